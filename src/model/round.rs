//! A round of pairing: who is paired with whom, and the proof that nothing better exists.

use serde::{Deserialize, Serialize};

use super::{Aim, Date, Duo, EveryWeeks, Extra, Meeting, PairingId, ParticipantId, RoundId, Rules};

/// How far a pair has come.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// The program suggests it.
    #[default]
    Proposed,
    /// Both said yes.
    Agreed,
    /// They meet.
    Active,
    /// They stopped for a while.
    Paused,
    /// They reached the programme's end.
    Completed,
    /// They stopped before the end.
    Ended,
}

impl Status {
    /// All, in the order in which a pair passes through them.
    pub const ALL: [Self; 6] = [
        Self::Proposed,
        Self::Agreed,
        Self::Active,
        Self::Paused,
        Self::Completed,
        Self::Ended,
    ];

    /// Whether the pair takes up a place of each partner: it has not come to its end.
    #[must_use]
    pub fn is_running(self) -> bool {
        !matches!(self, Self::Completed | Self::Ended)
    }

    /// The status as the file format writes it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Agreed => "agreed",
            Self::Active => "active",
            Self::Paused => "paused",
            Self::Completed => "completed",
            Self::Ended => "ended",
        }
    }
}

/// One pair of a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pairing {
    /// Its id.
    pub id: PairingId,
    /// The two partners.
    #[serde(flatten)]
    pub duo: PairingDuo,
    /// What the pair is worth, in points, when it was made.
    pub weight: i64,
    /// Whether the organiser holds on to it in every further result.
    #[serde(default)]
    pub kept: bool,
    /// How far it has come.
    #[serde(default)]
    pub status: Status,
    /// The first day, once the two have begun.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<Date>,
    /// The last day, once it is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Date>,
    /// Why it ended early; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why_ended: String,
    /// How many weeks lie between their meetings, where that is not as planned for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every: Option<EveryWeeks>,
    /// The meetings, by day.
    #[serde(default)]
    pub meetings: Vec<Meeting>,
    /// Fields that a newer program wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Pairing {
    /// A suggested pair that has not begun.
    #[must_use]
    pub fn proposed(id: PairingId, duo: Duo, weight: i64) -> Self {
        Self {
            id,
            duo: PairingDuo(duo),
            weight,
            kept: false,
            status: Status::default(),
            started: None,
            ended: None,
            why_ended: String::new(),
            every: None,
            meetings: Vec::new(),
            extra: Extra::default(),
        }
    }
}

/// A [`Duo`] as the file writes it, in two fields `a` and `b`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Ends", into = "Ends")]
pub struct PairingDuo(pub Duo);

#[derive(Serialize, Deserialize)]
struct Ends {
    a: ParticipantId,
    b: ParticipantId,
}

impl TryFrom<Ends> for PairingDuo {
    type Error = super::SamePerson;
    fn try_from(ends: Ends) -> Result<Self, Self::Error> {
        Duo::new(ends.a, ends.b).map(Self)
    }
}

impl From<PairingDuo> for Ends {
    fn from(PairingDuo(duo): PairingDuo) -> Self {
        let (a, b) = duo.into();
        Self { a, b }
    }
}

/// What an independent check of a result found, kept with the round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProofSummary {
    /// The sum of all pairs' weights, in points.
    pub total: i64,
    /// The most that any pairing with as many people can reach, in points.
    pub bound: i64,
    /// How many people have a partner.
    pub people: u32,
    /// The most people that can have a partner.
    pub people_bound: u32,
    /// Whether the check found the result to be the best possible.
    pub proven: bool,
}

/// A round of pairing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Its id.
    pub id: RoundId,
    /// The day it was made.
    pub made: Date,
    /// What it aimed at.
    pub aim: Aim,
    /// The rules it followed.
    pub rules: Rules,
    /// What was proven of it, where it came from the solver unchanged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<ProofSummary>,
    /// Whether pairs were exchanged by hand since it came from the solver.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_hand: bool,
    /// The pairs; a programme keeps them by their ids.
    pub pairings: Vec<Pairing>,
    /// Fields that a newer program wrote.
    #[serde(flatten)]
    pub extra: Extra,
}
