//! Readers and what others may send: valid files are changed at random, in their bytes and in
//! their structure, and every reader has to answer. None may panic; what is accepted is written
//! and read back as the same; what is refused is refused with a sentence in both languages.
//!
//! Runs for about a minute of one core. `VICE_VERSA_FUZZ_SECONDS` makes it longer,
//! `VICE_VERSA_FUZZ_SEED` other. Every case follows from seed and number alone; one that fails
//! names both.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where it is surprised"
)]

mod change;
mod readers;
mod seeds;

use std::time::{Duration, Instant};

use change::Random;

/// How long each reader is tried without being told otherwise.
const USUAL: Duration = Duration::from_secs(8);

/// How many readers share the time that is given.
const READERS: u32 = 7;

fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// Says which case it was when one fails.
struct Case {
    reader: &'static str,
    seed: u64,
    number: u64,
}

impl Drop for Case {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let Self {
                reader,
                seed,
                number,
            } = self;
            eprintln!("{reader}: seed {seed}, case {number}");
        }
    }
}

/// Tries changed seeds on a reader, which says whether it accepted one.
fn fuzz(reader: &'static str, seeds: &[Vec<u8>], accepts: impl Fn(&[u8]) -> bool) {
    let seed = setting("VICE_VERSA_FUZZ_SEED").unwrap_or(1);
    let time = setting("VICE_VERSA_FUZZ_SECONDS")
        .map_or(USUAL, |seconds| Duration::from_secs(seconds) / READERS);
    for unchanged in seeds {
        assert!(accepts(unchanged), "{reader}: a valid file is refused");
    }
    let begun = Instant::now();
    let (mut number, mut accepted) = (0_u64, 0_u64);
    while begun.elapsed() < time {
        let case = Case {
            reader,
            seed,
            number,
        };
        let mut random = Random::of(seed, number);
        let changed = change::changed(&mut random, seeds);
        accepted += u64::from(accepts(&changed));
        drop(case);
        number += 1;
    }
    eprintln!("{reader}: {number} cases, {accepted} accepted");
    assert!(number > 0);
}

#[test]
fn programmes() {
    fuzz("programmes", &seeds::programmes(), readers::programme);
}

#[test]
fn merges() {
    let seeds = seeds::programmes();
    let open = readers::Open::of(&seeds[0]);
    fuzz("merges", &seeds, |bytes| open.merges(bytes));
}

#[test]
fn people() {
    fuzz("people", &seeds::tables(), readers::people);
}

#[test]
fn workbooks() {
    fuzz("workbooks", &seeds::workbooks(), readers::workbook);
}

#[test]
fn answers() {
    fuzz("answers", &seeds::answers(), readers::answers);
}

#[test]
fn protected() {
    fuzz("protected", &seeds::protected(), readers::protected);
}

#[test]
fn records() {
    fuzz("records", &seeds::records(), readers::record);
}
