//! Whether a certificate's prices cover every pair, and what they add up to.
//!
//! For most pairs one addition says that they are covered: a person's *reduced price* is the
//! lowest of their places' prices less the bonus there, and two reduced prices that reach the
//! weight cover the pair whatever the groups say. Only where they do not, the places are
//! looked at one by one. A group that holds a large part of all people would make that
//! happen for most pairs; so who is within it sees everybody else within it with the group's
//! price added to theirs.

#![allow(
    clippy::needless_bitwise_bool,
    reason = "without branches a loop becomes vector instructions"
)]

use std::collections::BTreeSet;

use super::super::Certificate;
use super::groups::Groups;
use super::scores::{RowWeights, Scores};
use super::{Flaw, Places};

/// The largest price or bonus that is believed, in half points.
pub(super) const PRICE_MAX: i64 = 1 << 50;

/// How many large groups are looked at as a whole, and how large they are at least.
const LARGE_GROUPS_MAX: usize = 4;
const LARGE_GROUP_LEAST: u32 = 50;

/// How many people are looked at together.
const CHUNK: usize = 64;

/// A certificate in the audit's own terms.
pub(super) struct Cover<'p> {
    pub(super) certificate: &'p Certificate,
    /// What the prices say that no pairing's value exceeds, in points.
    pub(super) bound: i128,
    /// Where each person's places begin in the prices, and one more for the end.
    first: Vec<usize>,
    /// Whether a person's first place brings the bonus.
    bonus: Vec<bool>,
    groups: Groups,
    /// Which of the large groups, from 1, holds all places of the person at a position; 0 none.
    view_of: Vec<u8>,
    /// Reduced prices by position, in half points: as they are, then as seen from within each
    /// large group.
    views: Vec<Vec<i64>>,
    /// The same in 32 bits, where they fit.
    narrow: Vec<Vec<i32>>,
    doubled: BTreeSet<(u32, u32)>,
    /// Pairs that stand already and cannot be formed once more.
    standing: &'p BTreeSet<(u32, u32)>,
}

impl<'p> Cover<'p> {
    /// Takes a certificate for people with these places.
    ///
    /// # Errors
    /// A [`Flaw`] where the certificate is no certificate; pairs are not looked at yet, but
    /// for the doubled ones.
    pub(super) fn new(
        certificate: &'p Certificate,
        places: &[Places],
        standing: &'p BTreeSet<(u32, u32)>,
        scores: &Scores,
    ) -> Result<Self, Flaw> {
        let mut first = vec![0];
        for place in places {
            first.push(first[first.len() - 1] + usize::from(place.free));
        }
        let place_count = first[places.len()];
        let prices = &certificate.prices;
        if prices.len() != place_count + 2 * certificate.doubled.len() {
            return Err(Flaw::WrongPlaces);
        }
        let believable = |price: &i64| (0..=PRICE_MAX).contains(price);
        if !prices.iter().all(believable) || !believable(&certificate.first_place) {
            return Err(Flaw::BadPrice);
        }
        let groups = Groups::new(prices.len(), &certificate.order, &certificate.groups)?;
        let mut cover = Self {
            certificate,
            bound: 0,
            first,
            bonus: places.iter().map(|place| !place.covered).collect(),
            groups,
            view_of: Vec::new(),
            views: Vec::new(),
            narrow: Vec::new(),
            doubled: BTreeSet::new(),
            standing,
        };
        let half_points: i128 = prices.iter().map(|&price| i128::from(price)).sum();
        let removed = cover.check_doubled(scores)?;
        cover.bound = (half_points + cover.groups.bound).div_euclid(2) - removed;
        cover.reduce(scores);
        Ok(cover)
    }

    /// The bonus of a place in points.
    fn bonus(&self, person: usize, place: usize) -> i64 {
        if self.bonus[person] && place == self.first[person] {
            self.certificate.first_place
        } else {
            0
        }
    }

    fn places(&self, person: usize) -> std::ops::Range<usize> {
        self.first[person]..self.first[person + 1]
    }

    /// Whether two places cover a weight in points.
    fn covers(&self, one: usize, other: usize, weight: i64) -> bool {
        let prices = &self.certificate.prices;
        prices[one] + prices[other] + self.groups.shared(one, other) >= 2 * weight
    }

    /// The weight that counts for a pair, where the certificate speaks of it.
    fn counted(&self, weight: i64) -> Option<i64> {
        (weight > 0 && weight >= self.certificate.at_least)
            .then_some(if self.certificate.weighted { weight } else { 0 })
    }

    /// Checks the edges around each doubled pair; returns what they add to every value.
    fn check_doubled(&mut self, scores: &Scores) -> Result<i128, Flaw> {
        let bonus = self.certificate.first_place;
        let mut removed = 0;
        let people = self.bonus.len();
        for (number, &(a, b)) in self.certificate.doubled.iter().enumerate() {
            let (p, q) = (a as usize, b as usize);
            if a >= b || q >= people || !self.doubled.insert((a, b)) {
                return Err(Flaw::BadDoubled);
            }
            let score = scores.score(p, q);
            let weight = score.allowed.then_some(score.weight);
            let weight = weight.and_then(|weight| self.counted(weight));
            let weight = weight.ok_or(Flaw::BadDoubled)?;
            let near = self.first[people] + 2 * number;
            let whole = weight + 2 * bonus;
            let outer = |person: usize, near: usize| {
                self.places(person).all(|place| {
                    self.covers(place, near, weight + bonus + self.bonus(person, place))
                })
            };
            if !outer(p, near) || !outer(q, near + 1) || !self.covers(near, near + 1, whole) {
                return Err(Flaw::BadDoubled);
            }
            removed += i128::from(whole);
        }
        Ok(removed)
    }

