//! Who takes part: the people's page as rows, filtered and in order.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::sync::Arc;

use super::people_order::{is_found, search_key, sort_key};
use crate::model::{Level, Participant, ParticipantId, Programme, TopicId};

/// Which people are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleFilter {
    /// Words to look for in names, e-mail addresses, roles, departments, places and notes.
    pub search: String,
    /// Only people of this level.
    pub level: Option<Level>,
    /// Only people of this department, as it is written.
    pub department: Option<String>,
    /// Only people who offer or want this topic.
    pub topic: Option<TopicId>,
    /// Only people with a place and nobody in it.
    pub without_partner: bool,
}

impl PeopleFilter {
    /// Whether everybody is shown.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.search.trim().is_empty()
            && self.level.is_none()
            && self.department.is_none()
            && self.topic.is_none()
            && !self.without_partner
    }
}

/// By what people are put in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PeopleColumn {
    /// By name.
    #[default]
    Name,
    /// By level, juniors first.
    Level,
    /// By department, then by name.
    Department,
    /// By how many topics they offer.
    Offers,
    /// By how many topics they want.
    Wants,
    /// By how many partners they have, then by how many they may have.
    Partners,
}

/// A column and a direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PeopleOrder {
    /// By what.
    pub column: PeopleColumn,
    /// Whether the smallest comes first.
    pub upwards: bool,
}

impl Default for PeopleOrder {
    fn default() -> Self {
        Self {
            column: PeopleColumn::default(),
            upwards: true,
        }
    }
}

impl PeopleOrder {
    /// The order after its column's heading was pressed: the other direction where it is
    /// in order by that column already.
    #[must_use]
    pub fn pressed(self, column: PeopleColumn) -> Self {
        Self {
            column,
            upwards: self.column != column || !self.upwards,
        }
    }

    /// `Some(upwards)` for the column that is in order.
    #[must_use]
    pub fn of(self, column: PeopleColumn) -> Option<bool> {
        (self.column == column).then_some(self.upwards)
    }
}

/// All people, with what searching and ordering need worked out once for each programme.
#[derive(Clone, Debug)]
pub struct PeopleList {
    entries: Vec<Entry>,
    partners: HashMap<ParticipantId, u8>,
    departments: Vec<String>,
    locations: Vec<String>,
    roles: Vec<String>,
    has_round: bool,
}

#[derive(Clone, Debug)]
struct Entry {
    person: Arc<Participant>,
    name: String,
    department: String,
    search: String,
    partners: u8,
}

impl PeopleList {
    /// The list of a programme's people, by name.
    #[must_use]
    pub fn new(programme: &Programme) -> Self {
        let partners = partner_counts(programme);
        let people = programme.participants().values();
        let mut entries: Vec<Entry> = people
            .map(|person| Entry {
                name: sort_key(&person.name),
                department: sort_key(&person.department),
                search: search_key(&[
                    &person.name,
                    &person.email,
                    &person.role,
                    &person.department,
                    &person.location,
                    &person.note,
                ]),
                partners: partners.get(&person.id).copied().unwrap_or(0),
                person: Arc::clone(person),
            })
            .collect();
        entries.sort_by(|one, other| one.name.cmp(&other.name));
        let values = |value: fn(&Participant) -> &str| {
            known_values(entries.iter().map(|entry| value(&entry.person)))
        };
        Self {
            departments: values(|person| &person.department),
            locations: values(|person| &person.location),
            roles: values(|person| &person.role),
            entries,
            partners,
            has_round: programme.current_round().is_some(),
        }
    }

    /// How many people there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All departments, in order.
    #[must_use]
    pub fn departments(&self) -> &[String] {
        &self.departments
    }

    /// All places of work, in order.
    #[must_use]
    pub fn locations(&self) -> &[String] {
        &self.locations
    }

    /// All roles, in order.
    #[must_use]
    pub fn roles(&self) -> &[String] {
        &self.roles
    }

