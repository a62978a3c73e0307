//! What people wrote: what they learned, and what came of it.

use crate::model::{Date, Level, MeetingId, MeetingState, Programme};
use crate::view::pairs::pairs;

/// What a quotation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuoteKind {
    /// Something that one of the two learned.
    Learned,
    /// Something that came of a meeting; both say it.
    Outcome,
}

/// Something that somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The meeting and the place in it: its own among all quotations.
    pub id: (MeetingId, u8),
    /// What it is.
    pub kind: QuoteKind,
    /// The text.
    pub text: String,
    /// Whose it is: one name, or both.
    pub names: Vec<String>,
    /// Their levels.
    pub levels: Vec<Level>,
    /// The day of the meeting.
    pub date: Date,
    /// The meeting's first topic, where it had one.
    pub topic: Option<String>,
}

/// Everything that people wrote down about what they learned and what came of it, the latest
/// first.
#[must_use]
pub fn quotes(programme: &Programme) -> Vec<Quote> {
    let mut found = Vec::new();
    for pair in pairs(programme) {
        let [first, second] = pair.people;
        let held = pair.pairing.meetings.iter();
        for meeting in held.filter(|meeting| meeting.state == MeetingState::Held) {
            let topic = meeting.topic.as_ref();
            let topic = topic.and_then(|id| programme.topic(id));
            let [one, other] = pair.in_order(&meeting.a.learned, &meeting.b.learned);
            let said = [
                (QuoteKind::Learned, one, vec![first]),
                (QuoteKind::Learned, other, vec![second]),
                (QuoteKind::Outcome, &meeting.outcome, vec![first, second]),
            ];
            for (place, (kind, text, people)) in (0..).zip(said) {
                if text.trim().is_empty() {
                    continue;
                }
                found.push(Quote {
                    id: (meeting.id.clone(), place),
                    kind,
                    text: text.trim().to_owned(),
                    names: people.iter().map(|person| person.name.clone()).collect(),
                    levels: people.iter().map(|person| person.level).collect(),
                    date: meeting.date,
                    topic: topic.map(|topic| topic.name.clone()),
                });
            }
        }
    }
    found.sort_by(|one, other| (other.date, &other.id).cmp(&(one.date, &one.id)));
    found
}

/// The places of the quotations that match a search: all words have to occur, in the text, the
/// names or the topic. Upper and lower case are the same.
#[must_use]
pub fn search_quotes(quotes: &[Quote], search: &str) -> Vec<usize> {
    let search = search.to_lowercase();
    let words: Vec<&str> = search.split_whitespace().collect();
    let matches = |quote: &Quote| {
        let mut text = quote.text.to_lowercase();
        for more in quote.names.iter().chain(&quote.topic) {
            text.push('\n');
            text.push_str(&more.to_lowercase());
        }
        words.iter().all(|word| text.contains(word))
    };
    (0..quotes.len())
        .filter(|&place| matches(&quotes[place]))
        .collect()
}
