//! Cells as they come, gathered into rows within limits.

use super::{CELLS_MAX, TEXT_BYTES_MAX};
use crate::files::csv::{COLUMNS_MAX, ROWS_ABOVE_MAX, ROWS_MAX, Row, Table, TableProblem};

/// Rows with something in them.
#[derive(Debug, Default)]
pub(super) struct Grid {
    rows: Vec<Row>,
    cells: usize,
    text_bytes: usize,
    merged: Vec<Merged>,
}

/// Cells one below the other that show one text, by the numbers of their rows.
#[derive(Debug)]
struct Merged {
    column: usize,
    first: u32,
    last: u32,
}

impl Grid {
    /// Puts a text into a cell; nothing where it is only spaces.
    ///
    /// # Errors
    /// Where there are too many rows, columns or cells, or too much text in all.
    pub(super) fn put(&mut self, row: u32, column: usize, text: &str) -> Result<(), TableProblem> {
        if text.trim().is_empty() {
            return Ok(());
        }
        if column >= COLUMNS_MAX {
            return Err(TableProblem::TooManyColumns {
                line: row,
                most: COLUMNS_MAX,
            });
        }
        if self.rows.last().is_none_or(|last| last.row != row) {
            if self.rows.len() == ROWS_MAX + ROWS_ABOVE_MAX {
                return Err(TableProblem::TooManyRows { most: ROWS_MAX });
            }
            self.rows.push(Row {
                row,
                line: row,
                cells: Vec::new(),
            });
        }
        let at = self.rows.len() - 1;
        self.set(at, column, cleaned(text))
    }

    /// One text may be in many cells, so what it takes is counted for each of them; the
    /// empty cells before it take room as well.
    fn set(&mut self, row: usize, column: usize, text: String) -> Result<(), TableProblem> {
        let cells = &mut self.rows[row].cells;
        self.cells += (column + 1).saturating_sub(cells.len());
        self.text_bytes += text.len();
        if self.cells > CELLS_MAX {
            return Err(TableProblem::TooManyCells { most: CELLS_MAX });
        }
        if self.text_bytes > TEXT_BYTES_MAX {
            return Err(TableProblem::WorkbookTooLarge);
        }
        if cells.len() <= column {
            cells.resize_with(column + 1, String::new);
        }
        cells[column] = text;
        Ok(())
    }

    /// Remembers that cells one below the other are merged.
    ///
    /// # Errors
    /// Where there are more of them than cells may be.
    pub(super) fn merge(
        &mut self,
        column: usize,
        first: u32,
        last: u32,
    ) -> Result<(), TableProblem> {
        if first < last && column < COLUMNS_MAX {
            if self.merged.len() == ROWS_MAX {
                return Err(TableProblem::TooManyCells { most: CELLS_MAX });
            }
            self.merged.push(Merged {
                column,
                first,
                last,
            });
        }
        Ok(())
    }

    /// The table of all rows. A text that merged cells show one below the other is every one
    /// of theirs; columns that are empty from the left edge on are no part of the table.
    ///
    /// # Errors
    /// Where there is no text, or merged cells make it too much.
    pub(super) fn into_table(mut self) -> Result<Table, TableProblem> {
        self.fill_merged()?;
        let filled = |row: &Row| row.cells.iter().position(|cell| !cell.is_empty());
        let first = self.rows.iter().filter_map(filled).min().unwrap_or(0);
        for row in &mut self.rows {
            row.cells.drain(..first.min(row.cells.len()));
        }
        Table::from_rows(self.rows, None)
    }

    fn fill_merged(&mut self) -> Result<(), TableProblem> {
        let mut looked_at = 0;
        // A file that names its rows out of order is not searched by their numbers.
        if !self.rows.is_sorted_by_key(|row| row.row) {
            return Ok(());
        }
        for merged in std::mem::take(&mut self.merged) {
            let start = self.rows.partition_point(|row| row.row < merged.first);
            let end = self.rows.partition_point(|row| row.row <= merged.last);
            let shows = self.rows.get(start).filter(|row| row.row == merged.first);
            let text = shows.map_or("", |row| row.cell(merged.column)).to_owned();
            if text.is_empty() {
                continue;
            }
            looked_at += end - start;
            if looked_at > CELLS_MAX {
                return Err(TableProblem::TooManyCells { most: CELLS_MAX });
            }
            for row in start + 1..end {
                if self.rows[row].cell(merged.column).is_empty() {
                    self.set(row, merged.column, text.clone())?;
                }
            }
        }
        Ok(())
    }
}

/// A cell's text with one kind of line end and without characters that no text holds.
fn cleaned(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = Row::clean(&text);
    let odd = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if text.contains(odd) {
        text.replace(odd, "")
    } else {
        text.to_owned()
    }
}
