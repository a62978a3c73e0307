//! Answers after a result, each from its prices and pairs: what if two people were paired, a
//! pair ruled out, somebody gone, changed or new; who else would do, and at what cost; whose
//! further place or offer would help most.
//!
//! The result's prices are almost everything: a change disturbs only the people around it. So
//! each answer is an *attempt*: the change is made in the solved graph, the few searches that it
//! takes are done, all other pairs are priced out as in the search itself, and then everything
//! is set back. What an attempt finds is exact.
//!
//! Where an attempt would not be exact (the aim `leximin`, changes by which the weakest pair could
//! be another one, or a pair would be formed twice), the whole question is asked again instead.

mod alternatives;
mod attempt;
mod guards;
mod guest;
mod offers;
mod seats;
mod standing;
mod ways_out;

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use crate::model::{Duo, Participant, ParticipantId};

use super::super::explain::Cost;
use super::super::pool::{Pool, Prices, RowSpace};
use super::super::proposal::Certificate;
use super::super::{PairingJob, Proposal, propose};
use super::Interrupt;
use super::edges::pair_of;
use super::places::{Places, SeatPair};
use super::search::{Question, Search, UNAFFORDABLE};

use self::guards::Guard;
use self::standing::Solved;

pub use self::offers::OfferGain;
pub use self::seats::SeatGain;

/// How many places a guest may have. There is a vertex for each, and an idle one.
const GUEST_PLACES: u32 = 5;

/// The people of a job as answers need them.
pub struct Ground<'j> {
    job: &'j PairingJob,
    pool: Pool,
    places: Places,
}

impl<'j> Ground<'j> {
    /// Prepares the people of a job.
    #[must_use]
    pub fn new(job: &'j PairingJob) -> Self {
        let pool = Pool::new(job);
        let places = Places::new(job, &pool);
        Self { job, pool, places }
    }
}

/// What a change would bring.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// What is lost; negative where something is gained.
    pub cost: Cost,
    /// The pairs that would no longer be there, in order.
    pub parted: Vec<Duo>,
    /// The pairs that would be new, in order.
    pub formed: Vec<Duo>,
}

/// Answers questions about one result, one after another.
pub struct Outlook<'g> {
    job: &'g PairingJob,
    pool: &'g Pool,
    places: &'g Places,
    proposal: &'g Proposal,
    /// The solved question; nothing where attempts would not be exact.
    solved: Option<Solved<'g>>,
    /// What has to stay as it is for the result to be as fair as it was.
    guards: Vec<Guard<'g>>,
    space: RowSpace,
    /// Prices of nothing at all.
    free: Prices,
}

impl<'g> Outlook<'g> {
    /// Prepares for questions about a result. Takes about as long as weighing all pairs once.
    #[must_use]
    pub fn new(ground: &'g Ground<'g>, proposal: &'g Proposal) -> Self {
        let mut outlook = Self {
            job: ground.job,
            pool: &ground.pool,
            places: &ground.places,
            proposal,
            solved: None,
            guards: Vec::new(),
            space: RowSpace::new(),
            free: Prices::none(&ground.pool),
        };
        // Without, each question is asked as a whole.
        let _ = outlook.solve();
        outlook
    }

