//! The desk: the open programme, and the only way to change it.

mod erasing;
mod file;
mod merging;
mod saving;

pub use merging::Incoming;
pub use saving::load_both;

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::route::Route;
use crate::browser::settings::{Settings, Theme};
use crate::browser::{address, files, now, random, screen, settings};
use crate::files::json::PROGRAMME_FILE_ENDING;
use crate::files::write_programme_file;
use crate::merge::Clock;
use crate::model::{Edit, Language, Participant, ParticipantId, Programme, Topic, TopicId};
use crate::sample;
use crate::store::{ChangeRefused, FileCopy, Loaded, Role, SaveRequest, SaveState, Session};
use crate::text::{Words, change_refused, words};

/// How long a message stays. The step can be undone later as well.
const TOAST_STAYS: Duration = Duration::from_secs(8);

/// A message at the edge of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// Counts the messages, so that the same text twice is two messages.
    pub number: u64,
    /// The sentence.
    pub text: String,
    /// Whether a button takes the step back.
    pub undo: bool,
}

/// What floats over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// All commands, to search in.
    Palette,
    /// The list of keyboard shortcuts.
    Shortcuts,
}

/// The open programme, the page's language, and where it is. Any component gets it with
/// [`use_desk`]; leaves are better given plain values.
#[derive(Clone, Copy, Debug)]
pub struct Desk {
    session: RwSignal<Session>,
    programme: Memo<Arc<Programme>>,
    settings: RwSignal<Settings>,
    route: RwSignal<Route>,
    /// Out of line, because a desk is handed around by value.
    beside: StoredValue<Beside>,
}

/// What lies beside the programme.
#[derive(Clone, Copy, Debug)]
struct Beside {
    toast: RwSignal<Option<Toast>>,
    overlay: RwSignal<Option<Overlay>>,
    kept_notice_read: RwSignal<bool>,
    file: RwSignal<Option<FileCopy>>,
    incoming: RwSignal<Option<Incoming>>,
}

/// The desk of this page.
#[must_use]
pub fn use_desk() -> Desk {
    expect_context()
}

impl Desk {
    /// Begins with what loading found, and gives the desk to all components below.
    pub fn provide(loaded: &Loaded, role: Role) -> Self {
        let chosen = settings::load();
        settings::show(chosen);
        let session = Session::begin(loaded, role, random::fresh(), chosen.language);
        let session = RwSignal::new(session);
        let desk = Self {
            session,
            programme: Memo::new_with_compare(
                move |_| session.with(|session| Arc::clone(session.programme())),
                |before, after| match (before, after) {
                    (Some(before), Some(after)) => !Arc::ptr_eq(before, after),
                    _ => true,
                },
            ),
            settings: RwSignal::new(chosen),
            route: RwSignal::new(Route::parse(&address::hash())),
            beside: StoredValue::new(Beside {
                toast: RwSignal::new(None),
                overlay: RwSignal::new(None),
                kept_notice_read: RwSignal::new(false),
                file: RwSignal::new(None),
                incoming: RwSignal::new(None),
            }),
        };
        address::on_change(move |hash| desk.route.set(Route::parse(&hash)));
        desk.keep_in_step();
        desk.take_up_file();
        screen::ask_before_leaving(move || desk.session.with_untracked(Session::has_unsaved));
        provide_context(desk);
        desk
    }

    /// The programme as it is; whoever asks within a closure of a view is drawn again when it
    /// changes. Asking costs nothing: the programme is shared, not copied.
    #[must_use]
    pub fn programme(self) -> Arc<Programme> {
        self.programme.get()
    }

    /// The programme as it is now, without being told of changes: for event handlers.
    #[must_use]
    pub fn programme_now(self) -> Arc<Programme> {
        self.programme.get_untracked()
    }

    /// One person, followed: whoever reads it is drawn again only when this person changes.
    #[must_use]
    pub fn participant(self, id: ParticipantId) -> Memo<Option<Arc<Participant>>> {
        Memo::new(move |_| self.programme.with(|all| all.participant(&id).cloned()))
    }

