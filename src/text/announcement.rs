//! Words of the announcement's page, and the text that it suggests.

use super::mail::Letter;
use super::plan::{every_weeks, on_weekdays, time};
use super::{date, number};
use crate::model::{Details, Language, Style};

/// Words of the announcement's page.
#[derive(Debug)]
pub struct AnnouncementWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub text: &'static str,
    pub suggested: &'static str,
    pub own: &'static str,
    pub back_to_suggestion: &'static str,
    pub back_to_suggestion_said: &'static str,
    pub to_fill_in: &'static str,
    pub hand_on: &'static str,
    pub hand_on_hint: &'static str,
    pub note: &'static str,
    pub next_help: &'static str,
    pub next: &'static str,
    pub other_language: fn(Language) -> &'static str,
}

/// What the announcement says as long as nobody has written another: in the programme's own
/// language. What stands in square brackets, only the organiser knows.
#[must_use]
pub fn announcement(details: &Details) -> Letter {
    match details.language {
        Language::De => german(details),
        Language::En => english(details),
    }
}

fn paragraphs(all: Vec<String>) -> String {
    let written = all.into_iter().filter(|one| !one.is_empty());
    written.collect::<Vec<_>>().join("\n\n")
}

/// The goals as a list under a heading; nothing where there are none.
fn goals(heading: &str, details: &Details) -> String {
    let goals = details.goals.iter().map(|goal| goal.trim());
    let lines: Vec<String> = goals
        .filter(|goal| !goal.is_empty())
        .map(|goal| format!("– {goal}"))
        .collect();
    if lines.is_empty() {
        String::new()
    } else {
        format!("{heading}\n{}", lines.join("\n"))
    }
}

fn german(details: &Details) -> Letter {
    let plan = &details.plan;
    let language = Language::De;
    let name = details.name.trim();
    let called = if name.is_empty() {
        "unser Programm zum umgekehrten Lernen".to_owned()
    } else {
        format!("„{name}“")
    };
    let begins = match details.start {
        Some(day) => format!("am {} beginnt {called}", date(language, day)),
        None => format!("bald beginnt {called}"),
    };
    let subject = if name.is_empty() {
        "Voneinander lernen: Machen Sie mit?".to_owned()
    } else {
        format!("{name}: Machen Sie mit?")
    };
    let often = every_weeks(language, plan.every);
    let usual = format!(
        "in der Regel {} um {}",
        on_weekdays(language, plan.weekday.into()),
        time(language, plan.time)
    );
    let place = match plan.place.trim() {
        "" => String::new(),
        place => format!(" (Ort: {place})"),
    };
    let pairs = format!(
        "Zwei Menschen von verschiedenen Ebenen bilden ein Tandem und treffen sich {often}, {usual}{place}, für {} Minuten. Einmal zeigt die eine Seite etwas, beim nächsten Mal die andere.",
        plan.minutes.get()
    );
    let innovation = every_weeks(language, plan.innovation_every);
    let how = match details.style {
        Style::Partnerships => pairs,
        Style::InnovationMeetings => format!(
            "Tandems aus verschiedenen Ebenen lernen voneinander. Beim Innovationstreffen, {innovation}, {usual}{place}, stellen sie allen gemeinsam vor, was dabei herausgekommen ist."
        ),
        Style::Both => format!(
            "{pairs} Dazu kommt ein Innovationstreffen, {innovation}, bei dem Tandems allen gemeinsam vorstellen, was sie gelernt haben."
        ),
    };
    let weeks = match details.weeks.get() {
        1 => "Das Programm dauert eine Woche.".to_owned(),
        weeks => format!(
            "Das Programm dauert {} Wochen.",
            number(language, weeks.into())
        ),
    };
    let body = paragraphs(vec![
        "Liebe Kolleginnen und Kollegen,".to_owned(),
        format!("{begins}, und wir laden Sie herzlich ein, dabei zu sein."),
        "Die Idee: Nachwuchskräfte zeigen Führungskräften, womit sie sich besser auskennen, etwa neue Werkzeuge, soziale Medien oder was junge Kundinnen und Kunden bewegt. Führungskräfte und mittleres Management geben dafür ihre Erfahrung weiter: wie man verhandelt, entscheidet, andere gewinnt. Jede und jeder lehrt, jede und jeder lernt, und beide begegnen sich auf Augenhöhe.".to_owned(),
        goals("Das möchten wir damit erreichen:", details),
        format!("So läuft es ab: {how} {weeks}"),
        "Unsere Bitte an Sie: Überlegen Sie, was Sie anderen zeigen können, ein bis drei Themen genügen, und was Sie selbst gern lernen würden. Es muss nichts Großes sein. Was Ihnen leichtfällt, ist für andere oft neu.".to_owned(),
        "Haben Sie Lust bekommen? Dann melden Sie sich bis zum [Tag] bei [Name, Telefon oder E-Mail]. Auch Fragen sind dort willkommen.".to_owned(),
        "Wir freuen uns auf Sie!\n[Name]".to_owned(),
    ]);
    Letter { subject, body }
}

