//! Two different people, whichever was named first.

use serde::{Deserialize, Serialize};

use super::ParticipantId;

/// Two different people; the smaller id stands first, so that equal pairs are equal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(
    try_from = "(ParticipantId, ParticipantId)",
    into = "(ParticipantId, ParticipantId)"
)]
pub struct Duo {
    a: ParticipantId,
    b: ParticipantId,
}

/// The same person twice is no pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SamePerson(pub ParticipantId);

impl std::fmt::Display for SamePerson {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} cannot be paired with the same person", self.0)
    }
}

impl std::error::Error for SamePerson {}

impl Duo {
    /// Joins two people, in either order.
    ///
    /// # Errors
    /// [`SamePerson`] where both ids are equal.
    pub fn new(one: ParticipantId, other: ParticipantId) -> Result<Self, SamePerson> {
        match one.cmp(&other) {
            std::cmp::Ordering::Less => Ok(Self { a: one, b: other }),
            std::cmp::Ordering::Equal => Err(SamePerson(one)),
            std::cmp::Ordering::Greater => Ok(Self { a: other, b: one }),
        }
    }

    /// The person with the smaller id.
    #[must_use]
    pub fn a(&self) -> &ParticipantId {
        &self.a
    }

    /// The person with the larger id.
    #[must_use]
    pub fn b(&self) -> &ParticipantId {
        &self.b
    }

    /// Whether a person is one of the two.
    #[must_use]
    pub fn has(&self, person: &ParticipantId) -> bool {
        &self.a == person || &self.b == person
    }

    /// The other one of the two, where `person` is one.
    #[must_use]
    pub fn partner_of(&self, person: &ParticipantId) -> Option<&ParticipantId> {
        if &self.a == person {
            Some(&self.b)
        } else if &self.b == person {
            Some(&self.a)
        } else {
            None
        }
    }
}

impl TryFrom<(ParticipantId, ParticipantId)> for Duo {
    type Error = SamePerson;
    fn try_from((one, other): (ParticipantId, ParticipantId)) -> Result<Self, SamePerson> {
        Self::new(one, other)
    }
}

impl From<Duo> for (ParticipantId, ParticipantId) {
    fn from(duo: Duo) -> Self {
        (duo.a, duo.b)
    }
}