    /// One topic, followed: whoever reads it is drawn again only when this topic changes.
    #[must_use]
    pub fn topic(self, id: TopicId) -> Memo<Option<Arc<Topic>>> {
        Memo::new(move |_| self.programme.with(|all| all.topic(&id).cloned()))
    }

    /// Changes the programme and saves it, before this returns. Says nothing to the person.
    ///
    /// # Errors
    /// [`ChangeRefused`]; then nothing has changed. [`Desk::refused`] makes it a sentence.
    pub fn perform(self, edit: Edit) -> Result<(), ChangeRefused> {
        self.hide_toast();
        self.change(|session| session.perform(edit))
    }

    /// Changes the programme and saves it, like [`Desk::perform`], with what was just typed
    /// into a field. All letters typed one after the other into the same field are one step
    /// to undo; `field` is any name that is this field's alone.
    ///
    /// # Errors
    /// [`ChangeRefused`]; then nothing has changed.
    pub fn perform_typing(self, edit: Edit, field: &str) -> Result<(), ChangeRefused> {
        self.hide_toast();
        self.change(|session| session.perform_typing(edit, field))
    }

    /// Changes the programme, saves it, and says so with a button that takes it back. Where the
    /// change is refused, says that instead; returns whether it was made.
    pub fn perform_saying(self, edit: Edit, said: impl Into<String>) -> bool {
        match self.change(|session| session.perform(edit)) {
            Ok(()) => {
                self.show_toast(said.into(), true);
                true
            }
            Err(refused) => {
                self.say(self.refused(&refused));
                false
            }
        }
    }

    /// Puts another programme, with its clock where it has one, in the place of the open one, saves it, and says so; the step can
    /// be undone. Returns whether it was made.
    pub fn replace_saying(
        self,
        programme: Programme,
        clock: Option<Clock>,
        said: impl Into<String>,
    ) -> bool {
        match self.change(|session| session.replace(programme, clock)) {
            Ok(()) => {
                self.show_toast(said.into(), true);
                true
            }
            Err(refused) => {
                self.say(self.refused(&refused));
                false
            }
        }
    }

    /// Shows a sample; it is saved once somebody changes it.
    pub fn show_sample(self, sample: Programme) {
        let shown = self.update_session(|session| session.show_sample(sample));
        match shown {
            Ok(()) => self.say(self.words().start.sample_opened),
            Err(refused) => self.say(self.refused(&refused)),
        }
    }

    /// Takes the last step back.
    pub fn undo(self) {
        let common = &self.words().common;
        let request = self.update_session(Session::undo);
        self.save_and_say(request, common.undone);
    }

    /// Does the step taken back last once more.
    pub fn redo(self) {
        let common = &self.words().common;
        let request = self.update_session(Session::redo);
        self.save_and_say(request, common.redone);
    }

    /// Hands the programme out as a file, and says its name.
    pub fn save_to_file(self) {
        let words = self.words();
        let programme = self.programme_now();
        let fallback = words.files.file_name_fallback;
        let name = &programme.details().name;
        let name = files::file_name(name, fallback, PROGRAMME_FILE_ENDING);
        files::download(&name, "application/json", &self.file_text());
        self.note_file();
        self.say((words.files.saved)(&name));
    }

    /// The open programme as a file, with the clock by which it is merged with other copies.
    #[must_use]
    pub fn file_text(self) -> String {
        self.session
            .with_untracked(|session| write_programme_file(session.programme(), session.clock()))
    }

    /// Reads something of the session: saving, steps back, what loading found. Tracked.
    pub fn with_session<T>(self, read: impl FnOnce(&Session) -> T) -> T {
        self.session.with(read)
    }

    /// Changes something of the session that is no change to the programme.
    pub fn update_session<T>(self, change: impl FnOnce(&mut Session) -> T) -> T {
        // Whoever follows the session hears of it when the guard is dropped.
        let mut session = self.session.write();
        change(&mut session)
    }

