//! Whose one more place would help most.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use crate::model::{Capacity, Duo, Participant, ParticipantId};

use super::super::super::explain::Cost;
use super::super::search::UNAFFORDABLE;
use super::guest::Visit;
use super::{Loss, Outlook, ways_out};
use crate::pairing::pool::Prices;

/// What one more place for a person would bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatGain {
    /// Who would take one partner more.
    pub person: ParticipantId,
    /// How many people more would have a partner.
    pub people: i64,
    /// How many points more the pairs would be worth together.
    pub points: i64,
}

/// How many people are attempted before it is worth to weigh all pairs for better bounds. Where
/// no place is free, each attempt goes far, and none is worth it.
const QUICK_ATTEMPTS: usize = 20;

/// What is known of all further places.
#[derive(Default)]
struct Found {
    /// The person and the cost of the best place.
    best: Option<(usize, Cost)>,
    /// What a place has to bring at least to be better, as one number.
    enough: Loss,
    /// Those of whom no attempt says exactly what they bring, with the most that it may be.
    unclear: Vec<(Loss, usize)>,
}

impl Outlook<'_> {
    /// Whose one more place would bring most; nothing where it would bring nothing at all. Of
    /// several who bring as much, one.
    pub fn best_seat(&mut self) -> Option<SeatGain> {
        let mut found = Found::default();
        let quick = self.by_worth();
        let attempts = self.quick_attempts();
        if !self.attempt_seats(quick, attempts, &mut found) {
            let sharp = self.by_ways_out();
            self.attempt_seats(sharp, usize::MAX, &mut found);
        }
        if let Some(solved) = &mut self.solved {
            solved.set_back();
        }
        let mut unclear = std::mem::take(&mut found.unclear);
        unclear.sort_unstable_by_key(|&(most, person)| (Reverse(most), person));
        for (most, person) in unclear {
            if most <= found.enough {
                break;
            }
            let mut roomy = Participant::clone(&self.job.people()[person]);
            let Ok(capacity) = Capacity::new(i64::from(roomy.capacity.get()) + 1) else {
                continue;
            };
            roomy.capacity = capacity;
            if let Some(outcome) = self.with(&roomy) {
                self.take_better(&mut found, person, outcome.cost);
            }
        }
        let (person, cost) = found.best?;
        Some(SeatGain {
            person: self.job.people()[person].id.clone(),
            people: -cost.people,
            points: -cost.points,
        })
    }

    fn quick_attempts(&self) -> usize {
        let Some(solved) = self.solved.as_ref().filter(|_| self.has_bounds()) else {
            // Nothing better can be said than to try each place as a whole.
            return usize::MAX;
        };
        let mut places = 0..self.places.count();
        let has_free_place = places.any(|place| solved.search.session.mate(place).is_none());
        if has_free_place { QUICK_ATTEMPTS } else { 0 }
    }

    /// Attempts places in order, as long as they may bring more than the best so far; returns
    /// whether that came to its end.
    fn attempt_seats(
        &mut self,
        by_worth: Vec<(Loss, usize)>,
        attempts: usize,
        found: &mut Found,
    ) -> bool {
        let mut attempted = 0;
        for (most, person) in by_worth {
            if most <= found.enough {
                break;
            }
            let able = self
                .pool
                .seat(person)
                .filter(|_| self.may_have_more(person));
            // Prices may have changed since.
            let able = able.filter(|&seat| {
                let most = self.most_of_place(seat, 0);
                most.is_some_and(|most| most > found.enough)
            });
            let Some(seat) = able else { continue };
            if attempted == attempts {
                return false;
            }
            attempted += 1;
            match self.attempt_seat(seat, found.enough) {
                Visit::NoMore => {}
                Visit::Brings(outcome) => self.take_better(found, person, outcome.cost),
                Visit::Unclear(most) => found.unclear.push((most, person)),
            }
        }
        true
    }

    /// Takes what somebody's place brings as the best, if it ranks before the best so far.
    fn take_better(&self, found: &mut Found, person: usize, cost: Cost) {
        let before = found.best.map_or((0, 0), |(_, cost)| self.rank(cost));
        if self.rank(cost) < before {
            found.best = Some((person, cost));
            found.enough = (-self.most_of_better(cost)).max(0);
        }
    }

    /// Whether somebody can have one more place that no kept pair takes already.
    fn may_have_more(&self, person: usize) -> bool {
        let person = &self.job.people()[person];
        let of_person = |duo: &&Duo| duo.partner_of(&person.id).is_some();
        let kept = || self.job.standing().filter(of_person).count();
        let capacity = person.capacity.get();
        Capacity::new(i64::from(capacity) + 1).is_ok() && kept() <= usize::from(capacity)
    }

    /// Everybody who may have one more place, with the most that it may bring, the most first.
    fn by_worth(&mut self) -> Vec<(Loss, usize)> {
        let alone = self.least_left_alone();
        let mut most = Vec::new();
        for seat in 0..self.pool.len() {
            let worth = self.most_of_place(seat, alone);
            most.extend(worth.map(|worth| (worth, self.pool.person(seat))));
        }
        most.sort_unstable_by_key(|&(most, person)| (-most, person));
        most
    }

    /// As [`Outlook::by_worth`], where all pairs are weighed for it.
    fn by_ways_out(&mut self) -> Vec<(Loss, usize)> {
        let Some(solved) = &self.solved else {
            return Vec::new();
        };
        let pool = self.pool;
        let dearest = ways_out::dearest(&solved.search, pool, &mut self.space);
        let dearest = Prices::new(pool, &dearest);
        let at_least = solved.search.question.at_least;
        let mut all = Vec::new();
        for seat in 0..pool.len() {
            let mut most = 0;
            // Those who are together already may as well stay.
            let partners = self
                .places
                .of(seat)
                .filter_map(|place| solved.search.partner(place));
            let partners: Vec<u32> = partners.map(|place| self.places.seat(place)).collect();
            pool.each_row(seat, 0..pool.len(), at_least, &mut self.space, |row| {
                row.each_above_rising(&dearest, most, |other, weight, price| {
                    if partners.iter().all(|&partner| partner as usize != other) {
                        most = most.max(2 * weight - price);
                    }
                    most
                });
            });
            all.push((Loss::from(most / 2), pool.person(seat)));
        }
        all.sort_unstable_by_key(|&(most, person)| (-most, person));
        all
    }

    /// The most that one more place for a seat may bring by the prices as they are; nothing where
    /// the seat can have none.
    fn most_of_place(&mut self, seat: usize, alone: Loss) -> Option<Loss> {
        let Some(solved) = self.solved.as_ref().filter(|_| self.has_bounds()) else {
            return Some(Loss::MAX);
        };
        // One more place that costs as much as the person and all groups around them covers all
        // of its pairs.
        let (search, session) = (&solved.search, &solved.search.session);
        let prices = self.places.of(seat).map(|place| {
            session.price(place) - 2 * search.bonus(place) + session.group_price(place, place)
        });
        let price = prices.min().or_else(|| self.dearest_pair(seat));
        let price = price.filter(|&price| price < i64::from(UNAFFORDABLE))?;
        Some((price - alone).div_euclid(2))
    }

    /// What it costs at least, in half points, that with one place more another one has no
    /// partner: where all places have one now, the lowest price.
    fn least_left_alone(&self) -> Loss {
        let Some(solved) = &self.solved else {
            return 0;
        };
        let session = &solved.search.session;
        let costs = |vertex| match session.mate(vertex) {
            Some(_) => session.price(vertex),
            None => 0,
        };
        let vertices = 0..solved.search.first_guest();
        vertices.map(costs).min().unwrap_or(0)
    }

    /// The price at which somebody without a place could have any partner.
    fn dearest_pair(&mut self, seat: usize) -> Option<i64> {
        let partners = self.partners_of(seat);
        let search = &self.solved.as_ref()?.search;
        let priced = partners
            .into_iter()
            .map(|(partner, weight)| i64::from(2 * weight - search.prices[partner]));
        priced.max()
    }
}
