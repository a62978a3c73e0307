//! The open programme: its state, the steps back, and whether it is saved.

use std::sync::Arc;

use super::{History, Mark, Record, Recovery, SaveRefused, ShelfRefused, Slot, Step, Unreadable};
use crate::files::json::write_programme_compact;
use crate::model::{Details, Edit, EditRefused, Language, Programme, ProgrammeId};

/// Whether the open programme is in the browser's store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// There is nothing to save yet: an empty programme, or a sample that nobody changed.
    NothingYet,
    /// What is shown is what is kept.
    Saved,
    /// What is shown is not kept, and why.
    NotSaved(ShelfRefused),
}

/// Why the programme cannot be changed here at present.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closed {
    /// Another tab has changed it since.
    OtherTab,
    /// What is kept cannot be read, and must not be overwritten unasked.
    Unreadable(Unreadable),
}

/// What has to be told after loading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadNotice {
    /// One of two copies was damaged and was set aside; nothing is missing.
    CopySetAside,
    /// The newest copy was damaged or gone; the one before is open.
    OlderOpened,
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

/// A state that is to be saved now; see [`super::save`]. Hand the outcome to
/// [`Session::settle`].
#[must_use = "a change that is not saved is lost"]
#[derive(Clone, Debug)]
pub struct SaveRequest {
    programme: Arc<Programme>,
    generation: u64,
    step: Step,
    tab: u64,
    /// The mark that has to be in the store still.
    pub(super) known: Option<Mark>,
    /// Where the last save went.
    pub(super) last: Option<Slot>,
    /// Texts to put aside first.
    pub(super) set_aside: Vec<String>,
}

impl SaveRequest {
    /// The state as it is kept.
    #[must_use]
    pub fn record(&self) -> Record {
        let payload = write_programme_compact(&self.programme);
        Record::new(self.generation, self.step, payload)
    }

    pub(super) fn mark(&self) -> Mark {
        Mark {
            generation: self.generation,
            tab: self.tab,
        }
    }
}

/// The open programme. It can only be begun from what loading found, so that nothing is
/// written over a state that nobody has seen.
#[derive(Clone, Debug)]
pub struct Session {
    programme: Arc<Programme>,
    history: History,
    generation: u64,
    tab: u64,
    known: Option<Mark>,
    last: Option<Slot>,
    set_aside: Vec<String>,
    state: SaveState,
    closed: Option<Closed>,
    notice: Option<LoadNotice>,
    /// The field into which the last change was typed.
    typing: Option<String>,
}

impl Session {
    /// Begins with what loading found. `fresh` is a random number that names this tab, and
    /// a new programme where there is none; `language` is the page's.
    #[must_use]
    pub fn begin(
        loaded: Result<(Recovery, Option<Mark>), ShelfRefused>,
        fresh: u64,
        language: Language,
    ) -> Self {
        let details = Details::named(ProgrammeId::fresh(fresh), "", language);
        let mut session = Self {
            programme: Arc::new(Programme::new(details)),
            history: History::default(),
            generation: 0,
            tab: fresh,
            known: None,
            last: None,
            set_aside: Vec::new(),
            state: SaveState::NothingYet,
            closed: None,
            notice: None,
            typing: None,
        };
        match loaded {
            Err(refused) => session.state = SaveState::NotSaved(refused),
            Ok((recovery, mark)) => session.open(recovery, mark),
        }
        session
    }

    fn open(&mut self, recovery: Recovery, mark: Option<Mark>) {
        self.known = mark;
        self.generation = mark.map_or(0, |mark| mark.generation);
        match recovery {
            Recovery::Nothing => {}
            Recovery::Lost => self.notice = Some(LoadNotice::Lost),
            Recovery::Unreadable(unreadable) => {
                self.generation = self.generation.max(unreadable.generation);
                self.closed = Some(Closed::Unreadable(unreadable));
            }
            Recovery::Recovered(found) => {
                let found = *found;
                self.programme = Arc::new(found.programme);
                self.generation = self.generation.max(found.generation);
                self.last = Some(found.slot);
                self.state = SaveState::Saved;
                self.notice = match (found.later_is_lost, &found.bad) {
                    (true, _) => Some(LoadNotice::OlderOpened),
                    (false, Some(_)) => Some(LoadNotice::CopySetAside),
                    (false, None) => None,
                };
                self.set_aside = found.bad.into_iter().map(|bad| bad.text).collect();
                match found.step {
                    Some((Step::Change, before)) => self.history.push(Arc::new(before)),
                    Some((Step::Undo, after)) => {
                        self.history = History::with_future(Arc::new(after));
                    }
                    Some((Step::None, _)) | None => {}
                }
            }
        }
    }

    /// The open programme.
    #[must_use]
    pub fn programme(&self) -> &Arc<Programme> {
        &self.programme
    }

    /// Whether what is shown is kept.
    #[must_use]
    pub fn state(&self) -> SaveState {
        self.state
    }

