//! What the page about privacy shows: what would go with a person, how long data is to be kept,
//! what a person is told.

mod going;
mod person_text;
mod retention;
#[cfg(test)]
mod tests;

pub use going::{Going, going, place_of_mention};
pub use person_text::person_text;
pub use retention::{Retention, retention, suggested_day};
