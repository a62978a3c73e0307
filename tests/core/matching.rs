//! The matching engine against brute force, and the checker against wrong proofs.

use vice_versa::matching::{
    Certificate, Flaw, Goal, Graph, GraphError, Matching, Solution, keep_going, solve, verify,
};

/// `SplitMix64`: the same numbers on every machine.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: u32) -> u32 {
        u32::try_from(self.next() % u64::from(end)).expect("below a u32")
    }
}

pub(crate) type Edges = Vec<(u32, u32, i64)>;

/// The best (pairs, total) by trying everything: the first vertex of the set stays single or is
/// matched with each neighbour in turn.
pub(crate) fn best_by_trial(n: u32, edges: &Edges, goal: Goal) -> (u32, i64) {
    let key = |(pairs, total): (u32, i64)| match goal {
        Goal::Weight => (0, total),
        Goal::Cardinality => (pairs, total),
    };
    let sets = 1_usize << n;
    let mut best = vec![(0_u32, 0_i64); sets];
    for set in 1..sets {
        let v = set.trailing_zeros();
        let mut most = best[set & (set - 1)];
        for &(a, b, weight) in edges {
            let ends = (1_usize << a) | (1 << b);
            if a != b && (a == v || b == v) && set & ends == ends {
                let (pairs, total) = best[set & !ends];
                if key((pairs + 1, total + weight)) > key(most) {
                    most = (pairs + 1, total + weight);
                }
            }
        }
        best[set] = most;
    }
    best[sets - 1]
}

/// Solves and has the answer checked; it must be proven.
pub(crate) fn solved(n: u32, edges: &Edges, goal: Goal) -> (usize, i128) {
    let graph = Graph::new(n, edges).expect("a graph");
    let solution = solve(&graph, goal, None, &mut keep_going);
    check(&graph, goal, &solution)
}

pub(crate) fn check(graph: &Graph, goal: Goal, solution: &Solution) -> (usize, i128) {
    let bound = verify(graph, goal, &solution.matching, &solution.certificate)
        .unwrap_or_else(|flaw| panic!("{flaw}: {:?}", graph.edges().collect::<Vec<_>>()));
    assert!(bound.proven(), "{bound:?}");
    assert_eq!((bound.total, bound.bound), (solution.total, solution.bound));
    assert!(solution.proven);
    (bound.pairs, bound.total)
}

/// A small random graph; few different weights, so that ties and blossoms abound.
pub(crate) fn small_graph(random: &mut Random, most: u32) -> (u32, Edges) {
    let n = 1 + random.below(most);
    let density = 1 + random.below(10);
    let (spread, low) = match random.below(4) {
        0 => (1, 1),
        1 => (4, 1),
        2 => (12, -3),
        _ => (60, 0),
    };
    let mut edges = Edges::new();
    for u in 0..n {
        for v in 0..=u {
            if random.below(10) < density {
                edges.push((u, v, i64::from(random.below(spread)) + low));
            }
        }
    }
    for _ in 0..random.below(3) {
        let weight = i64::from(random.below(spread)) + low;
        edges.push((random.below(n), random.below(n), weight));
    }
    (n, edges)
}

fn agrees_with_trial(seed: u64, count: u64) {
    let mut random = Random(seed);
    for _ in 0..count {
        let (n, edges) = small_graph(&mut random, 10);
        for goal in [Goal::Weight, Goal::Cardinality] {
            let (pairs, total) = solved(n, &edges, goal);
            let (best_pairs, best_total) = best_by_trial(n, &edges, goal);
            assert_eq!(total, i128::from(best_total), "{goal:?} {n} {edges:?}");
            if goal == Goal::Cardinality {
                assert_eq!(pairs, best_pairs as usize, "{n} {edges:?}");
            }
        }
    }
}

#[test]
fn small_graphs_agree_with_brute_force() {
    agrees_with_trial(1, 4_000);
}

/// As many cases as `MATCHING_CASES` says, by default a million.
#[test]
#[ignore = "runs for minutes"]
fn many_small_graphs_agree_with_brute_force() {
    let count = std::env::var("MATCHING_CASES")
        .ok()
        .and_then(|count| count.parse().ok());
    agrees_with_trial(2, count.unwrap_or(1_000_000));
}

#[test]
fn larger_graphs_are_proven() {
    let mut random = Random(3);
    for round in 0..400 {
        let n = 11 + random.below(90);
        let spread = [1, 2, 5, 1000][round % 4];
        let mut edges = Edges::new();
        for _ in 0..n * (1 + random.below(8)) {
            let weight = i64::from(random.below(spread)) + 1;
            edges.push((random.below(n), random.below(n), weight));
        }
        solved(n, &edges, Goal::Weight);
        solved(n, &edges, Goal::Cardinality);
    }
}

#[test]
fn wrong_edges_are_refused() {
    assert_eq!(
        Graph::new(3, &[(0, 1, 1), (1, 3, 1)]).err(),
        Some(GraphError::VertexOutOfRange {
            edge: 1,
            vertex: 3,
            vertices: 3
        })
    );
    assert!(matches!(
        Graph::new(3, &[(0, 1, i64::MIN)]),
        Err(GraphError::WeightTooLarge { edge: 0, .. })
    ));
}

