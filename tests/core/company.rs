//! The invented companies of tests and benchmarks, counted by brute force from the definitions
//! in words: so dense is a real company's graph.

use std::ops::ControlFlow;

use vice_versa::model::{Aim, Level, Participant, Programme};
use vice_versa::pairing::{PairingJob, audit, propose};

use crate::generator::{Options, company, company_like};

/// What one learns from the other, from its definition.
fn learn(one: &Participant, other: &Participant) -> u32 {
    let gains = one.wants.iter().map(|(topic, interest)| {
        let more = other.knows(topic).saturating_sub(one.knows(topic));
        u32::from(interest.get()) * u32::from(more)
    });
    gains.sum()
}

/// Whether the rules that are on from the start let two people be paired.
fn may_be_paired(one: &Participant, other: &Participant) -> bool {
    let (junior, senior) = if one.level < other.level {
        (one, other)
    } else {
        (other, one)
    };
    let shared = one
        .languages
        .intersection(&other.languages)
        .next()
        .is_some();
    junior.active
        && senior.active
        && junior.level != senior.level
        && junior.manager.as_ref() != Some(&senior.id)
        && senior.manager.as_ref() != Some(&junior.id)
        && (shared || one.languages.is_empty() || other.languages.is_empty())
        && learn(senior, junior) > 0
}

fn eligible_pairs(programme: &Programme) -> usize {
    let people: Vec<_> = programme.participants().values().collect();
    let pairs = people.iter().enumerate().map(|(index, one)| {
        let after = &people[index + 1..];
        after
            .iter()
            .filter(|other| may_be_paired(one, other))
            .count()
    });
    pairs.sum()
}

#[test]
fn companies_are_as_dense_as_the_published_comparison() {
    // Pairs of the comparison's instances; another generator's luck is worth a few percent.
    for (people, published, tolerance_percent) in
        [(100, 1_037, 15), (300, 9_449, 8), (1_000, 113_507, 4)]
    {
        let pairs: Vec<usize> = (1..=3)
            .map(|seed| eligible_pairs(&company(people, seed)))
            .collect();
        let mean = pairs.iter().sum::<usize>() / pairs.len();
        assert!(
            mean.abs_diff(published) * 100 <= published * tolerance_percent,
            "{people} people: {pairs:?} instead of about {published}"
        );
    }
}

#[test]
fn a_pairing_counts_the_same_eligible_pairs() {
    let options = Options {
        on_a_break_percent: 10,
        missing_percent: 20,
        english_only_percent: 20,
        ..Options::default()
    };
    for seed in 1..=5 {
        let programme = company_like(120, seed, options);
        let proposal = propose(&PairingJob::of(&programme), &mut |_| {
            ControlFlow::Continue(())
        });
        let counted = u64::try_from(eligible_pairs(&programme)).expect("a count");
        assert_eq!(proposal.eligible_pairs, counted, "seed {seed}");
    }
}

#[test]
fn half_are_juniors_and_everybody_offers_and_wants() {
    let programme = company(100, 7);
    let people = programme.participants();
    let with = |level| {
        people
            .values()
            .filter(|person| person.level == level)
            .count()
    };
    assert_eq!(
        [Level::Junior, Level::Middle, Level::Executive].map(with),
        [50, 25, 25]
    );
    assert_eq!(programme.topics().len(), 40);
    for person in people.values() {
        assert!((2..=4).contains(&person.offers.len()), "{}", person.name);
        assert!(person.wants.len() <= 4, "{}", person.name);
        assert_eq!(person.capacity.get(), 1);
        let manager = person.manager.as_ref().and_then(|id| people.get(id));
        assert!(manager.is_none_or(|manager| {
            manager.level > person.level && manager.department == person.department
        }));
    }
}

#[test]
fn a_seed_always_gives_the_same_people_and_another_gives_others() {
    assert_eq!(company(60, 3), company(60, 3));
    assert_ne!(company(60, 3).participants(), company(60, 4).participants());
}

#[test]
fn options_are_followed() {
    let several = Options {
        several_partners_percent: 30,
        on_a_break_percent: 10,
        missing_percent: 20,
        english_only_percent: 5,
        topics: 90,
        ..Options::default()
    };
    let programme = company_like(1_000, 1, several);
    let share = |what: fn(&Participant) -> bool| {
        programme
            .participants()
            .values()
            .filter(|person| what(person))
            .count()
    };
    assert!((250..350).contains(&share(|person| person.capacity.get() > 1)));
    assert!((70..130).contains(&share(|person| !person.active)));
    assert!((150..250).contains(&share(|person| person.department.is_empty())));
    assert!((20..70).contains(&share(|person| {
        person.languages.len() == 1 && person.languages.contains("en")
    })));
    assert_eq!(programme.topics().len(), 90);
    let one_topic = Options {
        topics: 1,
        ..several
    };
    assert_eq!(company_like(8, 1, one_topic).topics().len(), 1);
}

#[test]
fn a_flatter_spread_leaves_fewer_pairs() {
    let flat = Options {
        flatness_percent: 100_000,
        ..Options::default()
    };
    assert!(eligible_pairs(&company_like(300, 1, flat)) < eligible_pairs(&company(300, 1)));
}

/// Companies in which many take several partners: pairs that might be formed twice abound.
#[test]
fn companies_with_many_places_are_proven() {
    for seed in 0..300_u64 {
        let people = 2 + usize::try_from(seed * 7 % 59).unwrap();
        let options = Options {
            topics: 3 + usize::try_from(seed % 20).unwrap(),
            tilt_percent: 50 + seed % 50,
            several_partners_percent: seed * 13 % 101,
            on_a_break_percent: seed % 9,
            missing_percent: seed % 30,
            english_only_percent: seed % 21,
            ..Options::default()
        };
        let programme = company_like(people, seed, options);
        for aim in Aim::ALL {
            let job = PairingJob::of(&programme).with_aim(aim);
            let proposal = propose(&job, &mut |_| ControlFlow::Continue(()));
            let verdict = audit(&job, &proposal);
            let proven = verdict.as_ref().is_ok_and(|verdict| verdict.proven);
            assert!(proven, "company {seed}, {aim:?}: {verdict:?}");
        }
    }
}
