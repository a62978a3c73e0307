//! People from tables and back.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use proptest::prelude::*;
use vice_versa::files::csv::{
    ImportPlan, Mapping, RowProblemKind, Table, Use, decode, name_key, people, read_people_csv,
    write_people_csv,
};
use vice_versa::model::{
    Details, Edit, Language, Level, Participant, ParticipantId, Programme, ProgrammeId, Topic,
    TopicId,
};

use crate::strategies::{hostile_name, hostile_text, programme};

fn data(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/csv")
        .join(name);
    std::fs::read(&path).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()))
}

fn empty() -> Programme {
    let id = ProgrammeId::new("g-1").unwrap();
    Programme::new(Details::named(id, "", Language::En))
}

fn table(bytes: &[u8]) -> Table {
    Table::parse(&decode(bytes).unwrap().text).unwrap()
}

fn planned(text: &str, programme: &Programme) -> ImportPlan {
    let table = table(text.as_bytes());
    plan_with(&table, &Mapping::guess(&table), programme)
}

fn plan_with(table: &Table, mapping: &Mapping, programme: &Programme) -> ImportPlan {
    let mut number = programme.participants().len() as u64 * 1000;
    people(table, mapping, programme, &mut || {
        number += 1;
        number
    })
}

fn named<'p>(programme: &'p Programme, name: &str) -> &'p Participant {
    let mut found = programme
        .participants()
        .values()
        .filter(|person| person.name == name);
    found
        .next()
        .unwrap_or_else(|| panic!("nobody is called {name}"))
}

fn offers(programme: &Programme, person: &Participant) -> Vec<(String, u8)> {
    let name = |(id, grade): (&_, &vice_versa::model::Knowledge)| {
        (programme.topic(id).unwrap().name.clone(), grade.get())
    };
    person.offers.iter().map(name).collect()
}

#[test]
fn a_german_table_for_scripts() {
    let programme = read_people_csv(&data("deutsch-excel.csv")).unwrap();
    let id = ParticipantId::new("joerg@example.org").unwrap();
    let person = programme.participant(&id).unwrap();
    assert_eq!(person.name, "Jörg Groß");
    assert_eq!(person.level, Level::Executive);
    assert_eq!(person.languages.iter().collect::<Vec<_>>(), ["de", "en"]);
    assert_eq!(
        offers(&programme, person),
        [
            ("Verhandeln: am Telefon".to_owned(), 3),
            ("Vertrieb".to_owned(), 2)
        ]
    );
    let anna = programme
        .participant(&ParticipantId::new("Anna Öz").unwrap())
        .unwrap();
    assert_eq!(anna.manager, Some(id));
    assert!(!anna.active);
}

#[test]
fn scripts_learn_the_line_of_every_mistake() {
    let text = "name,email,level,offers\n\
        Ann,a@x,junior,Excel:7\n\
        ,b@x,junior,\n\
        \"Cy\nthia\",c@x,king,\n\
        Dan,A@x,,\n\
        Eve,e@x,junior,x,y\n\
        Fay,e@x,junior\n\
        Ann,e@x,junior\n";
    let problems = read_people_csv(text.as_bytes()).unwrap_err();
    let found: Vec<_> = problems
        .into_iter()
        .map(|p| (p.row, p.line, p.column, p.kind))
        .collect();
    let at = |row, line, column: &str, kind| (row, line, column.to_owned(), kind);
    assert_eq!(
        found,
        [
            at(
                2,
                2,
                "offers",
                RowProblemKind::OutOfRange {
                    number: 7,
                    range: 1..=3
                }
            ),
            at(3, 3, "name", RowProblemKind::NoName),
            at(4, 4, "level", RowProblemKind::UnknownLevel),
            at(5, 6, "level", RowProblemKind::NoLevel),
            at(6, 7, "", RowProblemKind::TooManyCells { headings: 4 }),
            at(8, 9, "email", RowProblemKind::SamePersonAs { row: 7 }),
        ]
    );
}

#[test]
fn right_rows_are_imported_beside_wrong_ones() {
    let programme = empty();
    let text = "Name;Ebene;Vorgesetzter;bietet;sucht\n\
        Ann;Junior;Bob;Excel:3|SQL;\n\
        Bob;Führungskraft;Bob;;excel\n\
        Cem;Chefchen;;;\n\
        Dee;Mittleres Management;Niemand;  ;Excel\n";
    let plan = planned(text, &programme);
    let kinds: Vec<_> = plan
        .problems
        .iter()
        .map(|p| (p.row, p.kind.clone()))
        .collect();
    assert_eq!(
        kinds,
        [
            (3, RowProblemKind::OwnManager),
            (4, RowProblemKind::UnknownLevel),
            (5, RowProblemKind::UnknownManager),
        ]
    );
    assert_eq!(plan.rows_left_out(), 1);
    let counts: Vec<_> = plan
        .new_topics
        .iter()
        .map(|new| (new.topic.name.as_str(), new.offers, new.wants))
        .collect();
    assert_eq!(counts, [("Excel", 1, 2), ("SQL", 1, 0)]);
    let after = programme.apply(plan.into_edit()).unwrap();
    assert_eq!(after.participants().len(), 3);
    assert_eq!(
        named(&after, "Ann").manager,
        Some(named(&after, "Bob").id.clone())
    );
    // The same file again changes nothing.
    let again = planned(text, &after);
    assert!(again.is_empty(), "{again:?}");
    assert_eq!(again.unchanged, 3);
}

