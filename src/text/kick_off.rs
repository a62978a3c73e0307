//! Words of the kick-off's page.

use super::number;
use crate::model::{Answer, Language};

/// Words of the kick-off's page.
#[derive(Debug)]
pub struct KickOffWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub nobody_title: &'static str,
    pub nobody_text: &'static str,

    // When and where.
    pub when: &'static str,
    pub date: &'static str,
    pub date_wrong: &'static str,
    pub weekend: &'static str,
    pub holiday: fn(&str) -> String,
    pub day_off: fn(&str) -> String,
    pub time: &'static str,
    pub minutes: &'static str,
    pub place: &'static str,
    pub usual_place: fn(&str) -> String,
    pub note: &'static str,
    pub note_hint: &'static str,

    // Champions.
    pub champions: &'static str,
    pub champions_intro: &'static str,
    pub no_champions: &'static str,
    pub suggestions: &'static str,
    pub suggestion: fn(usize, usize, usize) -> String,
    pub make_champion: fn(&str) -> String,
    pub champion_made: fn(&str) -> String,
    pub end_champion: fn(&str) -> String,
    pub champion_ended: fn(&str) -> String,
    pub other_champion: &'static str,
    pub choose_person: &'static str,

    // Agenda.
    pub agenda: &'static str,
    pub agenda_intro: &'static str,
    pub no_talks: &'static str,
    pub talk_of: &'static str,
    pub add_talk: &'static str,
    pub talk_added: &'static str,
    pub talk_title: fn(usize) -> String,
    pub talk_together: &'static str,
    pub alone: &'static str,
    pub talk_up: fn(usize) -> String,
    pub talk_down: fn(usize) -> String,
    pub talk_remove: fn(usize) -> String,
    pub talk_moved: &'static str,
    pub talk_removed: &'static str,

    // Executives.
    pub no_executive: &'static str,
    pub none_in_programme: &'static str,
    pub none_invited: &'static str,
    pub all_declined: &'static str,
    pub none_accepted: fn(usize) -> String,
    pub executives_coming: fn(usize) -> String,

    // Who comes.
    pub guests: &'static str,
    pub guests_intro: &'static str,
    pub numbers: &'static str,
    pub level: &'static str,
    pub invited: &'static str,
    pub accepted: &'static str,
    pub declined: &'static str,
    pub open: &'static str,
    pub came: &'static str,
    pub total: &'static str,
    pub invite_all: fn(usize) -> String,
    pub all_invited: fn(usize) -> String,
    pub show: &'static str,
    pub show_all: &'static str,
    pub show_open: &'static str,
    pub show_accepted: &'static str,
    pub show_not_invited: &'static str,
    pub nobody_found: &'static str,
    pub more: fn(usize) -> String,
    pub name: &'static str,
    pub answer: &'static str,
    pub answer_name: fn(Answer) -> &'static str,
    pub answer_of: fn(&str) -> String,
    pub select: fn(&str) -> String,
    pub select_all: &'static str,
    pub invite: fn(&str) -> String,
    pub uninvite: fn(&str) -> String,
    pub came_of: fn(&str) -> String,
    pub selected: fn(usize) -> String,
    pub selected_invite: &'static str,
    pub selected_uninvite: &'static str,
    pub changed: fn(usize) -> String,
    pub came_as_announced: &'static str,
    pub came_as_announced_said: &'static str,
    pub came_intro: &'static str,

    // Invitation.
    pub invitation: &'static str,
    pub invitation_intro: &'static str,
    pub to: &'static str,
    pub to_all: &'static str,
    pub to_open: &'static str,
    pub to_fill_in: &'static str,
    pub without_address: fn(usize) -> String,
    pub calendar: &'static str,
    pub calendar_hint: &'static str,
    pub calendar_file: &'static str,
    pub next_help: &'static str,
    pub next: &'static str,
}

