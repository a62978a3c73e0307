//! The meetings of all running pairs, planned at once: in the programme's rhythm or a pair's own,
//! around holidays, days off and absences, and never two pairs of one person on a day.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Date, Details, Edit, Meeting, MeetingId, MeetingState, Pairing, Participant, ParticipantId,
    Period, Programme, Status, Teaches, TopicId,
};
use crate::pairing::flows;
use crate::schedule::{
    Agenda, Days, Diary, Exchange, Frame, Lesson, Obstacle, Part, Partner, Planned, Rhythm, Turns,
    agendas, plan,
};
use crate::view::pairs::{PairOf, before_the_end, pairs, put};

/// What planning comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The change that puts the meetings in place, as one step.
    pub edit: Edit,
    /// How many meetings lie ahead.
    pub planned: usize,
    /// How many of them are not on the day that the rhythm asks for.
    pub moved: usize,
    /// Those for which there is no day.
    pub missed: Vec<MissedMeeting>,
}

/// A meeting for which there is no day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissedMeeting {
    /// The names of the two, in the order in which they stand.
    pub names: [String; 2],
    /// The day that the rhythm asks for.
    pub wished: Date,
    /// What stands in the way of that day.
    pub why: Option<Obstacle>,
}

/// The last day of a programme that begins on a day.
#[must_use]
pub fn last_day(details: &Details, first: Date) -> Date {
    let days = 7 * i32::from(details.weeks.get()) - 1;
    first.plus_days(days).unwrap_or(first)
}

/// The days from the programme's start, or today, to its end; none once it is over.
pub(super) fn time_left(details: &Details, today: Date) -> Option<Period> {
    let start = details.start.unwrap_or(today);
    Period::new(start.max(today), last_day(details, start)).ok()
}

/// Holidays and the free list, as far as they matter.
pub(super) fn days_off(details: &Details, within: Period) -> Days {
    let mut days = match details.plan.holidays {
        Some(state) => Days::public_holidays(state, &details.plan.local_holidays, within),
        None => Days::default(),
    };
    days.extend(details.plan.days_off.iter().map(|days| days.period));
    days
}

/// Plans what lies ahead of all pairs that meet. Meetings that were held, called off, or written
/// about stay as they are; planned ones keep their ids, so that calendars notice the change.
/// Nothing where the programme is over.
#[must_use]
pub fn plan_meetings(
    programme: &Programme,
    today: Date,
    fresh: &mut dyn FnMut() -> u64,
) -> Option<Outcome> {
    let details = programme.details();
    let within = time_left(details, today)?;
    let off = days_off(details, within);
    let mut taken = taken_by_ended(programme);
    let meeting_pairs: Vec<PairOf> = pairs(programme)
        .into_iter()
        .filter(|pair| pair.pairing.status.is_running() && pair.pairing.status != Status::Paused)
        .collect();
    for pair in &meeting_pairs {
        for meeting in pair
            .pairing
            .meetings
            .iter()
            .filter(|meeting| stays(meeting, within))
        {
            for person in pair.people {
                taken
                    .entry(person.id.clone())
                    .or_default()
                    .insert(meeting.date);
            }
        }
    }
    let mut outcome = Outcome {
        edit: Edit::Batch(Vec::new()),
        planned: 0,
        moved: 0,
        missed: Vec::new(),
    };
    let mut edits = Vec::new();
    for pair in &meeting_pairs {
        let after = plan_pair(details, pair, within, &off, &mut taken, &mut outcome, fresh);
        if after != *pair.pairing {
            edits.push(put(&pair.key(), after));
        }
    }
    outcome.edit = Edit::Batch(edits);
    Some(outcome)
}

/// The days on which people still meet their partners of pairs that have come to their end, such
/// as on its last day.
fn taken_by_ended(programme: &Programme) -> BTreeMap<ParticipantId, BTreeSet<Date>> {
    let mut taken: BTreeMap<ParticipantId, BTreeSet<Date>> = BTreeMap::new();
    let ended = pairs(programme).into_iter();
    for pair in ended.filter(|pair| !pair.pairing.status.is_running()) {
        let meetings = pair.pairing.meetings.iter().filter(|meeting| {
            meeting.state != MeetingState::Cancelled && before_the_end(pair.pairing, meeting.date)
        });
        for meeting in meetings {
            for person in pair.people {
                let days = taken.entry(person.id.clone()).or_default();
                days.insert(meeting.date);
            }
        }
    }
    taken
}

/// Whether planning leaves a meeting as it is.
fn stays(meeting: &Meeting, within: Period) -> bool {
    meeting.state != MeetingState::Planned || meeting.date < within.from() || meeting.has_log()
}

