//! From a job to a round, and what has changed since.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Date, Duo, Extra, Pairing, PairingId, ParticipantId, Programme, Round, RoundId, Status,
};
use crate::pairing::{PairingJob, Proposal, ProposedPair, Verdict, worth};

/// What to pair now: the newest round once more while all its pairs are proposed only, else
/// the next round for those who are free.
#[must_use]
pub fn job_for(programme: &Programme) -> PairingJob {
    if begins_next_round(programme) {
        PairingJob::of_next_round(programme)
    } else {
        PairingJob::of(programme)
    }
}

/// Whether a new result becomes a round of its own: somebody has agreed to the newest one.
#[must_use]
pub fn begins_next_round(programme: &Programme) -> bool {
    let newest = programme.current_round();
    newest.is_some_and(|round| round.pairings.iter().any(|p| p.status != Status::Proposed))
}

/// The round that a proposal makes: the newest one with other pairs, or the next one. A pair
/// that was there already keeps its id and whatever else is known of it. `verdict` is what
/// the audit found, `fresh` gives random numbers.
#[must_use]
pub fn round_of(
    programme: &Programme,
    job: &PairingJob,
    proposal: &Proposal,
    verdict: Option<&Verdict>,
    made: Date,
    mut fresh: impl FnMut() -> u64,
) -> Round {
    let replaced = programme
        .current_round()
        .filter(|_| !begins_next_round(programme));
    let known: BTreeMap<_, &Pairing> = replaced
        .iter()
        .flat_map(|round| &round.pairings)
        .map(|pairing| (&pairing.duo.0, pairing))
        .collect();
    // Pairs that go on belong to the rounds in which they began.
    let own = proposal.pairs.iter();
    let own = own.filter(|pair| !job.running().contains(&pair.duo));
    let pairings = own.map(|pair| Pairing {
        weight: pair.weight,
        kept: pair.kept,
        ..match known.get(&pair.duo) {
            Some(&known) => known.clone(),
            None => Pairing::proposed(PairingId::fresh(fresh()), pair.duo.clone(), pair.weight),
        }
    });
    let pairings = pairings.collect();
    Round {
        id: match replaced {
            Some(round) => round.id.clone(),
            None => RoundId::fresh(fresh()),
        },
        made,
        aim: job.aim(),
        rules: *job.rules(),
        proof: verdict.map(Verdict::summary),
        by_hand: false,
        pairings,
        extra: replaced.map_or_else(Extra::default, |round| round.extra.clone()),
    }
}

/// Whether a round holds the pairs of a proposal, and no others. Pairs of other rounds that go
/// on beside them do not count.
#[must_use]
pub fn same_pairs(job: &PairingJob, round: &Round, proposal: &Proposal) -> bool {
    let of_round: BTreeSet<&Duo> = round.pairings.iter().map(|p| &p.duo.0).collect();
    let proposed = proposal.pairs.iter().map(|pair| &pair.duo);
    let own = proposed.filter(|duo| !job.running().contains(*duo));
    of_round == own.collect()
}

/// Something that a result depends on and that is no longer as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Rules or weights.
    Rules,
    /// The aim.
    Aim,
    /// People, or what they offer and want.
    People,
    /// A pair that had to be in the result no longer has to.
    Kept,
    /// A pair of the result was ruled out, or one that was ruled out is allowed again.
    Barred,
}

/// What has changed since a round was made, as far as it could make another result better.
/// `then` is the job that made it, where it is still known; without it, people who changed are
/// told by pairs whose worth is another one now. Holding on to a pair of the result, or ruling
/// out one that is not in it, takes nothing away from it: the result is still the best.
#[must_use]
pub fn changes_since(
    programme: &Programme,
    round: &Round,
    then: Option<&PairingJob>,
) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut note = |holds: bool, change| {
        if holds {
            changes.push(change);
        }
    };
    let rules_changed = round.rules != *programme.rules();
    note(rules_changed, Change::Rules);
    note(round.aim != programme.aim(), Change::Aim);
    let in_result = |duo: &Duo| round.pairings.iter().any(|pairing| pairing.duo.0 == *duo);
    if let Some(then) = then {
        let now = PairingJob::of(programme);
        note(then.people() != now.people(), Change::People);
        let let_go = |duo| then.stands(duo) && !now.kept().contains(duo);
        note(then.kept().iter().any(let_go), Change::Kept);
        let barred = programme.barred();
        let allowed_again = then.barred().iter().any(|duo| !barred.contains(duo));
        note(
            allowed_again || barred.iter().any(in_result),
            Change::Barred,
        );
    } else {
        // Who was taken out took the pair and the proof along.
        let removed = round.proof.is_none() && !round.pairings.is_empty();
        let worth_changed = |pairing: &Pairing| {
            let person = |id| programme.participant(id);
            match (person(pairing.duo.0.a()), person(pairing.duo.0.b())) {
                (Some(a), Some(b)) => worth(a, b, &round.rules).total != pairing.weight,
                _ => true,
            }
        };
        let changed = removed || round.pairings.iter().any(worth_changed);
        note(changed, Change::People);
        note(programme.barred().iter().any(in_result), Change::Barred);
    }
    changes
}

/// How far a total can be from the best possible one, in thousandths of the bound, rounded up:
/// nothing is called closer than it is. None where nothing can be said.
#[must_use]
pub fn gap(total: i64, bound: i64) -> Option<u32> {
    match bound - total {
        0 => Some(0),
        missing if missing > 0 && bound > 0 => {
            let thousandths =
                (i128::from(missing) * 1000 + i128::from(bound) - 1) / i128::from(bound);
            u32::try_from(thousandths).ok()
        }
        _ => None,
    }
}

/// A proposal with a round's pairs in the place of its own, and the same proof: prices bound
/// every pairing, whichever it is. Pairs of other rounds that go on stay.
#[must_use]
pub fn with_pairs(job: &PairingJob, proposal: Proposal, pairs: &[Duo]) -> Proposal {
    let mut duos = pairs.to_vec();
    let standing = job.running().iter().filter(|duo| job.stands(duo));
    duos.extend(standing.cloned());
    duos.sort();
    duos.dedup();
    let pair = |duo: Duo| {
        let (a, b) = (job.person(duo.a())?, job.person(duo.b())?);
        let worth = worth(a, b, job.rules());
        Some(ProposedPair {
            weight: worth.total,
            learn_a: worth.learn_a,
            learn_b: worth.learn_b,
            kept: job.stands(&duo),
            duo,
        })
    };
    let pairs: Vec<ProposedPair> = duos.into_iter().filter_map(pair).collect();
    let paired: BTreeSet<&ParticipantId> = pairs
        .iter()
        .flat_map(|pair| [pair.duo.a(), pair.duo.b()])
        .collect();
    let ids = job.people().iter().map(|person| &person.id);
    let unpaired = ids.filter(|id| !paired.contains(id)).cloned().collect();
    Proposal {
        unpaired,
        total: pairs.iter().map(|pair| pair.weight).sum(),
        pairs,
        ..proposal
    }
}
