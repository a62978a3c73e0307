//! Programmes that were edited apart: what comes together by itself, what is asked, and what
//! each decision makes.

use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::prelude::*;
use serde_json::{Value, json};
use vice_versa::files::{read_programme_file, write_programme_file};
use vice_versa::merge::{Address, Clock, Merge, Merged, Open, Replica, Side};
use vice_versa::model::{
    Aim, Duo, Edit, Erasure, Language, Participant, ParticipantId, Programme, Status, TopicId,
};

use vice_versa::text::words;
use vice_versa::view::merging::to_decide;

use crate::strategies::programme;

/// A copy of a programme, and who edits it.
#[derive(Clone)]
struct Copy {
    programme: Programme,
    clock: Clock,
    replica: Replica,
}

impl Copy {
    fn edit(&mut self, edit: Edit) {
        let next = self.programme.apply(edit).unwrap();
        self.clock.follow(&self.programme, &next, &self.replica);
        self.programme = next;
    }

    fn erase(&mut self, id: &ParticipantId) {
        let erasure = Erasure {
            id: id.clone(),
            on: "2027-03-01".parse().ok(),
            instead: "somebody".to_owned(),
        };
        let next = self.programme.erase(&erasure).unwrap();
        self.clock.follow(&self.programme, &next, &self.replica);
        self.programme = next;
    }

    fn change(&mut self, id: &str, change: impl FnOnce(&mut Participant)) {
        let id = ParticipantId::new(id).unwrap();
        let mut person = Participant::clone(self.programme.participant(&id).unwrap());
        change(&mut person);
        self.edit(Edit::PutParticipant(person));
    }

    fn with(&self, other: &Self) -> Merge {
        let copy = |one: &Self| (Arc::new(one.programme.clone()), one.clock.clone());
        Merge::of(copy(self), copy(other))
    }

    fn text(&self) -> String {
        write_programme_file(&self.programme, &self.clock)
    }

    fn take(&mut self, merged: Merged) {
        self.programme = merged.programme;
        self.clock = merged.clock;
    }
}

fn replica(name: &str) -> Replica {
    Replica::named(name).unwrap()
}

/// A small programme, as two people have it.
fn two() -> (Copy, Copy) {
    let file = json!({
        "format": "vice-versa/programme",
        "schema": 1,
        "programme": {"id": "g-1", "name": "Nord"},
        "topics": [{"id": "t-1", "name": "AI"}, {"id": "t-2", "name": "Law"}],
        "participants": [
            {"id": "p-1", "name": "Ann", "level": "junior", "offers": {"t-1": 3}},
            {"id": "p-2", "name": "Bo", "level": "executive", "wants": {"t-1": 2}},
            {"id": "p-3", "name": "Cem", "level": "executive", "offers": {"t-2": 2}},
            {"id": "p-4", "name": "Dora", "level": "junior"}
        ],
        "rounds": [{"id": "r-1", "made": "2027-01-08", "pairings": [
            {"id": "x-1", "a": "p-1", "b": "p-2", "weight": 9},
            {"id": "x-2", "a": "p-3", "b": "p-4", "weight": 8}
        ]}]
    });
    let copy = |name: &str| Copy {
        programme: read_programme_file(file.to_string().as_bytes())
            .unwrap()
            .programme,
        clock: Clock::of_content(7),
        replica: replica(name),
    };
    (copy("mine"), copy("theirs"))
}

fn nothing() -> BTreeMap<Address, Side> {
    BTreeMap::new()
}

fn all(merge: &Merge, side: Side) -> BTreeMap<Address, Side> {
    let conflicts = merge.conflicts().iter();
    conflicts
        .map(|conflict| (conflict.at.clone(), side))
        .collect()
}

fn person<'p>(programme: &'p Programme, id: &str) -> Option<&'p Participant> {
    let person = programme.participant(&ParticipantId::new(id).unwrap());
    person.map(|person| &**person)
}

fn asked(merge: &Merge) -> Vec<String> {
    let conflicts = merge.conflicts().iter();
    conflicts
        .map(|conflict| conflict.at.steps().join("."))
        .collect()
}

#[test]
fn different_fields_come_together_unasked() {
    let (mut mine, mut theirs) = two();
    mine.change("p-1", |ann| ann.role = "Analyst".into());
    theirs.change("p-1", |ann| ann.note = "early bird".into());
    theirs.edit(Edit::PutParticipant(Participant::named(
        ParticipantId::new("p-9").unwrap(),
        "Zoe",
        vice_versa::model::Level::Junior,
    )));
    let merge = mine.with(&theirs);
    assert!(merge.conflicts().is_empty());
    let merged = merge.decide(&nothing(), &mine.replica).unwrap();
    let ann = person(&merged.programme, "p-1").unwrap();
    assert_eq!((&*ann.role, &*ann.note), ("Analyst", "early bird"));
    assert!(person(&merged.programme, "p-9").is_some());
    // Nobody decided anything, so there is no new edit.
    assert_eq!(merged.clock.seen().len(), 3);
    mine.take(merged);
    assert!(!mine.with(&theirs).has_news(Side::Theirs));
    // And back: the other side has the same bytes afterwards.
    let back = theirs.with(&mine).decide(&nothing(), &theirs.replica);
    theirs.take(back.unwrap());
    assert_eq!(theirs.text(), mine.text());
}

