//! What is kept, and when: the decisions about saving, loading and undoing, without a browser.
//! The browser only lends a [`Shelf`] and a database to put texts on.
//!
//! Every change is a new generation of the whole programme. It is written at once to local
//! storage, so that even a closing page saves, and then to the database, whose finished
//! transaction alone survives a crash. Loading takes the newest whole generation of both.

mod delta;
mod file_copy;
mod found;
mod history;
mod keep;
mod keeper;
mod kept_clock;
mod record;
mod recover;
mod session;
mod shelf;

pub use delta::Delta;
pub use file_copy::{FileCopy, FileNote, FileState, FileTrouble, Fingerprint, Turn};
pub use found::{Found, Loaded, Mark, Store};
pub use history::{Clocks, History, Snapshot, Steps, UNDO_STEPS_MAX};
pub use keep::{SaveRefused, SaveRequest, load, save, wipe};
pub use keeper::{DatabaseSave, Kept, SaveState};
pub use kept_clock::KeptClock;
pub use record::{Record, RecordFlaw, checksum};
pub use recover::{BadRecord, Recovered, Recovery, Unreadable};
pub use session::{ChangeRefused, Closed, LoadNotice, Role, Session};
pub use shelf::{Shelf, ShelfRefused, Slot, key};
