//! What was kept, read back: the newest whole record of all stores wins, a bad one is set aside.

use super::{Found, KeptClock, Loaded, Record, RecordFlaw, Slot, Snapshot, Steps, Store};
use crate::files::ProblemKind;
use crate::merge::Clock;

/// How far generations leap when a store cannot be reached: what is saved from then on is newer
/// than whatever that store holds, and known to have been saved without it.
pub(super) const LEAP: u64 = 1 << 20;

/// A kept text that cannot be trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRecord {
    /// In which store it is.
    pub store: Store,
    /// Where it is there.
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
    pub present: Snapshot,
    /// How it came about.
    pub history: Steps,
    /// Which edits wrote what, where that was kept and is whole.
    pub clock: Option<Clock>,
    /// How many changes were made since it was last saved to a file.
    pub since_file: u64,
    /// Which save it is.
    pub generation: u64,
    /// Texts that cannot be read.
    pub bad: Vec<BadRecord>,
    /// The newest text of a store that could not be reached when the opened programme was
    /// gone on with, where that text was never seen.
    pub passed_over: Option<String>,
    /// Whether something saved later than this is gone.
    pub later_is_lost: bool,
    /// Whether one of the two stores has lost all that it had.
    pub store_lost: bool,
    /// Whether a store that has been in use cannot be reached.
    pub out_of_reach: bool,
}

/// There are texts, but none that may be gone on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The texts, none of which may be overwritten.
    pub bad: Vec<BadRecord>,
    /// The largest generation that was ever seen.
    pub generation: u64,
}

/// What was found in the stores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recovery {
    /// Nothing: this is the first visit, or everything was wiped on purpose.
    Nothing,
    /// Nothing, although something had been saved here: the browser has lost it.
    Lost,
    /// Nothing that can be reached, but a store that has been in use does not answer.
    OutOfReach,
    /// A programme.
    Recovered(Box<Recovered>),
    /// Texts, but no programme. Nothing may be written until somebody decides.
    Unreadable(Unreadable),
}

/// A whole record, and where it was found.
struct Whole {
    store: Store,
    slot: Slot,
    record: Record,
    text: String,
}

impl Recovery {
    /// Decides on what was found.
    #[must_use]
    pub fn of(loaded: &Loaded) -> Self {
        let (mut whole, mut bad) = sort_out(loaded);
        let generation = newest_ever(loaded, &whole);
        let newer = |bad: &BadRecord| matches!(bad.flaw, RecordFlaw::NewerSchema(_));
        // Where a newer version wrote, going on with an older state would undo its work.
        if bad.iter().any(newer) {
            return Self::Unreadable(Unreadable { bad, generation });
        }
        while let Some(newest) = whole.pop() {
            match Snapshot::read(newest.record.payload.clone()) {
                Ok(present) => {
                    return Self::Recovered(Box::new(Recovered {
                        present,
                        since_file: newest.record.since_file,
                        generation: newest.record.generation,
                        passed_over: passed_over(loaded, &newest, &whole),
                        // A text damaged in an older slot is no loss; in the newest it is.
                        later_is_lost: generation > newest.record.generation,
                        store_lost: store_lost(loaded),
                        out_of_reach: out_of_reach(loaded),
                        clock: newest.record.clock.as_ref().and_then(KeptClock::read),
                        history: newest.record.history,
                        bad,
                    }));
                }
                Err(problem) => {
                    let flaw = match problem.kind {
                        ProblemKind::NewerSchema { found, .. } => RecordFlaw::NewerSchema(found),
                        _ => RecordFlaw::Payload,
                    };
                    bad.push(BadRecord {
                        store: newest.store,
                        slot: newest.slot,
                        text: newest.text,
                        flaw,
                    });
                    if bad.iter().any(newer) {
                        return Self::Unreadable(Unreadable { bad, generation });
                    }
                }
            }
        }
        if !bad.is_empty() {
            return Self::Unreadable(Unreadable { bad, generation });
        }
        let used = Store::ALL.iter().any(|store| loaded.mark(*store).is_some());
        match (used, out_of_reach(loaded)) {
            (_, true) => Self::OutOfReach,
            (true, false) => Self::Lost,
            (false, false) => Self::Nothing,
        }
    }
}