#[test]
fn the_same_field_is_asked_about_once() {
    for side in Side::ALL {
        let (mut mine, mut theirs) = two();
        mine.change("p-1", |ann| ann.role = "Analyst".into());
        theirs.change("p-1", |ann| ann.role = "Scientist".into());
        let merge = mine.with(&theirs);
        assert_eq!(asked(&merge), ["participants.p-1.role"]);
        let at = &merge.conflicts()[0].at;
        assert_eq!(merge.value(Side::Theirs, at), Some(&json!("Scientist")));
        let merged = merge.decide(&all(&merge, side), &mine.replica).unwrap();
        mine.take(merged);
        let role = &person(&mine.programme, "p-1").unwrap().role;
        assert_eq!(
            role,
            ["Analyst", "Scientist"][usize::from(side == Side::Theirs)]
        );
        let back = theirs.with(&mine);
        assert!(back.conflicts().is_empty(), "it was decided");
        theirs.take(back.decide(&nothing(), &theirs.replica).unwrap());
        assert_eq!(theirs.text(), mine.text());
    }
}

#[test]
fn what_one_side_has_seen_it_may_change() {
    let (mut mine, mut theirs) = two();
    theirs.change("p-1", |ann| ann.role = "Scientist".into());
    mine.take(
        mine.with(&theirs)
            .decide(&nothing(), &mine.replica)
            .unwrap(),
    );
    mine.change("p-1", |ann| ann.role = String::new());
    for (one, other) in [(&mine, &theirs), (&theirs, &mine)] {
        let merge = one.with(other);
        assert!(merge.conflicts().is_empty());
        let merged = merge.decide(&nothing(), &one.replica).unwrap();
        assert_eq!(merged.programme, mine.programme);
    }
}

#[test]
fn deleted_here_and_edited_there_is_asked() {
    let (mut mine, mut theirs) = two();
    mine.edit(Edit::RemoveParticipant(ParticipantId::new("p-1").unwrap()));
    assert!(mine.with(&theirs).conflicts().is_empty());
    theirs.change("p-1", |ann| ann.role = "Scientist".into());
    let merge = mine.with(&theirs);
    assert_eq!(asked(&merge), ["participants.p-1"]);
    let kept = merge.decide(&all(&merge, Side::Theirs), &mine.replica);
    let kept = kept.unwrap().programme;
    assert_eq!(kept, theirs.programme, "with the pair that went with her");
    let gone = merge.decide(&all(&merge, Side::Mine), &mine.replica);
    assert_eq!(gone.unwrap().programme, mine.programme);
}

#[test]
fn who_is_gone_here_but_met_somebody_there_is_asked_about() {
    let (mut mine, mut theirs) = two();
    mine.edit(Edit::RemoveParticipant(ParticipantId::new("p-1").unwrap()));
    let round = theirs.programme.rounds()[0].clone();
    let mut pairing = round.pairings[0].clone();
    pairing.status = Status::Active;
    theirs.edit(Edit::PutPairing(round.id.clone(), pairing));
    let merge = mine.with(&theirs);
    assert_eq!(asked(&merge), ["participants.p-1"]);
    let kept = merge.decide(&all(&merge, Side::Theirs), &mine.replica);
    assert_eq!(kept.unwrap().programme, theirs.programme);
    let gone = merge.decide(&all(&merge, Side::Mine), &mine.replica);
    assert_eq!(gone.unwrap().programme, mine.programme);
}

#[test]
fn a_topic_that_is_gone_here_but_used_there_is_asked_about() {
    let (mut mine, mut theirs) = two();
    mine.edit(Edit::RemoveTopic(TopicId::new("t-2").unwrap()));
    theirs.change("p-1", |ann| {
        let grade = vice_versa::model::Interest::new(2).unwrap();
        ann.wants.insert(TopicId::new("t-2").unwrap(), grade);
    });
    let merge = mine.with(&theirs);
    assert_eq!(asked(&merge), ["topics.t-2"]);
    let kept = merge.decide(&all(&merge, Side::Theirs), &mine.replica);
    assert_eq!(kept.unwrap().programme, theirs.programme);
    let gone = merge
        .decide(&all(&merge, Side::Mine), &mine.replica)
        .unwrap();
    assert_eq!(gone.programme, mine.programme);
    // What was decided holds on the other side as well.
    mine.take(gone);
    let back = theirs.with(&mine);
    assert!(back.conflicts().is_empty());
    theirs.take(back.decide(&nothing(), &theirs.replica).unwrap());
    assert_eq!(theirs.text(), mine.text());
}

