//! The search of [`super::fractional`] from many vertices at once: all their trees grow by one
//! clock, and share the graph among them (Cook and Rohe 1999, for whole matchings). Where much of it
//! has to be seen to match anybody, searches one after another would each see it all.
//!
//! A tree that came to its end is *felled*: its vertices are free for the others, which go on.
//! What the calendar says of a felled tree is found out of date when its time comes, and the
//! vertex looks around anew: until then it can only be too early.

use std::ops::ControlFlow;

use super::super::adjacency::Adjacency;
use super::super::graph::small;
use super::super::solve::Watch;
use super::queue::Event;
use super::state::{INNER, NONE, PrimalDual, SCANNED, UNREACHED};

/// What the forest knows of a vertex.
#[derive(Clone, Copy)]
struct Growth {
    /// The tree that the vertex is in, or that would reach it first.
    tree: u32,
    /// The vertex that joined the tree before it.
    next: u32,
    /// When an outer vertex can be exposed or meets another.
    due: i64,
    /// Whether an outer vertex has an edge to another.
    meets: bool,
}

/// The price that stands for a vertex that is not outer: nothing is reached from there in time.
const NOT_OUTER: i64 = i64::MAX / 2;

/// A tree, by the number of its root in the list of roots.
#[derive(Clone, Copy)]
struct Tree {
    /// The vertex that joined last; none where the tree was felled.
    newest: u32,
    /// The time that it will not outlive.
    limit: i64,
}

/// Trees of alternating paths, by the same clock, that share no vertex.
struct Forest {
    vertices: Vec<Growth>,
    /// The stored prices of outer vertices alone: most of what is read lies close together so.
    outer: Vec<i64>,
    trees: Vec<Tree>,
    /// How many trees stand.
    standing: u32,
    /// Vertices of trees just felled.
    freed: Vec<u32>,
}

impl PrimalDual {
    /// Searches from all these single vertices together, which are as [`PrimalDual::search_half`]
    /// demands. Afterwards none of them is open, but the bases of new half matched cycles, which
    /// are added to `open`; where the watch stopped it, prices are lower and some are open still.
    pub(crate) fn search_half_together<A: Adjacency>(
        &mut self,
        graph: &A,
        roots: &[u32],
        open: &mut Vec<u32>,
        watch: Watch<'_>,
    ) -> ControlFlow<()> {
        self.whole = false;
        self.now = 0;
        let mut forest = self.plant(graph, roots);
        let mut ended = ControlFlow::Continue(());
        while forest.standing > 0 && ended.is_continue() {
            let Some(event) = self.next_event(graph) else {
                break;
            };
            self.now = event.time;
            if event.b == NONE {
                self.reach(graph, &mut forest, event);
            } else {
                open.extend(self.come_due(graph, &mut forest, event));
            }
            let falling = i128::from(self.now) * i128::from(forest.standing);
            ended = self.report(graph, falling, watch);
        }
        for tree in 0..small(roots.len()) {
            self.fell(&mut forest, tree);
        }
        self.queue.clear();
        for v in self.ranked.drain(..) {
            self.vertices[v as usize].rank = UNREACHED;
        }
        ended
    }

    /// Each root becomes a tree.
    fn plant<A: Adjacency>(&mut self, graph: &A, roots: &[u32]) -> Forest {
        let bare = Growth {
            tree: NONE,
            next: NONE,
            due: 0,
            meets: false,
        };
        let mut forest = Forest {
            vertices: vec![bare; self.vertices.len()],
            outer: vec![NOT_OUTER; self.vertices.len()],
            trees: Vec::with_capacity(roots.len()),
            standing: 0,
            freed: Vec::new(),
        };
        for (tree, &root) in (0..).zip(roots) {
            // All prices of a tree are odd, or all even. With even ones trees meet at whole times.
            self.vertices[root as usize].price += self.vertices[root as usize].price % 2;
            forest.trees.push(Tree {
                newest: NONE,
                limit: i64::MAX / 4,
            });
            forest.standing += 1;
            self.grow(graph, &mut forest, root, tree);
        }
        forest
    }

