//! From when to when the programme runs, and when and where people meet in it.

use leptos::prelude::*;

use super::page::{set, set_typing};
use crate::model::{
    Date, Details, EveryWeeks, Language, Minutes, Style, TimeOfDay, Weeks, Workday, Zone,
};
use crate::text::{date, every_weeks, usual_time, weekday};
use crate::ui::desk::use_desk;
use crate::ui::parts::{ChoiceOption, Field, FieldKind, Select};
use crate::view::plan::{innovation_meetings_at_most, pair_meetings_at_most, runs};

/// First day and length. What is typed stays in the field until it is a possible value.
#[component]
pub(super) fn Time() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().programme;
    let start_error = RwSignal::new(None::<String>);
    let weeks_error = RwSignal::new(None::<String>);
    let start = move || {
        let start = desk.programme().details().start;
        start.map(|day| day.to_string()).unwrap_or_default()
    };
    let set_start = move |text: String| {
        let day = (!text.is_empty()).then(|| text.parse::<Date>());
        match day.transpose() {
            Ok(day) => {
                start_error.set(None);
                set(desk, move |details| details.start = day);
            }
            Err(_) => start_error.set(Some(words.start_wrong.to_owned())),
        }
    };
    let (least, most) = (i64::from(Weeks::MIN), i64::from(Weeks::MAX));
    let weeks = move || desk.programme().details().weeks.get().to_string();
    let set_weeks = move |text: String| {
        let weeks = text.trim().parse::<i64>().ok();
        match weeks.and_then(|weeks| Weeks::new(weeks).ok()) {
            Some(weeks) => {
                weeks_error.set(None);
                set(desk, move |details| details.weeks = weeks);
            }
            None => weeks_error.set(Some((words.weeks_wrong)(least, most))),
        }
    };
    let said = move || {
        let runs = runs(desk.programme().details())?;
        let day = |day: Date| date(desk.language_now(), day);
        Some((words.runs)(&day(runs.from()), &day(runs.to())))
    };
    let number = FieldKind::Number {
        min: least,
        max: most,
    };
    view! {
        <h2 class="sheet-title">{words.time}</h2>
        <div class="field-row">
            <Field
                label=words.start
                kind=FieldKind::Date
                value=start
                on_input=set_start
                error=start_error
            />
            <Field
                label=words.weeks
                kind=number
                value=weeks
                on_input=set_weeks
                hint=words.weeks_hint
                error=weeks_error
            />
        </div>
        <p class="field-result" role="status">{said}</p>
    }
}

/// The usual rhythm, time and place of meetings.
#[component]
pub(super) fn Meetings() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().plan;
    let style = Memo::new(move |_| desk.programme().details().style);
    view! {
        <section class="sheet">
            <div class="sheet-head">
                <h2 class="sheet-title">{words.title}</h2>
                <p class="field-hint">{words.intro}</p>
            </div>
            <div class="field-row">
                <Show when=move || style.get() != Style::InnovationMeetings>
                    <Rhythm
                        label=words.every
                        read=|details| details.plan.every
                        write=|details, every| details.plan.every = every
                    />
                </Show>
                <Show when=move || style.get() != Style::Partnerships>
                    <Rhythm
                        label=words.innovation_every
                        read=|details| details.plan.innovation_every
                        write=|details, every| details.plan.innovation_every = every
                    />
                </Show>
                <DayOfWeek />
            </div>
            <Clock />
            <Where />
            <p class="field-result" role="status">
                {move || outline(desk.language_now(), desk.programme().details())}
            </p>
        </section>
    }
}

/// The rhythm in a sentence: when, how often, and how many meetings that makes at most.
fn outline(language: Language, details: &Details) -> String {
    let words = crate::text::words(language);
    let usual = usual_time(language, &details.plan);
    let pairs = (words.plan.pair_meetings)(pair_meetings_at_most(details));
    let innovation = (words.plan.innovation_meetings)(innovation_meetings_at_most(details));
    let meetings = match details.style {
        Style::Partnerships => pairs,
        Style::InnovationMeetings => innovation,
        Style::Both => format!("{pairs}, {innovation}"),
    };
    let mut letters = usual.chars();
    let first = letters.next().map(char::to_uppercase);
    let usual: String = first.into_iter().flatten().chain(letters).collect();
    format!("{usual}; {meetings}.")
}