#[test]
fn a_second_file_keeps_what_it_does_not_mention() {
    let first = "name,email,level,location,offers\nAnn,ann@x.org,junior,Berlin,Excel:3\n";
    let programme = empty().apply(planned(first, &empty()).into_edit()).unwrap();
    let second = "e-mail,name,wants,location\nANN@x.org,Ann Lee,SQL:1,\n";
    let plan = planned(second, &programme);
    assert_eq!(plan.problems, []);
    assert_eq!((plan.new_people.len(), plan.changed_people.len()), (0, 1));
    let after = programme.apply(plan.into_edit()).unwrap();
    let ann = named(&after, "Ann Lee");
    assert_eq!(
        (ann.location.as_str(), ann.level),
        ("Berlin", Level::Junior)
    );
    assert_eq!((ann.offers.len(), ann.wants.len()), (1, 1));
}

#[test]
fn namesakes_are_told_apart_by_their_mail_or_not_at_all() {
    let two = "name,email,level\nAnn,ann@x.org,junior\nAnn,ann@y.org,middle\n";
    let programme = empty().apply(planned(two, &empty()).into_edit()).unwrap();
    assert_eq!(programme.participants().len(), 2);
    let unclear = planned("name,level\nAnn,executive\n", &programme);
    assert_eq!(
        unclear.problems[0].kind,
        RowProblemKind::AmbiguousPerson { people: 2 }
    );
    let third = planned("name,email,level\nAnn,ann@z.org,junior\n", &programme);
    assert_eq!(third.new_people.len(), 1);
}

#[test]
fn mentors_and_mentees_of_a_civil_service() {
    let import = |programme: &Programme, name: &str, click: &dyn Fn(&Table, &mut Mapping)| {
        let table = table(&data(name));
        let mut mapping = Mapping::guess(&table).for_file_named(name);
        click(&table, &mut mapping);
        let plan = plan_with(&table, &mapping, programme);
        assert_eq!(plan.problems, []);
        (
            plan.new_people.len(),
            programme.apply(plan.into_edit()).unwrap(),
        )
    };
    let (mentors, programme) = import(&empty(), "mentors.csv", &|_, _| {});
    let (mentees, programme) = import(&programme, "mentees.csv", &|table, mapping| {
        assert_eq!(mapping.uses[7], Use::WantsValue);
        let ignored = mapping.uses.iter().filter(|found| **found == Use::Ignore);
        assert_eq!(
            ignored.count(),
            3,
            "{:?} {:?}",
            mapping.uses,
            table.headings
        );
    });
    assert_eq!((mentors, mentees), (50, 50));
    let mentor = named(&programme, "mentor 00");
    assert_eq!(
        (mentor.level, mentor.offers.len(), mentor.wants.len()),
        (Level::Executive, 1, 0)
    );
    assert_eq!(named(&programme, "mentee 00").wants.len(), 1);
    let topics: Vec<_> = programme
        .topics()
        .values()
        .map(|topic| topic.name.as_str())
        .collect();
    assert_eq!(topics.len(), 5, "{topics:?}");
    // Somebody in both files is one person, who offers and wants.
    let text = String::from_utf8(data("mentors.csv"))
        .unwrap()
        .replace("mentor.00@", "mentee.00@");
    let table = table(text.as_bytes());
    let plan = plan_with(&table, &Mapping::guess(&table), &programme);
    let both = &plan.changed_people[0].after;
    assert_eq!((both.offers.len(), both.wants.len()), (1, 1));
}

#[test]
fn headings_of_a_form() {
    let table = table(&data("form-output-headings.csv"));
    let mapping = Mapping::guess(&table);
    assert_eq!(
        mapping.uses,
        [
            Use::Ignore,
            Use::Ignore,
            Use::Ignore,
            Use::FirstName,
            Use::LastName,
            Use::Email,
            Use::Role,
            Use::Department,
            Use::Level,
            Use::OffersValue,
        ]
    );
    assert!(plan_with(&table, &mapping, &empty()).is_empty());
}

/// The people of a programme as a table can carry them: no ids, no spaces at the ends of
/// texts, no unknown fields, names that tell people apart.
type Carried = BTreeMap<String, CarriedPerson>;

#[derive(Debug, PartialEq)]
struct CarriedPerson {
    texts: [String; 6],
    level: Level,
    languages: BTreeSet<String>,
    manager: Option<String>,
    takes: (u8, bool),
    offers: BTreeMap<String, u8>,
    wants: BTreeMap<String, u8>,
}

