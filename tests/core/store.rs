//! Saving and loading in local storage alone, while it tears, fills up, is blocked, and is shared
//! with another tab.

use vice_versa::model::{Edit, Language, Level, Participant, ParticipantId};
use vice_versa::sample;
use vice_versa::store::{
    ChangeRefused, Closed, LoadNotice, SaveState, Shelf, ShelfRefused, key, load, wipe,
};

use crate::store_world::{Faults, World, is_saved, names};

#[test]
fn what_was_saved_is_there_again_and_the_last_step_can_be_taken_back() {
    let world = World::local_alone();
    let shelf = &world.local;
    let mut session = world.open(1);
    assert_eq!(session.state(), SaveState::NothingYet);
    assert!(shelf.whole().is_empty(), "looking writes nothing");
    for name in ["Ann", "Bob", "Cem"] {
        world.add(&mut session, name).unwrap();
        assert!(is_saved(&session));
    }
    let mut again = world.open(2);
    assert_eq!(names(&again), ["Ann", "Bob", "Cem"]);
    assert!(is_saved(&again));
    assert_eq!(again.notice(), None);

    let undo = again.undo().unwrap();
    world.settle(&mut again, &undo);
    assert_eq!(names(&again), ["Ann", "Bob"]);

    let mut third = world.open(3);
    assert_eq!(names(&third), ["Ann", "Bob"]);
    let redo = third.redo().unwrap();
    world.settle(&mut third, &redo);
    assert_eq!(names(&world.open(4)), ["Ann", "Bob", "Cem"]);
}

#[test]
fn letters_typed_into_one_field_are_one_step() {
    let world = World::local_alone();
    let mut session = world.open(1);
    let id = ParticipantId::new("p-1").unwrap();
    for name in ["A", "An", "Ann"] {
        let person = Participant::named(id.clone(), name, Level::Junior);
        let edit = Edit::PutParticipant(person);
        let request = session.perform_typing(edit, "name").unwrap();
        world.settle(&mut session, &request);
    }
    let undo = session.undo().unwrap();
    world.settle(&mut session, &undo);
    assert!(names(&session).is_empty());
}

#[test]
fn a_torn_write_leaves_the_state_before_and_is_set_aside() {
    let world = World::local_alone();
    let shelf = &world.local;
    let mut session = world.open(1);
    world.add(&mut session, "Ann").unwrap();
    world.add(&mut session, "Bob").unwrap();
    shelf.set(|faults| faults.tear_at = Some(200));
    world.add(&mut session, "Cem").unwrap();
    assert_eq!(session.state(), SaveState::NotSaved(ShelfRefused::Blocked));

    shelf.set(|faults| *faults = Faults::default());
    let mut again = world.open(2);
    assert_eq!(names(&again), ["Ann", "Bob"]);
    assert_eq!(again.notice(), Some(LoadNotice::CopySetAside));
    let torn = again.unread_texts();
    assert_eq!(torn.len(), 1);
    world.add(&mut again, "Dana").unwrap();
    assert_eq!(world.open(9).unread_texts(), torn);
    assert_eq!(names(&world.open(3)), ["Ann", "Bob", "Dana"]);
}

#[test]
fn a_full_store_keeps_what_it_has_and_says_so() {
    let world = World::local_alone();
    let shelf = &world.local;
    let mut session = world.open(1);
    world.add(&mut session, "Ann").unwrap();
    shelf.set(|faults| faults.room = Some(10));
    world.add(&mut session, "Bob").unwrap();
    assert_eq!(session.state(), SaveState::NotSaved(ShelfRefused::Full));
    assert!(session.has_unsaved());
    assert_eq!(names(&world.open(2)), ["Ann"]);
    shelf.set(|faults| faults.room = None);
    let again = session.save_again().unwrap();
    world.settle(&mut session, &again);
    assert_eq!(names(&world.open(3)), ["Ann", "Bob"]);
}

#[test]
fn a_state_too_large_for_two_copies_is_kept_once() {
    let world = World::local_alone();
    let shelf = &world.local;
    let mut session = world.open(1);
    world.add(&mut session, "Ann").unwrap();
    let one = shelf.text(key::SLOT_A).unwrap().len();
    shelf.set(|faults| faults.room = Some(one + one / 2));
    for name in ["Bob", "Cem"] {
        world.add(&mut session, name).unwrap();
        assert!(is_saved(&session), "{name}");
    }
    let again = world.open(2);
    assert_eq!(names(&again), ["Ann", "Bob", "Cem"]);
    assert_eq!(again.notice(), None);
}

#[test]
fn of_two_tabs_only_the_one_that_saw_the_newest_state_writes() {
    let world = World::local_alone();
    let shelf = &world.local;
    let mut one = world.open(1);
    world.add(&mut one, "Ann").unwrap();
    let mut other = world.open(2);
    world.add(&mut one, "Bob").unwrap();

    // The other tab has not heard of it yet, and notices when it saves.
    world.add(&mut other, "Zoe").unwrap();
    assert_eq!(other.closed(), Some(&Closed::OtherTab));
    assert_eq!(world.add(&mut other, "Yan"), Err(ChangeRefused::Closed));
    assert_eq!(names(&world.open(3)), ["Ann", "Bob"]);

    // It goes on from the newest state; now the first one is behind.
    let mut other = world.open(4);
    world.add(&mut other, "Zoe").unwrap();
    one.notice_mark(load(shelf).unwrap().mark);
    assert_eq!(one.closed(), Some(&Closed::OtherTab));
}

