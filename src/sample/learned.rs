//! What the people of the sample learned, by topic, and what else they wrote down.

use super::both;
use crate::catalogue::Both;

/// Where the programme began, and where its pairs meet.
pub(super) const PLACE: Both = both("Kantine, 1. Stock", "Canteen, first floor");

/// Who went ahead when it began, and with what.
pub(super) const TALKS: [(&str, Both); 3] = [
    (
        "aylin-demir",
        both(
            "Was ich mir von einem ersten Arbeitstag gewünscht hätte",
            "What I wish my first day at work had been like",
        ),
    ),
    (
        "thomas-okafor",
        both(
            "Was ich in zwanzig Jahren Vertrieb falsch gemacht habe",
            "What I got wrong in twenty years of sales",
        ),
    ),
    (
        "minh-anh-nguyen",
        both(
            "Ein Bericht, der sich selbst schreibt, in fünf Minuten",
            "A report that writes itself, in five minutes",
        ),
    ),
];

/// Why a pair ended early.
pub(super) const WHY_ENDED: Both = both(
    "Niklas Behrendt ist in Elternzeit",
    "Niklas Behrendt is on parental leave",
);

/// What was discussed.
pub(super) const DISCUSSED: [Both; 6] = [
    both(
        "Am Bildschirm gemeinsam ausprobiert, Fragen gesammelt.",
        "Tried things out on screen together, collected questions.",
    ),
    both(
        "Beim Mittagessen ein Beispiel aus der letzten Woche durchgesprochen.",
        "Talked through a case from last week over lunch.",
    ),
    both(
        "Durch die Halle gegangen und an jeder Station gefragt, warum es so ist.",
        "Walked the shop floor and asked at every station why things are as they are.",
    ),
    both(
        "Jeder hatte drei Fragen mitgebracht; zwei haben wir geschafft.",
        "Each of us brought three questions; we got through two.",
    ),
    both(
        "Gezeigt, nachgemacht, Fehler gefunden.",
        "Shown, repeated, mistakes found.",
    ),
    both(
        "Einen echten Fall vorbereitet, der nächste Woche ansteht.",
        "Prepared a real case that is due next week.",
    ),
];

/// What came of a meeting.
pub(super) const CAME_OF_IT: [Both; 6] = [
    both(
        "Der Messeauftritt bekommt kurze Videos statt Prospekten.",
        "The trade fair stand gets short videos instead of brochures.",
    ),
    both(
        "Die Abteilung probiert einen Tag je Woche ohne Besprechungen.",
        "The department is trying one day a week without meetings.",
    ),
    both(
        "Ein Formular mit sieben Unterschriften ist abgeschafft.",
        "A form with seven signatures has been abolished.",
    ),
    both(
        "Der Wartungsplan liegt jetzt auf dem Handy der Monteure.",
        "The maintenance plan is now on the fitters’ phones.",
    ),
    both(
        "Beim Angebot für die Wohnungsgenossenschaft saß der Nachwuchs mit am Tisch.",
        "The juniors had a seat at the table for the housing co-operative’s offer.",
    ),
    both(
        "Alle in der Leitung nutzen jetzt einen Passwortspeicher.",
        "Everyone in management now uses a password manager.",
    ),
];

/// What is to happen next.
pub(super) const NEXT: [Both; 4] = [
    both(
        "Beim nächsten Mal selbst vorführen.",
        "Demonstrate it next time.",
    ),
    both("Im Team davon erzählen.", "Tell the team about it."),
    both(
        "Ein eigenes Beispiel mitbringen.",
        "Bring an example of one’s own.",
    ),
    both(
        "Jemanden aus dem Vertrieb dazuholen.",
        "Invite somebody from sales.",
    ),
];

