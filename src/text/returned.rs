//! Words of the pairs' own logs: their files, and what comes back in them.

use super::number;
use crate::files::json::reply::ReplyProblem;
use crate::model::Language;

/// Words of the pairs' own logs.
#[derive(Debug)]
pub struct ReturnedWords {
    pub title: &'static str,
    pub intro: &'static str,

    pub out_title: &'static str,
    pub out_help: &'static str,
    pub pair: &'static str,
    pub choose_pair: &'static str,
    pub save_one: &'static str,
    pub save_all: fn(usize) -> String,
    pub save_for_pair: &'static str,
    pub save_for_pair_label: fn(&str, &str) -> String,
    pub saved: fn(&str) -> String,

    pub file_title: fn(&str, &str) -> String,
    pub file_name: fn(&str, &str) -> String,
    pub file_no_script: &'static str,
    pub archive_name: &'static str,

    pub in_title: &'static str,
    pub in_help: &'static str,
    pub choose_files: &'static str,
    pub paste: &'static str,
    pub read_pasted: &'static str,
    pub found: fn(usize) -> String,
    pub known_already: &'static str,
    pub broken_title: fn(usize) -> String,
    /// What is wrong; none where the file's own problem has to be told.
    pub problem: fn(&ReplyProblem) -> Option<&'static str>,

    pub take: fn(&str) -> String,
    pub take_all: fn(usize) -> String,
    pub taken: fn(usize) -> String,
    pub discard: &'static str,
    pub changes: fn(usize, Option<&str>) -> String,
    pub says_nothing_new: &'static str,
    pub of_other_programme: fn(&str) -> String,
    pub unknown_pair: &'static str,
    pub meeting: fn(&str) -> String,
    pub new_meeting: fn(&str) -> String,
    pub state: &'static str,
}

fn count(language: Language, count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{} {noun}", number(language, count))
}

pub(super) const DE: ReturnedWords = ReturnedWords {
    title: "Die Tandems selbst schreiben lassen",
    intro: "Jedes Tandem bekommt ein Lerntagebuch als Datei, füllt es nach den Treffen gemeinsam aus und schickt seine Einträge zurück.",

    out_title: "Lerntagebuch ausgeben",
    out_help: "Die Datei öffnet sich im Browser, auch auf dem Telefon. Sie enthält die Treffen dieses Tandems und die Namen der Themen, sonst nichts aus dem Programm.",
    pair: "Tandem",
    choose_pair: "Bitte wählen",
    save_one: "Datei für dieses Tandem",
    save_all: |pairs| match pairs {
        1 => "Datei als Archiv (ZIP)".to_owned(),
        _ => format!(
            "Alle {} Dateien in einem Archiv (ZIP)",
            number(Language::De, pairs)
        ),
    },
    save_for_pair: "Lerntagebuch als Datei",
    save_for_pair_label: |a, b| format!("Lerntagebuch von {a} und {b} als Datei"),
    saved: |name| format!("Gespeichert als „{name}“. Schicken Sie die Datei dem Tandem."),

    file_title: |a, b| format!("Lerntagebuch: {a} und {b}"),
    file_name: |a, b| format!("Lerntagebuch {a} und {b}"),
    file_no_script: "Dieses Lerntagebuch braucht JavaScript. Bitte öffnen Sie die Datei in einem Browser.",
    archive_name: "Lerntagebücher.zip",

    in_title: "Einträge hineinlegen",
    in_help: "Beliebig viele Dateien auf einmal, oder der Text aus einer E-Mail. Sie sehen zuerst, was sich ändert.",
    choose_files: "Einträge auswählen",
    paste: "Oder den Text hier einfügen",
    read_pasted: "Einträge im Text suchen",
    found: |logs| {
        count(
            Language::De,
            logs,
            "Lerntagebuch gefunden.",
            "Lerntagebücher gefunden.",
        )
    },
    known_already: "Dieses Lerntagebuch steht schon in der Liste.",
    broken_title: |broken| match broken {
        1 => "Ein Lerntagebuch lässt sich nicht lesen".to_owned(),
        _ => format!(
            "{} Lerntagebücher lassen sich nicht lesen",
            number(Language::De, broken)
        ),
    },
    problem: |problem| match problem {
        ReplyProblem::Nothing => {
            Some("Darin sind keine Einträge eines Tandems. Sie beginnen mit „VV1.“.")
        }
        ReplyProblem::TooLarge => Some("Der Text ist zu groß, um darin zu suchen."),
        ReplyProblem::CutOff => Some(
            "Die Einträge hören mittendrin auf. Bitten Sie um alles noch einmal, am besten als Datei.",
        ),
        ReplyProblem::Damaged => Some(
            "Die Einträge wurden unterwegs verändert, vielleicht von einem Chat-Programm. Bitten Sie um die Datei.",
        ),
        ReplyProblem::Unreadable(_) => None,
    },

    take: |pair| format!("Einträge von {pair} übernehmen"),
    take_all: |logs| match logs {
        0 => "Nichts zu übernehmen".to_owned(),
        1 => "Lerntagebuch übernehmen".to_owned(),
        _ => format!("{} Lerntagebücher übernehmen", number(Language::De, logs)),
    },
    taken: |logs| match logs {
        1 => "Lerntagebuch übernommen.".to_owned(),
        _ => format!("{} Lerntagebücher übernommen.", number(Language::De, logs)),
    },
    discard: "Liste leeren",
    changes: |meetings, written| {
        let what = count(
            Language::De,
            meetings,
            "Treffen ändert sich",
            "Treffen ändern sich",
        );
        match written {
            Some(day) => format!("{what}, geschrieben am {day}"),
            None => what,
        }
    },
    says_nothing_new: "Genau so steht es schon im Programm.",
    of_other_programme: |name| {
        if name.is_empty() {
            "Dieses Lerntagebuch gehört zu einem anderen Programm.".to_owned()
        } else {
            format!(
                "Dieses Lerntagebuch gehört zu einem anderen Programm: „{name}“. Öffnen Sie es, um die Einträge zu übernehmen."
            )
        }
    },
    unknown_pair: "Dieses Tandem gibt es im Programm nicht mehr.",
    meeting: |day| format!("Treffen am {day}"),
    new_meeting: |day| format!("Neues Treffen am {day}"),
    state: "Stand",
};

