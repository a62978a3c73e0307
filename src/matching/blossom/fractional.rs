//! Searches that leave odd cycles half matched (Derigs and Metz 1986): the heaviest fractional
//! matching, found before any blossom has to be looked into. It is nearly always nearly the
//! heaviest matching.
//!
//! An odd cycle of tight edges counts as half matched. It is kept as a blossom without a price
//! whose base is single; as soon as a search reaches it, it falls apart again.

use super::super::adjacency::Adjacency;
use super::queue::Event;
use super::state::{Child, End, INNER, NONE, PrimalDual, SCANNED, UNREACHED};

impl PrimalDual {
    /// Searches from the single vertex `root`, which [`PrimalDual::is_open`] and is part of no
    /// half matched cycle; these are the only blossoms there may be. Afterwards it is matched,
    /// or in a cycle that is half matched, or it or another vertex in its place is single at
    /// price zero; or, after reading about `budget` arcs, it is still open at a lower price.
    /// Returns the base of a new half matched cycle.
    pub(crate) fn search_half<A: Adjacency>(
        &mut self,
        graph: &A,
        root: u32,
        budget: u64,
    ) -> Option<u32> {
        self.whole = false;
        self.set_budget(budget);
        self.now = 0;
        self.limit = i64::MAX / 4;
        self.become_half_outer(graph, root);
        while self.limit > self.now {
            match self.next_event(graph) {
                Some(event) if event.time < self.limit => {
                    self.now = event.time;
                    if self.is_used_up() {
                        self.end = End::Pause;
                        break;
                    }
                    let state = &mut self.vertices[event.a as usize];
                    // Overtaken where it was reached earlier, or is in the tree.
                    if state.rank + state.price == event.time {
                        state.rank = INNER;
                        let mate = state.mate;
                        self.inner.push((event.a, event.time));
                        self.become_half_outer(graph, mate);
                    }
                }
                _ => self.now = self.limit,
            }
        }
        let base = self.change_half();
        self.queue.clear();
        let now = self.now;
        for v in self.ranked.drain(..) {
            self.vertices[v as usize].rank = UNREACHED;
        }
        for v in self.outer.drain(..) {
            let state = &mut self.vertices[v as usize];
            state.price -= now;
            state.rank = UNREACHED;
        }
        for (v, entered) in self.inner.drain(..) {
            self.vertices[v as usize].price += now - entered;
        }
        base
    }

    /// A vertex becomes outer, and its arcs are read: what comes into reach, and when?
    fn become_half_outer<A: Adjacency>(&mut self, graph: &A, u: u32) {
        self.outer.push(u);
        let now = self.now;
        let price = self.enter_outer(u);
        if price < self.limit {
            self.limit = price;
            self.end = End::Expose(u);
        }
        for arc in self.read(graph, u) {
            let rank = price - graph.doubled(arc);
            let v = graph.target(arc);
            let state = &mut self.vertices[v as usize];
            let time = rank + state.price;
            if rank < state.rank {
                if time >= self.limit {
                    continue;
                }
                if state.rank == UNREACHED {
                    self.ranked.push(v);
                }
                state.rank = rank;
                state.from = u;
                let top = self.owner[state.bag as usize];
                if state.mate == NONE || top as usize >= self.vertices.len() {
                    self.limit = time;
                    self.end = End::Join(u, v);
                    if time == now {
                        return;
                    }
                } else {
                    self.queue.push(
                        now,
                        Event {
                            time,
                            a: v,
                            b: NONE,
                        },
                    );
                }
            } else if state.rank == SCANNED && time < 2 * self.limit && v != u {
                debug_assert!(time % 2 == 0);
                self.limit = time / 2;
                self.end = End::HalfCycle(u, v);
            }
        }
    }

    /// Marks a vertex as outer and returns its stored price: from here on that is the price now
    /// plus the time now.
    pub(super) fn enter_outer(&mut self, u: u32) -> i64 {
        let state = &mut self.vertices[u as usize];
        state.rank = SCANNED;
        state.price += self.now;
        state.price
    }

    /// The time of the end has come: changes the matching. Returns the base of a new cycle.
    fn change_half(&mut self) -> Option<u32> {
        match self.end {
            End::Expose(v) => self.flip_half(v, NONE),
            End::Join(u, v) => {
                let met = self.top(v);
                self.rotate(met, v);
                if self.is_blossom(met) {
                    self.break_up(met);
                }
                self.vertices[v as usize].mate = u;
                self.flip_half(u, v);
            }
            End::Pause => {}
            End::HalfCycle(u, v) => return Some(self.close_cycle(u, v)),
        }
        None
    }

    /// Matches the outer vertex `u` with `partner` (or with nobody) and swaps the path from there
    /// to the root.
    pub(super) fn flip_half(&mut self, mut u: u32, mut partner: u32) {
        loop {
            let left = std::mem::replace(&mut self.vertices[u as usize].mate, partner);
            if left == NONE {
                return;
            }
            let state = &mut self.vertices[left as usize];
            state.mate = state.from;
            (u, partner) = (state.from, left);
        }
    }

    /// The edge between `u` and `v`, both outer, became tight: half matches the cycle that their
    /// ways to the root close, and swaps the path from there to the root. Returns the cycle's
    /// base, where both ways meet.
    pub(super) fn close_cycle(&mut self, u: u32, v: u32) -> u32 {
        self.walk = self.walk.wrapping_add(1);
        let mut ways = [Some(u), Some(v)];
        let meeting = 'walk: loop {
            for way in &mut ways {
                let Some(outer) = *way else { continue };
                let mark = &mut self.nodes[outer as usize].mark;
                if *mark == self.walk {
                    break 'walk outer;
                }
                *mark = self.walk;
                *way = self.half_step(outer).map(|(_, next)| next);
            }
        };
        let mut cycle = std::mem::take(&mut self.path);
        cycle.clear();
        let edge = |here, there| Child {
            node: here,
            here,
            there,
        };
        cycle.push(edge(u, v));
        let mut last = u;
        while last != meeting {
            let Some((inner, next)) = self.half_step(last) else {
                break;
            };
            cycle.extend([edge(inner, last), edge(next, inner)]);
            last = next;
        }
        cycle.reverse();
        let mut last = v;
        while last != meeting {
            let Some((inner, next)) = self.half_step(last) else {
                break;
            };
            cycle.extend([edge(last, inner), edge(inner, next)]);
            last = next;
        }
        self.flip_half(meeting, NONE);
        self.form(&cycle);
        self.path = cycle;
        meeting
    }

    /// From an outer vertex two steps towards the root: its partner and the outer vertex from
    /// which that one was reached.
    fn half_step(&self, outer: u32) -> Option<(u32, u32)> {
        let mate = self.vertices[outer as usize].mate;
        (mate != NONE).then(|| (mate, self.vertices[mate as usize].from))
    }
}
