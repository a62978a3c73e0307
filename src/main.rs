//! Starts Vice Versa in the browser.

/// Mounts the page.
fn main() {
    vice_versa::ui::start();
}
