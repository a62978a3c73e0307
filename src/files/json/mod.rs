//! The programme file: one JSON file holds a whole programme. Whatever bytes come in, the
//! answer is a programme or what is wrong with the file and where; and what goes out comes
//! back the same.

mod clock;
mod fields;
mod limits;
mod log;
mod meetings;
mod migrate;
mod plan;
mod read;
mod replacement;
pub mod reply;
mod strict;
mod text;
mod write;

pub use clock::{read_clock, write_clock};
pub use limits::{JSON_BYTES_MAX, JSON_DEPTH_MAX, ROUNDS_MAX};
pub use log::{
    LOG_BYTES_MAX, LOG_FORMAT, LOG_MEETINGS_MAX, LOG_SCHEMA, PairLogFile, read_log, write_log,
};
pub use migrate::SCHEMA;
pub use read::{ProgrammeFile, read_programme, read_programme_file};
pub use replacement::{Difference, Replacement};
pub use write::{write_programme, write_programme_compact, write_programme_file};

/// What a programme file says it is, in its field `format`.
pub const PROGRAMME_FORMAT: &str = "vice-versa/programme";
/// How the name of a programme file ends.
pub const PROGRAMME_FILE_ENDING: &str = ".programme.json";