/// What whoever taught took away, whatever the topic.
const TEACHING: [Both; 4] = [
    both(
        "Erklären zeigt mir, was ich selbst noch nicht verstanden habe.",
        "Explaining shows me what I have not understood myself yet.",
    ),
    both(
        "Die einfachsten Fragen waren die besten.",
        "The simplest questions were the best ones.",
    ),
    both(
        "Es tut gut, wenn jemand wirklich zuhört.",
        "It feels good when somebody really listens.",
    ),
    both(
        "Mir war nicht klar, wie viel ich davon schon kann.",
        "I had not realised how much of this I can do already.",
    ),
];

/// What the learner learned of a topic in its first or a later hour, and what the teacher did.
pub(super) fn learned(topic: &str, hour: usize) -> [Option<Both>; 2] {
    let of_topic = LEARNED.iter().find(|(code, _)| *code == topic);
    let learner = of_topic.map(|(_, texts)| texts[hour % texts.len()]);
    [
        learner,
        Some(TEACHING[(hour + topic.len()) % TEACHING.len()]),
    ]
}

static LEARNED: [(&str, [Both; 2]); 20] = [
    (
        "linkedin",
        [
            both(
                "Ein Beitrag mit einer Frage am Ende bekommt zehnmal so viele Antworten.",
                "A post that ends with a question gets ten times the replies.",
            ),
            both(
                "Ich schreibe jetzt selbst, statt schreiben zu lassen.",
                "I now write myself instead of having it written.",
            ),
        ],
    ),
    (
        "young-customers",
        [
            both(
                "Wer unter dreißig ist, ruft uns nicht an. Wir müssen dort antworten, wo gefragt wird.",
                "Nobody under thirty phones us. We have to answer where they ask.",
            ),
            both(
                "Der Preis steht bei uns an letzter Stelle der Seite; gesucht wird er zuerst.",
                "Our price comes last on the page; people look for it first.",
            ),
        ],
    ),
    (
        "negotiating",
        [
            both(
                "Nach dem eigenen Angebot schweigen. Das ist schwerer, als es klingt.",
                "Stay silent after making an offer. Harder than it sounds.",
            ),
            both(
                "Vorher aufschreiben, wann ich aufstehe und gehe.",
                "Write down beforehand at which point I walk away.",
            ),
        ],
    ),
    (
        "installers",
        [
            both(
                "Ein Betrieb wechselt wegen der Ersatzteile, nicht wegen des Preises.",
                "Installers switch because of spare parts, not because of the price.",
            ),
            both(
                "Um sechs Uhr früh erreicht man alle, danach keinen mehr.",
                "At six in the morning you reach everybody, later nobody.",
            ),
        ],
    ),
    (
        "ai-assistants",
        [
            both(
                "Je genauer ich sage, für wen ein Text ist, desto weniger muss ich daran ändern.",
                "The more exactly I say who a text is for, the less I have to change.",
            ),
            both(
                "Was der Assistent behauptet, prüfe ich wie die Arbeit eines Praktikanten.",
                "I check what the assistant claims as I would an intern’s work.",
            ),
        ],
    ),
    (
        "our-strategy",
        [
            both(
                "Warum wir die Gasgeräte erst 2030 auslaufen lassen und nicht morgen.",
                "Why gas boilers are phased out in 2030 and not tomorrow.",
            ),
            both(
                "Eine Strategie erkennt man an dem, was wir nicht tun.",
                "You recognise a strategy by what we do not do.",
            ),
        ],
    ),
    (
        "generative-media",
        [
            both(
                "In einer Stunde entstehen drei Entwürfe, über die man streiten kann.",
                "An hour gives you three drafts worth arguing about.",
            ),
            both(
                "Bilder von Menschen lassen wir echt. Bei Technik darf gezaubert werden.",
                "Pictures of people stay real. With technology, a little magic is fine.",
            ),
        ],
    ),
    (
        "propane",
        [
            both(
                "Wie weit R290 von Lichtschächten weg sein muss, und warum.",
                "How far R290 has to be from light wells, and why.",
            ),
            both(
                "Sicherheit ist zur Hälfte Aufstellung und zur Hälfte Schulung.",
                "Safety is half installation and half training.",
            ),
        ],
    ),
    (
        "quiet-pumps",
        [
            both(
                "Das Brummen kommt fast nie vom Lüfter.",
                "The hum almost never comes from the fan.",
            ),
            both(
                "Nachts zählt jedes Dezibel doppelt, auch vor Gericht.",
                "At night every decibel counts twice, in court as well.",
            ),
        ],
    ),
    (
        "no-code",
        [
            both(
                "Den Urlaubsplan der Schicht habe ich selbst gebaut. Ohne Antrag.",
                "I built the shift’s holiday plan myself. Without a request form.",
            ),
            both(
                "Erst den Ablauf aufmalen, dann klicken.",
                "Draw the process first, then click.",
            ),
        ],
    ),
    (
        "lean",
        [
            both(
                "Eine Stunde an der Linie zeigt mehr als zehn Auswertungen.",
                "One hour at the line shows more than ten reports.",
            ),
            both(
                "Wer den Fehler findet, darf die Linie anhalten.",
                "Whoever finds the fault may stop the line.",
            ),
        ],
    ),
    (
        "supply-chains",
        [
            both(
                "Für ein einziges Ventil haben wir drei Lieferanten und einen Ozean dazwischen.",
                "For a single valve we have three suppliers and an ocean in between.",
            ),
            both(
                "Vorrat ist keine Verschwendung, wenn man weiß, wovon.",
                "Stock is no waste if you know of what.",
            ),
        ],
    ),
    (
        "cyber-security",
        [
            both(
                "Auf die gestellte Betrugsmail wäre ich hereingefallen.",
                "I would have fallen for the staged phishing mail.",
            ),
            both(
                "Zahlungen gebe ich nur noch nach einem Rückruf frei.",
                "I only release payments after calling back.",
            ),
        ],
    ),
    (
        "budget",
        [
            both(
                "Ein Budget ist ein Gespräch, keine Tabelle.",
                "A budget is a conversation, not a spreadsheet.",
            ),
            both(
                "Was bis Oktober nicht beantragt ist, gibt es im nächsten Jahr nicht.",
                "What is not requested by October does not exist next year.",
            ),
        ],
    ),
    (
        "young-at-work",
        [
            both(
                "Lob einmal im Jahr ist kein Lob, sondern ein Termin.",
                "Praise once a year is not praise but an appointment.",
            ),
            both(
                "Nicht das Gehalt fehlt ihnen, sondern jemand, der zuhört.",
                "It is not pay they lack, but somebody who listens.",
            ),
        ],
    ),
    (
        "difficult-talks",
        [
            both(
                "Der erste Satz entscheidet. Ich übe ihn laut.",
                "The first sentence decides. I practise it aloud.",
            ),
            both(
                "Erst fragen, was der andere gesehen hat.",
                "First ask what the other one saw.",
            ),
        ],
    ),
    (
        "presenting",
        [
            both(
                "Mit dem Ergebnis anfangen, nicht mit der Gliederung.",
                "Begin with the result, not with the outline.",
            ),
            both(
                "Drei Folien reichen für zwanzig Minuten.",
                "Three slides are enough for twenty minutes.",
            ),
        ],
    ),
    (
        "first-leadership",
        [
            both(
                "Ein Team merkt sofort, ob ich etwas weiß oder nur so tue.",
                "A team notices at once whether I know something or just pretend.",
            ),
            both(
                "Aufgaben abgeben heißt auch, den Weg abzugeben.",
                "Handing over a task means handing over the way, too.",
            ),
        ],
    ),
    (
        "project-management",
        [
            both(
                "Den Puffer offen zeigen, statt ihn zu verstecken.",
                "Show the buffer openly instead of hiding it.",
            ),
            both(
                "Ein Projekt ohne Ende ist eine Abteilung.",
                "A project without an end is a department.",
            ),
        ],
    ),
    (
        "career",
        [
            both(
                "Nicht warten, bis jemand fragt.",
                "Do not wait until somebody asks.",
            ),
            both(
                "Zwei Jahre im Außendienst waren wichtiger als das Studium.",
                "Two years in the field mattered more than the degree.",
            ),
        ],
    ),
];
