//! The run: what is being computed, and what came of the last one. It stays while one looks
//! at other pages, and when the page speaks another language.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::browser::jobs::{Found, Step, start_cost, start_effects, start_propose, start_recall};
use crate::browser::worker::{JobFailed, JobHandle};
use crate::browser::{now, random, screen};
use crate::model::{Duo, Edit, Programme, ProgrammeId, Round};
use crate::pairing::{Cost, PairingJob, Progress, Proposal, Verdict, audit};
use crate::ui::desk::Desk;
use crate::ui::route::Route;
use crate::view::pairing::{
    Effects, Exchange, begins_next_round, completing, exchanged, job_for, round_of, rule_effects,
    same_pairs, same_result, with_pairs,
};

/// Up to so many people the rules' effects are counted between two frames; more go to the
/// worker.
const COUNTED_AT_ONCE: usize = 250;

/// How long a rule or weight has to rest before its effect is counted.
const EFFECTS_WAIT: Duration = Duration::from_millis(120);

/// How many results of a visit are kept in memory.
const TRIED_MAX: usize = 12;

/// Where the focus goes while the run takes buttons away and brings others.
pub(super) const RUN_BUTTON: &str = "run-pairing";
pub(super) const CANCEL_BUTTON: &str = "cancel-pairing";
pub(super) const RESULT: &str = "pairing-result";

/// What the run is doing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum RunState {
    /// Nothing.
    #[default]
    Idle,
    /// Looking for the best pairing.
    Running {
        /// How far it is; nothing before the first report.
        step: Option<Step>,
        /// Whether it ends as soon as it is where it was when it was cancelled.
        stopping: bool,
    },
    /// It broke down; in the browser's words.
    Failed(String),
    /// The check found a mistake in what came out.
    Flawed,
}

/// A pairing that was found and checked, and the job that it answers.
#[derive(Debug)]
pub struct Outcome {
    /// What was asked.
    pub job: PairingJob,
    /// What came out.
    pub proposal: Proposal,
    /// What the check says.
    pub verdict: Verdict,
    /// How long the search took, in milliseconds.
    pub solve_ms: u32,
    /// How long the check took, in milliseconds.
    pub check_ms: u32,
    /// Whether it was looked up again for a round that was there already.
    pub recalled: bool,
}

/// For whom the next round is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NextAs {
    /// For those who are free; pairs that go on keep their places.
    Free,
    /// For everybody; pairs that go on are completed first.
    Anew,
}

/// Whether a job makes a next round without regard to pairs that go on.
fn job_is_anew(programme: &Programme, job: &PairingJob) -> bool {
    begins_next_round(programme) && job.running().is_empty()
}

impl Outcome {
    /// Whether a round holds its pairs, by its rules and aim.
    #[must_use]
    pub fn is_of(&self, round: &Round) -> bool {
        self.job.aim() == round.aim
            && *self.job.rules() == round.rules
            && same_pairs(&self.job, round, &self.proposal)
    }
}

/// The run of this page; any component gets it with `use_run`.
#[derive(Clone, Copy, Debug)]
pub struct PairingRun {
    state: RwSignal<RunState>,
    /// What is known of the results of this visit, the newest last.
    outcomes: RwSignal<Vec<Arc<Outcome>>>,
    /// The results of this visit, the oldest first, and of which programme they are.
    tried: RwSignal<(Option<ProgrammeId>, Vec<Arc<Round>>)>,
    effects: RwSignal<Option<Effects>>,
    /// Dropping a handle ends its worker.
    worker: StoredValue<Option<JobHandle>, LocalStorage>,
    next_as: StoredValue<NextAs>,
    counting: StoredValue<Option<JobHandle>, LocalStorage>,
    recalling: StoredValue<Option<JobHandle>, LocalStorage>,
    asking: StoredValue<Option<JobHandle>, LocalStorage>,
}

/// The run of this page.
#[must_use]
pub fn use_run() -> PairingRun {
    expect_context()
}

