//! Technologies.

use super::{AreaGuide, ExampleTopic, both};
use crate::model::Area;

pub(super) const GUIDE: AreaGuide = AreaGuide {
    area: Area::Technology,
    name: both("Technologien", "Technologies"),
    description: both(
        "Technik verstehen, die unsere Produkte oder unsere Arbeit verändert, ohne Fachjargon.",
        "Understanding technology that changes our products or our work, without jargon.",
    ),
    questions: &[
        both(
            "Was kann diese Technik heute wirklich, und was wird nur versprochen?",
            "What can this technology really do today, and what is only promised?",
        ),
        both(
            "Wo bei uns wäre ein erster Versuch klein und ungefährlich?",
            "Where in our company would a first try be small and safe?",
        ),
        both(
            "Was müsste ich selbst einmal in der Hand gehabt haben?",
            "What should I try out with my own hands?",
        ),
    ],
    topics: &[
        ExampleTopic {
            code: "generative-media",
            name: both(
                "KI für Bild, Ton und Video",
                "AI for images, sound and video",
            ),
            note: both(
                "Was sich erzeugen lässt, wem es gehört und woran man Fälschungen erkennt.",
                "What can be generated, who owns it and how to spot a fake.",
            ),
            questions: &[
                both(
                    "Wollen wir in zehn Minuten ein Bild machen, das in unsere nächste Präsentation passt?",
                    "Shall we make an image for our next presentation in ten minutes?",
                ),
                both(
                    "Würden Sie merken, wenn ein Anruf von mir gefälscht wäre?",
                    "Would you notice if a call from me were a fake?",
                ),
            ],
        },
        ExampleTopic {
            code: "ai-agents",
            name: both("KI-Agenten", "AI agents"),
            note: both(
                "Programme, die Aufgaben in mehreren Schritten selbst erledigen, und wer sie überwacht.",
                "Programs that carry out tasks in several steps on their own, and who watches them.",
            ),
            questions: &[
                both(
                    "Welche Aufgabe würden Sie einem zuverlässigen Praktikanten geben, aber keinem Agenten?",
                    "Which task would you give to a reliable trainee, but not to an agent?",
                ),
                both(
                    "Wer steht dafür gerade, wenn ein Agent etwas Falsches bestellt?",
                    "Who answers for it when an agent orders the wrong thing?",
                ),
            ],
        },
        ExampleTopic {
            code: "cyber-security",
            name: both("Cybersicherheit im Alltag", "Everyday cyber security"),
            note: both(
                "Phishing erkennen, Passkeys nutzen, richtig handeln, wenn doch etwas passiert ist.",
                "Spotting phishing, using passkeys, doing the right thing when something did happen.",
            ),
            questions: &[
                both(
                    "Auf welche Nachricht wären Sie beinahe hereingefallen?",
                    "Which message nearly took you in?",
                ),
                both(
                    "Wen rufen Sie an, wenn Sie auf den falschen Link geklickt haben?",
                    "Whom do you call when you have clicked on the wrong link?",
                ),
            ],
        },
        ExampleTopic {
            code: "data-python",
            name: both("Datenanalyse mit Python", "Data analysis with Python"),
            note: both(
                "Große Tabellen auswerten, die Excel überfordern, und Ergebnisse wiederholbar machen.",
                "Analysing tables too big for Excel, and making results repeatable.",
            ),
            questions: &[
                both(
                    "Welche Frage stellen Sie sich seit Langem und haben nie in den Daten nachgesehen?",
                    "Which question have you had for a long time and never checked in the data?",
                ),
                both(
                    "Wie würden Sie merken, dass eine Auswertung falsch ist?",
                    "How would you notice that an analysis is wrong?",
                ),
            ],
        },
        ExampleTopic {
            code: "connected-devices",
            name: both("Vernetzte Geräte (IoT)", "Connected devices (IoT)"),
            note: both(
                "Was Geräte beim Kunden melden, was wir daraus lernen und was wir nicht wissen dürfen.",
                "What devices report from the customer, what we learn from it and what we must not know.",
            ),
            questions: &[
                both(
                    "Welchen Einsatz beim Kunden hätten wir uns mit besseren Daten sparen können?",
                    "Which visit to a customer could better data have spared us?",
                ),
                both(
                    "Was würden Sie als Kunde uns über Ihr Zuhause verraten?",
                    "As a customer, what would you tell us about your home?",
                ),
            ],
        },
        ExampleTopic {
            code: "augmented-reality",
            name: both(
                "Augmented Reality in Service und Schulung",
                "Augmented reality in service and training",
            ),
            note: both(
                "Anleitungen, die vor dem Auge erscheinen: was sich lohnt und was Spielerei bleibt.",
                "Instructions that appear before your eyes: what pays and what remains a toy.",
            ),
            questions: &[
                both(
                    "Bei welchem Handgriff hätten Sie gern jemanden, der Ihnen über die Schulter sieht?",
                    "For which task would you like somebody looking over your shoulder?",
                ),
                both(
                    "Was müsste passieren, damit Sie so eine Brille eine Stunde lang tragen?",
                    "What would it take for you to wear such glasses for an hour?",
                ),
            ],
        },
        ExampleTopic {
            code: "cloud",
            name: both("Cloud und Datenhoheit", "Cloud and control of our data"),
            note: both(
                "Wo unsere Daten liegen, was das kostet und wie wir wieder herauskämen.",
                "Where our data is kept, what that costs and how we could leave again.",
            ),
            questions: &[
                both(
                    "Welche Daten dürften unser Haus nie verlassen, und tun es vielleicht doch?",
                    "Which data must never leave our company, and perhaps does?",
                ),
                both(
                    "Was täten wir, wenn ein Anbieter morgen den Preis verdoppelte?",
                    "What would we do if a provider doubled its price tomorrow?",
                ),
            ],
        },
    ],
};
