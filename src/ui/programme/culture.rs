//! The six questions on how people work together.

use leptos::prelude::*;

use super::page::set;
use crate::model::CultureQuestion;
use crate::ui::desk::use_desk;
use crate::ui::parts::{Choice, ChoiceOption};

/// The code of a question that is left open.
const OPEN: &str = "";

/// The six questions, each with its few answers and that it is open.
#[component]
pub(super) fn Culture() -> impl IntoView {
    let words = &use_desk().words().culture;
    let questions = CultureQuestion::ALL.map(|question| view! { <Question question=question /> });
    view! {
        <section class="sheet">
            <div class="sheet-head">
                <h2 class="sheet-title">{words.title}</h2>
                <p class="field-hint">{words.intro}</p>
            </div>
            <div class="culture-questions">{questions.into_iter().collect_view()}</div>
        </section>
    }
}

#[component]
fn Question(question: CultureQuestion) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().culture;
    let answers = question
        .answers()
        .into_iter()
        .map(|answer| ChoiceOption::new(answer.code(), (words.answer)(answer)));
    let open = ChoiceOption::new(OPEN, words.not_answered);
    let value = move || {
        let programme = desk.programme();
        let answer = programme.details().culture.answer(question);
        answer.map_or(OPEN, |answer| answer.code()).to_owned()
    };
    let choose = move |code: String| {
        let mut answers = question.answers().into_iter();
        let answer = answers.find(|answer| answer.code() == code);
        set(desk, move |details| match answer {
            Some(answer) => details.culture.set(answer),
            None => details.culture.leave_open(question),
        });
    };
    view! {
        <Choice
            legend=(words.question)(question)
            options=answers.chain([open]).collect()
            value=value
            on_change=choose
            compact=true
        />
    }
}