/// The slot of a store's newest whole record, and its generation.
pub(super) fn newest_slot(found: &Found) -> Option<(Slot, u64)> {
    let records = found.slots.iter().filter_map(|(slot, text)| {
        let record = Record::read(text.as_deref()?).ok()?;
        Some((*slot, record.generation))
    });
    records.max_by_key(|(_, generation)| *generation)
}

/// The whole records, the newest last, and the others.
fn sort_out(loaded: &Loaded) -> (Vec<Whole>, Vec<BadRecord>) {
    let (mut whole, mut bad) = (Vec::new(), Vec::new());
    for store in Store::ALL {
        for (slot, text) in loaded.of(store).iter().flat_map(|found| &found.slots) {
            let Some(text) = text.clone() else { continue };
            let slot = *slot;
            match Record::read(&text) {
                Ok(record) => whole.push(Whole {
                    store,
                    slot,
                    record,
                    text,
                }),
                Err(flaw) => bad.push(BadRecord {
                    store,
                    slot,
                    text,
                    flaw,
                }),
            }
        }
    }
    whole.sort_by_key(|one| (one.record.generation, one.store));
    (whole, bad)
}

/// The largest generation that a record or a mark speaks of.
fn newest_ever(loaded: &Loaded, whole: &[Whole]) -> u64 {
    let marks = Store::ALL.into_iter().filter_map(|store| {
        let mark = loaded.mark(store)?;
        // What a store out of reach may hold is not lost.
        let other_there = loaded.of(store.other()).is_some();
        Some(
            mark.generation
                .max(if other_there { mark.other } else { 0 }),
        )
    });
    let records = whole.iter().map(|one| one.record.generation);
    marks.chain(records).max().unwrap_or(0)
}

/// Whether a store is empty, and the other one knows that it had something.
fn store_lost(loaded: &Loaded) -> bool {
    Store::ALL.into_iter().any(|store| {
        loaded.of(store).is_some_and(Found::is_empty)
            && loaded
                .mark(store.other())
                .is_some_and(|mark| mark.other > 0)
    })
}

/// Whether a store cannot be reached, and the other one knows that it has something.
fn out_of_reach(loaded: &Loaded) -> bool {
    Store::ALL.into_iter().any(|store| {
        loaded.of(store).is_none()
            && loaded
                .mark(store.other())
                .is_some_and(|mark| mark.other > 0)
    })
}

/// The newest text of the other store, where whoever saved the opened one could not see it.
fn passed_over(loaded: &Loaded, opened: &Whole, older: &[Whole]) -> Option<String> {
    let seen = loaded.mark(opened.store).map_or(0, |mark| mark.other);
    let newest = older.iter().rfind(|one| one.store != opened.store)?;
    let generation = newest.record.generation;
    let unseen = generation > seen && generation / LEAP < opened.record.generation / LEAP;
    // The same state may be in both under different numbers.
    let other = newest.record.payload != opened.record.payload;
    (unseen && other).then(|| newest.text.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Mark, ShelfRefused};

    fn found(mark: Option<Mark>) -> Found {
        Found {
            slots: [(Slot::A, None), (Slot::B, None)],
            mark,
            aside: Vec::new(),
        }
    }

    fn used(other: u64) -> Found {
        found(Some(Mark {
            generation: 7,
            tab: 1,
            other,
        }))
    }

    #[test]
    fn nothing_lost_and_out_of_reach_are_three_things() {
        let decide = |local, database| Recovery::of(&Loaded { local, database });
        let empty = || Ok(found(None));
        assert_eq!(decide(empty(), empty()), Recovery::Nothing);
        assert_eq!(decide(empty(), Ok(used(0))), Recovery::Lost);
        assert_eq!(decide(Ok(used(6)), empty()), Recovery::Lost);
        let silent = || Err(ShelfRefused::Silent);
        assert_eq!(decide(Ok(used(6)), silent()), Recovery::OutOfReach);
        assert_eq!(decide(Ok(used(0)), silent()), Recovery::Lost);
        assert_eq!(decide(empty(), silent()), Recovery::Nothing);
        assert_eq!(decide(silent(), silent()), Recovery::Nothing);
    }
}
