//! Innovation meetings, and who presents at each.

use leptos::prelude::*;

use super::rota::Rota;
use crate::browser::{now, random};
use crate::model::{Edit, MeetingId, MeetingState};
use crate::text::{date, date_and_weekday, every_weeks, time};
use crate::ui::desk::use_desk;
use crate::ui::parts::{Button, ButtonKind, Notice, NoticeKind};
use crate::view::meetings::{StageRow, StageTalk, plan_stages, put_stage, stages};

/// The innovation meetings, and the button that plans them.
#[component]
pub(super) fn Stages() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().meetings;
    let rows = Memo::new(move |_| stages(&desk.programme()));
    // Whoever changes a talk keeps the place at which they are: an item is drawn once.
    let ids = Memo::new(move |_| {
        rows.with(|rows| rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>())
    });
    let without = RwSignal::new(Vec::<String>::new());
    let plan = move |()| {
        let Some(today) = now::today() else { return };
        let programme = desk.programme_now();
        let Some(outcome) = plan_stages(&programme, today, &mut random::fresh) else {
            desk.say(words.over);
            return;
        };
        let said = outcome.without_turn.iter();
        without.set(
            said.map(|(name, why)| (words.no_turn)(name, *why))
                .collect(),
        );
        if outcome.edit == Edit::Batch(Vec::new()) {
            desk.say(words.unchanged);
        } else {
            desk.perform_saying(outcome.edit, (words.stages_planned)(outcome.planned));
        }
    };
    let rhythm = move || {
        let every = desk.programme().details().plan.innovation_every;
        every_weeks(desk.language_now(), every)
    };
    let label = move || {
        if rows.with(Vec::is_empty) {
            words.stages_plan
        } else {
            words.plan_again
        }
    };
    view! {
        <section class="sheet">
            <h2>{words.stages_title}</h2>
            <p class="field-hint">{words.stages_intro}</p>
            <p class="meetings-rhythm">{rhythm}</p>
            <Button on_press=plan>{label}</Button>
            {move || {
                let without = without.get();
                (!without.is_empty())
                    .then(|| {
                        let title = (words.no_turn_title)(without.len());
                        let lines = without.into_iter().map(|text| view! { <li>{text}</li> });
                        let lines = lines.collect_view();
                        view! {
                            <Notice
                                kind=NoticeKind::Warning
                                alert=true
                                title=title
                            >
                                <ul class="meetings-missed">{lines}</ul>
                            </Notice>
                        }
                    })
            }}
            <ol class="meetings-days">
                <For
                    each=move || ids.get()
                    key=Clone::clone
                    children=move |id| view! { <StageItem id=id rows=rows /> }
                />
            </ol>
        </section>
    }
}

/// A meeting: when it is, who presents, and what an organiser changes on it.
#[component]
fn StageItem(id: MeetingId, rows: Memo<Vec<StageRow>>) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().meetings;
    let language = desk.language_now();
    let row = {
        let id = id.clone();
        Memo::new(move |_| rows.with(|rows| rows.iter().find(|row| row.id == id).cloned()))
    };
    let state = move || row.with(|row| row.as_ref().map_or(MeetingState::Planned, |row| row.state));
    let heading = move || {
        let row = row.get()?;
        let day = row.date.map(|day| date_and_weekday(language, day));
        let said = match row.state {
            MeetingState::Planned => None,
            MeetingState::Held => Some(words.held),
            MeetingState::Cancelled => Some(words.cancelled),
        };
        let said = said.map_or_else(String::new, |said| format!(" ({said})"));
        let day = day.unwrap_or_default();
        Some(format!("{day}, {}{said}", time(language, row.time)))
    };
    let talks = move || {
        let talks = row.get().map(|row| row.talks).unwrap_or_default();
        let talks = talks.into_iter();
        talks
            .map(|talk| view! { <Talk talk=talk /> })
            .collect_view()
    };
    let by_hand = move || row.with(|row| row.as_ref().is_some_and(|row| row.by_hand));
    let is_past = move || {
        let day = row.with(|row| row.as_ref().and_then(|row| row.date));
        day.zip(now::today())
            .is_some_and(|(day, today)| day <= today)
    };
    let can_be_held = move || is_past() && state() == MeetingState::Planned;
    let held_id = StoredValue::new(id.clone());
    let held = move |()| {
        let edit =
            held_id.with_value(|id| put_stage(&desk.programme_now(), id, MeetingState::Held));
        if let Some(edit) = edit {
            desk.perform_saying(edit, words.held);
        }
    };
    let held_label = move || {
        let day = row.with(|row| row.as_ref().and_then(|row| row.date));
        (words.mark_held_label)(&day.map(|day| date(language, day)).unwrap_or_default())
    };
    view! {
        <li
            class="meetings-day"
            class:meetings-cancelled=move || state() == MeetingState::Cancelled
        >
            <h3>{heading}</h3>
            <ul class="meetings-talks">{talks}</ul>
            <Show when=move || by_hand() && state() == MeetingState::Planned>
                <p class="muted">{words.by_hand}</p>
            </Show>
            <Show when=can_be_held>
                <Button kind=ButtonKind::Quiet label=held_label() on_press=held>
                    {words.mark_held}
                </Button>
            </Show>
            <Show when=move || state() == MeetingState::Planned>
                <Rota id=id.clone() row=row />
            </Show>
        </li>
    }
}

/// Who presents what, and whoever of them is away that day.
#[component]
fn Talk(talk: StageTalk) -> impl IntoView {
    let words = &use_desk().words().meetings;
    let title = (!talk.title.is_empty()).then(|| format!(": {}", talk.title));
    let away = talk.away.iter();
    let away =
        away.map(|name| view! { <span class="meetings-away">{(words.is_away)(name)}</span> });
    view! {
        <li>
            {(words.and)(&talk.speakers)}
            {title}
            {away.collect_view()}
        </li>
    }
}
