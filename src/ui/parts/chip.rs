//! Topics as small labels, grades as dots, and the direction in which knowledge goes.

use leptos::prelude::*;

/// Which way knowledge goes, seen from the person whose page it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlowDirection {
    /// The person teaches: teal, arrow to the right.
    Teaches,
    /// The person learns: amber, arrow to the left.
    Learns,
}

impl FlowDirection {
    fn class(self) -> &'static str {
        match self {
            Self::Teaches => "teaches",
            Self::Learns => "learns",
        }
    }
}

/// A grade as one to three dots, with its name for those who do not see them.
#[component]
pub fn Dots(
    /// 1 to 3.
    grade: u8,
    /// What the grade is called, such as `words.common.knowledge[grade - 1]`.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    let dot = move |number: u8| view! { <span class="dot" class:dot-on=number <= grade></span> };
    let title = name.clone();
    view! {
        <span class="dots" title=title>
            <span class="dots-drawn" aria-hidden="true">
                {(1..=3).map(dot).collect_view()}
            </span>
            <span class="for-screen-readers">" (" {name} ")"</span>
        </span>
    }
}

/// A topic with its grade, in the colour of its direction. The direction itself stands in a
/// heading or in a [`Flow`] beside it: colour alone says nothing.
#[component]
pub fn Chip(
    /// The topic's name.
    #[prop(into)]
    name: String,
    /// Which way knowledge goes.
    direction: FlowDirection,
    /// The grade and its name; none where it does not matter.
    #[prop(optional)]
    grade: Option<(u8, String)>,
) -> impl IntoView {
    view! {
        <span class=format!("chip chip-{}", direction.class())>
            <span class="chip-name">{name}</span>
            {grade.map(|(grade, name)| view! { <Dots grade=grade name=name /> })}
        </span>
    }
}

/// An arrow and a word that say which way knowledge goes.
#[component]
pub fn Flow(
    /// Which way.
    direction: FlowDirection,
    /// The word, such as `words.common.can_teach`.
    #[prop(into)]
    word: String,
) -> impl IntoView {
    let arrow = match direction {
        FlowDirection::Teaches => "M2 8h11M9 3.5 13.5 8 9 12.5",
        FlowDirection::Learns => "M14 8H3M7 3.5 2.5 8 7 12.5",
    };
    view! {
        <span class=format!("flow flow-{}", direction.class())>
            <svg class="flow-arrow" viewBox="0 0 16 16" aria-hidden="true">
                <path d=arrow></path>
            </svg>
            {word}
        </span>
    }
}
