//! The page "What it is about".

use std::sync::Arc;

use leptos::prelude::*;

use super::area::AreaView;
use super::form::{TopicDialog, TopicForm};
use super::merge::{MergeDialog, MergeForm};
use crate::model::{Area, TopicId};
use crate::ui::desk::use_desk;
use crate::ui::parts::{Aside, Button, ButtonKind, Flow, FlowDirection, NextStep, PageHead};
use crate::ui::route::Route;
use crate::view::topics::{AreaSection, area_sections};

/// What the page's pieces work with.
#[derive(Clone, Copy)]
pub(super) struct TopicsState {
    /// The areas with their topics.
    pub(super) sections: Memo<Arc<Vec<AreaSection>>>,
    /// Opens the form for a topic.
    pub(super) on_edit: Callback<TopicId>,
    /// Opens the dialog that makes a topic one with another.
    pub(super) on_merge: Callback<TopicId>,
    /// The largest number of people on one side of one topic, for the bars.
    pub(super) most: Memo<usize>,
}

/// What it is about.
#[component]
pub fn TopicsPage() -> impl IntoView {
    let desk = use_desk();
    let all = desk.words();
    let words = &all.topics;
    let sections = Memo::new(move |_| Arc::new(area_sections(&desk.programme())));
    let most = Memo::new(move |_| {
        let sections = sections.get();
        let rows = sections.iter().flat_map(|section| &section.topics);
        let most = rows.map(|row| row.offered().max(row.wanted())).max();
        most.unwrap_or(0)
    });
    let (form, merge) = (TopicForm::new(desk), MergeForm::new(desk));
    let state = TopicsState {
        sections,
        on_edit: Callback::new(move |id| form.open(&id)),
        on_merge: Callback::new(move |id| merge.open(&id)),
        most,
    };
    view! {
        <PageHead title=words.title intro=words.intro>
            <Button kind=ButtonKind::Primary on_press=move |()| form.open_new(Area::Other)>
                <span class="icon-plus" aria-hidden="true"></span>
                {words.add}
            </Button>
        </PageHead>
        <div class="page-columns">
            <div class="page-work">
                {Area::ALL
                    .map(|area| view! { <AreaView state=state area=area /> })
                    .into_iter()
                    .collect_view()}
            </div>
            <Aside>
                <div class="topics-legend">
                    <Flow direction=FlowDirection::Teaches word=all.common.can_teach />
                    <Flow direction=FlowDirection::Learns word=all.common.wants_to_learn />
                    <p class="aside-note">{words.legend}</p>
                </div>
                <Gaps state=state />
                <Next />
            </Aside>
        </div>
        <TopicDialog form=form />
        <MergeDialog form=merge />
    }
}

/// People first, then pairs.
#[component]
fn Next() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words();
    let has_people = Memo::new(move |_| desk.programme().participants().len() > 1);
    let has_topics = Memo::new(move |_| !desk.programme().topics().is_empty());
    move || {
        let (text, label, route) = match (has_people.get(), has_topics.get()) {
            (_, false) => (words.topics.next_before, words.topics.next, Route::People),
            (false, true) => (words.topics.next_text, words.topics.next, Route::People),
            (true, true) => (words.people.next_text, words.people.next, Route::Pairing),
        };
        view! {
            <NextStep title=words.topics.next_title text=text label=label href=route.href() />
        }
    }
}

/// Topics that only one side has: what to look for next.
#[component]
fn Gaps(state: TopicsState) -> impl IntoView {
    let words = &use_desk().words().topics;
    let names = move |missing: fn(usize, usize) -> bool| {
        let sections = state.sections.get();
        let rows = sections.iter().flat_map(|section| &section.topics);
        let rows = rows.filter(|row| missing(row.offered(), row.wanted()));
        rows.map(|row| row.name.clone()).collect::<Vec<_>>()
    };
    let list = move |title: &'static str, names: Vec<String>| {
        (!names.is_empty()).then(|| {
            view! {
                <h3 class="gap-title">{title}</h3>
                <ul class="gap-list">
                    {names.into_iter().map(|name| view! { <li>{name}</li> }).collect_view()}
                </ul>
            }
        })
    };
    move || {
        let wanted = names(|offered, wanted| offered == 0 && wanted > 0);
        let offered = names(|offered, wanted| wanted == 0 && offered > 0);
        (!wanted.is_empty() || !offered.is_empty()).then(|| {
            view! {
                <section class="gaps">
                    <h2 class="next-title">{words.gaps_title}</h2>
                    {list(words.gaps_offer, wanted)}
                    {list(words.gaps_want, offered)}
                </section>
            }
        })
    }
}
