//! When and where the kick-off is.

use leptos::prelude::*;

use super::state::KickOff;
use crate::model::{Date, Minutes, TimeOfDay};
use crate::text::{date_and_weekday, holiday};
use crate::ui::parts::{Field, FieldKind};
use crate::view::plan::{Free, free};

/// The day, the time, the place. What is typed stays until it is possible.
#[component]
pub(super) fn When(state: KickOff) -> impl IntoView {
    let desk = state.desk;
    let all = desk.words();
    let words = &all.kick_off;
    let date_error = RwSignal::new(None::<String>);
    let day = Memo::new(move |_| match state.gathering.get() {
        Some(gathering) => gathering.date,
        // It begins with the programme until somebody decides otherwise.
        None => desk.programme().details().start,
    });
    let set_day = move |text: String| {
        let day = (!text.is_empty()).then(|| text.parse::<Date>());
        match day.transpose() {
            Ok(day) => {
                date_error.set(None);
                state.change(move |gathering| gathering.date = day);
            }
            Err(_) => date_error.set(Some(words.date_wrong.to_owned())),
        }
    };
    let said = move || {
        let day = day.get()?;
        let language = desk.language_now();
        let said = date_and_weekday(language, day);
        Some(match free(desk.programme().details(), day) {
            None => format!("{said}."),
            Some(Free::Weekend) => format!("{said}. {}", words.weekend),
            Some(Free::Holiday(one)) => {
                format!("{said}. {}", (words.holiday)(holiday(language, one)))
            }
            Some(Free::DayOff(name)) => format!("{said}. {}", (words.day_off)(&name)),
        })
    };
    let usual_place = move || {
        let programme = desk.programme();
        let place = programme.details().plan.place.trim();
        (!place.is_empty()).then(|| (words.usual_place)(place))
    };
    view! {
        <section class="sheet">
            <h2 class="sheet-title">{words.when}</h2>
            <div class="field-row">
                <Field
                    label=words.date
                    kind=FieldKind::Date
                    value=Signal::derive(move || {
                        day.get().map(|day| day.to_string()).unwrap_or_default()
                    })
                    on_input=set_day
                    error=date_error
                />
                <Clock state=state />
            </div>
            <p class="field-result" role="status">{said}</p>
            <Field
                label=words.place
                hint=Signal::derive(usual_place)
                value=Signal::derive(move || {
                    state.gathering.get().map(|one| one.place.clone()).unwrap_or_default()
                })
                on_input=move |text| {
                    state.change_typing("kick-off-place", move |one| one.place = text);
                }
            />
        </section>
    }
}

/// When it begins and how long it takes: as planned for all meetings, unless somebody decides
/// otherwise.
#[component]
fn Clock(state: KickOff) -> impl IntoView {
    let desk = state.desk;
    let all = desk.words();
    let words = &all.kick_off;
    let time_error = RwSignal::new(None::<String>);
    let minutes_error = RwSignal::new(None::<String>);
    let time = move || {
        let own = state.gathering.get().and_then(|one| one.time);
        own.unwrap_or_else(|| desk.programme().details().plan.time)
            .to_string()
    };
    let minutes = move || {
        let own = state.gathering.get().and_then(|one| one.minutes);
        let minutes = own.unwrap_or_else(|| desk.programme().details().plan.minutes);
        minutes.get().to_string()
    };
    let set_time = move |text: String| match text.parse::<TimeOfDay>() {
        Ok(time) => {
            time_error.set(None);
            state.change(move |gathering| gathering.time = Some(time));
        }
        Err(_) => time_error.set(Some(all.plan.time_wrong.to_owned())),
    };
    let (least, most) = (i64::from(Minutes::MIN), i64::from(Minutes::MAX));
    let set_minutes = move |text: String| {
        let minutes = text.trim().parse::<i64>().ok();
        match minutes.and_then(|minutes| Minutes::new(minutes).ok()) {
            Some(minutes) => {
                minutes_error.set(None);
                state.change(move |gathering| gathering.minutes = Some(minutes));
            }
            None => minutes_error.set(Some((all.plan.minutes_wrong)(least, most))),
        }
    };
    let number = FieldKind::Number {
        min: least,
        max: most,
    };
    view! {
        <Field
            label=words.time
            kind=FieldKind::Time
            value=Signal::derive(time)
            on_input=set_time
            error=time_error
        />
        <Field
            label=words.minutes
            kind=number
            value=Signal::derive(minutes)
            on_input=set_minutes
            error=minutes_error
        />
    }
}
