//! Topics of the invented company's own, beside those of the catalogue.

use super::both;
use crate::catalogue::ExampleTopic;
use crate::model::Area;

/// A topic that no catalogue knows.
pub(super) struct OwnTopic {
    /// Where it stands.
    pub(super) area: Area,
    /// What it is.
    pub(super) example: ExampleTopic,
}

pub(super) static OWN_TOPICS: [OwnTopic; 4] = [
    OwnTopic {
        area: Area::Technology,
        example: ExampleTopic {
            code: "propane",
            name: both("Propan als Kältemittel", "Propane as a refrigerant"),
            note: both(
                "Warum R290 kommt und was sich damit bei Aufstellung und Sicherheit ändert.",
                "Why R290 is coming and what it changes in installation and safety.",
            ),
            questions: &[],
        },
    },
    OwnTopic {
        area: Area::Technology,
        example: ExampleTopic {
            code: "quiet-pumps",
            name: both(
                "Was eine Wärmepumpe leise macht",
                "What makes a heat pump quiet",
            ),
            note: both(
                "Vom Lüfterblatt bis zum Gummifuß: dreißig Jahre Arbeit gegen das Brummen.",
                "From fan blade to rubber foot: thirty years of work against the hum.",
            ),
            questions: &[],
        },
    },
    OwnTopic {
        area: Area::Experience,
        example: ExampleTopic {
            code: "installers",
            name: both("Handwerksbetriebe als Partner", "Installers as partners"),
            note: both(
                "Warum ein Betrieb uns einbaut und nicht die Konkurrenz, und was er von uns braucht.",
                "Why an installer fits our pumps and not a rival’s, and what they need from us.",
            ),
            questions: &[],
        },
    },
    OwnTopic {
        area: Area::Other,
        example: ExampleTopic {
            code: "our-history",
            name: both("Die Geschichte von Hummelbach", "The history of Hummelbach"),
            note: both(
                "Vom Kesselschmied am Hummelbach zur Wärmepumpe, mit Umwegen über die Waschmaschine.",
                "From boilersmith on the Hummelbach to heat pumps, by way of the washing machine.",
            ),
            questions: &[],
        },
    },
];
