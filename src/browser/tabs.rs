//! What other tabs of the page do to the store.

use leptos::ev;
use leptos::prelude::window_event_listener;

use super::local_storage::BrowserShelf;
use crate::store::{Mark, Shelf, key};

/// From now on calls `listener` with the store's mark when another tab has written or removed
/// it, as long as the page is open.
pub fn on_other_tab(listener: impl Fn(Option<Mark>) + 'static) {
    let _stays = window_event_listener(ev::storage, move |event| {
        // No key: somebody emptied the whole store.
        let ours = event.key().is_none_or(|changed| changed == key::NEWEST);
        if !ours {
            return;
        }
        if let Ok(text) = BrowserShelf.read(key::NEWEST) {
            listener(text.and_then(|text| serde_json::from_str(&text).ok()));
        }
    });
}
