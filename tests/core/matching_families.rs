//! Graphs that are hard for matching codes: every answer is checked, and no order of the
//! vertices changes it.

use vice_versa::matching::{Goal, Graph, Session, keep_going};

use crate::matching::{Edges, Random, best_by_trial, solved};

#[allow(
    dead_code,
    unreachable_pub,
    reason = "shared with the measurements, which use more of it"
)]
#[path = "../../benches/support/families.rs"]
mod families;

/// The same graph with its vertices renamed and its edges in another order.
fn shuffled(random: &mut Random, n: u32, edges: &Edges) -> Edges {
    let mut names: Vec<u32> = (0..n).collect();
    for at in (1..names.len()).rev() {
        let at_most = u32::try_from(at).expect("small") + 1;
        names.swap(at, random.below(at_most) as usize);
    }
    let renamed =
        |&(u, v, weight): &(u32, u32, i64)| (names[u as usize], names[v as usize], weight);
    let mut edges: Edges = edges.iter().map(renamed).collect();
    edges.sort_unstable_by_key(|&(u, v, weight)| (v ^ 5, u, weight));
    edges
}

#[test]
fn every_family_is_proven_in_any_order() {
    let mut random = Random(31);
    for family in families::all() {
        for size in [9, 61, 150] {
            let (n, edges) = (family.build)(size.max(20), u64::from(size));
            for goal in [Goal::Weight, Goal::Cardinality] {
                let expected = solved(n, &edges, goal);
                for _ in 0..3 {
                    let (pairs, total) = solved(n, &shuffled(&mut random, n, &edges), goal);
                    assert_eq!(total, expected.1, "{} {size} {goal:?}", family.name);
                    if goal == Goal::Cardinality {
                        assert_eq!(pairs, expected.0, "{} {size}", family.name);
                    }
                }
            }
        }
    }
}

#[test]
fn every_family_grows_edge_by_edge_to_the_same_total() {
    let mut random = Random(32);
    for family in families::all() {
        let (n, edges) = (family.build)(40, 5);
        let edges = shuffled(&mut random, n, &edges);
        let mut session = Session::new(n);
        for some in edges.chunks(1 + edges.len() / 8) {
            session.add_edges(some).expect("in range");
            assert!(session.resolve(&mut keep_going));
        }
        let (_, total) = solved(n, &edges, Goal::Weight);
        assert_eq!(
            (session.total(), session.bound()),
            (total, total),
            "{}",
            family.name
        );
    }
}

/// Builds an optimum with nested groups first, then adds vertices that make it take them apart
/// again: blossoms are expanded as inner ones, with the path through any of their parts.
#[test]
fn nested_groups_are_taken_apart_again() {
    let mut random = Random(33);
    let mut most_groups = 0;
    for round in 0..300 {
        let inside = 5 + 2 * random.below(16);
        let (nested, edges) = families::all()
            .iter()
            .find(|family| family.name == "nested blossoms")
            .map(|family| (family.build)(inside, round))
            .expect("a family");
        let tails = 1 + random.below(6);
        let n = nested + tails;
        let mut session = Session::new(n);
        session.add_edges(&edges).expect("in range");
        session.resolve(&mut keep_going);
        most_groups = most_groups.max(session.certificate().groups.len());
        let mut all = edges;
        for tail in nested..n {
            for _ in 0..=random.below(2) {
                let weight = i64::from(random.below(4 * nested)) + 1;
                let edge = (random.below(tail), tail, weight);
                session.add_edges(&[edge]).expect("in range");
                all.push(edge);
            }
            assert!(session.resolve(&mut keep_going));
            let (_, total) = solved(n, &all, Goal::Weight);
            assert_eq!(
                (session.total(), session.bound()),
                (total, total),
                "{all:?}"
            );
        }
        let graph = Graph::new(n, &all).expect("a graph");
        let bound = vice_versa::matching::verify(
            &graph,
            Goal::Weight,
            &session.matching(),
            &session.certificate(),
        );
        assert!(bound.expect("valid").proven());
    }
    assert!(most_groups >= 5, "{most_groups}");
}

