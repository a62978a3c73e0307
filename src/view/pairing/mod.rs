//! The pairing page worked out: what the rules do, how far the programme is from a pairing,
//! the pairs with their reasons, and what has changed since they were made.

mod card;
mod compare;
mod effects;
mod left;
mod list;
mod mend;
mod picture;
mod readiness;
mod round;
mod rounds;
mod swap;
mod switches;
mod table;

pub use card::{PairCard, Reason, ReasonKind, Side, TopicFlow, pair_card, reasons};
pub use compare::{Comparison, Figures, compare, figures, same_result, take_over};
pub use effects::{Effects, rule_effects};
pub use left::{Help, LeftOver, helps, left_over};
pub use list::{PairOrder, PairRow, arrange, pair_rows, rows_now};
pub use mend::{OneSided, one_sided};
pub use picture::{
    Column, Figure, Line, PICTURE_PAIRS_MAX, Picture, SHEET_WIDTH, Side as BoxSide, Step, Tie, Way,
    people_alone, picture, picture_sheets,
};
pub use readiness::{Readiness, readiness};
pub use round::{
    Change, begins_next_round, changes_since, gap, job_for, round_of, same_pairs, with_pairs,
};
pub use rounds::{NextRound, PastPair, PastRound, completing, history, next_round, with_status};
pub use swap::{
    Difference, Exchange, Obstacle, OtherPartner, Outlook, difference, exchanged, name_of,
    names_of, other_partners,
};
pub use switches::{BonusKind, RuleSwitch};
pub use table::pairs_as_csv;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_changes;
