//! What has to stay as it is for a result of the aim `fair` to be as fair after a change.
//!
//! The weakest pair is as strong as it can be because pairs of its strength reach as many people
//! as any pairs do, and stronger ones alone reach fewer. After a change both questions are asked
//! again, each from where it stood. Where the answers are the same, so is the strength, and the
//! heaviest pairing of that strength is the result. Otherwise all is asked anew.

use crate::model::Aim;

use super::super::super::proposal::Certificate;
use super::super::places::SeatPair;
use super::{Outlook, Solved};

/// A question beside the one that the result answers.
pub(super) struct Guard<'g> {
    pub(super) solved: Solved<'g>,
    kind: Kind,
}

enum Kind {
    /// It has to reach as many people as the result, before and after a change.
    AsMany,
    /// It reaches so many people fewer, and may never reach as many.
    Fewer(i64),
}

impl Guard<'_> {
    /// Whether the result is as fair as it was, where it reaches so many people more after a
    /// change, and this question's answer so many.
    fn holds(&self, people: i64, theirs: i64) -> bool {
        match self.kind {
            Kind::AsMany => theirs == people,
            Kind::Fewer(fewer) => theirs < people + fewer,
        }
    }
}

impl<'g> Outlook<'g> {
    /// Solves the question that the result answers once more, and what guards it.
    pub(super) fn solve(&mut self) -> Option<()> {
        if !self.proposal.complete {
            return None;
        }
        let proof = &self.proposal.proof;
        match self.job.aim() {
            Aim::Everyone | Aim::Benefit => {
                self.solved = Some(self.resumed(&proof.best, 0, self.proposed())?);
            }
            Aim::Fair => {
                let new = self.proposal.pairs.iter().filter(|pair| !pair.kept);
                let weakest = new.map(|pair| pair.weight).min()?;
                let solved = self.resumed(&proof.best, weakest, self.proposed())?;
                let people = proof.people.as_ref().unwrap_or(&proof.best);
                let any = self.resumed(people, 0, self.proposed())?;
                let stronger = self.resumed(proof.stronger.as_ref()?, weakest + 1, Vec::new())?;
                let fewer = solved.people() - stronger.people();
                if any.people() != solved.people() || fewer <= 0 {
                    return None;
                }
                let guard = |solved, kind| Guard { solved, kind };
                self.guards = vec![
                    guard(any, Kind::AsMany),
                    guard(stronger, Kind::Fewer(fewer)),
                ];
                self.solved = Some(solved);
            }
            Aim::Leximin => {}
        }
        Some(())
    }

    /// A question solved from the prices of a certificate, and from pairs.
    fn resumed(
        &self,
        certificate: &Certificate,
        at_least: i64,
        pairs: Vec<SeatPair>,
    ) -> Option<Solved<'g>> {
        let mut search = self.search(certificate, at_least)?;
        self.resume(&mut search, certificate, &pairs)
            .then_some(())?;
        Solved::new(search, pairs)
    }

    /// Whether prices say what a change brings at most: not where the weakest pair may become
    /// another one.
    pub(super) fn has_bounds(&self) -> bool {
        self.solved.is_some() && self.guards.is_empty()
    }

    /// Whether a change by which the result reaches so many people more leaves it as fair as it
    /// was; `ask` makes the change elsewhere, and says by how many people more that reaches.
    pub(super) fn is_as_fair(
        &mut self,
        people: i64,
        mut ask: impl FnMut(&mut Solved<'g>) -> Option<i64>,
    ) -> bool {
        if self.guards.is_empty() {
            return true;
        }
        let reached = self.solved.as_ref().map_or(0, Solved::people) + people;
        reached > 0
            && self.guards.iter_mut().all(|guard| {
                let theirs = ask(&mut guard.solved);
                theirs.is_some_and(|theirs| guard.holds(people, theirs))
            })
    }
}
