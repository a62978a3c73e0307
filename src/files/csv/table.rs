//! Text to a table: finds the separator, understands quotes and line breaks in cells, and
//! gives back cells that an export had made harmless.

use std::borrow::Cow;

use super::TableProblem;
use super::guard::unguard;

/// The most columns that a table may have.
pub const COLUMNS_MAX: usize = 500;
/// The most rows that a table may have below its headings.
pub const ROWS_MAX: usize = 100_000;

/// How much of a quoted cell is read again where the quote turns out to be part of the
/// text, in bytes: enough for a name, too little to be slow.
const BACKTRACK_BYTES_MAX: usize = 1000;
/// How many rows above the headings may be a title.
const TITLE_ROWS_MAX: usize = 3;
/// How many rows may stand above those that count: titles, and the headings.
pub(in crate::files) const ROWS_ABOVE_MAX: usize = TITLE_ROWS_MAX + 1;
/// How many headings tell that a lone cell above them is a title.
const HEADINGS_BELOW_TITLE_MIN: usize = 3;
/// How many rows are looked at to find the separator.
const SAMPLE_ROWS: usize = 40;
const SEPARATORS: [u8; 4] = *b",;\t|";

/// A row of cells, without the spaces around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number as a spreadsheet counts, from 1.
    pub row: u32,
    /// The line of the file in which it begins, from 1.
    pub line: u32,
    /// Its cells; may be fewer or more than there are headings.
    pub cells: Vec<String>,
}

impl Row {
    /// The text in a column; nothing where the row ends before it.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    fn is_empty(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }

    /// A cell's text as a table has it: without the spaces around it, and without the
    /// apostrophe of an export.
    pub(in crate::files) fn clean(cell: &str) -> &str {
        unguard(cell).trim()
    }
}

/// A table with headings. Rows without any text are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The headings, from left to right.
    pub headings: Vec<String>,
    /// The rows below them.
    pub rows: Vec<Row>,
    /// What stood between the cells: `,`, `;`, a tab or `|`; none where it was no text.
    pub separator: Option<char>,
}

impl Table {
    /// Reads comma, semicolon, tab or bar separated text.
    ///
    /// # Errors
    /// [`TableProblem`] where there is no text, a quote stays open, or the table is too
    /// large.
    pub fn parse(text: &str) -> Result<Self, TableProblem> {
        let (told, text, line) = told_separator(text);
        let separator = told.unwrap_or_else(|| likely_separator(text));
        let mut rows = Vec::new();
        for (index, record) in Records::new(text, separator, line).enumerate() {
            let (line, cells) = record?;
            if cells.len() > COLUMNS_MAX {
                return Err(TableProblem::TooManyColumns {
                    line,
                    most: COLUMNS_MAX,
                });
            }
            let row = Row {
                row: u32::try_from(index + 1).unwrap_or(u32::MAX),
                line,
                cells: cells
                    .iter()
                    .map(|cell| Row::clean(cell).to_owned())
                    .collect(),
            };
            if !row.is_empty() {
                rows.push(row);
            }
            if rows.len() > ROWS_MAX + ROWS_ABOVE_MAX {
                return Err(TableProblem::TooManyRows { most: ROWS_MAX });
            }
        }
        Self::from_rows(rows, Some(char::from(separator)))
    }

    /// The table of rows that have text in them; the first one that is no title above the
    /// others has the headings.
    pub(in crate::files) fn from_rows(
        mut rows: Vec<Row>,
        separator: Option<char>,
    ) -> Result<Self, TableProblem> {
        if rows.is_empty() {
            return Err(TableProblem::Empty);
        }
        rows.drain(..titles(&rows));
        let mut headings = rows.remove(0).cells;
        if rows.len() > ROWS_MAX {
            return Err(TableProblem::TooManyRows { most: ROWS_MAX });
        }
        while headings.last().is_some_and(String::is_empty) {
            headings.pop();
        }
        // In text, a cell beyond the headings tells of a separator within a cell that should
        // have stood in quotes. In a sheet it is a remark beside the table.
        if separator.is_none() {
            let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
            headings.resize(width.max(headings.len()), String::new());
        }
        Ok(Self {
            headings,
            rows,
            separator,
        })
    }

    /// Whether the first row seems to be a person already: an e-mail address stands there.
    #[must_use]
    pub fn first_row_is_data(&self) -> bool {
        let mail = |cell: &String| cell.contains('@') && !cell.contains(char::is_whitespace);
        self.headings.iter().any(mail)
    }

