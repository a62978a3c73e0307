//! The peers, each behind the same call: a plain graph in, the best total and the seconds
//! of the solving alone out.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use rustworkx_core::max_weight_matching::max_weight_matching;
use rustworkx_core::petgraph::graph::UnGraph;

/// A plain graph: vertices 0 to n-1, each pair at most once, weights above 0.
pub struct Plain {
    /// How many vertices.
    pub n: usize,
    /// The edges.
    pub edges: Vec<(u32, u32, i64)>,
}

/// What a solver said of a graph.
pub struct Outcome {
    /// The total weight that it found.
    pub total: i128,
    /// The least time of the solving alone over the runs, in seconds.
    pub seconds: f64,
}

/// Runs `solve` until it took a second or ran five times; keeps the shortest time.
pub fn best_of(mut solve: impl FnMut() -> i128) -> Outcome {
    let mut best = Outcome {
        total: 0,
        seconds: f64::INFINITY,
    };
    let mut spent = 0.0;
    for _ in 0..5 {
        let start = Instant::now();
        best.total = solve();
        let seconds = start.elapsed().as_secs_f64();
        best.seconds = best.seconds.min(seconds);
        spent += seconds;
        if spent > 1.0 {
            break;
        }
    }
    best
}

/// LEMON's `MaxWeightedMatching`, through the program compiled from `lemon.cpp`; none where
/// that program is not there.
pub fn lemon(graph: &Plain, program: &Path) -> Option<Outcome> {
    let file = std::env::temp_dir().join(format!("peers-{}.graph", std::process::id()));
    {
        let mut out = std::io::BufWriter::new(std::fs::File::create(&file).ok()?);
        writeln!(out, "{} {}", graph.n, graph.edges.len()).ok()?;
        for (u, v, w) in &graph.edges {
            writeln!(out, "{u} {v} {w}").ok()?;
        }
    }
    let answer = Command::new(program)
        .args(["weight", "5"])
        .arg(&file)
        .output()
        .ok()?;
    std::fs::remove_file(&file).ok()?;
    let text = String::from_utf8(answer.stdout).ok()?;
    let (total, seconds) = text.trim().split_once(' ')?;
    Some(Outcome {
        total: total.parse().ok()?,
        seconds: seconds.parse().ok()?,
    })
}

/// rustworkx-core's `max_weight_matching`.
pub fn rustworkx(graph: &Plain) -> Outcome {
    let mut built = UnGraph::<(), i128>::with_capacity(graph.n, graph.edges.len());
    let nodes: Vec<_> = (0..graph.n).map(|_| built.add_node(())).collect();
    for &(u, v, w) in &graph.edges {
        built.add_edge(nodes[u as usize], nodes[v as usize], i128::from(w));
    }
    best_of(|| {
        let pairs = max_weight_matching(&built, false, |edge| Ok::<_, ()>(*edge.weight()), false)
            .unwrap_or_default();
        pairs
            .iter()
            .filter_map(|&(u, v)| built.find_edge(nodes[u], nodes[v]))
            .map(|edge| built[edge])
            .sum()
    })
}

/// The crate mwmatching.
pub fn mwmatching(graph: &Plain) -> Option<Outcome> {
    let mut edges = Vec::with_capacity(graph.edges.len());
    for &(u, v, w) in &graph.edges {
        edges.push((u as usize, v as usize, i32::try_from(w).ok()?));
    }
    let weights: std::collections::HashMap<_, _> = edges
        .iter()
        .map(|&(u, v, w)| ((u, v), i128::from(w)))
        .collect();
    Some(best_of(|| {
        let mates = mwmatching::Matching::new(edges.clone()).solve();
        let pairs = mates
            .iter()
            .enumerate()
            .filter(|&(u, &v)| u < v && v != mwmatching::SENTINEL);
        pairs
            .map(|(u, &v)| weights.get(&(u, v)).or(weights.get(&(v, u))).unwrap_or(&0))
            .sum()
    }))
}

/// The crate integer-blossom, for dense graphs.
pub fn integer_blossom(graph: &Plain) -> Outcome {
    let n = graph.n;
    let mut matrix = vec![0_i64; n * n];
    for &(u, v, w) in &graph.edges {
        matrix[u as usize * n + v as usize] = w;
        matrix[v as usize * n + u as usize] = w;
    }
    best_of(|| {
        let mates = integer_blossom::max_weight_matching(&matrix, n);
        let pairs = mates
            .iter()
            .enumerate()
            .filter_map(|(u, mate)| mate.map(|v| (u, v)));
        pairs
            .filter(|(u, v)| u < v)
            .map(|(u, v)| i128::from(matrix[u * n + v]))
            .sum()
    })
}