    /// A vertex becomes outer in a tree, and its arcs are read.
    fn grow<A: Adjacency>(&mut self, graph: &A, forest: &mut Forest, u: u32, tree: u32) {
        forest.add(u, tree);
        let now = self.now;
        let price = self.enter_outer(u);
        forest.outer[u as usize] = price;
        let (mut due, mut meets) = (price, false);
        let mut limit = forest.trees[tree as usize].limit.min(price);
        for arc in self.read(graph, u) {
            let rank = price - graph.doubled(arc);
            let v = graph.target(arc);
            let state = &mut self.vertices[v as usize];
            if rank < state.rank {
                let time = rank + state.price;
                if time >= limit {
                    continue;
                }
                if state.rank == UNREACHED {
                    self.ranked.push(v);
                }
                state.rank = rank;
                state.from = u;
                forest.vertices[v as usize].tree = tree;
                self.queue.push(now, reaching(v, time));
            } else if state.rank == SCANNED && v != u {
                let time = rank.midpoint(state.price);
                debug_assert!((rank + state.price) % 2 == 0);
                debug_assert!(time >= now);
                due = due.min(time);
                meets = true;
                forest.vertices[v as usize].meets = true;
                if forest.vertices[v as usize].tree == tree {
                    limit = limit.min(time);
                }
            }
        }
        forest.trees[tree as usize].limit = limit;
        forest.vertices[u as usize].meets = meets;
        self.plan(forest, u, due);
    }

    /// Writes into the calendar when an outer vertex can be exposed or meets another.
    fn plan(&mut self, forest: &mut Forest, u: u32, due: i64) {
        forest.vertices[u as usize].due = due;
        self.queue.push(
            self.now,
            Event {
                time: due,
                a: u,
                b: u,
            },
        );
    }

    /// A free vertex is reached, unless that has been overtaken: the tree grows by it and its
    /// partner, or ends here.
    fn reach<A: Adjacency>(&mut self, graph: &A, forest: &mut Forest, event: Event) {
        let v = event.a;
        let state = &self.vertices[v as usize];
        let reached = state.rank > INNER && state.rank < UNREACHED;
        if !reached || state.rank + state.price != event.time {
            return;
        }
        let (from, mate) = (state.from, state.mate);
        let tree = forest.vertices[v as usize].tree;
        if forest.is_felled(tree) {
            self.look_around(graph, forest, v);
            return;
        }
        forest.add(v, tree);
        let met = self.top(v);
        if mate != NONE && !self.is_blossom(met) {
            let now = self.now;
            let state = &mut self.vertices[v as usize];
            state.rank = INNER;
            state.price -= now;
            self.grow(graph, forest, mate, tree);
            return;
        }
        self.rotate(met, v);
        if self.is_blossom(met) {
            self.break_up(met);
        }
        self.vertices[v as usize].mate = from;
        self.flip_half(from, v);
        self.fell(forest, tree);
        self.free(graph, forest);
    }

    /// The time of an outer vertex has come, unless that has been overtaken: it is exposed, or
    /// meets another outer vertex. Returns the base of a new half matched cycle.
    fn come_due<A: Adjacency>(
        &mut self,
        graph: &A,
        forest: &mut Forest,
        event: Event,
    ) -> Option<u32> {
        let u = event.a;
        let state = &self.vertices[u as usize];
        let growth = &forest.vertices[u as usize];
        if state.rank != SCANNED || growth.due != event.time {
            return None;
        }
        let (tree, price) = (growth.tree, state.price);
        let (mut due, mut met) = (price, NONE);
        for arc in self.read(graph, u) {
            let v = graph.target(arc);
            let time = forest.outer[v as usize].midpoint(price - graph.doubled(arc));
            if time < due && v != u {
                (due, met) = (time, v);
            }
        }
        if due > self.now {
            self.plan(forest, u, due);
            return None;
        }
        let mut base = None;
        if met == NONE {
            self.flip_half(u, NONE);
        } else {
            let other = forest.vertices[met as usize].tree;
            if other == tree {
                base = Some(self.close_cycle(u, met));
            } else {
                self.flip_half(u, met);
                self.flip_half(met, u);
                self.fell(forest, other);
            }
        }
        self.fell(forest, tree);
        self.free(graph, forest);
        base
    }

