//! A browser to save in, made to fail: local storage that tears, fills up, is blocked and forgets
//! its last seconds; a database that takes its time; both shared with other tabs.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use serde::Serialize;
use vice_versa::model::{Edit, Language, Level, Participant, ParticipantId};
use vice_versa::store::{
    ChangeRefused, DatabaseSave, Found, Loaded, Role, SaveRefused, SaveRequest, SaveState, Session,
    Shelf, ShelfRefused, key, load, save,
};

pub(crate) type Texts = BTreeMap<String, String>;

/// Local storage.
#[derive(Clone, Debug, Default)]
pub(crate) struct FaultyShelf {
    texts: Rc<RefCell<Texts>>,
    faults: Rc<RefCell<Faults>>,
}

#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Faults {
    pub(crate) blocked: bool,
    /// The most bytes of all texts together.
    pub(crate) room: Option<usize>,
    /// The next write of a slot keeps only so many bytes, and then the power goes.
    pub(crate) tear_at: Option<usize>,
    pub(crate) off: bool,
}

impl FaultyShelf {
    pub(crate) fn set(&self, change: impl FnOnce(&mut Faults)) {
        change(&mut self.faults.borrow_mut());
    }

    pub(crate) fn text(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    pub(crate) fn put(&self, key: &str, text: &str) {
        self.texts.borrow_mut().insert(key.into(), text.into());
    }

    pub(crate) fn whole(&self) -> Texts {
        self.texts.borrow().clone()
    }

    pub(crate) fn become_again(&self, before: Texts) {
        *self.texts.borrow_mut() = before;
    }

    fn has_no_room_for(&self, room: usize, key: &str, text: &str) -> bool {
        let texts = self.texts.borrow();
        let others = texts.iter().filter(|(other, _)| *other != key);
        let others: usize = others.map(|(other, text)| other.len() + text.len()).sum();
        others + key.len() + text.len() > room
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
        if let Some(room) = faults.room
            && self.has_no_room_for(room, key, &text)
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

/// The database: what a transaction has committed stays.
#[derive(Clone, Debug, Default)]
pub(crate) struct FaultyDatabase {
    texts: Rc<RefCell<Texts>>,
    pub(crate) refused: Rc<RefCell<Option<ShelfRefused>>>,
    pub(crate) room: Rc<RefCell<Option<usize>>>,
}

impl FaultyDatabase {
    pub(crate) fn refuse(&self, refused: Option<ShelfRefused>) {
        *self.refused.borrow_mut() = refused;
    }

    pub(crate) fn text(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    pub(crate) fn put(&self, key: &str, text: &str) {
        self.texts.borrow_mut().insert(key.into(), text.into());
    }

    pub(crate) fn whole(&self) -> Texts {
        self.texts.borrow().clone()
    }

    pub(crate) fn become_again(&self, before: Texts) {
        *self.texts.borrow_mut() = before;
    }

    pub(crate) fn load(&self) -> Result<Found, ShelfRefused> {
        match *self.refused.borrow() {
            Some(refused) => Err(refused),
            None => Found::gather(|key| Ok(self.text(key))),
        }
    }

    /// All of a save, or nothing.
    pub(crate) fn commit(&self, save: &DatabaseSave) -> Result<(), SaveRefused> {
        if let Some(refused) = *self.refused.borrow() {
            return Err(SaveRefused::Shelf(refused));
        }
        save.check(self.text(DatabaseSave::CHECKED_KEY))?;
        let mut after = self.whole();
        for (key, text) in save.texts() {
            match text {
                Some(text) => after.insert((*key).to_owned(), text.clone()),
                None => after.remove(*key),
            };
        }
        let size: usize = after.values().map(String::len).sum();
        if self.room.borrow().is_some_and(|room| size > room) {
            return Err(SaveRefused::Shelf(ShelfRefused::Full));
        }
        self.become_again(after);
        Ok(())
    }
}

/// Both stores of one browser.
#[derive(Clone, Debug, Default)]
pub(crate) struct World {
    pub(crate) local: FaultyShelf,
    pub(crate) database: FaultyDatabase,
}

impl World {
    /// A browser without a database.
    pub(crate) fn local_alone() -> Self {
        let world = Self::default();
        world.database.refuse(Some(ShelfRefused::Blocked));
        world
    }

    pub(crate) fn load(&self) -> Loaded {
        Loaded {
            local: load(&self.local),
            database: self.database.load(),
        }
    }

    /// Opens the page in a tab with a number, as the one that may write.
    pub(crate) fn open(&self, tab: u64) -> Session {
        Session::begin(&self.load(), Role::Writer, tab, Language::En)
    }

    /// As the page does: local storage at once, and then the database, until it has all.
    pub(crate) fn settle(&self, session: &mut Session, request: &SaveRequest) {
        self.settle_local(session, request);
        self.settle_database(session);
    }

    pub(crate) fn settle_local(&self, session: &mut Session, request: &SaveRequest) {
        let outcome = save(&mut self.local.clone(), request);
        session.settle(request, outcome);
    }

    pub(crate) fn settle_database(&self, session: &mut Session) {
        while let Some(save) = session.next_database_save() {
            let outcome = self.database.commit(&save);
            session.settle_database(&save, outcome);
        }
    }

    pub(crate) fn add(&self, session: &mut Session, name: &str) -> Result<(), ChangeRefused> {
        let request = session.perform(person(name))?;
        self.settle(session, &request);
        Ok(())
    }

    /// The names that a fresh visit shows.
    pub(crate) fn kept_names(&self) -> Vec<String> {
        names(&self.open(1_000_000))
    }
}

pub(crate) fn person(name: &str) -> Edit {
    let id = ParticipantId::new(&format!("p-{name}")).unwrap();
    Edit::PutParticipant(Participant::named(id, name, Level::Junior))
}

pub(crate) fn names(session: &Session) -> Vec<String> {
    let people = session.programme().participants().values();
    people.map(|person| person.name.clone()).collect()
}

pub(crate) fn is_saved(session: &Session) -> bool {
    matches!(session.state(), SaveState::Saved(_))
}
