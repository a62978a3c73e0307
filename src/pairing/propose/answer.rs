//! What a search found, and how it becomes a proposal.

use std::collections::BTreeSet;

use crate::matching::Layer;
use crate::model::{Duo, Participant};

use super::super::barrier::barriers;
use super::super::proposal::{
    Certificate, Layered, PlaceGroup, PriceLayer, Proof, Proposal, ProposedPair,
};
use super::super::{PairingJob, worth};
use super::places::{Places, SeatPair};
use super::search::Search;
use super::{Answers, Task};

/// What a search found, in seats and places.
#[derive(Clone)]
pub(super) struct Answer {
    /// The pairs that were chosen, in order.
    pub(super) pairs: Vec<SeatPair>,
    /// Pairs that were chosen more than once.
    pub(super) twice: Vec<SeatPair>,
    /// How many people got a partner who had none.
    pub(super) people: i64,
    /// Reduced prices of half pairs, for a question much like this one to start from.
    pub(super) half_prices: Vec<i32>,
    pub(super) at_least: i64,
    pub(super) bonus: i64,
    /// How many pairs may be formed, where that was counted.
    pub(super) eligible: Option<u64>,
    /// Prices of places and of the vertices of doubled pairs.
    vertex_prices: Vec<i64>,
    doubled: Vec<SeatPair>,
    order: Vec<u32>,
    groups: Vec<PlaceGroup>,
}

impl Answer {
    /// Reads a search's result; where it did not end, prices are raised until they cover.
    pub(super) fn read(search: &mut Search, places: &Places, ended: bool) -> Self {
        let count = places.count();
        let mut pairs: BTreeSet<SeatPair> = BTreeSet::new();
        let mut twice: BTreeSet<SeatPair> = BTreeSet::new();
        for (one, other) in search.session().matching().pairs() {
            if other < count {
                let (a, b) = (places.seat(one), places.seat(other));
                let pair = (a.min(b), a.max(b));
                if !pairs.insert(pair) {
                    twice.insert(pair);
                }
            }
        }
        for (near, &pair) in (count..).step_by(2).zip(search.whole_doubled()) {
            let outside = |vertex| search.session().mate(vertex).is_some_and(|v| v < count);
            if outside(near) && outside(near + 1) {
                pairs.insert(pair);
            }
        }
        let pairs: Vec<SeatPair> = pairs.into_iter().collect();
        let question = search.question();
        let mut answer = Self {
            people: newly_paired(&pairs, places),
            pairs,
            twice: twice.into_iter().collect(),
            half_prices: Vec::new(),
            at_least: question.at_least,
            bonus: 0,
            eligible: None,
            vertex_prices: Vec::new(),
            doubled: Vec::new(),
            order: Vec::new(),
            groups: Vec::new(),
        };
        if ended {
            let certificate = search.session().certificate();
            answer.vertex_prices = certificate.prices;
            answer.doubled = search.doubled().to_vec();
            answer.order = certificate.order;
            let priced = certificate
                .groups
                .into_iter()
                .filter(|group| group.price > 0);
            answer.groups = priced
                .map(|group| PlaceGroup {
                    first: group.first,
                    len: group.len,
                    price: group.price,
                })
                .collect();
            if answer.groups.is_empty() {
                answer.order.clear();
            }
        } else {
            answer.vertex_prices = search.cover_all();
        }
        answer.bonus = search.first_place;
        answer.half_prices.clone_from(&search.half_prices);
        answer.eligible = search.eligible();
        answer
    }

    /// The certificate with people and places in the order of ids.
    fn certificate(&self, job: &PairingJob, task: &Task) -> Certificate {
        let numbers = Numbers::new(job, task, &self.doubled);
        Certificate {
            at_least: self.at_least,
            weighted: true,
            first_place: self.bonus,
            prices: numbers.in_order(&self.vertex_prices),
            order: self.order.iter().map(|&v| numbers.of(v)).collect(),
            groups: self.groups.clone(),
            doubled: numbers.doubled,
        }
    }
}

/// What the layers of the aim `leximin` found.
pub(super) struct LayeredAnswer {
    pub(super) at_least: i64,
    pub(super) doubled: Vec<SeatPair>,
    /// Each layer with the strength from which on pairs count.
    pub(super) layers: Vec<(Option<i64>, Layer)>,
}

impl LayeredAnswer {
    /// The layers with people and places in the order of ids.
    fn prices(&self, job: &PairingJob, task: &Task) -> Layered {
        let numbers = Numbers::new(job, task, &self.doubled);
        let layers = self.layers.iter().map(|(from, layer)| {
            let group = |(members, price): &(Vec<u32>, i64)| {
                let members = members.iter().map(|&v| numbers.of(v)).collect();
                (members, *price)
            };
            PriceLayer {
                from: *from,
                prices: numbers.in_order(&layer.prices),
                groups: layer.groups.iter().map(group).collect(),
            }
        });
        Layered {
            at_least: self.at_least,
            layers: layers.collect(),
            doubled: numbers.doubled,
        }
    }
}

