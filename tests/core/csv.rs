//! People from tables and back.

use std::path::Path;

use vice_versa::files::csv::{
    ImportPlan, Mapping, RowProblemKind, Table, Use, decode, people, read_people_csv,
};
use vice_versa::model::{
    Details, Language, Level, Participant, ParticipantId, Programme, ProgrammeId,
};

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
