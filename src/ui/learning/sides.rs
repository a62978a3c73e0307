//! Two equal columns: what each of the two learned, and what they think of the meeting.

use leptos::prelude::*;

use super::form::LogForm;
use crate::model::Score;
use crate::ui::parts::{TextArea, element_id};
use crate::view::learning::TakeawayDraft;

/// The two columns.
#[component]
pub(super) fn Sides(form: LogForm) -> impl IntoView {
    view! {
        <div class="log-sides">
            <Column form=form place=0 />
            <Column form=form place=1 />
        </div>
    }
}

/// One of the two columns.
#[component]
fn Column(
    form: LogForm,
    /// 0 or 1, in the order in which the two stand.
    place: usize,
) -> impl IntoView {
    let words = &form.desk().words().learning;
    let name = untrack(|| form.get(|draft| draft.names[place].clone()));
    let learned = move || form.get(|draft| draft.both[place].learned.clone());
    let set_learned = move |text: String| form.update(|draft| draft.both[place].learned = text);
    let useful = move || form.get(|draft| draft.both[place].useful);
    let as_equals = move || form.get(|draft| draft.both[place].as_equals);
    let set = move |part: fn(&mut TakeawayDraft) -> &mut Option<Score>, score| {
        form.update(|draft| *part(&mut draft.both[place]) = score);
    };
    view! {
        <div class="log-side">
            <TextArea
                label=(words.form_learned)(&name)
                value=Signal::derive(learned)
                on_input=set_learned
                rows=3
            />
            <ScoreChoice
                form=form
                legend=(words.form_useful)(&name)
                value=Signal::derive(useful)
                on_change=move |score| set(|side| &mut side.useful, score)
            />
            <ScoreChoice
                form=form
                legend=(words.form_as_equals)(&name)
                value=Signal::derive(as_equals)
                on_change=move |score| set(|side| &mut side.as_equals, score)
            />
        </div>
    }
}

/// From 1 to 5, each with its word, or no answer.
#[component]
fn ScoreChoice(
    form: LogForm,
    /// The question.
    legend: String,
    /// The answer.
    #[prop(into)]
    value: Signal<Option<Score>>,
    /// Called with another answer.
    #[prop(into)]
    on_change: Callback<Option<Score>>,
) -> impl IntoView {
    let words = &form.desk().words().learning;
    let name = element_id("score");
    let options = Score::all().zip(words.scores);
    let options = options.map(|(score, word)| (Some(score), score.get().to_string(), word));
    let none = (None, "–".to_owned(), words.no_answer);
    let option = |(score, number, word): (Option<Score>, String, &'static str)| {
        view! {
            <label class="score">
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || value.get() == score
                    on:change=move |_| on_change.run(score)
                />
                <span class="score-number">{number}</span>
                <span class="score-word">{word}</span>
            </label>
        }
    };
    view! {
        <fieldset class="scores">
            <legend class="field-label">{legend}</legend>
            <div class="scores-row">
                {options.chain(std::iter::once(none)).map(option).collect_view()}
            </div>
        </fieldset>
    }
}
