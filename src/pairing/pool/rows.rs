//! One person's learning with a stretch of seats: plain loops over bytes that a compiler turns
//! into vector instructions. Only pairs that may be worth more than their price are weighed
//! exactly.

use std::ops::Range;

use super::columns::add_up;
use super::limits::{CHUNK, Limits};
use super::prices::Prices;
use super::{Pool, Texts};

/// How many seats are looked at at a time, so that everything stays near the processor.
const STRETCH: usize = 4096;

/// Space for rows, used again and again.
pub(in super::super) struct RowSpace {
    own: Vec<u8>,
    other: Vec<u8>,
}

/// One seat with a stretch of seats of one level.
pub(in super::super) struct Row<'s> {
    pool: &'s Pool,
    seat: usize,
    /// The first seat of the stretch.
    first: usize,
    /// What the seat learns from each of the stretch, and they from it; both 0 where a single
    /// reason keeps the two apart, and 255 where it is at least that much. After the last seat
    /// of the stretch there is nothing to learn.
    own: &'s [[u8; CHUNK]],
    other: &'s [[u8; CHUNK]],
    len: usize,
    terms: Terms,
    /// What each of the stretch learns besides.
    more: Option<&'s [u8]>,
}

/// What weights of one row have in common.
#[derive(Clone, Copy)]
pub(super) struct Terms {
    pub(super) level: usize,
    reciprocity: i32,
    apart: i32,
    /// The most points that bonuses can bring.
    pub(super) bonuses: i32,
    own_least: u8,
    other_least: u8,
    pub(super) at_least: i32,
}

impl RowSpace {
    /// Space for the rows of any pool.
    pub(in super::super) fn new() -> Self {
        Self {
            own: vec![0; STRETCH],
            other: vec![0; STRETCH],
        }
    }
}

impl Pool {
    /// Calls `visit` with a seat and all seats of a range that may come into question, stretch by
    /// stretch; pairs below `at_least` points count as 0. A seat itself is worth 0.
    pub(in super::super) fn each_row(
        &self,
        seat: usize,
        seats: Range<usize>,
        at_least: i64,
        space: &mut RowSpace,
        visit: impl FnMut(&Row),
    ) {
        self.each_row_with(seat, seats, at_least, None, space, visit);
    }

    /// As [`Pool::each_row`], as if each other seat learned something more from this one.
    pub(super) fn each_row_with(
        &self,
        seat: usize,
        seats: Range<usize>,
        at_least: i64,
        more: Option<&[u8]>,
        space: &mut RowSpace,
        mut visit: impl FnMut(&Row),
    ) {
        let own_level = self.level(seat);
        let least = i32::try_from(at_least.max(1)).unwrap_or(i32::MAX);
        for level in 0..3 {
            if level == own_level && !self.mixes_levels() {
                continue;
            }
            let mut from = self.level_start[level].max(seats.start);
            let to = self.level_start[level + 1].min(seats.end);
            let terms = self.terms(own_level, level, least);
            while from < to {
                let span = from..to.min(from + STRETCH);
                from = span.end;
                let len = span.len();
                let whole = len.next_multiple_of(CHUNK);
                let (own, own_rest) = space.own[..whole].split_at_mut(len);
                let (other, other_rest) = space.other[..whole].split_at_mut(len);
                self.sum_up(seat, &span, own, other);
                let more = more.map(|more| &more[span.clone()]);
                for (other, &more) in other.iter_mut().zip(more.into_iter().flatten()) {
                    *other = other.saturating_add(more);
                }
                self.take_out(seat, &span, own, other);
                own_rest.fill(0);
                other_rest.fill(0);
                visit(&Row {
                    pool: self,
                    seat,
                    first: span.start,
                    own: space.own[..whole].as_chunks().0,
                    other: space.other[..whole].as_chunks().0,
                    len,
                    terms,
                    more,
                });
            }
        }
    }

