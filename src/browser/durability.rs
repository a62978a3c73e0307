//! Asking the browser not to empty its stores on its own when the disk runs full.

use std::cell::Cell;

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::js_sys::{Promise, Reflect};

thread_local! {
    static ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Whether the browser has promised so.
pub async fn is_promised() -> bool {
    is_yes(web_sys::StorageManager::persisted).await
}

/// Asks for the promise, at most once while the page is open: some browsers ask the person in
/// turn.
pub fn ask_once() {
    if !ASKED.replace(true) {
        spawn_local(async {
            is_yes(web_sys::StorageManager::persist).await;
        });
    }
}

async fn is_yes(
    question: impl FnOnce(&web_sys::StorageManager) -> Result<Promise, JsValue>,
) -> bool {
    let navigator = window().navigator();
    // Missing on pages that came over a connection without encryption.
    let there = Reflect::has(&navigator, &"storage".into());
    if there != Ok(true) {
        return false;
    }
    match question(&navigator.storage()) {
        Ok(promise) => JsFuture::from(promise).await == Ok(JsValue::TRUE),
        Err(_) => false,
    }
}
