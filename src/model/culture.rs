//! How people work together in the company: six questions whose answers decide which format
//! of the programme fits.

use serde::{Deserialize, Serialize};

use super::Extra;
use super::word::word_enum;

word_enum!(
    /// How far apart the levels are in daily work.
    Hierarchy {
        /// Ranks and reporting lines are clear and matter.
        Clear = "clear",
        /// Everybody talks with everybody.
        Flat = "flat",
    }
);
word_enum!(
    /// Over how many places people are spread.
    Sites {
        /// All work at one place.
        One = "one",
        /// There are several places.
        Several = "several",
    }
);
word_enum!(
    /// Where people work on most days.
    Workplace {
        /// At the company.
        OnSite = "on_site",
        /// Some days at the company, some elsewhere.
        Hybrid = "hybrid",
        /// Elsewhere.
        Remote = "remote",
    }
);
word_enum!(
    /// How openly people say what they do not know.
    Openness {
        /// Hardly in front of others.
        Reserved = "reserved",
        /// Without hesitation.
        Open = "open",
    }
);
word_enum!(
    /// How much time executives can give.
    TimeToSpare {
        /// Calendars are full; an hour has to be found.
        Scarce = "scarce",
        /// An hour every two weeks is no problem.
        Enough = "enough",
    }
);
word_enum!(
    /// How much experience there is with mentoring.
    Experience {
        /// It is the first programme.
        None = "none",
        /// There was one before.
        Some = "some",
    }
);

/// The answers to the six questions; a question may be left open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Culture {
    /// How far apart the levels are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hierarchy: Option<Hierarchy>,
    /// Over how many places people are spread.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sites: Option<Sites>,
    /// Where people work on most days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workplace: Option<Workplace>,
    /// How openly people say what they do not know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub openness: Option<Openness>,
    /// How much time executives can give.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeToSpare>,
    /// How much experience there is with mentoring.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub experience: Option<Experience>,
    /// Fields that a newer program wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Culture {
    /// How many of the six questions are answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        usize::from(self.hierarchy.is_some())
            + usize::from(self.sites.is_some())
            + usize::from(self.workplace.is_some())
            + usize::from(self.openness.is_some())
            + usize::from(self.time.is_some())
            + usize::from(self.experience.is_some())
    }
}