    /// Calls `visit` with every other seat, what this seat learns there and what is learned from
    /// it, in units of learning; no rule is looked at.
    pub(in super::super) fn each_learning(
        &self,
        seat: usize,
        space: &mut RowSpace,
        mut visit: impl FnMut(usize, u32, u32),
    ) {
        for from in (0..self.len()).step_by(STRETCH) {
            let span = from..self.len().min(from + STRETCH);
            let own = &mut space.own[..span.len()];
            let other = &mut space.other[..span.len()];
            self.sum_up(seat, &span, own, other);
            for ((partner, &x), &y) in span.zip(&*own).zip(&*other) {
                if partner != seat {
                    let (x, y) = self.exact(seat, partner, (x, y));
                    visit(partner, x.unsigned_abs(), y.unsigned_abs());
                }
            }
        }
    }

    /// What a pair of seats is worth, in points; 0 where it may not be formed.
    pub(in super::super) fn weight(&self, pair: (u32, u32), space: &mut RowSpace) -> i64 {
        let (one, other) = (pair.0 as usize, pair.1 as usize);
        let mut found = 0;
        self.each_row(one, other..other + 1, 1, space, |row| {
            found = row.weight(0).into();
        });
        found
    }

    /// What the weights between two levels have in common, seen from the first.
    pub(super) fn terms(&self, own: usize, other: usize, at_least: i32) -> Terms {
        let rules = &self.rules;
        let both = u8::from(rules.both_learn);
        let senior = |is: bool| u8::from(rules.senior_learns && is);
        let apart = match own.abs_diff(other) {
            0 => 0,
            1 => rules.bonuses.one_level_apart.get().into(),
            _ => rules.bonuses.two_levels_apart.get().into(),
        };
        let of_people = [rules.bonuses.other_department, rules.bonuses.same_location];
        let bonuses = of_people.map(|bonus| i32::from(bonus.get()));
        Terms {
            level: other,
            reciprocity: rules.reciprocity.get().into(),
            apart,
            bonuses: apart + bonuses[0] + bonuses[1],
            own_least: both.max(senior(own > other)),
            other_least: both.max(senior(other > own)),
            at_least,
        }
    }

    /// Adds up what a seat learns from a stretch of seats, and they from it.
    fn sum_up(&self, seat: usize, span: &Range<usize>, own: &mut [u8], other: &mut [u8]) {
        own.fill(0);
        other.fill(0);
        let topics = self.topics(seat);
        let wanted = topics.iter().copied().filter(|topic| topic.interest > 0);
        add_up(wanted.filter_map(|topic| self.lesson(topic)), own, span);
        let known = topics.iter().copied().filter(|topic| topic.knowledge > 0);
        add_up(known.map(|topic| self.hunger(topic)), other, span);
    }

    /// Lets all those learn nothing with whom a seat cannot be paired for a reason of their own.
    fn take_out(&self, seat: usize, span: &Range<usize>, own: &mut [u8], other: &mut [u8]) {
        if !self.languages.is_empty() && !self.speaks_with_all[seat] {
            self.take_out_silent(seat, span, own, other);
        }
        let out = self.ruled_out(seat);
        let from = out.partition_point(|&other| (other as usize) < span.start);
        let out = out[from..].iter().map(|&out| out as usize);
        for out in out.chain([seat]).filter(|out| span.contains(out)) {
            (own[out - span.start], other[out - span.start]) = (0, 0);
        }
    }

    /// Lets all those learn nothing who share no language with a seat.
    fn take_out_silent(&self, seat: usize, span: &Range<usize>, own: &mut [u8], other: &mut [u8]) {
        let pieces = own.chunks_mut(CHUNK).zip(other.chunks_mut(CHUNK));
        for ((own, other), from) in pieces.zip(span.clone().step_by(CHUNK)) {
            let mut shared = [0; CHUNK];
            for row in &self.languages {
                let spoken = row[seat];
                for (shared, &theirs) in shared.iter_mut().zip(&row[from..from + own.len()]) {
                    *shared |= spoken & theirs;
                }
            }
            for ((own, other), &shared) in own.iter_mut().zip(other).zip(&shared) {
                let mask = if shared == 0 { 0 } else { u8::MAX };
                *own &= mask;
                *other &= mask;
            }
        }
    }

