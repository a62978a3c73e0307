//! What is proven of the result, why, and what has changed since.

use std::sync::Arc;

use leptos::prelude::*;

use super::run::{Outcome, use_run};
use crate::model::{Aim, Programme, ProofSummary, Round};
use crate::ui::desk::use_desk;
use crate::ui::parts::{Button, Notice, NoticeKind};
use crate::view::pairing::{Change, begins_next_round, changes_since, gap};

/// How the newest round stands: what has changed since, and what was proven of it.
#[derive(Clone, Debug)]
struct Standing {
    changes: Vec<Change>,
    proof: Option<ProofSummary>,
    aim: Aim,
    by_hand: bool,
    outcome: Option<Arc<Outcome>>,
}

impl PartialEq for Standing {
    fn eq(&self, other: &Self) -> bool {
        // An outcome is never changed, only replaced.
        let outcome = |standing: &Self| standing.outcome.as_ref().map(Arc::as_ptr);
        (
            &self.changes,
            self.proof,
            self.aim,
            self.by_hand,
            outcome(self),
        ) == (
            &other.changes,
            other.proof,
            other.aim,
            other.by_hand,
            outcome(other),
        )
    }
}

impl Standing {
    fn of(programme: &Programme, round: &Round, outcome: Option<Arc<Outcome>>) -> Self {
        let then = outcome.as_ref().map(|outcome| &outcome.job);
        let mut changes = changes_since(programme, round, then);
        // Looked up again, and no longer the best: then people have changed.
        let overtaken = |outcome: &Arc<Outcome>| outcome.recalled && !outcome.verdict.proven;
        if changes.is_empty() && !round.by_hand && outcome.as_ref().is_some_and(overtaken) {
            changes.push(Change::People);
        }
        Self {
            changes,
            proof: match &outcome {
                Some(outcome) => Some(outcome.verdict.summary()),
                None => round.proof,
            },
            aim: round.aim,
            by_hand: round.by_hand,
            outcome,
        }
    }
}

/// What holds of the newest round.
#[component]
pub fn ProofNotice() -> impl IntoView {
    let desk = use_desk();
    let run = use_run();
    let standing = Memo::new(move |_| {
        let programme = desk.programme();
        let round = programme.current_round()?;
        Some(Standing::of(&programme, round, run.outcome_of(round)))
    });
    move || {
        let standing = standing.get()?;
        Some(if standing.changes.is_empty() {
            view! { <Proof standing=standing /> }.into_any()
        } else {
            view! { <Stale changes=standing.changes /> }.into_any()
        })
    }
}

/// Something has changed: run again.
#[component]
fn Stale(
    /// What has changed.
    changes: Vec<Change>,
) -> impl IntoView {
    let desk = use_desk();
    let run = use_run();
    let words = &desk.words().pairing.run;
    let name = |change: Change| words.stale_reasons[change as usize];
    let names: Vec<&str> = changes.into_iter().map(name).collect();
    let what = first_upper(&names.join(", "));
    // Whoever has begun to meet is not paired anew because a colleague has one more wish.
    if begins_next_round(&desk.programme_now()) {
        let text = format!("{what}. {}", words.stale_begun);
        return view! { <Notice kind=NoticeKind::Info title=words.stale><p>{text}</p></Notice> }
            .into_any();
    }
    view! {
        <Notice kind=NoticeKind::Warning title=words.stale>
            <p>{format!("{what}. {}", words.stale_help)}</p>
            <div class="notice-actions">
                <Button
                    on_press=move |()| run.start(desk)
                    disabled=Signal::derive(move || run.is_running())
                >
                    {words.again}
                </Button>
            </div>
        </Notice>
    }
    .into_any()
}

/// A sentence begins with a capital letter.
fn first_upper(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// Nothing has changed: what was proven.
#[component]
fn Proof(
    /// How the round stands.
    standing: Standing,
) -> impl IntoView {
    let words = &use_desk().words().pairing.run;
    let Standing {
        proof,
        aim,
        by_hand,
        outcome,
        ..
    } = standing;
    let proven = proof.is_some_and(|proof| proof.proven);
    // Points can be compared only between results that reach as many people.
    let comparable =
        |proof: &ProofSummary| proof.people == proof.people_bound || aim == Aim::Benefit;
    let missing = proof.filter(comparable);
    let missing = missing.and_then(|proof| gap(proof.total, proof.bound));
    let (kind, title, help) = if by_hand {
        let swap = &use_desk().words().pairing.swap;
        let said = (swap.by_hand_gap)(missing);
        (NoticeKind::Info, swap.by_hand.to_owned(), Some(said))
    } else if proven {
        (NoticeKind::Success, (words.proven)(aim).to_owned(), None)
    } else {
        let help = words.not_proven_help.to_owned();
        (NoticeKind::Info, (words.not_proven)(missing), Some(help))
    };
    // What was changed by hand lays no claim to a proof.
    let proof = proof.filter(|_| !by_hand);
    view! {
        <Notice kind=kind title=title>
            {help.map(|help| view! { <p>{help}</p> })}
            {proof.map(|summary| view! { <Why summary=summary aim=aim outcome=outcome /> })}
        </Notice>
    }
}

/// The proof in plain words.
#[component]
fn Why(
    /// What was proven.
    summary: ProofSummary,
    /// What the result aims at.
    aim: Aim,
    /// Where it comes from, while that is known.
    outcome: Option<Arc<Outcome>>,
) -> impl IntoView {
    let words = &use_desk().words().pairing.run;
    let people =
        (aim != Aim::Benefit).then(|| (words.why_people)(summary.people, summary.people_bound));
    let weakest = outcome.as_ref().and_then(|outcome| outcome.verdict.weakest);
    let strengths = matches!(aim, Aim::Fair | Aim::Leximin);
    let fair = weakest.filter(|_| strengths).map(words.why_fair);
    let leximin = summary.proven && aim == Aim::Leximin;
    let groups = outcome
        .as_ref()
        .is_some_and(|outcome| !outcome.proposal.proof.best.groups.is_empty());
    let decided = outcome
        .as_ref()
        .is_some_and(|outcome| !(outcome.job.kept().is_empty() && outcome.job.barred().is_empty()));
    let times = outcome.as_ref().map(|outcome| {
        let pairs = outcome.verdict.eligible_pairs;
        (words.why_times)(pairs, outcome.solve_ms, outcome.check_ms)
    });
    let lines = [
        people,
        fair,
        leximin.then(|| words.why_leximin.to_owned()),
        Some((words.why_points)(summary.total, summary.bound, aim)),
        summary.proven.then(|| words.why_how.to_owned()),
        groups.then(|| words.why_groups.to_owned()),
        decided.then(|| words.why_kept.to_owned()),
        Some(words.why_independent.to_owned()),
        times,
    ];
    let lines = lines.into_iter().flatten();
    view! {
        <details class="why">
            <summary>{words.why}</summary>
            {lines.map(|line| view! { <p>{line}</p> }).collect_view()}
        </details>
    }
}
