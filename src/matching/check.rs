//! Checks a solver's answer from the graph alone. Shares no code with the solver.

use std::cmp::Reverse;

use super::certificate::{Bound, Certificate, Goal};
use super::graph::{Graph, Matching, Vertex, small};

/// Why a matching or its certificate is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The matching or the prices name another number of vertices than the graph has.
    WrongLength,
    /// Two vertices don't name each other as partners.
    OneSided(Vertex, Vertex),
    /// Two vertices are matched without an edge between them, or are listed twice.
    NoEdge(Vertex, Vertex),
    /// A vertex is in more pairs than it may be.
    TooManyPairs(Vertex),
    /// A vertex has a negative price.
    NegativePrice(Vertex),
    /// A vertex stands in the order of groups twice, or does not exist.
    BadOrder(Vertex),
    /// The group with this number lies outside of the order, is even or too small, has a
    /// negative price, or overlaps another one without one holding the other.
    BadGroup(usize),
    /// The prices don't reach the weight of this edge.
    Uncovered(Vertex, Vertex),
    /// The shift does not belong to the goal, or is too small to make pairs come first.
    BadShift,
}

impl std::fmt::Display for Flaw {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::WrongLength => write!(f, "wrong number of vertices"),
            Self::OneSided(u, v) => write!(f, "{u} names {v} as its partner, but not vice versa"),
            Self::NoEdge(u, v) => write!(f, "{u} and {v} are matched without an edge"),
            Self::TooManyPairs(v) => write!(f, "vertex {v} is in too many pairs"),
            Self::NegativePrice(v) => write!(f, "vertex {v} has a negative price"),
            Self::BadOrder(v) => write!(f, "vertex {v} is twice in the order, or does not exist"),
            Self::BadGroup(at) => write!(f, "group {at} is no group"),
            Self::Uncovered(u, v) => write!(f, "the prices don't cover the edge {u} {v}"),
            Self::BadShift => write!(f, "the shift does not belong to the goal"),
        }
    }
}

impl std::error::Error for Flaw {}

/// Checks that the matching is one of the graph, and that the certificate's prices cover every
/// edge; takes time nearly proportional to the number of edges. Returns the total weight and
/// the bound that the prices prove: where they are equal, no matching is better.
///
/// # Errors
/// The first [`Flaw`] found.
pub fn verify(
    graph: &Graph,
    goal: Goal,
    matching: &Matching,
    certificate: &Certificate,
) -> Result<Bound, Flaw> {
    let vertices = graph.vertex_count() as usize;
    if matching.mates.len() != vertices || certificate.prices.len() != vertices {
        return Err(Flaw::WrongLength);
    }
    check_shift(graph, goal, certificate.shift)?;
    let (pairs, total) = weigh(graph, matching)?;
    let groups = Groups::new(vertices, certificate)?;
    let bound = price_sum(certificate)?.div_euclid(2);
    check_cover(graph, certificate, &groups)?;
    Ok(Bound {
        pairs,
        total,
        bound: bound - i128::from(small(pairs)) * i128::from(certificate.shift),
    })
}

/// The shift of [`Goal::Cardinality`] must outweigh what can be lost on the way to one more
/// pair: at most every second vertex's pair is given up, and one more than that are gained.
fn check_shift(graph: &Graph, goal: Goal, shift: i64) -> Result<(), Flaw> {
    let right = match goal {
        Goal::Weight => shift == 0,
        Goal::Cardinality => {
            let (mut low, mut high) = (0, 0);
            for (_, _, weight) in graph.edges() {
                low = low.min(i128::from(weight));
                high = high.max(i128::from(weight));
            }
            let given_up = i128::from(graph.vertex_count() / 2);
            i128::from(shift) > given_up * (high - low) - low
        }
    };
    if right { Ok(()) } else { Err(Flaw::BadShift) }
}

/// Number of pairs and total weight of the matching.
fn weigh(graph: &Graph, matching: &Matching) -> Result<(usize, i128), Flaw> {
    for (u, mate) in matching.mates.iter().enumerate() {
        let u = small(u);
        if let Some(v) = *mate
            && (v == u || matching.mates.get(v as usize) != Some(&Some(u)))
        {
            return Err(Flaw::OneSided(u, v));
        }
    }
    let (mut pairs, mut total) = (0, 0);
    for (u, v) in matching.pairs() {
        let weight = graph.weight(u, v).ok_or(Flaw::NoEdge(u, v))?;
        pairs += 1;
        total += i128::from(weight);
    }
    Ok((pairs, total))
}