    /// Finds the reduced prices of all people, and how each large group sees them.
    fn reduce(&mut self, scores: &Scores) {
        let large = self.groups.largest(LARGE_GROUPS_MAX, LARGE_GROUP_LEAST);
        let view_of_person = |person: usize| {
            let mut outermost = self
                .places(person)
                .map(|place| self.groups.outermost(place));
            let one = outermost.next().flatten()?;
            let whole = outermost.all(|other| other == Some(one));
            let at = large.iter().position(|&(number, _)| number == one)?;
            whole.then_some(at)
        };
        let reduced = |person: usize| {
            let prices = &self.certificate.prices;
            let price = |place| prices[place] - 2 * self.bonus(person, place);
            self.places(person).map(price).min()
        };
        let seats = 0..scores.len();
        // Nothing has to be covered for who has no place.
        let plain: Vec<i64> = seats
            .clone()
            .map(|at| reduced(scores.person_at(at)).unwrap_or(2 * PRICE_MAX))
            .collect();
        let view_of: Vec<Option<usize>> = seats
            .map(|at| view_of_person(scores.person_at(at)))
            .collect();
        let mut views = vec![plain];
        for (number, &(_, price)) in large.iter().enumerate() {
            let inside = |at: usize| view_of[at] == Some(number);
            let seen = views[0].iter().enumerate();
            let seen = seen.map(|(at, &own)| if inside(at) { own + price } else { own });
            views.push(seen.collect());
        }
        self.view_of = view_of
            .iter()
            .map(|view| view.map_or(0, |number| u8::try_from(number + 1).unwrap_or(0)))
            .collect();
        let narrow_enough = |price: &i64| price.abs() < 1 << 28 || *price == 2 * PRICE_MAX;
        if views.iter().flatten().all(narrow_enough) {
            let narrow = |price: &i64| i32::try_from(*price).unwrap_or(1 << 29);
            let narrow = |view: &Vec<i64>| view.iter().map(narrow).collect();
            self.narrow = views.iter().map(narrow).collect();
        }
        self.views = views;
    }

    /// The first pair of a stretch that is not covered, as the numbers of its people.
    pub(super) fn uncovered_in(&self, row: &RowWeights) -> Option<(u32, u32)> {
        let view = usize::from(self.view_of[row.at]);
        // A mask of all bits where weights count, and of none where they do not.
        let counts = if self.certificate.weighted { -1 } else { 0 };
        let least = self.certificate.at_least.max(1);
        let least = i32::try_from(least).unwrap_or(i32::MAX);
        for start in (0..row.weights.len()).step_by(CHUNK) {
            let end = row.weights.len().min(start + CHUNK);
            let weights = &row.weights[start..end];
            let span = row.first + start..row.first + end;
            let open = if let Some(prices) = self.narrow.get(view) {
                let own = self.narrow[0][row.at];
                let pairs = weights.iter().zip(&prices[span]);
                let open = pairs.fold(0, |open, (&weight, &price)| {
                    let needed = (weight + weight) & counts;
                    open | i32::from((weight >= least) & (own + price < needed))
                });
                open != 0
            } else {
                let own = self.views[0][row.at];
                let pairs = weights.iter().zip(&self.views[view][span]);
                pairs.fold(false, |open, (&weight, &price)| {
                    let needed = 2 * i64::from(weight & counts);
                    open | ((weight >= least) & (own + price < needed))
                })
            };
            if open && let Some(found) = self.uncovered_among(row, start..end) {
                return Some(found);
            }
        }
        None
    }

    /// Looks at a few pairs of a row place by place.
    fn uncovered_among(
        &self,
        row: &RowWeights,
        span: std::ops::Range<usize>,
    ) -> Option<(u32, u32)> {
        for offset in span {
            let Some(weight) = self.counted(i64::from(row.weights[offset])) else {
                continue;
            };
            let other = row.first + offset;
            let plain = &self.views[0];
            if plain[row.at] + plain[other] >= 2 * weight {
                continue;
            }
            let (p, q) = (row.person, row.person_of(other));
            let (a, b) = (p.min(q), p.max(q));
            if self.doubled.contains(&(a, b)) || self.standing.contains(&(a, b)) {
                continue;
            }
            let (p, q) = (p as usize, q as usize);
            let covered = self.places(p).all(|one| {
                self.places(q).all(|another| {
                    let bonuses = self.bonus(p, one) + self.bonus(q, another);
                    self.covers(one, another, weight + bonuses)
                })
            });
            if !covered {
                return Some((a, b));
            }
        }
        None
    }
}
