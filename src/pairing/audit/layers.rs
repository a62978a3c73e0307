//! Whether prices in layers cover every pair, and what they add up to, layer by layer.
//!
//! All prices that belong to one place or one group are a row of numbers, one a layer; rows are
//! compared from the front. Nothing here is fast but the end of most comparisons: the first
//! layer in which prices exceed what a pair counts ends them.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Layered;
use super::cover::PRICE_MAX;
use super::scores::{RowWeights, Scores};
use super::{Flaw, Places};

/// The largest number of layers that is believed.
const LAYERS_MAX: usize = 1 << 16;

/// Layers in the audit's own terms.
pub(super) struct LayerCover<'p> {
    layered: &'p Layered,
    places: &'p [Places],
    /// Where each person's places begin in the prices, and one more for the end.
    first: Vec<usize>,
    /// Each layer's groups with a price: which of them hold a place, in order.
    groups: Vec<BTreeMap<usize, Vec<usize>>>,
    doubled: BTreeSet<(u32, u32)>,
    /// What the prices of each layer add up to, doubled pairs taken off, in half points.
    sums: Vec<i128>,
    standing: &'p BTreeSet<(u32, u32)>,
}

/// What the pairs of a proposal reach, as layers see it.
pub(super) struct Strengths {
    /// For each person who newly has a partner, the weight of their strongest new pair; in
    /// order.
    pub(super) of_people: Vec<i64>,
    /// The weight of the weakest new pair.
    pub(super) weakest: Option<i64>,
    /// The weights of all new pairs together.
    pub(super) total: i64,
}

impl<'p> LayerCover<'p> {
    /// Takes layers for people with these places.
    ///
    /// # Errors
    /// A [`Flaw`] where they are no layers of prices; pairs are not looked at yet, but for the
    /// doubled ones.
    pub(super) fn new(
        layered: &'p Layered,
        places: &'p [Places],
        standing: &'p BTreeSet<(u32, u32)>,
        scores: &Scores,
    ) -> Result<Self, Flaw> {
        let mut first = vec![0];
        for place in places {
            first.push(first[first.len() - 1] + usize::from(place.free));
        }
        let mut cover = Self {
            layered,
            places,
            first,
            groups: Vec::new(),
            doubled: BTreeSet::new(),
            sums: Vec::new(),
            standing,
        };
        cover.check_layers()?;
        cover.check_prices()?;
        cover.check_groups()?;
        cover.check_doubled(scores)?;
        Ok(cover)
    }

    /// The layers count from one strength after another and weigh in the end.
    fn check_layers(&self) -> Result<(), Flaw> {
        let layers = &self.layered.layers;
        let Some((last, counting)) = layers.split_last() else {
            return Err(Flaw::WrongQuestion);
        };
        let strengths: Option<Vec<i64>> = counting.iter().map(|layer| layer.from).collect();
        let strengths = strengths.ok_or(Flaw::WrongQuestion)?;
        let rising = strengths.windows(2).all(|two| two[0] < two[1]);
        if last.from.is_some() || !rising || layers.len() > LAYERS_MAX {
            return Err(Flaw::WrongQuestion);
        }
        let vertices = self.first[self.places.len()] + 2 * self.layered.doubled.len();
        if layers.iter().any(|layer| layer.prices.len() != vertices) {
            return Err(Flaw::WrongPlaces);
        }
        Ok(())
    }

    /// No place's row of prices is below zero.
    fn check_prices(&mut self) -> Result<(), Flaw> {
        let layers = &self.layered.layers;
        let believable = |price: &i64| (-PRICE_MAX..=PRICE_MAX).contains(price);
        if !layers
            .iter()
            .all(|layer| layer.prices.iter().all(believable))
        {
            return Err(Flaw::BadPrice);
        }
        for place in 0..layers[0].prices.len() {
            let row = layers.iter().map(|layer| layer.prices[place]);
            if first_of(row) < 0 {
                return Err(Flaw::BadPrice);
            }
        }
        let sum = |prices: &[i64]| prices.iter().map(|&price| i128::from(price)).sum();
        self.sums = layers.iter().map(|layer| sum(&layer.prices)).collect();
        Ok(())
    }

    /// Groups are odd and name no place twice; no group's row of prices is below zero.
    fn check_groups(&mut self) -> Result<(), Flaw> {
        let layers = &self.layered.layers;
        let vertices = layers[0].prices.len();
        let mut rows: BTreeMap<Vec<u32>, i64> = BTreeMap::new();
        for (layer, sum) in layers.iter().zip(&mut self.sums) {
            let mut of_place: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
            let mut seen = BTreeSet::new();
            for (number, (members, price)) in layer.groups.iter().enumerate() {
                let mut sorted = members.clone();
                sorted.sort_unstable();
                sorted.dedup();
                let known = sorted.last().is_some_and(|&v| (v as usize) < vertices);
                let whole = sorted.len() == members.len();
                if !known || !whole || members.len() < 3 || members.len() % 2 == 0 {
                    return Err(Flaw::BadGroup);
                }
                if !(-PRICE_MAX..=PRICE_MAX).contains(price) {
                    return Err(Flaw::BadPrice);
                }
                let pairs = i128::try_from(members.len() / 2).map_err(|_| Flaw::TooLarge)?;
                *sum += i128::from(*price) * pairs;
                for &place in members {
                    of_place.entry(place as usize).or_default().push(number);
                }
                // The first number of a row that is not zero decides.
                let row = rows.entry(sorted.clone()).or_insert(0);
                if *row == 0 {
                    *row = *price;
                }
                if *row < 0 || !seen.insert(sorted) {
                    return Err(Flaw::BadGroup);
                }
            }
            self.groups.push(of_place);
        }
        Ok(())
    }

