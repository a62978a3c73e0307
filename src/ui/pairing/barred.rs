//! Pairs that the organiser has ruled out, each with a way back.

use leptos::prelude::*;

use crate::model::{Duo, Edit};
use crate::ui::desk::use_desk;
use crate::ui::parts::{Button, ButtonKind};
use crate::view::pairing::names_of;

/// The list of pairs ruled out; nothing where there is none.
#[component]
pub fn BarredPairs() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.result;
    let barred = Memo::new(move |_| desk.programme().barred().clone());
    let pairs = move || barred.get().into_iter().collect::<Vec<_>>();
    view! {
        <Show when=move || barred.with(|barred| !barred.is_empty())>
            <details class="barred">
                <summary class="barred-title">
                    {move || (words.barred_title)(barred.with(std::collections::BTreeSet::len))}
                </summary>
                <p>{words.barred_help}</p>
                <ul class="barred-list">
                    <For
                        each=pairs
                        key=Clone::clone
                        children=|duo| view! { <BarredPair duo=duo /> }
                    />
                </ul>
            </details>
        </Show>
    }
}

#[component]
fn BarredPair(
    /// The two.
    duo: Duo,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.result;
    let [a, b] = names_of(&desk.programme_now(), &duo);
    let label = (words.unbar_label)(&a, &b);
    let said = (words.bar_undone)(&a, &b);
    let allow = move |()| {
        desk.perform_saying(Edit::Bar(duo.clone(), false), said.clone());
    };
    view! {
        <li class="barred-pair">
            <span>{(words.pair_of)(&a, &b)}</span>
            <Button kind=ButtonKind::Quiet label=label on_press=allow>
                {words.unbar}
            </Button>
        </li>
    }
}
