//! Which page the address asks for. Everything stands behind `#`, so that it also works in a
//! page opened from a file.

use std::fmt::Write as _;

use crate::model::PairingId;
use crate::text::Words;
use crate::view::Section;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The start page.
    Start,
    /// What the programme is for.
    Programme,
    /// The text that announces it to colleagues.
    Announcement,
    /// How it begins: champions, agenda, invitations.
    KickOff,
    /// The catalogue of topics.
    Topics,
    /// Who takes part.
    People,
    /// People from a spreadsheet.
    Import,
    /// The questionnaire, who has answered it, and answers that came back.
    Questionnaire,
    /// Letters to the pairs.
    Letters,
    /// When people meet.
    Meetings,
    /// What the pairs learn.
    Learning,
    /// What the pairs learn, beginning at one of them.
    LearningPair(PairingId),
    /// What the programme achieves.
    Results,
    /// The report to print.
    Report,
    /// Who is paired with whom, as a list.
    Pairing,
    /// The same as a picture.
    PairingPicture,
    /// The same as a table.
    PairingTable,
    /// Files out and in, and what is kept where.
    Files,
    /// What was edited apart, brought together.
    Merge,
    /// What is kept of people, and how it is handed out or erased.
    Privacy,
    /// An address that names no page.
    Unknown(String),
}

impl Route {
    /// The page for the part of the address behind `#`.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        match hash.trim_matches('/') {
            "" => Self::Start,
            "programme" => Self::Programme,
            "programme/announcement" => Self::Announcement,
            "programme/kick-off" => Self::KickOff,
            "topics" => Self::Topics,
            "people" => Self::People,
            "people/import" => Self::Import,
            "people/questionnaire" => Self::Questionnaire,
            "pairing" => Self::Pairing,
            "pairing/letters" => Self::Letters,
            "meetings" => Self::Meetings,
            "learning" => Self::Learning,
            "results" => Self::Results,
            "results/report" => Self::Report,
            "pairing/picture" => Self::PairingPicture,
            "pairing/table" => Self::PairingTable,
            "files" => Self::Files,
            "files/merge" => Self::Merge,
            "privacy" => Self::Privacy,
            other => learning_pair(other).unwrap_or_else(|| Self::Unknown(other.to_owned())),
        }
    }

    /// What stands behind `#`.
    #[must_use]
    pub fn hash(&self) -> String {
        let path = match self {
            Self::Start => "",
            Self::Programme => "programme",
            Self::Announcement => "programme/announcement",
            Self::KickOff => "programme/kick-off",
            Self::Topics => "topics",
            Self::People => "people",
            Self::Import => "people/import",
            Self::Questionnaire => "people/questionnaire",
            Self::Pairing => "pairing",
            Self::Letters => "pairing/letters",
            Self::Meetings => "meetings",
            Self::Learning => "learning",
            Self::LearningPair(id) => return format!("/learning/{}", encode(id.as_str())),
            Self::Results => "results",
            Self::Report => "results/report",
            Self::PairingPicture => "pairing/picture",
            Self::PairingTable => "pairing/table",
            Self::Files => "files",
            Self::Merge => "files/merge",
            Self::Privacy => "privacy",
            Self::Unknown(path) => path,
        };
        format!("/{path}")
    }

    /// The address to link to, such as `#/people`.
    #[must_use]
    pub fn href(&self) -> String {
        format!("#{}", self.hash())
    }

    /// The step of the path that the page belongs to, where it belongs to one.
    #[must_use]
    pub fn section(&self) -> Option<Section> {
        match self {
            Self::Programme | Self::Announcement | Self::KickOff => Some(Section::Programme),
            Self::Topics => Some(Section::Topics),
            Self::People | Self::Import | Self::Questionnaire => Some(Section::People),
            Self::Pairing | Self::PairingPicture | Self::PairingTable | Self::Letters => {
                Some(Section::Pairing)
            }
            Self::Meetings => Some(Section::Meetings),
            Self::Learning | Self::LearningPair(_) => Some(Section::Learning),
            Self::Results | Self::Report => Some(Section::Results),
            Self::Start | Self::Files | Self::Merge | Self::Privacy | Self::Unknown(_) => None,
        }
    }

    /// Whether the other address shows the same page, only in another way: then the page stays,
    /// with all that somebody has typed or unfolded on it.
    #[must_use]
    pub fn is_same_page(&self, other: &Self) -> bool {
        let pairing = |route: &Self| {
            matches!(
                route,
                Self::Pairing | Self::PairingPicture | Self::PairingTable
            )
        };
        self == other || (pairing(self) && pairing(other))
    }

    /// The page of a step.
    #[must_use]
    pub fn of_section(section: Section) -> Self {
        match section {
            Section::Programme => Self::Programme,
            Section::Topics => Self::Topics,
            Section::People => Self::People,
            Section::Pairing => Self::Pairing,
            Section::Meetings => Self::Meetings,
            Section::Learning => Self::Learning,
            Section::Results => Self::Results,
        }
    }

    /// What the browser's tab calls the page.
    #[must_use]
    pub fn title(&self, words: &Words) -> &'static str {
        let common = &words.common;
        match self {
            Self::Start => common.step_start,
            Self::Programme => common.step_programme,
            Self::Announcement => words.programme.announcement,
            Self::KickOff => words.programme.kick_off,
            Self::Topics => common.step_topics,
            Self::People | Self::Import => common.step_people,
            Self::Questionnaire => words.questionnaire.title,
            Self::Letters => words.letters.title,
            Self::Meetings => common.step_meetings,
            Self::Learning | Self::LearningPair(_) => common.step_learning,
            Self::Results => common.step_results,
            Self::Report => common.step_report,
            Self::Pairing | Self::PairingPicture | Self::PairingTable => common.step_pairing,
            Self::Merge => words.merging.title,
            Self::Files => common.step_files,
            Self::Privacy => words.privacy.title,
            Self::Unknown(_) => common.page_not_found,
        }
    }
}

/// The learning page of one pair, where the address names one.
fn learning_pair(hash: &str) -> Option<Route> {
    let id = decode(hash.strip_prefix("learning/")?)?;
    PairingId::new(&id).ok().map(Route::LearningPair)
}

/// A text as part of an address: whatever is no letter or digit of ASCII as `%` and two digits.
fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_') {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// The text again; nothing where it is no such part.
fn decode(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_an_address_of_its_own() {
        let routes = [
            Route::Start,
            Route::Programme,
            Route::Announcement,
            Route::KickOff,
            Route::Topics,
            Route::People,
            Route::Import,
            Route::Questionnaire,
            Route::Pairing,
            Route::Letters,
            Route::Meetings,
            Route::Learning,
            Route::LearningPair(PairingId::new("x-1 / ä%").unwrap()),
            Route::Results,
            Route::Report,
            Route::PairingPicture,
            Route::PairingTable,
            Route::Files,
            Route::Merge,
            Route::Privacy,
            Route::Unknown("elsewhere".into()),
        ];
        for route in routes {
            assert_eq!(Route::parse(&route.hash()), route);
        }
    }

    #[test]
    fn an_address_that_names_no_pair_is_unknown() {
        for wrong in [
            "learning/%zz",
            "learning/%2",
            "learning/%FF",
            "learning/%20",
        ] {
            assert_eq!(Route::parse(wrong), Route::Unknown(wrong.to_owned()));
        }
    }
}
