//! Starts Vice Versa in the browser: the page, or the worker that computes for it.

use vice_versa::browser::{jobs, panic, worker};

fn main() {
    panic::watch();
    if !worker::serve(jobs::perform) {
        vice_versa::ui::start();
    }
}
