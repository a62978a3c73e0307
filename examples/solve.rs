//! The best matching of a graph in a file, with its proof checked.
//!
//! `cargo run --release --example solve -- FILE [--cardinality] [--json]`
//!
//! FILE: a first line `n m`, then m lines `u v w` (vertices from 0, whole weights, which may be
//! negative; of parallel edges the heaviest counts, loops are ignored), then, where wanted,
//! lines `c v k`: vertex v may have up to k partners. Bad input ends with exit status 2 and one
//! line that names file and line.

use std::io::Write;
use std::process::ExitCode;
use std::time::Instant;

use vice_versa::matching::{
    Goal, Graph, Pairs, keep_going, solve, solve_pairs, verify, verify_pairs,
};

/// What the file says.
struct Problem {
    graph: Graph,
    /// Empty where no vertex has a capacity of its own.
    capacities: Vec<u32>,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // Nobody left to tell where even this fails.
            let _ = writeln!(std::io::stderr(), "{failure}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), String> {
    let mut file = None;
    let (mut goal, mut json) = (Goal::Weight, false);
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--cardinality" => goal = Goal::Cardinality,
            "--json" => json = true,
            _ if file.is_none() && !argument.starts_with("--") => file = Some(argument),
            _ => {
                return Err(format!(
                    "{argument}: not understood; FILE [--cardinality] [--json]"
                ));
            }
        }
    }
    let file = file.ok_or("no file given; FILE [--cardinality] [--json]")?;
    let start = Instant::now();
    let bytes = std::fs::read(&file).map_err(|error| format!("{file}: {error}"))?;
    let problem = read(&bytes).map_err(|(line, what)| format!("{file}:{line}: {what}"))?;
    drop(bytes);
    let read_seconds = start.elapsed().as_secs_f64();

    let start = Instant::now();
    let pairs = find(&problem, goal).map_err(|what| format!("{file}: {what}"))?;
    let solve_seconds = start.elapsed().as_secs_f64();

    let start = Instant::now();
    let proven = check(&problem, goal, &pairs).map_err(|what| format!("{file}: {what}"))?;
    let check_seconds = start.elapsed().as_secs_f64();

    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let written = if json {
        let report = serde_json::json!({
            "n": problem.graph.vertex_count(),
            "m": problem.graph.edge_count(),
            "pairs": pairs.pairs,
            "total": number(pairs.total),
            "bound": number(pairs.bound),
            "proven": proven,
            "seconds": {"read": read_seconds, "solve": solve_seconds, "check": check_seconds},
        });
        writeln!(out, "{report}")
    } else {
        write_plain(&mut out, &pairs, proven)
    };
    written
        .and_then(|()| out.flush())
        .map_err(|error| format!("standard output: {error}"))
}

fn write_plain(out: &mut impl Write, pairs: &Pairs, proven: bool) -> std::io::Result<()> {
    let (total, bound) = (pairs.total, pairs.bound);
    let count = pairs.pairs.len();
    let verdict = if proven { "proven best" } else { "not proven" };
    writeln!(
        out,
        "{count} pairs, total {total}, bound {bound}, {verdict}"
    )?;
    for (u, v) in &pairs.pairs {
        writeln!(out, "{u} {v}")?;
    }
    Ok(())
}

/// A total as JSON; weights are limited such that it always fits.
fn number(total: i128) -> serde_json::Value {
    i64::try_from(total).map_or_else(|_| total.to_string().into(), Into::into)
}

/// Without capacities, the matching as it is; a [`Pairs`] either way.
fn find(problem: &Problem, goal: Goal) -> Result<Pairs, String> {
    if !problem.capacities.is_empty() {
        return solve_pairs(&problem.graph, &problem.capacities, goal, &mut keep_going)
            .map_err(|error| error.to_string());
    }
    let solution = solve(&problem.graph, goal, None, &mut keep_going);
    Ok(Pairs {
        pairs: solution.matching.pairs().collect(),
        certificate: solution.certificate,
        total: solution.total,
        bound: solution.bound,
        proven: solution.proven,
    })
}