    /// Checks the edges around each doubled pair, and takes off what they add to every value.
    fn check_doubled(&mut self, scores: &Scores) -> Result<(), Flaw> {
        let people = self.places.len();
        let near = self.first[people];
        for (number, &(a, b)) in self.layered.doubled.iter().enumerate() {
            let (p, q) = (a as usize, b as usize);
            if a >= b || q >= people || !self.doubled.insert((a, b)) {
                return Err(Flaw::BadDoubled);
            }
            let score = scores.score(p, q);
            if !score.allowed || score.weight < self.layered.at_least {
                return Err(Flaw::BadDoubled);
            }
            let near = near + 2 * number;
            let middle = self.slack(near, near + 1, score.weight, 2);
            let outer = |person: usize, near: usize| {
                let mut places = self.places_of(person);
                places.all(|at| self.slack(at, near, score.weight, 1 + self.bonus(person, at)) >= 0)
            };
            if middle < 0 || !outer(p, near) || !outer(q, near + 1) {
                return Err(Flaw::BadDoubled);
            }
            for (layer, sum) in self.layered.layers.iter().zip(&mut self.sums) {
                let counted = match layer.from {
                    None => score.weight,
                    Some(from) => 2 * i64::from(score.weight >= from),
                };
                *sum -= 2 * i128::from(counted);
            }
        }
        Ok(())
    }

    /// Whether a place counts its person.
    fn bonus(&self, person: usize, place: usize) -> i64 {
        i64::from(!self.places[person].covered && place == self.first[person])
    }

    fn places_of(&self, person: usize) -> std::ops::Range<usize> {
        self.first[person]..self.first[person + 1]
    }

    /// By how much the prices of two places exceed a pair of this weight that counts `count`
    /// people: the first number of the row that is not zero, or zero.
    fn slack(&self, one: usize, other: usize, weight: i64, count: i64) -> i64 {
        let layers = self.layered.layers.iter().zip(&self.groups);
        first_of(layers.map(|(layer, groups)| {
            let needed = match layer.from {
                None => weight,
                Some(from) if weight >= from => count,
                Some(_) => 0,
            };
            let mut paid = layer.prices[one] + layer.prices[other];
            if let (Some(one), Some(other)) = (groups.get(&one), groups.get(&other)) {
                let both = one.iter().filter(|number| other.contains(number));
                paid += both.map(|&number| layer.groups[number].1).sum::<i64>();
            }
            paid - 2 * needed
        }))
    }

    /// The first pair of a stretch that is not covered, as the numbers of its people.
    pub(super) fn uncovered_in(&self, row: &RowWeights) -> Option<(u32, u32)> {
        for (offset, &weight) in row.weights.iter().enumerate() {
            let weight = i64::from(weight);
            if weight <= 0 || weight < self.layered.at_least {
                continue;
            }
            let (p, q) = (row.person, row.person_of(row.first + offset));
            let pair = (p.min(q), p.max(q));
            if self.doubled.contains(&pair) || self.standing.contains(&pair) {
                continue;
            }
            let (p, q) = (p as usize, q as usize);
            let covered = self.places_of(p).all(|one| {
                self.places_of(q).all(|other| {
                    let count = self.bonus(p, one) + self.bonus(q, other);
                    self.slack(one, other, weight, count) >= 0
                })
            });
            if !covered {
                return Some(pair);
            }
        }
        None
    }

    /// Whether no pairing is better than one of these strengths, from the weakest up: every
    /// layer is reached exactly, and there is one just above each strength.
    pub(super) fn proves(&self, strengths: &Strengths) -> bool {
        let weakest = strengths.weakest.unwrap_or(1).max(1);
        let counting = self.layered.layers.iter().filter_map(|layer| layer.from);
        let counting: Vec<i64> = counting.collect();
        let all_count = counting.first().is_some_and(|&from| from <= weakest);
        if self.layered.at_least > weakest || !all_count {
            return false;
        }
        let above = |strength: &i64| counting.binary_search(&(strength + 1)).is_ok();
        if !strengths.of_people.iter().all(above) {
            return false;
        }
        let layers = self.layered.layers.iter().zip(&self.sums);
        let mut reached = layers.map(|(layer, &sum)| {
            let value = match layer.from {
                None => i128::from(strengths.total),
                Some(from) => {
                    let below = strengths.of_people.partition_point(|&s| s < from);
                    i128::try_from(strengths.of_people.len() - below).unwrap_or(i128::MAX)
                }
            };
            sum == 2 * value
        });
        reached.all(|reached| reached)
    }
}

/// The first number that is not zero.
fn first_of(mut row: impl Iterator<Item = i64>) -> i64 {
    row.find(|&number| number != 0).unwrap_or(0)
}
