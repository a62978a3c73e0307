//! Erasing somebody for good: from the programme, from the steps back, and from all that lies in
//! both stores.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{ChangeRefused, Session};
use crate::model::{Erasure, ParticipantId, Programme};
use crate::store::{Found, History, Loaded, SaveRequest, Snapshot, Store};

impl Session {
    /// Erases a person. It cannot be undone: the steps back know the person, and so do texts that
    /// were set aside, and all of them go.
    ///
    /// # Errors
    /// [`ChangeRefused`]; then nothing has changed.
    pub fn erase(&mut self, erasure: &Erasure) -> Result<SaveRequest, ChangeRefused> {
        self.check_open()?;
        let next = self.present.programme.erase(erasure)?;
        self.follow(Snapshot::of(next));
        self.forget_the_past();
        self.since_file = self.since_file.saturating_add(1);
        Ok(self.request())
    }

    /// How many steps back and forward are kept.
    #[must_use]
    pub fn steps_kept(&self) -> usize {
        self.history.len()
    }

    /// A programme that takes the place of the open one; where it is a state of the same, those
    /// who were erased for good stay erased.
    pub(super) fn without_erased(&self, programme: Programme) -> Programme {
        let present = &self.present.programme;
        if present.details().id != programme.details().id {
            return programme;
        }
        programme.keeping_erased(present.erased())
    }

    /// The page was closed, or a store out of reach, while somebody was being erased: it is done
    /// to the end now.
    pub(super) fn erase_what_is_left(&mut self, loaded: &Loaded) {
        let programme = Arc::clone(&self.present.programme);
        let left = |store| {
            let found = loaded.of(store);
            found.is_some_and(|found| names_erased(found, programme.erased()))
        };
        let (local, database) = (left(Store::Local), left(Store::Database));
        if local || database {
            self.forget_the_past();
            self.local.purge = local;
            self.database.purge = database;
        }
    }

    pub(super) fn forget_the_past(&mut self) {
        self.history = History::default();
        self.aside.clear();
        self.local.aside = 0;
        self.database.aside = 0;
        self.local.purge = true;
        self.database.purge = true;
    }
}

/// Whether a store has states with somebody in them who was erased since.
pub(super) fn names_erased(found: &Found, erased: &BTreeSet<ParticipantId>) -> bool {
    let person = |id: &ParticipantId| {
        // As a programme file writes a person, and as a record writes that file.
        let quoted = |text: &str| serde_json::to_string(text).unwrap_or_default();
        let written = format!("{{\"id\":{},\"name\":", quoted(id.as_str()));
        quoted(&written).trim_matches('"').to_owned()
    };
    let people: Vec<String> = erased.iter().map(person).collect();
    let texts = found.slots.iter().filter_map(|(_, text)| text.as_ref());
    texts
        .chain(&found.aside)
        .any(|text| people.iter().any(|person| text.contains(person)))
}
