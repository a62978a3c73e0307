//! From a comparison and a person's decisions to one programme and its clock.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::compare::{Merge, Open, Outcome, Side};
use super::fields::{Fields, at_person};
use super::order::order_of_rounds;
use super::{Address, Clock, Conflict, Dots, Replica};
use crate::model::{
    Details, Duo, Edit, EditRefused, Meeting, Pairing, ParticipantId, Programme, Round, TopicId,
};

/// Two copies as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The programme.
    pub programme: Programme,
    /// Its clock, which has seen all that either side has.
    pub clock: Clock,
}

/// Why two copies make no programme together.
#[derive(Debug)]
pub enum MergeFailed {
    /// The fields of a record do not go together.
    Record(serde_json::Error),
    /// The programme refuses what came out.
    Refused(EditRefused),
}

impl From<serde_json::Error> for MergeFailed {
    fn from(error: serde_json::Error) -> Self {
        Self::Record(error)
    }
}

impl From<EditRefused> for MergeFailed {
    fn from(refused: EditRefused) -> Self {
        Self::Refused(refused)
    }
}

/// What is being put together.
struct Draft {
    fields: Fields,
    wrote: BTreeMap<Address, Dots>,
    /// Addresses that a person decided on.
    decided: Vec<Address>,
}

impl Merge {
    /// Puts both together as decided; what nobody decided on stays as it is here. Decisions are
    /// edits of `replica`.
    ///
    /// # Errors
    /// [`MergeFailed`] where no programme comes out; then the two cannot be merged.
    pub fn decide(
        &self,
        decisions: &BTreeMap<Address, Side>,
        replica: &Replica,
    ) -> Result<Merged, MergeFailed> {
        let mut draft = self.draft();
        let side_of = |conflict: &Conflict| decisions.get(&conflict.at).copied();
        let mut conflicts: Vec<_> = self
            .conflicts()
            .iter()
            .map(|conflict| (conflict, side_of(conflict).unwrap_or(Side::Mine)))
            .collect();
        // What goes with two people stays only where both stay, so that those who go come last.
        conflicts.sort_by_key(|(conflict, side)| match conflict.open {
            Open::Pairs => 0,
            Open::Field => 1,
            Open::Record { on } => 2 + u8::from(on != *side),
        });
        for (conflict, side) in conflicts {
            if conflict.open != Open::Pairs {
                draft.take(self, &conflict.at, side);
            }
            for at in &conflict.along {
                draft.take(self, at, side);
            }
        }
        let programme = self.build(&draft.fields)?;
        let [mine, theirs] = Side::ALL.map(|side| &self.copy(side).clock);
        let seen = mine.seen_with(theirs);
        let extra = if mine.extra().is_empty() {
            theirs.extra().clone()
        } else {
            mine.extra().clone()
        };
        let mut clock = Clock::of_parts(seen, draft.wrote, extra).unwrap_or_else(|| mine.clone());
        // What was taken out along with others is an edit, like every decision.
        let after = Fields::of(&programme);
        let mut edits: BTreeSet<_> = draft.decided.into_iter().collect();
        edits.extend(draft.fields.different(&after));
        if !edits.is_empty() {
            let dots = clock.tick(replica);
            for at in edits {
                let stands = after.get(&at).is_some();
                clock.rewrite(&at, dots.clone(), stands);
            }
        }
        for id in programme.erased() {
            clock.forget(&at_person(id));
        }
        clock.tidy_up();
        Ok(Merged { programme, clock })
    }

    /// What needs no decision.
    fn draft(&self) -> Draft {
        let mut draft = Draft {
            fields: Fields::default(),
            wrote: BTreeMap::new(),
            decided: Vec::new(),
        };
        for (at, (outcome, dots)) in &self.outcomes {
            let side = match outcome {
                Outcome::Of(side) => *side,
                Outcome::Same | Outcome::Open => Side::Mine,
            };
            draft.copy(self, at, side);
            draft.wrote.insert(at.clone(), dots.clone());
        }
        draft
    }