    /// The same table where the first row is no headings but a row like the others; the
    /// headings are empty then.
    #[must_use]
    pub fn without_headings(mut self) -> Self {
        let width = self
            .rows
            .iter()
            .map(|row| row.cells.len())
            .max()
            .unwrap_or(0);
        let headings = vec![String::new(); width.max(self.headings.len())];
        let cells = std::mem::replace(&mut self.headings, headings);
        self.rows.insert(
            0,
            Row {
                row: 1,
                line: 1,
                cells,
            },
        );
        self
    }
}

/// How many rows above the headings hold a title: one cell alone, with wide rows below.
fn titles(rows: &[Row]) -> usize {
    let width = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let title = |pair: &[Row]| width(&pair[0]) == 1 && width(&pair[1]) >= HEADINGS_BELOW_TITLE_MIN;
    let above = rows.windows(2).take(TITLE_ROWS_MAX).position(title);
    let lone = |count: usize| rows[..count].iter().all(|row| width(row) == 1);
    above
        .map(|last| last + 1)
        .filter(|count| lone(*count))
        .unwrap_or(0)
}

/// Excel lets a file say its separator in a first line `sep=;`.
fn told_separator(text: &str) -> (Option<u8>, &str, u32) {
    let told = text
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("sep="));
    let Some((first, rest)) = told.and_then(|_| text[4..].split_once('\n')) else {
        return (None, text, 1);
    };
    match first.trim_end_matches('\r').as_bytes() {
        [separator] if SEPARATORS.contains(separator) => (Some(*separator), rest, 2),
        _ => (None, text, 1),
    }
}

/// The separator that gives many columns, and as many in each row as there are headings.
fn likely_separator(text: &str) -> u8 {
    let score = |separator: u8| {
        let mut widths = Records::new(text, separator, 1)
            .take(SAMPLE_ROWS)
            .map_while(Result::ok)
            .filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()))
            .map(|(_, cells)| cells.len());
        let headings = widths.next().unwrap_or(0);
        if headings < 2 {
            return 0;
        }
        let (mut same, mut all) = (0, 0);
        for width in widths {
            same += usize::from(width == headings);
            all += 1;
        }
        // Twice as good where all rows agree as where none does; 1000 keeps it whole.
        headings * 1000 + headings * 1000 * same / all.max(1)
    };
    let mut best = (0, b',');
    for separator in SEPARATORS {
        let points = score(separator);
        if points > best.0 {
            best = (points, separator);
        }
    }
    best.1
}

/// The records of a text after RFC 4180, more forgiving: any line ending, quotes within
/// an unquoted cell, and text around a quoted one.
struct Records<'t> {
    text: &'t str,
    at: usize,
    line: u32,
    separator: u8,
}

impl<'t> Records<'t> {
    fn new(text: &'t str, separator: u8, line: u32) -> Self {
        Self {
            text,
            at: 0,
            line,
            separator,
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn ends_cell(&self, byte: u8) -> bool {
        byte == self.separator || byte == b'\n' || byte == b'\r'
    }

    fn plain_cell(&mut self) -> &'t str {
        let rest = &self.text.as_bytes()[self.at..];
        let length = rest
            .iter()
            .position(|byte| self.ends_cell(*byte))
            .unwrap_or(rest.len());
        let cell = &self.text[self.at..self.at + length];
        self.at += length;
        cell
    }

    /// Reads a cell that begins with a quote, up to the separator or line end behind it.
    fn quoted_cell(&mut self) -> Result<Cow<'t, str>, TableProblem> {
        let (start, start_line) = (self.at, self.line);
        let mut cell = String::new();
        loop {
            self.at += 1;
            let rest = &self.text[self.at..];
            let Some(length) = rest.find('"') else {
                return Err(TableProblem::UnclosedQuote { line: start_line });
            };
            let segment = &rest[..length];
            cell.push_str(segment);
            self.line += count_lines(segment);
            self.at += length + 1;
            if self.peek() != Some(b'"') {
                break;
            }
            cell.push('"');
        }
        let quoted = self.at - start;
        let behind = self.plain_cell();
        if behind.trim().is_empty() {
            return Ok(cell.into());
        }
        // Text behind the closing quote: `"Speedy" Gonzales`, a quote like any letter.
        if quoted <= BACKTRACK_BYTES_MAX && self.line == start_line {
            self.at = start;
            return Ok(self.plain_cell().into());
        }
        cell.push_str(behind);
        Ok(cell.into())
    }

