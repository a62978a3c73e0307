//! Whose one more offer or place would help everybody most.

use std::sync::Arc;

use leptos::prelude::*;

use super::left::name_in;
use super::run::Outcome;
use crate::browser::jobs::{MostHelpful, start_most_helpful};
use crate::browser::worker::{JobFailed, JobHandle};
use crate::model::Aim;
use crate::ui::desk::use_desk;

/// Up to so many people each possibility is searched anew, as the aims need it that look at the
/// weakest pairs.
const SEARCHED_ANEW_MAX: usize = 60;

/// What the page knows of it.
#[derive(Clone, PartialEq)]
enum Answer {
    Searching,
    Found(MostHelpful),
    Failed,
}

/// The offer and the place that would bring most; worked out when somebody asks. Nothing where it
/// would take too long.
#[component]
pub(super) fn BestHelp(
    /// Where the round comes from.
    outcome: Arc<Outcome>,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.left;
    let answer = RwSignal::new(Answer::Searching);
    // Dropping the handle ends its worker.
    let worker = StoredValue::new_local(None::<JobHandle>);
    let quick = matches!(outcome.job.aim(), Aim::Everyone | Aim::Benefit);
    let answers = quick || outcome.job.people().len() <= SEARCHED_ANEW_MAX;
    let asked = Arc::clone(&outcome);
    let search = move || {
        let on_done = move |found: Result<MostHelpful, JobFailed>| {
            answer.try_set(found.map_or(Answer::Failed, Answer::Found));
        };
        let job = asked.job.clone();
        match start_most_helpful(job, asked.proposal.clone(), on_done) {
            Ok(handle) => worker.set_value(Some(handle)),
            Err(_) => answer.set(Answer::Failed),
        }
    };
    let toggled = move |open: bool| {
        if open && worker.with_value(Option::is_none) {
            search();
        }
    };
    let lines = move || match answer.get() {
        Answer::Searching => view! { <p class="muted">{words.best_searching}</p> }.into_any(),
        Answer::Failed => view! { <p>{words.best_failed}</p> }.into_any(),
        Answer::Found(found) => {
            let job = &outcome.job;
            let programme = desk.programme_now();
            let offer = found.offer.map(|gain| {
                let name = name_in(job, &gain.person);
                let topic = programme.topic(&gain.topic);
                let topic = topic.map_or(gain.topic.as_str(), |topic| topic.name.as_str());
                (words.best_offer)(&name, topic, gain.people, gain.points)
            });
            let seat = found.seat.map(|gain| {
                let name = name_in(job, &gain.person);
                (words.best_seat)(&name, gain.people, gain.points)
            });
            let lines: Vec<String> = offer.into_iter().chain(seat).collect();
            if lines.is_empty() {
                view! { <p>{words.best_nothing}</p> }.into_any()
            } else {
                let items = lines.into_iter().map(|line| view! { <li>{line}</li> });
                view! { <ul class="left-reasons">{items.collect_view()}</ul> }.into_any()
            }
        }
    };
    answers.then(|| {
        view! {
            <details
                class="left-helps left-best"
                on:toggle:target=move |event| toggled(event.target().open())
            >
                <summary>{words.best}</summary>
                <div role="status">{lines}</div>
            </details>
        }
    })
}
