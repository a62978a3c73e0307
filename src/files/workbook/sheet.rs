//! A sheet's cells, one after the other. What the sheet says of its own size is not asked.

use super::SheetNotes;
use super::grid::Grid;
use super::numbers::{Calendar, iso, shown};
use super::styles::Styles;
use super::texts::{Item, SharedTexts, unescaped};
use super::xml::{Element, Node};
use crate::files::csv::TableProblem;

/// A sheet that is being read.
#[derive(Debug)]
pub(super) struct SheetCells {
    styles: Styles,
    texts: SharedTexts,
    calendar: Calendar,
    pub(super) grid: Grid,
    pub(super) notes: SheetNotes,
    in_cells: bool,
    in_value: bool,
    row: u32,
    /// Where the next cell is that does not say where it is.
    column: usize,
    cell: Cell,
    value: String,
    inline: Item,
}

#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    kind: Kind,
    column: usize,
    style: usize,
    has_formula: bool,
}

#[derive(Clone, Copy, Debug, Default)]
enum Kind {
    #[default]
    Number,
    Shared,
    Inline,
    Text,
    YesOrNo,
    Error,
    Day,
}

impl Kind {
    fn of(word: &str) -> Self {
        match word {
            "s" => Self::Shared,
            "inlineStr" => Self::Inline,
            "str" => Self::Text,
            "b" => Self::YesOrNo,
            "e" => Self::Error,
            "d" => Self::Day,
            _ => Self::Number,
        }
    }
}

impl SheetCells {
    pub(super) fn new(styles: Styles, texts: SharedTexts, calendar: Calendar) -> Self {
        Self {
            styles,
            texts,
            calendar,
            grid: Grid::default(),
            notes: SheetNotes::default(),
            in_cells: false,
            in_value: false,
            row: 0,
            column: 0,
            cell: Cell::default(),
            value: String::new(),
            inline: Item::default(),
        }
    }

    /// Takes a piece of the part.
    ///
    /// # Errors
    /// Where the sheet is too large or points to a text that is not there.
    pub(super) fn take(&mut self, node: &Node<'_>) -> Result<(), TableProblem> {
        if !self.in_cells {
            if let Node::Open(element) = node {
                match element.name() {
                    "sheetData" => self.in_cells = true,
                    "mergeCell" => self.merge(element)?,
                    _ => {}
                }
            }
            return Ok(());
        }
        self.inline.take(node);
        match node {
            Node::Open(element) => match element.name() {
                "row" => self.begin_row(element),
                "c" => self.begin_cell(element),
                "f" => self.cell.has_formula = true,
                "v" => self.in_value = true,
                _ => {}
            },
            Node::Close(ending) => match ending.name() {
                "sheetData" => self.in_cells = false,
                "v" => self.in_value = false,
                "c" => self.end_cell()?,
                _ => {}
            },
            Node::Text(text) if self.in_value => self.value.push_str(text),
            _ => {}
        }
        Ok(())
    }

    fn begin_row(&mut self, element: &Element<'_>) {
        let told = element.attribute("r").and_then(|row| row.parse().ok());
        self.row = told.unwrap_or(self.row.saturating_add(1));
        self.column = 0;
    }

    fn begin_cell(&mut self, element: &Element<'_>) {
        let mut cell = Cell {
            column: self.column,
            ..Cell::default()
        };
        element.attributes(|name, value| match name {
            "r" => cell.column = place(&value).map_or(cell.column, |(column, _)| column),
            "t" => cell.kind = Kind::of(&value),
            "s" => cell.style = value.parse().unwrap_or(0),
            _ => {}
        });
        self.column = cell.column.saturating_add(1);
        self.cell = cell;
        self.value.clear();
        self.inline.clear();
        self.in_value = false;
    }

    fn end_cell(&mut self) -> Result<(), TableProblem> {
        let (row, cell, value) = (self.row, self.cell, self.value.trim());
        let put = |grid: &mut Grid, text: &str| grid.put(row, cell.column, text);
        match cell.kind {
            Kind::Shared if !value.is_empty() => {
                let number = value.parse().ok();
                let text = number.and_then(|number| self.texts.get(number));
                put(&mut self.grid, text.ok_or(TableProblem::DamagedWorkbook)?)?;
            }
            Kind::Inline => put(&mut self.grid, &self.inline.text())?,
            Kind::Text => put(&mut self.grid, &unescaped(&self.value))?,
            Kind::YesOrNo if !value.is_empty() => {
                let yes = matches!(value, "1" | "true");
                put(&mut self.grid, if yes { "TRUE" } else { "FALSE" })?;
            }
            Kind::Error => self.notes.errors.add(row, cell.column),
            Kind::Day => put(&mut self.grid, &iso(value))?,
            _ => {
                let form = self.styles.form(cell.style);
                put(&mut self.grid, &shown(value, form, self.calendar))?;
            }
        }
        let is_text = matches!(cell.kind, Kind::Text | Kind::Inline);
        if cell.has_formula && value.is_empty() && !is_text {
            self.notes.without_result.add(row, cell.column);
        }
        Ok(())
    }

    fn merge(&mut self, element: &Element<'_>) -> Result<(), TableProblem> {
        let Some(range) = element.attribute("ref") else {
            return Ok(());
        };
        let ends = range.split_once(':');
        let ends = ends.and_then(|(first, last)| Some((place(first)?, place(last)?)));
        match ends {
            Some(((column, first), (_, last))) => self.grid.merge(column, first, last),
            None => Ok(()),
        }
    }
}

/// Column, from 0, and row, from 1, of a place like `C5`.
fn place(text: &str) -> Option<(usize, u32)> {
    let split = text.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = text.split_at(split);
    let mut column = 0_usize;
    for letter in letters.bytes() {
        if !letter.is_ascii_alphabetic() || column > usize::from(u16::MAX) {
            return None;
        }
        column = column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1;
    }
    Some((column.checked_sub(1)?, digits.parse().ok()?))
}

/// A place as a sheet names it: `C5`.
pub(super) fn named(row: u32, column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        let letter = u8::try_from((left - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + letter));
        left = (left - 1) / 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{row}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_have_letters_for_columns() {
        for (text, column, row) in [
            ("A1", 0, 1),
            ("Z9", 25, 9),
            ("AA10", 26, 10),
            ("XFD1", 16_383, 1),
        ] {
            assert_eq!(place(text), Some((column, row)));
            assert_eq!(named(row, column), text);
        }
        assert_eq!(place("c5"), Some((2, 5)));
        for wrong in [
            "",
            "5",
            "C",
            "C5x",
            "ÄÄ1",
            "AAAAAAAAAAAAAAAAAAAAAAA1",
            "A99999999999",
        ] {
            assert_eq!(place(wrong), None, "{wrong}");
        }
    }
}
