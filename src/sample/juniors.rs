//! Those at the beginning of working life.

use super::both;
use super::company::{Department, Place};
use super::people::{Row, USUAL};

pub(super) static JUNIORS: [Row; 15] = [
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
        role: both("Trainee", "Trainee"),
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
        wants: &[("budget", 3), ("first-leadership", 2), ("presenting", 2)],
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
        role: both("Werkstudentin", "Working student"),
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
        wants: &[("our-strategy", 3), ("presenting", 2)],
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
