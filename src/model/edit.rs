//! Changes to a programme: the only way to make one.

use std::fmt;
use std::sync::Arc;

use super::{
    Aim, Details, Duo, Gathering, MeetingId, Pairing, PairingId, Participant, ParticipantId,
    Programme, Round, RoundId, Rules, Topic, TopicId,
};

/// One change to a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Says something else of the programme.
    SetDetails(Details),
    /// Pairs by other rules.
    SetRules(Rules),
    /// Pairs with another aim.
    SetAim(Aim),
    /// Adds a topic, or changes the one with its id.
    PutTopic(Topic),
    /// Takes a topic out of the catalogue and out of all offers and wants.
    RemoveTopic(TopicId),
    /// Adds a person, or changes the one with the same id.
    PutParticipant(Participant),
    /// Takes a person out, with their pairs, and as anyone's manager.
    RemoveParticipant(ParticipantId),
    /// Adds a round, or changes the one with its id.
    PutRound(Round),
    /// Takes a round out, with its pairs.
    RemoveRound(RoundId),
    /// Changes the pair with its id in a round, its meetings included.
    PutPairing(RoundId, Pairing),
    /// Adds a gathering, or changes the one with its id.
    PutGathering(Gathering),
    /// Takes a gathering out.
    RemoveGathering(MeetingId),
    /// Holds on to a pair of the newest round in further results, or no longer.
    Keep(Duo, bool),
    /// Rules a pair out of further results, or no longer.
    Bar(Duo, bool),
    /// Several changes as one: all of them, or none.
    Batch(Vec<Edit>),
}

/// Why a change was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditRefused {
    /// A person has no name.
    NoName(ParticipantId),
    /// A topic has no name.
    NoTopicName(TopicId),
    /// There is no such person.
    UnknownParticipant(ParticipantId),
    /// This person was erased for good.
    Erased(ParticipantId),
    /// There is no such topic.
    UnknownTopic(TopicId),
    /// There is no such round.
    UnknownRound(RoundId),
    /// The round has no pair with this id.
    UnknownPairing(PairingId),
    /// There is no such gathering.
    UnknownGathering(MeetingId),
    /// A pair or the programme has the same meeting twice.
    MeetingTwice(MeetingId),
    /// The newest round has no such pair.
    UnknownPair(Duo),
    /// A person cannot be their own manager.
    OwnManager(ParticipantId),
    /// A round names the same pair twice.
    PairTwice(Duo),
}

impl fmt::Display for EditRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoName(id) => write!(f, "participant {id} has no name"),
            Self::NoTopicName(id) => write!(f, "topic {id} has no name"),
            Self::UnknownParticipant(id) => write!(f, "there is no participant {id}"),
            Self::UnknownTopic(id) => write!(f, "there is no topic {id}"),
            Self::UnknownRound(id) => write!(f, "there is no round {id}"),
            Self::UnknownPairing(id) => write!(f, "there is no pairing {id}"),
            Self::UnknownGathering(id) => write!(f, "there is no gathering {id}"),
            Self::MeetingTwice(id) => write!(f, "there are two meetings {id}"),
            Self::UnknownPair(duo) => write!(f, "{} and {} are not paired", duo.a(), duo.b()),
            Self::OwnManager(id) => write!(f, "participant {id} is their own manager"),
            Self::PairTwice(duo) => write!(f, "{} and {} are paired twice", duo.a(), duo.b()),
            Self::Erased(id) => write!(f, "participant {id} was erased for good"),
        }
    }
}

impl std::error::Error for EditRefused {}

impl Edit {
    /// Changes `programme` in place; after an error it may be half changed, which is why
    /// [`Programme::apply`] works on a copy.
    pub(super) fn carry_out(self, programme: &mut Programme) -> Result<(), EditRefused> {
        // A batch may name what a later edit in it adds (a manager further down the
        // list), so references are checked when all of it is in place.
        let mut touched = Touched::default();
        self.place(programme, &mut touched)?;
        touched.check(programme)
    }

