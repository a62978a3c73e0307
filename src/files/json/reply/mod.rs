//! A person's answer to the questionnaire: a small file of its own, or the same as one line of
//! text that survives mail and chat. Whatever comes in, the answer is a reply, or what is wrong
//! with it and where.

mod code;
mod found;
mod read;
mod write;

pub use code::{base64url, from_base64url};
pub use found::{Found, ReplyProblem, find_logs, find_replies, logs_in_file, replies_in_file};
pub use read::read_reply;
pub use write::{reply_line, write_reply};

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Area, Date, Interest, Knowledge, Level, ParticipantId, Period, ProgrammeId, TimeOfDay, TopicId,
};

/// What an answer says it is, in its field `format`.
pub const REPLY_FORMAT: &str = "vice-versa/reply";
/// The newest layout of answers that this version knows.
pub const REPLY_SCHEMA: i64 = 1;
/// The largest answer that is read, in bytes; a usual one has a thousandth of it.
pub const REPLY_BYTES_MAX: usize = 1 << 20;
/// The most new topics that one answer may bring.
pub const NEW_TOPICS_MAX: usize = 100;
/// What the line of text begins with.
pub const REPLY_MARK: &str = "VV1.";

/// An answer to the questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The programme that asked.
    pub programme: ProgrammeId,
    /// What it was called; may be empty.
    pub programme_name: String,
    /// The day on which it was written, by the clock of whoever wrote it.
    pub date: Option<Date>,
    /// The time of that day.
    pub time: Option<TimeOfDay>,
    /// What the person says of themselves.
    pub person: ReplyPerson,
    /// Topics that the questionnaire did not have.
    pub new_topics: Vec<NewTopic>,
}

/// What a person says of themselves. A field that is not there says nothing; an empty one says
/// that there is nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyPerson {
    /// Who it is, where the questionnaire was made for one person.
    pub id: Option<ParticipantId>,
    /// The full name; not empty.
    pub name: String,
    /// The e-mail address.
    pub email: Option<String>,
    /// What the person does in the company.
    pub role: Option<String>,
    /// Where the person stands in the hierarchy.
    pub level: Level,
    /// The department.
    pub department: Option<String>,
    /// The place of work.
    pub location: Option<String>,
    /// Languages the person speaks, as lower-case codes.
    pub languages: Option<BTreeSet<String>>,
    /// What the person can teach.
    pub offers: BTreeMap<TopicId, Knowledge>,
    /// What the person wants to learn.
    pub wants: BTreeMap<TopicId, Interest>,
    /// When the person is away.
    pub absences: Option<Vec<Period>>,
    /// Anything else worth knowing.
    pub note: Option<String>,
}

/// A topic that an answer brings; its id counts within the answer alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTopic {
    /// The id by which offers and wants of the answer name it.
    pub id: TopicId,
    /// What the person calls it; not empty.
    pub name: String,
    /// Where it would stand in the catalogue.
    pub area: Area,
}
