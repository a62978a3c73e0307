//! Names of things in a programme. Each kind is a type of its own, so that a
//! topic cannot be asked for where a person is meant:
//!
//! ```compile_fail
//! use vice_versa_engine::model::{ParticipantId, TopicId};
//! let topic = TopicId::new("t-1").unwrap();
//! let person: ParticipantId = topic;
//! ```

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// The most characters that an id may have.
pub const ID_LENGTH_MAX: usize = 200;

/// Why a text cannot be an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdProblem {
    /// Nothing in it, or only spaces.
    Empty,
    /// More than [`ID_LENGTH_MAX`] characters.
    TooLong,
    /// A control character such as a line break.
    ControlCharacter,
}

impl fmt::Display for IdProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "an id is empty",
            Self::TooLong => "an id is longer than 200 characters",
            Self::ControlCharacter => "an id holds a control character",
        })
    }
}

impl std::error::Error for IdProblem {}

fn check(text: &str) -> Result<&str, IdProblem> {
    let text = text.trim();
    if text.is_empty() {
        Err(IdProblem::Empty)
    } else if text.chars().count() > ID_LENGTH_MAX {
        Err(IdProblem::TooLong)
    } else if text.chars().any(char::is_control) {
        Err(IdProblem::ControlCharacter)
    } else {
        Ok(text)
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            /// Takes a text as an id, without the spaces around it.
            ///
            /// # Errors
            /// [`IdProblem`] where the text is empty, too long or holds control characters.
            pub fn new(text: &str) -> Result<Self, IdProblem> {
                check(text).map(|text| Self(text.into()))
            }

            /// A new id from a random number.
            #[must_use]
            pub fn fresh(random: u64) -> Self {
                Self(format!(concat!($prefix, "-{:012x}"), random & 0xffff_ffff_ffff).into())
            }

            /// The id's text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdProblem;
            fn try_from(text: String) -> Result<Self, IdProblem> {
                Self::new(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.as_ref().to_owned()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", &*self.0)
            }
        }
    };
}

id!(
    /// One programme, in whichever file or browser it is kept.
    ProgrammeId, "g"
);
id!(
    /// One person who takes part.
    ParticipantId, "p"
);
id!(
    /// One topic of the catalogue.
    TopicId, "t"
);
id!(
    /// One round of pairing.
    RoundId, "r"
);
id!(
    /// One pair within a round.
    PairingId, "x"
);
id!(
    /// One meeting, of a pair or of many.
    MeetingId, "m"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_cannot_be_ids_are_refused() {
        assert_eq!(TopicId::new("  "), Err(IdProblem::Empty));
        assert_eq!(TopicId::new("a\nb"), Err(IdProblem::ControlCharacter));
        assert_eq!(TopicId::new(&"x".repeat(201)), Err(IdProblem::TooLong));
        assert_eq!(
            TopicId::new(" t-1 ").map(|id| id.to_string()),
            Ok("t-1".to_owned())
        );
    }
}
