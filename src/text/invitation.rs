//! The invitation to the kick-off.

use super::date_and_weekday;
use super::mail::Letter;
use super::plan::time_span;
use crate::model::{Details, Gathering, Language};

/// A talk as an invitation names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvitationTalk {
    /// What about; may be empty.
    pub title: String,
    /// Who speaks.
    pub speakers: Vec<String>,
}

/// The invitation to a programme's kick-off, in the programme's language. What stands in square
/// brackets, only the organiser knows.
#[must_use]
pub fn invitation(details: &Details, gathering: &Gathering, talks: &[InvitationTalk]) -> Letter {
    let language = details.language;
    let day = gathering.date.map(|day| date_and_weekday(language, day));
    let begins = gathering.time.unwrap_or(details.plan.time);
    let minutes = gathering.minutes.unwrap_or(details.plan.minutes);
    let clock = time_span(language, begins, minutes);
    let when = match (language, day) {
        (_, Some(day)) => format!("{day}, {clock}"),
        (Language::De, None) => format!("[Tag], {clock}"),
        (Language::En, None) => format!("[day], {clock}"),
    };
    let place = match gathering.place.trim() {
        "" => details.plan.place.trim(),
        place => place,
    };
    let name = details.name.trim();
    let note = gathering.note.trim().to_owned();
    let agenda = agenda(language, talks);
    let (subject, body) = match language {
        Language::De => {
            let (programme, of) = match name {
                "" => (
                    "unser Programm zum umgekehrten Lernen".to_owned(),
                    String::new(),
                ),
                name => (format!("„{name}“"), format!(": {name}")),
            };
            let place = if place.is_empty() { "[Ort]" } else { place };
            let body = vec![
                "Liebe Kolleginnen und Kollegen,".to_owned(),
                format!("wir eröffnen {programme} und laden Sie herzlich zum Auftakt ein."),
                format!("Wann: {when}\nWo: {place}"),
                agenda,
                "Nachwuchskräfte, mittleres Management und Führungskräfte lernen in diesem Programm voneinander. Deshalb wünschen wir uns, dass zum Auftakt alle Ebenen da sind.".to_owned(),
                note,
                "Bitte sagen Sie bis zum [Tag] zu oder ab, bei [Name, Telefon oder E-Mail].".to_owned(),
                "Wir freuen uns auf Sie!\n[Name]".to_owned(),
            ];
            (format!("Einladung zum Auftakt{of}"), body)
        }
        Language::En => {
            let (programme, of) = match name {
                "" => ("our reverse mentoring programme".to_owned(), String::new()),
                name => (format!("“{name}”"), format!(": {name}")),
            };
            let place = if place.is_empty() { "[place]" } else { place };
            let body = vec![
                "Dear colleagues,".to_owned(),
                format!("We are opening {programme} and warmly invite you to the kick-off."),
                format!("When: {when}\nWhere: {place}"),
                agenda,
                "In this programme, juniors, middle management and executives learn from each other. That is why we would like all levels to be at the kick-off.".to_owned(),
                note,
                "Please let [name, phone or e-mail] know by [day] whether you are coming.".to_owned(),
                "We look forward to seeing you!\n[name]".to_owned(),
            ];
            (format!("Invitation to the kick-off{of}"), body)
        }
    };
    let written = body.into_iter().filter(|one| !one.is_empty());
    Letter {
        subject,
        body: written.collect::<Vec<_>>().join("\n\n"),
    }
}

/// Names as one says them: `Ann, Bob and Cem`.
#[must_use]
pub fn names(language: Language, names: &[String]) -> String {
    let word = match language {
        Language::De => "und",
        Language::En => "and",
    };
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}

fn agenda(language: Language, talks: &[InvitationTalk]) -> String {
    if talks.is_empty() {
        return String::new();
    }
    let heading = match language {
        Language::De => "Darauf können Sie sich freuen:",
        Language::En => "What to look forward to:",
    };
    let line = |(place, talk): (usize, &InvitationTalk)| {
        let who = names(language, &talk.speakers);
        let number = place + 1;
        match (language, talk.title.as_str()) {
            (Language::De, "") => format!("{number}. Ein Beitrag von {who}"),
            (Language::En, "") => format!("{number}. A talk by {who}"),
            (Language::De, title) => format!("{number}. „{title}“ ({who})"),
            (Language::En, title) => format!("{number}. “{title}” ({who})"),
        }
    };
    let lines: Vec<String> = talks.iter().enumerate().map(line).collect();
    format!("{heading}\n{}", lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{GatheringKind, MeetingId, ProgrammeId};

    #[test]
    fn it_says_when_where_and_what_and_leaves_out_what_is_not_known() {
        let mut details = Details::named(ProgrammeId::fresh(1), "Seitenwechsel", Language::De);
        let mut gathering = Gathering::new(MeetingId::fresh(1), GatheringKind::KickOff);
        let bare = invitation(&details, &gathering, &[]);
        assert!(
            bare.body
                .contains("Wann: [Tag], 12:00 bis 13:00 Uhr\nWo: [Ort]")
        );
        assert!(!bare.body.contains("freuen:"), "{}", bare.body);
        details.plan.place = "Saal".into();
        let usual = invitation(&details, &gathering, &[]);
        assert!(usual.body.contains("\nWo: Saal\n"), "{}", usual.body);
        gathering.date = "2027-01-11".parse().ok();
        gathering.time = "16:30".parse().ok();
        gathering.place = "Kantine".into();
        gathering.note = "Es gibt Kuchen.".into();
        let talk = |title: &str, speakers: &[&str]| InvitationTalk {
            title: title.into(),
            speakers: speakers.iter().map(|name| (*name).to_owned()).collect(),
        };
        let talks = [
            talk("Kurzvideos", &["Ada", "Bo", "Cem"]),
            talk("", &["Dana"]),
        ];
        let german = invitation(&details, &gathering, &talks);
        assert_eq!(german.subject, "Einladung zum Auftakt: Seitenwechsel");
        for part in [
            "Wann: Montag, 11. Januar 2027, 16:30 bis 17:30 Uhr\nWo: Kantine",
            "1. „Kurzvideos“ (Ada, Bo und Cem)\n2. Ein Beitrag von Dana",
            "\n\nEs gibt Kuchen.\n\n",
        ] {
            assert!(german.body.contains(part), "{part}\n{}", german.body);
        }
        details.language = Language::En;
        details.name.clear();
        let english = invitation(&details, &gathering, &talks);
        assert_eq!(english.subject, "Invitation to the kick-off");
        assert!(
            english
                .body
                .contains("Monday, 11 January 2027, 16:30 to 17:30")
        );
    }
}
