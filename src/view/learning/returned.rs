//! A pair's log that came back: what it would change, to be looked at before it is done.

use crate::files::json::PairLogFile;
use crate::model::{Date, Edit, Meeting, MeetingState, Programme, Score, Takeaway, TopicId};
use crate::view::pairs::{PairKey, PairOf, Teacher, find_pair, put};

use super::draft::begin;

/// Why a log cannot be taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LogRefused {
    /// It belongs to another programme; what that was called, may be empty.
    OtherProgramme(String),
    /// The programme has no such pair, or no longer.
    UnknownPair,
}

/// What a log would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnedLog {
    /// The pair.
    pub key: PairKey,
    /// The names, in the order in which they stand.
    pub names: [String; 2],
    /// The day on which it was written.
    pub written: Option<Date>,
    /// The meetings that change or come.
    pub meetings: Vec<ReturnedMeeting>,
    /// How many meetings are as they were.
    pub same: usize,
    /// The meetings of the pair as they would be.
    after: Vec<Meeting>,
}

/// A meeting that a log changes or brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnedMeeting {
    /// The day.
    pub date: Date,
    /// Whether the programme did not know it.
    pub is_new: bool,
    /// What changes in it.
    pub changes: Vec<FieldChange>,
}

/// One thing that changes in a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// What.
    pub field: LogField,
    /// As it was; empty where there was nothing.
    pub before: FieldValue,
    /// As it would be.
    pub after: FieldValue,
}

/// Something that a pair writes of a meeting. `0` and `1` are the two in the order in which they
/// stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogField {
    /// Whether it was held.
    State,
    /// The day.
    Date,
    /// Who taught.
    Teaches,
    /// What about.
    Topic,
    /// What was discussed.
    Discussed,
    /// What one of the two learned.
    Learned(usize),
    /// How useful it was for one of the two.
    Useful(usize),
    /// How much as equals, for one of the two.
    AsEquals(usize),
    /// What came of it.
    Outcome,
    /// What happens next.
    NextStep,
}

/// A value of such a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldValue {
    /// Whether it was held.
    State(MeetingState),
    /// A day.
    Date(Date),
    /// Who teaches.
    Teaches(Teacher),
    /// A text; may be empty.
    Text(String),
    /// An answer from 1 to 5, or none.
    Score(Option<Score>),
}

impl ReturnedLog {
    /// What a log would change in a programme. What the log leaves empty takes nothing away, so
    /// that what the organiser or the other partner wrote is safe; a meeting that is only planned
    /// in the log stays as it is.
    ///
    /// # Errors
    /// [`LogRefused`] where the log is not of this programme.
    pub fn of(programme: &Programme, log: &PairLogFile) -> Result<Self, LogRefused> {
        if log.programme != programme.details().id {
            let name = log.programme_name.clone();
            return Err(LogRefused::OtherProgramme(name));
        }
        let key = PairKey {
            round: log.round.clone(),
            pairing: log.pairing.clone(),
        };
        let pair = find_pair(programme, &key).ok_or(LogRefused::UnknownPair)?;
        let mut returned = Self {
            names: pair.names(),
            written: log.date,
            meetings: Vec::new(),
            same: 0,
            after: pair.pairing.meetings.clone(),
            key,
        };
        for written in &log.meetings {
            returned.take(programme, &pair, written);
        }
        Ok(returned)
    }

    fn take(&mut self, programme: &Programme, pair: &PairOf, written: &Meeting) {
        if written.state == MeetingState::Planned && !written.has_log() {
            self.same += 1;
            return;
        }
        let known = self.after.iter().position(|known| known.id == written.id);
        let before = known.map_or_else(
            || Meeting::planned(written.id.clone(), written.date, written.teaches, None),
            |place| self.after[place].clone(),
        );
        let after = joined(programme, &before, written);
        let changes = changes(programme, pair, &before, &after);
        match known {
            Some(_) if changes.is_empty() => {
                self.same += 1;
                return;
            }
            Some(place) => self.after[place] = after,
            None => self.after.push(after),
        }
        self.meetings.push(ReturnedMeeting {
            date: written.date,
            is_new: known.is_none(),
            changes,
        });
    }

