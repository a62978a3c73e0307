//! What single cells say: lists of topics with grades, yes and no, levels, languages.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};

use super::headings::heading_key;
use super::words::language_code;

/// A text for comparing names of people and topics: case and spaces do not count.
#[must_use]
pub fn name_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !key.is_empty() {
            key.push(' ');
        }
        if word.is_ascii() {
            key.push_str(word);
        } else {
            word.chars().for_each(|c| push_folded(&mut key, c));
        }
    }
    key.make_ascii_lowercase();
    key
}

/// Adds a character in lower case; Apple's two-part umlauts become one character.
fn push_folded(key: &mut String, c: char) {
    if c == '\u{308}' {
        let whole = match key.chars().next_back() {
            Some('a') => 'ä',
            Some('o') => 'ö',
            Some('u') => 'ü',
            _ => return key.push(c),
        };
        key.pop();
        return key.push(whole);
    }
    key.extend(c.to_lowercase());
}

/// A topic in a cell, and the number behind it where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ListedTopic<'c> {
    pub(super) name: Cow<'c, str>,
    pub(super) grade: Option<i64>,
}

/// A list that cannot be read: a quote stays open, or a grade stands without a topic.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NotAList;

/// Reads `Topic:3; Other topic:1`; a semicolon, bar or line break stands between topics. A
/// topic that holds one of these, or begins with a quote, stands in double quotes with
/// its own quotes doubled. A number behind the last colon is the grade.
pub(super) fn topic_list(cell: &str) -> Result<Vec<ListedTopic<'_>>, NotAList> {
    let mut topics = Vec::new();
    let mut rest = cell;
    loop {
        rest = rest.trim_start();
        let (name, grade, behind) = match quoted_topic(rest) {
            Some(found) => found,
            None => plain_topic(rest),
        };
        if name.is_empty() && grade.is_some() {
            return Err(NotAList);
        }
        if !name.is_empty() {
            topics.push(ListedTopic { name, grade });
        }
        match behind {
            Some(behind) => rest = behind,
            None => return Ok(topics),
        }
    }
}

fn is_list_break(c: char) -> bool {
    matches!(c, ';' | '|' | '\n' | '\r')
}

/// A topic's name, its grade, and the text behind it.
type Item<'c> = (Cow<'c, str>, Option<i64>, Option<&'c str>);

fn plain_topic(text: &str) -> Item<'_> {
    let (item, behind) = match text.split_once(is_list_break) {
        Some((item, behind)) => (item, Some(behind)),
        None => (text, None),
    };
    let (name, grade) = split_grade(item.trim());
    (name.into(), grade, behind)
}

/// A topic in quotes, where the quotes are followed by a grade or the next topic; nothing
/// where they are a part of the name.
fn quoted_topic(text: &str) -> Option<Item<'_>> {
    let mut rest = text.strip_prefix('"')?;
    let mut name = String::new();
    loop {
        let (segment, behind) = rest.split_once('"')?;
        name.push_str(segment);
        rest = behind;
        match rest.strip_prefix('"') {
            Some(behind) => {
                name.push('"');
                rest = behind;
            }
            None => break,
        }
    }
    let (item, behind) = match rest.split_once(is_list_break) {
        Some((item, behind)) => (item, Some(behind)),
        None => (rest, None),
    };
    let ("", grade) = split_grade(item.trim()) else {
        return None;
    };
    Some((name.trim().to_owned().into(), grade, behind))
}

fn split_grade(item: &str) -> (&str, Option<i64>) {
    let Some((name, digits)) = item.rsplit_once(':') else {
        return (item, None);
    };
    let digits = digits.trim();
    if (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        (name.trim_end(), digits.parse().ok())
    } else {
        (item, None)
    }
}

/// How many commas a topic's name in a form may hold.
const COMMAS_MAX: usize = 4;