/// The sum of all prices in half points; a group's counts as often as it can hold pairs.
fn price_sum(certificate: &Certificate) -> Result<i128, Flaw> {
    let mut sum = 0_i128;
    for (v, &price) in certificate.prices.iter().enumerate() {
        if price < 0 {
            return Err(Flaw::NegativePrice(small(v)));
        }
        sum += i128::from(price);
    }
    for group in &certificate.groups {
        sum += i128::from(group.price) * i128::from((group.len - 1) / 2);
    }
    Ok(sum)
}

fn check_cover(graph: &Graph, certificate: &Certificate, groups: &Groups) -> Result<(), Flaw> {
    for (u, v, weight) in graph.edges() {
        let price = |v: Vertex| i128::from(certificate.prices[v as usize]);
        let needed = 2 * (i128::from(weight) + i128::from(certificate.shift));
        let paid = price(u) + price(v);
        // Nearly all edges are covered by their ends: groups are looked up only for the others.
        if paid < needed && paid + groups.price_of_both(u, v) < needed {
            return Err(Flaw::Uncovered(u, v));
        }
    }
    Ok(())
}

/// Sums the prices of the groups that hold two vertices.
struct Groups {
    /// Where each vertex stands in the order; `u32::MAX` for one that is in no group.
    position: Vec<u32>,
    /// A segment tree of minima. Its leaf `g` is the sum of the groups that hold the vertices
    /// in the places `g` and `g + 1`. As groups are nested or apart, the groups that hold two
    /// vertices are those of the lowest leaf between them.
    minima: Vec<i128>,
}

impl Groups {
    fn new(vertices: usize, certificate: &Certificate) -> Result<Self, Flaw> {
        check_groups(certificate)?;
        if certificate.groups.is_empty() {
            return Ok(Self {
                position: Vec::new(),
                minima: Vec::new(),
            });
        }
        let mut position = vec![u32::MAX; vertices];
        for (at, &v) in certificate.order.iter().enumerate() {
            match position.get_mut(v as usize) {
                Some(place) if *place == u32::MAX => *place = small(at),
                _ => return Err(Flaw::BadOrder(v)),
            }
        }
        let len = certificate.order.len();
        let mut minima = vec![0_i128; 2 * len];
        for group in &certificate.groups {
            let first = len + group.first as usize;
            minima[first] += i128::from(group.price);
            minima[first + group.len as usize - 1] -= i128::from(group.price);
        }
        for at in len + 1..2 * len {
            minima[at] += minima[at - 1];
        }
        for at in (1..len).rev() {
            minima[at] = minima[2 * at].min(minima[2 * at + 1]);
        }
        Ok(Self { position, minima })
    }

    fn price_of_both(&self, u: Vertex, v: Vertex) -> i128 {
        let place = |v: Vertex| self.position.get(v as usize).copied().unwrap_or(u32::MAX);
        let (first, last) = (place(u).min(place(v)), place(u).max(place(v)));
        if last == u32::MAX {
            return 0;
        }
        let len = self.minima.len() / 2;
        let (mut from, mut to) = (len + first as usize, len + last as usize);
        let mut least = i128::MAX;
        while from < to {
            if from % 2 == 1 {
                least = least.min(self.minima[from]);
                from += 1;
            }
            if to % 2 == 1 {
                to -= 1;
                least = least.min(self.minima[to]);
            }
            from /= 2;
            to /= 2;
        }
        least
    }
}

/// Each group is odd, has a price, lies inside of the order, and is nested in or apart from any
/// other.
fn check_groups(certificate: &Certificate) -> Result<(), Flaw> {
    let mut sorted: Vec<(u32, Reverse<u32>, usize)> = Vec::new();
    for (at, group) in certificate.groups.iter().enumerate() {
        let held = certificate.members(group).len();
        if held != group.len as usize || held < 3 || held.is_multiple_of(2) || group.price < 0 {
            return Err(Flaw::BadGroup(at));
        }
        sorted.push((group.first, Reverse(group.first + group.len), at));
    }
    sorted.sort_unstable();
    let mut open: Vec<u32> = Vec::new();
    for (first, Reverse(end), at) in sorted {
        while open.last().is_some_and(|&outer| outer <= first) {
            open.pop();
        }
        if open.last().is_some_and(|&outer| outer < end) {
            return Err(Flaw::BadGroup(at));
        }
        open.push(end);
    }
    Ok(())
}
