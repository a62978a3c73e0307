//! Refusals as sentences: what happened, and where.

use super::problems::shown;
use super::{number, words};
use crate::files::json::reply::REPLY_FORMAT;
use crate::files::json::{LOG_FORMAT, PROGRAMME_FORMAT};
use crate::files::{JsonType, Problem, ProblemKind};
use crate::model::{EditRefused, IdProblem, Language};
use crate::store::ChangeRefused;

/// Why a change was not made.
#[must_use]
pub fn change_refused(language: Language, refused: &ChangeRefused) -> String {
    match refused {
        ChangeRefused::Closed => words(language).common.closed.to_owned(),
        ChangeRefused::Edit(refused) => edit_refused(language, refused),
    }
}

fn edit_refused(language: Language, refused: &EditRefused) -> String {
    let say = |german: String, english: String| match language {
        Language::De => german,
        Language::En => english,
    };
    match refused {
        EditRefused::NoName(_) => say(
            "Eine Person braucht einen Namen.".into(),
            "A person needs a name.".into(),
        ),
        EditRefused::NoTopicName(_) => say(
            "Ein Thema braucht einen Namen.".into(),
            "A topic needs a name.".into(),
        ),
        EditRefused::UnknownParticipant(id) => say(
            format!("Die Person „{id}“ gibt es nicht mehr."),
            format!("The person “{id}” is no longer there."),
        ),
        EditRefused::Erased(_) => say(
            "Diese Person wurde endgültig gelöscht und kann nicht zurückkommen.".into(),
            "This person was erased for good and cannot come back.".into(),
        ),
        EditRefused::UnknownTopic(id) => say(
            format!("Das Thema „{id}“ gibt es nicht mehr."),
            format!("The topic “{id}” is no longer there."),
        ),
        EditRefused::UnknownRound(id) => say(
            format!("Die Runde „{id}“ gibt es nicht mehr."),
            format!("The round “{id}” is no longer there."),
        ),
        EditRefused::UnknownPairing(_) => say(
            "Dieses Tandem gibt es in der Runde nicht mehr.".into(),
            "This pair is no longer in the round.".into(),
        ),
        EditRefused::UnknownGathering(_) => say(
            "Diese Veranstaltung gibt es nicht mehr.".into(),
            "This event is no longer there.".into(),
        ),
        EditRefused::MeetingTwice(_) => say(
            "Dasselbe Treffen stünde zweimal in einem Tandem.".into(),
            "The same meeting would be in the pair twice.".into(),
        ),
        EditRefused::UnknownPair(_) => say(
            "Dieses Tandem gibt es in der neuesten Runde nicht.".into(),
            "There is no such pair in the newest round.".into(),
        ),
        EditRefused::OwnManager(_) => say(
            "Niemand ist sich selbst vorgesetzt.".into(),
            "Nobody is their own manager.".into(),
        ),
        EditRefused::PairTwice(_) => say(
            "Dasselbe Tandem stünde zweimal in einer Runde.".into(),
            "The same pair would be in the round twice.".into(),
        ),
    }
}

/// What is wrong with a file. The place in it is [`Problem::at`], to be shown beside.
#[must_use]
pub fn file_problem(language: Language, problem: &Problem) -> String {
    match language {
        Language::De => problem_in_german(&problem.kind),
        Language::En => problem_in_english(&problem.kind),
    }
}

/// Bytes as whole megabytes, rounded up, so that too large never looks like just right.
fn megabytes(language: Language, bytes: usize) -> String {
    number(language, bytes.div_ceil(1 << 20))
}

