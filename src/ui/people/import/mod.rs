//! People from a spreadsheet: choose, say what the columns mean, look, import.

mod columns;
mod levels;
mod page;
mod preview;
mod problems;
mod source;
mod state;

pub use page::ImportPage;
