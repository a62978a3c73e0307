//! Answers after a result against asking the whole question again.

use std::collections::BTreeSet;
use std::sync::Arc;

use vice_versa::model::{Aim, Capacity, Duo, Knowledge, Participant, ParticipantId};
use vice_versa::pairing::{
    Barrier, Cost, Ground, Outcome, Outlook, PairingJob, Proposal, barriers,
};

use crate::generator;
use crate::pairing::{Random, id, random_job, random_person, solved};

/// What a changed question costs against a result, and whether the result was a whole one.
fn cost(before: &Proposal, job: &PairingJob) -> Cost {
    let after = solved(job);
    assert!(after.complete);
    let people = |proposal: &Proposal| {
        let ids: BTreeSet<_> = proposal
            .pairs
            .iter()
            .flat_map(|pair| [pair.duo.a(), pair.duo.b()])
            .collect();
        i64::try_from(ids.len()).unwrap()
    };
    as_asked(
        job,
        Cost {
            people: people(before) - people(&after),
            points: before.total - after.total,
        },
    )
}

/// A cost as the aim asks: where the total alone counts, results as good may reach more people
/// or fewer.
fn as_asked(job: &PairingJob, cost: Cost) -> Cost {
    let people = match job.aim() {
        Aim::Benefit => 0,
        _ => cost.people,
    };
    Cost { people, ..cost }
}

/// Whether an outcome says which pairs there are afterwards, each person within their places.
fn check_pairs(before: &Proposal, job: &PairingJob, outcome: &Outcome, context: &str) {
    let mut pairs: BTreeSet<Duo> = before.pairs.iter().map(|pair| pair.duo.clone()).collect();
    for duo in &outcome.parted {
        // Who is gone is named no more.
        pairs.remove(duo);
    }
    for duo in &outcome.formed {
        assert!(pairs.insert(duo.clone()), "{context}: {duo:?} twice");
    }
    for person in job.people() {
        let partners = pairs
            .iter()
            .filter(|duo| duo.partner_of(&person.id).is_some());
        let kept = job
            .standing()
            .filter(|duo| duo.partner_of(&person.id).is_some());
        let places = usize::from(person.places()).max(kept.count());
        assert!(partners.count() <= places, "{context}: {}", person.id);
    }
}

fn with_capacity(person: &Participant, capacity: i64) -> Participant {
    let mut person = person.clone();
    person.capacity = Capacity::new(capacity).unwrap();
    person
}

fn check_all(job: &PairingJob, random: &mut Random, seed: u64, count: u64) {
    let proposal = solved(job);
    let ground = Ground::new(job);
    let mut outlook = Outlook::new(&ground, &proposal);
    let people = job.people();
    let pick = |random: &mut Random| {
        Arc::clone(&people[usize::try_from(random.below(people.len() as u64)).unwrap()])
    };
    for round in 0..count {
        let (a, b) = (pick(random), pick(random));
        let context = format!("seed {seed}, round {round}, {} and {}", a.id, b.id);
        let duo = Duo::new(a.id.clone(), b.id.clone());
        if let Ok(duo) = duo
            && let Some(outcome) = outlook.keep(&duo)
        {
            let mut kept = job.kept().clone();
            kept.insert(duo.clone());
            let kept = job.clone().with_kept(kept);
            assert_eq!(
                as_asked(job, outcome.cost),
                cost(&proposal, &kept),
                "{context}: keep"
            );
            check_pairs(&proposal, &kept, &outcome, &context);
        }
        let without = job.clone().without_person(&a.id);
        let outcome = outlook.without(&a.id).unwrap();
        assert_eq!(
            as_asked(job, outcome.cost),
            cost(&proposal, &without),
            "{context}: without"
        );
        if !proposal.pairs.is_empty() {
            let at = usize::try_from(random.below(proposal.pairs.len() as u64)).unwrap();
            let duo = &proposal.pairs[at].duo;
            if let Some(outcome) = outlook.bar(duo) {
                let mut barred = job.barred().clone();
                barred.insert(duo.clone());
                let barred = job.clone().with_barred(barred);
                assert_eq!(
                    as_asked(job, outcome.cost),
                    cost(&proposal, &barred),
                    "{context}: bar"
                );
                assert!(outcome.parted.contains(duo), "{context}: bar");
                check_pairs(&proposal, &barred, &outcome, &context);
            }
        }
        let mut changed = random_person(random, 0, people.len() as u64, 4);
        for new in [a.id.clone(), id(999)] {
            changed.id = new;
            let with = job.clone().with_person(Arc::new(changed.clone()));
            let outcome = outlook.with(&changed).unwrap();
            assert_eq!(
                as_asked(job, outcome.cost),
                cost(&proposal, &with),
                "{context}: {changed:?}"
            );
            check_pairs(&proposal, &with, &outcome, &context);
        }
    }
}

