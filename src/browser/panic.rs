//! What is left to do when the program has a bug it cannot go on with.

use std::sync::atomic::{AtomicBool, Ordering};

use web_sys::console;

static HAPPENED: AtomicBool = AtomicBool::new(false);

/// From now on a panic is written to the browser's console, and remembered.
///
/// The page itself is taken over by `start.js`, which sees the trap that follows.
pub fn watch() {
    std::panic::set_hook(Box::new(|panic| {
        HAPPENED.store(true, Ordering::Relaxed);
        console::error_1(&panic.to_string().into());
    }));
}

/// Whether the program panicked: then its state is not to be trusted, and nothing may be saved.
#[must_use]
pub fn happened() -> bool {
    HAPPENED.load(Ordering::Relaxed)
}
