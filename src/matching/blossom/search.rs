//! One search: a tree of alternating paths grows from a single vertex until the vertex can be
//! matched or its price is zero.

use super::super::adjacency::Adjacency;
use super::queue::Event;
use super::state::{End, Label, NONE, PrimalDual, SCANNED, UNREACHED, WAITING};

/// How many times its budget a search may use before it lowers a price.
const PATIENCE: u64 = 16;

impl PrimalDual {
    /// Searches from the single vertex `root`, which [`PrimalDual::is_open`]. Afterwards it is
    /// matched, or it or another vertex in its place is single at price zero; no other vertex
    /// became open. Or, after reading about `budget` arcs, it is still open at a lower price.
    /// Prices keep covering all edges.
    pub(crate) fn search<A: Adjacency>(&mut self, graph: &A, root: u32, budget: u64) {
        self.whole = true;
        self.set_budget(budget);
        debug_assert!(self.is_open(root));
        self.now = 0;
        self.limit = i64::MAX / 4;
        let top = self.top(root);
        self.become_outer(top);
        loop {
            if self.limit <= self.now {
                break;
            }
            if let Some(u) = self.waiting.pop() {
                self.read_arcs(graph, u);
                continue;
            }
            match self.next_event(graph) {
                Some(event) if event.time < self.limit => {
                    self.now = event.time;
                    if self.is_used_up() {
                        self.end = End::Pause;
                        break;
                    }
                    self.happen(event);
                }
                _ => self.now = self.limit,
            }
        }
        self.finish();
    }

    /// Lets the search read about this many arcs; more where it could not lower its root's price
    /// yet, as nothing of its work would stay.
    pub(super) fn set_budget(&mut self, budget: u64) {
        let patience = budget.saturating_mul(PATIENCE);
        self.enough = self.work.saturating_add(budget);
        self.too_much = self.work.saturating_add(patience);
    }

    pub(super) fn is_used_up(&self) -> bool {
        self.work >= self.enough && (self.now > 0 || self.work >= self.too_much)
    }

