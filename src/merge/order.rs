//! The order of rounds that were made apart.

use std::collections::BTreeSet;

use crate::model::{Date, Programme, RoundId};

/// The ids of all rounds of both programmes: each side's in its own order, and where that leaves
/// a choice, the one made earlier first. It does not matter which programme is named first.
pub(super) fn order_of_rounds(one: &Programme, other: &Programme) -> Vec<RoundId> {
    let mut lists = [one, other].map(|programme| {
        let rounds = programme.rounds().iter();
        rounds
            .map(|round| (round.made, &round.id))
            .collect::<Vec<(Date, &RoundId)>>()
    });
    let mut order: Vec<RoundId> = Vec::new();
    loop {
        for list in &mut lists {
            list.retain(|(_, id)| order.last() != Some(*id));
        }
        let waits = |id: &RoundId| {
            lists
                .iter()
                .any(|list| list.iter().skip(1).any(|(_, later)| *later == id))
        };
        let heads: BTreeSet<_> = lists.iter().filter_map(|list| list.first()).collect();
        let free = heads.iter().find(|(_, id)| !waits(id));
        // Two orders that contradict each other leave nobody free.
        let Some((_, next)) = free.or_else(|| heads.first()) else {
            return order;
        };
        order.push((*next).clone());
    }
}
