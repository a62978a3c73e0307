//! What a pairing is asked: the people, the rules, the aim, and what is already decided.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{
    Aim, Capacity, Duo, Pairing, Participant, ParticipantId, Programme, Round, Rules,
};

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
    running: BTreeSet<Duo>,
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
    /// The places of these are taken off already.
    #[serde(default)]
    running: BTreeSet<Duo>,
}

impl From<Parts> for PairingJob {
    fn from(parts: Parts) -> Self {
        let running = parts.running;
        Self {
            running,
            ..Self::new(parts.people, parts.rules, parts.aim)
                .with_kept(parts.kept)
                .with_barred(parts.barred)
                .with_earlier(parts.earlier)
        }
    }
}

impl PairingJob {
    /// People to be paired by rules, with nothing decided yet. Of several people with the
    /// same id the first one counts.
    #[must_use]
    pub fn new(mut people: Vec<Arc<Participant>>, rules: Rules, aim: Aim) -> Self {
        people.sort_by(|a, b| a.id.cmp(&b.id));
        people.dedup_by(|a, b| a.id == b.id);
        let (kept, barred, earlier, running) = Default::default();
        Self {
            people,
            rules,
            aim,
            kept,
            barred,
            earlier,
            running,
        }
    }

    /// A programme's newest round once more: its kept pairs stay, pairs of the rounds before
    /// that go on keep their places, and with the rule against repeats nobody meets a partner
    /// of the rounds before.
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
        .with_running(duos(programme.running_before()))
    }

    /// A programme's next round for those who are free: pairs that go on keep their places,
    /// and the pairs of all rounds are earlier ones.
    #[must_use]
    pub fn of_next_round(programme: &Programme) -> Self {
        Self::of_all_anew(programme).with_running(duos(programme.running()))
    }

    /// A programme's next round for everybody, as if all pairs had come to their end: nothing
    /// is kept, and the pairs of all rounds are earlier ones.
    #[must_use]
    pub fn of_all_anew(programme: &Programme) -> Self {
        let rounds = programme.rounds().iter();
        let earlier = rounds
            .flat_map(|round| &round.pairings)
            .map(|pairing| pairing.duo.0.clone())
            .collect();
        Self::new(
            programme.participants().values().cloned().collect(),
            *programme.rules(),
            programme.aim(),
        )
        .with_barred(programme.barred().clone())
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

    /// The job beside pairs of other rounds that go on; the last of the steps that make a job.
    /// Each takes a place of both people and counts as a partner for both, so it is kept.
    /// Where one of the two is on a break or gone, the other one's place stays taken all the
    /// same; whoever has no place left then is not among the people of this job.
    #[must_use]
    pub fn with_running(mut self, running: BTreeSet<Duo>) -> Self {
        for duo in &running {
            let there = |id| self.person(id).is_some_and(|person| person.active);
            let both = there(duo.a()) && there(duo.b());
            if both && !self.barred.contains(duo) {
                self.kept.insert(duo.clone());
            } else {
                self.take_place(duo.a());
                self.take_place(duo.b());
            }
        }
        self.running = running;
        self
    }

    fn take_place(&mut self, id: &ParticipantId) {
        let Ok(index) = self.place_of(id) else {
            return;
        };
        let person = &mut self.people[index];
        if !person.active {
            return;
        }
        match Capacity::new(i64::from(person.capacity.get()) - 1) {
            Ok(fewer) => Arc::make_mut(person).capacity = fewer,
            Err(_) => {
                self.people.remove(index);
            }
        }
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

    /// The pairs of other rounds that go on. They stand in a proposal as kept ones, but belong
    /// to their own rounds.
    #[must_use]
    pub fn running(&self) -> &BTreeSet<Duo> {
        &self.running
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

fn duos<'p>(pairings: impl Iterator<Item = (&'p Round, &'p Pairing)>) -> BTreeSet<Duo> {
    pairings.map(|(_, pairing)| pairing.duo.0.clone()).collect()
}
