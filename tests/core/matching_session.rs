//! A session's answer after any edits is that of a fresh start.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use vice_versa::matching::{Goal, Graph, GraphError, Session, keep_going, solve, verify};

use crate::matching::{Edges, Random};

/// The session's matching and prices must be proven for the graph as it is.
fn check(session: &Session, edges: &BTreeMap<(u32, u32), i64>) {
    let list: Edges = edges.iter().map(|(&(u, v), &w)| (u, v, w)).collect();
    let graph = Graph::new(session.vertex_count(), &list).expect("a graph");
    let bound = verify(
        &graph,
        Goal::Weight,
        &session.matching(),
        &session.certificate(),
    );
    let bound = bound.expect("valid");
    assert!(bound.proven(), "{bound:?} {list:?}");
    assert_eq!(
        (bound.total, bound.bound),
        (session.total(), session.bound())
    );
    let cold = solve(&graph, Goal::Weight, None, &mut keep_going);
    assert_eq!(bound.total, cold.total);
    for (u, v, weight) in graph.edges() {
        let paid = session.price(u) + session.price(v) + session.group_price(u, v);
        assert!(paid >= 2 * weight);
        if session.mate(u) == Some(v) {
            assert_eq!(paid, 2 * weight);
        }
        if session.outermost_group(u) != session.outermost_group(v) {
            assert_eq!(session.group_price(u, v), 0);
        }
    }
}

/// One random change, made to the session and to the list of edges alike.
fn edit(
    random: &mut Random,
    session: &mut Session,
    edges: &mut BTreeMap<(u32, u32), i64>,
    spread: u32,
) {
    let n = session.vertex_count();
    let (u, v) = (random.below(n), random.below(n));
    let key = (u.min(v), u.max(v));
    let weight = i64::from(random.below(spread)) + 1;
    match random.below(12) {
        0 => {
            session.isolate(u);
            edges.retain(|&(a, b), _| a != u && b != u);
        }
        1 => session.set_price(u, i64::from(random.below(spread))),
        2..=4 => assert_eq!(session.remove_edge(u, v), edges.remove(&key).is_some()),
        5..=6 if u != v => {
            session.set_weight(u, v, weight).expect("in range");
            edges.insert(key, weight);
        }
        _ => {
            session.add_edges(&[(u, v, weight)]).expect("in range");
            if u != v {
                let before = edges.entry(key).or_insert(weight);
                *before = weight.max(*before);
            }
        }
    }
}

#[test]
fn any_edits_end_where_a_fresh_start_does() {
    let mut random = Random(11);
    for round in 0..400 {
        let n = 3 + random.below(if round % 4 == 0 { 60 } else { 12 });
        let spread = [1, 3, 8, 100][round % 4];
        let mut session = Session::new(n);
        let mut edges = BTreeMap::new();
        for _ in 0..12 {
            for _ in 0..=random.below(n) {
                edit(&mut random, &mut session, &mut edges, spread);
            }
            let ended = if random.below(4) == 0 {
                let mut calls = 0;
                session.resolve(&mut |_| {
                    calls += 1;
                    if calls > 1 {
                        ControlFlow::Break(())
                    } else {
                        ControlFlow::Continue(())
                    }
                })
            } else {
                session.resolve(&mut keep_going)
            };
            if ended {
                check(&session, &edges);
            }
        }
    }
}

/// The prices must be those of the heaviest fractional matching: half of the heaviest matching of
/// a graph in which every vertex stands on both sides.
fn check_half(session: &Session, edges: &BTreeMap<(u32, u32), i64>) {
    let n = session.vertex_count();
    let both = edges
        .iter()
        .flat_map(|(&(u, v), &w)| [(u, v + n, w), (v, u + n, w)]);
    let cover = Graph::new(2 * n, &both.collect::<Edges>()).expect("a graph");
    let twice = solve(&cover, Goal::Weight, None, &mut keep_going).total;
    let prices: i64 = (0..n).map(|v| session.price(v)).sum();
    assert_eq!(i128::from(prices), twice, "{edges:?}");
    assert_eq!(session.bound(), twice.div_euclid(2));
    for (&(u, v), &weight) in edges {
        assert!(session.price(u) + session.price(v) >= 2 * weight);
        assert_eq!(session.group_price(u, v), 0);
        if session.mate(u) == Some(v) {
            assert_eq!(session.price(u) + session.price(v), 2 * weight);
        }
    }
}

