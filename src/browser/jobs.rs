//! The jobs that the worker does for the page: pairing with its check, and counting what the
//! rules do. Here are both ends, so that what one writes the other reads.

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};
use web_sys::js_sys::Date;

use super::worker::{JobFailed, JobHandle, run_job};
use crate::model::Duo;
use crate::pairing::{
    Cost, Flaw, Ground, OfferGain, Outlook, PairingJob, Progress, Proposal, SeatGain, Verdict,
    audit, cost_of, propose,
};
use crate::view::pairing::{Effects, rule_effects, with_pairs};

/// At most so often the worker tells how far it is.
const REPORT_EACH_MS: f64 = 80.0;

/// What the worker is asked.
#[allow(
    clippy::large_enum_variant,
    reason = "one lives for as long as it takes to write it down"
)]
#[derive(Debug, Serialize, Deserialize)]
enum Task {
    /// The best pairing, and whether it is.
    Propose {
        job: PairingJob,
        /// Ends the search when it asks so often whether to go on.
        stop_after: Option<u32>,
    },
    /// The proof of a pairing that is there already.
    Recall { job: PairingJob, pairs: Vec<Duo> },
    /// What it costs exactly to have a pair in the result.
    Cost {
        job: PairingJob,
        proposal: Proposal,
        duo: Duo,
    },
    /// What would help everybody most.
    MostHelpful { job: PairingJob, proposal: Proposal },
    /// What the rules do to the possible pairs.
    Effects(PairingJob),
}

/// A pairing, found and checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The pairing with its proof.
    pub proposal: Proposal,
    /// What the independent check says of it.
    pub verdict: Result<Verdict, Flaw>,
    /// How long the search took, in milliseconds.
    pub solve_ms: u32,
    /// How long the check took, in milliseconds.
    pub check_ms: u32,
}

/// Whose one more offer and whose one more place would bring most; nothing where none brings
/// anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MostHelpful {
    /// The offer.
    pub offer: Option<OfferGain>,
    /// The place.
    pub seat: Option<SeatGain>,
}

/// How far a search is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What the search says of itself.
    pub progress: Progress,
    /// How often it has asked whether to go on. The search is the same each time, so this
    /// number leads to this very point again.
    pub asked: u32,
}

/// Pairs people in the worker. With `stop_after` the search ends when it asks so often whether
/// to go on, with the best it has by then.
///
/// # Errors
/// [`JobFailed`] where the browser starts no worker.
pub fn start_propose(
    job: PairingJob,
    stop_after: Option<u32>,
    on_step: impl Fn(Step) + 'static,
    on_done: impl FnOnce(Result<Found, JobFailed>) + 'static,
) -> Result<JobHandle, JobFailed> {
    let task = written(&Task::Propose { job, stop_after })?;
    let on_progress = move |text: String| {
        // What cannot be read is only missed: the next report follows.
        if let Ok(step) = serde_json::from_str(&text) {
            on_step(step);
        }
    };
    run_job(&task, on_progress, move |answer| {
        on_done(answer.and_then(|text| read(&text)));
    })
}

/// Looks the proof of a round's pairs up again. Where other pairs are found, the answer has the
/// round's pairs still, with what the found prices say of them.
///
/// # Errors
/// [`JobFailed`] where the browser starts no worker.
pub fn start_recall(
    job: PairingJob,
    pairs: Vec<Duo>,
    on_done: impl FnOnce(Result<Found, JobFailed>) + 'static,
) -> Result<JobHandle, JobFailed> {
    let task = written(&Task::Recall { job, pairs })?;
    run_job(
        &task,
        |_| {},
        move |answer| on_done(answer.and_then(|text| read(&text))),
    )
}

/// Searches in the worker what it costs exactly to have a pair in the result.
///
/// # Errors
/// [`JobFailed`] where the browser starts no worker.
pub fn start_cost(
    job: PairingJob,
    proposal: Proposal,
    duo: Duo,
    on_done: impl FnOnce(Result<Option<Cost>, JobFailed>) + 'static,
) -> Result<JobHandle, JobFailed> {
    let task = written(&Task::Cost { job, proposal, duo })?;
    run_job(
        &task,
        |_| {},
        move |answer| {
            on_done(answer.and_then(|text| read(&text)));
        },
    )
}

