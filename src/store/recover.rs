//! What was kept, read back: the newest whole record wins, a bad one is set aside.

use serde::{Deserialize, Serialize};

use super::{Record, RecordFlaw, Slot, Step};
use crate::files::{ProblemKind, read_programme};
use crate::model::Programme;

/// Which save was the last, written beside the records so that each tab sees at once
/// whether another one has saved since.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The generation of the last save.
    pub generation: u64,
    /// The number of the tab that made it.
    pub tab: u64,
}

/// A kept text that cannot be trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRecord {
    /// Where it is.
    pub slot: Slot,
    /// The text as it is.
    pub text: String,
    /// What is wrong with it.
    pub flaw: RecordFlaw,
}

/// A programme that was kept and read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovered {
    /// The programme.
    pub programme: Programme,
    /// Which save it is.
    pub generation: u64,
    /// Where it is.
    pub slot: Slot,
    /// The state one step away, where it is still there.
    pub step: Option<(Step, Programme)>,
    /// The other slot's text, where it cannot be read.
    pub bad: Option<BadRecord>,
    /// Whether something saved later than this is gone.
    pub later_is_lost: bool,
}

/// There are texts, but none that may be gone on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The texts, none of which may be overwritten.
    pub bad: Vec<BadRecord>,
    /// The largest generation that was ever seen.
    pub generation: u64,
}

/// What was found in the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recovery {
    /// Nothing: this is the first visit, or everything was wiped on purpose.
    Nothing,
    /// Nothing, although something had been saved here: the browser has lost it.
    Lost,
    /// A programme.
    Recovered(Box<Recovered>),
    /// Texts, but no programme. Nothing may be written until somebody decides.
    Unreadable(Unreadable),
}

impl Recovery {
    /// Decides on what was found in the two slots, and on the mark beside them.
    #[must_use]
    pub fn from_slots(found: [(Slot, Option<String>); 2], mark: Option<Mark>) -> Self {
        let mut whole = Vec::new();
        let mut bad = Vec::new();
        for (slot, text) in found {
            let Some(text) = text else { continue };
            match Record::read(&text) {
                Ok(record) => whole.push((slot, record, text)),
                Err(flaw) => bad.push(BadRecord { slot, text, flaw }),
            }
        }
        whole.sort_by_key(|(_, record, _)| record.generation);
        let marked = mark.map_or(0, |mark| mark.generation);
        let newest = whole.last().map_or(0, |(_, record, _)| record.generation);
        let generation = newest.max(marked);
        // A newer version wrote here: going on with an older state would undo its work.
        let newer = |bad: &BadRecord| matches!(bad.flaw, RecordFlaw::NewerSchema(_));
        if bad.iter().any(newer) {
            return Self::Unreadable(Unreadable { bad, generation });
        }
        let Some((slot, record, text)) = whole.pop() else {
            return match (bad.is_empty(), mark) {
                (true, None) => Self::Nothing,
                (true, Some(_)) => Self::Lost,
                (false, _) => Self::Unreadable(Unreadable { bad, generation }),
            };
        };
        let programme = match read_programme(record.payload.as_bytes()) {
            Ok(programme) => programme,
            Err(problem) => {
                let flaw = match problem.kind {
                    ProblemKind::NewerSchema { found, .. } => RecordFlaw::NewerSchema(found),
                    _ => RecordFlaw::Payload,
                };
                bad.push(BadRecord { slot, text, flaw });
                return Self::Unreadable(Unreadable { bad, generation });
            }
        };
        let step = whole.pop().and_then(|(_, earlier, _)| {
            let one_step = earlier.generation + 1 == record.generation;
            let usable = one_step && record.step != Step::None;
            let earlier = usable.then(|| read_programme(earlier.payload.as_bytes()))?;
            Some((record.step, earlier.ok()?))
        });
        Self::Recovered(Box::new(Recovered {
            programme,
            generation: record.generation,
            slot,
            step,
            // A text damaged in the older slot is no loss; in the newer one it is.
            later_is_lost: marked > record.generation,
            bad: bad.pop(),
        }))
    }
}
