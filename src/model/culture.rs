//! How people work together in the company: six questions whose answers decide which format
//! of the programme fits.

use serde::{Deserialize, Serialize};

use super::Extra;
use super::word::word_enum;

word_enum!(
    /// How far apart the levels are in daily work.
    Hierarchy {
        /// Ranks and reporting lines are clear and matter.
        Clear = "clear",
        /// Everybody talks with everybody.
        Flat = "flat",
    }
);
word_enum!(
    /// Over how many places people are spread.
    Sites {
        /// All work at one place.
        One = "one",
        /// There are several places.
        Several = "several",
    }
);
word_enum!(
    /// Where people work on most days.
    Workplace {
        /// At the company.
        OnSite = "on_site",
        /// Some days at the company, some elsewhere.
        Hybrid = "hybrid",
        /// Elsewhere.
        Remote = "remote",
    }
);
word_enum!(
    /// How openly people say what they do not know.
    Openness {
        /// Hardly in front of others.
        Reserved = "reserved",
        /// Without hesitation.
        Open = "open",
    }
);
word_enum!(
    /// How much time executives can give.
    TimeToSpare {
        /// Calendars are full; an hour has to be found.
        Scarce = "scarce",
        /// An hour every two weeks is no problem.
        Enough = "enough",
    }
);
word_enum!(
    /// How much experience there is with mentoring.
    Experience {
        /// It is the first programme.
        None = "none",
        /// There was one before.
        Some = "some",
    }
);

/// The answers to the six questions; a question may be left open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Culture {
    /// How far apart the levels are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hierarchy: Option<Hierarchy>,
    /// Over how many places people are spread.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sites: Option<Sites>,
    /// Where people work on most days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workplace: Option<Workplace>,
    /// How openly people say what they do not know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub openness: Option<Openness>,
    /// How much time executives can give.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeToSpare>,
    /// How much experience there is with mentoring.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub experience: Option<Experience>,
    /// Fields that a newer program wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Culture {
    /// How many of the six questions are answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        usize::from(self.hierarchy.is_some())
            + usize::from(self.sites.is_some())
            + usize::from(self.workplace.is_some())
            + usize::from(self.openness.is_some())
            + usize::from(self.time.is_some())
            + usize::from(self.experience.is_some())
    }
}

/// One of the six questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CultureQuestion {
    /// How far apart the levels are.
    Hierarchy,
    /// Over how many places people are spread.
    Sites,
    /// Where people work on most days.
    Workplace,
    /// How openly people say what they do not know.
    Openness,
    /// How much time executives can give.
    Time,
    /// How much experience there is with mentoring.
    Experience,
}

/// An answer to one of the six questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CultureAnswer {
    /// How far apart the levels are.
    Hierarchy(Hierarchy),
    /// Over how many places people are spread.
    Sites(Sites),
    /// Where people work on most days.
    Workplace(Workplace),
    /// How openly people say what they do not know.
    Openness(Openness),
    /// How much time executives can give.
    Time(TimeToSpare),
    /// How much experience there is with mentoring.
    Experience(Experience),
}

impl CultureQuestion {
    /// All six, in the order in which they are asked.
    pub const ALL: [Self; 6] = [
        Self::Hierarchy,
        Self::Openness,
        Self::Sites,
        Self::Workplace,
        Self::Time,
        Self::Experience,
    ];

    /// The answers that it can have.
    #[must_use]
    pub fn answers(self) -> Vec<CultureAnswer> {
        fn all<T: Copy>(values: &[T], answer: fn(T) -> CultureAnswer) -> Vec<CultureAnswer> {
            values.iter().copied().map(answer).collect()
        }
        match self {
            Self::Hierarchy => all(Hierarchy::ALL, CultureAnswer::Hierarchy),
            Self::Sites => all(Sites::ALL, CultureAnswer::Sites),
            Self::Workplace => all(Workplace::ALL, CultureAnswer::Workplace),
            Self::Openness => all(Openness::ALL, CultureAnswer::Openness),
            Self::Time => all(TimeToSpare::ALL, CultureAnswer::Time),
            Self::Experience => all(Experience::ALL, CultureAnswer::Experience),
        }
    }
}

impl CultureAnswer {
    /// The word that the file format writes.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Hierarchy(answer) => answer.code(),
            Self::Sites(answer) => answer.code(),
            Self::Workplace(answer) => answer.code(),
            Self::Openness(answer) => answer.code(),
            Self::Time(answer) => answer.code(),
            Self::Experience(answer) => answer.code(),
        }
    }
}

impl Culture {
    /// The answer to a question, where there is one.
    #[must_use]
    pub fn answer(&self, question: CultureQuestion) -> Option<CultureAnswer> {
        match question {
            CultureQuestion::Hierarchy => self.hierarchy.map(CultureAnswer::Hierarchy),
            CultureQuestion::Sites => self.sites.map(CultureAnswer::Sites),
            CultureQuestion::Workplace => self.workplace.map(CultureAnswer::Workplace),
            CultureQuestion::Openness => self.openness.map(CultureAnswer::Openness),
            CultureQuestion::Time => self.time.map(CultureAnswer::Time),
            CultureQuestion::Experience => self.experience.map(CultureAnswer::Experience),
        }
    }

    /// Answers a question.
    pub fn set(&mut self, answer: CultureAnswer) {
        match answer {
            CultureAnswer::Hierarchy(answer) => self.hierarchy = Some(answer),
            CultureAnswer::Sites(answer) => self.sites = Some(answer),
            CultureAnswer::Workplace(answer) => self.workplace = Some(answer),
            CultureAnswer::Openness(answer) => self.openness = Some(answer),
            CultureAnswer::Time(answer) => self.time = Some(answer),
            CultureAnswer::Experience(answer) => self.experience = Some(answer),
        }
    }

    /// Leaves a question open.
    pub fn leave_open(&mut self, question: CultureQuestion) {
        match question {
            CultureQuestion::Hierarchy => self.hierarchy = None,
            CultureQuestion::Sites => self.sites = None,
            CultureQuestion::Workplace => self.workplace = None,
            CultureQuestion::Openness => self.openness = None,
            CultureQuestion::Time => self.time = None,
            CultureQuestion::Experience => self.experience = None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_is_kept_under_its_own_question() {
        let mut culture = Culture::default();
        for (count, question) in CultureQuestion::ALL.into_iter().enumerate() {
            assert_eq!(culture.answered(), count);
            for answer in question.answers() {
                culture.set(answer);
                assert_eq!(culture.answer(question), Some(answer));
            }
        }
        for question in CultureQuestion::ALL {
            culture.leave_open(question);
            assert_eq!(culture.answer(question), None);
        }
        assert_eq!(culture, Culture::default());
    }
}