    /// What two seats learn from each other, where sums of bytes may have overflowed.
    pub(super) fn exact(&self, seat: usize, partner: usize, (own, other): (u8, u8)) -> (i32, i32) {
        let (mut x, mut y) = (own.into(), other.into());
        if own == u8::MAX || other == u8::MAX {
            (x, y) = (0, 0);
            for topic in self.topics(seat) {
                let (number, known) = (topic.topic as usize, topic.knowledge);
                let theirs = self.knowledge[number].get(partner);
                x += i32::from(topic.interest) * i32::from(theirs.saturating_sub(known));
                if known > 0 {
                    y += i32::from(self.hunger(*topic).get(partner));
                }
            }
        }
        (x, y)
    }

    /// The bonuses of a pair for departments and locations.
    pub(super) fn bonuses_of_people(&self, seat: usize, partner: usize) -> i32 {
        let bonuses = &self.rules.bonuses;
        let paid = |points: u16, texts: &Texts, same: bool| {
            let (one, other) = (texts.0[seat], texts.0[partner]);
            let paid = one != 0 && other != 0 && (one == other) == same;
            i32::from(points) * i32::from(paid)
        };
        paid(bonuses.other_department.get(), &self.departments, false)
            + paid(bonuses.same_location.get(), &self.locations, true)
    }
}

impl Terms {
    /// A pair's points without the bonuses that depend on single people; nothing where it may
    /// not be formed.
    pub(super) fn points(&self, x: i32, y: i32) -> Option<i32> {
        let allowed = x + y > 0 && x >= self.own_least.into() && y >= self.other_least.into();
        allowed.then(|| 100 * (x + y) + self.reciprocity * x.min(y) + self.apart)
    }
}

