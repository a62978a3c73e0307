//! When nobody meets: public holidays, and a list of other days off.

use leptos::prelude::*;

use super::page::set;
use crate::browser::screen;
use crate::model::{Date, DaysOff, Edit, FederalState, LocalHoliday};
use crate::schedule::Holiday;
use crate::text::{date_and_weekday, days, holiday, local_holiday, state};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{
    Button, ButtonKind, Checkbox, ChoiceOption, Field, FieldKind, Select, element_id,
};
use crate::view::plan::{add_days_off, holidays_within};

/// The days on which nobody meets.
#[component]
pub(super) fn Free() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().plan;
    let language = desk.language_now();
    let mut states: Vec<ChoiceOption> = FederalState::ALL
        .iter()
        .map(|one| ChoiceOption::new(one.code(), state(language, *one)))
        .collect();
    states.insert(0, ChoiceOption::new("", words.no_holidays));
    let chosen = move || {
        let state = desk.programme().details().plan.holidays;
        state.map_or("", FederalState::code).to_owned()
    };
    let choose = move |code: String| {
        let state = FederalState::ALL.iter().find(|state| state.code() == code);
        set(desk, move |details| details.plan.holidays = state.copied());
    };
    view! {
        <section class="sheet">
            <div class="sheet-head">
                <h2 class="sheet-title">{words.free}</h2>
                <p class="field-hint">{words.free_intro}</p>
            </div>
            <Select
                label=words.holidays
                options=states
                value=Signal::derive(chosen)
                on_change=choose
            />
            <Local />
            <Holidays />
            <DaysOffList />
        </section>
    }
}

/// The holidays that only some of the state's towns keep: only the company knows where it is.
#[component]
fn Local() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().plan;
    let state = Memo::new(move |_| desk.programme().details().plan.holidays);
    let box_for = move |one: LocalHoliday| {
        let checked = move || {
            desk.programme()
                .details()
                .plan
                .local_holidays
                .contains(&one)
        };
        let choose = move |on: bool| {
            set(desk, move |details| {
                let chosen = &mut details.plan.local_holidays;
                if on {
                    chosen.insert(one);
                } else {
                    chosen.remove(&one);
                }
            });
        };
        view! {
            <Checkbox
                label=local_holiday(desk.language_now(), one)
                checked=Signal::derive(checked)
                on_change=choose
            />
        }
    };
    move || {
        let offered = state.get().map_or(&[][..], LocalHoliday::of);
        (!offered.is_empty()).then(|| {
            view! {
                <fieldset class="choice">
                    <legend class="field-label">{words.local_holidays}</legend>
                    <p class="field-hint">{words.local_holidays_hint}</p>
                    {offered.iter().copied().map(box_for).collect_view()}
                </fieldset>
            }
        })
    }
}

/// Which holidays there are in the programme; folded away, since most people know them.
#[component]
fn Holidays() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().plan;
    let language = desk.language_now();
    let within = Memo::new(move |_| holidays_within(desk.programme().details()));
    let row = move |(day, one): (Date, Holiday)| {
        let day = date_and_weekday(language, day);
        view! { <li>{holiday(language, one)} ", " {day}</li> }
    };
    move || {
        let within = within.get();
        (!within.is_empty()).then(|| {
            view! {
                <details class="holidays">
                    <summary class="fold">{(words.holidays_within)(within.len())}</summary>
                    <ul class="holiday-list">{within.into_iter().map(row).collect_view()}</ul>
                </details>
            }
        })
    }
}

#[component]
fn DaysOffList() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().plan;
    let first_id = element_id("day-off");
    let all = Memo::new(move |_| desk.programme().details().plan.days_off.clone());
    let list = {
        let first_id = first_id.clone();
        move || {
            let all = all.get();
            if all.is_empty() {
                return view! { <p class="field-hint">{words.no_days_off}</p> }.into_any();
            }
            let row = |one: DaysOff| {
                let first_id = first_id.clone();
                view! { <DaysOffRow one=one focus_after=first_id /> }
            };
            view! { <ul class="days-off">{all.into_iter().map(row).collect_view()}</ul> }.into_any()
        }
    };
    view! {
        <div class="days-off-part">
            <h3 class="field-label">{words.days_off}</h3>
            {list}
            <NewDaysOff first_id=first_id />
        </div>
    }
}

#[component]
fn DaysOffRow(one: DaysOff, focus_after: String) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().plan;
    let said = days(desk.language_now(), one.period.from(), one.period.to());
    let label = (words.remove_days)(&said);
    let name = one.name.clone();
    let remove = move |()| {
        let mut details = desk.programme_now().details().clone();
        let places = &mut details.plan.days_off;
        if let Some(place) = places.iter().position(|known| *known == one) {
            places.remove(place);
            desk.perform_saying(Edit::SetDetails(details), words.days_removed);
            screen::focus(&focus_after);
        }
    };
    view! {
        <li class="day-off">
            <span class="day-off-days">{said}</span>
            <span class="day-off-name">{name}</span>
            <Button kind=ButtonKind::Quiet label=label on_press=remove>
                <span class="icon-close" aria-hidden="true"></span>
            </Button>
        </li>
    }
}

/// The fields for one more entry.
#[component]
fn NewDaysOff(first_id: String) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().plan;
    let (from, to) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let name = RwSignal::new(String::new());
    let from_error = RwSignal::new(None::<String>);
    let to_error = RwSignal::new(None::<String>);
    let focus_id = first_id.clone();
    let add = move || {
        let Ok(first) = from.get_untracked().parse::<Date>() else {
            from_error.set(Some(words.day_wrong.to_owned()));
            screen::focus(&focus_id);
            return;
        };
        from_error.set(None);
        let last = to.get_untracked();
        let last = match last.as_str() {
            "" => None,
            text => match text.parse::<Date>() {
                Ok(day) => Some(day),
                Err(_) => return to_error.set(Some(words.day_wrong.to_owned())),
            },
        };
        match add_to(desk, first, last, &name.get_untracked()) {
            Ok(()) => {
                to_error.set(None);
                for field in [from, to, name] {
                    field.set(String::new());
                }
                screen::focus(&focus_id);
            }
            Err(wrong) => to_error.set(Some(wrong.to_owned())),
        }
    };
    let add_by_key = {
        let add = add.clone();
        move |event: leptos::ev::KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                add();
            }
        }
    };
    view! {
        <div class="field-row" on:keydown=add_by_key>
            <Field
                label=words.from
                kind=FieldKind::Date
                id=first_id
                value=from
                on_input=move |text| from.set(text)
                error=from_error
            />
            <Field
                label=words.to
                kind=FieldKind::Date
                hint=words.to_hint
                value=to
                on_input=move |text| to.set(text)
                error=to_error
            />
            <Field
                label=words.reason
                hint=words.reason_hint
                value=name
                on_input=move |text| name.set(text)
            />
        </div>
        <Button on_press=move |()| add()>{words.add_days}</Button>
    }
}

fn add_to(desk: Desk, from: Date, to: Option<Date>, name: &str) -> Result<(), &'static str> {
    let words = &desk.words().plan;
    let mut details = desk.programme_now().details().clone();
    add_days_off(&mut details.plan.days_off, from, to, name).map_err(|_| words.ends_first)?;
    desk.perform_saying(Edit::SetDetails(details), words.days_added);
    Ok(())
}
