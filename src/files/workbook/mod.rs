//! People from workbooks, as Excel, `LibreOffice` and Google Sheets save them (.xlsx): an archive
//! of XML parts, of which one sheet becomes a table. Everything in it is limited, because a
//! small archive can unfold to more than any memory holds.

mod book;
pub(super) mod checksum;
mod grid;
mod numbers;
mod reading;
mod sheet;
mod styles;
mod texts;
mod xml;
pub(super) mod zip;

use std::sync::Arc;

use self::book::Book;
use self::zip::{Allowance, Archive};
use super::csv::{Table, TableProblem};

pub use reading::Reading;

/// The largest workbook that is read, in bytes.
pub const WORKBOOK_BYTES_MAX: usize = 32 << 20;
/// How much the parts of a workbook may come to when unpacked, in bytes.
pub const UNPACKED_BYTES_MAX: usize = 128 << 20;
/// The most cells that a sheet may have, empty ones between others counted.
pub const CELLS_MAX: usize = 2_000_000;
/// How much text the cells of a sheet may hold in all, in bytes.
pub const TEXT_BYTES_MAX: usize = 64 << 20;

/// How an archive begins, and how Excel before 2007 and locked workbooks do.
const ARCHIVE_STARTS: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
const COMPOUND_START: &[u8] = b"\xd0\xcf\x11\xe0";
/// What a compound file calls the part in which a locked workbook is, in UTF-16.
const LOCKED_PART: &str = "EncryptedPackage";

/// A workbook, opened: its sheets are known, their cells are not read yet.
#[derive(Clone, Debug)]
pub struct Workbook {
    archive: Archive,
    book: Arc<Book>,
}

/// A sheet as a table, and what of it could not be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its rows.
    pub table: Table,
    /// What could not be taken.
    pub notes: SheetNotes,
}

/// Cells of a sheet that hold nothing to take.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetNotes {
    /// Cells that show an error such as `#N/A`.
    pub errors: Places,
    /// Formulas whose results the file does not hold.
    pub without_result: Places,
}

/// Some cells of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// How many there are.
    pub count: usize,
    /// The first, as a sheet names it: `C5`; empty where there is none.
    pub first: String,
}

impl Places {
    fn add(&mut self, row: u32, column: usize) {
        if self.count == 0 {
            self.first = sheet::named(row, column);
        }
        self.count += 1;
    }
}

impl Workbook {
    /// Whether bytes are a workbook of any kind rather than text.
    #[must_use]
    pub fn is_one(bytes: &[u8]) -> bool {
        bytes.starts_with(COMPOUND_START)
            || ARCHIVE_STARTS.iter().any(|start| bytes.starts_with(start))
    }

    /// Opens a workbook and finds the sheets that have something in them.
    ///
    /// # Errors
    /// [`TableProblem`] where it is too large, damaged, locked, of another kind or empty.
    pub fn open(bytes: Vec<u8>) -> Result<Self, TableProblem> {
        if bytes.len() > WORKBOOK_BYTES_MAX {
            return Err(TableProblem::TooLarge {
                bytes: bytes.len(),
                most: WORKBOOK_BYTES_MAX,
            });
        }
        if bytes.starts_with(COMPOUND_START) {
            return Err(compound(&bytes));
        }
        let archive = Archive::open(bytes.into())?;
        let book = Book::find(&archive, &Allowance::new(UNPACKED_BYTES_MAX))?;
        Ok(Self {
            archive,
            book: Arc::new(book),
        })
    }

    /// The names of its sheets that have something in them, in their order. Hidden sheets are
    /// named only where no other has anything.
    pub fn sheets(&self) -> impl Iterator<Item = &str> {
        self.book.sheets.iter().map(|sheet| sheet.name.as_str())
    }

    /// Begins to read a sheet, by its place among [`Self::sheets`].
    #[must_use]
    pub fn reading(&self, sheet: usize) -> Reading {
        Reading::new(self.archive.clone(), Arc::clone(&self.book), sheet)
    }

    /// Reads a sheet at once, by its place among [`Self::sheets`].
    ///
    /// # Errors
    /// [`TableProblem`] where it is damaged, too large or empty.
    pub fn read(&self, sheet: usize) -> Result<Sheet, TableProblem> {
        let mut reading = self.reading(sheet);
        loop {
            if let Some(sheet) = reading.step()? {
                return Ok(sheet);
            }
        }
    }
}

/// What a compound file is: a workbook behind a password, or one of Excel before 2007.
fn compound(bytes: &[u8]) -> TableProblem {
    let name: Vec<u8> = LOCKED_PART
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if bytes.windows(name.len()).any(|window| window == name) {
        TableProblem::LockedWorkbook
    } else {
        TableProblem::OldWorkbook
    }
}
