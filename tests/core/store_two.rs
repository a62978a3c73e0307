//! Saving and loading with both stores: what was shown as saved is never lost, whatever is torn,
//! forgotten, killed or gone on the way.

use vice_versa::model::{Edit, Language, Level, Participant, ParticipantId};
use vice_versa::store::{
    Closed, Kept, LoadNotice, Role, SaveState, Session, ShelfRefused, UNDO_STEPS_MAX, key, wipe,
};

use crate::store_world::{Texts, World, names, person};

#[test]
fn saved_is_said_once_the_database_has_it_and_not_before() {
    let world = World::default();
    let mut session = world.open(1);
    let request = session.perform(person("Ann")).unwrap();
    world.settle_local(&mut session, &request);
    assert_eq!(session.state(), SaveState::Saving);
    let first = session.next_database_save().unwrap();
    assert!(session.next_database_save().is_none(), "one at a time");
    let request = session.perform(person("Bob")).unwrap();
    world.settle_local(&mut session, &request);
    let outcome = world.database.commit(&first);
    session.settle_database(&first, outcome);
    assert_eq!(session.state(), SaveState::Saving, "Bob is not there yet");
    world.settle_database(&mut session);
    assert_eq!(session.state(), SaveState::Saved(Kept::Twice));
}

#[test]
fn a_database_that_is_slow_is_said_to_be_and_may_still_end_well() {
    let world = World::default();
    let mut session = world.open(1);
    let request = session.perform(person("Ann")).unwrap();
    world.settle_local(&mut session, &request);
    let save = session.next_database_save().unwrap();
    session.database_is_slow(save.mark());
    let alone = SaveState::Saved(Kept::LocalAlone(ShelfRefused::Silent));
    assert_eq!(session.state(), alone);
    let outcome = world.database.commit(&save);
    session.settle_database(&save, outcome);
    assert_eq!(session.state(), SaveState::Saved(Kept::Twice));
}

#[test]
fn all_steps_can_be_taken_back_after_each_reload() {
    let world = World::default();
    let mut session = world.open(1);
    let all: Vec<String> = (10..70).map(|number| format!("N{number}")).collect();
    for name in &all {
        world.add(&mut session, name).unwrap();
    }
    for undone in 1..=UNDO_STEPS_MAX {
        let mut again = world.open(100 + undone as u64);
        let undo = again.undo().unwrap();
        world.settle(&mut again, &undo);
        assert_eq!(names(&again), all[..all.len() - undone]);
    }
    assert!(world.open(2).undo().is_none());
    for redone in 1..=UNDO_STEPS_MAX {
        let mut again = world.open(200 + redone as u64);
        let redo = again.redo().unwrap();
        world.settle(&mut again, &redo);
        assert_eq!(names(&again), all[..all.len() - UNDO_STEPS_MAX + redone]);
    }
    assert!(world.open(3).redo().is_none());
}

#[test]
fn a_state_too_large_for_local_storage_is_carried_by_the_database() {
    let world = World::default();
    let mut session = world.open(1);
    world.add(&mut session, "Ann").unwrap();
    let whole = world.local.whole();
    let full = whole.iter().map(|(key, text)| key.len() + text.len()).sum();
    world.local.set(|faults| faults.room = Some(full));
    let long = "B".repeat(190);
    world.add(&mut session, &long).unwrap();
    let alone = SaveState::Saved(Kept::DatabaseAlone(ShelfRefused::Full));
    assert_eq!(session.state(), alone);
    let again = world.open(2);
    assert_eq!(names(&again), ["Ann", &long]);
    assert_eq!(again.notice(), None);
    // Local storage remembers that there was more, should the database lose it.
    world.database.become_again(Texts::new());
    let again = world.open(3);
    assert_eq!(again.notice(), Some(LoadNotice::OlderOpened));
    assert_eq!(names(&again), ["Ann"]);
}

#[test]
fn a_full_database_gives_up_steps_back_first() {
    let world = World::default();
    let mut session = world.open(1);
    world.add(&mut session, "Ann").unwrap();
    let one = world.database.text(key::SLOT_A).unwrap().len();
    *world.database.room.borrow_mut() = Some(one + one / 2);
    for name in ["Bob", "Cem"] {
        world.add(&mut session, name).unwrap();
        assert_eq!(session.state(), SaveState::Saved(Kept::Twice), "{name}");
    }
    *world.database.room.borrow_mut() = Some(10);
    world.add(&mut session, "Dana").unwrap();
    let alone = SaveState::Saved(Kept::LocalAlone(ShelfRefused::Full));
    assert_eq!(session.state(), alone);
    assert_eq!(world.kept_names(), ["Ann", "Bob", "Cem", "Dana"]);
}

