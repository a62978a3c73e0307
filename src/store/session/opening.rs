//! How a session begins: with what loading found, and nothing else.

use super::edits::clock_of;
use super::erasing::names_erased;
use super::{Closed, LoadNotice, Session};
use crate::merge::Replica;
use crate::model::{Details, Language, Programme, ProgrammeId};
use crate::store::keeper::Keeper;
use crate::store::recover::newest_slot;
use crate::store::{
    Found, History, Loaded, Recovered, Recovery, SaveRequest, ShelfRefused, Snapshot, Store,
};

/// Whether this tab may write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// This tab may write.
    Writer,
    /// Another tab does; here the programme can only be read.
    Reader,
}

impl Session {
    /// Begins with what loading found. `fresh` is a random number that names this tab, and
    /// a new programme where there is none; `language` is the page's.
    #[must_use]
    pub fn begin(loaded: &Loaded, role: Role, fresh: u64, language: Language) -> Self {
        let details = Details::named(ProgrammeId::fresh(fresh), "", language);
        let known = Store::ALL.map(|store| loaded.mark(store));
        let largest = known.iter().flatten().map(|mark| mark.generation).max();
        let present = Snapshot::of(Programme::new(details));
        let mut session = Self {
            clock: clock_of(&present),
            replica: Replica::of_visit(fresh),
            visit: fresh,
            present,
            history: History::default(),
            generation: largest.unwrap_or(0),
            opened: 0,
            worth_keeping: false,
            changed: false,
            since_file: 0,
            tab: fresh,
            local: Keeper::of(loaded.local.as_ref().map_err(|refused| *refused)),
            database: Keeper::of(loaded.database.as_ref().map_err(|refused| *refused)),
            other_unseen: 0,
            under_way: None,
            tried: 0,
            short_of_room: false,
            aside: Vec::new(),
            closed: None,
            notice: None,
            typing: None,
        };
        for store in Store::ALL {
            let texts = loaded.of(store).into_iter().flat_map(|found| &found.aside);
            add_new(&mut session.aside, texts.cloned());
        }
        session.open(Recovery::of(loaded));
        session.erase_what_is_left(loaded);
        // Everything up to here has been seen, whatever the store out of reach holds of it.
        session.other_unseen = match known.iter().flatten().map(|mark| mark.other).max() {
            None | Some(0) => 0,
            Some(other) => other.max(session.opened),
        };
        if role == Role::Reader {
            session.hand_over();
        }
        session
    }

    fn open(&mut self, recovery: Recovery) {
        match recovery {
            Recovery::Nothing => {}
            Recovery::Lost => self.notice = Some(LoadNotice::Lost),
            Recovery::OutOfReach => self.notice = Some(LoadNotice::OutOfReach),
            Recovery::Unreadable(unreadable) => {
                self.generation = self.generation.max(unreadable.generation);
                self.closed = Some(Closed::Unreadable(unreadable));
            }
            Recovery::Recovered(found) => {
                let found = *found;
                self.notice = notice_of(&found);
                self.clock = found.clock.unwrap_or_else(|| clock_of(&found.present));
                self.present = found.present;
                self.history = found.history.into();
                self.since_file = found.since_file;
                self.generation = self.generation.max(found.generation);
                self.opened = found.generation;
                self.worth_keeping = true;
                let bad = found.bad.into_iter().map(|bad| bad.text);
                add_new(&mut self.aside, bad.chain(found.passed_over));
            }
        }
    }

    /// Brings a store up to date that was found behind the other one.
    pub fn bring_up_to_date(&mut self) -> Option<SaveRequest> {
        let behind = |keeper: &Keeper| keeper.absent.is_none() && keeper.holds != self.opened;
        let purge = |keeper: &Keeper| keeper.absent.is_none() && keeper.purge;
        let needed = [&self.local, &self.database]
            .into_iter()
            .any(|keeper| behind(keeper) || purge(keeper));
        let may = self.worth_keeping && !self.changed && self.closed.is_none();
        (needed && may).then(|| {
            let request = self.request();
            self.changed = false;
            request
        })
    }

    /// The database answers after all, later than anybody would wait: whether it may be used
    /// from now on. Where not, the next loading sorts it out.
    pub fn meet_database(&mut self, found: &Found) -> bool {
        let newest = newest_slot(found).map_or(0, |(_, generation)| generation);
        let marked = found.mark.map_or(0, |mark| mark.generation);
        let all_seen = newest.max(marked) <= self.opened;
        let usable = self.database.absent == Some(ShelfRefused::Silent) && all_seen;
        if usable {
            self.database = Keeper::of(Ok(found));
            self.database.purge = names_erased(found, self.programme().erased());
        }
        usable
    }
}

/// What has to be told, the most important thing first.
fn notice_of(found: &Recovered) -> Option<LoadNotice> {
    let notices = [
        (found.out_of_reach, LoadNotice::OutOfReach),
        (found.later_is_lost, LoadNotice::OlderOpened),
        (found.passed_over.is_some(), LoadNotice::OtherSetAside),
        (!found.bad.is_empty(), LoadNotice::CopySetAside),
        (found.store_lost, LoadNotice::StoreLost),
    ];
    let first = notices.into_iter().find(|(applies, _)| *applies);
    first.map(|(_, notice)| notice)
}

/// Adds the texts that are not there yet.
pub(super) fn add_new(texts: &mut Vec<String>, new: impl IntoIterator<Item = String>) {
    for text in new {
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
}
