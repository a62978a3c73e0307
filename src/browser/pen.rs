//! One tab writes: it has the pen, a lock that the browser holds for it until the tab is closed or
//! another one takes the pen away.
//!
//! Where the browser has no locks, every tab may write, and the marks in the stores tell who was
//! overtaken.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Function, Promise};

use crate::store::Role;

#[wasm_bindgen]
extern "C" {
    // In start.js: web-sys has locks among its unstable parts.
    #[wasm_bindgen(catch, js_namespace = viceVersa, js_name = askForPen)]
    fn ask_for_pen(how: &str, changed: &Function) -> Result<(), JsValue>;
}

type Listener = Rc<dyn Fn(Role)>;

thread_local! {
    static ROLE: Cell<Role> = const { Cell::new(Role::Reader) };
    static LISTENER: RefCell<Option<Listener>> = const { RefCell::new(None) };
}

/// Takes the pen where no other tab has it, and says who has it now.
pub async fn take_if_free() -> Role {
    let first = Promise::new(&mut |resolve, _| {
        on_change(move |_| {
            resolve.call0(&JsValue::NULL).ok();
        });
        ask("free");
    });
    // It is only ever kept.
    JsFuture::from(first).await.ok();
    role()
}

/// Whether this tab may write.
#[must_use]
pub fn role() -> Role {
    ROLE.get()
}

/// From now on calls `listener` when this tab got the pen or lost it.
pub fn on_change(listener: impl Fn(Role) + 'static) {
    LISTENER.set(Some(Rc::new(listener)));
}

/// Takes the pen as soon as no other tab has it any more.
pub fn wait() {
    ask("wait");
}

/// Takes the pen from whichever tab has it.
pub fn take() {
    ask("take");
}

fn ask(how: &str) {
    let changed = Closure::<dyn FnMut(bool)>::new(|has: bool| {
        tell(if has { Role::Writer } else { Role::Reader });
    });
    if ask_for_pen(how, changed.as_ref().unchecked_ref()).is_err() {
        tell(Role::Writer);
    }
    // The pen may change hands as long as the page is open.
    changed.forget();
}

fn tell(role: Role) {
    ROLE.set(role);
    if let Some(listener) = LISTENER.with_borrow(Clone::clone) {
        listener(role);
    }
}
