//! Saving and loading against a store that tears, fills up, is blocked, and is shared with
//! another tab: what was once confirmed as saved is never lost.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use proptest::prelude::*;
use serde::Serialize;
use vice_versa::model::{Edit, Language, Level, Participant, ParticipantId, Programme};
use vice_versa::sample;
use vice_versa::store::{
    ChangeRefused, Closed, LoadNotice, SaveRefused, SaveRequest, SaveState, Session, Shelf,
    ShelfRefused, key, load, save, set_aside_texts, wipe,
};

/// A store that several tabs share and that can be made to fail.
#[derive(Clone, Debug, Default)]
struct FaultyShelf {
    texts: Rc<RefCell<BTreeMap<String, String>>>,
    faults: Rc<RefCell<Faults>>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Faults {
    blocked: bool,
    /// The most bytes of all texts together.
    room: Option<usize>,
    /// The next write of a slot keeps only so many bytes, and then the power goes.
    tear_at: Option<usize>,
    off: bool,
}

impl FaultyShelf {
    fn set(&self, change: impl FnOnce(&mut Faults)) {
        change(&mut self.faults.borrow_mut());
    }

    fn text(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    fn put(&self, key: &str, text: &str) {
        self.texts.borrow_mut().insert(key.into(), text.into());
    }

    fn whole(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }
}

impl Shelf for FaultyShelf {
    fn read(&self, key: &str) -> Result<Option<String>, ShelfRefused> {
        assert!(key.starts_with(key::PREFIX));
        if self.faults.borrow().blocked {
            return Err(ShelfRefused::Blocked);
        }
        Ok(self.text(key))
    }

    fn write(&mut self, key: &str, value: &impl Serialize) -> Result<(), ShelfRefused> {
        assert!(key.starts_with(key::PREFIX));
        let faults = *self.faults.borrow();
        if faults.blocked || faults.off {
            return Err(ShelfRefused::Blocked);
        }
        let text = serde_json::to_string(value).unwrap();
        let others: usize = self
            .texts
            .borrow()
            .iter()
            .filter(|(other, _)| *other != key)
            .map(|(other, text)| other.len() + text.len())
            .sum();
        if faults
            .room
            .is_some_and(|room| others + key.len() + text.len() > room)
        {
            return Err(ShelfRefused::Full);
        }
        match faults.tear_at {
            Some(at) if key == key::SLOT_A || key == key::SLOT_B => {
                let mut cut = at % text.len();
                while !text.is_char_boundary(cut) {
                    cut -= 1;
                }
                self.put(key, &text[..cut]);
                self.set(|faults| faults.off = true);
                Err(ShelfRefused::Blocked)
            }
            _ => {
                self.put(key, &text);
                Ok(())
            }
        }
    }

