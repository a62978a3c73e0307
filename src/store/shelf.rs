//! The places where texts are kept, as the rest of this module sees them: local storage, which
//! answers at once and may forget the last seconds, and a database, which takes its time and
//! then does not forget.

use serde::Serialize;

/// The names under which this program keeps things. On file:// a browser may show one store
/// to all pages, so every name begins with the program's own.
pub mod key {
    /// How every key of this program begins.
    pub const PREFIX: &str = "vice-versa/";
    /// One of the two places of the programme.
    pub const SLOT_A: &str = "vice-versa/a";
    /// The other place of the programme.
    pub const SLOT_B: &str = "vice-versa/b";
    /// Which save was the last, and of which tab.
    pub const NEWEST: &str = "vice-versa/newest";
    /// Texts that could not be read, kept until somebody has looked at them.
    pub const SET_ASIDE: &str = "vice-versa/set-aside";
    /// All of these.
    pub const OF_THE_PROGRAMME: [&str; 4] = [SLOT_A, SLOT_B, SET_ASIDE, NEWEST];
    /// The browser's hold on a file that is kept up to date; in the database alone.
    pub const FILE: &str = "vice-versa/file";
    /// What is known of that file.
    pub const FILE_NOTE: &str = "vice-versa/file-note";
    /// Language and theme.
    pub const SETTINGS: &str = "vice-versa/settings";
}

/// One of the two places that take turns, so that a save never overwrites the last good one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The first.
    A,
    /// The second.
    B,
}

impl Slot {
    /// Both.
    pub const ALL: [Self; 2] = [Self::A, Self::B];

    /// Its name in the store.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::A => key::SLOT_A,
            Self::B => key::SLOT_B,
        }
    }

    /// The one that is not this one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

/// Why the store did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShelfRefused {
    /// The browser does not let the page use its store.
    Blocked,
    /// There is no room left; what was there before still is.
    Full,
    /// It does not answer.
    Silent,
}

/// A place that keeps texts under names.
pub trait Shelf {
    /// The text under a name, or none.
    ///
    /// # Errors
    /// [`ShelfRefused::Blocked`] where the store cannot be reached.
    fn read(&self, key: &str) -> Result<Option<String>, ShelfRefused>;

    /// Keeps a value, as JSON, under a name.
    ///
    /// # Errors
    /// [`ShelfRefused`]; then the old text is still there.
    fn write(&mut self, key: &str, value: &impl Serialize) -> Result<(), ShelfRefused>;

    /// Forgets the text under a name.
    ///
    /// # Errors
    /// [`ShelfRefused::Blocked`] where the store cannot be reached.
    fn remove(&mut self, key: &str) -> Result<(), ShelfRefused>;
}
