//! From a graph to its best matching and the certificate for it.

use std::ops::ControlFlow;

use super::adjacency::{Adjacency, Shifted};
use super::blossom::PrimalDual;
use super::certificate::{Certificate, Goal};
use super::graph::{Arcs, Graph, Matching, Vertex, small};

/// A matching, and what proves how good it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solution {
    /// Who is matched with whom.
    pub matching: Matching,
    /// Prices for [`super::verify`]. They cover every edge even where the search was stopped.
    pub certificate: Certificate,
    /// The total weight of the matching.
    pub total: i128,
    /// What no matching can exceed; for [`Goal::Cardinality`] no matching with as many pairs.
    pub bound: i128,
    /// Whether the matching is the best: always, unless the watch stopped the search.
    pub proven: bool,
}

/// How far a search is: the weight found and the bound proven so far, shift included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Weight of the matching so far.
    pub total: i128,
    /// Bound that the prices prove so far.
    pub bound: i128,
}

/// Called now and then during a search; stops it with [`ControlFlow::Break`].
pub type Watch<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

/// A watch that never stops a search.
pub fn keep_going(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// How many arcs are read between two calls of the watch; tests want to be called at every step.
const WORK_BETWEEN_CALLS: u64 = if cfg!(test) { 1 } else { 1 << 23 };

/// How many arcs the first search from a vertex may read before others have their turn, and how
/// many times more the next one. Two searches that grow towards each other see far less of the
/// graph than one that has to come all the way; each may take up where it was, as prices stay.
/// Those that may leave cycles half matched seldom have far to go.
const FIRST_BUDGET_HALF: u64 = 200;
const FIRST_BUDGET: u64 = 50;
const BUDGET_GROWTH: u64 = 4;

/// Where more than this part of the searches is still open after a turn each, all of them have
/// far to go, and search together.
const STUCK: usize = 3;
const STUCK_OF: usize = 4;

/// Finds the best matching of a graph. `start` may give prices of an earlier, similar problem in
/// half points, one a vertex (for [`Goal::Cardinality`] those of a certificate, shift included);
/// good ones make it faster. The result depends on nothing but the arguments.
///
/// ```
/// use std::ops::ControlFlow;
/// use vice_versa_engine::matching::{Goal, Graph, keep_going, solve, verify};
///
/// let graph = Graph::new(4, &[(0, 1, 5), (1, 2, 8), (2, 3, 5)])?;
/// let solution = solve(&graph, Goal::Weight, None, &mut keep_going);
/// assert_eq!(solution.matching.pairs().collect::<Vec<_>>(), [(0, 1), (2, 3)]);
/// assert_eq!((solution.total, solution.bound), (10, 10));
/// assert!(verify(&graph, Goal::Weight, &solution.matching, &solution.certificate)?.proven());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn solve(graph: &Graph, goal: Goal, start: Option<&[i64]>, watch: Watch<'_>) -> Solution {
    let shift = match goal {
        Goal::Weight => 0,
        Goal::Cardinality => cardinality_shift(graph),
    };
    let (first, arcs) = graph.arcs();
    let doubled_shift = 2 * shift;
    let state = match arcs {
        Arcs::Narrow(arcs) => {
            let graph = Shifted {
                first,
                arcs,
                doubled_shift,
            };
            run(&graph, small(first.len() - 1), start, watch)
        }
        Arcs::Wide(arcs) => {
            let graph = Shifted {
                first,
                arcs,
                doubled_shift,
            };
            run(&graph, small(first.len() - 1), start, watch)
        }
    };
    let matching = state.matching();
    let certificate = state.certificate(shift);
    let (mut pairs, mut total) = (0, 0);
    for (u, v) in matching.pairs() {
        pairs += 1;
        total += i128::from(graph.weight(u, v).unwrap_or_default());
    }
    let bound = state.price_sum().div_euclid(2) - pairs * i128::from(shift);
    Solution {
        matching,
        certificate,
        total,
        bound,
        proven: total == bound,
    }
}

/// A shift so large that one more pair outweighs whatever weight it costs: a matching with fewer
/// pairs than possible has an alternating path that gives up at most every second vertex's pair
/// and gains one more than it gives up.
fn cardinality_shift(graph: &Graph) -> i64 {
    let (mut low, mut high) = (0, 0);
    for (_, _, weight) in graph.edges() {
        low = low.min(weight);
        high = high.max(weight);
    }
    i64::from(graph.vertex_count() / 2) * (high - low) - low + 1
}

/// Solves from scratch, or from prices that need not cover all edges.
fn run<A: Adjacency>(
    graph: &A,
    vertices: u32,
    start: Option<&[i64]>,
    watch: Watch<'_>,
) -> PrimalDual {
    let mut state = PrimalDual::new(vertices);
    state.cover(graph, start);
    let mut open: Vec<Vertex> = (0..vertices).collect();
    state.lower_and_match(graph, &open);
    // An interrupted state is a valid one: nothing to do about it but stop.
    let _ = state.close(graph, &mut open, watch);
    state
}

