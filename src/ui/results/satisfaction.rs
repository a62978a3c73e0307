//! What people think of their meetings: a bar for each level, and the numbers as a table.

use leptos::prelude::*;

use super::figure::Figure;
use crate::text::{Words, number};
use crate::view::results::{Question, Said, Segment, Who, segments};

/// Both questions.
#[component]
pub(super) fn SatisfactionFigures(
    /// The page's words.
    words: &'static Words,
    /// The answers to each question.
    answers: [Vec<Said>; 2],
) -> impl IntoView {
    let results = &words.results;
    if answers.iter().all(Vec::is_empty) {
        return view! {
            <section class="sheet">
                <h2>{results.satisfaction_title}</h2>
                <p class="muted">{results.satisfaction_none}</p>
            </section>
        }
        .into_any();
    }
    let figure = |(question, said): (Question, Vec<Said>)| {
        let title = question_words(words, question);
        let first = said.first()?;
        let summary = said_line(words, first);
        let table = view! { <SaidTable words=words said=said.clone() /> }.into_any();
        Some(view! {
            <Figure title=title summary=summary table=table>
                <SaidBars words=words said=said />
                <ScoreLegend words=words />
            </Figure>
        })
    };
    let figures = Question::ALL.into_iter().zip(answers);
    view! { <div class="charts-two">{figures.filter_map(figure).collect_view()}</div> }.into_any()
}

/// The question.
pub(super) fn question_words(words: &Words, question: Question) -> &'static str {
    match question {
        Question::Useful => words.results.useful,
        Question::AsEquals => words.results.as_equals,
    }
}

fn who_words(words: &Words, who: Who) -> &'static str {
    match who {
        Who::All => words.results.everybody,
        Who::Level(level) => (words.results.level_many)(level),
    }
}

/// What somebody said, in a sentence.
pub(super) fn said_line(words: &Words, said: &Said) -> String {
    (words.results.satisfaction_line)(
        who_words(words, said.who),
        said.mean_in_tenths().unwrap_or(0),
        said.content_percent().unwrap_or(0),
        said.answers(),
    )
}

/// A bar for everybody, and one for each level: from 1 on the left to 5 on the right, with the
/// mean beside it.
#[component]
pub(super) fn SaidBars(words: &'static Words, said: Vec<Said>) -> impl IntoView {
    let results = &words.results;
    let row = |said: Said| {
        let mean = said.mean_in_tenths().map(|mean| (results.mean_value)(mean));
        let piece = |segment: Segment| {
            let class = format!("said said-{}", segment.place + 1);
            let (x, width) = (format!("{:.2}", segment.x), format!("{:.2}", segment.width));
            view! { <rect class=class x=x width=width height="8"></rect> }
        };
        let pieces = segments(&said.counts).into_iter().map(piece).collect_view();
        view! {
            <li class="said-row">
                <span class="said-who">{who_words(words, said.who)}</span>
                <svg class="said-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                    {pieces}
                </svg>
                <span class="said-mean">{mean}</span>
            </li>
        }
    };
    view! { <ul class="said-rows">{said.into_iter().map(row).collect_view()}</ul> }
}

/// Which shade is which score.
#[component]
pub(super) fn ScoreLegend(words: &'static Words) -> impl IntoView {
    let item = |(score, word): (usize, &'static str)| {
        view! {
            <li class="legend-item">
                <svg class="legend-sign" viewBox="0 0 14 14" aria-hidden="true">
                    <rect class=format!("said said-{score}") x="1" y="1" width="12" height="12"></rect>
                </svg>
                {format!("{score} {word}")}
            </li>
        }
    };
    let scores = (1..).zip(words.learning.scores);
    view! { <ul class="legend">{scores.map(item).collect_view()}</ul> }
}

#[component]
fn SaidTable(words: &'static Words, said: Vec<Said>) -> impl IntoView {
    let results = &words.results;
    let row = |said: Said| {
        let count = |count: usize| {
            view! { <td class="number" class:number-none=count == 0>{number(words.language, count)}</td> }
        };
        let mean = said.mean_in_tenths().map(|mean| (results.mean_value)(mean));
        view! {
            <tr>
                <th scope="row">{who_words(words, said.who)}</th>
                {said.counts.map(count).into_iter().collect_view()}
                {count(said.answers())}
                <td class="number">{mean}</td>
            </tr>
        }
    };
    let scores = (1..).zip(words.learning.scores);
    let heading = |(score, word): (usize, &'static str)| {
        view! { <th scope="col" class="number">{(results.score)(score, word)}</th> }
    };
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{results.who}</th>
                    {scores.map(heading).collect_view()}
                    <th scope="col" class="number">{results.answers_short}</th>
                    <th scope="col" class="number">{results.mean}</th>
                </tr>
            </thead>
            <tbody>{said.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
