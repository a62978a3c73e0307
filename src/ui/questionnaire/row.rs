//! One answer: whose it is, what it changes, and whether it is taken over.

use leptos::prelude::*;

use super::state::QuestionnaireState;
use crate::files::{Decision, Standing};
use crate::model::ParticipantId;
use crate::ui::parts::{Button, ButtonKind, ChoiceOption, Select};
use crate::view::import::FieldChange;
use crate::view::questionnaire::AnswerRow;

/// What stands for somebody new in the list of people.
const NEW: &str = "new";

/// One answer.
#[component]
pub(super) fn Row(state: QuestionnaireState, row: AnswerRow) -> impl IntoView {
    let words = &state.desk.words().answers;
    let (number, name, standing) = (row.number, row.name.clone(), row.standing);
    let class = match standing {
        Standing::Open if row.is_new => "answer-row answer-new",
        Standing::Open => "answer-row answer-change",
        Standing::Unclear => "answer-row answer-unclear",
        Standing::Nothing => "answer-row answer-settled",
        Standing::Older(_) | Standing::OtherProgramme => "answer-row answer-aside",
    };
    let head = match standing {
        Standing::Open => view! { <Tick state=state number=number name=name /> }.into_any(),
        _ => view! { <strong>{name}</strong> }.into_any(),
    };
    let new_topics = (!row.new_topics.is_empty() && standing == Standing::Open)
        .then(|| view! { <p class="muted">{(words.new_topics)(&row.new_topics.join(", "))}</p> });
    let notes = row.notes.iter().cloned();
    let notes = notes
        .map(|note| view! { <p class="answer-note">{note}</p> })
        .collect_view();
    let candidates = row.candidates.clone();
    let whose = (standing == Standing::Unclear)
        .then(|| view! { <Whose state=state number=number candidates=candidates /> });
    let prefer = matches!(standing, Standing::Older(_)).then(|| {
        let prefer = move |()| {
            state.preferred.update(|preferred| {
                preferred.insert(number);
            });
        };
        view! { <Button kind=ButtonKind::Quiet on_press=prefer>{words.prefer}</Button> }
    });
    let changes = matches!(standing, Standing::Open | Standing::Unclear)
        .then(|| changes(state, row.changes, row.is_new));
    view! {
        <li class=class>
            <div class="answer-head-line">
                {head}
                <span class="muted">{row.line}</span>
            </div>
            {changes}
            {new_topics}
            {notes}
            {whose}
            {prefer}
        </li>
    }
}

#[component]
fn Tick(state: QuestionnaireState, number: usize, name: String) -> impl IntoView {
    let words = &state.desk.words().answers;
    let checked = move || state.to_take.with(|numbers| numbers.contains(&number));
    view! {
        <label class="answer-tick">
            <input
                type="checkbox"
                aria-label=(words.take)(&name)
                prop:checked=checked
                on:change:target=move |event| {
                    let on = event.target().checked();
                    state.ticked.update(|ticked| {
                        ticked.insert(number, on);
                    });
                }
            />
            <strong>{name}</strong>
        </label>
    }
}

/// The organiser says whose answer it is.
#[component]
fn Whose(
    state: QuestionnaireState,
    number: usize,
    candidates: Vec<(ParticipantId, String)>,
) -> impl IntoView {
    let words = &state.desk.words().answers;
    let mut options = vec![ChoiceOption::new("", words.please_choose)];
    for (id, name) in candidates {
        options.push(ChoiceOption::new(format!("p {id}"), name));
    }
    options.push(ChoiceOption::new(NEW, words.somebody_new));
    let on_change = move |code: String| {
        let decision = match code.strip_prefix("p ") {
            Some(id) => ParticipantId::new(id).ok().map(Decision::From),
            None => (code == NEW).then_some(Decision::FromNew),
        };
        state.decisions.update(|decisions| match decision {
            Some(decision) => {
                decisions.insert(number, decision);
            }
            None => {
                decisions.remove(&number);
            }
        });
    };
    view! {
        <Select
            label=words.whose
            options=Signal::stored(options)
            value=Signal::stored(String::new())
            on_change=on_change
        />
    }
}

/// What changes, before and after; of somebody new, what they say.
fn changes(state: QuestionnaireState, changes: Vec<FieldChange>, is_new: bool) -> impl IntoView {
    let words = &state.desk.words().answers;
    let or_empty = |text: String| {
        if text.is_empty() {
            words.empty_value.to_owned()
        } else {
            text
        }
    };
    let line = move |change: FieldChange| {
        let before = (!is_new).then(|| {
            view! {
                <del aria-label=words.before>{or_empty(change.before)}</del>
                <span aria-hidden="true">" → "</span>
            }
        });
        view! {
            <div class="import-change">
                <dt>{change.field}</dt>
                <dd>
                    {before}
                    <ins aria-label=words.after>{or_empty(change.after)}</ins>
                </dd>
            </div>
        }
    };
    view! { <dl class="import-changes">{changes.into_iter().map(line).collect_view()}</dl> }
}
