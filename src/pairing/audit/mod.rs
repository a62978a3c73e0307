//! Checks a proposal and its proof from the people and the rules alone. Shares no code with
//! the search: it scores every pair itself, applies the rules itself, and adds the prices up
//! itself. What it says is what the page tells people.

mod columns;
mod cover;
mod groups;
mod layers;
mod scores;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::model::{Aim, Duo, ParticipantId, ProofSummary};

use self::columns::Sum;
use self::cover::Cover;
use self::layers::{LayerCover, Strengths};
use self::scores::{RowSpace, Scores};
use super::{PairingJob, Proposal, ProposedPair};

/// What was found about a proposal without a flaw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// The weights of all pairs together, in points.
    pub total: i64,
    /// What no pairing can exceed that reaches as many people (and, where that is the aim,
    /// whose weakest pair is as strong, or all of whose pairs are), in points.
    pub bound: i64,
    /// How many people have a partner.
    pub people: u32,
    /// The most people that can have a partner; for the highest total alone, all people.
    pub people_bound: u32,
    /// The weakest pair that was not kept, in points; nothing where there is none.
    pub weakest: Option<i64>,
    /// Whether no pairing with as many people has a stronger weakest pair; asked by the aims
    /// `fair` and `leximin` only.
    pub weakest_proven: bool,
    /// How many pairs of two people may be formed.
    pub eligible_pairs: u64,
    /// Whether the proposal is the best possible in every respect of its aim.
    pub proven: bool,
}

impl Verdict {
    /// The part that is kept with a round.
    #[must_use]
    pub fn summary(&self) -> ProofSummary {
        ProofSummary {
            total: self.total,
            bound: self.bound,
            people: self.people,
            people_bound: self.people_bound,
            proven: self.proven,
        }
    }
}

/// Why a proposal or its proof is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Flaw {
    /// A pair names somebody who is not among the people.
    Stranger(ParticipantId),
    /// A pair occurs twice.
    Twice(Duo),
    /// A pair is not allowed and not kept.
    NotAllowed(Duo),
    /// A pair's numbers are not what it is worth.
    WrongWorth(Duo),
    /// A pair is called kept and is not, or the other way round.
    WrongKept(Duo),
    /// A kept pair is missing.
    KeptMissing(Duo),
    /// A person has more partners than places.
    TooManyPartners(ParticipantId),
    /// The list of people without a partner is wrong.
    WrongUnpaired,
    /// The total is not the sum of the pairs.
    WrongTotal,
    /// The number of pairs that may be formed is wrong.
    WrongEligible,
    /// The proof has another number of prices than there are places.
    WrongPlaces,
    /// A price is negative or beyond all measure.
    BadPrice,
    /// A group is even, too small, negative, overlaps another, or names a place twice.
    BadGroup,
    /// A doubled pair is none.
    BadDoubled,
    /// The prices don't cover this pair.
    Uncovered(Duo),
    /// The proof speaks of another question than the aim asks.
    WrongQuestion,
    /// The numbers are too large to be checked.
    TooLarge,
}

/// Checks a proposal against its job. Takes time in proportion to the number of pairs of two
/// people: a fraction of a nanosecond to a few nanoseconds each.
///
/// # Errors
/// The first [`Flaw`] found. A proof that holds but leaves a gap is no flaw: then
/// [`Verdict::proven`] is false and the bounds say how large the gap is.
pub fn audit(job: &PairingJob, proposal: &Proposal) -> Result<Verdict, Flaw> {
    let scores = Scores::new(job)?;
    let standing = standing_pairs(job);
    let places = free_places(job, &standing);
    let found = check_pairs(job, proposal, &scores, &standing, &places)?;
    let proof = &proposal.proof;
    let number = |id: &ParticipantId| {
        let index = job.index_of(id).and_then(|index| u32::try_from(index).ok());
        index.ok_or_else(|| Flaw::Stranger(id.clone()))
    };
    let numbers = standing
        .iter()
        .map(|duo| Ok((number(duo.a())?, number(duo.b())?)));
    let numbers = numbers.collect::<Result<BTreeSet<_>, Flaw>>()?;
    let mut covers = Vec::new();
    for certificate in [
        Some(&proof.best),
        proof.people.as_ref(),
        proof.stronger.as_ref(),
    ] {
        let cover = certificate.map(|c| Cover::new(c, &places, &numbers, &scores));
        covers.push(cover.transpose()?);
    }
    let layers = proof.layers.as_ref();
    let layers = layers.map(|layers| LayerCover::new(layers, &places, &numbers, &scores));
    let layers = layers.transpose()?;
    let eligible_pairs = if scores.fit_bytes() {
        check_rows::<u8>(job, &scores, &covers, layers.as_ref())
    } else {
        check_rows::<u16>(job, &scores, &covers, layers.as_ref())
    }?;
    if eligible_pairs != proposal.eligible_pairs {
        return Err(Flaw::WrongEligible);
    }
    let mut covers = covers.into_iter();
    let mut next = || covers.next().flatten();
    let (best, people, stronger) = (next(), next(), next());
    let best = best.ok_or(Flaw::WrongQuestion)?;
    judge(
        job,
        &found,
        &Covers {
            best,
            people,
            stronger,
            layers,
        },
        eligible_pairs,
    )
}

