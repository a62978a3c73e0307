//! The programme's path: a line of steps on the left, a bar at the bottom of a phone.

use leptos::prelude::*;

use super::desk::use_desk;
use super::route::Route;
use crate::text::number;
use crate::view::{Progress, Section};

/// The steps that this version has.
const SECTIONS: &[Section] = &Section::ALL;

/// The line of steps.
#[component]
pub fn Path() -> impl IntoView {
    let desk = use_desk();
    let steps = desk.words().common.steps;
    view! {
        <nav class="path" aria-label=steps>
            <ol class="path-steps">
                {SECTIONS
                    .iter()
                    .map(|section| view! { <PathStep section=*section /> })
                    .collect_view()}
            </ol>
        </nav>
    }
}

#[component]
fn PathStep(section: Section) -> impl IntoView {
    let desk = use_desk();
    let common = &desk.words().common;
    let state = Memo::new(move |_| section.state(&desk.programme()));
    let here = move || desk.route().section() == Some(section);
    let name = match section {
        Section::Programme => common.step_programme,
        Section::Topics => common.step_topics,
        Section::People => common.step_people,
        Section::Pairing => common.step_pairing,
        Section::Meetings => common.step_meetings,
        Section::Learning => common.step_learning,
        Section::Results => common.step_results,
    };
    let class = move || match state.get().progress {
        Progress::NothingYet => "path-step",
        Progress::UnderWay => "path-step path-step-under-way",
        Progress::Done => "path-step path-step-done",
    };
    let state_name = move || match state.get().progress {
        Progress::NothingYet => common.state_nothing_yet,
        Progress::UnderWay => common.state_under_way,
        Progress::Done => common.state_done,
    };
    let count = move || {
        let count = state.get().count;
        // Goals are no number that anybody looks for.
        let shown = count > 0 && section != Section::Programme;
        shown.then(|| number(desk.language_now(), count))
    };
    view! {
        <li class=class>
            <a
                class="path-link"
                href=Route::of_section(section).href()
                aria-current=move || here().then_some("page")
            >
                <span class="path-sign" aria-hidden="true"></span>
                <span class="path-name">{name}</span>
                <span class="path-count">{count}</span>
                <span class="path-state">{state_name}</span>
            </a>
        </li>
    }
}
