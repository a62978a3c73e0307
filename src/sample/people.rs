//! The thirty people. Whoever reports to nobody in the programme has no manager here.

use super::both;
use super::company::{Department, Place};
use crate::catalogue::Both;
use crate::model::Level;

/// One person.
pub(super) struct Row {
    /// What id and mail address are made of.
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) role: Both,
    pub(super) level: Level,
    pub(super) department: Department,
    pub(super) place: Place,
    pub(super) languages: &'static [&'static str],
    /// The manager's code.
    pub(super) manager: Option<&'static str>,
    pub(super) capacity: i64,
    pub(super) active: bool,
    /// Topic codes with knowledge, 1 to 3.
    pub(super) offers: &'static [(&'static str, i64)],
    /// Topic codes with interest, 1 to 3.
    pub(super) wants: &'static [(&'static str, i64)],
    pub(super) note: Both,
}

/// What most rows share.
const USUAL: Row = Row {
    code: "",
    name: "",
    role: both("", ""),
    level: Level::Junior,
    department: Department::Board,
    place: Place::Kassel,
    languages: &["de", "en"],
    manager: None,
    capacity: 1,
    active: true,
    offers: &[],
    wants: &[],
    note: both("", ""),
};

pub(super) static PEOPLE: [Row; 30] = [
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
        role: both("Leiter Vertrieb", "Head of sales"),
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
        role: both("Leiterin Entwicklung", "Head of development"),
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
        role: both("Leiter Kundendienst", "Head of customer service"),
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
        role: both("Teamleiterin Marketing", "Marketing team lead"),
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
        role: both("Gebietsleiter Vertrieb", "Regional sales manager"),
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
        role: both("Leiter IT", "Head of IT"),
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
    Row {
        code: "lena-hartmann",
        name: "Lena Hartmann",
        role: both("Social-Media-Managerin", "Social media manager"),
        department: Department::Marketing,
        place: Place::Hamburg,
        manager: Some("anna-lena-krueger"),
        capacity: 2,
        offers: &[("short-video", 3), ("linkedin", 2), ("young-customers", 2)],
        wants: &[("presenting", 2), ("negotiating", 2), ("career", 1)],
        ..USUAL
    },
    Row {
        code: "emre-yildiz",
        name: "Emre Yıldız",
        role: both("Softwareentwickler", "Software developer"),
        department: Department::Development,
        languages: &["de", "en", "tr"],
        manager: Some("piotr-zielinski"),
        offers: &[("ai-assistants", 3), ("data-python", 2), ("kanban", 1)],
        wants: &[("project-management", 2), ("our-strategy", 2)],
        ..USUAL
    },
    Row {
        code: "sophie-lindqvist",
        name: "Sophie Lindqvist",
        role: both("Trainee im Vertrieb", "Sales trainee"),
        department: Department::Sales,
        place: Place::Hamburg,
        languages: &["de", "en", "sv"],
        manager: Some("thomas-okafor"),
        offers: &[("linkedin", 3), ("young-customers", 3)],
        wants: &[("negotiating", 3), ("installers", 2)],
        ..USUAL
    },
    Row {
        code: "minh-anh-nguyen",
        name: "Minh Anh Nguyen",
        role: both("Datenanalystin", "Data analyst"),
        department: Department::Finance,
        languages: &["de", "en", "vi"],
        manager: Some("ulrike-sommer"),
        capacity: 2,
        offers: &[
            ("data-python", 3),
            ("spreadsheets", 2),
            ("ai-assistants", 2),
        ],
        wants: &[("budget", 3), ("presenting", 2)],
        ..USUAL
    },
    Row {
        code: "jonas-pfeiffer",
        name: "Jonas Pfeiffer",
        role: both("Auszubildender Mechatronik", "Mechatronics apprentice"),
        department: Department::Production,
        place: Place::Erfurt,
        languages: &["de"],
        manager: Some("claudia-heinemann"),
        offers: &[("young-at-work", 2), ("short-video", 1)],
        wants: &[("career", 3), ("lean", 2)],
        ..USUAL
    },
    Row {
        code: "aylin-demir",
        name: "Aylin Demir",
        role: both("Werkstudentin Personal", "Working student in HR"),
        department: Department::People,
        manager: Some("birgit-thielemann"),
        offers: &[("young-at-work", 3), ("generative-media", 2)],
        wants: &[("difficult-talks", 2), ("skills-shortage", 1)],
        ..USUAL
    },
    Row {
        code: "tobias-rehm",
        name: "Tobias Rehm",
        role: both("Konstrukteur", "Design engineer"),
        department: Department::Development,
        manager: Some("piotr-zielinski"),
        offers: &[("no-code", 2), ("generative-media", 1)],
        wants: &[
            ("propane", 3),
            ("quiet-pumps", 2),
            ("project-management", 1),
        ],
        ..USUAL
    },
    Row {
        code: "fatou-diallo",
        name: "Fatou Diallo",
        role: both("Prozessingenieurin", "Process engineer"),
        department: Department::Production,
        place: Place::Erfurt,
        languages: &["de", "en", "fr"],
        manager: Some("claudia-heinemann"),
        capacity: 2,
        offers: &[("no-code", 3), ("spreadsheets", 2)],
        wants: &[("lean", 3), ("supply-chains", 2), ("first-leadership", 2)],
        ..USUAL
    },
    Row {
        code: "max-brueckner",
        name: "Max Brückner",
        role: both(
            "Sachbearbeiter Auftragsabwicklung",
            "Order processing clerk",
        ),
        department: Department::Sales,
        place: Place::Erfurt,
        languages: &["de"],
        manager: Some("giovanni-ferrara"),
        offers: &[("spreadsheets", 1)],
        wants: &[("budget", 2), ("negotiating", 2)],
        note: both(
            "Sucht noch ein zweites Thema, das er weitergeben kann.",
            "Still looking for a second topic to pass on.",
        ),
        ..USUAL
    },
    Row {
        code: "carla-mendes",
        name: "Carla Mendes",
        role: both("UX-Designerin", "UX designer"),
        department: Department::Development,
        place: Place::Hamburg,
        languages: &["de", "en", "pt"],
        manager: Some("piotr-zielinski"),
        offers: &[
            ("customer-interviews", 3),
            ("young-customers", 2),
            ("generative-media", 2),
        ],
        wants: &[("our-strategy", 3), ("quiet-pumps", 1)],
        ..USUAL
    },
    Row {
        code: "niklas-behrendt",
        name: "Niklas Behrendt",
        role: both("Servicetechniker", "Field service technician"),
        department: Department::Service,
        place: Place::Hamburg,
        languages: &["de"],
        manager: Some("daniel-vogt"),
        offers: &[("connected-devices", 2), ("young-at-work", 1)],
        wants: &[("difficult-talks", 3), ("energy", 2)],
        ..USUAL
    },
    Row {
        code: "johanna-kessler",
        name: "Johanna Kessler",
        role: both(
            "Referentin Informationssicherheit",
            "Information security officer",
        ),
        department: Department::It,
        manager: Some("samuel-adeyemi"),
        offers: &[("cyber-security", 2), ("ai-assistants", 2)],
        wants: &[("presenting", 3), ("budget", 1)],
        ..USUAL
    },
    Row {
        code: "oleksandr-bondarenko",
        name: "Oleksandr Bondarenko",
        role: both("Elektroniker", "Electronics technician"),
        department: Department::Production,
        place: Place::Erfurt,
        languages: &["de", "uk"],
        manager: Some("claudia-heinemann"),
        offers: &[("ai-assistants", 1), ("no-code", 1)],
        wants: &[("career", 2), ("lean", 2)],
        ..USUAL
    },
    Row {
        code: "paula-winter",
        name: "Paula Winter",
        role: both("Produktmanagerin", "Product manager"),
        department: Department::Marketing,
        place: Place::Hamburg,
        manager: Some("anna-lena-krueger"),
        offers: &[
            ("subscriptions", 2),
            ("customer-interviews", 2),
            ("ai-assistants", 2),
        ],
        wants: &[("ten-years", 2), ("negotiating", 2), ("budget", 1)],
        ..USUAL
    },
    Row {
        code: "ravi-menon",
        name: "Ravi Menon",
        role: both(
            "Werkstudent Regelungssoftware",
            "Working student, control software",
        ),
        department: Department::Development,
        languages: &["en"],
        manager: Some("piotr-zielinski"),
        offers: &[
            ("ai-assistants", 3),
            ("connected-devices", 2),
            ("data-python", 2),
        ],
        wants: &[("project-management", 2), ("our-strategy", 1)],
        note: both(
            "Lernt Deutsch und spricht bisher Englisch.",
            "Is learning German and speaks English so far.",
        ),
        ..USUAL
    },
];
