//! People with so many topics that sums leave a byte, and companies with more people, and more
//! languages, than are looked at at a time.

use std::sync::Arc;

use vice_versa::model::{Aim, Interest, Knowledge, Level, Participant, Rules, TopicId};
use vice_versa::pairing::{PairingJob, audit};

use crate::pairing::{Random, check_job, random_job, random_person, solved};

/// Gives somebody some of dozens of topics; there are people who want to learn nearly all of
/// these, and people who know nearly all.
fn enrich(random: &mut Random, person: &mut Participant) {
    let kind = random.below(3);
    let topics = if kind == 0 { 0 } else { 60 } + random.below(30);
    for number in 0..topics {
        let topic = TopicId::new(&format!("wide{number}")).unwrap();
        let grade = 1 + i64::try_from(random.below(3)).unwrap();
        let wants = match kind {
            0 => random.one_in(2),
            1 => !random.one_in(20),
            _ => random.one_in(20),
        };
        if wants {
            person
                .wants
                .insert(topic, Interest::new(grade.max(2)).unwrap());
        } else {
            person.offers.insert(topic, Knowledge::new(grade).unwrap());
        }
    }
}

/// What one learns from another.
fn learned(learner: &Participant, teacher: &Participant) -> u64 {
    let wants = learner.wants.iter();
    let one = |(topic, interest): (&TopicId, &Interest)| {
        let more = teacher.knows(topic).saturating_sub(learner.knows(topic));
        u64::from(interest.get()) * u64::from(more)
    };
    wants.map(one).sum()
}

#[test]
fn people_with_dozens_of_topics_are_paired_as_well_as_can_be() {
    let mut beyond_a_byte = 0;
    for seed in 0..1500 {
        let mut random = Random(seed);
        let mut job = random_job(&mut random, 6);
        let people = job.people().to_vec();
        for mut person in people {
            enrich(&mut random, Arc::make_mut(&mut person));
            job = job.with_person(person);
        }
        check_job(&job, seed);
        let people = job.people().iter();
        let mut pairs = people.flat_map(|one| job.people().iter().map(move |other| (one, other)));
        let beyond = pairs.any(|(one, other)| learned(one, other) > u64::from(u8::MAX));
        beyond_a_byte += usize::from(beyond);
    }
    assert!(beyond_a_byte > 300, "{beyond_a_byte}");
}

/// So many people of one level that their columns take several stretches, the last one not full,
/// and that only some of them are asked when prices are guessed; and more languages than fit into
/// one word, or into two.
#[test]
fn thousands_of_people_are_paired_and_proven() {
    for (seed, count, languages) in [(1, 10_001, 2), (2, 5_000, 35), (3, 300, 90)] {
        let mut random = Random(seed);
        let mut people = Vec::new();
        for number in 0..count {
            let mut person = random_person(&mut random, number, count, 40);
            if seed == 1 && number % 10 != 0 {
                person.level = Level::Junior;
            }
            for _ in 0..random.below(3) {
                let language = random.below(languages);
                person.languages.insert(format!("l{language}"));
            }
            people.push(Arc::new(person));
        }
        for shared_language in [false, true] {
            let rules = Rules {
                different_levels: false,
                shared_language,
                ..Rules::default()
            };
            let job = PairingJob::new(people.clone(), rules, Aim::Everyone);
            let proposal = solved(&job);
            let verdict = audit(&job, &proposal);
            assert!(verdict.is_ok_and(|verdict| verdict.proven), "{count}");
        }
    }
}
