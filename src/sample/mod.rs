//! A sample programme: thirty people of an invented company that makes heat pumps. The same
//! people in both languages; roles, departments and topics are translated. Among them, on
//! purpose: somebody on a break, a topic that nobody offers, one that nobody wants, and a
//! person whom no rule lets find a partner.

mod company;
mod half_year;
mod juniors;
mod learned;
mod people;
mod seniors;
mod topics;

pub use half_year::half_year_on;

use company::Place;
use people::{Row, people};
use topics::OWN_TOPICS;

use crate::catalogue::{self, Both};
use crate::model::{
    Capacity, Details, Edit, Interest, Knowledge, Language, Participant, ParticipantId, Programme,
    ProgrammeId, Topic, TopicId,
};

/// Where the people of the sample get their mail: a domain that can belong to nobody.
pub const MAIL_DOMAIN: &str = "hummelbach.example";

/// Short for the tables of this module.
const fn both(de: &'static str, en: &'static str) -> Both {
    Both { de, en }
}

/// The sample programme in one language, always the same. Its ids do not depend on the
/// language.
///
/// # Panics
/// Never: the sample is part of the program, and a test builds it.
#[must_use]
#[allow(
    clippy::expect_used,
    reason = "the sample is part of the program, and a test builds it"
)]
pub fn programme(language: Language) -> Programme {
    let topics = topics(language).into_iter().map(Edit::PutTopic);
    let rows = people().map(|row| person(row, language));
    let edits = topics.chain(rows.map(Edit::PutParticipant)).collect();
    Programme::new(details(language))
        .apply(Edit::Batch(edits))
        .expect("the sample refers only to what it holds")
}

fn details(language: Language) -> Details {
    Details {
        goals: company::GOALS
            .iter()
            .map(|goal| goal.in_language(language).to_owned())
            .collect(),
        start: company::START.parse().ok(),
        sample: true,
        ..Details::named(
            id(ProgrammeId::new("g-sample")),
            company::NAME.in_language(language),
            language,
        )
    }
}

/// The topics that somebody offers or wants: from the catalogue, and the company's own.
fn topics(language: Language) -> Vec<Topic> {
    let mut topics = Vec::new();
    for guide in &catalogue::AREAS {
        for example in guide.topics {
            let mut grades = people().flat_map(|row| row.offers.iter().chain(row.wants));
            if grades.any(|(code, _)| *code == example.code) {
                topics.push(example.topic(guide.area, language));
            }
        }
    }
    for own in &OWN_TOPICS {
        topics.push(own.example.topic(own.area, language));
    }
    topics
}

fn person(row: &Row, language: Language) -> Participant {
    let mut person = Participant::named(person_id(row.code), row.name, row.level);
    person.email = format!("{}@{MAIL_DOMAIN}", row.code.replace('-', "."));
    row.role.in_language(language).clone_into(&mut person.role);
    row.department
        .name()
        .in_language(language)
        .clone_into(&mut person.department);
    place(row.place).clone_into(&mut person.location);
    person.languages = row
        .languages
        .iter()
        .map(|code| (*code).to_owned())
        .collect();
    person.manager = row.manager.map(person_id);
    person.capacity = grade(Capacity::new(row.capacity));
    person.active = row.active;
    person.offers = row
        .offers
        .iter()
        .map(|(code, value)| (topic_id(code), grade(Knowledge::new(*value))))
        .collect();
    person.wants = row
        .wants
        .iter()
        .map(|(code, value)| (topic_id(code), grade(Interest::new(*value))))
        .collect();
    row.note.in_language(language).clone_into(&mut person.note);
    person
}

fn place(place: Place) -> &'static str {
    match place {
        Place::Kassel => "Kassel",
        Place::Erfurt => "Erfurt",
        Place::Hamburg => "Hamburg",
    }
}

fn person_id(code: &str) -> ParticipantId {
    id(ParticipantId::new(&format!("p-{code}")))
}

fn topic_id(code: &str) -> TopicId {
    id(TopicId::new(&format!("t-{code}")))
}

#[allow(clippy::expect_used, reason = "see `programme`")]
fn id<T>(id: Result<T, crate::model::IdProblem>) -> T {
    id.expect("the sample's codes make ids")
}

#[allow(clippy::expect_used, reason = "see `programme`")]
fn grade<T>(grade: Result<T, crate::model::OutOfRange>) -> T {
    grade.expect("the sample's grades are in range")
}

#[cfg(test)]
mod tests;
