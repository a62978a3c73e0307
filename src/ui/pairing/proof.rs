//! What is proven of the result, why, and what has changed since.

use std::sync::Arc;

use leptos::prelude::*;

use super::run::{Outcome, use_run};
use crate::model::{Aim, ProofSummary, Round};
use crate::ui::desk::use_desk;
use crate::ui::parts::{Notice, NoticeKind};
use crate::view::pairing::{Change, changes_since, gap};

/// What holds of the newest round.
#[component]
pub fn ProofNotice() -> impl IntoView {
    let desk = use_desk();
    let run = use_run();
    move || {
        let programme = desk.programme();
        let round = Arc::clone(programme.current_round()?);
        let outcome = run.outcome_of(&round);
        let then = outcome.as_ref().map(|outcome| &outcome.job);
        let mut changes = changes_since(&programme, &round, then);
        // Looked up again, and no longer the best: then people have changed.
        let overtaken = outcome
            .as_ref()
            .is_some_and(|outcome| outcome.recalled && !outcome.verdict.proven);
        if overtaken && changes.is_empty() {
            changes.push(Change::People);
        }
        Some(if changes.is_empty() {
            view! { <Proof round=round outcome=outcome /> }.into_any()
        } else {
            view! { <Stale changes=changes /> }.into_any()
        })
    }
}

/// Something has changed: run again.
#[component]
fn Stale(
    /// What has changed.
    changes: Vec<Change>,
) -> impl IntoView {
    let words = &use_desk().words().pairing.run;
    let name = |change: Change| words.stale_reasons[change as usize];
    let names: Vec<&str> = changes.into_iter().map(name).collect();
    view! {
        <Notice kind=NoticeKind::Warning title=words.stale>
            <p>{format!("{}. {}", first_upper(&names.join(", ")), words.stale_help)}</p>
        </Notice>
    }
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
    /// The round.
    round: Arc<Round>,
    /// Where it comes from, while that is known.
    outcome: Option<Arc<Outcome>>,
) -> impl IntoView {
    let words = &use_desk().words().pairing.run;
    let summary = outcome
        .as_ref()
        .map_or(round.proof, |outcome| Some(outcome.verdict.summary()));
    let proven = summary.is_some_and(|summary| summary.proven);
    let title = if proven {
        (words.proven)(round.aim).to_owned()
    } else {
        let known =
            summary.filter(|proof| proof.people == proof.people_bound || round.aim == Aim::Benefit);
        (words.not_proven)(known.and_then(|proof| gap(proof.total, proof.bound)))
    };
    let kind = if proven {
        NoticeKind::Success
    } else {
        NoticeKind::Info
    };
    view! {
        <Notice kind=kind title=title>
            {(!proven).then(|| view! { <p>{words.not_proven_help}</p> })}
            {summary
                .map(|summary| {
                    view! { <Why summary=summary aim=round.aim outcome=outcome.clone() /> }
                })}
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
    let fair = weakest.filter(|_| aim == Aim::Fair).map(words.why_fair);
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
