//! Other people's bytes: tables of people and programme files, read with every mistake named
//! by its place, and written so that they come back the same.

mod anonymous;
mod answers;
pub mod archive;
pub mod csv;
pub mod ics;
pub mod json;
mod person;
mod problem;
pub mod protected;
pub mod workbook;

pub use anonymous::{Instead, anonymised};
pub use answers::{Answer, AnswerPlan, Decision, MatchedBy, Received, Standing, Who, plan_answers};
pub use csv::read_people_csv;
pub use ics::write_calendar;
pub use json::{
    ProgrammeFile, read_programme, read_programme_file, write_programme, write_programme_file,
};
pub use person::{
    GatheringData, Graded, MeetingData, Mention, PERSON_FORMAT, PERSON_SCHEMA, PairData,
    PersonData, Profile, TaughtBy, mentions, write_person,
};
pub use problem::{JsonType, Problem, ProblemKind};
