//! The geometry of the charts: numbers to places, without a browser. Charts are drawn on a
//! sheet of fixed size that scales with the page.

use super::times::{Span, Unit};

/// The sheet of the column chart.
const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 200.0;
/// Room for the numbers on the left, and for the names of months below.
const LEFT: f64 = 28.0;
const BELOW: f64 = 24.0;
const ABOVE: f64 = 8.0;

/// Columns over time, each made of parts that stand on each other.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnChart {
    /// The sheet's width.
    pub width: f64,
    /// The sheet's height.
    pub height: f64,
    /// Where the columns begin and end, from left to right.
    pub left: f64,
    /// The columns.
    pub columns: Vec<Column>,
    /// The lines across, each with its number, from the bottom up.
    pub lines: Vec<(f64, usize)>,
    /// Which columns have a name below them: the middle of the column, and its place in the
    /// list.
    pub names: Vec<(f64, usize)>,
}

/// One column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its left edge.
    pub x: f64,
    /// Its width.
    pub width: f64,
    /// Its parts from the bottom up: top edge and height; nothing of height 0.
    pub parts: Vec<(Part, f64, f64)>,
}

/// What a part of a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Held.
    Held,
    /// Passed without a word.
    Missing,
    /// Called off.
    Cancelled,
    /// Ahead.
    Ahead,
}

impl Part {
    /// All, in the order in which they stand on each other.
    pub const ALL: [Self; 4] = [Self::Held, Self::Missing, Self::Cancelled, Self::Ahead];

    /// How many of these a week or month has.
    #[must_use]
    pub fn count(self, span: &Span) -> usize {
        match self {
            Self::Held => span.held,
            Self::Missing => span.missing,
            Self::Cancelled => span.cancelled,
            Self::Ahead => span.ahead,
        }
    }

    /// A short name for stylesheets.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Missing => "missing",
            Self::Cancelled => "cancelled",
            Self::Ahead => "ahead",
        }
    }
}

/// The columns of weeks or months; nothing where there are none.
#[must_use]
pub fn columns(unit: Unit, spans: &[Span]) -> Option<ColumnChart> {
    let most = spans.iter().map(Span::planned).max()?;
    let step = step(most);
    let top = most.div_ceil(step).max(1) * step;
    let floor = HEIGHT - BELOW;
    let unit_height = (floor - ABOVE) / as_f64(top);
    let slot = (WIDTH - LEFT) / as_f64(spans.len());
    let width = (slot * 0.72).clamp(2.0, 48.0);
    let place = |index: usize| LEFT + slot * as_f64(index);
    let column = |(index, span): (usize, &Span)| {
        let mut y = floor;
        let mut parts = Vec::new();
        for part in Part::ALL {
            let height = unit_height * as_f64(part.count(span));
            if height > 0.0 {
                y -= height;
                parts.push((part, y, height));
            }
        }
        Column {
            x: place(index) + (slot - width) / 2.0,
            width,
            parts,
        }
    };
    let lines = (0..=top / step).map(|line| {
        let number = line * step;
        (floor - unit_height * as_f64(number), number)
    });
    let middle = |index: usize| place(index) + slot / 2.0;
    Some(ColumnChart {
        width: WIDTH,
        height: HEIGHT,
        left: LEFT,
        columns: spans.iter().enumerate().map(column).collect(),
        lines: lines.collect(),
        names: named(unit, spans)
            .into_iter()
            .map(|index| (middle(index), index))
            .collect(),
    })
}

/// Which columns have a name: the first of each month, and so few that none touches another.
fn named(unit: Unit, spans: &[Span]) -> Vec<usize> {
    let begins = |index: &usize| match unit {
        Unit::Month => true,
        Unit::Week => {
            let before = index.checked_sub(1).map(|before| spans[before].first);
            before.is_none_or(|before| before.month() != spans[*index].first.month())
        }
    };
    let all: Vec<usize> = (0..spans.len()).filter(begins).collect();
    let every = all.len().div_ceil(8).max(1);
    let chosen: Vec<usize> = all.into_iter().step_by(every).collect();
    // A month that begins with its last week has its name too close to the next one's.
    let near = |pair: &[usize]| (pair[1] - pair[0]) * 14 < spans.len();
    let crowded = chosen.len() > 1 && near(&chosen[..2]);
    chosen.into_iter().skip(usize::from(crowded)).collect()
}

/// How many meetings lie between two lines: at most five lines, at round numbers.
fn step(most: usize) -> usize {
    let mut step = 1;
    while most > step * 5 {
        // 1, 2, 5, 10, 20, 50 …
        let round = step.to_string().starts_with('2');
        step = if round { step / 2 * 5 } else { step * 2 };
    }
    step
}

/// A piece of a bar that is 100 wide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// Its place among all counts.
    pub place: usize,
    /// How many.
    pub count: usize,
    /// Its left edge, 0 to 100.
    pub x: f64,
    /// Its width, above 0 to 100.
    pub width: f64,
}

/// Counts as pieces of a bar that is 100 wide; those of 0 are left out.
#[must_use]
pub fn segments(counts: &[usize]) -> Vec<Segment> {
    let all: usize = counts.iter().sum();
    let mut x = 0.0;
    let mut found = Vec::new();
    for (place, &count) in counts.iter().enumerate() {
        if count == 0 {
            continue;
        }
        let width = 100.0 * as_f64(count) / as_f64(all);
        found.push(Segment {
            place,
            count,
            x,
            width,
        });
        x += width;
    }
    found
}

/// Counts on a page are far below where a float loses whole numbers.
fn as_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}
