//! The meetings that lie ahead, day by day.

use leptos::ev;
use leptos::prelude::*;

use crate::browser::now;
use crate::model::{Date, MeetingState};
use crate::text::{date, date_and_weekday, time};
use crate::ui::desk::use_desk;
use crate::ui::parts::{Button, ButtonKind};
use crate::view::meetings::{MeetingRow, ahead, moved, with_state};

/// How many stand there at once; more follow when somebody asks for them.
const SHOWN_AT_ONCE: usize = 30;

/// The list.
#[component]
pub(super) fn Ahead() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().meetings;
    let limit = RwSignal::new(SHOWN_AT_ONCE);
    let rows = Memo::new(move |_| match now::today() {
        Some(today) => ahead(&desk.programme(), today),
        None => Vec::new(),
    });
    let count = Memo::new(move |_| rows.with(Vec::len));
    let left = Memo::new(move |_| count.get().saturating_sub(limit.get()));
    let days = move || {
        let mut days: Vec<(Date, Vec<MeetingRow>)> = Vec::new();
        for row in rows.get().into_iter().take(limit.get()) {
            match days.last_mut() {
                Some((day, rows)) if *day == row.date => rows.push(row),
                _ => days.push((row.date, vec![row])),
            }
        }
        days.into_iter()
            .map(|(day, rows)| view! { <Day day=day rows=rows /> })
            .collect_view()
    };
    view! {
        <section class="sheet">
            <h2>{words.ahead_title}</h2>
            <p class="muted">
                {move || match count.get() {
                    0 => words.ahead_empty.to_owned(),
                    count => (words.ahead_count)(count),
                }}
            </p>
            <ol class="meetings-days">{days}</ol>
            <Show when=move || { left.get() > 0 }>
                <Button
                    kind=ButtonKind::Quiet
                    on_press=move |()| limit.update(|limit| *limit += 2 * SHOWN_AT_ONCE)
                >
                    {move || (words.more)(left.get())}
                </Button>
            </Show>
        </section>
    }
}

#[component]
fn Day(day: Date, rows: Vec<MeetingRow>) -> impl IntoView {
    let language = use_desk().language_now();
    view! {
        <li class="meetings-day">
            <h3>{date_and_weekday(language, day)}</h3>
            <ul class="meetings-list">
                {rows.into_iter().map(|row| view! { <MeetingItem row=row /> }).collect_view()}
            </ul>
        </li>
    }
}

#[component]
fn MeetingItem(row: MeetingRow) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().meetings;
    let language = desk.language_now();
    let names = (words.and)(&row.names);
    let day = date(language, row.date);
    let [first, second] = row.names.clone();
    let day_label = (words.day_label)(&first, &second, &day);
    let (state, said, button, label) = if row.cancelled {
        let label = (words.take_back_label)(&first, &second, &day);
        (
            MeetingState::Planned,
            words.taken_back,
            words.take_back,
            label,
        )
    } else {
        let label = (words.call_off_label)(&first, &second, &day);
        (
            MeetingState::Cancelled,
            words.called_off,
            words.call_off,
            label,
        )
    };
    let teaching = row.teaching.iter().map(|one| {
        let text = (words.calendar.teaches)(&one.teacher, one.topic.as_deref());
        view! { <li>{text}</li> }
    });
    let teaching = teaching.collect_view();
    let away = row.away.as_ref().filter(|_| !row.cancelled);
    let away = away.map(|name| view! { <p class="meetings-away">{(words.is_away)(name)}</p> });
    let (key, id) = (row.key.clone(), row.id.clone());
    let move_to = move |event: ev::Targeted<ev::Event, web_sys::HtmlInputElement>| {
        // A day half typed is no day yet.
        let Ok(day) = event.target().value().parse::<Date>() else {
            return;
        };
        if let Some(edit) = moved(&desk.programme_now(), &key, &id, day) {
            desk.perform_saying(edit, words.moved);
        }
    };
    let (key, id) = (row.key.clone(), row.id.clone());
    let change_state = move |()| {
        if let Some(edit) = with_state(&desk.programme_now(), &key, &id, state) {
            desk.perform_saying(edit, said);
        }
    };
    view! {
        <li class="meetings-item" class:meetings-cancelled=row.cancelled>
            <div class="meetings-what">
                <p class="meetings-names">
                    {names} {row.cancelled.then(|| format!(" ({})", words.cancelled))}
                </p>
                <p class="muted">
                    {time(language, row.time)}
                    {(!row.place.is_empty()).then(|| format!(" · {}", row.place))}
                </p>
                <ul class="meetings-teaching">{teaching}</ul>
                {away}
            </div>
            <div class="meetings-change">
                <input
                    class="input"
                    type="date"
                    aria-label=day_label
                    value=row.date.to_string()
                    on:change:target=move_to
                />
                <Button kind=ButtonKind::Quiet label=label on_press=change_state>
                    {button}
                </Button>
            </div>
        </li>
    }
}
