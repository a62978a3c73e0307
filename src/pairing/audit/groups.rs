//! The odd groups of a certificate: whether they are groups, and what two places in them
//! share.

use super::super::PlaceGroup;
use super::Flaw;

/// No group.
const NONE: u32 = u32::MAX;

/// The groups of a certificate, each knowing the smallest one around it.
pub(super) struct Groups {
    /// The innermost group of each place.
    inner: Vec<u32>,
    /// The group around each group.
    around: Vec<u32>,
    /// The prices of a group and all around it.
    sum: Vec<i64>,
    /// How many groups are around each group.
    depth: Vec<u32>,
    /// What the groups add to the bound, in half points.
    pub(super) bound: i128,
    /// The outermost group of each group.
    outermost: Vec<u32>,
    /// Price and number of places of each group.
    size: Vec<(i64, u32)>,
}

impl Groups {
    /// Takes groups as stretches of an order of places.
    ///
    /// # Errors
    /// [`Flaw::BadGroup`] where they are not odd groups each within or beside each other.
    pub(super) fn new(places: usize, order: &[u32], groups: &[PlaceGroup]) -> Result<Self, Flaw> {
        let mut position = vec![NONE; places];
        for (at, &place) in (0..).zip(order) {
            let slot = position.get_mut(place as usize).ok_or(Flaw::BadGroup)?;
            if std::mem::replace(slot, at) != NONE {
                return Err(Flaw::BadGroup);
            }
        }
        let mut sorted: Vec<&PlaceGroup> = groups.iter().collect();
        sorted.sort_by_key(|group| (group.first, std::cmp::Reverse(group.len)));
        let mut all = Self {
            inner: vec![NONE; places],
            around: Vec::new(),
            sum: Vec::new(),
            depth: Vec::new(),
            bound: 0,
            outermost: Vec::new(),
            size: Vec::new(),
        };
        let mut open: Vec<(u64, u32)> = Vec::new();
        for (number, group) in (0..).zip(sorted) {
            let (first, len) = (u64::from(group.first), u64::from(group.len));
            let end = first + len;
            if len < 3 || len % 2 == 0 || end > order.len() as u64 {
                return Err(Flaw::BadGroup);
            }
            if !(0..=super::cover::PRICE_MAX).contains(&group.price) {
                return Err(Flaw::BadPrice);
            }
            while open.last().is_some_and(|&(open_end, _)| open_end <= first) {
                open.pop();
            }
            let around = open.last().copied();
            if around.is_some_and(|(open_end, _)| open_end < end) {
                return Err(Flaw::BadGroup);
            }
            all.add(number, group, around.map(|(_, number)| number));
            open.push((end, number));
            for &place in &order[group.first as usize..][..group.len as usize] {
                all.inner[place as usize] = number;
            }
        }
        Ok(all)
    }

    fn add(&mut self, number: u32, group: &PlaceGroup, around: Option<u32>) {
        let outer = around.map(|around| around as usize);
        self.around.push(around.unwrap_or(NONE));
        self.sum
            .push(group.price + outer.map_or(0, |outer| self.sum[outer]));
        self.depth
            .push(outer.map_or(0, |outer| self.depth[outer] + 1));
        self.outermost
            .push(outer.map_or(number, |outer| self.outermost[outer]));
        self.size.push((group.price, group.len));
        self.bound += i128::from(group.price) * i128::from((group.len - 1) / 2);
    }

    /// The prices of all groups that hold both places, in half points.
    pub(super) fn shared(&self, one: usize, other: usize) -> i64 {
        let (mut one, mut other) = (self.inner[one], self.inner[other]);
        while one != other {
            if one == NONE || other == NONE {
                return 0;
            }
            if self.depth[one as usize] >= self.depth[other as usize] {
                one = self.around[one as usize];
            } else {
                other = self.around[other as usize];
            }
        }
        if one == NONE {
            0
        } else {
            self.sum[one as usize]
        }
    }

    /// The outermost group of a place.
    pub(super) fn outermost(&self, place: usize) -> Option<u32> {
        let inner = self.inner[place];
        (inner != NONE).then(|| self.outermost[inner as usize])
    }

    /// The `count` outermost groups with the most places, at least `least` each, with their
    /// prices: where few groups hold many pairs, these are looked at as a whole.
    pub(super) fn largest(&self, count: usize, least: u32) -> Vec<(u32, i64)> {
        let mut large: Vec<u32> = (0..)
            .zip(&self.around)
            .filter(|&(number, &around): &(u32, _)| {
                around == NONE && self.size[number as usize].1 >= least
            })
            .map(|(number, _)| number)
            .collect();
        large.sort_by_key(|&number| std::cmp::Reverse(self.size[number as usize].1));
        large.truncate(count);
        let price = |number: u32| (number, self.size[number as usize].0);
        large.into_iter().map(price).collect()
    }
}
