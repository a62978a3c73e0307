//! Any sequence of changes and mishaps, held against a model that is a list of states: the index
//! of the last one shown as saved may never be above the index of the one that loading finds.

use proptest::prelude::*;
use vice_versa::model::{Edit, Level, Participant, ParticipantId, Programme};
use vice_versa::store::{DatabaseSave, Kept, Record, SaveState, Session, ShelfRefused, key};

use crate::store_world::{Texts, World};

#[derive(Clone, Copy, Debug)]
enum Happening {
    Add(u8),
    Undo,
    Redo,
    /// The database's transaction ends; whether well.
    Settle(bool),
    /// The page is closed, which flushes local storage; whether the transaction still ended well.
    Close {
        committed: bool,
    },
    /// The browser is killed, and local storage forgets its last writes.
    Kill {
        committed: bool,
        forgets: usize,
    },
    /// The next write of local storage is torn, and the page is closed.
    Tear(usize),
    LocalRoom(Option<usize>),
    DatabaseRoom(Option<usize>),
    /// The database does not answer when the page is opened, or does again.
    Silent(bool),
    /// A second tab takes over, and the first one goes on typing.
    Overtaken(u8),
    /// One slot of a store is damaged, while the page is closed and both stores have all.
    Damage {
        local: bool,
        first: bool,
    },
    /// A store is lost, while the page is closed and both stores have all.
    Lose {
        local: bool,
    },
}

fn happening() -> impl Strategy<Value = Happening> {
    use Happening as H;
    prop_oneof![
        12 => any::<u8>().prop_map(H::Add),
        3 => Just(H::Undo),
        2 => Just(H::Redo),
        12 => prop::bool::weighted(0.9).prop_map(H::Settle),
        2 => any::<bool>().prop_map(|committed| H::Close { committed }),
        3 => (any::<bool>(), 0..6_usize)
            .prop_map(|(committed, forgets)| H::Kill { committed, forgets }),
        1 => (0..3000_usize).prop_map(H::Tear),
        1 => prop::option::of(300..9000_usize).prop_map(H::LocalRoom),
        1 => prop::option::of(300..9000_usize).prop_map(H::DatabaseRoom),
        2 => any::<bool>().prop_map(H::Silent),
        1 => any::<u8>().prop_map(H::Overtaken),
        1 => (any::<bool>(), any::<bool>())
            .prop_map(|(local, first)| H::Damage { local, first }),
        1 => any::<bool>().prop_map(|local| H::Lose { local }),
    ]
}

/// The page in one tab, the browser below it, and what is expected.
struct Run {
    world: World,
    session: Session,
    under_way: Option<DatabaseSave>,
    /// Local storage after each write that may still be forgotten, the oldest first.
    flushed_and_later: Vec<Texts>,
    states: Vec<Programme>,
    /// The last state that was shown as safe from a crash.
    promised: usize,
    /// The last state that was shown as saved, were the page only closed.
    kept: usize,
    /// A promised state that a silent database kept to itself, and the states up to where the
    /// page went on without it: one of them is opened later, or the first is set aside.
    hidden: Option<std::ops::Range<usize>>,
    tabs: u64,
}

impl Run {
    fn new() -> Self {
        let world = World::default();
        let session = world.open(0);
        Self {
            flushed_and_later: vec![world.local.whole()],
            states: vec![Programme::clone(session.programme())],
            world,
            session,
            under_way: None,
            promised: 0,
            kept: 0,
            hidden: None,
            tabs: 0,
        }
    }

    fn change(
        &mut self,
        change: impl FnOnce(&mut Session) -> Option<vice_versa::store::SaveRequest>,
    ) {
        let Some(request) = change(&mut self.session) else {
            return;
        };
        self.states.push(Programme::clone(self.session.programme()));
        self.world.settle_local(&mut self.session, &request);
        self.flushed_and_later.push(self.world.local.whole());
        self.feed();
        self.look();
    }

    fn feed(&mut self) {
        if self.under_way.is_none() {
            self.under_way = self.session.next_database_save();
        }
    }

    fn settle(&mut self, well: bool) {
        let Some(save) = self.under_way.take() else {
            return;
        };
        let outcome = if well {
            self.world.database.commit(&save)
        } else {
            Err(vice_versa::store::SaveRefused::Shelf(ShelfRefused::Blocked))
        };
        self.session.settle_database(&save, outcome);
        self.feed();
        self.look();
    }

    /// What the page shows is a promise.
    fn look(&mut self) {
        // An older state that is only looked at, while the database is silent, gives way to
        // whatever turns up there later.
        if self.world.database.load().is_err() && !self.session.is_changed() {
            return;
        }
        let newest = self.states.len() - 1;
        match self.session.state() {
            SaveState::Saved(Kept::Twice | Kept::DatabaseAlone(_)) => {
                self.promised = newest;
                self.kept = newest;
            }
            SaveState::Saved(Kept::LocalAlone(_)) => self.kept = newest,
            _ => {}
        }
    }

    fn end(&mut self, committed: bool) {
        if let Some(save) = self.under_way.take()
            && committed
        {
            // Whether it is refused or not, nobody is there to hear it.
            self.world.database.commit(&save).unwrap_or_default();
        }
    }

