//! Pages on which there is nothing yet.

use leptos::prelude::*;

use super::mark::Mark;

/// What stands on a page on which there is nothing yet: what comes here, a small drawing, and
/// one button.
///
/// ```ignore
/// <EmptyState title=words.empty_title text=words.empty_text>
///     <Button kind=ButtonKind::Primary on_press=add>{words.add}</Button>
/// </EmptyState>
/// ```
#[component]
pub fn EmptyState(
    /// What will stand here.
    #[prop(into)]
    title: String,
    /// How it gets here, in a sentence.
    #[prop(into)]
    text: String,
    /// The button, or two of which one is quiet.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="empty">
            <div class="empty-drawing">
                <Mark />
            </div>
            <h2 class="empty-title">{title}</h2>
            <p class="empty-text">{text}</p>
            <div class="empty-actions">{children()}</div>
        </section>
    }
}