/// Whether every pair that may be formed is covered; returns how many there are.
fn check_rows<N: Sum>(
    job: &PairingJob,
    scores: &Scores,
    covers: &[Option<Cover>],
    layers: Option<&LayerCover>,
) -> Result<u64, Flaw> {
    let mut eligible_pairs = 0;
    let mut space = RowSpace::<N>::new();
    for at in 0..scores.len() {
        scores.each_stretch(at, &mut space, |row| {
            eligible_pairs += row.count();
            let mut covers = covers.iter().flatten();
            let uncovered = covers.find_map(|cover| cover.uncovered_in(row));
            match uncovered.or_else(|| layers?.uncovered_in(row)) {
                Some((a, b)) => Err(Flaw::Uncovered(duo_of(job, a, b)?)),
                None => Ok(()),
            }
        })?;
    }
    Ok(eligible_pairs)
}

/// The proof's parts, each found to cover what it says.
struct Covers<'p> {
    best: Cover<'p>,
    people: Option<Cover<'p>>,
    stronger: Option<Cover<'p>>,
    layers: Option<LayerCover<'p>>,
}

/// What the pairs alone say.
struct Found {
    total: i64,
    people: u32,
    /// People with a partner who have none by a kept pair.
    new_people: i64,
    /// What the pairs that are not kept reach.
    new: Strengths,
}

/// Kept pairs that are in every result: both there and active, not barred.
fn standing_pairs(job: &PairingJob) -> BTreeSet<Duo> {
    let active = |id: &ParticipantId| {
        let people = job.people();
        let at = people.binary_search_by(|person| person.id.cmp(id));
        at.is_ok_and(|at| people[at].active)
    };
    let stands = |duo: &&Duo| !job.barred().contains(duo) && active(duo.a()) && active(duo.b());
    job.kept().iter().filter(stands).cloned().collect()
}

/// How many places a person has left beside the kept pairs, and whether one of those gives
/// them a partner already.
#[derive(Clone, Copy, Default)]
struct Places {
    free: u8,
    covered: bool,
}

fn free_places(job: &PairingJob, standing: &BTreeSet<Duo>) -> Vec<Places> {
    let people = job.people().iter();
    let mut places: Vec<Places> = people
        .map(|person| Places {
            free: person.places(),
            covered: false,
        })
        .collect();
    for id in standing.iter().flat_map(|duo| [duo.a(), duo.b()]) {
        if let Some(at) = job.index_of(id) {
            places[at].free = places[at].free.saturating_sub(1);
            places[at].covered = true;
        }
    }
    places
}

fn duo_of(job: &PairingJob, a: u32, b: u32) -> Result<Duo, Flaw> {
    let id = |index: u32| job.people()[index as usize].id.clone();
    Duo::new(id(a), id(b)).map_err(|same| Flaw::Stranger(same.0))
}

/// Whether every pair may be there, has the right numbers and finds its places, and whether
/// the sums are right.
fn check_pairs(
    job: &PairingJob,
    proposal: &Proposal,
    scores: &Scores,
    standing: &BTreeSet<Duo>,
    places: &[Places],
) -> Result<Found, Flaw> {
    let mut left: Vec<u8> = places.iter().map(|place| place.free).collect();
    let mut paired: Vec<bool> = places.iter().map(|place| place.covered).collect();
    let mut seen = BTreeSet::new();
    let mut found = Found {
        total: 0,
        people: 0,
        new_people: 0,
        new: Strengths {
            of_people: Vec::new(),
            weakest: None,
            total: 0,
        },
    };
    let mut strongest = vec![0; places.len()];
    for pair in &proposal.pairs {
        let ends = check_pair(job, pair, scores, standing)?;
        if !seen.insert(&pair.duo) {
            return Err(Flaw::Twice(pair.duo.clone()));
        }
        found.total += pair.weight;
        if pair.kept {
            continue;
        }
        found.new.total += pair.weight;
        let weakest = found.new.weakest.unwrap_or(pair.weight);
        found.new.weakest = Some(weakest.min(pair.weight));
        for at in ends {
            strongest[at] = pair.weight.max(strongest[at]);
            left[at] = left[at]
                .checked_sub(1)
                .ok_or_else(|| Flaw::TooManyPartners(job.people()[at].id.clone()))?;
            found.new_people += i64::from(!paired[at]);
            paired[at] = true;
        }
    }
    let new = strongest.into_iter().zip(places);
    let new = new.filter(|&(strongest, place)| strongest > 0 && !place.covered);
    found.new.of_people = new.map(|(strongest, _)| strongest).collect();
    found.new.of_people.sort_unstable();
    if let Some(missing) = standing.iter().find(|duo| !seen.contains(duo)) {
        return Err(Flaw::KeptMissing(missing.clone()));
    }
    let alone = paired
        .iter()
        .zip(job.people())
        .filter(|(paired, _)| !**paired);
    if !alone.map(|(_, person)| &person.id).eq(&proposal.unpaired) {
        return Err(Flaw::WrongUnpaired);
    }
    if found.total != proposal.total {
        return Err(Flaw::WrongTotal);
    }
    let people = paired.iter().filter(|paired| **paired).count();
    found.people = u32::try_from(people).map_err(|_| Flaw::TooLarge)?;
    Ok(found)
}

