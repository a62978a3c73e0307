//! Who may be paired: what stands between two people, rule by rule.

use serde::{Deserialize, Serialize};

use crate::model::{Duo, Participant};

use super::PairingJob;
use super::weight::worth;

/// Something that stands between two people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Barrier {
    /// One of the two is on a break.
    OnBreak,
    /// Both are of the same level.
    SameLevel,
    /// One is the other's line manager.
    LineManager,
    /// The more senior one would learn nothing.
    SeniorLearnsNothing,
    /// One of the two would learn nothing.
    OneSided,
    /// Both name languages, none of them shared.
    NoSharedLanguage,
    /// The two were paired in an earlier round.
    EarlierRound,
    /// The organiser ruled the pair out.
    Barred,
    /// Neither learns anything: the pair is worth nothing.
    NothingToLearn,
}

impl Barrier {
    /// All barriers, in the order in which they are named.
    pub const ALL: [Self; 9] = [
        Self::OnBreak,
        Self::SameLevel,
        Self::LineManager,
        Self::SeniorLearnsNothing,
        Self::OneSided,
        Self::NoSharedLanguage,
        Self::EarlierRound,
        Self::Barred,
        Self::NothingToLearn,
    ];

    /// The barrier's name in scripts and files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::OnBreak => "on_break",
            Self::SameLevel => "same_level",
            Self::LineManager => "line_manager",
            Self::SeniorLearnsNothing => "senior_learns_nothing",
            Self::OneSided => "one_sided",
            Self::NoSharedLanguage => "no_shared_language",
            Self::EarlierRound => "earlier_round",
            Self::Barred => "barred",
            Self::NothingToLearn => "nothing_to_learn",
        }
    }
}

/// Everything that stands between two different people of a job, in the order of
/// [`Barrier::ALL`]; empty where they may be paired.
#[must_use]
pub fn barriers(job: &PairingJob, a: &Participant, b: &Participant) -> Vec<Barrier> {
    let rules = job.rules();
    let worth = worth(a, b, rules);
    let mut found = Vec::new();
    let mut note = |holds: bool, barrier| {
        if holds {
            found.push(barrier);
        }
    };
    note(!a.active || !b.active, Barrier::OnBreak);
    note(
        rules.different_levels && a.level == b.level,
        Barrier::SameLevel,
    );
    note(
        rules.not_with_manager && manages(a, b),
        Barrier::LineManager,
    );
    let senior_learns = match a.level.cmp(&b.level) {
        std::cmp::Ordering::Greater => worth.learn_a > 0,
        std::cmp::Ordering::Less => worth.learn_b > 0,
        // Among equals nobody is the more senior one.
        std::cmp::Ordering::Equal => true,
    };
    note(
        rules.senior_learns && !senior_learns,
        Barrier::SeniorLearnsNothing,
    );
    note(
        rules.both_learn && worth.learn_a.min(worth.learn_b) == 0,
        Barrier::OneSided,
    );
    note(
        rules.shared_language && !understand(a, b),
        Barrier::NoSharedLanguage,
    );
    if let Ok(duo) = Duo::new(a.id.clone(), b.id.clone()) {
        note(
            rules.no_repeats && job.earlier().contains(&duo),
            Barrier::EarlierRound,
        );
        note(job.barred().contains(&duo), Barrier::Barred);
    }
    note(worth.total == 0, Barrier::NothingToLearn);
    found
}

/// Whether one is the other's line manager.
fn manages(a: &Participant, b: &Participant) -> bool {
    a.manager.as_ref() == Some(&b.id) || b.manager.as_ref() == Some(&a.id)
}

/// Whether two people share a language, or one of them names none.
fn understand(a: &Participant, b: &Participant) -> bool {
    a.languages.is_empty() || b.languages.is_empty() || !a.languages.is_disjoint(&b.languages)
}