    fn build(&self, fields: &Fields) -> Result<Programme, MergeFailed> {
        let mut fields = fields.clone();
        let ghosts = self.add_ghosts(&mut fields);
        let [mine, theirs] = Side::ALL.map(|side| self.programme(side));
        let head = Address::of(&["programme"]);
        let id = serde_json::to_value(&mine.details().id)?;
        let mut details = fields.object(&head);
        let rules = details.remove("rules").unwrap_or_default();
        let aim = details.remove("aim").unwrap_or_default();
        details.insert("id".to_owned(), id);
        let details: Details = serde_json::from_value(Value::Object(details))?;
        let mut edits = vec![
            Edit::SetRules(serde_json::from_value(rules)?),
            Edit::SetAim(serde_json::from_value(aim)?),
        ];
        for (id, at) in fields.records(&Address::of(&["topics"])) {
            edits.push(Edit::PutTopic(fields.read(&at, [with_id(id)])?));
        }
        for (id, at) in fields.records(&Address::of(&["participants"])) {
            edits.push(Edit::PutParticipant(fields.read(&at, [with_id(id)])?));
        }
        for id in order_of_rounds(mine, theirs) {
            let at = Address::of(&["rounds", id.as_str()]);
            if fields.get(&at).is_some() {
                edits.push(Edit::PutRound(round(&fields, &at, id.as_str())?));
            }
        }
        for (id, at) in fields.records(&Address::of(&["meetings"])) {
            edits.push(Edit::PutGathering(fields.read(&at, [with_id(id)])?));
        }
        for duo in barred(&fields)? {
            edits.push(Edit::Bar(duo, true));
        }
        let extra = fields.extra();
        let erased = mine.erased().iter().cloned();
        let whole = Programme::new(details)
            .with_erased(erased)
            .apply(Edit::Batch(edits))?
            .apply(Edit::Batch(ghosts))?;
        Ok(whole.with_extra(extra))
    }

    /// Whoever is named still but not there is put there, to be taken out again together with
    /// all that names them: that is done by the edits returned.
    fn add_ghosts(&self, fields: &mut Fields) -> Vec<Edit> {
        let mut edits = Vec::new();
        // Pairs that are over may name somebody who was erased.
        let erased = self.programme(Side::Mine).erased();
        let erased: BTreeSet<_> = erased.iter().map(at_person).collect();
        let missing_in = |fields: &Fields| {
            let mut missing = fields.missing();
            missing.retain(|at| !erased.contains(at));
            missing
        };
        let mut missing = missing_in(fields);
        while let Some(at) = missing.pop_first() {
            let side = self.side_with(&at);
            fields.copy(&at, &self.copy(side).fields);
            let steps = at.steps();
            match steps[..] {
                ["participants", id] => {
                    edits.extend(ParticipantId::new(id).ok().map(Edit::RemoveParticipant));
                }
                ["topics", id] => edits.extend(TopicId::new(id).ok().map(Edit::RemoveTopic)),
                _ => {}
            }
            // A ghost may name another one.
            missing = missing_in(fields);
        }
        edits
    }
}

impl Draft {
    /// A decision: what a side has at an address, or does not have, stands.
    fn take(&mut self, merge: &Merge, at: &Address, side: Side) {
        self.copy(merge, at, side);
        self.decided.push(at.clone());
    }

    fn copy(&mut self, merge: &Merge, at: &Address, side: Side) {
        let from = merge.copy(side);
        if !at.is_record() {
            self.fields.remove(at);
            if let Some(value) = from.fields.get(at) {
                self.fields.set(at.clone(), value.clone());
            }
            return;
        }
        let both = Side::ALL.map(|side| merge.value(side, at).is_some());
        if both == [true, true] {
            // Its fields are compared one by one.
            self.fields.set(at.clone(), Value::Null);
            return;
        }
        self.fields.copy(at, &from.fields);
        self.wrote
            .retain(|entry, _| entry == at || !entry.is_in(at));
        if from.fields.get(at).is_some() {
            let inside = from.clock.inside(at).filter(|(entry, _)| *entry != at);
            self.wrote
                .extend(inside.map(|(at, dots)| (at.clone(), dots.clone())));
        }
    }
}

fn with_id(id: String) -> (String, Value) {
    ("id".to_owned(), Value::String(id))
}

fn round(fields: &Fields, at: &Address, id: &str) -> Result<Round, MergeFailed> {
    let mut pairings = Vec::new();
    for (id, at) in fields.records(&at.then("pairings")) {
        pairings.push(pairing(fields, &at, id)?);
    }
    let none = ("pairings".to_owned(), Value::Array(Vec::new()));
    let mut round: Round = fields.read(at, [with_id(id.to_owned()), none])?;
    round.pairings = pairings;
    Ok(round)
}

fn pairing(fields: &Fields, at: &Address, id: String) -> Result<Pairing, MergeFailed> {
    let mut meetings: Vec<Meeting> = Vec::new();
    for (id, at) in fields.records(&at.then("meetings")) {
        meetings.push(fields.read(&at, [with_id(id)])?);
    }
    let people = fields.get(&at.then("a")).and_then(Value::as_array);
    let person = |index: usize| {
        let person = people.and_then(|people| people.get(index));
        person.cloned().unwrap_or_default()
    };
    let ends = [("a".to_owned(), person(0)), ("b".to_owned(), person(1))];
    let mut pairing: Pairing = fields.read(at, ends.into_iter().chain([with_id(id)]))?;
    pairing.meetings = meetings;
    Ok(pairing)
}

fn barred(fields: &Fields) -> Result<Vec<Duo>, serde_json::Error> {
    let list = Address::of(&["barred"]);
    let duos = fields.inside(&list).filter(|(at, _)| at.is_record());
    duos.map(|(at, _)| serde_json::from_value(Value::from(at.steps()[1..].to_vec())))
        .collect()
}
