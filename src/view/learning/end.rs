//! The form that ends a pair, or lets it rest, and what takes it up again.

use std::sync::Arc;

use crate::model::{Date, Edit, MeetingState, Programme, Status};
use crate::view::pairs::{PairKey, find_pair, put};

/// How a pair stops.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EndKind {
    /// For a while.
    Pause,
    /// Before the programme's end.
    #[default]
    Early,
    /// With the programme's end.
    Completed,
}

impl EndKind {
    /// All, in the order in which they are listed.
    pub const ALL: [Self; 3] = [Self::Early, Self::Completed, Self::Pause];

    /// A short name for forms.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Pause => "pause",
            Self::Early => "early",
            Self::Completed => "completed",
        }
    }
}

/// What stands in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndDraft {
    /// The pair.
    pub key: PairKey,
    /// The two names, in the order in which they stand.
    pub names: [String; 2],
    /// How it stops.
    pub kind: EndKind,
    /// The last day, as typed.
    pub date: String,
    /// Why; may be empty.
    pub reason: String,
    /// Which of the two takes no further part for now.
    pub leaves: [bool; 2],
}

/// What keeps the form from being taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndProblem {
    /// The day is none.
    NoDate,
    /// The pair would end before a meeting that was held; its day is named.
    BeforeMeeting(Date),
}

impl EndDraft {
    /// The form for a pair.
    #[must_use]
    pub fn of(programme: &Programme, key: &PairKey, today: Option<Date>) -> Option<Self> {
        let pair = find_pair(programme, key)?;
        Some(Self {
            key: key.clone(),
            names: pair.names(),
            kind: EndKind::default(),
            date: today.map(|today| today.to_string()).unwrap_or_default(),
            reason: String::new(),
            leaves: [false; 2],
        })
    }

    /// What is wrong with what stands in the form.
    #[must_use]
    pub fn problem(&self, programme: &Programme) -> Option<EndProblem> {
        if self.kind == EndKind::Pause {
            return None;
        }
        let Ok(ended) = self.date.trim().parse::<Date>() else {
            return Some(EndProblem::NoDate);
        };
        let pair = find_pair(programme, &self.key)?;
        let held = pair.pairing.meetings.iter();
        let held = held.filter(|meeting| meeting.state == MeetingState::Held);
        let last = held.map(|meeting| meeting.date).max()?;
        (ended < last).then_some(EndProblem::BeforeMeeting(last))
    }

    /// The edit that ends the pair, or lets it rest. Meetings planned for after its end are
    /// called off, and stay in the pair so that calendars hear of it. Whoever takes no further
    /// part is on a break from then on. Nothing where the pair is gone.
    ///
    /// # Errors
    /// What is wrong with the form.
    pub fn into_edit(self, programme: &Programme) -> Result<Option<Edit>, EndProblem> {
        if let Some(problem) = self.problem(programme) {
            return Err(problem);
        }
        let Some(pair) = find_pair(programme, &self.key) else {
            return Ok(None);
        };
        let mut pairing = pair.pairing.clone();
        match self.kind {
            EndKind::Pause => pairing.status = Status::Paused,
            EndKind::Early | EndKind::Completed => {
                let ended = self.date.trim().parse().map_err(|_| EndProblem::NoDate)?;
                pairing.status = match self.kind {
                    EndKind::Completed => Status::Completed,
                    EndKind::Early | EndKind::Pause => Status::Ended,
                };
                pairing.ended = Some(ended);
                self.reason.trim().clone_into(&mut pairing.why_ended);
                for meeting in &mut pairing.meetings {
                    if meeting.state == MeetingState::Planned && meeting.date > ended {
                        meeting.state = MeetingState::Cancelled;
                        meeting.changes = meeting.changes.saturating_add(1);
                    }
                }
            }
        }
        let mut edits = vec![put(&self.key, pairing)];
        for (person, leaves) in pair.people.into_iter().zip(self.leaves) {
            if leaves && person.active {
                let mut person = Arc::unwrap_or_clone(Arc::clone(person));
                person.active = false;
                edits.push(Edit::PutParticipant(person));
            }
        }
        Ok(Some(Edit::Batch(edits)))
    }
}

/// The edit that takes a pair up again which rested or had ended. Nothing where it is gone or
/// runs anyway.
#[must_use]
pub fn take_up_again(programme: &Programme, key: &PairKey) -> Option<Edit> {
    let pair = find_pair(programme, key)?;
    let mut pairing = pair.pairing.clone();
    if !matches!(
        pairing.status,
        Status::Paused | Status::Completed | Status::Ended
    ) {
        return None;
    }
    pairing.status = Status::Active;
    pairing.ended = None;
    pairing.why_ended.clear();
    Some(put(key, pairing))
}
