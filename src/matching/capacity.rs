//! Vertices with more than one partner: simple b-matching, each edge used at most once, as
//! matching in a larger graph (Tutte 1954).
//!
//! A vertex becomes as many copies as it may have partners. An edge with an end of capacity 1 is
//! there between all copies of its ends: the single copy sees to it that it is used once. Any
//! other edge gets two vertices in its middle, `copies of u - a - b - copies of v`, all these
//! edges as heavy as itself: unused it is matched in its middle and counts once, used it is
//! matched on both sides and counts twice, and half used it counts as much as unused.

use super::certificate::{Bound, Certificate, Goal};
use super::check::{Flaw, verify};
use super::graph::{Graph, GraphError, Matching, Vertex, small};
use super::solve::{Watch, solve};

/// Chosen edges of a graph, and what proves how good they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairs {
    /// The chosen edges, the smaller vertex first, in ascending order.
    pub pairs: Vec<(Vertex, Vertex)>,
    /// Prices for the larger graph; [`verify_pairs`] knows how to read them.
    pub certificate: Certificate,
    /// The total weight.
    pub total: i128,
    /// What no choice can exceed; for [`Goal::Cardinality`] none with as many pairs.
    pub bound: i128,
    /// Whether the choice is the best: always, unless the watch stopped the search.
    pub proven: bool,
}

/// Weights up to here are safe in the larger graph.
const EXPANDED_WEIGHT_LIMIT: i64 = 1 << 57;

/// Finds the best set of edges where vertex `v` may be in up to `capacities[v]` of them (1 where
/// the list is too short): the heaviest, or the heaviest of the largest.
///
/// # Errors
/// [`GraphError`] where the capacities make the graph or its weights too large. `edge` is then
/// an edge of the larger graph.
pub fn solve_pairs(
    graph: &Graph,
    capacities: &[u32],
    goal: Goal,
    watch: Watch<'_>,
) -> Result<Pairs, GraphError> {
    let expansion = Expansion::new(graph, capacities, goal)?;
    let solution = solve(&expansion.graph, Goal::Weight, None, watch);
    let pairs = expansion.pairs(&solution.matching);
    let total = pairs
        .iter()
        .map(|&(u, v)| i128::from(graph.weight(u, v).unwrap_or_default()))
        .sum();
    let bound = expansion.bound_for(solution.bound, pairs.len());
    Ok(Pairs {
        certificate: solution.certificate,
        total,
        bound,
        proven: total == bound,
        pairs,
    })
}

/// Checks that the pairs are different edges of the graph, that no vertex has more than it may,
/// and that the certificate covers every edge of the larger graph. Returns total and bound.
///
/// # Errors
/// The first [`Flaw`] found. Those about prices number the vertices of the larger graph.
pub fn verify_pairs(
    graph: &Graph,
    capacities: &[u32],
    goal: Goal,
    chosen: &Pairs,
) -> Result<Bound, Flaw> {
    let mut left: Vec<u32> = (0..graph.vertex_count())
        .map(|v| capacity(capacities, v))
        .collect();
    let mut total = 0;
    for (at, &(u, v)) in chosen.pairs.iter().enumerate() {
        let repeated = at > 0 && chosen.pairs[at - 1] >= (u, v);
        let weight = graph.weight(u, v).filter(|_| u < v && !repeated);
        total += i128::from(weight.ok_or(Flaw::NoEdge(u, v))?);
        for end in [u, v] {
            left[end as usize] = left[end as usize]
                .checked_sub(1)
                .ok_or(Flaw::TooManyPairs(end))?;
        }
    }
    let expansion = Expansion::new(graph, capacities, goal).map_err(|_| Flaw::BadShift)?;
    let nobody = Matching {
        mates: vec![None; expansion.graph.vertex_count() as usize],
    };
    let bound = verify(&expansion.graph, Goal::Weight, &nobody, &chosen.certificate)?;
    Ok(Bound {
        pairs: chosen.pairs.len(),
        total,
        bound: expansion.bound_for(bound.bound, chosen.pairs.len()),
    })
}

fn capacity(capacities: &[u32], v: Vertex) -> u32 {
    capacities.get(v as usize).copied().unwrap_or(1)
}

