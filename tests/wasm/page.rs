//! The page's parts, where the rest of the page is missing.

use vice_versa::browser::{panic, worker};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_page_is_no_worker() {
    assert!(!worker::serve(|job, _| job.to_owned()));
}

#[wasm_bindgen_test]
fn a_worker_that_cannot_start_is_an_error_and_no_panic() {
    // start.js is not part of this page.
    let outcome = worker::run_job("job", |_| (), |_| ());
    assert!(outcome.is_err());
    assert!(!panic::happened());
}
