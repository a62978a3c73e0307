//! The aim `fair`: as many people as possible, then the weakest pair as strong as possible,
//! then the highest total weight.
//!
//! With only pairs of at least some weight, fewer and fewer people can have a partner the
//! higher it is. The highest weight at which nobody more is left alone is found by bisection;
//! what is proven in the end is that just above it somebody would be. Where kept pairs give
//! everybody a partner who can have one, the question is instead whether there is a pair left.

use super::{Answer, Answers, Interrupt, Task};

/// Finds the answers for the aim `fair`. Where the search is stopped, the best pairing so far
/// comes back with what it proves.
pub(super) fn answer(task: &Task, interrupt: &mut Interrupt) -> Answers {
    let people = task.gather(0, None, interrupt);
    let weights = task.weights_of(&people.pairs);
    let mut reached = weights.iter().copied().min().unwrap_or(0);
    let mut best: Option<Answer> = None;
    let mut stronger: Option<Answer> = None;
    // Nobody's best pair may be below what is asked of all.
    let mut beyond = task.weight_limit(people.people) + 1;
    while reached + 1 < beyond {
        let asked = beyond.midpoint(reached + 1);
        let near = Some((people.bonus, &people.prices[..]));
        let found = task.gather(asked, near, interrupt);
        if interrupt.stopped {
            break;
        }
        if found.people < people.people || found.pairs.is_empty() {
            beyond = asked;
            stronger = Some(found);
        } else {
            let weights = task.weights_of(&found.pairs);
            reached = weights.into_iter().min().unwrap_or(asked);
            best = Some(found);
        }
    }
    if stronger.is_none() && !interrupt.stopped {
        let near = Some((people.bonus, &people.prices[..]));
        stronger = Some(task.gather(reached + 1, near, interrupt));
    }
    match best {
        // The heaviest of all pairings with as many people is the strongest as well.
        None => Answers {
            best: people,
            people: None,
            stronger,
            layers: None,
        },
        Some(best) => Answers {
            best,
            people: Some(people),
            stronger,
            layers: None,
        },
    }
}