    fn open(&mut self, at_least: usize) -> Result<(), TestCaseError> {
        self.tabs += 1;
        self.flushed_and_later = vec![self.world.local.whole()];
        self.session = self.world.open(self.tabs);
        let silent = self.world.database.load().is_err();
        prop_assert!(self.session.closed().is_none() || at_least == 0 || silent);
        if self.session.closed().is_some() {
            self.session.start_over();
        }
        let found = Programme::clone(self.session.programme());
        let index = self.states.iter().rposition(|state| *state == found);
        let texts = self.session.unread_texts();
        if let Some(hidden) = &self.hidden
            && self.world.database.load().is_ok()
        {
            let opened = self.states[hidden.clone()].contains(&found);
            let mut later = self.states[hidden.clone()].iter();
            let aside = later.any(|state| has(&texts, state));
            prop_assert!(opened || aside, "a hidden state is gone");
            self.hidden = None;
        }
        if at_least > 0 && index.is_none_or(|index| index < at_least) {
            // Only a database that does not answer excuses that, for a while.
            let promised = self.states[at_least].clone();
            prop_assert!(silent || has(&texts, &promised), "a promise is broken");
            if silent {
                // Said, unless local storage had no room even to note that there is a database.
                let mark = self.world.local.text(key::NEWEST).unwrap_or_default();
                let knows = !mark.contains(r#""other":0"#) && !mark.is_empty();
                prop_assert!(self.session.notice().is_some() || !knows);
                self.hidden.get_or_insert(at_least..self.states.len());
            }
        }
        // From here on, what is open is what counts.
        self.states.push(found);
        self.promised = 0;
        self.kept = 0;
        if let Some(request) = self.session.bring_up_to_date() {
            self.world.settle_local(&mut self.session, &request);
            self.flushed_and_later.push(self.world.local.whole());
        }
        self.feed();
        self.look();
        Ok(())
    }

    fn both_have_all(&self) -> bool {
        self.session.state() == SaveState::Saved(Kept::Twice) && self.world.database.load().is_ok()
    }

    fn happen(&mut self, happening: Happening) -> Result<(), TestCaseError> {
        match happening {
            Happening::Add(name) => self.change(|session| session.perform(add(name)).ok()),
            Happening::Undo => self.change(Session::undo),
            Happening::Redo => self.change(Session::redo),
            Happening::Settle(well) => self.settle(well),
            Happening::Close { committed } => {
                self.end(committed);
                self.open(self.kept)?;
            }
            Happening::Kill { committed, forgets } => {
                self.end(committed);
                let left = self.flushed_and_later.len() - 1;
                let local = self.flushed_and_later[left - forgets.min(left)].clone();
                self.world.local.become_again(local);
                self.open(self.promised)?;
            }
            Happening::Tear(at) => {
                self.world.local.set(|faults| {
                    faults.room = None;
                    faults.tear_at = Some(at);
                });
                let before = self.kept;
                self.change(|session| session.perform(add(0)).ok());
                self.end(false);
                self.world.local.set(|faults| {
                    faults.tear_at = None;
                    faults.off = false;
                });
                self.open(before.min(self.kept))?;
            }
            Happening::LocalRoom(room) => self.world.local.set(|faults| faults.room = room),
            Happening::DatabaseRoom(room) => *self.world.database.room.borrow_mut() = room,
            Happening::Silent(silent) => {
                // A silence begins while the page is closed.
                self.end(true);
                let refused = silent.then_some(ShelfRefused::Silent);
                self.world.database.refuse(refused);
                self.open(self.kept)?;
            }
            Happening::Overtaken(name) => {
                let (shown, tab) = (self.session.state(), self.session.clone());
                let mark = self.world.local.text(key::NEWEST);
                self.end(false);
                self.open(self.kept)?;
                self.change(|session| session.perform(add(name)).ok());
                let saved = self.world.local.whole();
                let mut old = tab;
                let noticed = shown == SaveState::Saved(Kept::Twice)
                    && self.world.local.text(key::NEWEST) != mark;
                if let (Ok(request), true) = (old.perform(add(1)), noticed) {
                    self.world.settle_local(&mut old, &request);
                    prop_assert!(old.closed().is_some() && old.next_database_save().is_none());
                    prop_assert_eq!(self.world.local.whole(), saved);
                }
            }
            Happening::Damage { local, first } if self.both_have_all() => {
                let slot = if first { key::SLOT_A } else { key::SLOT_B };
                if local {
                    self.world.local.put(slot, "{");
                } else {
                    self.world.database.put(slot, "{");
                }
                self.open(self.promised)?;
            }
            Happening::Lose { local } if self.both_have_all() => {
                if local {
                    self.world.local.become_again(Texts::new());
                } else {
                    self.world.database.become_again(Texts::new());
                }
                self.open(self.promised)?;
            }
            Happening::Damage { .. } | Happening::Lose { .. } => {}
        }
        Ok(())
    }
}

fn add(name: u8) -> Edit {
    let name = format!("{name}-{}", "x".repeat(usize::from(name)));
    let id = ParticipantId::new(&format!("p-{}", name.len())).unwrap();
    Edit::PutParticipant(Participant::named(id, &name, Level::Junior))
}

/// Whether one of the records set aside holds a programme.
fn has(texts: &[String], wanted: &Programme) -> bool {
    texts.iter().any(|text| {
        let record = Record::read(text).ok();
        let programme = record
            .and_then(|record| vice_versa::files::read_programme(record.payload.as_bytes()).ok());
        programme.as_ref() == Some(wanted)
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(512)
    })]

    #[test]
    fn no_promise_is_broken(happenings in prop::collection::vec(happening(), 1..60)) {
        let mut run = Run::new();
        for happening in happenings {
            run.happen(happening)?;
        }
    }
}
