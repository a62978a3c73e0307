//! Rounds one after the other: who is free for the next one, what becomes of pairs that go on,
//! and what there was before.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::swap::names_of;
use crate::model::{Date, Edit, Pairing, Participant, ParticipantId, Programme, RoundId, Status};

/// Who a next round could pair, and what goes on meanwhile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NextRound {
    /// People with room for a partner, by name.
    pub free: Vec<Arc<Participant>>,
    /// How many pairs go on that have begun, or are agreed.
    pub running: usize,
    /// How many are suggested only.
    pub unanswered: usize,
}

/// What a next round would find.
#[must_use]
pub fn next_round(programme: &Programme) -> NextRound {
    let mut partners: BTreeMap<&ParticipantId, usize> = BTreeMap::new();
    let (mut running, mut unanswered) = (0, 0);
    for (_, pairing) in programme.running() {
        for id in [pairing.duo.0.a(), pairing.duo.0.b()] {
            *partners.entry(id).or_default() += 1;
        }
        if pairing.status == Status::Proposed {
            unanswered += 1;
        } else {
            running += 1;
        }
    }
    let has_room = |person: &&Arc<Participant>| {
        let partners = partners.get(&person.id).copied().unwrap_or(0);
        partners < usize::from(person.places())
    };
    let people = programme.participants().values();
    let mut free: Vec<Arc<Participant>> = people.filter(has_room).cloned().collect();
    free.sort_by_cached_key(|person| person.name.to_lowercase());
    NextRound {
        free,
        running,
        unanswered,
    }
}

/// A pair with another status. Its first day is the day on which it begins to meet, its last
/// the one on which it comes to its end; whoever goes on again has no last day.
#[must_use]
pub fn with_status(pairing: &Pairing, status: Status, today: Date) -> Pairing {
    let mut changed = pairing.clone();
    changed.status = status;
    if status == Status::Active {
        changed.started = changed.started.or(Some(today));
    }
    if status.is_running() {
        changed.ended = None;
        changed.why_ended.clear();
    } else {
        changed.ended = changed.ended.or(Some(today));
    }
    changed
}

/// The changes that bring all pairs to their end: those that have begun or are agreed are
/// completed, those that were suggested only have ended.
#[must_use]
pub fn completing(programme: &Programme, today: Date) -> Vec<Edit> {
    let complete = |(round, pairing): (&crate::model::Round, &Pairing)| {
        let status = match pairing.status {
            Status::Proposed => Status::Ended,
            _ => Status::Completed,
        };
        Edit::PutPairing(round.id.clone(), with_status(pairing, status, today))
    };
    programme.running().map(complete).collect()
}

/// A round as it is looked back upon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastRound {
    /// Its id.
    pub id: RoundId,
    /// The first round is number 1.
    pub number: usize,
    /// The day it was made.
    pub made: Date,
    /// Its pairs, by name.
    pub pairs: Vec<PastPair>,
}

/// A pair as it is looked back upon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastPair {
    /// The two.
    pub names: [String; 2],
    /// How far it has come.
    pub status: Status,
    /// Its first day.
    pub started: Option<Date>,
    /// Its last day.
    pub ended: Option<Date>,
    /// Why it ended early; may be empty.
    pub why: String,
}

/// All rounds, the newest first.
#[must_use]
pub fn history(programme: &Programme) -> Vec<PastRound> {
    let rounds = programme.rounds().iter().enumerate().rev();
    rounds
        .map(|(place, round)| {
            let pair = |pairing: &Pairing| PastPair {
                names: names_of(programme, &pairing.duo.0),
                status: pairing.status,
                started: pairing.started,
                ended: pairing.ended,
                why: pairing.why_ended.clone(),
            };
            let mut pairs: Vec<PastPair> = round.pairings.iter().map(pair).collect();
            pairs.sort_by_cached_key(|pair| pair.names.each_ref().map(|name| name.to_lowercase()));
            PastRound {
                id: round.id.clone(),
                number: place + 1,
                made: round.made,
                pairs,
            }
        })
        .collect()
}
