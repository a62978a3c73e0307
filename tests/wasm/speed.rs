//! How long people take to a proven pairing, here and in a browser; `scripts/bench` writes both
//! side by side.

use std::ops::ControlFlow;

use vice_versa::model::Aim;
use vice_versa::pairing::{PairingJob, propose};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::{console_log as say, wasm_bindgen_test as test};

use crate::generator::company;

const SIZES: [usize; 5] = [100, 300, 1_000, 3_000, 10_000];

/// For how many milliseconds each company is paired again and again.
const MEASURED: f64 = 500.0;

#[cfg(not(target_arch = "wasm32"))]
macro_rules! say {
    ($($part:tt)*) => { println!($($part)*) };
}

/// Milliseconds since 1970.
#[cfg(target_arch = "wasm32")]
fn now() -> f64 {
    js_sys::Date::now()
}

#[cfg(not(target_arch = "wasm32"))]
#[allow(clippy::disallowed_methods, reason = "not for a browser")]
fn now() -> f64 {
    let now = std::time::SystemTime::now();
    let passed = now.duration_since(std::time::UNIX_EPOCH);
    passed.map_or(0.0, |passed| passed.as_secs_f64() * 1000.0)
}

#[test]
#[ignore = "measures, and checks nothing"]
fn people_to_proof() {
    for people in SIZES {
        let job = PairingJob::of(&company(people, 1)).with_aim(Aim::Everyone);
        let start = now();
        let mut first = None;
        let mut runs = 0.0;
        while now() - start < MEASURED {
            let proposal = propose(&job, &mut |_| ControlFlow::Continue(()));
            assert!(proposal.complete);
            first.get_or_insert(now() - start);
            runs += 1.0;
        }
        let each = (now() - start) / runs;
        let first = first.unwrap_or_default();
        say!("milliseconds {people} {first:.1} {each:.3}");
    }
}