    fn place(self, programme: &mut Programme, touched: &mut Touched) -> Result<(), EditRefused> {
        match self {
            Self::SetDetails(details) => programme.details = details,
            Self::SetRules(rules) => programme.rules = rules,
            Self::SetAim(aim) => programme.aim = aim,
            Self::PutTopic(topic) => {
                if topic.name.trim().is_empty() {
                    return Err(EditRefused::NoTopicName(topic.id));
                }
                programme.topics.insert(topic.id.clone(), Arc::new(topic));
            }
            Self::RemoveTopic(id) => remove_topic(programme, &id)?,
            Self::PutParticipant(person) => {
                if person.name.trim().is_empty() {
                    return Err(EditRefused::NoName(person.id));
                }
                if programme.erased.contains(&person.id) {
                    return Err(EditRefused::Erased(person.id));
                }
                touched.people.push(person.id.clone());
                programme
                    .participants
                    .insert(person.id.clone(), Arc::new(person));
            }
            Self::RemoveParticipant(id) => remove_participant(programme, &id)?,
            Self::PutRound(mut round) => {
                // One order, so that equal programmes are equal files.
                round.pairings.sort_by(|one, other| one.id.cmp(&other.id));
                round.pairings.iter_mut().for_each(sort_meetings);
                touched.rounds.push(round.id.clone());
                match programme
                    .rounds
                    .iter_mut()
                    .find(|known| known.id == round.id)
                {
                    Some(known) => *known = Arc::new(round),
                    None => programme.rounds.push(Arc::new(round)),
                }
            }
            Self::RemoveRound(id) => {
                let before = programme.rounds.len();
                programme.rounds.retain(|round| round.id != id);
                if programme.rounds.len() == before {
                    return Err(EditRefused::UnknownRound(id));
                }
            }
            Self::PutPairing(id, mut pairing) => {
                sort_meetings(&mut pairing);
                put_pairing(programme, &id, pairing)?;
                touched.rounds.push(id);
            }
            Self::PutGathering(gathering) => {
                touched.gatherings.push(gathering.id.clone());
                let id = gathering.id.clone();
                programme.gatherings.insert(id, Arc::new(gathering));
            }
            Self::RemoveGathering(id) => {
                if programme.gatherings.remove(&id).is_none() {
                    return Err(EditRefused::UnknownGathering(id));
                }
            }
            Self::Keep(duo, kept) => keep(programme, &duo, kept)?,
            Self::Bar(duo, true) => {
                touched.people.extend([duo.a().clone(), duo.b().clone()]);
                programme.barred.insert(duo);
            }
            Self::Bar(duo, false) => {
                programme.barred.remove(&duo);
            }
            Self::Batch(edits) => {
                for edit in edits {
                    edit.place(programme, touched)?;
                }
            }
        }
        Ok(())
    }
}

/// What an edit put in place, and whose references have to be looked at.
#[derive(Default)]
struct Touched {
    people: Vec<ParticipantId>,
    rounds: Vec<RoundId>,
    gatherings: Vec<MeetingId>,
}

impl Touched {
    fn check(self, programme: &Programme) -> Result<(), EditRefused> {
        for id in self.people {
            let Some(person) = programme.participants.get(&id) else {
                return Err(EditRefused::UnknownParticipant(id));
            };
            if let Some(manager) = &person.manager {
                if *manager == id {
                    return Err(EditRefused::OwnManager(id));
                }
                if !programme.participants.contains_key(manager) {
                    return Err(EditRefused::UnknownParticipant(manager.clone()));
                }
            }
            let mut topics = person.offers.keys().chain(person.wants.keys());
            if let Some(topic) = topics.find(|topic| !programme.topics.contains_key(topic)) {
                return Err(EditRefused::UnknownTopic(topic.clone()));
            }
        }
        for id in self.rounds {
            let Some(round) = programme.rounds.iter().find(|round| round.id == id) else {
                continue;
            };
            check_round(programme, round)?;
        }
        for id in self.gatherings {
            let gathering = programme.gatherings.get(&id);
            let mut named = gathering.iter().flat_map(|gathering| gathering.people());
            if let Some(id) = named.find(|id| !programme.participants.contains_key(*id)) {
                return Err(EditRefused::UnknownParticipant(id.clone()));
            }
        }
        Ok(())
    }
}