#[test]
fn where_both_refuse_nothing_is_called_saved_and_trying_again_helps() {
    let world = World::default();
    let mut session = world.open(1);
    world.add(&mut session, "Ann").unwrap();
    world.local.set(|faults| faults.room = Some(10));
    *world.database.room.borrow_mut() = Some(10);
    world.add(&mut session, "Bob").unwrap();
    assert_eq!(session.state(), SaveState::NotSaved(ShelfRefused::Full));
    assert!(session.has_unsaved());
    assert_eq!(world.kept_names(), ["Ann"]);
    world.local.set(|faults| faults.room = None);
    *world.database.room.borrow_mut() = None;
    let request = session.save_again().unwrap();
    world.settle(&mut session, &request);
    assert_eq!(session.state(), SaveState::Saved(Kept::Twice));
    assert_eq!(world.kept_names(), ["Ann", "Bob"]);
}

#[test]
fn either_store_may_be_lost_and_nothing_is_missing() {
    for lost_is_local in [true, false] {
        let world = World::default();
        let mut session = world.open(1);
        for name in ["Ann", "Bob"] {
            world.add(&mut session, name).unwrap();
        }
        if lost_is_local {
            world.local.become_again(Texts::new());
        } else {
            world.database.become_again(Texts::new());
        }
        let mut again = world.open(2);
        assert_eq!(names(&again), ["Ann", "Bob"]);
        assert_eq!(again.notice(), Some(LoadNotice::StoreLost));
        let request = again.bring_up_to_date().unwrap();
        world.settle(&mut again, &request);
        assert_eq!(again.state(), SaveState::Saved(Kept::Twice));
        let mut third = world.open(3);
        assert_eq!(third.notice(), None);
        assert!(third.bring_up_to_date().is_none());
        assert!(third.can_undo());
    }
}

#[test]
fn a_damaged_slot_costs_nothing_and_is_set_aside() {
    for slot in [key::SLOT_A, key::SLOT_B] {
        for in_local in [true, false] {
            let world = World::default();
            let mut session = world.open(1);
            for name in ["Ann", "Bob"] {
                world.add(&mut session, name).unwrap();
            }
            if in_local {
                world.local.put(slot, "damaged");
            } else {
                world.database.put(slot, "damaged");
            }
            let mut again = world.open(2);
            assert_eq!(names(&again), ["Ann", "Bob"]);
            assert_eq!(again.notice(), Some(LoadNotice::CopySetAside));
            assert_eq!(again.unread_texts(), ["damaged"]);
            world.add(&mut again, "Cem").unwrap();
            world.add(&mut again, "Dana").unwrap();
            // Each store has the text now, whichever is lost later.
            world.local.become_again(Texts::new());
            let third = world.open(3);
            assert_eq!(third.unread_texts(), ["damaged"]);
            assert_eq!(third.notice(), Some(LoadNotice::StoreLost));
        }
    }
}

#[test]
fn all_slots_damaged_closes_the_programme_until_somebody_decides() {
    let world = World::default();
    let mut session = world.open(1);
    for name in ["Ann", "Bob"] {
        world.add(&mut session, name).unwrap();
    }
    for slot in [key::SLOT_A, key::SLOT_B] {
        world.local.put(slot, "x");
        world.database.put(slot, "y");
    }
    let before = (world.local.whole(), world.database.whole());
    let mut again = world.open(2);
    assert!(matches!(again.closed(), Some(Closed::Unreadable(_))));
    assert!(again.bring_up_to_date().is_none() && again.next_database_save().is_none());
    assert_eq!((world.local.whole(), world.database.whole()), before);
    again.start_over();
    world.add(&mut again, "Cem").unwrap();
    assert_eq!(again.state(), SaveState::Saved(Kept::Twice));
    let third = world.open(3);
    assert_eq!(names(&third), ["Cem"]);
    assert_eq!(third.unread_texts(), ["x", "y"]);
}

