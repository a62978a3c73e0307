//! The announcement to colleagues: the organiser's own text, or the suggested one.

use super::mail::Mail;
use crate::model::Details;
use crate::text::announcement;

/// The announcement as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// What it is about and what it says, to nobody in particular.
    pub mail: Mail,
    /// Whether somebody wrote it, or changed the suggestion.
    pub own: bool,
    /// What still has to be filled in, with its square brackets; each once.
    pub to_fill_in: Vec<String>,
}

impl Announcement {
    /// The announcement of a programme.
    #[must_use]
    pub fn of(details: &Details) -> Self {
        let suggested = announcement(details);
        let own = !details.announcement.is_empty();
        let body = if own {
            details.announcement.clone()
        } else {
            suggested.body
        };
        Self {
            to_fill_in: to_fill_in(&body),
            own,
            mail: Mail {
                subject: suggested.subject,
                body,
                ..Mail::default()
            },
        }
    }
}

/// What is to be kept of a text: nothing where it is empty or just what is suggested, so that it
/// goes on following the programme.
#[must_use]
pub fn to_keep(details: &Details, text: &str) -> String {
    let suggested = announcement(details).body;
    if text.trim().is_empty() || text.trim() == suggested.trim() {
        String::new()
    } else {
        text.to_owned()
    }
}

/// All parts of a text that stand in square brackets, each once.
#[must_use]
pub fn to_fill_in(text: &str) -> Vec<String> {
    const LONGEST: usize = 60;
    let mut found: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('[') {
        rest = &rest[start..];
        let end = rest[1..].find(['[', ']', '\n']).map(|end| end + 1);
        let Some(end) = end else { break };
        if rest[end..].starts_with(']') && end > 1 {
            let place = &rest[..=end];
            if place.chars().count() <= LONGEST && !found.iter().any(|known| known == place) {
                found.push(place.to_owned());
            }
        }
        rest = &rest[end..];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Language, ProgrammeId};

    fn details() -> Details {
        Details::named(ProgrammeId::fresh(1), "Seitenwechsel", Language::De)
    }

    #[test]
    fn an_own_text_stays_and_a_suggestion_follows() {
        let mut details = details();
        let suggested = Announcement::of(&details);
        assert!(!suggested.own);
        assert_eq!(
            suggested.to_fill_in,
            ["[Tag]", "[Name, Telefon oder E-Mail]", "[Name]"]
        );
        assert_eq!(to_keep(&details, &suggested.mail.body), "");
        assert_eq!(to_keep(&details, " \n"), "");
        details.announcement = to_keep(&details, "Kommt alle!");
        details.name = "Anders".into();
        let own = Announcement::of(&details);
        assert!(own.own && own.to_fill_in.is_empty());
        assert_eq!(own.mail.body, "Kommt alle!");
        assert_eq!(own.mail.subject, "Anders: Machen Sie mit?");
    }

    #[test]
    fn only_whole_brackets_are_to_be_filled_in() {
        let found = to_fill_in("a [b] [] [c\n] [ä [d]] [b] [e");
        assert_eq!(found, ["[b]", "[d]"]);
        let long = format!("[{}]", "x".repeat(100));
        assert!(to_fill_in(&long).is_empty());
    }
}
