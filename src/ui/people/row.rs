//! One person in the table: a row to work in, a card on a phone.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use super::form::PersonForm;
use super::state::PeopleState;
use crate::browser::screen;
use crate::model::{Capacity, Level, Participant, ParticipantId};
use crate::ui::parts::{Button, ButtonKind, Chip, FlowDirection};
use crate::view::people::{TopicGrade, topic_grades};

/// How many topics of each direction a row shows.
const CHIPS_MAX: usize = 2;

/// A person as the row follows them: the row goes when they do.
type Followed = Signal<Arc<Participant>>;

/// One person in the table.
#[component]
pub(super) fn PersonRow(
    state: PeopleState,
    form: PersonForm,
    id: ParticipantId,
    index: usize,
) -> impl IntoView {
    let followed = state.desk.participant(id.clone());
    let id = StoredValue::new(id);
    let selected = move || id.with_value(|id| state.is_selected(id));
    // A row that is about to go has no person for a moment.
    let there = Memo::new(move |_| followed.with(Option::is_some));
    let gone = Arc::new(Participant::named(id.get_value(), "", Level::Junior));
    let person: Followed =
        Signal::derive(move || followed.get().unwrap_or_else(|| Arc::clone(&gone)));
    view! {
        <tr
            class="people-row"
            class:people-row-selected=selected
            class:people-row-break=move || !person.with(|person| person.active)
            role="row"
            aria-rowindex=index + 2
            hidden=move || !there.get()
        >
            <td role="cell" class="people-select">
                <SelectBox state=state person=person />
            </td>
            <NameCell state=state form=form person=person index=index />
            <LevelCell state=state person=person index=index />
            <td role="cell" class="people-department">
                <TextCell
                    state=state
                    person=person
                    index=index
                    part=TextPart::Department
                />
            </td>
            <TopicCells state=state person=person />
            <PlacesCell state=state person=person index=index />
            <td role="cell" class="people-delete">
                <Button
                    kind=ButtonKind::Quiet
                    label=Signal::derive(move || {
                        (state.desk.words().people.delete)(&person.get().name)
                    })
                    on_press=move |()| id.with_value(|id| state.delete_person(id))
                >
                    <span class="icon-close" aria-hidden="true"></span>
                </Button>
            </td>
        </tr>
    }
}

#[component]
fn SelectBox(state: PeopleState, person: Followed) -> impl IntoView {
    let words = &state.desk.words().people;
    let choose = move |event: ev::Targeted<ev::Event, web_sys::HtmlInputElement>| {
        let id = person.get_untracked().id.clone();
        let checked = event.target().checked();
        state.selected.update(|selected| {
            if checked {
                selected.insert(id);
            } else {
                selected.remove(&id);
            }
        });
    };
    view! {
        <input
            type="checkbox"
            aria-label=move || (words.select)(&person.get().name)
            prop:checked=move || state.is_selected(&person.get().id)
            on:change:target=choose
        />
    }
}

#[component]
fn NameCell(state: PeopleState, form: PersonForm, person: Followed, index: usize) -> impl IntoView {
    let open = move |_| form.open(&person.get_untracked().id);
    view! {
        <th role="rowheader" scope="row" class="people-name">
            <button type="button" class="person-name" id=format!("name-{index}") on:click=open>
                {move || person.get().name.clone()}
            </button>
            <TextCell state=state person=person index=index part=TextPart::Role />
        </th>
    }
}

/// A text that is changed in the table itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TextPart {
    Role,
    Department,
}

impl TextPart {
    fn of(self, person: &Participant) -> &String {
        match self {
            Self::Role => &person.role,
            Self::Department => &person.department,
        }
    }

    fn set(self, person: &mut Participant, text: String) {
        match self {
            Self::Role => person.role = text,
            Self::Department => person.department = text,
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::Department => "department",
        }
    }
}

/// A cell to type into: Enter and the arrows go to the next row, Escape takes the typing back.
#[component]
fn TextCell(state: PeopleState, person: Followed, index: usize, part: TextPart) -> impl IntoView {
    let words = &state.desk.words().people;
    let name = match part {
        TextPart::Role => words.role,
        TextPart::Department => words.department,
    };
    let save = move |event: ev::Targeted<ev::Event, web_sys::HtmlInputElement>| {
        let text = event.target().value().trim().to_owned();
        let id = person.get_untracked().id.clone();
        state.change_person(&id, move |person| part.set(person, text));
    };
    let on_key = move |event: ev::Targeted<ev::KeyboardEvent, web_sys::HtmlInputElement>| {
        let other = match event.key().as_str() {
            "Enter" | "ArrowDown" => index.checked_add(1),
            "ArrowUp" => index.checked_sub(1),
            "Escape" => {
                event.target().set_value(part.of(&person.get_untracked()));
                None
            }
            _ => None,
        };
        if let Some(other) = other {
            // Moving the focus also ends the typing, and with it saves.
            if screen::focus(&format!("{}-{other}", part.code())) {
                event.prevent_default();
            }
        }
    };
    view! {
        <input
            class="cell-input"
            type="text"
            autocomplete="off"
            id=format!("{}-{index}", part.code())
            placeholder=name
            title=move || part.of(&person.get()).clone()
            aria-label=move || (words.of_person)(name, &person.get().name)
            prop:value=move || part.of(&person.get()).clone()
            on:change:target=save
            on:keydown:target=on_key
        />
    }
}

