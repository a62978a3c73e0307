//! A meeting of a pair: when it is, who teaches what, and what came of it.

use serde::{Deserialize, Serialize};

use super::word::word_enum;
use super::{Date, Extra, MeetingId, Score, TimeOfDay, TopicId};

word_enum!(
    /// Who teaches in a meeting; `A` and `B` are the two of the pair in the order of their ids.
    Teaches {
        /// The first one.
        A = "a",
        /// The second one.
        B = "b",
        /// Both, half of the time each.
        Both = "both",
    }
);
word_enum!(
    /// Whether a meeting took place.
    #[derive(Default)]
    MeetingState {
        /// It lies ahead, or nobody has said yet.
        #[default]
        Planned = "planned",
        /// It took place.
        Held = "held",
        /// It was called off.
        Cancelled = "cancelled",
    }
);

/// What one of the two thinks of a meeting, 1 to 5 each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// How useful it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub useful: Option<Score>,
    /// How much the two met as equals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_equals: Option<Score>,
}

impl Rating {
    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.useful.is_none() && self.as_equals.is_none()
    }
}

/// What one of the two took away from a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Takeaway {
    /// What was learned; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub learned: String,
    /// What the person thinks of the meeting.
    #[serde(flatten)]
    pub rating: Rating,
}

impl Takeaway {
    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.learned.is_empty() && self.rating.is_empty()
    }
}

/// A meeting of a pair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Its id.
    pub id: MeetingId,
    /// The day.
    pub date: Date,
    /// When it begins, where that is not as planned for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeOfDay>,
    /// Where it is, where that is not as planned for all; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Whether it took place.
    #[serde(default)]
    pub state: MeetingState,
    /// Who teaches.
    pub teaches: Teaches,
    /// What is talked about first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<TopicId>,
    /// What the other one teaches, where both do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second_topic: Option<TopicId>,
    /// How often it was changed after it was first sent out; calendars go by it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub changes: u32,
    /// What was discussed; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub discussed: String,
    /// What came of it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub outcome: String,
    /// What happens next; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub next_step: String,
    /// What the first of the two took away.
    #[serde(default, skip_serializing_if = "Takeaway::is_empty")]
    pub a: Takeaway,
    /// What the second of the two took away.
    #[serde(default, skip_serializing_if = "Takeaway::is_empty")]
    pub b: Takeaway,
    /// Fields that a newer program wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl Meeting {
    /// A planned meeting; all else is as planned for everybody.
    #[must_use]
    pub fn planned(id: MeetingId, date: Date, teaches: Teaches, topic: Option<TopicId>) -> Self {
        Self {
            id,
            date,
            time: None,
            place: String::new(),
            state: MeetingState::Planned,
            teaches,
            topic,
            second_topic: None,
            changes: 0,
            discussed: String::new(),
            outcome: String::new(),
            next_step: String::new(),
            a: Takeaway::default(),
            b: Takeaway::default(),
            extra: Extra::default(),
        }
    }

    /// Whether anything was written into the learning log.
    #[must_use]
    pub fn has_log(&self) -> bool {
        let texts = [&self.discussed, &self.outcome, &self.next_step];
        texts.iter().any(|text| !text.is_empty()) || !self.a.is_empty() || !self.b.is_empty()
    }
}
