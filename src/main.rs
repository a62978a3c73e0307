//! Starts Vice Versa in the browser: the page, or the worker that computes for it.

use vice_versa::browser::{panic, worker};

fn main() {
    panic::watch();
    if !worker::serve(|job, _| job.to_owned()) {
        vice_versa::ui::start();
    }
}