/// Whether one pair may be there with these numbers; returns its two people.
fn check_pair(
    job: &PairingJob,
    pair: &ProposedPair,
    scores: &Scores,
    standing: &BTreeSet<Duo>,
) -> Result<[usize; 2], Flaw> {
    let place = |id: &ParticipantId| job.index_of(id).ok_or_else(|| Flaw::Stranger(id.clone()));
    let (a, b) = (place(pair.duo.a())?, place(pair.duo.b())?);
    if pair.kept != standing.contains(&pair.duo) {
        return Err(Flaw::WrongKept(pair.duo.clone()));
    }
    let score = scores.score(a, b);
    if (score.weight, score.learn_a, score.learn_b) != (pair.weight, pair.learn_a, pair.learn_b) {
        return Err(Flaw::WrongWorth(pair.duo.clone()));
    }
    if !pair.kept && !score.allowed {
        return Err(Flaw::NotAllowed(pair.duo.clone()));
    }
    Ok([a, b])
}

/// Puts the pairs beside what the proof says that any pairing can reach.
fn judge(
    job: &PairingJob,
    found: &Found,
    covers: &Covers,
    eligible_pairs: u64,
) -> Result<Verdict, Flaw> {
    let best = &covers.best;
    if !best.certificate.weighted {
        return Err(Flaw::WrongQuestion);
    }
    let everybody = i64::try_from(job.people().len()).map_err(|_| Flaw::TooLarge)?;
    let kept_people = i64::from(found.people) - found.new_people;
    // All weights are positive, so the value alone says how many bonuses fit into it.
    let people_of = |cover: &Cover| {
        let bonus = i128::from(cover.certificate.first_place);
        let fits = if bonus > 0 {
            cover.bound / bonus
        } else {
            i128::MAX
        };
        i64::try_from(fits).unwrap_or(i64::MAX)
    };
    let gathers_all = job.aim() != Aim::Benefit;
    let mut new_bound = i64::MAX;
    let mut weakest_proven = false;
    if !gathers_all && (best.certificate.at_least > 1 || best.certificate.first_place != 0) {
        return Err(Flaw::WrongQuestion);
    }
    if gathers_all {
        for cover in [Some(best), covers.people.as_ref()].into_iter().flatten() {
            if cover.certificate.at_least <= 1 {
                new_bound = new_bound.min(people_of(cover));
            }
        }
    }
    if matches!(job.aim(), Aim::Fair | Aim::Leximin) {
        // Nothing stronger reaches as many people, or there is nothing stronger at all.
        let weakest = found.new.weakest.unwrap_or(0);
        weakest_proven = covers.stronger.as_ref().is_some_and(|cover| {
            let nobody = cover.certificate.weighted && cover.bound == 0;
            cover.certificate.at_least <= weakest + 1
                && (people_of(cover) < found.new_people || nobody)
        });
        if best.certificate.at_least > weakest.max(1) {
            return Err(Flaw::WrongQuestion);
        }
    } else if best.certificate.at_least > 1 {
        return Err(Flaw::WrongQuestion);
    }
    let bonuses = i128::from(best.certificate.first_place) * i128::from(found.new_people);
    let room = best.bound - bonuses - i128::from(found.new.total);
    let room = i64::try_from(room).map_err(|_| Flaw::TooLarge)?;
    let strengths_proven = match job.aim() {
        Aim::Leximin => {
            let layers = covers.layers.as_ref();
            weakest_proven && layers.is_some_and(|layers| layers.proves(&found.new))
        }
        Aim::Fair => weakest_proven,
        Aim::Everyone | Aim::Benefit => true,
    };
    // Layers that are reached exactly say that the total is the highest that goes with them.
    let room = match job.aim() {
        Aim::Leximin if strengths_proven => 0,
        _ => room,
    };
    let people_bound = new_bound.saturating_add(kept_people).min(everybody);
    let people_proven = !gathers_all || people_bound == i64::from(found.people);
    Ok(Verdict {
        total: found.total,
        bound: found.total + room,
        people: found.people,
        people_bound: u32::try_from(people_bound).map_err(|_| Flaw::TooLarge)?,
        weakest: found.new.weakest,
        weakest_proven,
        eligible_pairs,
        proven: room == 0 && people_proven && strengths_proven,
    })
}
