//! What the import page keeps while it is open.

use std::ops::ControlFlow;
use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::files::ChosenFile;
use crate::browser::random;
use crate::browser::slices::in_slices;
use crate::files::csv::{
    Encoding, ImportPlan, Mapping, Table, TableProblem, decode, distinct, people,
};
use crate::files::workbook::{SheetNotes, Workbook};
use crate::text::table_problem;
use crate::ui::desk::{Desk, use_desk};
use crate::view::import::natural_key;

/// A table that was read.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// The file's name; none for a pasted table.
    pub(super) file_name: Option<String>,
    /// How its bytes stand for characters; none for a pasted table.
    pub(super) encoding: Option<Encoding>,
    /// The workbook and its sheet; none where the table was text.
    pub(super) sheet: Option<ChosenSheet>,
    /// The table as it was read.
    read: Arc<Table>,
    /// The table as it is used: with headings, or with a first row that is a person.
    pub(super) table: Arc<Table>,
    /// Whether the first row is a person.
    pub(super) headless: bool,
}

/// A sheet of a workbook.
#[derive(Clone, Debug)]
pub(super) struct ChosenSheet {
    pub(super) workbook: Arc<Workbook>,
    /// Its place among the workbook's sheets.
    pub(super) place: usize,
    /// What of it could not be taken.
    pub(super) notes: SheetNotes,
}

impl ChosenSheet {
    /// Its name.
    pub(super) fn name(&self) -> &str {
        self.workbook.sheets().nth(self.place).unwrap_or_default()
    }
}

/// What the import page keeps while it is open.
#[derive(Clone, Copy)]
pub(super) struct ImportState {
    pub(super) desk: Desk,
    pub(super) source: RwSignal<Option<Source>>,
    pub(super) mapping: RwSignal<Option<Mapping>>,
    /// What an import would do now.
    pub(super) plan: Memo<Option<Arc<ImportPlan>>>,
    /// The values of the level's column in a fixed order, by their keys.
    pub(super) level_keys: Memo<Vec<(String, String, usize)>>,
    /// Why nothing could be read, as a sentence.
    pub(super) problem: RwSignal<Option<String>>,
    /// Whether a table is being read just now.
    pub(super) reading: RwSignal<bool>,
    /// The place of the sheet that is chosen, whether it is read already or not.
    pub(super) sheet: RwSignal<usize>,
    /// Counts what was begun to be read, so that an answer that comes too late is let go.
    turn: StoredValue<u32>,
    /// How many people were imported last.
    pub(super) done: RwSignal<Option<usize>>,
}

impl ImportState {
    pub(super) fn new() -> Self {
        let desk = use_desk();
        let source = RwSignal::new(None::<Source>);
        let mapping = RwSignal::new(None::<Mapping>);
        let plan = Memo::new_with_compare(
            move |_| {
                let table = source.with(|source| Some(Arc::clone(&source.as_ref()?.table)))?;
                let programme = desk.programme();
                mapping.with(|mapping| {
                    let mapping = mapping.as_ref()?;
                    let plan = people(&table, mapping, &programme, &mut random::fresh);
                    Some(Arc::new(plan))
                })
            },
            |_, _| true,
        );
        let level_column = Memo::new(move |_| {
            mapping.with(|mapping| mapping.as_ref()?.column(crate::files::csv::Use::Level))
        });
        let level_keys = Memo::new(move |_| {
            let Some(column) = level_column.get() else {
                return Vec::new();
            };
            source.with(|source| {
                let table = source.as_ref().map(|source| &source.table);
                let mut values = table.map_or_else(Vec::new, |table| distinct(table, column));
                // From the bottom up as guessed; the order stays while levels are chosen.
                let guessed = table.map(|table| Mapping::guess(table));
                values.sort_by_cached_key(|value| {
                    let level = guessed.as_ref().and_then(|guess| guess.level(&value.text));
                    (level.is_none(), level, natural_key(&value.text))
                });
                let values = values.into_iter();
                values
                    .map(|value| (value.key, value.text, value.rows))
                    .collect()
            })
        });
        Self {
            desk,
            source,
            mapping,
            plan,
            level_keys,
            problem: RwSignal::new(None),
            reading: RwSignal::new(false),
            sheet: RwSignal::new(0),
            turn: StoredValue::new(0),
            done: RwSignal::new(None),
        }
    }

    /// Takes a file that somebody chose.
    pub(super) fn take_file(self, file: ChosenFile) {
        let words = &self.desk.words().import;
        match file.bytes {
            Ok(bytes) if Workbook::is_one(&bytes) => self.soon(move |turn| {
                let opened = Workbook::open(bytes);
                match opened {
                    Ok(workbook) => {
                        self.read_sheet(turn, file.name, Arc::new(workbook), 0, None);
                    }
                    Err(problem) => self.refuse(&problem),
                }
            }),
            Ok(bytes) => self.soon(move |_| {
                let read = || {
                    let decoded = decode(&bytes)?;
                    Ok((Table::parse(&decoded.text)?, decoded.encoding))
                };
                match read() {
                    Ok((table, encoding)) => {
                        self.take_table(Some(file.name), Some(encoding), None, table);
                    }
                    Err(problem) => self.refuse(&problem),
                }
            }),
            Err(_) => self.problem.set(Some((words.file_unread)(&file.name))),
        }
    }

