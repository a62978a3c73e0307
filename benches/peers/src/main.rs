//! Measures the solver against public matching codes on the same graphs in the same run, and
//! writes the tables of `benches/RESULTS.md`, and a drawing where `--drawing FILE` says.
//!
//! Run it with `make bench`. LEMON takes part where its program was compiled (the path is in
//! `LEMON_PEER`); the other peers are crates. Seconds are those of the solving alone, on a graph
//! that already stands, except in the column that says "people to proof".

mod agreement;
mod aims;
mod answers;
#[path = "../../support/company.rs"]
mod company;
mod company_graphs;
#[path = "../../support/families.rs"]
mod families;
mod growth;
mod peers;
mod table;

use std::path::PathBuf;

use peers::{Outcome, Plain};
use table::{Row, Table};

/// From how many vertices or edges on a peer would take minutes.
const CUBIC_VERTICES_MAX: usize = 1_000;
const CUBIC_EDGES_MAX: usize = 150_000;

/// How many companies with several places a person are compared before anything is measured.
const COMPARED: u64 = 2_000;

/// Of how many families it is said how their time grows.
const STEEPEST: usize = 8;

const AIMS: &str = "People to proof for each aim, and the check of the proof for the first.";
const ANSWERS: &str = "The median of 100 questions, and in brackets what nine of ten stay below. \
    *Preparing* is done once for a result.";
const GROWTH: &str = "![Seconds over m log n](growth.svg)\n\nWith which power of `m log n` the time \
    grows between the two largest sizes of a family, for those where it grows fastest. \
    `n m log n` on sparse graphs would be a power of 2.";

fn main() {
    eprintln!("{COMPARED} companies, paired by us and by a peer");
    if let Err(difference) = agreement::compare(COMPARED) {
        eprintln!("{difference}");
        std::process::exit(1);
    }
    let quick = std::env::args().any(|argument| argument == "--quick");
    let mut arguments = std::env::args().skip_while(|argument| argument != "--drawing");
    let drawing = arguments.nth(1);
    let lemon = std::env::var_os("LEMON_PEER").map(PathBuf::from);
    let mut totals_agree = true;
    let mut companies = Table::new(&table::COMPANY_HEADINGS);
    let sizes: &[usize] = if quick {
        &[100, 300, 1_000]
    } else {
        &[100, 300, 1_000, 3_000, 10_000]
    };
    for &people in sizes {
        eprintln!("company of {people}");
        let (graph, people_to_proof) = company_graphs::company_graph(people);
        let row = measure(
            &format!("{people}"),
            &graph,
            lemon.as_deref(),
            Some(people_to_proof),
        );
        totals_agree &= row.agrees();
        companies.push(row);
    }
    eprintln!("aims");
    let large: &[usize] = if quick { &[] } else { &[30_000, 100_000] };
    let aims = aims::table(&[sizes, large].concat());
    let mut plain = Table::new(&table::PLAIN_HEADINGS);
    for (name, graph) in company_graphs::family_graphs(quick) {
        eprintln!("{name}");
        let row = measure(&name, &graph, lemon.as_deref(), None);
        totals_agree &= row.agrees();
        plain.push(row);
    }
    eprintln!("answers after a result");
    let answers = answers::table(sizes);
    let steepest = growth::steepest(plain.rows(), STEEPEST);
    println!("{companies}\n## Aims\n\n{AIMS}\n\n{aims}");
    println!("## Answers after a result\n\n{ANSWERS}\n\n{answers}");
    println!("## Plain graphs\n\n{plain}\n## How time grows\n\n{GROWTH}\n\n{steepest}");
    if let Some(file) = drawing {
        std::fs::write(&file, growth::drawing(plain.rows())).expect("the drawing can be written");
    }
    if !totals_agree {
        eprintln!("two solvers disagree about a total");
        std::process::exit(1);
    }
}

fn measure(
    name: &str,
    graph: &Plain,
    lemon: Option<&std::path::Path>,
    people_to_proof: Option<Outcome>,
) -> Row {
    let cubic = graph.n <= CUBIC_VERTICES_MAX && graph.edges.len() <= CUBIC_EDGES_MAX;
    Row {
        name: name.to_owned(),
        vertices: graph.n,
        edges: graph.edges.len(),
        people_to_proof,
        ours: company_graphs::solve(graph),
        lemon: lemon.and_then(|program| peers::lemon(graph, program)),
        rustworkx: cubic.then(|| peers::rustworkx(graph)),
        mwmatching: cubic.then(|| peers::mwmatching(graph)).flatten(),
        integer_blossom: cubic.then(|| peers::integer_blossom(graph)),
    }
}