    fn remove(&mut self, key: &str) -> Result<(), ShelfRefused> {
        let faults = *self.faults.borrow();
        if faults.blocked || faults.off {
            return Err(ShelfRefused::Blocked);
        }
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}

/// Opens the page in a tab with a number.
fn open(shelf: &FaultyShelf, tab: u64) -> Session {
    Session::begin(load(shelf), tab, Language::En)
}

fn settle(session: &mut Session, shelf: &FaultyShelf, request: &SaveRequest) {
    let outcome = save(&mut shelf.clone(), request);
    session.settle(request, outcome);
}

fn add(session: &mut Session, shelf: &FaultyShelf, name: &str) -> Result<(), ChangeRefused> {
    let id = ParticipantId::new(&format!("p-{name}")).unwrap();
    let person = Participant::named(id, name, Level::Junior);
    let request = session.perform(Edit::PutParticipant(person))?;
    settle(session, shelf, &request);
    Ok(())
}

fn names(session: &Session) -> Vec<String> {
    let people = session.programme().participants().values();
    people.map(|person| person.name.clone()).collect()
}

#[test]
fn what_was_saved_is_there_again_and_the_last_step_can_be_taken_back() {
    let shelf = FaultyShelf::default();
    let mut session = open(&shelf, 1);
    assert_eq!(session.state(), SaveState::NothingYet);
    assert!(shelf.whole().is_empty(), "looking writes nothing");
    for name in ["Ann", "Bob", "Cem"] {
        add(&mut session, &shelf, name).unwrap();
        assert_eq!(session.state(), SaveState::Saved);
    }
    let mut again = open(&shelf, 2);
    assert_eq!(names(&again), ["Ann", "Bob", "Cem"]);
    assert_eq!((again.state(), again.notice()), (SaveState::Saved, None));

    let undo = again.undo().unwrap();
    settle(&mut again, &shelf, &undo);
    assert_eq!(names(&again), ["Ann", "Bob"]);
    assert!(again.undo().is_none());

    let mut third = open(&shelf, 3);
    assert_eq!(names(&third), ["Ann", "Bob"]);
    let redo = third.redo().unwrap();
    settle(&mut third, &shelf, &redo);
    assert_eq!(names(&open(&shelf, 4)), ["Ann", "Bob", "Cem"]);
}

#[test]
fn letters_typed_into_one_field_are_one_step() {
    let shelf = FaultyShelf::default();
    let mut session = open(&shelf, 1);
    let id = ParticipantId::new("p-1").unwrap();
    for name in ["A", "An", "Ann"] {
        let person = Participant::named(id.clone(), name, Level::Junior);
        let edit = Edit::PutParticipant(person);
        let request = session.perform_typing(edit, "name").unwrap();
        settle(&mut session, &shelf, &request);
    }
    let undo = session.undo().unwrap();
    settle(&mut session, &shelf, &undo);
    assert!(names(&session).is_empty());
}

#[test]
fn a_torn_write_leaves_the_state_before_and_is_set_aside() {
    let shelf = FaultyShelf::default();
    let mut session = open(&shelf, 1);
    add(&mut session, &shelf, "Ann").unwrap();
    add(&mut session, &shelf, "Bob").unwrap();
    shelf.set(|faults| faults.tear_at = Some(200));
    add(&mut session, &shelf, "Cem").unwrap();
    assert_eq!(session.state(), SaveState::NotSaved(ShelfRefused::Blocked));

    shelf.set(|faults| *faults = Faults::default());
    let mut again = open(&shelf, 2);
    assert_eq!(names(&again), ["Ann", "Bob"]);
    assert_eq!(again.notice(), Some(LoadNotice::CopySetAside));
    let torn = again.unread_texts();
    assert_eq!(torn.len(), 1);
    add(&mut again, &shelf, "Dana").unwrap();
    assert_eq!(set_aside_texts(&shelf).unwrap(), torn);
    assert_eq!(names(&open(&shelf, 3)), ["Ann", "Bob", "Dana"]);
}

#[test]
fn a_full_store_keeps_what_it_has_and_says_so() {
    let shelf = FaultyShelf::default();
    let mut session = open(&shelf, 1);
    add(&mut session, &shelf, "Ann").unwrap();
    shelf.set(|faults| faults.room = Some(10));
    add(&mut session, &shelf, "Bob").unwrap();
    assert_eq!(session.state(), SaveState::NotSaved(ShelfRefused::Full));
    assert!(session.has_unsaved());
    assert_eq!(names(&open(&shelf, 2)), ["Ann"]);
    shelf.set(|faults| faults.room = None);
    let again = session.save_again().unwrap();
    settle(&mut session, &shelf, &again);
    assert_eq!(names(&open(&shelf, 3)), ["Ann", "Bob"]);
}

#[test]
fn a_state_too_large_for_two_copies_is_kept_once() {
    let shelf = FaultyShelf::default();
    let mut session = open(&shelf, 1);
    add(&mut session, &shelf, "Ann").unwrap();
    let one = shelf.text(key::SLOT_A).unwrap().len();
    shelf.set(|faults| faults.room = Some(one + one / 2));
    for name in ["Bob", "Cem"] {
        add(&mut session, &shelf, name).unwrap();
        assert_eq!(session.state(), SaveState::Saved, "{name}");
    }
    let again = open(&shelf, 2);
    assert_eq!(names(&again), ["Ann", "Bob", "Cem"]);
    assert_eq!(again.notice(), None);
}

#[test]
fn of_two_tabs_only_the_one_that_saw_the_newest_state_writes() {
    let shelf = FaultyShelf::default();
    let mut one = open(&shelf, 1);
    add(&mut one, &shelf, "Ann").unwrap();
    let mut other = open(&shelf, 2);
    add(&mut one, &shelf, "Bob").unwrap();

    // The other tab has not heard of it yet, and notices when it saves.
    add(&mut other, &shelf, "Zoe").unwrap();
    assert_eq!(other.closed(), Some(&Closed::OtherTab));
    assert_eq!(add(&mut other, &shelf, "Yan"), Err(ChangeRefused::Closed));
    assert_eq!(names(&open(&shelf, 3)), ["Ann", "Bob"]);

    // It goes on from the newest state; now the first one is behind.
    let mut other = open(&shelf, 4);
    add(&mut other, &shelf, "Zoe").unwrap();
    let (_, mark) = load(&shelf).unwrap();
    one.notice_mark(mark);
    assert_eq!(one.closed(), Some(&Closed::OtherTab));
}

#[test]
fn a_store_wiped_elsewhere_is_not_filled_again() {
    let shelf = FaultyShelf::default();
    let mut session = open(&shelf, 1);
    add(&mut session, &shelf, "Ann").unwrap();
    wipe(&mut shelf.clone()).unwrap();
    add(&mut session, &shelf, "Bob").unwrap();
    assert_eq!(session.closed(), Some(&Closed::OtherTab));
    assert!(shelf.whole().is_empty());
    assert_eq!(open(&shelf, 2).notice(), None);
}

#[test]
fn what_a_newer_version_saved_is_left_alone() {
    let shelf = FaultyShelf::default();
    let mut session = open(&shelf, 1);
    add(&mut session, &shelf, "Ann").unwrap();
    add(&mut session, &shelf, "Bob").unwrap();
    let newer = shelf.text(key::SLOT_B).unwrap();
    shelf.put(
        key::SLOT_B,
        &newer.replacen(r#""schema":1"#, r#""schema":9"#, 1),
    );
    let before = shelf.whole();
    let mut again = open(&shelf, 2);
    assert!(matches!(again.closed(), Some(Closed::Unreadable(_))));
    assert_eq!(add(&mut again, &shelf, "Cem"), Err(ChangeRefused::Closed));
    assert!(again.undo().is_none() && again.save_again().is_none());
    assert_eq!(shelf.whole(), before);
}

#[test]
fn two_damaged_copies_are_overwritten_only_when_somebody_says_so() {
    let shelf = FaultyShelf::default();
    let mut session = open(&shelf, 1);
    add(&mut session, &shelf, "Ann").unwrap();
    add(&mut session, &shelf, "Bob").unwrap();
    shelf.put(key::SLOT_A, "\0\0\0");
    shelf.put(key::SLOT_B, "");
    let mut again = open(&shelf, 2);
    assert_eq!(add(&mut again, &shelf, "Cem"), Err(ChangeRefused::Closed));
    again.start_over();
    add(&mut again, &shelf, "Cem").unwrap();
    assert_eq!(names(&open(&shelf, 3)), ["Cem"]);
    assert_eq!(set_aside_texts(&shelf).unwrap(), ["\0\0\0", ""]);
}

#[test]
fn a_store_that_was_lost_is_no_first_visit() {
    let shelf = FaultyShelf::default();
    let mut session = open(&shelf, 1);
    add(&mut session, &shelf, "Ann").unwrap();
    shelf.texts.borrow_mut().remove(key::SLOT_A);
    let mut again = open(&shelf, 2);
    assert_eq!(again.notice(), Some(LoadNotice::Lost));
    add(&mut again, &shelf, "Bob").unwrap();
    assert_eq!(names(&open(&shelf, 3)), ["Bob"]);
}

#[test]
fn a_sample_is_saved_once_it_is_changed_and_not_before() {
    let shelf = FaultyShelf::default();
    let mut session = open(&shelf, 1);
    add(&mut session, &shelf, "Ann").unwrap();
    let before = shelf.whole();
    session
        .show_sample(sample::programme(Language::En))
        .unwrap();
    assert_eq!(session.state(), SaveState::NothingYet);
    assert_eq!(shelf.whole(), before);
    add(&mut session, &shelf, "Bob").unwrap();
    let again = open(&shelf, 2);
    assert!(again.programme().details().sample);
    // The own programme is one step away, even now.
    let mut again = again;
    let undo = again.undo().unwrap();
    settle(&mut again, &shelf, &undo);
    assert_eq!(names(&again), ["Ann"]);
}

#[test]
fn a_blocked_store_leaves_a_page_that_works() {
    let shelf = FaultyShelf::default();
    shelf.set(|faults| faults.blocked = true);
    let mut session = open(&shelf, 1);
    assert!(!session.has_unsaved());
    add(&mut session, &shelf, "Ann").unwrap();
    assert_eq!(names(&session), ["Ann"]);
    assert_eq!(session.state(), SaveState::NotSaved(ShelfRefused::Blocked));
    assert!(session.has_unsaved());
}

#[derive(Clone, Debug)]
enum Happening {
    Add(u8),
    Undo,
    Redo,
    Reload,
    /// The store has room for so many bytes from now on.
    Room(Option<usize>),
    /// The next save is torn at a byte, and the page is closed.
    Crash(usize),
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        4 => any::<u8>().prop_map(Happening::Add),
        2 => Just(Happening::Undo),
        1 => Just(Happening::Redo),
        1 => Just(Happening::Reload),
        1 => prop::option::of(300_usize..9000).prop_map(Happening::Room),
        1 => (0_usize..3000).prop_map(Happening::Crash),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever happens, loading finds the state that was confirmed last.
    #[test]
    fn what_was_confirmed_is_what_loading_finds(
        happenings in prop::collection::vec(happening(), 1..40)
    ) {
        let shelf = FaultyShelf::default();
        let mut session = open(&shelf, 0);
        let mut confirmed: Option<Programme> = None;
        for (number, happening) in happenings.into_iter().enumerate() {
            let tab = u64::try_from(number).unwrap() + 1;
            let request = match happening {
                Happening::Add(name) => {
                    let name = format!("{name}-{}", "x".repeat(usize::from(name)));
                    let id = ParticipantId::fresh(tab);
                    let person = Participant::named(id, &name, Level::Junior);
                    Some(session.perform(Edit::PutParticipant(person)).unwrap())
                }
                Happening::Undo => session.undo(),
                Happening::Redo => session.redo(),
                Happening::Reload => {
                    session = open(&shelf, tab);
                    None
                }
                Happening::Room(room) => {
                    shelf.set(|faults| faults.room = room);
                    None
                }
                Happening::Crash(at) => {
                    // With room for one copy alone, a torn write is beyond help.
                    shelf.set(|faults| {
                        faults.room = None;
                        faults.tear_at = Some(at);
                    });
                    let request = session.save_again().unwrap();
                    let outcome = save(&mut shelf.clone(), &request);
                    prop_assert_ne!(outcome, Err(SaveRefused::OtherTab));
                    shelf.set(|faults| {
                        faults.tear_at = None;
                        faults.off = false;
                    });
                    session = open(&shelf, tab);
                    None
                }
            };
            if let Some(request) = request {
                settle(&mut session, &shelf, &request);
                if session.state() == SaveState::Saved {
                    confirmed = Some(Programme::clone(session.programme()));
                }
            }
            if session.closed().is_some() {
                prop_assert!(confirmed.is_none(), "the only copy ever was torn");
                session.start_over();
            }
            if let Some(confirmed) = &confirmed {
                let found = open(&shelf, 1000);
                prop_assert_eq!(found.programme().as_ref(), confirmed);
            }
        }
    }
}
