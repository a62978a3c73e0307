//! What the table's own grades mean: levels of people, and topics without a number.

use leptos::ev;
use leptos::prelude::*;

use super::state::ImportState;
use crate::files::csv::{Mapping, Use};
use crate::model::{Interest, Knowledge, Level};
use crate::ui::parts::{Button, ButtonKind, ChoiceOption, Select};
use crate::view::import::{needs_default_level, set_level_from};

/// The values of the level's column, a level for all without one, and grades for topics.
#[component]
pub(super) fn Levels(state: ImportState) -> impl IntoView {
    let all = state.desk.words();
    let words = &all.import;
    let has_values = Memo::new(move |_| state.level_keys.with(|keys| !keys.is_empty()));
    let asks_default = Memo::new(move |_| {
        let plan = state.plan.get();
        let mapping = state.mapping.get();
        plan.zip(mapping)
            .is_some_and(|(plan, mapping)| needs_default_level(&mapping, &plan))
    });
    let default_level =
        move || state.mapped(|mapping| mapping.default_level.map_or("", Level::code).to_owned());
    let set_default = move |code: String| {
        let level = Level::ALL.into_iter().find(|level| level.code() == code);
        state.change(|mapping, _| mapping.default_level = level);
    };
    let levels = move || {
        let none = ChoiceOption::new("", words.default_level_none);
        let levels = Level::ALL.map(|l| ChoiceOption::new(l.code(), (all.common.level)(l)));
        std::iter::once(none).chain(levels).collect::<Vec<_>>()
    };
    view! {
        <Show when=move || has_values.get() || asks_default.get()>
            <section class="sheet">
                <h2>{words.levels_title}</h2>
                <Show when=move || has_values.get()>
                    <LevelValues state=state />
                </Show>
                <Show when=move || asks_default.get()>
                    <div class="import-default">
                        <Select
                            label=words.default_level
                            hint=words.default_level_hint
                            options=Signal::derive(levels)
                            value=default_level
                            on_change=set_default
                        />
                    </div>
                </Show>
            </section>
        </Show>
        <Grades state=state />
    }
}

#[component]
fn LevelValues(state: ImportState) -> impl IntoView {
    let words = &state.desk.words().import;
    let lines = move || {
        let keys = state.level_keys.get().into_iter().enumerate();
        keys.map(|(place, (key, text, rows))| {
            view! { <LevelLine state=state place=place key=key text=text rows=rows /> }
        })
        .collect_view()
    };
    view! {
        <p class="field-hint">{words.levels_hint}</p>
        <ul class="level-lines">{lines}</ul>
        <Button
            kind=ButtonKind::Quiet
            on_press=move |()| state.change(|mapping, _| mapping.reverse_levels())
        >
            {words.reverse_levels}
        </Button>
    }
}

/// One value of the level's column, its level, and the same for all below.
#[component]
fn LevelLine(
    state: ImportState,
    place: usize,
    key: String,
    text: String,
    rows: usize,
) -> impl IntoView {
    let all = state.desk.words();
    let words = &all.import;
    let text = StoredValue::new(text);
    let key = StoredValue::new(key);
    let level = Memo::new(move |_| {
        state.mapped(|mapping: &Mapping| text.with_value(|text| mapping.level(text)))
    });
    let choose = move |event: ev::Targeted<ev::Event, web_sys::HtmlSelectElement>| {
        let code = event.target().value();
        let level = Level::ALL.into_iter().find(|level| level.code() == code);
        state.change(|mapping, _| {
            match level {
                Some(level) => mapping.levels.insert(key.get_value(), level),
                None => mapping.levels.remove(&key.get_value()),
            };
        });
    };
    let for_all_below = move |()| {
        if let Some(level) = level.get_untracked() {
            let keys = state.level_keys.get_untracked().into_iter();
            let keys: Vec<String> = keys.map(|(key, _, _)| key).collect();
            state.change(|mapping, _| set_level_from(mapping, &keys, place, level));
        }
    };
    let is_last = move || state.level_keys.with(|keys| place + 1 == keys.len());
    let options = Level::ALL.map(|one| {
        view! {
            <option value=one.code() prop:selected=move || level.get() == Some(one)>
                {(all.common.level)(one)}
            </option>
        }
    });
    let label = text.with_value(|text| (words.level_of)(text));
    let below_label = text.with_value(|text| (words.and_below_label)(text));
    view! {
        <li class="level-line">
            <span class="level-value">
                <strong>{text.get_value()}</strong>
                <span class="muted">{(words.level_rows)(rows)}</span>
            </span>
            <select
                class="input select"
                aria-label=label
                aria-invalid=move || level.get().is_none().then_some("true")
                on:change:target=choose
            >
                <option value="" prop:selected=move || level.get().is_none()>
                    {words.no_level_chosen}
                </option>
                {options}
            </select>
            <Show when=move || level.get().is_some() && !is_last()>
                <Button
                    kind=ButtonKind::Quiet
                    label=below_label.clone()
                    on_press=for_all_below
                >
                    {words.and_below}
                </Button>
            </Show>
        </li>
    }
}

/// How much a topic is known or wanted where the table does not say.
#[component]
fn Grades(state: ImportState) -> impl IntoView {
    let all = state.desk.words();
    let words = &all.import;
    let offers = Memo::new(move |_| has_column(state, Use::is_offers));
    let wants = Memo::new(move |_| has_column(state, Use::is_wants));
    let grades = |names: [&'static str; 3]| {
        let options = names.into_iter().enumerate();
        options
            .map(|(place, name)| ChoiceOption::new((place + 1).to_string(), name))
            .collect::<Vec<_>>()
    };
    let set_knowledge = move |code: String| {
        let grade = code
            .parse()
            .ok()
            .and_then(|grade| Knowledge::new(grade).ok());
        state.change(|mapping, _| mapping.default_knowledge = grade.unwrap_or_default());
    };
    let set_interest = move |code: String| {
        let grade = code
            .parse()
            .ok()
            .and_then(|grade| Interest::new(grade).ok());
        state.change(|mapping, _| mapping.default_interest = grade.unwrap_or_default());
    };
    let knowledge = grades(all.common.knowledge);
    let interest = grades(all.common.interest);
    view! {
        <Show when=move || offers.get() || wants.get()>
            <section class="sheet">
                <h2>{words.grades_title}</h2>
                <p class="field-hint">{words.grades_hint}</p>
                <div class="field-row">
                    {offers
                        .get()
                        .then(|| {
                            view! {
                                <Select
                                    label=words.default_knowledge
                                    options=knowledge.clone()
                                    value=move || {
                                        state.mapped(|m| m.default_knowledge.get().to_string())
                                    }
                                    on_change=set_knowledge
                                />
                            }
                        })}
                    {wants
                        .get()
                        .then(|| {
                            view! {
                                <Select
                                    label=words.default_interest
                                    options=interest.clone()
                                    value=move || {
                                        state.mapped(|m| m.default_interest.get().to_string())
                                    }
                                    on_change=set_interest
                                />
                            }
                        })}
                </div>
            </section>
        </Show>
    }
}

fn has_column(state: ImportState, belongs: fn(Use) -> bool) -> bool {
    // Where the heading is the topic, the cells say how much.
    let silent = |found: &Use| !matches!(found, Use::OffersTopic | Use::WantsTopic);
    state.mapped(|mapping| {
        mapping
            .uses
            .iter()
            .any(|found| belongs(*found) && silent(found))
    })
}
