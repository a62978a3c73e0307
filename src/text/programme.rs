//! Words of the programme's page.

use crate::model::Style;

/// Words of the programme's page.
#[derive(Debug)]
pub struct ProgrammeWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub goals: &'static str,
    pub goals_hint: &'static str,
    pub goal_number: fn(usize) -> String,
    pub goal_add: &'static str,
    pub goal_remove: fn(usize) -> String,
    pub goal_removed: &'static str,
    pub goal_ideas: &'static str,
    pub ideas: [&'static str; 4],
    pub style: &'static str,
    pub style_name: fn(Style) -> &'static str,
    pub style_help: fn(Style) -> &'static str,
    pub time: &'static str,
    pub start: &'static str,
    pub start_wrong: &'static str,
    pub weeks: &'static str,
    pub weeks_hint: &'static str,
    pub weeks_wrong: fn(i64, i64) -> String,
    pub runs: fn(&str, &str) -> String,
    pub letters: &'static str,
    pub letters_hint: &'static str,
    pub next_title: &'static str,
    pub next_people: &'static str,
    pub next_people_help: &'static str,
    pub next_pairing: &'static str,
    pub next_pairing_help: &'static str,
    pub saved_as_typed: &'static str,
}

pub(super) const DE: ProgrammeWords = ProgrammeWords {
    title: "Was Sie vorhaben",
    intro: "Das steht später in Einladungen und auf Ausdrucken. Alles lässt sich jederzeit ändern.",
    name: "Name des Programms",
    name_hint: "So wie Sie es im Haus nennen, etwa „Umgekehrt lernen 2027“.",
    goals: "Ziele",
    goals_hint: "Wozu macht Ihr Unternehmen das? In Ihren Worten, ein Ziel je Zeile.",
    goal_number: |number| format!("Ziel {number}"),
    goal_add: "Ziel hinzufügen",
    goal_remove: |number| format!("Ziel {number} entfernen"),
    goal_removed: "Ziel entfernt",
    goal_ideas: "Ideen zum Übernehmen",
    ideas: [
        "Führungskräfte kennen die Werkzeuge, mit denen junge Teams arbeiten",
        "Nachwuchskräfte verstehen, wie Entscheidungen fallen",
        "Abteilungen kommen miteinander ins Gespräch",
        "Wir erfahren früh, was junge Kundinnen und Kunden bewegt",
    ],
    style: "Form",
    style_name: |style| match style {
        Style::Partnerships => "Langfristige Tandems",
        Style::InnovationMeetings => "Innovationstreffen",
        Style::Both => "Beides",
    },
    style_help: |style| match style {
        Style::Partnerships => {
            "Zwei treffen sich regelmäßig, etwa alle zwei Wochen zum Mittagessen."
        }
        Style::InnovationMeetings => {
            "Alle zwei Wochen stellen Tandems gemeinsam vor, was sie gelernt haben."
        }
        Style::Both => "Tandems unter vier Augen, und Treffen für alle.",
    },
    time: "Zeitraum",
    start: "Beginn",
    start_wrong: "Ein Tag wie 11.01.2027",
    weeks: "Dauer in Wochen",
    weeks_hint: "Ein halbes Jahr sind 26 Wochen.",
    weeks_wrong: |least, most| format!("Eine ganze Zahl von {least} bis {most}"),
    runs: |from, to| format!("Vom {from} bis zum {to}."),
    letters: "Sprache der Briefe und Fragebögen",
    letters_hint: "Unabhängig von der Sprache, in der Sie diese Seite lesen.",
    next_title: "Als Nächstes",
    next_people: "Personen eintragen",
    next_people_help: "Sobald zwei Personen verschiedener Ebenen da sind, lassen sich Tandems bilden.",
    next_pairing: "Tandems bilden",
    next_pairing_help: "Es sind genug Personen da, um ein erstes Ergebnis anzusehen.",
    saved_as_typed: "Was Sie eintragen, gilt sofort. Einen Knopf zum Speichern brauchen Sie nicht.",
};

pub(super) const EN: ProgrammeWords = ProgrammeWords {
    title: "What you are planning",
    intro: "This will appear in invitations and on printouts. You can change all of it at any time.",
    name: "Name of the programme",
    name_hint: "What you call it in the company, such as “Learning in reverse 2027”.",
    goals: "Goals",
    goals_hint: "Why is your company doing this? In your own words, one goal per line.",
    goal_number: |number| format!("Goal {number}"),
    goal_add: "Add a goal",
    goal_remove: |number| format!("Remove goal {number}"),
    goal_removed: "Goal removed",
    goal_ideas: "Ideas to borrow",
    ideas: [
        "Executives know the tools that young teams work with",
        "Juniors understand how decisions are made",
        "Departments get talking to each other",
        "We find out early what young customers care about",
    ],
    style: "Format",
    style_name: |style| match style {
        Style::Partnerships => "Long-term partnerships",
        Style::InnovationMeetings => "Innovation meetings",
        Style::Both => "Both",
    },
    style_help: |style| match style {
        Style::Partnerships => "Two people meet regularly, say for lunch every two weeks.",
        Style::InnovationMeetings => {
            "Every two weeks, pairs present what they have learned together."
        }
        Style::Both => "Pairs among themselves, and meetings for everybody.",
    },
    time: "Dates",
    start: "First day",
    start_wrong: "A date such as 11 January 2027",
    weeks: "Length in weeks",
    weeks_hint: "Half a year is 26 weeks.",
    weeks_wrong: |least, most| format!("A whole number from {least} to {most}"),
    runs: |from, to| format!("From {from} to {to}."),
    letters: "Language of letters and questionnaires",
    letters_hint: "Independent of the language in which you read this page.",
    next_title: "Next",
    next_people: "Add people",
    next_people_help: "As soon as there are two people of different levels, pairs can be made.",
    next_pairing: "Make pairs",
    next_pairing_help: "There are enough people to look at a first result.",
    saved_as_typed: "What you enter takes effect at once. There is no need for a save button.",
};
