//! A programme's clock as it is kept beside the programme's text.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::checksum;
use crate::files::json::{read_clock, write_clock};
use crate::merge::Clock;

/// A clock's text, with the sum by which damage is found. A damaged clock costs no programme:
/// merging then asks about every difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptClock {
    text: Arc<str>,
    sum: u64,
}

impl KeptClock {
    /// Writes a clock.
    #[must_use]
    pub fn of(clock: &Clock) -> Self {
        let text = write_clock(clock);
        Self {
            sum: checksum(text.as_bytes()),
            text: text.into(),
        }
    }

    /// The clock, where its text is whole.
    #[must_use]
    pub fn read(&self) -> Option<Clock> {
        let whole = checksum(self.text.as_bytes()) == self.sum;
        read_clock(&self.text).ok().filter(|_| whole)
    }

    pub(super) fn size(&self) -> usize {
        self.text.len()
    }
}
