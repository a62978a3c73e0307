//! The aim `fair`: as many people as possible, then the weakest pair as strong as possible,
//! then the highest total weight.
//!
//! With only pairs of at least some weight, fewer and fewer people can have a partner the
//! higher it is. The highest weight at which nobody more is left alone is found by bisection
//! over the weights that there are; what is proven in the end is that just above it somebody
//! would be. Where kept pairs give everybody a partner who can have one, the question is instead
//! whether there is a pair left.

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
    let steps = task.weights_within(reached + 1..=task.weight_limit(people.people));
    // Those before `low` are reached, the one at `high` and those after it are not.
    let (mut low, mut high) = (0, steps.len());
    while low < high {
        let middle = low.midpoint(high);
        let below = if middle == 0 {
            reached
        } else {
            steps[middle - 1]
        };
        let near = best.as_ref().or(stronger.as_ref()).unwrap_or(&people);
        let near = Some(&near.half_prices[..]);
        let found = task.gather(below + 1, near, interrupt);
        if interrupt.stopped {
            break;
        }
        if found.people < people.people || found.pairs.is_empty() {
            high = middle;
            stronger = Some(found);
        } else {
            let weights = task.weights_of(&found.pairs);
            reached = weights.into_iter().min().unwrap_or(below + 1);
            low = steps.partition_point(|&weight| weight <= reached);
            best = Some(found);
        }
    }
    let proven = |answer: &Answer| answer.at_least <= reached + 1;
    if !stronger.as_ref().is_some_and(proven) && !interrupt.stopped {
        let near = best.as_ref().unwrap_or(&people);
        let near = Some(&near.half_prices[..]);
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
