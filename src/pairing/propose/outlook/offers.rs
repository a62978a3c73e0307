//! Whose one more offer would help most.
//!
//! A person who offers one topic more is worth more with everybody who wants to learn it, and
//! with nobody else. If each of the person's places cost as much more as the pair that would then
//! be the most under-priced, all pairs were covered again: that is the most the offer may bring
//! (weak duality). So offers are tried from the greatest such limit on, each exactly, until no
//! other one can bring as much as the best that was found.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::model::{Knowledge, Participant, ParticipantId, TopicId};

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

/// An offer that nobody makes yet.
struct Offer {
    /// The most that it may bring.
    most: Loss,
    /// The person as they would be.
    person: Participant,
    topic: TopicId,
}

impl Outlook<'_> {
    /// Whose one more offer, of a topic that somebody else wants to learn, would bring most;
    /// nothing where it would bring nothing at all. Of several that bring as much, one. People in
    /// kept pairs are not asked.
    ///
    /// Nothing as well where each answer would be a new search, since no prices say which of all
    /// offers are worth trying: under the aims that look at the weakest pairs, and where people
    /// with several places on both sides of a pair made a result harder to prove.
    ///
    /// Takes, for each person and each topic that is wanted, as long as weighing that person's
    /// pairs once.
    pub fn best_offer(&mut self) -> Option<OfferGain> {
        let mut best: Option<(Loss, OfferGain)> = None;
        for Offer {
            most,
            person,
            topic,
        } in self.offers()
        {
            if best.as_ref().is_some_and(|(gain, _)| *gain >= most) {
                break;
            }
            let Some(outcome) = self.with(&person) else {
                continue;
            };
            let gain = -self.loss(outcome.cost);
            if gain > 0 && best.as_ref().is_none_or(|(most, _)| gain > *most) {
                let found = OfferGain {
                    person: person.id,
                    topic,
                    people: -outcome.cost.people,
                    points: -outcome.cost.points,
                };
                best = Some((gain, found));
            }
        }
        best.map(|(_, found)| found)
    }

    /// All offers that may bring something, those that may bring most first.
    fn offers(&self) -> Vec<Offer> {
        let people = self.job.people();
        let seated = people.iter().filter(|person| person.active);
        let wanted: BTreeSet<&TopicId> = seated.flat_map(|person| person.wants.keys()).collect();
        let mut offers = Vec::new();
        for seat in 0..self.pool.len() {
            let person = &people[self.pool.person(seat)];
            let of_person = |duo: &crate::model::Duo| duo.partner_of(&person.id).is_some();
            if self.places.of(seat).is_empty() || self.job.kept().iter().any(of_person) {
                continue;
            }
            for &topic in &wanted {
                if person.offers.contains_key(topic) || person.wants.contains_key(topic) {
                    continue;
                }
                let mut person = Participant::clone(person);
                person.offers.insert(topic.clone(), Knowledge::MAX);
                if let Some(most) = self.most_of_change(seat, &person).filter(|&most| most > 0) {
                    let topic = topic.clone();
                    offers.push(Offer {
                        most,
                        person,
                        topic,
                    });
                }
            }
        }
        offers.sort_by(|one, other| {
            let key = |offer: &Offer| (-offer.most, offer.person.id.clone(), offer.topic.clone());
            key(one).cmp(&key(other))
        });
        offers
    }

    /// The most that it may bring if the person of a seat were as described; nothing where there
    /// are no prices.
    fn most_of_change(&self, seat: usize, changed: &Participant) -> Option<Loss> {
        let search = &self.solved.as_ref()?.search;
        let (session, places) = (&search.session, search.places);
        let weights = self.pool.weights_of_guest(self.job, changed);
        let mut under = 0;
        for (other, &weight) in weights.iter().enumerate() {
            if weight == 0 || search.prices[other] >= UNAFFORDABLE {
                continue;
            }
            for place in places.of(seat) {
                for partner in places.of(other) {
                    let worth = i64::from(weight) + search.bonus(place) + search.bonus(partner);
                    let price = session.price(place) + session.price(partner);
                    let own = 2 * worth - price;
                    if own > under {
                        under = under.max(own - session.group_price(place, partner));
                    }
                }
            }
        }
        let places = i64::try_from(places.of(seat).len()).unwrap_or(1);
        Some((under * places).div_euclid(2))
    }
}
