//! Words within cells, English and German: levels of the hierarchy, and languages.

use super::cells::name_key;
use super::headings::heading_key;
use crate::model::Level;

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

/// The code of a language; what is no known language stays as it is, in lower case.
pub(super) fn language_code(name: &str) -> String {
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
