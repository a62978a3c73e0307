//! Other partners for somebody of a pair: who is possible, what each would cost all others, and
//! what follows, told before anything is done.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::{Duo, Pairing, PairingId, Participant, ParticipantId, Programme, Round, Status};
use crate::pairing::{Barrier, Cost, PairingJob, Proposal, barriers, worth};
use crate::view::erased::person_or_erased;

/// Somebody who could be the partner instead, or could not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherPartner {
    /// Who.
    pub person: Arc<Participant>,
    /// What follows if they are, or what stands in between.
    pub outlook: Outlook,
}

/// What would follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// It is possible, by this exchange.
    Possible(Exchange),
    /// It is not.
    Impossible(Vec<Obstacle>),
}

/// What stands between somebody and another partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// A rule.
    Rule(Barrier),
    /// The two are partners already.
    Partners,
    /// All places of the other person are taken by pairs that are settled: kept, or agreed.
    Settled(Vec<ParticipantId>),
}

/// A change of pairs by hand, and what it does to all others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// The pairs that come apart; the one in question first.
    pub gone: Vec<Duo>,
    /// The pairs that are formed; the one in question first.
    pub new: Vec<Duo>,
    /// Who has no partner any more.
    pub left: Vec<ParticipantId>,
    /// What is lost, exactly; below nought where something is gained.
    pub cost: Cost,
    /// The points lost as thousandths of what all pairs are worth now, rounded up; nothing
    /// where none are lost.
    pub share: u32,
}

/// Everybody but the partner, as a partner for `person` of the pair `duo` of a round: the
/// cheapest first, then those who are not possible, by name.
#[must_use]
pub fn other_partners(
    job: &PairingJob,
    round: &Round,
    duo: &Duo,
    person: &ParticipantId,
) -> Vec<OtherPartner> {
    let (Some(own), Some(partner)) = (job.person(person), duo.partner_of(person)) else {
        return Vec::new();
    };
    let table = Table::new(job, round);
    let people = job.people().iter();
    let others = people.filter(|other| other.id != *person && other.id != *partner);
    let mut found: Vec<OtherPartner> = others
        .map(|other| OtherPartner {
            person: Arc::clone(other),
            outlook: table.outlook(duo, own, other),
        })
        .collect();
    found.sort_by_cached_key(|other| {
        let rank = match &other.outlook {
            Outlook::Possible(exchange) => (false, exchange.cost),
            Outlook::Impossible(_) => (true, Cost::default()),
        };
        (rank, other.person.name.to_lowercase())
    });
    found
}

/// A round's pairs, ready to be asked what changes would cost.
struct Table<'j> {
    job: &'j PairingJob,
    /// What each pair is worth, and whether it may come apart.
    pairs: BTreeMap<&'j Duo, (i64, bool)>,
    partners: BTreeMap<&'j ParticipantId, Vec<&'j ParticipantId>>,
    total: i64,
}

impl<'j> Table<'j> {
    fn new(job: &'j PairingJob, round: &'j Round) -> Self {
        let mut pairs = BTreeMap::new();
        let mut partners: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for pairing in &round.pairings {
            let duo = &pairing.duo.0;
            let (Some(a), Some(b)) = (job.person(duo.a()), job.person(duo.b())) else {
                continue;
            };
            // Those whose pair has come to its end are free.
            if !pairing.status.is_running() {
                continue;
            }
            let open = pairing.status == Status::Proposed && !pairing.kept;
            pairs.insert(duo, (worth(a, b, job.rules()).total, open));
            partners.entry(duo.a()).or_default().push(duo.b());
            partners.entry(duo.b()).or_default().push(duo.a());
        }
        let total = pairs.values().map(|(weight, _)| weight).sum();
        // Pairs of other rounds that go on take places here, too.
        for duo in job.running() {
            partners.entry(duo.a()).or_default().push(duo.b());
            partners.entry(duo.b()).or_default().push(duo.a());
        }
        Self {
            job,
            pairs,
            partners,
            total,
        }
    }

