//! Four numbers at the head of the results.

use leptos::prelude::*;

use crate::text::{Words, number};
use crate::view::results::{Numbers, Said};

/// The numbers: pairs, meetings, what was learned, and how much as equals.
#[component]
pub(super) fn NumberRow(
    /// The page's words.
    words: &'static Words,
    /// The numbers.
    numbers: Numbers,
    /// What everybody says about meeting as equals.
    equals: Option<Said>,
) -> impl IntoView {
    let results = &words.results;
    let more_pairs = (results.number_pairs_more)(numbers.resting, numbers.completed, numbers.ended);
    let held = numbers.held_percent();
    let mean = equals.and_then(|said| said.mean_in_tenths());
    let unknown = || results.number_unknown.to_owned();
    let answers = equals.map_or(0, |said| said.answers());
    let cells = [
        (
            number(words.language, numbers.running),
            (results.number_pairs)(numbers.running).to_owned(),
            more_pairs,
        ),
        (
            held.map_or_else(unknown, |percent| (results.percent)(percent)),
            results.number_held.to_owned(),
            (results.number_held_more)(numbers.held, numbers.due),
        ),
        (
            number(words.language, numbers.learnings),
            (results.number_learnings)(numbers.learnings).to_owned(),
            (results.number_learnings_more)(numbers.topics),
        ),
        (
            mean.map_or_else(unknown, |mean| (results.of_five)(mean)),
            results.number_equals.to_owned(),
            (results.number_equals_more)(answers),
        ),
    ];
    let cell = |(value, name, more): (String, String, String)| {
        view! {
            <li class="number-cell">
                <strong class="number-value">{value}</strong>
                <span class="number-name">{name}</span>
                <span class="number-more">{more}</span>
            </li>
        }
    };
    view! {
        <ul class="number-row" aria-label=results.numbers_title>
            {cells.map(cell).into_iter().collect_view()}
        </ul>
    }
}