    /// Whether anybody can have a partner yet.
    #[must_use]
    pub fn has_round(&self) -> bool {
        self.has_round
    }

    /// How many partners somebody has now.
    #[must_use]
    pub fn partners(&self, id: &ParticipantId) -> u8 {
        self.partners.get(id).copied().unwrap_or(0)
    }

    /// The people to show, in order.
    #[must_use]
    pub fn shown(&self, filter: &PeopleFilter, order: PeopleOrder) -> Vec<ParticipantId> {
        let mut shown: Vec<&Entry> = self
            .entries
            .iter()
            .filter(|entry| entry.passes(filter))
            .collect();
        // All entries are in order by name, and the sort is stable.
        match order.column {
            PeopleColumn::Name => {}
            PeopleColumn::Level => shown.sort_by_key(|entry| entry.person.level),
            PeopleColumn::Department => {
                shown.sort_by(|one, other| one.department.cmp(&other.department));
            }
            PeopleColumn::Offers => shown.sort_by_key(|entry| entry.person.offers.len()),
            PeopleColumn::Wants => shown.sort_by_key(|entry| entry.person.wants.len()),
            PeopleColumn::Partners => {
                shown.sort_by_key(|entry| (entry.partners, entry.person.places()));
            }
        }
        if !order.upwards {
            shown.reverse();
        }
        let ids = shown.into_iter().map(|entry| entry.person.id.clone());
        ids.collect()
    }

    /// Up to `most` people whose name or e-mail address fits what was typed, by name.
    #[must_use]
    pub fn named_like(&self, typed: &str, most: usize) -> Vec<Arc<Participant>> {
        let fitting = self
            .entries
            .iter()
            .filter(|entry| is_found(&entry.search, typed));
        fitting
            .take(most)
            .map(|entry| Arc::clone(&entry.person))
            .collect()
    }
}

impl Entry {
    fn passes(&self, filter: &PeopleFilter) -> bool {
        let person = &self.person;
        let department = filter.department.as_ref();
        filter.level.is_none_or(|level| person.level == level)
            && department.is_none_or(|department| person.department == *department)
            && filter.topic.as_ref().is_none_or(|topic| {
                person.offers.contains_key(topic) || person.wants.contains_key(topic)
            })
            && (!filter.without_partner || (self.partners == 0 && person.active))
            && is_found(&self.search, &filter.search)
    }
}

/// How many partners each person has: pairs of all rounds that have not come to their end.
fn partner_counts(programme: &Programme) -> HashMap<ParticipantId, u8> {
    let mut counts = HashMap::new();
    for (_, pairing) in programme.running() {
        for id in [pairing.duo.0.a(), pairing.duo.0.b()] {
            let count: &mut u8 = counts.entry(id.clone()).or_default();
            *count = count.saturating_add(1);
        }
    }
    counts
}

fn known_values<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<String> {
    let different: BTreeSet<&str> = texts.filter(|text| !text.is_empty()).collect();
    let mut values: Vec<String> = different.into_iter().map(str::to_owned).collect();
    values.sort_by_cached_key(|value| sort_key(value));
    values
}

/// A topic that a person offers or wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicGrade {
    /// The topic.
    pub id: TopicId,
    /// What it is called.
    pub name: String,
    /// 1 to 3.
    pub grade: u8,
}

/// The topics that a person offers or wants by their names, the highest grade first.
#[must_use]
pub fn topic_grades<Grade: Copy + Into<i64>>(
    programme: &Programme,
    grades: &BTreeMap<TopicId, Grade>,
) -> Vec<TopicGrade> {
    let mut found: Vec<TopicGrade> = grades
        .iter()
        .filter_map(|(id, grade)| {
            Some(TopicGrade {
                id: id.clone(),
                name: programme.topic(id)?.name.clone(),
                grade: u8::try_from((*grade).into()).unwrap_or(1),
            })
        })
        .collect();
    found.sort_by_cached_key(|topic| (std::cmp::Reverse(topic.grade), sort_key(&topic.name)));
    found
}

