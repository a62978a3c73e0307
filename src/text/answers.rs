//! Words of answers to the questionnaire that came back.

use super::number;
use crate::files::json::reply::ReplyProblem;
use crate::model::Language;

/// Words of answers that came back.
#[derive(Debug)]
pub struct AnswersWords {
    pub title: &'static str,
    pub help: &'static str,
    pub choose_files: &'static str,
    pub drop_files: &'static str,
    pub paste: &'static str,
    pub paste_hint: &'static str,
    pub read_pasted: &'static str,
    pub found: fn(usize) -> String,
    pub known_already: &'static str,
    pub pasted: &'static str,
    pub broken_title: fn(usize) -> String,
    pub broken_help: &'static str,
    pub line_of: fn(&str, Option<usize>) -> String,
    pub reply_problem: fn(&ReplyProblem) -> Option<&'static str>,
    pub file_unread: &'static str,
    pub take: fn(&str) -> String,
    pub take_this: &'static str,
    pub take_all: fn(usize) -> String,
    pub taken: fn(usize) -> String,
    pub discard: &'static str,
    pub left_in_list: fn(usize) -> String,
    pub new_topics: fn(&str) -> String,
    pub before: &'static str,
    pub after: &'static str,
    pub empty_value: &'static str,
    pub absences: &'static str,
    pub period: fn(&str, &str) -> String,
    pub is_new: &'static str,
    pub by_id: fn(&str) -> String,
    pub by_email: fn(&str) -> String,
    pub by_decision: fn(&str) -> String,
    pub is_unclear: &'static str,
    pub whose: &'static str,
    pub please_choose: &'static str,
    pub somebody_new: &'static str,
    pub is_older: fn(Option<&str>) -> String,
    pub is_stale: &'static str,
    pub prefer: &'static str,
    pub says_nothing_new: &'static str,
    pub of_other_programme: fn(&str) -> String,
    pub topics_gone: fn(usize) -> String,
    pub address_of: fn(&str) -> String,
    pub done_title: &'static str,
    pub to_pairing: &'static str,
}

fn count(language: Language, count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{} {noun}", number(language, count))
}

pub(super) const DE: AnswersWords = AnswersWords {
    title: "3. Antworten hineinlegen",
    help: "Beliebig viele Dateien auf einmal, oder der Text aus einer E-Mail, so wie er ist. Sie sehen zuerst, was sich ändert.",
    choose_files: "Antworten auswählen",
    drop_files: "oder die Dateien hierher ziehen",
    paste: "Oder den Text hier einfügen",
    paste_hint: "Auch ganze E-Mails und mehrere Antworten hintereinander.",
    read_pasted: "Antworten im Text suchen",
    found: |answers| {
        count(
            Language::De,
            answers,
            "Antwort gefunden.",
            "Antworten gefunden.",
        )
    },
    known_already: "Diese Antwort steht schon in der Liste.",
    pasted: "Eingefügter Text",
    broken_title: |broken| {
        count(
            Language::De,
            broken,
            "Antwort lässt sich nicht lesen",
            "Antworten lassen sich nicht lesen",
        )
    },
    broken_help: "An Ihrem Programm hat sich dadurch nichts geändert.",
    line_of: |source, line| match line {
        Some(line) => format!("{source}, Zeile {}", number(Language::De, line)),
        None => source.to_owned(),
    },
    reply_problem: |problem| match problem {
        ReplyProblem::Nothing => {
            Some("Darin ist keine Antwort auf den Fragebogen. Eine Antwort beginnt mit „VV1.“.")
        }
        ReplyProblem::TooLarge => Some("Der Text ist zu groß, um darin zu suchen."),
        ReplyProblem::CutOff => Some(
            "Die Antwort hört mittendrin auf. Bitten Sie um die ganze Antwort, am besten als Datei.",
        ),
        ReplyProblem::Damaged => Some(
            "Die Antwort wurde unterwegs verändert, vielleicht von einem Chat-Programm. Bitten Sie um die Datei.",
        ),
        ReplyProblem::Unreadable(_) => None,
    },
    file_unread: "Die Datei ließ sich nicht lesen. Vielleicht wurde sie inzwischen verschoben.",
    take: |name| format!("Antwort von {name} übernehmen"),
    take_this: "Übernehmen",
    take_all: |answers| match answers {
        0 => "Nichts zu übernehmen".to_owned(),
        answers => format!(
            "{} übernehmen",
            count(Language::De, answers, "Antwort", "Antworten")
        ),
    },
    taken: |answers| {
        format!(
            "{} übernommen.",
            count(Language::De, answers, "Antwort", "Antworten")
        )
    },
    discard: "Liste leeren",
    left_in_list: |answers| {
        format!(
            "{} in der Liste.",
            count(Language::De, answers, "Antwort bleibt", "Antworten bleiben")
        )
    },
    new_topics: |topics| format!("Neue Themen: {topics}"),
    before: "vorher",
    after: "nachher",
    empty_value: "leer",
    absences: "Abwesend",
    period: |from, to| {
        if from == to {
            from.to_owned()
        } else {
            format!("{from} bis {to}")
        }
    },
    is_new: "Neu im Programm",
    by_id: |name| format!("Antwort auf den Fragebogen für {name}"),
    by_email: |name| format!("An der E-Mail-Adresse erkannt: {name}"),
    by_decision: |name| format!("Von Ihnen zugeordnet: {name}"),
    is_unclear: "Jemand mit diesem Namen oder dieser Adresse ist schon im Programm. Von wem ist die Antwort?",
    whose: "Die Antwort ist von",
    please_choose: "Bitte wählen",
    somebody_new: "jemand Neuem",
    is_older: |day| match day {
        Some(day) => format!(
            "Von dieser Person liegt eine spätere Antwort vor, vom {day}. Diese hier bleibt liegen."
        ),
        None => {
            "Von dieser Person liegt eine spätere Antwort vor. Diese hier bleibt liegen.".to_owned()
        }
    },
    is_stale: "Diese Antwort ist älter als die, die Sie schon übernommen haben.",
    prefer: "Stattdessen diese nehmen",
    says_nothing_new: "Genau so steht es schon im Programm.",
    of_other_programme: |name| {
        if name.is_empty() {
            "Diese Antwort gehört zu einem anderen Programm.".to_owned()
        } else {
            format!(
                "Diese Antwort gehört zu einem anderen Programm: „{name}“. Öffnen Sie es, um sie zu übernehmen."
            )
        }
    },
    topics_gone: |topics| {
        if topics == 1 {
            "Ein Thema der Antwort gibt es im Programm nicht mehr; es bleibt weg.".to_owned()
        } else {
            format!(
                "{} Themen der Antwort gibt es im Programm nicht mehr; sie bleiben weg.",
                number(Language::De, topics)
            )
        }
    },
    address_of: |name| format!("Dieselbe E-Mail-Adresse steht schon bei {name}."),
    done_title: "Übernommen",
    to_pairing: "Tandems bilden",
};

