//! Matchings chosen by several weights, one after another: the heaviest by the first weight,
//! among those the heaviest by the second, and so on.
//!
//! Each weight is a *layer* and is solved on its own, with small numbers. What a layer's prices
//! say about every one of its best matchings (complementary slackness) is what the next layer
//! has to keep to:
//!
//! - an edge that costs more than its weight is in none of them, and is left out;
//! - a vertex with a price is matched in all of them;
//! - a group with a price is full in all of them: all its vertices but one are matched within.
//!
//! The other way round every matching that keeps to this is one of them. To keep to it, each
//! matched vertex that has to be, and each pair within a group that has to be full, is paid a
//! premium above everything that the layer's own weight can bring. The premium is taken off the
//! prices again afterwards; so from the second layer on prices may be negative, but only those
//! of vertices and groups that have a positive one in a layer before.
//!
//! Read one after another, the prices of all layers are vectors, compared from the front. They
//! are never below zero and cover every edge, so their sums bound every matching's weights,
//! compared from the front: Edmonds' theorem holds in every ordered group. The idea of solving
//! on tight edges again and again is that of fair matchings (Huang, Kavitha, Mehlhorn, Michail:
//! Fair matchings and related problems, 2016), here with odd groups.

use super::certificate::Goal;
use super::graph::{Graph, GraphError, Matching, Vertex};
use super::solve::{Watch, solve};

/// A graph, and what all matchings have in common that are best by the layers so far.
#[derive(Clone, Debug)]
pub struct Layers {
    vertices: u32,
    /// The edges that may still be used, each with its number.
    edges: Vec<Edge>,
    /// Whether a vertex has to be matched.
    matched: Vec<bool>,
    /// Groups that have to be full.
    full: Vec<Vec<Vertex>>,
}

#[derive(Clone, Copy, Debug)]
struct Edge {
    ends: (Vertex, Vertex),
    /// Where it stood in the list that the graph was made of.
    number: u32,
    /// How many of the groups that have to be full hold it.
    within: u32,
}

/// The best matching by one weight among those that are best by all weights before, and prices
/// that prove it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    /// Who is matched with whom.
    pub matching: Matching,
    /// What the matching weighs.
    pub value: i64,
    /// The price of each vertex in half points.
    pub prices: Vec<i64>,
    /// Groups of vertices and their prices in half points.
    pub groups: Vec<(Vec<Vertex>, i64)>,
}

impl Layers {
    /// A graph in which nothing is decided yet. Edges keep their numbers in the list.
    ///
    /// # Errors
    /// [`GraphError`] where an end does not exist or the graph is too large.
    pub fn new(vertices: u32, edges: &[(Vertex, Vertex)]) -> Result<Self, GraphError> {
        let weightless: Vec<_> = edges.iter().map(|&(u, v)| (u, v, 0)).collect();
        Graph::new(vertices, &weightless)?;
        let numbered = (0..).zip(edges).map(|(number, &ends)| Edge {
            ends,
            number,
            within: 0,
        });
        Ok(Self {
            vertices,
            edges: numbered.collect(),
            matched: vec![false; vertices as usize],
            full: Vec::new(),
        })
    }

