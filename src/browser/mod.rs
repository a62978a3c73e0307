//! The outside world of the page: everything that asks the browser for something.

pub mod panic;
pub mod worker;
