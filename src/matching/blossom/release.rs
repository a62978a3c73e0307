//! Changes from outside between searches: a vertex leaves its blossoms and its partner, so that
//! prices around it can change and searches mend the rest.

use super::state::{NONE, PrimalDual};

impl PrimalDual {
    /// Whether a vertex has no partner and is part of no blossom: its price can be raised freely.
    pub(crate) fn is_single(&self, v: u32) -> bool {
        self.vertices[v as usize].mate == NONE && !self.is_in_blossom(v)
    }

    /// The outermost blossom around a vertex.
    pub(crate) fn outermost(&self, v: u32) -> Option<u32> {
        let top = self.top(v);
        self.is_blossom(top).then_some(top)
    }

    /// How many vertices the largest blossom has; 0 where there is none.
    pub(crate) fn largest_blossom(&self) -> u32 {
        let blossoms = self.nodes.iter().skip(self.vertices.len());
        blossoms.map(|node| node.size).max().unwrap_or(0)
    }

    /// The sum of the prices of the blossoms that hold both vertices.
    pub(crate) fn price_of_both(&self, u: u32, v: u32) -> i64 {
        if self.top(u) != self.top(v) {
            return 0;
        }
        let depth = |v: u32| {
            let (mut node, mut depth) = (v, 0);
            while node != NONE {
                depth += 1;
                node = self.nodes[node as usize].parent;
            }
            depth
        };
        let (mut one, mut other) = (u, v);
        let (mut one_depth, mut other_depth) = (depth(u), depth(v));
        while one != other {
            if one_depth >= other_depth {
                one = self.nodes[one as usize].parent;
                one_depth -= 1;
            } else {
                other = self.nodes[other as usize].parent;
                other_depth -= 1;
            }
        }
        let mut sum = 0;
        while one != NONE {
            sum += self.nodes[one as usize].group_price;
            one = self.nodes[one as usize].parent;
        }
        sum
    }

    /// Parts a vertex from its partner, if it has one; both become open. Neither may be matched
    /// inside of a blossom.
    pub(crate) fn part(&mut self, v: u32, open: &mut Vec<u32>) {
        let mate = std::mem::replace(&mut self.vertices[v as usize].mate, NONE);
        if mate != NONE {
            self.vertices[mate as usize].mate = NONE;
            open.extend([v, mate]);
        }
    }

    /// Breaks up the outermost blossom `blossom`. Its price goes to its members in equal parts,
    /// which keeps every edge covered and the tight ones inside tight; the base's edge to its
    /// partner outside becomes too dear.
    pub(crate) fn spread(&mut self, blossom: u32, open: &mut Vec<u32>) {
        let price = self.nodes[blossom as usize].group_price;
        if price != 0 {
            self.for_leaves(blossom, |_, leaf| leaf.price += price / 2);
            self.part(self.nodes[blossom as usize].base, open);
        }
        open.push(self.nodes[blossom as usize].base);
        self.break_up(blossom);
    }

    /// Breaks up all blossoms that hold both vertices.
    pub(crate) fn separate(&mut self, u: u32, v: u32, open: &mut Vec<u32>) {
        while self.top(u) == self.top(v) {
            self.spread(self.top(u), open);
        }
    }

    /// Breaks up all blossoms around a vertex and parts it from its partner.
    pub(crate) fn release(&mut self, v: u32, open: &mut Vec<u32>) {
        while let Some(blossom) = self.outermost(v) {
            self.spread(blossom, open);
        }
        self.part(v, open);
    }
}
