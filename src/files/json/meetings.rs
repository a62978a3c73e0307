//! Meetings of pairs and gatherings of many, read and written.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::super::problem::{Path, Problem, ProblemKind};
use super::fields::{Fields, bounded, count, date, id, keyed, list, text, time, word, yes_or_no};
use super::text::JsonText;
use super::write::{extra, unless_empty};
use crate::model::{
    Answer, Attendance, Gathering, GatheringKind, Meeting, MeetingState, Pairing, ParticipantId,
    Rating, Takeaway, Talk, Teaches, TopicId,
};

pub(super) fn read_meeting(value: Value, path: &Path) -> Result<Meeting, Problem> {
    let mut fields = Fields::of(value, path)?;
    Ok(Meeting {
        id: fields.required("id", id)?,
        date: fields.required("date", date)?,
        time: fields.optional("time", time)?,
        place: fields.or_default("place", text)?,
        state: fields.or_default("state", word(MeetingState::ALL, MeetingState::code))?,
        teaches: fields.required("teaches", word(Teaches::ALL, Teaches::code))?,
        topic: fields.optional("topic", id)?,
        second_topic: fields.optional("second_topic", id)?,
        changes: fields.or_default("changes", count)?,
        discussed: fields.or_default("discussed", text)?,
        outcome: fields.or_default("outcome", text)?,
        next_step: fields.or_default("next_step", text)?,
        a: fields.or_default("a", takeaway)?,
        b: fields.or_default("b", takeaway)?,
        extra: fields.rest(),
    })
}

fn takeaway(value: Value, path: &Path) -> Result<Takeaway, Problem> {
    let mut fields = Fields::of(value, path)?;
    let takeaway = Takeaway {
        learned: fields.or_default("learned", text)?,
        rating: Rating {
            useful: fields.optional("useful", bounded)?,
            as_equals: fields.optional("as_equals", bounded)?,
        },
    };
    fields.nothing_else()?;
    Ok(takeaway)
}

pub(super) fn write_meeting(json: &mut JsonText, meeting: &Meeting) {
    let Meeting {
        id,
        date,
        time,
        place,
        state,
        teaches,
        topic,
        second_topic,
        changes,
        discussed,
        outcome,
        next_step,
        a,
        b,
        extra: unknown,
    } = meeting;
    json.object(|json| {
        json.key("id").text(id.as_str());
        json.key("date").text(&date.to_string());
        if let Some(time) = time {
            json.key("time").text(&time.to_string());
        }
        unless_empty(json, "place", place);
        json.key("state").text(state.code());
        json.key("teaches").text(teaches.code());
        for (name, topic) in [("topic", topic), ("second_topic", second_topic)] {
            if let Some(topic) = topic {
                json.key(name).text(topic.as_str());
            }
        }
        if *changes > 0 {
            json.key("changes").plain(changes);
        }
        unless_empty(json, "discussed", discussed);
        unless_empty(json, "outcome", outcome);
        unless_empty(json, "next_step", next_step);
        for (name, takeaway) in [("a", a), ("b", b)] {
            if !takeaway.is_empty() {
                write_takeaway(json.key(name), takeaway);
            }
        }
        let known = [
            "id",
            "date",
            "time",
            "place",
            "state",
            "teaches",
            "topic",
            "second_topic",
            "changes",
            "discussed",
            "outcome",
            "next_step",
            "a",
            "b",
        ];
        extra(json, unknown, &known);
    });
}

fn write_takeaway(json: &mut JsonText, takeaway: &Takeaway) {
    let Takeaway { learned, rating } = takeaway;
    let Rating { useful, as_equals } = *rating;
    json.object(|json| {
        unless_empty(json, "learned", learned);
        for (name, score) in [("useful", useful), ("as_equals", as_equals)] {
            if let Some(score) = score {
                json.key(name).plain(score.get());
            }
        }
    });
}

pub(super) fn read_gathering(value: Value, path: &Path) -> Result<Gathering, Problem> {
    let mut fields = Fields::of(value, path)?;
    Ok(Gathering {
        id: fields.required("id", id)?,
        kind: fields.required("kind", word(GatheringKind::ALL, GatheringKind::code))?,
        date: fields.optional("date", date)?,
        time: fields.optional("time", time)?,
        minutes: fields.optional("minutes", bounded)?,
        place: fields.or_default("place", text)?,
        state: fields.or_default("state", word(MeetingState::ALL, MeetingState::code))?,
        talks: fields.or_default("talks", list(talk))?,
        by_hand: fields.or_default("by_hand", yes_or_no)?,
        invited: fields.or_default("invited", keyed(attendance))?,
        changes: fields.or_default("changes", count)?,
        note: fields.or_default("note", text)?,
        extra: fields.rest(),
    })
}

