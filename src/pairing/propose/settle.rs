//! Whether the prices cover the pairs that are no candidates, without weighing all of them
//! again.

use super::edges::{Candidate, pair_of};
use super::search::{Search, UNAFFORDABLE};

/// How far a price may fall below one that has just been settled, in half points.
const MARGIN: i32 = 60;

/// How many of a seat's pairs become edges at a time.
const WORST_MAX: usize = 6;

/// The group sizes from which on a group is shown to its members as a whole.
const LARGE_GROUP_LEAST: u32 = 40;

impl Search<'_> {
    /// Weighs the pairs of all seats whose price fell below the settled one. Where a seat has
    /// pairs worth more than their price, the worst become edges: most others will not need to,
    /// because the price rises again. Where it has none, its price is settled anew.
    pub(super) fn settle(&mut self) -> usize {
        if !self.halves {
            self.look_at_groups();
        }
        let mut fallen = Vec::new();
        for range in self.sample(usize::MAX) {
            fallen.extend(range.filter(|&seat| self.prices[seat] < self.settled[seat]));
        }
        // A pair is weighed again when the last of its two seats is settled.
        for &seat in &fallen {
            self.settled[seat] = UNAFFORDABLE;
        }
        let mut view = Vec::new();
        let before = self.candidates.len();
        let mut covered = Vec::new();
        for &seat in &fallen {
            self.view(&self.prices, seat, &mut view);
            if !self.find_worst(seat, &view) {
                covered.push(seat);
            }
        }
        let added = self.take_from(before);
        self.settle_anew(&covered);
        added
    }

    /// Settles the prices of seats whose pairs are all covered, and notes those that come near.
    fn settle_anew(&mut self, seats: &[usize]) {
        // A settled price may rise at any time: it covers the more. Without that, everybody's
        // pairs would come near where prices of one side rise as those of the other fall.
        for (settled, &price) in self.settled.iter_mut().zip(&self.prices) {
            if *settled != UNAFFORDABLE {
                *settled = (*settled).max(price - MARGIN);
            }
        }
        let mut is_new = vec![false; self.pool.len()];
        for &seat in seats {
            is_new[seat] = true;
            self.settled[seat] = self.prices[seat] - MARGIN;
        }
        let mut view = Vec::new();
        let at_least = self.question.at_least;
        for &seat in seats {
            self.view(&self.settled, seat, &mut view);
            let own = self.settled[seat];
            for range in self.sample(usize::MAX) {
                let (pool, candidates) = (self.pool, &mut self.candidates);
                pool.each_row(seat, range, at_least, &mut self.space, |row| {
                    row.each_above(&view, own, |partner, weight| {
                        // Of two new ones the later has the pair.
                        if !is_new[partner] || partner < seat {
                            candidates.push(Candidate {
                                pair: pair_of(partner, seat),
                                weight,
                                taken: false,
                            });
                        }
                    });
                });
            }
        }
    }

    /// Prices as a seat sees them: with the prices of the large groups that it shares with each
    /// other seat.
    fn view(&self, prices: &[i32], seat: usize, view: &mut Vec<i32>) {
        view.clear();
        view.extend_from_slice(prices);
        let (group, own) = (self.group[seat], self.group_prices[seat]);
        if group > 0 {
            let theirs = self.group.iter().zip(&self.group_prices);
            for (seen, (&other, &price)) in view.iter_mut().zip(theirs) {
                // Of groups within each other two seats share those around the outer one.
                *seen += if other == group { own.min(price) } else { 0 };
            }
        }
    }

    /// Notes the pairs of a seat that are worth most beyond their price; returns whether there
    /// are any.
    fn find_worst(&mut self, seat: usize, view: &[i32]) -> bool {
        let (pool, at_least, own) = (self.pool, self.question.at_least, self.prices[seat]);
        let sample = self.sample(usize::MAX);
        let mut worst = 0;
        for range in sample.clone() {
            pool.each_row(seat, range, at_least, &mut self.space, |row| {
                let most = row.most_above(view).unwrap_or(i32::MIN);
                worst = worst.max(most.saturating_sub(own));
            });
        }
        // Groups may cover what the two alone do not: then the lesser ones are looked at too.
        let before = self.candidates.len();
        for least in [worst / 2, 0] {
            if worst <= 0 || self.candidates.len() > before {
                break;
            }
            let mut found: Vec<(i32, usize, i32)> = Vec::new();
            for range in sample.clone() {
                pool.each_row(seat, range, at_least, &mut self.space, |row| {
                    row.each_above(view, own + least, |partner, weight| {
                        found.push((view[partner] - 2 * weight, partner, weight));
                    });
                });
            }
            found.sort_unstable();
            for (_, partner, weight) in found {
                let candidate = Candidate {
                    pair: pair_of(partner, seat),
                    weight,
                    taken: false,
                };
                if self.is_underpriced(&candidate) {
                    self.candidates.push(candidate);
                    if self.candidates.len() - before == WORST_MAX {
                        break;
                    }
                }
            }
        }
        self.candidates.len() > before
    }

    /// Finds the large groups. Where somebody is no longer in one, or it costs less than when
    /// prices were settled, their price has to be settled anew.
    fn look_at_groups(&mut self) {
        let (group, prices) = self.large_groups();
        for seat in 0..self.pool.len() {
            let was_in = self.group[seat] > 0;
            if was_in && (self.group[seat] != group[seat] || prices[seat] < self.group_prices[seat])
            {
                self.settled[seat] = UNAFFORDABLE;
            }
        }
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
        for seat in 0..seats {
            let (pool, prices) = (self.pool, &self.prices);
            let mut needed = i32::MIN;
            pool.each_row(seat, 0..seats, at_least, &mut self.space, |row| {
                eligible += row.count();
                needed = needed.max(row.most_above(prices).unwrap_or(i32::MIN));
            });
            if !self.places.of(seat).is_empty() {
                self.prices[seat] = self.prices[seat].max(needed);
            }
        }
        if at_least <= 1 {
            // Each pair was weighed from both sides.
            self.eligible = Some(eligible / 2);
        }
        let price = |place| {
            let reduced = self.prices[self.places.seat(place) as usize];
            (i64::from(reduced) + 2 * self.bonus(place)).max(0)
        };
        (0..self.places.count()).map(price).collect()
    }
}