/// Searches in the worker what would help everybody most.
///
/// # Errors
/// [`JobFailed`] where the browser starts no worker.
pub fn start_most_helpful(
    job: PairingJob,
    proposal: Proposal,
    on_done: impl FnOnce(Result<MostHelpful, JobFailed>) + 'static,
) -> Result<JobHandle, JobFailed> {
    let task = written(&Task::MostHelpful { job, proposal })?;
    run_job(
        &task,
        |_| {},
        move |answer| on_done(answer.and_then(|text| read(&text))),
    )
}

/// Counts in the worker what the rules do.
///
/// # Errors
/// [`JobFailed`] where the browser starts no worker.
pub fn start_effects(
    job: PairingJob,
    on_done: impl FnOnce(Result<Effects, JobFailed>) + 'static,
) -> Result<JobHandle, JobFailed> {
    let task = written(&Task::Effects(job))?;
    run_job(
        &task,
        |_| {},
        move |answer| on_done(answer.and_then(|text| read(&text))),
    )
}

/// Does a task; this is what the worker runs. A task that cannot be read is answered with
/// nothing, which the page takes for a failure.
pub fn perform(task: &str, report: &mut dyn FnMut(&str)) -> String {
    let answer = match serde_json::from_str(task) {
        Ok(Task::Propose { job, stop_after }) => {
            serde_json::to_string(&find(&job, stop_after, report))
        }
        Ok(Task::Recall { job, pairs }) => {
            let mut found = find(&job, None, report);
            found.proposal = with_pairs(&job, found.proposal, &pairs);
            found.verdict = audit(&job, &found.proposal);
            serde_json::to_string(&found)
        }
        Ok(Task::Cost { job, proposal, duo }) => {
            let on = &mut |_: &Progress| ControlFlow::Continue(());
            serde_json::to_string(&cost_of(&job, &proposal, &duo, on))
        }
        Ok(Task::MostHelpful { job, proposal }) => {
            let ground = Ground::new(&job);
            let mut outlook = Outlook::new(&ground, &proposal);
            serde_json::to_string(&MostHelpful {
                offer: outlook.best_offer(),
                seat: outlook.best_seat(),
            })
        }
        Ok(Task::Effects(job)) => serde_json::to_string(&rule_effects(&job)),
        Err(unread) => Err(unread),
    };
    answer.unwrap_or_default()
}

fn find(job: &PairingJob, stop_after: Option<u32>, report: &mut dyn FnMut(&str)) -> Found {
    let begun = Date::now();
    let mut reported = begun;
    let mut asked = 0;
    let proposal = propose(job, &mut |progress| {
        asked += 1;
        if stop_after.is_some_and(|last| asked >= last) {
            return ControlFlow::Break(());
        }
        let now = Date::now();
        if now - reported >= REPORT_EACH_MS {
            reported = now;
            let step = Step {
                progress: *progress,
                asked,
            };
            report(&serde_json::to_string(&step).unwrap_or_default());
        }
        ControlFlow::Continue(())
    });
    let solved = Date::now();
    let verdict = audit(job, &proposal);
    Found {
        proposal,
        verdict,
        solve_ms: milliseconds(solved - begun),
        check_ms: milliseconds(Date::now() - solved),
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the range just before"
)]
fn milliseconds(span: f64) -> u32 {
    span.clamp(0.0, f64::from(u32::MAX)) as u32
}

fn written(task: &Task) -> Result<String, JobFailed> {
    serde_json::to_string(task).map_err(|refused| JobFailed(refused.to_string()))
}

fn read<T: for<'text> Deserialize<'text>>(answer: &str) -> Result<T, JobFailed> {
    serde_json::from_str(answer).map_err(|unread| JobFailed(unread.to_string()))
}
