//! Who else would do for a person, and at what cost.
//!
//! Whoever the person is paired with, one place of theirs is taken and the others are paired
//! without it. So that is solved once, and each partner is an attempt from there: the partner's
//! place is taken out too. The partner's price says how much is lost with it at least, so few
//! partners have to be tried.

use crate::model::{Duo, ParticipantId};

use super::super::super::explain::Cost;
use super::{Loss, Outlook};

impl Outlook<'_> {
    /// The other partners that would cost least for a person, the cheapest first, each with what
    /// exactly it costs; of equally cheap ones those with the smaller ids.
    pub fn alternatives(&mut self, id: &ParticipantId, count: usize) -> Vec<(ParticipantId, Cost)> {
        let Some(seat) = self.seat(id) else {
            return Vec::new();
        };
        if self.places.of(seat).is_empty() || count == 0 {
            return Vec::new();
        }
        let taken = self.take_place(seat);
        // People are numbered in the order of their ids.
        let mut found: Vec<((i64, i64), usize, Cost)> = Vec::new();
        for (least, person) in self.others(seat, taken) {
            let last = found.get(count - 1);
            let most = last.map(|&(_, other, cost)| (self.most_of_better(cost), other));
            if most.is_some_and(|most| most < (least, person)) {
                break;
            }
            let Ok(duo) = Duo::new(id.clone(), self.job.people()[person].id.clone()) else {
                continue;
            };
            if let Some(outcome) = self.keep(&duo) {
                found.push((self.rank(outcome.cost), person, outcome.cost));
                found.sort_unstable_by_key(|&(rank, person, _)| (rank, person));
            }
        }
        if let Some(solved) = &mut self.solved {
            solved.begin_at_result();
        }
        found.truncate(count);
        let named = |(_, person, cost): ((i64, i64), usize, Cost)| {
            let person = &self.job.people()[person];
            (person.id.clone(), cost)
        };
        found.into_iter().map(named).collect()
    }

    /// Lets attempts begin without the first place of a seat. Returns what is lost by that;
    /// nothing where attempts would not be exact.
    fn take_place(&mut self, seat: usize) -> Option<Loss> {
        self.has_bounds().then_some(())?;
        let place = self.places.of(seat).start;
        let solved = self.solved.as_mut()?;
        solved.search.session.set_aside(place);
        let ended = solved.price_out();
        let Some(change) = solved.read().filter(|_| ended) else {
            solved.set_back();
            return None;
        };
        solved.begin_here();
        let outcome = self.compare(&change, 0, 0)?;
        Some(self.loss(outcome.cost))
    }

    /// The people who may be paired with a seat and are not by the result, each with what that
    /// costs at least, the cheapest first, where attempts begin without the first place of the
    /// seat and `taken` is lost by that.
    fn others(&mut self, seat: usize, taken: Option<Loss>) -> Vec<(Loss, usize)> {
        let own = self.job.people()[self.pool.person(seat)].id.clone();
        let mut partners = self.partners_of(seat);
        let pairs = self.proposal.pairs.iter();
        for partner in pairs.filter_map(|pair| pair.duo.partner_of(&own)) {
            let partner = self.seat(partner);
            partners.retain(|&(other, _)| Some(other) != partner);
        }
        let place = self.places.of(seat).start;
        let least = |(other, weight): (usize, i32)| {
            let person = self.pool.person(other);
            let (Some(taken), Some(solved)) = (taken, &self.solved) else {
                return (Loss::MIN, person);
            };
            let search = &solved.search;
            let partner = search.places.of(other).start;
            let worth = i64::from(weight) + search.bonus(place) + search.bonus(partner);
            let half_points = 2 * (taken - worth) + search.session.price(partner);
            ((half_points + 1).div_euclid(2), person)
        };
        let mut others: Vec<(Loss, usize)> = partners.into_iter().map(least).collect();
        others.sort_unstable();
        others
    }

    /// The seats that have places and may be paired with a seat, with what each pair is worth in
    /// points.
    pub(super) fn partners_of(&mut self, seat: usize) -> Vec<(usize, i32)> {
        let mut partners = Vec::new();
        let places = self.places;
        let pool = self.pool;
        pool.each_row(seat, 0..pool.len(), 1, &mut self.space, |row| {
            row.each_above(&self.free, 0, |partner, weight| {
                if !places.of(partner).is_empty() {
                    partners.push((partner, weight));
                }
            });
        });
        partners
    }

    /// What a seat is worth with every other one that has places, in points; 0 where the two may
    /// not be paired.
    pub(super) fn weights_of(&mut self, seat: usize) -> Vec<i32> {
        let mut weights = vec![0; self.pool.len()];
        for (partner, weight) in self.partners_of(seat) {
            weights[partner] = weight;
        }
        weights
    }
}
