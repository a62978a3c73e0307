//! The pairing page worked out: what the rules do, how far the programme is from a pairing,
//! the pairs with their reasons, and what has changed since they were made.

mod card;
mod effects;
mod left;
mod list;
mod readiness;
mod round;
mod switches;
mod table;

pub use card::{PairCard, Reason, ReasonKind, Side, TopicFlow, pair_card, reasons};
pub use effects::{Effects, rule_effects};
pub use left::{Help, LeftOver, helps, left_over};
pub use list::{PairOrder, PairRow, arrange, pair_rows};
pub use readiness::{Readiness, readiness};
pub use round::{
    Change, begins_next_round, changes_since, gap, job_for, round_of, same_pairs, with_pairs,
};
pub use switches::{BonusKind, RuleSwitch};
pub use table::pairs_as_csv;

#[cfg(test)]
mod tests;
