//! How a session is saved: at once in local storage, then in the database, which alone makes
//! it safe from a crash.

use std::sync::Arc;

use super::{Closed, Session};
use crate::store::recover::LEAP;
use crate::store::{
    DatabaseSave, Kept, KeptClock, Mark, Record, SaveRefused, SaveRequest, SaveState, ShelfRefused,
    Slot, Steps, Store, key,
};

/// The room for steps back in local storage, where little is to be had, in bytes.
const HISTORY_ROOM_LOCAL: usize = 200_000;
/// The room for steps back in the database, in bytes.
const HISTORY_ROOM_DATABASE: usize = 8_000_000;

impl Session {
    /// Whether what is shown is kept.
    #[must_use]
    pub fn state(&self) -> SaveState {
        if let (Some(refused), Some(_)) = (self.local.absent, self.database.absent) {
            return SaveState::NotSaved(refused);
        }
        if !self.worth_keeping {
            return SaveState::NothingYet;
        }
        let local = self.local.holds == self.generation;
        if self.database.holds == self.generation {
            return SaveState::Saved(match self.local.trouble() {
                Some(why) if !local => Kept::DatabaseAlone(why),
                _ => Kept::Twice,
            });
        }
        match self.database.trouble() {
            None => SaveState::Saving,
            Some(why) if local => SaveState::Saved(Kept::LocalAlone(why)),
            Some(why) => SaveState::NotSaved(self.local.trouble().unwrap_or(why)),
        }
    }

    /// Whether there is so much that the browser should be asked not to delete it on its own:
    /// some people whom somebody entered here.
    #[must_use]
    pub fn is_worth_protecting(&self) -> bool {
        const PEOPLE_MIN: usize = 3;
        let programme = &self.present.programme;
        let own = !programme.details().sample;
        self.changed && own && programme.participants().len() >= PEOPLE_MIN
    }

    /// Whether something is on the page alone, and would be gone when it is closed.
    #[must_use]
    pub fn has_unsaved(&self) -> bool {
        matches!(self.state(), SaveState::NotSaved(_)) && self.changed
    }

    /// The next generation, to be saved in local storage at once.
    pub(super) fn request(&mut self) -> SaveRequest {
        let someone_absent = self.local.absent.or(self.database.absent).is_some();
        let leapt = self.generation / LEAP > self.opened / LEAP;
        if someone_absent && !leapt {
            self.generation = (self.generation / LEAP + 1) * LEAP;
        }
        self.generation += 1;
        self.worth_keeping = true;
        self.changed = true;
        self.typing = None;
        SaveRequest {
            text: Arc::clone(&self.present.text),
            since_file: self.since_file,
            history: self.history.steps(HISTORY_ROOM_LOCAL),
            clock: KeptClock::of(&self.clock),
            mark: self.mark(Store::Local),
            known: self.local.known,
            last: self.local.last,
            set_aside: if self.local.aside < self.aside.len() {
                self.aside.clone()
            } else {
                Vec::new()
            },
            absent: self.local.absent,
            mark_alone: self.database.absent.is_none(),
            purge: self.local.purge,
        }
    }

    /// Takes note of how a save to local storage went.
    pub fn settle(&mut self, request: &SaveRequest, outcome: Result<Slot, SaveRefused>) {
        match outcome {
            Ok(slot) => {
                self.local.took(request.mark, slot);
                self.local.aside = self.aside.len();
            }
            Err(SaveRefused::MarkAlone) => {
                self.local.known = Some(request.mark);
                self.local.refused = Some(ShelfRefused::Full);
                self.local.purge = false;
            }
            Err(SaveRefused::Shelf(refused)) => self.local.refused = Some(refused),
            Err(SaveRefused::OtherTab) => self.closed = Some(Closed::OtherTab),
        }
    }

    /// What the database is to save now; none where it is up to date, busy, or not to be used.
    pub fn next_database_save(&mut self) -> Option<DatabaseSave> {
        let wanted = self.worth_keeping && self.database.holds != self.generation;
        let may = self.closed.is_none() && self.database.absent.is_none();
        let free = self.under_way.is_none() && self.tried != self.generation;
        if !(wanted && may && free) {
            return None;
        }
        let mark = self.mark(Store::Database);
        let last = self.database.last;
        let target = last.map_or(Slot::A, Slot::other);
        let (slot, history) = if self.short_of_room {
            (last.unwrap_or(target), Steps::default())
        } else {
            (target, self.history.steps(HISTORY_ROOM_DATABASE))
        };
        let text = Arc::clone(&self.present.text);
        let record = Record::new(mark.generation, self.since_file, text, history)
            .with_clock(KeptClock::of(&self.clock));
        let mut texts = vec![
            (slot.key(), Some(serde_json::to_string(&record).ok()?)),
            (key::NEWEST, Some(serde_json::to_string(&mark).ok()?)),
        ];
        if self.short_of_room || self.database.purge {
            texts.push((slot.other().key(), None));
        }
        if self.database.purge {
            texts.push((key::SET_ASIDE, None));
        } else if self.database.aside < self.aside.len() {
            let aside = serde_json::to_string(&self.aside).ok()?;
            texts.push((key::SET_ASIDE, Some(aside)));
        }
        self.under_way = Some(self.generation);
        self.tried = self.generation;
        Some(DatabaseSave {
            expects: self.database.known,
            mark,
            slot,
            aside: self.aside.len(),
            texts,
        })
    }

    /// Takes note of how a save to the database ended: with its transaction, whole or not at
    /// all. Ask [`Session::next_database_save`] again then.
    pub fn settle_database(&mut self, save: &DatabaseSave, outcome: Result<(), SaveRefused>) {
        // It may be of a session that has ended since.
        if save.mark.tab != self.tab {
            return;
        }
        self.under_way = None;
        match outcome {
            Ok(()) => {
                self.database.took(save.mark, save.slot);
                self.database.aside = save.aside;
                self.short_of_room = false;
            }
            Err(SaveRefused::OtherTab) => self.closed = Some(Closed::OtherTab),
            Err(SaveRefused::Shelf(ShelfRefused::Full)) if !self.short_of_room => {
                self.short_of_room = true;
                self.tried = 0;
            }
            Err(SaveRefused::Shelf(refused)) => self.database.refused = Some(refused),
            Err(SaveRefused::MarkAlone) => self.database.refused = Some(ShelfRefused::Full),
        }
    }

    /// Whether a save is still under way.
    #[must_use]
    pub fn waits_for(&self, save: Mark) -> bool {
        self.tab == save.tab && self.under_way == Some(save.generation)
    }

    /// Why the database is not used in this session, if so.
    #[must_use]
    pub fn misses_database(&self) -> Option<ShelfRefused> {
        self.database.absent
    }

    /// The database takes so long that nobody should wait for it. It may still end well.
    pub fn database_is_slow(&mut self, save: Mark) {
        if self.waits_for(save) {
            self.database.refused = Some(ShelfRefused::Silent);
        }
    }

    /// Takes note that local storage's mark is now another: another tab has saved or wiped it.
    pub fn notice_mark(&mut self, mark: Option<Mark>) {
        if mark != self.local.known {
            self.hand_over();
        }
    }

    fn mark(&self, store: Store) -> Mark {
        let other = match store.other() {
            Store::Local => &self.local,
            Store::Database => &self.database,
        };
        Mark {
            generation: self.generation,
            tab: self.tab,
            other: match other.absent {
                None => other.holds,
                Some(_) => self.other_unseen,
            },
        }
    }
}