#[test]
fn a_round_that_both_paired_anew_is_decided_as_a_whole() {
    let (mut mine, mut theirs) = two();
    let anew = |copy: &mut Copy, name: &str, duos: [[&str; 2]; 2]| {
        let mut round = (*copy.programme.rounds()[0]).clone();
        let mut pairings = duos.iter().enumerate().map(|(index, [a, b])| {
            let [a, b] = [a, b].map(|id| ParticipantId::new(id).unwrap());
            let id = format!("x-{name}{index}");
            let id = vice_versa::model::PairingId::new(&id).unwrap();
            vice_versa::model::Pairing::proposed(id, Duo::new(a, b).unwrap(), 5)
        });
        round.pairings = pairings.by_ref().collect();
        copy.edit(Edit::PutRound(round));
    };
    anew(&mut mine, "m", [["p-1", "p-3"], ["p-2", "p-4"]]);
    anew(&mut theirs, "t", [["p-1", "p-3"], ["p-2", "p-4"]]);
    let merge = mine.with(&theirs);
    assert_eq!(asked(&merge), ["rounds.r-1"]);
    assert_eq!(merge.conflicts()[0].open, Open::Pairs);
    for (side, copy) in [(Side::Mine, &mine), (Side::Theirs, &theirs)] {
        let merged = merge.decide(&all(&merge, side), &mine.replica).unwrap();
        assert_eq!(merged.programme, copy.programme);
    }
}

#[test]
fn whoever_was_erased_stays_away() {
    let (mut mine, mut theirs) = two();
    let ann = ParticipantId::new("p-1").unwrap();
    mine.erase(&ann);
    theirs.change("p-1", |ann| ann.role = "Scientist".into());
    theirs.change("p-4", |dora| dora.manager = Some(ann.clone()));
    for (one, other) in [(&mine, &theirs), (&theirs, &mine)] {
        let merge = one.with(other);
        assert!(merge.conflicts().is_empty());
        let merged = merge.decide(&nothing(), &one.replica).unwrap();
        assert!(merged.programme.participant(&ann).is_none());
        assert!(merged.programme.erased().contains(&ann));
        assert_eq!(merged.programme.rounds()[0].pairings.len(), 1);
        let text = write_programme_file(&merged.programme, &merged.clock);
        assert!(!text.contains("Scientist"));
    }
}

#[test]
fn pairs_that_are_over_keep_the_bare_id_of_whoever_was_erased() {
    let (mut mine, mut theirs) = two();
    let over = |copy: &mut Copy, why: &str| {
        let round = copy.programme.rounds()[0].clone();
        let mut pairing = round.pairings[0].clone();
        pairing.status = Status::Completed;
        pairing.why_ended = why.to_owned();
        copy.edit(Edit::PutPairing(round.id.clone(), pairing));
    };
    over(&mut mine, "Ann moved on.");
    theirs.take(
        theirs
            .with(&mine)
            .decide(&nothing(), &theirs.replica)
            .unwrap(),
    );
    let ann = ParticipantId::new("p-1").unwrap();
    mine.erase(&ann);
    over(&mut theirs, "Ann left.");
    let mut texts = Vec::new();
    for (one, other) in [(&mine, &theirs), (&theirs, &mine)] {
        let merge = one.with(other);
        assert!(merge.conflicts().is_empty(), "{:?}", merge.conflicts());
        let gone = Address::of(&["participants", "p-1"]);
        let known = merge.leaving(&gone).map(|person| person.name.as_str());
        assert_eq!(known, Some("Ann"));
        let merged = merge.decide(&nothing(), &one.replica).unwrap();
        assert_eq!(merged.programme.rounds()[0].pairings.len(), 2);
        let text = write_programme_file(&merged.programme, &merged.clock);
        assert!(!text.contains("Ann"), "{text}");
        texts.push(text);
    }
    assert_eq!(texts[0], texts[1]);
}

#[test]
fn a_decision_is_put_in_words_and_not_in_codes() {
    let (mut mine, mut theirs) = two();
    let now = |copy: &mut Copy, status: Status| {
        let round = copy.programme.rounds()[0].clone();
        let mut pairing = round.pairings[0].clone();
        pairing.status = status;
        copy.edit(Edit::PutPairing(round.id.clone(), pairing));
    };
    now(&mut mine, Status::Paused);
    now(&mut theirs, Status::Completed);
    mine.edit(Edit::SetAim(Aim::Benefit));
    theirs.edit(Edit::SetAim(Aim::Fair));
    let words = words(Language::De);
    let asked = to_decide(words, &mine.with(&theirs));
    let said: Vec<_> = asked
        .iter()
        .map(|one| (one.mine.as_str(), one.theirs.as_str()))
        .collect();
    let aim = |aim: Aim| (words.pairing.rules.aim)(aim).name;
    let status = words.pairing.rounds.status;
    let expected = [
        (aim(Aim::Benefit), aim(Aim::Fair)),
        (status(Status::Paused), status(Status::Completed)),
    ];
    assert_eq!(said, expected);
}

