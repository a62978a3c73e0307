//! One area of the catalogue: its topics, and examples to take over.

use leptos::prelude::*;

use super::page::TopicsState;
use super::row::TopicLine;
use crate::catalogue::{self, ExampleTopic};
use crate::model::{Area, Edit};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{Button, ButtonKind};

/// One area of the catalogue.
#[component]
pub(super) fn AreaView(state: TopicsState, area: Area) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().topics;
    let language = desk.language_now();
    let guide = catalogue::guide(area);
    let ids = Memo::new(move |_| {
        let sections = state.sections.get();
        let section = sections.iter().find(|section| section.area == area);
        let rows = section.map_or(&[][..], |section| &section.topics);
        rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>()
    });
    let empty = Memo::new(move |_| ids.with(Vec::is_empty));
    view! {
        // What belongs nowhere else is shown only once there is something.
        <section class="sheet area" hidden=move || area == Area::Other && empty.get()>
            <div class="area-head">
                <h2>{guide.name.in_language(language)}</h2>
                <p class="field-hint">{guide.description.in_language(language)}</p>
            </div>
            <ul class="topic-lines">
                <For
                    each=move || ids.get()
                    key=Clone::clone
                    children=move |id| view! { <TopicLine state=state id=id area=area /> }
                />
            </ul>
            <Show when=move || empty.get()>
                <p class="muted">{words.none_in_area}</p>
            </Show>
            <Examples state=state area=area />
        </section>
    }
}

/// Example topics that are not in the programme yet, one press each.
#[component]
fn Examples(state: TopicsState, area: Area) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().topics;
    let language = desk.language_now();
    let left = Memo::new_with_compare(
        move |_| {
            let sections = state.sections.get();
            let section = sections.iter().find(|section| section.area == area);
            section.map_or_else(Vec::new, |section| section.examples.clone())
        },
        |before: Option<&Vec<&'static ExampleTopic>>, after| before != after,
    );
    let one = move |example: &'static ExampleTopic| {
        let name = example.name.in_language(language);
        view! {
            <li>
                <button
                    type="button"
                    class="example"
                    aria-label=(words.take)(name)
                    title=example.note.in_language(language)
                    on:click=move |_| take(desk, area, &[example])
                >
                    <span class="icon-plus" aria-hidden="true"></span>
                    {name}
                </button>
            </li>
        }
    };
    let examples = move || left.get().into_iter().map(one).collect_view();
    view! {
        <Show when=move || left.with(|left| !left.is_empty())>
            <div class="examples">
                <h3 class="examples-title">
                    {move || left.with(|left| (words.examples)(left.len()))}
                </h3>
                <Show when=move || left.with(|left| left.len() > 1)>
                    <Button
                        kind=ButtonKind::Quiet
                        on_press=move |()| take(desk, area, &left.get_untracked())
                    >
                        {words.add_all}
                    </Button>
                </Show>
                <ul class="example-list">{examples}</ul>
            </div>
        </Show>
    }
}

/// Takes example topics into the programme; says so, with a button that takes it back.
fn take(desk: Desk, area: Area, examples: &[&'static ExampleTopic]) {
    let words = &desk.words().topics;
    let language = desk.language_now();
    let said = match examples {
        [one] => (words.added)(one.name.in_language(language)),
        many => (words.many_added)(many.len()),
    };
    let topics = examples
        .iter()
        .map(|one| Edit::PutTopic(one.topic(area, language)));
    desk.perform_saying(Edit::Batch(topics.collect()), said);
}
