//! What it costs to have a certain pair: at least, from the prices; exactly, by another search.

use std::collections::HashMap;
use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use crate::model::{Aim, Duo};

use super::super::pool::Pool;
use super::super::{Certificate, PairingJob, Progress, Proposal, propose};

/// What is lost. With more people lost, points may be gained: then they are negative.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Cost {
    /// How many people fewer have a partner.
    pub people: i64,
    /// How many points less the pairs are worth together.
    pub points: i64,
}

/// What exactly it costs to have a pair in the result, rules and all: the best pairing is
/// searched in which it is kept. Nothing where the search was stopped, where the pair is barred,
/// or one of the two is not there or on a break.
pub fn cost_of(
    job: &PairingJob,
    proposal: &Proposal,
    duo: &Duo,
    watch: &mut dyn FnMut(&Progress) -> ControlFlow<()>,
) -> Option<Cost> {
    let mut kept = job.kept().clone();
    kept.insert(duo.clone());
    let with_pair = job.clone().with_kept(kept);
    if !with_pair.stands(duo) {
        return None;
    }
    let other = propose(&with_pair, watch);
    let paired = |proposal: &Proposal| {
        let people = job.people().len() - proposal.unpaired.len();
        i64::try_from(people).unwrap_or(i64::MAX)
    };
    other.complete.then(|| Cost {
        people: paired(proposal) - paired(&other),
        points: proposal.total - other.total,
    })
}

/// The prices of a proof, ready to be asked for any pair.
pub(super) struct Slacks<'j> {
    certificate: &'j Certificate,
    /// Whether people count before points.
    gathers: bool,
    /// Where each person's places begin in the prices, and the end.
    first: Vec<usize>,
    covered: Vec<bool>,
    /// The groups of each place, and a price each.
    groups: HashMap<usize, Vec<(usize, i64)>>,
    partners: Vec<Vec<usize>>,
    /// The value of the proposal, bonuses included.
    value: i64,
    /// How much the bound exceeds that, in half points.
    gap: i64,
}

impl<'j> Slacks<'j> {
    pub(super) fn new(job: &'j PairingJob, proposal: &'j Proposal, pool: &Pool) -> Self {
        let certificate = &proposal.proof.best;
        let people = job.people();
        let mut kept = vec![0_u8; people.len()];
        let mut partners = vec![Vec::new(); people.len()];
        for pair in &proposal.pairs {
            if let (Some(a), Some(b)) = (job.index_of(pair.duo.a()), job.index_of(pair.duo.b())) {
                partners[a].push(b);
                partners[b].push(a);
                for end in [a, b] {
                    kept[end] = kept[end].saturating_add(u8::from(pair.kept));
                }
            }
        }
        let mut first = vec![0];
        for (person, &kept) in kept.iter().enumerate() {
            let places = match pool.seat(person) {
                Some(_) => usize::from(people[person].places().saturating_sub(kept)),
                None => 0,
            };
            first.push(first[person] + places);
        }
        let mut groups: HashMap<usize, Vec<(usize, i64)>> = HashMap::new();
        for (number, group) in certificate.groups.iter().enumerate() {
            let start = group.first as usize;
            let members = certificate.order.get(start..start + group.len as usize);
            for &place in members.unwrap_or_default() {
                let of_place = groups.entry(place as usize).or_default();
                of_place.push((number, group.price));
            }
        }
        let mut slacks = Self {
            certificate,
            gathers: job.aim() != Aim::Benefit,
            first,
            covered: kept.iter().map(|&kept| kept > 0).collect(),
            groups,
            partners,
            value: 0,
            gap: 0,
        };
        slacks.weigh(proposal);
        slacks
    }

    /// Finds the value of the proposal and how far the bound is from it.
    fn weigh(&mut self, proposal: &Proposal) {
        let certificate = self.certificate;
        let new = proposal.pairs.iter().filter(|pair| !pair.kept);
        let weights: i64 = new.map(|pair| pair.weight).sum();
        let with_new = |person: usize| !self.covered[person] && !self.partners[person].is_empty();
        let newly = (0..self.covered.len()).filter(|&person| with_new(person));
        let bonuses = i64::try_from(newly.count()).unwrap_or(0) * certificate.first_place;
        self.value = weights + bonuses;
        let prices: i64 = certificate.prices.iter().sum();
        let groups = certificate.groups.iter();
        let groups: i64 = groups.map(|g| g.price * i64::from((g.len - 1) / 2)).sum();
        // What a doubled pair adds to every value is twice the price of its middle edge; the
        // gap is then not known from the prices alone, and is taken as if it were closed.
        self.gap = if certificate.doubled.is_empty() {
            (prices + groups - 2 * self.value).max(0)
        } else {
            1
        };
    }

    /// The people paired with a person.
    pub(super) fn partners_of(&self, person: usize) -> &[usize] {
        &self.partners[person]
    }

    fn bonus(&self, person: usize, place: usize) -> i64 {
        if place == self.first[person] && !self.covered[person] {
            self.certificate.first_place
        } else {
            0
        }
    }

    fn places(&self, person: usize) -> std::ops::Range<usize> {
        self.first[person]..self.first[person + 1]
    }

    /// The lowest price of a person's places less the bonus, in half points; nothing where
    /// the person has no place left.
    pub(super) fn reduced(&self, person: usize) -> Option<i64> {
        let price = |place: usize| {
            let price = self.certificate.prices.get(place).copied().unwrap_or(0);
            price - 2 * self.bonus(person, place)
        };
        self.places(person).map(price).min()
    }

    /// By how much the prices of two people exceed what their pair is worth, in half points.
    pub(super) fn slack(&self, one: usize, other: usize, weight: i64) -> Option<i64> {
        let price = |place: usize| self.certificate.prices.get(place).copied().unwrap_or(0);
        let mut least: Option<i64> = None;
        for a in self.places(one) {
            for b in self.places(other) {
                let worth = weight + self.bonus(one, a) + self.bonus(other, b);
                let slack = price(a) + price(b) + self.shared(a, b) - 2 * worth;
                least = Some(least.map_or(slack, |least| least.min(slack)));
            }
        }
        least
    }

    /// The prices of the groups that hold both places.
    fn shared(&self, one: usize, other: usize) -> i64 {
        let (Some(one), Some(other)) = (self.groups.get(&one), self.groups.get(&other)) else {
            return 0;
        };
        let both = one
            .iter()
            .filter(|(group, _)| other.iter().any(|(g, _)| g == group));
        both.map(|(_, price)| price).sum()
    }

    /// What a pair costs at least; nothing where one of the two has no place left, or where the
    /// proof does not speak of so weak a pair.
    pub(super) fn cost(&self, one: usize, other: usize, weight: i64) -> Option<Cost> {
        if weight < self.certificate.at_least {
            return None;
        }
        Some(self.cost_of_slack(self.slack(one, other, weight)?))
    }

    /// What is lost at least where a pairing has a pair with this slack.
    pub(super) fn cost_of_slack(&self, slack: i64) -> Cost {
        let lost = (slack - self.gap + 1).div_euclid(2).max(0);
        let bonus = self.certificate.first_place;
        if !self.gathers || bonus == 0 {
            return Cost {
                people: 0,
                points: lost,
            };
        }
        let people = self.value / bonus - (self.value - lost).div_euclid(bonus);
        Cost {
            people,
            points: lost - people * bonus,
        }
    }
}
