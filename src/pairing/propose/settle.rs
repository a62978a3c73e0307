//! Whether the prices cover the pairs that are no candidates, without weighing all of them
//! again.

use std::collections::BTreeSet;

use super::dropped::{LOST, NEVER, Rows};
use super::edges::{Candidate, pair_of};
use super::places::SeatPair;
use super::search::{BONUS_MAX, Search, UNAFFORDABLE};

/// How far a price may fall below one that has just been settled, in half points.
const MARGIN: i32 = 40;

/// The same for half pairs, at most: prices still find their place then, and go up and down by
/// more. For whole pairs those of one side drop and those of the other rise for good, and a larger
/// margin would have more pairs looked at.
const MARGIN_HALF: i32 = 300;

/// How many of a seat's pairs become edges at a time.
const WORST_MAX: usize = 3;

/// How many pairs near their price a seat may have to be settled at once. Where there are more
/// its price has fallen so far that it will most likely rise again.
const NEAR_MAX: usize = 48;

/// The group sizes from which on a group is shown to its members as a whole.
const LARGE_GROUP_LEAST: u32 = 40;

impl Search<'_> {
    /// Weighs the pairs that settled prices may no longer cover, as some prices fell below them,
    /// and settles those prices anew. Pairs that come near become candidates. Where pairs are
    /// worth more than their price, the worst become edges: most others will not need to,
    /// because the price rises again. Returns how many edges there are more.
    pub(super) fn settle(&mut self) -> usize {
        let drops = self.settle_anew();
        let mut rows = Rows::of_fallen(&drops);
        if !self.has_large_groups {
            rows.choose_sides(self.pool, &drops);
        }
        let mut seats: Vec<usize> = (0..self.pool.len())
            .filter(|&seat| rows.any(seat))
            .collect();
        seats.sort_by_key(|&seat| (self.view(seat), seat));
        let mut done = vec![false; self.pool.len()];
        let mut seen = None;
        let (mut near, mut edges) = (Vec::new(), Vec::new());
        let mut new: BTreeSet<SeatPair> = BTreeSet::new();
        let mut added = 0;
        for &seat in &seats {
            let view = self.view(seat);
            if seen != Some(view) {
                seen = Some(view);
                self.show(view);
            }
            self.find_near(seat, &rows, &drops, &mut near);
            let worst = self.worst_of(seat, &near, &new);
            added += worst.len();
            done[seat] = near.len() <= NEAR_MAX || worst.is_empty();
            for (at, &(_, partner, weight)) in near.iter().enumerate() {
                let taken = worst.contains(&at);
                // The pair of two seats that are both done is a candidate already.
                let known = done[partner] && rows.include(partner, self.pool.level(seat));
                if taken || (done[seat] && !known) {
                    let candidate = Candidate {
                        pair: pair_of(partner, seat),
                        weight,
                        taken,
                    };
                    if taken {
                        new.insert(candidate.pair);
                        self.edges_of(&candidate, &mut edges);
                    }
                    self.candidates.push(candidate);
                }
            }
            if !done[seat] {
                self.settled[seat] = UNAFFORDABLE;
            }
        }
        self.add_edges(&edges);
        added
    }

    /// Settles the prices that fell below the settled ones, with some margin; others may rise.
    /// Returns by how much each settled price dropped.
    fn settle_anew(&mut self) -> Vec<i64> {
        let margin = if self.halves {
            (self.reach / 2).clamp(MARGIN, MARGIN_HALF)
        } else {
            MARGIN
        };
        let mut drops = vec![NEVER; self.pool.len()];
        for seat in self.sample().into_iter().flatten() {
            let (before, price) = (self.settled[seat], self.prices[seat]);
            if price < before {
                self.settled[seat] = price - margin;
            } else if before != UNAFFORDABLE {
                // It covers the more. Without that, everybody's pairs would come near where
                // prices of one side rise as those of the other fall.
                self.settled[seat] = before.max(price - margin);
            }
            drops[seat] = match (before, price) {
                (UNAFFORDABLE, UNAFFORDABLE..) => NEVER,
                (UNAFFORDABLE, _) => LOST,
                _ => i64::from(before) - i64::from(self.settled[seat]),
            };
        }
        drops
    }

    /// The group of a seat and the price with which the seat sees it: seats with the same see the
    /// same prices. All whose group prices are nearly the same see the lowest, by which pairs only
    /// come the nearer.
    fn view(&self, seat: usize) -> (u8, i32) {
        (self.group[seat], self.group_prices[seat] / MARGIN * MARGIN)
    }

    /// Finds the pairs of a seat that settled prices do not cover since they dropped, each with
    /// what is missing; those that are candidates already are left out where no large group blurs
    /// which these are. A price that lost its settled one in the meantime is looked at later.
    fn find_near(
        &mut self,
        seat: usize,
        rows: &Rows,
        drops: &[i64],
        near: &mut Vec<(i32, usize, i32)>,
    ) {
        near.clear();
        let (own, at_least) = (self.settled[seat], self.question.at_least);
        let (settled, compared) = (&self.settled, &self.compared);
        let has_large_groups = self.has_large_groups;
        for (level, range) in self.sample().into_iter().enumerate() {
            if !rows.include(seat, level) {
                continue;
            }
            self.pool
                .each_row(seat, range, at_least, &mut self.space, |row| {
                    row.each_above(compared, own, |partner, weight| {
                        let missing = compared.of(partner) - 2 * weight;
                        let dropped = drops[seat] + drops[partner];
                        // What earlier prices did not cover is a candidate already.
                        let is_new = i64::from(own) + i64::from(missing) + dropped >= 0;
                        if settled[partner] != UNAFFORDABLE
                            && dropped > 0
                            && (is_new || has_large_groups)
                        {
                            near.push((missing, partner, weight));
                        }
                    });
                });
        }
    }

    /// Where those few pairs of a seat stand that miss most of what is worth more than its price
    /// now and is not among the new edges.
    fn worst_of(
        &self,
        seat: usize,
        near: &[(i32, usize, i32)],
        new: &BTreeSet<SeatPair>,
    ) -> Vec<usize> {
        // The worst first, each with how much is missing.
        let mut worst: Vec<((i32, usize), usize)> = Vec::with_capacity(WORST_MAX + 1);
        for (at, &(missing, partner, weight)) in near.iter().enumerate() {
            let rank = (missing, partner);
            if worst.len() == WORST_MAX && rank > worst[WORST_MAX - 1].0 {
                continue;
            }
            let candidate = Candidate {
                pair: pair_of(partner, seat),
                weight,
                taken: false,
            };
            if self.is_underpriced(&candidate) && !new.contains(&candidate.pair) {
                let place = worst.partition_point(|&(other, _)| other < rank);
                worst.insert(place, (rank, at));
                worst.truncate(WORST_MAX);
            }
        }
        worst.into_iter().map(|(_, at)| at).collect()
    }

    /// Compares with the settled prices as seats of a group see them whose groups have this
    /// price together: with the prices of the large groups that they share with each other seat.
    fn show(&mut self, (group, own): (u8, i32)) {
        if group == 0 {
            self.compared.set(self.pool, &self.settled);
            return;
        }
        let mut view = self.settled.clone();
        let theirs = self.group.iter().zip(&self.group_prices);
        for (seen, (&other, &price)) in view.iter_mut().zip(theirs) {
            // Of groups within each other two seats share those around the outer one.
            *seen += if other == group { own.min(price) } else { 0 };
        }
        self.compared.set(self.pool, &view);
    }

    /// Finds the large groups. Where somebody is no longer in one, or it costs less than when
    /// prices were settled, their price has to be settled anew.
    pub(super) fn look_at_groups(&mut self) {
        if self.session.largest_group() < LARGE_GROUP_LEAST && !self.has_large_groups {
            return;
        }
        let (group, prices) = self.large_groups();
        for seat in 0..self.pool.len() {
            let was_in = self.group[seat] > 0;
            if was_in && (self.group[seat] != group[seat] || prices[seat] < self.group_prices[seat])
            {
                self.settled[seat] = UNAFFORDABLE;
            }
        }
        self.has_large_groups = group.iter().any(|&group| group > 0);
        self.group = group;
        self.group_prices = prices;
    }

    /// The outermost large group of each seat, from 1, and the price of the large groups that
    /// hold the seat: of the outermost one, of the largest one within it, and so on.
    ///
    /// Large groups grow around one core, so this is all of their price but for small groups.
    fn large_groups(&self) -> (Vec<u8>, Vec<i32>) {
        let seats = self.pool.len();
        let (mut group, mut prices) = (vec![0; seats], vec![0; seats]);
        let certificate = self.session.certificate();
        // Outer groups come before those within them.
        let mut groups = certificate.groups.clone();
        groups.retain(|group| group.len >= LARGE_GROUP_LEAST);
        groups.sort_by_key(|group| (group.first, std::cmp::Reverse(group.len)));
        let (mut at, mut number) = (0, 0_u8);
        while at < groups.len() && number < u8::MAX {
            let outermost = groups[at];
            number += 1;
            let end = outermost.first + outermost.len;
            let within = groups[at..]
                .iter()
                .take_while(|inner| inner.first < end)
                .count();
            let mut inner = &groups[at..at + within];
            at += within;
            // From each group on to the largest one within it.
            while let Some((&shell, rest)) = inner.split_first() {
                self.price_shell(
                    certificate.members(&shell),
                    shell.price,
                    number,
                    &mut group,
                    &mut prices,
                );
                let largest = rest
                    .iter()
                    .enumerate()
                    .max_by_key(|(at, inner)| (inner.len, usize::MAX - at));
                let Some((from, core)) = largest else { break };
                let core_end = core.first + core.len;
                let rest = &rest[from..];
                let count = rest
                    .iter()
                    .take_while(|inner| inner.first < core_end)
                    .count();
                inner = &rest[..count];
            }
        }
        (group, prices)
    }

    /// Adds a group's price to the seats that it holds with all their places.
    fn price_shell(
        &self,
        members: &[u32],
        price: i64,
        number: u8,
        group: &mut [u8],
        prices: &mut [i32],
    ) {
        let price = i32::try_from(price).unwrap_or(UNAFFORDABLE);
        let mut held = vec![0; self.pool.len()];
        for &place in members.iter().filter(|&&place| place < self.places.count()) {
            let seat = self.places.seat(place) as usize;
            held[seat] += 1;
            if held[seat] == self.places.of(seat).len() {
                group[seat] = number;
                prices[seat] = prices[seat].saturating_add(price).min(UNAFFORDABLE);
            }
        }
    }

    /// Prices that cover every pair without any group, from whatever the prices are now: for
    /// a search that was stopped.
    pub(super) fn cover_all(&mut self) -> Vec<i64> {
        let seats = self.pool.len();
        let at_least = self.question.at_least;
        let mut eligible = 0;
        // Prices only rise: compared with those of the beginning, each pays enough.
        self.compared.set(self.pool, &self.prices);
        for seat in 0..seats {
            let mut needed = self.prices[seat];
            let compared = &self.compared;
            self.pool
                .each_row(seat, 0..seats, at_least, &mut self.space, |row| {
                    eligible += row.count();
                    needed = row.most_above(compared, needed);
                });
            if !self.places.of(seat).is_empty() {
                self.prices[seat] = needed;
            }
        }
        if at_least <= 1 {
            // Each pair was weighed from both sides.
            self.eligible = Some(eligible / 2);
        }
        // From here on the prices are those of whole pairs.
        self.halves = false;
        if self.question.people_first && self.first_place == 0 {
            let reduced = (0..self.places.count()).map(|place| self.places.seat(place));
            let all = reduced.map(|seat| i64::from(self.prices[seat as usize].max(0)));
            self.first_place = (all.sum::<i64>() / 2 + 1).min(BONUS_MAX);
        }
        let price = |place| {
            let reduced = self.prices[self.places.seat(place) as usize];
            (i64::from(reduced) + 2 * self.bonus(place)).max(0)
        };
        (0..self.places.count()).map(price).collect()
    }
}
