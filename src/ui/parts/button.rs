//! Buttons, and links that look like buttons.

use leptos::prelude::*;

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do on a page; at most one is in sight.
    Primary,
    /// Anything else.
    #[default]
    Secondary,
    /// Hardly more than its words: in tables, toolbars and menus.
    Quiet,
    /// Takes something away for good.
    Danger,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button-primary",
            Self::Secondary => "button",
            Self::Quiet => "button button-quiet",
            Self::Danger => "button button-danger",
        }
    }
}

/// A button.
///
/// ```ignore
/// <Button kind=ButtonKind::Primary on_press=move |()| save()>{words.common.done}</Button>
/// <Button kind=ButtonKind::Quiet label=words.remove_ann on_press=remove>"×"</Button>
/// ```
#[component]
pub fn Button(
    /// How much it asks to be pressed.
    #[prop(optional)]
    kind: ButtonKind,
    /// Called when it is pressed, by mouse, finger or keyboard.
    #[prop(into)]
    on_press: Callback<()>,
    /// Whether it cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// What screen readers say, where the content alone would not do.
    #[prop(optional, into)]
    label: MaybeProp<String>,
    /// An id, where the focus is to return to it.
    #[prop(optional, into)]
    id: Option<String>,
    /// What stands on it.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=kind.class()
            id=id
            disabled=move || disabled.get()
            aria-label=move || label.get()
            title=move || label.get()
            on:click=move |_| on_press.run(())
        >
            {children()}
        </button>
    }
}

/// A link that looks like a button: it goes somewhere and changes nothing.
#[component]
pub fn LinkButton(
    /// How much it asks to be pressed.
    #[prop(optional)]
    kind: ButtonKind,
    /// Where it leads, such as `Route::People.href()`.
    #[prop(into)]
    href: String,
    /// What stands on it.
    children: Children,
) -> impl IntoView {
    view! { <a class=kind.class() href=href>{children()}</a> }
}
