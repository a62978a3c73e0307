//! The page: components that draw what the core knows and send back what people decide.

use leptos::prelude::*;

/// Mounts the page in the document's body and takes the start screen away.
pub fn start() {
    mount_to_body(App);
}

/// The whole page.
#[component]
#[must_use]
pub fn App() -> impl IntoView {
    view! { <main><h1>"Vice Versa"</h1></main> }
}
