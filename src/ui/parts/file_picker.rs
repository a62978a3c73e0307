//! A place for files: press to choose, or drag them there.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::element_id;
use crate::browser::files::{ChosenFile, read_all};

/// A place for files. They are read as bytes; nothing is sent anywhere.
///
/// ```ignore
/// <FilePicker label=words.open hint=words.common.drop_file accept=".csv,text/csv"
///     on_file=move |file: ChosenFile| …/>
/// ```
#[component]
pub fn FilePicker(
    /// What is chosen; a verb and a noun.
    #[prop(into)]
    label: String,
    /// That files can be dragged here, in words.
    #[prop(into)]
    hint: String,
    /// Endings and media types to offer, as in `accept` of an HTML input.
    #[prop(into)]
    accept: String,
    /// Whether many can be chosen at once.
    #[prop(optional)]
    multiple: bool,
    /// Called with each file, once it is read.
    #[prop(into)]
    on_file: Callback<ChosenFile>,
) -> impl IntoView {
    let id = element_id("file");
    let over = RwSignal::new(false);
    let on_change = move |event: leptos::ev::Targeted<leptos::ev::Event, HtmlInputElement>| {
        let input = event.target();
        if let Some(files) = input.files() {
            read_all(&files, move |file| on_file.run(file));
        }
        // Choosing the same file again is a choice as well.
        input.set_value("");
    };
    let on_drag = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let on_drop = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        let files = event.data_transfer().and_then(|data| data.files());
        if let Some(files) = files {
            read_all(&files, move |file| on_file.run(file));
        }
    };
    view! {
        <div
            class="file-picker"
            class:file-picker-over=move || over.get()
            on:dragover=on_drag
            on:dragleave=move |_| over.set(false)
            on:drop=on_drop
        >
            <input
                class="file-input"
                type="file"
                id=id.clone()
                accept=accept
                multiple=multiple
                on:change:target=on_change
            />
            <label class="button" for=id>
                {label}
            </label>
            <span class="file-hint">{hint}</span>
        </div>
    }
}
