//! What a pairing is asked: the people, the rules, the aim, and what is already decided.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{Aim, Duo, Participant, ParticipantId, Programme, Rules};

/// All that a pairing depends on. People stand in the order of their ids, each once, so
/// that the order in which they came changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Parts")]
pub struct PairingJob {
    people: Vec<Arc<Participant>>,
    rules: Rules,
    aim: Aim,
    kept: BTreeSet<Duo>,
    barred: BTreeSet<Duo>,
    earlier: BTreeSet<Duo>,
}

/// A job as it is written.
#[derive(Deserialize)]
struct Parts {
    people: Vec<Arc<Participant>>,
    rules: Rules,
    aim: Aim,
    kept: BTreeSet<Duo>,
    barred: BTreeSet<Duo>,
    earlier: BTreeSet<Duo>,
}

impl From<Parts> for PairingJob {
    fn from(parts: Parts) -> Self {
        Self::new(parts.people, parts.rules, parts.aim)
            .with_kept(parts.kept)
            .with_barred(parts.barred)
            .with_earlier(parts.earlier)
    }
}

impl PairingJob {
    /// People to be paired by rules, with nothing decided yet. Of several people with the
    /// same id the first one counts.
    #[must_use]
    pub fn new(mut people: Vec<Arc<Participant>>, rules: Rules, aim: Aim) -> Self {
        people.sort_by(|a, b| a.id.cmp(&b.id));
        people.dedup_by(|a, b| a.id == b.id);
        let (kept, barred, earlier) = Default::default();
        Self {
            people,
            rules,
            aim,
            kept,
            barred,
            earlier,
        }
    }

    /// A programme's newest round once more: its kept pairs stay, and with the rule against
    /// repeats nobody meets a partner of the rounds before.
    #[must_use]
    pub fn of(programme: &Programme) -> Self {
        Self::new(
            programme.participants().values().cloned().collect(),
            *programme.rules(),
            programme.aim(),
        )
        .with_kept(programme.kept())
        .with_barred(programme.barred().clone())
        .with_earlier(programme.earlier_pairs())
    }

    /// A programme's next round: nothing is kept, and the pairs of all rounds are earlier ones.
    #[must_use]
    pub fn of_next_round(programme: &Programme) -> Self {
        let rounds = programme.rounds().iter();
        let earlier = rounds
            .flat_map(|round| &round.pairings)
            .map(|pairing| pairing.duo.0.clone())
            .collect();
        Self::of(programme)
            .with_kept(BTreeSet::new())
            .with_earlier(earlier)
    }

    /// The job with another aim.
    #[must_use]
    pub fn with_aim(mut self, aim: Aim) -> Self {
        self.aim = aim;
        self
    }

    /// The job with other rules.
    #[must_use]
    pub fn with_rules(mut self, rules: Rules) -> Self {
        self.rules = rules;
        self
    }

    /// The job with these pairs in every result. See [`PairingJob::standing`].
    #[must_use]
    pub fn with_kept(mut self, kept: BTreeSet<Duo>) -> Self {
        self.kept = kept;
        self
    }

    /// The job with these pairs in no result, even where they are kept.
    #[must_use]
    pub fn with_barred(mut self, barred: BTreeSet<Duo>) -> Self {
        self.barred = barred;
        self
    }

    /// The job with these pairs of earlier rounds.
    #[must_use]
    pub fn with_earlier(mut self, earlier: BTreeSet<Duo>) -> Self {
        self.earlier = earlier;
        self
    }

    /// The job with one person added, or in place of the one with the same id.
    #[must_use]
    pub fn with_person(mut self, person: Arc<Participant>) -> Self {
        match self.place_of(&person.id) {
            Ok(index) => self.people[index] = person,
            Err(index) => self.people.insert(index, person),
        }
        self
    }

    /// The job without one person.
    #[must_use]
    pub fn without_person(mut self, id: &ParticipantId) -> Self {
        self.people.retain(|person| &person.id != id);
        self
    }

    /// The people, by id.
    #[must_use]
    pub fn people(&self) -> &[Arc<Participant>] {
        &self.people
    }

    /// One person.
    #[must_use]
    pub fn person(&self, id: &ParticipantId) -> Option<&Arc<Participant>> {
        self.index_of(id).map(|index| &self.people[index])
    }

    /// Where a person stands in [`PairingJob::people`].
    #[must_use]
    pub fn index_of(&self, id: &ParticipantId) -> Option<usize> {
        self.place_of(id).ok()
    }

    fn place_of(&self, id: &ParticipantId) -> Result<usize, usize> {
        self.people.binary_search_by(|person| person.id.cmp(id))
    }

    /// The rules.
    #[must_use]
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The aim.
    #[must_use]
    pub fn aim(&self) -> Aim {
        self.aim
    }

    /// The pairs that were asked to be kept.
    #[must_use]
    pub fn kept(&self) -> &BTreeSet<Duo> {
        &self.kept
    }

    /// The pairs that are ruled out.
    #[must_use]
    pub fn barred(&self) -> &BTreeSet<Duo> {
        &self.barred
    }

    /// The pairs of earlier rounds.
    #[must_use]
    pub fn earlier(&self) -> &BTreeSet<Duo> {
        &self.earlier
    }

    /// Whether a kept pair stands: both people are there and active, and it is not barred.
    /// A standing pair is in every result, whatever the other rules say.
    #[must_use]
    pub fn stands(&self, duo: &Duo) -> bool {
        let there = |id| self.person(id).is_some_and(|person| person.active);
        self.kept.contains(duo) && !self.barred.contains(duo) && there(duo.a()) && there(duo.b())
    }

    /// The kept pairs that stand, in order.
    pub fn standing(&self) -> impl Iterator<Item = &Duo> {
        self.kept.iter().filter(|duo| self.stands(duo))
    }
}
