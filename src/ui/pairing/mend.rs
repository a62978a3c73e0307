//! A pair in which only one side teaches: what would balance it.

use leptos::prelude::*;

use crate::model::{Duo, Edit};
use crate::ui::desk::use_desk;
use crate::ui::parts::{Button, ButtonKind};
use crate::view::pairing::one_sided;

/// What the silent side could offer, each with a button that notes it. Nothing for a pair in
/// which both teach.
#[component]
pub(super) fn Mend(
    /// The pair.
    duo: Duo,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.swap;
    move || {
        let programme = desk.programme();
        let found = one_sided(
            &programme,
            programme.participant(duo.a())?,
            programme.participant(duo.b())?,
        )?;
        let (silent, other) = (found.silent.name.clone(), found.other.name.clone());
        let nothing = found.to_offer.is_empty() && found.to_want.is_empty();
        let offers = found.to_offer.iter().map(|(topic, name)| {
            let label = (words.teaches_too)(&silent, name);
            note(label, (words.mended)(&silent, name), found.offering(topic))
        });
        let offers = offers.collect_view();
        let wants = found.to_want.iter().map(|(topic, name)| {
            let label = (words.wants_too)(&other, name);
            note(label, (words.mended)(&other, name), found.wanting(topic))
        });
        let wants = wants.collect_view();
        Some(view! {
            <section class="mend">
                <h3>{(words.mend_title)(&silent)}</h3>
                {(!found.to_offer.is_empty())
                    .then(|| {
                        view! {
                            <p>{(words.mend_offers)(&silent, &other)}</p>
                            <ul class="mend-topics">{offers}</ul>
                        }
                    })}
                {(!found.to_want.is_empty())
                    .then(|| {
                        view! {
                            <p>{(words.mend_wants)(&silent, &other)}</p>
                            <ul class="mend-topics">{wants}</ul>
                        }
                    })}
                {nothing.then(|| view! { <p>{(words.mend_nothing)(&silent, &other)}</p> })}
            </section>
        })
    }
}

/// A button that notes a topic for somebody.
fn note(label: String, said: String, edit: Edit) -> impl IntoView {
    let desk = use_desk();
    let act = move |()| {
        desk.perform_saying(edit.clone(), said.clone());
    };
    view! {
        <li>
            <Button kind=ButtonKind::Secondary on_press=act>
                {label}
            </Button>
        </li>
    }
}
