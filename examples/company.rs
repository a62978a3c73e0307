//! Prints an invented company, to try things out with:
//! `cargo run --release --example company -- PEOPLE [SEED] [--json]`.
//! A people CSV with English headings, or with `--json` a programme file.

use std::io::Write as _;
use std::process::ExitCode;

use vice_versa::files::csv::write_people_csv;
use vice_versa::files::json::write_programme;
use vice_versa::model::Language;

#[path = "../benches/support/company.rs"]
mod company;

/// The most people that it makes.
const PEOPLE_MAX: usize = 1_000_000;

fn main() -> ExitCode {
    let (json, numbers): (Vec<String>, Vec<String>) = std::env::args()
        .skip(1)
        .partition(|argument| argument == "--json");
    let Some((people, seed)) = read(&numbers) else {
        eprintln!("usage: company PEOPLE [SEED] [--json], with 1 to {PEOPLE_MAX} people");
        return ExitCode::from(2);
    };
    let programme = company::company(people, seed);
    let text = if json.is_empty() {
        write_people_csv(&programme, Language::En)
    } else {
        write_programme(&programme)
    };
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads may stop early, as `head` does.
        Err(problem) if problem.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("company: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn read(numbers: &[String]) -> Option<(usize, u64)> {
    let (people, seed) = match numbers {
        [people] => (people, "1"),
        [people, seed] => (people, seed.as_str()),
        _ => return None,
    };
    let people = people
        .parse()
        .ok()
        .filter(|people| (1..=PEOPLE_MAX).contains(people))?;
    Some((people, seed.parse().ok()?))
}
