//! Somebody erased for good: gone from both stores, from the steps back and from what was set
//! aside, whatever fails on the way, and from every copy that is merged or opened later.

use vice_versa::model::{Erasure, ParticipantId, Programme};
use vice_versa::store::{Session, ShelfRefused, key};

use crate::store_world::{World, names};

const GONE: &str = "Zaphod";

fn erasure() -> Erasure {
    Erasure {
        id: ParticipantId::new(&format!("p-{GONE}")).unwrap(),
        on: None,
        instead: "somebody".to_owned(),
    }
}

/// A world in which Ann, Zaphod and Cem came one after the other, and what was open after it.
fn three(world: &World) -> Session {
    let mut session = world.open(1);
    for name in ["Ann", GONE, "Cem"] {
        world.add(&mut session, name).unwrap();
    }
    session
}

/// Every text in both stores in which the name stands.
fn traces(world: &World) -> Vec<String> {
    let local = world.local.whole().into_iter();
    let all = local.chain(world.database.whole());
    let id = format!("p-{GONE}");
    let named = all.filter(|(_, text)| text.replace(&id, "").contains(GONE));
    named.map(|(key, _)| key).collect()
}

#[test]
fn nothing_of_an_erased_person_stays_in_either_store() {
    let world = World::default();
    let mut session = three(&world);
    assert!(!traces(&world).is_empty());
    let request = session.erase(&erasure()).unwrap();
    world.settle(&mut session, &request);
    assert_eq!(traces(&world), Vec::<String>::new());
    assert!(!session.can_undo() && !session.can_redo());
    assert_eq!(world.kept_names(), ["Ann", "Cem"]);
}

#[test]
fn an_erasure_that_was_cut_off_is_finished_by_the_next_visit() {
    let world = World::default();
    let mut session = three(&world);
    let request = session.erase(&erasure()).unwrap();
    // The page is closed before the database has heard of it.
    world.settle_local(&mut session, &request);
    assert!(!traces(&world).is_empty());
    let mut next = world.open(2);
    let request = next.bring_up_to_date().unwrap();
    world.settle(&mut next, &request);
    assert_eq!(traces(&world), Vec::<String>::new());
    assert!(!world.open(3).can_undo());
}

#[test]
fn a_store_that_was_out_of_reach_forgets_when_it_is_back() {
    let world = World::default();
    let mut session = three(&world);
    world.database.refuse(Some(ShelfRefused::Blocked));
    let request = session.erase(&erasure()).unwrap();
    world.settle(&mut session, &request);
    assert!(!traces(&world).is_empty());
    world.database.refuse(None);
    let mut next = world.open(2);
    let request = next.bring_up_to_date().unwrap();
    world.settle(&mut next, &request);
    assert_eq!(traces(&world), Vec::<String>::new());
}

#[test]
fn what_was_set_aside_goes_as_well() {
    let world = World::default();
    drop(three(&world));
    let torn = world.local.text(key::SLOT_A).unwrap();
    world.local.put(key::SLOT_A, &torn[..torn.len() - 9]);
    let mut session = world.open(2);
    let request = session.erase(&erasure()).unwrap();
    world.settle(&mut session, &request);
    assert_eq!(traces(&world), Vec::<String>::new());
}

#[test]
fn an_older_state_does_not_bring_anybody_back() {
    let world = World::default();
    let mut session = three(&world);
    let older = Programme::clone(session.programme());
    let request = session.erase(&erasure()).unwrap();
    world.settle(&mut session, &request);
    let request = session.replace(older, None).unwrap();
    world.settle(&mut session, &request);
    assert_eq!(names(&session), ["Ann", "Cem"]);
    assert_eq!(session.programme().erased().len(), 1);
    assert_eq!(traces(&world), Vec::<String>::new());
}

#[test]
fn a_state_in_which_somebody_was_erased_takes_the_person_from_the_steps_back() {
    let world = World::default();
    let mut session = three(&world);
    let theirs = session.programme().erase(&erasure()).unwrap();
    let request = session.replace(theirs, None).unwrap();
    world.settle(&mut session, &request);
    assert!(!session.can_undo());
    assert_eq!(traces(&world), Vec::<String>::new());
}
