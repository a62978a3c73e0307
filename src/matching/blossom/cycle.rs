//! Odd cycles: two outer nodes that meet become one blossom; an inner blossom whose price is
//! used up falls apart.

use super::augment::position;
use super::queue::Event;
use super::state::{Child, Label, NONE, PrimalDual, UNREACHED};

impl PrimalDual {
    /// The outer node two steps nearer to the root.
    fn grandparent(&self, outer: u32) -> Option<u32> {
        let base = self.nodes[outer as usize].base;
        let mate = self.vertices[base as usize].mate;
        if mate == NONE {
            return None;
        }
        let inner = self.top(mate);
        Some(self.top(self.nodes[inner as usize].tree_from))
    }

    /// The outer node where the ways from two outer nodes to the root meet. Takes as many steps
    /// as the longer of both ways there.
    fn meeting(&mut self, one: u32, other: u32) -> u32 {
        self.walk = self.walk.wrapping_add(1);
        let mut ways = [Some(one), Some(other)];
        loop {
            for way in &mut ways {
                let Some(node) = *way else { continue };
                if self.nodes[node as usize].mark == self.walk {
                    return node;
                }
                self.nodes[node as usize].mark = self.walk;
                *way = self.grandparent(node);
            }
            debug_assert!(ways != [None, None]);
        }
    }

    /// The edge between `u` and `v`, both outer, became tight: their ways to where they meet are
    /// an odd cycle, which becomes an outer blossom. Returns it.
    pub(super) fn shrink(&mut self, u: u32, v: u32) -> u32 {
        let meeting = self.meeting(self.top(u), self.top(v));
        let mut cycle = std::mem::take(&mut self.path);
        cycle.clear();
        let (mut here, mut there) = (u, v);
        loop {
            let node = self.top(here);
            cycle.push(Child { node, here, there });
            if node == meeting {
                break;
            }
            let base = self.nodes[node as usize].base;
            let mate = self.vertices[base as usize].mate;
            let inner = self.top(mate);
            cycle.push(Child {
                node: inner,
                here: mate,
                there: base,
            });
            let inner = &self.nodes[inner as usize];
            (here, there) = (inner.tree_from, inner.tree_to);
        }
        cycle.reverse();
        let mut node = self.top(v);
        while node != meeting {
            let here = self.nodes[node as usize].base;
            let there = self.vertices[here as usize].mate;
            cycle.push(Child { node, here, there });
            node = self.top(there);
            let inner = &self.nodes[node as usize];
            let (here, there) = (inner.tree_to, inner.tree_from);
            cycle.push(Child { node, here, there });
            node = self.top(there);
        }
        for part in &cycle {
            self.freeze(part.node);
        }
        let blossom = self.form(&cycle);
        self.path = cycle;
        let state = &mut self.nodes[blossom as usize];
        state.label = Label::Outer;
        state.entered = self.now;
        self.touched.push(blossom);
        blossom
    }

    /// A node becomes part of an outer blossom: its own price stays as it is now, its leaves are
    /// all outer.
    fn freeze(&mut self, node: u32) {
        let blossom = self.is_blossom(node);
        let state = &mut self.nodes[node as usize];
        let passed = self.now - state.entered;
        if state.label == Label::Outer {
            if blossom {
                state.group_price += 2 * passed;
            }
            return;
        }
        if blossom {
            state.group_price -= 2 * passed;
        }
        let gain = state.offset + passed + self.now;
        state.offset = 0;
        state.label = Label::Outer;
        self.leaves_become_outer(node, gain);
    }

    /// An inner blossom's price is zero: the parts on the even way between the edge into it and
    /// its base stay in the tree, the others leave it.
    pub(super) fn expand(&mut self, blossom: u32) {
        let state = &self.nodes[blossom as usize];
        let gain = state.offset + self.now - state.entered;
        let (mut from, mut to) = (state.tree_from, state.tree_to);
        self.place_leaves(blossom);
        self.break_up(blossom);
        let part = self.top(to);
        let cycle = std::mem::take(self.children_mut(blossom));
        for child in &cycle {
            let node = &mut self.nodes[child.node as usize];
            node.label = Label::Free;
            node.offset = gain;
            self.touched.push(child.node);
        }
        let len = cycle.len();
        let mut at = position(&cycle, part);
        let forward = at % 2 == 1;
        loop {
            self.become_inner(cycle[at].node, from, to);
            if at == 0 {
                break;
            }
            // The next part is matched with this one, the one after that joined by a tight edge.
            if forward {
                let Child { node, here, there } = cycle[at + 1];
                self.become_outer(node);
                (from, to) = (here, there);
                at = (at + 2) % len;
            } else {
                self.become_outer(cycle[at - 1].node);
                let Child { here, there, .. } = cycle[at - 2];
                (from, to) = (there, here);
                at -= 2;
            }
        }
        for child in &cycle {
            if self.nodes[child.node as usize].label == Label::Free {
                self.announce(child.node);
            }
        }
        *self.children_mut(blossom) = cycle;
    }

    /// Puts the leaves of a blossom into a tree of times, unless a blossom around it that fell
    /// apart before has done so.
    fn place_leaves(&mut self, blossom: u32) {
        let first = self.nodes[blossom as usize].first_leaf;
        if self.ranges.has(first) {
            return;
        }
        let mut leaves = Vec::with_capacity(self.nodes[blossom as usize].size as usize);
        self.for_leaves(blossom, |v, state| {
            let time = match state.rank {
                UNREACHED => i64::MAX,
                rank => rank + state.price,
            };
            leaves.push((time, v));
        });
        self.ranges.add(leaves.into_iter());
    }

    /// A node left the tree: when is it reached again, over the edges already known?
    fn announce(&mut self, node: u32) {
        let node = &self.nodes[node as usize];
        let (time, a) = self.ranges.earliest(node.first_leaf, node.last_leaf);
        if time < self.limit && time + node.offset < self.limit {
            let time = time + node.offset;
            self.queue.push(self.now, Event { time, a, b: NONE });
        }
    }
}