impl PairingRun {
    /// Gives the run to all components below.
    pub fn provide() {
        provide_context(Self {
            state: RwSignal::default(),
            outcomes: RwSignal::default(),
            tried: RwSignal::default(),
            effects: RwSignal::default(),
            worker: StoredValue::new_local(None),
            next_as: StoredValue::new(NextAs::Free),
            counting: StoredValue::new_local(None),
            recalling: StoredValue::new_local(None),
            asking: StoredValue::new_local(None),
        });
    }

    /// What the run is doing. Tracked.
    #[must_use]
    pub fn state(self) -> RunState {
        self.state.get()
    }

    /// How far the search is, where there is one. Tracked.
    #[must_use]
    pub fn progress(self) -> Option<Progress> {
        match self.state.get() {
            RunState::Running { step, .. } => step.map(|step| step.progress),
            _ => None,
        }
    }

    /// Whether a search is under way. Tracked.
    #[must_use]
    pub fn is_running(self) -> bool {
        self.state
            .with(|state| matches!(state, RunState::Running { .. }))
    }

    /// The outcome from which a round comes, where it is known still. Tracked.
    #[must_use]
    pub fn outcome_of(self, round: &Round) -> Option<Arc<Outcome>> {
        self.outcomes.with(|outcomes| {
            let mut newest_first = outcomes.iter().rev();
            let found = newest_first.find(|outcome| outcome.is_of(round));
            found.map(Arc::clone)
        })
    }

    /// The results of this visit for a programme, the oldest first. Tracked.
    #[must_use]
    pub fn tried(self, programme: &Programme) -> Vec<Arc<Round>> {
        self.tried.with(|(of, tried)| {
            if of.as_ref() == Some(&programme.details().id) {
                tried.clone()
            } else {
                Vec::new()
            }
        })
    }

    /// Keeps a result in memory, unless the same one is there already.
    fn remember(self, programme: &Programme, round: &Round) {
        self.tried.update(|(of, tried)| {
            let id = &programme.details().id;
            if of.as_ref() != Some(id) {
                *of = Some(id.clone());
                tried.clear();
            }
            if !tried.iter().any(|known| same_result(known, round)) {
                tried.push(Arc::new(round.clone()));
            }
            if tried.len() > TRIED_MAX {
                tried.remove(0);
            }
        });
    }

    /// What the rules do; nothing while it is being counted. Tracked.
    #[must_use]
    pub fn effects(self) -> Option<Effects> {
        self.effects.get()
    }

    /// Looks for the best pairing, and makes it the newest round.
    pub fn start(self, desk: Desk) {
        self.start_next(desk, NextAs::Free);
    }

    /// Looks for the best pairing; where it makes the next round, for these people.
    pub(super) fn start_next(self, desk: Desk, next_as: NextAs) {
        self.next_as.set_value(next_as);
        self.launch(desk, None);
    }

    /// Where the newest round was made in an earlier visit by the same rules and aim: looks its
    /// proof up again without changing anything, so that reasons and costs are at hand.
    pub fn recall_if_unknown(self, desk: Desk) {
        let programme = desk.programme_now();
        let Some(round) = programme.current_round() else {
            return;
        };
        let same_question = round.rules == *programme.rules() && round.aim == programme.aim();
        let known = self.outcomes.with_untracked(|known| {
            let mut known = known.iter();
            known.any(|outcome| outcome.is_of(round))
        });
        let searching = untrack(|| self.is_running());
        if known || searching || !same_question || begins_next_round(&programme) {
            return;
        }
        let pairs = round.pairings.iter().map(|p| p.duo.0.clone()).collect();
        let job = job_for(&programme);
        let asked = job.clone();
        let begun_in = programme.details().id.clone();
        let on_done = move |found: Result<Found, JobFailed>| {
            let same = desk.programme_now().details().id == begun_in;
            if let (true, Ok(found)) = (same, found) {
                self.keep_outcome(asked, found, true);
            }
        };
        // Where it cannot be looked up, the page simply says less.
        if let Ok(handle) = start_recall(job, pairs, on_done) {
            self.recalling.set_value(Some(handle));
        }
    }

