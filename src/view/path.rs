//! The programme's path: how far each step of it is.

use std::collections::BTreeSet;

use crate::model::{MeetingState, Programme, Status};

/// A step of the path, in the order in which one goes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What the programme is for.
    Programme,
    /// What can be taught and learned.
    Topics,
    /// Who takes part.
    People,
    /// Who is paired with whom.
    Pairing,
    /// When they meet.
    Meetings,
    /// What the pairs learn.
    Learning,
    /// What the programme achieves.
    Results,
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// There is nothing yet.
    NothingYet,
    /// There is something, and something is missing.
    UnderWay,
    /// Nothing is missing.
    Done,
}

/// A step's state and its one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SectionState {
    /// How far it is.
    pub progress: Progress,
    /// How many goals, topics, people, pairs, meetings held or things learned there are.
    pub count: usize,
}

impl Section {
    /// All steps.
    pub const ALL: [Self; 7] = [
        Self::Programme,
        Self::Topics,
        Self::People,
        Self::Pairing,
        Self::Meetings,
        Self::Learning,
        Self::Results,
    ];

    /// How far the step is in a programme.
    #[must_use]
    pub fn state(self, programme: &Programme) -> SectionState {
        let (count, missing) = match self {
            Self::Programme => {
                let details = programme.details();
                if details.name.is_empty() && details.goals.is_empty() {
                    return SectionState::of(Progress::NothingYet, 0);
                }
                let complete = !details.name.is_empty()
                    && !details.goals.is_empty()
                    && details.start.is_some();
                let progress = if complete {
                    Progress::Done
                } else {
                    Progress::UnderWay
                };
                return SectionState::of(progress, details.goals.len());
            }
            Self::Topics => (programme.topics().len(), topics_are_missing(programme)),
            Self::People => {
                let mut people = programme.participants().values();
                let missing =
                    people.any(|p| p.active && (p.offers.is_empty() || p.wants.is_empty()));
                (programme.participants().len(), missing)
            }
            Self::Pairing => {
                let running = || programme.running().map(|(_, pairing)| pairing.status);
                let open = running().any(|status| status == Status::Proposed);
                let mut rounds = programme.rounds().iter();
                if rounds.any(|round| !round.pairings.is_empty()) && running().next().is_none() {
                    // All pairs have come to their end.
                    return SectionState::of(Progress::Done, 0);
                }
                (running().count(), open)
            }
            Self::Meetings => planned(programme),
            Self::Learning => meetings(programme),
            Self::Results => return results(programme),
        };
        let progress = match (count, missing) {
            (0, _) => Progress::NothingYet,
            (_, true) => Progress::UnderWay,
            (_, false) => Progress::Done,
        };
        SectionState::of(progress, count)
    }
}

impl SectionState {
    fn of(progress: Progress, count: usize) -> Self {
        Self { progress, count }
    }
}

/// How many meetings are planned, and whether a pair that runs has none.
fn planned(programme: &Programme) -> (usize, bool) {
    let (mut planned, mut missing) = (0, false);
    for (_, pairing) in programme.running() {
        let mut meetings = pairing.meetings.iter();
        missing |= pairing.meetings.is_empty() && pairing.status != Status::Paused;
        planned += meetings
            .by_ref()
            .filter(|meeting| meeting.state != MeetingState::Cancelled)
            .count();
    }
    (planned, missing)
}

/// How many meetings were held, and whether a pair that runs has planned more.
fn meetings(programme: &Programme) -> (usize, bool) {
    let (mut held, mut planned) = (0, false);
    for pairing in programme.rounds().iter().flat_map(|round| &round.pairings) {
        for meeting in &pairing.meetings {
            match meeting.state {
                MeetingState::Held => held += 1,
                MeetingState::Planned => planned |= pairing.status.is_running(),
                MeetingState::Cancelled => {}
            }
        }
    }
    (held, planned)
}

/// Results are there once a meeting was held, and are complete once no pair meets any more.
fn results(programme: &Programme) -> SectionState {
    let pairings = || programme.rounds().iter().flat_map(|round| &round.pairings);
    let meetings = pairings().flat_map(|pairing| &pairing.meetings);
    let held: Vec<_> = meetings
        .filter(|meeting| meeting.state == MeetingState::Held)
        .collect();
    let said = held.iter().flat_map(|meeting| [&meeting.a, &meeting.b]);
    let learnings = said.filter(|said| !said.learned.is_empty()).count();
    let progress = if held.is_empty() {
        Progress::NothingYet
    } else if pairings().any(|pairing| pairing.status.is_running()) {
        Progress::UnderWay
    } else {
        Progress::Done
    };
    SectionState::of(progress, learnings)
}

/// Whether a topic is there that nobody offers, or that nobody wants.
fn topics_are_missing(programme: &Programme) -> bool {
    let mut offered = BTreeSet::new();
    let mut wanted = BTreeSet::new();
    for person in programme.participants().values().filter(|p| p.active) {
        offered.extend(person.offers.keys());
        wanted.extend(person.wants.keys());
    }
    let mut topics = programme.topics().keys();
    topics.any(|id| !offered.contains(id) || !wanted.contains(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Details, Edit, Interest, Knowledge, Language, Level, Participant, ParticipantId,
        ProgrammeId, Topic, TopicId,
    };

    #[test]
    fn each_step_goes_from_nothing_to_done() {
        let details = Details::named(ProgrammeId::fresh(1), "", Language::En);
        let empty = Programme::new(details);
        for section in Section::ALL {
            let nothing = SectionState::of(Progress::NothingYet, 0);
            assert_eq!(section.state(&empty), nothing, "{section:?}");
        }
        let topic = TopicId::fresh(1);
        let mut ann = Participant::named(ParticipantId::fresh(1), "Ann", Level::Junior);
        ann.offers.insert(topic.clone(), Knowledge::default());
        let half = empty
            .apply(Edit::Batch(vec![
                Edit::PutTopic(Topic::named(topic.clone(), "Video")),
                Edit::PutParticipant(ann.clone()),
            ]))
            .unwrap();
        let under_way = SectionState::of(Progress::UnderWay, 1);
        assert_eq!(Section::Topics.state(&half), under_way);
        assert_eq!(Section::People.state(&half), under_way);
        ann.wants.insert(topic, Interest::default());
        let whole = half.apply(Edit::PutParticipant(ann)).unwrap();
        let done = SectionState::of(Progress::Done, 1);
        assert_eq!(Section::Topics.state(&whole), done);
        assert_eq!(Section::People.state(&whole), done);
    }
}
