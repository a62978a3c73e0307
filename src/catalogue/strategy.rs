//! A vision of the company's strategy, short and long term.

use super::{AreaGuide, ExampleTopic, both};
use crate::model::Area;

pub(super) const GUIDE: AreaGuide = AreaGuide {
    area: Area::Strategy,
    name: both("Strategie und Zukunftsbild", "Strategy and vision"),
    description: both(
        "Wohin das Unternehmen will, in diesem Jahr und in zehn, und was das für jeden bedeutet.",
        "Where the company wants to go, this year and in ten, and what that means for everyone.",
    ),
    questions: &[
        both(
            "Was davon ist in Ihrem Alltag schon zu spüren?",
            "What of it can you feel in your daily work?",
        ),
        both(
            "Was müssten wir dafür aufgeben?",
            "What would we have to give up for it?",
        ),
        both(
            "Wenn Sie allein entscheiden könnten: was käme als Erstes?",
            "If you alone could decide: what would come first?",
        ),
    ],
    topics: &[
        ExampleTopic {
            code: "our-strategy",
            name: both("Unsere Strategie verstehen", "Understanding our strategy"),
            note: both(
                "Was die Geschäftsleitung vorhat und warum, in Worten für jeden Arbeitsplatz.",
                "What the board intends and why, in words for every workplace.",
            ),
            questions: &[
                both(
                    "Wie würden Sie unsere Strategie in zwei Sätzen erklären?",
                    "How would you explain our strategy in two sentences?",
                ),
                both(
                    "An welcher Stelle passt das, was wir tun, nicht zu dem, was wir sagen?",
                    "Where does what we do not match what we say?",
                ),
            ],
        },
        ExampleTopic {
            code: "ten-years",
            name: both("Das Unternehmen in zehn Jahren", "The company in ten years"),
            note: both(
                "Ein Bild der Zukunft aus zwei Blickwinkeln: von oben und von denen, die dann da sind.",
                "A picture of the future from two sides: from the top, and from those who will be there.",
            ),
            questions: &[
                both(
                    "Was von heute wird es dann nicht mehr geben?",
                    "What of today will be gone by then?",
                ),
                both(
                    "Was müsste so sein, dass Sie dann noch gern hier arbeiten?",
                    "What would it take for you to still enjoy working here?",
                ),
            ],
        },
        ExampleTopic {
            code: "okr",
            name: both("Ziele setzen mit OKR", "Setting goals with OKRs"),
            note: both(
                "Wenige ehrgeizige Ziele, messbare Ergebnisse, ein Blick darauf in jedem Quartal.",
                "A few ambitious goals, measurable results, a look at them every quarter.",
            ),
            questions: &[
                both(
                    "Welches Ihrer Ziele könnten Sie streichen, ohne dass es jemand merkt?",
                    "Which of your goals could you drop without anybody noticing?",
                ),
                both(
                    "Woran messen Sie etwas, das sich schlecht zählen lässt?",
                    "How do you measure what is hard to count?",
                ),
            ],
        },
        ExampleTopic {
            code: "employer-brand",
            name: both("Als Arbeitgeber überzeugen", "Being an employer of choice"),
            note: both(
                "Warum Menschen zu uns kommen und bleiben, und was wir darüber versprechen dürfen.",
                "Why people come to us and stay, and what we may promise about it.",
            ),
            questions: &[
                both(
                    "Was erzählen Sie Freunden über Ihre Arbeit hier?",
                    "What do you tell friends about working here?",
                ),
                both(
                    "Was stand in der Stellenanzeige und war dann anders?",
                    "What did the job advert say that turned out different?",
                ),
            ],
        },
        ExampleTopic {
            code: "culture",
            name: both(
                "Unternehmenskultur und Wandel",
                "Company culture and change",
            ),
            note: both(
                "Gewohnheiten ändern, die niemand beschlossen hat.",
                "Changing habits that nobody ever decided on.",
            ),
            questions: &[
                both(
                    "Was gilt bei uns, ohne dass es irgendwo steht?",
                    "Which rules apply here although they are written nowhere?",
                ),
                both(
                    "Welche Gewohnheit sollten wir auf keinen Fall verlieren?",
                    "Which habit should we keep at all costs?",
                ),
            ],
        },
        ExampleTopic {
            code: "ai-strategy",
            name: both("Eine Haltung zu KI", "Where we stand on AI"),
            note: both(
                "Wofür wir KI einsetzen wollen, wofür nicht, und was das für Berufe im Haus heißt.",
                "What we want to use AI for, what not, and what that means for jobs in the company.",
            ),
            questions: &[
                both(
                    "Welche Arbeit sollte bei uns immer ein Mensch tun?",
                    "Which work should always be done by a person?",
                ),
                both(
                    "Was wird jemand, der heute anfängt, in fünf Jahren tun?",
                    "What will somebody who starts today be doing in five years?",
                ),
            ],
        },
        ExampleTopic {
            code: "climate-goals",
            name: both(
                "Klimaziele im eigenen Haus",
                "Climate goals in our own company",
            ),
            note: both(
                "Was wir beim eigenen Verbrauch erreichen wollen und woran man es merkt.",
                "What we want to achieve in our own consumption, and how people will notice.",
            ),
            questions: &[
                both(
                    "Wo sehen Sie jeden Tag etwas, das sich leicht sparen ließe?",
                    "Where do you see something every day that could easily be saved?",
                ),
                both(
                    "Welche Maßnahme wäre wirksam, aber unbeliebt?",
                    "Which measure would work, but be unpopular?",
                ),
            ],
        },
    ],
};
