//! Graphs with weighted edges, and matchings in them.

/// A vertex's number, from 0.
pub type Vertex = u32;

/// Where an edge leads and what it weighs, as seen from one of its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Arc<W> {
    pub(super) to: Vertex,
    pub(super) weight: W,
}

/// All arcs of a graph, vertex after vertex. Eight bytes an arc where every weight fits into
/// 32 bits, because reading arcs is most of the solver's work.
#[derive(Clone, Debug)]
pub(super) enum Arcs {
    Narrow(Vec<Arc<i32>>),
    Wide(Vec<Arc<i64>>),
}

/// An undirected graph without loops or parallel edges; each edge has an integer weight, which
/// may be negative.
#[derive(Clone, Debug)]
pub struct Graph {
    /// The arcs of vertex `v` are those from `first[v]` up to `first[v + 1]`.
    first: Vec<u32>,
    arcs: Arcs,
}

/// Why a list of edges is no graph that can be solved. `edge` counts from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GraphError {
    /// An end of the edge is not below the number of vertices.
    VertexOutOfRange {
        /// Which edge of the list.
        edge: usize,
        /// The end that does not exist.
        vertex: Vertex,
        /// How many vertices there are.
        vertices: u32,
    },
    /// The weight is so large that sums of prices could overflow.
    WeightTooLarge {
        /// Which edge of the list.
        edge: usize,
        /// Its weight.
        weight: i64,
        /// The largest absolute value allowed with this many vertices.
        limit: i64,
    },
    /// More vertices or edges than can be numbered with 32 bits.
    TooLarge,
}

impl std::fmt::Display for GraphError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::VertexOutOfRange {
                edge,
                vertex,
                vertices,
            } => write!(
                f,
                "edge {edge} names vertex {vertex}, but there are {vertices} vertices"
            ),
            Self::WeightTooLarge {
                edge,
                weight,
                limit,
            } => write!(f, "edge {edge} weighs {weight}, beyond {limit} either way"),
            Self::TooLarge => write!(f, "too many vertices or edges"),
        }
    }
}

impl std::error::Error for GraphError {}

/// The largest absolute weight with this many vertices. Every number the solver forms is at most
/// about sixteen times the product of both, also for [`super::Goal::Cardinality`], and has to
/// fit into 64 bits.
#[must_use]
pub fn weight_limit(vertices: u32) -> i64 {
    (i64::MAX / 16) / (i64::from(vertices) + 4)
}

impl Graph {
    /// Builds a graph from edges `(u, v, weight)`. Of parallel edges the heaviest counts; loops
    /// are ignored.
    ///
    /// # Errors
    /// [`GraphError`] where an end does not exist, a weight is beyond [`weight_limit`], or there
    /// are more than 2^31 edges or 2^30 vertices.
    pub fn new(vertices: u32, edges: &[(Vertex, Vertex, i64)]) -> Result<Self, GraphError> {
        Self::within(vertices, edges, weight_limit(vertices))
    }

    /// As [`Graph::new`], for weights up to `limit`. For [`super::Goal::Weight`] no number in the
    /// solver is larger than about sixteen times the largest weight.
    pub(super) fn within(
        vertices: u32,
        edges: &[(Vertex, Vertex, i64)],
        limit: i64,
    ) -> Result<Self, GraphError> {
        if vertices > 1 << 30 || edges.len() > 1 << 30 {
            return Err(GraphError::TooLarge);
        }
        let mut narrow = true;
        for (edge, &(u, v, weight)) in edges.iter().enumerate() {
            if u >= vertices || v >= vertices {
                let vertex = u.max(v);
                return Err(GraphError::VertexOutOfRange {
                    edge,
                    vertex,
                    vertices,
                });
            }
            if weight > limit || weight < -limit {
                return Err(GraphError::WeightTooLarge {
                    edge,
                    weight,
                    limit,
                });
            }
            narrow &= i32::try_from(weight).is_ok();
        }
        let (first, arcs) = if narrow {
            #[allow(
                clippy::cast_possible_truncation,
                reason = "just checked that all weights fit"
            )]
            let (first, arcs) = collect_arcs(vertices, edges, |weight| weight as i32);
            (first, Arcs::Narrow(arcs))
        } else {
            let (first, arcs) = collect_arcs(vertices, edges, |weight| weight);
            (first, Arcs::Wide(arcs))
        };
        Ok(Self { first, arcs })
    }

    /// How many vertices there are.
    #[must_use]
    pub fn vertex_count(&self) -> u32 {
        small(self.first.len() - 1)
    }

    /// How many edges there are, parallel ones counted once.
    #[must_use]
    pub fn edge_count(&self) -> usize {
        match &self.arcs {
            Arcs::Narrow(arcs) => arcs.len() / 2,
            Arcs::Wide(arcs) => arcs.len() / 2,
        }
    }

    /// The neighbours of a vertex with the weights of the edges that lead there; nothing for a
    /// vertex that does not exist.
    pub fn neighbours(&self, vertex: Vertex) -> impl Iterator<Item = (Vertex, i64)> + '_ {
        let (narrow, wide): (&[Arc<i32>], &[Arc<i64>]) = match &self.arcs {
            Arcs::Narrow(arcs) => (&arcs[self.range(vertex)], &[]),
            Arcs::Wide(arcs) => (&[], &arcs[self.range(vertex)]),
        };
        let narrow = narrow.iter().map(|arc| (arc.to, i64::from(arc.weight)));
        narrow.chain(wide.iter().map(|arc| (arc.to, arc.weight)))
    }

    /// Every edge once, as `(u, v, weight)` with `u < v`.
    pub fn edges(&self) -> impl Iterator<Item = (Vertex, Vertex, i64)> + '_ {
        (0..self.vertex_count()).flat_map(move |u| {
            self.neighbours(u)
                .filter(move |&(v, _)| u < v)
                .map(move |(v, weight)| (u, v, weight))
        })
    }

    /// The weight of the edge between two vertices, where there is one.
    #[must_use]
    pub fn weight(&self, u: Vertex, v: Vertex) -> Option<i64> {
        let (few, other) = if self.range(u).len() <= self.range(v).len() {
            (u, v)
        } else {
            (v, u)
        };
        self.neighbours(few)
            .find(|&(to, _)| to == other)
            .map(|(_, weight)| weight)
    }

    pub(super) fn arcs(&self) -> (&[u32], &Arcs) {
        (&self.first, &self.arcs)
    }

    fn range(&self, vertex: Vertex) -> std::ops::Range<usize> {
        match self.first.get(vertex as usize + 1) {
            Some(&end) => self.first[vertex as usize] as usize..end as usize,
            None => 0..0,
        }
    }
}

