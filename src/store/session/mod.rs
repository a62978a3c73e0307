//! The open programme: its state, the steps back, and whether it is saved.

mod edits;
mod erasing;
mod opening;
mod saving;

use std::sync::Arc;

pub use opening::Role;

use super::keeper::Keeper;
use super::{History, SaveRequest, Snapshot, Unreadable};
use crate::merge::{Clock, Replica};
use crate::model::{EditRefused, Programme};

/// Why the programme cannot be changed here at present.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closed {
    /// It is open in another tab, or was changed there since.
    OtherTab,
    /// What is kept cannot be read, and must not be overwritten unasked.
    Unreadable(Unreadable),
}

/// What has to be told after loading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadNotice {
    /// One of the copies was damaged and was set aside; nothing is missing.
    CopySetAside,
    /// One of the two stores has lost what it had; nothing is missing.
    StoreLost,
    /// The newest copy was damaged or gone; the one before is open.
    OlderOpened,
    /// A store does not answer, and may hold something newer than what is open.
    OutOfReach,
    /// A store answers again, and what it holds was never seen: it was set aside.
    OtherSetAside,
    /// Something had been saved in this browser, and it is gone.
    Lost,
}

/// Why a change was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeRefused {
    /// The programme refuses it.
    Edit(EditRefused),
    /// The programme cannot be changed here at present; see [`Session::closed`].
    Closed,
}

impl From<EditRefused> for ChangeRefused {
    fn from(refused: EditRefused) -> Self {
        Self::Edit(refused)
    }
}

/// The open programme. It can only be begun from what loading found, so that nothing is
/// written over a state that nobody has seen.
#[derive(Clone, Debug)]
pub struct Session {
    present: Snapshot,
    /// Which edits wrote what of it.
    clock: Clock,
    /// Where its edits are made.
    replica: Replica,
    /// The number of the replica.
    visit: u64,
    history: History,
    generation: u64,
    /// The generation that was opened.
    opened: u64,
    /// Whether it is to be kept: no empty programme, and no sample that nobody changed.
    worth_keeping: bool,
    /// Whether something was changed since it was opened here.
    changed: bool,
    since_file: u64,
    tab: u64,
    local: Keeper,
    database: Keeper,
    /// What each store's mark says of the other one where that cannot be reached.
    other_unseen: u64,
    /// The generation that the database is busy with.
    under_way: Option<u64>,
    /// The last generation that the database was asked to save.
    tried: u64,
    /// Whether the database has room for the bare state alone.
    short_of_room: bool,
    aside: Vec<String>,
    closed: Option<Closed>,
    notice: Option<LoadNotice>,
    /// The field into which the last change was typed.
    typing: Option<String>,
}

impl Session {
    /// The open programme.
    #[must_use]
    pub fn programme(&self) -> &Arc<Programme> {
        &self.present.programme
    }

    /// The compact text of the open programme: the same text as long as nothing changes.
    #[must_use]
    pub fn text(&self) -> &Arc<str> {
        &self.present.text
    }

    /// Why the programme cannot be changed here at present, if so.
    #[must_use]
    pub fn closed(&self) -> Option<&Closed> {
        self.closed.as_ref()
    }

    /// What has to be told about loading.
    #[must_use]
    pub fn notice(&self) -> Option<LoadNotice> {
        self.notice
    }

    /// The notice was read.
    pub fn dismiss_notice(&mut self) {
        self.notice = None;
    }

    /// Texts that could not be read: those set aside, and where nothing else could be read
    /// either, those that still lie in their places.
    #[must_use]
    pub fn unread_texts(&self) -> Vec<String> {
        let mut texts = self.aside.clone();
        if let Some(Closed::Unreadable(unreadable)) = &self.closed {
            let bad = unreadable.bad.iter().map(|bad| bad.text.clone());
            opening::add_new(&mut texts, bad);
        }
        texts
    }

    /// How many changes were made since the programme was last saved to a file.
    #[must_use]
    pub fn since_file(&self) -> u64 {
        self.since_file
    }

    /// Whether something was changed since the programme was opened here.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.changed
    }

    /// Whether there is a step to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.closed.is_none() && self.history.can_undo()
    }

    /// Whether there is an undone step to do again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.closed.is_none() && self.history.can_redo()
    }

    /// Which edits wrote what of the open programme, by which it is merged with other copies.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Where the edits of this session are made.
    #[must_use]
    pub fn replica(&self) -> &Replica {
        &self.replica
    }

    /// Saves what is shown as it is: a sample that somebody wants to keep, or a state that
    /// the stores had no room for.
    pub fn save_again(&mut self) -> Option<SaveRequest> {
        self.check_open().ok()?;
        Some(self.request())
    }

    /// The programme, as it is shown, is now in a file as well.
    pub fn saved_to_file(&mut self) -> Option<SaveRequest> {
        self.since_file = 0;
        let keeps_it = self.worth_keeping && self.check_open().is_ok();
        keeps_it.then(|| self.request())
    }

    /// Starts over with an empty programme although texts are kept that cannot be read: they
    /// are put aside by the next save.
    pub fn start_over(&mut self) {
        if let Some(Closed::Unreadable(unreadable)) = self.closed.take() {
            let bad = unreadable.bad.into_iter().map(|bad| bad.text);
            opening::add_new(&mut self.aside, bad);
        }
    }

    /// From now on another tab writes: here the programme can only be read.
    pub fn hand_over(&mut self) {
        if self.closed.is_none() {
            self.closed = Some(Closed::OtherTab);
        }
    }

    fn check_open(&self) -> Result<(), ChangeRefused> {
        match self.closed {
            None => Ok(()),
            Some(_) => Err(ChangeRefused::Closed),
        }
    }
}
