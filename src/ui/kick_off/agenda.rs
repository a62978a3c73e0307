//! The talks, in their order.

use leptos::prelude::*;

use super::state::KickOff;
use crate::browser::screen;
use crate::model::{ParticipantId, Talk};
use crate::text::names;
use crate::ui::parts::{Button, ButtonKind, ChoiceOption, Field, Select};
use crate::view::champions::champions;
use crate::view::kick_off::{move_talk, speakers};

/// Where the focus goes when the button that had it is gone.
const HEADING: &str = "agenda";

/// The talks, and one more to add.
#[component]
pub(super) fn Agenda(state: KickOff) -> impl IntoView {
    let words = &state.desk.words().kick_off;
    let count = Memo::new(move |_| state.gathering.get().map_or(0, |one| one.talks.len()));
    view! {
        <section class="sheet">
            <div class="sheet-head">
                <h2 class="sheet-title" id=HEADING tabindex="-1">
                    {words.agenda}
                </h2>
                <p class="field-hint">{words.agenda_intro}</p>
            </div>
            <Show when=move || count.get() == 0>
                <p class="field-hint">{words.no_talks}</p>
            </Show>
            <ol class="talks">
                <For
                    each=move || 0..count.get()
                    key=|place| *place
                    children=move |place| {
                        view! { <TalkRow state=state place=place count=count /> }
                    }
                />
            </ol>
            <NewTalk state=state />
        </section>
    }
}

#[component]
fn TalkRow(state: KickOff, place: usize, count: Memo<usize>) -> impl IntoView {
    let desk = state.desk;
    let words = &desk.words().kick_off;
    let number = place + 1;
    let talk = Memo::new(move |_| {
        let gathering = state.gathering.get();
        gathering.and_then(|one| one.talks.get(place).cloned())
    });
    let who = move || {
        let talk = talk.get().unwrap_or_default();
        names(desk.language_now(), &speakers(&desk.programme(), &talk))
    };
    let topics = Signal::derive(move || {
        let programme = desk.programme();
        let talk = talk.get().unwrap_or_default();
        let people = talk
            .speakers
            .iter()
            .filter_map(|id| programme.participant(id));
        let topics = people.flat_map(|person| person.offers.keys());
        let names = topics
            .filter_map(|id| programme.topic(id))
            .map(|topic| topic.name.clone());
        names.collect::<Vec<String>>()
    });
    let set_title = move |title: String| {
        state.change_typing(&format!("talk-{place}"), move |one| {
            if let Some(talk) = one.talks.get_mut(place) {
                talk.title = title;
            }
        });
    };
    view! {
        <li class="talk">
            <p class="talk-who">{who}</p>
            <div class="talk-fields">
                <Field
                    label=(words.talk_title)(number)
                    value=Signal::derive(move || talk.get().unwrap_or_default().title)
                    on_input=set_title
                    suggestions=topics
                />
                <Together state=state place=place talk=talk />
            </div>
            <TalkButtons state=state place=place count=count />
        </li>
    }
}

/// Earlier, later, or out of the agenda.
#[component]
fn TalkButtons(state: KickOff, place: usize, count: Memo<usize>) -> impl IntoView {
    let words = &state.desk.words().kick_off;
    let number = place + 1;
    let shift = move |up: bool| {
        state.change_saying(words.talk_moved, move |one| {
            move_talk(&mut one.talks, place, up);
        });
        // The focus goes with the talk, so that the next press moves the same one.
        let there = if up { place.saturating_sub(1) } else { number };
        let last = count.get_untracked().saturating_sub(1);
        let goes_on = if up { there > 0 } else { there < last };
        screen::focus_soon(button_id(there, up == goes_on));
    };
    let remove = move |()| {
        state.change_saying(words.talk_removed, move |one| {
            if place < one.talks.len() {
                one.talks.remove(place);
            }
        });
        screen::focus_if_lost(HEADING);
    };
    view! {
        <div class="talk-buttons">
            <Button
                kind=ButtonKind::Quiet
                label=(words.talk_up)(number)
                id=button_id(place, true)
                disabled={place == 0}
                on_press=move |()| shift(true)
            >
                <span class="icon-up" aria-hidden="true"></span>
            </Button>
            <Button
                kind=ButtonKind::Quiet
                label=(words.talk_down)(number)
                id=button_id(place, false)
                disabled=Signal::derive(move || number >= count.get())
                on_press=move |()| shift(false)
            >
                <span class="icon-down" aria-hidden="true"></span>
            </Button>
            <Button
                kind=ButtonKind::Quiet
                label=(words.talk_remove)(number)
                on_press=remove
            >
                <span class="icon-close" aria-hidden="true"></span>
            </Button>
        </div>
    }
}

