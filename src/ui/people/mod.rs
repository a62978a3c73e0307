//! Who takes part: the table of people, the form for one of them, and people from a
//! spreadsheet.

mod filter;
mod form;
mod form_topics;
mod import;
mod page;
mod printed;
mod row;
mod selection;
mod state;
mod table;

pub use import::ImportPage;
pub use page::PeoplePage;
