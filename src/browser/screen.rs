//! The window: its title, its printer, and a last word before it closes.

use leptos::ev;
use leptos::prelude::{document, set_timeout, window, window_event_listener};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Sets the title that the browser's tab shows.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Scrolls to the top, where a new page begins.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Puts the focus on the element with an id; returns whether there is one.
#[allow(
    clippy::must_use_candidate,
    reason = "where there is no such element, the focus stays where it is"
)]
pub fn focus(id: &str) -> bool {
    let Some(element) = document().get_element_by_id(id) else {
        return false;
    };
    // Parts of a drawing are no HTML elements, but take the focus by the same method.
    element.unchecked_ref::<HtmlElement>().focus().is_ok()
}

/// Puts the focus on the element with an id once the page is drawn, where the element that had
/// the focus is gone. Whoever has gone on to something else is left in peace.
pub fn focus_if_lost(id: &'static str) {
    let check = move || {
        let focused = document().active_element();
        if focused.is_none_or(|element| element.tag_name() == "BODY") {
            focus(id);
        }
    };
    set_timeout(check, std::time::Duration::ZERO);
}

/// Puts the focus on the element with an id once the page is drawn, for what a press has moved
/// or put in the place of its button.
pub fn focus_soon(id: String) {
    let go = move || {
        focus(&id);
    };
    set_timeout(go, std::time::Duration::ZERO);
}

/// Opens the browser's print dialog.
pub fn print() {
    // Refused only where printing is switched off; then there is nothing to do.
    window().print().unwrap_or_default();
}

/// From now on the browser asks before the page is closed while `is_unsaved` says so.
pub fn ask_before_leaving(is_unsaved: impl Fn() -> bool + 'static) {
    let _stays = window_event_listener(ev::beforeunload, move |event| {
        if is_unsaved() {
            event.prevent_default();
        }
    });
}