fn button_id(place: usize, up: bool) -> String {
    format!("talk-{}-{place}", if up { "up" } else { "down" })
}

/// A second speaker: a talk of two shows what the programme is about.
#[component]
fn Together(state: KickOff, place: usize, talk: Memo<Option<Talk>>) -> impl IntoView {
    let desk = state.desk;
    let words = &desk.words().kick_off;
    let second = move || talk.get().and_then(|talk| talk.speakers.get(1).cloned());
    let options = Memo::new(move |_| {
        let programme = desk.programme();
        let speakers = talk.get().unwrap_or_default().speakers;
        let mut people = champions(&programme);
        // Who speaks already stays in the list, champion or not.
        let known = speakers
            .get(1)
            .and_then(|id| programme.participant(id))
            .cloned();
        if let Some(known) = known.filter(|known| !known.champion) {
            people.push(known);
        }
        let first = speakers.first();
        let names = people
            .into_iter()
            .filter(|person| Some(&person.id) != first)
            .map(|person| ChoiceOption::new(person.id.as_str(), person.name.clone()));
        let alone = ChoiceOption::new("", words.alone);
        std::iter::once(alone).chain(names).collect::<Vec<_>>()
    });
    let choose = move |code: String| {
        let other = ParticipantId::new(&code).ok();
        state.change(move |one| {
            if let Some(talk) = one.talks.get_mut(place) {
                talk.speakers.truncate(1);
                talk.speakers.extend(other);
            }
        });
    };
    view! {
        <Select
            label=words.talk_together
            options=options
            value=Signal::derive(move || {
                second().map(|id| id.as_str().to_owned()).unwrap_or_default()
            })
            on_change=choose
        />
    }
}

/// One more talk, by one of the champions; suggested is one who has none yet.
#[component]
fn NewTalk(state: KickOff) -> impl IntoView {
    let desk = state.desk;
    let words = &desk.words().kick_off;
    let people = Memo::new(move |_| champions(&desk.programme()));
    let chosen = RwSignal::new(String::new());
    let value = Signal::derive(move || {
        let people = people.get();
        let is_there = |code: &String| people.iter().any(|one| one.id.as_str() == code);
        let chosen = chosen.get();
        if is_there(&chosen) {
            return chosen;
        }
        let gathering = state.gathering.get();
        let talks = gathering.as_ref().map_or(&[][..], |one| &one.talks);
        let speaks = |id: &ParticipantId| talks.iter().any(|talk| talk.speakers.contains(id));
        let idle = people.iter().find(|person| !speaks(&person.id));
        let next = idle.or(people.first());
        next.map(|person| person.id.as_str().to_owned())
            .unwrap_or_default()
    });
    let options = Signal::derive(move || {
        let option = |id: &ParticipantId, name: &str| ChoiceOption::new(id.as_str(), name);
        let people = people.get();
        people
            .iter()
            .map(|one| option(&one.id, &one.name))
            .collect::<Vec<_>>()
    });
    let add = move |()| {
        if let Ok(id) = ParticipantId::new(&value.get_untracked()) {
            chosen.set(String::new());
            state.change_saying(words.talk_added, move |one| {
                one.talks.push(Talk {
                    speakers: vec![id],
                    title: String::new(),
                });
            });
        }
    };
    view! {
        <Show when=move || people.with(|people| !people.is_empty())>
            <div class="new-talk not-printed">
                <Select
                    label=words.talk_of
                    options=options
                    value=value
                    on_change=move |code| chosen.set(code)
                />
                <Button on_press=add>{words.add_talk}</Button>
            </div>
        </Show>
    }
}