    /// Searches what it costs exactly to have a pair in a result; `on_done` hears it, unless
    /// another such question is asked meanwhile.
    pub fn find_cost(self, outcome: &Outcome, duo: &Duo, on_done: impl Fn(Option<Cost>) + 'static) {
        let on_done = move |cost: Result<Option<Cost>, JobFailed>| on_done(cost.ok().flatten());
        let (job, proposal) = (outcome.job.clone(), outcome.proposal.clone());
        // Without a worker the lower limit has to do.
        if let Ok(handle) = start_cost(job, proposal, duo.clone(), on_done) {
            self.asking.set_value(Some(handle));
        }
    }

    /// Ends the search. Where it has found something, the best of it is shown.
    pub fn cancel(self, desk: Desk) {
        let words = &desk.words().pairing.run;
        match self.state.get_untracked() {
            RunState::Running {
                step: Some(step),
                stopping: false,
            } if step.progress.people > 0 => self.launch(desk, Some(step)),
            _ => {
                self.worker.set_value(None);
                self.state.set(RunState::Idle);
                screen::focus_if_lost(RUN_BUTTON);
                desk.say(words.cancelled);
            }
        }
    }

    /// Takes a message about a failure away.
    pub fn dismiss(self) {
        self.state.set(RunState::Idle);
    }

    fn launch(self, desk: Desk, stop_at: Option<Step>) {
        let programme = desk.programme_now();
        let anew = self.next_as.get_value() == NextAs::Anew && begins_next_round(&programme);
        let job = if anew {
            PairingJob::of_all_anew(&programme)
        } else {
            job_for(&programme)
        };
        let begun_in = programme.details().id.clone();
        let stopping = stop_at.is_some();
        self.state.set(RunState::Running {
            step: stop_at,
            stopping,
        });
        let on_step = move |step| {
            if !stopping {
                self.state.set(RunState::Running {
                    step: Some(step),
                    stopping,
                });
            }
        };
        let asked = job.clone();
        let on_done = move |found| self.finish(desk, &begun_in, asked, found);
        screen::focus_if_lost(CANCEL_BUTTON);
        match start_propose(job, stop_at.map(|step| step.asked), on_step, on_done) {
            Ok(handle) => self.worker.set_value(Some(handle)),
            Err(JobFailed(words)) => self.state.set(RunState::Failed(words)),
        }
    }

    fn finish(
        self,
        desk: Desk,
        begun_in: &ProgrammeId,
        job: PairingJob,
        found: Result<Found, JobFailed>,
    ) {
        let programme = desk.programme_now();
        // Another programme was opened meanwhile: this result is none of its business.
        if programme.details().id != *begun_in {
            self.state.set(RunState::Idle);
            return;
        }
        match found {
            Err(JobFailed(words)) => self.state.set(RunState::Failed(words)),
            Ok(Found {
                verdict: Err(_), ..
            }) => self.state.set(RunState::Flawed),
            Ok(found) => {
                self.state.set(RunState::Idle);
                self.accept(desk, &programme, job, found);
            }
        }
    }

    fn accept(self, desk: Desk, programme: &Programme, job: PairingJob, found: Found) {
        let verdict = found.verdict.as_ref().ok();
        let proposal = &found.proposal;
        let active = |id| job.person(id).is_some_and(|person| person.active);
        let left = proposal.unpaired.iter().filter(|id| active(id)).count();
        let proven = verdict.is_some_and(|verdict| verdict.proven);
        let words = &desk.words().pairing.run;
        let said = if proposal.complete {
            (words.announce)(proposal.pairs.len(), left, proven)
        } else {
            words.cancelled_best.to_owned()
        };
        self.put(desk, programme, job, found, said);
        // What was proven stands at the top; whoever has gone elsewhere stays there.
        if untrack(|| desk.route()).is_same_page(&Route::Pairing) {
            screen::scroll_to_top();
            screen::focus_if_lost(RESULT);
        }
    }

