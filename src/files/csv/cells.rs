//! What single cells say: lists of topics with grades, yes and no, levels, languages.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::headings::heading_key;
use crate::model::Level;

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

const LEVEL_WORDS: [(Level, &[&str]); 3] = [
    (
        Level::Middle,
        &[
            "middle",
            "mid",
            "middle management",
            "middle manager",
            "middle managers",
            "mid level",
            "mittleres management",
            "mittlere ebene",
            "mittlere fuehrungsebene",
            "mittlere fuehrungskraft",
            "mittel",
            "mitte",
            "mittleres",
            "mittlere",
            "team lead",
            "team leader",
            "teamlead",
            "teamleiter",
            "teamleiterin",
            "teamleitung",
            "gruppenleiter",
            "gruppenleiterin",
            "gruppenleitung",
            "abteilungsleiter",
            "abteilungsleiterin",
            "abteilungsleitung",
            "manager",
            "managerin",
            "supervisor",
            "professional",
        ],
    ),
    (
        Level::Executive,
        &[
            "executive",
            "executives",
            "exec",
            "fuehrungskraft",
            "fuehrungskraefte",
            "senior",
            "seniors",
            "seniorin",
            "senior management",
            "senior manager",
            "senior leader",
            "top management",
            "topmanagement",
            "oberes management",
            "obere fuehrungsebene",
            "geschaeftsfuehrung",
            "geschaeftsfuehrer",
            "geschaeftsfuehrerin",
            "geschaeftsleitung",
            "vorstand",
            "direktor",
            "direktorin",
            "director",
            "c level",
            "vp",
            "head",
            "bereichsleiter",
            "bereichsleiterin",
            "bereichsleitung",
            "ceo",
            "cfo",
            "cto",
            "coo",
            "partner",
            "leadership",
            "leitung",
            "chef",
            "chefin",
        ],
    ),
    (
        Level::Junior,
        &[
            "junior",
            "juniors",
            "juniorin",
            "jr",
            "trainee",
            "intern",
            "apprentice",
            "graduate",
            "entry",
            "entry level",
            "student",
            "studentin",
            "werkstudent",
            "werkstudentin",
            "praktikant",
            "praktikantin",
            "azubi",
            "auszubildende",
            "auszubildender",
            "auszubildende r",
            "berufseinsteiger",
            "berufseinsteigerin",
            "einsteiger",
            "einsteigerin",
            "nachwuchs",
            "nachwuchskraft",
            "young professional",
            "associate",
        ],
    ),
];

/// The level that a word names in English or German.
pub(super) fn level_word(cell: &str) -> Option<Level> {
    let key = heading_key(cell);
    let named = |(level, words): &(Level, &[&str])| words.contains(&key.as_str()).then_some(*level);
    LEVEL_WORDS.iter().find_map(named)
}

/// Languages in English and German, and their codes (ISO 639-1).
const LANGUAGES: [(&str, &str); 51] = [
    ("german", "de"),
    ("deutsch", "de"),
    ("english", "en"),
    ("englisch", "en"),
    ("french", "fr"),
    ("franzoesisch", "fr"),
    ("spanish", "es"),
    ("spanisch", "es"),
    ("italian", "it"),
    ("italienisch", "it"),
    ("dutch", "nl"),
    ("niederlaendisch", "nl"),
    ("polish", "pl"),
    ("polnisch", "pl"),
    ("turkish", "tr"),
    ("tuerkisch", "tr"),
    ("russian", "ru"),
    ("russisch", "ru"),
    ("ukrainian", "uk"),
    ("ukrainisch", "uk"),
    ("portuguese", "pt"),
    ("portugiesisch", "pt"),
    ("czech", "cs"),
    ("tschechisch", "cs"),
    ("chinese", "zh"),
    ("chinesisch", "zh"),
    ("japanese", "ja"),
    ("japanisch", "ja"),
    ("arabic", "ar"),
    ("arabisch", "ar"),
    ("romanian", "ro"),
    ("rumaenisch", "ro"),
    ("hungarian", "hu"),
    ("ungarisch", "hu"),
    ("greek", "el"),
    ("griechisch", "el"),
    ("swedish", "sv"),
    ("schwedisch", "sv"),
    ("danish", "da"),
    ("daenisch", "da"),
    ("norwegian", "no"),
    ("norwegisch", "no"),
    ("finnish", "fi"),
    ("finnisch", "fi"),
    ("croatian", "hr"),
    ("kroatisch", "hr"),
    ("serbian", "sr"),
    ("serbisch", "sr"),
    ("hindi", "hi"),
    ("korean", "ko"),
    ("koreanisch", "ko"),
];

/// The languages that a cell names, as lower-case codes where they are known and as
/// they stand, in lower case, where not.
pub(super) fn languages(cell: &str) -> BTreeSet<String> {
    let only_codes = cell
        .split_whitespace()
        .all(|word| word.chars().count() == 2);
    cell.split(|c: char| matches!(c, ',' | ';' | '|' | '/' | '\n') || (only_codes && c == ' '))
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(language_code)
        .collect()
}

fn language_code(name: &str) -> String {
    if name.len() == 2 && name.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return name.to_ascii_lowercase();
    }
    let key = heading_key(name);
    if let Some((_, code)) = LANGUAGES.iter().find(|(known, _)| *known == key) {
        return (*code).to_owned();
    }
    // `en-GB` and `de_AT` are English and German.
    match name.split_once(['-', '_']) {
        Some((code, region))
            if code.len() == 2
                && region.len() == 2
                && code.bytes().all(|b| b.is_ascii_alphabetic()) =>
        {
            code.to_ascii_lowercase()
        }
        _ => name_key(name),
    }
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
