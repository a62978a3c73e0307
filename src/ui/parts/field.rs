//! Fields to type into, each with its label, its hint and what is wrong with it.

use leptos::prelude::*;

use super::element_id;

/// What is typed into a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldKind {
    /// Any text.
    #[default]
    Text,
    /// An e-mail address.
    Email,
    /// A whole number within bounds; phones show digits.
    Number {
        /// The smallest.
        min: i64,
        /// The largest.
        max: i64,
    },
    /// A day; the value is ISO 8601.
    Date,
    /// A time of day such as `12:30`.
    Time,
    /// Something to look for.
    Search,
}

impl FieldKind {
    fn input_type(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Email => "email",
            Self::Number { .. } => "number",
            Self::Date => "date",
            Self::Time => "time",
            Self::Search => "search",
        }
    }

    fn bounds(self) -> (Option<i64>, Option<i64>) {
        match self {
            Self::Number { min, max } => (Some(min), Some(max)),
            _ => (None, None),
        }
    }
}

/// A field of one line.
///
/// ```ignore
/// <Field
///     label=words.name
///     hint=words.name_hint
///     value=draft_name
///     on_input=move |text| draft_name.set(text)
///     error=move || problem.get()
/// />
/// ```
#[component]
pub fn Field(
    /// What it is; always in sight.
    #[prop(into)]
    label: Signal<String>,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the new text after each letter.
    #[prop(into)]
    on_input: Callback<String>,
    /// Called with the text when it is finished: Enter was pressed, or the focus moved on.
    #[prop(optional, into)]
    on_change: Option<Callback<String>>,
    /// What is typed.
    #[prop(optional)]
    kind: FieldKind,
    /// A word of help under the label.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with it, as a sentence.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// An id, where the focus is to be put on it.
    #[prop(optional, into)]
    id: Option<String>,
    /// Texts to choose from, or to type another.
    #[prop(optional, into)]
    suggestions: Option<Signal<Vec<String>>>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| element_id("field"));
    let help = Help::of(&id, hint, error);
    let (min, max) = kind.bounds();
    let list_id = suggestions.map(|_| element_id("suggestions"));
    let list = suggestions.zip(list_id.clone()).map(|(suggestions, id)| {
        let option = |text: String| view! { <option value=text></option> };
        let options = move || suggestions.get().into_iter().map(option).collect_view();
        view! { <datalist id=id>{options}</datalist> }
    });
    view! {
        <div class="field" class:field-wrong=move || error.with(Option::is_some)>
            <label class="field-label" for=id.clone()>
                {move || label.get()}
            </label>
            {help.hint_view()}
            <input
                class="input"
                id=id
                type=kind.input_type()
                min=min
                max=max
                list=list_id
                autocomplete="off"
                prop:value=move || value.get()
                aria-describedby=help.described_by()
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                on:input:target=move |event| on_input.run(event.target().value())
                on:change:target=move |event| {
                    if let Some(on_change) = on_change {
                        on_change.run(event.target().value());
                    }
                }
            />
            {list}
            {help.error_view()}
        </div>
    }
}

/// A field of several lines.
#[component]
pub fn TextArea(
    /// What it is; always in sight.
    #[prop(into)]
    label: Signal<String>,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the new text after each letter.
    #[prop(into)]
    on_input: Callback<String>,
    /// Called with the text when it is finished: the focus moved on.
    #[prop(optional, into)]
    on_change: Option<Callback<String>>,
    /// How many lines are in sight.
    #[prop(default = 4)]
    rows: u32,
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
    let id = id.unwrap_or_else(|| element_id("field"));
    let help = Help::of(&id, hint, error);
    view! {
        <div class="field" class:field-wrong=move || error.with(Option::is_some)>
            <label class="field-label" for=id.clone()>
                {move || label.get()}
            </label>
            {help.hint_view()}
            <textarea
                class="input input-lines"
                id=id
                rows=rows
                prop:value=move || value.get()
                aria-describedby=help.described_by()
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                on:input:target=move |event| on_input.run(event.target().value())
                on:change:target=move |event| {
                    if let Some(on_change) = on_change {
                        on_change.run(event.target().value());
                    }
                }
            ></textarea>
            {help.error_view()}
        </div>
    }
}

/// What describes a field: a hint and an error, tied to it by their ids.
#[derive(Clone)]
pub(super) struct Help {
    hint_id: String,
    error_id: String,
    hint: MaybeProp<String>,
    error: Signal<Option<String>>,
}

impl Help {
    pub(super) fn of(field: &str, hint: MaybeProp<String>, error: Signal<Option<String>>) -> Self {
        Self {
            hint_id: format!("{field}-hint"),
            error_id: format!("{field}-error"),
            hint,
            error,
        }
    }

    /// The ids of what is there now, for `aria-describedby`.
    pub(super) fn described_by(&self) -> impl Fn() -> Option<String> + Clone + use<> {
        let Self {
            hint_id,
            error_id,
            hint,
            error,
        } = self.clone();
        move || {
            let hint = hint.get().map(|_| hint_id.as_str());
            let error = error.with(Option::is_some).then_some(error_id.as_str());
            let ids: Vec<&str> = error.into_iter().chain(hint).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    }

    pub(super) fn hint_view(&self) -> impl IntoView + use<> {
        let (id, hint) = (self.hint_id.clone(), self.hint);
        move || {
            hint.get()
                .map(|hint| view! { <p class="field-hint" id=id.clone()>{hint}</p> })
        }
    }

    pub(super) fn error_view(&self) -> impl IntoView + use<> {
        let (id, error) = (self.error_id.clone(), self.error);
        move || {
            error
                .get()
                .map(|error| view! { <p class="field-error" id=id.clone()>{error}</p> })
        }
    }
}
