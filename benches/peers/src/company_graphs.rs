//! The graphs that are measured, and this project's own runs on them.

use std::ops::ControlFlow;

use vice_versa::matching::{self, Goal, Graph, keep_going};
use vice_versa::model::Aim;
use vice_versa::pairing::{PairingJob, audit, barriers, propose, worth};

use crate::peers::{Outcome, Plain, best_of};
use crate::{company, families};

/// One seed for every graph.
const SEED: u64 = 1;

/// A company's graph of eligible pairs, and the time from its people to a proven pairing.
///
/// # Panics
/// Where the pairing is not proven, because then its time says nothing.
pub fn company_graph(people: usize) -> (Plain, Outcome) {
    let programme = company::company(people, SEED);
    let job = PairingJob::of(&programme).with_aim(Aim::Benefit);
    let mut edges = Vec::new();
    for (u, one) in job.people().iter().enumerate() {
        for (v, other) in job.people().iter().enumerate().skip(u + 1) {
            let (a, b) = (one.as_ref(), other.as_ref());
            if one.level != other.level && barriers(&job, a, b).is_empty() {
                edges.push((u as u32, v as u32, worth(a, b, job.rules()).total));
            }
        }
    }
    let outcome = best_of(|| {
        let proposal = propose(&job, &mut |_| ControlFlow::Continue(()));
        i128::from(proposal.total)
    });
    let proposal = propose(&job, &mut |_| ControlFlow::Continue(()));
    let proven = audit(&job, &proposal).is_ok_and(|verdict| verdict.proven);
    assert!(proven, "the pairing of {people} people is not proven");
    (Plain { n: people, edges }, outcome)
}

/// The seeded families of plain graphs, the smaller sizes alone where it has to be quick.
pub fn family_graphs(quick: bool) -> impl Iterator<Item = (String, Plain)> {
    families::all().iter().flat_map(move |family| {
        let sizes = family
            .sizes
            .iter()
            .filter(move |size| !quick || **size <= 1_000);
        sizes.map(|&size| {
            let (n, edges) = (family.build)(size, SEED);
            let n = n as usize;
            let edges = simple(edges);
            (family.name.to_owned(), Plain { n, edges })
        })
    })
}

/// The edges that count: no loops, and of several between two vertices the heaviest. Not all
/// solvers can do with others.
fn simple(edges: Vec<(u32, u32, i64)>) -> Vec<(u32, u32, i64)> {
    let edges = edges.into_iter().filter(|&(u, v, w)| u != v && w > 0);
    let mut edges: Vec<_> = edges.map(|(u, v, w)| (u.min(v), u.max(v), w)).collect();
    edges.sort_unstable_by_key(|&(u, v, w)| (u, v, -w));
    edges.dedup_by_key(|&mut (u, v, _)| (u, v));
    edges
}

/// This project's solver on a plain graph that already stands.
///
/// # Panics
/// Where a graph of this module is none, or its best matching is not proven.
pub fn solve(graph: &Plain) -> Outcome {
    let built = Graph::new(graph.n as u32, &graph.edges).expect("a measured graph is one");
    let outcome = best_of(|| matching::solve(&built, Goal::Weight, None, &mut keep_going).total);
    let solution = matching::solve(&built, Goal::Weight, None, &mut keep_going);
    assert!(solution.proven, "a measured graph is solved");
    outcome
}
