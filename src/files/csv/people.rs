//! A table and a mapping to an import plan: who is new, who changes, which topics the
//! programme does not have yet, and which rows are wrong.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::cells::name_key;
use super::draft::{Draft, RowReader};
use super::{
    ChangedPerson, ImportPlan, Mapping, NewTopic, Row, RowProblem, RowProblemKind, Table,
    TableProblem, Use,
};
use crate::model::{Level, Participant, ParticipantId, Programme, Topic, TopicId};

/// Plans the import of a table into a programme. People are found by e-mail, else by name;
/// what the file has no column for stays as it is, offers and wants are replaced where
/// the file has columns for them. An empty cell takes nothing away from a known person,
/// other than offers and wants. `fresh` gives random numbers for new ids.
#[must_use]
pub fn people(
    table: &Table,
    mapping: &Mapping,
    programme: &Programme,
    fresh: &mut dyn FnMut() -> u64,
) -> ImportPlan {
    let mut ids = FreshIds {
        people: programme.participants().keys().cloned().collect(),
        topics: programme.topics().keys().cloned().collect(),
        fresh,
    };
    plan(table, mapping, programme, &mut ids)
}

/// Where the ids of new people and topics come from.
pub(super) trait NewIds {
    /// An id for a new person, never the same twice.
    fn person(&mut self, email: &str, name: &str) -> ParticipantId;
    /// An id for a new topic, never the same twice.
    fn topic(&mut self, name: &str) -> TopicId;
}

struct FreshIds<'f> {
    people: HashSet<ParticipantId>,
    topics: HashSet<TopicId>,
    fresh: &'f mut dyn FnMut() -> u64,
}

impl NewIds for FreshIds<'_> {
    fn person(&mut self, _email: &str, _name: &str) -> ParticipantId {
        loop {
            let id = ParticipantId::fresh((self.fresh)());
            if self.people.insert(id.clone()) {
                return id;
            }
        }
    }

    fn topic(&mut self, _name: &str) -> TopicId {
        loop {
            let id = TopicId::fresh((self.fresh)());
            if self.topics.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// A row that can be imported, and the person it is about.
struct Entry<'t> {
    row: &'t Row,
    draft: Draft<'t>,
    id: ParticipantId,
    level: Level,
    before: Option<Arc<Participant>>,
}

pub(super) fn plan(
    table: &Table,
    mapping: &Mapping,
    programme: &Programme,
    ids: &mut dyn NewIds,
) -> ImportPlan {
    let mut plan = ImportPlan::default();
    if !mapping.has_names() {
        plan.problems
            .push(RowProblem::of_file(TableProblem::NoNameColumn));
        return plan;
    }
    let mut reader = RowReader::new(table, mapping, programme);
    let mut directory = Directory::of(programme, table.rows.len());
    let mut entries = Vec::new();
    for row in &table.rows {
        let Some(draft) = reader.read(row) else {
            continue;
        };
        match directory.enter(row, draft, mapping, ids) {
            Ok(entry) => entries.push(entry),
            Err((column, kind)) => {
                let column = mapping.column(column).unwrap_or(usize::MAX);
                reader.report(row, column, kind);
            }
        }
    }
    let mut catalogue = Catalogue::of(programme, ids);
    for entry in entries {
        let manager = directory.manager(&entry).unwrap_or_else(|kind| {
            let column = mapping.column(Use::Manager).unwrap_or(usize::MAX);
            reader.report(entry.row, column, kind);
            None
        });
        let after = person(&entry, manager, &mut catalogue);
        match entry.before {
            None => plan.new_people.push(after),
            Some(before) if *before == after => plan.unchanged += 1,
            Some(before) => plan.changed_people.push(ChangedPerson { before, after }),
        }
    }
    plan.new_topics = catalogue.new;
    plan.problems = reader.problems;
    plan.problems.sort_by_key(|problem| problem.row);
    plan
}

/// The person as the import leaves them.
fn person(entry: &Entry, manager: Option<ParticipantId>, catalogue: &mut Catalogue) -> Participant {
    let draft = &entry.draft;
    let mut person = match &entry.before {
        Some(before) => Participant::clone(before),
        None => Participant::named(entry.id.clone(), &draft.name, entry.level),
    };
    let fields = [
        (&mut person.name, draft.name.as_str()),
        (&mut person.email, draft.email),
        (&mut person.role, draft.role),
        (&mut person.department, draft.department),
        (&mut person.location, draft.location),
        (&mut person.note, draft.note.as_str()),
    ];
    for (field, said) in fields {
        if !said.is_empty() {
            said.clone_into(field);
        }
    }
    person.level = entry.level;
    if !draft.languages.is_empty() {
        person.languages.clone_from(&draft.languages);
    }
    person.manager = manager.or(person.manager);
    person.capacity = draft.capacity.unwrap_or(person.capacity);
    person.active = draft.active.unwrap_or(person.active);
    if let Some(offers) = &draft.offers {
        person.offers = catalogue.grades(offers, |new| &mut new.offers);
    }
    if let Some(wants) = &draft.wants {
        person.wants = catalogue.grades(wants, |new| &mut new.wants);
    }
    person
}

/// Who is who: the programme's people and those of the rows so far.
struct Directory<'p> {
    programme: &'p Programme,
    by_email: HashMap<String, ParticipantId>,
    by_name: HashMap<String, Namesakes>,
    rows_by_person: HashMap<ParticipantId, u32>,
}

