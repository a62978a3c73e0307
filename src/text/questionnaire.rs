//! Words of the questionnaire's page for organisers and of its letters. What people fill in has
//! its words beside it: src/view/questionnaire.

use super::number;
use crate::model::Language;

/// Words of the questionnaire's page.
#[derive(Debug)]
pub struct QuestionnaireWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub back: &'static str,
    pub no_topics_title: &'static str,
    pub no_topics: &'static str,
    pub to_topics: &'static str,

    // Sending it.
    pub send_title: &'static str,
    pub send_help: &'static str,
    pub for_whom: &'static str,
    pub for_all: &'static str,
    pub for_all_help: &'static str,
    pub for_one: &'static str,
    pub for_one_help: &'static str,
    pub person: &'static str,
    pub choose_person: &'static str,
    pub contact: &'static str,
    pub contact_hint: &'static str,
    pub link_title: &'static str,
    pub link_label: &'static str,
    pub link_help: &'static str,
    pub link_needs_file: &'static str,
    pub link_long: fn(usize) -> String,
    pub link_too_long: fn(usize) -> String,
    pub copy_link: &'static str,
    pub link_copied: &'static str,
    pub try_link: &'static str,
    pub file_choice: &'static str,
    pub file_help: &'static str,
    pub save_file: &'static str,
    pub file_saved: fn(&str) -> String,
    pub letter: &'static str,
    pub letter_help: &'static str,

    // The file and the letters.
    pub file_title: fn(&str) -> String,
    pub file_name: fn(&str) -> String,
    pub file_no_script: &'static str,
    pub greeting: fn(&str) -> String,
    pub greeting_all: &'static str,
    pub request_subject: fn(&str) -> String,
    pub request_body: fn(&str, &str, Option<&str>) -> String,
    pub reminder_subject: fn(&str) -> String,
    pub reminder_body: fn(&str, Option<&str>, Option<&str>) -> String,

    // Who has answered.
    pub asked_title: &'static str,
    pub asked_summary: fn(usize, usize, usize) -> String,
    pub nobody: &'static str,
    pub to_people: &'static str,
    pub not_asked: &'static str,
    pub waiting_since: fn(&str) -> String,
    pub answered_on: fn(&str) -> String,
    pub select: fn(&str) -> String,
    pub select_waiting: &'static str,
    pub select_not_asked: &'static str,
    pub select_none: &'static str,
    pub mark_asked: fn(usize) -> String,
    pub marked: fn(usize) -> String,
    pub no_clock: &'static str,
    pub remind: &'static str,
    pub remind_help: fn(usize, usize) -> String,
    pub all_answered: &'static str,
}

fn count(language: Language, count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{} {noun}", number(language, count))
}

/// The paragraph that says where the questionnaire is.
fn german_way(link: Option<&str>) -> String {
    match link {
        Some(link) => format!("Hier geht es zum Fragebogen:\n{link}"),
        None => {
            "Der Fragebogen hängt an. Speichern Sie die Datei und öffnen Sie sie mit einem Browser."
                .to_owned()
        }
    }
}

fn english_way(link: Option<&str>) -> String {
    match link {
        Some(link) => format!("This is the questionnaire:\n{link}"),
        None => {
            "The questionnaire is attached. Save the file and open it with a browser.".to_owned()
        }
    }
}

/// A name within a file's name.
fn in_file_name(name: &str) -> String {
    let plain = |c: char| match c {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
        c if c.is_control() => '-',
        c => c,
    };
    name.chars().map(plain).take(60).collect()
}

