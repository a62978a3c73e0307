//! The log of one pair as a file of its own: what the two wrote of their meetings. It comes from
//! people who have nothing else of the programme, so it is read as warily as any file, and
//! changes nothing before somebody has looked at it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::problem::{Path, Problem, ProblemKind};
use super::fields::{Fields, date, id, list, text, whole_number};
use super::limits::text_within_limits;
use super::meetings::{read_meeting, write_meeting};
use super::strict;
use super::text::JsonText;
use crate::model::{Date, Meeting, PairingId, ProgrammeId, RoundId};

/// What a pair's log says it is, in its field `format`.
pub const LOG_FORMAT: &str = "vice-versa/log";
/// The newest layout of logs that this version knows.
pub const LOG_SCHEMA: i64 = 1;
/// The largest log that is read, in bytes; a usual one has a hundredth of it.
pub const LOG_BYTES_MAX: usize = 2 << 20;
/// The most meetings that a log may have: one each day of the longest programme.
pub const LOG_MEETINGS_MAX: usize = 2000;

/// What a pair wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairLogFile {
    /// The programme that the pair belongs to.
    pub programme: ProgrammeId,
    /// What it was called; may be empty.
    pub programme_name: String,
    /// The round.
    pub round: RoundId,
    /// The pair.
    pub pairing: PairingId,
    /// The day on which it was written, by the clock of whoever wrote it.
    pub date: Option<Date>,
    /// The meetings.
    pub meetings: Vec<Meeting>,
}

/// Reads a pair's log. Fields that this version does not know are passed over.
///
/// # Errors
/// The first [`Problem`], with its path in the file; then nothing is read.
pub fn read_log(bytes: &[u8]) -> Result<PairLogFile, Problem> {
    let path = &Path::ROOT;
    if bytes.len() > LOG_BYTES_MAX {
        return Err(path.problem(ProblemKind::TooLarge {
            bytes: bytes.len(),
            most: LOG_BYTES_MAX,
        }));
    }
    let value = strict::parse(text_within_limits(bytes)?)?;
    let mut fields = Fields::of(value, path)?;
    let format = fields.optional("format", text).unwrap_or_default();
    if format.as_deref() != Some(LOG_FORMAT) {
        let here = path.field("format");
        return Err(here.problem(ProblemKind::OtherFormat(format)));
    }
    check_schema(fields.required("schema", whole_number)?, path)?;
    let log = PairLogFile {
        programme: fields.required("programme", id)?,
        programme_name: fields.or_default("programme_name", text)?,
        round: fields.required("round", id)?,
        pairing: fields.required("pairing", id)?,
        date: fields.optional("date", date)?,
        meetings: fields.or_default("meetings", list(meeting))?,
    };
    check_meetings(&log.meetings, path)?;
    Ok(log)
}

/// A meeting; what a pair's own file cannot know of it is left out.
fn meeting(value: Value, path: &Path) -> Result<Meeting, Problem> {
    let mut meeting = read_meeting(value, path)?;
    meeting.extra = crate::model::Extra::default();
    meeting.changes = 0;
    Ok(meeting)
}

fn check_schema(found: i64, path: &Path) -> Result<(), Problem> {
    let here = path.field("schema");
    match u64::try_from(found) {
        Ok(newer) if found > LOG_SCHEMA => Err(here.problem(ProblemKind::NewerSchema {
            found: newer,
            known: LOG_SCHEMA.unsigned_abs(),
        })),
        _ if found != LOG_SCHEMA => Err(here.problem(ProblemKind::UnknownSchema(found))),
        _ => Ok(()),
    }
}

fn check_meetings(meetings: &[Meeting], path: &Path) -> Result<(), Problem> {
    let here = path.field("meetings");
    if meetings.len() > LOG_MEETINGS_MAX {
        let whole = |count| i64::try_from(count).unwrap_or(i64::MAX);
        return Err(here.problem(ProblemKind::OutOfRange {
            number: whole(meetings.len()),
            range: 0..=whole(LOG_MEETINGS_MAX),
        }));
    }
    let mut seen = BTreeSet::new();
    for (index, meeting) in meetings.iter().enumerate() {
        if !seen.insert(&meeting.id) {
            let here = here.item(index);
            let id = meeting.id.to_string();
            return Err(here.field("id").problem(ProblemKind::DuplicateId(id)));
        }
    }
    Ok(())
}

/// A pair's log as a file: indented by two spaces, with a line break at the end.
#[must_use]
pub fn write_log(log: &PairLogFile) -> String {
    let PairLogFile {
        programme,
        programme_name,
        round,
        pairing,
        date,
        meetings,
    } = log;
    let mut json = JsonText::new(true);
    json.object(|json| {
        json.key("format").text(LOG_FORMAT);
        json.key("schema").plain(LOG_SCHEMA);
        json.key("programme").text(programme.as_str());
        if !programme_name.is_empty() {
            json.key("programme_name").text(programme_name);
        }
        json.key("round").text(round.as_str());
        json.key("pairing").text(pairing.as_str());
        if let Some(date) = date {
            json.key("date").text(&date.to_string());
        }
        json.key("meetings").list(meetings, write_meeting);
    });
    let mut text = json.finish();
    text.push('\n');
    text
}