/// People of one name, and the rows of this file that name it.
#[derive(Default)]
struct Namesakes {
    known: Vec<ParticipantId>,
    new: Vec<ParticipantId>,
    first_row: Option<u32>,
    first_row_without_email: Option<u32>,
}

impl<'p> Directory<'p> {
    fn of(programme: &'p Programme, rows: usize) -> Self {
        let size = rows + programme.participants().len();
        let mut by_email = HashMap::with_capacity(size);
        let mut by_name: HashMap<String, Namesakes> = HashMap::with_capacity(size);
        for person in programme.participants().values() {
            let (email, name) = (name_key(&person.email), name_key(&person.name));
            if !email.is_empty() {
                by_email.entry(email).or_insert_with(|| person.id.clone());
            }
            by_name
                .entry(name)
                .or_default()
                .known
                .push(person.id.clone());
        }
        let rows_by_person = HashMap::with_capacity(rows);
        Self {
            programme,
            by_email,
            by_name,
            rows_by_person,
        }
    }

    /// Finds out whom a row is about; an error names the column to blame.
    fn enter<'t>(
        &mut self,
        row: &'t Row,
        draft: Draft<'t>,
        mapping: &Mapping,
        ids: &mut dyn NewIds,
    ) -> Result<Entry<'t>, (Use, RowProblemKind)> {
        let email = name_key(draft.email);
        let namesakes = self.by_name.entry(name_key(&draft.name)).or_default();
        // Equal names are two people only where both have an e-mail that tells them apart.
        let doubtful = if email.is_empty() {
            namesakes.first_row
        } else {
            namesakes.first_row_without_email
        };
        if let Some(row) = doubtful {
            return Err((Use::Name, RowProblemKind::SamePersonAs { row }));
        }
        let known = match self.by_email.get(&email) {
            Some(id) => Some(id.clone()),
            None => namesakes.known_as(self.programme, &email)?,
        };
        if let Some(row) = known.as_ref().and_then(|id| self.rows_by_person.get(id)) {
            let blamed = if email.is_empty() {
                Use::Name
            } else {
                Use::Email
            };
            return Err((blamed, RowProblemKind::SamePersonAs { row: *row }));
        }
        let before = known
            .and_then(|id| self.programme.participant(&id))
            .cloned();
        let level = draft.level.or(before.as_ref().map(|person| person.level));
        let Some(level) = level.or(mapping.default_level) else {
            return Err((Use::Level, RowProblemKind::NoLevel));
        };
        let id = match &before {
            Some(person) => person.id.clone(),
            None => ids.person(draft.email, &draft.name),
        };
        if before.is_none() {
            namesakes.new.push(id.clone());
        }
        namesakes.first_row.get_or_insert(row.row);
        if email.is_empty() {
            namesakes.first_row_without_email.get_or_insert(row.row);
        } else {
            self.by_email.insert(email, id.clone());
        }
        self.rows_by_person.insert(id.clone(), row.row);
        Ok(Entry {
            row,
            draft,
            id,
            level,
            before,
        })
    }

    /// The line manager that a row names, by e-mail, else by name.
    fn manager(&self, entry: &Entry) -> Result<Option<ParticipantId>, RowProblemKind> {
        let key = name_key(entry.draft.manager);
        if key.is_empty() {
            return Ok(None);
        }
        let namesakes = self.by_name.get(&key);
        let mut all = namesakes
            .into_iter()
            .flat_map(|people| people.known.iter().chain(&people.new));
        let found = match (self.by_email.get(&key), all.next()) {
            (Some(id), _) => id,
            (None, None) => return Err(RowProblemKind::UnknownManager),
            (None, Some(id)) => match all.count() {
                0 => id,
                more => return Err(RowProblemKind::AmbiguousManager { people: more + 1 }),
            },
        };
        if *found == entry.id {
            return Err(RowProblemKind::OwnManager);
        }
        Ok(Some(found.clone()))
    }
}

