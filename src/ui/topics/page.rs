//! The page "What it is about".

use std::sync::Arc;

use leptos::prelude::*;

use super::area::AreaView;
use super::form::{TopicDialog, TopicForm};
use super::merge::{MergeDialog, MergeForm};
use crate::model::Area;
use crate::ui::desk::use_desk;
use crate::ui::parts::{Aside, Button, ButtonKind, Flow, FlowDirection, NextStep, PageHead};
use crate::ui::route::Route;
use crate::view::topics::{AreaSection, area_sections};

/// What the page's pieces work with.
#[derive(Clone, Copy)]
pub(super) struct TopicsState {
    /// The areas with their topics.
    pub(super) sections: Memo<Arc<Vec<AreaSection>>>,
    pub(super) form: TopicForm,
    pub(super) merge: MergeForm,
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
    let state = TopicsState {
        sections,
        form: TopicForm::new(desk),
        merge: MergeForm::new(desk),
        most,
    };
    view! {
        <PageHead title=words.title intro=words.intro>
            <Button kind=ButtonKind::Primary on_press=move |()| state.form.open_new(Area::Other)>
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
                <NextStep
                    title=words.next_title
                    text=words.next_text
                    label=words.next
                    href=Route::People.href()
                />
            </Aside>
        </div>
        <TopicDialog form=state.form />
        <MergeDialog form=state.merge />
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
