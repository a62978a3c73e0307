//! The aim `leximin`: as `fair`, and then the second weakest as strong as possible, and so on.
//!
//! In other words: for every strength, from the lowest up, as many people as possible have a
//! pair at least that strong. Each such count is a layer of [`Layers`]. A layer is needed only
//! just above a strength at which somebody has to stay: all people who are beyond it can be
//! kept beyond any strength up to the next such one, which is found by trying ever larger steps
//! and then halving. What is proven in the end is that nobody more can be moved beyond any of
//! them; after that the total decides.

use std::ops::ControlFlow;

use crate::matching::{Layer, Layers};

use super::super::pool::{Prices, RowSpace};
use super::answer::LayeredAnswer;
use super::edges::pair_of;
use super::places::SeatPair;
use super::{Answers, Interrupt, Task, fair};

/// Finds the answers for the aim `leximin`. Where the search is stopped, those for `fair` come
/// back, as far as they are known.
pub(super) fn answer(task: &Task, interrupt: &mut Interrupt) -> Answers {
    let mut answers = fair::answer(task, interrupt);
    let weakest = task.weights_of(&answers.best.pairs).into_iter().min();
    let at_least = weakest.unwrap_or(1);
    let mut doubled: Vec<SeatPair> = Vec::new();
    while !interrupt.stopped {
        let graph = PlaceGraph::new(task, at_least, doubled.clone());
        let Some(layers) = graph.layers(interrupt) else {
            break;
        };
        let pairs = graph.pairs(task, &layers);
        let twice: Vec<SeatPair> = repeated(&pairs);
        if twice.is_empty() {
            answers.layers = Some(LayeredAnswer {
                at_least,
                doubled,
                layers,
            });
            answers.best.pairs = pairs;
            break;
        }
        doubled.extend(twice);
        doubled.sort_unstable();
    }
    answers
}

/// Pairs that stand in an ordered list more than once.
fn repeated(pairs: &[SeatPair]) -> Vec<SeatPair> {
    let twice = pairs.windows(2).filter(|two| two[0] == two[1]);
    let mut twice: Vec<SeatPair> = twice.map(|two| two[0]).collect();
    twice.dedup();
    twice
}

/// One edge between two places, or one of the three that stand for a doubled pair.
#[derive(Clone, Copy)]
struct PlaceEdge {
    strength: i64,
    /// How much it counts where its pair is strong enough.
    count: i64,
}

/// All pairs of at least some weight, place by place.
struct PlaceGraph {
    vertices: u32,
    ends: Vec<(u32, u32)>,
    edges: Vec<PlaceEdge>,
    doubled: Vec<SeatPair>,
}

impl PlaceGraph {
    fn new(task: &Task, at_least: i64, doubled: Vec<SeatPair>) -> Self {
        let extra = u32::try_from(2 * doubled.len()).unwrap_or(0);
        let mut graph = Self {
            vertices: task.places.count() + extra,
            ends: Vec::new(),
            edges: Vec::new(),
            doubled,
        };
        let free = Prices::none(task.pool);
        let mut space = RowSpace::new();
        for seat in 0..task.pool.len() {
            task.pool
                .each_row(seat, 0..seat, at_least, &mut space, |row| {
                    row.each_above(&free, 0, |other, weight| {
                        graph.add(task, pair_of(seat, other), weight.into());
                    });
                });
        }
        graph
    }

    fn push(&mut self, ends: (u32, u32), strength: i64, count: i64) {
        self.ends.push(ends);
        self.edges.push(PlaceEdge { strength, count });
    }

    fn add(&mut self, task: &Task, pair: SeatPair, strength: i64) {
        let places = task.places;
        let (one, other) = (pair.0 as usize, pair.1 as usize);
        let bonus = |place| i64::from(places.brings_bonus(place));
        if let Ok(number) = self.doubled.binary_search(&pair) {
            let near = places.count() + 2 * u32::try_from(number).unwrap_or(0);
            self.push((near, near + 1), strength, 2);
            for (seat, near) in [(one, near), (other, near + 1)] {
                for place in places.of(seat) {
                    self.push((place, near), strength, 1 + bonus(place));
                }
            }
            return;
        }
        for place in places.of(one) {
            for partner in places.of(other) {
                let count = bonus(place) + bonus(partner);
                self.push((place, partner), strength, count);
            }
        }
    }

