//! Which sheets a workbook has and where its parts are. Paths are found through
//! relationships alone, since each program names its parts in its own way.

use super::numbers::Calendar;
use super::xml::{Element, Node, Xml};
use super::zip::{Allowance, Archive};
use crate::files::csv::TableProblem;

/// The most sheets that are looked at.
const SHEETS_MAX: usize = 1000;
/// How much of a sheet is looked at to see whether it has cells, in bytes.
const PEEK_BYTES: usize = 256 << 10;

/// A workbook's parts.
#[derive(Clone, Debug, Default)]
pub(super) struct Book {
    pub(super) sheets: Vec<SheetPart>,
    pub(super) texts: Option<String>,
    pub(super) styles: Option<String>,
    pub(super) calendar: Calendar,
}

/// A sheet and where it is.
#[derive(Clone, Debug)]
pub(super) struct SheetPart {
    pub(super) name: String,
    pub(super) path: String,
    hidden: bool,
}

struct Relation {
    id: String,
    /// The last word of its type, the same in the ordinary and the strict format.
    kind: String,
    path: String,
}

impl Book {
    /// Finds the parts; only sheets with something in them, visible ones if there are any.
    ///
    /// # Errors
    /// Where the archive is no workbook, or one that cannot be read.
    pub(super) fn find(archive: &Archive, allowance: &Allowance) -> Result<Self, TableProblem> {
        let root = relations(archive, "", allowance)?;
        let main = root.into_iter().find(|one| one.kind == "officeDocument");
        let main = main.map_or_else(|| "xl/workbook.xml".to_owned(), |one| one.path);
        // Excel's binary workbooks, those of Numbers, and OpenDocument.
        let others = archive.has_ending(".iwa") || archive.has("content.xml");
        if main.rsplit('.').next() == Some("bin") || others {
            return Err(TableProblem::OtherWorkbook);
        }
        let Some(mut xml) = Xml::open(archive, &main, allowance)? else {
            return Err(TableProblem::NoWorkbook);
        };
        let related = relations(archive, &main, allowance)?;
        let path_of = |kind: &str| {
            let found = related.iter().find(|one| one.kind == kind);
            found.map(|one| one.path.clone())
        };
        let mut book = Self {
            texts: path_of("sharedStrings"),
            styles: path_of("styles"),
            ..Self::default()
        };
        let mut is_workbook = false;
        loop {
            match xml.next()? {
                Node::Open(element) => match element.name() {
                    "workbook" => is_workbook = true,
                    "workbookPr" => book.calendar = calendar(&element),
                    "sheet" if book.sheets.len() < SHEETS_MAX => {
                        book.sheets.extend(sheet(&element, &related));
                    }
                    _ => {}
                },
                Node::End => break,
                _ => {}
            }
        }
        if !is_workbook {
            return Err(TableProblem::NoWorkbook);
        }
        book.keep_sheets_to_read(archive)?;
        Ok(book)
    }

    fn keep_sheets_to_read(&mut self, archive: &Archive) -> Result<(), TableProblem> {
        self.sheets.retain(|sheet| archive.has(&sheet.path));
        if self.sheets.is_empty() {
            return Err(TableProblem::NoSheet);
        }
        self.sheets.retain(|sheet| has_cells(archive, &sheet.path));
        if self.sheets.iter().any(|sheet| !sheet.hidden) {
            self.sheets.retain(|sheet| !sheet.hidden);
        }
        if self.sheets.is_empty() {
            return Err(TableProblem::Empty);
        }
        Ok(())
    }
}

fn calendar(element: &Element<'_>) -> Calendar {
    match element.attribute("date1904").as_deref() {
        Some("1" | "true" | "on") => Calendar::Of1904,
        _ => Calendar::Of1900,
    }
}

/// A sheet of cells; nothing for a sheet that is a chart.
fn sheet(element: &Element<'_>, related: &[Relation]) -> Option<SheetPart> {
    let id = element.attribute("id")?;
    let part = related.iter().find(|one| one.id == id)?;
    (part.kind == "worksheet").then(|| SheetPart {
        name: element.attribute("name").unwrap_or_default(),
        path: part.path.clone(),
        hidden: element
            .attribute("state")
            .is_some_and(|state| state != "visible"),
    })
}

/// Whether a sheet seems to have a cell with something in it. One that is long before it
/// comes to a cell, or is damaged, is taken for one that has: reading it will tell.
fn has_cells(archive: &Archive, path: &str) -> bool {
    let look = || -> Result<bool, TableProblem> {
        let Some(mut xml) = Xml::open(archive, path, &Allowance::new(PEEK_BYTES))? else {
            return Ok(false);
        };
        let mut in_value = false;
        loop {
            match xml.next()? {
                Node::Open(element) => in_value |= matches!(element.name(), "v" | "t"),
                Node::Close(ending) => in_value &= !matches!(ending.name(), "v" | "t"),
                Node::Text(text) if in_value && !text.trim().is_empty() => return Ok(true),
                Node::End => return Ok(false),
                _ => {}
            }
        }
    };
    look().unwrap_or(true)
}

/// What a part, or the archive itself, says where its others are.
fn relations(
    archive: &Archive,
    of: &str,
    allowance: &Allowance,
) -> Result<Vec<Relation>, TableProblem> {
    let (folder, name) = of.rsplit_once('/').unwrap_or(("", of));
    let list = resolved(folder, &format!("_rels/{name}.rels"));
    let mut found = Vec::new();
    let Some(mut xml) = Xml::open(archive, &list, allowance)? else {
        return Ok(found);
    };
    loop {
        match xml.next()? {
            Node::Open(element) if element.name() == "Relationship" => {
                let (mut id, mut kind, mut path) = Default::default();
                element.attributes(|name, value| match name {
                    "Id" => id = value.into_owned(),
                    "Type" => {
                        let word = value.rsplit('/').next().unwrap_or_default();
                        word.clone_into(&mut kind);
                    }
                    "Target" => path = resolved(folder, &value),
                    _ => {}
                });
                found.push(Relation { id, kind, path });
            }
            Node::End => return Ok(found),
            _ => {}
        }
    }
}

/// A path as an archive has it: `/xl/a.xml` counts from its root, `../a.xml` from the folder.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let absolute = target.starts_with('/');
    let mut steps: Vec<&str> = if absolute {
        Vec::new()
    } else {
        folder.split('/').collect()
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_found_from_where_they_are_named() {
        assert_eq!(resolved("xl", "worksheets/a.xml"), "xl/worksheets/a.xml");
        assert_eq!(resolved("xl", "/xl/a.xml"), "xl/a.xml");
        assert_eq!(resolved("xl/deep", "..\\a.xml"), "xl/a.xml");
        assert_eq!(resolved("", "../../xl/./workbook.xml"), "xl/workbook.xml");
    }
}