pub(super) const DE: QuestionnaireWords = QuestionnaireWords {
    title: "Fragebogen",
    intro: "Jede Person sagt selbst, was sie weitergeben und was sie lernen möchte. Sie verschicken den Fragebogen und legen die Antworten hier wieder hinein.",
    back: "Zurück zu den Personen",
    no_topics_title: "Erst die Themen, dann der Fragebogen",
    no_topics: "Der Fragebogen zeigt die Themen Ihres Programms zur Auswahl. Noch ist keines da.",
    to_topics: "Themen auswählen",

    send_title: "1. Verschicken",
    send_help: "Die Angaben gehen an keinen Server. Wer antwortet, schickt Ihnen eine Datei oder einen kurzen Text zurück.",
    for_whom: "Für wen ist der Fragebogen?",
    for_all: "Für alle derselbe",
    for_all_help: "Für Aushang, Rundmail oder Chat. Wer antwortet, wird an der E-Mail-Adresse wiedererkannt.",
    for_one: "Für eine Person",
    for_one_help: "Schon ausgefüllt mit dem, was Sie wissen; die Person ergänzt und verbessert. Ihre Notizen über sie gehen nicht mit.",
    person: "Person",
    choose_person: "Bitte wählen",
    contact: "E-Mail-Adresse für die Antworten",
    contact_hint: "Freiwillig. Dann genügt im Fragebogen ein Klick, um Ihnen zu antworten.",
    link_title: "Als Link",
    link_label: "Link zum Fragebogen",
    link_help: "Alles steckt im Link selbst; auf dem Weg liest es niemand mit außer denen, die ihn bekommen.",
    link_needs_file: "Sie haben Vice Versa als Datei geöffnet. Dieser Link geht nur bei Menschen auf, die dieselbe Datei an derselben Stelle haben. Verschicken Sie besser die Datei.",
    link_long: |length| {
        format!(
            "Mit {} Zeichen ist der Link so lang, dass manche Mailprogramme ihn kürzen, etwa Outlook. In einem Chat geht er meist. Sicherer ist die Datei.",
            number(Language::De, length)
        )
    },
    link_too_long: |length| {
        format!(
            "Mit {} Zeichen wäre der Link zu lang: Viele Programme schneiden ihn ab. Verschicken Sie die Datei, oder nehmen Sie weniger Themen auf.",
            number(Language::De, length)
        )
    },
    copy_link: "Link kopieren",
    link_copied: "Der Link ist in der Zwischenablage.",
    try_link: "Fragebogen ansehen",
    file_choice: "Als Datei",
    file_help: "Eine kleine HTML-Seite, die man als Anhang verschickt und im Browser öffnet, auch am Telefon und ohne Netz.",
    save_file: "Fragebogen als Datei sichern",
    file_saved: |name| format!("Gesichert als „{name}“."),
    letter: "Text für die E-Mail",
    letter_help: "Ein Vorschlag; im Mailprogramm können Sie ihn ändern.",

    file_title: |name| {
        if name.is_empty() {
            "Fragebogen zum Mentoring".to_owned()
        } else {
            format!("Fragebogen: {name}")
        }
    },
    file_name: |name| {
        if name.is_empty() {
            "fragebogen.html".to_owned()
        } else {
            format!("fragebogen-{}.html", in_file_name(name))
        }
    },
    file_no_script: "Dieser Fragebogen braucht JavaScript. Öffnen Sie die Datei mit einem Browser statt in der Vorschau Ihres Mailprogramms.",
    greeting: |name| format!("Guten Tag {name},"),
    greeting_all: "Guten Tag,",
    request_subject: |name| {
        if name.is_empty() {
            "Drei Minuten für Ihr Tandem".to_owned()
        } else {
            format!("{name}: drei Minuten für Ihr Tandem")
        }
    },
    request_body: |greeting, name, link| {
        let programme = if name.is_empty() {
            "in unserem Mentoring-Programm".to_owned()
        } else {
            format!("im Programm „{name}“")
        };
        format!(
            "{greeting}\n\n{programme} lernen immer zwei voneinander: Beide geben weiter, was sie gut können, und beide nehmen etwas mit.\n\nDamit ein gutes Tandem zustande kommt, sagen Sie bitte, was Sie weitergeben und was Sie lernen möchten. Das dauert drei Minuten.\n\n{}\n\nIhre Angaben bleiben auf Ihrem Gerät, bis Sie die Antwort selbst abschicken.\n\nVielen Dank und viele Grüße",
            german_way(link)
        )
    },
    reminder_subject: |name| {
        if name.is_empty() {
            "Erinnerung: Ihr Fragebogen zum Mentoring".to_owned()
        } else {
            format!("Erinnerung: Ihr Fragebogen zu „{name}“")
        }
    },
    reminder_body: |greeting, start, link| {
        let why = match start {
            Some(start) => format!(
                "am {start} beginnen die Tandems, und Ihre Antwort fehlt noch. Ohne sie können wir für Sie niemanden Passendes finden."
            ),
            None => "Ihre Antwort auf den Fragebogen fehlt noch. Ohne sie können wir für Sie niemanden Passendes finden.".to_owned(),
        };
        format!(
            "{greeting}\n\n{why}\n\nDrei Minuten genügen: was Sie weitergeben und was Sie lernen möchten.\n\n{}\n\nMöchten Sie diesmal nicht dabei sein, genügt eine kurze Antwort.\n\nVielen Dank und viele Grüße",
            german_way(link)
        )
    },

    asked_title: "2. Wer hat schon geantwortet?",
    asked_summary: |answered, waiting, not_asked| {
        format!(
            "{answered} geantwortet · {waiting} gefragt, noch ohne Antwort · {not_asked} noch nicht gefragt"
        )
    },
    nobody: "Noch ist niemand dabei. Antworten auf den Fragebogen für alle bringen neue Personen mit.",
    to_people: "Personen eintragen",
    not_asked: "noch nicht gefragt",
    waiting_since: |day| format!("gefragt am {day}, noch keine Antwort"),
    answered_on: |day| format!("geantwortet am {day}"),
    select: |name| format!("{name} auswählen"),
    select_waiting: "Alle ohne Antwort auswählen",
    select_not_asked: "Alle noch nicht Gefragten auswählen",
    select_none: "Auswahl aufheben",
    mark_asked: |people| match people {
        0 => "Heute gefragt".to_owned(),
        people => format!(
            "Heute gefragt: {} vermerken",
            count(Language::De, people, "Person", "Personen")
        ),
    },
    marked: |people| {
        format!(
            "Vermerkt: {} heute gefragt.",
            count(Language::De, people, "Person", "Personen")
        )
    },
    no_clock: "Die Uhr dieses Geräts zeigt kein brauchbares Datum.",
    remind: "Erinnern",
    remind_help: |people, without| {
        let whom = count(Language::De, people, "Person", "Personen");
        match without {
            0 => format!("An {whom}, die noch nicht geantwortet haben."),
            without => format!(
                "An {whom}, die noch nicht geantwortet haben; {} ohne E-Mail-Adresse.",
                number(Language::De, without)
            ),
        }
    },
    all_answered: "Alle, die Sie gefragt haben, haben geantwortet.",
};