#[component]
fn LevelCell(state: PeopleState, person: Followed, index: usize) -> impl IntoView {
    let all = state.desk.words();
    let words = &all.people;
    let options = Level::ALL.map(|level| {
        view! {
            <option value=level.code() prop:selected=move || person.get().level == level>
                {(all.common.level)(level)}
            </option>
        }
    });
    let choose = move |event: ev::Targeted<ev::Event, web_sys::HtmlSelectElement>| {
        let code = event.target().value();
        let level = Level::ALL.into_iter().find(|level| level.code() == code);
        if let Some(level) = level {
            let id = person.get_untracked().id.clone();
            state.change_person(&id, move |person| person.level = level);
        }
    };
    view! {
        <td role="cell" class="people-level">
            <select
                class="cell-input"
                id=format!("level-{index}")
                aria-label=move || (words.of_person)(words.level, &person.get().name)
                on:change:target=choose
            >
                {options}
            </select>
        </td>
    }
}

/// How many partners the person may have, a break among the choices, and how many there are.
#[component]
fn PlacesCell(state: PeopleState, person: Followed, index: usize) -> impl IntoView {
    let words = &state.desk.words().people;
    let options: Vec<_> = Capacity::all()
        .map(|capacity| {
            let chosen = move || person.with(|p| p.active && p.capacity == capacity);
            view! {
                <option value=capacity.get().to_string() prop:selected=chosen>
                    {(words.places)(capacity.get())}
                </option>
            }
        })
        .collect();
    let choose = move |event: ev::Targeted<ev::Event, web_sys::HtmlSelectElement>| {
        let number = event.target().value().parse().unwrap_or(0);
        let id = person.get_untracked().id.clone();
        state.change_person(&id, move |person| match Capacity::new(number) {
            Ok(capacity) => {
                person.capacity = capacity;
                person.active = true;
            }
            // The only choice that is no number.
            Err(_) => person.active = false,
        });
    };
    let partners = move || {
        let list = state.list.get();
        let count = list.partners(&person.get().id);
        list.has_round().then(|| match count {
            0 => words.has_no_partner.to_owned(),
            count => (words.has_partners)(count),
        })
    };
    view! {
        <td role="cell" class="people-places">
            <select
                class="cell-input"
                id=format!("places-{index}")
                aria-label=move || (words.of_person)(words.partners, &person.get().name)
                on:change:target=choose
            >
                {options}
                <option value="0" prop:selected=move || !person.get().active>
                    {words.on_break}
                </option>
            </select>
            <span class="people-partners">{partners}</span>
        </td>
    }
}

#[component]
fn TopicCells(state: PeopleState, person: Followed) -> impl IntoView {
    let all = state.desk.words();
    let words = &all.people;
    let offers = move || {
        let topics = topic_grades(&state.desk.programme(), &person.get().offers);
        chips(state, topics, FlowDirection::Teaches, words.nothing_offered)
    };
    let wants = move || {
        let topics = topic_grades(&state.desk.programme(), &person.get().wants);
        chips(state, topics, FlowDirection::Learns, words.nothing_wanted)
    };
    view! {
        <td role="cell" class="people-offers">
            <span class="people-side">{all.common.can_teach}</span>
            {offers}
        </td>
        <td role="cell" class="people-wants">
            <span class="people-side">{all.common.wants_to_learn}</span>
            {wants}
        </td>
    }
}

fn chips(
    state: PeopleState,
    topics: Vec<TopicGrade>,
    direction: FlowDirection,
    none: &'static str,
) -> AnyView {
    if topics.is_empty() {
        return view! { <span class="muted">{none}</span> }.into_any();
    }
    let words = state.desk.words();
    let names = match direction {
        FlowDirection::Teaches => words.common.knowledge,
        FlowDirection::Learns => words.common.interest,
    };
    let hidden = topics.get(CHIPS_MAX..).unwrap_or_default();
    let rest: Vec<String> = hidden.iter().map(|topic| topic.name.clone()).collect();
    let rest = (!rest.is_empty()).then(|| {
        view! {
            <span class="people-more" title=rest.join(", ")>
                {(words.people.more)(rest.len())}
            </span>
        }
    });
    let chips = topics.into_iter().take(CHIPS_MAX).map(|topic| {
        let name = names[usize::from(topic.grade.clamp(1, 3)) - 1];
        view! { <Chip name=topic.name direction=direction grade=(topic.grade, name.to_owned()) /> }
    });
    view! { <span class="chips people-chips">{chips.collect_view()} {rest}</span> }.into_any()
}
