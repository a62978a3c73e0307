//! Candidate pairs, and the edges of the solved graph that stand for them: one for each two
//! places that a pair may take, and for a doubled pair of whole pairs a path over two vertices of
//! its own.

use super::places::SeatPair;
use super::search::Search;

/// A pair that may become an edge.
#[derive(Clone, Copy)]
pub(super) struct Candidate {
    pub(super) pair: SeatPair,
    pub(super) weight: i32,
    /// Whether it is an edge already.
    pub(super) taken: bool,
}

impl Search<'_> {
    /// Makes edges of all candidates that are not yet, where the test says so.
    pub(super) fn take(&mut self, test: impl Fn(&Self, &Candidate) -> bool) -> usize {
        let mut edges = Vec::new();
        let mut count = 0;
        let mut all_taken = true;
        for at in self.all_taken_before..self.candidates.len() {
            let candidate = self.candidates[at];
            if candidate.taken || test(self, &candidate) {
                if !candidate.taken {
                    self.candidates[at].taken = true;
                    count += 1;
                    self.edges_of(&candidate, &mut edges);
                }
            } else {
                all_taken = false;
            }
            if all_taken {
                self.all_taken_before = at + 1;
            }
        }
        self.add_edges(&edges);
        count
    }

    /// Makes edges of all candidates. Those of people who came into the sample since the last
    /// time are by far the most, and need not be looked up.
    pub(super) fn take_all(&mut self) {
        let (mut new, mut edges) = (Vec::new(), Vec::new());
        let start = self.pool.level_start();
        let came = |seat: u32| {
            let level = self.pool.level(seat as usize);
            seat as usize >= self.end_before[level].max(start[level])
        };
        for candidate in &self.candidates {
            let (one, other) = candidate.pair;
            // A doubled pair may stand among the candidates twice.
            let is_new = self.doubled.is_empty() && (came(one) || came(other));
            self.edges_of(candidate, if is_new { &mut new } else { &mut edges });
        }
        for candidate in &mut self.candidates {
            candidate.taken = true;
        }
        self.all_taken_before = self.candidates.len();
        self.end_before = self.end;
        // These first: all lists get room for them, and those that grow besides find some left.
        let added = self.session.add_new_edges(&new);
        debug_assert_eq!(added, Ok(()));
        self.add_edges(&edges);
    }

    /// Forgets the later candidates. Those that are edges stay edges.
    pub(super) fn forget_candidates_from(&mut self, first: usize) {
        self.candidates.truncate(first);
        self.all_taken_before = self.all_taken_before.min(first);
    }

    pub(super) fn add_edges(&mut self, edges: &[(u32, u32, i64)]) {
        // Vertices are in range, and weights far below the limit, unless somebody wants so many
        // topics that no check would accept the result.
        let added = self.session.add_edges(edges);
        debug_assert_eq!(added, Ok(()));
    }

    /// The vertex before the first seat of a doubled pair; the next one is before the second.
    fn near(&self, number: usize) -> u32 {
        self.places.count() + 2 * u32::try_from(number).unwrap_or(0)
    }

    /// Which doubled pair this is; nothing as long as they are plain pairs.
    pub(super) fn doubled_number(&self, pair: SeatPair) -> Option<usize> {
        let doubled = (!self.halves).then_some(&self.doubled)?;
        doubled.binary_search(&pair).ok()
    }

    /// The first vertex that neither is a place nor stands for a doubled pair.
    pub(super) fn first_guest(&self) -> u32 {
        self.near(self.doubled.len())
    }

    /// The place with which whole pairs join a place, straight or as a doubled pair; or the guest.
    pub(super) fn partner(&self, place: u32) -> Option<u32> {
        let mate = self.session.mate(place)?;
        let Some(near) = mate.checked_sub(self.places.count()) else {
            return Some(mate);
        };
        if mate >= self.first_guest() {
            return Some(mate);
        }
        let other_end = self.places.count() + (near ^ 1);
        let partner = self.session.mate(other_end)?;
        (partner < self.places.count()).then_some(partner)
    }

    /// Gives the vertices of doubled pairs prices that go with those of the seats.
    pub(super) fn price_doubled(&mut self) {
        for number in 0..self.doubled.len() {
            let weight = i64::from(self.doubled_candidate(number).weight);
            let (one, other) = self.doubled[number];
            let worth = 2 * (weight + self.first_place);
            let [one, other] =
                [one, other].map(|seat| worth - i64::from(self.prices[seat as usize]));
            let both = worth + 2 * self.first_place;
            let near = self.near(number);
            self.session.set_price(near, one.max(0));
            self.session
                .set_price(near + 1, other.max(both - one.max(0)).max(0));
        }
    }

    /// Pairs two seats for a better start, where prices allow it.
    pub(super) fn join(&mut self, (one, other): SeatPair) {
        let places = |seat: u32| self.places.of(seat as usize);
        if let Some(number) = self.doubled_number((one, other)) {
            let near = self.near(number);
            for (seat, near) in [(one, near), (other, near + 1)] {
                places(seat).any(|place| self.session.join(place, near));
            }
            return;
        }
        let mut both =
            places(one).flat_map(|place| places(other).map(move |partner| (place, partner)));
        both.any(|(place, partner)| self.session.join(place, partner));
    }

    /// The edges that stand for a pair.
    pub(super) fn edges_of(&self, candidate: &Candidate, edges: &mut Vec<(u32, u32, i64)>) {
        if self.barred == Some(candidate.pair) {
            return;
        }
        let (one, other) = candidate.pair;
        let weight = i64::from(candidate.weight);
        let bonus = self.first_place;
        let outer = |seat: u32| self.places.of(seat as usize);
        if let Some(number) = self.doubled_number(candidate.pair) {
            let near = self.near(number);
            edges.push((near, near + 1, weight + 2 * bonus));
            for (seat, near) in [(one, near), (other, near + 1)] {
                let edge = |place| (place, near, weight + bonus + self.bonus(place));
                edges.extend(outer(seat).map(edge));
            }
            return;
        }
        for place in outer(one) {
            for partner in outer(other) {
                let bonuses = self.bonus(place) + self.bonus(partner);
                edges.push((place, partner, weight + bonuses));
            }
        }
    }

    /// The price of the large groups that hold two seats, when prices were settled.
    pub(super) fn price_together(&self, one: usize, other: usize) -> i32 {
        let group = self.group[one];
        if group == 0 || group != self.group[other] {
            return 0;
        }
        // Of groups within each other two seats share those around the outer one.
        self.group_prices[one].min(self.group_prices[other])
    }

    /// Whether a pair is worth more than its price, group prices included.
    pub(super) fn is_underpriced(&self, candidate: &Candidate) -> bool {
        if self.barred == Some(candidate.pair) {
            return false;
        }
        let (one, other) = candidate.pair;
        let weight = i64::from(candidate.weight);
        let both = self.prices[one as usize] + self.prices[other as usize];
        let group = self.price_together(one as usize, other as usize);
        if i64::from(both) + i64::from(group) >= 2 * weight {
            return false;
        }
        let session = &self.session;
        if let Some(number) = self.doubled_number(candidate.pair) {
            let near = self.near(number);
            return session.weight(near, near + 1).is_none();
        }
        self.places.of(one as usize).any(|place| {
            self.places.of(other as usize).any(|partner| {
                let price = session.price(place) + session.price(partner);
                let worth = 2 * (weight + self.bonus(place) + self.bonus(partner));
                price < worth && price + session.group_price(place, partner) < worth
            })
        })
    }
}

/// Two seats, the smaller first.
pub(super) fn pair_of(one: usize, other: usize) -> SeatPair {
    let small = |seat: usize| u32::try_from(seat).unwrap_or(u32::MAX);
    (small(one.min(other)), small(one.max(other)))
}
