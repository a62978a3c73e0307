//! What it costs at least to free a place, for all places at once.
//!
//! Whoever takes a place from its partner leaves that one alone, or has it take another place in
//! turn, and so on: an alternating path. It costs what its new pairs miss of their prices, and
//! the price of whoever is left alone at its end. The cheapest such paths to all places are found
//! by one search from their ends (Dijkstra 1959), in which a path may pass somebody twice, on
//! either side, as in the bipartite double cover. Then the search is simple, and no way is
//! overlooked: what is found is at most what freeing the place costs, and mostly exactly that.
//!
//! The search goes over the solved graph first, where nearly all cheap ways lead. Then each
//! seat's pairs are weighed once, in the order of costs, for ways that are cheaper still.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::super::super::pool::{Pool, Prices, RowSpace};
use super::super::edges::pair_of;
use super::super::search::{Search, UNAFFORDABLE};

/// The search for the cheapest ways.
struct Ways<'s, 'p> {
    search: &'s Search<'p>,
    /// What freeing each place costs, and each vertex of a doubled pair, as far as known, in half
    /// points.
    cost: Vec<i64>,
    /// Places with their costs, the cheapest first; overtaken ones too.
    queue: BinaryHeap<Reverse<(i64, u32)>>,
}

/// For each seat what somebody has to be worth to it, twice, for a pair with it to gain anything:
/// the seat's reduced price and what it costs at least to free its place, in half points.
pub(super) fn dearest(search: &Search, pool: &Pool, space: &mut RowSpace) -> Vec<i32> {
    let mut ways = Ways::from_ends(search);
    ways.follow_edges();
    ways.follow_all(pool, space);
    (0..pool.len()).map(|seat| ways.of_seat(seat)).collect()
}

impl<'s, 'p> Ways<'s, 'p> {
    /// Whoever has a place may always stay alone; a place that nobody has is free.
    fn from_ends(search: &'s Search<'p>) -> Self {
        let session = &search.session;
        let alone = |place| session.mate(place).map_or(0, |mate| session.price(mate));
        Self {
            search,
            cost: (0..search.first_guest()).map(alone).collect(),
            queue: BinaryHeap::new(),
        }
    }

    fn queue_all(&mut self) {
        let all = (0..).zip(&self.cost);
        self.queue = all.map(|(place, &cost)| Reverse((cost, place))).collect();
    }

    /// The next place in the order of costs.
    fn next(&mut self) -> Option<u32> {
        loop {
            let Reverse((cost, place)) = self.queue.pop()?;
            if cost == self.cost[place as usize] {
                return Some(place);
            }
        }
    }

    /// The owner of `taker` could take `place`, which misses so much of its price: then the place
    /// of the taker's partner would be free.
    fn take(&mut self, place: u32, taker: u32, missing: i64) {
        let Some(freed) = self.search.session.mate(taker) else {
            return;
        };
        let cost = self.cost[place as usize] + missing.max(0);
        match self.cost.get_mut(freed as usize) {
            Some(known) if cost < *known => *known = cost,
            _ => return,
        }
        self.queue.push(Reverse((cost, freed)));
    }

    /// What an edge of this weight misses of its price, group prices left out.
    fn missing(&self, place: u32, taker: u32, weight: i64) -> i64 {
        let session = &self.search.session;
        session.price(place) + session.price(taker) - 2 * weight
    }

    /// Follows the edges of the solved graph.
    fn follow_edges(&mut self) {
        self.queue_all();
        while let Some(place) = self.next() {
            self.follow_edges_of(place);
        }
    }

    fn follow_edges_of(&mut self, place: u32) {
        let search = self.search;
        for (taker, weight) in search.session.neighbours(place) {
            let mut missing = self.missing(place, taker, weight);
            if missing < 0 {
                missing += search.session.group_price(place, taker);
            }
            self.take(place, taker, missing);
        }
    }

    /// Follows all pairs there are, doubled ones along their edges.
    fn follow_all(&mut self, pool: &Pool, space: &mut RowSpace) {
        self.queue_all();
        let (search, places) = (self.search, self.search.places);
        let reach: Vec<i32> = (0..pool.len()).map(|seat| self.reach(seat)).collect();
        let mut reach = Prices::new(pool, &reach);
        let mut weighed = vec![i64::MAX; pool.len()];
        let mut takers = Vec::new();
        while let Some(place) = self.next() {
            self.follow_edges_of(place);
            if place >= places.count() {
                continue;
            }
            let seat = places.seat(place) as usize;
            let own = self.of_place(place);
            if own >= weighed[seat] {
                continue;
            }
            weighed[seat] = own;
            let at_least = search.question.at_least;
            pool.each_row(seat, 0..pool.len(), at_least, space, |row| {
                row.each_above(&reach, small(own), |taker, weight| {
                    takers.push((taker, weight));
                });
            });
            for (other, weight) in takers.drain(..) {
                let is_doubled = search.doubled_number(pair_of(seat, other)).is_some();
                let together = i64::from(search.price_together(seat, other));
                for taker in places.of(other).filter(|_| !is_doubled) {
                    let bonuses = search.bonus(place) + search.bonus(taker);
                    let missing = self.missing(place, taker, i64::from(weight) + bonuses);
                    self.take(place, taker, missing + together);
                }
                reach.raise(other, self.reach(other));
            }
        }
    }

    /// A place's reduced price and what it costs to free it.
    fn of_place(&self, place: u32) -> i64 {
        let price = self.search.session.price(place) - 2 * self.search.bonus(place);
        price + self.cost[place as usize]
    }

    /// The lowest of these of a seat.
    fn of_seat(&self, seat: usize) -> i32 {
        let places = self.search.places.of(seat);
        places
            .map(|place| self.of_place(place))
            .min()
            .map_or(UNAFFORDABLE, small)
    }

    /// Twice the weight of a pair has to exceed this and the other seat's [`Ways::of_place`] for
    /// a cheaper way to lead from one of this seat's places over that pair.
    fn reach(&self, seat: usize) -> i32 {
        let session = &self.search.session;
        let of_place = |taker| {
            let freed = session.mate(taker)?;
            let cost = self.cost.get(freed as usize)?;
            Some(session.price(taker) - 2 * self.search.bonus(taker) - cost)
        };
        let places = self.search.places.of(seat);
        places
            .filter_map(of_place)
            .min()
            .map_or(UNAFFORDABLE, small)
    }
}

/// A sum of prices within what rows are compared with.
fn small(price: i64) -> i32 {
    let limit = i64::from(UNAFFORDABLE);
    i32::try_from(price.clamp(-limit, limit)).unwrap_or(UNAFFORDABLE)
}
