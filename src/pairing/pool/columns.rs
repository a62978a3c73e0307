//! A small number for each seat: as bytes in a row, or as a list where most are 0.

use std::ops::{AddAssign, Range};

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

    /// Adds what a number is worth to the sums of a stretch of seats.
    pub(super) fn add_to<S: From<u8> + AddAssign>(
        &self,
        sums: &mut [S],
        seats: &Range<usize>,
        worth: impl Fn(u8) -> u8,
    ) {
        match self {
            Self::All(values) => {
                for (sum, &value) in sums.iter_mut().zip(&values[seats.clone()]) {
                    *sum += S::from(worth(value));
                }
            }
            Self::Few(values) => {
                let from = values.partition_point(|&(seat, _)| (seat as usize) < seats.start);
                for &(seat, value) in &values[from..] {
                    if seat as usize >= seats.end {
                        break;
                    }
                    sums[seat as usize - seats.start] += S::from(worth(value));
                }
            }
        }
    }
}