/// The larger graph.
struct Expansion {
    graph: Graph,
    /// What was added to each edge's weight.
    shift: i64,
    /// The weight of all edges with a middle: what they count unused.
    unused: i128,
    /// Which vertex each vertex of the larger graph is a copy of; the middle vertices follow.
    copy_of: Vec<Vertex>,
    /// The edges with a middle, in the order of their middle vertices.
    with_middle: Vec<(Vertex, Vertex)>,
}

impl Expansion {
    fn new(graph: &Graph, capacities: &[u32], goal: Goal) -> Result<Self, GraphError> {
        let vertices = graph.vertex_count();
        let mut first_copy = vec![0];
        let mut copy_of = Vec::new();
        for v in 0..vertices {
            let degree = graph.neighbours(v).count();
            for _ in 0..capacity(capacities, v).min(small(degree)) {
                copy_of.push(v);
            }
            first_copy.push(copy_of.len());
        }
        let shift = shift(graph, goal, copy_of.len())?;
        let copies = |v: Vertex| first_copy[v as usize]..first_copy[v as usize + 1];
        let mut edges = Vec::new();
        let mut with_middle = Vec::new();
        let mut unused = 0;
        for (u, v, weight) in graph.edges() {
            let weight = weight + shift;
            // An edge that is worth nothing is never needed.
            if weight <= 0 || copies(u).is_empty() || copies(v).is_empty() {
                continue;
            }
            if copies(u).len() == 1 || copies(v).len() == 1 {
                for u in copies(u) {
                    edges.extend(copies(v).map(|v| (small(u), small(v), weight)));
                }
            } else {
                let near = small(copy_of.len() + 2 * with_middle.len());
                let far = near + 1;
                with_middle.push((u, v));
                unused += i128::from(weight);
                edges.extend(copies(u).map(|u| (small(u), near, weight)));
                edges.push((near, far, weight));
                edges.extend(copies(v).map(|v| (far, small(v), weight)));
            }
        }
        let expanded = copy_of.len() + 2 * with_middle.len();
        let expanded = u32::try_from(expanded).map_err(|_| GraphError::TooLarge)?;
        Ok(Self {
            graph: Graph::within(expanded, &edges, EXPANDED_WEIGHT_LIMIT)?,
            shift,
            unused,
            copy_of,
            with_middle,
        })
    }

    /// The edges that a matching of the larger graph uses.
    fn pairs(&self, matching: &Matching) -> Vec<(Vertex, Vertex)> {
        let copies = self.copy_of.len();
        let owner = |v: Vertex| self.copy_of.get(v as usize).copied();
        let mut pairs = Vec::new();
        for (u, v) in matching.pairs() {
            if let (Some(u), Some(v)) = (owner(u), owner(v)) {
                pairs.push((u.min(v), u.max(v)));
            }
        }
        for (at, &(u, v)) in self.with_middle.iter().enumerate() {
            let side = |middle: usize| matching.mates[middle].and_then(owner);
            let near = copies + 2 * at;
            if side(near).is_some() && side(near + 1).is_some() {
                pairs.push((u, v));
            }
        }
        pairs.sort_unstable();
        pairs
    }

    /// The bound for choices with this many pairs, from the bound of the larger graph.
    fn bound_for(&self, bound: i128, pairs: usize) -> i128 {
        bound - self.unused - i128::from(small(pairs)) * i128::from(self.shift)
    }
}

/// What makes every further pair outweigh all that it can cost: the way to one pair more gives
/// up fewer edges than there are, and fewer than half of all places, and gains one more than it
/// gives up.
fn shift(graph: &Graph, goal: Goal, places: usize) -> Result<i64, GraphError> {
    if goal == Goal::Weight {
        return Ok(0);
    }
    let (mut low, mut high) = (0, 0);
    for (_, _, weight) in graph.edges() {
        low = low.min(weight);
        high = high.max(weight);
    }
    let given_up = small(places / 2).min(small(graph.edge_count()));
    i64::from(given_up)
        .checked_mul(high - low)
        .map(|most| most - low + 1)
        .filter(|shift| *shift < EXPANDED_WEIGHT_LIMIT / 2)
        .ok_or(GraphError::TooLarge)
}