    /// Writes the prices of a tree down, where it stands, and leaves its vertices to be freed.
    fn fell(&mut self, forest: &mut Forest, tree: u32) {
        let mut v = std::mem::replace(&mut forest.trees[tree as usize].newest, NONE);
        if v == NONE {
            return;
        }
        forest.standing -= 1;
        while v != NONE {
            let state = &mut self.vertices[v as usize];
            let growth = &forest.vertices[v as usize];
            let mut can_be_reached = true;
            match state.rank {
                SCANNED => {
                    state.price -= self.now;
                    forest.outer[v as usize] = NOT_OUTER;
                    can_be_reached = growth.meets;
                }
                INNER => state.price += self.now,
                _ => {}
            }
            state.rank = UNREACHED;
            if can_be_reached {
                forest.freed.push(v);
            }
            v = growth.next;
        }
    }

    /// Vertices of felled trees can be reached by the trees that stand.
    fn free<A: Adjacency>(&mut self, graph: &A, forest: &mut Forest) {
        if forest.standing > 0 {
            let freed = std::mem::take(&mut forest.freed);
            for &v in &freed {
                self.look_around(graph, forest, v);
            }
            forest.freed = freed;
        }
        forest.freed.clear();
    }

    /// Finds out from where and when a free vertex is reached.
    fn look_around<A: Adjacency>(&mut self, graph: &A, forest: &mut Forest, v: u32) {
        let price = self.vertices[v as usize].price;
        let (mut rank, mut from) = (NOT_OUTER / 2, NONE);
        for arc in self.read(graph, v) {
            let u = graph.target(arc);
            let offer = forest.outer[u as usize] - graph.doubled(arc);
            if offer < rank && offer + price < forest.limit_of(u) {
                (rank, from) = (offer, u);
            }
        }
        let state = &mut self.vertices[v as usize];
        state.rank = UNREACHED;
        if from != NONE {
            state.rank = rank;
            state.from = from;
            self.ranked.push(v);
            forest.vertices[v as usize].tree = forest.vertices[from as usize].tree;
            self.queue.push(self.now, reaching(v, rank + price));
        }
    }
}

/// A free vertex is reached at a time.
fn reaching(v: u32, time: i64) -> Event {
    Event {
        time,
        a: v,
        b: NONE,
    }
}

impl Forest {
    /// A vertex joins a tree.
    fn add(&mut self, v: u32, tree: u32) {
        let newest = &mut self.trees[tree as usize].newest;
        let growth = &mut self.vertices[v as usize];
        growth.tree = tree;
        growth.next = std::mem::replace(newest, v);
    }

    fn is_felled(&self, tree: u32) -> bool {
        self.trees[tree as usize].newest == NONE
    }

    /// The time that the tree of an outer vertex will not outlive.
    fn limit_of(&self, u: u32) -> i64 {
        self.trees[self.vertices[u as usize].tree as usize].limit
    }
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use crate::random::Random;

    use super::super::super::adjacency::Lists;
    use super::super::super::certificate::Goal;
    use super::super::super::check::verify;
    use super::super::super::graph::Graph;
    use super::super::super::solve::{keep_going, solve};
    use super::super::super::{Progress, Session};
    use super::*;

    /// A graph with few different weights, so that much happens at the same time.
    fn random_graph(random: &mut Random) -> (u32, Vec<(u32, u32, i64)>) {
        let vertices = 2 + random.below(14);
        let weights = 1 + random.below(30);
        let sides = random.below(2) == 0;
        let mut edges = Vec::new();
        for u in 0..vertices {
            for v in u + 1..vertices {
                let across = !sides || (u % 2 != v % 2) || random.below(8) == 0;
                if across && random.below(3) == 0 {
                    edges.push((u, v, i64::from(1 + random.below(weights))));
                }
            }
        }
        (vertices, edges)
    }

