//! An import to look at before it happens: samples of columns, and what changes of whom.

use crate::files::csv::{ChangedPerson, ImportPlan, Mapping, Table, Use};
use crate::model::{Level, Participant, ParticipantId, Programme, TopicId};
use crate::text::Words;

use super::people_order::sort_key;

/// The first few different texts of a column.
#[must_use]
pub fn column_sample(table: &Table, column: usize, most: usize) -> Vec<String> {
    // A sample is one glance; a column that is empty for long is not searched to its end.
    const ROWS_SEARCHED: usize = 500;
    let mut found: Vec<String> = Vec::new();
    for row in table.rows.iter().take(ROWS_SEARCHED) {
        let cell = row.cell(column);
        if !cell.is_empty() && !found.iter().any(|known| known == cell) {
            found.push(cell.to_owned());
            if found.len() == most {
                break;
            }
        }
    }
    found
}

/// Whether a level has to be chosen for everybody without one: no column says it, or rows are
/// left out because they say none.
#[must_use]
pub fn needs_default_level(mapping: &Mapping, plan: &ImportPlan) -> bool {
    use crate::files::csv::RowProblemKind::NoLevel;
    mapping.column(Use::Level).is_none()
        || mapping.default_level.is_some()
        || plan.problems.iter().any(|problem| problem.kind == NoLevel)
}

/// A text for putting grades in order: numbers count by their value, `E2` before `E13`.
#[must_use]
pub fn natural_key(text: &str) -> Vec<(String, u64)> {
    let mut key = vec![(String::new(), 0_u64)];
    let mut in_number = false;
    for c in sort_key(text).chars() {
        if let Some(digit) = c.to_digit(10) {
            in_number = true;
            if let Some((_, number)) = key.last_mut() {
                *number = number.saturating_mul(10).saturating_add(u64::from(digit));
            }
        } else {
            if in_number {
                key.push((String::new(), 0));
                in_number = false;
            }
            if let Some((word, _)) = key.last_mut() {
                word.push(c);
            }
        }
    }
    key
}

/// Gives a level to a value of the level's column and to all that stand below it in `keys`.
pub fn set_level_from(mapping: &mut Mapping, keys: &[String], from: usize, level: Level) {
    for key in keys.iter().skip(from) {
        mapping.levels.insert(key.clone(), level);
    }
}

/// What changes of a person, field by field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// What the field is called.
    pub field: &'static str,
    /// What stands there now; may be empty.
    pub before: String,
    /// What will stand there.
    pub after: String,
}

/// The fields in which a person changes. Topics and people that the import itself adds are
/// found in `plan`.
#[must_use]
pub fn field_changes(
    changed: &ChangedPerson,
    plan: &ImportPlan,
    programme: &Programme,
    words: &Words,
) -> Vec<FieldChange> {
    let (before, after) = (&*changed.before, &changed.after);
    let fields = fields(before, plan, programme, words)
        .into_iter()
        .zip(fields(after, plan, programme, words));
    fields
        .filter(|(before, after)| before.1 != after.1)
        .map(|((field, before), (_, after))| FieldChange {
            field,
            before,
            after,
        })
        .collect()
}