#[test]
fn largest_weights_do_not_overflow() {
    for n in [2_u32, 3, 7, 10] {
        let limit = vice_versa::matching::weight_limit(n);
        let mut edges = Edges::new();
        for u in 0..n {
            for v in 0..u {
                edges.push((u, v, if (u + v) % 3 == 0 { -limit } else { limit }));
            }
        }
        for goal in [Goal::Weight, Goal::Cardinality] {
            let (_, total) = solved(n, &edges, goal);
            assert_eq!(total, i128::from(best_by_trial(n, &edges, goal).1));
        }
    }
}

#[test]
fn start_prices_change_nothing_but_the_way() {
    let mut random = Random(4);
    for _ in 0..300 {
        let (n, edges) = small_graph(&mut random, 30);
        let graph = Graph::new(n, &edges).expect("a graph");
        for goal in [Goal::Weight, Goal::Cardinality] {
            let cold = solve(&graph, goal, None, &mut keep_going);
            let prices: Vec<i64> = (0..n).map(|_| i64::from(random.below(99)) - 9).collect();
            for start in [&prices, &cold.certificate.prices] {
                let warm = solve(&graph, goal, Some(start), &mut keep_going);
                assert_eq!(check(&graph, goal, &warm).1, check(&graph, goal, &cold).1);
            }
        }
    }
}

#[test]
fn a_stopped_search_still_has_a_valid_certificate() {
    let mut random = Random(5);
    let mut edges = Edges::new();
    for _ in 0..4000 {
        edges.push((
            random.below(800),
            random.below(800),
            i64::from(random.below(99)),
        ));
    }
    let graph = Graph::new(800, &edges).expect("a graph");
    let stop = &mut |_| std::ops::ControlFlow::Break(());
    let solution = solve(&graph, Goal::Weight, None, stop);
    let bound = verify(
        &graph,
        Goal::Weight,
        &solution.matching,
        &solution.certificate,
    );
    let bound = bound.expect("valid");
    assert!(!solution.proven && bound.total < bound.bound);
}

/// A triangle with a tail, whose best matching needs a group: 0 1 2 all worth 4.
fn triangle() -> (Graph, Solution) {
    let graph = Graph::new(3, &[(0, 1, 4), (1, 2, 4), (2, 0, 4)]).expect("a graph");
    let solution = solve(&graph, Goal::Weight, None, &mut keep_going);
    (graph, solution)
}

#[test]
fn the_checker_rejects_every_lowered_price() {
    let (graph, solution) = triangle();
    let mut random = Random(6);
    let mut cases = vec![(graph, solution)];
    for _ in 0..200 {
        let (n, edges) = small_graph(&mut random, 12);
        let graph = Graph::new(n, &edges).expect("a graph");
        let solution = solve(&graph, Goal::Weight, None, &mut keep_going);
        cases.push((graph, solution));
    }
    let mut groups_seen = 0;
    for (graph, solution) in &cases {
        let proven = |certificate: &Certificate| {
            verify(graph, Goal::Weight, &solution.matching, certificate)
                .is_ok_and(|bound| bound.proven())
        };
        assert!(proven(&solution.certificate));
        // An optimum's sum of prices is the total or, rounded down, half a point above it: two
        // half points less for one vertex or group cannot cover all edges.
        for v in 0..solution.certificate.prices.len() {
            for change in [-2, 2] {
                let mut wrong = solution.certificate.clone();
                wrong.prices[v] += change;
                assert!(!proven(&wrong));
            }
        }
        for group in 0..solution.certificate.groups.len() {
            groups_seen += 1;
            for change in [-2, 2] {
                let mut wrong = solution.certificate.clone();
                wrong.groups[group].price += change;
                assert!(!proven(&wrong));
            }
        }
    }
    assert!(groups_seen > 20);
}

#[test]
fn the_checker_names_the_flaw() {
    let (graph, solution) = triangle();
    let flaw = |matching: &Matching, certificate: &Certificate| {
        verify(&graph, Goal::Weight, matching, certificate).expect_err("a flaw")
    };
    let one_sided = Matching {
        mates: vec![Some(1), Some(2), Some(1)],
    };
    assert_eq!(
        flaw(&one_sided, &solution.certificate),
        Flaw::OneSided(0, 1)
    );
    let mut shifted = solution.certificate.clone();
    shifted.shift = 1;
    assert_eq!(flaw(&solution.matching, &shifted), Flaw::BadShift);
    let mut cheap = solution.certificate.clone();
    cheap.groups.clear();
    cheap.prices = vec![3, 4, 5];
    assert_eq!(flaw(&solution.matching, &cheap), Flaw::Uncovered(0, 1));
    let short = Matching { mates: vec![None] };
    assert_eq!(flaw(&short, &cheap), Flaw::WrongLength);
    let sparse = Graph::new(3, &[(0, 1, 4)]).expect("a graph");
    let absent = Matching {
        mates: vec![None, Some(2), Some(1)],
    };
    assert_eq!(
        verify(&sparse, Goal::Weight, &absent, &solution.certificate),
        Err(Flaw::NoEdge(1, 2))
    );
}
