//! A person who takes part.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Capacity, Date, Extra, Interest, Knowledge, Level, ParticipantId, Period, TopicId};

/// A person who takes part: teaches, learns, or is on a break.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// Its id.
    pub id: ParticipantId,
    /// The full name; not empty.
    pub name: String,
    /// The e-mail address, or nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// What the person does in the company.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// Where the person stands in the hierarchy.
    pub level: Level,
    /// The department, or nothing where it is not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub department: String,
    /// The place of work, or nothing where it is not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub location: String,
    /// Languages the person speaks, as lower-case codes such as `de`; empty where not known.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub languages: BTreeSet<String>,
    /// The line manager, where that is somebody in the programme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manager: Option<ParticipantId>,
    /// How many partners at most.
    #[serde(default)]
    pub capacity: Capacity,
    /// False while the person is on a break: then nobody is paired with them.
    #[serde(default = "yes")]
    pub active: bool,
    /// What the person can teach, and how well they know it.
    #[serde(default)]
    pub offers: BTreeMap<TopicId, Knowledge>,
    /// What the person wants to learn, and how much.
    #[serde(default)]
    pub wants: BTreeMap<TopicId, Interest>,
    /// Anything else worth knowing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// When the person is away.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absences: Vec<Period>,
    /// Whether the person opens the programme with a talk and wins others for it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub champion: bool,
    /// When the person was last asked to fill in the questionnaire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Date>,
    /// When the person last answered it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<Date>,
    /// Fields that a newer program wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

fn yes() -> bool {
    true
}

impl Participant {
    /// A person with a name and a level; all else is empty.
    #[must_use]
    pub fn named(id: ParticipantId, name: &str, level: Level) -> Self {
        Self {
            id,
            name: name.to_owned(),
            email: String::new(),
            role: String::new(),
            level,
            department: String::new(),
            location: String::new(),
            languages: BTreeSet::new(),
            manager: None,
            capacity: Capacity::default(),
            active: true,
            offers: BTreeMap::new(),
            wants: BTreeMap::new(),
            note: String::new(),
            absences: Vec::new(),
            champion: false,
            asked: None,
            answered: None,
            extra: Extra::default(),
        }
    }

    /// How many partners the person may have now: none on a break.
    #[must_use]
    pub fn places(&self) -> u8 {
        if self.active { self.capacity.get() } else { 0 }
    }

    /// How well the person knows a topic, 0 to 3.
    #[must_use]
    pub fn knows(&self, topic: &TopicId) -> u8 {
        self.offers
            .get(topic)
            .map_or(0, |knowledge| knowledge.get())
    }
}
