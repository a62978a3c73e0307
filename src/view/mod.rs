//! What to show: rows, numbers and states, worked out from a programme without a browser.

mod path;

pub use path::{Progress, Section, SectionState};
