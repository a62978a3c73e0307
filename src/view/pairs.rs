//! The pairs of all rounds, with their people, as every page that shows them needs them.

use std::sync::Arc;

use crate::model::{
    Date, Edit, Level, Pairing, PairingId, Participant, Programme, Round, RoundId, Status, Teaches,
};
use crate::view::erased::person_or_erased;

/// Where a pair stands in a programme.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PairKey {
    /// The round.
    pub round: RoundId,
    /// The pair in it.
    pub pairing: PairingId,
}

/// A pair with its two people. The two are equals: which of them stands first is no rank, and
/// alternates from pair to pair.
#[derive(Clone, Copy, Debug)]
pub struct PairOf<'p> {
    /// The round.
    pub round: &'p Round,
    /// The pair.
    pub pairing: &'p Pairing,
    /// The two, in the order in which they stand.
    pub people: [&'p Arc<Participant>; 2],
    /// Whether the first one is `a` of the pair.
    pub first_is_a: bool,
}

/// Which of the two who stand side by side teaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Teacher {
    /// The first one.
    First,
    /// The second one.
    Second,
    /// Both, half of the time each.
    Both,
}

impl Teacher {
    /// All, in the order in which they are listed.
    pub const ALL: [Self; 3] = [Self::First, Self::Second, Self::Both];

    /// A short name for forms.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
            Self::Both => "both",
        }
    }

    /// The same as a meeting of the pair says it.
    #[must_use]
    pub fn in_pair(self, first_is_a: bool) -> Teaches {
        match (self, first_is_a) {
            (Self::Both, _) => Teaches::Both,
            (Self::First, true) | (Self::Second, false) => Teaches::A,
            (Self::First, false) | (Self::Second, true) => Teaches::B,
        }
    }

    /// Who that is of the two who stand side by side.
    #[must_use]
    pub fn of(teaches: Teaches, first_is_a: bool) -> Self {
        match (teaches, first_is_a) {
            (Teaches::Both, _) => Self::Both,
            (Teaches::A, true) | (Teaches::B, false) => Self::First,
            (Teaches::A, false) | (Teaches::B, true) => Self::Second,
        }
    }
}

impl PairOf<'_> {
    /// Where it stands.
    #[must_use]
    pub fn key(&self) -> PairKey {
        PairKey {
            round: self.round.id.clone(),
            pairing: self.pairing.id.clone(),
        }
    }

    /// The names, in the order in which they stand.
    #[must_use]
    pub fn names(&self) -> [String; 2] {
        self.people.map(|person| person.name.clone())
    }

    /// What `a` and `b` of the pair have, in the order in which the two stand.
    pub fn in_order<T>(&self, a: T, b: T) -> [T; 2] {
        in_order(self.first_is_a, a, b)
    }

    /// Whether the two meet, have met, or are about to: a pair of an earlier round that nobody
    /// agreed to is none of these.
    #[must_use]
    pub fn counts(&self, newest: &RoundId) -> bool {
        self.pairing.status != Status::Proposed
            || self.round.id == *newest
            || !self.pairing.meetings.is_empty()
    }
}

/// What `a` and `b` of a pair have, in the order in which the two stand.
pub fn in_order<T>(first_is_a: bool, a: T, b: T) -> [T; 2] {
    if first_is_a { [a, b] } else { [b, a] }
}

/// The pairs that meet, have met, or are about to: by round, the oldest first, and within a
/// round in the order of the people's ids.
#[must_use]
pub fn pairs(programme: &Programme) -> Vec<PairOf<'_>> {
    let Some(newest) = programme.current_round() else {
        return Vec::new();
    };
    let all = programme.rounds().iter();
    let all = all.flat_map(|round| pairs_of_round(programme, round));
    all.filter(|pair| pair.counts(&newest.id)).collect()
}

fn pairs_of_round<'p>(programme: &'p Programme, round: &'p Round) -> Vec<PairOf<'p>> {
    let mut pairings: Vec<_> = round.pairings.iter().collect();
    pairings.sort_by(|one, other| one.duo.0.cmp(&other.duo.0));
    let mut found = Vec::with_capacity(pairings.len());
    for pairing in pairings {
        let duo = &pairing.duo.0;
        let people = (
            person_or_erased(programme, duo.a()),
            person_or_erased(programme, duo.b()),
        );
        let (Some(a), Some(b)) = people else {
            continue;
        };
        let junior_first = found.len() % 2 == 0;
        let first_is_a = ((a.level, &a.id) < (b.level, &b.id)) == junior_first;
        found.push(PairOf {
            round,
            pairing,
            people: in_order(first_is_a, a, b),
            first_is_a,
        });
    }
    found
}

/// One pair.
#[must_use]
pub fn find_pair<'p>(programme: &'p Programme, key: &PairKey) -> Option<PairOf<'p>> {
    let mut rounds = programme.rounds().iter();
    let round = rounds.find(|round| round.id == key.round)?;
    let pairs = pairs_of_round(programme, round);
    pairs
        .into_iter()
        .find(|pair| pair.pairing.id == key.pairing)
}

/// Whether a meeting of a pair still counts: those planned after its end do not take place.
#[must_use]
pub fn before_the_end(pairing: &Pairing, date: Date) -> bool {
    pairing.status.is_running() || pairing.ended.is_none_or(|ended| date <= ended)
}

/// The edit that puts a changed pair in its place.
#[must_use]
pub fn put(key: &PairKey, pairing: Pairing) -> Edit {
    Edit::PutPairing(key.round.clone(), pairing)
}

/// The levels of a pair's people side by side, lowest first, for what is said of a whole group.
#[must_use]
pub fn levels(pair: &PairOf) -> [Level; 2] {
    pair.people.map(|person| person.level)
}
