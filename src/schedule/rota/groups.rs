//! Who presents together.

use super::crowd::Crowd;

/// The most people that give one talk.
const SPEAKERS_MAX: usize = 3;

/// Everybody in one group each: partners who are there on a common day in twos, then whoever is
/// left over as a third beside a partner, then the others alone. Members in ascending order.
pub(super) fn groups<P: Ord + Clone>(crowd: &Crowd<P>) -> Vec<Vec<usize>> {
    let mut partners: Vec<Vec<usize>> = vec![Vec::new(); crowd.len()];
    for &(one, other) in &crowd.pairs {
        if crowd.can_present(&[one, other]) {
            partners[one].push(other);
            partners[other].push(one);
        }
    }
    let mut free = vec![true; crowd.len()];
    let mut groups = Vec::new();
    // Whoever has the fewest free partners chooses first: most have one, and it should be free.
    while let Some((one, other)) = next_two(&partners, &free) {
        free[one] = false;
        free[other] = false;
        groups.push(vec![one.min(other), one.max(other)]);
    }
    for person in 0..crowd.len() {
        if !free[person] {
            continue;
        }
        let joined = |group: &Vec<usize>| {
            let mut joined = group.clone();
            joined.push(person);
            joined.sort_unstable();
            joined
        };
        let beside = groups.iter_mut().find(|group| {
            group.len() < SPEAKERS_MAX
                && group.iter().any(|member| partners[person].contains(member))
                && crowd.can_present(&joined(group))
        });
        match beside {
            Some(group) => *group = joined(group),
            None => groups.push(vec![person]),
        }
    }
    groups
}

fn next_two(partners: &[Vec<usize>], free: &[bool]) -> Option<(usize, usize)> {
    let choice = |person: usize| {
        partners[person]
            .iter()
            .filter(|other| free[**other])
            .count()
    };
    let chooser = (0..partners.len())
        .filter(|person| free[*person] && choice(*person) > 0)
        .min_by_key(|person| (choice(*person), *person))?;
    let chosen = partners[chooser]
        .iter()
        .copied()
        .filter(|other| free[*other])
        .min_by_key(|other| (choice(*other), *other))?;
    Some((chooser, chosen))
}
