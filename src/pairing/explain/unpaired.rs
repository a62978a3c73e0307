//! Why somebody has no partner.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::model::{Duo, Participant, ParticipantId};

use super::super::pool::RowSpace;
use super::super::{Barrier, PairingJob, Proposal};
use super::{Cost, Explainer};

/// How many of those who were preferred are named.
const RIVALS_MAX: usize = 3;

/// Why somebody has no partner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WhyUnpaired {
    /// The person is on a break.
    OnBreak,
    /// There is nobody with whom the person may be paired. For everybody else the first thing
    /// that stands in between, in the order of [`Barrier::ALL`], and for how many it does.
    NoEligiblePartner(BTreeMap<Barrier, u32>),
    /// All who might have been the partner are worth more elsewhere.
    Outbid {
        /// With how many people the person may be paired.
        eligible: u32,
        /// What a partner for this person would cost all others at least.
        at_least: Cost,
        /// Those whose partnership would cost least, the cheapest first.
        rivals: Vec<Rival>,
    },
}

/// A possible partner who is with others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rival {
    /// The possible partner.
    pub partner: ParticipantId,
    /// What the pair would be worth, in points.
    pub weight: i64,
    /// Who has this partner instead.
    pub instead: Vec<ParticipantId>,
    /// What it would cost all others at least.
    pub at_least: Cost,
}

impl fmt::Display for WhyUnpaired {
    /// Writes a code for scripts: `on_break`, `no_eligible_partner:same_level=12,barred=1` or
    /// `outbid:eligible=7,people_lost=0,points_lost=250` (at least).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OnBreak => f.write_str("on_break"),
            Self::NoEligiblePartner(blocked) => {
                f.write_str("no_eligible_partner")?;
                for (number, (barrier, people)) in blocked.iter().enumerate() {
                    let mark = if number == 0 { ':' } else { ',' };
                    write!(f, "{mark}{}={people}", barrier.code())?;
                }
                Ok(())
            }
            Self::Outbid {
                eligible, at_least, ..
            } => write!(
                f,
                "outbid:eligible={eligible},people_lost={},points_lost={}",
                at_least.people, at_least.points
            ),
        }
    }
}

/// Why each person without a partner has none, in the order of [`Proposal::unpaired`].
#[must_use]
pub fn reasons(job: &PairingJob, proposal: &Proposal) -> Vec<(ParticipantId, WhyUnpaired)> {
    let explainer = Explainer::new(job, proposal);
    let unpaired = proposal.unpaired.iter();
    let reason = |id: &ParticipantId| Some((id.clone(), explainer.why_unpaired(id)?));
    unpaired.filter_map(reason).collect()
}

impl Explainer<'_> {
    /// Why a person has no partner; nothing where they have one or are not among the people.
    #[must_use]
    pub fn why_unpaired(&self, id: &ParticipantId) -> Option<WhyUnpaired> {
        let number = self.job.index_of(id)?;
        if !self.slacks.partners_of(number).is_empty() {
            return None;
        }
        let Some(seat) = self.pool.seat(number) else {
            return Some(WhyUnpaired::OnBreak);
        };
        let mut eligible = 0;
        self.each_partner(seat, |_, _| eligible += 1);
        if eligible == 0 {
            return Some(WhyUnpaired::NoEligiblePartner(self.blocked(number, seat)));
        }
        let rivals: Vec<Rival> = self
            .nearest(number, RIVALS_MAX)
            .into_iter()
            .map(|(partner, weight, at_least)| {
                let people = self.job.people();
                let instead = self.slacks.partners_of(partner).iter();
                Rival {
                    partner: people[partner].id.clone(),
                    weight,
                    instead: instead.map(|&other| people[other].id.clone()).collect(),
                    at_least,
                }
            })
            .collect();
        Some(WhyUnpaired::Outbid {
            eligible,
            at_least: rivals
                .first()
                .map(|rival| rival.at_least)
                .unwrap_or_default(),
            rivals,
        })
    }

    /// What stands between a person and everybody else, the first barrier of each counted.
    fn blocked(&self, number: usize, seat: usize) -> BTreeMap<Barrier, u32> {
        let people = self.job.people();
        let (rules, person) = (self.job.rules(), &people[number]);
        let single = |set: &BTreeSet<Duo>| -> BTreeSet<usize> {
            let partner = |duo: &Duo| self.job.index_of(duo.partner_of(&person.id)?);
            set.iter().filter_map(partner).collect()
        };
        let (earlier, barred) = (single(self.job.earlier()), single(self.job.barred()));
        let understood = |other: &Participant| {
            person.languages.is_empty()
                || other.languages.is_empty()
                || !person.languages.is_disjoint(&other.languages)
        };
        let mut blocked = BTreeMap::new();
        let away = people.iter().filter(|other| !other.active).count();
        if away > 0 {
            blocked.insert(Barrier::OnBreak, u32::try_from(away).unwrap_or(u32::MAX));
        }
        let mut space = RowSpace::new();
        self.pool
            .each_learning(seat, &mut space, |other, own, theirs| {
                let partner = self.pool.person(other);
                let other = &people[partner];
                let same_level = other.level == person.level;
                let senior = if other.level > person.level {
                    theirs
                } else {
                    own
                };
                let manages = person.manager.as_ref() == Some(&other.id)
                    || other.manager.as_ref() == Some(&person.id);
                let barrier = if rules.different_levels && same_level {
                    Barrier::SameLevel
                } else if rules.not_with_manager && manages {
                    Barrier::LineManager
                } else if rules.senior_learns && !same_level && senior == 0 {
                    Barrier::SeniorLearnsNothing
                } else if rules.both_learn && own.min(theirs) == 0 {
                    Barrier::OneSided
                } else if rules.shared_language && !understood(other) {
                    Barrier::NoSharedLanguage
                } else if rules.no_repeats && earlier.contains(&partner) {
                    Barrier::EarlierRound
                } else if barred.contains(&partner) {
                    Barrier::Barred
                } else {
                    Barrier::NothingToLearn
                };
                *blocked.entry(barrier).or_insert(0) += 1;
            });
        blocked
    }
}
