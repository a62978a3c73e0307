//! Logs that came back, as rows to look at before they are taken over.

use std::collections::BTreeSet;

use super::returned::{
    FieldChange, FieldValue, LogField, LogRefused, ReturnedLog, ReturnedMeeting,
};
use crate::files::json::PairLogFile;
use crate::model::{Edit, MeetingState, Programme};
use crate::text::{Words, date, date_and_weekday};
use crate::view::pairs::Teacher;

/// A log that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedLog {
    /// Counts the logs as they come in; no two have the same.
    pub number: usize,
    /// Where it came from, such as a file's name.
    pub source: String,
    /// The log.
    pub log: PairLogFile,
}

/// A log as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogRow {
    /// Its number.
    pub number: usize,
    /// Whose it is, or where it came from.
    pub title: String,
    /// One line on what it is, or why it cannot be taken over.
    pub line: String,
    /// Whether it can be taken over.
    pub is_open: bool,
    /// What changes, meeting by meeting.
    pub meetings: Vec<LogRowMeeting>,
}

/// A meeting that a log changes or brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogRowMeeting {
    /// When it is, and whether it is new.
    pub title: String,
    /// Whether the programme did not know it.
    pub is_new: bool,
    /// What changes in it.
    pub changes: Vec<LogRowChange>,
}

/// One thing that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogRowChange {
    /// What.
    pub field: String,
    /// As it was; may be empty.
    pub before: String,
    /// As it would be.
    pub after: String,
}

/// What logs would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogsToTake {
    /// All of them, in the order in which they were written.
    pub rows: Vec<LogRow>,
    /// How many are taken over.
    pub count: usize,
    /// The edit that takes them over, as one step; none where there is nothing to take.
    pub edit: Option<Edit>,
}

/// What logs would change, taken over one after the other in the order in which they were
/// written, so that of two words on one thing the later one stays. `left_out` are the numbers of
/// those that are shown but not taken.
#[must_use]
pub fn logs_to_take(
    programme: &Programme,
    received: &[ReceivedLog],
    left_out: &BTreeSet<usize>,
    words: &Words,
) -> LogsToTake {
    let mut in_order: Vec<&ReceivedLog> = received.iter().collect();
    in_order.sort_by_key(|one| (one.log.date, one.number));
    let mut so_far = programme.clone();
    let mut edits = Vec::new();
    let mut all = LogsToTake::default();
    for one in in_order {
        let returned = ReturnedLog::of(&so_far, &one.log);
        all.rows.push(row(one, &returned, words));
        if left_out.contains(&one.number) {
            continue;
        }
        let edit = returned.ok().and_then(|log| log.into_edit(&so_far));
        if let Some(edit) = edit
            && let Ok(next) = so_far.apply(edit.clone())
        {
            so_far = next;
            edits.push(edit);
        }
    }
    all.count = edits.len();
    all.edit = (!edits.is_empty()).then_some(Edit::Batch(edits));
    all
}

fn row(
    received: &ReceivedLog,
    returned: &Result<ReturnedLog, LogRefused>,
    words: &Words,
) -> LogRow {
    let own = &words.returned;
    let refused = |line: String| LogRow {
        number: received.number,
        title: received.source.clone(),
        line,
        is_open: false,
        meetings: Vec::new(),
    };
    match returned {
        Err(LogRefused::OtherProgramme(name)) => refused((own.of_other_programme)(name)),
        Err(LogRefused::UnknownPair) => refused(own.unknown_pair.to_owned()),
        Ok(log) => {
            let written = log.written.map(|day| date(words.language, day));
            let line = if log.is_empty() {
                own.says_nothing_new.to_owned()
            } else {
                (own.changes)(log.meetings.len(), written.as_deref())
            };
            let meetings = log.meetings.iter();
            LogRow {
                number: received.number,
                title: (words.learning.pair)(&log.names[0], &log.names[1]),
                line,
                is_open: !log.is_empty(),
                meetings: meetings
                    .map(|meeting| row_meeting(meeting, &log.names, words))
                    .collect(),
            }
        }
    }
}

fn row_meeting(meeting: &ReturnedMeeting, names: &[String; 2], words: &Words) -> LogRowMeeting {
    let day = date_and_weekday(words.language, meeting.date);
    // Of a new meeting everything is new: what it leaves empty need not be told.
    let tells =
        |change: &&FieldChange| !meeting.is_new || !said(&change.after, names, words).is_empty();
    let changes = meeting.changes.iter().filter(tells);
    LogRowMeeting {
        title: if meeting.is_new {
            (words.returned.new_meeting)(&day)
        } else {
            (words.returned.meeting)(&day)
        },
        is_new: meeting.is_new,
        changes: changes
            .map(|change| LogRowChange {
                field: field(change.field, names, words),
                before: said(&change.before, names, words),
                after: said(&change.after, names, words),
            })
            .collect(),
    }
}

fn field(field: LogField, names: &[String; 2], words: &Words) -> String {
    let learning = &words.learning;
    match field {
        LogField::State => words.returned.state.to_owned(),
        LogField::Date => learning.form_date.to_owned(),
        LogField::Teaches => learning.form_teaches.to_owned(),
        LogField::Topic => learning.form_topic.to_owned(),
        LogField::Discussed => learning.discussed.to_owned(),
        LogField::Learned(place) => (learning.learned_by)(&names[place.min(1)]),
        LogField::Useful(place) => (learning.form_useful)(&names[place.min(1)]),
        LogField::AsEquals(place) => (learning.form_as_equals)(&names[place.min(1)]),
        LogField::Outcome => learning.outcome.to_owned(),
        LogField::NextStep => learning.next_step.to_owned(),
    }
}

fn said(value: &FieldValue, names: &[String; 2], words: &Words) -> String {
    let learning = &words.learning;
    match value {
        FieldValue::State(MeetingState::Planned) => learning.planned.to_owned(),
        FieldValue::State(MeetingState::Held) => learning.held.to_owned(),
        FieldValue::State(MeetingState::Cancelled) => learning.cancelled.to_owned(),
        FieldValue::Date(day) => date(words.language, *day),
        FieldValue::Teaches(Teacher::First) => names[0].clone(),
        FieldValue::Teaches(Teacher::Second) => names[1].clone(),
        FieldValue::Teaches(Teacher::Both) => learning.both_teach.to_owned(),
        FieldValue::Text(text) => text.clone(),
        FieldValue::Score(None) => String::new(),
        FieldValue::Score(Some(score)) => {
            let place = usize::from(score.get());
            let word = learning.scores[place.saturating_sub(1).min(4)];
            (words.results.score)(place, word)
        }
    }
}
