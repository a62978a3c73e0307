//! People with so many topics and languages that sums leave a byte and sets leave a word, and
//! companies with more people than are looked at at a time.

use std::sync::Arc;

use vice_versa::model::{Aim, Interest, Knowledge, Participant, Rules, TopicId};
use vice_versa::pairing::{PairingJob, audit};

use crate::pairing::{Random, check_job, random_job, random_person, solved};

/// Gives somebody some of dozens of topics, of which sums beyond 255 come, and of languages.
fn enrich(random: &mut Random, person: &mut Participant, languages: u64) {
    let grade = |random: &mut Random| 1 + i64::try_from(random.below(3)).unwrap();
    for number in 0..random.below(90) {
        let topic = TopicId::new(&format!("wide{number}")).unwrap();
        if random.one_in(2) {
            let interest = Interest::new(grade(random)).unwrap();
            person.wants.insert(topic, interest);
        } else {
            let knowledge = Knowledge::new(grade(random)).unwrap();
            person.offers.insert(topic, knowledge);
        }
    }
    for _ in 0..random.below(3) {
        let language = random.below(languages);
        person.languages.insert(format!("l{language}"));
    }
}

#[test]
fn people_with_dozens_of_topics_and_languages_are_paired_as_well_as_can_be() {
    let mut beyond_a_byte = 0;
    for seed in 0..1500 {
        let mut random = Random(seed);
        let mut job = random_job(&mut random, 6);
        // Few enough that some share one; with those that nobody in the job speaks, many.
        let languages = [3, 40, 70][usize::try_from(seed % 3).unwrap()];
        let people = job.people().to_vec();
        for mut person in people {
            enrich(&mut random, Arc::make_mut(&mut person), languages);
            job = job.with_person(person);
        }
        check_job(&job, seed);
        let most = |person: &Arc<Participant>| {
            let most = person.wants.values().map(|w| 3 * u64::from(w.get()));
            most.sum::<u64>()
        };
        beyond_a_byte += usize::from(job.people().iter().any(|person| most(person) > 255));
    }
    assert!(beyond_a_byte > 300, "{beyond_a_byte}");
}

/// Several stretches of columns in each level, and the last one not full.
#[test]
fn thousands_of_people_are_paired_and_proven() {
    for (seed, count, languages) in [(1, 9_001, 2), (2, 6_000, 35), (3, 300, 90)] {
        let mut random = Random(seed);
        let mut people = Vec::new();
        for number in 0..count {
            let mut person = random_person(&mut random, number, count, 40);
            for _ in 0..random.below(3) {
                let language = random.below(languages);
                person.languages.insert(format!("l{language}"));
            }
            people.push(Arc::new(person));
        }
        let rules = *random_job(&mut random, 6).rules();
        for shared_language in [false, true] {
            let rules = Rules {
                shared_language,
                ..rules
            };

            let job = PairingJob::new(people.clone(), rules, Aim::Everyone);
            let proposal = solved(&job);
            let verdict = audit(&job, &proposal);
            assert!(verdict.is_ok_and(|verdict| verdict.proven), "{count}");
        }
    }
}
