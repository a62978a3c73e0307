//! An answer's file to an answer: all of it, or the first thing that is wrong with it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::super::problem::{Path, Problem, ProblemKind};
use super::super::fields::{
    Fields, bounded, date, id, keyed, list, name, text, time, whole_number, word,
};
use super::super::limits::text_within_limits;
use super::super::plan::read_period;
use super::super::strict;
use super::{
    NEW_TOPICS_MAX, NewTopic, REPLY_BYTES_MAX, REPLY_FORMAT, REPLY_SCHEMA, Reply, ReplyPerson,
};
use crate::model::{Area, Level};

/// Reads an answer's file. Fields that this version does not know are passed over.
///
/// # Errors
/// The first [`Problem`], with its path in the file; then nothing is read.
pub fn read_reply(bytes: &[u8]) -> Result<Reply, Problem> {
    let path = &Path::ROOT;
    if bytes.len() > REPLY_BYTES_MAX {
        return Err(path.problem(ProblemKind::TooLarge {
            bytes: bytes.len(),
            most: REPLY_BYTES_MAX,
        }));
    }
    let value = strict::parse(text_within_limits(bytes)?)?;
    let mut fields = Fields::of(value, path)?;
    let format = fields.optional("format", text).unwrap_or_default();
    if format.as_deref() != Some(REPLY_FORMAT) {
        let here = path.field("format");
        return Err(here.problem(ProblemKind::OtherFormat(format)));
    }
    check_schema(fields.required("schema", whole_number)?, path)?;
    let reply = Reply {
        programme: fields.required("programme", id)?,
        programme_name: fields.or_default("programme_name", text)?,
        date: fields.optional("date", date)?,
        time: fields.optional("time", time)?,
        person: fields.required("participant", person)?,
        new_topics: fields.or_default("new_topics", list(new_topic))?,
    };
    check_new_topics(&reply.new_topics, path)?;
    Ok(reply)
}

fn check_schema(found: i64, path: &Path) -> Result<(), Problem> {
    let here = path.field("schema");
    match u64::try_from(found) {
        Ok(newer) if found > REPLY_SCHEMA => Err(here.problem(ProblemKind::NewerSchema {
            found: newer,
            known: REPLY_SCHEMA.unsigned_abs(),
        })),
        _ if found != REPLY_SCHEMA => Err(here.problem(ProblemKind::UnknownSchema(found))),
        _ => Ok(()),
    }
}

fn person(value: Value, path: &Path) -> Result<ReplyPerson, Problem> {
    let mut fields = Fields::of(value, path)?;
    let languages = fields.optional("languages", list(text))?;
    let code = |language: String| language.trim().to_lowercase();
    let languages = languages.map(|all| all.into_iter().map(code).collect::<BTreeSet<_>>());
    Ok(ReplyPerson {
        id: fields.optional("id", id)?,
        name: fields.required("name", name)?,
        email: fields.optional("email", text)?,
        role: fields.optional("role", text)?,
        level: fields.required("level", word(&Level::ALL, Level::code))?,
        department: fields.optional("department", text)?,
        location: fields.optional("location", text)?,
        languages: languages.map(|all| all.into_iter().filter(|one| !one.is_empty()).collect()),
        offers: fields.or_default("offers", keyed(bounded))?,
        wants: fields.or_default("wants", keyed(bounded))?,
        absences: fields.optional("absences", list(read_period))?,
        note: fields.optional("note", text)?,
    })
}

fn new_topic(value: Value, path: &Path) -> Result<NewTopic, Problem> {
    let mut fields = Fields::of(value, path)?;
    Ok(NewTopic {
        id: fields.required("id", id)?,
        name: fields.required("name", name)?,
        area: fields.or_default("area", word(&Area::ALL, Area::code))?,
    })
}

fn check_new_topics(topics: &[NewTopic], path: &Path) -> Result<(), Problem> {
    let here = path.field("new_topics");
    if topics.len() > NEW_TOPICS_MAX {
        let whole = |count| i64::try_from(count).unwrap_or(i64::MAX);
        return Err(here.problem(ProblemKind::OutOfRange {
            number: whole(topics.len()),
            range: 0..=whole(NEW_TOPICS_MAX),
        }));
    }
    let mut seen = BTreeSet::new();
    for (index, topic) in topics.iter().enumerate() {
        if !seen.insert(&topic.id) {
            let here = here.item(index);
            let id = topic.id.to_string();
            return Err(here.field("id").problem(ProblemKind::DuplicateId(id)));
        }
    }
    Ok(())
}
