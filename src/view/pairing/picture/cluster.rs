//! People who belong together, directly or through others.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::compose::height_of;
use crate::model::{Level, Participant, ParticipantId, Programme};
use crate::view::pairing::PairRow;
use crate::view::pairing::card::{Side as CardSide, pair_card};

/// Some people and all pairs among them.
#[derive(Clone, Debug)]
pub(super) struct Cluster {
    /// The people, by level and name.
    pub(super) people: Vec<Arc<Participant>>,
    /// Their pairs.
    pub(super) pairs: Vec<Bond>,
}

/// One pair, by the places of its people in the cluster; the one further to the left first.
#[derive(Clone, Debug)]
pub(super) struct Bond {
    pub(super) left: usize,
    pub(super) right: usize,
    /// What the one gives to the other.
    pub(super) there: Vec<String>,
    /// What comes back.
    pub(super) back: Vec<String>,
}

/// Where somebody stands: by level, then name.
type Rank = (Level, String, ParticipantId);

fn rank(person: &Participant) -> Rank {
    (person.level, person.name.to_lowercase(), person.id.clone())
}

/// The clusters of some pairs, by the first person of each.
pub(super) fn clusters(programme: &Programme, rows: &[PairRow]) -> Vec<Cluster> {
    let mut people: BTreeMap<Rank, Arc<Participant>> = BTreeMap::new();
    for person in rows.iter().flat_map(|row| [&row.first, &row.second]) {
        people.insert(rank(person), Arc::clone(person));
    }
    let people: Vec<Arc<Participant>> = people.into_values().collect();
    let places: BTreeMap<&ParticipantId, usize> = people
        .iter()
        .enumerate()
        .map(|(place, person)| (&person.id, place))
        .collect();
    let mut bonds: Vec<Bond> = rows
        .iter()
        .filter_map(|row| {
            let card = pair_card(programme, &row.first, &row.second);
            let (first, second) = (*places.get(&row.first.id)?, *places.get(&row.second.id)?);
            let [learns_first, learns_second] = card.sides.map(|side| topics(&side));
            Some(if first < second {
                Bond {
                    left: first,
                    right: second,
                    there: learns_second,
                    back: learns_first,
                }
            } else {
                Bond {
                    left: second,
                    right: first,
                    there: learns_first,
                    back: learns_second,
                }
            })
        })
        .collect();
    bonds.sort_by_key(|bond| (bond.left, bond.right));
    gather(&people, &bonds)
}

fn topics(side: &CardSide) -> Vec<String> {
    side.learns.iter().map(|flow| flow.topic.clone()).collect()
}

/// Puts people together who are joined by bonds. Each cluster is known by its first person.
fn gather(people: &[Arc<Participant>], bonds: &[Bond]) -> Vec<Cluster> {
    let mut head: Vec<usize> = (0..people.len()).collect();
    for bond in bonds {
        let (one, other) = (
            head_of(&mut head, bond.left),
            head_of(&mut head, bond.right),
        );
        head[one.max(other)] = one.min(other);
    }
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for person in 0..people.len() {
        let first = head_of(&mut head, person);
        members.entry(first).or_default().push(person);
    }
    let mut place = vec![0; people.len()];
    for members in members.values() {
        for (at, &person) in members.iter().enumerate() {
            place[person] = at;
        }
    }
    let mut pairs: BTreeMap<usize, Vec<Bond>> = BTreeMap::new();
    for bond in bonds {
        pairs
            .entry(head_of(&mut head, bond.left))
            .or_default()
            .push(Bond {
                left: place[bond.left],
                right: place[bond.right],
                ..bond.clone()
            });
    }
    let cluster = |(first, members): (usize, Vec<usize>)| Cluster {
        people: members.iter().map(|&at| Arc::clone(&people[at])).collect(),
        pairs: pairs.remove(&first).unwrap_or_default(),
    };
    members.into_iter().map(cluster).collect()
}

fn head_of(head: &mut [usize], mut person: usize) -> usize {
    while head[person] != person {
        head[person] = head[head[person]];
        person = head[person];
    }
    person
}

impl Cluster {
    /// The cluster in parts that are no higher than this, where it can be cut so: its pairs in
    /// order, and with each part the people of its pairs.
    pub(super) fn cut(&self, room: i32) -> Vec<Cluster> {
        if height_of(&[], self) <= room {
            return vec![self.clone()];
        }
        let mut parts: Vec<Cluster> = Vec::new();
        let mut begin = 0;
        for end in 1..=self.pairs.len() {
            let whole = self.part(begin, end);
            let first = end - begin == 1;
            if !first && height_of(&[], &whole) > room {
                parts.push(self.part(begin, end - 1));
                begin = end - 1;
            }
        }
        parts.push(self.part(begin, self.pairs.len()));
        parts
    }

    /// Some of the pairs, and their people.
    fn part(&self, begin: usize, end: usize) -> Cluster {
        let bonds = &self.pairs[begin..end];
        let mut of: Vec<usize> = bonds
            .iter()
            .flat_map(|bond| [bond.left, bond.right])
            .collect();
        of.sort_unstable();
        of.dedup();
        let place = |person: usize| of.partition_point(|&other| other < person);
        Cluster {
            people: of.iter().map(|&at| Arc::clone(&self.people[at])).collect(),
            pairs: bonds
                .iter()
                .map(|bond| Bond {
                    left: place(bond.left),
                    right: place(bond.right),
                    ..bond.clone()
                })
                .collect(),
        }
    }
}
