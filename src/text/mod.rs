//! Every sentence of the page, in German and in English.
//!
//! Each part of the page has a struct of its own with a German and an English value, so that
//! a missing translation does not compile. To add a page: one file with its struct and its
//! `DE` and `EN`, and one line each in [`Words`], [`GERMAN`] and [`ENGLISH`].

#![allow(
    missing_docs,
    reason = "a field's name and its English text say what it is"
)]

mod common;
mod files;
mod numbers;
mod places;
mod problems;
mod programme;
mod refused;
mod start;

pub use common::CommonWords;
pub use files::FilesWords;
pub use numbers::{date, date_and_weekday, number};
pub use places::file_place;
pub use problems::{row_place, row_problem, table_problem};
pub use programme::ProgrammeWords;
pub use refused::{change_refused, file_problem};
pub use start::StartWords;

use crate::model::Language;

/// All words of one language.
#[derive(Debug)]
pub struct Words {
    /// Which one.
    pub language: Language,
    /// Buttons, navigation, saving: what all pages share.
    pub common: CommonWords,
    /// The start page.
    pub start: StartWords,
    /// The programme's page.
    pub programme: ProgrammeWords,
    /// The page about files.
    pub files: FilesWords,
}

/// The German words.
pub static GERMAN: Words = Words {
    language: Language::De,
    common: common::DE,
    start: start::DE,
    programme: programme::DE,
    files: files::DE,
};

/// The English words.
pub static ENGLISH: Words = Words {
    language: Language::En,
    common: common::EN,
    start: start::EN,
    programme: programme::EN,
    files: files::EN,
};

/// The words of a language.
#[must_use]
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::De => &GERMAN,
        Language::En => &ENGLISH,
    }
}
