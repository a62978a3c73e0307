//! What a column is used for, guessed from its heading in English or German.

use super::heading_words::{TOPIC_STARTS, WHOLE, WORDS};

/// What a column of a table is used for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Use {
    /// Nothing.
    #[default]
    Ignore,
    /// The full name.
    Name,
    /// The first name.
    FirstName,
    /// The last name.
    LastName,
    /// The e-mail address.
    Email,
    /// What the person does in the company.
    Role,
    /// Where the person stands in the hierarchy.
    Level,
    /// The department.
    Department,
    /// The place of work.
    Location,
    /// Languages, with anything between them.
    Languages,
    /// The line manager, by e-mail or name.
    Manager,
    /// How many partners at most.
    Capacity,
    /// Yes where the person takes part now.
    Active,
    /// Yes where the person is on a break.
    OnBreak,
    /// A note.
    Note,
    /// `Topic:3; Other topic:1`, what the person can teach.
    OffersList,
    /// `Topic:3; Other topic:1`, what the person wants to learn.
    WantsList,
    /// `Topic A, Topic B`, as forms export it: what the person can teach.
    OffersForm,
    /// `Topic A, Topic B`, as forms export it: what the person wants to learn.
    WantsForm,
    /// The cell names one topic that the person can teach.
    OffersValue,
    /// The cell names one topic that the person wants to learn.
    WantsValue,
    /// The heading is a topic; the cell says how well the person knows it, 0 to 3 or yes.
    OffersTopic,
    /// The heading is a topic; the cell says how much the person wants it, 0 to 3 or yes.
    WantsTopic,
}

impl Use {
    /// All uses, in the order in which a list shows them.
    pub const ALL: [Self; 23] = [
        Self::Ignore,
        Self::Name,
        Self::FirstName,
        Self::LastName,
        Self::Email,
        Self::Role,
        Self::Level,
        Self::Department,
        Self::Location,
        Self::Languages,
        Self::Manager,
        Self::Capacity,
        Self::Active,
        Self::OnBreak,
        Self::Note,
        Self::OffersList,
        Self::OffersForm,
        Self::OffersValue,
        Self::OffersTopic,
        Self::WantsList,
        Self::WantsForm,
        Self::WantsValue,
        Self::WantsTopic,
    ];

    /// Whether several columns may have this use at once.
    #[must_use]
    pub fn may_repeat(self) -> bool {
        matches!(self, Self::Ignore | Self::Note) || self.is_offers() || self.is_wants()
    }

    /// Whether the column says what people can teach.
    #[must_use]
    pub fn is_offers(self) -> bool {
        matches!(
            self,
            Self::OffersList | Self::OffersForm | Self::OffersValue | Self::OffersTopic
        )
    }

    /// Whether the column says what people want to learn.
    #[must_use]
    pub fn is_wants(self) -> bool {
        matches!(
            self,
            Self::WantsList | Self::WantsForm | Self::WantsValue | Self::WantsTopic
        )
    }
}

/// How sure a guess is; the surer column gets a use that only one column can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sureness {
    /// The heading holds a telling word, as questions in forms do.
    Word,
    /// The heading is known.
    Whole,
}

/// A heading for comparing: lower case, words of letters and digits with one space
/// between, umlauts as two letters.
pub(super) fn heading_key(heading: &str) -> String {
    let mut key = String::with_capacity(heading.len());
    let mut space = false;
    for c in heading.chars().flat_map(char::to_lowercase) {
        let letters = match c {
            'ä' => "ae",
            'ö' => "oe",
            'ü' => "ue",
            'ß' => "ss",
            // The second half of an umlaut in two parts.
            '\u{308}' => "e",
            _ if c.is_alphanumeric() => "",
            _ => {
                space = true;
                continue;
            }
        };
        if space && !key.is_empty() {
            key.push(' ');
        }
        space = false;
        if letters.is_empty() {
            key.push(c);
        } else {
            key.push_str(letters);
        }
    }
    key
}

/// What a heading says its column is for, and how surely.
pub(super) fn guess_use(heading: &str) -> Option<(Use, Sureness)> {
    let key = heading_key(heading);
    let whole = |(found, names): &(Use, &[&str])| names.contains(&key.as_str()).then_some(*found);
    if let Some(found) = WHOLE.iter().find_map(whole) {
        return Some((found, Sureness::Whole));
    }
    let padded = format!(" {key} ");
    let within = |(found, words): &(Use, &[&str])| {
        let has = |word: &&str| padded.contains(&format!(" {word} "));
        words.iter().any(has).then_some(*found)
    };
    WORDS
        .iter()
        .find_map(within)
        .map(|found| (found, Sureness::Word))
}

/// The topic that a heading names: behind the colon of `offers: Excel`, between the
/// brackets of `What can you teach? [Excel]`, or all of it.
#[must_use]
pub fn topic_of_heading(heading: &str) -> &str {
    split_topic(heading)
        .map_or(heading, |(_, topic)| topic)
        .trim()
}

/// The use and the topic of a heading that names both.
pub(super) fn split_topic(heading: &str) -> Option<(Use, &str)> {
    let heading = heading.trim();
    if let Some((question, topic)) = heading.strip_suffix(']').and_then(|h| h.rsplit_once('[')) {
        let topic = topic.trim();
        return match guess_use(question)?.0 {
            _ if topic.is_empty() => None,
            asked if asked.is_offers() => Some((Use::OffersTopic, topic)),
            asked if asked.is_wants() => Some((Use::WantsTopic, topic)),
            _ => None,
        };
    }
    let (start, topic) = heading.split_once(':')?;
    let (start, topic) = (heading_key(start), topic.trim());
    let (found, _) = TOPIC_STARTS
        .iter()
        .find(|(_, starts)| starts.contains(&start.as_str()))?;
    (!topic.is_empty()).then_some((*found, topic))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(heading: &str) -> Use {
        guess_use(heading).map_or(Use::Ignore, |(found, _)| found)
    }

    #[test]
    fn headings_in_both_languages() {
        let headings = [
            ("Name", Use::Name),
            ("E-Mail-Adresse", Use::Email),
            ("VORGESETZTE(R)", Use::Manager),
            ("Mo\u{308}chte lernen", Use::WantsList),
            ("kann", Use::OffersList),
            ("Standort", Use::Location),
            ("Your Civil Service email address", Use::Email),
            ("Your department or agency", Use::Department),
            ("Your job title or role", Use::Role),
            ("Was möchten Sie lernen?", Use::WantsList),
            ("Do you want to sign up as a mentor?", Use::Ignore),
            ("Timestamp", Use::Ignore),
        ];
        for (heading, wanted) in headings {
            assert_eq!(guessed(heading), wanted, "{heading}");
        }
    }

    #[test]
    fn no_heading_is_known_twice() {
        let mut seen = std::collections::BTreeMap::new();
        for (found, names) in WHOLE {
            for name in names {
                assert_eq!(heading_key(name), *name);
                assert_eq!(seen.insert(*name, found), None, "{name}");
            }
        }
    }

    #[test]
    fn topics_in_headings() {
        assert_eq!(
            split_topic("Bietet: Excel: Pivot"),
            Some((Use::OffersTopic, "Excel: Pivot"))
        );
        assert_eq!(
            split_topic("What do you want to learn? [SQL]"),
            Some((Use::WantsTopic, "SQL"))
        );
        assert_eq!(topic_of_heading(" Excel "), "Excel");
    }
}
