//! Several people at once: a break, a level, or out of the list.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::state::PeopleState;
use crate::model::{Edit, Level, Participant};
use crate::ui::parts::{Button, ButtonKind};

/// What can be done with all who are selected; nothing while nobody is.
#[component]
pub(super) fn SelectionBar(state: PeopleState) -> impl IntoView {
    let all = state.desk.words();
    let words = &all.people;
    // Who was deleted since, is not selected any more.
    let count = Memo::new(move |_| {
        let programme = state.desk.programme();
        state.selected.with(|selected| {
            let there = selected
                .iter()
                .filter(|id| programme.participant(id).is_some());
            there.count()
        })
    });
    let set_level = move |code: String| {
        let level = Level::ALL.into_iter().find(|level| level.code() == code);
        if let Some(level) = level {
            change_all(state, move |person| person.level = level);
        }
    };
    let levels = move || {
        Level::ALL.map(|level| {
            view! { <option value=level.code()>{(all.common.level)(level)}</option> }
        })
    };
    view! {
        <div class="selection-bar" class:selection-bar-shown=move || { count.get() > 0 }>
            <p role="status">{move || (count.get() > 0).then(|| (words.selected)(count.get()))}</p>
            <Show when=move || { count.get() > 0 }>
                <Button on_press=move |()| change_all(state, |person| person.active = false)>
                    {words.set_break}
                </Button>
                <Button on_press=move |()| change_all(state, |person| person.active = true)>
                    {words.end_break}
                </Button>
                <select
                    class="input select"
                    aria-label=words.set_level
                    on:change:target=move |event| {
                        set_level(event.target().value());
                        event.target().set_value("");
                    }
                >
                    <option value="">{words.set_level}</option>
                    {levels()}
                </select>
                <Button on_press=move |()| delete_all(state)>{words.delete_selected}</Button>
                <Button
                    kind=ButtonKind::Quiet
                    on_press=move |()| state.selected.update(BTreeSet::clear)
                >
                    {words.select_none}
                </Button>
            </Show>
        </div>
    }
}

fn change_all(state: PeopleState, change: impl Fn(&mut Participant)) {
    let changed = |before: &Arc<Participant>| {
        let mut after = Participant::clone(before);
        change(&mut after);
        (after != **before).then_some(Edit::PutParticipant(after))
    };
    let people = state.selected_people();
    let edits: Vec<Edit> = people.iter().filter_map(changed).collect();
    if edits.is_empty() {
        return;
    }
    let words = &state.desk.words().people;
    let said = match (edits.len(), people.as_slice()) {
        (1, [person]) => (words.changed)(&person.name),
        (count, _) => (words.many_changed)(count),
    };
    state.desk.perform_saying(Edit::Batch(edits), said);
}

fn delete_all(state: PeopleState) {
    let people = state.selected_people();
    let words = &state.desk.words().people;
    let said = match people.as_slice() {
        [] => return,
        [person] => (words.deleted)(&person.name),
        many => (words.many_deleted)(many.len()),
    };
    let edits = people
        .iter()
        .map(|person| Edit::RemoveParticipant(person.id.clone()));
    if state
        .desk
        .perform_saying(Edit::Batch(edits.collect()), said)
    {
        state.selected.update(BTreeSet::clear);
    }
}
