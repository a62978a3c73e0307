//! One row read by a mapping: what it says of a person, and what is wrong with it.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};

use super::cells::{form_topics, languages, name_key, on_break, topic_list, yes_or_no};
use super::headings::{heading_key, topic_of_heading};
use super::{Mapping, Row, RowProblem, RowProblemKind, Table, Use};
use crate::model::{Capacity, Interest, Knowledge, Level, OutOfRange, Programme};

/// What a row says of a person; nothing where it does not say.
#[derive(Debug, Default)]
pub(super) struct Draft<'t> {
    pub(super) name: String,
    pub(super) email: &'t str,
    pub(super) role: &'t str,
    pub(super) level: Option<Level>,
    pub(super) department: &'t str,
    pub(super) location: &'t str,
    pub(super) languages: BTreeSet<String>,
    pub(super) manager: &'t str,
    pub(super) capacity: Option<Capacity>,
    pub(super) active: Option<bool>,
    pub(super) note: String,
    /// Topics by name; `None` where no column is about offers.
    pub(super) offers: Option<Vec<(Cow<'t, str>, Knowledge)>>,
    /// Topics by name; `None` where no column is about wants.
    pub(super) wants: Option<Vec<(Cow<'t, str>, Interest)>>,
}

/// Reads rows; collects what is wrong with them.
pub(super) struct RowReader<'t> {
    table: &'t Table,
    mapping: &'t Mapping,
    /// Keys of known topics that hold a comma themselves.
    names_with_commas: HashSet<String>,
    pub(super) problems: Vec<RowProblem>,
}

impl<'t> RowReader<'t> {
    pub(super) fn new(table: &'t Table, mapping: &'t Mapping, programme: &Programme) -> Self {
        let names = programme.topics().values().map(|topic| topic.name.as_str());
        Self {
            table,
            mapping,
            names_with_commas: names
                .filter(|name| name.contains(','))
                .map(name_key)
                .collect(),
            problems: Vec::new(),
        }
    }

