//! Several partners a vertex: brute force, and proofs that can fail.

use vice_versa::matching::{Flaw, Goal, Graph, keep_going, solve, solve_pairs, verify_pairs};

use crate::matching::{Edges, Random, small_graph};

/// The best (pairs, total) of all sets of edges within the capacities.
fn best_by_trial(graph: &Graph, capacities: &[u32], goal: Goal) -> (usize, i64) {
    fn go(
        edges: &[(u32, u32, i64)],
        left: &mut [u32],
        chosen: (usize, i64),
        best: &mut (usize, i64),
        goal: Goal,
    ) {
        let key = |(pairs, total): (usize, i64)| match goal {
            Goal::Weight => (0, total),
            Goal::Cardinality => (pairs, total),
        };
        let Some((&(u, v, weight), rest)) = edges.split_first() else {
            if key(chosen) > key(*best) {
                *best = chosen;
            }
            return;
        };
        go(rest, left, chosen, best, goal);
        if left[u as usize] > 0 && left[v as usize] > 0 {
            left[u as usize] -= 1;
            left[v as usize] -= 1;
            go(rest, left, (chosen.0 + 1, chosen.1 + weight), best, goal);
            left[u as usize] += 1;
            left[v as usize] += 1;
        }
    }
    let edges: Edges = graph.edges().collect();
    let mut best = (0, 0);
    let mut left = capacities.to_vec();
    go(&edges, &mut left, (0, 0), &mut best, goal);
    best
}

#[test]
fn capacities_agree_with_brute_force() {
    let mut random = Random(21);
    let mut tried = 0;
    while tried < 1500 {
        let (n, mut edges) = small_graph(&mut random, 8);
        edges.truncate(12);
        let graph = Graph::new(n, &edges).expect("a graph");
        let capacities: Vec<u32> = (0..n).map(|_| random.below(4)).collect();
        for goal in [Goal::Weight, Goal::Cardinality] {
            let chosen =
                solve_pairs(&graph, &capacities, goal, &mut keep_going).expect("small enough");
            let bound = verify_pairs(&graph, &capacities, goal, &chosen).expect("valid");
            assert!(
                bound.proven() && chosen.proven,
                "{goal:?} {capacities:?} {edges:?}"
            );
            assert_eq!((bound.total, bound.bound), (chosen.total, chosen.bound));
            let (pairs, total) = best_by_trial(&graph, &capacities, goal);
            assert_eq!(chosen.total, i128::from(total), "{capacities:?} {edges:?}");
            if goal == Goal::Cardinality {
                assert_eq!(chosen.pairs.len(), pairs, "{capacities:?} {edges:?}");
            }
        }
        tried += 1;
    }
}

#[test]
fn capacity_one_is_plain_matching() {
    let mut random = Random(22);
    for _ in 0..200 {
        let (n, edges) = small_graph(&mut random, 25);
        let graph = Graph::new(n, &edges).expect("a graph");
        for goal in [Goal::Weight, Goal::Cardinality] {
            let chosen = solve_pairs(&graph, &[], goal, &mut keep_going).expect("small enough");
            let plain = solve(&graph, goal, None, &mut keep_going);
            assert_eq!((chosen.total, chosen.bound), (plain.total, plain.bound));
        }
    }
}

#[test]
fn pairs_beyond_a_capacity_or_listed_twice_are_refused() {
    let graph = Graph::new(3, &[(0, 1, 4), (1, 2, 4), (2, 0, 4)]).expect("a graph");
    let chosen = solve_pairs(&graph, &[2, 2, 2], Goal::Weight, &mut keep_going);
    let chosen = chosen.expect("small enough");
    assert_eq!(chosen.pairs, [(0, 1), (0, 2), (1, 2)]);
    let check = |capacities: &[u32], chosen| verify_pairs(&graph, capacities, Goal::Weight, chosen);
    assert_eq!(check(&[2, 1, 2], &chosen), Err(Flaw::TooManyPairs(1)));
    let mut twice = chosen.clone();
    twice.pairs = vec![(0, 1), (0, 1)];
    assert_eq!(check(&[2, 2, 2], &twice), Err(Flaw::NoEdge(0, 1)));
    let mut cheaper = chosen.clone();
    cheaper.certificate.prices[0] -= 2;
    assert!(check(&[2, 2, 2], &cheaper).is_err());
}
