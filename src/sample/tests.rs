//! What the sample promises.

use std::collections::BTreeSet;

use super::*;
use crate::model::{Area, Level};

fn with_level(programme: &Programme, level: Level) -> usize {
    programme
        .participants()
        .values()
        .filter(|person| person.level == level)
        .count()
}

#[test]
fn thirty_people_in_the_usual_proportions() {
    let sample = programme(Language::De);
    assert!(sample.details().sample);
    assert!(sample.details().start.is_some());
    assert_eq!(sample.details().goals.len(), 3);
    assert_eq!(sample.participants().len(), 30);
    assert_eq!(with_level(&sample, Level::Junior), 15);
    assert_eq!(with_level(&sample, Level::Middle), 8);
    assert_eq!(with_level(&sample, Level::Executive), 7);
    let on_a_break = sample.participants().values().filter(|p| !p.active);
    assert_eq!(on_a_break.count(), 1);
    let with_places = |places| {
        let people = sample.participants().values();
        people.filter(|p| p.capacity.get() == places).count()
    };
    assert_eq!([1, 2, 3].map(with_places), [24, 5, 1]);
}

#[test]
fn mail_addresses_are_different_and_belong_to_nobody() {
    let sample = programme(Language::En);
    let mails: BTreeSet<&str> = sample
        .participants()
        .values()
        .map(|p| p.email.as_str())
        .collect();
    assert_eq!(mails.len(), 30);
    for mail in mails {
        let (name, domain) = mail.split_once('@').expect("an @");
        assert_eq!(domain, MAIL_DOMAIN);
        assert!(
            name.chars()
                .all(|letter| letter.is_ascii_lowercase() || letter == '.')
        );
    }
}

#[test]
fn both_languages_hold_the_same_programme() {
    let [german, english] = Language::ALL.map(programme);
    assert_eq!(german.details().id, english.details().id);
    assert!(german.topics().keys().eq(english.topics().keys()));
    for (one, other) in german.topics().values().zip(english.topics().values()) {
        assert_eq!(one.area, other.area);
        assert_ne!(one.note, other.note);
    }
    for (one, other) in german
        .participants()
        .values()
        .zip(english.participants().values())
    {
        let mut translated = Participant::clone(one);
        translated.role.clone_from(&other.role);
        translated.department.clone_from(&other.department);
        translated.note.clone_from(&other.note);
        assert_eq!(translated, **other);
        assert_eq!(one.note.is_empty(), other.note.is_empty());
    }
}

#[test]
fn managers_stand_above_and_lead_to_the_top() {
    let sample = programme(Language::De);
    for person in sample.participants().values() {
        let mut at = person;
        let mut steps = 0;
        while let Some(manager) = &at.manager {
            at = sample.participant(manager).expect("a person of the sample");
            steps += 1;
            assert!(steps < 5, "{} reports in a circle", person.name);
        }
        assert_eq!(at.name, "Dr. Renate Hummel");
        let above = person
            .manager
            .as_ref()
            .and_then(|id| sample.participant(id));
        if let Some(manager) = above {
            assert!(manager.level >= person.level, "{}", person.name);
        }
    }
}

#[test]
fn people_offer_and_want_one_to_three_topics_and_never_teach_what_they_want_to_know_fully() {
    for person in programme(Language::De).participants().values() {
        assert!((1..=3).contains(&person.offers.len()), "{}", person.name);
        assert!((1..=3).contains(&person.wants.len()), "{}", person.name);
        for topic in person.wants.keys() {
            assert!(
                person.knows(topic) < Knowledge::MAX.get(),
                "{}",
                person.name
            );
        }
    }
}

#[test]
fn supply_and_demand_have_something_to_show() {
    let sample = programme(Language::De);
    let people = || sample.participants().values();
    let offered: BTreeSet<_> = people().flat_map(|p| p.offers.keys()).collect();
    let wanted: BTreeSet<_> = people().flat_map(|p| p.wants.keys()).collect();
    let name = |id: &TopicId| sample.topic(id).map(|topic| topic.name.clone());
    let only_wanted: Vec<_> = wanted
        .difference(&offered)
        .filter_map(|id| name(id))
        .collect();
    let only_offered: Vec<_> = offered
        .difference(&wanted)
        .filter_map(|id| name(id))
        .collect();
    assert_eq!(only_wanted, ["Augmented Reality in Service und Schulung"]);
    assert_eq!(only_offered, ["Die Geschichte von Hummelbach"]);
    assert!(
        sample
            .topics()
            .keys()
            .all(|id| offered.contains(id) || wanted.contains(id))
    );
    let areas: BTreeSet<_> = sample.topics().values().map(|topic| topic.area).collect();
    assert_eq!(areas.len(), Area::ALL.len());
}

#[test]
fn no_senior_learns_from_the_one_who_stays_alone() {
    let sample = programme(Language::De);
    let alone = sample
        .participant(&person_id("max-brueckner"))
        .expect("Max");
    for senior in sample
        .participants()
        .values()
        .filter(|p| p.level > alone.level)
    {
        for topic in senior.wants.keys() {
            assert!(senior.knows(topic) >= alone.knows(topic), "{}", senior.name);
        }
    }
}