fn problem_in_german(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::TooLarge { bytes, most } => format!(
            "Die Datei ist mit {}\u{a0}MB zu groß; gelesen werden bis zu {}\u{a0}MB.",
            megabytes(Language::De, *bytes),
            megabytes(Language::De, *most)
        ),
        ProblemKind::TooDeep { most } => {
            format!(
                "Mehr als {most} Ebenen sind ineinander verschachtelt; das ist keine Programmdatei."
            )
        }
        ProblemKind::NotUtf8 { byte } => {
            format!("Das ist keine Textdatei in UTF-8 (ab Byte {byte}).")
        }
        ProblemKind::Empty => "Die Datei ist leer.".into(),
        ProblemKind::EndsEarly => {
            "Die Datei hört mittendrin auf. Vielleicht wurde sie nicht ganz übertragen.".into()
        }
        ProblemKind::NotJson { line, column } => {
            format!("Das ist kein gültiges JSON (Zeile {line}, Spalte {column}).")
        }
        ProblemKind::DuplicateKey(key) => {
            format!("Das Feld „{key}“ steht zweimal da.", key = shown(key))
        }
        ProblemKind::OtherFormat(Some(found)) => {
            let what = match found.as_str() {
                PROGRAMME_FORMAT => "eine Programmdatei",
                REPLY_FORMAT => "eine Antwort auf den Fragebogen",
                LOG_FORMAT => "ein Lerntagebuch",
                other => &format!("„{other}“", other = shown(other)),
            };
            format!("Diese Datei gehört nicht hierher: Sie ist {what}.")
        }
        ProblemKind::OtherFormat(None) => "Das ist keine Datei von Vice Versa.".into(),
        ProblemKind::NewerSchema { found, known } => format!(
            "Eine neuere Fassung von Vice Versa hat die Datei geschrieben (Schema {found}; diese Fassung kennt {known}). Öffnen Sie sie mit der neueren Fassung."
        ),
        ProblemKind::UnknownSchema(found) => format!("Ein Schema {found} gibt es nicht."),
        ProblemKind::Missing(field) => format!("Das Feld „{field}“ fehlt."),
        ProblemKind::UnknownField(field) => {
            format!(
                "Das Feld „{field}“ ist hier nicht vorgesehen.",
                field = shown(field)
            )
        }
        ProblemKind::WrongType { wanted, found } => format!(
            "Erwartet wird {}, da steht {}.",
            json_type(Language::De, *wanted),
            json_type(Language::De, *found)
        ),
        ProblemKind::OutOfRange { number, range } => {
            format!(
                "{number} liegt nicht zwischen {} und {}.",
                range.start(),
                range.end()
            )
        }
        ProblemKind::UnknownWord { found, possible } => {
            format!(
                "„{found}“ ist hier nicht möglich, nur: {}.",
                possible.join(", "),
                found = shown(found)
            )
        }
        ProblemKind::NotADate(text) => format!(
            "„{text}“ ist kein Datum wie 2027-01-11.",
            text = shown(text)
        ),
        ProblemKind::NotATime(text) => {
            format!("„{text}“ ist keine Uhrzeit wie 12:30.", text = shown(text))
        }
        ProblemKind::NoEdit(text) => format!("„{text}“ nennt keine Änderung.", text = shown(text)),
        ProblemKind::EndsBeforeStart => "Der letzte Tag liegt vor dem ersten.".into(),
        ProblemKind::NoId(problem) => id_problem(Language::De, *problem).into(),
        ProblemKind::NoName => "Ein Name ist leer.".into(),
        ProblemKind::DuplicateId(id) => {
            format!("Die Kennung „{id}“ kommt zweimal vor.", id = shown(id))
        }
        ProblemKind::UnknownPerson(id) => format!(
            "Eine Person „{id}“ gibt es in der Datei nicht.",
            id = shown(id)
        ),
        ProblemKind::UnknownTopic(id) => format!(
            "Ein Thema „{id}“ gibt es in der Datei nicht.",
            id = shown(id)
        ),
        ProblemKind::OwnManager => "Eine Person ist sich selbst vorgesetzt.".into(),
        ProblemKind::SamePerson(id) => format!("Ein Tandem nennt „{id}“ zweimal.", id = shown(id)),
        ProblemKind::NotTwoPeople => "Hier müssen genau zwei Personen stehen.".into(),
        ProblemKind::PairTwice => "Eine Runde nennt dasselbe Tandem zweimal.".into(),
        ProblemKind::Refused(refused) => edit_refused(Language::De, refused),
    }
}