    fn lists(vertices: u32, edges: &[(u32, u32, i64)]) -> Lists {
        let mut lists = Lists::new(vertices);
        for &(u, v, weight) in edges {
            lists.insert(u, v, i32::try_from(weight).unwrap());
        }
        lists
    }

    /// Prices cover all edges, and what is matched, wholly or half, costs what it weighs.
    fn assert_half_matched(state: &PrimalDual, edges: &[(u32, u32, i64)]) {
        for &(u, v, weight) in edges {
            let price = state.price(u) + state.price(v);
            assert!(price >= 2 * weight);
            assert!(state.mate(u) != Some(v) || price == 2 * weight);
        }
        for v in 0..state.vertex_count() {
            assert!(state.price(v) >= 0);
            assert!(state.mate(v).is_none_or(|mate| state.mate(mate) == Some(v)));
            assert!(!state.is_open(v) || state.is_in_blossom(v));
        }
    }

    #[test]
    fn all_together_find_what_one_after_another_find() {
        let mut random = Random(7);
        for _ in 0..4000 {
            let (vertices, edges) = random_graph(&mut random);
            let arcs = lists(vertices, &edges);
            let mut state = PrimalDual::new(vertices);
            state.cover(&arcs, None);
            if random.below(2) == 0 {
                let all: Vec<u32> = (0..vertices).collect();
                state.lower_and_match(&arcs, &all);
            }
            let roots: Vec<u32> = (0..vertices).filter(|&v| state.is_open(v)).collect();
            let mut open = Vec::new();
            let ended = state.search_half_together(&arcs, &roots, &mut open, &mut keep_going);
            assert!(ended.is_continue());
            assert_half_matched(&state, &edges);
            let bound = state.price_sum();

            let mut session = Session::new(vertices);
            assert!(session.add_edges(&edges).is_ok());
            session.resolve_half(&mut keep_going);
            assert_eq!(bound.div_euclid(2), session.bound());

            let ended = state.close(&arcs, &mut open, &mut keep_going);
            assert!(ended.is_continue());
            let proven = Graph::new(vertices, &edges).ok().and_then(|graph| {
                let certificate = state.certificate(0);
                verify(&graph, Goal::Weight, &state.matching(), &certificate).ok()
            });
            assert!(proven.is_some_and(|verdict| verdict.proven()));
        }
    }

    #[test]
    fn a_search_that_is_stopped_leaves_prices_that_cover() {
        let mut random = Random(3);
        for stop_after in 0..400_u32 {
            let (vertices, edges) = random_graph(&mut random);
            let arcs = lists(vertices, &edges);
            let mut state = PrimalDual::new(vertices);
            state.cover(&arcs, None);
            let before = state.price_sum();
            let roots: Vec<u32> = (0..vertices).filter(|&v| state.is_open(v)).collect();
            let (mut open, mut asked) = (Vec::new(), 0);
            let watch = &mut |progress: Progress| {
                asked += 1;
                assert!(2 * progress.bound <= before + i128::from(vertices));
                assert!(progress.total <= progress.bound);
                if asked > stop_after % 12 {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            };
            let _ = state.search_half_together(&arcs, &roots, &mut open, watch);
            for &(u, v, weight) in &edges {
                assert!(state.price(u) + state.price(v) >= 2 * weight);
            }
            // It can go on.
            let mut open: Vec<u32> = (0..vertices).collect();
            assert!(state.close(&arcs, &mut open, &mut keep_going).is_continue());
            let graph = Graph::new(vertices, &edges).ok();
            let best = graph.map(|graph| solve(&graph, Goal::Weight, None, &mut keep_going));
            assert!(best.is_some_and(|best| 2 * best.total == state.price_sum()));
        }
    }
}
