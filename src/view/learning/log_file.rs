//! A pair's log as it goes out: a form in a file of its own, for one pair or for all of them.

use serde_json::{Value, json};

use super::draft::pair_topics;
use super::returned::log_of;
use crate::files::archive::{Entry, archive};
use crate::files::json::write_log;
use crate::model::{Date, Language, Programme};
use crate::text::words;
use crate::view::form_file::FormFile;
use crate::view::pairs::{PairKey, find_pair, pairs};

const FORM: &str = include_str!("log_form.js");
const WORDS_DE: &str = include_str!("log_words.de.js");
const WORDS_EN: &str = include_str!("log_words.en.js");
const STYLES: [&str; 2] = [
    include_str!("../../../style/parts/fold.css"),
    include_str!("../../../style/pages/diary.css"),
];

/// A file to save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogFile {
    /// Its name.
    pub name: String,
    /// What it holds: a page.
    pub page: String,
}

/// The log of a pair as a form to fill in; nothing where the pair is gone. It holds what stands
/// in the pair's meetings, so that the two go on from there.
#[must_use]
pub fn log_file(programme: &Programme, key: &PairKey, today: Option<Date>) -> Option<LogFile> {
    let pair = find_pair(programme, key)?;
    let log = write_log(&log_of(programme, key, today)?);
    let log: Value = serde_json::from_str(&log).ok()?;
    let details = programme.details();
    let [a, b] = pair.in_order(pair.people[0], pair.people[1]);
    let topics = pair_topics(programme, key).into_iter();
    let topics: Vec<Value> = topics
        .map(|(id, name)| json!([id.as_str(), name]))
        .collect();
    let data = json!({
        "language": details.language.code(),
        "contact": details.contact.trim(),
        "a": a.name,
        "b": b.name,
        "first": if pair.first_is_a { "a" } else { "b" },
        "topics": topics,
        "log": log,
    });
    let words = &words(details.language).returned;
    let [first, second] = pair.names();
    let form = FormFile {
        language: details.language,
        title: &(words.file_title)(&first, &second),
        no_script: words.file_no_script,
        data_id: "pair-log",
        data: &data,
        scripts: &[
            match details.language {
                Language::De => WORDS_DE,
                Language::En => WORDS_EN,
            },
            FORM,
        ],
        styles: &STYLES,
    };
    Some(LogFile {
        name: file_name(&(words.file_name)(&first, &second)),
        page: form.page(),
    })
}

/// The logs of all pairs that meet, in one archive, each as a file of its own; nothing where no
/// pair does.
#[must_use]
pub fn log_archive(programme: &Programme, today: Option<Date>) -> Option<(String, Vec<u8>)> {
    let running = pairs(programme).into_iter();
    let running = running.filter(|pair| pair.pairing.status.is_running());
    let mut entries: Vec<Entry> = Vec::new();
    for pair in running {
        let Some(LogFile { name, page }) = log_file(programme, &pair.key(), today) else {
            continue;
        };
        // Two pairs may have the same names.
        let same = entries.iter().filter(|entry| entry.name == name).count();
        let stem = name.trim_end_matches(".html");
        let name = match same {
            0 => name,
            _ => format!("{stem} {}.html", entries.len() + 1),
        };
        entries.push(Entry {
            name,
            bytes: page.into_bytes(),
        });
    }
    if entries.is_empty() {
        return None;
    }
    let words = &words(programme.details().language).returned;
    Some((words.archive_name.to_owned(), archive(&entries)))
}

/// A name that every file system takes, with its ending.
fn file_name(title: &str) -> String {
    let plain: String = title
        .chars()
        .map(|c| match c {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
            c if c.is_control() => '-',
            c => c,
        })
        .take(100)
        .collect();
    format!("{}.html", plain.trim())
}
