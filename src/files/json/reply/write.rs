//! An answer to its file, and to one line of text.

use super::super::plan::write_ends;
use super::super::text::JsonText;
use super::code::{base64url, checksum};
use super::{REPLY_FORMAT, REPLY_MARK, REPLY_SCHEMA, Reply, ReplyPerson};

/// The answer's file: indented by two spaces, with a line break at the end.
#[must_use]
pub fn write_reply(reply: &Reply) -> String {
    let mut text = written(reply, true);
    text.push('\n');
    text
}

/// The answer as one line of text: a mark, the file as letters, and a checksum.
#[must_use]
pub fn reply_line(reply: &Reply) -> String {
    let file = written(reply, false);
    let letters = base64url(file.as_bytes());
    let sum = checksum(file.as_bytes());
    format!("{REPLY_MARK}{letters}.{sum:08x}")
}

fn written(reply: &Reply, indented: bool) -> String {
    let Reply {
        programme,
        programme_name,
        date,
        time,
        person: own,
        new_topics,
    } = reply;
    let mut json = JsonText::new(indented);
    json.object(|json| {
        json.key("format").text(REPLY_FORMAT);
        json.key("schema").plain(REPLY_SCHEMA);
        json.key("programme").text(programme.as_str());
        if !programme_name.is_empty() {
            json.key("programme_name").text(programme_name);
        }
        if let Some(date) = date {
            json.key("date").text(&date.to_string());
        }
        if let Some(time) = time {
            json.key("time").text(&time.to_string());
        }
        person(json.key("participant"), own);
        json.key("new_topics").list(new_topics, |json, topic| {
            json.object(|json| {
                json.key("id").text(topic.id.as_str());
                json.key("name").text(&topic.name);
                json.key("area").text(topic.area.code());
            });
        });
    });
    json.finish()
}

fn person(json: &mut JsonText, person: &ReplyPerson) {
    let ReplyPerson {
        id,
        name,
        email,
        role,
        level,
        department,
        location,
        languages,
        offers,
        wants,
        absences,
        note,
    } = person;
    let where_said = |json: &mut JsonText, name: &str, text: Option<&str>| {
        if let Some(text) = text {
            json.key(name).text(text);
        }
    };
    json.object(|json| {
        if let Some(id) = id {
            json.key("id").text(id.as_str());
        }
        json.key("name").text(name);
        where_said(json, "email", email.as_deref());
        where_said(json, "role", role.as_deref());
        json.key("level").text(level.code());
        where_said(json, "department", department.as_deref());
        where_said(json, "location", location.as_deref());
        if let Some(languages) = languages {
            json.key("languages")
                .list(languages, |json, language| json.text(language));
        }
        json.key("offers").object(|json| {
            for (id, grade) in offers {
                json.key(id.as_str()).plain(grade.get());
            }
        });
        json.key("wants").object(|json| {
            for (id, grade) in wants {
                json.key(id.as_str()).plain(grade.get());
            }
        });
        if let Some(absences) = absences {
            json.key("absences").list(absences, |json, period| {
                json.object(|json| write_ends(json, *period));
            });
        }
        where_said(json, "note", note.as_deref());
    });
}