#[test]
fn a_store_wiped_elsewhere_is_not_filled_again() {
    let world = World::local_alone();
    let shelf = &world.local;
    let mut session = world.open(1);
    world.add(&mut session, "Ann").unwrap();
    wipe(&mut shelf.clone()).unwrap();
    world.add(&mut session, "Bob").unwrap();
    assert_eq!(session.closed(), Some(&Closed::OtherTab));
    assert!(shelf.whole().is_empty());
    assert_eq!(world.open(2).notice(), None);
}

#[test]
fn what_a_newer_version_saved_is_left_alone() {
    let world = World::local_alone();
    let shelf = &world.local;
    let mut session = world.open(1);
    world.add(&mut session, "Ann").unwrap();
    world.add(&mut session, "Bob").unwrap();
    let newer = shelf.text(key::SLOT_B).unwrap();
    shelf.put(
        key::SLOT_B,
        &newer.replacen(r#""schema":2"#, r#""schema":9"#, 1),
    );
    let before = shelf.whole();
    let mut again = world.open(2);
    assert!(matches!(again.closed(), Some(Closed::Unreadable(_))));
    assert_eq!(world.add(&mut again, "Cem"), Err(ChangeRefused::Closed));
    assert!(again.undo().is_none() && again.save_again().is_none());
    assert_eq!(shelf.whole(), before);
}

#[test]
fn two_damaged_copies_are_overwritten_only_when_somebody_says_so() {
    let world = World::local_alone();
    let shelf = &world.local;
    let mut session = world.open(1);
    world.add(&mut session, "Ann").unwrap();
    world.add(&mut session, "Bob").unwrap();
    shelf.put(key::SLOT_A, "\0\0\0");
    shelf.put(key::SLOT_B, "");
    let mut again = world.open(2);
    assert_eq!(world.add(&mut again, "Cem"), Err(ChangeRefused::Closed));
    again.start_over();
    world.add(&mut again, "Cem").unwrap();
    assert_eq!(names(&world.open(3)), ["Cem"]);
    assert_eq!(world.open(9).unread_texts(), ["\0\0\0", ""]);
}

#[test]
fn a_store_that_was_lost_is_no_first_visit() {
    let world = World::local_alone();
    let shelf = &world.local;
    let mut session = world.open(1);
    world.add(&mut session, "Ann").unwrap();
    shelf.clone().remove(key::SLOT_A).unwrap();
    let mut again = world.open(2);
    assert_eq!(again.notice(), Some(LoadNotice::Lost));
    world.add(&mut again, "Bob").unwrap();
    assert_eq!(names(&world.open(3)), ["Bob"]);
}

#[test]
fn a_sample_is_saved_once_it_is_changed_and_not_before() {
    let world = World::local_alone();
    let shelf = &world.local;
    let mut session = world.open(1);
    world.add(&mut session, "Ann").unwrap();
    let before = shelf.whole();
    session
        .show_sample(sample::programme(Language::En))
        .unwrap();
    assert_eq!(session.state(), SaveState::NothingYet);
    assert_eq!(shelf.whole(), before);
    world.add(&mut session, "Bob").unwrap();
    let again = world.open(2);
    assert!(again.programme().details().sample);
    // The own programme is two steps away, even now.
    let mut again = again;
    for _ in 0..2 {
        let undo = again.undo().unwrap();
        world.settle(&mut again, &undo);
    }
    assert_eq!(names(&again), ["Ann"]);
}

#[test]
fn a_blocked_store_leaves_a_page_that_works() {
    let world = World::local_alone();
    let shelf = &world.local;
    shelf.set(|faults| faults.blocked = true);
    let mut session = world.open(1);
    assert!(!session.has_unsaved());
    world.add(&mut session, "Ann").unwrap();
    assert_eq!(names(&session), ["Ann"]);
    assert_eq!(session.state(), SaveState::NotSaved(ShelfRefused::Blocked));
    assert!(session.has_unsaved());
}

/// As the first version kept it; `tests/browser/faults.test.mjs` opens it too.
#[test]
fn what_the_first_schema_kept_is_opened() {
    let world = World::default();
    let first = include_str!("../data/record/1.json").trim();
    world.local.put(key::SLOT_B, first);
    world.local.put(key::NEWEST, r#"{"generation":7,"tab":3}"#);
    let mut session = world.open(1);
    assert_eq!(session.programme().details().name, "Lernen im Tandem");
    assert_eq!(session.notice(), None);
    let request = session.bring_up_to_date().unwrap();
    world.settle(&mut session, &request);
    assert!(is_saved(&session));
}
