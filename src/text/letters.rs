//! Words of the letters to pairs, and of their page.

use crate::model::Language;

/// Words of the letters to pairs.
#[derive(Debug)]
pub struct LettersWords {
    // The page.
    pub title: &'static str,
    pub intro: &'static str,
    pub back: &'static str,
    pub open_page: &'static str,
    pub empty_title: &'static str,
    pub empty: &'static str,
    pub to_pairing: &'static str,
    pub which: &'static str,
    pub all: fn(usize) -> String,
    pub print_all: &'static str,
    pub print_one: &'static str,
    pub print_help: &'static str,
    pub language_help: fn(Language) -> &'static str,
    pub letter_of: fn(&str, &str) -> String,
    pub no_address: fn(&str) -> String,

    // The letter.
    pub subject: fn(&str, &str) -> String,
    pub greeting: fn(&str, &str) -> String,
    pub opening: fn(&str) -> String,
    pub who_title: &'static str,
    pub flows_title: &'static str,
    pub learns_from: fn(&str, &str) -> String,
    pub learns_nothing: &'static str,
    /// Whether the two have met before.
    pub meeting_title: fn(bool) -> &'static str,
    pub meeting: fn(&str, &str, &str) -> String,
    pub meeting_topic: fn(&str, &str) -> String,
    pub meeting_both: fn(&str, &str) -> String,
    pub no_meeting: &'static str,
    pub questions_title: fn(bool) -> &'static str,
    pub tips_title: &'static str,
    pub tips: [&'static str; 5],
    pub closing: &'static str,
    pub contact: fn(&str) -> String,
}

pub(super) const DE: LettersWords = LettersWords {
    title: "Briefe an die Tandems",
    intro: "Für jedes Tandem ein Brief an beide: wer das Gegenüber ist, was sie einander zeigen können und womit das erste Gespräch beginnen kann.",
    back: "Zurück zu den Tandems",
    open_page: "Briefe",
    empty_title: "Noch gibt es keine Tandems",
    empty: "Sobald Tandems gebildet sind, steht hier für jedes ein Brief bereit.",
    to_pairing: "Tandems bilden",
    which: "Welche Briefe?",
    all: |count| match count {
        1 => "Der eine Brief".to_owned(),
        count => format!("Alle {count} Briefe"),
    },
    print_all: "Alle drucken",
    print_one: "Diesen drucken",
    print_help: "Jeder Brief beginnt auf einer eigenen Seite.",
    language_help: |language| match language {
        Language::De => "Die Briefe sind deutsch, wie das Programm.",
        Language::En => "Die Briefe sind englisch, wie das Programm.",
    },
    letter_of: |one, other| format!("{one} und {other}"),
    no_address: |name| format!("Von {name} ist keine E-Mail-Adresse bekannt."),

    subject: |one, other| format!("Ihr Tandem: {one} und {other}"),
    greeting: |one, other| format!("Guten Tag {one}, guten Tag {other},"),
    opening: |name| {
        if name.is_empty() {
            "Sie beide sind ein Tandem. Sie treffen sich auf Augenhöhe: Jede und jeder von Ihnen weiß etwas, das dem Gegenüber nützt.".to_owned()
        } else {
            format!(
                "im Programm „{name}“ sind Sie beide ein Tandem. Sie treffen sich auf Augenhöhe: Jede und jeder von Ihnen weiß etwas, das dem Gegenüber nützt."
            )
        }
    },
    who_title: "Wer sich trifft",
    flows_title: "Was Sie einander zeigen können",
    learns_from: |learner, teacher| format!("{learner} lernt von {teacher}"),
    learns_nothing: "Hier ist noch kein Thema verabredet. Fragen Sie beim ersten Treffen danach.",
    meeting_title: |met| {
        if met {
            "Ihr nächstes Treffen"
        } else {
            "Ihr erstes Treffen"
        }
    },
    meeting: |day, time, place| {
        if place.is_empty() {
            format!("{day}, {time} Uhr")
        } else {
            format!("{day}, {time} Uhr, {place}")
        }
    },
    meeting_topic: |teacher, topic| format!("Es beginnt {teacher}, mit dem Thema „{topic}“."),
    meeting_both: |one, other| format!("{one} und {other} teilen sich die Zeit je zur Hälfte."),
    no_meeting: "Ein Termin steht noch nicht fest. Wer von Ihnen dies zuerst liest, schlägt einen vor.",
    questions_title: |met| {
        if met {
            "Fragen für das nächste Gespräch"
        } else {
            "Fragen für das erste Gespräch"
        }
    },
    tips_title: "Damit es ein Treffen unter Gleichen wird",
    tips: [
        "Wechseln Sie sich ab: Einmal zeigt die eine Person etwas, einmal die andere.",
        "Treffen Sie sich an einem Ort, der keinem von beiden gehört, zum Beispiel beim Mittagessen.",
        "Fragen Sie mehr, als Sie erklären. „Zeigen Sie mir das bitte“ ist ein guter Anfang.",
        "Was Sie einander anvertrauen, bleibt unter Ihnen.",
        "Nehmen Sie sich am Ende fünf Minuten: Was hat jede und jeder gelernt, und was kommt als Nächstes?",
    ],
    closing: "Viel Freude miteinander!",
    contact: |address| format!("Fragen beantwortet {address}."),
};

pub(super) const EN: LettersWords = LettersWords {
    title: "Letters to the pairs",
    intro: "One letter for each pair, to both of them: who their partner is, what they can show each other, and how the first talk can begin.",
    back: "Back to the pairs",
    open_page: "Letters",
    empty_title: "There are no pairs yet",
    empty: "As soon as there are pairs, a letter for each is ready here.",
    to_pairing: "Make pairs",
    which: "Which letters?",
    all: |count| match count {
        1 => "The one letter".to_owned(),
        count => format!("All {count} letters"),
    },
    print_all: "Print all",
    print_one: "Print this one",
    print_help: "Each letter begins on a page of its own.",
    language_help: |language| match language {
        Language::De => "The letters are in German, like the programme.",
        Language::En => "The letters are in English, like the programme.",
    },
    letter_of: |one, other| format!("{one} and {other}"),
    no_address: |name| format!("There is no e-mail address of {name}."),

    subject: |one, other| format!("Your pair: {one} and {other}"),
    greeting: |one, other| format!("Hello {one}, hello {other},"),
    opening: |name| {
        if name.is_empty() {
            "The two of you are a pair. You meet as equals: each of you knows something that is of use to the other.".to_owned()
        } else {
            format!(
                "In the programme “{name}”, the two of you are a pair. You meet as equals: each of you knows something that is of use to the other."
            )
        }
    },
    who_title: "Who is meeting",
    flows_title: "What you can show each other",
    learns_from: |learner, teacher| format!("{learner} learns from {teacher}"),
    learns_nothing: "No topic has been agreed yet. Ask about it when you first meet.",
    meeting_title: |met| {
        if met {
            "Your next meeting"
        } else {
            "Your first meeting"
        }
    },
    meeting: |day, time, place| {
        if place.is_empty() {
            format!("{day}, {time}")
        } else {
            format!("{day}, {time}, {place}")
        }
    },
    meeting_topic: |teacher, topic| format!("{teacher} begins, with the topic “{topic}”."),
    meeting_both: |one, other| format!("{one} and {other} have half of the time each."),
    no_meeting: "No date has been set yet. Whoever of you reads this first suggests one.",
    questions_title: |met| {
        if met {
            "Questions for the next talk"
        } else {
            "Questions for the first talk"
        }
    },
    tips_title: "How to meet as equals",
    tips: [
        "Take turns: one of you shows something one time, the other one the next.",
        "Meet in a place that belongs to neither of you, over lunch for example.",
        "Ask more than you explain. “Please show me” is a good beginning.",
        "What you tell each other stays between you.",
        "Take five minutes at the end: what has each of you learned, and what comes next?",
    ],
    closing: "Enjoy it!",
    contact: |address| format!("Questions go to {address}."),
};
