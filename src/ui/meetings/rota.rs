//! The rota of one innovation meeting, changed by hand.

use leptos::prelude::*;

use crate::browser::screen;
use crate::model::{Edit, MeetingId, ParticipantId};
use crate::text::date;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{Button, ButtonKind, ChoiceOption, Field, Select};
use crate::view::meetings::{
    OtherTalk, Speakers, StageRow, TalkPlace, exchange, given_free, other_talks, put_in,
    speakers_to_choose, take_out, with_title,
};

/// What is being changed.
#[derive(Clone, Copy)]
struct RotaState {
    desk: Desk,
    id: StoredValue<MeetingId>,
    row: Memo<Option<StageRow>>,
}

impl RotaState {
    fn count(self) -> usize {
        self.row
            .with(|row| row.as_ref().map_or(0, |row| row.talks.len()))
    }

    fn at(self, place: usize) -> TalkPlace {
        TalkPlace {
            meeting: self.id.get_value(),
            place,
        }
    }

    fn perform(self, edit: Option<Edit>, said: &'static str) -> bool {
        edit.is_some_and(|edit| self.desk.perform_saying(edit, said))
    }

    /// The id of the line that unfolds it.
    fn summary(self) -> String {
        format!("rota-{}", self.id.get_value())
    }
}

/// Who presents at a meeting, folded until somebody wants to change it.
#[component]
pub(super) fn Rota(
    /// The meeting.
    id: MeetingId,
    /// What the page shows of it.
    row: Memo<Option<StageRow>>,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().meetings;
    let state = RotaState {
        desk,
        id: StoredValue::new(id),
        row,
    };
    let open = RwSignal::new(false);
    let count = Memo::new(move |_| state.count());
    let by_hand = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.by_hand)));
    let label = move || {
        let day = row.with(|row| row.as_ref().and_then(|row| row.date));
        let day = day.map(|day| date(desk.language_now(), day));
        (words.rota_label)(&day.unwrap_or_default())
    };
    let give_free = move |()| {
        let edit = given_free(&desk.programme_now(), &state.id.get_value());
        if state.perform(edit, words.given_free) {
            screen::focus_soon(state.summary());
        }
    };
    view! {
        <details class="rota" on:toggle:target=move |event| open.set(event.target().open())>
            <summary class="button button-quiet" id=state.summary() aria-label=label>
                {words.rota}
            </summary>
            <Show when=move || open.get()>
                <ol class="rota-talks">
                    <For
                        each=move || 0..count.get()
                        key=|place| *place
                        children=move |place| view! { <RotaTalk state=state place=place /> }
                    />
                </ol>
                <PutIn state=state />
                <Exchange state=state />
                <Show when=move || by_hand.get()>
                    <div class="rota-free">
                        <p class="field-hint">{words.by_hand_help}</p>
                        <Button kind=ButtonKind::Quiet on_press=give_free>
                            {words.give_free}
                        </Button>
                    </div>
                </Show>
            </Show>
        </details>
    }
}

/// A talk: what it is about, and out.
#[component]
fn RotaTalk(state: RotaState, place: usize) -> impl IntoView {
    let desk = state.desk;
    let words = &desk.words().meetings;
    let number = place + 1;
    let talk = Memo::new(move |_| {
        let row = state.row.get();
        row.and_then(|row| row.talks.get(place).cloned())
    });
    let who = move || talk.get().map(|talk| (words.and)(&talk.speakers));
    let title = move || talk.get().map(|talk| talk.title).unwrap_or_default();
    let set_title = move |title: String| {
        let at = state.at(place);
        let field = format!("{}-{place}", at.meeting);
        let Some(edit) = with_title(&desk.programme_now(), &at, &title) else {
            return;
        };
        if let Err(refused) = desk.perform_typing(edit, &field) {
            desk.say(desk.refused(&refused));
        }
    };
    let remove = move |()| {
        let edit = take_out(&desk.programme_now(), &state.at(place));
        if state.perform(edit, words.taken_out) {
            screen::focus_soon(state.summary());
        }
    };
    view! {
        <li class="rota-talk">
            <p class="rota-who">{who}</p>
            <Field
                label=(words.talk_title)(number)
                value=Signal::derive(title)
                on_input=set_title
            />
            <Button kind=ButtonKind::Quiet label=(words.take_out)(number) on_press=remove>
                <span class="icon-close" aria-hidden="true"></span>
            </Button>
        </li>
    }
}

