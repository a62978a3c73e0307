//! Professional experience and good practice.

use super::{AreaGuide, ExampleTopic, both};
use crate::model::Area;

pub(super) const GUIDE: AreaGuide = AreaGuide {
    area: Area::Experience,
    name: both(
        "Berufserfahrung und gute Praxis",
        "Professional experience and good practice",
    ),
    description: both(
        "Was man nicht nachlesen kann: Urteil, Umgang mit Menschen und Fehler, aus denen man gelernt hat.",
        "What no book teaches: judgement, dealing with people, and mistakes that taught something.",
    ),
    questions: &[
        both(
            "Welcher Fehler hat Ihnen am meisten beigebracht?",
            "Which mistake taught you the most?",
        ),
        both(
            "Was würden Sie heute anders machen als vor zehn Jahren?",
            "What would you do differently from ten years ago?",
        ),
        both(
            "Vor welcher Situation stehen Sie gerade, in der ein zweiter Blick hilft?",
            "Which situation are you facing in which a second view would help?",
        ),
    ],
    topics: &[
        ExampleTopic {
            code: "negotiating",
            name: both("Verhandeln", "Negotiating"),
            note: both(
                "Gut vorbereitet in ein Gespräch über Preise, Verträge oder das eigene Gehalt gehen.",
                "Going well prepared into a talk about prices, contracts or your own salary.",
            ),
            questions: &[
                both(
                    "Welche Verhandlung steht Ihnen bevor, und was tun Sie, wenn sie scheitert?",
                    "Which negotiation is ahead of you, and what will you do if it fails?",
                ),
                both(
                    "Wann haben Sie zu früh nachgegeben?",
                    "When did you give in too early?",
                ),
                both(
                    "Wollen wir das Gespräch einmal mit vertauschten Rollen durchspielen?",
                    "Shall we play the talk through once with roles reversed?",
                ),
            ],
        },
        ExampleTopic {
            code: "difficult-talks",
            name: both(
                "Schwierige Gespräche führen",
                "Having difficult conversations",
            ),
            note: both(
                "Kritik, Absagen und Konflikte ansprechen, ohne dass jemand das Gesicht verliert.",
                "Raising criticism, bad news and conflict without anybody losing face.",
            ),
            questions: &[
                both(
                    "Welches Gespräch schieben Sie gerade vor sich her?",
                    "Which conversation are you putting off?",
                ),
                both(
                    "Welche Kritik hat Ihnen geholfen, und wie wurde sie gesagt?",
                    "Which criticism helped you, and how was it put?",
                ),
            ],
        },
        ExampleTopic {
            code: "first-leadership",
            name: both("Zum ersten Mal führen", "Leading for the first time"),
            note: both(
                "Der Schritt aus dem Team an seine Spitze: delegieren, Rückhalt geben, nein sagen.",
                "The step from the team to its head: delegating, backing people, saying no.",
            ),
            questions: &[
                both(
                    "Was hat Sie in Ihren ersten Wochen als Führungskraft überrascht?",
                    "What surprised you in your first weeks as a manager?",
                ),
                both(
                    "Was geben Sie ungern ab, obwohl andere es könnten?",
                    "What do you hate to hand over, though others could do it?",
                ),
            ],
        },
        ExampleTopic {
            code: "project-management",
            name: both("Projekte ins Ziel bringen", "Bringing projects home"),
            note: both(
                "Planen, was sich planen lässt, und früh sagen, wenn es eng wird.",
                "Planning what can be planned, and saying early when it gets tight.",
            ),
            questions: &[
                both(
                    "Woran erkennen Sie, dass ein Projekt kippt, bevor es im Bericht steht?",
                    "How do you see a project going wrong before the report says so?",
                ),
                both(
                    "Wer müsste von Ihrem Vorhaben wissen und weiß es noch nicht?",
                    "Who should know of your project and does not yet?",
                ),
            ],
        },
        ExampleTopic {
            code: "presenting",
            name: both("Überzeugend präsentieren", "Presenting convincingly"),
            note: both(
                "Mit wenigen Folien und einer klaren Bitte vor Geschäftsleitung oder Kundschaft stehen.",
                "Standing before the board or customers with few slides and one clear request.",
            ),
            questions: &[
                both(
                    "Was soll nach Ihrem nächsten Vortrag entschieden sein?",
                    "What should be decided after your next talk?",
                ),
                both(
                    "Welche Frage fürchten Sie, und wie lautet Ihre Antwort?",
                    "Which question do you fear, and what is your answer?",
                ),
            ],
        },
        ExampleTopic {
            code: "budget",
            name: both(
                "Budget und Kennzahlen verstehen",
                "Understanding budgets and key figures",
            ),
            note: both(
                "Was die Zahlen des Unternehmens sagen und wie man ein Vorhaben durchrechnet.",
                "What the company’s figures say, and how to work out what a project costs and brings.",
            ),
            questions: &[
                both(
                    "Auf welche drei Zahlen schauen Sie zuerst, und warum auf diese?",
                    "Which three figures do you look at first, and why these?",
                ),
                both(
                    "Was kostet uns eine Stunde Besprechung mit acht Personen?",
                    "What does an hour’s meeting of eight people cost us?",
                ),
            ],
        },
        ExampleTopic {
            code: "decisions",
            name: both("Wie Entscheidungen fallen", "How decisions are made"),
            note: both(
                "Wen man wann einbezieht, damit eine gute Idee nicht auf halbem Weg liegen bleibt.",
                "Whom to involve when, so that a good idea does not get stuck half-way.",
            ),
            questions: &[
                both(
                    "Welche Entscheidung bei uns haben Sie nie verstanden?",
                    "Which decision in our company have you never understood?",
                ),
                both(
                    "Wen hätten Sie bei Ihrem letzten Vorhaben früher fragen sollen?",
                    "Whom should you have asked earlier in your last project?",
                ),
            ],
        },
        ExampleTopic {
            code: "career",
            name: both("Der eigene Berufsweg", "Your own career"),
            note: both(
                "Stärken kennen, Gelegenheiten sehen, Umwege wagen: Erfahrungen aus langen Laufbahnen.",
                "Knowing strengths, seeing chances, daring detours: lessons of long careers.",
            ),
            questions: &[
                both(
                    "Welcher Umweg hat sich im Nachhinein gelohnt?",
                    "Which detour was worth it in the end?",
                ),
                both(
                    "Wofür möchten Sie in fünf Jahren gefragt werden?",
                    "What do you want to be asked for in five years?",
                ),
            ],
        },
    ],
};
