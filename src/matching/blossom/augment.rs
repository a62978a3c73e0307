//! Changes of the matching along alternating paths, through blossoms of any depth.

use super::state::{Child, NONE, PrimalDual};

impl PrimalDual {
    /// Matches the outer vertex `u` with `partner` (or with nobody) and swaps the path from there
    /// to the root.
    pub(super) fn flip(&mut self, mut u: u32, mut partner: u32) {
        loop {
            let outer = self.top(u);
            let base = self.nodes[outer as usize].base;
            let left = self.vertices[base as usize].mate;
            self.rotate(outer, u);
            self.vertices[u as usize].mate = partner;
            if left == NONE {
                return;
            }
            let inner = self.top(left);
            let node = &self.nodes[inner as usize];
            let (from, to) = (node.tree_from, node.tree_to);
            self.rotate(inner, to);
            self.vertices[to as usize].mate = from;
            (u, partner) = (from, to);
        }
    }

    /// Makes `v` the base of a node: everybody else inside is matched inside. Who `v` and the old
    /// base are matched with outside is the caller's matter.
    pub(super) fn rotate(&mut self, node: u32, v: u32) {
        if self.nodes[node as usize].base == v {
            return;
        }
        // A list of tasks instead of recursion: blossoms can be nested very deeply.
        let mut tasks = vec![(node, v)];
        let mut inside = Vec::new();
        while let Some((node, v)) = tasks.pop() {
            let mut within = v;
            while within != node {
                inside.push(within);
                within = self.nodes[within as usize].parent;
            }
            let mut blossom = node;
            while let Some(part) = inside.pop() {
                if self.nodes[blossom as usize].base == v {
                    inside.clear();
                    break;
                }
                self.rotate_cycle(blossom, part, &mut tasks);
                self.nodes[blossom as usize].base = v;
                blossom = part;
            }
        }
    }

    /// Makes `part` the first part of a blossom, and leaves as tasks what that means inside of
    /// the other parts.
    fn rotate_cycle(&mut self, blossom: u32, part: u32, tasks: &mut Vec<(u32, u32)>) {
        let cycle = std::mem::take(self.children_mut(blossom));
        let len = cycle.len();
        let at = position(&cycle, part);
        // The edges that become matched: on the way from the part to the first one that starts
        // with a matched edge, every second.
        let (start, end) = if at % 2 == 1 { (at + 1, len) } else { (0, at) };
        for edge in (start..end).step_by(2) {
            let Child { node, here, there } = cycle[edge];
            let next = cycle[(edge + 1) % len].node;
            self.join(here, there);
            for (node, base) in [(node, here), (next, there)] {
                if self.nodes[node as usize].base != base {
                    tasks.push((node, base));
                }
            }
        }
        *self.children_mut(blossom) = cycle;
        self.children_mut(blossom).rotate_left(at);
    }
}

/// Where a part stands in its blossom.
pub(super) fn position(cycle: &[Child], part: u32) -> usize {
    cycle
        .iter()
        .position(|child| child.node == part)
        .unwrap_or_default()
}
