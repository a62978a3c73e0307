//! Who was asked, who has answered, and a letter to those who have not.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::state::QuestionnaireState;
use crate::browser::now;
use crate::model::{Participant, ParticipantId};
use crate::text::date;
use crate::ui::mail::MailActions;
use crate::ui::parts::{Button, ButtonKind, LinkButton};
use crate::ui::route::Route;
use crate::view::questionnaire::{Asked, AskedPerson, asked, mark_asked, reminder};

/// How many people are in the list at first, and how many more at each press.
const SHOWN: usize = 100;

/// The list of people, the button that marks them as asked, and the reminder.
#[component]
pub(super) fn WhoAnswered(state: QuestionnaireState) -> impl IntoView {
    let desk = state.desk;
    let words = &desk.words().questionnaire;
    let people = Memo::new(move |_| Arc::new(asked(&desk.programme())));
    let nobody = Memo::new(move |_| people.with(|people| people.is_empty()));
    let summary = move || {
        people.with(|people| {
            let count = |is: fn(&Asked) -> bool| people.iter().filter(|one| is(&one.asked)).count();
            (words.asked_summary)(
                count(|asked| matches!(asked, Asked::Answered(_))),
                count(|asked| matches!(asked, Asked::Waiting(_))),
                count(|asked| *asked == Asked::NotYet),
            )
        })
    };
    view! {
        <section class="sheet">
            <h2>{words.asked_title}</h2>
            {move || {
                if nobody.get() {
                    view! {
                        <p class="muted">{words.nobody}</p>
                        <LinkButton href=Route::People.href()>{words.to_people}</LinkButton>
                    }
                        .into_any()
                } else {
                    view! {
                        <p role="status">{summary}</p>
                        <Selecting state=state people=people />
                        <List state=state people=people />
                        <Reminder state=state people=people />
                    }
                        .into_any()
                }
            }}
        </section>
    }
}

type People = Memo<Arc<Vec<AskedPerson>>>;

#[component]
fn Selecting(state: QuestionnaireState, people: People) -> impl IntoView {
    let desk = state.desk;
    let words = &desk.words().questionnaire;
    let select = move |is: fn(&Asked) -> bool| {
        let found = people.with_untracked(|people| {
            let found = people.iter().filter(|one| is(&one.asked));
            found.map(|one| one.person.id.clone()).collect()
        });
        state.selected.set(found);
    };
    let count = Memo::new(move |_| state.selected.with(BTreeSet::len));
    let mark = move |()| {
        let Some(today) = now::today() else {
            desk.say(words.no_clock);
            return;
        };
        let edit = state
            .selected
            .with_untracked(|selected| mark_asked(&desk.programme_now(), selected, today));
        let said = (words.marked)(count.get_untracked());
        let Some(edit) = edit else {
            desk.say(said);
            return;
        };
        if desk.perform_saying(edit, said) {
            state.selected.set(BTreeSet::new());
        }
    };
    view! {
        <div class="toolbar">
            <Button
                kind=ButtonKind::Quiet
                on_press=move |()| select(|asked| *asked == Asked::NotYet)
            >
                {words.select_not_asked}
            </Button>
            <Button
                kind=ButtonKind::Quiet
                on_press=move |()| select(|asked| matches!(asked, Asked::Waiting(_)))
            >
                {words.select_waiting}
            </Button>
            <Button
                kind=ButtonKind::Quiet
                disabled=Signal::derive(move || count.get() == 0)
                on_press=move |()| state.selected.set(BTreeSet::new())
            >
                {words.select_none}
            </Button>
            <Button disabled=Signal::derive(move || count.get() == 0) on_press=mark>
                {move || (words.mark_asked)(count.get())}
            </Button>
        </div>
    }
}