/// How many weeks lie between two meetings.
#[component]
fn Rhythm(
    label: &'static str,
    read: fn(&Details) -> EveryWeeks,
    write: fn(&mut Details, EveryWeeks),
) -> impl IntoView {
    let desk = use_desk();
    let language = desk.language_now();
    let options: Vec<ChoiceOption> = EveryWeeks::all()
        .map(|every| ChoiceOption::new(every.get().to_string(), every_weeks(language, every)))
        .collect();
    let choose = move |code: String| {
        let every = code.parse::<i64>().ok();
        if let Some(every) = every.and_then(|every| EveryWeeks::new(every).ok()) {
            set(desk, move |details| write(details, every));
        }
    };
    view! {
        <Select
            label=label
            options=options
            value=Signal::derive(move || read(desk.programme().details()).get().to_string())
            on_change=choose
        />
    }
}

#[component]
fn DayOfWeek() -> impl IntoView {
    let desk = use_desk();
    let language = desk.language_now();
    let options: Vec<ChoiceOption> = Workday::ALL
        .iter()
        .map(|day| ChoiceOption::new(day.code(), weekday(language, (*day).into())))
        .collect();
    let choose = move |code: String| {
        let day = Workday::ALL.iter().find(|day| day.code() == code);
        if let Some(day) = day.copied() {
            set(desk, move |details| details.plan.weekday = day);
        }
    };
    view! {
        <Select
            label=desk.words().plan.weekday
            options=options
            value=Signal::derive(move || desk.programme().details().plan.weekday.code().to_owned())
            on_change=choose
        />
    }
}

/// When a meeting begins and how long it takes. What is typed stays until it is possible.
#[component]
fn Clock() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().plan;
    let time_error = RwSignal::new(None::<String>);
    let minutes_error = RwSignal::new(None::<String>);
    let set_time = move |text: String| match text.parse::<TimeOfDay>() {
        Ok(time) => {
            time_error.set(None);
            set(desk, move |details| details.plan.time = time);
        }
        Err(_) => time_error.set(Some(words.time_wrong.to_owned())),
    };
    let (least, most) = (i64::from(Minutes::MIN), i64::from(Minutes::MAX));
    let set_minutes = move |text: String| {
        let minutes = text.trim().parse::<i64>().ok();
        match minutes.and_then(|minutes| Minutes::new(minutes).ok()) {
            Some(minutes) => {
                minutes_error.set(None);
                set(desk, move |details| details.plan.minutes = minutes);
            }
            None => minutes_error.set(Some((words.minutes_wrong)(least, most))),
        }
    };
    let zones: Vec<ChoiceOption> = Zone::ALL
        .iter()
        .map(|zone| ChoiceOption::new(zone.code(), (words.zone_name)(*zone)))
        .collect();
    let set_zone = move |code: String| {
        let zone = Zone::ALL.iter().find(|zone| zone.code() == code);
        if let Some(zone) = zone.copied() {
            set(desk, move |details| details.plan.zone = zone);
        }
    };
    let number = FieldKind::Number {
        min: least,
        max: most,
    };
    view! {
        <div class="field-row">
            <Field
                label=words.time
                kind=FieldKind::Time
                value=Signal::derive(move || desk.programme().details().plan.time.to_string())
                on_input=set_time
                error=time_error
            />
            <Field
                label=words.minutes
                kind=number
                value=Signal::derive(move || {
                    desk.programme().details().plan.minutes.get().to_string()
                })
                on_input=set_minutes
                error=minutes_error
            />
            <Select
                label=words.zone
                options=zones
                value=Signal::derive(move || desk.programme().details().plan.zone.code().to_owned())
                on_change=set_zone
            />
        </div>
    }
}

#[component]
fn Where() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().plan;
    view! {
        <Field
            label=words.place
            hint=words.place_hint
            value=Signal::derive(move || desk.programme().details().plan.place.clone())
            on_input=move |place| set_typing(desk, "place", move |details| details.plan.place = place)
        />
    }
}
