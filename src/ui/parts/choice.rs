//! One of a few in sight at once, and yes or no.

use leptos::prelude::*;

use super::element_id;

/// One of several to choose from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChoiceOption {
    /// What stands for it in the program.
    pub code: String,
    /// What people call it.
    pub name: String,
    /// What it means; may be empty.
    pub help: String,
}

impl ChoiceOption {
    /// An option without help.
    #[must_use]
    pub fn new(code: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            name: name.into(),
            help: String::new(),
        }
    }

    /// The same with a sentence of help.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }
}

/// A few options side by side or below each other, one of which is chosen.
#[component]
pub fn Choice(
    /// What is chosen.
    #[prop(into)]
    legend: String,
    /// What there is to choose from.
    options: Vec<ChoiceOption>,
    /// The code of the one that is chosen.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the code of the one that was chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// In one row without help, as for a theme or a language.
    #[prop(optional)]
    compact: bool,
) -> impl IntoView {
    let name = element_id("choice");
    let item = |option: ChoiceOption| {
        let ChoiceOption {
            code,
            name: label,
            help,
        } = option;
        let chosen = {
            let code = code.clone();
            move || value.with(|value| *value == code)
        };
        let help_id = element_id("help");
        let described = (!help.is_empty()).then(|| help_id.clone());
        view! {
            <label class="choice-option">
                <input
                    type="radio"
                    name=name.clone()
                    value=code.clone()
                    prop:checked=chosen
                    aria-describedby=described
                    on:change=move |_| on_change.run(code.clone())
                />
                <span class="choice-name">{label}</span>
                {(!help.is_empty())
                    .then(|| view! { <span class="choice-help" id=help_id>{help}</span> })}
            </label>
        }
    };
    let items = options.into_iter().map(item).collect_view();
    view! {
        <fieldset class="choice" class:choice-compact=compact>
            <legend class="field-label">{legend}</legend>
            <div class="choice-options">{items}</div>
        </fieldset>
    }
}

/// Yes or no.
#[component]
pub fn Checkbox(
    /// What is said yes or no to.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is yes.
    #[prop(into)]
    checked: Signal<bool>,
    /// Called with the answer.
    #[prop(into)]
    on_change: Callback<bool>,
    /// A sentence of help.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Whether it cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let help_id = element_id("help");
    let described = {
        let help_id = help_id.clone();
        move || hint.get().map(|_| help_id.clone())
    };
    view! {
        <label class="checkbox">
            <input
                type="checkbox"
                prop:checked=move || checked.get()
                disabled=move || disabled.get()
                aria-describedby=described
                on:change:target=move |event| on_change.run(event.target().checked())
            />
            <span class="choice-name">{move || label.get()}</span>
            {move || {
                hint.get()
                    .map(|hint| {
                        view! { <span class="choice-help" id=help_id.clone()>{hint}</span> }
                    })
            }}
        </label>
    }
}
