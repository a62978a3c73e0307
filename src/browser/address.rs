//! The part of the address behind `#`, which works from a server and from a file alike.

use leptos::ev;
use leptos::prelude::{window, window_event_listener};

/// What stands behind `#` now, without it; empty where there is nothing.
#[must_use]
pub fn hash() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// The page's own address, without what stands behind `#`.
#[must_use]
pub fn page() -> String {
    let address = window().location().href().unwrap_or_default();
    let own = address.split('#').next().unwrap_or_default();
    own.to_owned()
}

/// Whether the page was opened from a file rather than from a server.
#[must_use]
pub fn is_file() -> bool {
    let protocol = window().location().protocol().unwrap_or_default();
    protocol == "file:"
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
