//! How the solver reads a graph.

use std::ops::Range;

use super::graph::{Arc, Vertex, small};

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

/// Lists of arcs that grow and shrink. Each list is a stretch of one array; one that outgrows its
/// stretch moves to the end, with twice the room.
#[derive(Clone, Debug)]
pub(super) struct Lists {
    stretches: Vec<Stretch>,
    arcs: Vec<Arc<i32>>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Stretch {
    first: u32,
    len: u32,
    room: u32,
}

impl Stretch {
    fn arcs(self) -> Range<usize> {
        self.first as usize..(self.first + self.len) as usize
    }
}

/// What fills room that is not used yet.
const NO_ARC: Arc<i32> = Arc { to: 0, weight: 0 };

impl Adjacency for Lists {
    type Stored = Arc<i32>;

    fn arcs(&self, v: Vertex) -> &[Arc<i32>] {
        &self.arcs[self.stretches[v as usize].arcs()]
    }

    fn doubled(&self, arc: &Arc<i32>) -> i64 {
        2 * i64::from(arc.weight)
    }

    fn target(&self, arc: &Arc<i32>) -> Vertex {
        arc.to
    }
}

impl Lists {
    pub(super) fn new(vertices: u32) -> Self {
        Self {
            stretches: vec![Stretch::default(); vertices as usize],
            arcs: Vec::new(),
        }
    }

    /// The weight of the edge between two vertices.
    pub(super) fn weight(&self, u: Vertex, v: Vertex) -> Option<i32> {
        let (few, other) = if self.arcs(u).len() <= self.arcs(v).len() {
            (u, v)
        } else {
            (v, u)
        };
        let at = self.place(few, other)?;
        Some(self.arcs[at].weight)
    }

    /// Makes room for new edges: where a list would outgrow its stretch all are laid out anew,
    /// each with as much as it will need and a little more.
    pub(super) fn make_room(&mut self, ends: impl Iterator<Item = [Vertex; 2]>) {
        let mut needed: Vec<u32> = self.stretches.iter().map(|stretch| stretch.len).collect();
        for v in ends.flatten() {
            needed[v as usize] += 1;
        }
        let mut outgrown = needed.iter().zip(&self.stretches);
        if outgrown.all(|(&needed, stretch)| needed <= stretch.room) {
            return;
        }
        let more = |needed: u32| needed + needed / 4 + 2;
        let all: usize = needed.iter().map(|&needed| more(needed) as usize).sum();
        // The rest is for lists that grow one by one later.
        let mut arcs = Vec::with_capacity(all + all / 4);
        for (&needed, stretch) in needed.iter().zip(&mut self.stretches) {
            let first = arcs.len();
            arcs.extend_from_slice(&self.arcs[stretch.arcs()]);
            stretch.first = small(first);
            stretch.room = more(needed);
            arcs.resize(first + stretch.room as usize, NO_ARC);
        }
        self.arcs = arcs;
    }

    /// Adds an edge that is not there yet.
    pub(super) fn insert(&mut self, u: Vertex, v: Vertex, weight: i32) {
        self.push(u, Arc { to: v, weight });
        self.push(v, Arc { to: u, weight });
    }

    /// Changes the weight of an edge that is there.
    pub(super) fn set_weight(&mut self, u: Vertex, v: Vertex, weight: i32) {
        for (from, to) in [(u, v), (v, u)] {
            if let Some(at) = self.place(from, to) {
                self.arcs[at].weight = weight;
            }
        }
    }

    /// Makes every edge heavier by a bonus of each of its ends.
    pub(super) fn raise(&mut self, bonus: &impl Fn(Vertex) -> i32) {
        for (v, stretch) in (0..).zip(&self.stretches) {
            let own = bonus(v);
            for arc in &mut self.arcs[stretch.arcs()] {
                let raised = arc.weight.checked_add(own + bonus(arc.to));
                debug_assert!(raised.is_some());
                arc.weight = raised.unwrap_or(i32::MAX);
            }
        }
    }

    /// Takes an edge away; returns whether it was there.
    pub(super) fn remove(&mut self, u: Vertex, v: Vertex) -> bool {
        self.remove_arc(u, v) && self.remove_arc(v, u)
    }

    /// Takes all edges of a vertex away.
    pub(super) fn isolate(&mut self, v: Vertex) {
        for at in 0..self.arcs(v).len() {
            let to = self.arcs(v)[at].to;
            self.remove_arc(to, v);
        }
        self.stretches[v as usize].len = 0;
    }

    fn place(&self, u: Vertex, v: Vertex) -> Option<usize> {
        let place = self.arcs(u).iter().position(|arc| arc.to == v)?;
        Some(self.stretches[u as usize].first as usize + place)
    }

    fn remove_arc(&mut self, u: Vertex, v: Vertex) -> bool {
        let Some(at) = self.place(u, v) else {
            return false;
        };
        let stretch = &mut self.stretches[u as usize];
        stretch.len -= 1;
        self.arcs[at] = self.arcs[(stretch.first + stretch.len) as usize];
        true
    }

    fn push(&mut self, v: Vertex, arc: Arc<i32>) {
        let stretch = self.stretches[v as usize];
        if stretch.len == stretch.room {
            let first = small(self.arcs.len());
            let room = (2 * stretch.room).max(4);
            self.arcs.extend_from_within(stretch.arcs());
            self.arcs.resize((first + room) as usize, NO_ARC);
            self.stretches[v as usize] = Stretch {
                first,
                room,
                ..stretch
            };
        }
        let stretch = &mut self.stretches[v as usize];
        self.arcs[(stretch.first + stretch.len) as usize] = arc;
        stretch.len += 1;
    }
}