    /// What an edge counts where pairs of at least some strength do.
    fn count(&self, from: i64) -> impl Fn(u32) -> i64 + '_ {
        move |edge| {
            let edge = self.edges[edge as usize];
            if edge.strength >= from { edge.count } else { 0 }
        }
    }

    /// All layers, the one that weighs last. Nothing where the search was stopped.
    fn layers(&self, interrupt: &mut Interrupt) -> Option<Vec<(Option<i64>, Layer)>> {
        let mut open = Layers::new(self.vertices, &self.ends).ok()?;
        let strengths = self.strengths(&open);
        let mut layers = Vec::new();
        let from = strengths.first().copied().unwrap_or(1);
        let layer = self.best(&open, from, interrupt)?;
        let mut people = self.settle(&mut open, &mut layers, from, layer);
        while people > 0 {
            people = self.pass(&mut open, &mut layers, people, interrupt)?;
        }
        let weight = |edge: u32| self.edges[edge as usize].strength;
        let last = open.best(weight, &mut |_| interrupt.ask()).ok()??;
        layers.push((None, last));
        Some(layers)
    }

    /// Goes on to the next strength that not all of these people can be beyond; returns how many
    /// can. Layers that all of them reach on the way are settled too: only then nobody falls
    /// back.
    fn pass(
        &self,
        open: &mut Layers,
        layers: &mut Vec<(Option<i64>, Layer)>,
        people: i64,
        interrupt: &mut Interrupt,
    ) -> Option<i64> {
        let settled = layers.last().and_then(|(from, _)| *from).unwrap_or(0);
        let mut strengths = self.strengths(open);
        strengths.retain(|&strength| strength >= settled);
        // All can be beyond the first `reached` strengths, and not all beyond the first `beyond`.
        let (mut reached, mut beyond, mut step) = (0, strengths.len() + 1, 1);
        let mut last = None;
        while reached + 1 < beyond {
            let asked = if beyond > strengths.len() {
                (reached + step).min(strengths.len())
            } else {
                beyond.midpoint(reached)
            };
            let from = strengths[asked - 1] + 1;
            let layer = self.best(open, from, interrupt)?;
            if layer.value - self.middles(from) == people {
                (reached, step) = (asked, 2 * step);
                self.settle(open, layers, from, layer);
                last = None;
            } else {
                beyond = asked;
                last = Some(layer);
            }
        }
        let from = strengths[beyond - 1] + 1;
        let layer = match last {
            Some(layer) => layer,
            None => self.best(open, from, interrupt)?,
        };
        Some(self.settle(open, layers, from, layer))
    }

    /// Adds a layer and keeps to it; returns how many people it counts.
    fn settle(
        &self,
        open: &mut Layers,
        layers: &mut Vec<(Option<i64>, Layer)>,
        from: i64,
        layer: Layer,
    ) -> i64 {
        let people = layer.value - self.middles(from);
        open.settle(&layer, self.count(from));
        layers.push((Some(from), layer));
        people
    }

    fn best(&self, open: &Layers, from: i64, interrupt: &mut Interrupt) -> Option<Layer> {
        interrupt.ask().is_continue().then_some(())?;
        let watch = &mut |_| interrupt.ask();
        let layer = open.best(self.count(from), watch).ok()??;
        match interrupt.ask() {
            ControlFlow::Continue(()) => Some(layer),
            ControlFlow::Break(()) => None,
        }
    }

    /// The strengths of the edges that count people and may still be used, in order.
    fn strengths(&self, open: &Layers) -> Vec<i64> {
        let edges = open.edges().map(|edge| self.edges[edge as usize]);
        let counted = edges.filter(|edge| edge.count > 0);
        let mut strengths: Vec<i64> = counted.map(|edge| edge.strength).collect();
        strengths.sort_unstable();
        strengths.dedup();
        strengths
    }

    /// What the middles of doubled pairs add to every count.
    fn middles(&self, from: i64) -> i64 {
        let doubled = self.doubled.len();
        let count = (0..).zip(&self.ends).zip(&self.edges);
        let places = self.vertices - u32::try_from(2 * doubled).unwrap_or(0);
        let middles = count.filter(|((_, ends), edge)| {
            doubled > 0 && ends.0 >= places && ends.1 >= places && edge.strength >= from
        });
        middles.map(|(_, edge)| edge.count).sum()
    }

    /// The pairs of the last layer in order; one that is used twice stands there twice.
    fn pairs(&self, task: &Task, layers: &[(Option<i64>, Layer)]) -> Vec<SeatPair> {
        let Some((_, last)) = layers.last() else {
            return Vec::new();
        };
        let (places, count) = (task.places, task.places.count());
        let mut pairs = Vec::new();
        for (one, other) in last.matching.pairs() {
            if other < count {
                let (a, b) = (places.seat(one), places.seat(other));
                pairs.push((a.min(b), a.max(b)));
            }
        }
        let mate = |vertex: u32| last.matching.mates[vertex as usize];
        for (near, &pair) in (count..).step_by(2).zip(&self.doubled) {
            let outside = |vertex| mate(vertex).is_some_and(|v| v < count);
            if outside(near) && outside(near + 1) {
                pairs.push(pair);
            }
        }
        pairs.sort_unstable();
        pairs
    }
}
