//! What lies in the stores, as it was found.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{ShelfRefused, Slot, key};

/// Which save was the last, written beside the records so that each tab sees at once
/// whether another one has saved since.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The generation of the last save.
    pub generation: u64,
    /// The number of the tab that made it.
    pub tab: u64,
    /// The last generation that the other store is known to have: an empty store is a first
    /// visit only where the other one knows nothing of it.
    #[serde(default)]
    pub other: u64,
}

/// No program counts so far: what says more was not written by one. Beyond it, neither can
/// JavaScript count on.
pub(super) const GENERATION_MAX: u64 = 1 << 53;

impl Mark {
    fn can_be(&self) -> bool {
        self.generation.max(self.other) <= GENERATION_MAX
    }
}

/// All that lies in one store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The texts of the two slots.
    pub slots: [(Slot, Option<String>); 2],
    /// The mark beside them.
    pub mark: Option<Mark>,
    /// Texts that could not be read and were set aside, the oldest first.
    pub aside: Vec<String>,
}

impl Found {
    /// Takes what lies under each key.
    ///
    /// # Errors
    /// Those of `read`.
    pub fn gather<E>(mut read: impl FnMut(&str) -> Result<Option<String>, E>) -> Result<Self, E> {
        Ok(Self {
            slots: [(Slot::A, read(key::SLOT_A)?), (Slot::B, read(key::SLOT_B)?)],
            mark: understood(read(key::NEWEST)?).filter(Mark::can_be),
            aside: understood(read(key::SET_ASIDE)?).unwrap_or_default(),
        })
    }

    /// How much the kept texts are, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let slots = self.slots.iter().filter_map(|(_, text)| text.as_ref());
        slots.chain(&self.aside).map(String::len).sum()
    }

    /// Whether there is nothing of a programme.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.mark.is_none() && self.slots.iter().all(|(_, text)| text.is_none())
    }
}

/// What a text says, where it can be understood.
pub(super) fn understood<T: DeserializeOwned>(text: Option<String>) -> Option<T> {
    text.and_then(|text| serde_json::from_str(&text).ok())
}

/// One of the two stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Store {
    /// Local storage.
    Local,
    /// The database.
    Database,
}

/// What loading found in both stores; a refusal is no emptiness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// In local storage.
    pub local: Result<Found, ShelfRefused>,
    /// In the database.
    pub database: Result<Found, ShelfRefused>,
}

impl Loaded {
    /// What was found in one of them.
    pub(super) fn of(&self, store: Store) -> Option<&Found> {
        match store {
            Store::Local => self.local.as_ref().ok(),
            Store::Database => self.database.as_ref().ok(),
        }
    }

    pub(super) fn mark(&self, store: Store) -> Option<Mark> {
        self.of(store).and_then(|found| found.mark)
    }
}

impl Store {
    /// Both, the one to be preferred last.
    pub(super) const ALL: [Self; 2] = [Self::Local, Self::Database];

    pub(super) fn other(self) -> Self {
        match self {
            Self::Local => Self::Database,
            Self::Database => Self::Local,
        }
    }
}
