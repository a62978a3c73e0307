//! How long answers after a result take.

use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::time::Instant;

use vice_versa::model::{Aim, Duo, Participant, ParticipantId};
use vice_versa::pairing::{Ground, Outlook, PairingJob, propose};

use crate::company;
use crate::table::seconds;

/// How many people or pairs each question is asked about.
const ASKED: usize = 100;

/// Seconds of one question asked again and again, the shortest first.
struct Times(Vec<f64>);

impl Times {
    fn of(mut ask: impl FnMut(usize)) -> Self {
        let mut times: Vec<f64> = (0..ASKED).map(|number| time(|| ask(number))).collect();
        times.sort_by(f64::total_cmp);
        Self(times)
    }

    /// The median, and what nine of ten questions stay below.
    fn cell(&self) -> String {
        let at = |tenths: usize| seconds(self.0[ASKED * tenths / 10]);
        format!("{} ({})", at(5), at(9))
    }
}

fn time(ask: impl FnOnce()) -> f64 {
    let start = Instant::now();
    ask();
    start.elapsed().as_secs_f64()
}

/// A table in Markdown: each kind of question for some companies and aims.
pub fn table(sizes: &[usize]) -> String {
    let questions = [
        "keep a pair",
        "rule a pair out",
        "somebody gone",
        "somebody changed",
        "three alternatives",
        "best seat",
        "best offer",
    ];
    let mut text = format!(
        "| people | aim | preparing | {} |\n|{}\n",
        questions.join(" | "),
        " --- |".repeat(questions.len() + 3)
    );
    for &people in sizes {
        for aim in [Aim::Everyone, Aim::Benefit, Aim::Fair] {
            let cells = row(people, aim).join(" | ");
            let _ = writeln!(text, "| {people} | {} | {cells} |", aim.code());
        }
    }
    text
}

fn row(people: usize, aim: Aim) -> Vec<String> {
    let job = PairingJob::of(&company::company(people, 1)).with_aim(aim);
    let proposal = propose(&job, &mut |_| ControlFlow::Continue(()));
    let start = Instant::now();
    let ground = Ground::new(&job);
    let mut outlook = Outlook::new(&ground, &proposal);
    let preparing = start.elapsed().as_secs_f64();
    // A stride that is prime to the sizes: nobody is asked about twice.
    let person = |number: usize| -> &Participant { &job.people()[number * 7919 % people] };
    let id = |number: usize| -> &ParticipantId { &person(number).id };
    let pair = |number: usize| &proposal.pairs[number * 7919 % proposal.pairs.len()].duo;
    let changed = |number: usize| {
        let mut changed = person(number).clone();
        changed.offers.clone_from(&person(number + 1).offers);
        changed
    };
    let mut times = vec![
        Times::of(|number| {
            if let Ok(duo) = Duo::new(id(number).clone(), id(number + 13).clone()) {
                outlook.keep(&duo);
            }
        }),
        Times::of(|number| drop(outlook.bar(pair(number)))),
        Times::of(|number| drop(outlook.without(id(number)))),
        Times::of(|number| drop(outlook.with(&changed(number)))),
    ];
    // No price says which partners, places and offers need no try where the weakest pair counts.
    let has_bounds = aim != Aim::Fair;
    if has_bounds {
        times.push(Times::of(|number| {
            drop(outlook.alternatives(id(number), 3));
        }));
    }
    let mut cells = vec![seconds(preparing)];
    cells.extend(times.iter().map(Times::cell));
    if !has_bounds {
        cells.extend(["–"; 3].map(str::to_owned));
        return cells;
    }
    cells.push(seconds(time(|| drop(outlook.best_seat()))));
    cells.push(seconds(time(|| drop(outlook.best_offer()))));
    cells
}