#[test]
fn a_file_without_a_clock_asks_about_every_difference() {
    let (mine, mut theirs) = two();
    theirs.change("p-1", |ann| ann.role = "Scientist".into());
    theirs.edit(Edit::RemoveParticipant(ParticipantId::new("p-4").unwrap()));
    theirs.clock = Clock::of_content(8);
    let merge = mine.with(&theirs);
    assert_eq!(asked(&merge), ["participants.p-1.role", "participants.p-4"]);
    let merged = merge
        .decide(&all(&merge, Side::Theirs), &mine.replica)
        .unwrap();
    assert_eq!(
        merged.programme.participants(),
        theirs.programme.participants()
    );
    // The same file again has nothing to say.
    let again = Copy {
        programme: merged.programme,
        clock: merged.clock,
        ..mine
    };
    assert!(again.with(&theirs).conflicts().is_empty());
}

#[test]
fn two_that_go_on_under_one_name_are_found_out() {
    let (mut mine, mut theirs) = two();
    theirs.replica = mine.replica.clone();
    mine.change("p-1", |ann| ann.role = "Analyst".into());
    theirs.change("p-1", |ann| ann.role = "Scientist".into());
    theirs.change("p-2", |bo| bo.role = "Chief".into());
    assert_eq!(asked(&mine.with(&theirs)), ["participants.p-1.role"]);
    let (mut mine, mut theirs) = two();
    theirs.replica = mine.replica.clone();
    mine.change("p-1", |ann| ann.role = "Analyst".into());
    theirs.change("p-2", |bo| bo.role = "Chief".into());
    let asked = asked(&mine.with(&theirs));
    assert_eq!(asked, ["participants.p-1.role", "participants.p-2.role"]);
}

#[test]
fn a_clock_is_as_small_as_what_was_changed() {
    let (mut mine, _) = two();
    assert_eq!(mine.clock.wrote().len(), 1);
    mine.change("p-1", |ann| ann.role = "Analyst".into());
    mine.change("p-1", |ann| ann.role = "Lead analyst".into());
    mine.edit(Edit::RemoveParticipant(ParticipantId::new("p-2").unwrap()));
    let written: Value = serde_json::from_str(&mine.text()).unwrap();
    let wanted = json!({
        "seen": {"=0000000000000007": 1, "mine": 3},
        "wrote": {
            "": "=0000000000000007:1",
            "participants": {"p-1": {"role": "mine:2"}, "p-2": "mine:3"},
            "rounds": {"r-1": {"pairings": {"x-1": "mine:3"}}}
        }
    });
    assert_eq!(written["clock"], wanted);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_programme_merged_with_itself_is_itself(programme in programme()) {
        let clock = Clock::of_content(1);
        let copy = (Arc::new(programme), clock);
        let merge = Merge::of(copy.clone(), copy.clone());
        prop_assert!(merge.conflicts().is_empty() && merge.changes().is_empty());
        let merged = merge.decide(&nothing(), &replica("a")).unwrap();
        prop_assert_eq!((&merged.programme, &merged.clock), (&*copy.0, &copy.1));
    }

    #[test]
    fn each_of_two_programmes_can_be_chosen_whole(one in programme(), other in programme()) {
        let id = one.details().id.clone();
        let mut details = other.details().clone();
        details.id = id;
        let other = other.apply(Edit::SetDetails(details)).unwrap();
        let people = |programme: &Programme| programme.participants().clone();
        let both = [(Arc::new(one), Clock::of_content(1)), (Arc::new(other), Clock::of_content(2))];
        let merge = Merge::of(both[0].clone(), both[1].clone());
        for (side, copy) in Side::ALL.into_iter().zip(&both) {
            let merged = merge.decide(&all(&merge, side), &replica("a")).unwrap();
            prop_assert_eq!(people(&merged.programme), people(&copy.0));
            prop_assert_eq!(merged.programme.gatherings(), copy.0.gatherings());
            prop_assert_eq!(merged.programme.rounds().len(), copy.0.rounds().len());
            let text = write_programme_file(&merged.programme, &merged.clock);
            let back = read_programme_file(text.as_bytes()).unwrap();
            prop_assert_eq!(back.clock.as_ref(), Some(&merged.clock));
            prop_assert_eq!(back.programme, merged.programme);
        }
    }
}
