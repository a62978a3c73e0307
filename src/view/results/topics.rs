//! What was learned, by topic.

use std::collections::BTreeMap;

use crate::model::{MeetingState, Programme, TopicId};
use crate::view::pairs::pairs;

/// A topic that was talked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicLearned {
    /// What people call it.
    pub name: String,
    /// In how many meetings that were held.
    pub meetings: usize,
    /// In how many pairs.
    pub pairs: usize,
    /// How many things somebody learned there and wrote down.
    pub learnings: usize,
}

/// The topics of all meetings that were held, the most frequent first.
#[must_use]
pub fn by_topic(programme: &Programme) -> Vec<TopicLearned> {
    let mut found: BTreeMap<&TopicId, TopicLearned> = BTreeMap::new();
    for pair in pairs(programme) {
        let mut of_pair: Vec<&TopicId> = Vec::new();
        let held = pair.pairing.meetings.iter();
        for meeting in held.filter(|meeting| meeting.state == MeetingState::Held) {
            let said = [&meeting.a.learned, &meeting.b.learned];
            let learnings = said.iter().filter(|text| !text.is_empty()).count();
            // What was learned in a meeting on two topics counts for the first alone, so that
            // nothing is counted twice.
            let topics = [(&meeting.topic, learnings), (&meeting.second_topic, 0)];
            for (topic, learnings) in topics {
                let Some(id) = topic else { continue };
                let Some(topic) = programme.topic(id) else {
                    continue;
                };
                let entry = found.entry(id).or_insert_with(|| TopicLearned {
                    name: topic.name.clone(),
                    meetings: 0,
                    pairs: 0,
                    learnings: 0,
                });
                entry.meetings += 1;
                entry.learnings += learnings;
                if !of_pair.contains(&id) {
                    of_pair.push(id);
                    entry.pairs += 1;
                }
            }
        }
    }
    let mut topics: Vec<TopicLearned> = found.into_values().collect();
    topics.sort_by_cached_key(|topic| {
        (
            std::cmp::Reverse((topic.meetings, topic.learnings)),
            topic.name.to_lowercase(),
        )
    });
    topics
}
