//! What a session knows of each store, and saves that take their time.

use super::recover::newest_slot;
use super::{Found, Mark, SaveRefused, ShelfRefused, Slot, key};

/// How a state is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// In both stores.
    Twice,
    /// In the database alone, and why.
    DatabaseAlone(ShelfRefused),
    /// In local storage alone, which may forget the last seconds, and why.
    LocalAlone(ShelfRefused),
}

/// Whether the open programme is in the browser's stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// There is nothing to save yet: an empty programme, or a sample that nobody changed.
    NothingYet,
    /// On its way to where even a crash cannot touch it.
    Saving,
    /// What is shown is what is kept.
    Saved(Kept),
    /// What is shown is not kept, and why.
    NotSaved(ShelfRefused),
}

/// What is known of one store.
#[derive(Clone, Debug, Default)]
pub(super) struct Keeper {
    /// Why the store is left alone in this session.
    pub(super) absent: Option<ShelfRefused>,
    /// The mark that is in it.
    pub(super) known: Option<Mark>,
    /// Where the last save went.
    pub(super) last: Option<Slot>,
    /// The newest generation that it has for sure.
    pub(super) holds: u64,
    /// Why it refused the last save.
    pub(super) refused: Option<ShelfRefused>,
    /// How many of the texts set aside it has.
    pub(super) aside: usize,
    /// Whether it still has states with somebody in them who was erased for good.
    pub(super) purge: bool,
}

impl Keeper {
    pub(super) fn of(found: Result<&Found, ShelfRefused>) -> Self {
        match found {
            Err(absent) => Self {
                absent: Some(absent),
                ..Self::default()
            },
            Ok(found) => {
                let newest = newest_slot(found);
                Self {
                    known: found.mark,
                    last: newest.map(|(slot, _)| slot),
                    holds: newest.map_or(0, |(_, generation)| generation),
                    aside: found.aside.len(),
                    ..Self::default()
                }
            }
        }
    }

    pub(super) fn trouble(&self) -> Option<ShelfRefused> {
        self.absent.or(self.refused)
    }

    pub(super) fn took(&mut self, mark: Mark, slot: Slot) {
        self.known = Some(mark);
        self.last = Some(slot);
        self.holds = mark.generation;
        self.refused = None;
        self.purge = false;
    }
}

/// A save to the database: all of it in one transaction, or nothing. Hand the outcome to
/// [`super::Session::settle_database`].
#[must_use = "a change that is not saved is lost"]
#[derive(Clone, Debug)]
pub struct DatabaseSave {
    pub(super) expects: Option<Mark>,
    pub(super) mark: Mark,
    pub(super) slot: Slot,
    pub(super) aside: usize,
    pub(super) texts: Vec<(&'static str, Option<String>)>,
}

impl DatabaseSave {
    /// The key whose text [`DatabaseSave::check`] wants to see first.
    pub const CHECKED_KEY: &'static str = key::NEWEST;

    /// Looks, inside the transaction, whether another tab was here in the meantime.
    ///
    /// # Errors
    /// [`SaveRefused::OtherTab`]; then nothing may be written.
    pub fn check(&self, mark: Option<String>) -> Result<(), SaveRefused> {
        if super::found::understood::<Mark>(mark) == self.expects {
            Ok(())
        } else {
            Err(SaveRefused::OtherTab)
        }
    }

    /// Which save it is.
    #[must_use]
    pub fn mark(&self) -> Mark {
        self.mark
    }

    /// What to put under which key, or to remove there.
    #[must_use]
    pub fn texts(&self) -> &[(&'static str, Option<String>)] {
        &self.texts
    }
}