/// A length or index that is known to be below 2^32.
#[allow(
    clippy::cast_possible_truncation,
    reason = "the number of vertices and arcs is checked when a graph is built"
)]
pub(super) fn small(index: usize) -> u32 {
    debug_assert!(u32::try_from(index).is_ok());
    index as u32
}

/// Sorts edges by their ends (counting sort) and drops loops and all but the heaviest of
/// parallel edges.
fn collect_arcs<W: Copy + PartialOrd>(
    vertices: u32,
    edges: &[(Vertex, Vertex, i64)],
    narrow: impl Fn(i64) -> W,
) -> (Vec<u32>, Vec<Arc<W>>) {
    let vertices = vertices as usize;
    let mut first = vec![0_u32; vertices + 1];
    let mut blank = None;
    for &(u, v, weight) in edges.iter().filter(|(u, v, _)| u != v) {
        first[u as usize + 1] += 1;
        first[v as usize + 1] += 1;
        blank = Some(Arc {
            to: 0,
            weight: narrow(weight),
        });
    }
    let Some(blank) = blank else {
        return (first, Vec::new());
    };
    for v in 0..vertices {
        first[v + 1] += first[v];
    }
    let mut arcs = vec![blank; first[vertices] as usize];
    let mut next = first[..vertices].to_vec();
    for &(u, v, weight) in edges.iter().filter(|(u, v, _)| u != v) {
        let weight = narrow(weight);
        for (from, to) in [(u, v), (v, u)] {
            arcs[next[from as usize] as usize] = Arc { to, weight };
            next[from as usize] += 1;
        }
    }
    // Where each neighbour of the current vertex was put; anything before `start` is an older
    // vertex's.
    let mut placed = vec![u32::MAX; vertices];
    let mut end = 0;
    for v in 0..vertices {
        let (from, to) = (first[v] as usize, first[v + 1] as usize);
        let start = end;
        first[v] = small(start);
        for at in from..to {
            let arc = arcs[at];
            let place = placed[arc.to as usize] as usize;
            if place < end && place >= start && arcs[place].to == arc.to {
                if arc.weight > arcs[place].weight {
                    arcs[place].weight = arc.weight;
                }
            } else {
                placed[arc.to as usize] = small(end);
                arcs[end] = arc;
                end += 1;
            }
        }
    }
    first[vertices] = small(end);
    arcs.truncate(end);
    (first, arcs)
}

/// Who is matched with whom. Any content is possible; [`super::verify`] says whether it is a
/// matching of a graph.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Matching {
    /// The partner of each vertex.
    pub mates: Vec<Option<Vertex>>,
}

impl Matching {
    /// Each pair once, the smaller vertex first, in ascending order.
    pub fn pairs(&self) -> impl Iterator<Item = (Vertex, Vertex)> + '_ {
        self.mates.iter().enumerate().filter_map(|(u, mate)| {
            let (u, v) = (small(u), (*mate)?);
            (u < v).then_some((u, v))
        })
    }
}
