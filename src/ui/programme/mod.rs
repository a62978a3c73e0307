//! What the programme is for: its name, goals, format and time.

mod culture;
mod days_off;
mod format;
mod goals;
mod next;
mod page;
mod plan;

pub use next::AlsoToDo;
pub use page::ProgrammePage;
