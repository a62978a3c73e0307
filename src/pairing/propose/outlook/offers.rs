//! Whose one more offer would help most.
//!
//! A person who teaches one topic more is worth more with everybody who wants to learn it, and
//! with nobody else. What the person's own pairs gain is gained for sure. And a pair costs at
//! least what its price exceeds its worth, so no more can be gained than the best so many pairs
//! of the person would be worth above their prices (weak duality). One weighing of all pairs, as
//! if everybody were taught what they want most, finds the few people for whom that is more than
//! the surest gain. Their offers are tried exactly, the most promising first.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::model::{Knowledge, Participant, ParticipantId, TopicId};

use super::super::super::explain::Cost;
use super::super::super::pool::Prices;
use super::super::edges::pair_of;
use super::super::search::UNAFFORDABLE;
use super::{Loss, Outlook};

/// What one more offer of a person would bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferGain {
    /// Who would teach the topic, as well as can be.
    pub person: ParticipantId,
    /// What the person neither teaches nor wants to learn today.
    pub topic: TopicId,
    /// How many people more would have a partner.
    pub people: i64,
    /// How many points more the pairs would be worth together.
    pub points: i64,
}

/// An offer that nobody makes yet: a seat, and a topic by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Offer {
    /// A limit of what it brings: the least, or the most.
    gain: Loss,
    seat: usize,
    topic: u32,
}