fn carried(programme: &Programme) -> Carried {
    let name = |id: &ParticipantId| programme.participant(id).unwrap().name.trim().to_owned();
    let topic = |id: &TopicId| name_key(&programme.topic(id).unwrap().name);
    let people = programme.participants().values().map(|person| {
        let texts = [
            &person.name,
            &person.email,
            &person.role,
            &person.department,
            &person.location,
            &person.note,
        ];
        let carried = CarriedPerson {
            texts: texts.map(|text| text.trim().to_owned()),
            level: person.level,
            languages: person.languages.clone(),
            manager: person.manager.as_ref().map(name),
            takes: (person.capacity.get(), person.active),
            offers: person
                .offers
                .iter()
                .map(|(id, grade)| (topic(id), grade.get()))
                .collect(),
            wants: person
                .wants
                .iter()
                .map(|(id, grade)| (topic(id), grade.get()))
                .collect(),
        };
        (name(&person.id), carried)
    });
    people.collect()
}

/// Any programme, changed only where no table could carry it or where equal names or e-mails
/// would be one person or topic.
fn fit_for_a_table(programme: &Programme) -> Programme {
    let clean = |text: &str| -> String {
        let kept = |c: &char| !c.is_control() || matches!(c, '\t' | '\r' | '\n');
        text.chars().filter(kept).collect()
    };
    let mut edits = Vec::new();
    for (index, topic) in programme.topics().values().enumerate() {
        let mut topic = Topic::clone(topic);
        topic.name = format!("{}{index}", clean(&topic.name));
        edits.push(Edit::PutTopic(topic));
    }
    for (index, person) in programme.participants().values().enumerate() {
        let mut person = Participant::clone(person);
        person.name = format!("{}{index}", clean(&person.name));
        person.email = match index % 2 {
            0 => format!("{}{index}@example.org", clean(&person.email)),
            _ => String::new(),
        };
        for text in [
            &mut person.role,
            &mut person.department,
            &mut person.location,
            &mut person.note,
        ] {
            *text = clean(text);
        }
        edits.push(Edit::PutParticipant(person));
    }
    programme.apply(Edit::Batch(edits)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn people_written_as_a_table_come_back(programme in programme(), german in any::<bool>()) {
        let programme = fit_for_a_table(&programme);
        let language = if german { Language::De } else { Language::En };
        let written = write_people_csv(&programme, language);
        let table = table(written.as_bytes());
        let mut mapping = Mapping::guess(&table);
        mapping.uses[10] = Use::OffersList;
        mapping.uses[11] = Use::WantsList;
        let plan = plan_with(&table, &mapping, &empty());
        prop_assert!(plan.problems.iter().all(|p| p.kind == RowProblemKind::NotAnEmail), "{:?}", plan.problems);
        let back = empty().apply(plan.into_edit()).unwrap();
        prop_assert_eq!(carried(&back), carried(&programme));
        // Into the same programme it changes nobody's ids, topics or offers.
        let again = plan_with(&table, &mapping, &programme);
        prop_assert_eq!(again.new_people.len() + again.new_topics.len(), 0);
        let merged = programme.apply(again.into_edit()).unwrap();
        prop_assert_eq!(carried(&merged), carried(&programme));
    }

    #[test]
    fn no_cell_starts_a_formula(name in hostile_name(), note in hostile_text()) {
        let id = ParticipantId::new("p-1").unwrap();
        let mut person = Participant::named(id, &name, Level::Junior);
        person.note = note;
        let programme = empty().apply(Edit::PutParticipant(person)).unwrap();
        let written = write_people_csv(&programme, Language::En);
        // The name stands first in its line, the note last.
        let (_, row) = written.split_once("\r\n").unwrap();
        let unquoted = |cell: &str| cell.strip_prefix('"').unwrap_or(cell).to_owned();
        let name = unquoted(row);
        let note = unquoted(row.rsplit_once(",,,").map_or("", |(_, note)| note));
        for cell in [name, note] {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t']), "{cell:?}");
        }
        prop_assert_eq!(table(written.as_bytes()).rows.len(), 1);
    }

    #[test]
    fn any_bytes_and_any_texts_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..200), text in "[a-z,;\t\"\n:\\[\\]=1-4@äß]{0,120}") {
        for bytes in [bytes.as_slice(), text.as_bytes()] {
            let _ = read_people_csv(bytes);
            if let Ok(table) = decode(bytes).and_then(|decoded| Table::parse(&decoded.text)) {
                for first in [Use::Name, Use::OffersTopic, Use::WantsForm] {
                    let mut mapping = Mapping::guess(&table);
                    mapping.set_use(&table, 0, first);
                    mapping.set_use(&table, 1, Use::Name);
                    mapping.default_level = Some(Level::Middle);
                    let plan = plan_with(&table, &mapping, &empty());
                    let counts = plan.new_people.len() + plan.rows_left_out();
                    prop_assert!(!mapping.has_names() || counts == table.rows.len());
                    prop_assert!(empty().apply(plan.into_edit()).is_ok());
                }
            }
        }
    }
}
