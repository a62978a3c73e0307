//! What is said of each of the thirty people. Whoever reports to nobody in the programme has no manager here.

use super::both;
use super::company::{Department, Place};
use super::juniors::JUNIORS;
use super::seniors::SENIORS;
use crate::catalogue::Both;
use crate::model::Level;

/// One person.
pub(super) struct Row {
    /// What id and mail address are made of.
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) role: Both,
    pub(super) level: Level,
    pub(super) department: Department,
    pub(super) place: Place,
    pub(super) languages: &'static [&'static str],
    /// The manager's code.
    pub(super) manager: Option<&'static str>,
    pub(super) capacity: i64,
    pub(super) active: bool,
    /// Topic codes with knowledge, 1 to 3.
    pub(super) offers: &'static [(&'static str, i64)],
    /// Topic codes with interest, 1 to 3.
    pub(super) wants: &'static [(&'static str, i64)],
    pub(super) note: Both,
}

/// What most rows share.
pub(super) const USUAL: Row = Row {
    code: "",
    name: "",
    role: both("", ""),
    level: Level::Junior,
    department: Department::Board,
    place: Place::Kassel,
    languages: &["de", "en"],
    manager: None,
    capacity: 1,
    active: true,
    offers: &[],
    wants: &[],
    note: both("", ""),
};

/// Everybody, seniors first.
pub(super) fn people() -> impl Iterator<Item = &'static Row> {
    SENIORS.iter().chain(&JUNIORS)
}