#[test]
fn each_change_costs_what_a_new_search_says() {
    for seed in 0..600 {
        let mut random = Random(seed);
        let people = if seed % 2 == 0 { 8 } else { 25 };
        let mut job = random_job(&mut random, people);
        if seed % 3 > 0 {
            // Nobody with several places: no question is asked as a whole.
            for person in job.people().to_vec() {
                job = job.with_person(Arc::new(with_capacity(&person, 1)));
            }
            job = job.with_aim([Aim::Everyone, Aim::Benefit][usize::from(seed % 3 == 1)]);
        }
        check_all(&job, &mut random, seed, 3);
    }
}

#[test]
fn each_change_in_a_company_costs_what_a_new_search_says() {
    for (people, several_partners, aim) in [
        (301, 0, Aim::Everyone),
        (300, 0, Aim::Benefit),
        (400, 0, Aim::Everyone),
        (200, 40, Aim::Everyone),
        (200, 40, Aim::Benefit),
        (150, 100, Aim::Everyone),
    ] {
        let job = company(people, 3, several_partners).with_aim(aim);
        check_all(&job, &mut Random(people as u64), people as u64, 12);
    }
}

/// A company where so many percent of the people may have several partners.
fn company(people: usize, seed: u64, several_partners_percent: u64) -> PairingJob {
    let options = generator::Options {
        several_partners_percent,
        ..generator::Options::default()
    };
    PairingJob::of(&generator::company_like(people, seed, options))
}

/// All other partners of somebody with what they cost, the cheapest first.
fn all_alternatives(job: &PairingJob, before: &Proposal, own: &ParticipantId) -> Vec<Cost> {
    let mut costs = Vec::new();
    for person in job.people() {
        let Ok(duo) = Duo::new(own.clone(), person.id.clone()) else {
            continue;
        };
        let stands = before.pairs.iter().any(|pair| pair.duo == duo);
        let free = |id: &ParticipantId| {
            let kept = job.standing().filter(|duo| duo.partner_of(id).is_some());
            usize::from(job.person(id).unwrap().places()) > kept.count()
        };
        let may = barriers(job, job.person(own).unwrap(), person).is_empty();
        if stands || !may || !free(own) || !free(&person.id) {
            continue;
        }
        let mut kept = job.kept().clone();
        kept.insert(duo);
        costs.push(cost(before, &job.clone().with_kept(kept)));
    }
    costs.sort();
    costs
}

#[test]
fn the_three_best_alternatives_are_the_cheapest_of_all() {
    let mut compared = 0;
    for seed in 0..600 {
        let mut random = Random(seed);
        let aim = [Aim::Everyone, Aim::Benefit][usize::from(seed % 2 == 1)];
        let job = random_job(&mut random, 12).with_aim(aim);
        let proposal = solved(&job);
        let ground = Ground::new(&job);
        let mut outlook = Outlook::new(&ground, &proposal);
        for person in job.people().iter().take(4) {
            let all = all_alternatives(&job, &proposal, &person.id);
            let found = outlook.alternatives(&person.id, 3);
            let found = found.into_iter().map(|(_, cost)| as_asked(&job, cost));
            let found: Vec<Cost> = found.collect();
            let count = all.len().min(3);
            assert_eq!(found, all[..count], "seed {seed}, {}", person.id);
            compared += count;
        }
    }
    assert!(compared > 200, "{compared}");
}

