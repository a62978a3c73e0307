//! The part of the address behind `#`, which works from a server and from a file alike.

use leptos::ev;
use leptos::prelude::{window, window_event_listener};

/// What stands behind `#` now, without it; empty where there is nothing.
#[must_use]
pub fn hash() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Goes to another part of the page, as a step that the browser's back button takes back.
pub fn go(hash: &str) {
    // Refused only where the page is being closed.
    window().location().set_hash(hash).unwrap_or_default();
}

/// From now on calls `listener` when the address has changed, as long as the page is open.
pub fn on_change(listener: impl Fn(String) + 'static) {
    let _stays = window_event_listener(ev::hashchange, move |_| listener(hash()));
}
