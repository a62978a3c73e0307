//! The places of people as vertices of a graph: seat after seat, a vertex for each free place,
//! then two for each doubled pair.

use super::super::PairingJob;
use super::super::pool::Pool;

/// A pair of two seats.
pub(super) type SeatPair = (u32, u32);

/// Which vertices belong to which seat.
pub(super) struct Places {
    /// Where each seat's vertices begin, and one more for the end.
    first: Vec<u32>,
    /// The seat of each vertex.
    seat: Vec<u32>,
    /// Whether a kept pair gives the seat a partner already.
    covered: Vec<bool>,
}

impl Places {
    /// Counts the free places of everybody who has a seat.
    pub(super) fn new(job: &PairingJob, pool: &Pool) -> Self {
        let mut kept = vec![0_u32; pool.len()];
        for duo in job.standing() {
            for id in [duo.a(), duo.b()] {
                let seat = job.index_of(id).and_then(|person| pool.seat(person));
                if let Some(seat) = seat {
                    kept[seat] += 1;
                }
            }
        }
        let (mut first, mut seat) = (vec![0], Vec::new());
        for (at, &kept) in (0..pool.len()).zip(&kept) {
            let places = u32::from(job.people()[pool.person(at)].places());
            for _ in kept..places {
                seat.push(u32::try_from(at).unwrap_or(u32::MAX));
            }
            first.push(u32::try_from(seat.len()).unwrap_or(u32::MAX));
        }
        Self {
            first,
            seat,
            covered: kept.into_iter().map(|kept| kept > 0).collect(),
        }
    }

    /// How many places there are.
    pub(super) fn count(&self) -> u32 {
        self.first[self.first.len() - 1]
    }

    /// The vertices of a seat.
    pub(super) fn of(&self, seat: usize) -> std::ops::Range<u32> {
        self.first[seat]..self.first[seat + 1]
    }

    /// The seat of a place.
    pub(super) fn seat(&self, place: u32) -> u32 {
        self.seat[place as usize]
    }

    /// Whether a kept pair gives the seat a partner already.
    pub(super) fn is_covered(&self, seat: usize) -> bool {
        self.covered[seat]
    }

    /// Whether a place brings the bonus of a seat's first place.
    pub(super) fn brings_bonus(&self, place: u32) -> bool {
        let seat = self.seat(place) as usize;
        self.first[seat] == place && !self.covered[seat]
    }
}