/// Compares the best further place with what each one would bring; returns that.
fn check_best_seat(job: &PairingJob, context: &str) -> (i64, i64) {
    let proposal = solved(job);
    let gain = |person: &Arc<Participant>| {
        let more = i64::from(person.capacity.get()) + 1;
        let wider = with_capacity(person, more.min(5));
        let cost = cost(&proposal, &job.clone().with_person(Arc::new(wider)));
        (-cost.people, -cost.points)
    };
    let best = job.people().iter().map(gain).max().unwrap();
    let ground = Ground::new(job);
    let found = Outlook::new(&ground, &proposal).best_seat();
    let found = found.map_or((0, 0), |gain| match job.aim() {
        Aim::Benefit => (0, gain.points),
        _ => (gain.people, gain.points),
    });
    assert_eq!(found, best, "{context}");
    best
}

#[test]
fn the_best_further_place_is_the_best_of_all() {
    let mut helped = 0;
    for seed in 0..600 {
        let mut random = Random(seed);
        let aim = [Aim::Everyone, Aim::Benefit][usize::from(seed % 2 == 1)];
        let job = random_job(&mut random, 12).with_aim(aim);
        let best = check_best_seat(&job, &format!("seed {seed}: {job:?}"));
        helped += u32::from(best > (0, 0));
    }
    assert!(helped > 30, "{helped}");
}

#[test]
fn the_best_further_place_in_a_company_is_the_best_of_all() {
    for seed in 1..=4 {
        for several_partners in [0, 10, 60] {
            for aim in [Aim::Everyone, Aim::Benefit] {
                let job = company(50, seed, several_partners).with_aim(aim);
                let context = format!("seed {seed}, {several_partners} %, {aim:?}");
                check_best_seat(&job, &context);
            }
        }
    }
}

#[test]
fn the_best_further_offer_is_the_best_of_all() {
    let mut helped = 0;
    for seed in 0..600 {
        let mut random = Random(seed);
        let aim = [Aim::Everyone, Aim::Benefit][usize::from(seed % 2 == 1)];
        let job = random_job(&mut random, 10).with_aim(aim);
        let proposal = solved(&job);
        let people = job.people();
        let wanted: BTreeSet<_> = people.iter().flat_map(|one| one.wants.keys()).collect();
        let mut best = (0, 0);
        for person in people {
            let kept = |duo: &Duo| duo.partner_of(&person.id).is_some();
            if !person.active || job.kept().iter().any(kept) {
                continue;
            }
            for &topic in &wanted {
                if person.offers.contains_key(topic) || person.wants.contains_key(topic) {
                    continue;
                }
                let mut more = Participant::clone(person);
                more.offers.insert(topic.clone(), Knowledge::MAX);
                let cost = cost(&proposal, &job.clone().with_person(Arc::new(more)));
                best = best.max((-cost.people, -cost.points));
            }
        }
        let ground = Ground::new(&job);
        let found = Outlook::new(&ground, &proposal).best_offer();
        let found = found.map_or((0, 0), |gain| match job.aim() {
            Aim::Benefit => (0, gain.points),
            _ => (gain.people, gain.points),
        });
        assert_eq!(found, best, "seed {seed}: {job:?}");
        helped += u32::from(best > (0, 0));
    }
    assert!(helped > 30, "{helped}");
}

#[test]
fn nothing_is_said_of_pairs_that_cannot_be() {
    let job = PairingJob::of(&generator::company(40, 1));
    let proposal = solved(&job);
    let ground = Ground::new(&job);
    let mut outlook = Outlook::new(&ground, &proposal);
    let known = job.people()[0].id.clone();
    assert_eq!(outlook.keep(&Duo::new(known.clone(), id(0)).unwrap()), None);
    assert_eq!(outlook.without(&id(0)), None);
    assert!(outlook.alternatives(&id(0), 3).is_empty());
    let pair = &proposal.pairs[0].duo;
    assert_eq!(outlook.keep(pair).unwrap().cost, Cost::default());
    let apart = job.people().iter().find(|other| {
        let open = barriers(&job, &job.people()[0], other);
        open.contains(&Barrier::SameLevel) && other.id != known
    });
    let duo = Duo::new(known, apart.unwrap().id.clone()).unwrap();
    assert_eq!(outlook.bar(&duo).unwrap(), Outcome::default());
}
