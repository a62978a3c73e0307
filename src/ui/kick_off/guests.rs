//! Who is invited and what they said: one by one, or many at once.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::guest_row::GuestRow;
use super::state::{KickOff, ROWS_AT_FIRST};
use crate::model::{Answer, Gathering, ParticipantId};
use crate::ui::parts::{Button, ButtonKind, ChoiceOption, Field, FieldKind, Select};
use crate::view::kick_off::{Shown, answer, came_as_announced, invite, not_invited};

/// The list of people with their answers.
#[component]
pub(super) fn Guests(state: KickOff) -> impl IntoView {
    let words = &state.desk.words().kick_off;
    let uninvited = Memo::new(move |_| {
        let gathering = state.gathering.get();
        not_invited(&state.desk.programme(), gathering.as_deref()).len()
    });
    let invite_all = move |()| {
        let gathering = state.gathering.get_untracked();
        let people = not_invited(&state.desk.programme_now(), gathering.as_deref());
        let said = (words.all_invited)(people.len());
        state.change_saying(said, move |one| invite(one, people));
    };
    view! {
        <section class="sheet">
            <div class="sheet-head">
                <h2 class="sheet-title">{words.guests}</h2>
                <p class="field-hint">{words.guests_intro}</p>
            </div>
            <Show when=move || { uninvited.get() > 0 }>
                <Button on_press=invite_all>{move || (words.invite_all)(uninvited.get())}</Button>
            </Show>
            <Came state=state />
            <Narrow state=state />
            <SelectionBar state=state />
            <GuestTable state=state />
        </section>
    }
}

/// Once the day has come: all at once, who was there.
#[component]
fn Came(state: KickOff) -> impl IntoView {
    let words = &state.desk.words().kick_off;
    let come = Memo::new(move |_| state.day_has_come());
    let take_over = move |()| state.change_saying(words.came_as_announced_said, came_as_announced);
    view! {
        <Show when=move || come.get()>
            <div class="came not-printed">
                <p>{words.came_intro}</p>
                <Button on_press=take_over>{words.came_as_announced}</Button>
            </div>
        </Show>
    }
}

/// Which people the list shows.
#[component]
fn Narrow(state: KickOff) -> impl IntoView {
    let all = state.desk.words();
    let words = &all.kick_off;
    let name = |shown: Shown| match shown {
        Shown::All => words.show_all,
        Shown::Open => words.show_open,
        Shown::Accepted => words.show_accepted,
        Shown::NotInvited => words.show_not_invited,
    };
    let options: Vec<ChoiceOption> = Shown::ALL
        .map(|shown| ChoiceOption::new(shown.code(), name(shown)))
        .into();
    let choose = move |code: String| {
        let chosen = Shown::ALL.into_iter().find(|shown| shown.code() == code);
        state.shown.set(chosen.unwrap_or_default());
        state.rows.set(ROWS_AT_FIRST);
    };
    view! {
        <div class="field-row not-printed">
            <Field
                label=all.common.search
                kind=FieldKind::Search
                value=state.search
                on_input=move |text| {
                    state.search.set(text);
                    state.rows.set(ROWS_AT_FIRST);
                }
            />
            <Select
                label=words.show
                options=options
                value=Signal::derive(move || state.shown.get().code().to_owned())
                on_change=choose
            />
        </div>
    }
}

/// What can be done with all who are selected; nothing while nobody is.
#[component]
fn SelectionBar(state: KickOff) -> impl IntoView {
    let all = state.desk.words();
    let words = &all.kick_off;
    let count = Memo::new(move |_| {
        let programme = state.desk.programme();
        state.selected.with(|selected| {
            let there = selected
                .iter()
                .filter(|id| programme.participant(id).is_some());
            there.count()
        })
    });
    let change = move |change: fn(&mut Gathering, Vec<ParticipantId>)| {
        let people: Vec<ParticipantId> = state
            .selected
            .with_untracked(|selected| selected.iter().cloned().collect());
        let said = (words.changed)(people.len());
        state.change_saying(said, move |one| change(one, people));
        state.selected.update(BTreeSet::clear);
    };
    let accepted = move |()| change(|one, people| answer(one, people, Answer::Accepted));
    let declined = move |()| change(|one, people| answer(one, people, Answer::Declined));
    let open = move |()| change(|one, people| answer(one, people, Answer::Open));
    let uninvite = move |()| {
        change(|one, people| one.invited.retain(|id, _| !people.contains(id)));
    };
    view! {
        <div class="selection-bar" class:selection-bar-shown=move || { count.get() > 0 }>
            <p role="status">{move || (count.get() > 0).then(|| (words.selected)(count.get()))}</p>
            <Show when=move || { count.get() > 0 }>
                <Button on_press=move |()| change(invite)>
                    {words.selected_invite}
                </Button>
                <Button on_press=accepted>{words.accepted}</Button>
                <Button on_press=declined>{words.declined}</Button>
                <Button on_press=open>{words.open}</Button>
                <Button on_press=uninvite>{words.selected_uninvite}</Button>
                <Button
                    kind=ButtonKind::Quiet
                    on_press=move |()| state.selected.update(BTreeSet::clear)
                >
                    {all.people.select_none}
                </Button>
            </Show>
        </div>
    }
}

#[component]
fn GuestTable(state: KickOff) -> impl IntoView {
    let words = &state.desk.words().kick_off;
    let come = Memo::new(move |_| state.day_has_come());
    let rows = move || {
        let list = state.list.get();
        list.into_iter().take(state.rows.get()).collect::<Vec<_>>()
    };
    let hidden = move || state.list.with(Vec::len).saturating_sub(state.rows.get());
    let all_selected = move || {
        let shown = rows();
        let all = |selected: &BTreeSet<_>| shown.iter().all(|id| selected.contains(id));
        !shown.is_empty() && state.selected.with(all)
    };
    let select_all = move |selected: bool| {
        let shown = untrack(rows);
        state.selected.update(|all| {
            for id in shown {
                if selected {
                    all.insert(id);
                } else {
                    all.remove(&id);
                }
            }
        });
    };
    view! {
        <table class="table guests" role="table">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col" class="guest-select">
                        <input
                            type="checkbox"
                            aria-label=words.select_all
                            prop:checked=all_selected
                            on:change:target=move |event| select_all(event.target().checked())
                        />
                    </th>
                    <th role="columnheader" scope="col">{words.name}</th>
                    <th role="columnheader" scope="col">{words.answer}</th>
                    {move || {
                        come.get()
                            .then(|| {
                                view! { <th role="columnheader" scope="col">{words.came}</th> }
                            })
                    }}
                    <td role="cell"></td>
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For
                    each=rows
                    key=Clone::clone
                    children=move |id| view! { <GuestRow state=state id=id come=come /> }
                />
            </tbody>
        </table>
        <Show when=move || state.list.with(Vec::is_empty)>
            <p class="field-hint">{words.nobody_found}</p>
        </Show>
        <Show when=move || { hidden() > 0 }>
            <Button on_press=move |()| state.rows.update(|rows| *rows += 10 * ROWS_AT_FIRST)>
                {move || (words.more)(hidden().min(10 * ROWS_AT_FIRST))}
            </Button>
        </Show>
    }
}
