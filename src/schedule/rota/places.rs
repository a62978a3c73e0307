//! Which group presents at which meeting. A meeting has a place for each talk; who can take
//! which place is a bipartite graph, and in it the same groups that can be seated at all can be
//! seated on the earliest places that can be filled at all (Mendelsohn and Dulmage).

use std::cmp::Reverse;

use super::crowd::Crowd;

/// The groups that present at each meeting.
///
/// In passes: first all groups of the fewest turns, then those of one more, and so on, as long
/// as there are places. A pass fills the earliest places that its groups can fill, so that a
/// later pass finds only those for which none of its groups was waiting.
pub(super) fn seat<P: Ord + Clone>(crowd: &Crowd<P>, groups: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let meetings_of_places: Vec<usize> = (0..crowd.talks.len())
        .flat_map(|meeting| std::iter::repeat_n(meeting, crowd.talks[meeting].min(groups.len())))
        .collect();
    let mut taken = vec![false; meetings_of_places.len()];
    let mut turns: Vec<usize> = groups
        .iter()
        .map(|group| group.iter().map(|person| crowd.turns_before[*person]).min())
        .map(|turns| turns.unwrap_or(0))
        .collect();
    let mut last: Vec<Option<usize>> = vec![None; groups.len()];
    let mut talks = vec![Vec::new(); crowd.talks.len()];
    // A group that is not seated keeps its turns and is not asked again: `waiting` ends.
    let mut waiting: Vec<usize> = (0..groups.len()).collect();
    while let Some(fewest) = waiting.iter().map(|group| turns[*group]).min() {
        let mut asked: Vec<usize> = waiting
            .extract_if(.., |group| turns[*group] == fewest)
            .collect();
        // Where places are scarce: those who waited longest, then as many people as possible.
        asked.sort_by_key(|group| (last[*group], Reverse(groups[*group].len()), *group));
        let can_take = |group: usize, place: usize| {
            let meeting = meetings_of_places[place];
            !taken[place]
                && last[group].is_none_or(|last| last < meeting)
                && crowd.are_there(&groups[group], meeting)
        };
        let seats = earliest(&asked, meetings_of_places.len(), can_take);
        for (group, place) in seats {
            taken[place] = true;
            turns[group] += 1;
            last[group] = Some(meetings_of_places[place]);
            talks[meetings_of_places[place]].push(group);
            waiting.push(group);
        }
    }
    talks
}

/// Seats as many of the groups as can be seated, the first of them first, on the earliest
/// places. Returns who has which place.
fn earliest(
    groups: &[usize],
    places: usize,
    can_take: impl Fn(usize, usize) -> bool,
) -> Vec<(usize, usize)> {
    let choices = |of: &[usize]| -> Vec<Vec<usize>> {
        let can_take = &can_take;
        let places_of = |group| (0..places).filter(move |place| can_take(group, *place));
        of.iter().map(|group| places_of(*group).collect()).collect()
    };
    // Who can be seated at all …
    let seated = match_in_order(&choices(groups), places);
    let seated: Vec<usize> = seated.iter().flatten().map(|at| groups[*at]).collect();
    // … and then where, the places choosing from the earliest on.
    let mut of_place: Vec<Vec<usize>> = vec![Vec::new(); places];
    for (at, choices) in choices(&seated).iter().enumerate() {
        for place in choices {
            of_place[*place].push(at);
        }
    }
    let place_of = match_in_order(&of_place, seated.len());
    let pairs = place_of.iter().zip(&seated);
    pairs
        .filter_map(|(place, group)| Some((*group, (*place)?)))
        .collect()
}

/// Lets each left one in turn choose a right one, moving earlier ones where that helps (Kuhn's
/// method): whoever comes earlier in the order is matched if that is possible at all beside
/// those before. Returns the left one of each right one.
fn match_in_order(choices: &[Vec<usize>], rights: usize) -> Vec<Option<usize>> {
    let mut left_of = vec![None; rights];
    let mut free = rights;
    for left in 0..choices.len() {
        if free == 0 {
            break;
        }
        let mut seen = vec![false; rights];
        if augment(left, choices, &mut seen, &mut left_of) {
            free -= 1;
        }
    }
    left_of
}

fn augment(
    left: usize,
    choices: &[Vec<usize>],
    seen: &mut [bool],
    left_of: &mut [Option<usize>],
) -> bool {
    for &right in &choices[left] {
        if std::mem::replace(&mut seen[right], true) {
            continue;
        }
        let free = match left_of[right] {
            None => true,
            Some(other) => augment(other, choices, seen, left_of),
        };
        if free {
            left_of[right] = Some(left);
            return true;
        }
    }
    false
}
