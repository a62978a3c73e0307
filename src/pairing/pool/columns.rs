//! A small number for each seat: as bytes in a row, or as a list where most are 0.

use std::ops::Range;

/// A column with fewer than one number in this many seats is kept as a list.
const RARE: usize = 24;

/// A small number for each seat.
pub(super) enum Column {
    All(Vec<u8>),
    /// Seats in order, with their numbers.
    Few(Vec<(u32, u8)>),
}

impl Column {
    /// Takes seats in order with their numbers.
    pub(super) fn new(few: Vec<(u32, u8)>, seats: usize) -> Self {
        if few.len() < seats.div_ceil(RARE) {
            return Self::Few(few);
        }
        let mut all = vec![0; seats];
        for (seat, value) in few {
            all[seat as usize] = value;
        }
        Self::All(all)
    }

    /// The number of a seat.
    pub(super) fn get(&self, seat: usize) -> u8 {
        match self {
            Self::All(values) => values[seat],
            Self::Few(values) => {
                let found = values.binary_search_by_key(&seat, |&(seat, _)| seat as usize);
                found.map_or(0, |at| values[at].1)
            }
        }
    }

    /// Adds what a number is worth to the sums of a stretch of seats; a sum that would overflow
    /// stays at the highest byte.
    pub(super) fn add_to(&self, sums: &mut [u8], seats: &Range<usize>, worth: impl Fn(u8) -> u8) {
        match self {
            Self::All(values) => {
                for (sum, &value) in sums.iter_mut().zip(&values[seats.clone()]) {
                    *sum = sum.saturating_add(worth(value));
                }
            }
            Self::Few(values) => {
                let from = values.partition_point(|&(seat, _)| (seat as usize) < seats.start);
                for &(seat, value) in &values[from..] {
                    if seat as usize >= seats.end {
                        break;
                    }
                    let sum = &mut sums[seat as usize - seats.start];
                    *sum = sum.saturating_add(worth(value));
                }
            }
        }
    }
}
