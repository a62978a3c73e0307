//! The frame of a page: its heading, and what stands beside its work.

use leptos::prelude::*;

use super::button::{ButtonKind, LinkButton};

/// A page's heading: what the page does for the person, in a few words, and a sentence.
#[component]
pub fn PageHead(
    /// The heading.
    #[prop(into)]
    title: String,
    /// What one does here.
    #[prop(optional, into)]
    intro: Option<String>,
    /// Buttons for the whole page.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <header class="page-head">
            <div class="page-words">
                <h1 class="page-title">{title}</h1>
                {intro.map(|intro| view! { <p class="page-intro">{intro}</p> })}
            </div>
            {children.map(|children| view! { <div class="page-actions">{children()}</div> })}
        </header>
    }
}

/// What stands beside the work: help, and what to do next.
#[component]
pub fn Aside(
    /// The help.
    children: Children,
) -> impl IntoView {
    view! { <aside class="page-aside">{children()}</aside> }
}

/// What to do next, as one link.
#[component]
pub fn NextStep(
    /// "Next".
    #[prop(into)]
    title: String,
    /// Why now.
    #[prop(into)]
    text: String,
    /// What the link is called.
    #[prop(into)]
    label: String,
    /// Where it leads.
    #[prop(into)]
    href: String,
) -> impl IntoView {
    view! {
        <section class="next-step">
            <h2 class="next-title">{title}</h2>
            <p>{text}</p>
            <LinkButton kind=ButtonKind::Primary href=href>
                {label}
                <span class="icon-arrow" aria-hidden="true"></span>
            </LinkButton>
        </section>
    }
}
