//! What pairs would be worth if somebody taught one topic more, as well as can be.

use crate::model::{Knowledge, TopicId};

use super::rows::{Row, RowSpace};
use super::{Pool, SeatTopic};

/// A topic that somebody could teach somebody else in addition.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Lesson {
    /// The topic's number.
    pub(in super::super) topic: u32,
    /// What would be learned, in units of learning.
    pub(in super::super) learned: u8,
}

impl Pool {
    /// The most that each seat would learn of one topic from who knows it as well as can be.
    pub(in super::super) fn greatest_hunger(&self) -> Vec<u8> {
        let best = SeatTopic::learned_at_best;
        let learned = |seat| self.topics(seat).iter().copied().map(best).max();
        (0..self.len())
            .map(|seat| learned(seat).unwrap_or(0))
            .collect()
    }

    /// The topics that one seat could teach another one in addition: those that the other one
    /// wants and does not know as well as can be, and the one neither teaches nor wants.
    pub(in super::super) fn lessons(
        &self,
        teacher: usize,
        learner: usize,
    ) -> impl Iterator<Item = Lesson> {
        let own = self.topics(teacher);
        let lesson = |topic: &SeatTopic| Lesson {
            topic: topic.topic,
            learned: topic.learned_at_best(),
        };
        let all = self.topics(learner).iter().map(lesson);
        all.filter(|lesson| {
            lesson.learned > 0 && own.iter().all(|topic| topic.topic != lesson.topic)
        })
    }

    /// What two seats are worth together, in points, if one taught the other so much more; 0
    /// where they may not be paired because of what they learn. No other rule is looked at.
    pub(in super::super) fn weight_with(&self, teacher: usize, learner: usize, more: u8) -> i32 {
        let unknown = (u8::MAX, u8::MAX);
        let (x, y) = self.exact(teacher, learner, unknown);
        let terms = self.terms(self.level(teacher), self.level(learner), 1);
        let points = terms.points(x, y + i32::from(more));
        points.map_or(0, |points| {
            points + self.bonuses_of_people(teacher, learner)
        })
    }

    /// Calls `visit` with a seat and all others, stretch by stretch, as if each learned the most
    /// of one topic in addition that it can.
    pub(in super::super) fn each_row_taught(
        &self,
        seat: usize,
        hunger: &[u8],
        space: &mut RowSpace,
        visit: impl FnMut(&Row),
    ) {
        self.each_row_with(seat, 0..self.len(), 1, Some(hunger), space, visit);
    }

    /// The topics by their numbers.
    pub(in super::super) fn topic_ids(&self) -> Vec<&TopicId> {
        let mut ids: Vec<(u32, &TopicId)> = self.numbers.iter().map(|(id, &at)| (at, id)).collect();
        ids.sort_unstable();
        ids.into_iter().map(|(_, id)| id).collect()
    }
}

impl SeatTopic {
    /// What is learned from who knows the topic as well as can be, in units of learning.
    fn learned_at_best(self) -> u8 {
        self.learned_from(Knowledge::MAX.get())
    }
}
