//! One change of a solved question, solved from where it stood and set back.

use crate::model::Duo;

use super::super::super::explain::Cost;
use super::super::super::worth;
use super::super::edges::{Candidate, pair_of};
use super::super::places::SeatPair;
use super::super::search::Search;
use super::standing::{Change, Solved};
use super::{Outcome, Outlook};

impl<'g> Outlook<'g> {
    /// Compares a change with the result, `people` and `points` added to it.
    pub(super) fn compare(&self, change: &Change, people: i64, points: i64) -> Option<Outcome> {
        let lists = self.solved.as_ref()?.compare(change);
        let [parted, formed] = lists.map(|pairs| {
            let duos = pairs.into_iter().filter_map(|pair| self.duo(pair));
            let mut duos: Vec<Duo> = duos.collect();
            duos.sort_unstable();
            duos
        });
        Some(Outcome {
            cost: Cost {
                people: -change.people - people,
                points: -change.points - points,
            },
            parted,
            formed,
        })
    }

    /// Makes a change, solves, reads, and sets back.
    pub(super) fn attempt(&mut self, make: impl Fn(&mut Search)) -> Option<Change> {
        self.attempt_each(|solved| solved.attempt(&make))
    }

    /// What an attempt changes, where it leaves the result as fair as it was.
    fn attempt_each(
        &mut self,
        mut attempt: impl FnMut(&mut Solved<'g>) -> Option<Change>,
    ) -> Option<Change> {
        let change = attempt(self.solved.as_mut()?)?;
        let is_as_fair = self.is_as_fair(change.people, |solved| Some(attempt(solved)?.people));
        is_as_fair.then_some(change)
    }

    pub(super) fn attempt_keep(&mut self, one: usize, other: usize) -> Option<Outcome> {
        let places = self.places;
        if places.of(one).len() > 1 && places.of(other).len() > 1 {
            return None;
        }
        let pair = pair_of(one, other);
        let person = |seat: usize| &self.job.people()[self.pool.person(seat)];
        let points = worth(person(one), person(other), self.job.rules()).total;
        let first = [one, other].map(|seat| places.of(seat).start);
        let people = first.map(|place| i64::from(places.brings_bonus(place)));
        let mut change = self.attempt(|search| {
            for place in first {
                search.session.set_aside(place);
            }
        })?;
        change.add(pair);
        self.compare(&change, people.iter().sum(), points)
    }

    pub(super) fn attempt_bar(&mut self, one: usize, other: usize) -> Option<Outcome> {
        let pair = pair_of(one, other);
        let change = self.attempt_each(|solved| bar(solved, pair))?;
        self.compare(&change, 0, 0)
    }

    pub(super) fn attempt_without(&mut self, seat: usize) -> Option<Outcome> {
        let id = &self.job.people()[self.pool.person(seat)].id;
        if self.job.standing().any(|duo| duo.partner_of(id).is_some()) {
            return None;
        }
        let places = self.places;
        let change = self.attempt(|search| {
            for place in places.of(seat) {
                search.session.set_aside(place);
            }
        })?;
        self.compare(&change, 0, 0)
    }
}

/// Solves without a pair.
fn bar(solved: &mut Solved, pair: SeatPair) -> Option<Change> {
    let search = &mut solved.search;
    let weight = search.pool.weight(pair, &mut search.space);
    if weight < search.question.at_least {
        return Some(Change::default());
    }
    let candidate = Candidate {
        pair,
        weight: i32::try_from(weight).unwrap_or(0),
        taken: true,
    };
    let mut edges = Vec::new();
    search.edges_of(&candidate, &mut edges);
    let change = solved.attempt(|search| {
        search.barred = Some(pair);
        for &(vertex, other, _) in &edges {
            search.session.remove_edge(vertex, other);
        }
    });
    solved.search.barred = None;
    solved.search.add_edges(&edges);
    solved.set_back();
    change
}