fn talk(value: Value, path: &Path) -> Result<Talk, Problem> {
    let mut fields = Fields::of(value, path)?;
    let talk = Talk {
        speakers: fields.required("speakers", list(id))?,
        title: fields.or_default("title", text)?,
    };
    fields.nothing_else()?;
    Ok(talk)
}

fn attendance(value: Value, path: &Path) -> Result<Attendance, Problem> {
    let mut fields = Fields::of(value, path)?;
    let attendance = Attendance {
        answer: fields.or_default("answer", word(Answer::ALL, Answer::code))?,
        came: fields.optional("came", yes_or_no)?,
    };
    fields.nothing_else()?;
    Ok(attendance)
}

pub(super) fn write_gathering(json: &mut JsonText, gathering: &Gathering) {
    let Gathering {
        id,
        kind,
        date,
        time,
        minutes,
        place,
        state,
        talks,
        by_hand,
        invited,
        changes,
        note,
        extra: unknown,
    } = gathering;
    json.object(|json| {
        json.key("id").text(id.as_str());
        json.key("kind").text(kind.code());
        if let Some(date) = date {
            json.key("date").text(&date.to_string());
        }
        if let Some(time) = time {
            json.key("time").text(&time.to_string());
        }
        if let Some(minutes) = minutes {
            json.key("minutes").plain(minutes.get());
        }
        unless_empty(json, "place", place);
        json.key("state").text(state.code());
        json.key("talks").list(talks, |json, talk| {
            json.object(|json| {
                let speakers = &talk.speakers;
                json.key("speakers")
                    .list(speakers, |json, id| json.text(id.as_str()));
                unless_empty(json, "title", &talk.title);
            });
        });
        if *by_hand {
            json.key("by_hand").plain(true);
        }
        json.key("invited").object(|json| {
            for (id, attendance) in invited {
                write_attendance(json.key(id.as_str()), *attendance);
            }
        });
        if *changes > 0 {
            json.key("changes").plain(changes);
        }
        unless_empty(json, "note", note);
        let known = [
            "id", "kind", "date", "time", "minutes", "place", "state", "talks", "by_hand",
            "invited", "changes", "note",
        ];
        extra(json, unknown, &known);
    });
}

fn write_attendance(json: &mut JsonText, Attendance { answer, came }: Attendance) {
    json.object(|json| {
        json.key("answer").text(answer.code());
        if let Some(came) = came {
            json.key("came").plain(came);
        }
    });
}

/// Finds meetings that stand twice in a pair, and topics in them that are not there.
pub(super) fn check_meetings(
    pairing: &Pairing,
    topics: &BTreeSet<&TopicId>,
    here: &Path,
) -> Result<(), Problem> {
    let here = here.field("meetings");
    let mut seen = BTreeSet::new();
    for (index, meeting) in pairing.meetings.iter().enumerate() {
        let here = here.item(index);
        if !seen.insert(&meeting.id) {
            let id = meeting.id.to_string();
            return Err(here.field("id").problem(ProblemKind::DuplicateId(id)));
        }
        let named = [
            ("topic", &meeting.topic),
            ("second_topic", &meeting.second_topic),
        ];
        for (name, topic) in named {
            if let Some(topic) = topic.as_ref().filter(|topic| !topics.contains(topic)) {
                let unknown = ProblemKind::UnknownTopic(topic.to_string());
                return Err(here.field(name).problem(unknown));
            }
        }
    }
    Ok(())
}

/// Finds people in a gathering who are not there.
pub(super) fn check_gathering(
    gathering: &Gathering,
    people: &BTreeSet<&ParticipantId>,
    here: &Path,
) -> Result<(), Problem> {
    let unknown = |id: &ParticipantId| ProblemKind::UnknownPerson(id.to_string());
    let talks = here.field("talks");
    for (index, talk) in gathering.talks.iter().enumerate() {
        let talk_here = talks.item(index);
        let speakers = talk_here.field("speakers");
        for (index, id) in talk.speakers.iter().enumerate() {
            if !people.contains(id) {
                return Err(speakers.item(index).problem(unknown(id)));
            }
        }
    }
    let invited: &BTreeMap<_, _> = &gathering.invited;
    match invited.keys().find(|id| !people.contains(id)) {
        None => Ok(()),
        Some(id) => {
            let here = here.field("invited");
            Err(here.field(id.as_str()).problem(unknown(id)))
        }
    }
}
