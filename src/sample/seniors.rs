//! Executives and middle management.

use super::both;
use super::company::{Department, Place};
use super::people::{Row, USUAL};
use crate::model::Level;

pub(super) static SENIORS: [Row; 15] = [
    Row {
        code: "renate-hummel",
        name: "Dr. Renate Hummel",
        role: both("Geschäftsführerin", "Managing director"),
        level: Level::Executive,
        offers: &[("our-strategy", 3), ("ten-years", 2), ("our-history", 3)],
        wants: &[
            ("ai-assistants", 3),
            ("young-at-work", 2),
            ("short-video", 1),
        ],
        note: both(
            "Enkelin des Gründers; am liebsten früh am Morgen.",
            "Granddaughter of the founder; prefers early mornings.",
        ),
        ..USUAL
    },
    Row {
        code: "thomas-okafor",
        name: "Thomas Okafor",
        role: both("Vertriebsleiter", "Sales director"),
        level: Level::Executive,
        department: Department::Sales,
        place: Place::Hamburg,
        manager: Some("renate-hummel"),
        offers: &[("negotiating", 3), ("installers", 3), ("presenting", 2)],
        wants: &[
            ("linkedin", 3),
            ("young-customers", 3),
            ("ai-assistants", 2),
        ],
        ..USUAL
    },
    Row {
        code: "ilse-brandauer",
        name: "Dr. Ilse Brandauer",
        role: both("Chefentwicklerin", "Chief engineer"),
        level: Level::Executive,
        department: Department::Development,
        manager: Some("renate-hummel"),
        offers: &[
            ("propane", 3),
            ("quiet-pumps", 3),
            ("project-management", 2),
        ],
        wants: &[
            ("data-python", 3),
            ("customer-interviews", 2),
            ("generative-media", 1),
        ],
        ..USUAL
    },
    Row {
        code: "karl-heinz-wessel",
        name: "Karl-Heinz Wessel",
        role: both("Werkleiter", "Plant manager"),
        level: Level::Executive,
        department: Department::Production,
        place: Place::Erfurt,
        languages: &["de"],
        manager: Some("renate-hummel"),
        capacity: 2,
        offers: &[("lean", 3), ("supply-chains", 2), ("difficult-talks", 2)],
        wants: &[
            ("young-at-work", 3),
            ("no-code", 2),
            ("augmented-reality", 2),
        ],
        ..USUAL
    },
    Row {
        code: "sabine-petrovic",
        name: "Sabine Petrović",
        role: both("Kaufmännische Leiterin", "Chief financial officer"),
        level: Level::Executive,
        department: Department::Finance,
        languages: &["de", "en", "hr"],
        manager: Some("renate-hummel"),
        offers: &[("budget", 3), ("negotiating", 2)],
        wants: &[("cyber-security", 3), ("ai-assistants", 2), ("no-code", 2)],
        ..USUAL
    },
    Row {
        code: "meral-aydin",
        name: "Meral Aydın",
        role: both("Personalleiterin", "Head of human resources"),
        level: Level::Executive,
        department: Department::People,
        languages: &["de", "en", "tr"],
        manager: Some("renate-hummel"),
        capacity: 3,
        offers: &[
            ("career", 3),
            ("difficult-talks", 3),
            ("skills-shortage", 2),
        ],
        wants: &[("young-at-work", 3), ("short-video", 2), ("linkedin", 2)],
        note: both(
            "Leitet das Programm und nimmt bis zu drei Tandems an.",
            "Runs the programme and takes up to three partners.",
        ),
        ..USUAL
    },
    Row {
        code: "henning-lorenzen",
        name: "Henning Lorenzen",
        role: both("Serviceleiter", "Service director"),
        level: Level::Executive,
        department: Department::Service,
        place: Place::Hamburg,
        manager: Some("renate-hummel"),
        offers: &[("difficult-talks", 2), ("energy", 2), ("installers", 2)],
        wants: &[
            ("augmented-reality", 3),
            ("connected-devices", 2),
            ("ai-assistants", 2),
        ],
        ..USUAL
    },
    Row {
        code: "anna-lena-krueger",
        name: "Anna-Lena Krüger",
        role: both("Teamleiterin Kampagnen", "Campaign team lead"),
        level: Level::Middle,
        department: Department::Marketing,
        place: Place::Hamburg,
        manager: Some("thomas-okafor"),
        offers: &[
            ("presenting", 2),
            ("customer-interviews", 2),
            ("linkedin", 1),
        ],
        wants: &[
            ("short-video", 3),
            ("generative-media", 2),
            ("first-leadership", 2),
        ],
        ..USUAL
    },
    Row {
        code: "piotr-zielinski",
        name: "Piotr Zieliński",
        role: both("Teamleiter Regelungssoftware", "Control software team lead"),
        level: Level::Middle,
        department: Department::Development,
        languages: &["de", "en", "pl"],
        manager: Some("ilse-brandauer"),
        offers: &[("connected-devices", 3), ("kanban", 3), ("data-python", 1)],
        wants: &[
            ("difficult-talks", 3),
            ("our-strategy", 2),
            ("ai-assistants", 1),
        ],
        ..USUAL
    },
    Row {
        code: "claudia-heinemann",
        name: "Claudia Heinemann",
        role: both("Fertigungsleiterin", "Manufacturing manager"),
        level: Level::Middle,
        department: Department::Production,
        place: Place::Erfurt,
        languages: &["de"],
        manager: Some("karl-heinz-wessel"),
        offers: &[("lean", 2), ("first-leadership", 2), ("spreadsheets", 1)],
        wants: &[("spreadsheets", 3), ("no-code", 2), ("difficult-talks", 2)],
        ..USUAL
    },
    Row {
        code: "giovanni-ferrara",
        name: "Giovanni Ferrara",
        role: both("Gebietsleiter", "Regional manager"),
        level: Level::Middle,
        department: Department::Sales,
        place: Place::Erfurt,
        languages: &["de", "it"],
        manager: Some("thomas-okafor"),
        offers: &[("installers", 3), ("negotiating", 2)],
        wants: &[
            ("linkedin", 3),
            ("young-customers", 2),
            ("subscriptions", 2),
        ],
        ..USUAL
    },
    Row {
        code: "ulrike-sommer",
        name: "Ulrike Sommer",
        role: both("Leiterin Controlling", "Head of controlling"),
        level: Level::Middle,
        department: Department::Finance,
        manager: Some("sabine-petrovic"),
        offers: &[("spreadsheets", 3), ("budget", 2)],
        wants: &[
            ("data-python", 3),
            ("our-strategy", 2),
            ("cyber-security", 1),
        ],
        ..USUAL
    },
    Row {
        code: "samuel-adeyemi",
        name: "Samuel Adeyemi",
        role: both("Leiter Infrastruktur", "Head of infrastructure"),
        level: Level::Middle,
        department: Department::It,
        manager: Some("sabine-petrovic"),
        capacity: 2,
        offers: &[("cyber-security", 3), ("project-management", 2)],
        wants: &[
            ("ai-assistants", 2),
            ("presenting", 2),
            ("generative-media", 1),
        ],
        ..USUAL
    },
    Row {
        code: "birgit-thielemann",
        name: "Birgit Thielemann",
        role: both("Leiterin Ausbildung", "Head of vocational training"),
        level: Level::Middle,
        department: Department::People,
        languages: &["de"],
        manager: Some("meral-aydin"),
        offers: &[("first-leadership", 3), ("career", 2)],
        wants: &[("young-at-work", 2), ("short-video", 2), ("kanban", 2)],
        ..USUAL
    },
    Row {
        code: "daniel-vogt",
        name: "Daniel Vogt",
        role: both("Teamleiter Servicetechnik", "Field service team lead"),
        level: Level::Middle,
        department: Department::Service,
        place: Place::Hamburg,
        manager: Some("henning-lorenzen"),
        active: false,
        offers: &[("project-management", 2), ("connected-devices", 1)],
        wants: &[("ai-assistants", 2), ("first-leadership", 2)],
        note: both(
            "In Elternzeit bis Ende März.",
            "On parental leave until the end of March.",
        ),
        ..USUAL
    },
];
