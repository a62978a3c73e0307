//! What opening a programme file would replace, to be looked at before it is done.

use std::collections::BTreeMap;

use crate::model::{Pairing, PairingId, Programme, Round, RoundId};

/// What opening a programme file would replace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The name of the programme that is open.
    pub name_before: String,
    /// The name of the programme in the file.
    pub name_after: String,
    /// Whether both are the same programme, in different states.
    pub same_programme: bool,
    /// Whether opening the file would change nothing at all.
    pub identical: bool,
    /// The people.
    pub people: Difference,
    /// The topics.
    pub topics: Difference,
    /// The rounds.
    pub rounds: Difference,
    /// The pairs of all rounds.
    pub pairs: Difference,
}

/// How many of a kind are new, gone, other than before, and as before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Only in the file.
    pub added: usize,
    /// Only in the open programme.
    pub gone: usize,
    /// In both, and different.
    pub changed: usize,
    /// In both, and the same.
    pub same: usize,
}

impl Replacement {
    /// Compares the open programme with the one in a file.
    #[must_use]
    pub fn between(before: &Programme, after: &Programme) -> Self {
        Self {
            name_before: before.details().name.clone(),
            name_after: after.details().name.clone(),
            same_programme: before.details().id == after.details().id,
            identical: before == after,
            people: Difference::between(before.participants(), after.participants()),
            topics: Difference::between(before.topics(), after.topics()),
            rounds: Difference::between(&rounds(before), &rounds(after)),
            pairs: Difference::between(&pairs(before), &pairs(after)),
        }
    }
}

impl Difference {
    fn between<Id: Ord, T: PartialEq>(before: &BTreeMap<Id, T>, after: &BTreeMap<Id, T>) -> Self {
        let mut difference = Self::default();
        for (id, item) in after {
            match before.get(id) {
                None => difference.added += 1,
                Some(known) if known == item => difference.same += 1,
                Some(_) => difference.changed += 1,
            }
        }
        difference.gone = before.len() - difference.same - difference.changed;
        difference
    }
}

fn rounds(programme: &Programme) -> BTreeMap<&RoundId, &Round> {
    programme
        .rounds()
        .iter()
        .map(|round| (&round.id, &**round))
        .collect()
}

fn pairs(programme: &Programme) -> BTreeMap<(&RoundId, &PairingId), &Pairing> {
    let mut pairs = BTreeMap::new();
    for round in programme.rounds() {
        for pairing in &round.pairings {
            pairs.insert((&round.id, &pairing.id), pairing);
        }
    }
    pairs
}
