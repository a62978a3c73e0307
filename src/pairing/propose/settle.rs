//! Whether the prices cover the pairs that are no candidates, without weighing all of them
//! again.

use super::search::{Candidate, Search, UNAFFORDABLE, pair_of};

/// How far a price may fall below one that has just been settled, in half points.
const MARGIN: i32 = 60;

/// The group sizes from which on a group is shown to its members as a whole.
const LARGE_GROUP_LEAST: u32 = 40;

impl Search<'_> {
    /// Weighs the pairs of all seats whose price fell below the settled one, and settles them
    /// anew.
    pub(super) fn settle(&mut self) {
        self.look_at_groups();
        let mut fallen = Vec::new();
        for range in self.sample(usize::MAX) {
            for seat in range {
                if self.prices[seat] < self.settled[seat] {
                    fallen.push(seat);
                }
            }
        }
        for &seat in &fallen {
            self.settled[seat] = self.prices[seat] - MARGIN;
        }
        let mut is_fallen = vec![false; self.pool.len()];
        for &seat in &fallen {
            is_fallen[seat] = true;
        }
        let mut views: Vec<Option<Vec<i32>>> = vec![None; self.group_prices.len() + 1];
        let at_least = self.question.at_least;
        for &seat in &fallen {
            let group = self.group[seat];
            let view = &mut views[usize::from(group)];
            let view = &*view.get_or_insert_with(|| self.view(group));
            let own = self.settled[seat];
            for range in self.sample(usize::MAX) {
                let (pool, candidates) = (self.pool, &mut self.candidates);
                pool.each_row(seat, range, at_least, &mut self.space, |row| {
                    row.each_above(view, own, |partner, weight| {
                        // Of two fallen seats the later one has the pair.
                        if !is_fallen[partner] || partner < seat {
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

    /// The settled prices as the members of a large group see them.
    fn view(&self, group: u8) -> Vec<i32> {
        let mut view = self.settled.clone();
        if group > 0 {
            let price = self.group_prices[usize::from(group) - 1];
            for (seen, &theirs) in view.iter_mut().zip(&self.group) {
                if theirs == group {
                    *seen += price;
                }
            }
        }
        view
    }

    /// Finds the large groups. Where they are not as they were when prices were settled, the
    /// prices of everybody in them have to be settled anew.
    fn look_at_groups(&mut self) {
        let (group, prices) = self.large_groups();
        let price_in = |prices: &[i32], group: u8| match group {
            0 => 0,
            group => prices[usize::from(group) - 1],
        };
        let seats = self.settled.iter_mut().zip(&self.group).zip(&group);
        for ((settled, &old), &new) in seats {
            if old != new || price_in(&self.group_prices, old) != price_in(&prices, new) {
                *settled = UNAFFORDABLE;
            }
        }
        self.group = group;
        self.group_prices = prices;
    }

    /// The large group of each seat, from 1, and what its members see added to each other's
    /// prices. Of groups within each other one is chosen that holds many and has, with those
    /// around it, a high price.
    fn large_groups(&self) -> (Vec<u8>, Vec<i32>) {
        let mut group = vec![0; self.pool.len()];
        let mut prices = Vec::new();
        let certificate = self.session.certificate();
        // Outer groups come before those within them.
        let mut groups = certificate.groups.clone();
        groups.retain(|group| group.len >= LARGE_GROUP_LEAST);
        groups.sort_by_key(|group| (group.first, std::cmp::Reverse(group.len)));
        let mut at = 0;
        while at < groups.len() && prices.len() < usize::from(u8::MAX) {
            let end = groups[at].first + groups[at].len;
            let mut around: Vec<(u32, i64)> = Vec::new();
            let (mut best, mut chosen) = (0, (groups[at], 0));
            while let Some(inner) = groups.get(at).filter(|inner| inner.first < end) {
                while around.last().is_some_and(|&(end, _)| end <= inner.first) {
                    around.pop();
                }
                let sum = inner.price + around.last().map_or(0, |&(_, sum)| sum);
                around.push((inner.first + inner.len, sum));
                let gain = i128::from(sum) * i128::from(inner.len) * i128::from(inner.len);
                if gain > best {
                    (best, chosen) = (gain, (*inner, sum));
                }
                at += 1;
            }
            let (chosen, sum) = chosen;
            if sum == 0 {
                continue;
            }
            prices.push(i32::try_from(sum).unwrap_or(UNAFFORDABLE).min(UNAFFORDABLE));
            let number = u8::try_from(prices.len()).unwrap_or(0);
            let mut held = vec![0; self.pool.len()];
            for &place in certificate.members(&chosen) {
                if place < self.places.count() {
                    let seat = self.places.seat(place) as usize;
                    held[seat] += 1;
                    // A seat is within a group where all its places are.
                    if held[seat] == self.places.of(seat).len() {
                        group[seat] = number;
                    }
                }
            }
        }
        (group, prices)
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