    /// The arcs of a vertex, which count as work from here on.
    pub(super) fn read<'g, A: Adjacency>(&mut self, graph: &'g A, v: u32) -> &'g [A::Stored] {
        let arcs = graph.arcs(v);
        self.work += arcs.len() as u64;
        arcs
    }

    /// Reads the arcs of a new outer vertex: what comes into reach, and when?
    fn read_arcs<A: Adjacency>(&mut self, graph: &A, u: u32) {
        let arcs = self.read(graph, u);
        let own = &mut self.vertices[u as usize];
        own.rank = SCANNED;
        let price = own.price;
        let own_top = self.owner[own.bag as usize];
        for arc in arcs {
            let rank = price - graph.doubled(arc);
            let v = graph.target(arc);
            let state = &mut self.vertices[v as usize];
            if rank < state.rank {
                // Offsets only add: this is the earliest time, and after the limit never.
                if rank + state.price >= self.limit {
                    continue;
                }
                if state.rank == UNREACHED {
                    self.ranked.push(v);
                }
                state.rank = rank;
                state.from = u;
                let reach = rank + state.price;
                let top = self.owner[state.bag as usize];
                let node = &self.nodes[top as usize];
                if node.size > 1 && self.ranges.has(v) {
                    self.ranges.lower(v, reach);
                }
                if node.label != Label::Free {
                    continue;
                }
                let time = reach + node.offset;
                if time >= self.limit {
                    continue;
                }
                if self.vertices[node.base as usize].mate == NONE {
                    self.limit = time;
                    self.end = End::Join(u, v);
                    if time == self.now {
                        return;
                    }
                } else {
                    self.queue.push(
                        self.now,
                        Event {
                            time,
                            a: v,
                            b: NONE,
                        },
                    );
                }
            } else if state.rank == SCANNED {
                let twice = rank + state.price;
                if twice >= 2 * self.limit {
                    continue;
                }
                debug_assert!(twice % 2 == 0);
                if self.owner[state.bag as usize] != own_top {
                    let time = twice / 2;
                    self.queue.push(self.now, Event { time, a: u, b: v });
                }
            }
        }
    }

    /// Something becomes due, unless it has been overtaken.
    fn happen(&mut self, event: Event) {
        let Event { time, a, b } = event;
        if self.is_blossom(a) {
            let node = &self.nodes[a as usize];
            if node.label == Label::Inner
                && node.parent == NONE
                && node.entered + node.group_price / 2 == time
            {
                self.expand(a);
            }
        } else if b == NONE {
            let top = self.top(a);
            let (state, node) = (&self.vertices[a as usize], &self.nodes[top as usize]);
            if node.label == Label::Free && state.rank + state.price + node.offset == time {
                let base = node.base;
                self.become_inner(top, state.from, a);
                let mate = self.vertices[base as usize].mate;
                self.become_outer(self.top(mate));
            }
        } else if self.top(a) != self.top(b) {
            self.shrink(a, b);
        }
    }

    /// A node is reached over the tight edge between `from`, outer, and `to`, inside of it.
    pub(super) fn become_inner(&mut self, node: u32, from: u32, to: u32) {
        self.touched.push(node);
        let state = &mut self.nodes[node as usize];
        state.label = Label::Inner;
        state.entered = self.now;
        state.tree_from = from;
        state.tree_to = to;
        if self.is_blossom(node) {
            let time = self.now + self.nodes[node as usize].group_price / 2;
            if time < self.limit {
                let event = Event {
                    time,
                    a: node,
                    b: NONE,
                };
                self.queue.push(self.now, event);
            }
        }
    }

    /// A free node becomes outer: the root, or the partner of an inner one.
    pub(super) fn become_outer(&mut self, node: u32) {
        self.touched.push(node);
        let state = &mut self.nodes[node as usize];
        let gain = state.offset + self.now;
        state.offset = 0;
        state.label = Label::Outer;
        state.entered = self.now;
        self.leaves_become_outer(node, gain);
    }

    /// From here on the stored price of each leaf is the price now plus the time now, which
    /// stays the same while it is outer.
    pub(super) fn leaves_become_outer(&mut self, node: u32, gain: i64) {
        let last = self.nodes[node as usize].last_leaf;
        let mut v = self.nodes[node as usize].first_leaf;
        loop {
            let state = &mut self.vertices[v as usize];
            state.price += gain;
            state.rank = WAITING;
            if state.price < self.limit {
                self.limit = state.price;
                self.end = End::Expose(v);
            }
            self.waiting.push(v);
            self.outer.push(v);
            if v == last {
                return;
            }
            v = state.next_leaf;
        }
    }

    /// The time of the end has come: changes the matching, writes the prices down, and forgets
    /// the tree.
    fn finish(&mut self) {
        match self.end {
            End::Expose(v) => self.flip(v, NONE),
            End::Join(u, v) => {
                let met = self.top(v);
                self.rotate(met, v);
                self.vertices[v as usize].mate = u;
                self.flip(u, v);
                if self.is_blossom(met) && self.nodes[met as usize].group_price == 0 {
                    self.dissolve(met);
                }
            }
            End::Pause => {}
            End::HalfCycle(..) => debug_assert!(false, "no cycle is left half matched here"),
        }
        self.queue.clear();
        self.waiting.clear();
        self.ranges.clear();
        let now = self.now;
        for v in self.outer.drain(..) {
            let state = &mut self.vertices[v as usize];
            state.price -= now;
            state.rank = UNREACHED;
        }
        for v in self.ranked.drain(..) {
            self.vertices[v as usize].rank = UNREACHED;
        }
        let touched = std::mem::take(&mut self.touched);
        for &node in &touched {
            self.settle(node);
        }
        for &node in &touched {
            let state = &self.nodes[node as usize];
            if self.is_blossom(node)
                && state.size > 0
                && state.parent == NONE
                && state.group_price == 0
            {
                self.dissolve(node);
            }
        }
        self.touched = touched;
        self.touched.clear();
    }

    /// Writes down what the search changed in the prices of an outermost node that it touched.
    fn settle(&mut self, node: u32) {
        let blossom = self.is_blossom(node);
        let now = self.now;
        let state = &mut self.nodes[node as usize];
        let passed = now - state.entered;
        let mut gain = std::mem::take(&mut state.offset);
        let label = std::mem::replace(&mut state.label, Label::Free);
        if state.parent != NONE || state.size == 0 {
            return;
        }
        match label {
            Label::Free => {}
            Label::Outer => {
                if blossom {
                    state.group_price += 2 * passed;
                }
            }
            Label::Inner => {
                gain += passed;
                if blossom {
                    state.group_price -= 2 * passed;
                }
            }
        }
        if gain != 0 {
            self.for_leaves(node, |_, leaf| leaf.price += gain);
        }
    }
}
