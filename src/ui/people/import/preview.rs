//! What an import would do, before it is done.

use std::sync::Arc;

use leptos::prelude::*;

use super::problems::problems;
use super::state::ImportState;
use crate::files::csv::{ImportPlan, Mapping};
use crate::ui::parts::{Button, ButtonKind, Notice, NoticeKind};
use crate::view::import::{FieldChange, field_changes, person_line};

/// How many of a list are shown at first, and how many more at each press.
const SHOWN_FIRST: usize = 8;
const SHOWN_MORE: usize = 50;

/// New people, changed people, new topics, problems, and the button.
#[component]
pub(super) fn Preview(state: ImportState) -> impl IntoView {
    let words = &state.desk.words().import;
    view! {
        <section class="sheet import-preview">
            <h2>{words.preview_title}</h2>
            {move || {
                state.plan.get().map(|plan| view! { <PlanView state=state plan=plan /> })
            }}
        </section>
    }
}

#[component]
fn PlanView(state: ImportState, plan: Arc<ImportPlan>) -> impl IntoView {
    let words = &state.desk.words().import;
    let named = state
        .mapping
        .with_untracked(|mapping| mapping.as_ref().is_some_and(Mapping::has_names));
    if !named {
        let notice = view! {
            <Notice kind=NoticeKind::Warning>
                <p>{words.no_names}</p>
            </Notice>
        };
        return notice.into_any();
    }
    let count = plan.new_people.len() + plan.changed_people.len();
    let empty = plan.is_empty();
    let message = empty.then_some(if plan.unchanged > 0 {
        words.nothing_to_do
    } else {
        words.nothing_yet
    });
    let unchanged = (plan.unchanged > 0).then(|| (words.unchanged)(plan.unchanged));
    view! {
        {problems(state, &plan)}
        <NewPeople state=state plan=Arc::clone(&plan) />
        <ChangedPeople state=state plan=Arc::clone(&plan) />
        <NewTopics state=state plan=Arc::clone(&plan) />
        {unchanged.map(|unchanged| view! { <p class="muted">{unchanged}</p> })}
        {message.map(|message| view! { <p>{message}</p> })}
        <div class="import-actions">
            <Button
                kind=ButtonKind::Primary
                disabled=empty
                on_press=move |()| state.import()
            >
                {(words.import)(count)}
            </Button>
        </div>
    }
    .into_any()
}

/// A headline and the first few of a list; the rest comes at a press.
#[component]
pub(super) fn LongList(
    title: String,
    more: fn(usize) -> String,
    count: usize,
    item: Callback<usize, AnyView>,
) -> impl IntoView {
    let shown = RwSignal::new(SHOWN_FIRST.min(count));
    let left = move || count - shown.get();
    view! {
        <section class="import-list">
            <h3>{title}</h3>
            <ul>
                <For
                    each=move || 0..shown.get()
                    key=|place| *place
                    children=move |place| view! { <li>{item.run(place)}</li> }
                />
            </ul>
            <Show when=move || { left() > 0 }>
                <Button
                    kind=ButtonKind::Quiet
                    on_press=move |()| {
                        shown.update(|shown| *shown = (*shown + SHOWN_MORE).min(count));
                    }
                >
                    {move || more(left())}
                </Button>
            </Show>
        </section>
    }
}

#[component]
fn NewPeople(state: ImportState, plan: Arc<ImportPlan>) -> impl IntoView {
    let words = state.desk.words();
    let count = plan.new_people.len();
    let item = Callback::new(move |place: usize| {
        let Some(person) = plan.new_people.get(place) else {
            return ().into_any();
        };
        view! {
            <strong>{person.name.clone()}</strong>
            " "
            <span class="muted">{person_line(person, words)}</span>
        }
        .into_any()
    });
    (count > 0).then(|| {
        let title = (words.import.new_people)(count);
        view! { <LongList title=title more=words.import.show_more count=count item=item /> }
    })
}

#[component]
fn ChangedPeople(state: ImportState, plan: Arc<ImportPlan>) -> impl IntoView {
    let words = state.desk.words();
    let count = plan.changed_people.len();
    let item = Callback::new(move |place: usize| {
        let Some(changed) = plan.changed_people.get(place) else {
            return ().into_any();
        };
        let changes = field_changes(changed, &plan, &state.desk.programme_now(), words);
        let line = |change: FieldChange| {
            let or_empty = |text: String| {
                if text.is_empty() {
                    words.import.empty_value.to_owned()
                } else {
                    text
                }
            };
            view! {
                <div class="import-change">
                    <dt>{change.field}</dt>
                    <dd>
                        <del aria-label=words.import.before>{or_empty(change.before)}</del>
                        <span aria-hidden="true">" → "</span>
                        <ins aria-label=words.import.after>{or_empty(change.after)}</ins>
                    </dd>
                </div>
            }
        };
        view! {
            <strong>{changed.after.name.clone()}</strong>
            <dl class="import-changes">{changes.into_iter().map(line).collect_view()}</dl>
        }
        .into_any()
    });
    (count > 0).then(|| {
        let title = (words.import.changed_people)(count);
        view! { <LongList title=title more=words.import.show_more count=count item=item /> }
    })
}

#[component]
fn NewTopics(state: ImportState, plan: Arc<ImportPlan>) -> impl IntoView {
    let words = &state.desk.words().import;
    let count = plan.new_topics.len();
    let item = Callback::new(move |place: usize| {
        let Some(new) = plan.new_topics.get(place) else {
            return ().into_any();
        };
        view! {
            <strong>{new.topic.name.clone()}</strong>
            " "
            <span class="muted">{(words.topic_counts)(new.offers, new.wants)}</span>
        }
        .into_any()
    });
    (count > 0).then(|| {
        let title = (words.new_topics)(count);
        view! { <LongList title=title more=words.show_more count=count item=item /> }
    })
}