impl Row<'_> {
    /// How many pairs of the row may be formed.
    pub(in super::super) fn count(&self) -> u64 {
        let Terms {
            own_least: x_least,
            other_least: y_least,
            ..
        } = self.terms;
        match (x_least > 0, y_least > 0) {
            (true, true) => self.count_where(u8::min),
            (true, false) => self.count_where(|x, _| x),
            (false, true) => self.count_where(|_, y| y),
            (false, false) => self.count_where(|x, y| x | y),
        }
    }

    /// How many pairs there are for whose sums something is not zero.
    fn count_where(&self, of: impl Fn(u8, u8) -> u8) -> u64 {
        let count = |(own, other): (&[u8; CHUNK], &[u8; CHUNK])| {
            let pairs = own.iter().zip(other);
            let count = pairs.fold(0_u8, |sum, (&x, &y)| sum + u8::from(of(x, y) != 0));
            u64::from(count)
        };
        self.own.iter().zip(self.other).map(count).sum()
    }

    /// The weight of the pair with the seat at a place of the stretch, in points.
    fn weight(&self, at: usize) -> i32 {
        let (pool, partner) = (self.pool, self.first + at);
        let bytes = (
            self.own[at / CHUNK][at % CHUNK],
            self.other[at / CHUNK][at % CHUNK],
        );
        let (x, mut y) = pool.exact(self.seat, partner, bytes);
        if let (u8::MAX, _) | (_, u8::MAX) = bytes {
            // Counted anew, without what is learned besides.
            y += self.more.map_or(0, |more| more[at].into());
        }
        let points = self.terms.points(x, y);
        points
            .map(|points| points + pool.bonuses_of_people(self.seat, partner))
            .filter(|&points| points >= self.terms.at_least)
            .unwrap_or(0)
    }

    /// The most that twice a weight exceeds a price, where that is more than `than`; otherwise
    /// `than`.
    pub(in super::super) fn most_above(&self, prices: &Prices, than: i32) -> i32 {
        let mut most = than;
        self.each_above_rising(prices, than, |_, weight, price| {
            most = most.max(2 * weight - price);
            most
        });
        most
    }

    /// Calls `visit` with every seat and weight where twice the weight exceeds the seat's price
    /// by more than `own`.
    pub(in super::super) fn each_above(
        &self,
        prices: &Prices,
        own: i32,
        mut visit: impl FnMut(usize, i32),
    ) {
        self.each_above_rising(prices, own, |partner, weight, _| {
            visit(partner, weight);
            own
        });
    }

    /// As [`Row::each_above`], where each visit says what has to be exceeded from then on; it is
    /// told the seat's price too.
    pub(in super::super) fn each_above_rising(
        &self,
        prices: &Prices,
        own: i32,
        visit: impl FnMut(usize, i32, i32) -> i32,
    ) {
        match (self.terms.reciprocity + 99) / 100 {
            0 => self.look::<0>(prices, own, visit),
            1 => self.look::<1>(prices, own, visit),
            2 => self.look::<2>(prices, own, visit),
            3 => self.look::<3>(prices, own, visit),
            _ => self.look::<4>(prices, own, visit),
        }
    }

    /// Looks at all pairs, for reciprocity up to `K` hundreds.
    fn look<const K: usize>(
        &self,
        prices: &Prices,
        mut own: i32,
        mut visit: impl FnMut(usize, i32, i32) -> i32,
    ) {
        let level = self.terms.level;
        let all = self.first..self.first + self.len;
        let mut exact = |at: usize, own: &mut i32| {
            let price = prices.of(self.first + at);
            let weight = self.weight(at);
            if weight > 0 && 2 * weight > price.saturating_add(*own) {
                *own = visit(self.first + at, weight, price);
            }
        };
        for &seat in prices.far_below(level, &all) {
            exact(seat as usize - self.first, &mut own);
        }
        let mut limits = Limits::new(&self.terms, prices, own);
        let steps = prices.steps_from(self.first);
        let chunks = self.own.iter().zip(self.other).zip(steps);
        for (number, ((xs, ys), steps)) in chunks.enumerate() {
            let hits = limits.exceeded::<K>(xs, ys, steps);
            if hits.iter().all(|&word| word == 0) {
                continue;
            }
            let before = own;
            for (word, mut left) in hits.into_iter().enumerate() {
                while left != 0 {
                    let at = left.trailing_zeros() as usize / 8;
                    left &= !(0xff << (8 * at));
                    let at = number * CHUNK + word * 8 + at;
                    // Those far below were looked at before.
                    if !prices.is_far_below(level, self.first + at) {
                        exact(at, &mut own);
                    }
                }
            }
            if own != before {
                limits = Limits::new(&self.terms, prices, own);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{
        Aim, Interest, Knowledge, Level, Participant, ParticipantId, Rules, TopicId,
    };
    use crate::pairing::PairingJob;

    /// Everybody of either level may be paired with everybody of the other, for 1,800 points.
    fn two_levels(of_each: usize) -> Option<Pool> {
        let (law, web) = (TopicId::new("law").ok()?, TopicId::new("web").ok()?);
        let mut people = Vec::new();
        for number in 0..2 * of_each {
            let (level, knows, wants) = if number < of_each {
                (Level::Junior, &web, &law)
            } else {
                (Level::Executive, &law, &web)
            };
            let id = ParticipantId::new(&format!("p{number:04}")).ok()?;
            let mut person = Participant::named(id, "somebody", level);
            person.offers.insert(knows.clone(), Knowledge::new(2).ok()?);
            person.wants.insert(wants.clone(), Interest::new(3).ok()?);
            people.push(Arc::new(person));
        }
        let job = PairingJob::new(people, Rules::default(), Aim::Everyone);
        Some(Pool::new(&job))
    }

    #[test]
    fn each_pair_above_its_price_is_visited_once() {
        let pool = two_levels(200).unwrap();
        // Three of the juniors lie so far below all others that bytes do not tell how far.
        let mut exact = vec![0; pool.len()];
        exact[7] = -1_000_000;
        exact[8] = -70_000;
        exact[199] = -60_000;
        exact[20] = 1_000;
        exact[21] = 10_000;
        let prices = Prices::new(&pool, &exact);
        let seat = pool.len() - 1;
        for own in [-5000, 0, 3000, 3599, 3600, 40_000, 62_000, 70_000] {
            let mut space = RowSpace::new();
            let mut seen = vec![0; pool.len()];
            pool.each_row(seat, 0..pool.len(), 1, &mut space, |row| {
                row.each_above(&prices, own, |partner, weight| {
                    assert_eq!(weight, 1800);
                    seen[partner] += 1;
                });
            });
            for (partner, &times) in seen.iter().enumerate() {
                let above = pool.level(partner) == 0 && 2 * 1800 > exact[partner] + own;
                assert_eq!(times, i32::from(above), "{own} {partner}");
            }
        }
    }
}
