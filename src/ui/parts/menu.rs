//! A button that unfolds a list of things to do.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A menu. Its items are ordinary buttons and links, reached with Tab; Escape closes it and
/// puts the focus back, and so does choosing something (not a press on an input in it).
#[component]
pub fn Menu(
    /// What the button is called.
    #[prop(into)]
    label: String,
    /// An id for the button.
    #[prop(into)]
    id: String,
    /// The items.
    children: Children,
) -> impl IntoView {
    let details = NodeRef::<html::Details>::new();
    let summary = NodeRef::<html::Summary>::new();
    let close = move || {
        if let Some(details) = details.get_untracked() {
            details.set_open(false);
        }
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let is_open = details
            .get_untracked()
            .is_some_and(|details| details.open());
        if event.key() == "Escape" && is_open {
            event.stop_propagation();
            close();
            if let Some(summary) = summary.get_untracked() {
                summary.focus().unwrap_or_default();
            }
        }
    };
    let on_leave = move |event: leptos::ev::FocusEvent| {
        let to = event.related_target();
        let to = to.and_then(|to| to.dyn_into::<web_sys::Node>().ok());
        // Nothing gets the focus where one presses on the menu's own text.
        let left = to.is_some_and(|to| {
            let details = details.get_untracked();
            details.is_some_and(|details| !details.contains(Some(&to)))
        });
        if left {
            close();
        }
    };
    let on_choose = move |event: leptos::ev::MouseEvent| {
        let target = event.target();
        let target = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let item = target.and_then(|target| target.closest("a, button").ok().flatten());
        if item.is_some() {
            close();
        }
    };
    // A press anywhere else closes the menu; Safari moves no focus to buttons on a press.
    let outside = window_event_listener(leptos::ev::pointerdown, move |event| {
        let target = event.target();
        let target = target.and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        let inside = details
            .get_untracked()
            .is_some_and(|details| details.contains(target.as_ref()));
        if !inside {
            close();
        }
    });
    on_cleanup(move || outside.remove());
    view! {
        <details class="menu" node_ref=details on:keydown=on_key on:focusout=on_leave>
            <summary class="button button-quiet" id=id node_ref=summary>
                <span class="icon-menu" aria-hidden="true"></span>
                <span class="menu-label">{label}</span>
            </summary>
            <div class="menu-sheet" on:click=on_choose>
                {children()}
            </div>
        </details>
    }
}
