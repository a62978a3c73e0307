//! Meetings as calendar files: of everybody, or of one person.

use crate::catalogue::questions;
use crate::files::ics::{
    Calendar, CalendarEvent, EventStatus, Method, Stamp, When, event_uid, write_calendar,
};
use crate::model::{
    Date, Gathering, GatheringKind, Language, Meeting, MeetingState, Minutes, ParticipantId,
    Programme, TimeOfDay,
};
use crate::text::CalendarWords;
use crate::view::pairs::{PairOf, before_the_end, pairs};

use super::ahead::teaching;

/// How many opening questions stand in a calendar entry.
const QUESTIONS: usize = 3;

/// The calendar of one person, or of everybody: meetings of pairs, kick-off and innovation
/// meetings, those called off included, so that calendars take them out. Nothing where there is
/// not one; `stamp` is when it is written.
#[must_use]
pub fn calendar(
    programme: &Programme,
    person: Option<&ParticipantId>,
    words: CalendarWords,
    name: &str,
    stamp: Stamp,
) -> Option<String> {
    let mut events = Vec::new();
    for pair in pairs(programme) {
        let is_theirs = person.is_none_or(|id| pair.pairing.duo.0.has(id));
        if !is_theirs {
            continue;
        }
        for meeting in &pair.pairing.meetings {
            events.push(of_pair(programme, &pair, meeting, words));
        }
    }
    for gathering in programme.gatherings().values() {
        if let Some(date) = gathering
            .date
            .filter(|_| person.is_none_or(|id| gathering.names(id)))
        {
            events.push(of_gathering(programme, gathering, date, words));
        }
    }
    written(programme, events, name, stamp)
}

/// The calendar of one gathering alone, such as the kick-off; nothing while it has no day.
#[must_use]
pub fn gathering_calendar(
    programme: &Programme,
    gathering: &Gathering,
    words: CalendarWords,
    name: &str,
    stamp: Stamp,
) -> Option<String> {
    let date = gathering.date?;
    let event = of_gathering(programme, gathering, date, words);
    written(programme, vec![event], name, stamp)
}

fn written(
    programme: &Programme,
    events: Vec<CalendarEvent>,
    name: &str,
    stamp: Stamp,
) -> Option<String> {
    let calendar = Calendar {
        name: name.to_owned(),
        method: Method::Publish,
        zone: programme.details().plan.zone,
        stamp,
        events,
    };
    (!calendar.events.is_empty()).then(|| write_calendar(&calendar))
}

fn of_pair(
    programme: &Programme,
    pair: &PairOf,
    meeting: &Meeting,
    words: CalendarWords,
) -> CalendarEvent {
    let plan = &programme.details().plan;
    let language = programme.details().language;
    let mut lines: Vec<String> = teaching(programme, pair, meeting)
        .iter()
        .map(|one| (words.teaches)(&one.teacher, one.topic.as_deref()))
        .collect();
    lines.extend(opening(programme, meeting, language, words));
    let [first, second] = pair.names();
    let place = if meeting.place.is_empty() {
        &plan.place
    } else {
        &meeting.place
    };
    let off =
        meeting.state == MeetingState::Cancelled || !before_the_end(pair.pairing, meeting.date);
    CalendarEvent {
        uid: uid(programme, meeting.id.as_str()),
        sequence: meeting.changes,
        status: status(off),
        when: when(
            meeting.date,
            meeting.time.unwrap_or(plan.time),
            plan.minutes,
        ),
        summary: (words.pair)(&first, &second),
        description: lines.join("\n"),
        location: place.clone(),
        organizer: None,
        attendees: Vec::new(),
    }
}

/// Questions that open the talk.
fn opening(
    programme: &Programme,
    meeting: &Meeting,
    language: Language,
    words: CalendarWords,
) -> Vec<String> {
    let topics = meeting.topic.iter().chain(&meeting.second_topic);
    let topics = topics.filter_map(|id| programme.topic(id));
    let questions = topics.flat_map(|topic| questions(topic).iter().take(QUESTIONS));
    let questions: Vec<String> = questions
        .map(|question| format!("– {}", question.in_language(language)))
        .collect();
    if questions.is_empty() {
        return questions;
    }
    let head = [String::new(), words.questions.to_owned()];
    head.into_iter().chain(questions).collect()
}

fn of_gathering(
    programme: &Programme,
    gathering: &Gathering,
    date: Date,
    words: CalendarWords,
) -> CalendarEvent {
    let plan = &programme.details().plan;
    let talks = gathering.talks.iter().map(|talk| {
        let speakers = talk
            .speakers
            .iter()
            .filter_map(|id| programme.participant(id));
        let names: Vec<&str> = speakers.map(|person| person.name.as_str()).collect();
        (words.talk)(&names.join(", "), &talk.title)
    });
    let place = if gathering.place.is_empty() {
        &plan.place
    } else {
        &gathering.place
    };
    CalendarEvent {
        uid: uid(programme, gathering.id.as_str()),
        sequence: gathering.changes,
        status: status(gathering.state == MeetingState::Cancelled),
        when: when(
            date,
            gathering.time.unwrap_or(plan.time),
            gathering.minutes.unwrap_or(plan.minutes),
        ),
        summary: match gathering.kind {
            GatheringKind::KickOff => words.kick_off.to_owned(),
            GatheringKind::Innovation => words.innovation.to_owned(),
        },
        description: talks.collect::<Vec<_>>().join("\n"),
        location: place.clone(),
        organizer: None,
        attendees: Vec::new(),
    }
}

fn uid(programme: &Programme, meeting: &str) -> String {
    event_uid(&[meeting, programme.details().id.as_str()])
}

fn status(off: bool) -> EventStatus {
    if off {
        EventStatus::Cancelled
    } else {
        EventStatus::Confirmed
    }
}

fn when(day: Date, time: TimeOfDay, minutes: Minutes) -> When {
    When::Timed {
        day,
        time,
        minutes: minutes.get().into(),
    }
}
