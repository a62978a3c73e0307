//! Sentences that have to be seen: they stay until what they say is settled.

use leptos::prelude::*;

/// How much a notice matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    #[default]
    Info,
    /// Something is to be looked at.
    Warning,
    /// Something went wrong, or will be lost.
    Danger,
    /// Something was achieved.
    Success,
}

/// A sentence that has to be seen, with buttons where there is something to do.
#[component]
pub fn Notice(
    /// How much it matters.
    #[prop(optional)]
    kind: NoticeKind,
    /// Read out as soon as it appears, for what happens without the person having asked.
    #[prop(optional)]
    alert: bool,
    /// A headline; none where one sentence is enough.
    #[prop(optional, into)]
    title: Option<String>,
    /// The sentence and the buttons.
    children: Children,
) -> impl IntoView {
    let class = match kind {
        NoticeKind::Info => "notice",
        NoticeKind::Warning => "notice notice-warning",
        NoticeKind::Danger => "notice notice-danger",
        NoticeKind::Success => "notice notice-success",
    };
    view! {
        <div class=class role=alert.then_some("alert")>
            <span class="notice-sign" aria-hidden="true"></span>
            <div class="notice-body">
                {title.map(|title| view! { <p class="notice-title">{title}</p> })}
                {children()}
            </div>
        </div>
    }
}