    /// Makes what was found the newest round, says so, and remembers it and what it replaces.
    fn put(self, desk: Desk, programme: &Programme, job: PairingJob, found: Found, said: String) {
        let Some(today) = now::today() else {
            return;
        };
        let verdict = found.verdict.as_ref().ok();
        let round = round_of(
            programme,
            &job,
            &found.proposal,
            verdict,
            today,
            random::fresh,
        );
        if round.pairings.is_empty() && !job.running().is_empty() {
            // Nobody who is free fits anybody else: that is no round.
            desk.say(desk.words().pairing.rounds.nobody_fits);
            return;
        }
        let replaced = programme.current_round();
        let replaced = replaced.filter(|before| before.id == round.id);
        if let Some(before) = replaced.filter(|before| !before.pairings.is_empty()) {
            self.remember(programme, before);
        }
        self.remember(programme, &round);
        // Where the next round does not go on beside them, pairs come to their end first.
        let mut edits = Vec::new();
        if job_is_anew(programme, &job) {
            edits = completing(programme, today);
        }
        edits.push(Edit::PutRound(round));
        self.keep_outcome(job, found, false);
        desk.perform_saying(Edit::Batch(edits), said);
    }

    /// Looks for the best answer to another question, without changing anything; `on_done`
    /// hears it, unless another such question is asked meanwhile.
    pub fn find_best(self, job: PairingJob, on_done: impl FnOnce(Option<Found>) + 'static) {
        let on_done = move |found: Result<Found, JobFailed>| {
            on_done(found.ok().filter(|found| found.verdict.is_ok()));
        };
        match start_propose(job, None, |_| {}, on_done) {
            Ok(handle) => self.asking.set_value(Some(handle)),
            Err(JobFailed(words)) => self.state.set(RunState::Failed(words)),
        }
    }

    /// Makes a result that was looked at before the newest round.
    pub fn take(self, desk: Desk, job: &PairingJob, found: &Found, said: String) {
        let programme = desk.programme_now();
        self.put(desk, &programme, job.clone(), found.clone(), said);
    }

    /// Exchanges pairs of a round by hand. Where it is known how the round came about, the
    /// prices of that proof say how far the changed round is from the best.
    pub fn exchange(
        self,
        desk: Desk,
        job: &PairingJob,
        round: &Round,
        exchange: &Exchange,
        said: String,
    ) {
        let programme = desk.programme_now();
        let mut changed = exchanged(job, round, exchange, random::fresh);
        if let Some(known) = untrack(|| self.outcome_of(round)) {
            let pairs: Vec<Duo> = changed.pairings.iter().map(|p| p.duo.0.clone()).collect();
            let proposal = with_pairs(&known.job, known.proposal.clone(), &pairs);
            if let Ok(verdict) = audit(&known.job, &proposal) {
                changed.proof = Some(verdict.summary());
                self.remember_outcome(Outcome {
                    job: known.job.clone(),
                    proposal,
                    verdict,
                    recalled: false,
                    ..*known
                });
            }
        }
        self.remember(&programme, round);
        self.remember(&programme, &changed);
        desk.perform_saying(Edit::PutRound(changed), said);
    }

    fn keep_outcome(self, job: PairingJob, found: Found, recalled: bool) {
        if let Ok(verdict) = found.verdict {
            self.remember_outcome(Outcome {
                job,
                proposal: found.proposal,
                verdict,
                solve_ms: found.solve_ms,
                check_ms: found.check_ms,
                recalled,
            });
        }
    }

    fn remember_outcome(self, outcome: Outcome) {
        self.outcomes.update(|outcomes| {
            outcomes.push(Arc::new(outcome));
            if outcomes.len() > TRIED_MAX {
                outcomes.remove(0);
            }
        });
    }

    /// Counts what a programme's rules do, once they have rested for a moment. Called in an
    /// effect of the page: what is counted stands outside of it, in a worker.
    pub fn count_effects(
        self,
        programme: Arc<Programme>,
        rest: StoredValue<Option<TimeoutHandle>>,
    ) {
        if let Some(waiting) = rest.get_value() {
            waiting.clear();
        }
        let count = move || {
            let job = job_for(&programme);
            if job.people().len() <= COUNTED_AT_ONCE {
                self.effects.set(Some(rule_effects(&job)));
                return;
            }
            let on_done = move |counted: Result<Effects, JobFailed>| {
                self.effects.set(counted.ok());
            };
            if let Ok(handle) = start_effects(job, on_done) {
                self.counting.set_value(Some(handle));
            }
        };
        rest.set_value(set_timeout_with_handle(count, EFFECTS_WAIT).ok());
    }
}
