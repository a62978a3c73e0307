//! What is on paper only.

use leptos::ev;
use leptos::prelude::*;

/// Whether the browser is about to print or does so: what is on paper only is built then, so that
/// thousands of rows cost nothing before.
#[must_use]
pub fn use_printing() -> ReadSignal<bool> {
    let (printing, set_printing) = signal(false);
    let listen = move |name: &'static str, is_printing: bool| {
        window_event_listener(ev::Custom::<ev::Event>::new(name), move |_| {
            set_printing.set(is_printing);
        })
    };
    let (before, after) = (listen("beforeprint", true), listen("afterprint", false));
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
    printing
}
