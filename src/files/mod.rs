//! Other people's bytes: tables of people and programme files, read with every mistake named
//! by its place, and written so that they come back the same.

mod answers;
pub mod archive;
pub mod csv;
pub mod ics;
pub mod json;
mod problem;
pub mod workbook;

pub use answers::{Answer, AnswerPlan, Decision, MatchedBy, Received, Standing, Who, plan_answers};
pub use csv::read_people_csv;
pub use ics::write_calendar;
pub use json::{
    ProgrammeFile, read_programme, read_programme_file, write_programme, write_programme_file,
};
pub use problem::{JsonType, Problem, ProblemKind};
