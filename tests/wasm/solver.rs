//! The solver answers the same on every machine, one with 32-bit addresses included.

#![allow(
    clippy::expect_used,
    reason = "a test that cannot build its graph fails"
)]

use vice_versa::matching::{Goal, Graph, Vertex, keep_going, solve, verify};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const VERTICES: u32 = 400;
const EDGES: usize = 700;

/// A graph that is the same each time. Its weights are so far apart that one matching is best.
fn fixed_graph() -> Graph {
    let mut state = 20_240_917_u64;
    let mut roll = move |limit: u64| {
        // Knuth's MMIX generator; its high bits are the random ones.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % limit
    };
    let mut edges: Vec<(Vertex, Vertex, i64)> = Vec::new();
    while edges.len() < EDGES {
        let ends = [roll(u64::from(VERTICES)), roll(u64::from(VERTICES))];
        let [u, v] = ends.map(|end| Vertex::try_from(end).expect("a small number"));
        let known = |edge: &(Vertex, Vertex, i64)| (edge.0, edge.1) == (u.min(v), u.max(v));
        if u != v && !edges.iter().any(known) {
            let weight = i64::try_from(1 + roll(1_000_000_000)).expect("a small number");
            edges.push((u.min(v), u.max(v), weight));
        }
    }
    Graph::new(VERTICES, &edges).expect("a simple graph")
}

/// The best total, and the sum of `(u + 1) * (v + 1)` over the pairs, which tells them apart.
fn best(goal: Goal) -> (i128, u64) {
    let graph = fixed_graph();
    let solution = solve(&graph, goal, None, &mut keep_going);
    let bound = verify(&graph, goal, &solution.matching, &solution.certificate);
    assert!(bound.expect("a certificate").proven());
    let pairs = solution.matching.pairs();
    let mark = pairs
        .map(|(u, v)| u64::from(u + 1) * u64::from(v + 1))
        .sum();
    (solution.total, mark)
}

#[test]
fn the_heaviest_matching_is_the_same_everywhere() {
    assert_eq!(best(Goal::Weight), (118_966_149_998, 6_802_136));
}

#[test]
fn the_heaviest_of_the_largest_matchings_is_the_same_everywhere() {
    assert_eq!(best(Goal::Cardinality), (104_446_852_013, 7_342_058));
}