fn problem_in_english(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::TooLarge { bytes, most } => format!(
            "The file is too large at {}\u{a0}MB; files of up to {}\u{a0}MB can be read.",
            megabytes(Language::En, *bytes),
            megabytes(Language::En, *most)
        ),
        ProblemKind::TooDeep { most } => {
            format!(
                "More than {most} levels are nested in each other; this is not a programme file."
            )
        }
        ProblemKind::NotUtf8 { byte } => {
            format!("This is not a text file in UTF-8 (from byte {byte} on).")
        }
        ProblemKind::Empty => "The file is empty.".into(),
        ProblemKind::EndsEarly => {
            "The file breaks off in the middle. It may not have been transferred completely.".into()
        }
        ProblemKind::NotJson { line, column } => {
            format!("This is not valid JSON (line {line}, column {column}).")
        }
        ProblemKind::DuplicateKey(key) => {
            format!("The field “{key}” appears twice.", key = shown(key))
        }
        ProblemKind::OtherFormat(Some(found)) => {
            let what = match found.as_str() {
                PROGRAMME_FORMAT => "a programme file",
                REPLY_FORMAT => "an answer to the questionnaire",
                LOG_FORMAT => "a learning log",
                other => &format!("“{other}”", other = shown(other)),
            };
            format!("This file does not belong here: it is {what}.")
        }
        ProblemKind::OtherFormat(None) => "This is not a file of Vice Versa.".into(),
        ProblemKind::NewerSchema { found, known } => format!(
            "A newer version of Vice Versa wrote the file (schema {found}; this version knows {known}). Open it with the newer version."
        ),
        ProblemKind::UnknownSchema(found) => format!("There is no schema {found}."),
        ProblemKind::Missing(field) => format!("The field “{field}” is missing."),
        ProblemKind::UnknownField(field) => format!(
            "The field “{field}” has no place here.",
            field = shown(field)
        ),
        ProblemKind::WrongType { wanted, found } => format!(
            "Expected {}, found {}.",
            json_type(Language::En, *wanted),
            json_type(Language::En, *found)
        ),
        ProblemKind::OutOfRange { number, range } => {
            format!(
                "{number} is not between {} and {}.",
                range.start(),
                range.end()
            )
        }
        ProblemKind::UnknownWord { found, possible } => {
            format!(
                "“{found}” is not possible here, only: {}.",
                possible.join(", "),
                found = shown(found)
            )
        }
        ProblemKind::NotADate(text) => format!(
            "“{text}” is not a date such as 2027-01-11.",
            text = shown(text)
        ),
        ProblemKind::NotATime(text) => {
            format!("“{text}” is not a time such as 12:30.", text = shown(text))
        }
        ProblemKind::NoEdit(text) => format!("“{text}” names no change.", text = shown(text)),
        ProblemKind::EndsBeforeStart => "The last day is before the first.".into(),
        ProblemKind::NoId(problem) => id_problem(Language::En, *problem).into(),
        ProblemKind::NoName => "A name is empty.".into(),
        ProblemKind::DuplicateId(id) => format!("The id “{id}” appears twice.", id = shown(id)),
        ProblemKind::UnknownPerson(id) => {
            format!("There is no person “{id}” in the file.", id = shown(id))
        }
        ProblemKind::UnknownTopic(id) => {
            format!("There is no topic “{id}” in the file.", id = shown(id))
        }
        ProblemKind::OwnManager => "A person is their own manager.".into(),
        ProblemKind::SamePerson(id) => format!("A pair names “{id}” twice.", id = shown(id)),
        ProblemKind::NotTwoPeople => "There must be exactly two people here.".into(),
        ProblemKind::PairTwice => "A round names the same pair twice.".into(),
        ProblemKind::Refused(refused) => edit_refused(Language::En, refused),
    }
}

fn id_problem(language: Language, problem: IdProblem) -> &'static str {
    match (language, problem) {
        (Language::De, IdProblem::Empty) => "Eine Kennung ist leer.",
        (Language::De, IdProblem::TooLong) => "Eine Kennung ist länger als 200 Zeichen.",
        (Language::De, IdProblem::ControlCharacter) => "Eine Kennung enthält ein Steuerzeichen.",
        (Language::En, IdProblem::Empty) => "An id is empty.",
        (Language::En, IdProblem::TooLong) => "An id is longer than 200 characters.",
        (Language::En, IdProblem::ControlCharacter) => "An id holds a control character.",
    }
}

fn json_type(language: Language, kind: JsonType) -> &'static str {
    match (language, kind) {
        (Language::De, JsonType::Null) => "nichts (null)",
        (Language::De, JsonType::YesOrNo) => "ja oder nein (true, false)",
        (Language::De, JsonType::WholeNumber) => "eine ganze Zahl",
        (Language::De, JsonType::Number) => "eine Zahl mit Nachkommastellen",
        (Language::De, JsonType::Text) => "ein Text",
        (Language::De, JsonType::List) => "eine Liste",
        (Language::De, JsonType::Object) => "ein Objekt",
        (Language::En, JsonType::Null) => "nothing (null)",
        (Language::En, JsonType::YesOrNo) => "yes or no (true, false)",
        (Language::En, JsonType::WholeNumber) => "a whole number",
        (Language::En, JsonType::Number) => "a number with a fraction",
        (Language::En, JsonType::Text) => "a text",
        (Language::En, JsonType::List) => "a list",
        (Language::En, JsonType::Object) => "an object",
    }
}
