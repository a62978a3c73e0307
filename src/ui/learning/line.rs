//! One meeting in a pair's list: when, who taught what, and what was written.

use leptos::prelude::*;

use super::page::LearningState;
use crate::model::{Rating, Score};
use crate::text::{LearningWords, date, date_and_weekday};
use crate::ui::desk::use_desk;
use crate::view::learning::{MeetingLine, When};
use crate::view::pairs::{PairKey, Teacher};

/// Who teaches what, in a few words.
pub(super) fn teaches_line(
    words: &LearningWords,
    names: &[String; 2],
    line: &MeetingLine,
) -> String {
    let who = match line.teaches {
        Teacher::First => (words.teaches)(&names[0]),
        Teacher::Second => (words.teaches)(&names[1]),
        Teacher::Both => words.both_teach.to_owned(),
    };
    if line.topics.is_empty() {
        who
    } else {
        format!("{who}: {}", line.topics.join(", "))
    }
}

/// A meeting of a pair.
#[component]
pub(super) fn MeetingItem(
    /// The pair.
    key: PairKey,
    /// Its names.
    names: [String; 2],
    /// The meeting.
    line: MeetingLine,
    /// What the page works with.
    state: LearningState,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().learning;
    let language = desk.language_now();
    let (mark, class) = match line.when {
        When::Ahead => (words.planned, "meeting meeting-ahead"),
        When::Missing => (words.unsaid, "meeting meeting-missing"),
        When::Held => (words.held, "meeting meeting-held"),
        When::Cancelled => (words.cancelled, "meeting meeting-cancelled"),
    };
    let day = date(language, line.date);
    let is_missing = line.when == When::Missing;
    let label = if is_missing {
        (words.write_label)(&names[0], &names[1], &day)
    } else {
        (words.edit_label)(&day)
    };
    let id = line.id.clone();
    let open = move |_| state.form.open(&key, &id);
    view! {
        <li class=class>
            <div class="meeting-head">
                <p class="meeting-day">{date_and_weekday(language, line.date)}</p>
                <p class="meeting-mark">{mark}</p>
                <button type="button" class="button button-quiet meeting-edit" aria-label=label on:click=open>
                    {if is_missing { words.write } else { words.edit }}
                </button>
            </div>
            <p class="meeting-teaches">{teaches_line(words, &names, &line)}</p>
            <Written names=names line=line />
        </li>
    }
}

/// What was written about a meeting.
#[component]
fn Written(names: [String; 2], line: MeetingLine) -> impl IntoView {
    let words = &use_desk().words().learning;
    let text = |title: &'static str, text: String| {
        (!text.is_empty()).then(|| {
            view! {
                <p class="meeting-text">
                    <span class="meeting-label">{title}": "</span>
                    {text}
                </p>
            }
        })
    };
    let nothing = line.when == When::Held && !line.has_log;
    let someone = line.learned.iter().any(|text| !text.is_empty())
        || line.ratings.iter().any(|rating| !rating.is_empty());
    let [one, other] = line.learned;
    let [rated, other_rated] = line.ratings;
    let [first, second] = names;
    view! {
        {nothing.then(|| view! { <p class="meeting-text muted">{words.nothing_written}</p> })}
        {text(words.discussed, line.discussed)}
        {someone
            .then(|| {
                view! {
                    <div class="meeting-both">
                        <Side name=first learned=one rating=rated />
                        <Side name=second learned=other rating=other_rated />
                    </div>
                }
            })}
        {text(words.outcome, line.outcome)}
        {text(words.next_step, line.next_step)}
    }
}

/// What one of the two took away.
#[component]
fn Side(name: String, learned: String, rating: Rating) -> impl IntoView {
    let all = use_desk().words();
    let words = &all.learning;
    let score = |question: &'static str, score: Option<Score>| {
        score.map(|score| {
            let place = usize::from(score.get());
            let word = words.scores[place.saturating_sub(1).min(4)];
            let said = (all.results.score)(place, word);
            view! {
                <p class="meeting-score">
                    {question} " " {said}
                </p>
            }
        })
    };
    view! {
        <div class="meeting-side">
            <p class="meeting-label">{(words.learned_by)(&name)}</p>
            {if learned.is_empty() {
                view! { <p class="muted">"–"</p> }.into_any()
            } else {
                view! { <p class="meeting-quote">{learned}</p> }.into_any()
            }}
            {score(all.results.useful, rating.useful)}
            {score(all.results.as_equals, rating.as_equals)}
        </div>
    }
}