    /// The row's person, or nothing where a problem leaves the row out.
    pub(super) fn read(&mut self, row: &'t Row) -> Option<Draft<'t>> {
        let problems_before = self.problems.len();
        let mut draft = Draft {
            offers: self
                .mapping
                .uses
                .iter()
                .any(|u| u.is_offers())
                .then(Vec::new),
            wants: self
                .mapping
                .uses
                .iter()
                .any(|u| u.is_wants())
                .then(Vec::new),
            ..Draft::default()
        };
        let mut names = [""; 2];
        for (column, found) in self.mapping.uses.iter().enumerate() {
            let cell = row.cell(column);
            match found {
                Use::Ignore => {}
                Use::FirstName => names[0] = cell,
                Use::LastName => names[1] = cell,
                _ if cell.is_empty() => {}
                found => self.read_cell(row, column, *found, &mut draft),
            }
        }
        if draft.name.is_empty() {
            names.join(" ").trim().clone_into(&mut draft.name);
        }
        if draft.name.is_empty() {
            let column = self.mapping.column(Use::Name).unwrap_or(usize::MAX);
            self.report(row, column, RowProblemKind::NoName);
        }
        let beyond = row.cells.iter().skip(self.table.headings.len());
        if beyond.clone().any(|cell| !cell.is_empty()) {
            let headings = self.table.headings.len();
            self.report(row, usize::MAX, RowProblemKind::TooManyCells { headings });
        }
        let new = &self.problems[problems_before..];
        (!new.iter().any(RowProblem::leaves_row_out)).then_some(draft)
    }

    /// Notes what is wrong with a cell; a column beyond the table means none.
    pub(super) fn report(&mut self, row: &Row, column: usize, kind: RowProblemKind) {
        self.problems.push(RowProblem {
            row: row.row,
            line: row.line,
            column: self.table.headings.get(column).cloned().unwrap_or_default(),
            value: row.cell(column).to_owned(),
            kind,
        });
    }

    fn read_cell(&mut self, row: &'t Row, column: usize, found: Use, draft: &mut Draft<'t>) {
        let cell = row.cell(column);
        let problem = match found {
            Use::Ignore | Use::FirstName | Use::LastName => None,
            Use::Name => {
                cell.clone_into(&mut draft.name);
                None
            }
            Use::Role => keep(&mut draft.role, cell),
            Use::Department => keep(&mut draft.department, cell),
            Use::Location => keep(&mut draft.location, cell),
            Use::Manager => keep(&mut draft.manager, cell),
            Use::Note => add_note(&mut draft.note, cell),
            Use::Email => read_email(&mut draft.email, cell),
            Use::Languages => {
                draft.languages = languages(cell);
                None
            }
            Use::Level => {
                draft.level = self.mapping.level(cell);
                draft
                    .level
                    .is_none()
                    .then_some(RowProblemKind::UnknownLevel)
            }
            Use::Capacity => set(&mut draft.capacity, read_number(cell)),
            Use::Active => set(
                &mut draft.active,
                yes_or_no(cell).ok_or(RowProblemKind::NotYesOrNo),
            ),
            Use::OnBreak => {
                let active = on_break(cell).map(|paused| !paused);
                set(&mut draft.active, active.ok_or(RowProblemKind::NotYesOrNo))
            }
            _ if found.is_offers() => {
                let default = self.mapping.default_knowledge;
                self.read_topics(cell, column, found, default, draft.offers.as_mut())
            }
            _ => {
                let default = self.mapping.default_interest;
                self.read_topics(cell, column, found, default, draft.wants.as_mut())
            }
        };
        if let Some(kind) = problem {
            self.report(row, column, kind);
        }
    }

    fn read_topics<Grade>(
        &self,
        cell: &'t str,
        column: usize,
        found: Use,
        default: Grade,
        topics: Option<&mut Vec<(Cow<'t, str>, Grade)>>,
    ) -> Option<RowProblemKind>
    where
        Grade: Copy + TryFrom<i64, Error = OutOfRange>,
    {
        let topics = topics?;
        match found {
            Use::OffersForm | Use::WantsForm => {
                let names = form_topics(cell, &self.names_with_commas);
                topics.extend(names.into_iter().map(|name| (name.into(), default)));
            }
            Use::OffersValue | Use::WantsValue => topics.push((cell.into(), default)),
            Use::OffersTopic | Use::WantsTopic => {
                let name = topic_of_heading(self.table.headings.get(column)?);
                if name.is_empty() {
                    return Some(RowProblemKind::NoTopicInHeading);
                }
                match read_grade(cell, default) {
                    Ok(Some(grade)) => topics.push((name.into(), grade)),
                    Ok(None) => {}
                    Err(kind) => return Some(kind),
                }
            }
            _ => {
                let Ok(listed) = topic_list(cell) else {
                    return Some(RowProblemKind::NotATopicList);
                };
                for topic in listed {
                    match topic.grade.map(in_bounds).transpose() {
                        Ok(Some(None)) => {}
                        Ok(grade) => topics.push((topic.name, grade.flatten().unwrap_or(default))),
                        Err(kind) => return Some(kind),
                    }
                }
            }
        }
        None
    }
}

/// Takes the first text that is given.
fn keep<'t>(field: &mut &'t str, cell: &'t str) -> Option<RowProblemKind> {
    if field.is_empty() {
        *field = cell;
    }
    None
}

fn add_note(note: &mut String, cell: &str) -> Option<RowProblemKind> {
    if !note.is_empty() {
        note.push('\n');
    }
    note.push_str(cell);
    None
}

fn read_email<'t>(email: &mut &'t str, cell: &'t str) -> Option<RowProblemKind> {
    // What people write where there is none.
    if !cell.contains('@') && matches!(heading_key(cell).as_str(), "" | "n a" | "none" | "keine") {
        return None;
    }
    keep(email, cell);
    let parts = cell.split_once('@');
    let fine = parts.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty())
        && !cell.contains(char::is_whitespace);
    (!fine).then_some(RowProblemKind::NotAnEmail)
}

fn set<T>(field: &mut Option<T>, found: Result<T, RowProblemKind>) -> Option<RowProblemKind> {
    match found {
        Ok(value) => {
            *field = Some(value);
            None
        }
        Err(kind) => Some(kind),
    }
}

fn read_number<T: TryFrom<i64, Error = OutOfRange>>(cell: &str) -> Result<T, RowProblemKind> {
    let number: i64 = cell.parse().map_err(|_| RowProblemKind::NotANumber)?;
    T::try_from(number).map_err(out_of_range)
}

fn out_of_range(problem: OutOfRange) -> RowProblemKind {
    RowProblemKind::OutOfRange {
        number: problem.value,
        range: problem.range,
    }
}

/// A grade, or nothing for a 0.
fn in_bounds<Grade: TryFrom<i64, Error = OutOfRange>>(
    number: i64,
) -> Result<Option<Grade>, RowProblemKind> {
    if number == 0 {
        return Ok(None);
    }
    Grade::try_from(number).map(Some).map_err(out_of_range)
}

/// A number 0 to 3, `3 – expert` as forms write it, or yes and no.
fn read_grade<Grade: TryFrom<i64, Error = OutOfRange>>(
    cell: &str,
    default: Grade,
) -> Result<Option<Grade>, RowProblemKind> {
    let digits = cell.bytes().take_while(u8::is_ascii_digit).count();
    let behind = cell[digits..].chars().next();
    if digits > 0 && behind.is_none_or(|c| !c.is_alphanumeric()) {
        let number = cell[..digits]
            .parse()
            .map_err(|_| RowProblemKind::NotANumber)?;
        return in_bounds(number);
    }
    match yes_or_no(cell) {
        Some(true) => Ok(Some(default)),
        Some(false) => Ok(None),
        None => Err(RowProblemKind::NotANumber),
    }
}
