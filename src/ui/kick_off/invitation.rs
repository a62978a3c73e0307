//! The invitation, made from what is planned.

use std::time::Duration;

use leptos::prelude::*;

use super::state::KickOff;
use crate::browser::{files, now, screen};
use crate::text::words;
use crate::ui::mail::MailActions;
use crate::ui::parts::{Button, Choice, ChoiceOption, Field, Notice, NoticeKind};
use crate::view::announcement::to_fill_in;
use crate::view::kick_off::{changed, invitation_mail, without_address};
use crate::view::mail::Mail;
use crate::view::meetings::gathering_calendar;

/// The codes of those to whom it goes.
const TO_ALL: &str = "all";
const TO_OPEN: &str = "open";

/// The invitation as a text, to whom it goes, and the ways to send it.
#[component]
pub(super) fn Invitation(state: KickOff) -> impl IntoView {
    let desk = state.desk;
    let words = &desk.words().kick_off;
    let only_open = RwSignal::new(false);
    let letter = Memo::new(move |_| {
        let programme = desk.programme();
        // Without a plan the text says what it would say.
        let gathering = state.gathering.get();
        match gathering {
            Some(gathering) => invitation_mail(&programme, &gathering, only_open.get()),
            None => invitation_mail(&programme, &changed(&programme, 0, |_| {}), false),
        }
    });
    let without = move || {
        let gathering = state.gathering.get()?;
        let count = without_address(&desk.programme(), &gathering, only_open.get());
        (count > 0).then(|| (words.without_address)(count))
    };
    let anybody = Memo::new(move |_| {
        let gathering = state.gathering.get();
        gathering.is_some_and(|one| !one.invited.is_empty())
    });
    // Printed alone, without the page around it.
    let alone = RwSignal::new(false);
    let print = move |()| {
        alone.set(true);
        set_timeout(
            move || {
                screen::print();
                alone.set(false);
            },
            Duration::ZERO,
        );
    };
    view! {
        <section class="sheet invitation">
            <div class="sheet-head not-printed">
                <h2 class="sheet-title">{words.invitation}</h2>
                <p class="field-hint">{words.invitation_intro}</p>
            </div>
            <div class="not-printed">
                <Note state=state />
            </div>
            <p class="letter-preview">{move || letter.with(|letter| letter.body.clone())}</p>
            <div class="letter-printed" class:letter-alone=move || alone.get() aria-hidden="true">
                <h2>{move || letter.with(|letter| letter.subject.clone())}</h2>
                <p class="letter-whole">{move || letter.with(|letter| letter.body.clone())}</p>
            </div>
            <ToFillIn letter=letter />
            <Show when=move || anybody.get()>
                <div class="not-printed">
                    <Receivers only_open=only_open />
                    <p class="field-hint">{without}</p>
                </div>
            </Show>
            <MailActions mail=letter on_print=print />
            <CalendarFile state=state />
        </section>
    }
}

/// The kick-off as a file for calendars, once it is planned for a day.
#[component]
fn CalendarFile(state: KickOff) -> impl IntoView {
    let desk = state.desk;
    let own = &desk.words().kick_off;
    let has_day = Memo::new(move |_| state.gathering.get().is_some_and(|one| one.date.is_some()));
    let save = move |()| {
        let programme = desk.programme_now();
        let written = words(programme.details().language);
        let name = written.kick_off.calendar_file;
        let text = state.gathering.get_untracked().zip(now::stamp());
        let text = text.and_then(|(gathering, stamp)| {
            gathering_calendar(
                &programme,
                &gathering,
                written.meetings.calendar,
                name,
                stamp,
            )
        });
        if let Some(text) = text {
            files::download(
                &files::file_name(name, name, ".ics"),
                "text/calendar",
                &text,
            );
        }
    };
    view! {
        <Show when=move || has_day.get()>
            <div class="calendar-file not-printed">
                <Button on_press=save>{own.calendar}</Button>
                <p class="field-hint">{own.calendar_hint}</p>
            </div>
        </Show>
    }
}

/// A sentence of one's own in the invitation.
#[component]
fn Note(state: KickOff) -> impl IntoView {
    let words = &state.desk.words().kick_off;
    view! {
        <Field
            label=words.note
            hint=words.note_hint
            value=Signal::derive(move || {
                state.gathering.get().map(|one| one.note.clone()).unwrap_or_default()
            })
            on_input=move |text| {
                state.change_typing("kick-off-note", move |one| one.note = text);
            }
        />
    }
}

/// To whom it goes.
#[component]
fn Receivers(only_open: RwSignal<bool>) -> impl IntoView {
    let words = &crate::ui::desk::use_desk().words().kick_off;
    let value = move || if only_open.get() { TO_OPEN } else { TO_ALL }.to_owned();
    view! {
        <Choice
            legend=words.to
            options=vec![
                ChoiceOption::new(TO_ALL, words.to_all),
                ChoiceOption::new(TO_OPEN, words.to_open),
            ]
            value=value
            on_change=move |code: String| only_open.set(code == TO_OPEN)
            compact=true
        />
    }
}

#[component]
fn ToFillIn(letter: Memo<Mail>) -> impl IntoView {
    let words = &crate::ui::desk::use_desk().words().kick_off;
    let open = Memo::new(move |_| letter.with(|letter| to_fill_in(&letter.body)));
    move || {
        let open = open.get();
        (!open.is_empty()).then(|| {
            view! {
                <Notice kind=NoticeKind::Warning>
                    <p>{words.to_fill_in} " " {open.join(", ")}</p>
                </Notice>
            }
        })
    }
}