/// Adds some edges that are not there yet, all at once.
fn add_new(random: &mut Random, session: &mut Session, edges: &mut BTreeMap<(u32, u32), i64>) {
    let n = session.vertex_count();
    let mut new = BTreeMap::new();
    for _ in 0..random.below(2 * n) {
        let (u, v) = (random.below(n), random.below(n));
        let key = (u.min(v), u.max(v));
        if u != v && !edges.contains_key(&key) {
            new.insert(key, i64::from(random.below(30)));
        }
    }
    let list: Edges = new.iter().map(|(&(u, v), &w)| (u, v, w)).collect();
    session.add_new_edges(&list).expect("in range");
    edges.append(&mut new);
}

#[test]
fn half_pairs_are_the_heaviest_and_whole_ones_go_on_from_them() {
    let mut random = Random(13);
    for round in 0..400 {
        let n = 3 + random.below(if round % 4 == 0 { 60 } else { 12 });
        let spread = [1, 3, 8, 100][round % 4];
        let mut session = Session::new(n);
        let mut edges = BTreeMap::new();
        for _ in 0..6 {
            add_new(&mut random, &mut session, &mut edges);
            for _ in 0..=random.below(n) {
                edit(&mut random, &mut session, &mut edges, spread);
            }
            assert!(session.resolve_half(&mut keep_going));
            check_half(&session, &edges);
            if random.below(3) == 0 {
                let bonus: Vec<i32> = (0..n).map(|_| random.below(20).cast_signed()).collect();
                session.raise(|v| bonus[v as usize]);
                for (&(u, v), weight) in &mut edges {
                    *weight += i64::from(bonus[u as usize]) + i64::from(bonus[v as usize]);
                }
            }
        }
        assert!(session.resolve(&mut keep_going));
        check(&session, &edges);
    }
}

#[test]
fn all_edges_at_once_are_solved_as_a_graph_is() {
    let mut random = Random(12);
    let mut list = Edges::new();
    for _ in 0..3000 {
        let weight = i64::from(random.below(50));
        list.push((random.below(500), random.below(500), weight));
    }
    let graph = Graph::new(500, &list).expect("a graph");
    let mut session = Session::new(500);
    session.add_edges(&list).expect("in range");
    assert!(session.resolve(&mut keep_going));
    let edges = graph.edges().map(|(u, v, w)| ((u, v), w)).collect();
    check(&session, &edges);
}

#[test]
fn a_weight_of_more_than_32_bits_is_refused() {
    let (most, limit) = (i64::from(i32::MAX), i64::from(i32::MAX));
    let mut session = Session::new(4);
    for weight in [most + 1, -most - 1, i64::MAX] {
        let refused = GraphError::WeightTooLarge {
            edge: 1,
            weight,
            limit,
        };
        let edges = [(0, 1, 1), (2, 3, weight)];
        assert_eq!(session.add_edges(&edges), Err(refused.clone()));
        assert_eq!(session.add_new_edges(&edges), Err(refused));
        assert_eq!(session.weight(0, 1), None);
    }
    assert_eq!(session.add_edges(&[(0, 1, most), (1, 2, -most)]), Ok(()));
    session.resolve(&mut keep_going);
    assert_eq!(session.total(), most.into());
}

#[test]
fn edges_out_of_range_change_nothing() {
    let mut session = Session::new(2);
    assert!(session.add_edges(&[(0, 1, 3), (0, 2, 1)]).is_err());
    assert_eq!(session.weight(0, 1), None);
    assert!(!session.remove_edge(0, 1));
}
