//! A sheet read in short steps, so that a page can do something else in between.

use std::sync::Arc;

use super::book::Book;
use super::sheet::SheetCells;
use super::styles::Styles;
use super::texts::SharedTexts;
use super::xml::{Node, Xml};
use super::zip::{Allowance, Archive};
use super::{Sheet, UNPACKED_BYTES_MAX};
use crate::files::csv::TableProblem;

/// How many pieces of XML a step takes: some milliseconds' worth.
const PIECES_A_STEP: usize = 5000;

/// A sheet that is being read.
pub struct Reading {
    archive: Archive,
    book: Arc<Book>,
    sheet: usize,
    allowance: Allowance,
    stage: Stage,
}

enum Stage {
    Begin,
    Styles(Xml, Styles),
    Texts(Xml, Styles, SharedTexts),
    Cells(Xml, Box<SheetCells>),
    Over,
}

impl Reading {
    pub(super) fn new(archive: Archive, book: Arc<Book>, sheet: usize) -> Self {
        Self {
            archive,
            book,
            sheet,
            allowance: Allowance::new(UNPACKED_BYTES_MAX),
            stage: Stage::Begin,
        }
    }

    /// Does a little of the work. Gives the sheet once it is whole, and nothing before.
    ///
    /// # Errors
    /// [`TableProblem`] where the sheet is damaged, too large or empty; then it is over.
    pub fn step(&mut self) -> Result<Option<Sheet>, TableProblem> {
        match std::mem::replace(&mut self.stage, Stage::Over) {
            Stage::Begin => {
                self.stage = self.styles()?;
            }
            Stage::Styles(mut xml, mut styles) => {
                let over = pieces(&mut xml, |node| {
                    styles.take(node);
                    Ok(())
                })?;
                self.stage = if over {
                    self.texts(styles)?
                } else {
                    Stage::Styles(xml, styles)
                };
            }
            Stage::Texts(mut xml, styles, mut texts) => {
                let over = pieces(&mut xml, |node| texts.take(node))?;
                self.stage = if over {
                    self.cells(styles, texts)?
                } else {
                    Stage::Texts(xml, styles, texts)
                };
            }
            Stage::Cells(mut xml, mut cells) => {
                if pieces(&mut xml, |node| cells.take(node))? {
                    let table = cells.grid.into_table()?;
                    let notes = cells.notes;
                    return Ok(Some(Sheet { table, notes }));
                }
                self.stage = Stage::Cells(xml, cells);
            }
            Stage::Over => return Err(TableProblem::NoSheet),
        }
        Ok(None)
    }

    fn part(&self, path: Option<&String>) -> Result<Option<Xml>, TableProblem> {
        path.map_or(Ok(None), |path| {
            Xml::open(&self.archive, path, &self.allowance)
        })
    }

    fn styles(&self) -> Result<Stage, TableProblem> {
        let styles = Styles::default();
        match self.part(self.book.styles.as_ref())? {
            Some(xml) => Ok(Stage::Styles(xml, styles)),
            None => self.texts(styles),
        }
    }

    fn texts(&self, styles: Styles) -> Result<Stage, TableProblem> {
        let texts = SharedTexts::default();
        match self.part(self.book.texts.as_ref())? {
            Some(xml) => Ok(Stage::Texts(xml, styles, texts)),
            None => self.cells(styles, texts),
        }
    }

    fn cells(&self, styles: Styles, texts: SharedTexts) -> Result<Stage, TableProblem> {
        let sheet = self.book.sheets.get(self.sheet).map(|sheet| &sheet.path);
        let xml = self.part(sheet)?.ok_or(TableProblem::NoSheet)?;
        let cells = SheetCells::new(styles, texts, self.book.calendar);
        Ok(Stage::Cells(xml, Box::new(cells)))
    }
}

/// Takes as many pieces as a step does; whether the part is over.
fn pieces(
    xml: &mut Xml,
    mut take: impl FnMut(&Node<'_>) -> Result<(), TableProblem>,
) -> Result<bool, TableProblem> {
    for _ in 0..PIECES_A_STEP {
        match xml.next()? {
            Node::End => return Ok(true),
            node => take(&node)?,
        }
    }
    Ok(false)
}