    /// The words of the page's language. Pages are drawn anew when the language changes, so a
    /// component asks once, in its body.
    #[must_use]
    pub fn words(self) -> &'static Words {
        words(self.language_now())
    }

    /// The page's language now.
    #[must_use]
    pub fn language_now(self) -> Language {
        self.settings.with_untracked(|settings| settings.language)
    }

    /// How the page looks and speaks. Tracked.
    #[must_use]
    pub fn settings(self) -> Settings {
        self.settings.get()
    }

    /// Speaks another language, from now on and at the next visit.
    pub fn set_language(self, language: Language) {
        if self.programme_now().details().sample {
            let before = self.language_now();
            self.update_session(|session| {
                session.reword_sample(&sample::programme(before), sample::programme(language));
                if let Some(today) = now::today() {
                    let after = sample::half_year_on(language, today);
                    session.reword_sample(&sample::half_year_on(before, today), after);
                }
            });
        }
        self.change_settings(|settings| settings.language = language);
    }

    /// Looks another way, from now on and at the next visit.
    pub fn set_theme(self, theme: Theme) {
        self.change_settings(|settings| settings.theme = theme);
    }

    /// Where the page is. Tracked.
    #[must_use]
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// Goes to another page.
    pub fn go(self, route: &Route) {
        address::go(&route.hash());
    }

    /// Says something at the edge of the page; screen readers read it out.
    pub fn say(self, text: impl Into<String>) {
        self.show_toast(text.into(), false);
    }

    /// The message of the moment. Tracked.
    #[must_use]
    pub fn toast(self) -> Option<Toast> {
        self.beside().toast.get()
    }

    /// Takes the message away.
    pub fn hide_toast(self) {
        if self.beside().toast.with_untracked(Option::is_some) {
            self.beside().toast.set(None);
        }
    }

    /// What floats over the page.
    #[must_use]
    pub fn overlay(self) -> RwSignal<Option<Overlay>> {
        self.beside().overlay
    }

    /// Whether somebody has read that one store alone carries the programme.
    #[must_use]
    pub fn kept_notice_read(self) -> RwSignal<bool> {
        self.beside().kept_notice_read
    }

    /// A refusal as a sentence in the page's language.
    #[must_use]
    pub fn refused(self, refused: &ChangeRefused) -> String {
        change_refused(self.language_now(), refused)
    }

    fn change(
        self,
        change: impl FnOnce(&mut Session) -> Result<SaveRequest, ChangeRefused>,
    ) -> Result<(), ChangeRefused> {
        let request = self.update_session(change)?;
        self.save(&request);
        Ok(())
    }

    fn save_and_say(self, request: Option<SaveRequest>, said: &str) {
        match request {
            Some(request) => {
                self.save(&request);
                self.say(said);
            }
            None => self.say(self.words().common.nothing_to_undo),
        }
    }

    fn beside(self) -> Beside {
        self.beside.get_value()
    }

    fn change_settings(self, change: impl FnOnce(&mut Settings)) {
        let mut chosen = self.settings.get_untracked();
        change(&mut chosen);
        settings::keep(chosen);
        settings::show(chosen);
        self.settings.set(chosen);
    }

    fn show_toast(self, text: String, undo: bool) {
        let number = self
            .beside()
            .toast
            .with_untracked(|toast| toast.as_ref().map_or(0, |toast| toast.number))
            .wrapping_add(1);
        self.beside().toast.set(Some(Toast { number, text, undo }));
        set_timeout(
            move || {
                let still = self.beside().toast.try_with_untracked(|toast| {
                    toast.as_ref().is_some_and(|toast| toast.number == number)
                });
                if still == Some(true) {
                    self.beside().toast.set(None);
                }
            },
            TOAST_STAYS,
        );
    }
}

/// Whether the open programme is saved, for a view. Tracked.
#[must_use]
pub fn save_state(desk: Desk) -> SaveState {
    desk.with_session(Session::state)
}
