//! Innovation meetings, and who presents at each.

use leptos::prelude::*;

use crate::browser::{now, random};
use crate::model::{Edit, MeetingState};
use crate::text::{date, date_and_weekday, every_weeks, time};
use crate::ui::desk::use_desk;
use crate::ui::parts::{Button, ButtonKind, Notice, NoticeKind};
use crate::view::meetings::{StageRow, plan_stages, put_stage, stages};

/// The innovation meetings, and the button that plans them.
#[component]
pub(super) fn Stages() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().meetings;
    let rows = Memo::new(move |_| stages(&desk.programme()));
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
                {move || {
                    rows.get().into_iter().map(|row| view! { <StageItem row=row /> }).collect_view()
                }}
            </ol>
        </section>
    }
}

#[component]
fn StageItem(row: StageRow) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().meetings;
    let language = desk.language_now();
    let day = row.date.map(|day| date_and_weekday(language, day));
    let short = row.date.map_or_else(String::new, |day| date(language, day));
    let state = match row.state {
        MeetingState::Planned => None,
        MeetingState::Held => Some(words.held),
        MeetingState::Cancelled => Some(words.cancelled),
    };
    let talks = row
        .talks
        .iter()
        .map(|names| view! { <li>{(words.and)(names)}</li> });
    let talks = talks.collect_view();
    let id = row.id.clone();
    let held = move |()| {
        if let Some(edit) = put_stage(&desk.programme_now(), &id, MeetingState::Held) {
            desk.perform_saying(edit, words.held);
        }
    };
    let is_past = row
        .date
        .zip(now::today())
        .is_some_and(|(day, today)| day <= today);
    let button = (is_past && row.state == MeetingState::Planned).then(|| {
        let label = (words.mark_held_label)(&short);
        view! {
            <Button kind=ButtonKind::Quiet label=label on_press=held>
                {words.mark_held}
            </Button>
        }
    });
    view! {
        <li class="meetings-day" class:meetings-cancelled=row.state == MeetingState::Cancelled>
            <h3>
                {day} ", " {time(language, row.time)}
                {state.map(|state| format!(" ({state})"))}
            </h3>
            <ul class="meetings-talks">{talks}</ul>
            {button}
        </li>
    }
}
