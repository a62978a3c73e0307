//! A graph that changes, solved again and again from where the last solution stood.

use super::adjacency::{Adjacency, Lists};
use super::blossom::PrimalDual;
use super::certificate::Certificate;
use super::graph::{GraphError, Matching, Vertex, weight_limit};
use super::solve::Watch;

/// The heaviest matching of a graph whose edges come and go. Each [`Session::resolve`] starts
/// from the matching and the prices before, and searches only around what changed since.
///
/// ```
/// use vice_versa_engine::matching::{Session, keep_going};
///
/// let mut session = Session::new(4);
/// session.add_edges(&[(0, 1, 5), (1, 2, 8)])?;
/// session.resolve(&mut keep_going);
/// assert_eq!(session.mate(1), Some(2));
/// session.add_edges(&[(2, 3, 5)])?;
/// session.resolve(&mut keep_going);
/// assert_eq!((session.mate(1), session.total()), (Some(0), 10));
/// # Ok::<(), vice_versa_engine::matching::GraphError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Session {
    lists: Lists,
    state: PrimalDual,
    /// Vertices that may be open.
    open: Vec<Vertex>,
    /// Edges that may cost more than their ends pay.
    unchecked: Vec<(Vertex, Vertex)>,
    /// Nothing was solved yet and no price was given.
    untouched: bool,
}

/// A matching and prices of a [`Session`], solved before.
#[derive(Clone, Debug)]
pub struct Standing(PrimalDual);

/// The largest absolute weight of an edge: with eight bytes an arc, reading arcs takes half the
/// memory.
const WEIGHT_MAX: i64 = i32::MAX as i64;

/// The price of a vertex that was set aside: no search goes on for so long.
const ASIDE: i64 = 1 << 50;

impl Session {
    /// A graph with this many vertices and no edges.
    #[must_use]
    pub fn new(vertices: u32) -> Self {
        Self {
            lists: Lists::new(vertices),
            state: PrimalDual::new(vertices),
            open: Vec::new(),
            unchecked: Vec::new(),
            untouched: true,
        }
    }

    /// How many vertices there are.
    #[must_use]
    pub fn vertex_count(&self) -> u32 {
        self.state.vertex_count()
    }

    /// Adds edges `(u, v, weight)`; of parallel ones the heaviest counts, loops are ignored.
    ///
    /// # Errors
    /// [`GraphError`] where an end does not exist, or a weight is beyond [`weight_limit`] or
    /// needs more than 32 bits; nothing is added then.
    pub fn add_edges(&mut self, edges: &[(Vertex, Vertex, i64)]) -> Result<(), GraphError> {
        self.check_edges(edges)?;
        for &(u, v, weight) in edges {
            match self.weight(u, v) {
                _ if u == v => continue,
                None => self.lists.insert(u, v, narrow(weight)),
                Some(before) if before < weight => self.lists.set_weight(u, v, narrow(weight)),
                Some(_) => continue,
            }
            if self.missing(u, v, weight) > 0 {
                self.unchecked.push((u, v));
            }
        }
        Ok(())
    }

    /// Adds edges of which none is a loop, is there already, or stands in the list twice: then
    /// nothing has to be looked up.
    ///
    /// # Errors
    /// As [`Session::add_edges`].
    pub fn add_new_edges(&mut self, edges: &[(Vertex, Vertex, i64)]) -> Result<(), GraphError> {
        self.check_edges(edges)?;
        self.lists.make_room(edges.iter().map(|&(u, v, _)| [u, v]));
        for &(u, v, weight) in edges {
            debug_assert!(u != v && self.weight(u, v).is_none());
            self.lists.insert(u, v, narrow(weight));
            if self.missing(u, v, weight) > 0 {
                self.unchecked.push((u, v));
            }
        }
        Ok(())
    }

