//! What a solver hands over besides the matching: prices from which anybody can see that no
//! better matching exists.

use super::graph::Vertex;

/// What the best matching is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Goal {
    /// The highest total weight.
    Weight,
    /// As many pairs as possible, and among those matchings the highest total weight.
    Cardinality,
}

/// Dual prices that cover every edge of a graph (Edmonds 1965). All amounts are *half points*:
/// two of them are worth one unit of edge weight, so that everything stays an integer.
///
/// An edge `u v` is covered when `prices[u] + prices[v]`, plus the prices of all groups that
/// hold both ends, is at least twice the edge's weight plus `shift`. In any matching a vertex
/// has one edge at most, and a group of `k` vertices, `k` odd, holds at most `(k - 1) / 2`; so
/// the sum of all prices, each group's counted `(k - 1) / 2` times, is a bound on every
/// matching's weight.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Certificate {
    /// The price of each vertex in half points, never negative.
    pub prices: Vec<i64>,
    /// Vertices in such an order that each group is a stretch of it; each vertex at most once.
    pub order: Vec<Vertex>,
    /// Groups of vertices; of two groups one holds the other, or they share no vertex.
    pub groups: Vec<Group>,
    /// What is added to the weight of every edge, in whole points. 0 for [`Goal::Weight`]; for
    /// [`Goal::Cardinality`] so much that one more pair outweighs everything else.
    pub shift: i64,
}

/// A group with an odd number of vertices, at least three, and its price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// Where the group starts in [`Certificate::order`].
    pub first: u32,
    /// How many vertices it holds.
    pub len: u32,
    /// Its price in half points, never negative.
    pub price: i64,
}

impl Certificate {
    /// The vertices of a group; none where the group lies outside of the order.
    #[must_use]
    pub fn members(&self, group: &Group) -> &[Vertex] {
        let first = group.first as usize;
        self.order
            .get(first..first + group.len as usize)
            .unwrap_or_default()
    }
}

/// What a certificate proves about a matching.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// How many pairs the matching has.
    pub pairs: usize,
    /// The matching's total weight.
    pub total: i128,
    /// What no matching can exceed; for [`Goal::Cardinality`] no matching with as many pairs.
    pub bound: i128,
}

impl Bound {
    /// Whether no matching is better: total and bound are equal. For [`Goal::Cardinality`] this
    /// says as well that no matching has more pairs.
    #[must_use]
    pub fn proven(&self) -> bool {
        self.total == self.bound
    }
}