/// The vertices of a search as numbers in the order of ids.
struct Numbers {
    number: Vec<u32>,
    /// The doubled pairs as numbers of people.
    doubled: Vec<(u32, u32)>,
}

impl Numbers {
    fn new(job: &PairingJob, task: &Task, doubled_seats: &[SeatPair]) -> Self {
        let (pool, places) = (task.pool, task.places);
        let mut number = vec![0; places.count() as usize + 2 * doubled_seats.len()];
        let mut next = 0;
        for person in 0..job.people().len() {
            let Some(seat) = pool.seat(person) else {
                continue;
            };
            for place in places.of(seat) {
                number[place as usize] = next;
                next += 1;
            }
        }
        let mut doubled = Vec::new();
        let person = |seat: u32| u32::try_from(pool.person(seat as usize)).unwrap_or(u32::MAX);
        let first_near = places.count() as usize;
        for (near, &(one, other)) in (first_near..).step_by(2).zip(doubled_seats) {
            let (one, other) = (person(one), person(other));
            let swapped = u32::from(one > other);
            number[near] = next + swapped;
            number[near + 1] = next + 1 - swapped;
            next += 2;
            doubled.push((one.min(other), one.max(other)));
        }
        Self { number, doubled }
    }

    fn of(&self, vertex: u32) -> u32 {
        self.number[vertex as usize]
    }

    /// The vertices' prices in the order of their numbers; a search that was stopped names
    /// those of places alone.
    fn in_order(&self, vertex_prices: &[i64]) -> Vec<i64> {
        let mut prices = vec![0; self.number.len()];
        for (&number, &price) in self.number.iter().zip(vertex_prices) {
            prices[number as usize] = price;
        }
        prices
    }
}

/// How many seats get a partner by these pairs that had none.
fn newly_paired(pairs: &[SeatPair], places: &Places) -> i64 {
    let ends = pairs.iter().flat_map(|&(one, other)| [one, other]);
    let new: BTreeSet<u32> = ends
        .filter(|&seat| !places.is_covered(seat as usize))
        .collect();
    i64::try_from(new.len()).unwrap_or(i64::MAX)
}

/// Puts the kept and the chosen pairs together with the proof.
pub(super) fn assemble(
    job: &PairingJob,
    task: &Task,
    answers: &Answers,
    complete: bool,
) -> Proposal {
    let people = job.people();
    // People are numbered in the order of their ids, so pairs of numbers are in the order of duos.
    let numbers = |duo: &Duo| Some((job.index_of(duo.a())?, job.index_of(duo.b())?));
    let mut chosen: Vec<(usize, usize)> = job.standing().filter_map(numbers).collect();
    // Kept pairs are no candidates; they count where nothing stands between them.
    let free = |&&(a, b): &&(usize, usize)| barriers(job, &people[a], &people[b]).is_empty();
    let free_kept = chosen.iter().filter(free).count() as u64;
    let found = [Some(&answers.best), answers.people.as_ref()];
    let eligible = found
        .into_iter()
        .flatten()
        .find_map(|answer| answer.eligible);
    let kept = chosen.len();
    for &(one, other) in &answers.best.pairs {
        let [one, other] = [one, other].map(|seat| task.pool.person(seat as usize));
        chosen.push((one.min(other), one.max(other)));
    }
    let new = chosen.split_off(kept);
    let kept: BTreeSet<(usize, usize)> = chosen.iter().copied().collect();
    chosen.extend(new.into_iter().filter(|pair| !kept.contains(pair)));
    chosen.sort_unstable();
    let mut paired = vec![false; people.len()];
    let mut pairs = Vec::with_capacity(chosen.len());
    for (a, b) in chosen {
        paired[a] = true;
        paired[b] = true;
        let kept = kept.contains(&(a, b));
        let (a, b): (&Participant, &Participant) = (&people[a], &people[b]);
        let Ok(duo) = Duo::new(a.id.clone(), b.id.clone()) else {
            continue;
        };
        let worth = worth(a, b, job.rules());
        pairs.push(ProposedPair {
            weight: worth.total,
            learn_a: worth.learn_a,
            learn_b: worth.learn_b,
            duo,
            kept,
        });
    }
    let alone = people.iter().zip(&paired).filter(|(_, paired)| !**paired);
    let certificate = |answer: &Answer| answer.certificate(job, task);
    Proposal {
        total: pairs.iter().map(|pair| pair.weight).sum(),
        pairs,
        unpaired: alone.map(|(person, _)| person.id.clone()).collect(),
        eligible_pairs: eligible.unwrap_or(0) + free_kept,
        proof: Proof {
            best: certificate(&answers.best),
            people: answers.people.as_ref().map(certificate),
            stronger: answers.stronger.as_ref().map(certificate),
            layers: answers.layers.as_ref().map(|found| found.prices(job, task)),
        },
        complete,
    }
}
