//! The printed report: which quotations it shows, and how it names people on request.

use std::collections::BTreeSet;

use super::meetings;
use super::quotes::{Quote, QuoteKind};
use crate::model::{Date, Level, ParticipantId, Programme};
use crate::view::learning::When;
use crate::view::pairs::pairs;

/// How many quotations a report shows unless somebody chooses.
const PICKED: usize = 6;

/// The shortest part of a name that is told from a word of the language.
const NAME_PART_MIN: usize = 3;

/// The quotations that a report shows unless somebody chooses: the latest of each topic, and at
/// least two things that came of it where there are any.
#[must_use]
pub fn picked(quotes: &[Quote]) -> Vec<usize> {
    let of_kind = |kind: QuoteKind, most: usize| {
        let mut topics = BTreeSet::new();
        let mut texts = BTreeSet::new();
        (0..quotes.len())
            .filter(move |&place| {
                let quote = &quotes[place];
                // Each topic once, and no sentence twice.
                quote.kind == kind
                    && topics.insert(&quote.topic)
                    && texts.insert(quote.text.as_str())
            })
            .take(most)
            .collect::<Vec<_>>()
    };
    let outcomes = of_kind(QuoteKind::Outcome, 2);
    let mut places = of_kind(QuoteKind::Learned, PICKED - outcomes.len());
    places.extend(outcomes);
    places
}

/// Takes names out of texts where a report is to name no one.
#[derive(Clone, Debug, Default)]
pub struct Namer {
    /// Full names and their parts, the longest first.
    names: Vec<String>,
}

impl Namer {
    /// Knows everybody of a programme.
    #[must_use]
    pub fn of(programme: &Programme) -> Self {
        let mut names = BTreeSet::new();
        for person in programme.participants().values() {
            let full = person.name.trim();
            names.insert(full.to_owned());
            let parts = full.split([' ', '-']);
            let parts = parts.filter(|part| part.chars().count() >= NAME_PART_MIN);
            names.extend(parts.map(ToOwned::to_owned));
        }
        let mut names: Vec<String> = names.into_iter().filter(|name| !name.is_empty()).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Self { names }
    }

    /// The text with every name, and every part of one, replaced by `instead`. Only whole words
    /// are taken for names, written as in the programme.
    #[must_use]
    pub fn without_names(&self, text: &str, instead: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        let mut in_word = false;
        while let Some(letter) = rest.chars().next() {
            let name = self.names.iter().find(|name| {
                let after = rest.strip_prefix(name.as_str());
                !in_word && after.is_some_and(|after| !begins_with_letter(without_genitive(after)))
            });
            if let Some(name) = name {
                out.push_str(instead);
                rest = &rest[name.len()..];
                // The name's own ending goes with it.
                rest = without_genitive(rest);
                in_word = false;
            } else {
                out.push(letter);
                rest = &rest[letter.len_utf8()..];
                in_word = letter.is_alphanumeric();
            }
        }
        out
    }
}

fn begins_with_letter(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_alphanumeric)
}

/// The text after a name without the `s` or `’s` that says whose something is.
fn without_genitive(after: &str) -> &str {
    for ending in ["’s", "'s", "s"] {
        if let Some(rest) = after.strip_prefix(ending)
            && !begins_with_letter(rest)
        {
            return rest;
        }
    }
    after
}

/// The levels of a quotation's people, each once, from the bottom up.
#[must_use]
pub fn levels_of(quote: &Quote) -> BTreeSet<Level> {
    quote.levels.iter().copied().collect()
}

/// When a programme runs, and what lies ahead of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// The first day: as planned, or of the first meeting.
    pub first: Option<Date>,
    /// The last day as planned, where a first one is.
    pub last: Option<Date>,
    /// The next meeting.
    pub next: Option<Date>,
    /// People who could be paired and are in no pair at present.
    pub free: usize,
}

/// When a programme runs, and what lies ahead of it.
#[must_use]
pub fn outlook(programme: &Programme, today: Option<Date>) -> Outlook {
    let details = programme.details();
    let pairs = pairs(programme);
    let meetings = || pairs.iter().flat_map(|pair| meetings(pair, today));
    let first = details
        .start
        .or_else(|| meetings().map(|(_, meeting)| meeting.date).min());
    let days = i32::from(details.weeks.get()) * 7 - 1;
    let ahead = meetings().filter(|(when, _)| *when == When::Ahead);
    let running = |id: &ParticipantId| {
        pairs
            .iter()
            .any(|pair| pair.pairing.status.is_running() && pair.pairing.duo.0.has(id))
    };
    let people = programme.participants().values();
    let free = people.filter(|person| person.active && !running(&person.id));
    Outlook {
        first,
        last: details.start.and_then(|start| start.plus_days(days)),
        next: ahead.map(|(_, meeting)| meeting.date).min(),
        free: free.count(),
    }
}
