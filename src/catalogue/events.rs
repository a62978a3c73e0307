//! Current events and what they mean for our industry.

use super::{AreaGuide, ExampleTopic, both};
use crate::model::Area;

pub(super) const GUIDE: AreaGuide = AreaGuide {
    area: Area::Events,
    name: both(
        "Aktuelles und was es für unsere Branche heißt",
        "Current events and what they mean for our industry",
    ),
    description: both(
        "Was gerade geschieht, in Politik, Markt und Gesellschaft, und was daraus für uns folgt.",
        "What is happening in politics, markets and society, and what follows for us.",
    ),
    questions: &[
        both(
            "Welche Nachricht der letzten Wochen betrifft uns mehr, als es aussieht?",
            "Which news of the last weeks concerns us more than it seems?",
        ),
        both(
            "Woher wissen Sie davon, und wem glauben Sie dabei?",
            "Where do you learn of it, and whom do you believe?",
        ),
        both(
            "Was sollten wir tun, und was besser abwarten?",
            "What should we do about it, and what had better wait?",
        ),
    ],
    topics: &[
        ExampleTopic {
            code: "ai-act",
            name: both("Die KI-Verordnung der EU", "The EU AI Act"),
            note: both(
                "Was die KI-Verordnung von Unternehmen verlangt, die KI einsetzen oder anbieten.",
                "What the AI Act asks of companies that use or offer AI.",
            ),
            questions: &[
                both(
                    "Wo setzen wir KI schon ein, ohne es so zu nennen?",
                    "Where do we already use AI without calling it that?",
                ),
                both(
                    "Wer müsste bei uns wissen, was erlaubt ist, und weiß es noch nicht?",
                    "Who in our company needs to know what is allowed, and does not know yet?",
                ),
            ],
        },
        ExampleTopic {
            code: "skills-shortage",
            name: both(
                "Fachkräftemangel und Ruhestandswelle",
                "Skills shortage and retirements",
            ),
            note: both(
                "Wie Wissen im Haus bleibt, wenn viele gehen und wenige nachkommen.",
                "How knowledge stays in the company when many leave and few follow.",
            ),
            questions: &[
                both(
                    "Wessen Wissen würde uns morgen fehlen?",
                    "Whose knowledge would we miss tomorrow?",
                ),
                both(
                    "Warum haben Sie sich für uns entschieden, und was hätte Sie fast abgehalten?",
                    "Why did you choose us, and what almost kept you away?",
                ),
            ],
        },
        ExampleTopic {
            code: "supply-chains",
            name: both("Lieferketten und Zölle", "Supply chains and tariffs"),
            note: both(
                "Was Weltpolitik, Zölle und Engpässe für Einkauf, Preise und Liefertermine heißen.",
                "What world politics, tariffs and shortages mean for purchasing, prices and delivery dates.",
            ),
            questions: &[
                both(
                    "Welches Teil würde uns zuerst fehlen, und wie lange hielten wir durch?",
                    "Which part would we run out of first, and how long could we hold out?",
                ),
                both(
                    "Was haben wir aus dem letzten Engpass gelernt?",
                    "What did we learn from the last shortage?",
                ),
            ],
        },
        ExampleTopic {
            code: "energy",
            name: both(
                "Energiewende und Energiepreise",
                "Energy transition and energy prices",
            ),
            note: both(
                "Wohin sich Preise, Förderung und Vorschriften bewegen und was das für Kunden ändert.",
                "Where prices, subsidies and rules are heading and what that changes for customers.",
            ),
            questions: &[
                both(
                    "Was fragen Kunden uns heute, was sie vor zwei Jahren nicht gefragt haben?",
                    "What do customers ask us today that they did not ask two years ago?",
                ),
                both(
                    "Welche unserer Annahmen über Energiepreise könnte falsch sein?",
                    "Which of our assumptions about energy prices could be wrong?",
                ),
            ],
        },
        ExampleTopic {
            code: "pay-transparency",
            name: both("Entgelttransparenz", "Pay transparency"),
            note: both(
                "Was die EU-Richtlinie zu Gehältern verlangt und wie man offen über Geld spricht.",
                "What the EU directive asks on pay, and how to talk about money openly.",
            ),
            questions: &[
                both(
                    "Könnten Sie heute erklären, warum zwei Menschen in Ihrem Team verschieden verdienen?",
                    "Could you explain today why two people in your team earn differently?",
                ),
                both(
                    "Was wüssten jüngere Kolleginnen und Kollegen gern, und wo ist die Grenze?",
                    "What would younger colleagues like to know, and where is the limit?",
                ),
            ],
        },
        ExampleTopic {
            code: "sustainability-reporting",
            name: both("Nachhaltigkeit nachweisen", "Proving sustainability"),
            note: both(
                "Welche Berichte und Nachweise Gesetz, Banken und Kunden heute wirklich verlangen.",
                "Which reports and evidence the law, banks and customers really ask for today.",
            ),
            questions: &[
                both(
                    "Welche Zahl dazu glaubt man uns, und welche nicht?",
                    "Which of our numbers do people believe, and which not?",
                ),
                both(
                    "Was davon täten wir auch, wenn niemand einen Bericht verlangte?",
                    "What of it would we do even if nobody asked for a report?",
                ),
            ],
        },
        ExampleTopic {
            code: "young-at-work",
            name: both(
                "Was junge Menschen von Arbeit erwarten",
                "What young people expect of work",
            ),
            note: both(
                "Was hinter den Schlagworten über die Generation Z steckt: Erfahrungen statt Umfragen.",
                "What is behind the headlines on generation Z: experience instead of surveys.",
            ),
            questions: &[
                both(
                    "Wann hatten Sie zuletzt einen richtig guten Arbeitstag, und was war daran gut?",
                    "When did you last have a really good day at work, and what made it good?",
                ),
                both(
                    "Was war in Ihrem ersten Berufsjahr anders als heute, und was davon war besser?",
                    "What was different in your first year at work, and what of it was better?",
                ),
            ],
        },
    ],
};
