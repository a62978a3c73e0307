//! People as CSV, with the headings that the reader knows in both languages.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::guard::guard;
use crate::model::{Language, Participant, Programme, Topic, TopicId};

/// The columns of an export, English and German; each is a heading the reader knows.
const HEADINGS: [[&str; 2]; 13] = [
    ["name", "Name"],
    ["email", "E-Mail"],
    ["role", "Position"],
    ["level", "Ebene"],
    ["department", "Abteilung"],
    ["location", "Standort"],
    ["languages", "Sprachen"],
    ["manager", "Vorgesetzte(r)"],
    ["capacity", "Kapazität"],
    ["active", "aktiv"],
    ["offers", "bietet"],
    ["wants", "möchte lernen"],
    ["note", "Notiz"],
];

/// A byte order mark; without it Excel takes UTF-8 for Windows-1252.
pub(super) const BYTE_ORDER_MARK: char = '\u{feff}';

/// All people as a table that Excel opens by double click: UTF-8 with a byte order mark, and
/// the separator that Excel expects in the language. Cells that a spreadsheet would run as
/// a formula get an apostrophe in front, which reading the file takes away again. Control
/// characters other than tabs and line breaks are left out: no table can hold them.
#[must_use]
pub fn write_people_csv(programme: &Programme, language: Language) -> String {
    let (column, separator) = match language {
        Language::En => (0, ','),
        Language::De => (1, ';'),
    };
    let mut out = String::from(BYTE_ORDER_MARK);
    write_row(
        &mut out,
        separator,
        HEADINGS.iter().map(|names| names[column].to_owned()),
    );
    for person in programme.participants().values() {
        write_row(
            &mut out,
            separator,
            cells(programme, person, language).into_iter(),
        );
    }
    out
}

fn cells(programme: &Programme, person: &Participant, language: Language) -> [String; 13] {
    let manager = person
        .manager
        .as_ref()
        .and_then(|id| programme.participant(id));
    let manager = manager.map_or("", |boss| {
        if boss.email.is_empty() {
            &boss.name
        } else {
            &boss.email
        }
    });
    let languages: Vec<&str> = person.languages.iter().map(String::as_str).collect();
    let active = match (person.active, language) {
        (true, Language::En) => "yes",
        (true, Language::De) => "ja",
        (false, Language::En) => "no",
        (false, Language::De) => "nein",
    };
    [
        person.name.clone(),
        person.email.clone(),
        person.role.clone(),
        person.level.code().to_owned(),
        person.department.clone(),
        person.location.clone(),
        languages.join(", "),
        manager.to_owned(),
        person.capacity.get().to_string(),
        active.to_owned(),
        topic_list(
            programme.topics(),
            person.offers.iter().map(|(id, grade)| (id, grade.get())),
        ),
        topic_list(
            programme.topics(),
            person.wants.iter().map(|(id, grade)| (id, grade.get())),
        ),
        person.note.clone(),
    ]
}

fn topic_list<'p>(
    topics: &BTreeMap<TopicId, std::sync::Arc<Topic>>,
    graded: impl Iterator<Item = (&'p TopicId, u8)>,
) -> String {
    let mut list = String::new();
    for (id, grade) in graded {
        let name = topics
            .get(id)
            .map_or(id.as_str(), |topic| topic.name.trim());
        if !list.is_empty() {
            list.push_str("; ");
        }
        if name.starts_with('"') || name.contains([';', '|', '\n', '\r']) {
            let doubled = name.replace('"', "\"\"");
            let _ = write!(list, "\"{doubled}\":{grade}");
        } else {
            let _ = write!(list, "{name}:{grade}");
        }
    }
    list
}

/// One row, with cells made harmless.
pub(super) fn write_row(out: &mut String, separator: char, cells: impl Iterator<Item = String>) {
    let kept = |c: &char| !c.is_control() || matches!(c, '\t' | '\n' | '\r');
    for (column, cell) in cells.enumerate() {
        if column > 0 {
            out.push(separator);
        }
        let cell: String = cell.chars().filter(kept).collect();
        let cell = guard(&cell);
        if cell.contains([',', ';', '\t', '|', '"', '\n', '\r']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}
