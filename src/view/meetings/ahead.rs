//! The meetings of pairs that lie ahead, day by day, and what an organiser changes on one.

use crate::model::{
    Date, Edit, Meeting, MeetingId, MeetingState, Participant, Programme, Teaches, TimeOfDay,
};
use crate::view::pairs::{PairKey, PairOf, find_pair, pairs, put};

/// Who teaches what at a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Teaching {
    /// Who teaches.
    pub teacher: String,
    /// The topic's name, where one is set.
    pub topic: Option<String>,
}

/// A meeting in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingRow {
    /// The pair.
    pub key: PairKey,
    /// The meeting.
    pub id: MeetingId,
    /// The day.
    pub date: Date,
    /// When it begins.
    pub time: TimeOfDay,
    /// Where it is; may be empty.
    pub place: String,
    /// Whether it was called off.
    pub cancelled: bool,
    /// The names of the two, in the order in which they stand.
    pub names: [String; 2],
    /// Who teaches what; two where both do.
    pub teaching: Vec<Teaching>,
    /// Whether one of the two is away on that day.
    pub away: Option<String>,
}

/// The meetings from a day on, by day and time.
#[must_use]
pub fn ahead(programme: &Programme, today: Date) -> Vec<MeetingRow> {
    let mut rows = Vec::new();
    for pair in pairs(programme) {
        if !pair.pairing.status.is_running() {
            continue;
        }
        for meeting in &pair.pairing.meetings {
            if meeting.date >= today && meeting.state != MeetingState::Held {
                rows.push(row(programme, &pair, meeting));
            }
        }
    }
    rows.sort_by(|one, other| {
        (one.date, one.time, &one.names, &one.id).cmp(&(
            other.date,
            other.time,
            &other.names,
            &other.id,
        ))
    });
    rows
}

fn row(programme: &Programme, pair: &PairOf, meeting: &Meeting) -> MeetingRow {
    let plan = &programme.details().plan;
    let is_away = |person: &&&std::sync::Arc<Participant>| {
        person
            .absences
            .iter()
            .any(|period| period.has(meeting.date))
    };
    let place = if meeting.place.is_empty() {
        &plan.place
    } else {
        &meeting.place
    };
    MeetingRow {
        key: pair.key(),
        id: meeting.id.clone(),
        date: meeting.date,
        time: meeting.time.unwrap_or(plan.time),
        place: place.clone(),
        cancelled: meeting.state == MeetingState::Cancelled,
        names: pair.names(),
        teaching: teaching(programme, pair, meeting),
        away: pair
            .people
            .iter()
            .find(is_away)
            .map(|person| person.name.clone()),
    }
}

/// Who teaches what at a meeting.
pub(super) fn teaching(programme: &Programme, pair: &PairOf, meeting: &Meeting) -> Vec<Teaching> {
    let [a, b] = pair.in_order(pair.people[0], pair.people[1]);
    let one = |teacher: &Participant, topic: &Option<crate::model::TopicId>| Teaching {
        teacher: teacher.name.clone(),
        topic: topic
            .as_ref()
            .and_then(|id| programme.topic(id))
            .map(|topic| topic.name.clone()),
    };
    match meeting.teaches {
        Teaches::A => vec![one(a, &meeting.topic)],
        Teaches::B => vec![one(b, &meeting.topic)],
        Teaches::Both => vec![one(a, &meeting.topic), one(b, &meeting.second_topic)],
    }
}

/// The change that puts a meeting on another day; nothing where it is gone or the day is the same.
#[must_use]
pub fn moved(programme: &Programme, key: &PairKey, id: &MeetingId, day: Date) -> Option<Edit> {
    changed(programme, key, id, |meeting| meeting.date = day)
}

/// The change that calls a meeting off, or takes that back.
#[must_use]
pub fn with_state(
    programme: &Programme,
    key: &PairKey,
    id: &MeetingId,
    state: MeetingState,
) -> Option<Edit> {
    changed(programme, key, id, |meeting| meeting.state = state)
}

fn changed(
    programme: &Programme,
    key: &PairKey,
    id: &MeetingId,
    change: impl FnOnce(&mut Meeting),
) -> Option<Edit> {
    let mut pairing = find_pair(programme, key)?.pairing.clone();
    let meeting = pairing
        .meetings
        .iter_mut()
        .find(|meeting| meeting.id == *id)?;
    let before = meeting.clone();
    change(meeting);
    if *meeting == before {
        return None;
    }
    meeting.changes = meeting.changes.saturating_add(1);
    Some(put(key, pairing))
}
