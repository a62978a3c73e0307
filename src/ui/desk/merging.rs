//! How the desk merges another copy of the open programme.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::Desk;
use crate::files::json::write_programme_compact;
use crate::files::read_programme_file;
use crate::merge::{Address, Clock, Merge, MergeFailed, Merged, Side};
use crate::model::Programme;
use crate::store::{FileState, checksum};
use crate::ui::route::Route;

/// Another copy of the open programme that lies beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// The name of its file.
    pub name: String,
    /// The programme.
    pub programme: Arc<Programme>,
    /// Which edits wrote what, where the file says so.
    pub clock: Option<Clock>,
    /// Whether it is in the file that is kept up to date, which waits for it.
    pub kept: bool,
}

impl Desk {
    /// The copy that is to be merged, if any.
    #[must_use]
    pub fn incoming(self) -> RwSignal<Option<Incoming>> {
        self.beside().incoming
    }

    /// The open programme compared with another copy.
    #[must_use]
    pub fn compare(self, incoming: &Incoming) -> Merge {
        let mine = self
            .session
            .with_untracked(|session| (Arc::clone(session.programme()), session.clock().clone()));
        // Known again by its content where it has no clock of its own.
        let clock = incoming.clock.clone().unwrap_or_else(|| {
            Clock::of_content(checksum(
                write_programme_compact(&incoming.programme).as_bytes(),
            ))
        });
        Merge::of(mine, (Arc::clone(&incoming.programme), clock))
    }

    /// What comes out of a merge.
    ///
    /// # Errors
    /// [`MergeFailed`] where the two make no programme together.
    pub fn merged(
        self,
        merge: &Merge,
        decisions: &BTreeMap<Address, Side>,
    ) -> Result<Merged, MergeFailed> {
        let replica = self
            .session
            .with_untracked(|session| session.replica().clone());
        merge.decide(decisions, &replica)
    }

    /// Puts what comes out of a merge in place, as one step that can be undone.
    pub fn finish_merge(self, merge: &Merge, decisions: &BTreeMap<Address, Side>, name: &str) {
        let words = &self.words().merging;
        let Ok(merged) = self.merged(merge, decisions) else {
            self.say(words.failed);
            return;
        };
        let kept = self
            .incoming()
            .with_untracked(|incoming| incoming.as_ref().is_some_and(|one| one.kept));
        let said = (words.applied)(name);
        if self.replace_saying(merged.programme, Some(merged.clock), said) {
            self.go(&Route::Files);
            self.incoming().set(None);
            if kept {
                self.keep_mine();
            }
        }
    }

    /// Takes what somebody else wrote into the kept file as the copy to merge. Whether it can be
    /// merged: it has to be the same programme.
    pub fn merge_theirs(self) {
        let Some(copy) = self.file().get_untracked() else {
            return;
        };
        let FileState::ChangedElsewhere(content) = copy.state() else {
            return;
        };
        if let Ok(file) = read_programme_file(content) {
            self.incoming().set(Some(Incoming {
                name: copy.name().to_owned(),
                programme: Arc::new(file.programme),
                clock: file.clock,
                kept: true,
            }));
            self.go(&Route::Merge);
        }
    }
}
