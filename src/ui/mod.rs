//! The page: components that draw what the core knows and send back what people decide.

#![allow(
    clippy::must_use_candidate,
    reason = "the view macro uses what a component returns"
)]

use leptos::prelude::*;

/// Mounts the page in the document's body and takes the start screen away.
pub fn start() {
    mount_to_body(App);
}

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    view! { <main><h1>"Vice Versa"</h1></main> }
}