    fn record(&mut self) -> Result<Vec<Cow<'t, str>>, TableProblem> {
        let mut cells = Vec::new();
        loop {
            cells.push(match self.peek() {
                Some(b'"') => self.quoted_cell()?,
                _ => self.plain_cell().into(),
            });
            match self.peek() {
                Some(byte) if byte == self.separator => self.at += 1,
                Some(b'\r') => {
                    self.at += 1;
                    if self.peek() == Some(b'\n') {
                        self.at += 1;
                    }
                    break;
                }
                Some(_) => {
                    self.at += 1;
                    break;
                }
                None => break,
            }
        }
        Ok(cells)
    }
}

impl<'t> Iterator for Records<'t> {
    type Item = Result<(u32, Vec<Cow<'t, str>>), TableProblem>;

    fn next(&mut self) -> Option<Self::Item> {
        self.peek()?;
        let line = self.line;
        let record = self.record();
        if record.is_err() {
            self.at = self.text.len();
        }
        self.line += 1;
        Some(record.map(|cells| (line, cells)))
    }
}

/// How many lines end within a text, whether by line feed, carriage return or both.
fn count_lines(text: &str) -> u32 {
    let feeds = text.matches('\n').count();
    let returns = text.matches('\r').count();
    let both = text.matches("\r\n").count();
    u32::try_from(feeds + returns - both).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let table = Table::parse(text).unwrap();
        let rows = table.rows.into_iter().map(|row| row.cells);
        std::iter::once(table.headings).chain(rows).collect()
    }

    #[test]
    fn separators_are_found() {
        let wanted = vec![vec!["Name", "offers"], vec!["Ann", "A:1; B:2"]];
        for text in [
            "Name,offers\nAnn,A:1; B:2",
            "Name;offers\r\nAnn;\"A:1; B:2\"\r\n",
            "Name\toffers\rAnn\tA:1; B:2\r",
            "sep=;\nName;offers\nAnn;\"A:1; B:2\"\n",
        ] {
            assert_eq!(cells(text), wanted, "{text}");
        }
        let commas_in_headings = "Name;Kann (Thema, Note, x);Sucht (Thema, Note)\nA;b;c\nD;e;f\n";
        assert_eq!(cells(commas_in_headings)[1], ["A", "b", "c"]);
    }

    #[test]
    fn quotes_and_line_breaks_stay_in_their_cell() {
        assert_eq!(
            cells("a,b\n\"x \"\"y\"\"\r\nz\",\"1,2\" \n5\" pipe,\"Speedy\" Gonzales\n"),
            [
                ["a", "b"],
                ["x \"y\"\r\nz", "1,2"],
                ["5\" pipe", "\"Speedy\" Gonzales"]
            ]
        );
    }

    #[test]
    fn rows_and_lines_are_counted_as_people_count() {
        let table = Table::parse("a,b\n\n\"x\ny\",1\n,\nz,2\n").unwrap();
        let places: Vec<_> = table.rows.iter().map(|row| (row.row, row.line)).collect();
        assert_eq!(places, [(3, 3), (5, 6)]);
    }

    #[test]
    fn a_title_above_the_headings_is_passed_over() {
        let table =
            Table::parse("Sales 2027;;;\n;as of May;;\nName;E-Mail;Ebene\nAnn;;Junior").unwrap();
        assert_eq!(table.headings, ["Name", "E-Mail", "Ebene"]);
        assert_eq!(table.rows[0].row, 4);
        let table = Table::parse("Name\nAnn\nBo").unwrap();
        assert_eq!((table.headings.len(), table.rows.len()), (1, 2));
    }

    #[test]
    fn as_many_rows_as_there_may_be_stand_below_the_headings() {
        let text = |rows| format!("a;b\n{}", "1;2\n".repeat(rows));
        assert_eq!(Table::parse(&text(ROWS_MAX)).unwrap().rows.len(), ROWS_MAX);
        let most = ROWS_MAX;
        for rows in [ROWS_MAX + 1, ROWS_MAX + 10] {
            assert_eq!(
                Table::parse(&text(rows)),
                Err(TableProblem::TooManyRows { most })
            );
        }
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert_eq!(Table::parse(" \n,,\n"), Err(TableProblem::Empty));
        let open = Table::parse("a,b\nc,\"d\ne");
        assert_eq!(open, Err(TableProblem::UnclosedQuote { line: 2 }));
        let wide = Table::parse(&",".repeat(COLUMNS_MAX + 1));
        assert!(matches!(wide, Err(TableProblem::TooManyColumns { .. })));
    }
}