/// Reads `Topic A, Topic B` as forms export it. A form does not say which commas are part
/// of a name; `names_with_commas` are the keys of those known to be.
pub(super) fn form_topics<'c>(cell: &'c str, names_with_commas: &HashSet<String>) -> Vec<&'c str> {
    let mut topics = Vec::new();
    for line in cell.split(['\n', '\r']) {
        let mut rest = line;
        loop {
            let commas = rest
                .match_indices(',')
                .map(|(at, _)| at)
                .take(COMMAS_MAX + 1);
            let ends: Vec<usize> = commas.chain([rest.len()]).take(COMMAS_MAX + 1).collect();
            let known = |end: &&usize| names_with_commas.contains(&name_key(&rest[..**end]));
            let longest = if names_with_commas.is_empty() {
                None
            } else {
                ends.iter().rev().find(known)
            };
            let end = *longest.unwrap_or(&ends[0]);
            let topic = rest[..end].trim();
            if !topic.is_empty() {
                topics.push(topic);
            }
            match rest.get(end + 1..) {
                Some(behind) => rest = behind,
                None => break,
            }
        }
    }
    topics
}

/// Yes, no, or neither of them.
pub(super) fn yes_or_no(cell: &str) -> Option<bool> {
    match heading_key(cell).as_str() {
        "yes" | "y" | "ja" | "j" | "x" | "true" | "wahr" | "1" | "on" | "active" | "aktiv" => {
            Some(true)
        }
        "no" | "n" | "nein" | "false" | "falsch" | "0" | "off" | "inactive" | "inaktiv" => {
            Some(false)
        }
        _ if matches!(cell.trim(), "✓" | "✔" | "☑") => Some(true),
        _ if matches!(cell.trim(), "-" | "–" | "☐") => Some(false),
        _ => None,
    }
}

/// Whether a cell says that somebody is on a break.
pub(super) fn on_break(cell: &str) -> Option<bool> {
    match heading_key(cell).as_str() {
        "paused" | "on a break" | "pausiert" | "pause" | "break" | "on leave" | "abwesend" => {
            Some(true)
        }
        "active" | "aktiv" | "inactive" | "inaktiv" => yes_or_no(cell).map(|active| !active),
        _ => yes_or_no(cell),
    }
}

/// The languages that a cell names, as lower-case codes where they are known and as
/// they stand, in lower case, where not.
#[must_use]
pub fn languages(cell: &str) -> BTreeSet<String> {
    let only_codes = cell
        .split_whitespace()
        .all(|word| word.chars().count() == 2);
    cell.split(|c: char| matches!(c, ',' | ';' | '|' | '/' | '\n') || (only_codes && c == ' '))
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(language_code)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(cell: &str) -> Vec<(String, Option<i64>)> {
        let topics = topic_list(cell).unwrap();
        topics
            .into_iter()
            .map(|topic| (topic.name.into_owned(), topic.grade))
            .collect()
    }

    #[test]
    fn lists_of_topics() {
        let topic = |name: &str, grade| (name.to_owned(), grade);
        assert_eq!(
            list("Excel: 3;; R & D | SQL :1\r\nAI: what now?"),
            [
                topic("Excel", Some(3)),
                topic("R & D", None),
                topic("SQL", Some(1)),
                topic("AI: what now?", None)
            ]
        );
        assert_eq!(list("Ratio 16:9:2"), [topic("Ratio 16:9", Some(2))]);
        assert_eq!(
            list("\"a; \"\"b\"\"\":3; \"Go\" in depth:1"),
            [
                topic("a; \"b\"", Some(3)),
                topic("\"Go\" in depth", Some(1))
            ]
        );
        assert_eq!(list(" "), []);
        assert_eq!(topic_list("a:1; :3"), Err(NotAList));
    }

    #[test]
    fn forms_keep_known_names_with_commas_whole() {
        let none = HashSet::new();
        assert_eq!(
            form_topics("Excel, SQL,,\n AI", &none),
            ["Excel", "SQL", "AI"]
        );
        let known = HashSet::from(["data, big and small".to_owned()]);
        let cell = "Law, Data,  big and small, Data";
        assert_eq!(form_topics(cell, &HashSet::new()).len(), 4);
        assert_eq!(
            form_topics(cell, &known),
            ["Law", "Data,  big and small", "Data"]
        );
    }

    #[test]
    fn languages_become_codes() {
        let codes = |cell: &str| languages(cell).into_iter().collect::<Vec<_>>().join(" ");
        assert_eq!(codes("Deutsch, English / Französisch"), "de en fr");
        assert_eq!(codes("DE en"), "de en");
        assert_eq!(codes("en-GB; Schwyzer  Dütsch"), "en schwyzer dütsch");
    }

    #[test]
    fn names_compare_without_case_and_spaces() {
        assert_eq!(name_key("  Jo\u{308}rg\n MÜLLER "), "jörg müller");
    }
}