fn check_round(programme: &Programme, round: &Round) -> Result<(), EditRefused> {
    let mut seen = std::collections::BTreeSet::new();
    for pairing in &round.pairings {
        let duo = &pairing.duo.0;
        check_ends(programme, pairing)?;
        if !seen.insert(duo) {
            return Err(EditRefused::PairTwice(duo.clone()));
        }
        check_meetings(programme, pairing)?;
    }
    Ok(())
}

/// Whoever was erased stays in pairs that are over, by the bare id.
fn check_ends(programme: &Programme, pairing: &Pairing) -> Result<(), EditRefused> {
    let duo = &pairing.duo.0;
    let over = !pairing.status.is_running();
    let known = |id: &&ParticipantId| {
        programme.participants.contains_key(*id) || over && programme.erased.contains(*id)
    };
    match [duo.a(), duo.b()].into_iter().find(|id| !known(id)) {
        None => Ok(()),
        Some(id) => Err(EditRefused::UnknownParticipant(id.clone())),
    }
}

fn check_meetings(programme: &Programme, pairing: &Pairing) -> Result<(), EditRefused> {
    let mut seen = std::collections::BTreeSet::new();
    for meeting in &pairing.meetings {
        if !seen.insert(&meeting.id) {
            return Err(EditRefused::MeetingTwice(meeting.id.clone()));
        }
        let mut topics = meeting.topic.iter().chain(&meeting.second_topic);
        if let Some(topic) = topics.find(|topic| !programme.topics.contains_key(topic)) {
            return Err(EditRefused::UnknownTopic(topic.clone()));
        }
    }
    Ok(())
}

/// By day, and by id within a day, so that equal programmes are equal files.
fn sort_meetings(pairing: &mut Pairing) {
    let order = |meeting: &super::Meeting| (meeting.date, meeting.id.clone());
    pairing.meetings.sort_by_key(order);
}

fn put_pairing(
    programme: &mut Programme,
    id: &RoundId,
    pairing: Pairing,
) -> Result<(), EditRefused> {
    check_ends(programme, &pairing)?;
    let round = programme.rounds.iter_mut().find(|round| round.id == *id);
    let round = round.ok_or_else(|| EditRefused::UnknownRound(id.clone()))?;
    let mut pairings = Arc::make_mut(round).pairings.iter_mut();
    match pairings.find(|known| known.id == pairing.id) {
        Some(known) => {
            *known = pairing;
            Ok(())
        }
        None => Err(EditRefused::UnknownPairing(pairing.id)),
    }
}

fn remove_topic(programme: &mut Programme, id: &TopicId) -> Result<(), EditRefused> {
    if programme.topics.remove(id).is_none() {
        return Err(EditRefused::UnknownTopic(id.clone()));
    }
    for person in programme.participants.values_mut() {
        if person.offers.contains_key(id) || person.wants.contains_key(id) {
            let person = Arc::make_mut(person);
            person.offers.remove(id);
            person.wants.remove(id);
        }
    }
    for round in &mut programme.rounds {
        let meetings = |round: &Round| {
            let meetings = round.pairings.iter().flat_map(|pairing| &pairing.meetings);
            meetings
                .flat_map(|meeting| meeting.topic.iter().chain(&meeting.second_topic))
                .any(|topic| topic == id)
        };
        if meetings(round) {
            let pairings = Arc::make_mut(round).pairings.iter_mut();
            for meeting in pairings.flat_map(|pairing| &mut pairing.meetings) {
                meeting.topic.take_if(|topic| topic == id);
                meeting.second_topic.take_if(|topic| topic == id);
            }
        }
    }
    Ok(())
}