    fn check_edges(&self, edges: &[(Vertex, Vertex, i64)]) -> Result<(), GraphError> {
        let vertices = self.vertex_count();
        let limit = weight_limit(vertices).min(WEIGHT_MAX);
        for (edge, &(u, v, weight)) in edges.iter().enumerate() {
            if u >= vertices || v >= vertices {
                return Err(GraphError::VertexOutOfRange {
                    edge,
                    vertex: u.max(v),
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
        }
        Ok(())
    }

    /// By how much the ends of an edge of this weight pay too little, in half points.
    fn missing(&self, u: Vertex, v: Vertex, weight: i64) -> i64 {
        let missing = 2 * weight - self.price(u) - self.price(v);
        if missing <= 0 {
            return missing;
        }
        missing - self.state.price_of_both(u, v)
    }

    /// The weight of an edge, where there is one.
    #[must_use]
    pub fn weight(&self, u: Vertex, v: Vertex) -> Option<i64> {
        self.lists.weight(u, v).map(i64::from)
    }

    /// The other ends of a vertex's edges, with their weights.
    pub fn neighbours(&self, v: Vertex) -> impl Iterator<Item = (Vertex, i64)> {
        let arcs = self.lists.arcs(v).iter();
        arcs.map(|arc| (arc.to, arc.weight.into()))
    }

    /// Gives an edge another weight, higher or lower, adding it where there is none.
    ///
    /// # Errors
    /// As [`Session::add_edges`].
    pub fn set_weight(&mut self, u: Vertex, v: Vertex, weight: i64) -> Result<(), GraphError> {
        if self.weight(u, v).is_some_and(|before| before > weight) {
            self.remove_edge(u, v);
        }
        self.add_edges(&[(u, v, weight)])
    }

    /// Takes an edge away. Returns whether there was one.
    pub fn remove_edge(&mut self, u: Vertex, v: Vertex) -> bool {
        if !self.lists.remove(u, v) {
            return false;
        }
        // The cycle of a blossom may have led over this edge.
        self.state.separate(u, v, &mut self.open);
        if self.state.mate(u) == Some(v) {
            self.state.part(u, &mut self.open);
        }
        true
    }

    /// Takes all edges of a vertex away; it stays single until it gets new ones.
    pub fn isolate(&mut self, v: Vertex) {
        self.state.release(v, &mut self.open);
        self.state.set_price(v, 0);
        self.lists.isolate(v);
    }

    /// Sets the price of a vertex in half points, for a better start: near to what it will be in
    /// the end, searches have little to do. The vertex loses its partner.
    pub fn set_price(&mut self, v: Vertex, price: i64) {
        self.untouched = false;
        self.state.release(v, &mut self.open);
        if price < self.state.price(v) {
            for arc in self.lists.arcs(v) {
                self.unchecked.push((v, arc.to));
            }
        }
        self.state.set_price(v, price.max(0));
        self.open.push(v);
    }

    /// Matches two single vertices whose edge costs exactly what it weighs, for a better start.
    /// Returns whether they are that.
    pub fn join(&mut self, u: Vertex, v: Vertex) -> bool {
        let price = self.price(u) + self.price(v);
        let tight = self.weight(u, v).is_some_and(|weight| 2 * weight == price);
        let single = self.state.is_single(u) && self.state.is_single(v);
        if u == v || !tight || !single {
            return false;
        }
        self.untouched = false;
        self.state.join(u, v);
        true
    }

    /// Takes a vertex out of the game: it stays single and none of its edges count, until the
    /// session is set back by [`Session::restore`].
    pub fn set_aside(&mut self, v: Vertex) {
        self.untouched = false;
        self.state.release(v, &mut self.open);
        self.open.retain(|&open| open != v);
        self.state.set_price(v, ASIDE);
    }

    /// Matching and prices as they are now, to go back to.
    #[must_use]
    pub fn standing(&self) -> Standing {
        Standing(self.state.clone())
    }

    /// Goes back to an earlier matching and its prices. They have to cover all edges that there
    /// are now, also those that were added since.
    pub fn restore(&mut self, standing: &Standing) {
        self.state.clone_from(&standing.0);
        self.open.clear();
        self.unchecked.clear();
    }

    /// Finds the heaviest matching of the graph as it is now. The work is in proportion to what
    /// changed since the last time. Returns whether it came to an end: where the watch stopped
    /// it, matching and certificate are valid, and the next call goes on.
    pub fn resolve(&mut self, watch: Watch<'_>) -> bool {
        self.prepare();
        let ended = self.state.close(&self.lists, &mut self.open, watch);
        ended.is_continue()
    }

    /// Finds the heaviest fractional matching, in which edges of odd cycles may count half; the
    /// prices alone prove it, without any group. A vertex of each such cycle is single by
    /// [`Session::mate`], and [`Session::bound`] is what the fractional matching weighs, rounded
    /// down. Does nothing more than to prepare where [`Session::resolve`] left groups. Returns
    /// whether it came to an end; a [`Session::resolve`] may follow at any time.
    pub fn resolve_half(&mut self, watch: Watch<'_>) -> bool {
        self.prepare();
        let ended = self.state.close_half(&self.lists, &mut self.open, watch);
        ended.is_continue()
    }

    /// Lets prices cover all edges, and those of single vertices no more than that.
    fn prepare(&mut self) {
        if self.untouched {
            self.untouched = false;
            self.state.cover(&self.lists, None);
            self.open.extend(0..self.vertex_count());
            self.unchecked.clear();
        }
        for (u, v) in std::mem::take(&mut self.unchecked) {
            self.pay(u, v);
        }
        self.open.sort_unstable();
        self.open.dedup();
        self.state.lower_and_match(&self.lists, &self.open);
    }

    /// Makes every edge heavier by a bonus of each of its ends, not negative, and all prices
    /// higher by the same: what was paid for, matched and proven stays so, but that a vertex
    /// without a partner has its bonus to gain. Weights have to stay within the limits of
    /// [`Session::add_edges`].
    pub fn raise(&mut self, bonus: impl Fn(Vertex) -> i32) {
        self.lists.raise(&bonus);
        for v in 0..self.vertex_count() {
            self.state
                .set_price(v, self.price(v) + 2 * i64::from(bonus(v)));
            if self.mate(v).is_none() {
                self.open.push(v);
            }
        }
    }

    /// Raises prices until an edge is covered.
    fn pay(&mut self, u: Vertex, v: Vertex) {
        let Some(weight) = self.weight(u, v) else {
            return;
        };
        if self.missing(u, v, weight) <= 0 {
            return;
        }
        if self.state.is_single(u) && self.state.is_single(v) {
            let half = self.missing(u, v, weight) / 2;
            self.state.set_price(u, self.state.price(u) + half);
            self.open.push(u);
        }
        let payer = if self.state.is_single(v)
            || (!self.state.is_single(u) && !self.state.is_in_blossom(v))
        {
            v
        } else {
            u
        };
        self.state.release(payer, &mut self.open);
        let missing = self.missing(u, v, weight);
        if missing > 0 {
            self.state
                .set_price(payer, self.state.price(payer) + missing);
        }
        self.open.push(payer);
    }

    /// The price of a vertex in half points.
    #[must_use]
    pub fn price(&self, v: Vertex) -> i64 {
        self.state.price(v)
    }

    /// The partner of a vertex.
    #[must_use]
    pub fn mate(&self, v: Vertex) -> Option<Vertex> {
        self.state.mate(v)
    }

    /// A number for the outermost group around a vertex; vertices with different numbers, or
    /// none, share no group.
    #[must_use]
    pub fn outermost_group(&self, v: Vertex) -> Option<u32> {
        self.state.outermost(v)
    }

    /// How many vertices the largest group has; 0 where there is none.
    #[must_use]
    pub fn largest_group(&self) -> u32 {
        self.state.largest_blossom()
    }

    /// The sum of the prices of all groups that hold both vertices, in half points.
    #[must_use]
    pub fn group_price(&self, u: Vertex, v: Vertex) -> i64 {
        self.state.price_of_both(u, v)
    }

    /// Everybody's partner.
    #[must_use]
    pub fn matching(&self) -> Matching {
        self.state.matching()
    }

    /// The prices of vertices and groups, for [`super::verify`] with [`super::Goal::Weight`].
    /// They cover the edges that were there at the last [`Session::resolve`].
    #[must_use]
    pub fn certificate(&self) -> Certificate {
        self.state.certificate(0)
    }

    /// The total weight of the matching.
    #[must_use]
    pub fn total(&self) -> i128 {
        let vertices = 0..self.vertex_count();
        let pairs = vertices.filter_map(|u| Some((u, self.mate(u)?)));
        pairs
            .filter(|(u, v)| u < v)
            .map(|(u, v)| i128::from(self.weight(u, v).unwrap_or_default()))
            .sum()
    }

    /// What no matching of the graph can exceed, by the prices now, in whole points. Equal to
    /// the total after a [`Session::resolve`] that came to an end.
    #[must_use]
    pub fn bound(&self) -> i128 {
        self.state.price_sum().div_euclid(2)
    }
}

/// A weight as it is stored, once it was checked.
fn narrow(weight: i64) -> i32 {
    debug_assert!(weight.abs() <= WEIGHT_MAX);
    #[allow(
        clippy::cast_possible_truncation,
        reason = "an edge's weight is checked before it is added"
    )]
    let narrow = weight as i32;
    narrow
}
