//! Several people who edit their copies, pass them on and merge them, against what each of them
//! ever had in hand: no edit may go without having been seen or asked about.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use proptest::prelude::*;
use vice_versa::files::{read_programme_file, write_programme_file};
use vice_versa::merge::{Address, Clock, Merge, Merged, Replica, Side};
use vice_versa::model::{
    Details, Edit, Language, Level, Participant, ParticipantId, Programme, ProgrammeId,
};

const COPIES: usize = 3;
const PEOPLE: usize = 3;

/// Something that happens.
#[derive(Clone, Debug)]
enum Happens {
    /// Somebody writes something new into a field of a person.
    Writes(usize, usize, usize),
    /// Somebody takes a person out.
    TakesOut(usize, usize),
    /// Somebody puts a person in again.
    PutsBack(usize, usize),
    /// One merges the copy of another, with decisions.
    Merges(usize, usize, u8),
}

fn happens() -> impl Strategy<Value = Happens> {
    let copy = || 0..COPIES;
    let person = || 0..PEOPLE;
    prop_oneof![
        6 => (copy(), person(), 0..3_usize).prop_map(|(c, p, f)| Happens::Writes(c, p, f)),
        1 => (copy(), person()).prop_map(|(c, p)| Happens::TakesOut(c, p)),
        1 => (copy(), person()).prop_map(|(c, p)| Happens::PutsBack(c, p)),
        3 => (copy(), copy(), any::<u8>()).prop_map(|(c, o, d)| Happens::Merges(c, o, d)),
    ]
}

/// What is written in one field: a text that no other edit writes.
type Place = (usize, usize);

#[derive(Clone)]
struct Copy {
    programme: Programme,
    clock: Clock,
    /// Every text and every deletion that was ever in this copy, or in one merged into it.
    had: BTreeSet<String>,
    /// The last deletion of each person who is not there.
    gone: BTreeMap<usize, String>,
}

fn id(person: usize) -> ParticipantId {
    ParticipantId::new(&format!("p-{person}")).unwrap()
}

fn at_person(person: usize) -> Address {
    Address::of(&["participants", &format!("p-{person}")])
}

const FIELDS: [&str; 3] = ["role", "department", "note"];

fn field(person: &mut Participant, field: usize) -> &mut String {
    match field {
        0 => &mut person.role,
        1 => &mut person.department,
        _ => &mut person.note,
    }
}

impl Copy {
    fn new() -> Self {
        let details = Details::named(ProgrammeId::new("g").unwrap(), "", Language::En);
        let people = (0..PEOPLE).map(|index| {
            let mut person = Participant::named(id(index), "N", Level::Junior);
            for at in 0..3 {
                *field(&mut person, at) = format!("first {index} {at}");
            }
            Edit::PutParticipant(person)
        });
        let programme = Programme::new(details)
            .apply(Edit::Batch(people.collect()))
            .unwrap();
        let copy = Self {
            programme,
            clock: Clock::of_content(1),
            had: BTreeSet::new(),
            gone: BTreeMap::new(),
        };
        let had = copy.texts().into_values().collect();
        Self { had, ..copy }
    }

    fn texts(&self) -> BTreeMap<Place, String> {
        let mut texts = BTreeMap::new();
        for index in 0..PEOPLE {
            if let Some(person) = self.programme.participant(&id(index)) {
                let mut person = Participant::clone(person);
                for at in 0..3 {
                    texts.insert((index, at), field(&mut person, at).clone());
                }
            }
        }
        texts
    }

    fn edit(&mut self, edit: Edit, replica: &Replica) {
        let next = self.programme.apply(edit).unwrap();
        self.clock.follow(&self.programme, &next, replica);
        self.programme = next;
        let texts = self.texts().into_values();
        self.had.extend(texts);
    }

    fn with(&self, other: &Self) -> Merge {
        let copy = |one: &Self| (Arc::new(one.programme.clone()), one.clock.clone());
        Merge::of(copy(self), copy(other))
    }

    fn text(&self) -> String {
        write_programme_file(&self.programme, &self.clock)
    }

    fn take(&self, merged: Merged, other: &Self) -> Self {
        let had = self.had.union(&other.had).cloned().collect();
        let mut copy = Self {
            programme: merged.programme,
            clock: merged.clock,
            had,
            gone: BTreeMap::new(),
        };
        for person in 0..PEOPLE {
            if copy.programme.participant(&id(person)).is_none() {
                let gone = self.gone.get(&person).or(other.gone.get(&person));
                copy.gone.extend(gone.map(|gone| (person, gone.clone())));
            }
        }
        copy
    }
}

fn replica(copy: usize) -> Replica {
    Replica::of_visit(copy as u64)
}

fn decisions(merge: &Merge, bits: u8) -> BTreeMap<Address, Side> {
    let conflicts = merge.conflicts().iter().enumerate();
    conflicts
        .map(|(index, conflict)| {
            let mine = bits >> (index % 8) & 1 == 0;
            let side = if mine { Side::Mine } else { Side::Theirs };
            (conflict.at.clone(), side)
        })
        .collect()
}