    /// Takes a table that somebody pasted.
    pub(super) fn take_text(self, text: String) {
        self.soon(move |_| match Table::parse(&text) {
            Ok(table) => self.take_table(None, None, None, table),
            Err(problem) => self.refuse(&problem),
        });
    }

    /// Takes another sheet of the same workbook.
    pub(super) fn take_sheet(self, place: usize) {
        let source = self.source.get_untracked();
        let Some((name, sheet)) = source.and_then(|s| s.file_name.zip(s.sheet)) else {
            return;
        };
        let before = sheet.place;
        self.sheet.set(place);
        self.soon(move |turn| {
            self.read_sheet(turn, name, sheet.workbook, place, Some(before));
        });
    }

    /// Says that something is read, lets the browser show that, and reads it.
    fn soon(self, read: impl FnOnce(u32) + 'static) {
        let turn = self.turn.with_value(|turn| turn.wrapping_add(1));
        self.turn.set_value(turn);
        self.problem.set(None);
        self.done.set(None);
        self.reading.set(true);
        set_timeout(
            move || {
                if self.is_on(turn) {
                    read(turn);
                }
            },
            std::time::Duration::from_millis(20),
        );
    }

    /// Whether nothing else was begun since, and the page is still open.
    fn is_on(self, turn: u32) -> bool {
        self.turn.try_get_value() == Some(turn)
    }

    /// Reads a sheet in slices. Where it cannot be read, the sheet before stays chosen; while
    /// there is none, the next one is tried.
    fn read_sheet(
        self,
        turn: u32,
        file_name: String,
        workbook: Arc<Workbook>,
        place: usize,
        before: Option<usize>,
    ) {
        let mut reading = workbook.reading(place);
        in_slices(move || {
            if !self.is_on(turn) {
                return ControlFlow::Break(());
            }
            match reading.step() {
                Ok(None) => return ControlFlow::Continue(()),
                Ok(Some(read)) => {
                    let sheet = ChosenSheet {
                        workbook: Arc::clone(&workbook),
                        place,
                        notes: read.notes,
                    };
                    self.sheet.set(place);
                    let name = Some(file_name.clone());
                    self.take_table(name, None, Some(sheet), read.table);
                }
                Err(problem) => {
                    if let Some(before) = before {
                        self.sheet.set(before);
                        self.refuse(&problem);
                    } else if workbook.sheets().nth(place + 1).is_some() {
                        let workbook = Arc::clone(&workbook);
                        self.read_sheet(turn, file_name.clone(), workbook, place + 1, None);
                    } else {
                        self.refuse(&problem);
                    }
                }
            }
            ControlFlow::Break(())
        });
    }

    fn refuse(self, problem: &TableProblem) {
        self.reading.set(false);
        let language = self.desk.language_now();
        self.problem.set(Some(table_problem(language, problem)));
    }

    fn take_table(
        self,
        file_name: Option<String>,
        encoding: Option<Encoding>,
        sheet: Option<ChosenSheet>,
        table: Table,
    ) {
        self.reading.set(false);
        let headless = table.first_row_is_data();
        let read = Arc::new(table);
        self.show(Source {
            file_name,
            encoding,
            sheet,
            table: Arc::clone(&read),
            read,
            headless: false,
        });
        if headless {
            self.set_headless(true);
        }
    }

    fn show(self, source: Source) {
        let mut mapping = Mapping::guess(&source.table);
        if let Some(name) = &source.file_name {
            mapping = mapping.for_file_named(name);
        }
        batch(move || {
            self.mapping.set(Some(mapping));
            self.source.set(Some(source));
        });
    }

    /// Says whether the first row is a person rather than headings.
    pub(super) fn set_headless(self, headless: bool) {
        let Some(source) = self.source.get_untracked() else {
            return;
        };
        let table = if headless {
            Arc::new(Table::clone(&source.read).without_headings())
        } else {
            Arc::clone(&source.read)
        };
        self.show(Source {
            table,
            headless,
            ..source
        });
    }

    /// Changes how the columns are used.
    pub(super) fn change(self, change: impl FnOnce(&mut Mapping, &Table)) {
        self.source.with_untracked(|source| {
            if let Some(source) = source {
                self.mapping.update(|mapping| {
                    if let Some(mapping) = mapping {
                        change(mapping, &source.table);
                    }
                });
            }
        });
    }

    /// Reads something of the mapping. Tracked.
    pub(super) fn mapped<T: Default>(self, read: impl FnOnce(&Mapping) -> T) -> T {
        self.mapping
            .with(|mapping| mapping.as_ref().map(read).unwrap_or_default())
    }

    /// Starts over with another table.
    pub(super) fn reset(self) {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        batch(move || {
            self.reading.set(false);
            self.source.set(None);
            self.mapping.set(None);
            self.problem.set(None);
            self.done.set(None);
        });
    }

    /// Imports what the preview shows.
    pub(super) fn import(self) {
        let Some(plan) = self.plan.get_untracked() else {
            return;
        };
        let count = plan.new_people.len() + plan.changed_people.len();
        let said = (self.desk.words().import.imported)(count);
        let edit = ImportPlan::clone(&plan).into_edit();
        // The table goes first, so that no plan is made for the programme after the import.
        let (source, mapping) = (self.source.get_untracked(), self.mapping.get_untracked());
        self.reset();
        if self.desk.perform_saying(edit, said) {
            self.done.set(Some(count));
        } else {
            self.mapping.set(mapping);
            self.source.set(source);
        }
    }
}
