//! The sample goes through files unharmed, in both languages, and its pairing shows what a
//! pairing has to say.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use vice_versa::files::csv::{read_people_csv, write_people_csv};
use vice_versa::files::json::{read_programme, write_programme};
use vice_versa::model::{Aim, Language, Participant, ParticipantId, Programme, TopicId};
use vice_versa::pairing::{
    Barrier, Explainer, PairingJob, ProposedPair, WhyUnpaired, audit, propose,
};
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

/// Ids of the two who stay alone on purpose.
const ALONE: [&str; 2] = ["p-daniel-vogt", "p-max-brueckner"];

#[test]
fn all_of_the_sample_find_a_partner_but_for_two_with_a_reason() {
    let sample = sample::programme(Language::De);
    for aim in [Aim::Everyone, Aim::Fair] {
        let job = PairingJob::of(&sample).with_aim(aim);
        let proposal = propose(&job, &mut |_| ControlFlow::Continue(()));
        let verdict = audit(&job, &proposal).expect("a sound proof");
        assert!(verdict.proven, "{aim:?}");
        assert_eq!(verdict.people, 28, "{aim:?}");
        let alone: Vec<&str> = proposal
            .unpaired
            .iter()
            .map(ParticipantId::as_str)
            .collect();
        assert_eq!(alone, ALONE, "{aim:?}");

        let explainer = Explainer::new(&job, &proposal);
        let [on_a_break, nobody_learns] = ALONE.map(|id| {
            let id = ParticipantId::new(id).expect("an id");
            explainer.why_unpaired(&id)
        });
        assert_eq!(on_a_break, Some(WhyUnpaired::OnBreak));
        let Some(WhyUnpaired::NoEligiblePartner(barriers)) = nobody_learns else {
            panic!("somebody could be paired with Max: {nobody_learns:?}");
        };
        assert!(barriers.contains_key(&Barrier::SeniorLearnsNothing));
    }
}

#[test]
fn in_most_pairs_of_the_sample_both_give_and_take() {
    let job = PairingJob::of(&sample::programme(Language::En));
    let proposal = propose(&job, &mut |_| ControlFlow::Continue(()));
    let give_and_take = |pair: &&ProposedPair| pair.learn_a > 0 && pair.learn_b > 0;
    let both_ways = proposal.pairs.iter().filter(give_and_take).count();
    assert!(
        both_ways * 10 >= proposal.pairs.len() * 9,
        "only {both_ways} of {} pairs",
        proposal.pairs.len()
    );
}
