//! What goes with a person who is erased, told before it does.

use crate::files::{Mention, mentions};
use crate::model::{ParticipantId, Programme, Status, TextPlace};
use crate::text::Words;
use crate::view::pairing::name_of;

/// What goes with a person who is erased, and what is to be looked at afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Going {
    /// Who.
    pub name: String,
    /// Pairs that are running, and end.
    pub running: usize,
    /// Pairs that are over, and go on without the name.
    pub over: usize,
    /// Meetings of which something was written or marked.
    pub learnings: usize,
    /// Meetings of many that name the person.
    pub gatherings: usize,
    /// Pairs that were ruled out.
    pub barred: usize,
    /// People whose manager it was.
    pub managed: usize,
    /// Other texts from which the name is taken.
    pub named: usize,
    /// Whether the address for questions is the person's.
    pub contact: bool,
    /// Texts that a person has to look at, since they have a part of the name only.
    pub look_at: Vec<Mention>,
}

/// What would go with a person; none where there is no such person.
#[must_use]
pub fn going(programme: &Programme, id: &ParticipantId) -> Option<Going> {
    let person = programme.participant(id)?;
    let rounds = programme.rounds().iter();
    let own: Vec<_> = rounds
        .flat_map(|round| &round.pairings)
        .filter(|pairing| pairing.duo.0.has(id))
        .collect();
    let running = own.iter().filter(|pairing| pairing.status.is_running());
    let begun = own
        .iter()
        .filter(|pairing| pairing.status != Status::Proposed);
    let meetings = own.iter().flat_map(|pairing| &pairing.meetings);
    let gatherings = programme.gatherings().values();
    let people = programme.participants().values();
    let (full, look_at): (Vec<Mention>, Vec<Mention>) = mentions(programme, person)
        .into_iter()
        .partition(|mention| mention.full);
    let is_contact = |mention: &Mention| mention.place == TextPlace::Contact;
    let contact = full.iter().any(is_contact);
    Some(Going {
        name: person.name.clone(),
        running: running.count(),
        over: begun.filter(|pairing| !pairing.status.is_running()).count(),
        learnings: meetings.filter(|meeting| meeting.has_log()).count(),
        gatherings: gatherings.filter(|gathering| gathering.names(id)).count(),
        barred: programme.barred().iter().filter(|duo| duo.has(id)).count(),
        managed: people
            .filter(|other| other.manager.as_ref() == Some(id))
            .count(),
        named: full.iter().filter(|mention| !is_contact(mention)).count(),
        contact,
        look_at,
    })
}

/// Where a text stands, in words.
#[must_use]
pub fn place_of_mention(programme: &Programme, place: &TextPlace, words: &Words) -> String {
    let places = &words.privacy.mentioned_in;
    match place {
        TextPlace::ProgrammeName => places.programme_name.to_owned(),
        TextPlace::Programme => places.programme.to_owned(),
        TextPlace::Contact => places.contact.to_owned(),
        TextPlace::TopicName(id) | TextPlace::TopicNote(id) => {
            let topic = programme.topic(id);
            (places.topic)(topic.map_or(id.as_str(), |topic| &topic.name))
        }
        TextPlace::Person(id) => (places.person)(&name_of(programme, id)),
        TextPlace::Pair(a, b) => (places.pair)(&name_of(programme, a), &name_of(programme, b)),
        TextPlace::Gathering(_) => places.gathering.to_owned(),
        TextPlace::Unknown => places.unknown.to_owned(),
    }
}
