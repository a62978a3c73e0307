//! What the programme is for.

use leptos::prelude::*;

use super::goals::Goals;
use crate::model::{Date, Details, Edit, Language, Style, Weeks};
use crate::text::date;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{Aside, Choice, ChoiceOption, Field, FieldKind, NextStep, PageHead};
use crate::ui::route::Route;
use crate::view::{Progress, Section};

/// The programme's page: each change counts at once.
#[component]
pub fn ProgrammePage() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words();
    let own = &words.programme;
    let details = move || desk.programme().details().clone();
    view! {
        <PageHead title=own.title intro=own.intro />
        <div class="page-columns">
            <div class="page-work">
                <section class="sheet">
                    <Field
                        label=own.name
                        hint=own.name_hint
                        value=move || details().name
                        on_input=move |name| set_typing(desk, "name", move |details| details.name = name)
                    />
                    <Goals />
                </section>
                <section class="sheet">
                    <StyleChoice />
                </section>
                <section class="sheet">
                    <Time />
                </section>
                <section class="sheet">
                    <Choice
                        legend=own.letters
                        options=Language::ALL
                            .map(|language| {
                                let name = (words.common.language_name)(language);
                                ChoiceOption::new(language.code(), name)
                            })
                            .into()
                        value=move || details().language.code().to_owned()
                        on_change=move |code: String| {
                            let chosen = Language::ALL.into_iter().find(|one| one.code() == code);
                            if let Some(language) = chosen {
                                set(desk, move |details| details.language = language);
                            }
                        }
                        compact=true
                    />
                    <p class="field-hint">{own.letters_hint}</p>
                </section>
            </div>
            <Aside>
                <p class="aside-note">{own.saved_as_typed}</p>
                <Next />
            </Aside>
        </div>
    }
}

/// Changes what the programme says of itself; a refusal is said at the edge of the page.
pub(super) fn set(desk: Desk, change: impl FnOnce(&mut Details)) {
    let mut details = desk.programme_now().details().clone();
    change(&mut details);
    if details == *desk.programme_now().details() {
        return;
    }
    if let Err(refused) = desk.perform(Edit::SetDetails(details)) {
        desk.say(desk.refused(&refused));
    }
}

/// The same for text that comes letter by letter: undoing takes all of it back at once.
pub(super) fn set_typing(desk: Desk, field: &str, change: impl FnOnce(&mut Details)) {
    let mut details = desk.programme_now().details().clone();
    change(&mut details);
    if let Err(refused) = desk.perform_typing(Edit::SetDetails(details), field) {
        desk.say(desk.refused(&refused));
    }
}

#[component]
fn StyleChoice() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().programme;
    let options = Style::ALL.map(|style| {
        ChoiceOption::new(style.code(), (words.style_name)(style))
            .with_help((words.style_help)(style))
    });
    let choose = move |code: String| {
        let chosen = Style::ALL.into_iter().find(|style| style.code() == code);
        if let Some(style) = chosen {
            set(desk, move |details| details.style = style);
        }
    };
    view! {
        <Choice
            legend=words.style
            options=options.into()
            value=move || desk.programme().details().style.code().to_owned()
            on_change=choose
        />
    }
}

/// First day and length. What is typed stays in the field until it is a possible value.
#[component]
fn Time() -> impl IntoView {
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
    let runs = move || {
        let programme = desk.programme();
        let details = programme.details();
        let first = details.start?;
        let last = last_day(first, details.weeks)?;
        let language = desk.language_now();
        Some((words.runs)(&date(language, first), &date(language, last)))
    };
    let number = FieldKind::Number {
        min: least,
        max: most,
    };
    view! {
        <h2 class="field-label">{words.time}</h2>
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
        <p class="field-result" role="status">{runs}</p>
    }
}

/// The last day of a programme; none beyond the calendar.
fn last_day(first: Date, weeks: Weeks) -> Option<Date> {
    first.plus_days(i32::from(weeks.get()) * 7 - 1)
}

/// What to do next: people first, then pairs.
#[component]
fn Next() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().programme;
    let enough = Memo::new(move |_| {
        let programme = desk.programme();
        let people = Section::People.state(&programme);
        people.progress != Progress::NothingYet && people.count > 1
    });
    move || {
        if enough.get() {
            view! {
                <NextStep
                    title=words.next_title
                    text=words.next_pairing_help
                    label=words.next_pairing
                    href=Route::Pairing.href()
                />
            }
        } else {
            view! {
                <NextStep
                    title=words.next_title
                    text=words.next_people_help
                    label=words.next_people
                    href=Route::People.href()
                />
            }
        }
    }
}
