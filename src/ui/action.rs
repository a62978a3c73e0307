//! Everything that can be done from anywhere, each told once: the menu, the command palette
//! and the list of shortcuts are made from here.

use leptos::prelude::*;

use super::desk::{Desk, Overlay};
use super::route::Route;
use crate::browser::screen;
use crate::model::Language;
use crate::store::Session;
use crate::text::Words;

/// A key, held together with Ctrl (⌘ on a Mac) or alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortcut {
    /// The key as `KeyboardEvent.key` names it, in lower case.
    pub key: &'static str,
    /// With Ctrl or ⌘.
    pub command: bool,
    /// With Shift.
    pub shift: bool,
}

/// One command.
#[derive(Clone, Copy, Debug)]
pub struct Action {
    /// What people call it.
    pub label: fn(&Words) -> &'static str,
    /// The keys that call it.
    pub shortcut: Option<Shortcut>,
    /// Whether it can be done now.
    pub possible: fn(Desk) -> bool,
    /// Does it.
    pub run: fn(Desk),
}

const fn command(key: &'static str) -> Shortcut {
    Shortcut {
        key,
        command: true,
        shift: false,
    }
}

fn always(_: Desk) -> bool {
    true
}

/// All commands, in the order in which they are listed.
pub static ACTIONS: &[Action] = &[
    Action {
        label: |words| words.common.commands,
        shortcut: Some(command("k")),
        possible: always,
        run: |desk| desk.overlay().set(Some(Overlay::Palette)),
    },
    Action {
        label: |words| words.common.undo,
        shortcut: Some(command("z")),
        possible: |desk| desk.with_session(Session::can_undo),
        run: Desk::undo,
    },
    Action {
        label: |words| words.common.redo,
        shortcut: Some(Shortcut {
            key: "z",
            command: true,
            shift: true,
        }),
        possible: |desk| desk.with_session(Session::can_redo),
        run: Desk::redo,
    },
    Action {
        label: |words| words.common.save_file,
        shortcut: Some(command("s")),
        possible: always,
        run: Desk::save_to_file,
    },
    Action {
        label: |words| words.common.step_start,
        shortcut: None,
        possible: always,
        run: |desk| desk.go(&Route::Start),
    },
    Action {
        label: |words| words.common.step_programme,
        shortcut: None,
        possible: always,
        run: |desk| desk.go(&Route::Programme),
    },
    Action {
        label: |words| words.programme.announcement,
        shortcut: None,
        possible: always,
        run: |desk| desk.go(&Route::Announcement),
    },
    Action {
        label: |words| words.programme.kick_off,
        shortcut: None,
        possible: always,
        run: |desk| desk.go(&Route::KickOff),
    },
    Action {
        label: |words| words.common.step_topics,
        shortcut: None,
        possible: always,
        run: |desk| desk.go(&Route::Topics),
    },
    Action {
        label: |words| words.common.step_people,
        shortcut: None,
        possible: always,
        run: |desk| desk.go(&Route::People),
    },
    Action {
        label: |words| words.start.spreadsheet,
        shortcut: None,
        possible: always,
        run: |desk| desk.go(&Route::Import),
    },
    Action {
        label: |words| words.common.step_pairing,
        shortcut: None,
        possible: always,
        run: |desk| desk.go(&Route::Pairing),
    },
    Action {
        label: |words| words.common.step_meetings,
        shortcut: None,
        possible: always,
        run: |desk| desk.go(&Route::Meetings),
    },
    Action {
        label: |words| words.common.step_learning,
        shortcut: None,
        possible: always,
        run: |desk| desk.go(&Route::Learning),
    },
    Action {
        label: |words| words.common.step_results,
        shortcut: None,
        possible: always,
        run: |desk| desk.go(&Route::Results),
    },
    Action {
        label: |words| words.common.step_report,
        shortcut: None,
        possible: always,
        run: |desk| desk.go(&Route::Report),
    },
    Action {
        label: |words| words.common.step_files,
        shortcut: None,
        possible: always,
        run: |desk| desk.go(&Route::Files),
    },
    Action {
        label: |words| words.privacy.title,
        shortcut: None,
        possible: always,
        run: |desk| desk.go(&Route::Privacy),
    },
    Action {
        label: |words| words.common.print,
        shortcut: None,
        possible: always,
        run: |_| screen::print(),
    },
    Action {
        label: |words| words.common.other_language,
        shortcut: None,
        possible: always,
        run: |desk| {
            desk.set_language(match desk.language_now() {
                Language::De => Language::En,
                Language::En => Language::De,
            });
        },
    },
    Action {
        label: |words| words.common.shortcuts,
        shortcut: Some(Shortcut {
            key: "?",
            command: false,
            shift: false,
        }),
        possible: always,
        run: |desk| desk.overlay().set(Some(Overlay::Shortcuts)),
    },
];

impl Shortcut {
    /// The keys' names, one each, as they are printed on keyboards of the page's language.
    #[must_use]
    pub fn keys(self, words: &Words) -> Vec<String> {
        let mut keys = Vec::new();
        if self.command {
            keys.push(words.common.key_command.to_owned());
        }
        if self.shift {
            keys.push(words.common.key_shift.to_owned());
        }
        keys.push(self.key.to_uppercase());
        keys
    }

    /// Whether these are the keys of an event. `?` needs Shift on most keyboards, so Shift
    /// counts only together with a command key.
    #[must_use]
    pub fn is(self, key: &str, command: bool, shift: bool) -> bool {
        self.key == key.to_lowercase()
            && self.command == command
            && (!command || self.shift == shift)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_their_keys() {
        for (index, action) in ACTIONS.iter().enumerate() {
            let same =
                |other: &&Action| action.shortcut.is_some() && other.shortcut == action.shortcut;
            assert_eq!(ACTIONS[index + 1..].iter().filter(same).count(), 0);
        }
    }

    #[test]
    fn undo_and_redo_differ_by_shift() {
        let redo = ACTIONS[2].shortcut.unwrap();
        assert!(redo.is("Z", true, true));
        assert!(!redo.is("z", true, false));
    }
}
