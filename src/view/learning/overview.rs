//! What stands on the learning page: missing logs first, then every pair with its meetings.

use crate::model::{
    Date, Meeting, MeetingId, MeetingState, ParticipantId, Programme, Rating, Status, TopicId,
};
use crate::view::pairs::{PairKey, PairOf, Teacher, before_the_end, pairs};

/// All that the learning page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Learning {
    /// Meetings whose day has passed without a word, the oldest first.
    pub missing: Vec<MissingLog>,
    /// The pairs that meet or are about to.
    pub running: Vec<PairLog>,
    /// The pairs that have come to their end.
    pub over: Vec<PairLog>,
    /// How many meetings were held.
    pub held: usize,
}

/// A meeting of which nobody has said whether it took place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingLog {
    /// The pair.
    pub key: PairKey,
    /// Their names, in the order in which they stand.
    pub names: [String; 2],
    /// The meeting.
    pub meeting: MeetingLine,
}

/// A pair with its meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairLog {
    /// Where it stands.
    pub key: PairKey,
    /// The two.
    pub people: [ParticipantId; 2],
    /// Their names, in the order in which they stand.
    pub names: [String; 2],
    /// Whether each of them takes part at present.
    pub active: [bool; 2],
    /// How far the pair has come.
    pub status: Status,
    /// The last day, once it is over.
    pub ended: Option<Date>,
    /// Why it ended early; may be empty.
    pub why_ended: String,
    /// The meetings that lie ahead, the next one first.
    pub ahead: Vec<MeetingLine>,
    /// All other meetings, the latest first.
    pub past: Vec<MeetingLine>,
    /// How many meetings were held.
    pub held: usize,
    /// How many meetings lack a word.
    pub missing: usize,
}

/// A meeting in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingLine {
    /// The meeting.
    pub id: MeetingId,
    /// The day.
    pub date: Date,
    /// Where it stands in time.
    pub when: When,
    /// Who teaches, of the two in the order in which they stand.
    pub teaches: Teacher,
    /// What about.
    pub topics: Vec<String>,
    /// What was discussed.
    pub discussed: String,
    /// What each of the two learned.
    pub learned: [String; 2],
    /// What each of the two thinks of it.
    pub ratings: [Rating; 2],
    /// What came of it.
    pub outcome: String,
    /// What happens next.
    pub next_step: String,
    /// Whether anything was written.
    pub has_log: bool,
}

/// Where a meeting stands in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// It lies ahead, or is today.
    Ahead,
    /// Its day has passed, and nobody has said how it went.
    Missing,
    /// It took place.
    Held,
    /// It did not.
    Cancelled,
}

impl When {
    /// Where a meeting stands. Without a today, nothing has passed.
    #[must_use]
    pub fn of(meeting: &Meeting, today: Option<Date>) -> Self {
        match meeting.state {
            MeetingState::Held => Self::Held,
            MeetingState::Cancelled => Self::Cancelled,
            MeetingState::Planned if today.is_some_and(|today| meeting.date < today) => {
                Self::Missing
            }
            MeetingState::Planned => Self::Ahead,
        }
    }
}

/// All that the learning page shows on a day.
#[must_use]
pub fn learning(programme: &Programme, today: Option<Date>) -> Learning {
    let mut all = Learning::default();
    for pair in pairs(programme) {
        let log = pair_log(programme, &pair, today);
        all.held += log.held;
        let missing = log.past.iter().filter(|line| line.when == When::Missing);
        all.missing.extend(missing.map(|line| MissingLog {
            key: log.key.clone(),
            names: log.names.clone(),
            meeting: line.clone(),
        }));
        if pair.pairing.status.is_running() {
            all.running.push(log);
        } else {
            all.over.push(log);
        }
    }
    all.missing.sort_by_key(|missing| missing.meeting.date);
    all.over.sort_by_key(|log| std::cmp::Reverse(log.ended));
    all
}

fn pair_log(programme: &Programme, pair: &PairOf, today: Option<Date>) -> PairLog {
    let pairing = pair.pairing;
    let lines = pairing.meetings.iter();
    let lines = lines.map(|meeting| meeting_line(programme, pair, meeting, today));
    let open = |line: &MeetingLine| matches!(line.when, When::Ahead | When::Missing);
    let counts = |line: &MeetingLine| !open(line) || before_the_end(pairing, line.date);
    let (ahead, mut past): (Vec<_>, Vec<_>) = lines
        .filter(counts)
        .partition(|line| line.when == When::Ahead);
    past.reverse();
    let number = |when| past.iter().filter(|line| line.when == when).count();
    PairLog {
        key: pair.key(),
        people: pair.people.map(|person| person.id.clone()),
        names: pair.names(),
        active: pair.people.map(|person| person.active),
        status: pairing.status,
        ended: pairing.ended,
        why_ended: pairing.why_ended.clone(),
        held: number(When::Held),
        missing: number(When::Missing),
        ahead,
        past,
    }
}

fn meeting_line(
    programme: &Programme,
    pair: &PairOf,
    meeting: &Meeting,
    today: Option<Date>,
) -> MeetingLine {
    let name = |id: &TopicId| programme.topic(id).map(|topic| topic.name.clone());
    let topics = meeting.topic.iter().chain(&meeting.second_topic);
    MeetingLine {
        id: meeting.id.clone(),
        date: meeting.date,
        when: When::of(meeting, today),
        teaches: Teacher::of(meeting.teaches, pair.first_is_a),
        topics: topics.filter_map(name).collect(),
        discussed: meeting.discussed.clone(),
        learned: pair.in_order(meeting.a.learned.clone(), meeting.b.learned.clone()),
        ratings: pair.in_order(meeting.a.rating, meeting.b.rating),
        outcome: meeting.outcome.clone(),
        next_step: meeting.next_step.clone(),
        has_log: meeting.has_log(),
    }
}
