//! Where a field or a record stands in a programme.

use std::borrow::Borrow;
use std::sync::Arc;

/// The way to a field or a record, step by step, such as `participants`, `p-1`, `name`. A record
/// stands before all that is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(Vec<Arc<str>>);

impl Address {
    /// The way of these steps; none lead to the whole programme.
    #[must_use]
    pub fn of(steps: &[&str]) -> Self {
        Self(steps.iter().map(|step| Arc::from(*step)).collect())
    }

    /// One step further.
    #[must_use]
    pub fn then(&self, step: &str) -> Self {
        let mut steps = self.0.clone();
        steps.push(step.into());
        Self(steps)
    }

    /// The steps.
    #[must_use]
    pub fn steps(&self) -> Vec<&str> {
        self.0.iter().map(|step| &**step).collect()
    }

    /// Whether it leads to something that can be there or not, with fields of its own, and to no
    /// field.
    #[must_use]
    pub fn is_record(&self) -> bool {
        is_record(&self.0)
    }

    /// The record that it leads to or into; none for fields of the programme itself.
    #[must_use]
    pub fn record(&self) -> Option<Self> {
        let shorter = (1..=self.0.len()).rev().map(|length| &self.0[..length]);
        let record = shorter.into_iter().find(|steps| is_record(steps));
        record.map(|steps| Self(steps.to_vec()))
    }

    /// Whether it leads to `other`, or into it.
    #[must_use]
    pub fn is_in(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0)
    }

    pub(super) fn raw(&self) -> &[Arc<str>] {
        &self.0
    }
}

impl Borrow<[Arc<str>]> for Address {
    fn borrow(&self) -> &[Arc<str>] {
        &self.0
    }
}

fn is_record(steps: &[Arc<str>]) -> bool {
    let names: [Option<&str>; 6] = std::array::from_fn(|at| steps.get(at).map(|step| &**step));
    matches!(
        (steps.len(), names),
        (
            2,
            [Some("topics" | "participants" | "rounds" | "meetings"), ..]
        ) | (3, [Some("barred"), ..])
            | (4, [Some("rounds"), _, Some("pairings"), ..])
            | (
                6,
                [Some("rounds"), _, Some("pairings"), _, Some("meetings"), _]
            )
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_know_their_record() {
        let meeting = Address::of(&["rounds", "r", "pairings", "x", "meetings", "m"]);
        assert!(meeting.is_record());
        assert_eq!(meeting.then("a").then("learned").record(), Some(meeting));
        let round = Address::of(&["rounds", "r"]);
        assert_eq!(round.then("made").record(), Some(round.clone()));
        assert!(!round.then("pairings").is_record());
        assert_eq!(Address::of(&["programme", "plan", "time"]).record(), None);
        assert!(Address::of(&["barred", "p-1", "p-2"]).is_record());
    }
}
