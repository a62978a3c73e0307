//! The button that makes pairs, and the quiet line that fills while they are looked for.

use leptos::prelude::*;

use super::rounds::NextRoundChoice;
use super::run::{CANCEL_BUTTON, RUN_BUTTON, RunState, use_run};
use crate::pairing::Progress;
use crate::ui::desk::use_desk;
use crate::ui::parts::{Button, ButtonKind, Notice, NoticeKind};
use crate::view::pairing::{begins_next_round, gap};

/// The button, and what the run is doing.
#[component]
pub fn RunLine() -> impl IntoView {
    let desk = use_desk();
    let run = use_run();
    let words = &desk.words().pairing.run;
    let again = Memo::new(move |_| desk.programme().current_round().is_some());
    let next = Memo::new(move |_| begins_next_round(&desk.programme()));
    let running = Memo::new(move |_| run.is_running());
    let label = move || if again.get() { words.again } else { words.run };
    let start = move |()| run.start(desk);
    view! {
        <div class="run">
            <Show when=move || !running.get() fallback=|| view! { <Running /> }>
                <Show when=move || !next.get() fallback=|| view! { <NextRoundChoice /> }>
                    <Button kind=ButtonKind::Primary on_press=start id=RUN_BUTTON>
                        {label}
                    </Button>
                </Show>
            </Show>
            {move || match run.state() {
                RunState::Failed(reason) => Some((words.failed)(&reason)),
                RunState::Flawed => Some(words.flawed.to_owned()),
                RunState::Idle | RunState::Running { .. } => None,
            }
                .map(|text| {
                    view! {
                        <Notice kind=NoticeKind::Danger alert=true>
                            <p>{text}</p>
                        </Notice>
                    }
                })}
        </div>
    }
}

/// How full the line is, in per cent: how much of the bound is reached, and before there is a
/// bound, how much of the work is done.
fn filled(progress: Option<Progress>) -> u32 {
    let thousandths = match progress {
        Some(Progress {
            bound: Some(bound),
            total,
            ..
        }) => gap(total, bound).map_or(0, |gap| 1000 - gap.min(1000)),
        Some(progress) => u32::from(progress.done),
        None => 0,
    };
    thousandths / 10
}

/// While it runs.
#[component]
fn Running() -> impl IntoView {
    let desk = use_desk();
    let run = use_run();
    let words = &desk.words().pairing.run;
    let percent = Memo::new(move |_| filled(run.progress()));
    let so_far = move || {
        let progress = run.progress().filter(|progress| progress.people > 0)?;
        let said = (words.so_far)(progress.people, progress.total);
        let gap = progress.bound.and_then(|bound| gap(progress.total, bound));
        Some(match gap {
            Some(gap) => format!("{said}; {}", (words.gap)(gap)),
            None => said,
        })
    };
    view! {
        <div class="run-line">
            <p class="run-words">{words.running}</p>
            <div
                class="run-bar"
                role="progressbar"
                aria-label=words.progress
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=move || percent.get().to_string()
            >
                <span class="run-fill" style:inline-size=move || format!("{}%", percent.get())></span>
            </div>
            <p class="run-so-far">{so_far}</p>
            <Button on_press=move |()| run.cancel(desk) id=CANCEL_BUTTON>{words.cancel}</Button>
        </div>
    }
}