fn remove_participant(programme: &mut Programme, id: &ParticipantId) -> Result<(), EditRefused> {
    if programme.participants.remove(id).is_none() {
        return Err(EditRefused::UnknownParticipant(id.clone()));
    }
    for round in &mut programme.rounds {
        if round.pairings.iter().any(|pairing| pairing.duo.0.has(id)) {
            let round = Arc::make_mut(round);
            round.pairings.retain(|pairing| !pairing.duo.0.has(id));
            // What was proven held for the people of that day.
            round.proof = None;
        }
    }
    remove_references(programme, id);
    Ok(())
}

/// Takes a person out of everything but rounds.
pub(super) fn remove_references(programme: &mut Programme, id: &ParticipantId) {
    for person in programme.participants.values_mut() {
        if person.manager.as_ref() == Some(id) {
            Arc::make_mut(person).manager = None;
        }
    }
    programme.barred.retain(|duo| !duo.has(id));
    for gathering in programme
        .gatherings
        .values_mut()
        .filter(|gathering| gathering.names(id))
    {
        let gathering = Arc::make_mut(gathering);
        gathering.invited.remove(id);
        for talk in &mut gathering.talks {
            talk.speakers.retain(|speaker| speaker != id);
        }
        gathering.talks.retain(|talk| !talk.speakers.is_empty());
    }
}

fn keep(programme: &mut Programme, duo: &Duo, kept: bool) -> Result<(), EditRefused> {
    let pairing = programme.rounds.last_mut().and_then(|round| {
        Arc::make_mut(round)
            .pairings
            .iter_mut()
            .find(|p| p.duo.0 == *duo)
    });
    match pairing {
        Some(pairing) => {
            pairing.kept = kept;
            Ok(())
        }
        None => Err(EditRefused::UnknownPair(duo.clone())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Language, Level, ProgrammeId};

    fn id(text: &str) -> ParticipantId {
        ParticipantId::new(text).unwrap()
    }

    fn empty() -> Programme {
        Programme::new(Details::named(
            ProgrammeId::new("g").unwrap(),
            "",
            Language::En,
        ))
    }

    fn person(name: &str, manager: Option<&str>) -> Edit {
        let mut person = Participant::named(id(name), name, Level::Junior);
        person.manager = manager.map(id);
        Edit::PutParticipant(person)
    }

    #[test]
    fn a_batch_may_name_a_manager_before_they_are_added() {
        let batch = Edit::Batch(vec![person("ann", Some("bob")), person("bob", None)]);
        assert_eq!(empty().apply(batch).unwrap().participants().len(), 2);
    }

    #[test]
    fn references_that_lead_nowhere_are_refused() {
        let refused = empty().apply(person("ann", Some("bob"))).unwrap_err();
        assert_eq!(refused, EditRefused::UnknownParticipant(id("bob")));
        let refused = empty().apply(person("ann", Some("ann"))).unwrap_err();
        assert_eq!(refused, EditRefused::OwnManager(id("ann")));
        let duo = Duo::new(id("ann"), id("bob")).unwrap();
        assert!(empty().apply(Edit::Bar(duo.clone(), true)).is_err());
        assert_eq!(
            empty().apply(Edit::Keep(duo.clone(), true)),
            Err(EditRefused::UnknownPair(duo))
        );
    }

    #[test]
    fn removing_a_person_leaves_no_reference() {
        let all = Edit::Batch(vec![
            person("ann", Some("bob")),
            person("bob", None),
            Edit::Bar(Duo::new(id("ann"), id("bob")).unwrap(), true),
        ]);
        let after = empty()
            .apply(all)
            .unwrap()
            .apply(Edit::RemoveParticipant(id("bob")))
            .unwrap();
        assert_eq!(after.participant(&id("ann")).unwrap().manager, None);
        assert!(after.barred().is_empty());
    }
}
