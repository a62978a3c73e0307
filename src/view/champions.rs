//! Who could open the programme with a talk: people who give much and want much.

use std::sync::Arc;

use super::people_order::sort_key;
use crate::model::{Level, Participant, ParticipantId, Programme};

/// The most people that are suggested.
const SUGGESTIONS_MAX: usize = 6;
/// The grade of an expert.
const EXPERT: u8 = 3;

/// Somebody who could be a champion, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Who.
    pub id: ParticipantId,
    /// The name.
    pub name: String,
    /// Where the person stands.
    pub level: Level,
    /// How many topics the person can teach.
    pub offers: usize,
    /// In how many of them the person is an expert.
    pub expert_in: usize,
    /// How many topics the person wants to learn.
    pub wants: usize,
}

/// Those who are champions, by name.
#[must_use]
pub fn champions(programme: &Programme) -> Vec<Arc<Participant>> {
    let people = programme.participants().values();
    let mut champions: Vec<_> = people.filter(|person| person.champion).cloned().collect();
    champions.sort_by_cached_key(|person| sort_key(&person.name));
    champions
}

/// Who could be one: takes part now, both teaches and learns at least two topics. Those come
/// first in whom teaching and learning are both strong; and before them one of each level that has
/// no champion yet, since all levels are to be seen at the beginning.
#[must_use]
pub fn suggestions(programme: &Programme) -> Vec<Suggestion> {
    let people = programme.participants().values();
    let able = |person: &&Arc<Participant>| {
        person.active && !person.champion && person.offers.len() > 1 && person.wants.len() > 1
    };
    let mut able: Vec<_> = people.filter(able).collect();
    able.sort_by_cached_key(|person| {
        let gives: u32 = person.offers.values().map(|one| u32::from(one.get())).sum();
        let takes: u32 = person.wants.values().map(|one| u32::from(one.get())).sum();
        let strength = (gives.min(takes), gives + takes);
        (std::cmp::Reverse(strength), sort_key(&person.name))
    });
    let seen: Vec<Level> = champions(programme).iter().map(|one| one.level).collect();
    let first_of_level = Level::ALL
        .iter()
        .filter(|level| !seen.contains(level))
        .filter_map(|level| able.iter().position(|person| person.level == *level));
    let mut order: Vec<usize> = first_of_level.collect();
    order.sort_unstable();
    let others = (0..able.len()).filter(|place| !order.contains(place));
    let others: Vec<usize> = others.collect();
    let chosen = order.into_iter().chain(others).take(SUGGESTIONS_MAX);
    chosen.map(|place| suggestion(able[place])).collect()
}

fn suggestion(person: &Participant) -> Suggestion {
    let grades = person.offers.values();
    Suggestion {
        id: person.id.clone(),
        name: person.name.clone(),
        level: person.level,
        offers: person.offers.len(),
        expert_in: grades.filter(|grade| grade.get() == EXPERT).count(),
        wants: person.wants.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Details, Edit, Interest, Knowledge, Language, ProgrammeId, Topic, TopicId};

    fn person(name: &str, level: Level, offers: &[u8], wants: &[u8]) -> Participant {
        let topic = |place: usize| TopicId::new(&format!("t-{place}")).unwrap();
        let mut person = Participant::named(ParticipantId::new(name).unwrap(), name, level);
        for (place, grade) in offers.iter().enumerate() {
            let grade = Knowledge::new((*grade).into()).unwrap();
            person.offers.insert(topic(place), grade);
        }
        for (place, grade) in wants.iter().enumerate() {
            let grade = Interest::new((*grade).into()).unwrap();
            person.wants.insert(topic(place), grade);
        }
        person
    }

    fn programme(people: Vec<Participant>) -> Programme {
        let topics = (0..3).map(|place| {
            let id = TopicId::new(&format!("t-{place}")).unwrap();
            Edit::PutTopic(Topic::named(id, "Topic"))
        });
        let people = people.into_iter().map(Edit::PutParticipant);
        let details = Details::named(ProgrammeId::fresh(1), "", Language::En);
        let edits = topics.chain(people).collect();
        Programme::new(details).apply(Edit::Batch(edits)).unwrap()
    }

    #[test]
    fn those_who_give_and_want_much_come_first_one_of_each_level() {
        let mut away = person("Away", Level::Junior, &[3, 3, 3], &[3, 3, 3]);
        away.active = false;
        let all = programme(vec![
            person("Both", Level::Junior, &[3, 3], &[3, 3]),
            person("Second", Level::Junior, &[3, 2], &[2, 2]),
            person("Gives", Level::Junior, &[3, 3, 3], &[1, 1]),
            person("Little", Level::Junior, &[3], &[3, 3]),
            person("Boss", Level::Executive, &[1, 1], &[1, 1]),
            away,
        ]);
        let suggested = suggestions(&all);
        let names: Vec<&str> = suggested.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Both", "Boss", "Second", "Gives"]);
        let first = &suggested[0];
        assert_eq!((first.offers, first.expert_in, first.wants), (2, 2, 2));
    }

    #[test]
    fn levels_that_nobody_stands_for_yet_come_first() {
        let mut boss = person("Boss", Level::Executive, &[3, 3], &[3, 3]);
        boss.champion = true;
        let all = programme(vec![
            boss,
            person("Chief", Level::Executive, &[3, 3, 3], &[3, 3, 3]),
            person("Mid", Level::Middle, &[1, 1], &[1, 1]),
            person("Young", Level::Junior, &[2, 2], &[2, 2]),
        ]);
        let names: Vec<_> = suggestions(&all).into_iter().map(|one| one.name).collect();
        assert_eq!(names, ["Young", "Mid", "Chief"]);
    }

    #[test]
    fn a_champion_is_not_suggested_again() {
        let mut ann = person("Ann", Level::Junior, &[3, 3], &[3, 3]);
        ann.champion = true;
        let all = programme(vec![ann]);
        assert!(suggestions(&all).is_empty());
        assert_eq!(champions(&all).len(), 1);
    }
}