    /// The numbers of the edges that may still be used.
    pub fn edges(&self) -> impl Iterator<Item = u32> + '_ {
        self.edges.iter().map(|edge| edge.number)
    }

    /// The best matching by `weight`, which is asked for the number of an edge and is never
    /// negative, among those that are best by all layers settled before. Nothing where the
    /// watch stopped the search.
    ///
    /// # Errors
    /// [`GraphError`] where the weights are too large.
    pub fn best(
        &self,
        weight: impl Fn(u32) -> i64,
        watch: Watch<'_>,
    ) -> Result<Option<Layer>, GraphError> {
        let premium = self.premium(&weight);
        let mut edges = Vec::with_capacity(self.edges.len());
        for edge in &self.edges {
            let (u, v) = edge.ends;
            let times = i64::from(self.matched[u as usize])
                + i64::from(self.matched[v as usize])
                + i64::from(edge.within);
            // What is worth nothing is never needed.
            let paid = weight(edge.number) + times * premium;
            if paid > 0 {
                edges.push((u, v, paid));
            }
        }
        let graph = Graph::new(self.vertices, &edges)?;
        let solution = solve(&graph, Goal::Weight, None, watch);
        if !solution.proven {
            return Ok(None);
        }
        let mut prices = solution.certificate.prices.clone();
        for (price, &matched) in prices.iter_mut().zip(&self.matched) {
            *price -= if matched { 2 * premium } else { 0 };
        }
        let certificate = &solution.certificate;
        let mut groups: Vec<(Vec<Vertex>, i64)> = certificate
            .groups
            .iter()
            .filter(|group| group.price > 0)
            .map(|group| {
                let mut members = certificate.members(group).to_vec();
                members.sort_unstable();
                (members, group.price)
            })
            .collect();
        groups.extend(
            self.full
                .iter()
                .map(|members| (members.clone(), -2 * premium)),
        );
        let groups = merged(groups);
        Ok(Some(Layer {
            value: value(&prices, &groups),
            matching: solution.matching,
            prices,
            groups,
        }))
    }

    /// Keeps to a layer's best matchings from now on. The layer has to come from
    /// [`Layers::best`] of the graph as it is, with the same weight.
    pub fn settle(&mut self, layer: &Layer, weight: impl Fn(u32) -> i64) {
        let mut of_vertex: Vec<Vec<u32>> = vec![Vec::new(); self.vertices as usize];
        for (number, (members, _)) in (0..).zip(&layer.groups) {
            for &v in members {
                of_vertex[v as usize].push(number);
            }
        }
        let price = |v: Vertex| layer.prices[v as usize];
        self.edges.retain(|edge| {
            let (u, v) = edge.ends;
            let both = shared(&of_vertex[u as usize], &of_vertex[v as usize]);
            let both: i64 = both.map(|group| layer.groups[group as usize].1).sum();
            let slack = price(u) + price(v) + both - 2 * weight(edge.number);
            debug_assert!(slack >= 0, "the prices cover every edge");
            slack == 0
        });
        for (matched, &price) in self.matched.iter_mut().zip(&layer.prices) {
            debug_assert!(
                *matched || price >= 0,
                "only who is matched pays less than 0"
            );
            *matched |= price > 0;
        }
        for (members, price) in &layer.groups {
            if *price > 0 && !self.full.contains(members) {
                let mut inside = vec![false; self.vertices as usize];
                for &v in members {
                    inside[v as usize] = true;
                }
                for edge in &mut self.edges {
                    let (u, v) = edge.ends;
                    edge.within += u32::from(inside[u as usize] && inside[v as usize]);
                }
                self.full.push(members.clone());
            }
        }
    }

    /// More than any matching can weigh.
    fn premium(&self, weight: &impl Fn(u32) -> i64) -> i64 {
        let mut most = vec![0; self.vertices as usize];
        for edge in &self.edges {
            let weight = weight(edge.number);
            for end in [edge.ends.0, edge.ends.1] {
                most[end as usize] = weight.max(most[end as usize]);
            }
        }
        1 + most.into_iter().fold(0, i64::saturating_add)
    }
}

/// One entry for each group, none without a price.
fn merged(mut groups: Vec<(Vec<Vertex>, i64)>) -> Vec<(Vec<Vertex>, i64)> {
    groups.sort_unstable();
    let mut merged: Vec<(Vec<Vertex>, i64)> = Vec::new();
    for (members, price) in groups {
        match merged.last_mut() {
            Some((last, sum)) if *last == members => *sum += price,
            _ => merged.push((members, price)),
        }
    }
    merged.retain(|(_, price)| *price != 0);
    merged
}

/// What the prices add up to, in whole points: the weight of the best matching.
fn value(prices: &[i64], groups: &[(Vec<Vertex>, i64)]) -> i64 {
    let pairs = |members: &Vec<Vertex>| i64::try_from(members.len() / 2).unwrap_or(i64::MAX);
    let groups = groups.iter().map(|(members, price)| price * pairs(members));
    prices.iter().copied().chain(groups).sum::<i64>() / 2
}

/// The numbers that stand in both lists, which are in order.
fn shared<'l>(one: &'l [u32], other: &'l [u32]) -> impl Iterator<Item = u32> + 'l {
    let (few, many) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    few.iter()
        .copied()
        .filter(move |number| many.binary_search(number).is_ok())
}