#[component]
fn List(state: QuestionnaireState, people: People) -> impl IntoView {
    let words = &state.desk.words().questionnaire;
    let all = state.desk.words();
    let shown = RwSignal::new(SHOWN);
    let left = move || {
        people
            .with(|people| people.len())
            .saturating_sub(shown.get())
    };
    view! {
        <ul class="asked-list" tabindex="0" aria-label=words.asked_title>
            {move || {
                let people = people.get();
                people
                    .iter()
                    .take(shown.get())
                    .map(|one| person_line(state, one))
                    .collect_view()
            }}
        </ul>
        <Show when=move || { left() > 0 }>
            <Button
                kind=ButtonKind::Quiet
                on_press=move |()| shown.update(|shown| *shown += SHOWN)
            >
                {move || (all.import.show_more)(left())}
            </Button>
        </Show>
    }
}

fn person_line(state: QuestionnaireState, one: &AskedPerson) -> impl IntoView + use<> {
    let words = &state.desk.words().questionnaire;
    let language = state.desk.language_now();
    let (id, name) = (one.person.id.clone(), one.person.name.clone());
    let (class, said) = match one.asked {
        Asked::Waiting(day) => ("asked-waiting", (words.waiting_since)(&date(language, day))),
        Asked::NotYet => ("asked-not-yet", words.not_asked.to_owned()),
        Asked::Answered(day) => ("asked-answered", (words.answered_on)(&date(language, day))),
    };
    let checked = {
        let id = id.clone();
        move || state.selected.with(|selected| selected.contains(&id))
    };
    let on_change = move |on: bool| {
        state.selected.update(|selected| {
            if on {
                selected.insert(id.clone());
            } else {
                selected.remove(&id);
            }
        });
    };
    view! {
        <li class="asked-person">
            <label>
                <input
                    type="checkbox"
                    aria-label=(words.select)(&name)
                    prop:checked=checked
                    on:change:target=move |event| on_change(event.target().checked())
                />
                <span class="asked-name">{name.clone()}</span>
            </label>
            <span class=class>{said}</span>
        </li>
    }
}

/// Those who are waited for: the selected ones of them, or all.
fn waiting(people: &[AskedPerson], selected: &BTreeSet<ParticipantId>) -> Vec<Arc<Participant>> {
    let waiting = people
        .iter()
        .filter(|one| matches!(one.asked, Asked::Waiting(_)));
    let waiting: Vec<_> = waiting.map(|one| Arc::clone(&one.person)).collect();
    let chosen: Vec<_> = waiting
        .iter()
        .filter(|one| selected.contains(&one.id))
        .cloned()
        .collect();
    if chosen.is_empty() { waiting } else { chosen }
}

#[component]
fn Reminder(state: QuestionnaireState, people: People) -> impl IntoView {
    let desk = state.desk;
    let words = &desk.words().questionnaire;
    let waiting = Memo::new(move |_| {
        people.with(|people| state.selected.with(|selected| waiting(people, selected)))
    });
    let mail = Memo::new(move |_| {
        let people = waiting.get();
        // One person gets the questionnaire made for them.
        let one = match &people[..] {
            [one] => Some(one),
            _ => None,
        };
        let link = state.link_to_send(one.map(|one| &**one));
        reminder(&desk.programme(), &people, link.as_deref())
    });
    let anybody = Memo::new(move |_| waiting.with(|people| !people.is_empty()));
    let anybody_asked = Memo::new(move |_| {
        people.with(|people| people.iter().any(|one| one.asked != Asked::NotYet))
    });
    let to_whom = move || {
        waiting.with(|people| {
            let without = people
                .iter()
                .filter(|one| one.email.trim().is_empty())
                .count();
            (words.remind_help)(people.len(), without)
        })
    };
    move || {
        if anybody.get() {
            let letter = view! {
                <details class="questionnaire-letter">
                    <summary class="button">{words.remind}</summary>
                    <p class="field-hint">{to_whom}</p>
                    <pre class="letter-text" lang=desk.programme().details().language.code()>
                        {move || mail.with(|mail| mail.body.clone())}
                    </pre>
                    <MailActions mail=mail />
                </details>
            };
            Some(letter.into_any())
        } else {
            let all = view! { <p class="muted">{words.all_answered}</p> };
            anybody_asked.get().then(|| all.into_any())
        }
    }
}
