//! A meeting of many: the kick-off, and the innovation meetings at which pairs present.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::word::word_enum;
use super::{Date, Extra, MeetingId, MeetingState, Minutes, ParticipantId, TimeOfDay};

word_enum!(
    /// What a gathering is for.
    GatheringKind {
        /// It opens the programme.
        KickOff = "kick_off",
        /// Pairs present what they learned.
        Innovation = "innovation",
    }
);
word_enum!(
    /// What somebody said to an invitation.
    #[derive(Default)]
    Answer {
        /// Nothing yet.
        #[default]
        Open = "open",
        /// Will come.
        Accepted = "accepted",
        /// Will not come.
        Declined = "declined",
    }
);

/// One person's invitation to a gathering.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// What the person said.
    #[serde(default)]
    pub answer: Answer,
    /// Whether the person came, once that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub came: Option<bool>,
}

/// A talk at a gathering.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Talk {
    /// Who speaks: one person, or a pair together.
    pub speakers: Vec<ParticipantId>,
    /// What about; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
}

/// A meeting of many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gathering {
    /// Its id.
    pub id: MeetingId,
    /// What it is for.
    pub kind: GatheringKind,
    /// The day, once there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// When it begins, where that is not as planned for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeOfDay>,
    /// How long it takes, where that is not as planned for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Minutes>,
    /// Where it is; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Whether it took place.
    #[serde(default)]
    pub state: MeetingState,
    /// The talks, in their order.
    #[serde(default)]
    pub talks: Vec<Talk>,
    /// Whether somebody settled the talks by hand: then planning leaves them as they are.
    #[serde(default, skip_serializing_if = "is_no")]
    pub by_hand: bool,
    /// Who is invited, and what they said.
    #[serde(default)]
    pub invited: BTreeMap<ParticipantId, Attendance>,
    /// How often it was changed after it was first sent out; calendars go by it.
    #[serde(default)]
    pub changes: u32,
    /// Anything else worth knowing; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Fields that a newer program wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn is_no(yes: &bool) -> bool {
    !*yes
}

impl Gathering {
    /// A gathering that has nothing but its purpose yet.
    #[must_use]
    pub fn new(id: MeetingId, kind: GatheringKind) -> Self {
        Self {
            id,
            kind,
            date: None,
            time: None,
            minutes: None,
            place: String::new(),
            state: MeetingState::Planned,
            talks: Vec::new(),
            by_hand: false,
            invited: BTreeMap::new(),
            changes: 0,
            note: String::new(),
            extra: Extra::default(),
        }
    }

    /// Whether a person speaks or is invited.
    #[must_use]
    pub fn names(&self, id: &ParticipantId) -> bool {
        self.invited.contains_key(id) || self.talks.iter().any(|talk| talk.speakers.contains(id))
    }

    /// Everybody who is named, some more than once.
    pub fn people(&self) -> impl Iterator<Item = &ParticipantId> {
        let speakers = self.talks.iter().flat_map(|talk| &talk.speakers);
        self.invited.keys().chain(speakers)
    }
}
