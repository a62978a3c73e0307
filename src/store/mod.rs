//! What is kept, and when: the decisions about saving, loading and undoing, without a browser.
//! The browser only lends a [`Shelf`] to put texts on.

mod history;
mod keep;
mod record;
mod recover;
mod session;
mod shelf;

pub use history::{History, UNDO_STEPS_MAX};
pub use keep::{SaveRefused, load, save, set_aside_texts, wipe};
pub use record::{Record, RecordFlaw, Step, checksum};
pub use recover::{BadRecord, Mark, Recovered, Recovery, Unreadable};
pub use session::{ChangeRefused, Closed, LoadNotice, SaveRequest, SaveState, Session};
pub use shelf::{Shelf, ShelfRefused, Slot, key};
