//! The clipboard, into which texts are put to be pasted elsewhere.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::Reflect;
use web_sys::{Clipboard, Element, HtmlDocument, HtmlElement, HtmlTextAreaElement};

/// Puts a text into the clipboard, and calls back with whether that worked. To be called while
/// a press is being answered; browsers allow it only then.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let Some(clipboard) = clipboard() else {
        done(copy_by_selecting(text));
        return;
    };
    // Only one of the two is called, and only once.
    let done = Rc::new(Cell::new(Some(done)));
    let copied = {
        let done = Rc::clone(&done);
        Closure::once(move |_: JsValue| {
            if let Some(done) = done.take() {
                done(true);
            }
        })
    };
    let text_again = text.to_owned();
    let refused = Closure::once(move |_: JsValue| {
        if let Some(done) = done.take() {
            done(copy_by_selecting(&text_again));
        }
    });
    // The promise is followed to its end by the browser alone.
    let _followed = clipboard.write_text(text).then2(&copied, &refused);
    copied.forget();
    refused.forget();
}

/// The browser's clipboard; none where the page came over an unprotected line.
fn clipboard() -> Option<Clipboard> {
    let found = Reflect::get(&window().navigator(), &"clipboard".into()).ok()?;
    found.is_object().then(|| found.unchecked_into())
}

/// The older way, which works everywhere: what is selected in a field is copied.
fn copy_by_selecting(text: &str) -> bool {
    let focused = document().active_element();
    let copied = try_copy_by_selecting(text).unwrap_or(false);
    if let Some(focused) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Where it is gone, the focus stays where it is.
        focused.focus().unwrap_or_default();
    }
    copied
}

fn try_copy_by_selecting(text: &str) -> Result<bool, JsValue> {
    let document = document();
    let field: HtmlTextAreaElement = document.create_element("textarea")?.unchecked_into();
    field.set_value(text);
    field.set_class_name("for-screen-readers");
    // Nothing outside of an open dialog can be selected.
    let dialog = document.query_selector("dialog[open]")?;
    let body = || document.body().map(Element::from);
    let Some(place) = dialog.or_else(body) else {
        return Ok(false);
    };
    place.append_child(&field)?;
    field.select();
    let copied = document
        .unchecked_into::<HtmlDocument>()
        .exec_command("copy");
    field.remove();
    copied
}
