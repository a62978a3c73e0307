//! How the desk keeps a file up to date that a person chose.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::Desk;
use crate::browser::{file_handle, files, indexed_db, panic};
use crate::files::json::PROGRAMME_FILE_ENDING;
use crate::files::read_programme_file;
use crate::store::{FileCopy, FileState, SaveState, Session, Turn};

/// How long nothing may change before the file is written.
const PAUSE: Duration = Duration::from_millis(1200);

impl Desk {
    /// The file that is kept up to date, if any. Tracked by whoever reads it.
    #[must_use]
    pub fn file(self) -> RwSignal<Option<FileCopy>> {
        self.beside().file
    }

    /// Lets the person choose the file. What is in it already is asked about, not overwritten.
    pub fn choose_file(self) {
        let programme = self.programme_now();
        let fallback = self.words().files.file_name_fallback;
        let name = files::file_name(&programme.details().name, fallback, PROGRAMME_FILE_ENDING);
        spawn_local(async move {
            let Some(handle) = file_handle::choose(&name, PROGRAMME_FILE_ENDING).await else {
                return;
            };
            let programme = self.programme_now();
            let copy = FileCopy::chosen(handle.file_name(), &programme.details().id);
            indexed_db::remember_file(&handle, &copy.note()).await;
            self.file().set(Some(copy));
            self.keep_file();
        });
    }

    /// Asks the browser for leave to write the file again; only after a click.
    pub fn allow_file(self) {
        spawn_local(async move {
            if file_handle::ask().await {
                self.keep_file();
            }
        });
    }

    /// Keeps no file up to date any more. The file stays.
    pub fn stop_file(self) {
        self.forget_file();
        spawn_local(indexed_db::forget_file());
        self.say(self.words().kept_file.stopped);
    }

    /// Opens what somebody else wrote into the file, as a step that can be undone.
    pub fn take_theirs(self) {
        let Some(copy) = self.file().get_untracked() else {
            return;
        };
        let FileState::ChangedElsewhere(content) = copy.state() else {
            return;
        };
        if let Ok(file) = read_programme_file(content) {
            self.update_file(FileCopy::accept);
            let said = (self.words().kept_file.taken)(copy.name());
            self.replace_saying(file.programme, file.clock, said);
            self.keep_file();
        }
    }

    /// Writes what is open over what somebody else wrote into the file.
    pub fn keep_mine(self) {
        self.update_file(FileCopy::accept);
        self.keep_file();
    }

    pub(super) fn forget_file(self) {
        self.file().set(None);
        file_handle::let_go();
    }

    /// Takes up the file of an earlier visit.
    pub(super) fn take_up_file(self) {
        spawn_local(async move {
            let Some((handle, note)) = indexed_db::remembered_file().await else {
                return;
            };
            let name = file_handle::take_up(handle);
            self.file().set(Some(FileCopy::remembered(name, &note)));
            self.keep_file();
        });
    }

    /// Brings the file up to date once nothing has changed for a moment.
    pub(super) fn keep_file_soon(self) {
        if self.file().with_untracked(Option::is_none) {
            return;
        }
        let text = self
            .session
            .with_untracked(|session| Arc::clone(session.text()));
        set_timeout(
            move || {
                let same = |session: &Session| Arc::ptr_eq(session.text(), &text);
                if self.session.with_untracked(same) {
                    self.keep_file();
                }
            },
            PAUSE,
        );
    }

    fn keep_file(self) {
        let rests = self.session.with_untracked(|session| {
            session.closed().is_some() || session.state() == SaveState::NothingYet
        });
        if rests || panic::happened() {
            return;
        }
        let programme = self.programme_now();
        let text = self
            .session
            .with_untracked(|session| Arc::clone(session.text()));
        let id = &programme.details().id;
        if self.update_file(|copy| copy.begin(&text, id)) != Some(true) {
            return;
        }
        let content = self.file_text();
        spawn_local(async move {
            let found = file_handle::read().await;
            let turn = self.update_file(|copy| copy.read(found, content.as_bytes(), &text));
            if turn == Some(Turn::Write) {
                if let Some(copy) = self.file().get_untracked() {
                    indexed_db::note_file(&copy.note()).await;
                }
                let outcome = file_handle::write(&content).await;
                self.update_file(|copy| copy.written(outcome, content.as_bytes(), &text));
            }
            self.after_file().await;
        });
    }

    /// What follows from an attempt: what is in the file need not be counted, and what was
    /// changed in the meantime is yet to come.
    async fn after_file(self) {
        let Some(copy) = self.file().get_untracked() else {
            return;
        };
        indexed_db::note_file(&copy.note()).await;
        let (has, counted) = self
            .session
            .with_untracked(|session| (copy.has(session.text()), session.since_file() > 0));
        if has && counted && !panic::happened() {
            self.note_file();
        } else if !has && *copy.state() == FileState::Kept {
            self.keep_file_soon();
        }
    }

    fn update_file<T>(self, change: impl FnOnce(&mut FileCopy) -> T) -> Option<T> {
        self.file()
            .try_update(|file| file.as_mut().map(change))
            .flatten()
    }
}
