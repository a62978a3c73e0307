//! A field for a passphrase, whose characters are hidden until somebody wants to see them.

use leptos::prelude::*;

use super::element_id;
use super::field::Help;

/// A field for a passphrase.
#[component]
pub fn PassphraseField(
    /// What it is; always in sight.
    #[prop(into)]
    label: String,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the new text after each letter.
    #[prop(into)]
    on_input: Callback<String>,
    /// Called when Enter is pressed.
    #[prop(into)]
    on_enter: Callback<()>,
    /// Whether its characters can be read.
    #[prop(into)]
    shown: Signal<bool>,
    /// Whether it is a new one, as far as a password manager is concerned.
    #[prop(optional)]
    is_new: bool,
    /// A word of help under the label.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with it, as a sentence.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let id = element_id("passphrase");
    let help = Help::of(&id, hint, error);
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            on_enter.run(());
        }
    };
    view! {
        <div class="field" class:field-wrong=move || error.with(Option::is_some)>
            <label class="field-label" for=id.clone()>
                {label}
            </label>
            {help.hint_view()}
            <input
                class="input passphrase"
                id=id
                type=move || if shown.get() { "text" } else { "password" }
                autocomplete=if is_new { "new-password" } else { "current-password" }
                autocapitalize="none"
                spellcheck="false"
                prop:value=move || value.get()
                aria-describedby=help.described_by()
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                on:input:target=move |event| on_input.run(event.target().value())
                on:keydown=on_key
            />
            {help.error_view()}
        </div>
    }
}