/// Nothing of `one` is missing in what came out, unless `other` had it in hand before.
fn nothing_is_lost(
    one: &Copy,
    other: &Copy,
    merge: &Merge,
    merged: &Copy,
) -> Result<(), TestCaseError> {
    let asked = |at: &Address| {
        merge
            .conflicts()
            .iter()
            .any(|conflict| at.is_in(&conflict.at))
    };
    let after = merged.texts();
    for ((person, field), text) in one.texts() {
        let at = at_person(person).then(FIELDS[field]);
        let there = after.get(&(person, field)) == Some(&text);
        prop_assert!(
            there || other.had.contains(&text) || asked(&at),
            "{text} is lost"
        );
    }
    for (person, gone) in &one.gone {
        let away = merged.programme.participant(&id(*person)).is_none();
        prop_assert!(
            away || other.had.contains(gone) || asked(&at_person(*person)),
            "{gone} is lost"
        );
    }
    Ok(())
}

fn check_merge(one: &Copy, other: &Copy, bits: u8, by: &Replica) -> Result<Copy, TestCaseError> {
    let (merge, mirrored) = (one.with(other), other.with(one));
    let chosen = decisions(&merge, bits);
    let merged = one.take(merge.decide(&chosen, by).unwrap(), other);
    nothing_is_lost(one, other, &merge, &merged)?;
    nothing_is_lost(other, one, &merge, &merged)?;
    // Whichever side it is done on, the same comes out.
    let chosen = chosen.into_iter().map(|(at, side)| (at, side.other()));
    let turned = mirrored.decide(&chosen.collect(), by).unwrap();
    prop_assert_eq!(
        &write_programme_file(&turned.programme, &turned.clock),
        &merged.text()
    );
    // Once more changes nothing, and everybody else gets the same without being asked.
    for (first, second) in [
        (&merged, one),
        (&merged, other),
        (one, &merged),
        (other, &merged),
    ] {
        let again = first.with(second);
        prop_assert_eq!(again.conflicts(), &[]);
        let again = again.decide(&BTreeMap::new(), by).unwrap();
        prop_assert_eq!(
            &write_programme_file(&again.programme, &again.clock),
            &merged.text()
        );
    }
    let back = read_programme_file(merged.text().as_bytes()).unwrap();
    prop_assert_eq!(back.clock.as_ref(), Some(&merged.clock));
    Ok(merged)
}

fn live(steps: &[Happens]) -> Result<Vec<Copy>, TestCaseError> {
    let mut copies = vec![Copy::new(); COPIES];
    for (number, step) in steps.iter().enumerate() {
        match *step {
            Happens::Writes(copy, person, at) => {
                let Some(known) = copies[copy].programme.participant(&id(person)) else {
                    continue;
                };
                let mut known = Participant::clone(known);
                *field(&mut known, at) = format!("text {number}");
                copies[copy].edit(Edit::PutParticipant(known), &replica(copy));
            }
            Happens::TakesOut(copy, person) => {
                if copies[copy].programme.participant(&id(person)).is_some() {
                    copies[copy].edit(Edit::RemoveParticipant(id(person)), &replica(copy));
                    let gone = format!("deletion {number}");
                    copies[copy].had.insert(gone.clone());
                    copies[copy].gone.insert(person, gone);
                }
            }
            Happens::PutsBack(copy, person) => {
                if copies[copy].programme.participant(&id(person)).is_none() {
                    let mut back = Participant::named(id(person), "N", Level::Junior);
                    back.role = format!("back {number}");
                    copies[copy].edit(Edit::PutParticipant(back), &replica(copy));
                    copies[copy].gone.remove(&person);
                }
            }
            Happens::Merges(copy, other, bits) => {
                let [one, other] = [copy, other].map(|index| copies[index].clone());
                copies[copy] = check_merge(&one, &other, bits, &replica(copy))?;
            }
        }
    }
    Ok(copies)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_edit_is_lost_unseen(steps in proptest::collection::vec(happens(), 1..30)) {
        live(&steps)?;
    }

    #[test]
    fn what_needs_no_decision_comes_out_the_same_in_every_order(
        steps in proptest::collection::vec(happens(), 1..12),
    ) {
        let copies = live(&steps)?;
        let join = |one: &Copy, other: &Copy| {
            let merge = one.with(other);
            let asks = !merge.conflicts().is_empty();
            let merged = merge.decide(&BTreeMap::new(), &replica(9)).unwrap();
            (!asks).then(|| one.take(merged, other))
        };
        let [one, two, three] = [0, 1, 2].map(|index| &copies[index]);
        let left = join(one, two).and_then(|both| join(&both, three));
        let right = join(two, three).and_then(|both| join(one, &both));
        if let (Some(left), Some(right)) = (left, right) {
            prop_assert_eq!(left.text(), right.text());
        }
    }
}
