//! How long people's data is kept, and the reminder when that day has passed.

use leptos::prelude::*;

use crate::browser::now;
use crate::model::{Date, Edit};
use crate::text::date;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{Button, ButtonKind, Field, FieldKind, LinkButton, Notice, NoticeKind};
use crate::ui::route::Route;
use crate::view::privacy::{Retention, retention, suggested_day};

/// Until when the data is kept.
#[component]
pub(super) fn HowLong() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().privacy;
    let until = Memo::new(move |_| desk.programme().details().keep_until);
    let wrong = RwSignal::new(false);
    let on_change = move |text: String| {
        let text = text.trim();
        let day = if text.is_empty() {
            Ok(None)
        } else {
            text.parse().map(Some)
        };
        wrong.set(day.is_err());
        if let Ok(day) = day {
            keep_until(desk, day);
        }
    };
    let suggested = Memo::new(move |_| {
        let suggested = suggested_day(&desk.programme());
        suggested.filter(|day| until.get() != Some(*day))
    });
    let left = move || match retention(&desk.programme(), now::today()?)? {
        Retention::In(days) => Some((words.retention_days)(days)),
        Retention::Due => None,
    };
    let due = Memo::new(move |_| due_since(desk).is_some());
    let step = |text: &'static str| view! { <li>{text}</li> };
    view! {
        <section class="sheet">
            <h2>{words.retention_title}</h2>
            <p>{words.retention_help}</p>
            <div class="retention">
                <Field
                    label=words.keep_until
                    hint=words.keep_until_hint
                    kind=FieldKind::Date
                    value=move || until.get().map(|day| day.to_string()).unwrap_or_default()
                    on_input=move |_| wrong.set(false)
                    on_change=on_change
                    error=move || wrong.get().then(|| words.keep_until_wrong.to_owned())
                />
                {move || {
                    suggested
                        .get()
                        .map(|day| {
                            let label = (words.suggest)(&date(desk.language_now(), day));
                            view! {
                                <Button on_press=move |()| keep_until(
                                    desk,
                                    Some(day),
                                )>{label}</Button>
                            }
                        })
                }}
            </div>
            <p>{left}</p>
            <Show when=move || due.get()>
                <p>{words.retention_due_text}</p>
                <ol class="erase-list">
                    {words.retention_steps.map(step).into_iter().collect_view()}
                </ol>
                <LinkButton href=Route::Report.href()>{words.to_report}</LinkButton>
            </Show>
        </section>
    }
}

fn keep_until(desk: Desk, day: Option<Date>) {
    let mut details = desk.programme_now().details().clone();
    if details.keep_until == day {
        return;
    }
    details.keep_until = day;
    let edit = Edit::SetDetails(details);
    match day {
        Some(day) => {
            let said = (desk.words().privacy.retention_set)(&date(desk.language_now(), day));
            desk.perform_saying(edit, said);
        }
        None => {
            if let Err(refused) = desk.perform(edit) {
                desk.say(desk.refused(&refused));
            }
        }
    }
}

/// The last day on which the data was to be kept, where that has passed. Nobody is in a sample.
fn due_since(desk: Desk) -> Option<Date> {
    let programme = desk.programme();
    let due = retention(&programme, now::today()?) == Some(Retention::Due);
    let real = !programme.details().sample && !programme.participants().is_empty();
    programme.details().keep_until.filter(|_| due && real)
}

/// Says on every page that the day has passed.
#[component]
pub(crate) fn RetentionBanner() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().privacy;
    let due = Memo::new(move |_| due_since(desk));
    move || {
        let title = (words.retention_due)(&date(desk.language_now(), due.get()?));
        Some(view! {
            <Notice kind=NoticeKind::Warning>
                <p>{title}</p>
                <div class="notice-actions">
                    <LinkButton kind=ButtonKind::Secondary href=Route::Privacy.href()>
                        {words.to_privacy}
                    </LinkButton>
                </div>
            </Notice>
        })
    }
}