/// Which rows of a long list are in sight, with `spare` more on both sides. `above` is how far
/// the list's beginning is above the window's, in pixels; negative below it.
#[must_use]
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "negative becomes 0, and lists end long before 2^32 pixels"
)]
pub fn rows_in_sight(
    above: f64,
    window: f64,
    row: f64,
    count: usize,
    spare: usize,
) -> Range<usize> {
    let first = (above / row).floor().max(0.0) as usize;
    let end = ((above + window) / row).ceil().max(0.0) as usize;
    let first = first.saturating_sub(spare).min(count);
    first..end.saturating_add(spare).clamp(first, count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Language, Participant};
    use crate::sample;

    fn names(list: &PeopleList, filter: &PeopleFilter, order: PeopleOrder) -> Vec<String> {
        let all: HashMap<_, _> = list
            .entries
            .iter()
            .map(|entry| (entry.person.id.clone(), entry.person.name.clone()))
            .collect();
        let shown = list.shown(filter, order);
        shown.iter().map(|id| all[id].clone()).collect()
    }

    #[test]
    fn filters_narrow_and_orders_turn_round() {
        let programme = sample::programme(Language::De);
        let list = PeopleList::new(&programme);
        let all = PeopleFilter::default();
        assert!(all.is_empty());
        let upwards = names(&list, &all, PeopleOrder::default());
        assert_eq!(upwards.len(), 30);
        let mut downwards = names(
            &list,
            &all,
            PeopleOrder::default().pressed(PeopleColumn::Name),
        );
        downwards.reverse();
        assert_eq!(upwards, downwards);

        let seniors = PeopleFilter {
            level: Some(Level::Executive),
            ..PeopleFilter::default()
        };
        let people = programme.participants().values();
        let expected = people.filter(|p| p.level == Level::Executive).count();
        assert_eq!(
            names(&list, &seniors, PeopleOrder::default()).len(),
            expected
        );
        for department in list.departments() {
            let filter = PeopleFilter {
                department: Some(department.clone()),
                ..PeopleFilter::default()
            };
            assert!(!names(&list, &filter, PeopleOrder::default()).is_empty());
        }
    }

    #[test]
    fn levels_come_from_the_bottom_up_and_equal_ones_by_name() {
        let programme = sample::programme(Language::En);
        let list = PeopleList::new(&programme);
        let order = PeopleOrder::default().pressed(PeopleColumn::Level);
        assert_eq!(order.of(PeopleColumn::Level), Some(true));
        let ids = list.shown(&PeopleFilter::default(), order);
        let people: Vec<&Participant> = ids
            .iter()
            .map(|id| &*programme.participants()[id])
            .collect();
        assert!(people.is_sorted_by_key(|person| (person.level, sort_key(&person.name))));
    }

    #[test]
    fn somebody_on_a_break_is_not_without_a_partner() {
        let programme = sample::programme(Language::De);
        let list = PeopleList::new(&programme);
        let filter = PeopleFilter {
            without_partner: true,
            ..PeopleFilter::default()
        };
        let active = programme.participants().values().filter(|p| p.active);
        assert_eq!(
            list.shown(&filter, PeopleOrder::default()).len(),
            active.count()
        );
    }

    #[test]
    fn only_rows_in_sight_are_built() {
        assert_eq!(rows_in_sight(-500.0, 900.0, 50.0, 1000, 0), 0..8);
        assert_eq!(rows_in_sight(0.0, 900.0, 50.0, 10, 5), 0..10);
        assert_eq!(rows_in_sight(5000.0, 900.0, 50.0, 1000, 4), 96..122);
        assert_eq!(rows_in_sight(90_000.0, 900.0, 50.0, 100, 4), 100..100);
        assert_eq!(rows_in_sight(-5000.0, 900.0, 50.0, 100, 0), 0..0);
    }
}
