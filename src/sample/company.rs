//! The invented company: what it is called, what it hopes for, how it is organised.

use super::both;
use crate::catalogue::Both;

/// What the programme is called.
pub(super) const NAME: Both = both(
    "Hummelbach: Wissen in beide Richtungen",
    "Hummelbach: knowledge both ways",
);

/// What the company hopes for, in its own words.
pub(super) const GOALS: [Both; 3] = [
    both(
        "Wer Wärmepumpen plant, soll wissen, wie die Menschen leben, die sie in zehn Jahren kaufen.",
        "Those who plan heat pumps should know how the people live who will buy them in ten years.",
    ),
    both(
        "Bis zum Sommer hat jede Führungskraft etwas gelernt, das sie selbst vorführen kann.",
        "By summer every manager has learned something that they can demonstrate themselves.",
    ),
    both(
        "Was unsere Erfahrenen wissen, geht nicht mit ihnen in den Ruhestand.",
        "What our most experienced people know does not retire with them.",
    ),
];

/// The programme's first day.
pub(super) const START: &str = "2027-01-11";

/// Where people work.
#[derive(Clone, Copy)]
pub(super) enum Place {
    Kassel,
    Erfurt,
    Hamburg,
}

/// Part of the company.
#[derive(Clone, Copy)]
pub(super) enum Department {
    Board,
    Development,
    Production,
    Sales,
    Marketing,
    Service,
    People,
    Finance,
    It,
}

impl Department {
    /// What it is called.
    pub(super) const fn name(self) -> Both {
        match self {
            Self::Board => both("Geschäftsführung", "Management board"),
            Self::Development => both("Entwicklung", "Development"),
            Self::Production => both("Produktion", "Production"),
            Self::Sales => both("Vertrieb", "Sales"),
            Self::Marketing => both("Marketing", "Marketing"),
            Self::Service => both("Kundendienst", "Customer service"),
            Self::People => both("Personal", "Human resources"),
            Self::Finance => both("Finanzen", "Finance"),
            Self::It => both("IT", "IT"),
        }
    }
}