pub(super) const EN: ReturnedWords = ReturnedWords {
    title: "Let the pairs write themselves",
    intro: "Each pair gets a learning log as a file, fills it in together after their meetings, and sends its notes back.",

    out_title: "Hand out the log",
    out_help: "The file opens in a browser, on a phone as well. It holds the meetings of this pair and the names of the topics, and nothing else of the programme.",
    pair: "Pair",
    choose_pair: "Please choose",
    save_one: "File for this pair",
    save_all: |pairs| match pairs {
        1 => "The file in an archive (ZIP)".to_owned(),
        _ => format!(
            "All {} files in one archive (ZIP)",
            number(Language::En, pairs)
        ),
    },
    save_for_pair: "Learning log as a file",
    save_for_pair_label: |a, b| format!("Learning log of {a} and {b} as a file"),
    saved: |name| format!("Saved as “{name}”. Send the file to the pair."),

    file_title: |a, b| format!("Learning log: {a} and {b}"),
    file_name: |a, b| format!("Learning log {a} and {b}"),
    file_no_script: "This learning log needs JavaScript. Please open the file in a browser.",
    archive_name: "Learning logs.zip",

    in_title: "Put notes in",
    in_help: "Any number of files at once, or the text of an e-mail. You see what changes before it does.",
    choose_files: "Choose notes",
    paste: "Or paste the text here",
    read_pasted: "Find the notes in the text",
    found: |logs| {
        count(
            Language::En,
            logs,
            "learning log found.",
            "learning logs found.",
        )
    },
    known_already: "This learning log is in the list already.",
    broken_title: |broken| match broken {
        1 => "One learning log cannot be read".to_owned(),
        _ => format!(
            "{} learning logs cannot be read",
            number(Language::En, broken)
        ),
    },
    problem: |problem| match problem {
        ReplyProblem::Nothing => {
            Some("There are no notes of a pair in it. They begin with “VV1.”.")
        }
        ReplyProblem::TooLarge => Some("The text is too large to search."),
        ReplyProblem::CutOff => {
            Some("The notes break off in the middle. Ask for all of them again, best as a file.")
        }
        ReplyProblem::Damaged => Some(
            "The notes were changed on their way, perhaps by a chat program. Ask for the file.",
        ),
        ReplyProblem::Unreadable(_) => None,
    },

    take: |pair| format!("Take over the notes of {pair}"),
    take_all: |logs| match logs {
        0 => "Nothing to take over".to_owned(),
        1 => "Take over the learning log".to_owned(),
        _ => format!("Take over {} learning logs", number(Language::En, logs)),
    },
    taken: |logs| match logs {
        1 => "Learning log taken over.".to_owned(),
        _ => format!("{} learning logs taken over.", number(Language::En, logs)),
    },
    discard: "Clear the list",
    changes: |meetings, written| {
        let what = count(Language::En, meetings, "meeting changes", "meetings change");
        match written {
            Some(day) => format!("{what}, written on {day}"),
            None => what,
        }
    },
    says_nothing_new: "The programme says exactly this already.",
    of_other_programme: |name| {
        if name.is_empty() {
            "This learning log belongs to another programme.".to_owned()
        } else {
            format!(
                "This learning log belongs to another programme: “{name}”. Open it to take the notes over."
            )
        }
    },
    unknown_pair: "The programme no longer has this pair.",
    meeting: |day| format!("Meeting on {day}"),
    new_meeting: |day| format!("New meeting on {day}"),
    state: "State",
};
