//! How the desk saves: what the session decides, carried out in the browser's two stores.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::Desk;
use crate::browser::local_storage::BrowserShelf;
use crate::browser::{durability, indexed_db, panic, pen, random, tabs};
use crate::store::{Closed, Loaded, Role, SaveRequest, Session, ShelfRefused, load, save, wipe};

/// How long the page waits for the database before it opens without.
const OPENING_PATIENCE: Duration = Duration::from_millis(2500);
/// How long the page is quiet before it says that all is saved.
const CALM: Duration = Duration::from_millis(300);
/// How long a save to the database may take before the page says so.
const SAVING_PATIENCE: Duration = Duration::from_secs(8);

/// Reads both stores.
pub async fn load_both() -> Loaded {
    let database = indexed_db::within(OPENING_PATIENCE, indexed_db::load()).await;
    // Last, for another tab may have written in the meantime.
    let local = load(&BrowserShelf);
    Loaded { local, database }
}

impl Desk {
    /// From now on follows the stores, and the pen that one tab has.
    pub(super) fn keep_in_step(self) {
        tabs::on_other_tab(move |mark| {
            if self.reads_along() {
                self.load_again();
            } else {
                self.update_session(|session| session.notice_mark(mark));
            }
        });
        pen::on_change(move |role| match role {
            Role::Writer => self.load_again(),
            Role::Reader => {
                self.update_session(Session::hand_over);
                pen::wait();
            }
        });
        if pen::role() == Role::Reader {
            pen::wait();
        }
        self.begin_saving();
    }

    /// Saves what is shown as it is: after a refused save, or a sample to keep.
    pub fn save_again(self) {
        if let Some(request) = self.update_session(Session::save_again) {
            self.save(&request);
        }
    }

    /// Takes note that the programme, as it is, was saved to a file.
    pub fn note_file(self) {
        if let Some(request) = self.update_session(Session::saved_to_file) {
            self.save(&request);
        }
    }

    /// Goes on in this tab, from the newest state; another tab that wrote can only read then.
    pub fn take_over(self) {
        pen::take();
    }

    /// Empties both stores, and begins with an empty programme.
    pub fn wipe(self) {
        // Whatever is still under way comes first; nothing may come after.
        self.update_session(Session::hand_over);
        let has_none =
            self.session.with_untracked(Session::misses_database) == Some(ShelfRefused::Blocked);
        spawn_local(async move {
            let database = indexed_db::within(SAVING_PATIENCE, indexed_db::wipe()).await;
            let local = wipe(&mut BrowserShelf);
            self.forget_file();
            self.begin_anew(&load_both().await);
            let words = &self.words().files;
            let all = local.is_ok() && (database.is_ok() || has_none);
            self.say(if all { words.wiped } else { words.wipe_failed });
        });
    }

    /// Saves at once, not in an effect a moment later: the page may be closed in between.
    pub(super) fn save(self, request: &SaveRequest) {
        // After a panic the state is not to be trusted.
        if panic::happened() {
            return;
        }
        let outcome = save(&mut BrowserShelf, request);
        self.update_session(|session| session.settle(request, outcome));
        self.feed_database();
        self.keep_file_soon();
    }

    /// Gives the database what it does not have yet, one save after the other.
    fn feed_database(self) {
        if panic::happened() {
            return;
        }
        let next = self.session.write_untracked().next_database_save();
        let Some(request) = next else { return };
        let mark = request.mark();
        set_timeout(
            move || {
                // Drawn anew only where there is something to say.
                if self
                    .session
                    .with_untracked(|session| session.waits_for(mark))
                {
                    self.update_session(|session| session.database_is_slow(mark));
                }
            },
            SAVING_PATIENCE,
        );
        spawn_local(async move {
            let outcome = indexed_db::save(&request).await;
            if panic::happened() {
                return;
            }
            let calm = outcome.is_ok();
            self.session
                .write_untracked()
                .settle_database(&request, outcome);
            if calm {
                // Between two letters it need not be said that the first one is saved.
                set_timeout(move || self.session.notify(), CALM);
            } else {
                self.session.notify();
            }
            if self.session.with_untracked(Session::is_worth_protecting) {
                durability::ask_once();
            }
            self.feed_database();
        });
    }

    /// Whether this tab has only ever read, and follows what another one writes.
    fn reads_along(self) -> bool {
        self.session.with_untracked(|session| {
            session.closed() == Some(&Closed::OtherTab) && !session.is_changed()
        })
    }

    /// Reads what is kept anew, and goes on from there.
    fn load_again(self) {
        spawn_local(async move { self.begin_anew(&load_both().await) });
    }

    fn begin_anew(self, loaded: &Loaded) {
        let (fresh, language) = (random::fresh(), self.language_now());
        let session = Session::begin(loaded, pen::role(), fresh, language);
        self.session.set(session);
        self.begin_saving();
    }

    fn begin_saving(self) {
        let silent = self.session.with_untracked(Session::misses_database);
        let behind = self.session.write_untracked().bring_up_to_date();
        if let Some(request) = behind {
            self.save(&request);
        }
        if silent == Some(ShelfRefused::Silent) {
            self.wait_for_database();
        }
    }

    /// The database may answer after all.
    fn wait_for_database(self) {
        spawn_local(async move {
            let Ok(found) = indexed_db::load().await else {
                return;
            };
            if self.session.with_untracked(|session| !session.is_changed()) {
                self.load_again();
            } else if self.update_session(|session| session.meet_database(&found)) {
                self.feed_database();
            }
        });
    }
}
