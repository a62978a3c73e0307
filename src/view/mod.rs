//! What to show: rows, numbers and states, worked out from a programme without a browser.

pub mod announcement;
pub mod champions;
pub mod erased;
mod form_file;
pub mod format_advice;
pub mod import;
pub mod kick_off;
pub mod learning;
pub mod letters;
pub mod mail;
pub mod meetings;
pub mod merging;
pub mod next;
pub mod pairing;
pub mod pairs;
pub mod passphrase;
mod path;
pub mod people;
pub mod people_draft;
pub mod people_order;
pub mod plan;
pub mod privacy;
pub mod questionnaire;
pub mod results;
pub mod topics;

pub use path::{Progress, Section, SectionState};
