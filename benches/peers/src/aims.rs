//! How long each aim takes, from people to proof, and the check of its proof.

use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::time::Instant;

use vice_versa::model::Aim;
use vice_versa::pairing::{PairingJob, audit, propose};

use crate::company;
use crate::peers::best_of;
use crate::table::seconds;

/// The aims, each with the number of people up to which it is measured.
const AIMS: [(Aim, usize); 4] = [
    (Aim::Everyone, usize::MAX),
    (Aim::Benefit, usize::MAX),
    (Aim::Fair, 10_000),
    (Aim::Leximin, 1_000),
];

/// A table in Markdown: each aim for companies of these sizes.
///
/// # Panics
/// Where a result is not proven, because then its time says nothing.
pub fn table(sizes: &[usize]) -> String {
    let headings = AIMS.map(|(aim, _)| aim.code()).join(" | ");
    let mut text = format!("| people | {headings} | check |\n|{}\n", " --- |".repeat(6));
    for &people in sizes {
        let company = PairingJob::of(&company::company(people, 1));
        let mut cells = Vec::new();
        let mut check = 0.0;
        for (aim, most) in AIMS {
            if people > most {
                cells.push("–".to_owned());
                continue;
            }
            let job = company.clone().with_aim(aim);
            let run = || propose(&job, &mut |_| ControlFlow::Continue(()));
            let outcome = best_of(|| i128::from(run().total));
            cells.push(seconds(outcome.seconds));
            let proposal = run();
            let start = Instant::now();
            let verdict = audit(&job, &proposal);
            if aim == Aim::Everyone {
                check = start.elapsed().as_secs_f64();
            }
            assert!(verdict.is_ok_and(|verdict| verdict.proven), "not proven");
        }
        let _ = writeln!(
            text,
            "| {people} | {} | {} |",
            cells.join(" | "),
            seconds(check)
        );
    }
    text
}
