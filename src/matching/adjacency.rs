//! How the solver reads a graph.

use super::graph::{Arc, Vertex};

/// The arcs of each vertex.
pub(super) trait Adjacency {
    /// An arc as it is stored.
    type Stored: Copy;

    /// The arcs of a vertex.
    fn arcs(&self, v: Vertex) -> &[Self::Stored];
    /// Twice the weight, shift included: what the ends of the edge have to pay in half points.
    fn doubled(&self, arc: &Self::Stored) -> i64;
    /// Where the arc leads.
    fn target(&self, arc: &Self::Stored) -> Vertex;
}

/// Arcs of a [`super::Graph`], all weights raised by a shift.
pub(super) struct Shifted<'a, W> {
    pub(super) first: &'a [u32],
    pub(super) arcs: &'a [Arc<W>],
    /// Twice the shift.
    pub(super) doubled_shift: i64,
}

impl<W: Copy + Into<i64>> Adjacency for Shifted<'_, W> {
    type Stored = Arc<W>;

    fn arcs(&self, v: Vertex) -> &[Arc<W>] {
        let at = v as usize;
        &self.arcs[self.first[at] as usize..self.first[at + 1] as usize]
    }

    fn doubled(&self, arc: &Arc<W>) -> i64 {
        let weight: i64 = arc.weight.into();
        2 * weight + self.doubled_shift
    }

    fn target(&self, arc: &Arc<W>) -> Vertex {
        arc.to
    }
}
