//! Who was asked, who has answered, and whom to remind.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::{Date, Edit, Participant, ParticipantId, Programme};
use crate::text::{date, words};
use crate::view::mail::Mail;
use crate::view::people_order::sort_key;

/// How far somebody is with the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// Was asked, and has not answered since.
    Waiting(Date),
    /// Was not asked yet.
    NotYet,
    /// Has answered.
    Answered(Date),
}

/// A person, and how far they are with the questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedPerson {
    /// The person.
    pub person: Arc<Participant>,
    /// How far they are.
    pub asked: Asked,
}

/// How far one person is. An answer from before the last question is no answer to it.
fn state(person: &Participant) -> Asked {
    match (person.asked, person.answered) {
        (Some(asked), Some(answered)) if answered < asked => Asked::Waiting(asked),
        (_, Some(answered)) => Asked::Answered(answered),
        (Some(asked), None) => Asked::Waiting(asked),
        (None, None) => Asked::NotYet,
    }
}

/// All people who take part, those first for whom one waits, the longest first.
#[must_use]
pub fn asked(programme: &Programme) -> Vec<AskedPerson> {
    let people = programme.participants().values();
    let mut people: Vec<AskedPerson> = people
        .filter(|person| person.active)
        .map(|person| AskedPerson {
            asked: state(person),
            person: Arc::clone(person),
        })
        .collect();
    people.sort_by_cached_key(|one| (one.asked, sort_key(&one.person.name)));
    people
}

/// Notes that these people were asked today; none where nobody is left to note.
#[must_use]
pub fn mark_asked(
    programme: &Programme,
    people: &BTreeSet<ParticipantId>,
    today: Date,
) -> Option<Edit> {
    let people = people.iter().filter_map(|id| programme.participant(id));
    let edits: Vec<Edit> = people
        .filter(|person| person.asked != Some(today))
        .map(|person| {
            let mut person = Participant::clone(person);
            person.asked = Some(today);
            Edit::PutParticipant(person)
        })
        .collect();
    (!edits.is_empty()).then_some(Edit::Batch(edits))
}

/// The letter that asks people to answer, in the programme's language.
#[must_use]
pub fn request(programme: &Programme, people: &[Arc<Participant>], link: Option<&str>) -> Mail {
    let details = programme.details();
    let own = &words(details.language).questionnaire;
    let greeting = greeting(programme, people);
    letter(
        people,
        (own.request_subject)(&details.name),
        (own.request_body)(&greeting, &details.name, link),
    )
}

/// The letter that reminds people who have not answered, in the programme's language.
#[must_use]
pub fn reminder(programme: &Programme, people: &[Arc<Participant>], link: Option<&str>) -> Mail {
    let details = programme.details();
    let own = &words(details.language).questionnaire;
    let start = details.start.map(|day| date(details.language, day));
    let greeting = greeting(programme, people);
    letter(
        people,
        (own.reminder_subject)(&details.name),
        (own.reminder_body)(&greeting, start.as_deref(), link),
    )
}

fn greeting(programme: &Programme, people: &[Arc<Participant>]) -> String {
    let own = &words(programme.details().language).questionnaire;
    match people {
        [one] => (own.greeting)(&one.name),
        _ => own.greeting_all.to_owned(),
    }
}

/// One person is written to openly; of many, none sees who else has not answered.
fn letter(people: &[Arc<Participant>], subject: String, body: String) -> Mail {
    let addresses = people.iter().map(|person| person.email.trim().to_owned());
    let addresses: Vec<String> = addresses.filter(|address| !address.is_empty()).collect();
    let (to, hidden) = match people {
        [_] => (addresses, Vec::new()),
        _ => (Vec::new(), addresses),
    };
    Mail {
        to,
        hidden,
        subject,
        body,
    }
}
