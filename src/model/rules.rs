//! Who may be paired, and what counts.

use serde::{Deserialize, Serialize};

use super::{Bonus, Reciprocity};

/// What a result aims at; each aim is solved exactly.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Aim {
    /// As many people as possible with a partner, then the highest total weight.
    #[default]
    Everyone,
    /// The highest total weight.
    Benefit,
    /// As many people as possible, then the weakest pair as strong as possible, then the
    /// highest total weight.
    Fair,
    /// As [`Aim::Fair`], and then the second weakest as strong as possible, the third, and so on
    /// up to the strongest; then the highest total weight. Who has several partners counts with
    /// the strongest of those pairs.
    Leximin,
}

impl Aim {
    /// All aims, the default first.
    pub const ALL: [Self; 4] = [Self::Everyone, Self::Benefit, Self::Fair, Self::Leximin];

    /// The aim as the file format and the command line write it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::Benefit => "benefit",
            Self::Fair => "fair",
            Self::Leximin => "leximin",
        }
    }
}

/// Points on top of what a pair learns, paid only where it learns anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Bonuses {
    /// Both departments are known and differ.
    pub other_department: Bonus,
    /// Both locations are known and the same.
    pub same_location: Bonus,
    /// One level apart.
    pub one_level_apart: Bonus,
    /// Two levels apart.
    pub two_levels_apart: Bonus,
}

/// The default bonus for partners of different departments.
const OTHER_DEPARTMENT_DEFAULT: i64 = 50;

impl Default for Bonuses {
    fn default() -> Self {
        Self {
            other_department: Bonus::new(OTHER_DEPARTMENT_DEFAULT).unwrap_or_default(),
            same_location: Bonus::default(),
            one_level_apart: Bonus::default(),
            two_levels_apart: Bonus::default(),
        }
    }
}

/// The rules of a pairing. That nobody is paired while on a break is not among them:
/// a person on a break has no place to fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a rule of its own that is switched alone"
)]
pub struct Rules {
    /// Partners are of different levels.
    pub different_levels: bool,
    /// Nobody is paired with the own line manager.
    pub not_with_manager: bool,
    /// The more senior one learns from the more junior one.
    pub senior_learns: bool,
    /// Both learn from each other.
    pub both_learn: bool,
    /// Partners share a language, where both name any.
    pub shared_language: bool,
    /// Nobody is paired again with a partner of an earlier round.
    pub no_repeats: bool,
    /// How much it counts that both give and both take.
    pub reciprocity: Reciprocity,
    /// Points on top.
    pub bonuses: Bonuses,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            different_levels: true,
            not_with_manager: true,
            senior_learns: true,
            both_learn: false,
            shared_language: true,
            no_repeats: true,
            reciprocity: Reciprocity::new(100).unwrap_or_default(),
            bonuses: Bonuses::default(),
        }
    }
}
