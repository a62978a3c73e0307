//! Any two people: whether they may be paired, why not, and what it would cost the others.

use std::sync::Arc;

use leptos::prelude::*;

use super::left::name_in;
use super::run::{Outcome, use_run};
use crate::model::{Duo, Participant, ParticipantId, Programme};
use crate::pairing::{Alternative, Cost, Explainer, WhatIf, barriers, worth};
use crate::text::LeftWords;
use crate::ui::desk::use_desk;
use crate::ui::parts::{ChoiceOption, Select};
use crate::view::pairing::job_for;

/// How many other partners are named.
const ALTERNATIVES: usize = 3;

/// Two lists to choose people from, and the answer. The lists are built when it unfolds.
#[component]
pub fn TheseTwo() -> impl IntoView {
    let words = &use_desk().words().pairing.left;
    let open = RwSignal::new(false);
    view! {
        <details class="two" on:toggle:target=move |event| open.set(event.target().open())>
            <summary>
                <span class="rules-title">{words.two}</span>
                <span class="rules-possible">{words.two_help}</span>
            </summary>
            <Show when=move || open.get()>
                <Question />
            </Show>
        </details>
    }
}

#[component]
fn Question() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.left;
    let (one, other) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let people = Signal::derive(move || people_options(&desk.programme()));
    let chosen = |code: RwSignal<String>| ParticipantId::new(&code.get()).ok();
    let answer = move || match (chosen(one), chosen(other)) {
        (Some(one), Some(other)) => Some(match Duo::new(one.clone(), other) {
            Ok(duo) => view! { <Answer duo=duo one=one /> }.into_any(),
            Err(_) => view! { <p>{words.same_person}</p> }.into_any(),
        }),
        (Some(person), None) | (None, Some(person)) => {
            Some(view! { <Alternatives person=person /> }.into_any())
        }
        (None, None) => None,
    };
    view! {
        <div class="two-question">
            <div class="field-row">
                <Select
                    label=words.one
                    options=people
                    value=one
                    on_change=move |code| one.set(code)
                />
                <Select
                    label=words.other
                    options=people
                    value=other
                    on_change=move |code| other.set(code)
                />
            </div>
            <div class="two-answer" aria-live="polite">
                {answer}
            </div>
        </div>
    }
}

/// Everybody by name, after nobody. People of the same name are told apart by their e-mail.
fn people_options(programme: &Programme) -> Vec<ChoiceOption> {
    let mut people: Vec<&Arc<Participant>> = programme.participants().values().collect();
    people.sort_by_cached_key(|person| person.name.to_lowercase());
    let same_name = |place: usize, person: &Participant| {
        let beside = [place.checked_sub(1), Some(place + 1)];
        let mut beside = beside.into_iter().flatten();
        beside.any(|at| {
            people
                .get(at)
                .is_some_and(|other| other.name == person.name)
        })
    };
    let option = |(place, person): (usize, &&Arc<Participant>)| {
        let name = if same_name(place, person) && !person.email.is_empty() {
            format!("{} ({})", person.name, person.email)
        } else {
            person.name.clone()
        };
        ChoiceOption::new(person.id.as_str(), name)
    };
    let nobody = ChoiceOption::new("", "–");
    let options = people.iter().enumerate().map(option);
    std::iter::once(nobody).chain(options).collect()
}

/// The outcome behind the newest round, where it is known.
fn outcome_now() -> Option<Arc<Outcome>> {
    let programme = use_desk().programme();
    use_run().outcome_of(programme.current_round()?)
}

/// Whether two people may be paired, and at what cost.
#[component]
fn Answer(
    /// The two.
    duo: Duo,
    /// The one whose other possibilities are named.
    one: ParticipantId,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.left;
    let outcome = outcome_now();
    let found = match &outcome {
        Some(outcome) => Explainer::new(&outcome.job, &outcome.proposal).what_if(&duo),
        None => None,
    };
    let lines = match found {
        Some(found) => known_lines(words, &found),
        None => plain_lines(words, &desk.programme(), &duo),
    };
    let possible = lines.first().is_some_and(|line| line != words.may_not);
    let exact = outcome.filter(|_| possible);
    view! {
        {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
        {exact.map(|outcome| view! { <ExactCost duo=duo outcome=outcome /> })}
        <Alternatives person=one />
    }
}

/// The answer where it is known how the result came about.
fn known_lines(words: &LeftWords, found: &WhatIf) -> Vec<String> {
    if found.paired {
        return vec![words.are_pair.to_owned()];
    }
    if !found.barriers.is_empty() {
        let barriers = found
            .barriers
            .iter()
            .map(|&one| (words.barrier)(one).to_owned());
        return std::iter::once(words.may_not.to_owned())
            .chain(barriers)
            .collect();
    }
    let worth = (words.worth)(found.reasons.worth.total);
    vec![words.may.to_owned(), worth]
}

/// The answer from people and rules alone.
fn plain_lines(words: &LeftWords, programme: &Programme, duo: &Duo) -> Vec<String> {
    let people = (
        programme.participant(duo.a()),
        programme.participant(duo.b()),
    );
    let (Some(a), Some(b)) = people else {
        return Vec::new();
    };
    let found = barriers(&job_for(programme), a, b);
    if found.is_empty() {
        let points = worth(a, b, programme.rules()).total;
        let worth = (words.worth)(points);
        vec![words.may.to_owned(), worth, words.run_first.to_owned()]
    } else {
        let found = found.into_iter().map(|one| (words.barrier)(one).to_owned());
        std::iter::once(words.may_not.to_owned())
            .chain(found)
            .collect()
    }
}

/// What a pair costs: a lower limit at once, and the exact cost when the worker has it.
#[component]
fn ExactCost(
    /// The pair.
    duo: Duo,
    /// The result to compare with.
    outcome: Arc<Outcome>,
) -> impl IntoView {
    let words = &use_desk().words().pairing.left;
    let at_least = Explainer::new(&outcome.job, &outcome.proposal)
        .what_if(&duo)
        .filter(|found| !found.paired)
        .and_then(|found| found.at_least);
    let exact = RwSignal::new(None::<Cost>);
    use_run().find_cost(&outcome, &duo, move |cost| {
        // The question may have gone meanwhile.
        exact.try_set(cost);
    });
    let line = move || match (exact.get(), at_least) {
        (Some(cost), Some(_)) => Some((words.cost)(cost, true)),
        (None, Some(cost)) => Some((words.cost)(cost, false)),
        (_, None) => None,
    };
    view! { <p class="two-cost">{line}</p> }
}

/// The best other partners for a person, each with its cost.
#[component]
fn Alternatives(
    /// Who.
    person: ParticipantId,
) -> impl IntoView {
    let words = &use_desk().words().pairing.left;
    outcome_now().map(|outcome| {
        let explainer = Explainer::new(&outcome.job, &outcome.proposal);
        let name = name_in(&outcome.job, &person);
        let found = explainer.alternatives(&person, ALTERNATIVES);
        let title = if found.is_empty() {
            (words.no_alternatives)(&name)
        } else {
            (words.alternatives)(&name)
        };
        let item = |other: &Alternative| {
            let partner = name_in(&outcome.job, &other.partner);
            let cost = (words.cost)(other.at_least, false);
            view! { <li>{format!("{partner}: {} {cost}", (words.worth)(other.weight))}</li> }
        };
        let items = found.iter().map(item).collect_view();
        view! {
            <h3>{title}</h3>
            <ul class="left-reasons">{items}</ul>
        }
    })
}