    /// Whether nothing would change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.meetings.is_empty()
    }

    /// The edit that takes it over; nothing where the pair is gone or nothing would change.
    #[must_use]
    pub fn into_edit(self, programme: &Programme) -> Option<Edit> {
        if self.is_empty() {
            return None;
        }
        let pair = find_pair(programme, &self.key)?;
        let mut pairing = pair.pairing.clone();
        pairing.meetings = self.after;
        let held = pairing.meetings.iter();
        let held = held.filter(|meeting| meeting.state == MeetingState::Held);
        if let Some(first) = held.map(|meeting| meeting.date).min() {
            begin(&mut pairing, first);
        }
        Some(put(&self.key, pairing))
    }
}

/// The meeting as it is with what was written in it: an empty field takes nothing away.
fn joined(programme: &Programme, before: &Meeting, written: &Meeting) -> Meeting {
    let text = |before: &String, written: &String| {
        let written = written.trim();
        if written.is_empty() {
            before.clone()
        } else {
            written.to_owned()
        }
    };
    let takeaway = |before: &Takeaway, written: &Takeaway| {
        let mut joined = before.clone();
        joined.learned = text(&before.learned, &written.learned);
        let (rating, new) = (&mut joined.rating, &written.rating);
        rating.useful = new.useful.or(rating.useful);
        rating.as_equals = new.as_equals.or(rating.as_equals);
        joined
    };
    // A topic that the programme no longer has cannot be named.
    let known = |topic: &Option<TopicId>| topic.clone().filter(|id| programme.topic(id).is_some());
    let moved = before.date != written.date;
    Meeting {
        date: written.date,
        state: match written.state {
            MeetingState::Planned => before.state,
            state => state,
        },
        teaches: written.teaches,
        topic: known(&written.topic).or_else(|| before.topic.clone()),
        second_topic: known(&written.second_topic).or_else(|| before.second_topic.clone()),
        changes: before.changes.saturating_add(u32::from(moved)),
        discussed: text(&before.discussed, &written.discussed),
        outcome: text(&before.outcome, &written.outcome),
        next_step: text(&before.next_step, &written.next_step),
        a: takeaway(&before.a, &written.a),
        b: takeaway(&before.b, &written.b),
        ..before.clone()
    }
}

fn changes(
    programme: &Programme,
    pair: &PairOf,
    before: &Meeting,
    after: &Meeting,
) -> Vec<FieldChange> {
    let topics = |meeting: &Meeting| {
        let ids = meeting.topic.iter().chain(&meeting.second_topic);
        let names: Vec<&str> = ids
            .filter_map(|id| programme.topic(id))
            .map(|topic| topic.name.as_str())
            .collect();
        FieldValue::Text(names.join(", "))
    };
    let values = |meeting: &Meeting| {
        let [first, second] = pair.in_order(&meeting.a, &meeting.b);
        let side = |place: usize, takeaway: &Takeaway| {
            [
                (
                    LogField::Learned(place),
                    FieldValue::Text(takeaway.learned.clone()),
                ),
                (
                    LogField::Useful(place),
                    FieldValue::Score(takeaway.rating.useful),
                ),
                (
                    LogField::AsEquals(place),
                    FieldValue::Score(takeaway.rating.as_equals),
                ),
            ]
        };
        let teacher = Teacher::of(meeting.teaches, pair.first_is_a);
        let text = |text: &String| FieldValue::Text(text.clone());
        let head = [
            (LogField::State, FieldValue::State(meeting.state)),
            (LogField::Date, FieldValue::Date(meeting.date)),
            (LogField::Teaches, FieldValue::Teaches(teacher)),
            (LogField::Topic, topics(meeting)),
            (LogField::Discussed, text(&meeting.discussed)),
        ];
        let foot = [
            (LogField::Outcome, text(&meeting.outcome)),
            (LogField::NextStep, text(&meeting.next_step)),
        ];
        head.into_iter()
            .chain(side(0, first))
            .chain(side(1, second))
            .chain(foot)
    };
    values(before)
        .zip(values(after))
        .filter(|((_, before), (_, after))| before != after)
        .map(|((field, before), (_, after))| FieldChange {
            field,
            before,
            after,
        })
        .collect()
}

/// The log of a pair as it is, to hand out.
#[must_use]
pub fn log_of(programme: &Programme, key: &PairKey, today: Option<Date>) -> Option<PairLogFile> {
    let pair = find_pair(programme, key)?;
    Some(PairLogFile {
        programme: programme.details().id.clone(),
        programme_name: programme.details().name.clone(),
        round: key.round.clone(),
        pairing: key.pairing.clone(),
        date: today,
        meetings: pair.pairing.meetings.clone(),
    })
}
