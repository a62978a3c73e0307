//! The results worked out: what was held of what was planned, what was learned, how each pair
//! gives and takes, what people think of it, and who fell out.

mod balance;
mod chart;
mod quotes;
mod report;
mod satisfaction;
#[cfg(test)]
mod tests;
mod times;
mod topics;

use crate::model::{Date, MeetingState, ParticipantId, Programme, Status};
use crate::view::learning::When;
use crate::view::pairs::{PairKey, PairOf, before_the_end, pairs};

pub use balance::{Balance, OneSided, balances};
pub use chart::{Column, ColumnChart, Part, Segment, columns, segments};
pub use quotes::{Quote, QuoteKind, quotes, search_quotes};
pub use report::{Namer, Outlook, levels_of, outlook, picked};
pub use satisfaction::{Question, Said, Who, satisfaction};
pub use times::{Span, Unit, by_time};
pub use topics::{TopicLearned, by_topic};

/// The numbers at the head of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Pairs that count: running, resting, or over.
    pub pairs: usize,
    /// Pairs that meet or are about to.
    pub running: usize,
    /// Of these, how many rest.
    pub resting: usize,
    /// Pairs that came to the planned end.
    pub completed: usize,
    /// Pairs that ended early.
    pub ended: usize,
    /// People in a pair that counts.
    pub people: usize,
    /// Meetings that were planned up to today, or held anyway.
    pub due: usize,
    /// Meetings that were held.
    pub held: usize,
    /// Meetings that were called off.
    pub cancelled: usize,
    /// Meetings of which nobody has said anything.
    pub missing: usize,
    /// Meetings that lie ahead.
    pub ahead: usize,
    /// Things that somebody learned and wrote down.
    pub learnings: usize,
    /// Topics that were talked about in meetings that were held.
    pub topics: usize,
}

impl Numbers {
    /// Whether there is anything to show: a meeting of which something is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.held + self.cancelled + self.missing == 0 && self.ended + self.completed == 0
    }

    /// How many of the meetings that were due were held, in percent; nothing where none was due.
    #[must_use]
    pub fn held_percent(&self) -> Option<usize> {
        (self.held * 200 + self.due)
            .checked_div(2 * self.due)
            .filter(|_| self.due > 0)
    }
}

/// The numbers on a day.
#[must_use]
pub fn numbers(programme: &Programme, today: Option<Date>) -> Numbers {
    let mut all = Numbers::default();
    let mut people: Vec<&ParticipantId> = Vec::new();
    for pair in pairs(programme) {
        all.pairs += 1;
        people.extend([pair.pairing.duo.0.a(), pair.pairing.duo.0.b()]);
        match pair.pairing.status {
            Status::Completed => all.completed += 1,
            Status::Ended => all.ended += 1,
            Status::Paused => {
                all.running += 1;
                all.resting += 1;
            }
            Status::Proposed | Status::Agreed | Status::Active => all.running += 1,
        }
        for (when, meeting) in meetings(&pair, today) {
            match when {
                When::Ahead => all.ahead += 1,
                When::Missing => all.missing += 1,
                When::Held => all.held += 1,
                When::Cancelled => {
                    if today.is_none_or(|today| meeting.date <= today) {
                        all.cancelled += 1;
                    }
                }
            }
            if when == When::Held {
                let said = [&meeting.a.learned, &meeting.b.learned];
                all.learnings += said.iter().filter(|text| !text.is_empty()).count();
            }
        }
    }
    people.sort_unstable();
    people.dedup();
    all.people = people.len();
    all.due = all.held + all.cancelled + all.missing;
    all.topics = by_topic(programme).len();
    all
}

/// The meetings of a pair that count, each with where it stands in time: those planned for
/// after the pair's end do not.
fn meetings<'p>(
    pair: &PairOf<'p>,
    today: Option<Date>,
) -> impl Iterator<Item = (When, &'p crate::model::Meeting)> {
    let pairing = pair.pairing;
    let counts = move |meeting: &&crate::model::Meeting| {
        meeting.state == MeetingState::Held || before_the_end(pairing, meeting.date)
    };
    let meetings = pairing.meetings.iter().filter(counts);
    meetings.map(move |meeting| (When::of(meeting, today), meeting))
}

/// A pair that ended early.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndedPair {
    /// Where it stands.
    pub key: PairKey,
    /// The names, in the order in which they stand.
    pub names: [String; 2],
    /// The last day, where it is known.
    pub ended: Option<Date>,
    /// Why; may be empty.
    pub why: String,
    /// How many meetings they had.
    pub held: usize,
}

/// Who fell out: pairs that ended early, the latest first, and people on a break.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FellOut {
    /// The pairs.
    pub pairs: Vec<EndedPair>,
    /// The names of people on a break, in the order of their names.
    pub on_break: Vec<String>,
}

/// Who fell out.
#[must_use]
pub fn fell_out(programme: &Programme) -> FellOut {
    let ended = pairs(programme).into_iter();
    let ended = ended.filter(|pair| pair.pairing.status == Status::Ended);
    let mut pairs: Vec<EndedPair> = ended
        .map(|pair| EndedPair {
            key: pair.key(),
            names: pair.names(),
            ended: pair.pairing.ended,
            why: pair.pairing.why_ended.clone(),
            held: meetings(&pair, None)
                .filter(|(when, _)| *when == When::Held)
                .count(),
        })
        .collect();
    pairs.sort_by_key(|pair| std::cmp::Reverse(pair.ended));
    let people = programme.participants().values();
    let away = people.filter(|person| !person.active);
    let mut on_break: Vec<String> = away.map(|person| person.name.clone()).collect();
    on_break.sort_by_cached_key(|name| name.to_lowercase());
    FellOut { pairs, on_break }
}
