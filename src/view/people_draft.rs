//! A person as typed into the form, and what has to be put right before it is one.

use std::collections::BTreeMap;

use crate::files::csv::{languages, name_key};
use crate::model::{
    Capacity, Edit, Interest, Knowledge, Level, Participant, ParticipantId, Programme, Topic,
    TopicId,
};
use crate::text::PeopleWords;

/// A person as typed: texts that may be anything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonDraft {
    /// The person who is changed; none for a new one.
    pub id: Option<ParticipantId>,
    /// The full name.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    /// What the person does.
    pub role: String,
    /// The level, once one is chosen.
    pub level: Option<Level>,
    /// The department.
    pub department: String,
    /// The place of work.
    pub location: String,
    /// Languages with commas between, as names or codes.
    pub languages: String,
    /// The line manager's name or e-mail address.
    pub manager: String,
    /// How many partners at most.
    pub capacity: Capacity,
    /// Whether the person is on a break.
    pub on_break: bool,
    /// What the person can teach.
    pub offers: Vec<DraftTopic>,
    /// What the person wants to learn.
    pub wants: Vec<DraftTopic>,
    /// Anything else.
    pub note: String,
}

/// A topic in the form, by name: it may be new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftTopic {
    /// What it is called.
    pub name: String,
    /// 1 to 3.
    pub grade: u8,
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PersonField {
    /// The name.
    Name,
    /// The e-mail address.
    Email,
    /// The level.
    Level,
    /// The manager.
    Manager,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonProblem {
    /// The name is missing.
    NoName,
    /// No level is chosen.
    NoLevel,
    /// That is no e-mail address.
    NotAnEmail,
    /// Somebody else has this e-mail address.
    EmailTaken {
        /// Who.
        by: String,
    },
    /// Nobody has this name or e-mail address.
    UnknownManager,
    /// Several people have this name; the e-mail address would tell.
    AmbiguousManager,
    /// Nobody is their own manager.
    OwnManager,
}

impl PersonProblem {
    /// The field beside which it is told.
    #[must_use]
    pub fn field(&self) -> PersonField {
        match self {
            Self::NoName => PersonField::Name,
            Self::NoLevel => PersonField::Level,
            Self::NotAnEmail | Self::EmailTaken { .. } => PersonField::Email,
            Self::UnknownManager | Self::AmbiguousManager | Self::OwnManager => {
                PersonField::Manager
            }
        }
    }

    /// What is wrong, as a sentence.
    #[must_use]
    pub fn sentence(&self, words: &PeopleWords) -> String {
        match self {
            Self::NoName => words.no_name.to_owned(),
            Self::NoLevel => words.no_level.to_owned(),
            Self::NotAnEmail => words.not_an_email.to_owned(),
            Self::EmailTaken { by } => (words.email_taken)(by),
            Self::UnknownManager => words.unknown_manager.to_owned(),
            Self::AmbiguousManager => words.ambiguous_manager.to_owned(),
            Self::OwnManager => words.own_manager.to_owned(),
        }
    }
}

impl PersonDraft {
    /// The draft that stands for a person as they are.
    #[must_use]
    pub fn of(person: &Participant, programme: &Programme) -> Self {
        let manager = person
            .manager
            .as_ref()
            .and_then(|id| programme.participant(id));
        let languages: Vec<&str> = person.languages.iter().map(String::as_str).collect();
        Self {
            id: Some(person.id.clone()),
            name: person.name.clone(),
            email: person.email.clone(),
            role: person.role.clone(),
            level: Some(person.level),
            department: person.department.clone(),
            location: person.location.clone(),
            languages: languages.join(", "),
            manager: manager
                .map_or_else(String::new, |manager| unmistakable_name(programme, manager)),
            capacity: person.capacity,
            on_break: !person.active,
            offers: draft_topics(programme, &person.offers),
            wants: draft_topics(programme, &person.wants),
            note: person.note.clone(),
        }
    }

    /// The change that makes the draft a person, with the topics that are new. `fresh` gives
    /// random numbers for ids.
    ///
    /// # Errors
    /// All that is wrong, at most one for each field.
    pub fn into_edit(
        self,
        programme: &Programme,
        fresh: &mut dyn FnMut() -> u64,
    ) -> Result<(ParticipantId, Edit), Vec<PersonProblem>> {
        let problems = self.problems(programme);
        let manager = find_manager(&self.manager, self.id.as_ref(), programme);
        let name = self.name.trim().to_owned();
        let (Some(level), Ok(manager), true) = (self.level, manager, problems.is_empty()) else {
            return Err(problems);
        };
        let id = self.id.unwrap_or_else(|| ParticipantId::fresh(fresh()));
        let known = programme.participant(&id);
        let mut person = known.map_or_else(
            || Participant::named(id.clone(), &name, level),
            |person| Participant::clone(person),
        );
        let mut catalogue = NewTopics::of(programme, fresh);
        person.offers = catalogue.grades::<Knowledge>(&self.offers);
        person.wants = catalogue.grades::<Interest>(&self.wants);
        person.name = name;
        self.email.trim().clone_into(&mut person.email);
        self.role.trim().clone_into(&mut person.role);
        person.level = level;
        self.department.trim().clone_into(&mut person.department);
        self.location.trim().clone_into(&mut person.location);
        person.languages = languages(&self.languages);
        person.manager = manager;
        person.capacity = self.capacity;
        person.active = !self.on_break;
        self.note.trim().clone_into(&mut person.note);
        let topics = catalogue.new.into_iter().map(Edit::PutTopic);
        let edits = topics.chain([Edit::PutParticipant(person)]).collect();
        Ok((id, Edit::Batch(edits)))
    }

    /// All that is wrong, at most one for each field, in the order of the fields.
    #[must_use]
    pub fn problems(&self, programme: &Programme) -> Vec<PersonProblem> {
        let name = self.name.trim().is_empty();
        let manager = find_manager(&self.manager, self.id.as_ref(), programme);
        [
            name.then_some(PersonProblem::NoName),
            self.email_problem(programme),
            self.level.is_none().then_some(PersonProblem::NoLevel),
            manager.err(),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn email_problem(&self, programme: &Programme) -> Option<PersonProblem> {
        let email = self.email.trim();
        if email.is_empty() {
            return None;
        }
        let fine = email
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && !host.is_empty());
        if !fine || email.contains(char::is_whitespace) {
            return Some(PersonProblem::NotAnEmail);
        }
        let key = name_key(email);
        let other = programme
            .participants()
            .values()
            .find(|person| Some(&person.id) != self.id.as_ref() && name_key(&person.email) == key);
        other.map(|person| PersonProblem::EmailTaken {
            by: person.name.clone(),
        })
    }
}

/// Topics by name for the form, the highest grade first.
fn draft_topics<Grade: Copy + Into<i64>>(
    programme: &Programme,
    grades: &BTreeMap<TopicId, Grade>,
) -> Vec<DraftTopic> {
    let found = super::people::topic_grades(programme, grades).into_iter();
    found
        .map(|topic| DraftTopic {
            name: topic.name,
            grade: topic.grade,
        })
        .collect()
}

/// The name, or the e-mail address where several people have the name.
#[must_use]
pub fn unmistakable_name(programme: &Programme, person: &Participant) -> String {
    let key = name_key(&person.name);
    let people = programme.participants().values();
    let namesakes = people.filter(|other| name_key(&other.name) == key).count();
    if namesakes > 1 && !person.email.is_empty() {
        person.email.clone()
    } else {
        person.name.clone()
    }
}

fn find_manager(
    typed: &str,
    person: Option<&ParticipantId>,
    programme: &Programme,
) -> Result<Option<ParticipantId>, PersonProblem> {
    let key = name_key(typed);
    if key.is_empty() {
        return Ok(None);
    }
    // Somebody whose namesakes have no e-mail address stays the manager they were.
    if let Some(known) = person.and_then(|id| programme.participant(id)) {
        let manager = known.manager.as_ref();
        let manager = manager.and_then(|id| programme.participant(id));
        if let Some(manager) = manager.filter(|manager| name_key(&manager.name) == key) {
            return Ok(Some(manager.id.clone()));
        }
    }
    let people = programme.participants().values();
    let fitting = people.filter(|one| name_key(&one.email) == key || name_key(&one.name) == key);
    let fitting: Vec<&ParticipantId> = fitting.map(|one| &one.id).collect();
    match fitting.as_slice() {
        [] => Err(PersonProblem::UnknownManager),
        [manager] if Some(*manager) == person => Err(PersonProblem::OwnManager),
        [manager] => Ok(Some((*manager).clone())),
        _ => Err(PersonProblem::AmbiguousManager),
    }
}

/// Topics by name; those that the programme does not have yet are made.
struct NewTopics<'p> {
    ids: BTreeMap<String, TopicId>,
    new: Vec<Topic>,
    fresh: &'p mut dyn FnMut() -> u64,
}

impl<'p> NewTopics<'p> {
    fn of(programme: &Programme, fresh: &'p mut dyn FnMut() -> u64) -> Self {
        let topics = programme.topics().values();
        let ids = topics.map(|topic| (name_key(&topic.name), topic.id.clone()));
        Self {
            ids: ids.collect(),
            new: Vec::new(),
            fresh,
        }
    }

    fn grades<Grade>(&mut self, topics: &[DraftTopic]) -> BTreeMap<TopicId, Grade>
    where
        Grade: TryFrom<i64> + Default + Ord + Copy,
    {
        let mut grades = BTreeMap::new();
        for topic in topics {
            let name = topic.name.trim();
            if name.is_empty() {
                continue;
            }
            let (new, fresh) = (&mut self.new, &mut self.fresh);
            let id = self.ids.entry(name_key(name)).or_insert_with(|| {
                let id = TopicId::fresh(fresh());
                new.push(super::topics::new_topic(id.clone(), name));
                id
            });
            let grade = Grade::try_from(i64::from(topic.grade)).unwrap_or_default();
            let known = grades.entry(id.clone()).or_insert(grade);
            *known = grade.max(*known);
        }
        grades
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use crate::sample;

    fn counter() -> impl FnMut() -> u64 {
        let mut next = 1000;
        move || {
            next += 1;
            next
        }
    }

    #[test]
    fn nobody_changes_by_opening_and_saving_the_form() {
        let programme = sample::programme(Language::De);
        for person in programme.participants().values() {
            let draft = PersonDraft::of(person, &programme);
            let (_, edit) = draft.into_edit(&programme, &mut counter()).unwrap();
            assert_eq!(programme.apply(edit).unwrap(), programme, "{}", person.name);
        }
    }

    #[test]
    fn an_empty_form_says_what_is_missing() {
        let programme = sample::programme(Language::De);
        let draft = PersonDraft {
            email: "nobody".into(),
            manager: "Nobody Known".into(),
            ..PersonDraft::default()
        };
        assert_eq!(
            draft.into_edit(&programme, &mut counter()),
            Err(vec![
                PersonProblem::NoName,
                PersonProblem::NotAnEmail,
                PersonProblem::NoLevel,
                PersonProblem::UnknownManager,
            ])
        );
    }

    #[test]
    fn new_topics_come_with_the_person_and_known_ones_are_found() {
        let programme = sample::programme(Language::De);
        let known = programme.topics().values().next().unwrap();
        let topic = |name: &str, grade| DraftTopic {
            name: name.into(),
            grade,
        };
        let draft = PersonDraft {
            name: " Ada Abel ".into(),
            level: Some(Level::Junior),
            languages: "Deutsch, en".into(),
            offers: vec![
                topic(&known.name.to_uppercase(), 1),
                topic("Bienenzucht", 3),
                topic("bienenzucht ", 2),
            ],
            wants: vec![topic("BIENENZUCHT", 1)],
            ..PersonDraft::default()
        };
        let (id, edit) = draft.into_edit(&programme, &mut counter()).unwrap();
        let after = programme.apply(edit).unwrap();
        assert_eq!(after.topics().len(), programme.topics().len() + 1);
        let person = after.participant(&id).unwrap();
        assert_eq!(person.name, "Ada Abel");
        assert_eq!(person.offers.len(), 2);
        assert_eq!(person.offers[&known.id].get(), 1);
        assert_eq!(person.wants.len(), 1);
        let new = person.wants.keys().next().unwrap();
        assert_eq!(person.offers[new].get(), 3);
        assert_eq!(person.languages.len(), 2);
    }

    #[test]
    fn an_address_belongs_to_one_person() {
        let programme = sample::programme(Language::De);
        let person = programme.participants().values().next().unwrap();
        let draft = PersonDraft {
            id: None,
            ..PersonDraft::of(person, &programme)
        };
        let problems = draft.into_edit(&programme, &mut counter()).unwrap_err();
        let by = person.name.clone();
        assert_eq!(problems, [PersonProblem::EmailTaken { by }]);
    }
}