fn plan_pair(
    details: &Details,
    pair: &PairOf,
    within: Period,
    off: &Days,
    taken: &mut BTreeMap<ParticipantId, BTreeSet<Date>>,
    outcome: &mut Outcome,
    fresh: &mut dyn FnMut() -> u64,
) -> Pairing {
    let pairing = pair.pairing;
    let (mut meetings, open): (Vec<Meeting>, Vec<Meeting>) = pairing
        .meetings
        .iter()
        .cloned()
        .partition(|meeting| stays(meeting, within));
    let every = pairing.every.unwrap_or(details.plan.every);
    let held = meetings
        .iter()
        .filter(|one| one.state != MeetingState::Cancelled);
    let last = held.map(|meeting| meeting.date).max();
    // After a meeting the rhythm goes on from there.
    let earliest = last.and_then(|last| last.plus_days(7 * i32::from(every.get()) - 6));
    let from = earliest.map_or(within.from(), |earliest| earliest.max(within.from()));
    let Ok(span) = Period::new(from, within.to()) else {
        return pairing.clone();
    };
    let frame = Frame {
        within: span,
        rhythm: Rhythm {
            every,
            weekday: details.plan.weekday,
        },
        days_off: off,
    };
    let free = BTreeSet::new();
    let away = pair
        .people
        .map(|person| person.absences.iter().copied().collect::<Days>());
    let diary = |at: usize| Diary {
        away: &away[at],
        taken: taken.get(&pair.people[at].id).unwrap_or(&free),
    };
    let found = plan(&frame, [diary(0), diary(1)]);
    for person in pair.people {
        let days = taken.entry(person.id.clone()).or_default();
        days.extend(found.planned.iter().map(|planned| planned.day));
    }
    outcome.planned += found.planned.len();
    outcome.moved += found
        .planned
        .iter()
        .filter(|one| one.moved.is_some())
        .count();
    outcome
        .missed
        .extend(found.missed.iter().map(|missed| MissedMeeting {
            names: pair.names(),
            wished: missed.wished,
            why: missed.tried.first().map(|(_, obstacle)| *obstacle),
        }));
    meetings.extend(in_place(pair, &meetings, open, &found.planned, fresh));
    Pairing {
        meetings,
        ..pairing.clone()
    }
}

/// The planned meetings with their agendas, in place of the open ones.
fn in_place(
    pair: &PairOf,
    before: &[Meeting],
    open: Vec<Meeting>,
    planned: &[Planned],
    fresh: &mut dyn FnMut() -> u64,
) -> Vec<Meeting> {
    let [a, b] = pair.in_order(pair.people[0], pair.people[1]);
    let (from_a, from_b) = (lessons(a, b), lessons(b, a));
    let exchange = Exchange {
        key: pair.pairing.id.as_str(),
        turns: Turns::Alternate,
        from_a: &from_a,
        from_b: &from_b,
    };
    let held = before
        .iter()
        .filter(|one| one.state != MeetingState::Cancelled);
    let held: Vec<Agenda> = held.map(agenda_of).collect();
    let agendas = agendas(&exchange, &held, planned.len());
    let mut open = open.into_iter();
    let mut meetings: Vec<Meeting> = planned
        .iter()
        .zip(agendas)
        .map(|(planned, agenda)| {
            let (teaches, topic, second_topic) = taught(&agenda);
            let known = open.next();
            let mut meeting = known.unwrap_or_else(|| {
                Meeting::planned(MeetingId::fresh(fresh()), planned.day, teaches, None)
            });
            let wanted = (planned.day, teaches, &topic, &second_topic);
            if (
                meeting.date,
                meeting.teaches,
                &meeting.topic,
                &meeting.second_topic,
            ) != wanted
            {
                let is_new = meeting.topic.is_none() && meeting.date == planned.day;
                meeting.changes += u32::from(!is_new);
                meeting.date = planned.day;
                meeting.teaches = teaches;
                meeting.topic = topic;
                meeting.second_topic = second_topic;
            }
            meeting
        })
        .collect();
    // Somebody may have those in a calendar: they are called off rather than forgotten.
    meetings.extend(open.map(|mut meeting| {
        meeting.state = MeetingState::Cancelled;
        meeting.changes += 1;
        meeting
    }));
    meetings
}

/// What one can teach the other, the weightiest first.
fn lessons(teacher: &Participant, learner: &Participant) -> Vec<Lesson> {
    let flows = flows(learner, teacher).into_iter();
    flows
        .map(|flow| Lesson {
            topic: flow.topic,
            points: u32::try_from(flow.points).unwrap_or(u32::MAX),
        })
        .collect()
}

fn agenda_of(meeting: &Meeting) -> Agenda {
    let part = |teacher, topic: &Option<TopicId>| Part {
        teacher,
        topic: topic.clone(),
        earlier: 0,
    };
    match meeting.teaches {
        Teaches::A => vec![part(Partner::A, &meeting.topic)],
        Teaches::B => vec![part(Partner::B, &meeting.topic)],
        Teaches::Both => vec![
            part(Partner::A, &meeting.topic),
            part(Partner::B, &meeting.second_topic),
        ],
    }
}

/// Who teaches what, as a meeting writes it: where both teach, `a`'s topic stands first.
fn taught(agenda: &[Part]) -> (Teaches, Option<TopicId>, Option<TopicId>) {
    let of = |who| agenda.iter().find(|part| part.teacher == who);
    match (of(Partner::A), of(Partner::B)) {
        (Some(a), Some(b)) => (Teaches::Both, a.topic.clone(), b.topic.clone()),
        (None, Some(b)) => (Teaches::B, b.topic.clone(), None),
        (Some(a), None) => (Teaches::A, a.topic.clone(), None),
        (None, None) => (Teaches::Both, None, None),
    }
}
