//! The audit's columns: a small number for each seat, and sums of them.

use std::ops::{AddAssign, Range};

/// A topic that fewer than one in this many people name is kept as a list.
const RARE: usize = 24;

/// A kind of number that holds what anybody learns from anybody: no sum of a column's numbers for
/// one person is more than that.
pub(super) trait Sum: Copy + Default + From<u8> + Into<i32> + AddAssign {}

impl Sum for u8 {}
impl Sum for u16 {}

/// A small number for each seat.
pub(super) enum Column {
    All(Vec<u8>),
    Few(Vec<(u32, u8)>),
}

impl Column {
    pub(super) fn new(few: Vec<(u32, u8)>, len: usize) -> Self {
        if few.len() < len / RARE {
            return Self::Few(few);
        }
        let mut all = vec![0; len];
        for (seat, value) in few {
            all[seat as usize] = value;
        }
        Self::All(all)
    }

    /// Adds what a value is worth to the sums of a stretch of seats.
    pub(super) fn add_to<N: Sum>(
        &self,
        sums: &mut [N],
        span: &Range<usize>,
        worth: impl Fn(u8) -> u8,
    ) {
        match self {
            Self::All(values) => {
                for (sum, &value) in sums.iter_mut().zip(&values[span.clone()]) {
                    *sum += N::from(worth(value));
                }
            }
            Self::Few(values) => {
                let place = |end: usize| values.partition_point(|&(seat, _)| (seat as usize) < end);
                for &(seat, value) in &values[place(span.start)..place(span.end)] {
                    sums[seat as usize - span.start] += N::from(worth(value));
                }
            }
        }
    }
}