pub(super) const EN: AnswersWords = AnswersWords {
    title: "3. Put answers in",
    help: "Any number of files at once, or the text of an e-mail just as it is. You see what changes before it does.",
    choose_files: "Choose answers",
    drop_files: "or drag the files here",
    paste: "Or paste the text here",
    paste_hint: "Whole e-mails will do, and several answers one after the other.",
    read_pasted: "Find the answers in the text",
    found: |answers| count(Language::En, answers, "answer found.", "answers found."),
    known_already: "This answer is in the list already.",
    pasted: "Pasted text",
    broken_title: |broken| {
        count(
            Language::En,
            broken,
            "answer cannot be read",
            "answers cannot be read",
        )
    },
    broken_help: "Nothing in your programme has changed because of this.",
    line_of: |source, line| match line {
        Some(line) => format!("{source}, line {}", number(Language::En, line)),
        None => source.to_owned(),
    },
    reply_problem: |problem| match problem {
        ReplyProblem::Nothing => {
            Some("There is no answer to the questionnaire in it. An answer begins with “VV1.”.")
        }
        ReplyProblem::TooLarge => Some("The text is too large to search."),
        ReplyProblem::CutOff => {
            Some("The answer breaks off in the middle. Ask for the whole answer, best as a file.")
        }
        ReplyProblem::Damaged => {
            Some("The answer was changed on its way, perhaps by a chat program. Ask for the file.")
        }
        ReplyProblem::Unreadable(_) => None,
    },
    file_unread: "The file could not be read. It may have been moved meanwhile.",
    take: |name| format!("Take over the answer of {name}"),
    take_this: "Take over",
    take_all: |answers| match answers {
        0 => "Nothing to take over".to_owned(),
        answers => format!(
            "Take over {}",
            count(Language::En, answers, "answer", "answers")
        ),
    },
    taken: |answers| {
        format!(
            "{} taken over.",
            count(Language::En, answers, "answer", "answers")
        )
    },
    discard: "Clear the list",
    left_in_list: |answers| {
        format!(
            "{} in the list.",
            count(Language::En, answers, "answer stays", "answers stay")
        )
    },
    new_topics: |topics| format!("New topics: {topics}"),
    before: "before",
    after: "after",
    empty_value: "empty",
    absences: "Away",
    period: |from, to| {
        if from == to {
            from.to_owned()
        } else {
            format!("{from} to {to}")
        }
    },
    is_new: "New to the programme",
    by_id: |name| format!("Answer to the questionnaire made for {name}"),
    by_email: |name| format!("Recognised by the e-mail address: {name}"),
    by_decision: |name| format!("Assigned by you: {name}"),
    is_unclear: "Somebody with this name or address already takes part. Whose answer is it?",
    whose: "The answer is from",
    please_choose: "Please choose",
    somebody_new: "somebody new",
    is_older: |day| match day {
        Some(day) => {
            format!("There is a later answer of this person, from {day}. This one is set aside.")
        }
        None => "There is a later answer of this person. This one is set aside.".to_owned(),
    },
    is_stale: "This answer is older than the one you took over before.",
    prefer: "Take this one instead",
    says_nothing_new: "The programme says exactly this already.",
    of_other_programme: |name| {
        if name.is_empty() {
            "This answer belongs to another programme.".to_owned()
        } else {
            format!(
                "This answer belongs to another programme: “{name}”. Open it to take the answer over."
            )
        }
    },
    topics_gone: |topics| {
        if topics == 1 {
            "One topic of the answer is no longer in the programme and is left out.".to_owned()
        } else {
            format!(
                "{} topics of the answer are no longer in the programme and are left out.",
                number(Language::En, topics)
            )
        }
    },
    address_of: |name| format!("{name} already has the same e-mail address."),
    done_title: "Taken over",
    to_pairing: "Make pairs",
};
