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
    /// What is made of the numbers of some seats, in order; the others have 0.
    pub(super) fn of(few: &[(u32, u8)], seats: usize, make: impl Fn(u8) -> u8) -> Self {
        if few.len() < seats.div_ceil(RARE) {
            let made = few.iter().map(|&(seat, number)| (seat, make(number)));
            return Self::Few(made.filter(|&(_, number)| number > 0).collect());
        }
        let mut all = vec![0; seats];
        for &(seat, number) in few {
            all[seat as usize] = make(number);
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

    /// Adds the numbers to the sums of a stretch of seats, where they are listed.
    fn add_few(few: &[(u32, u8)], sums: &mut [u8], seats: &Range<usize>) {
        let from = few.partition_point(|&(seat, _)| (seat as usize) < seats.start);
        for &(seat, value) in &few[from..] {
            if seat as usize >= seats.end {
                break;
            }
            let sum = &mut sums[seat as usize - seats.start];
            *sum = sum.saturating_add(value);
        }
    }
}

/// Adds the numbers of some columns to the sums of a stretch of seats; a sum that would overflow
/// stays at the highest byte.
pub(super) fn add_up<'c>(
    columns: impl Iterator<Item = &'c Column>,
    sums: &mut [u8],
    seats: &Range<usize>,
) {
    // Several columns at a time: sums are read and written less often.
    let mut waiting: [&[u8]; 4] = [&[]; 4];
    let mut count = 0;
    for column in columns {
        match column {
            Column::Few(few) => Column::add_few(few, sums, seats),
            Column::All(all) => {
                waiting[count] = &all[seats.clone()];
                count += 1;
                if count == waiting.len() {
                    add_rows(waiting, sums);
                    count = 0;
                }
            }
        }
    }
    let [a, b, c, _] = waiting;
    match count {
        1 => add_rows([a], sums),
        2 => add_rows([a, b], sums),
        3 => add_rows([a, b, c], sums),
        _ => {}
    }
}

fn add_rows<const N: usize>(rows: [&[u8]; N], sums: &mut [u8]) {
    let rows = rows.map(|row| &row[..sums.len()]);
    for (at, sum) in sums.iter_mut().enumerate() {
        *sum = rows
            .iter()
            .fold(*sum, |sum, row| sum.saturating_add(row[at]));
    }
}
