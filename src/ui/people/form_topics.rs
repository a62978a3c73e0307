//! What a person can teach or wants to learn, in the form.

use leptos::ev;
use leptos::prelude::*;

use super::form::PersonForm;
use crate::browser::screen;
use crate::files::csv::name_key;
use crate::ui::parts::{Button, ButtonKind, Flow, FlowDirection, element_id};
use crate::view::people_draft::{DraftTopic, PersonDraft};
use crate::view::topics::topic_suggestions;

/// How many topics the list of suggestions holds.
const SUGGESTIONS_MAX: usize = 200;

/// One direction: the topics with their grades, and a field for one more.
#[component]
pub(super) fn DraftTopics(form: PersonForm, direction: FlowDirection) -> impl IntoView {
    let all = form.desk().words();
    let words = &all.people;
    let (word, hint, label) = match direction {
        FlowDirection::Teaches => (all.common.can_teach, words.offers_hint, words.add_offer),
        FlowDirection::Learns => (all.common.wants_to_learn, words.wants_hint, words.add_want),
    };
    let names = Memo::new(move |_| {
        form.draft().with(|draft| {
            let topics = topics(draft, direction).iter();
            topics.map(|topic| topic.name.clone()).collect::<Vec<_>>()
        })
    });
    view! {
        <fieldset class="person-side">
            <legend>
                <Flow direction=direction word=word />
            </legend>
            <p class="field-hint">{hint}</p>
            <ul class="draft-topics">
                <For
                    each=move || names.get()
                    key=Clone::clone
                    children=move |name| {
                        view! { <DraftTopicLine form=form direction=direction name=name /> }
                    }
                />
            </ul>
            <NewTopic form=form direction=direction label=label />
        </fieldset>
    }
}

fn topics(draft: &PersonDraft, direction: FlowDirection) -> &[DraftTopic] {
    match direction {
        FlowDirection::Teaches => &draft.offers,
        FlowDirection::Learns => &draft.wants,
    }
}

fn topics_mut(draft: &mut PersonDraft, direction: FlowDirection) -> &mut Vec<DraftTopic> {
    match direction {
        FlowDirection::Teaches => &mut draft.offers,
        FlowDirection::Learns => &mut draft.wants,
    }
}

#[component]
fn DraftTopicLine(form: PersonForm, direction: FlowDirection, name: String) -> impl IntoView {
    let all = form.desk().words();
    let words = &all.people;
    let grades = match direction {
        FlowDirection::Teaches => all.common.knowledge,
        FlowDirection::Learns => all.common.interest,
    };
    let name = StoredValue::new(name);
    let grade = Memo::new(move |_| {
        form.draft().with(|draft| {
            let mut topics = topics(draft, direction).iter();
            let topic = name.with_value(|name| topics.find(|topic| topic.name == *name));
            topic.map_or(0, |topic| topic.grade)
        })
    });
    let set_grade = move |event: ev::Targeted<ev::Event, web_sys::HtmlSelectElement>| {
        let grade = event.target().value().parse().unwrap_or(2);
        form.draft().update(|draft| {
            let topics = topics_mut(draft, direction).iter_mut();
            for topic in topics.filter(|topic| name.with_value(|name| topic.name == *name)) {
                topic.grade = grade;
            }
        });
    };
    let remove = move |()| {
        form.draft().update(|draft| {
            topics_mut(draft, direction)
                .retain(|topic| name.with_value(|name| topic.name != *name));
        });
        screen::focus(&new_topic_id(direction));
    };
    let options = [1_u8, 2, 3].map(|number| {
        view! {
            <option value=number.to_string() prop:selected=move || grade.get() == number>
                {"●".repeat(usize::from(number))}
                " "
                {grades[usize::from(number) - 1]}
            </option>
        }
    });
    view! {
        <li class="draft-topic">
            <span class="draft-topic-name">{name.get_value()}</span>
            <select
                class="input select"
                aria-label=name.with_value(|name| (words.grade_of)(name))
                on:change:target=set_grade
            >
                {options}
            </select>
            <Button
                kind=ButtonKind::Quiet
                label=name.with_value(|name| (words.remove_topic)(name))
                on_press=remove
            >
                <span class="icon-close" aria-hidden="true"></span>
            </Button>
        </li>
    }
}

fn new_topic_id(direction: FlowDirection) -> String {
    match direction {
        FlowDirection::Teaches => "person-new-offer".to_owned(),
        FlowDirection::Learns => "person-new-want".to_owned(),
    }
}

/// A field for one more topic. What is typed counts as soon as the field is left, so that
/// nothing is lost by saving right away.
#[component]
fn NewTopic(form: PersonForm, direction: FlowDirection, label: &'static str) -> impl IntoView {
    let words = &form.desk().words().people;
    let typed = RwSignal::new(String::new());
    let list_id = element_id("topics");
    let suggestions = move || {
        let desk = form.desk();
        let names = topic_suggestions(&desk.programme(), desk.language_now(), "", SUGGESTIONS_MAX);
        let option = |name: String| view! { <option value=name></option> };
        names.into_iter().map(option).collect_view()
    };
    let add = move || {
        let name = typed.get_untracked().trim().to_owned();
        typed.set(String::new());
        if name.is_empty() {
            return;
        }
        form.draft().update(|draft| {
            let topics = topics_mut(draft, direction);
            let key = name_key(&name);
            if !topics.iter().any(|topic| name_key(&topic.name) == key) {
                topics.push(DraftTopic { name, grade: 2 });
            }
        });
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let empty = typed.with_untracked(|typed| typed.trim().is_empty());
        if event.key() == "Enter" && !empty && !event.is_composing() {
            event.prevent_default();
            add();
        }
    };
    view! {
        <div class="draft-topic-new">
            <label class="for-screen-readers" for=new_topic_id(direction)>
                {label}
            </label>
            <input
                class="input"
                type="text"
                autocomplete="off"
                id=new_topic_id(direction)
                list=list_id.clone()
                placeholder=label
                prop:value=move || typed.get()
                on:input:target=move |event| typed.set(event.target().value())
                on:change=move |_| add()
                on:keydown=on_key
            />
            <datalist id=list_id>{suggestions}</datalist>
            <Button on_press=move |()| add()>{words.add_topic}</Button>
        </div>
    }
}
