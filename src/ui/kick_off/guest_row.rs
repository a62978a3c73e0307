//! One person of the list: invited or not, what they said, whether they were there.

use leptos::prelude::*;

use super::state::KickOff;
use crate::browser::screen;
use crate::model::{Answer, Attendance, ParticipantId};
use crate::ui::parts::{Button, ButtonKind, element_id};
use crate::view::kick_off::{answer, invite};

/// The answers in the order in which they stand: the arrow keys go from open to the others.
const ANSWERS: [Answer; 3] = [Answer::Open, Answer::Accepted, Answer::Declined];

/// One person.
#[component]
pub(super) fn GuestRow(state: KickOff, id: ParticipantId, come: Memo<bool>) -> impl IntoView {
    let all = state.desk.words();
    let words = &all.kick_off;
    let person = state.desk.participant(id.clone());
    let name = Memo::new(move |_| {
        person.with(|person| {
            person
                .as_ref()
                .map(|one| one.name.clone())
                .unwrap_or_default()
        })
    });
    let about = move || {
        person.with(|person| {
            let person = person.as_ref()?;
            let level = (all.common.level)(person.level);
            Some(match person.department.as_str() {
                "" => level.to_owned(),
                department => format!("{level}, {department}"),
            })
        })
    };
    let attendance = {
        let id = id.clone();
        Memo::new(move |_| {
            let gathering = state.gathering.get();
            gathering.and_then(|one| one.invited.get(&id).copied())
        })
    };
    let is_selected = {
        let id = id.clone();
        move || state.selected.with(|selected| selected.contains(&id))
    };
    let select = {
        let id = id.clone();
        move |chosen: bool| {
            state.selected.update(|selected| {
                if chosen {
                    selected.insert(id.clone());
                } else {
                    selected.remove(&id);
                }
            });
        }
    };
    view! {
        <tr class="guest" role="row">
            <td role="cell" class="guest-select">
                <input
                    type="checkbox"
                    aria-label=move || (words.select)(&name.get())
                    prop:checked=is_selected
                    on:change:target=move |event| select(event.target().checked())
                />
            </td>
            <th role="rowheader" scope="row" class="guest-name">
                {move || name.get()} <span class="guest-about">{about}</span>
            </th>
            <Invited state=state id=id name=name attendance=attendance come=come />
        </tr>
    }
}

/// The cells that depend on whether somebody is invited.
#[component]
fn Invited(
    state: KickOff,
    id: ParticipantId,
    name: Memo<String>,
    attendance: Memo<Option<Attendance>>,
    come: Memo<bool>,
) -> impl IntoView {
    let words = &state.desk.words().kick_off;
    let invited = Memo::new(move |_| attendance.get().is_some());
    let group = StoredValue::new(element_id("answer"));
    let id = StoredValue::new(id);
    let invite_one = move |()| {
        let person = id.get_value();
        state.change(move |one| invite(one, [person]));
        screen::focus_soon(first_answer(&group.get_value()));
    };
    let uninvite = move |()| {
        let person = id.get_value();
        state.change(move |one| {
            one.invited.remove(&person);
        });
        screen::focus_soon(group.get_value());
    };
    let answers = move || {
        if invited.get() {
            view! { <Answers state=state id=id.get_value() group=group.get_value() name=name attendance=attendance /> }
                .into_any()
        } else {
            view! {
                <Button
                    kind=ButtonKind::Quiet
                    id=group.get_value()
                    label=Signal::derive(move || Some((words.invite)(&name.get())))
                    on_press=invite_one
                >
                    {words.selected_invite}
                </Button>
            }
            .into_any()
        }
    };
    let came = move || {
        come.get().then(|| {
            let box_or_nothing = invited.get().then(
                || view! { <Came state=state id=id.get_value() name=name attendance=attendance /> },
            );
            view! { <td role="cell" class="guest-came">{box_or_nothing}</td> }
        })
    };
    view! {
        <td role="cell" class="guest-answer">
            {answers}
        </td>
        {came}
        <td role="cell" class="guest-more">
            <Show when=move || invited.get()>
                <Button
                    kind=ButtonKind::Quiet
                    label=Signal::derive(move || Some((words.uninvite)(&name.get())))
                    on_press=uninvite
                >
                    <span class="icon-close" aria-hidden="true"></span>
                </Button>
            </Show>
        </td>
    }
}

/// The three answers side by side.
#[component]
fn Answers(
    state: KickOff,
    id: ParticipantId,
    group: String,
    name: Memo<String>,
    attendance: Memo<Option<Attendance>>,
) -> impl IntoView {
    let words = &state.desk.words().kick_off;
    let option = |given: Answer| {
        let id = id.clone();
        let chosen = move || attendance.get().is_some_and(|one| one.answer == given);
        let choose = move |_| {
            let id = id.clone();
            state.change(move |one| answer(one, [id], given));
        };
        let radio_id = (given == ANSWERS[0]).then(|| first_answer(&group));
        view! {
            <label class=format!("guest-reply guest-reply-{}", given.code())>
                <input
                    type="radio"
                    id=radio_id
                    name=group.clone()
                    prop:checked=chosen
                    on:change=choose
                />
                <span>{(words.answer_name)(given)}</span>
            </label>
        }
    };
    view! {
        <div
            class="guest-replies"
            role="radiogroup"
            aria-label=move || (words.answer_of)(&name.get())
        >
            {ANSWERS.map(option).into_iter().collect_view()}
        </div>
    }
}

/// Whether somebody was there.
#[component]
fn Came(
    state: KickOff,
    id: ParticipantId,
    name: Memo<String>,
    attendance: Memo<Option<Attendance>>,
) -> impl IntoView {
    let words = &state.desk.words().kick_off;
    let checked = move || attendance.get().is_some_and(|one| one.came == Some(true));
    let set = move |came: bool| {
        let id = id.clone();
        state.change(move |one| {
            if let Some(attendance) = one.invited.get_mut(&id) {
                attendance.came = Some(came);
            }
        });
    };
    view! {
        <label class="came-box">
            <input
                type="checkbox"
                aria-label=move || (words.came_of)(&name.get())
                prop:checked=checked
                on:change:target=move |event| set(event.target().checked())
            />
        </label>
    }
}

fn first_answer(group: &str) -> String {
    format!("{group}-open")
}
