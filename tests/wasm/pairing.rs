//! Whole pairings are the same on every machine: people, weights, search, proof and check.

#![allow(clippy::expect_used, reason = "a flawed proof fails the test")]

use std::ops::ControlFlow;

use vice_versa::model::Aim;
use vice_versa::pairing::{PairingJob, audit, propose};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::generator::company;

const PEOPLE: usize = 300;

/// The total, and a mark that tells pairs apart (FNV-1a over the ids).
fn pairs(aim: Aim) -> (i64, u64) {
    let job = PairingJob::of(&company(PEOPLE, 7)).with_aim(aim);
    let proposal = propose(&job, &mut |_| ControlFlow::Continue(()));
    assert!(audit(&job, &proposal).expect("a sound proof").proven);
    let mut mark = 0xcbf2_9ce4_8422_2325_u64;
    for pair in &proposal.pairs {
        for id in [pair.duo.a(), pair.duo.b()] {
            for byte in id.as_str().bytes().chain([0]) {
                mark = (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
    }
    (proposal.total, mark)
}

#[test]
fn everyone_gets_the_same_partner_everywhere() {
    assert_eq!(pairs(Aim::Everyone), (264_950, 3_022_079_339_345_837_973));
}

#[test]
fn the_most_is_learned_in_the_same_pairs_everywhere() {
    assert_eq!(pairs(Aim::Benefit), (267_200, 1_455_206_754_808_001_529));
}

#[test]
fn the_fairest_pairs_are_the_same_everywhere() {
    assert_eq!(pairs(Aim::Fair), (262_900, 7_988_761_197_300_253_509));
}

#[test]
fn the_pairs_from_the_weakest_up_are_the_same_everywhere() {
    assert_eq!(pairs(Aim::Leximin), (231_400, 8_813_143_189_920_358_965));
}
