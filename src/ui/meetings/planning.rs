//! The rhythm, and the button that plans the meetings of all pairs.

use leptos::prelude::*;

use crate::browser::{now, random};
use crate::model::Edit;
use crate::text::{date, every_weeks, usual_time};
use crate::ui::desk::use_desk;
use crate::ui::parts::{Button, ButtonKind, Notice, NoticeKind};
use crate::ui::route::Route;
use crate::view::meetings::{MissedMeeting, plan_meetings};

/// The rhythm, and planning by it.
#[component]
pub(super) fn PlanMeetings() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().meetings;
    let missed = RwSignal::new(Vec::<MissedMeeting>::new());
    let over = RwSignal::new(false);
    let is_planned = Memo::new(move |_| {
        let programme = desk.programme();
        programme
            .running()
            .any(|(_, pairing)| !pairing.meetings.is_empty())
    });
    let rhythm = move || {
        let language = desk.language_now();
        let programme = desk.programme();
        let plan = &programme.details().plan;
        format!(
            "{}, {}",
            every_weeks(language, plan.every),
            usual_time(language, plan)
        )
    };
    let plan = move |()| {
        let Some(today) = now::today() else { return };
        let programme = desk.programme_now();
        let Some(outcome) = plan_meetings(&programme, today, &mut random::fresh) else {
            over.set(true);
            return;
        };
        over.set(false);
        missed.set(outcome.missed);
        if outcome.edit == Edit::Batch(Vec::new()) {
            desk.say(words.unchanged);
        } else {
            desk.perform_saying(
                outcome.edit,
                (words.planned)(outcome.planned, outcome.moved),
            );
        }
    };
    let label = move || {
        if is_planned.get() {
            words.plan_again
        } else {
            words.plan
        }
    };
    view! {
        <section class="sheet">
            <h2>{words.plan_title}</h2>
            <p class="meetings-rhythm">{rhythm}</p>
            <p>
                <a href=Route::Programme.href()>{words.change_rhythm}</a>
            </p>
            <div class="meetings-buttons">
                <Button kind=ButtonKind::Primary on_press=plan>
                    {label}
                </Button>
            </div>
            <p class="field-hint">{words.plan_help}</p>
            {move || {
                over.get()
                    .then(|| {
                        view! {
                            <Notice kind=NoticeKind::Warning alert=true>
                                <p>{words.over}</p>
                            </Notice>
                        }
                    })
            }}
            {move || {
                let missed = missed.get();
                (!missed.is_empty()).then(|| view! { <Missed missed=missed /> })
            }}
        </section>
    }
}

#[component]
fn Missed(missed: Vec<MissedMeeting>) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().meetings;
    let language = desk.language_now();
    let title = (words.missed_title)(missed.len());
    let line = move |one: MissedMeeting| {
        let day = date(language, one.wished);
        let text = (words.missed)(&(words.and)(&one.names), &day, (words.why)(one.why));
        view! { <li>{text}</li> }
    };
    view! {
        <Notice kind=NoticeKind::Warning alert=true title=title>
            <ul class="meetings-missed">{missed.into_iter().map(line).collect_view()}</ul>
        </Notice>
    }
}
