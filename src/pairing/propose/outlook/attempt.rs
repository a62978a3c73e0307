//! One change of a solved question, solved from where it stood and set back.

use std::ops::ControlFlow;

use crate::matching;
use crate::model::Duo;

use super::super::super::explain::Cost;
use super::super::super::worth;
use super::super::Interrupt;
use super::super::edges::{Candidate, pair_of};
use super::super::places::SeatPair;
use super::super::search::{Search, UNAFFORDABLE};
use super::{Loss, Outcome, Outlook, Solved};
use crate::pairing::pool::RowSpace;

/// How a search stood at its end.
pub(super) struct Standing {
    session: matching::Standing,
    prices: Vec<i32>,
    settled: Vec<i32>,
    group: Vec<u8>,
    group_prices: Vec<i32>,
    /// The pairs of the result. The search's own may be others that are as good.
    pairs: Vec<SeatPair>,
    people: i64,
    points: i64,
}

/// What the matching of a search says.
pub(super) struct Reading {
    pub(super) pairs: Vec<SeatPair>,
    pub(super) people: i64,
    pub(super) points: i64,
}

impl Standing {
    /// Nothing where pairs are formed twice.
    pub(super) fn of(search: &Search, pairs: Vec<SeatPair>) -> Option<Self> {
        let Reading { people, points, .. } = read(search)?;
        Some(Self {
            session: search.session.standing(),
            prices: search.prices.clone(),
            settled: search.settled.clone(),
            group: search.group.clone(),
            group_prices: search.group_prices.clone(),
            pairs,
            people,
            points,
        })
    }
}

/// Reads pairs of seats, people and points off a matching; nothing where a pair is formed twice.
/// Vertices beyond the places are not looked at.
fn read(search: &Search) -> Option<Reading> {
    let (places, session) = (search.places, &search.session);
    let mut reading = Reading {
        pairs: Vec::new(),
        people: 0,
        points: 0,
    };
    for place in 0..places.count() {
        let Some(mate) = session.mate(place) else {
            continue;
        };
        reading.people += i64::from(places.brings_bonus(place));
        if place < mate && mate < places.count() {
            let weight = session.weight(place, mate).unwrap_or_default();
            reading.points += weight - search.bonus(place) - search.bonus(mate);
            let (one, other) = (places.seat(place), places.seat(mate));
            reading.pairs.push((one.min(other), one.max(other)));
        }
    }
    reading.pairs.sort_unstable();
    let twice = reading.pairs.windows(2).any(|two| two[0] == two[1]);
    (!twice).then_some(reading)
}

impl Solved<'_> {
    /// Solves what was changed and prices all pairs out.
    pub(super) fn price_out(&mut self) -> bool {
        let mut watch = |_: &_| ControlFlow::Continue(());
        let mut interrupt = Interrupt::new(&mut watch);
        self.search.price_out(&mut interrupt).is_continue()
    }

    /// Sets everything back. Edges that were added stay: they are covered as before.
    pub(super) fn set_back(&mut self) {
        let (search, standing) = (&mut self.search, &self.standing);
        search.session.restore(&standing.session);
        search.prices.clone_from(&standing.prices);
        search.settled.clone_from(&standing.settled);
        search.group.clone_from(&standing.group);
        search.group_prices.clone_from(&standing.group_prices);
    }

    /// What the search says now; nothing where the bonus for people might no longer be enough.
    pub(super) fn read(&self) -> Option<Reading> {
        let reading = read(&self.search)?;
        let bonus = self.search.question.bonus;
        (bonus == 0 || reading.points < bonus).then_some(reading)
    }
}

