//! Why a proposal is as it is, in values that the page makes sentences of: what flows in a
//! pair, why somebody has no partner, what another pair would cost.
//!
//! Costs come from the proof's prices. Every pairing that holds a certain pair falls short of
//! the bound by at least what the two people's prices exceed the pair's worth: its *slack*. So
//! the slack is a cost that is known without searching; [`cost_of`] searches for the exact one.

mod cost;
mod unpaired;

use serde::{Deserialize, Serialize};

use crate::model::{Duo, ParticipantId};

use self::cost::Slacks;
use super::pool::{Pool, Prices, RowSpace};
use super::{Barrier, Flow, PairingJob, Proposal, Worth, barriers, flows, worth};

pub use self::cost::{Cost, cost_of};
pub use self::unpaired::{Rival, WhyUnpaired, reasons};

/// Everything that speaks for a pair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairReasons {
    /// The two people; `a` and `b` below are the first and the second.
    pub duo: Duo,
    /// What the pair is worth, part by part.
    pub worth: Worth,
    /// What `a` learns from `b`, the weightiest first.
    pub to_a: Vec<Flow>,
    /// What `b` learns from `a`, the weightiest first.
    pub to_b: Vec<Flow>,
}

/// What would be if two people were paired.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhatIf {
    /// What stands between them; empty where they may be paired.
    pub barriers: Vec<Barrier>,
    /// What speaks for them.
    pub reasons: PairReasons,
    /// Whether the proposal pairs them.
    pub paired: bool,
    /// What it would cost all others at least, where they may be paired. Nothing where the
    /// proof does not say; [`cost_of`] finds the exact cost.
    pub at_least: Option<Cost>,
}

/// Another partner for somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    /// The partner.
    pub partner: ParticipantId,
    /// What the pair would be worth, in points.
    pub weight: i64,
    /// What it would cost at least.
    pub at_least: Cost,
}

/// The reasons for a pair, whether or not it may be formed; nothing where one of the two is
/// not among the people of the job.
#[must_use]
pub fn pair_reasons(job: &PairingJob, duo: &Duo) -> Option<PairReasons> {
    let (a, b) = (job.person(duo.a())?, job.person(duo.b())?);
    Some(PairReasons {
        duo: duo.clone(),
        worth: worth(a, b, job.rules()),
        to_a: flows(a, b),
        to_b: flows(b, a),
    })
}

/// Answers questions about one proposal, quickly, one after another.
pub struct Explainer<'j> {
    job: &'j PairingJob,
    proposal: &'j Proposal,
    pool: Pool,
    slacks: Slacks<'j>,
}

impl<'j> Explainer<'j> {
    /// Prepares for questions about a proposal of this job.
    #[must_use]
    pub fn new(job: &'j PairingJob, proposal: &'j Proposal) -> Self {
        let pool = Pool::new(job);
        let slacks = Slacks::new(job, proposal, &pool);
        Self {
            job,
            proposal,
            pool,
            slacks,
        }
    }

    /// What would be if two people were paired; nothing where one is not among the people.
    #[must_use]
    pub fn what_if(&self, duo: &Duo) -> Option<WhatIf> {
        let reasons = pair_reasons(self.job, duo)?;
        let (a, b) = (self.job.person(duo.a())?, self.job.person(duo.b())?);
        let barriers = barriers(self.job, a, b);
        let paired = self
            .proposal
            .pairs
            .binary_search_by(|pair| pair.duo.cmp(duo));
        let paired = paired.is_ok();
        let (one, other) = (self.job.index_of(duo.a())?, self.job.index_of(duo.b())?);
        let at_least = match barriers.is_empty() {
            true if paired => Some(Cost::default()),
            true => self.slacks.cost(one, other, reasons.worth.total),
            false => None,
        };
        Some(WhatIf {
            barriers,
            reasons,
            paired,
            at_least,
        })
    }

    /// The other partners that would cost least for a person, the cheapest first. Nobody where
    /// the person has no place that is not kept.
    #[must_use]
    pub fn alternatives(&self, id: &ParticipantId, count: usize) -> Vec<Alternative> {
        let Some(person) = self.job.index_of(id) else {
            return Vec::new();
        };
        let own = &self.job.people()[person].id;
        let partners = self.nearest(person, count + self.slacks.partners_of(person).len());
        let partners = partners
            .into_iter()
            .filter_map(|(partner, weight, at_least)| {
                let theirs = &self.job.people()[partner].id;
                let known = self.slacks.partners_of(person);
                (own != theirs && !known.contains(&partner)).then(|| Alternative {
                    partner: theirs.clone(),
                    weight,
                    at_least,
                })
            });
        partners.take(count).collect()
    }

    /// The partners of least cost, with weights: all that may be paired are looked at.
    fn nearest(&self, person: usize, count: usize) -> Vec<(usize, i64, Cost)> {
        let Some(seat) = self.pool.seat(person) else {
            return Vec::new();
        };
        let Some(own) = self.slacks.reduced(person) else {
            return Vec::new();
        };
        // Without the groups the slack is at most what it is with them.
        let mut found: Vec<(i64, usize, i64)> = Vec::new();
        self.each_partner(seat, |partner, weight| {
            if let Some(theirs) = self.slacks.reduced(partner) {
                found.push((own + theirs - 2 * weight, partner, weight));
            }
        });
        found.sort_unstable();
        let mut nearest: Vec<(i64, usize, i64)> = Vec::new();
        for (less, partner, weight) in found {
            if nearest.len() == count && nearest.last().is_some_and(|last| last.0 <= less) {
                break;
            }
            let Some(slack) = self.slacks.slack(person, partner, weight) else {
                continue;
            };
            let at = nearest.partition_point(|&(other, _, _)| other <= slack);
            nearest.insert(at, (slack, partner, weight));
            nearest.truncate(count);
        }
        let cost = |(slack, partner, weight)| (partner, weight, self.slacks.cost_of_slack(slack));
        nearest.into_iter().map(cost).collect()
    }

    /// Calls `visit` with everybody who may be paired with a seat, and the pair's weight.
    fn each_partner(&self, seat: usize, mut visit: impl FnMut(usize, i64)) {
        let mut space = RowSpace::new();
        let free = Prices::none(&self.pool);
        self.pool
            .each_row(seat, 0..self.pool.len(), 1, &mut space, |row| {
                row.each_above(&free, 0, |other, weight| {
                    visit(self.pool.person(other), weight.into());
                });
            });
    }
}