impl PrimalDual {
    /// Sets prices that cover every edge.
    pub(super) fn cover<A: Adjacency>(&mut self, graph: &A, start: Option<&[i64]>) {
        for v in 0..self.vertex_count() {
            let price = match start {
                Some(start) => start.get(v as usize).copied().unwrap_or_default(),
                None => graph
                    .arcs(v)
                    .iter()
                    .map(|arc| graph.doubled(arc) / 2)
                    .max()
                    .unwrap_or_default(),
            };
            self.set_price(v, price.max(0));
        }
        if start.is_some() {
            for v in 0..self.vertex_count() {
                let needed = self.needed(graph, v).0;
                self.set_price(v, self.price(v).max(needed));
            }
        }
    }

    /// Lowers the prices of single vertices one after another as far as the edges allow, and
    /// matches those whose edge became tight.
    pub(super) fn lower_and_match<A: Adjacency>(&mut self, graph: &A, vertices: &[Vertex]) {
        for &v in vertices {
            if !self.is_single(v) {
                continue;
            }
            let (needed, neighbour) = self.needed(graph, v);
            self.set_price(v, needed.max(0));
            if needed > 0 && self.is_single(neighbour) {
                self.join(v, neighbour);
            }
        }
    }

    /// The least price of a vertex that covers its edges, given its neighbours' prices, and the
    /// neighbour that demands it.
    fn needed<A: Adjacency>(&self, graph: &A, v: Vertex) -> (i64, Vertex) {
        let mut most = (i64::MIN, v);
        for arc in graph.arcs(v) {
            let to = graph.target(arc);
            let needed = graph.doubled(arc) - self.price(to);
            if needed > most.0 || (needed == most.0 && !self.is_single(most.1)) {
                most = (needed, to);
            }
        }
        most
    }

    /// Searches from every open vertex of the list, and empties it: first leaving odd cycles half
    /// matched, where there are no other blossoms, then resolving those.
    pub(super) fn close<A: Adjacency>(
        &mut self,
        graph: &A,
        open: &mut Vec<Vertex>,
        watch: Watch<'_>,
    ) -> ControlFlow<()> {
        self.close_half(graph, open, watch)?;
        let mut budget = FIRST_BUDGET;
        while !open.is_empty() {
            for &v in &*open {
                if self.is_open(v) {
                    self.search(graph, v, budget);
                }
                self.report(graph, 0, watch)?;
            }
            open.retain(|&v| self.is_open(v));
            budget = budget.saturating_mul(BUDGET_GROWTH);
        }
        ControlFlow::Continue(())
    }

    /// Searches from every open vertex of the list, leaving odd cycles half matched, whose bases
    /// alone stay open and in the list; does nothing where there are blossoms of another kind.
    pub(super) fn close_half<A: Adjacency>(
        &mut self,
        graph: &A,
        open: &mut Vec<Vertex>,
        watch: Watch<'_>,
    ) -> ControlFlow<()> {
        if !self.is_half() {
            return ControlFlow::Continue(());
        }
        let mut budget = FIRST_BUDGET_HALF;
        let mut left = open.clone();
        while !left.is_empty() {
            let before = left.len();
            for &v in &left {
                if self.is_open(v) && !self.is_in_blossom(v) {
                    open.extend(self.search_half(graph, v, budget));
                }
                self.report(graph, 0, watch)?;
            }
            left.retain(|&v| self.is_open(v) && !self.is_in_blossom(v));
            if left.len() * STUCK_OF > before * STUCK {
                self.search_half_together(graph, &left, open, watch)?;
                break;
            }
            budget = budget.saturating_mul(BUDGET_GROWTH);
        }
        open.retain(|&v| self.is_open(v));
        ControlFlow::Continue(())
    }

    /// Calls the watch now and then. All prices together are `falling` half points lower than
    /// they are stored: during a search they lag behind.
    pub(super) fn report<A: Adjacency>(
        &mut self,
        graph: &A,
        falling: i128,
        watch: Watch<'_>,
    ) -> ControlFlow<()> {
        if self.work < self.next_report {
            return ControlFlow::Continue(());
        }
        self.next_report = self.work + WORK_BETWEEN_CALLS;
        let mut total = 0;
        for u in 0..self.vertex_count() {
            if let Some(v) = self.mate(u)
                && u < v
            {
                let mut arcs = graph.arcs(u).iter();
                total += arcs
                    .find(|arc| graph.target(arc) == v)
                    .map_or(0, |arc| i128::from(graph.doubled(arc) / 2));
            }
        }
        let bound = (self.price_sum() - falling).div_euclid(2);
        watch(Progress { total, bound })
    }
}
