//! What people think of their meetings: how useful, how much as equals, from every level.

use crate::model::{Level, MeetingState, Programme, Rating, Score};
use crate::view::pairs::{levels, pairs};

/// What was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// How useful it was.
    Useful,
    /// How much the two met as equals.
    AsEquals,
}

impl Question {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Useful, Self::AsEquals];

    fn answer(self, rating: Rating) -> Option<Score> {
        match self {
            Self::Useful => rating.useful,
            Self::AsEquals => rating.as_equals,
        }
    }
}

/// Who answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everybody.
    All,
    /// One level.
    Level(Level),
}

/// How often each score was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// Who.
    pub who: Who,
    /// How often 1, 2, 3, 4 and 5.
    pub counts: [usize; 5],
}

impl Said {
    /// How many answers there are.
    #[must_use]
    pub fn answers(&self) -> usize {
        self.counts.iter().sum()
    }

    /// The mean in tenths, rounded; nothing where nobody answered.
    #[must_use]
    pub fn mean_in_tenths(&self) -> Option<usize> {
        let answers = self.answers();
        let scores = self.counts.iter().zip(1..);
        let sum: usize = scores
            .map(|(count, score): (&usize, usize)| count * score)
            .sum();
        (sum * 20 + answers).checked_div(2 * answers)
    }

    /// How many gave a 4 or a 5, in percent, rounded; nothing where nobody answered.
    #[must_use]
    pub fn content_percent(&self) -> Option<usize> {
        let answers = self.answers();
        let content = self.counts[3] + self.counts[4];
        (content * 200 + answers).checked_div(2 * answers)
    }
}

/// What was answered to a question: by everybody first, then by each level that answered.
/// Nothing where nobody did.
#[must_use]
pub fn satisfaction(programme: &Programme, question: Question) -> Vec<Said> {
    let everybody = std::iter::once(Who::All).chain(Level::ALL.map(Who::Level));
    let mut said: Vec<Said> = everybody
        .map(|who| Said {
            who,
            counts: [0; 5],
        })
        .collect();
    for pair in pairs(programme) {
        let levels = levels(&pair);
        let held = pair.pairing.meetings.iter();
        for meeting in held.filter(|meeting| meeting.state == MeetingState::Held) {
            let ratings = pair.in_order(meeting.a.rating, meeting.b.rating);
            for (rating, level) in ratings.into_iter().zip(levels) {
                let Some(score) = question.answer(rating) else {
                    continue;
                };
                let place = usize::from(score.get()) - 1;
                for row in &mut said {
                    if row.who == Who::All || row.who == Who::Level(level) {
                        row.counts[place] += 1;
                    }
                }
            }
        }
    }
    said.retain(|row| row.answers() > 0);
    said
}
