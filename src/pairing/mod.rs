//! People, and who fits whom: from a programme to a proven pairing and its reasons.
//!
//! 1. [`PairingJob::of`] a programme (or [`PairingJob::of_next_round`], [`PairingJob::of_all_anew`]) is what a pairing is
//!    asked. It is text for a worker (serde), as is the answer.
//! 2. [`propose`] finds the best pairing: a [`Proposal`] with pairs, people left over, and the
//!    proof. Its watch hears of [`Progress`] and can stop it.
//! 3. [`audit`] checks job and proposal without trusting the search: a [`Verdict`] whose
//!    [`Verdict::summary`] is kept with the round, or a [`Flaw`].
//! 4. [`pair_reasons`] says what speaks for a pair, an [`Explainer`] of job and proposal
//!    why somebody has no partner ([`Explainer::why_unpaired`]), what another pair would cost
//!    ([`Explainer::what_if`]) and who else would do ([`Explainer::alternatives`]). Those costs
//!    are lower limits, at once; [`cost_of`] searches for the exact one.

mod audit;
mod barrier;
mod explain;
mod job;
mod pool;
mod proposal;
mod propose;
mod weight;

pub use audit::{Flaw, Verdict, audit};
pub use barrier::{Barrier, barriers};
pub use explain::{
    Alternative, Cost, Explainer, PairReasons, Rival, WhatIf, WhyUnpaired, cost_of, pair_reasons,
    reasons,
};
pub use job::PairingJob;
pub use proposal::{
    Certificate, Layered, PlaceGroup, PriceLayer, Progress, Proof, Proposal, ProposedPair,
};
pub use propose::{Ground, OfferGain, Outcome, Outlook, SeatGain, propose};
pub use weight::{Flow, POINTS_PER_LEARNING, Worth, flows, learn, worth};