#[test]
fn a_newer_schema_in_either_store_is_left_alone() {
    for in_local in [true, false] {
        let world = World::default();
        let mut session = world.open(1);
        world.add(&mut session, "Ann").unwrap();
        let text = world.local.text(key::SLOT_A).unwrap();
        let newer = text.replacen(r#""schema":2"#, r#""schema":9"#, 1);
        if in_local {
            world.local.put(key::SLOT_B, &newer);
        } else {
            world.database.put(key::SLOT_B, &newer);
        }
        let mut again = world.open(2);
        assert!(matches!(again.closed(), Some(Closed::Unreadable(_))));
        assert!(again.perform(person("Bob")).is_err());
        assert!(again.bring_up_to_date().is_none());
    }
}

#[test]
fn a_reader_writes_nothing_and_a_writer_who_was_overtaken_stops() {
    let world = World::default();
    let mut one = world.open(1);
    world.add(&mut one, "Ann").unwrap();
    let before = (world.local.whole(), world.database.whole());
    let mut reader = Session::begin(&world.load(), Role::Reader, 2, Language::En);
    assert_eq!(names(&reader), ["Ann"]);
    assert!(reader.perform(person("Zoe")).is_err());
    assert!(reader.save_again().is_none() && reader.bring_up_to_date().is_none());
    assert!(reader.next_database_save().is_none() && reader.saved_to_file().is_none());
    assert_eq!((world.local.whole(), world.database.whole()), before);

    // The other one takes over; the first wakes up and has not heard of it.
    let mut other = world.open(3);
    world.add(&mut other, "Bob").unwrap();
    world.add(&mut one, "Old").unwrap();
    assert_eq!(one.closed(), Some(&Closed::OtherTab));
    assert!(one.next_database_save().is_none());
    assert_eq!(world.kept_names(), ["Ann", "Bob"]);
}

#[test]
fn the_database_alone_also_tells_who_was_overtaken() {
    let world = World::default();
    let mut one = world.open(1);
    world.add(&mut one, "Ann").unwrap();
    let late = one.perform(person("Old")).unwrap();
    world.settle_local(&mut one, &late);
    let late = one.next_database_save().unwrap();
    let mut other = world.open(2);
    world.add(&mut other, "Bob").unwrap();
    let outcome = world.database.commit(&late);
    one.settle_database(&late, outcome);
    assert_eq!(one.closed(), Some(&Closed::OtherTab));
    assert_eq!(
        world.kept_names(),
        ["Ann", "Bob", "Old"],
        "Bob's tab saw Old"
    );
}

#[test]
fn what_a_silent_database_holds_is_neither_lost_nor_opened_unasked() {
    let world = World::default();
    let mut session = world.open(1);
    world.add(&mut session, "Ann").unwrap();
    world.add(&mut session, "Bob").unwrap();
    let forgotten = world.local.whole();
    world.add(&mut session, "Cem").unwrap();
    // Killed: local storage forgets the last seconds. Then the database does not answer.
    world.local.become_again(forgotten);
    world.database.refuse(Some(ShelfRefused::Silent));
    let mut again = world.open(2);
    assert_eq!(names(&again), ["Ann", "Bob"]);
    assert_eq!(again.notice(), Some(LoadNotice::OutOfReach));
    world.add(&mut again, "Dana").unwrap();
    // It is back: what was gone on with is open, and the other state can be had.
    world.database.refuse(None);
    let mut third = world.open(3);
    assert_eq!(names(&third), ["Ann", "Bob", "Dana"]);
    assert_eq!(third.notice(), Some(LoadNotice::OtherSetAside));
    assert!(third.unread_texts()[0].contains("Cem"));
    let request = third.bring_up_to_date().unwrap();
    world.settle(&mut third, &request);
    let fourth = world.open(4);
    assert_eq!(fourth.notice(), None);
    assert!(fourth.unread_texts()[0].contains("Cem"));
}

#[test]
fn a_database_that_was_silent_for_a_while_and_holds_nothing_new_is_no_news() {
    let world = World::default();
    let mut session = world.open(1);
    world.add(&mut session, "Ann").unwrap();
    world.add(&mut session, "Bob").unwrap();
    world.database.refuse(Some(ShelfRefused::Silent));
    let mut again = world.open(2);
    world.add(&mut again, "Cem").unwrap();
    world.database.refuse(None);
    let third = world.open(3);
    assert_eq!(names(&third), ["Ann", "Bob", "Cem"]);
    assert_eq!(third.notice(), None);
    assert!(third.unread_texts().is_empty());
}

#[test]
fn a_database_that_answers_late_is_used_where_it_holds_nothing_unseen() {
    let world = World::default();
    let mut session = world.open(1);
    world.add(&mut session, "Ann").unwrap();
    world.database.refuse(Some(ShelfRefused::Silent));
    let mut again = world.open(2);
    world.add(&mut again, "Bob").unwrap();
    world.database.refuse(None);
    assert!(again.meet_database(&world.database.load().unwrap()));
    world.settle_database(&mut again);
    assert_eq!(again.state(), SaveState::Saved(Kept::Twice));

    let mut third = world.open(3);
    let forgotten = world.local.whole();
    world.add(&mut third, "Cem").unwrap();
    world.local.become_again(forgotten);
    world.database.refuse(Some(ShelfRefused::Silent));
    let mut fourth = world.open(4);
    world.database.refuse(None);
    assert!(!fourth.meet_database(&world.database.load().unwrap()));
}

#[test]
fn wiping_both_stores_is_a_first_visit() {
    let world = World::default();
    let mut session = world.open(1);
    world.add(&mut session, "Ann").unwrap();
    wipe(&mut world.local.clone()).unwrap();
    world.database.become_again(Texts::new());
    let again = world.open(2);
    assert_eq!(
        (again.state(), again.notice()),
        (SaveState::NothingYet, None)
    );
}

#[test]
fn changes_since_the_last_file_are_counted_across_reloads() {
    let world = World::default();
    let mut session = world.open(1);
    for name in ["Ann", "Bob"] {
        world.add(&mut session, name).unwrap();
    }
    let id = ParticipantId::new("p-1").unwrap();
    for name in ["C", "Ce", "Cem"] {
        let edit = Edit::PutParticipant(Participant::named(id.clone(), name, Level::Junior));
        let request = session.perform_typing(edit, "name").unwrap();
        world.settle(&mut session, &request);
    }
    let mut again = world.open(2);
    assert_eq!(again.since_file(), 3);
    let request = again.saved_to_file().unwrap();
    world.settle(&mut again, &request);
    assert_eq!(world.open(3).since_file(), 0);
    let undo = again.undo().unwrap();
    world.settle(&mut again, &undo);
    assert_eq!(world.open(4).since_file(), 1);
}