/// Checks the proof with what the file says alone.
fn check(problem: &Problem, goal: Goal, pairs: &Pairs) -> Result<bool, String> {
    let graph = &problem.graph;
    let bound = if problem.capacities.is_empty() {
        let mut mates = vec![None; graph.vertex_count() as usize];
        for &(u, v) in &pairs.pairs {
            mates[u as usize] = Some(v);
            mates[v as usize] = Some(u);
        }
        let matching = vice_versa::matching::Matching { mates };
        verify(graph, goal, &matching, &pairs.certificate)
    } else {
        verify_pairs(graph, &problem.capacities, goal, pairs)
    };
    let bound = bound.map_err(|flaw| format!("the proof is wrong: {flaw}"))?;
    Ok(bound.proven() && (bound.total, bound.bound) == (pairs.total, pairs.bound))
}

type At<T> = Result<T, (usize, String)>;

/// Reads a graph. An error names its line, from 1.
fn read(bytes: &[u8]) -> At<Problem> {
    let mut lines = bytes
        .split(|&byte| byte == b'\n')
        .enumerate()
        .map(|(at, line)| (at + 1, line))
        .filter(|(_, line)| !line.trim_ascii().is_empty());
    let (first, header) = lines
        .next()
        .ok_or((1, "empty; a first line `n m` is missing".to_owned()))?;
    let mut words = Words::new(first, header);
    let (n, m) = (words.number("n")?, words.number("m")?);
    words.end()?;
    let n = u32::try_from(n).map_err(|_| (first, format!("{n} is no number of vertices")))?;
    let m = usize::try_from(m).map_err(|_| (first, format!("{m} is no number of edges")))?;
    let limit = vice_versa::matching::weight_limit(n);
    let mut edges = Vec::with_capacity(m.min(bytes.len() / 6));
    let mut capacities = Vec::new();
    let mut last = first;
    for (at, line) in lines {
        let mut words = Words::new(at, line);
        if edges.len() < m {
            let (u, v) = (words.vertex(n)?, words.vertex(n)?);
            let weight = words.number("weight")?;
            if weight > limit || weight < -limit {
                return Err((at, format!("weight {weight} is beyond {limit} either way")));
            }
            edges.push((u, v, weight));
        } else {
            words.capacity_mark(m)?;
            let v = words.vertex(n)?;
            let capacity = words.number("capacity")?;
            let capacity =
                u32::try_from(capacity).map_err(|_| (at, format!("{capacity} is no capacity")))?;
            if capacities.is_empty() {
                capacities = vec![1; n as usize];
            }
            capacities[v as usize] = capacity;
        }
        words.end()?;
        last = at;
    }
    if edges.len() < m {
        let found = edges.len();
        return Err((last, format!("ends after {found} of {m} edges")));
    }
    let graph = Graph::new(n, &edges).map_err(|error| (first, error.to_string()))?;
    Ok(Problem { graph, capacities })
}

/// The words of one line.
struct Words<'a> {
    line: usize,
    rest: &'a [u8],
}

impl<'a> Words<'a> {
    fn new(line: usize, rest: &'a [u8]) -> Self {
        Self { line, rest }
    }

    fn next(&mut self) -> &'a [u8] {
        let text = self.rest.trim_ascii_start();
        let end = text.iter().position(u8::is_ascii_whitespace);
        let (word, rest) = text.split_at(end.unwrap_or(text.len()));
        self.rest = rest;
        word
    }

    fn number(&mut self, what: &str) -> At<i64> {
        let word = self.next();
        if word.is_empty() {
            return Err((self.line, format!("{what} is missing")));
        }
        let text = str::from_utf8(word).unwrap_or_default();
        text.parse().map_err(|_| {
            let word = String::from_utf8_lossy(word);
            (self.line, format!("{what}: {word:?} is no whole number"))
        })
    }

    fn vertex(&mut self, n: u32) -> At<u32> {
        let number = self.number("vertex")?;
        match u32::try_from(number) {
            Ok(vertex) if vertex < n => Ok(vertex),
            _ => Err((self.line, format!("there is no vertex {number} of {n}"))),
        }
    }

    /// After the edges only lines that start with `c` may follow.
    fn capacity_mark(&mut self, m: usize) -> At<()> {
        let word = self.next();
        if word == b"c" {
            return Ok(());
        }
        let word = String::from_utf8_lossy(word);
        Err((
            self.line,
            format!("{word:?} after {m} edges, where only a capacity `c v k` can stand"),
        ))
    }

    fn end(&mut self) -> At<()> {
        match self.next() {
            [] => Ok(()),
            word => {
                let word = String::from_utf8_lossy(word);
                Err((self.line, format!("{word:?} is too much")))
            }
        }
    }
}
