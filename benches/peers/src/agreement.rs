//! Whole pairings against a second implementation that shares nothing with ours but what a pair
//! is worth: people with several partners become several vertices, and a public matching code
//! solves the graph.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use vice_versa::model::{Aim, Participant};
use vice_versa::pairing::{PairingJob, audit, barriers, propose, worth};

use crate::company::{Options, company_like};
use crate::peers::{self, Plain};

/// Pairs `count` companies for both aims that have one number to reach, and compares.
///
/// # Errors
/// The first company on which the two disagree, or whose pairing is not proven.
pub fn compare(count: u64) -> Result<(), String> {
    for seed in 0..count {
        let people = 2 + usize::try_from(seed * 7 % 59).unwrap_or_default();
        let options = Options {
            topics: 3 + usize::try_from(seed % 20).unwrap_or_default(),
            tilt_percent: 50 + seed % 50,
            several_partners_percent: seed * 13 % 101,
            on_a_break_percent: seed % 9,
            missing_percent: seed % 30,
            english_only_percent: seed % 21,
            ..Options::default()
        };
        let programme = company_like(people, seed, options);
        for aim in [Aim::Benefit, Aim::Everyone] {
            let job = PairingJob::of(&programme).with_aim(aim);
            let proposal = propose(&job, &mut |_| ControlFlow::Continue(()));
            let verdict = audit(&job, &proposal).map_err(|flaw| format!("{seed}: {flaw:?}"))?;
            if !verdict.proven {
                return Err(format!("company {seed}, {aim:?}: not proven"));
            }
            let expanded = Expanded::of(&job);
            let ours = i128::from(verdict.people) * expanded.bonus + i128::from(verdict.total);
            let theirs = expanded.best();
            if ours != theirs {
                return Err(format!(
                    "company {seed}, {aim:?}: {ours}, the peer says {theirs}"
                ));
            }
        }
    }
    Ok(())
}

/// Everybody's places as vertices, so that each has one partner at most.
struct Expanded {
    graph: Plain,
    /// What each person with a partner brings on top.
    bonus: i128,
    /// What the graph has in it whatever is chosen.
    constant: i128,
}

impl Expanded {
    fn of(job: &PairingJob) -> Self {
        let people = job.people();
        let mut pairs = Vec::new();
        for (u, one) in people.iter().enumerate() {
            for (v, other) in people.iter().enumerate().skip(u + 1) {
                if barriers(job, one, other).is_empty() {
                    pairs.push((u, v, worth(one, other, job.rules()).total));
                }
            }
        }
        let all: i64 = pairs.iter().map(|&(_, _, weight)| weight).sum();
        let bonus = if job.aim() == Aim::Everyone {
            all + 1
        } else {
            0
        };
        let places = |person: &Participant| u32::from(person.places());
        let mut first = vec![0_u32];
        for person in people {
            first.push(first[first.len() - 1] + places(person));
        }
        let mut next = first[people.len()];
        let mut edges: BTreeMap<(u32, u32), i64> = BTreeMap::new();
        let mut constant = 0;
        for (u, v, weight) in pairs {
            // A person's first place brings the bonus.
            let of = |person: usize| {
                let start = first[person];
                (start..first[person + 1]).map(move |at| (at, if at == start { bonus } else { 0 }))
            };
            if of(u).count() == 1 || of(v).count() == 1 {
                for (one, a) in of(u) {
                    for (other, b) in of(v) {
                        edges.insert((one, other), weight + a + b);
                    }
                }
                continue;
            }
            // Two that have several places each could become a pair twice. Two vertices between
            // them take part in at most one such pair; half of one is worth no more than none.
            let (near, far) = (next, next + 1);
            next += 2;
            let half = weight + bonus;
            edges.insert((near, far), 2 * half);
            constant += 2 * i128::from(half);
            for (one, a) in of(u) {
                edges.insert((one, near), half + weight + a);
            }
            for (other, b) in of(v) {
                edges.insert((other, far), half + b);
            }
        }
        let edges = edges.into_iter().map(|((u, v), weight)| (u, v, weight));
        Self {
            graph: Plain {
                n: next as usize,
                edges: edges.collect(),
            },
            bonus: i128::from(bonus),
            constant,
        }
    }

    fn best(&self) -> i128 {
        peers::rustworkx(&self.graph).total - self.constant
    }
}
