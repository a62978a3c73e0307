//! What the programme is for: its name, goals, format and time.

mod goals;
mod page;

pub use page::ProgrammePage;