    /// Whether something is on the page alone, and would be gone when it is closed.
    #[must_use]
    pub fn has_unsaved(&self) -> bool {
        matches!(self.state, SaveState::NotSaved(_)) && self.history.can_undo()
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

    /// Texts that could not be read and are not yet put aside in the store.
    #[must_use]
    pub fn unread_texts(&self) -> Vec<String> {
        match &self.closed {
            Some(Closed::Unreadable(unreadable)) => {
                unreadable.bad.iter().map(|bad| bad.text.clone()).collect()
            }
            _ => self.set_aside.clone(),
        }
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

    /// Changes the programme.
    ///
    /// # Errors
    /// [`ChangeRefused`]; then nothing has changed.
    pub fn perform(&mut self, edit: Edit) -> Result<SaveRequest, ChangeRefused> {
        self.check_open()?;
        let next = self.programme.apply(edit)?;
        self.history.push(Arc::clone(&self.programme));
        self.programme = Arc::new(next);
        Ok(self.request(Step::Change))
    }

    /// Changes the programme with what was just typed into a field: together with the letters
    /// typed into it just before, it is one step.
    ///
    /// # Errors
    /// [`ChangeRefused`]; then nothing has changed.
    pub fn perform_typing(
        &mut self,
        edit: Edit,
        field: &str,
    ) -> Result<SaveRequest, ChangeRefused> {
        self.check_open()?;
        let next = self.programme.apply(edit)?;
        let goes_on = self.typing.as_deref() == Some(field);
        if !goes_on {
            self.history.push(Arc::clone(&self.programme));
        }
        self.programme = Arc::new(next);
        let request = self.request(Step::Change);
        self.typing = Some(field.to_owned());
        Ok(request)
    }

    /// Puts another programme in the place of the open one, as one step that can be undone.
    ///
    /// # Errors
    /// [`ChangeRefused::Closed`]; then nothing has changed.
    pub fn replace(&mut self, programme: Programme) -> Result<SaveRequest, ChangeRefused> {
        self.check_open()?;
        self.history.push(Arc::clone(&self.programme));
        self.programme = Arc::new(programme);
        Ok(self.request(Step::Change))
    }

    /// Shows a sample. It is not saved before somebody changes it, or asks for it.
    ///
    /// # Errors
    /// [`ChangeRefused::Closed`]; then nothing has changed.
    pub fn show_sample(&mut self, sample: Programme) -> Result<(), ChangeRefused> {
        self.check_open()?;
        self.history.push(Arc::clone(&self.programme));
        self.programme = Arc::new(sample);
        self.typing = None;
        if self.state == SaveState::Saved {
            self.state = SaveState::NothingYet;
        }
        Ok(())
    }

    /// Shows the same sample in other words, as long as nobody has changed it; no step to undo.
    pub fn reword_sample(&mut self, before: &Programme, after: Programme) {
        if *self.programme == *before && self.state == SaveState::NothingYet {
            self.programme = Arc::new(after);
        }
    }

    /// Takes the last step back; none where there is none.
    pub fn undo(&mut self) -> Option<SaveRequest> {
        self.check_open().ok()?;
        self.programme = self.history.undo(Arc::clone(&self.programme))?;
        Some(self.request(Step::Undo))
    }

    /// Does the last undone step again; none where there is none.
    pub fn redo(&mut self) -> Option<SaveRequest> {
        self.check_open().ok()?;
        self.programme = self.history.redo(Arc::clone(&self.programme))?;
        Some(self.request(Step::Change))
    }

    /// Saves what is shown as it is: a sample that somebody wants to keep, or a state that
    /// the store had no room for.
    pub fn save_again(&mut self) -> Option<SaveRequest> {
        self.check_open().ok()?;
        Some(self.request(Step::None))
    }

    /// Takes note of how a save went.
    pub fn settle(&mut self, request: &SaveRequest, outcome: Result<Slot, SaveRefused>) {
        match outcome {
            Ok(slot) => {
                self.last = Some(slot);
                self.known = Some(request.mark());
                self.set_aside.clear();
                if request.generation == self.generation {
                    self.state = SaveState::Saved;
                }
            }
            Err(SaveRefused::Shelf(refused)) => self.state = SaveState::NotSaved(refused),
            Err(SaveRefused::OtherTab) => self.closed = Some(Closed::OtherTab),
        }
    }

    /// Takes note that the store's mark is now another: another tab has saved or wiped it.
    pub fn notice_mark(&mut self, mark: Option<Mark>) {
        if self.closed.is_none() && mark != self.known {
            self.closed = Some(Closed::OtherTab);
        }
    }

    /// Starts over with an empty programme although texts are kept that cannot be read: they
    /// are put aside by the next save.
    pub fn start_over(&mut self) {
        if let Some(Closed::Unreadable(unreadable)) = self.closed.take() {
            self.set_aside = unreadable.bad.into_iter().map(|bad| bad.text).collect();
        }
    }

    fn check_open(&self) -> Result<(), ChangeRefused> {
        match self.closed {
            None => Ok(()),
            Some(_) => Err(ChangeRefused::Closed),
        }
    }

    fn request(&mut self, step: Step) -> SaveRequest {
        self.generation += 1;
        self.typing = None;
        SaveRequest {
            programme: Arc::clone(&self.programme),
            generation: self.generation,
            step,
            tab: self.tab,
            known: self.known,
            last: self.last,
            set_aside: self.set_aside.clone(),
        }
    }
}
