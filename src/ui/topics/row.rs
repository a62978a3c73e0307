//! One topic: what it is, who offers and who wants it, questions to begin with.

use leptos::prelude::*;

use super::page::TopicsState;
use crate::catalogue;
use crate::model::{Area, Edit, TopicId};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{Button, ButtonKind};
use crate::view::topics::TopicRow;

/// One topic of an area.
#[component]
pub(super) fn TopicLine(state: TopicsState, id: TopicId, area: Area) -> impl IntoView {
    let desk = use_desk();
    let topic = desk.topic(id.clone());
    let name =
        move || topic.with(|topic| topic.as_ref().map(|t| t.name.clone()).unwrap_or_default());
    let note =
        move || topic.with(|topic| topic.as_ref().map(|t| t.note.clone()).unwrap_or_default());
    let row_id = id.clone();
    let row = Memo::new(move |_| {
        let sections = state.sections.get();
        let section = sections.iter().find(|section| section.area == area);
        section.and_then(|section| section.topics.iter().find(|row| row.id == row_id).cloned())
    });
    let name = Signal::derive(name);
    view! {
        <li class="topic-line">
            <div class="topic-words">
                <h3 class="topic-name">{move || name.get()}</h3>
                <p class="topic-note">{note}</p>
                <Questions id=id.clone() />
            </div>
            {move || row.get().map(|row| view! { <Balance state=state row=row /> })}
            <TopicActions state=state id=id name=name />
        </li>
    }
}

#[component]
fn TopicActions(state: TopicsState, id: TopicId, name: Signal<String>) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().topics;
    let id = StoredValue::new(id);
    view! {
        <div class="topic-actions">
            <Button
                kind=ButtonKind::Quiet
                label=Signal::derive(move || (words.open)(&name.get()))
                on_press=move |()| state.on_edit.run(id.get_value())
            >
                {desk.words().common.edit}
            </Button>
            <Button
                kind=ButtonKind::Quiet
                label=Signal::derive(move || (words.merge)(&name.get()))
                on_press=move |()| state.on_merge.run(id.get_value())
            >
                {words.merge_do}
            </Button>
            <Button
                kind=ButtonKind::Quiet
                label=Signal::derive(move || (words.delete)(&name.get()))
                on_press=move |()| id.with_value(|id| delete(desk, id))
            >
                <span class="icon-close" aria-hidden="true"></span>
            </Button>
        </div>
    }
}

fn delete(desk: Desk, id: &TopicId) {
    let programme = desk.programme_now();
    if let Some(topic) = programme.topic(id) {
        let said = (desk.words().topics.deleted)(&topic.name);
        desk.perform_saying(Edit::RemoveTopic(id.clone()), said);
    }
}

/// Supply and demand as two bars from one middle, with the same in words.
#[component]
fn Balance(state: TopicsState, row: TopicRow) -> impl IntoView {
    let all = use_desk().words();
    let words = &all.topics;
    let (offered, wanted) = (row.offered(), row.wanted());
    let share = move |count: usize| format!("{}%", 100 * count / state.most.get().max(1));
    let grades = |counts: [usize; 3], names: [&'static str; 3]| {
        let graded = counts.into_iter().zip(names).rev();
        let graded = graded.filter(|(count, _)| *count > 0);
        let graded = graded.map(|(count, name)| (words.of_grade)(count, name));
        graded.collect::<Vec<_>>().join(", ")
    };
    let offers = match (offered, wanted) {
        (0, 0) => words.nobody_either.to_owned(),
        (0, _) => words.nobody_offers.to_owned(),
        (count, _) => (words.offered_by)(count),
    };
    let wants = match (offered, wanted) {
        (0, 0) => String::new(),
        (_, 0) => words.nobody_wants.to_owned(),
        (_, count) => (words.wanted_by)(count),
    };
    view! {
        <div class="balance">
            <div class="balance-side balance-teaches" class:balance-none=offered == 0>
                <span class="balance-words">{offers}</span>
                <span class="balance-track" aria-hidden="true">
                    <span class="balance-bar" style:inline-size=move || share(offered)></span>
                </span>
                <span class="balance-grades">{grades(row.offers, all.common.knowledge)}</span>
            </div>
            <div class="balance-side balance-learns" class:balance-none=wanted == 0>
                <span class="balance-words">{wants}</span>
                <span class="balance-track" aria-hidden="true">
                    <span class="balance-bar" style:inline-size=move || share(wanted)></span>
                </span>
                <span class="balance-grades">{grades(row.wants, all.common.interest)}</span>
            </div>
        </div>
    }
}

#[component]
fn Questions(id: TopicId) -> impl IntoView {
    let desk = use_desk();
    let language = desk.language_now();
    let topic = desk.topic(id);
    let list = move || {
        let topic = topic.get()?;
        let questions = catalogue::questions(&topic).iter();
        let item = |question: &catalogue::Both| {
            view! { <li>{question.in_language(language)}</li> }
        };
        Some(questions.map(item).collect_view())
    };
    view! {
        <details class="questions">
            <summary>{desk.words().topics.questions}</summary>
            <ul class="kept-list">{list}</ul>
        </details>
    }
}
