//! Pictures of small and of large groups.

use std::collections::BTreeSet;

use super::*;
use crate::model::{
    Details, Duo, Edit, Interest, Knowledge, Language, Pairing, PairingId, ProgrammeId, Round,
    RoundId, Topic, TopicId,
};
use crate::view::pairing::pair_rows;

fn id(number: usize) -> ParticipantId {
    ParticipantId::new(&format!("p{number:03}")).unwrap()
}

/// So many people by level; everybody teaches and wants something that all others want or
/// teach, but for those whose number says that they teach nothing.
fn company(levels: &[Level], silent: &[usize], pairs: &[(usize, usize)]) -> Programme {
    let details = Details::named(ProgrammeId::fresh(1), "", Language::En);
    let topic = |name: &str| TopicId::new(name).unwrap();
    let mut edits: Vec<Edit> = Level::ALL
        .iter()
        .map(|level| {
            let name = level.code();
            Edit::PutTopic(Topic::named(topic(name), &format!("From {name} people")))
        })
        .collect();
    for (number, &level) in levels.iter().enumerate() {
        let mut person = Participant::named(id(number), &format!("Person {number:03}"), level);
        if !silent.contains(&number) {
            person.offers.insert(topic(level.code()), Knowledge::MAX);
        }
        for wanted in Level::ALL.iter().filter(|&&other| other != level) {
            person
                .wants
                .insert(topic(wanted.code()), Interest::default());
        }
        edits.push(Edit::PutParticipant(person));
    }
    let pairings = pairs.iter().enumerate().map(|(number, &(a, b))| {
        let duo = Duo::new(id(a), id(b)).unwrap();
        Pairing::proposed(PairingId::fresh(number as u64), duo, 100)
    });
    let round = Round {
        id: RoundId::fresh(1),
        made: crate::model::Date::new(2027, 1, 11).unwrap(),
        aim: crate::model::Aim::Everyone,
        rules: crate::model::Rules::default(),
        proof: None,
        by_hand: false,
        pairings: pairings.collect(),
        extra: crate::model::Extra::default(),
    };
    edits.push(Edit::PutRound(round));
    Programme::new(details).apply(Edit::Batch(edits)).unwrap()
}

fn drawn(programme: &Programme) -> Picture {
    let rows = pair_rows(programme, programme.current_round().unwrap());
    picture(programme, &rows, &people_alone(programme, &rows))
}

/// Boxes lie within the picture and apart from each other; every line ends at its box.
fn check(picture: &Picture) {
    for (at, one) in picture.people.iter().enumerate() {
        assert!(one.left >= 0 && one.left + one.width <= picture.width);
        assert!(one.top >= 0 && one.top + one.height <= picture.height);
        for other in &picture.people[at + 1..] {
            let apart = one.left + one.width <= other.left
                || other.left + other.width <= one.left
                || one.top + one.height <= other.top
                || other.top + other.height <= one.top;
            assert!(apart, "{one:?} overlaps {other:?}");
        }
        for tie in &one.ties {
            assert!(tie.height > one.top && tie.height < one.top + one.height);
            let back = &picture.people[tie.partner].ties;
            let back = back.iter().find(|back| back.partner == at).unwrap();
            assert_eq!((&tie.gives, &tie.takes), (&back.takes, &back.gives));
            let lines = picture.lines.iter();
            let lines = lines.filter(|line| line.from == at && line.to == tie.partner);
            assert_eq!(lines.count(), usize::from(!tie.gives.is_empty()));
        }
    }
}

const THREE: [Level; 3] = Level::ALL;

#[test]
fn twelve_people_stand_in_rows_with_their_topics() {
    let levels: Vec<Level> = (0..12).map(|number| THREE[number % 2 * 2]).collect();
    let pairs: Vec<(usize, usize)> = (0..6).map(|row| (2 * row, 11 - 2 * row)).collect();
    let picture = drawn(&company(&levels, &[], &pairs));
    check(&picture);
    assert!(!picture.dense);
    assert_eq!(picture.columns.len(), 2);
    assert_eq!(picture.lines.len(), 12);
    // Partners stand side by side, whatever their names.
    for line in &picture.lines {
        assert_eq!(picture.people[line.from].top, picture.people[line.to].top);
    }
    let junior = &picture.people[0];
    assert_eq!((junior.level, junior.words), (Level::Junior, Side::Right));
    assert_eq!(junior.ties[0].shown, "From junior people");
    assert_eq!(junior.ties[0].way, Way::There);
    // Juniors stand in the order of their names.
    let names: Vec<&str> = picture
        .people
        .iter()
        .filter(|figure| figure.column == 0)
        .map(|figure| figure.name.as_str())
        .collect();
    assert!(names.is_sorted());
}

#[test]
fn middle_managers_stand_between_and_lines_pass_them() {
    // 0 with executive 2 past the middle manager 1, who is tied to both.
    let picture = drawn(&company(&THREE, &[], &[(0, 1), (1, 2), (0, 2)]));
    check(&picture);
    assert_eq!(picture.columns.len(), 3);
    let sides: Vec<Side> = picture.people[1].ties.iter().map(|tie| tie.side).collect();
    assert!(sides.contains(&Side::Left) && sides.contains(&Side::Right));
    assert_eq!(picture.people[1].words, Side::Middle);
    let passing = picture.lines.iter().filter(|line| line.path.contains('H'));
    assert_eq!(passing.count(), 2);
}

