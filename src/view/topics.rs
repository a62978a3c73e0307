//! The topics' page: what is offered and wanted of each topic, area by area.

use std::collections::BTreeMap;

use super::people_order::{is_found, search_key, sort_key};
use crate::catalogue::{self, ExampleTopic};
use crate::files::csv::name_key;
use crate::model::{Area, Edit, Language, Participant, Programme, Topic, TopicId};

/// A topic with its supply and demand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicRow {
    /// Its id.
    pub id: TopicId,
    /// What it is called.
    pub name: String,
    /// How many people offer it, by grade: basics, experienced, expert.
    pub offers: [usize; 3],
    /// How many people want it, by grade: curious, wants to learn it, needs it.
    pub wants: [usize; 3],
}

impl TopicRow {
    /// How many people offer it.
    #[must_use]
    pub fn offered(&self) -> usize {
        self.offers.iter().sum()
    }

    /// How many people want it.
    #[must_use]
    pub fn wanted(&self) -> usize {
        self.wants.iter().sum()
    }
}

/// An area of the catalogue, with the programme's topics in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaSection {
    /// The area.
    pub area: Area,
    /// The topics, by name.
    pub topics: Vec<TopicRow>,
    /// Example topics that the programme does not have, by their place in the catalogue.
    pub examples: Vec<&'static ExampleTopic>,
}

/// All areas, in the catalogue's order.
#[must_use]
pub fn area_sections(programme: &Programme) -> Vec<AreaSection> {
    let mut rows: BTreeMap<&TopicId, TopicRow> = BTreeMap::new();
    for topic in programme.topics().values() {
        rows.insert(
            &topic.id,
            TopicRow {
                id: topic.id.clone(),
                name: topic.name.clone(),
                offers: [0; 3],
                wants: [0; 3],
            },
        );
    }
    // Somebody on a break neither teaches nor learns now.
    let people = programme.participants().values();
    for person in people.filter(|person| person.active) {
        for (id, grade) in &person.offers {
            if let Some(row) = rows.get_mut(id) {
                row.offers[usize::from(grade.get()) - 1] += 1;
            }
        }
        for (id, grade) in &person.wants {
            if let Some(row) = rows.get_mut(id) {
                row.wants[usize::from(grade.get()) - 1] += 1;
            }
        }
    }
    let section = |area: Area| {
        let topics = programme.topics().values();
        let mut topics: Vec<TopicRow> = topics
            .filter(|topic| topic.area == area)
            .filter_map(|topic| rows.get(&topic.id).cloned())
            .collect();
        topics.sort_by_cached_key(|row| sort_key(&row.name));
        AreaSection {
            area,
            topics,
            examples: examples_left(programme, area),
        }
    };
    Area::ALL.map(section).into()
}

/// An area's example topics that the programme has under neither name.
fn examples_left(programme: &Programme, area: Area) -> Vec<&'static ExampleTopic> {
    let taken = |example: &&ExampleTopic| {
        let mut topics = programme.topics().values();
        topics.any(|topic| topic.id == example.id() || example.name.is(&topic.name))
    };
    let examples = catalogue::topics(area).iter();
    examples.filter(|example| !taken(example)).collect()
}

/// A topic made from its name alone: what the catalogue knows of the name comes with it.
#[must_use]
pub fn new_topic(id: TopicId, name: &str) -> Topic {
    let mut topic = Topic::named(id, name.trim());
    if let Some((area, example)) = catalogue::example_named(name) {
        topic.area = area;
        let language = if name_key(example.name.de) == name_key(name) {
            Language::De
        } else {
            Language::En
        };
        example
            .note
            .in_language(language)
            .clone_into(&mut topic.note);
    }
    topic
}

/// The topic with a name, whatever its case and spaces, other than `except`.
#[must_use]
pub fn topic_named<'p>(
    programme: &'p Programme,
    name: &str,
    except: Option<&TopicId>,
) -> Option<&'p Topic> {
    let key = name_key(name);
    let mut topics = programme.topics().values();
    let found = topics.find(|topic| Some(&topic.id) != except && name_key(&topic.name) == key);
    found.map(|topic| &**topic)
}

