//! The earliest leaf of any part of a blossom that is being taken apart.

use super::state::NONE;

/// When a leaf can be reached, offset aside, and which leaf.
pub(super) type Earliest = (i64, u32);

const NEVER: Earliest = (i64::MAX, NONE);

/// Segment trees over the leaves of blossoms, in the order of their lists. Parts of a blossom are
/// stretches of its list, however deep they lie, so that one tree serves all of them: a blossom
/// can be expanded part by part without reading its leaves again.
#[derive(Clone, Debug, Default)]
pub(super) struct Ranges {
    /// All trees, one after the other. A tree with `len` leaves takes `2 * len` places.
    trees: Vec<Earliest>,
    /// For each leaf where its tree starts and where in it the leaf stands.
    places: Vec<(u32, u32)>,
    /// The leaves that have a place.
    placed: Vec<u32>,
}

impl Ranges {
    pub(super) fn has(&self, leaf: u32) -> bool {
        let place = self.places.get(leaf as usize);
        place.is_some_and(|&(_, at)| at != NONE)
    }

    /// Makes a tree of leaves with their times.
    pub(super) fn add(&mut self, leaves: impl ExactSizeIterator<Item = Earliest>) {
        let start = self.trees.len();
        let len = leaves.len();
        self.trees.resize(start + len, NEVER);
        for (at, (time, leaf)) in leaves.enumerate() {
            self.trees.push((time, leaf));
            if self.places.len() <= leaf as usize {
                self.places.resize(leaf as usize + 1, (NONE, NONE));
            }
            let small = super::super::graph::small;
            self.places[leaf as usize] = (small(start), small(len + at));
            self.placed.push(leaf);
        }
        let tree = &mut self.trees[start..];
        for at in (1..len).rev() {
            tree[at] = tree[2 * at].min(tree[2 * at + 1]);
        }
    }

    /// A leaf can be reached earlier than was known.
    pub(super) fn lower(&mut self, leaf: u32, time: i64) {
        let (start, mut at) = self.places[leaf as usize];
        while at > 0 {
            let known = &mut self.trees[(start + at) as usize];
            if known.0 <= time {
                return;
            }
            *known = (time, leaf);
            at /= 2;
        }
    }

    /// The earliest of the leaves from `first` to `last`, which have one tree; `i64::MAX` where
    /// none can be reached yet.
    pub(super) fn earliest(&self, first: u32, last: u32) -> Earliest {
        let (start, mut from) = self.places[first as usize];
        let mut to = self.places[last as usize].1 + 1;
        let mut least = NEVER;
        while from < to {
            if from % 2 == 1 {
                least = least.min(self.trees[(start + from) as usize]);
                from += 1;
            }
            if to % 2 == 1 {
                to -= 1;
                least = least.min(self.trees[(start + to) as usize]);
            }
            from /= 2;
            to /= 2;
        }
        least
    }

    pub(super) fn clear(&mut self) {
        self.trees.clear();
        for leaf in self.placed.drain(..) {
            self.places[leaf as usize] = (NONE, NONE);
        }
    }
}