/// Somebody more: a pair or one person.
#[component]
fn PutIn(state: RotaState) -> impl IntoView {
    let desk = state.desk;
    let words = &desk.words().meetings;
    let all = Memo::new(move |_| speakers_to_choose(&desk.programme(), &state.id.get_value()));
    let chosen = RwSignal::new(String::new());
    let code = |one: &Speakers| {
        let ids: Vec<&str> = one.people.iter().map(ParticipantId::as_str).collect();
        ids.join("\n")
    };
    let options = Signal::derive(move || {
        let option = |one: Speakers| {
            let names = (words.and)(&one.names);
            let day = one.on.map(|day| date(desk.language_now(), day));
            let name = day.map_or_else(|| names.clone(), |day| (words.moves_from)(&names, &day));
            ChoiceOption::new(code(&one), name)
        };
        let all = all.get().into_iter().map(option);
        let none = ChoiceOption::new("", words.choose_speakers);
        std::iter::once(none).chain(all).collect::<Vec<_>>()
    });
    let add = move |()| {
        let wanted = chosen.get_untracked();
        let one = all.with_untracked(|all| all.iter().find(|one| code(one) == wanted).cloned());
        if let Some(one) = one {
            let edit = put_in(&desk.programme_now(), &state.id.get_value(), &one.people);
            if state.perform(edit, words.put_in_done) {
                chosen.set(String::new());
            }
        }
    };
    view! {
        <div class="rota-more">
            <Select
                label=words.put_in
                options=options
                value=chosen
                on_change=move |code| chosen.set(code)
            />
            <Button disabled=Signal::derive(move || chosen.with(String::is_empty)) on_press=add>
                {words.put_in_add}
            </Button>
        </div>
    }
}

/// A talk of this meeting for one of another.
#[component]
fn Exchange(state: RotaState) -> impl IntoView {
    let desk = state.desk;
    let words = &desk.words().meetings;
    let (mine, theirs) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let others = Memo::new(move |_| other_talks(&desk.programme(), &state.id.get_value()));
    let possible = Memo::new(move |_| state.count() > 0 && others.with(|all| !all.is_empty()));
    let first = || ChoiceOption::new("", words.choose_talk);
    let options = Signal::derive(move || {
        let row = state.row.get();
        let talks = row.map(|row| row.talks).unwrap_or_default();
        let talks = talks
            .iter()
            .enumerate()
            .map(|(place, talk)| ChoiceOption::new(place.to_string(), (words.and)(&talk.speakers)));
        std::iter::once(first()).chain(talks).collect::<Vec<_>>()
    });
    let other_options = Signal::derive(move || {
        let option = |(index, one): (usize, OtherTalk)| {
            let day = date(desk.language_now(), one.date);
            let names = (words.and)(&one.speakers);
            ChoiceOption::new(index.to_string(), (words.on_day)(&names, &day))
        };
        let all = others.get().into_iter().enumerate().map(option);
        std::iter::once(first()).chain(all).collect::<Vec<_>>()
    });
    let swap = move |()| {
        let place = mine.get_untracked().parse::<usize>().ok();
        let index = theirs.get_untracked().parse::<usize>().ok();
        let other = index.and_then(|index| others.with_untracked(|all| all.get(index).cloned()));
        if let Some((place, other)) = place.zip(other) {
            let edit = exchange(&desk.programme_now(), &state.at(place), &other.at);
            if state.perform(edit, words.exchanged) {
                mine.set(String::new());
                theirs.set(String::new());
            }
        }
    };
    let unchosen = move || mine.with(String::is_empty) || theirs.with(String::is_empty);
    view! {
        <Show when=move || possible.get()>
            <div class="rota-more">
                <Select
                    label=words.exchange
                    options=options
                    value=mine
                    on_change=move |place| mine.set(place)
                />
                <Select
                    label=words.exchange_for
                    options=other_options
                    value=theirs
                    on_change=move |index| theirs.set(index)
                />
                <Button disabled=Signal::derive(unchosen) on_press=swap>
                    {words.exchange_do}
                </Button>
            </div>
        </Show>
    }
}