    fn partners_of(&self, id: &ParticipantId) -> &[&'j ParticipantId] {
        self.partners.get(id).map_or(&[], Vec::as_slice)
    }

    fn outlook(&self, duo: &Duo, own: &Participant, other: &Participant) -> Outlook {
        let Ok(wanted) = Duo::new(own.id.clone(), other.id.clone()) else {
            return Outlook::Impossible(Vec::new());
        };
        if self.pairs.contains_key(&wanted) {
            return Outlook::Impossible(vec![Obstacle::Partners]);
        }
        let between = barriers(self.job, own, other);
        if !between.is_empty() {
            return Outlook::Impossible(between.into_iter().map(Obstacle::Rule).collect());
        }
        let theirs = self.partners_of(&other.id);
        if theirs.len() < usize::from(other.places()) {
            return Outlook::Possible(self.exchange(vec![duo.clone()], vec![wanted]));
        }
        let pair_with = |partner: &&&ParticipantId| Duo::new(other.id.clone(), (**partner).clone());
        let open = theirs.iter().filter_map(|partner| pair_with(&partner).ok());
        let open = open.filter(|pair| self.pairs.get(pair).is_some_and(|&(_, open)| open));
        let ways = open.map(|given_up| self.swap(duo, own, &given_up, &wanted));
        let best = ways.min_by_key(|exchange| exchange.cost);
        best.map_or_else(
            || {
                let theirs = theirs.iter().map(|&id| id.clone()).collect();
                Outlook::Impossible(vec![Obstacle::Settled(theirs)])
            },
            Outlook::Possible,
        )
    }

    /// Two pairs come apart, and those who are left become a pair where they may.
    fn swap(&self, duo: &Duo, own: &Participant, given_up: &Duo, wanted: &Duo) -> Exchange {
        let mut new = vec![wanted.clone()];
        let left = duo.partner_of(&own.id);
        let other = wanted.partner_of(&own.id);
        let free = other.and_then(|other| given_up.partner_of(other));
        if let (Some(left), Some(free)) = (left, free)
            && let Ok(rest) = Duo::new(left.clone(), free.clone())
            && let (Some(a), Some(b)) = (self.job.person(left), self.job.person(free))
            && !self.pairs.contains_key(&rest)
            && barriers(self.job, a, b).is_empty()
        {
            new.push(rest);
        }
        let mut gone = vec![duo.clone(), given_up.clone()];
        gone.dedup();
        self.exchange(gone, new)
    }

    fn exchange(&self, gone: Vec<Duo>, new: Vec<Duo>) -> Exchange {
        let weight = |duo: &Duo| match (self.job.person(duo.a()), self.job.person(duo.b())) {
            (Some(a), Some(b)) => worth(a, b, self.job.rules()).total,
            _ => 0,
        };
        let points = gone.iter().map(weight).sum::<i64>() - new.iter().map(weight).sum::<i64>();
        let before = |id: &ParticipantId| self.partners_of(id).len();
        let after = |id: &ParticipantId| {
            let lost = gone.iter().filter(|duo| duo.has(id)).count();
            let won = new.iter().filter(|duo| duo.has(id)).count();
            (before(id) + won).saturating_sub(lost)
        };
        let ends = |duos: &[Duo]| -> BTreeSet<ParticipantId> {
            let ends = duos.iter().flat_map(|duo| [duo.a(), duo.b()]);
            ends.cloned().collect()
        };
        let left: Vec<ParticipantId> = ends(&gone)
            .into_iter()
            .filter(|id| after(id) == 0)
            .collect();
        let won = ends(&new).into_iter().filter(|id| before(id) == 0).count();
        let people =
            i64::try_from(left.len()).unwrap_or(i64::MAX) - i64::try_from(won).unwrap_or(0);
        Exchange {
            gone,
            new,
            left,
            cost: Cost { people, points },
            share: share(points, self.total),
        }
    }
}

