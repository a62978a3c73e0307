//! Pairs the people of a file: `pair FILE [--aim everyone|benefit|fair|leximin] [--json]`.
//!
//! FILE is a table of people (.xlsx or CSV) or a programme (JSON). Bad input: exit status 2, one line
//! with the file and the line, nothing on standard output.

#![allow(clippy::print_stdout, reason = "a program for the command line")]

use std::io::Write;
use std::ops::ControlFlow;
use std::process::ExitCode;
use std::time::Instant;

use serde_json::{Value, json};
use vice_versa::files::{ProblemKind, read_people_csv, read_programme};
use vice_versa::model::{Aim, Language, Programme};
use vice_versa::pairing::{PairingJob, Proposal, Verdict, WhyUnpaired, audit, propose, reasons};
use vice_versa::text::{file_problem, row_problem};

const USAGE: &str = "usage: pair FILE [--aim everyone|benefit|fair|leximin] [--json]";

/// What the command line asks.
struct Request {
    file: String,
    aim: Option<Aim>,
    json: bool,
}

/// How long each part took.
struct Seconds {
    read: f64,
    solve: f64,
    check: f64,
}

fn main() -> ExitCode {
    match run() {
        Ok(text) => match std::io::stdout().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            // Who reads our output went away.
            Err(_) => ExitCode::FAILURE,
        },
        Err(problem) => {
            eprintln!("{}", problem.replace(['\n', '\r'], " "));
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<String, String> {
    let request = Request::read(std::env::args().skip(1))?;
    let start = Instant::now();
    let programme = read(&request.file)?;
    let job = PairingJob::of(&programme);
    let job = match request.aim {
        Some(aim) => job.with_aim(aim),
        None => job,
    };
    let read = start.elapsed().as_secs_f64();
    let start = Instant::now();
    let proposal = propose(&job, &mut |_| ControlFlow::Continue(()));
    let solve = start.elapsed().as_secs_f64();
    let start = Instant::now();
    let verdict = audit(&job, &proposal)
        .map_err(|flaw| format!("{}: the check found a flaw: {flaw:?}", request.file))?;
    let check = start.elapsed().as_secs_f64();
    let seconds = Seconds { read, solve, check };
    if request.json {
        let object = as_json(&job, &proposal, &verdict, &seconds);
        return Ok(format!("{object}\n"));
    }
    Ok(as_text(&job, &proposal, &verdict, &seconds))
}

impl Request {
    fn read(arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut request = Self {
            file: String::new(),
            aim: None,
            json: false,
        };
        let mut arguments = arguments;
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--json" => request.json = true,
                "--aim" => {
                    let code = arguments.next().unwrap_or_default();
                    let aim = Aim::ALL.into_iter().find(|aim| aim.code() == code);
                    request.aim =
                        Some(aim.ok_or_else(|| format!("no aim is called {code:?}; {USAGE}"))?);
                }
                file if request.file.is_empty() && !file.starts_with("--") => {
                    request.file = argument;
                }
                _ => return Err(format!("what is {argument:?}? {USAGE}")),
            }
        }
        if request.file.is_empty() {
            return Err(USAGE.to_owned());
        }
        Ok(request)
    }
}

/// Reads a programme, or a table of people where the file does not begin as one.
fn read(file: &str) -> Result<Programme, String> {
    let bytes = std::fs::read(file).map_err(|problem| format!("{file}: {problem}"))?;
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let is_json = text.trim_ascii_start().first() == Some(&b'{');
    if is_json {
        return read_programme(&bytes).map_err(|problem| {
            let line = match problem.kind {
                ProblemKind::NotJson { line, .. } => line,
                _ => line_of(text, &problem.at),
            };
            format!("{file}:{line}: {}", file_problem(Language::En, &problem))
        });
    }
    read_people_csv(&bytes).map_err(|problems| match problems.first() {
        Some(problem) => format!(
            "{file}:{}: {}",
            problem.line.max(1),
            row_problem(Language::En, problem)
        ),
        None => format!("{file}:1: not a table of people"),
    })
}

/// The line on which the last named field of a path such as `participants[12].level` may be
/// found; 1 where the file does not say.
fn line_of(text: &[u8], path: &str) -> usize {
    let text = String::from_utf8_lossy(text);
    let mut at = 0;
    for step in path.split('.') {
        let (name, index) = step.split_once('[').unwrap_or((step, ""));
        let Some(found) = text[at..].find(&format!("\"{name}\"")) else {
            break;
        };
        at += found + name.len() + 2;
        let Ok(index) = index.trim_end_matches(']').parse::<usize>() else {
            continue;
        };
        at += nth_element(&text[at..], index);
    }
    1 + text[..at].matches('\n').count()
}

/// How far the element with this number of the next list is away.
fn nth_element(text: &str, index: usize) -> usize {
    let (mut depth, mut seen, mut quoted, mut escaped) = (0, 0, false, false);
    for (at, letter) in text.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '[' | '{' => depth += 1,
            ']' | '}' => depth -= 1,
            ',' if depth == 1 => seen += 1,
            _ => {}
        }
        if depth == 1 && seen == index {
            let rest = &text[at + letter.len_utf8()..];
            return text.len() - rest.trim_start().len();
        }
        if depth == 0 && matches!(letter, ']' | '}') {
            break;
        }
    }
    0
}

fn as_json(job: &PairingJob, proposal: &Proposal, verdict: &Verdict, seconds: &Seconds) -> Value {
    let pairs = proposal.pairs.iter().map(|pair| {
        json!({
            "a": pair.duo.a(), "b": pair.duo.b(), "weight": pair.weight,
            "learn_a": pair.learn_a, "learn_b": pair.learn_b,
        })
    });
    let unpaired = reasons(job, proposal);
    let unpaired = unpaired
        .iter()
        .map(|(id, why)| json!({ "id": id, "reason": why.to_string() }));
    json!({
        "people": job.people().len(),
        "eligible_pairs": proposal.eligible_pairs,
        "aim": job.aim().code(),
        "pairs": pairs.collect::<Vec<_>>(),
        "unpaired": unpaired.collect::<Vec<_>>(),
        "total": verdict.total,
        "bound": verdict.bound,
        "proven": verdict.proven,
        "seconds": { "read": seconds.read, "solve": seconds.solve, "check": seconds.check },
    })
}

fn as_text(job: &PairingJob, proposal: &Proposal, verdict: &Verdict, seconds: &Seconds) -> String {
    use std::fmt::Write as _;
    let mut text = String::new();
    let mut line = |line: std::fmt::Arguments| {
        // Writing to a text cannot fail.
        let _ = writeln!(text, "{line}");
    };
    for pair in &proposal.pairs {
        let (a, b) = (pair.duo.a(), pair.duo.b());
        let kept = if pair.kept { " (kept)" } else { "" };
        line(format_args!("{a} + {b}: {} points{kept}", pair.weight));
    }
    for (id, why) in reasons(job, proposal) {
        let why: WhyUnpaired = why;
        line(format_args!("{id}: no partner, {why}"));
    }
    let proven = if verdict.proven {
        "no better pairing exists"
    } else {
        "not proven to be the best"
    };
    line(format_args!(
        "{} of {} people have a partner; {} points, at most {}: {proven}",
        verdict.people,
        job.people().len(),
        verdict.total,
        verdict.bound,
    ));
    line(format_args!(
        "{} eligible pairs; read in {:.4} s, solved in {:.4} s, checked in {:.4} s",
        proposal.eligible_pairs, seconds.read, seconds.solve, seconds.check
    ));
    text
}
