//! Whether there is anything to pair, and what is missing otherwise.

use crate::model::Programme;

/// How far a programme is from its first pairing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readiness {
    /// There are no people.
    NoPeople,
    /// One person alone takes part.
    OnePerson,
    /// There are no topics.
    NoTopics,
    /// Nobody offers anything that anybody wants to learn.
    NoWishes,
    /// Pairs can be made of this many people who take part.
    Ready(usize),
}

/// What is missing for a pairing, the first thing first.
#[must_use]
pub fn readiness(programme: &Programme) -> Readiness {
    let active = || programme.participants().values().filter(|p| p.active);
    match active().count() {
        0 if programme.participants().is_empty() => Readiness::NoPeople,
        0 | 1 => Readiness::OnePerson,
        _ if programme.topics().is_empty() => Readiness::NoTopics,
        count => {
            let nothing_offered = active().all(|person| person.offers.is_empty());
            if nothing_offered || active().all(|person| person.wants.is_empty()) {
                Readiness::NoWishes
            } else {
                Readiness::Ready(count)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Details, Edit, Interest, Knowledge, Language, Level, Participant, ParticipantId,
        ProgrammeId, Topic, TopicId,
    };

    #[test]
    fn the_first_missing_thing_is_named() {
        let details = Details::named(ProgrammeId::fresh(1), "", Language::En);
        let empty = Programme::new(details);
        assert_eq!(readiness(&empty), Readiness::NoPeople);
        let topic = TopicId::fresh(1);
        let mut ann = Participant::named(ParticipantId::fresh(1), "Ann", Level::Junior);
        let mut bob = Participant::named(ParticipantId::fresh(2), "Bob", Level::Middle);
        let put = |programme: Programme, person: &Participant| {
            let edit = Edit::PutParticipant(person.clone());
            programme.apply(edit).unwrap()
        };
        let one = put(empty, &ann);
        assert_eq!(readiness(&one), Readiness::OnePerson);
        let two = put(one, &bob);
        assert_eq!(readiness(&two), Readiness::NoTopics);
        let named = Topic::named(topic.clone(), "Video");
        let with_topic = two.apply(Edit::PutTopic(named)).unwrap();
        assert_eq!(readiness(&with_topic), Readiness::NoWishes);
        ann.offers.insert(topic.clone(), Knowledge::default());
        bob.wants.insert(topic, Interest::default());
        let ready = put(put(with_topic, &ann), &bob);
        assert_eq!(readiness(&ready), Readiness::Ready(2));
    }
}