impl Namesakes {
    /// The one person of the programme with the name and no other e-mail.
    fn known_as(
        &self,
        programme: &Programme,
        email: &str,
    ) -> Result<Option<ParticipantId>, (Use, RowProblemKind)> {
        let fits = |id: &&ParticipantId| {
            let person = programme.participant(id);
            person.is_some_and(|person| email.is_empty() || person.email.trim().is_empty())
        };
        let mut fitting = self.known.iter().filter(fits);
        match (fitting.next(), fitting.count()) {
            (found, 0) => Ok(found.cloned()),
            (_, more) => Err((
                Use::Name,
                RowProblemKind::AmbiguousPerson { people: more + 1 },
            )),
        }
    }
}

/// Topics by name, the programme's and the new ones.
struct Catalogue<'i> {
    ids: &'i mut dyn NewIds,
    by_key: HashMap<String, (TopicId, Option<usize>)>,
    /// What a name was found to be, so that its key is built once.
    by_name: HashMap<String, (TopicId, Option<usize>)>,
    new: Vec<NewTopic>,
}

impl<'i> Catalogue<'i> {
    fn of(programme: &Programme, ids: &'i mut dyn NewIds) -> Self {
        let mut by_key = HashMap::new();
        for topic in programme.topics().values() {
            by_key
                .entry(name_key(&topic.name))
                .or_insert_with(|| (topic.id.clone(), None));
        }
        Self {
            ids,
            by_key,
            by_name: HashMap::new(),
            new: Vec::new(),
        }
    }

    fn find(&mut self, name: &str) -> (TopicId, Option<usize>) {
        if let Some(found) = self.by_name.get(name) {
            return found.clone();
        }
        let found = match self.by_key.get(&name_key(name)) {
            Some(found) => found.clone(),
            None => self.add(name),
        };
        self.by_name.insert(name.to_owned(), found.clone());
        found
    }

    fn add(&mut self, name: &str) -> (TopicId, Option<usize>) {
        let id = self.ids.topic(name);
        let found = (id.clone(), Some(self.new.len()));
        self.by_key.insert(name_key(name), found.clone());
        self.new.push(NewTopic {
            topic: Topic::named(id, name),
            offers: 0,
            wants: 0,
        });
        found
    }

    /// Topics by id; where one is named twice, the higher grade holds.
    fn grades<Grade: Copy + Ord>(
        &mut self,
        named: &[(Cow<str>, Grade)],
        count: impl Fn(&mut NewTopic) -> &mut usize,
    ) -> BTreeMap<TopicId, Grade> {
        let mut grades = BTreeMap::new();
        for (name, grade) in named {
            let (id, new) = self.find(name);
            match grades.entry(id) {
                std::collections::btree_map::Entry::Vacant(place) => {
                    place.insert(*grade);
                    if let Some(new) = new.and_then(|index| self.new.get_mut(index)) {
                        *count(new) += 1;
                    }
                }
                std::collections::btree_map::Entry::Occupied(mut place) => {
                    let highest = *grade.max(place.get());
                    place.insert(highest);
                }
            }
        }
        grades
    }
}