pub(super) const DE: KickOffWords = KickOffWords {
    title: "Der Auftakt",
    intro: "Ein gemeinsamer Beginn: Einige gehen mit einem kurzen Beitrag voran, und alle Ebenen sind dabei.",
    nobody_title: "Noch niemand zum Einladen",
    nobody_text: "Sobald Personen eingetragen sind, planen Sie hier den Auftakt und laden dazu ein.",

    when: "Wann und wo",
    date: "Tag",
    date_wrong: "Ein Tag wie 11.01.2027",
    weekend: "Das ist ein Wochenende.",
    holiday: |name| format!("Das ist ein Feiertag: {name}."),
    day_off: |name| match name {
        "" => "An diesem Tag haben Sie frei.".to_owned(),
        name => format!("An diesem Tag haben Sie frei: {name}."),
    },
    time: "Uhrzeit",
    minutes: "Dauer in Minuten",
    place: "Ort",
    usual_place: |place| format!("Ohne Angabe: {place}"),
    note: "Ein Satz für die Einladung",
    note_hint: "Freiwillig, etwa „Danach gibt es Kuchen.“",

    champions: "Wer vorangeht",
    champions_intro: "Engagierte Kolleginnen und Kollegen, die mit einem Beitrag eröffnen und andere mitziehen.",
    no_champions: "Noch ist niemand dafür vorgemerkt.",
    suggestions: "Das könnten sein",
    suggestion: |offers, expert_in, wants| {
        let gives = match (offers, expert_in) {
            (offers, 0) => format!("gibt {offers} Themen weiter"),
            (offers, expert) if offers == expert => {
                format!("gibt {offers} Themen weiter, überall sehr erfahren")
            }
            (offers, 1) => format!("gibt {offers} Themen weiter, in einem sehr erfahren"),
            (offers, expert) => {
                format!("gibt {offers} Themen weiter, in {expert} davon sehr erfahren")
            }
        };
        format!("{gives}, und möchte {wants} lernen")
    },
    make_champion: |name| format!("{name} vormerken"),
    champion_made: |name| format!("{name} geht voran"),
    end_champion: |name| format!("{name} nicht mehr vormerken"),
    champion_ended: |name| format!("{name} ist nicht mehr vorgemerkt"),
    other_champion: "Jemand anderes",
    choose_person: "Bitte wählen",

    agenda: "Ablauf",
    agenda_intro: "Kurze Beiträge, am besten abwechselnd von Jüngeren und von Führungskräften.",
    no_talks: "Noch kein Beitrag.",
    talk_of: "Beitrag von",
    add_talk: "Beitrag hinzufügen",
    talk_added: "Beitrag hinzugefügt",
    talk_title: |number| format!("Worüber, Beitrag {number}"),
    talk_together: "Gemeinsam mit",
    alone: "Niemandem",
    talk_up: |number| format!("Beitrag {number} früher"),
    talk_down: |number| format!("Beitrag {number} später"),
    talk_remove: |number| format!("Beitrag {number} entfernen"),
    talk_moved: "Die Reihenfolge ist geändert",
    talk_removed: "Beitrag entfernt",

    no_executive: "Noch hat keine Führungskraft zugesagt",
    none_in_programme: "Im Programm ist noch keine Führungskraft. Gewinnen Sie eine, bevor Sie einladen: Ohne Führungskräfte fehlt die eine Hälfte.",
    none_invited: "Laden Sie Führungskräfte ein, am besten persönlich. Wenn sie fehlen, glaubt niemand an das Programm.",
    all_declined: "Alle eingeladenen Führungskräfte haben abgesagt. Verschieben Sie den Auftakt auf einen Tag, an dem eine kommen kann, oder laden Sie weitere ein.",
    none_accepted: |open| match open {
        1 => {
            "Die Antwort einer Führungskraft steht noch aus. Fragen Sie persönlich nach.".to_owned()
        }
        _ => format!(
            "Die Antworten von {open} Führungskräften stehen noch aus. Fragen Sie persönlich nach."
        ),
    },
    executives_coming: |count| match count {
        1 => "Eine Führungskraft hat zugesagt.".to_owned(),
        _ => format!("{count} Führungskräfte haben zugesagt."),
    },

    guests: "Wer eingeladen ist",
    guests_intro: "Mit der Tabulatortaste zur nächsten Person, mit den Pfeiltasten zur Antwort.",
    numbers: "Zu- und Absagen nach Ebenen",
    level: "Ebene",
    invited: "Eingeladen",
    accepted: "Zugesagt",
    declined: "Abgesagt",
    open: "Offen",
    came: "War da",
    total: "Alle",
    invite_all: |count| match count {
        1 => "Noch eine Person einladen".to_owned(),
        _ => format!("Alle {} einladen", number(Language::De, count)),
    },
    all_invited: |count| match count {
        1 => "Eine Person eingeladen".to_owned(),
        _ => format!("{} Personen eingeladen", number(Language::De, count)),
    },
    show: "Zeigen",
    show_all: "Alle",
    show_open: "Antwort offen",
    show_accepted: "Zugesagt",
    show_not_invited: "Nicht eingeladen",
    nobody_found: "Hier ist niemand.",
    more: |count| format!("{} weitere zeigen", number(Language::De, count)),
    name: "Name",
    answer: "Antwort",
    answer_name: |answer| match answer {
        Answer::Open => "offen",
        Answer::Accepted => "zugesagt",
        Answer::Declined => "abgesagt",
    },
    answer_of: |name| format!("Antwort von {name}"),
    select: |name| format!("{name} auswählen"),
    select_all: "Alle auswählen, die zu sehen sind",
    invite: |name| format!("{name} einladen"),
    uninvite: |name| format!("{name} wieder ausladen"),
    came_of: |name| format!("{name} war da"),
    selected: |count| match count {
        1 => "Eine Person ausgewählt".to_owned(),
        _ => format!("{} Personen ausgewählt", number(Language::De, count)),
    },
    selected_invite: "Einladen",
    selected_uninvite: "Ausladen",
    changed: |count| match count {
        1 => "Eine Person geändert".to_owned(),
        _ => format!("{} Personen geändert", number(Language::De, count)),
    },
    came_as_announced: "Wer zugesagt hat, war da",
    came_as_announced_said: "Anwesenheit eingetragen",
    came_intro: "Der Tag ist da. Tragen Sie ein, wer gekommen ist; ein Knopf übernimmt die Zusagen, danach ändern Sie Einzelne.",

    invitation: "Die Einladung",
    invitation_intro: "Sie entsteht aus den Angaben oben, in der Sprache Ihres Programms.",
    to: "Empfänger",
    to_all: "Alle Eingeladenen",
    to_open: "Nur wer noch nicht geantwortet hat",
    to_fill_in: "Bitte vor dem Versenden ergänzen:",
    without_address: |count| match count {
        1 => "Eine davon hat keine E-Mail-Adresse.".to_owned(),
        _ => format!("{count} davon haben keine E-Mail-Adresse."),
    },
    calendar: "Kalenderdatei sichern",
    calendar_hint: "Zum Anhängen an die Einladung. Ändert sich der Auftakt, ersetzt eine neue Datei den alten Termin.",
    calendar_file: "Auftakt",
    next_help: "Nach dem Auftakt können die Tandems beginnen.",
    next: "Tandems bilden",
};

