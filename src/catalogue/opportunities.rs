//! New business opportunities and how to go about them.

use super::{AreaGuide, ExampleTopic, both};
use crate::model::Area;

pub(super) const GUIDE: AreaGuide = AreaGuide {
    area: Area::Opportunities,
    name: both(
        "Neue Geschäftsfelder und der Weg dorthin",
        "New business opportunities and how to go about them",
    ),
    description: both(
        "Wo neues Geschäft entstehen kann, wer es kaufen würde und wie man klein anfängt.",
        "Where new business can come from, who would buy it and how to start small.",
    ),
    questions: &[
        both(
            "Wer hätte morgen etwas davon, und würde dafür bezahlen?",
            "Who would gain from it tomorrow, and pay for it?",
        ),
        both(
            "Was wissen wir schon, und was vermuten wir nur?",
            "What do we know already, and what do we only guess?",
        ),
        both(
            "Was ließe sich mit tausend Euro in vier Wochen herausfinden?",
            "What could we find out with a thousand euros in four weeks?",
        ),
    ],
    topics: &[
        ExampleTopic {
            code: "young-customers",
            name: both("Wie junge Kundschaft tickt", "How young customers tick"),
            note: both(
                "Wo junge Menschen suchen, wem sie glauben und wann sie kaufen.",
                "Where young people look, whom they believe and when they buy.",
            ),
            questions: &[
                both(
                    "Wie haben Sie sich zuletzt über etwas Teures informiert, Schritt für Schritt?",
                    "How did you last look into something expensive, step by step?",
                ),
                both(
                    "Was würde jemand mit fünfundzwanzig von unserer Website halten?",
                    "What would a twenty-five-year-old think of our website?",
                ),
            ],
        },
        ExampleTopic {
            code: "subscriptions",
            name: both("Abo- und Servicemodelle", "Subscription and service models"),
            note: both(
                "Nutzen verkaufen statt Geräte: Miete, Wartung, Garantie, Abrechnung nach Verbrauch.",
                "Selling use instead of devices: rental, maintenance, guarantees, pay per use.",
            ),
            questions: &[
                both(
                    "Welches Abo würden Sie nie kündigen, und warum?",
                    "Which subscription would you never cancel, and why?",
                ),
                both(
                    "Welche Sorge unserer Kunden könnten wir für einen festen Monatsbetrag abnehmen?",
                    "Which worry could we take off our customers’ hands for a fixed monthly fee?",
                ),
            ],
        },
        ExampleTopic {
            code: "customer-interviews",
            name: both(
                "Kundeninterviews und Prototypen",
                "Customer interviews and prototypes",
            ),
            note: both(
                "Früh mit echten Menschen prüfen, ob eine Idee ein Problem löst.",
                "Testing early with real people whether an idea solves a problem.",
            ),
            questions: &[
                both(
                    "Wann haben Sie zuletzt einem Kunden zugehört, ohne etwas zu erklären?",
                    "When did you last listen to a customer without explaining anything?",
                ),
                both(
                    "Was wäre das schlichteste Modell, an dem sich die Idee zeigen lässt?",
                    "What is the plainest model that would show the idea?",
                ),
            ],
        },
        ExampleTopic {
            code: "start-ups",
            name: both("Mit Start-ups zusammenarbeiten", "Working with start-ups"),
            note: both(
                "Wie ein gewachsenes Unternehmen und ein junges zusammen etwas zustande bringen.",
                "How an established company and a young one get something done together.",
            ),
            questions: &[
                both(
                    "Was könnte ein Start-up besser als wir, und was könnten wir ihm bieten?",
                    "What could a start-up do better than us, and what could we offer it?",
                ),
                both(
                    "Wie schnell käme bei uns eine Zusage zustande, ehrlich geschätzt?",
                    "How fast would we come to a yes, honestly?",
                ),
            ],
        },
        ExampleTopic {
            code: "new-markets",
            name: both("Neue Märkte erschließen", "Entering new markets"),
            note: both(
                "In ein anderes Land oder eine andere Branche gehen: was man vorher wissen muss.",
                "Going into another country or industry: what to know beforehand.",
            ),
            questions: &[
                both(
                    "Welcher Markt hat Sie überrascht, im Guten oder im Schlechten?",
                    "Which market surprised you, for better or worse?",
                ),
                both(
                    "Wen kennen wir schon, der dort zu Hause ist?",
                    "Whom do we know already who is at home there?",
                ),
            ],
        },
        ExampleTopic {
            code: "online-sales",
            name: both("Online-Vertrieb", "Selling online"),
            note: both(
                "Vom ersten Klick bis zum Auftrag: Shop, Konfigurator, Beratung per Video.",
                "From the first click to the order: shop, configurator, advice by video.",
            ),
            questions: &[
                both(
                    "An welcher Stelle würden Sie bei uns den Kauf abbrechen?",
                    "At which point would you give up buying from us?",
                ),
                both(
                    "Was verliert ein Gespräch, wenn es nicht am Tisch stattfindet, und was gewinnt es?",
                    "What does a sales talk lose when it is not at a table, and what does it gain?",
                ),
            ],
        },
        ExampleTopic {
            code: "circular-economy",
            name: both("Kreislaufwirtschaft", "Circular economy"),
            note: both(
                "Reparieren, aufarbeiten, zurücknehmen, und damit Geld verdienen.",
                "Repairing, refurbishing, taking back, and earning money with it.",
            ),
            questions: &[
                both(
                    "Was geschieht heute mit unseren Produkten an ihrem letzten Tag?",
                    "What happens to our products on their last day?",
                ),
                both(
                    "Welcher Teil davon wäre uns noch etwas wert?",
                    "Which part of them would still be worth something to us?",
                ),
            ],
        },
    ],
};
