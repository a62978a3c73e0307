//! What to show: rows, numbers and states, worked out from a programme without a browser.

pub mod import;
pub mod pairing;
mod path;
pub mod people;
pub mod people_draft;
pub mod people_order;
pub mod topics;

pub use path::{Progress, Section, SectionState};
