//! What was learned, by topic: a bar each, and the numbers as a table.

use leptos::prelude::*;

use super::figure::Figure;
use crate::text::{Words, number};
use crate::view::results::TopicLearned;

/// How many topics have a bar; the table has them all.
const BARS: usize = 12;

/// The chart with its table.
#[component]
pub(super) fn TopicsFigure(
    /// The page's words.
    words: &'static Words,
    /// The topics, the most frequent first.
    topics: Vec<TopicLearned>,
) -> impl IntoView {
    let results = &words.results;
    let Some(most) = topics.first().cloned() else {
        return view! {
            <section class="sheet">
                <h2>{results.topics_title}</h2>
                <p class="muted">{results.topics_none}</p>
            </section>
        }
        .into_any();
    };
    let summary = (results.topics_summary)(topics.len(), &most.name);
    let left = topics.len().saturating_sub(BARS);
    let table = view! { <TopicsTable words=words topics=topics.clone() /> }.into_any();
    view! {
        <Figure title=results.topics_title summary=summary table=table>
            <p class="chart-help">{results.topics_help}</p>
            <TopicBars words=words topics=topics most=BARS />
            {(left > 0).then(|| view! { <p class="chart-help">{(results.topics_more)(left)}</p> })}
        </Figure>
    }
    .into_any()
}

/// The bars: as long as there were meetings, and marked as far as somebody wrote what was
/// learned.
#[component]
pub(super) fn TopicBars(
    /// The page's words.
    words: &'static Words,
    /// The topics, the most frequent first.
    topics: Vec<TopicLearned>,
    /// How many have a bar.
    most: usize,
) -> impl IntoView {
    let results = &words.results;
    let longest = topics.first().map_or(1, |topic| topic.meetings).max(1);
    let percent = move |count: usize| format!("{}", count * 100 / longest);
    let bar = |topic: TopicLearned| {
        view! {
            <li class="bar-row">
                <span class="bar-name">{topic.name}</span>
                <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="bar-track" width="100" height="8"></rect>
                    <rect class="bar-fill" width=percent(topic.meetings) height="8"></rect>
                </svg>
                <span class="bar-value">
                    {(results.topic_line)(topic.meetings, topic.learnings)}
                </span>
            </li>
        }
    };
    let bars = topics.into_iter().take(most).map(bar);
    view! { <ul class="bars">{bars.collect_view()}</ul> }
}

#[component]
fn TopicsTable(words: &'static Words, topics: Vec<TopicLearned>) -> impl IntoView {
    let results = &words.results;
    let cell =
        move |count: usize| view! { <td class="number">{number(words.language, count)}</td> };
    let row = |topic: TopicLearned| {
        view! {
            <tr>
                <th scope="row">{topic.name}</th>
                {cell(topic.meetings)}
                {cell(topic.pairs)}
                {cell(topic.learnings)}
            </tr>
        }
    };
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{results.topic}</th>
                    <th scope="col" class="number">{results.topic_meetings}</th>
                    <th scope="col" class="number">{results.topic_pairs}</th>
                    <th scope="col" class="number">{results.topic_learnings}</th>
                </tr>
            </thead>
            <tbody>{topics.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