impl Outlook<'_> {
    /// Compares a reading with how things stood, `people` and `points` added to it.
    pub(super) fn compare(&self, reading: &Reading, people: i64, points: i64) -> Option<Outcome> {
        let standing = &self.solved.as_ref()?.standing;
        let missing = |from: &[SeatPair], within: &[SeatPair]| -> Vec<Duo> {
            let gone = from
                .iter()
                .filter(|pair| within.binary_search(pair).is_err());
            let mut gone: Vec<Duo> = gone.filter_map(|&pair| self.duo(pair)).collect();
            gone.sort_unstable();
            gone
        };
        Some(Outcome {
            cost: Cost {
                people: standing.people - reading.people - people,
                points: standing.points - reading.points - points,
            },
            parted: missing(&standing.pairs, &reading.pairs),
            formed: missing(&reading.pairs, &standing.pairs),
        })
    }

    /// Makes a change, solves, reads, and sets back.
    pub(super) fn attempt(&mut self, change: impl FnOnce(&mut Search)) -> Option<Reading> {
        let solved = self.solved.as_mut()?;
        change(&mut solved.search);
        let ended = solved.price_out();
        let reading = solved.read().filter(|_| ended);
        solved.set_back();
        reading
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
        let mut reading = self.attempt(|search| {
            for place in first {
                search.session.set_aside(place);
            }
        })?;
        if let Err(at) = reading.pairs.binary_search(&pair) {
            reading.pairs.insert(at, pair);
        }
        self.compare(&reading, people.iter().sum(), points)
    }

    pub(super) fn attempt_bar(&mut self, one: usize, other: usize) -> Option<Outcome> {
        let pair = pair_of(one, other);
        let weight = self.pool.weight(pair, &mut RowSpace::new());
        let places = self.places;
        let reading = self.attempt(|search| {
            search.barred = Some(pair);
            for place in places.of(one) {
                for partner in places.of(other) {
                    search.session.remove_edge(place, partner);
                }
            }
        });
        let search = &mut self.solved.as_mut()?.search;
        search.barred = None;
        let candidate = Candidate {
            pair,
            weight: i32::try_from(weight).unwrap_or(0),
            taken: true,
        };
        let mut edges = Vec::new();
        search.edges_of(&candidate, &mut edges);
        search.add_edges(&edges);
        self.solved.as_mut()?.set_back();
        self.compare(&reading?, 0, 0)
    }

    pub(super) fn attempt_without(&mut self, seat: usize) -> Option<Outcome> {
        let id = &self.job.people()[self.pool.person(seat)].id;
        if self.job.standing().any(|duo| duo.partner_of(id).is_some()) {
            return None;
        }
        let places = self.places;
        let reading = self.attempt(|search| {
            for place in places.of(seat) {
                search.session.set_aside(place);
            }
        })?;
        self.compare(&reading, 0, 0)
    }

    /// What a seat is worth with every other one, in points; 0 where the two may not be paired
    /// or are by a kept pair.
    pub(super) fn weights_of(&self, seat: usize) -> Vec<i32> {
        let person = &self.job.people()[self.pool.person(seat)];
        let mut weights = self.pool.weights_of_guest(self.job, person);
        for duo in self.job.standing() {
            let partner = duo.partner_of(&person.id);
            if let Some(partner) = partner.and_then(|partner| self.seat(partner)) {
                weights[partner] = 0;
            }
        }
        weights
    }

    /// The people who may be paired with a seat, each with what that costs at least, the
    /// cheapest first.
    pub(super) fn by_slack(&self, seat: usize) -> Vec<(Loss, usize)> {
        let weights = self.weights_of(seat);
        let partners = weights.into_iter().enumerate();
        let free =
            partners.filter(|&(other, weight)| weight > 0 && !self.places.of(other).is_empty());
        let least = |(other, weight): (usize, i32)| {
            let Some(solved) = &self.solved else {
                return (0, other);
            };
            let search = &solved.search;
            let mut slack = i64::MAX;
            for place in search.places.of(seat) {
                for partner in search.places.of(other) {
                    let session = &search.session;
                    let price = session.price(place) + session.price(partner);
                    let worth = i64::from(weight) + search.bonus(place) + search.bonus(partner);
                    let own = price + session.group_price(place, partner) - 2 * worth;
                    slack = slack.min(own);
                }
            }
            ((slack + 1).div_euclid(2), other)
        };
        let mut partners: Vec<(Loss, usize)> = free.map(least).collect();
        let id = |seat: usize| &self.job.people()[self.pool.person(seat)].id;
        partners.sort_by(|a, b| (a.0, id(a.1)).cmp(&(b.0, id(b.1))));
        partners
    }

    /// Everybody who may have one more place, with the most that it may bring, the most first.
    pub(super) fn by_worth(&self) -> Vec<(Loss, usize)> {
        let mut most: Vec<(Loss, usize)> = match &self.solved {
            // Without prices anything is possible.
            None => (0..self.pool.len()).map(|seat| (Loss::MAX, seat)).collect(),
            Some(solved) => {
                let session = &solved.search.session;
                let certificate = session.certificate();
                let mut within = vec![0; session.vertex_count() as usize];
                for group in &certificate.groups {
                    for &vertex in certificate.members(group) {
                        within[vertex as usize] += group.price;
                    }
                }
                // One more place that costs as much as the person and all groups around them
                // covers all of its pairs.
                let worth = |seat: usize| {
                    let prices = solved.search.places.of(seat).map(|place| {
                        let bonus = solved.search.bonus(place);
                        session.price(place) - 2 * bonus + within[place as usize]
                    });
                    // Who has no place has no price: that of the dearest pair covers all.
                    prices.min().or_else(|| {
                        let weights = self.weights_of(seat).into_iter();
                        let pairs = weights.zip(&solved.search.prices);
                        let open = pairs.filter(|&(weight, _)| weight > 0);
                        open.map(|(weight, &price)| i64::from(2 * weight - price))
                            .max()
                    })
                };
                let priced = (0..self.pool.len()).filter_map(|seat| Some((worth(seat)?, seat)));
                priced
                    .map(|(worth, seat)| (worth.div_euclid(2), seat))
                    .collect()
            }
        };
        most.retain(|&(most, _)| most < i64::from(UNAFFORDABLE) || self.solved.is_none());
        let id = |seat: usize| &self.job.people()[self.pool.person(seat)].id;
        most.sort_by(|a, b| (-a.0, id(a.1)).cmp(&(-b.0, id(b.1))));
        most
    }
}
