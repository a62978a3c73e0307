//! Who presents at which innovation meeting: pairs together, everybody once before anybody a
//! second time.

mod crowd;
mod groups;
mod places;

use std::collections::BTreeMap;

use self::crowd::Crowd;
use self::groups::groups;
use self::places::seat;
use super::Days;
use crate::model::Date;

/// An innovation meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its day; later than that of the meeting before.
    pub day: Date,
    /// How many talks there is time for.
    pub talks: usize,
}

/// Who could present.
#[derive(Clone, Copy, Debug)]
pub struct Roster<'a, P> {
    /// Everybody who takes part, each once.
    pub people: &'a [P],
    /// The pairs among them.
    pub pairs: &'a [(P, P)],
    /// When people are away.
    pub away: &'a BTreeMap<P, Days>,
    /// How often people have presented before; whoever is not in it, never.
    pub turns_before: &'a BTreeMap<P, usize>,
}

/// A talk at a meeting.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Turn<P> {
    /// Who gives it: a pair, three people of whom one is everybody's partner, or one alone.
    pub speakers: Vec<P>,
}

/// Why somebody gets no turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNoTurn {
    /// Away on all days.
    AlwaysAway,
    /// Others fill all the places on the days on which this person is there.
    NoPlace,
}

/// Who presents when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rota<P> {
    /// The talks of each meeting, in the order of the meetings.
    pub talks: Vec<Vec<Turn<P>>>,
    /// Who has had no turn, neither before nor now, and why.
    pub without_turn: Vec<(P, WhyNoTurn)>,
}

/// Gives everybody a turn, as early as possible and as evenly as possible.
///
/// Partners present together where they can: most in twos, some in threes where a person has
/// several partners, and alone where partners are never there together or where only so
/// everybody finds a place. As many talks find a place as places and absences allow at all. At
/// a meeting at which somebody presents again, everybody else who could be there has presented
/// as often before. People and pairs may come in any order; the same ones give the same rota.
#[must_use]
pub fn rota<P: Ord + Clone>(stages: &[Stage], roster: &Roster<'_, P>) -> Rota<P> {
    let crowd = Crowd::new(stages, roster);
    let mut groups = groups(&crowd);
    loop {
        let talks = seat(&crowd, &groups);
        // Partners that find no place together may find one each.
        let seated = |at: &usize| talks.iter().flatten().any(|talk| talk == at);
        let (together, apart): (Vec<usize>, Vec<usize>) =
            (0..groups.len()).partition(|at| groups[*at].len() == 1 || seated(at));
        if apart.is_empty() {
            return crowd.rota(&talks, &groups);
        }
        let singles = apart.iter().flat_map(|at| &groups[*at]);
        let singles: Vec<Vec<usize>> = singles.map(|person| vec![*person]).collect();
        groups = together.iter().map(|at| groups[*at].clone()).collect();
        groups.extend(singles);
    }
}