pub(super) const EN: QuestionnaireWords = QuestionnaireWords {
    title: "Questionnaire",
    intro: "People say for themselves what they can teach and want to learn. You send the questionnaire out and put the answers back in here.",
    back: "Back to the people",
    no_topics_title: "First the topics, then the questionnaire",
    no_topics: "The questionnaire offers your programme’s topics to choose from. There are none yet.",
    to_topics: "Choose topics",

    send_title: "1. Send it",
    send_help: "Nothing goes to a server. Whoever answers sends you a file or a short text back.",
    for_whom: "Whom is the questionnaire for?",
    for_all: "The same for everybody",
    for_all_help: "For a notice, a circular or a chat. Whoever answers is recognised by their e-mail address.",
    for_one: "For one person",
    for_one_help: "Filled in with what you know; the person adds and corrects. Your notes on them stay with you.",
    person: "Person",
    choose_person: "Please choose",
    contact: "E-mail address for the answers",
    contact_hint: "Optional. With it, one click in the questionnaire is enough to answer you.",
    link_title: "As a link",
    link_label: "Link to the questionnaire",
    link_help: "Everything is in the link itself; nobody reads it on the way but those who get it.",
    link_needs_file: "You have opened Vice Versa as a file. This link opens only for people who have the same file in the same place. It is better to send the file.",
    link_long: |length| {
        format!(
            "At {} characters the link is so long that some mail programs cut it off, Outlook for one. In a chat it usually works. The file is safer.",
            number(Language::En, length)
        )
    },
    link_too_long: |length| {
        format!(
            "At {} characters the link would be too long: many programs cut it off. Send the file, or use fewer topics.",
            number(Language::En, length)
        )
    },
    copy_link: "Copy the link",
    link_copied: "The link is on the clipboard.",
    try_link: "Look at the questionnaire",
    file_choice: "As a file",
    file_help: "A small HTML page to attach to an e-mail and open in a browser, also on a phone and without a network.",
    save_file: "Save the questionnaire to a file",
    file_saved: |name| format!("Saved as “{name}”."),
    letter: "Text for the e-mail",
    letter_help: "A suggestion; you can change it in your mail program.",

    file_title: |name| {
        if name.is_empty() {
            "Mentoring questionnaire".to_owned()
        } else {
            format!("Questionnaire: {name}")
        }
    },
    file_name: |name| {
        if name.is_empty() {
            "questionnaire.html".to_owned()
        } else {
            format!("questionnaire-{}.html", in_file_name(name))
        }
    },
    file_no_script: "This questionnaire needs JavaScript. Open the file with a browser rather than in your mail program’s preview.",
    greeting: |name| format!("Hello {name},"),
    greeting_all: "Hello,",
    request_subject: |name| {
        if name.is_empty() {
            "Three minutes for your pair".to_owned()
        } else {
            format!("{name}: three minutes for your pair")
        }
    },
    request_body: |greeting, name, link| {
        let programme = if name.is_empty() {
            "In our mentoring programme,".to_owned()
        } else {
            format!("In the programme “{name}”,")
        };
        format!(
            "{greeting}\n\n{programme} two people always learn from each other: both pass on what they know well, and both take something away.\n\nTo find a good partner for you, please say what you can teach and what you want to learn. It takes three minutes.\n\n{}\n\nYour answers stay on your device until you send them yourself.\n\nThank you, and kind regards",
            english_way(link)
        )
    },
    reminder_subject: |name| {
        if name.is_empty() {
            "Reminder: your mentoring questionnaire".to_owned()
        } else {
            format!("Reminder: your questionnaire for “{name}”")
        }
    },
    reminder_body: |greeting, start, link| {
        let why = match start {
            Some(start) => format!(
                "The pairs begin on {start}, and your answer is still missing. Without it we cannot find the right partner for you."
            ),
            None => "Your answer to the questionnaire is still missing. Without it we cannot find the right partner for you.".to_owned(),
        };
        format!(
            "{greeting}\n\n{why}\n\nThree minutes are enough: what you can teach and what you want to learn.\n\n{}\n\nIf you would rather not take part this time, a short reply will do.\n\nThank you, and kind regards",
            english_way(link)
        )
    },

    asked_title: "2. Who has answered?",
    asked_summary: |answered, waiting, not_asked| {
        format!("{answered} answered · {waiting} asked, no answer yet · {not_asked} not asked yet")
    },
    nobody: "Nobody takes part yet. Answers to the questionnaire for everybody bring new people along.",
    to_people: "Add people",
    not_asked: "not asked yet",
    waiting_since: |day| format!("asked on {day}, no answer yet"),
    answered_on: |day| format!("answered on {day}"),
    select: |name| format!("Select {name}"),
    select_waiting: "Select all without an answer",
    select_not_asked: "Select all not asked yet",
    select_none: "Select nobody",
    mark_asked: |people| match people {
        0 => "Asked today".to_owned(),
        people => format!(
            "Note {} as asked today",
            count(Language::En, people, "person", "people")
        ),
    },
    marked: |people| {
        format!(
            "Noted: {} asked today.",
            count(Language::En, people, "person", "people")
        )
    },
    no_clock: "This device’s clock shows no usable date.",
    remind: "Remind",
    remind_help: |people, without| {
        let whom = count(Language::En, people, "person", "people");
        let verb = if people == 1 { "has" } else { "have" };
        match without {
            0 => format!("To {whom} who {verb} not answered yet."),
            without => format!(
                "To {whom} who {verb} not answered yet; {} without an e-mail address.",
                number(Language::En, without)
            ),
        }
    },
    all_answered: "Everybody you asked has answered.",
};
