//! What has to be the same in a browser, and what only a browser can show. `scripts/test wasm`
//! runs it in headless Chromium, with the feature `app`; `cargo test` runs the first part.

mod pairing;
mod solver;
mod speed;

#[path = "../../benches/support/company.rs"]
mod generator;

#[cfg(all(target_arch = "wasm32", feature = "app"))]
mod page;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