fn fields(
    person: &Participant,
    plan: &ImportPlan,
    programme: &Programme,
    words: &Words,
) -> [(&'static str, String); 13] {
    let own = &words.people;
    let languages: Vec<&str> = person.languages.iter().map(String::as_str).collect();
    let manager = person.manager.as_ref();
    let manager = manager.map_or_else(String::new, |id| name_of(id, plan, programme));
    let taking_part = if person.active {
        own.taking_part
    } else {
        own.on_break
    };
    let name = |id: &TopicId| topic_name(id, plan, programme);
    let offers = person.offers.iter().map(|(id, grade)| {
        let word = words.common.knowledge[usize::from(grade.get()) - 1];
        format!("{} ({word})", name(id))
    });
    let wants = person.wants.iter().map(|(id, grade)| {
        let word = words.common.interest[usize::from(grade.get()) - 1];
        format!("{} ({word})", name(id))
    });
    [
        (own.name, person.name.clone()),
        (own.email, person.email.clone()),
        (own.role, person.role.clone()),
        (own.level, (words.common.level)(person.level).to_owned()),
        (own.department, person.department.clone()),
        (own.location, person.location.clone()),
        (own.languages, languages.join(", ")),
        (own.manager, manager),
        (own.capacity, person.capacity.get().to_string()),
        (own.taking_part_column, taking_part.to_owned()),
        (words.common.can_teach, joined(offers)),
        (words.common.wants_to_learn, joined(wants)),
        (own.note, person.note.clone()),
    ]
}

fn joined(topics: impl Iterator<Item = String>) -> String {
    let mut topics: Vec<String> = topics.collect();
    topics.sort();
    topics.join(", ")
}

fn name_of(id: &ParticipantId, plan: &ImportPlan, programme: &Programme) -> String {
    let known = programme.participant(id).map(|person| &**person);
    let new = || plan.new_people.iter().find(|person| person.id == *id);
    let person = known.or_else(new);
    person.map_or_else(String::new, |person| person.name.clone())
}

fn topic_name(id: &TopicId, plan: &ImportPlan, programme: &Programme) -> String {
    let known = programme.topic(id).map(|topic| &**topic);
    let new = || plan.new_topics.iter().map(|new| &new.topic);
    let topic = known.or_else(|| new().find(|topic| topic.id == *id));
    topic.map_or_else(String::new, |topic| topic.name.clone())
}

/// What a new person brings, in one line: level, department, how many topics each way.
#[must_use]
pub fn person_line(person: &Participant, words: &Words) -> String {
    let mut parts = vec![(words.common.level)(person.level).to_owned()];
    if !person.department.is_empty() {
        parts.push(person.department.clone());
    }
    parts.push((words.import.offers_and_wants)(
        person.offers.len(),
        person.wants.len(),
    ));
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::csv::people;
    use crate::model::{Details, Edit, Language, ProgrammeId, Topic};
    use crate::text::words;

    fn empty() -> Programme {
        let id = ProgrammeId::new("g-1").unwrap();
        Programme::new(Details::named(id, "", Language::De))
    }

    fn plan_of(table: &Table, mapping: &Mapping, programme: &Programme) -> ImportPlan {
        let mut next = 0;
        people(table, mapping, programme, &mut || {
            next += 1;
            next
        })
    }

    #[test]
    fn only_what_changes_is_told_with_names_for_ids() {
        let table = Table::parse(
            "Name,E-Mail,Abteilung,Ebene,Vorgesetzte,Bietet\nAda,a@x.de,IT,Junior,Bea,Excel:3\nBea,b@x.de,IT,Executive,,\n",
        )
        .unwrap();
        let mapping = Mapping::guess(&table);
        let mut ada = Participant::named(ParticipantId::fresh(99), "Ada", Level::Junior);
        ada.email = "a@x.de".into();
        ada.department = "Vertrieb".into();
        let programme = empty()
            .apply(Edit::Batch(vec![
                Edit::PutTopic(Topic::named(TopicId::fresh(7), "SQL")),
                Edit::PutParticipant(ada),
            ]))
            .unwrap();
        let plan = plan_of(&table, &mapping, &programme);
        let changes = field_changes(
            &plan.changed_people[0],
            &plan,
            &programme,
            words(Language::En),
        );
        let told: Vec<(&str, &str)> = changes
            .iter()
            .map(|change| (change.before.as_str(), change.after.as_str()))
            .collect();
        assert_eq!(
            told,
            [("Vertrieb", "IT"), ("", "Bea"), ("", "Excel (expert)")]
        );
    }

    #[test]
    fn a_file_without_levels_asks_for_one() {
        let table = Table::parse("Name\nAda\nBea\n").unwrap();
        let mut mapping = Mapping::guess(&table);
        let programme = empty();
        let plan = plan_of(&table, &mapping, &programme);
        assert!(needs_default_level(&mapping, &plan));
        assert_eq!(plan.rows_left_out(), 2);
        mapping.default_level = Some(Level::Junior);
        let plan = plan_of(&table, &mapping, &programme);
        assert!(needs_default_level(&mapping, &plan), "it can be changed");
        assert_eq!(plan.new_people.len(), 2);
    }

    #[test]
    fn grades_stand_by_their_numbers() {
        let mut grades = ["E13", "Grade 7", "E2", "Grade 6", "A", "E1"];
        grades.sort_by_key(|grade| natural_key(grade));
        assert_eq!(grades, ["A", "E1", "E2", "E13", "Grade 6", "Grade 7"]);
    }

    #[test]
    fn samples_are_different_texts() {
        let table = Table::parse("a,b\nx,1\nx,\ny,2\nz,3\n").unwrap();
        assert_eq!(column_sample(&table, 0, 2), ["x", "y"]);
        assert_eq!(column_sample(&table, 1, 9), ["1", "2", "3"]);
    }
}