#[test]
fn three_hundred_people_stand_close_and_apart() {
    let levels: Vec<Level> = (0..300)
        .map(|number| match number % 4 {
            0 | 1 => Level::Junior,
            2 => Level::Middle,
            _ => Level::Executive,
        })
        .collect();
    let pairs: Vec<(usize, usize)> = (0..75)
        .flat_map(|four| {
            [
                (4 * four, 4 * four + 2),
                (4 * four + 1, 4 * ((four * 7) % 75) + 3),
            ]
        })
        .collect();
    let programme = company(&levels, &[], &pairs);
    let picture = drawn(&programme);
    check(&picture);
    assert!(picture.dense);
    assert!(
        picture
            .people
            .iter()
            .flat_map(|p| &p.ties)
            .all(|tie| tie.shown.is_empty())
    );
    assert!(picture.width <= 800);
    assert_eq!(picture, drawn(&programme), "the same each time");
}

#[test]
fn a_pair_in_which_one_side_gives_nothing_has_one_line() {
    let levels = [Level::Junior, Level::Executive, Level::Middle];
    let picture = drawn(&company(&levels, &[0], &[(0, 1)]));
    check(&picture);
    assert_eq!(picture.lines.len(), 1);
    assert_eq!(picture.lines[0].way, Way::Back);
    // Who has no partner stands below the others.
    let last = picture.people.last().unwrap();
    assert_eq!((last.level, last.ties.len()), (Level::Middle, 0));
    let lowest = picture.people[..2].iter().map(|p| p.top + p.height).max();
    assert!(
        picture
            .alone
            .is_some_and(|words| Some(words) > lowest && words < last.top)
    );
}

#[test]
fn people_of_one_level_are_tied_by_a_bow() {
    let levels = [Level::Junior, Level::Junior];
    let mut programme = company(&levels, &[], &[(0, 1)]);
    let mut ann = (**programme.participant(&id(0)).unwrap()).clone();
    ann.wants
        .insert(TopicId::new("junior").unwrap(), Interest::MAX);
    ann.offers.clear();
    programme = programme.apply(Edit::PutParticipant(ann)).unwrap();
    let picture = drawn(&programme);
    check(&picture);
    assert_eq!((picture.columns.len(), picture.lines.len()), (1, 1));
}

#[test]
fn arrow_keys_lead_to_partners_and_neighbours() {
    let levels = [
        Level::Junior,
        Level::Junior,
        Level::Executive,
        Level::Executive,
    ];
    let picture = drawn(&company(&levels, &[], &[(0, 3), (1, 2)]));
    let at = |number: usize| {
        let id = id(number);
        picture
            .people
            .iter()
            .position(|figure| figure.id == id)
            .unwrap()
    };
    assert_eq!(picture.step(at(0), Step::Right), at(3));
    assert_eq!(picture.step(at(3), Step::Left), at(0));
    assert_eq!(picture.step(at(0), Step::Down), at(1));
    assert_eq!(picture.step(at(1), Step::Down), at(1));
    assert_eq!(picture.step(at(1), Step::First), at(0));
    assert_eq!(picture.step(at(0), Step::Last), at(1));
    assert_eq!(picture.step(at(0), Step::Left), at(0));
    assert_eq!(Step::of_key("ArrowUp"), Some(Step::Up));
    assert_eq!(Step::of_key("Enter"), None);
    // Everybody can be reached from the first one.
    let mut seen = BTreeSet::from([0]);
    let steps = [Step::Up, Step::Down, Step::Left, Step::Right];
    while let Some(new) = seen
        .iter()
        .flat_map(|&from| steps.map(|step| picture.step(from, step)))
        .find(|to| !seen.contains(to))
    {
        seen.insert(new);
    }
    assert_eq!(seen.len(), picture.people.len());
}

#[test]
fn sheets_of_paper_hold_every_pair_once() {
    // Forty juniors share ten executives, two each: long chains.
    let levels: Vec<Level> = (0..50)
        .map(|number| {
            if number < 40 {
                Level::Junior
            } else {
                Level::Executive
            }
        })
        .collect();
    let pairs: Vec<(usize, usize)> = (0..40)
        .flat_map(|junior| [(junior, 40 + junior % 10), (junior, 40 + (junior + 1) % 10)])
        .collect();
    let programme = company(&levels, &[], &pairs);
    let rows = pair_rows(&programme, programme.current_round().unwrap());
    let sheets = picture_sheets(&programme, &rows, &[], 600);
    assert!(sheets.len() > 1);
    let mut lines = 0;
    for sheet in &sheets {
        check(sheet);
        assert!(!sheet.dense);
        let width = sheet.width.max(SHEET_WIDTH);
        assert!(sheet.height <= width * 6 / 10 + 2, "{}", sheet.height);
        lines += sheet.lines.len();
    }
    assert_eq!(lines, 2 * pairs.len());
}
