//! Small whole numbers with bounds. Each bound is written once, here; forms, file
//! readers and the published schema take it from these types.

use std::fmt;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

/// A number outside its type's bounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutOfRange {
    /// What was given.
    pub value: i64,
    /// What is possible.
    pub range: RangeInclusive<i64>,
}

impl fmt::Display for OutOfRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} is not {} to {}",
            self.value,
            self.range.start(),
            self.range.end()
        )
    }
}

impl std::error::Error for OutOfRange {}

macro_rules! bounded {
    ($(#[$doc:meta])* $name:ident: $repr:ty = $min:literal ..= $max:literal, default $default:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "i64", into = "i64")]
        pub struct $name($repr);

        impl $name {
            /// The smallest value.
            pub const MIN: Self = Self($min);
            /// The largest value.
            pub const MAX: Self = Self($max);

            /// Takes a number within the bounds.
            ///
            /// # Errors
            /// [`OutOfRange`] with the value and the bounds.
            pub fn new(value: i64) -> Result<Self, OutOfRange> {
                match <$repr>::try_from(value) {
                    Ok(small) if ($min..=$max).contains(&small) => Ok(Self(small)),
                    _ => Err(OutOfRange { value, range: $min..=$max }),
                }
            }

            /// The number.
            #[must_use]
            pub fn get(self) -> $repr {
                self.0
            }

            /// All values, in order.
            pub fn all() -> impl Iterator<Item = Self> {
                ($min..=$max).map(Self)
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self($default)
            }
        }

        impl TryFrom<i64> for $name {
            type Error = OutOfRange;
            fn try_from(value: i64) -> Result<Self, OutOfRange> {
                Self::new(value)
            }
        }

        impl From<$name> for i64 {
            fn from(value: $name) -> Self {
                i64::from(value.0)
            }
        }
    };
}

bounded!(
    /// How well a person knows a topic: 1 knows the basics, 2 experienced, 3 expert.
    Knowledge: u8 = 1..=3, default 2
);
bounded!(
    /// How much a person wants to learn a topic: 1 curious, 2 wants to learn it, 3 needs it.
    Interest: u8 = 1..=3, default 2
);
bounded!(
    /// How many partners a person may have at most.
    Capacity: u8 = 1..=5, default 1
);
bounded!(
    /// How much it counts that both give and both take.
    Reciprocity: u16 = 0..=400, default 100
);
bounded!(
    /// Points on top of what a pair learns.
    Bonus: u16 = 0..=1000, default 0
);
bounded!(
    /// How long a programme runs.
    Weeks: u16 = 1..=260, default 26
);
bounded!(
    /// How many weeks lie between two meetings.
    EveryWeeks: u8 = 1..=8, default 2
);
bounded!(
    /// How long a meeting takes.
    Minutes: u16 = 15..=480, default 60
);
bounded!(
    /// What somebody thinks of a meeting, from 1, not at all, to 5, very much.
    Score: u8 = 1..=5, default 3
);

/// Where a person stands in the company's hierarchy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// At the beginning of working life.
    Junior,
    /// Middle management.
    Middle,
    /// Top management.
    Executive,
}

impl Level {
    /// All levels, from the bottom up.
    pub const ALL: [Self; 3] = [Self::Junior, Self::Middle, Self::Executive];

    /// The level as the file formats write it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Junior => "junior",
            Self::Middle => "middle",
            Self::Executive => "executive",
        }
    }

    /// How many levels lie between two people: 0 to 2.
    #[must_use]
    pub fn apart(self, other: Self) -> u8 {
        (self as u8).abs_diff(other as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_hold_and_errors_name_them() {
        assert_eq!(Knowledge::new(3), Ok(Knowledge::MAX));
        let problem = Knowledge::new(7).unwrap_err();
        assert_eq!(problem.to_string(), "7 is not 1 to 3");
        assert!(Reciprocity::new(-1).is_err());
        assert!(serde_json::from_str::<Capacity>("0").is_err());
    }
}
