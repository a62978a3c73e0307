//! The best result in which a certain pair stands, worked out before anybody decides.

use std::sync::Arc;

use leptos::prelude::*;

use super::run::use_run;
use super::swap::Swapping;
use crate::browser::jobs::Found;
use crate::model::{Duo, Round};
use crate::pairing::PairingJob;
use crate::ui::desk::use_desk;
use crate::ui::parts::Button;
use crate::view::pairing::{Difference, difference, name_of, names_of};

/// How many of the pairs that change are named.
const NAMED_MAX: usize = 5;

/// What is known of the best result.
#[derive(Clone)]
enum Looked {
    Looking,
    Failed,
    Found(Arc<Found>),
}

/// Looks for the best result with the pair, says what it changes, and offers it.
#[component]
pub(super) fn BestWith(
    /// The pair.
    duo: Duo,
    /// The round as it is.
    round: Arc<Round>,
    /// What the round is asked.
    job: Arc<PairingJob>,
) -> impl IntoView {
    let desk = use_desk();
    let run = use_run();
    let words = &desk.words().pairing.swap;
    let looked = RwSignal::new(Looked::Looking);
    let mut kept = job.kept().clone();
    kept.insert(duo.clone());
    let asked = (*job).clone().with_kept(kept);
    run.find_best(asked.clone(), move |found| {
        // The question may have gone meanwhile.
        looked.try_set(match found {
            Some(found) => Looked::Found(Arc::new(found)),
            None => Looked::Failed,
        });
    });
    let asked = Arc::new(asked);
    let content = move || match looked.get() {
        Looked::Looking => view! { <p class="muted">{words.best_wait}</p> }.into_any(),
        Looked::Failed => view! { <p class="muted">{words.best_failed}</p> }.into_any(),
        Looked::Found(found) => {
            let differs = difference(&asked, &round, &found.proposal);
            view! { <Best duo=duo.clone() differs=differs found=found asked=Arc::clone(&asked) /> }
                .into_any()
        }
    };
    view! {
        <section class="swap-way" aria-live="polite">
            <h4>{words.best_title}</h4>
            {content}
        </section>
    }
}

#[component]
fn Best(
    /// The pair.
    duo: Duo,
    /// What the result changes.
    differs: Difference,
    /// The result.
    found: Arc<Found>,
    /// What was asked.
    asked: Arc<PairingJob>,
) -> impl IntoView {
    let desk = use_desk();
    let run = use_run();
    let swapping = expect_context::<Swapping>();
    let words = &desk.words().pairing.swap;
    let programme = desk.programme_now();
    let [a, b] = names_of(&programme, &duo);
    let more = differs.new.len().saturating_sub(NAMED_MAX);
    // The pair in question stands first.
    let others = differs.new.iter().filter(|new| **new != duo);
    let pairs = std::iter::once(&duo)
        .chain(others)
        .take(NAMED_MAX)
        .map(|duo| {
            let [a, b] = names_of(&programme, duo);
            (words.then_pair)(&a, &b)
        });
    let more = (more > 0).then(|| (words.best_more)(more));
    let left = differs.left.iter();
    let left = left.map(|id| (words.then_left)(&name_of(&programme, id)));
    let gained = differs.gained.iter();
    let gained = gained.map(|id| (words.then_gained)(&name_of(&programme, id)));
    let lines: Vec<String> = pairs.chain(more).chain(left).chain(gained).collect();
    let said = (words.taken)(&a, &b);
    let act = move |()| {
        swapping.0.set(None);
        run.take(desk, &asked, &found, said.clone());
    };
    view! {
        <p class="swap-cost">{(words.cost)(differs.cost, differs.share)}</p>
        <ul class="swap-lines">
            {lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
        </ul>
        <Button on_press=act label=words.take_best_help>
            {words.take_best}
        </Button>
    }
}
