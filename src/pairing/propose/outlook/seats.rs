//! Whose one more place would help most.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use crate::model::{Capacity, Duo, Participant, ParticipantId};

use super::super::super::explain::Cost;
use super::super::search::UNAFFORDABLE;
use super::guest::Visit;
use super::{Loss, Outlook};

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

impl Outlook<'_> {
    /// Whose one more place would bring most; nothing where it would bring nothing at all. Of
    /// several who bring as much, one.
    pub fn best_seat(&mut self) -> Option<SeatGain> {
        let mut best: Option<(usize, Cost)> = None;
        // What a place has to bring at least to be better than the best so far, as one number.
        let mut enough = 0;
        // Those of whom no attempt says exactly what they bring, with the most that it may be.
        let mut unclear = Vec::new();
        for (most, person) in self.by_worth() {
            if most <= enough {
                break;
            }
            let Some(seat) = self
                .pool
                .seat(person)
                .filter(|_| self.may_have_more(person))
            else {
                continue;
            };
            // Prices may have changed since.
            if self
                .most_of_place(seat, 0)
                .is_none_or(|most| most <= enough)
            {
                continue;
            }
            match self.attempt_seat(seat, enough) {
                Visit::NoMore => {}
                Visit::Brings(outcome) => {
                    self.take_better(&mut best, &mut enough, person, outcome.cost);
                }
                Visit::Unclear(most) => unclear.push((most, person)),
            }
        }
        if let Some(solved) = &mut self.solved {
            solved.set_back();
        }
        unclear.sort_unstable_by_key(|&(most, person)| (Reverse(most), person));
        for (most, person) in unclear {
            if most <= enough {
                break;
            }
            let mut roomy = Participant::clone(&self.job.people()[person]);
            let Ok(capacity) = Capacity::new(i64::from(roomy.capacity.get()) + 1) else {
                continue;
            };
            roomy.capacity = capacity;
            if let Some(outcome) = self.with(&roomy) {
                self.take_better(&mut best, &mut enough, person, outcome.cost);
            }
        }
        let (person, cost) = best?;
        Some(SeatGain {
            person: self.job.people()[person].id.clone(),
            people: -cost.people,
            points: -cost.points,
        })
    }

    /// Takes what somebody's place brings as the best, if it ranks before the best so far.
    fn take_better(
        &self,
        best: &mut Option<(usize, Cost)>,
        enough: &mut Loss,
        person: usize,
        cost: Cost,
    ) {
        let before = best.map_or((0, 0), |(_, cost)| self.rank(cost));
        if self.rank(cost) < before {
            *best = Some((person, cost));
            *enough = (-self.most_of_better(cost)).max(0);
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

    /// The most that one more place for a seat may bring by the prices as they are; nothing where
    /// the seat can have none.
    fn most_of_place(&mut self, seat: usize, alone: Loss) -> Option<Loss> {
        let Some(solved) = &self.solved else {
            // Without prices anything is possible.
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
        let costs = |place| match session.mate(place) {
            Some(_) => session.price(place),
            None => 0,
        };
        (0..self.places.count()).map(costs).min().unwrap_or(0)
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
