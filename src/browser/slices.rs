//! Long work in short slices, so that the page answers in between.

use std::ops::ControlFlow;
use std::time::Duration;

use leptos::prelude::set_timeout;
use web_sys::js_sys::Date;

/// How long a slice takes at least, in milliseconds; a step that was begun is ended.
const SLICE_MS: f64 = 40.0;

/// Does a step again and again until it breaks off, and lets the browser draw and listen
/// between slices.
pub fn in_slices(mut step: impl FnMut() -> ControlFlow<()> + 'static) {
    let slice = move || {
        let end = Date::now() + SLICE_MS;
        while Date::now() < end {
            if step().is_break() {
                return;
            }
        }
        in_slices(step);
    };
    set_timeout(slice, Duration::ZERO);
}
