//! How each pair gives and takes, and what would mend a pair in which only one teaches.

use crate::model::{MeetingState, Participant, Programme, Status};
use crate::pairing::flows;
use crate::view::pairs::{PairKey, PairOf, Teacher, pairs};

/// So many meetings have to be held before a pair is called one-sided: in the first one,
/// somebody has to begin.
const HELD_FIRST: usize = 2;

/// What went each way in a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// Where the pair stands.
    pub key: PairKey,
    /// The names, in the order in which they stand.
    pub names: [String; 2],
    /// How far the pair has come.
    pub status: Status,
    /// Half meetings that each of the two taught; one in which both taught is a half for each.
    pub halves: [u32; 2],
    /// How many meetings were held.
    pub held: usize,
    /// Where only one of the two teaches: what would mend it.
    pub one_sided: Option<OneSided>,
}

/// A pair in which only one teaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneSided {
    /// Which of the two has not taught, 0 or 1.
    pub silent: usize,
    /// The topics that this one could teach the other, who wants to learn them.
    pub could_teach: Vec<String>,
    /// The topics that this one offers anyway, where the other wants none of them.
    pub offers: Vec<String>,
}

/// The balance of every pair that has met: one-sided ones first, then the most uneven. Pairs
/// that are over are in it; nothing mends those.
#[must_use]
pub fn balances(programme: &Programme) -> Vec<Balance> {
    let all = pairs(programme);
    let mut found: Vec<Balance> = all
        .iter()
        .map(|pair| balance(programme, pair))
        .filter(|balance| balance.held > 0)
        .collect();
    found.sort_by_key(|balance| {
        let [first, second] = balance.halves;
        let uneven = first.abs_diff(second);
        (
            balance.one_sided.is_none(),
            !balance.status.is_running(),
            std::cmp::Reverse(uneven),
        )
    });
    found
}

fn balance(programme: &Programme, pair: &PairOf) -> Balance {
    let mut halves = [0_u32; 2];
    let mut held = 0;
    for meeting in &pair.pairing.meetings {
        if meeting.state == MeetingState::Held {
            held += 1;
            match Teacher::of(meeting.teaches, pair.first_is_a) {
                Teacher::First => halves[0] += 2,
                Teacher::Second => halves[1] += 2,
                Teacher::Both => halves = halves.map(|half| half + 1),
            }
        }
    }
    let silent = halves.iter().position(|&half| half == 0);
    let silent = silent.filter(|_| held >= HELD_FIRST && pair.pairing.status.is_running());
    let one_sided = silent.map(|silent| {
        let (teacher, learner) = (pair.people[silent], pair.people[1 - silent]);
        mend(programme, silent, learner, teacher)
    });
    Balance {
        key: pair.key(),
        names: pair.names(),
        status: pair.pairing.status,
        halves,
        held,
        one_sided,
    }
}

fn mend(
    programme: &Programme,
    silent: usize,
    learner: &Participant,
    teacher: &Participant,
) -> OneSided {
    let name = |id| programme.topic(id).map(|topic| topic.name.clone());
    let flowing = flows(learner, teacher);
    OneSided {
        silent,
        could_teach: flowing
            .iter()
            .filter_map(|flow| name(&flow.topic))
            .collect(),
        offers: teacher.offers.keys().filter_map(name).collect(),
    }
}
