//! Finding people: by words, level, department, topic, and without a partner.

use leptos::prelude::*;

use super::state::PeopleState;
use crate::model::{Level, TopicId};
use crate::ui::parts::{Button, ButtonKind, Checkbox, ChoiceOption, Field, FieldKind, Select};
use crate::view::people::PeopleFilter;
use crate::view::people_order::sort_key;

/// The fields that narrow the table down, and how many it shows.
#[component]
pub(super) fn FilterBar(state: PeopleState) -> impl IntoView {
    let all = state.desk.words();
    let words = &all.people;
    let filter = state.filter;
    let departments = move || {
        let list = state.list.get();
        let known = list.departments().iter();
        let known = known.map(|name| ChoiceOption::new(name.clone(), name.clone()));
        one_of(words.all_departments, known)
    };
    let levels = Level::ALL.map(|level| ChoiceOption::new(level.code(), (all.common.level)(level)));
    let levels = one_of(words.all_levels, levels.into_iter());
    let topics = move || {
        let programme = state.desk.programme();
        let topics = programme.topics().values();
        let mut topics: Vec<ChoiceOption> = topics
            .map(|topic| ChoiceOption::new(topic.id.as_str(), topic.name.clone()))
            .collect();
        topics.sort_by_cached_key(|topic| sort_key(&topic.name));
        one_of(words.all_topics, topics.into_iter())
    };
    let has_round = Memo::new(move |_| state.list.get().has_round());
    view! {
        <search class="people-filter">
            <Field
                label=words.search
                kind=FieldKind::Search
                value=move || filter.with(|filter| filter.search.clone())
                on_input=move |text| filter.update(|filter| filter.search = text)
            />
            <Select
                label=words.level
                options=levels
                value=move || code(filter.with(|filter| filter.level.map(Level::code)))
                on_change=move |code: String| {
                    let level = Level::ALL.into_iter().find(|level| level.code() == code);
                    filter.update(|filter| filter.level = level);
                }
            />
            <Select
                label=words.department
                options=Signal::derive(departments)
                value=move || code(filter.with(|filter| filter.department.clone()))
                on_change=move |name: String| {
                    let chosen = (!name.is_empty()).then_some(name);
                    filter.update(|filter| filter.department = chosen);
                }
            />
            <Select
                label=words.topic
                options=Signal::derive(topics)
                value=move || code(filter.with(|filter| filter.topic.as_ref().map(TopicId::to_string)))
                on_change=move |id: String| {
                    filter.update(|filter| filter.topic = TopicId::new(&id).ok());
                }
            />
            <Show when=move || has_round.get()>
                <Checkbox
                    label=words.without_partner
                    checked=move || filter.with(|filter| filter.without_partner)
                    on_change=move |only| filter.update(|filter| filter.without_partner = only)
                />
            </Show>
        </search>
        <Count state=state />
    }
}

/// How many are shown, and a way back to all of them.
#[component]
fn Count(state: PeopleState) -> impl IntoView {
    let words = &state.desk.words().people;
    let filtered = Memo::new(move |_| state.filter.with(|filter| !filter.is_empty()));
    let count = move || {
        let (shown, all) = (state.shown.get().len(), state.list.get().len());
        if filtered.get() {
            (words.shown)(shown, all)
        } else {
            (state.desk.words().common.people_count)(all)
        }
    };
    view! {
        <div class="people-count">
            <p role="status">{count}</p>
            <Show when=move || filtered.get()>
                <Button
                    kind=ButtonKind::Quiet
                    on_press=move |()| state.filter.set(PeopleFilter::default())
                >
                    {words.clear_filter}
                </Button>
            </Show>
        </div>
    }
}

/// A list to choose from that begins with "all of them".
fn one_of(all: &str, options: impl Iterator<Item = ChoiceOption>) -> Vec<ChoiceOption> {
    let all = ChoiceOption::new("", all);
    std::iter::once(all).chain(options).collect()
}

fn code(chosen: Option<impl Into<String>>) -> String {
    chosen.map(Into::into).unwrap_or_default()
}
