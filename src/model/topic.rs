//! What can be taught and learned.

use serde::{Deserialize, Serialize};

use super::{Extra, TopicId};

/// The part of the catalogue in which a topic stands.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Area {
    /// Online tools and proven methods that improve processes.
    Tools,
    /// Current events and what they mean for the industry.
    Events,
    /// Technologies.
    Technology,
    /// Professional experience and good practice.
    Experience,
    /// New business opportunities and how to go about them.
    Opportunities,
    /// A vision of the company's strategy, short and long term.
    Strategy,
    /// Anything else.
    #[default]
    Other,
}

impl Area {
    /// All areas, in the catalogue's order.
    pub const ALL: [Self; 7] = [
        Self::Tools,
        Self::Events,
        Self::Technology,
        Self::Experience,
        Self::Opportunities,
        Self::Strategy,
        Self::Other,
    ];

    /// The area as the file format writes it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Tools => "tools",
            Self::Events => "events",
            Self::Technology => "technology",
            Self::Experience => "experience",
            Self::Opportunities => "opportunities",
            Self::Strategy => "strategy",
            Self::Other => "other",
        }
    }
}

/// One topic of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Its id.
    pub id: TopicId,
    /// What people call it; not empty.
    pub name: String,
    /// Where it stands in the catalogue.
    #[serde(default)]
    pub area: Area,
    /// What it is about, and questions to open a talk with.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Fields that a newer program wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Topic {
    /// A topic with a name alone, in [`Area::Other`].
    #[must_use]
    pub fn named(id: TopicId, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            area: Area::Other,
            note: String::new(),
            extra: Extra::default(),
        }
    }
}
