//! The sample goes through files unharmed, in both languages.

use std::collections::BTreeMap;

use vice_versa::files::csv::{read_people_csv, write_people_csv};
use vice_versa::files::json::{read_programme, write_programme};
use vice_versa::model::{Language, Participant, ParticipantId, Programme, TopicId};
use vice_versa::sample;

/// What a table says of a person: all but the ids, which a table does not have.
fn said_of(programme: &Programme) -> BTreeMap<String, Participant> {
    let mail = |id: &ParticipantId| {
        let person = programme
            .participant(id)
            .expect("a person of the programme");
        ParticipantId::new(&person.email).expect("an id")
    };
    let topic = |id: &TopicId| {
        let topic = programme.topic(id).expect("a topic of the programme");
        TopicId::new(&topic.name).expect("an id")
    };
    let people = programme.participants().values();
    people
        .map(|person| {
            let mut said = Participant::clone(person);
            said.id = mail(&person.id);
            said.manager = person.manager.as_ref().map(mail);
            said.offers = person
                .offers
                .iter()
                .map(|(id, grade)| (topic(id), *grade))
                .collect();
            said.wants = person
                .wants
                .iter()
                .map(|(id, grade)| (topic(id), *grade))
                .collect();
            (said.email.clone(), said)
        })
        .collect()
}

#[test]
fn the_sample_comes_back_from_a_table() {
    for language in Language::ALL {
        let sample = sample::programme(language);
        let table = write_people_csv(&sample, language);
        let read = read_people_csv(table.as_bytes()).expect("a table without mistakes");
        assert_eq!(said_of(&read), said_of(&sample));
    }
}

#[test]
fn the_sample_comes_back_from_a_programme_file() {
    for language in Language::ALL {
        let sample = sample::programme(language);
        let file = write_programme(&sample);
        assert_eq!(read_programme(file.as_bytes()).as_ref(), Ok(&sample));
    }
}
