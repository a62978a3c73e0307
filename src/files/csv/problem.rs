//! What can be wrong with a table, and with a row of it. Sentences come from `text`.

use std::ops::RangeInclusive;

/// Why a file is no table of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableProblem {
    /// It is larger than what is read.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The largest size that is read, in bytes.
        most: usize,
    },
    /// It is a workbook of Excel before 2007 (.xls).
    OldWorkbook,
    /// It is a workbook of another kind, such as of Numbers, `OpenDocument` (.ods) or binary (.xlsb).
    OtherWorkbook,
    /// It is an archive, but no workbook.
    NoWorkbook,
    /// It is a workbook behind a password.
    LockedWorkbook,
    /// It is a workbook of which bytes are missing or wrong.
    DamagedWorkbook,
    /// It is a workbook whose parts are larger than what is read when unpacked.
    WorkbookTooLarge,
    /// It is a workbook in which no sheet has cells.
    NoSheet,
    /// It has too many cells.
    TooManyCells {
        /// The most that are read.
        most: usize,
    },
    /// It holds bytes that no text holds.
    Binary {
        /// Where the first one is, in bytes from the start.
        at: usize,
    },
    /// There is no text in it.
    Empty,
    /// A quote opens a cell and is never closed.
    UnclosedQuote {
        /// The line of the opening quote, from 1.
        line: u32,
    },
    /// A row has too many cells.
    TooManyColumns {
        /// The row's line in the file, from 1.
        line: u32,
        /// The most that are read.
        most: usize,
    },
    /// It has too many rows.
    TooManyRows {
        /// The most that are read.
        most: usize,
    },
    /// No heading says where the names are.
    NoNameColumn,
}

/// What is wrong with a row, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// The row as a spreadsheet counts, from 1; 0 where the whole file is meant.
    pub row: u32,
    /// The line in the file in which the row begins, from 1; 0 where none is meant.
    pub line: u32,
    /// The heading of the column; empty where no single column is meant.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// What is wrong with it.
    pub kind: RowProblemKind,
}

impl RowProblem {
    /// A problem of the whole file.
    #[must_use]
    pub fn of_file(problem: TableProblem) -> Self {
        let line = match problem {
            TableProblem::UnclosedQuote { line } | TableProblem::TooManyColumns { line, .. } => {
                line
            }
            _ => 0,
        };
        Self {
            row: 0,
            line,
            column: String::new(),
            value: String::new(),
            kind: RowProblemKind::File(problem),
        }
    }

    /// Whether the row cannot be imported; otherwise it is imported without the value, or
    /// with it as it stands.
    #[must_use]
    pub fn leaves_row_out(&self) -> bool {
        use RowProblemKind as Kind;
        !matches!(
            self.kind,
            Kind::UnknownManager
                | Kind::AmbiguousManager { .. }
                | Kind::OwnManager
                | Kind::NotAnEmail
        )
    }
}

/// What can be wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowProblemKind {
    /// The whole file is no table of people.
    File(TableProblem),
    /// The row has no name.
    NoName,
    /// Nothing says the person's level.
    NoLevel,
    /// The level is none that is known, and no level was chosen for it.
    UnknownLevel,
    /// An earlier row is about the same person.
    SamePersonAs {
        /// That row, as a spreadsheet counts.
        row: u32,
    },
    /// Several people of the programme have this name, and no e-mail tells which is meant.
    AmbiguousPerson {
        /// How many.
        people: usize,
    },
    /// The row has text in more cells than there are headings, as happens where a comma
    /// stands in a cell without quotes.
    TooManyCells {
        /// How many headings there are.
        headings: usize,
    },
    /// A number is too small or too large.
    OutOfRange {
        /// The number.
        number: i64,
        /// What is possible.
        range: RangeInclusive<i64>,
    },
    /// A whole number was expected.
    NotANumber,
    /// Yes or no was expected.
    NotYesOrNo,
    /// A quote opens a topic's name and is never closed, or a grade has no topic.
    NotATopicList,
    /// The heading should name a topic, and is empty.
    NoTopicInHeading,
    /// The e-mail has no `@`, or spaces. It is imported as it stands.
    NotAnEmail,
    /// Nobody in the file or the programme is that manager. Imported without a manager.
    UnknownManager,
    /// Several people have the manager's name. Imported without a manager.
    AmbiguousManager {
        /// How many.
        people: usize,
    },
    /// The person is named as the own manager. Imported without a manager.
    OwnManager,
}