/// Names of topics to choose from in a form: the programme's, then the catalogue's, those that
/// fit what was typed; at most `most`.
#[must_use]
pub fn topic_suggestions(
    programme: &Programme,
    language: Language,
    typed: &str,
    most: usize,
) -> Vec<String> {
    let own = programme.topics().values().map(|topic| topic.name.clone());
    let mut own: Vec<String> = own.collect();
    own.sort_by_cached_key(|name| sort_key(name));
    let examples = catalogue::AREAS.iter().flat_map(|guide| {
        let left = examples_left(programme, guide.area).into_iter();
        left.map(|example| example.name.in_language(language).to_owned())
    });
    own.into_iter()
        .chain(examples)
        .filter(|name| is_found(&search_key(&[name]), typed))
        .take(most)
        .collect()
}

/// Makes two topics one: everybody who offers or wants `gone` offers or wants `kept` instead,
/// with the higher grade where they had both.
#[must_use]
pub fn merge_topics(programme: &Programme, gone: &TopicId, kept: &TopicId) -> Edit {
    let mut edits = Vec::new();
    for person in programme.participants().values() {
        let has = person.offers.contains_key(gone) || person.wants.contains_key(gone);
        if has {
            let mut person = Participant::clone(person);
            move_grade(&mut person.offers, gone, kept);
            move_grade(&mut person.wants, gone, kept);
            edits.push(Edit::PutParticipant(person));
        }
    }
    edits.push(Edit::RemoveTopic(gone.clone()));
    Edit::Batch(edits)
}

fn move_grade<Grade: Ord + Copy>(
    grades: &mut BTreeMap<TopicId, Grade>,
    gone: &TopicId,
    kept: &TopicId,
) {
    if let Some(grade) = grades.remove(gone) {
        let known = grades.entry(kept.clone()).or_insert(grade);
        *known = grade.max(*known);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Details, ProgrammeId};
    use crate::sample;

    #[test]
    fn supply_and_demand_are_those_of_people_who_take_part() {
        let programme = sample::programme(Language::De);
        let sections = area_sections(&programme);
        let rows: Vec<&TopicRow> = sections.iter().flat_map(|area| &area.topics).collect();
        assert_eq!(rows.len(), programme.topics().len());
        for row in &rows {
            let people = || programme.participants().values().filter(|p| p.active);
            let offered = people().filter(|p| p.offers.contains_key(&row.id)).count();
            let wanted = people().filter(|p| p.wants.contains_key(&row.id)).count();
            assert_eq!((row.offered(), row.wanted()), (offered, wanted));
        }
        assert!(rows.iter().any(|row| row.offered() == 0));
        assert!(rows.iter().any(|row| row.wanted() == 0));
    }

    #[test]
    fn examples_are_offered_until_they_are_taken_in_either_language() {
        let id = ProgrammeId::new("g-1").unwrap();
        let empty = Programme::new(Details::named(id, "", Language::De));
        let first = &catalogue::topics(Area::Tools)[0];
        assert_eq!(
            area_sections(&empty)[0].examples.len(),
            catalogue::topics(Area::Tools).len()
        );
        let named = new_topic(TopicId::fresh(1), &first.name.en.to_uppercase());
        assert_eq!(
            (named.area, named.note.as_str()),
            (Area::Tools, first.note.en)
        );
        let one = empty.apply(Edit::PutTopic(named)).unwrap();
        assert!(!area_sections(&one)[0].examples.contains(&first));
        let names = topic_suggestions(&one, Language::De, first.name.de, 5);
        assert_eq!(names, Vec::<String>::new());
    }

    #[test]
    fn merging_keeps_the_higher_grade_and_loses_nobody() {
        let programme = sample::programme(Language::De);
        let mut ids = programme.topics().keys();
        let (gone, kept) = (ids.next().unwrap(), ids.next().unwrap());
        let merged = programme
            .apply(merge_topics(&programme, gone, kept))
            .unwrap();
        assert_eq!(merged.topic(gone), None);
        for (id, before) in programme.participants() {
            let after = &merged.participants()[id];
            assert_eq!(
                after.knows(kept),
                before.knows(gone).max(before.knows(kept))
            );
            let either = before.wants.get(gone).max(before.wants.get(kept));
            assert_eq!(after.wants.get(kept), either);
        }
    }
}