/// The cases that each broke some matching code: a blossom that is relabelled, expanded, used as
/// a whole, or augmented through after its parts were freed.
#[allow(clippy::too_many_lines, reason = "a table of cases")]
#[test]
fn known_traps_agree_with_brute_force() {
    let cases: &[&[(u32, u32, i64)]] = &[
        // An outer blossom, used for augmentation.
        &[(1, 2, 8), (1, 3, 9), (2, 3, 10), (3, 4, 7)],
        &[
            (1, 2, 8),
            (1, 3, 9),
            (2, 3, 10),
            (3, 4, 7),
            (1, 6, 5),
            (4, 5, 6),
        ],
        // An outer blossom becomes an inner one.
        &[
            (1, 2, 9),
            (1, 3, 8),
            (2, 3, 10),
            (1, 4, 5),
            (4, 5, 4),
            (1, 6, 3),
        ],
        &[
            (1, 2, 9),
            (1, 3, 8),
            (2, 3, 10),
            (1, 4, 5),
            (4, 5, 3),
            (3, 6, 4),
        ],
        // A blossom in a blossom.
        &[
            (1, 2, 9),
            (1, 3, 9),
            (2, 3, 10),
            (2, 4, 8),
            (3, 5, 8),
            (4, 5, 10),
            (5, 6, 6),
        ],
        // Relabelled, in a blossom, and expanded.
        &[
            (1, 2, 10),
            (1, 7, 10),
            (2, 3, 12),
            (3, 4, 20),
            (3, 5, 20),
            (4, 5, 25),
            (5, 6, 10),
            (6, 7, 10),
            (7, 8, 8),
        ],
        // A nested blossom, relabelled and expanded.
        &[
            (1, 2, 8),
            (1, 3, 8),
            (2, 3, 10),
            (2, 4, 12),
            (3, 5, 12),
            (4, 5, 14),
            (4, 6, 12),
            (5, 7, 12),
            (6, 7, 14),
            (7, 8, 12),
        ],
        // Expanded while inner, with the way through a part that is freed.
        &[
            (1, 2, 23),
            (1, 5, 22),
            (1, 6, 15),
            (2, 3, 25),
            (3, 4, 22),
            (4, 5, 25),
            (4, 8, 14),
            (5, 7, 13),
        ],
        &[
            (1, 2, 19),
            (1, 3, 20),
            (1, 8, 8),
            (2, 3, 25),
            (2, 4, 18),
            (3, 5, 18),
            (4, 5, 13),
            (4, 7, 7),
            (5, 6, 7),
        ],
        // Augmented through after expansion, three ways.
        &[
            (1, 2, 45),
            (1, 5, 45),
            (2, 3, 50),
            (3, 4, 45),
            (4, 5, 50),
            (1, 6, 30),
            (3, 9, 35),
            (4, 8, 35),
            (5, 7, 26),
            (9, 10, 5),
        ],
        &[
            (1, 2, 45),
            (1, 5, 45),
            (2, 3, 50),
            (3, 4, 45),
            (4, 5, 50),
            (1, 6, 30),
            (3, 9, 35),
            (4, 8, 26),
            (5, 7, 40),
            (9, 10, 5),
        ],
        &[
            (1, 2, 45),
            (1, 7, 45),
            (2, 3, 50),
            (3, 4, 45),
            (4, 5, 95),
            (4, 6, 94),
            (5, 6, 94),
            (6, 7, 50),
            (1, 8, 30),
            (3, 11, 35),
            (5, 9, 36),
            (7, 10, 26),
            (11, 12, 5),
        ],
    ];
    let mut random = Random(34);
    for case in cases {
        let n = 1 + case
            .iter()
            .map(|edge| edge.0.max(edge.1))
            .max()
            .unwrap_or(0);
        for goal in [Goal::Weight, Goal::Cardinality] {
            let (_, expected) = best_by_trial(n, &case.to_vec(), goal);
            for _ in 0..20 {
                let edges = shuffled(&mut random, n, &case.to_vec());
                assert_eq!(solved(n, &edges, goal).1, i128::from(expected));
            }
        }
    }
}

/// A path of a million vertices with weights up to a thousand million either way: its optimum
/// comes from going along it once, and no sum overflows.
#[test]
fn a_million_vertices_with_the_largest_weights() {
    const VERTICES: u32 = 1_000_000;
    const WEIGHT_MAX: i64 = 1_000_000_000;
    let mut random = Random(34);
    let mut weight = || {
        let size = WEIGHT_MAX - i64::from(random.below(3)) * 7;
        if random.below(4) == 0 { -size } else { size }
    };
    let edges: Edges = (1..VERTICES).map(|v| (v - 1, v, weight())).collect();

    // The best so far with the newest vertex free, and the best at all.
    let (mut free, mut best) = (0_i128, 0_i128);
    for &(_, _, weight) in &edges {
        (free, best) = (best, best.max(free + i128::from(weight)));
    }
    assert_eq!(solved(VERTICES, &edges, Goal::Weight).1, best);

    // All at once, each vertex has a partner in one way only.
    let every_other = edges.iter().step_by(2);
    let all: i128 = every_other.map(|&(_, _, weight)| i128::from(weight)).sum();
    let expected = (VERTICES as usize / 2, all);
    assert_eq!(solved(VERTICES, &edges, Goal::Cardinality), expected);
}
