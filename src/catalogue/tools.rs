//! Online tools and proven methods that improve processes.

use super::{AreaGuide, ExampleTopic, both};
use crate::model::Area;

pub(super) const GUIDE: AreaGuide = AreaGuide {
    area: Area::Tools,
    name: both(
        "Online-Werkzeuge und bewährte Methoden",
        "Online tools and proven methods",
    ),
    description: both(
        "Werkzeuge und Methoden, mit denen Arbeit schneller, einfacher oder verlässlicher wird.",
        "Tools and methods that make work faster, simpler or more reliable.",
    ),
    questions: &[
        both(
            "Welche Arbeit kostet Sie jede Woche mehr Zeit, als sie wert ist?",
            "Which task takes more of your time each week than it is worth?",
        ),
        both(
            "Was haben Sie zuletzt ausprobiert und wieder aufgegeben, und woran lag es?",
            "What did you last try and give up again, and why?",
        ),
        both(
            "Woran würden wir in vier Wochen merken, dass es etwas gebracht hat?",
            "How would we notice in four weeks that it was worth it?",
        ),
    ],
    topics: &[
        ExampleTopic {
            code: "ai-assistants",
            name: both("KI-Assistenten im Arbeitsalltag", "AI assistants at work"),
            note: both(
                "Texte, Auswertungen und Recherchen mit ChatGPT, Copilot und Co., und wo ihre Grenzen liegen.",
                "Writing, analysing and researching with ChatGPT, Copilot and others, and where they fail.",
            ),
            questions: &[
                both(
                    "Welche Aufgabe haben Sie zuletzt einer KI gegeben, und wie viel mussten Sie nachbessern?",
                    "Which task did you last give to an AI, and how much did you have to put right?",
                ),
                both(
                    "Was würden Sie nie in einen Chat mit einer KI eingeben?",
                    "What would you never type into a chat with an AI?",
                ),
                both(
                    "Wollen wir eine Aufgabe von dieser Woche gemeinsam damit lösen?",
                    "Shall we do one of this week’s tasks with it together?",
                ),
            ],
        },
        ExampleTopic {
            code: "linkedin",
            name: both(
                "LinkedIn und berufliche Netzwerke",
                "LinkedIn and professional networks",
            ),
            note: both(
                "Ein Profil, das für sich spricht, und Beiträge, die Kundschaft und Nachwuchs erreichen.",
                "A profile that speaks for itself, and posts that reach customers and future colleagues.",
            ),
            questions: &[
                both(
                    "Wen möchten Sie mit Ihrem Profil erreichen, und was soll diese Person danach tun?",
                    "Whom do you want to reach with your profile, and what should they do next?",
                ),
                both(
                    "Welcher Beitrag hat Sie zuletzt überzeugt, und warum?",
                    "Which post convinced you lately, and why?",
                ),
            ],
        },
        ExampleTopic {
            code: "short-video",
            name: both(
                "Kurzvideos für TikTok und Instagram",
                "Short videos for TikTok and Instagram",
            ),
            note: both(
                "Kurze Videos, die junge Menschen ansehen: von der Idee über den Dreh bis zum Untertitel.",
                "Short videos that young people watch: from the idea and the shot to the captions.",
            ),
            questions: &[
                both(
                    "Was haben Sie sich zuletzt bis zum Ende angesehen, und was hat Sie gehalten?",
                    "What did you last watch to the end, and what kept you?",
                ),
                both(
                    "Welche Geschichte aus unserem Haus passt in dreißig Sekunden?",
                    "Which story of our company fits into thirty seconds?",
                ),
            ],
        },
        ExampleTopic {
            code: "no-code",
            name: both(
                "Abläufe automatisieren ohne Programmieren",
                "Automating work without code",
            ),
            note: both(
                "Wiederkehrende Schritte mit Power Automate, Zapier oder n8n erledigen lassen.",
                "Handing recurring steps to Power Automate, Zapier or n8n.",
            ),
            questions: &[
                both(
                    "Was kopieren Sie regelmäßig von Hand von einem Programm in ein anderes?",
                    "What do you regularly copy by hand from one program to another?",
                ),
                both(
                    "Was dürfte auf keinen Fall ohne einen Menschen passieren?",
                    "What must never happen without a person?",
                ),
            ],
        },
        ExampleTopic {
            code: "spreadsheets",
            name: both("Excel und Power BI", "Excel and Power BI"),
            note: both(
                "Daten so aufbereiten, dass sie Fragen beantworten: Pivot, Power Query, Berichte.",
                "Shaping data so that it answers questions: pivot tables, Power Query, reports.",
            ),
            questions: &[
                both(
                    "Welche Tabelle pflegen Sie, ohne zu wissen, wer sie liest?",
                    "Which spreadsheet do you maintain without knowing who reads it?",
                ),
                both(
                    "Welche eine Zahl hätten Sie gern jeden Montag auf einen Blick?",
                    "Which one number would you like to see at a glance every Monday?",
                ),
            ],
        },
        ExampleTopic {
            code: "team-tools",
            name: both(
                "Zusammenarbeit in Microsoft Teams",
                "Working together in Microsoft Teams",
            ),
            note: both(
                "Kanäle, gemeinsame Dokumente und Absprachen, die E-Mails und Rückfragen sparen.",
                "Channels, shared documents and habits that save e-mails and follow-up questions.",
            ),
            questions: &[
                both(
                    "Wo suchen Sie zuerst, wenn Sie ein Dokument nicht finden?",
                    "Where do you look first when you cannot find a document?",
                ),
                both(
                    "Welche Absprache im Team würde Ihnen die meisten Nachrichten ersparen?",
                    "Which agreement in your team would save you the most messages?",
                ),
            ],
        },
        ExampleTopic {
            code: "kanban",
            name: both("Kanban und agiles Arbeiten", "Kanban and agile working"),
            note: both(
                "Arbeit sichtbar machen, weniger zugleich anfangen, in kurzen Abständen besser werden.",
                "Making work visible, starting less at once, getting better in short steps.",
            ),
            questions: &[
                both(
                    "Wie viele Vorhaben haben Sie gerade angefangen, und welches wird als Nächstes fertig?",
                    "How many things have you started, and which will be finished next?",
                ),
                both(
                    "Was von dem, was agil heißt, hat Ihnen geholfen, und was war nur ein neues Wort?",
                    "What of all that is called agile has helped you, and what was only a new word?",
                ),
            ],
        },
        ExampleTopic {
            code: "lean",
            name: both(
                "Lean und ständige Verbesserung",
                "Lean and continuous improvement",
            ),
            note: both(
                "Verschwendung erkennen und Abläufe in kleinen Schritten verbessern, im Werk wie im Büro.",
                "Seeing waste and improving processes in small steps, in the plant and in the office.",
            ),
            questions: &[
                both(
                    "Wo wartet bei uns die Arbeit am längsten?",
                    "Where does work wait longest in our company?",
                ),
                both(
                    "Welche Verbesserung hat gehalten, und was war an ihr anders?",
                    "Which improvement has lasted, and what was different about it?",
                ),
            ],
        },
    ],
};
