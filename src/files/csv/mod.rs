//! People from spreadsheets and back: bytes to text, text to a table, a mapping of its
//! columns, and a plan of what an import would change.

mod cells;
mod decode;
mod draft;
mod guard;
mod guess;
mod heading_words;
mod headings;
mod log;
mod mapping;
mod people;
mod plan;
mod problem;
mod script;
mod table;
mod words;
mod write;

pub use cells::{languages, name_key};
pub use decode::{CSV_BYTES_MAX, Decoded, Encoding, decode};
pub use headings::{Use, topic_of_heading};
pub use log::{write_learnings_csv, write_meetings_csv, write_pairs_csv};
pub use mapping::{CellValue, Mapping, distinct};
pub use people::people;
pub use plan::{ChangedPerson, ImportPlan, NewTopic};
pub use problem::{RowProblem, RowProblemKind, TableProblem};
pub use script::read_people_csv;
pub(in crate::files) use table::ROWS_ABOVE_MAX;
pub use table::{COLUMNS_MAX, ROWS_MAX, Row, Table};
pub use write::write_people_csv;
