//! The picture of a pairing: juniors on one side, executives on the other, middle managers
//! between, and for each pair one line for each way that knowledge goes.
//!
//! People who belong together, directly or through others, are a *cluster*; clusters stand one
//! below the other, by the names of the people in their first column. So no line leads past
//! people who have nothing to do with it.

mod cluster;
mod compose;
mod fit;
mod order;
mod strokes;
mod walk;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use super::list::PairRow;
use crate::model::{Level, Participant, ParticipantId, Programme};

use self::cluster::clusters;
use self::compose::{INSET, compose, height_of};
pub use self::walk::Step;

/// Up to so many people each one's topics stand beside the name.
const DETAILED_PEOPLE_MAX: usize = 60;

/// How wide a sheet of paper is at least, so that what is on it is not larger than need be.
pub const SHEET_WIDTH: i32 = 1100;

/// How many pairs are drawn at once.
pub const PICTURE_PAIRS_MAX: usize = 400;

/// A picture in whole units, which are pixels on a screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// Whether names stand alone, and topics show only when somebody points at a person.
    pub dense: bool,
    /// The columns, from the left to the right.
    pub columns: Vec<Column>,
    /// Everybody in it.
    pub people: Vec<Figure>,
    /// What goes from whom to whom.
    pub lines: Vec<Line>,
    /// How high the words stand under which people without a partner are; nothing where there
    /// are none.
    pub alone: Option<i32>,
}

/// One column of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The level of all in it.
    pub level: Level,
    /// Where its words begin.
    pub left: i32,
    /// How wide it is.
    pub width: i32,
    /// How many people are in it.
    pub people: usize,
}

/// One person, as a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Who.
    pub id: ParticipantId,
    /// The whole name.
    pub name: String,
    /// The name as far as there is room.
    pub shown: String,
    /// The level.
    pub level: Level,
    /// In which of [`Picture::columns`].
    pub column: usize,
    /// The left edge.
    pub left: i32,
    /// The upper edge.
    pub top: i32,
    /// How wide.
    pub width: i32,
    /// How high.
    pub height: i32,
    /// Where the words stand that the box holds.
    pub words: Side,
    /// The baseline of the name.
    pub baseline: i32,
    /// One for each partner, from the top to the bottom.
    pub ties: Vec<Tie>,
}

/// How somebody is tied to a partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The partner, in [`Picture::people`].
    pub partner: usize,
    /// Which way the person's knowledge goes.
    pub way: Way,
    /// What the partner learns from the person, the weightiest first.
    pub gives: Vec<String>,
    /// What the person learns from the partner, the weightiest first.
    pub takes: Vec<String>,
    /// What they give, as far as there is room; empty where they give nothing, or names
    /// stand alone.
    pub shown: String,
    /// At which edge of the box the lines begin and end.
    pub side: Side,
    /// The height at which they do.
    pub height: i32,
}

/// One way that knowledge goes in a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Who teaches, in [`Picture::people`].
    pub from: usize,
    /// Who learns.
    pub to: usize,
    /// Which way it goes.
    pub way: Way,
    /// The line with its arrow, as the `d` of an SVG path.
    pub path: String,
}

/// Which way knowledge goes across the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// From the left to the right: from the more junior one to the more senior one.
    There,
    /// From the right to the left.
    Back,
}

/// A side of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The left edge.
    Left,
    /// Neither: in the middle.
    Middle,
    /// The right edge.
    Right,
}

impl Figure {
    /// Where words begin, end or are centred that stand on a side of the box.
    #[must_use]
    pub fn words_at(&self, side: Side) -> i32 {
        match side {
            Side::Left => self.left + INSET,
            Side::Middle => self.left + self.width / 2,
            Side::Right => self.left + self.width - INSET,
        }
    }

    /// Whether a person is the one here, or tied to the one here.
    #[must_use]
    pub fn is_near(&self, own: usize, person: usize) -> bool {
        own == person || self.ties.iter().any(|tie| tie.partner == person)
    }
}

/// Draws pairs, and below them people without a partner.
#[must_use]
pub fn picture(programme: &Programme, rows: &[PairRow], alone: &[Arc<Participant>]) -> Picture {
    let clusters = clusters(programme, rows);
    let people: usize = clusters.iter().map(|cluster| cluster.people.len()).sum();
    let dense = people + alone.len() > DETAILED_PEOPLE_MAX;
    compose(&clusters, alone, dense)
}

/// Draws the same for paper: on sheets that are no higher than `per_thousand` thousandths of
/// their width, which is [`SHEET_WIDTH`] at least, with all topics. A cluster that is higher than a sheet is drawn on several, so
/// that some of its people stand on each.
#[must_use]
pub fn picture_sheets(
    programme: &Programme,
    rows: &[PairRow],
    alone: &[Arc<Participant>],
    per_thousand: i32,
) -> Vec<Picture> {
    let clusters = clusters(programme, rows);
    let whole = compose(&clusters, alone, false);
    let room = whole.width.max(SHEET_WIDTH) / 10 * per_thousand / 100;
    let levels: Vec<Level> = whole.columns.iter().map(|column| column.level).collect();
    let mut sheets: Vec<Vec<cluster::Cluster>> = Vec::new();
    for cluster in clusters.iter().flat_map(|cluster| cluster.cut(room)) {
        match sheets.last_mut() {
            Some(sheet) if height_of(sheet, &cluster) <= room => sheet.push(cluster),
            _ => sheets.push(vec![cluster]),
        }
    }
    let mut drawn: Vec<Picture> = sheets
        .iter()
        .map(|sheet| compose::compose_on(&levels, sheet, &[], false))
        .collect();
    // People without a partner come last, as many as fit on a sheet in each column.
    for chunk in alone.chunks(ALONE_ON_A_SHEET) {
        drawn.push(compose::compose_on(&levels, &[], chunk, false));
    }
    drawn
}

/// How many people without a partner stand on a sheet of paper, even if all are of one level.
const ALONE_ON_A_SHEET: usize = 14;

/// Everybody who takes part and is in none of the rows, by name.
#[must_use]
pub fn people_alone(programme: &Programme, rows: &[PairRow]) -> Vec<Arc<Participant>> {
    let paired: std::collections::BTreeSet<&ParticipantId> = rows
        .iter()
        .flat_map(|row| [row.duo.a(), row.duo.b()])
        .collect();
    let people = programme.participants().values();
    let mut alone: Vec<Arc<Participant>> = people
        .filter(|person| person.active && !paired.contains(&person.id))
        .cloned()
        .collect();
    alone.sort_by_cached_key(|person| person.name.to_lowercase());
    alone
}