pub(super) const EN: KickOffWords = KickOffWords {
    title: "The kick-off",
    intro: "A beginning together: a few lead the way with a short talk, and all levels are there.",
    nobody_title: "Nobody to invite yet",
    nobody_text: "As soon as there are people, you plan the kick-off here and invite them.",

    when: "When and where",
    date: "Day",
    date_wrong: "A date such as 11 January 2027",
    weekend: "That is a weekend.",
    holiday: |name| format!("That is a public holiday: {name}."),
    day_off: |name| match name {
        "" => "You have that day off.".to_owned(),
        name => format!("You have that day off: {name}."),
    },
    time: "Time",
    minutes: "Length in minutes",
    place: "Place",
    usual_place: |place| format!("If empty: {place}"),
    note: "A sentence for the invitation",
    note_hint: "Optional, such as “There will be cake.”",

    champions: "Who leads the way",
    champions_intro: "Ambitious colleagues who open with a talk and carry others along.",
    no_champions: "Nobody is down for it yet.",
    suggestions: "It could be",
    suggestion: |offers, expert_in, wants| {
        let gives = match (offers, expert_in) {
            (offers, 0) => format!("can teach {offers} topics"),
            (offers, expert) if offers == expert => {
                format!("can teach {offers} topics, an expert in all")
            }
            (offers, 1) => format!("can teach {offers} topics, an expert in one"),
            (offers, expert) => {
                format!("can teach {offers} topics, an expert in {expert} of them")
            }
        };
        format!("{gives}, and wants to learn {wants}")
    },
    make_champion: |name| format!("Put {name} down"),
    champion_made: |name| format!("{name} leads the way"),
    end_champion: |name| format!("Take {name} off"),
    champion_ended: |name| format!("{name} is no longer down for it"),
    other_champion: "Somebody else",
    choose_person: "Please choose",

    agenda: "Agenda",
    agenda_intro: "Short talks, best alternating between juniors and executives.",
    no_talks: "No talk yet.",
    talk_of: "Talk by",
    add_talk: "Add a talk",
    talk_added: "Talk added",
    talk_title: |number| format!("What about, talk {number}"),
    talk_together: "Together with",
    alone: "Nobody",
    talk_up: |number| format!("Talk {number} earlier"),
    talk_down: |number| format!("Talk {number} later"),
    talk_remove: |number| format!("Remove talk {number}"),
    talk_moved: "The order has changed",
    talk_removed: "Talk removed",

    no_executive: "No executive has accepted yet",
    none_in_programme: "There is no executive in the programme yet. Win one over before you invite people: without executives, one half is missing.",
    none_invited: "Invite executives, best of all in person. If they stay away, nobody will believe in the programme.",
    all_declined: "All executives who are invited have declined. Move the kick-off to a day on which one can come, or invite others.",
    none_accepted: |open| match open {
        1 => "One executive has not answered yet. Ask in person.".to_owned(),
        _ => format!("{open} executives have not answered yet. Ask in person."),
    },
    executives_coming: |count| match count {
        1 => "One executive has accepted.".to_owned(),
        _ => format!("{count} executives have accepted."),
    },

    guests: "Who is invited",
    guests_intro: "Tab goes to the next person, the arrow keys to the answer.",
    numbers: "Answers by level",
    level: "Level",
    invited: "Invited",
    accepted: "Accepted",
    declined: "Declined",
    open: "Open",
    came: "Was there",
    total: "All",
    invite_all: |count| match count {
        1 => "Invite one more person".to_owned(),
        _ => format!("Invite all {}", number(Language::En, count)),
    },
    all_invited: |count| match count {
        1 => "One person invited".to_owned(),
        _ => format!("{} people invited", number(Language::En, count)),
    },
    show: "Show",
    show_all: "All",
    show_open: "Not answered",
    show_accepted: "Accepted",
    show_not_invited: "Not invited",
    nobody_found: "There is nobody here.",
    more: |count| format!("Show {} more", number(Language::En, count)),
    name: "Name",
    answer: "Answer",
    answer_name: |answer| match answer {
        Answer::Open => "open",
        Answer::Accepted => "accepted",
        Answer::Declined => "declined",
    },
    answer_of: |name| format!("{name}’s answer"),
    select: |name| format!("Select {name}"),
    select_all: "Select all that are shown",
    invite: |name| format!("Invite {name}"),
    uninvite: |name| format!("Withdraw {name}’s invitation"),
    came_of: |name| format!("{name} was there"),
    selected: |count| match count {
        1 => "One person selected".to_owned(),
        _ => format!("{} people selected", number(Language::En, count)),
    },
    selected_invite: "Invite",
    selected_uninvite: "Withdraw the invitation",
    changed: |count| match count {
        1 => "One person changed".to_owned(),
        _ => format!("{} people changed", number(Language::En, count)),
    },
    came_as_announced: "Whoever accepted was there",
    came_as_announced_said: "Attendance noted",
    came_intro: "The day has come. Note who was there; one button takes the acceptances over, and then you change single people.",

    invitation: "The invitation",
    invitation_intro: "It is made from what stands above, in your programme’s language.",
    to: "Recipients",
    to_all: "Everybody invited",
    to_open: "Only those who have not answered",
    to_fill_in: "Please complete before you send it:",
    without_address: |count| match count {
        1 => "One of them has no e-mail address.".to_owned(),
        _ => format!("{count} of them have no e-mail address."),
    },
    calendar: "Save a calendar file",
    calendar_hint: "To attach to the invitation. Should the kick-off change, a new file replaces the old date.",
    calendar_file: "Kick-off",
    next_help: "After the kick-off, the pairs can begin.",
    next: "Make pairs",
};
