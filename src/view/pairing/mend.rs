//! A pair in which only one side teaches, and what would make it give and take.

use std::sync::Arc;

use crate::model::{Edit, Interest, Knowledge, Participant, Programme, TopicId};
use crate::pairing::learn;

/// How many topics of a kind are named.
const TOPICS_MAX: usize = 6;

/// A pair in which one side teaches and the other does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneSided {
    /// Who teaches nothing that is asked for.
    pub silent: Arc<Participant>,
    /// Who teaches, and learns nothing.
    pub other: Arc<Participant>,
    /// Topics that the other one wants: the silent one would only have to know them.
    pub to_offer: Vec<(TopicId, String)>,
    /// Topics that the silent one knows better: the other one would only have to want them.
    pub to_want: Vec<(TopicId, String)>,
}

/// What would balance the pair of two people; nothing where both teach, or neither.
#[must_use]
pub fn one_sided(
    programme: &Programme,
    first: &Arc<Participant>,
    second: &Arc<Participant>,
) -> Option<OneSided> {
    let (silent, other) = match (learn(first, second) > 0, learn(second, first) > 0) {
        (true, false) => (first, second),
        (false, true) => (second, first),
        _ => return None,
    };
    let named = |id: &TopicId| Some((id.clone(), programme.topic(id)?.name.clone()));
    let below_best = |id: &&TopicId| other.knows(id) < Knowledge::MAX.get();
    // What is wanted most comes first; what the silent one knows somewhat, before the unknown.
    let mut wanted: Vec<&TopicId> = other.wants.keys().filter(below_best).collect();
    wanted.sort_by_key(|&id| {
        let interest = other.wants.get(id).map_or(0, |interest| interest.get());
        (
            std::cmp::Reverse(silent.knows(id)),
            std::cmp::Reverse(interest),
        )
    });
    let known = silent.offers.iter();
    let better = known.filter(|(id, grade)| grade.get() > other.knows(id));
    Some(OneSided {
        silent: Arc::clone(silent),
        other: Arc::clone(other),
        to_offer: wanted
            .into_iter()
            .filter_map(named)
            .take(TOPICS_MAX)
            .collect(),
        to_want: better
            .filter_map(|(id, _)| named(id))
            .take(TOPICS_MAX)
            .collect(),
    })
}

impl OneSided {
    /// The change by which the silent one teaches a topic as well: a little better than the
    /// other one knows it, and at least as somebody with experience.
    #[must_use]
    pub fn offering(&self, topic: &TopicId) -> Edit {
        let mut person = (*self.silent).clone();
        let above = i64::from(self.other.knows(topic)) + 1;
        let grade = Knowledge::new(above.max(2)).unwrap_or(Knowledge::MAX);
        person.offers.insert(topic.clone(), grade);
        Edit::PutParticipant(person)
    }

    /// The change by which the other one wants to learn a topic as well.
    #[must_use]
    pub fn wanting(&self, topic: &TopicId) -> Edit {
        let mut person = (*self.other).clone();
        person.wants.insert(topic.clone(), Interest::default());
        Edit::PutParticipant(person)
    }
}