/// Points lost as thousandths of a total, rounded up.
pub(super) fn share(lost: i64, total: i64) -> u32 {
    if lost <= 0 || total <= 0 {
        return 0;
    }
    let thousandths = (i128::from(lost) * 1000 + i128::from(total) - 1) / i128::from(total);
    u32::try_from(thousandths).unwrap_or(u32::MAX)
}

/// The round after an exchange: marked as changed by hand, and without a proof. `fresh` gives
/// random numbers.
#[must_use]
pub fn exchanged(
    job: &PairingJob,
    round: &Round,
    exchange: &Exchange,
    mut fresh: impl FnMut() -> u64,
) -> Round {
    let mut changed = round.clone();
    changed
        .pairings
        .retain(|pairing| !exchange.gone.contains(&pairing.duo.0));
    for duo in &exchange.new {
        let (Some(a), Some(b)) = (job.person(duo.a()), job.person(duo.b())) else {
            continue;
        };
        let weight = worth(a, b, job.rules()).total;
        // A pair that has come to its end makes way for the new one of the same two.
        changed.pairings.retain(|pairing| pairing.duo.0 != *duo);
        let pairing = Pairing::proposed(PairingId::fresh(fresh()), duo.clone(), weight);
        changed.pairings.push(pairing);
    }
    changed.by_hand = true;
    changed.proof = None;
    changed
}

/// How another set of pairs differs from a round's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Pairs of the round that are not in the other set.
    pub gone: Vec<Duo>,
    /// Pairs of the other set that are not in the round.
    pub new: Vec<Duo>,
    /// Who has no partner any more.
    pub left: Vec<ParticipantId>,
    /// Who has one now.
    pub gained: Vec<ParticipantId>,
    /// What is lost.
    pub cost: Cost,
    /// The points lost as thousandths of what the round's pairs are worth now, rounded up.
    pub share: u32,
}

/// What a proposal would change about a round.
#[must_use]
pub fn difference(job: &PairingJob, round: &Round, proposal: &Proposal) -> Difference {
    let before: BTreeSet<&Duo> = round.pairings.iter().map(|p| &p.duo.0).collect();
    let after: BTreeSet<&Duo> = proposal
        .pairs
        .iter()
        .map(|pair| &pair.duo)
        .filter(|duo| !job.running().contains(*duo))
        .collect();
    let people = |duos: &BTreeSet<&Duo>| -> BTreeSet<ParticipantId> {
        let ends = duos.iter().flat_map(|duo| [duo.a(), duo.b()]);
        ends.cloned().collect()
    };
    let (had, have) = (people(&before), people(&after));
    let weight = |duo: &&Duo| match (job.person(duo.a()), job.person(duo.b())) {
        (Some(a), Some(b)) => worth(a, b, job.rules()).total,
        _ => 0,
    };
    let total: i64 = before.iter().map(weight).sum();
    let points = total - after.iter().map(weight).sum::<i64>();
    let count = |set: &BTreeSet<ParticipantId>| i64::try_from(set.len()).unwrap_or(i64::MAX);
    let minus = |one: &BTreeSet<&Duo>, other: &BTreeSet<&Duo>| -> Vec<Duo> {
        one.difference(other).map(|&duo| duo.clone()).collect()
    };
    Difference {
        gone: minus(&before, &after),
        new: minus(&after, &before),
        left: had.difference(&have).cloned().collect(),
        gained: have.difference(&had).cloned().collect(),
        cost: Cost {
            people: count(&had) - count(&have),
            points,
        },
        share: share(points, total),
    }
}

/// The names of two people; their ids where somebody is gone.
#[must_use]
pub fn names_of(programme: &Programme, duo: &Duo) -> [String; 2] {
    [duo.a(), duo.b()].map(|id| name_of(programme, id))
}

/// A person's name; the id where they are gone.
#[must_use]
pub fn name_of(programme: &Programme, id: &ParticipantId) -> String {
    match person_or_erased(programme, id) {
        Some(person) => person.name.clone(),
        None => id.to_string(),
    }
}