    /// A search for the question that a certificate answers, for pairs of at least some weight.
    fn search(&self, certificate: &Certificate, at_least: i64) -> Option<Search<'g>> {
        let question = Question {
            at_least,
            people_first: certificate.first_place > 0,
        };
        let seat = |person: u32| self.pool.seat(person as usize);
        let doubled = certificate.doubled.iter();
        let mut doubled = doubled
            .map(|&(one, other)| Some(pair_of(seat(one)?, seat(other)?)))
            .collect::<Option<Vec<SeatPair>>>()?;
        doubled.sort_unstable();
        Some(Search::new(self.pool, self.places, question, doubled))
    }

    /// Solves a question from a certificate's prices; returns whether that came to its end.
    fn resume(&self, search: &mut Search, certificate: &Certificate, pairs: &[SeatPair]) -> bool {
        let prices = self.reduced_prices(certificate);
        let bonus = certificate.first_place;
        let mut watch = |_: &_| ControlFlow::Continue(());
        let mut interrupt = Interrupt::unseen(&mut watch);
        let ended = search.resume(&prices, pairs, bonus, GUEST_PLACES + 1, &mut interrupt);
        ended.is_continue()
    }

    /// The pairs of the result that are not kept, in order.
    fn proposed(&self) -> Vec<SeatPair> {
        let new = self.proposal.pairs.iter().filter(|pair| !pair.kept);
        let seats = new.filter_map(|pair| self.seats(&pair.duo));
        let mut pairs: Vec<SeatPair> = seats.map(|(one, other)| pair_of(one, other)).collect();
        pairs.sort_unstable();
        pairs
    }

    /// The reduced prices of all seats, as a certificate has them.
    fn reduced_prices(&self, certificate: &Certificate) -> Vec<i32> {
        let mut reduced = vec![UNAFFORDABLE; self.pool.len()];
        let mut prices = certificate.prices.iter();
        for person in 0..self.job.people().len() {
            let Some(seat) = self.pool.seat(person) else {
                continue;
            };
            for place in self.places.of(seat) {
                let price = prices.next().copied().unwrap_or(0);
                let bonus = if self.places.brings_bonus(place) {
                    certificate.first_place
                } else {
                    0
                };
                let price = i32::try_from(price - 2 * bonus).unwrap_or(UNAFFORDABLE);
                reduced[seat] = reduced[seat].min(price);
            }
        }
        reduced
    }

    fn seat(&self, id: &ParticipantId) -> Option<usize> {
        self.pool.seat(self.job.index_of(id)?)
    }

    fn seats(&self, duo: &Duo) -> Option<(usize, usize)> {
        Some((self.seat(duo.a())?, self.seat(duo.b())?))
    }

    fn duo(&self, pair: SeatPair) -> Option<Duo> {
        let id = |seat: u32| {
            self.job.people()[self.pool.person(seat as usize)]
                .id
                .clone()
        };
        Duo::new(id(pair.0), id(pair.1)).ok()
    }

    /// What it would bring to keep two people together, whatever stands between them, and to
    /// pair all others as well as can be. Nothing where one of the two is not there, on a break
    /// or without a place left, or where the pair is ruled out.
    pub fn keep(&mut self, duo: &Duo) -> Option<Outcome> {
        let (one, other) = self.seats(duo)?;
        if self.job.barred().contains(duo) {
            return None;
        }
        if self.job.kept().contains(duo) {
            return Some(Outcome::default());
        }
        if self.places.of(one).is_empty() || self.places.of(other).is_empty() {
            return None;
        }
        self.attempt_keep(one, other).or_else(|| {
            let mut kept = self.job.kept().clone();
            kept.insert(duo.clone());
            Some(self.ask_again(&self.job.clone().with_kept(kept)))
        })
    }

    /// What it would bring to rule a pair out that is not kept.
    pub fn bar(&mut self, duo: &Duo) -> Option<Outcome> {
        let pair = self.seats(duo)?;
        if self.job.kept().contains(duo) {
            return None;
        }
        let found = |pair: &super::super::ProposedPair| pair.duo.cmp(duo);
        if self.proposal.pairs.binary_search_by(found).is_err() {
            return Some(Outcome::default());
        }
        self.attempt_bar(pair.0, pair.1).or_else(|| {
            let mut barred = self.job.barred().clone();
            barred.insert(duo.clone());
            Some(self.ask_again(&self.job.clone().with_barred(barred)))
        })
    }

    /// What it would bring if somebody were gone. Who loses a partner is counted, the person as
    /// well.
    pub fn without(&mut self, id: &ParticipantId) -> Option<Outcome> {
        self.job.index_of(id)?;
        let Some(seat) = self.seat(id) else {
            return Some(Outcome::default());
        };
        self.attempt_without(seat)
            .or_else(|| Some(self.ask_again(&self.job.clone().without_person(id))))
    }

    /// What it would bring if somebody came, or were as described here.
    pub fn with(&mut self, person: &Participant) -> Option<Outcome> {
        self.attempt_with(person).or_else(|| {
            let person = std::sync::Arc::new(person.clone());
            Some(self.ask_again(&self.job.clone().with_person(person)))
        })
    }

    /// A cost as one number, people first where they count.
    fn loss(&self, cost: Cost) -> Loss {
        cost.people * self.proposal.proof.best.first_place + cost.points
    }

    /// A cost in the order in which costs are compared: people first, where they count.
    fn rank(&self, cost: Cost) -> (i64, i64) {
        let counts = self.proposal.proof.best.first_place > 0;
        (if counts { cost.people } else { 0 }, cost.points)
    }

    /// What an outcome that ranks before this one loses at most, as one number. With fewer people
    /// lost it may be more points than the bonus for one of them, but never more than there are.
    fn most_of_better(&self, cost: Cost) -> Loss {
        let bonus = self.proposal.proof.best.first_place;
        let points = self.solved.as_ref().map_or(0, Solved::points);
        let fewer = (cost.people - 1) * bonus + points;
        if bonus > 0 {
            self.loss(cost).max(fewer)
        } else {
            self.loss(cost)
        }
    }

    /// Asks a changed question as a whole, and compares.
    fn ask_again(&self, job: &PairingJob) -> Outcome {
        let other = propose(job, &mut |_| ControlFlow::Continue(()));
        let paired = |proposal: &Proposal| {
            let mut ids: Vec<&ParticipantId> = Vec::new();
            for pair in &proposal.pairs {
                ids.extend([pair.duo.a(), pair.duo.b()]);
            }
            ids.sort_unstable();
            ids.dedup();
            i64::try_from(ids.len()).unwrap_or(i64::MAX)
        };
        let missing = |from: &Proposal, within: &Proposal| -> Vec<Duo> {
            let gone = from.pairs.iter().filter(|pair| {
                let same = |other: &super::super::ProposedPair| other.duo.cmp(&pair.duo);
                within.pairs.binary_search_by(same).is_err()
            });
            gone.map(|pair| pair.duo.clone()).collect()
        };
        Outcome {
            cost: Cost {
                people: paired(self.proposal) - paired(&other),
                points: self.proposal.total - other.total,
            },
            parted: missing(self.proposal, &other),
            formed: missing(&other, self.proposal),
        }
    }
}

/// What is lost, as one number.
type Loss = i64;
