//! Which rows of pairs have to be weighed again, as settled prices dropped.
//!
//! A pair that was covered is so still unless the prices of both dropped by more than nothing
//! together. Where those of one side drop and those of the other rise by about as much, as they
//! do when many search for a partner, hardly any pair is concerned, and most of those can be seen
//! in few rows: of those who dropped by more than some amount, and of those who did not rise by
//! that much.

use super::super::pool::Pool;

/// The drop of a price that was not settled at all: all pairs are concerned.
pub(super) const LOST: i64 = 1 << 40;

/// The drop of a price that takes part in nothing: no pair is concerned.
pub(super) const NEVER: i64 = -LOST;

/// Sides are chosen where this part of the seats has to be looked at, or more.
const MANY: usize = 8;

/// For each seat the levels whose seats it is weighed with, a bit each.
pub(super) struct Rows(Vec<u8>);

impl Rows {
    /// Those whose price dropped, with everybody.
    pub(super) fn of_fallen(drops: &[i64]) -> Self {
        let all = |&drop: &i64| if drop > 0 { 0b111 } else { 0 };
        Self(drops.iter().map(all).collect())
    }

    /// Whether a seat is weighed with those of a level.
    pub(super) fn include(&self, seat: usize, level: usize) -> bool {
        self.0[seat] & 1 << level != 0
    }

    /// Whether a seat is weighed with anybody.
    pub(super) fn any(&self, seat: usize) -> bool {
        self.0[seat] != 0
    }

    /// Chooses, for each two levels, whose rows show all pairs of which the prices dropped by more
    /// than nothing together, and are as short as can be.
    pub(super) fn choose_sides(&mut self, pool: &Pool, drops: &[i64]) {
        let fallen = drops.iter().filter(|&&drop| drop > 0).count();
        if fallen * MANY < drops.len() {
            return;
        }
        let start = pool.level_start();
        let levels = [0, 1, 2].map(|level| {
            let mut seats: Vec<usize> = (start[level]..start[level + 1]).collect();
            seats.retain(|&seat| drops[seat] != NEVER);
            seats.sort_by_key(|&seat| (-drops[seat], seat));
            seats
        });
        for (one, other) in [(0, 1), (0, 2), (1, 2)] {
            let (ones, others) = (&levels[one], &levels[other]);
            let (taken, against) = cover(ones, others, drops);
            for (seats, taken, level) in [(ones, taken, other), (others, against, one)] {
                for (at, &seat) in seats.iter().enumerate() {
                    self.0[seat] &= !(1 << level);
                    self.0[seat] |= u8::from(at < taken) << level;
                }
            }
        }
    }
}

/// How many of the first and of the second, both in order of their drops, the largest first, have
/// to be weighed with all of the other ones, so that every pair is seen that dropped by more than
/// nothing: those of the first with more than some drop, and those of the second with more than
/// its opposite.
fn cover(ones: &[usize], others: &[usize], drops: &[i64]) -> (usize, usize) {
    let mut against = others.len();
    let mut best = (usize::MAX, (0, 0));
    for taken in 0..=ones.len() {
        let next = ones.get(taken).map_or(NEVER, |&seat| drops[seat]);
        while against > 0 && drops[others[against - 1]] + next <= 0 {
            against -= 1;
        }
        let work = taken * others.len() + against * ones.len();
        if work < best.0 {
            best = (work, (taken, against));
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use crate::random::Random;

    use super::*;

    #[test]
    fn few_rows_show_all_pairs_that_dropped() {
        // Ten on each side; one side drops, the other rises by as much, but for two of them.
        let mut drops = vec![100; 10];
        drops.extend([-100; 8]);
        drops.extend([0, 20]);
        let ones: Vec<usize> = (0..10).collect();
        let others = vec![19, 18, 10, 11, 12, 13, 14, 15, 16, 17];
        assert_eq!(cover(&ones, &others, &drops), (0, 2));
        // One that dropped by more than the others rose.
        drops[0] = 101;
        assert_eq!(cover(&ones, &others, &drops), (1, 2));
    }

    #[test]
    fn every_pair_that_dropped_is_seen_whatever_the_drops() {
        let mut random = Random(1);
        for size in 0..60 {
            let drops: Vec<i64> = (0..2 * size)
                .map(|_| i64::from(random.below(16)) - 8)
                .collect();
            let sorted = |range: std::ops::Range<usize>| {
                let mut seats: Vec<usize> = range.collect();
                seats.sort_by_key(|&seat| (-drops[seat], seat));
                seats
            };
            let (ones, others) = (sorted(0..size), sorted(size..2 * size));
            let (taken, against) = cover(&ones, &others, &drops);
            let fallen = |seats: &[usize]| seats.iter().filter(|&&seat| drops[seat] > 0).count();
            assert!(taken + against <= fallen(&ones) + fallen(&others));
            for &one in &ones[taken..] {
                for &other in &others[against..] {
                    assert!(drops[one] + drops[other] <= 0);
                }
            }
        }
    }
}
