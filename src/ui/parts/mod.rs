//! The pieces that pages are made of. Use these rather than own ones: they carry the labels,
//! the focus and the look that all pages share.
//!
//! A piece takes plain values for what stays, [`leptos::prelude::Signal`]s for what changes,
//! and calls back when a person does something. It knows nothing of the programme, and its
//! words come from outside.

mod button;
mod chip;
mod choice;
mod dialog;
mod empty;
mod field;
mod file_picker;
mod later;
mod mark;
mod menu;
mod notice;
mod page;
mod passphrase;
mod portions;
mod printing;
mod select;
mod sort;

pub use button::{Button, ButtonKind, LinkButton};
pub use chip::{Chip, Dots, Flow, FlowDirection};
pub use choice::{Checkbox, Choice, ChoiceOption};
pub use dialog::{Confirm, Dialog};
pub use empty::EmptyState;
pub use field::{Field, FieldKind, TextArea};
pub use file_picker::FilePicker;
pub use later::Later;
pub use mark::{BalanceMark, Mark};
pub use menu::Menu;
pub use notice::{Notice, NoticeKind};
pub use page::{Aside, NextStep, PageHead};
pub use passphrase::PassphraseField;
pub use portions::{Portion, in_portions};
pub use printing::use_printing;
pub use select::Select;
pub use sort::SortHeader;

use std::sync::atomic::{AtomicUsize, Ordering};

/// An id for an element, different from all others on the page: labels and descriptions find
/// their field by it.
#[must_use]
pub fn element_id(what: &str) -> String {
    static NEXT: AtomicUsize = AtomicUsize::new(1);
    format!("{what}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
