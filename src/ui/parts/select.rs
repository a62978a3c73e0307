//! One of several, where all of them would take too much room.

use leptos::prelude::*;

use super::choice::ChoiceOption;
use super::element_id;
use super::field::Help;

/// A list to choose one from.
///
/// ```ignore
/// <Select label=words.level options=levels value=level on_change=move |code| level.set(code) />
/// ```
#[component]
pub fn Select(
    /// What is chosen; always in sight.
    #[prop(into)]
    label: Signal<String>,
    /// What there is to choose from.
    #[prop(into)]
    options: Signal<Vec<ChoiceOption>>,
    /// The code of the one that is chosen.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the code of the one that was chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// A word of help under the label.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with it, as a sentence.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// An id, where the focus is to be put on it.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| element_id("select"));
    let help = Help::of(&id, hint, error);
    let items = move || {
        let chosen = value.get();
        let item = |option: ChoiceOption| {
            let selected = option.code == chosen;
            view! { <option value=option.code selected=selected>{option.name}</option> }
        };
        options.get().into_iter().map(item).collect_view()
    };
    view! {
        <div class="field" class:field-wrong=move || error.with(Option::is_some)>
            <label class="field-label" for=id.clone()>
                {move || label.get()}
            </label>
            {help.hint_view()}
            <select
                class="input select"
                id=id
                prop:value=move || value.get()
                aria-describedby=help.described_by()
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                on:change:target=move |event| on_change.run(event.target().value())
            >
                {items}
            </select>
            {help.error_view()}
        </div>
    }
}