fn english(details: &Details) -> Letter {
    let plan = &details.plan;
    let language = Language::En;
    let name = details.name.trim();
    let called = if name.is_empty() {
        "our reverse mentoring programme".to_owned()
    } else {
        format!("“{name}”")
    };
    let begins = match details.start {
        Some(day) => format!("{called} begins on {}", date(language, day)),
        None => format!("{called} begins soon"),
    };
    let begins = capitalised(&begins);
    let subject = if name.is_empty() {
        "Learning from each other: will you join in?".to_owned()
    } else {
        format!("{name}: will you join in?")
    };
    let often = every_weeks(language, plan.every);
    let usual = format!(
        "usually {} at {}",
        on_weekdays(language, plan.weekday.into()),
        time(language, plan.time)
    );
    let place = match plan.place.trim() {
        "" => String::new(),
        place => format!(" (place: {place})"),
    };
    let pairs = format!(
        "Two people of different levels form a pair and meet {often}, {usual}{place}, for {} minutes. One of them shows something this time, the other the next time.",
        plan.minutes.get()
    );
    let innovation = every_weeks(language, plan.innovation_every);
    let how = match details.style {
        Style::Partnerships => pairs,
        Style::InnovationMeetings => format!(
            "Pairs from different levels learn from each other. At the innovation meeting, {innovation}, {usual}{place}, they present to everybody what has come of it."
        ),
        Style::Both => format!(
            "{pairs} On top there is an innovation meeting, {innovation}, at which pairs present to everybody what they have learned."
        ),
    };
    let weeks = match details.weeks.get() {
        1 => "The programme lasts one week.".to_owned(),
        weeks => format!(
            "The programme lasts {} weeks.",
            number(language, weeks.into())
        ),
    };
    let body = paragraphs(vec![
        "Dear colleagues,".to_owned(),
        format!("{begins}, and we warmly invite you to be part of it."),
        "The idea: juniors show executives what they know better, such as new tools, social media or what young customers care about. Executives and middle management pass on their experience in return: how to negotiate, to decide, to win people over. Everybody teaches, everybody learns, and both meet as equals.".to_owned(),
        goals("What we want to achieve:", details),
        format!("How it works: {how} {weeks}"),
        "What we ask of you: think of what you could show others, one to three topics are enough, and of what you would like to learn. It need not be anything big. What comes easily to you is often new to others.".to_owned(),
        "Would you like to join in? Then tell [name, phone or e-mail] by [day]. Questions are welcome, too.".to_owned(),
        "We look forward to hearing from you!\n[name]".to_owned(),
    ]);
    Letter { subject, body }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

pub(super) const DE: AnnouncementWords = AnnouncementWords {
    title: "Das Programm ankündigen",
    intro: "Ein Text an alle, die mitmachen könnten: worum es geht, wie es abläuft, und was sie beitragen können.",
    text: "Ankündigung",
    suggested: "Dies ist unser Vorschlag. Er folgt Ihren Angaben zum Programm, bis Sie ihn ändern.",
    own: "Dies ist Ihr eigener Text. Er bleibt, wie er ist, auch wenn Sie das Programm ändern.",
    back_to_suggestion: "Zurück zum Vorschlag",
    back_to_suggestion_said: "Der vorgeschlagene Text ist wieder da",
    to_fill_in: "Bitte noch ausfüllen:",
    hand_on: "Weitergeben",
    hand_on_hint: "Für das Intranet oder einen Chat kopieren, als Mail verschicken oder am Schwarzen Brett aushängen.",
    note: "Die Ankündigung fragt alle, was sie weitergeben können. Mit den Antworten füllt sich die Liste der Personen.",
    next_help: "Wer sich gemeldet hat, kommt mit seinen Themen in die Liste.",
    next: "Personen eintragen",
    other_language: |language| match language {
        Language::De => "Der Text ist deutsch, wie die Briefe Ihres Programms.",
        Language::En => "Der Text ist englisch, wie die Briefe Ihres Programms.",
    },
};

pub(super) const EN: AnnouncementWords = AnnouncementWords {
    title: "Announce the programme",
    intro: "A text to everybody who might take part: what it is about, how it works, and what they can contribute.",
    text: "Announcement",
    suggested: "This is our suggestion. It follows what you enter about the programme until you change it.",
    own: "This is your own text. It stays as it is, even if you change the programme.",
    back_to_suggestion: "Back to the suggestion",
    back_to_suggestion_said: "The suggested text is back",
    to_fill_in: "Please fill in:",
    hand_on: "Pass it on",
    hand_on_hint: "Copy it for the intranet or a chat, send it as a mail, or put it up on the notice board.",
    note: "The announcement asks everybody what they can teach. Their answers fill the list of people.",
    next_help: "Whoever has replied goes into the list with their topics.",
    next: "Add people",
    other_language: |language| match language {
        Language::De => "The text is in German, like your programme’s letters.",
        Language::En => "The text is in English, like your programme’s letters.",
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ProgrammeId;

    fn details(language: Language) -> Details {
        let mut details = Details::named(ProgrammeId::fresh(1), "Seitenwechsel", language);
        details.goals = vec!["Voneinander lernen".into(), " ".into()];
        details.start = "2027-01-11".parse().ok();
        details
    }

    #[test]
    fn the_german_text_says_all_that_is_known() {
        let mut details = details(Language::De);
        details.style = Style::Both;
        details.plan.place = "Kantine".into();
        let Letter { subject, body } = announcement(&details);
        assert_eq!(subject, "Seitenwechsel: Machen Sie mit?");
        for part in [
            "am 11. Januar 2027 beginnt „Seitenwechsel“",
            "– Voneinander lernen\n\n",
            "alle 2 Wochen, in der Regel dienstags um 12:00 Uhr (Ort: Kantine), für 60 Minuten",
            "Innovationstreffen, alle 2 Wochen",
            "26 Wochen",
            "[Name, Telefon oder E-Mail]",
        ] {
            assert!(body.contains(part), "{part}\n{body}");
        }
    }

    #[test]
    fn the_english_text_reads_well_with_nothing_known() {
        let bare = Details::named(ProgrammeId::fresh(1), " ", Language::En);
        let Letter { body, .. } = announcement(&bare);
        assert!(body.contains("\n\nOur reverse mentoring programme begins soon, and"));
        assert!(!body.contains("What we want"), "{body}");
        assert!(!body.contains("\n\n\n") && !body.contains("  "), "{body}");
    }

    #[test]
    fn each_format_has_its_own_words() {
        for language in Language::ALL {
            let bodies = Style::ALL.map(|style| {
                let mut details = details(language);
                details.style = style;
                announcement(&details).body
            });
            assert!(bodies[0] != bodies[1] && bodies[1] != bodies[2] && bodies[0] != bodies[2]);
        }
    }
}