impl Outlook<'_> {
    /// Whose one more offer, of a topic that somebody else wants to learn, would bring most;
    /// nothing where it would bring nothing at all. Of several that bring as much, one. People in
    /// kept pairs are not asked.
    ///
    /// Nothing as well under the aims that look at the weakest pairs: each answer would be a new
    /// search, since no prices say which of all offers are worth trying.
    ///
    /// Takes about as long as weighing all pairs once.
    pub fn best_offer(&mut self) -> Option<OfferGain> {
        self.has_bounds().then_some(())?;
        let asked = self.asked();
        let sure = self.surest_offer(&asked);
        // Whoever brings people a partner may bring fewer points than the surest offer.
        let enough = sure.map_or(0, |offer| {
            -self.most_of_better(Cost {
                people: 0,
                points: -offer.gain,
            })
        });
        let mut offers = self.offers_above(&asked, enough.max(0));
        offers.sort_unstable_by_key(|offer| (-offer.gain, offer.seat, offer.topic));
        let ids = self.pool.topic_ids();
        let mut best: Option<(Cost, OfferGain)> = None;
        for (number, offer) in sure.into_iter().chain(offers).enumerate() {
            let enough = best
                .as_ref()
                .map_or(0, |&(cost, _)| -self.most_of_better(cost));
            // The first one stands there with what it brings at least.
            if number > 0 && offer.gain <= enough {
                break;
            }
            let topic = ids[offer.topic as usize];
            let mut person = Participant::clone(&self.job.people()[self.pool.person(offer.seat)]);
            person.offers.insert(topic.clone(), Knowledge::MAX);
            let Some(outcome) = self.with(&person) else {
                continue;
            };
            let before = best.as_ref().map_or((0, 0), |&(cost, _)| self.rank(cost));
            if self.rank(outcome.cost) < before {
                let found = OfferGain {
                    person: person.id,
                    topic: topic.clone(),
                    people: -outcome.cost.people,
                    points: -outcome.cost.points,
                };
                best = Some((outcome.cost, found));
            }
        }
        best.map(|(_, found)| found)
    }

    /// The seats that have places and no kept pair.
    fn asked(&self) -> Vec<usize> {
        let kept = self.job.kept().iter();
        let kept: BTreeSet<&ParticipantId> = kept.flat_map(|duo| [duo.a(), duo.b()]).collect();
        let id = |seat: usize| &self.job.people()[self.pool.person(seat)].id;
        let seats = 0..self.pool.len();
        let asked = |&seat: &usize| !self.places.of(seat).is_empty() && !kept.contains(id(seat));
        seats.filter(asked).collect()
    }

    /// The offer that brings most to the pairs that there are.
    fn surest_offer(&mut self, asked: &[usize]) -> Option<Offer> {
        let search = &self.solved.as_ref()?.search;
        let mut best: Option<Offer> = None;
        let mut gains: Vec<(u32, Loss)> = Vec::new();
        for &seat in asked {
            gains.clear();
            for place in self.places.of(seat) {
                let Some(partner) = search.partner(place) else {
                    continue;
                };
                let partner = self.places.seat(partner) as usize;
                let weight = self.pool.weight(pair_of(seat, partner), &mut self.space);
                for lesson in self.pool.lessons(seat, partner) {
                    let more = self.pool.weight_with(seat, partner, lesson.learned);
                    gains.push((lesson.topic, Loss::from(more) - weight));
                }
            }
            gains.sort_unstable();
            for gains in gains.chunk_by(|one, other| one.0 == other.0) {
                let gain = gains.iter().map(|&(_, gain)| gain).sum();
                let topic = gains[0].0;
                if gain > best.map_or(0, |best| best.gain) {
                    best = Some(Offer { gain, seat, topic });
                }
            }
        }
        best
    }

    /// All offers that may bring more than a gain, with the most that they may bring.
    fn offers_above(&mut self, asked: &[usize], gain: Loss) -> Vec<Offer> {
        let Some(solved) = &self.solved else {
            return Vec::new();
        };
        let hunger = self.pool.greatest_hunger();
        let prices = Prices::new(self.pool, &solved.search.prices);
        let mut offers = Vec::new();
        for &seat in asked {
            let places = Loss::try_from(self.places.of(seat).len()).unwrap_or(Loss::MAX);
            // Without one pair that brings its share there is no way to bring more.
            let share = 2 * gain / places;
            let own = Loss::from(prices.of(seat)).saturating_add(share);
            let own = i32::try_from(own).unwrap_or(UNAFFORDABLE);
            let mut promising = false;
            let space = &mut self.space;
            self.pool.each_row_taught(seat, &hunger, space, |row| {
                row.each_above(&prices, own, |_, _| promising = true);
            });
            if promising {
                self.offers_of(seat, &hunger, &prices, gain, &mut offers);
            }
        }
        offers
    }

    /// Adds the offers of a seat that may bring more than a gain, with the most that they may
    /// bring: of the pairs that would be worth more than their price, the best so many.
    fn offers_of(
        &mut self,
        seat: usize,
        hunger: &[u8],
        prices: &Prices,
        gain: Loss,
        offers: &mut Vec<Offer>,
    ) {
        let mut partners = Vec::new();
        self.pool
            .each_row_taught(seat, hunger, &mut self.space, |row| {
                row.each_above(prices, prices.of(seat), |partner, _| partners.push(partner));
            });
        let mut above: Vec<(u32, Loss)> = Vec::new();
        for partner in partners {
            for lesson in self.pool.lessons(seat, partner) {
                let weight = self.pool.weight_with(seat, partner, lesson.learned);
                let worth = self.above_price(seat, partner, weight);
                above.extend((worth > 0).then_some((lesson.topic, -worth)));
            }
        }
        above.sort_unstable();
        let places = self.places.of(seat).len();
        for above in above.chunk_by(|one, other| one.0 == other.0) {
            let half_points: Loss = above.iter().take(places).map(|&(_, worth)| -worth).sum();
            let offer = Offer {
                gain: half_points.div_euclid(2),
                seat,
                topic: above[0].0,
            };
            offers.extend((offer.gain > gain).then_some(offer));
        }
    }

    /// By how much twice the weight of a pair of seats exceeds its price, at two places of theirs
    /// where that is most; 0 where the two may not be paired.
    fn above_price(&self, seat: usize, partner: usize, weight: i32) -> Loss {
        let Some(solved) = self.solved.as_ref().filter(|_| weight > 0) else {
            return 0;
        };
        let (search, session) = (&solved.search, &solved.search.session);
        let mut most = 0;
        for place in self.places.of(seat) {
            for other in self.places.of(partner) {
                let worth = Loss::from(weight) + search.bonus(place) + search.bonus(other);
                let above = 2 * worth - session.price(place) - session.price(other);
                if above > most {
                    most = most.max(above - session.group_price(place, other));
                }
            }
        }
        most
    }
}
