//! Words for the picture of all pairs, and for the choice of how they are shown.

use super::number;
use super::quantities::counted;
use crate::model::{Language, Level};

/// Words for the picture.
#[derive(Debug)]
pub struct PictureWords {
    /// What the choice between list, picture and table is called.
    pub shown_as: &'static str,
    /// List, picture, table.
    pub ways: [&'static str; 3],
    /// What the picture is called where it is not seen.
    pub title: &'static str,
    pub help: &'static str,
    /// A level and how many people of it are there.
    pub column: fn(Level, usize) -> String,
    pub there: &'static str,
    pub back: &'static str,
    pub alone: &'static str,
    pub gives_nothing: &'static str,
    /// Name, level, and for each partner what the person says of it.
    pub person: fn(&str, &str, &[String]) -> String,
    /// Partner, topics given, topics taken; either may be empty.
    pub tie: fn(&str, &str, &str) -> String,
    pub without_partner: &'static str,
    /// How many pairs are drawn of how many.
    pub too_many: fn(usize, usize) -> String,
    /// What stands above the pairs of one person.
    pub pairs_of: fn(&str) -> String,
    pub has_no_pair: fn(&str) -> String,
}

fn given(gives: &str, takes: &str, [gives_word, takes_word]: [&str; 2]) -> String {
    match (gives, takes) {
        ("", "") => String::new(),
        (gives, "") => format!("{gives_word} {gives}"),
        ("", takes) => format!("{takes_word} {takes}"),
        (gives, takes) => format!("{gives_word} {gives}; {takes_word} {takes}"),
    }
}

pub(super) const DE: PictureWords = PictureWords {
    shown_as: "Darstellung",
    ways: ["Liste", "Bild", "Tabelle"],
    title: "Bild aller Tandems: wer wem was weitergibt",
    help: "Zeigen Sie auf eine Person, um zu sehen, was zwischen ihr und ihrem Gegenüber hin und her geht. Ein Klick öffnet das Tandem. Mit der Tastatur: Pfeiltasten und Eingabe.",
    column: |level, people| {
        let (one, many) = match level {
            Level::Junior => ("Eine Nachwuchskraft", "Nachwuchskräfte"),
            Level::Middle => (
                "Eine Person im mittleren Management",
                "im mittleren Management",
            ),
            Level::Executive => ("Eine Führungskraft", "Führungskräfte"),
        };
        counted(Language::De, people as u64, one, many)
    },
    there: "Wissen geht nach rechts",
    back: "Wissen geht nach links",
    alone: "Noch ohne Tandem",
    gives_nothing: "gibt hier nichts Gewünschtes",
    person: |name, level, ties| format!("{name}, {level}. {}", ties.join(" ")),
    tie: |partner, gives, takes| {
        let topics = given(gives, takes, ["gibt weiter:", "lernt:"]);
        format!("Mit {partner} – {topics}.")
    },
    without_partner: "Noch ohne Tandem.",
    too_many: |drawn, all| {
        format!(
            "Das Bild zeigt {} von {} Tandems. Mit der Suche grenzen Sie ein, welche.",
            number(Language::De, drawn),
            number(Language::De, all)
        )
    },
    pairs_of: |name| format!("Tandems mit {name}"),
    has_no_pair: |name| {
        format!(
            "{name} hat noch kein Tandem. Warum, und was helfen würde, steht weiter unten auf dieser Seite."
        )
    },
};

pub(super) const EN: PictureWords = PictureWords {
    shown_as: "Shown as",
    ways: ["List", "Picture", "Table"],
    title: "Picture of all pairs: who teaches whom what",
    help: "Point at somebody to see what goes to and fro between the two. A click opens the pair. By keyboard: arrow keys and Enter.",
    column: |level, people| {
        let (one, many) = match level {
            Level::Junior => ("One junior", "juniors"),
            Level::Middle => ("One middle manager", "middle managers"),
            Level::Executive => ("One executive", "executives"),
        };
        counted(Language::En, people as u64, one, many)
    },
    there: "Knowledge goes to the right",
    back: "Knowledge goes to the left",
    alone: "Still without a partner",
    gives_nothing: "teaches nothing asked for here",
    person: |name, level, ties| format!("{name}, {level}. {}", ties.join(" ")),
    tie: |partner, gives, takes| {
        let topics = given(gives, takes, ["teaches:", "learns:"]);
        format!("With {partner} – {topics}.")
    },
    without_partner: "Still without a partner.",
    too_many: |drawn, all| {
        format!(
            "The picture shows {} of {} pairs. Search to choose which.",
            number(Language::En, drawn),
            number(Language::En, all)
        )
    },
    pairs_of: |name| format!("Pairs with {name}"),
    has_no_pair: |name| {
        format!(
            "{name} has no partner yet. Why, and what would help, is further down on this page."
        )
    },
};
