//! What a mapping starts from: the uses of columns and the levels of a company's own grades,
//! guessed.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::{name_key, topic_list};
use super::headings::{Sureness, guess_use, heading_key, split_topic};
use super::words::level_word;
use super::{CellValue, Table, Use};
use crate::model::Level;

/// What the columns are used for: by their headings, and by what stands below them.
pub(super) fn guess_uses(table: &Table) -> Vec<Use> {
    let mut uses = vec![Use::Ignore; table.headings.len()];
    let mut owners: BTreeMap<Use, (Sureness, usize)> = BTreeMap::new();
    for (column, heading) in table.headings.iter().enumerate() {
        if let Some((found, _)) = split_topic(heading) {
            uses[column] = found;
            continue;
        }
        let Some((found, sureness)) = guess_use(heading) else {
            continue;
        };
        let found = match found {
            Use::OffersList if looks_like_form(table, column) => Use::OffersForm,
            Use::WantsList if looks_like_form(table, column) => Use::WantsForm,
            Use::OffersValue if has_list_breaks(table, column) => Use::OffersList,
            found => found,
        };
        if !found.may_repeat() {
            match owners.get(&found) {
                Some((owner, _)) if *owner >= sureness => continue,
                Some((_, other)) => uses[*other] = Use::Ignore,
                None => {}
            }
            owners.insert(found, (sureness, column));
        }
        uses[column] = found;
    }
    if table.headings.iter().all(String::is_empty) {
        guess_from_cells(table, &mut uses);
        return uses;
    }
    drop_doubled_names(&mut uses);
    guess_topic_columns(table, &mut uses);
    uses
}

/// Without headings, e-mails and levels show what they are; the first column that is
/// neither has the names.
fn guess_from_cells(table: &Table, uses: &mut [Use]) {
    for (column, found) in uses.iter_mut().enumerate() {
        let cells = table.rows.iter().map(|row| row.cell(column));
        let mut cells = cells.filter(|cell| !cell.is_empty());
        if cells.clone().next().is_none() {
            continue;
        }
        if cells
            .clone()
            .all(|cell| cell.contains('@') && !cell.contains(' '))
        {
            *found = Use::Email;
        } else if cells.all(|cell| level_word(cell).is_some()) {
            *found = Use::Level;
        }
    }
    for found in [Use::Email, Use::Level] {
        let columns = (0..uses.len()).filter(|column| uses[*column] == found);
        for column in columns.skip(1).collect::<Vec<_>>() {
            uses[column] = Use::Ignore;
        }
    }
    let unknown = uses.iter_mut().find(|found| **found == Use::Ignore);
    if let Some(first) = unknown {
        *first = Use::Name;
    }
}

/// Beside a first name, a column headed `name` is the last name.
fn drop_doubled_names(uses: &mut [Use]) {
    let has = |wanted: Use| uses.contains(&wanted);
    if has(Use::FirstName) && has(Use::Name) && !has(Use::LastName) {
        for found in uses.iter_mut().filter(|found| **found == Use::Name) {
            *found = Use::LastName;
        }
    }
}

/// Several unknown columns that hold nothing but 0 to 3 are a topic each.
fn guess_topic_columns(table: &Table, uses: &mut [Use]) {
    let graded = |column: &usize| {
        let mut cells = table
            .rows
            .iter()
            .map(|row| row.cell(*column))
            .filter(|c| !c.is_empty());
        let some = cells.clone().next().is_some();
        some && cells.all(|cell| matches!(cell, "0" | "1" | "2" | "3"))
    };
    let unknown = (0..uses.len()).filter(|column| uses[*column] == Use::Ignore);
    let columns: Vec<usize> = unknown.filter(graded).collect();
    if columns.len() < 2 {
        return;
    }
    let mut seen = BTreeSet::new();
    for column in columns {
        let first = seen.insert(name_key(&table.headings[column]));
        uses[column] = if first {
            Use::OffersTopic
        } else {
            Use::WantsTopic
        };
    }
}

fn has_list_breaks(table: &Table, column: usize) -> bool {
    let mut cells = table.rows.iter().map(|row| row.cell(column));
    cells.any(|cell| cell.contains([';', '|', '\n']))
}

/// Commas, and nothing of a list with grades.
fn looks_like_form(table: &Table, column: usize) -> bool {
    let graded =
        |cell: &str| topic_list(cell).is_ok_and(|all| all.iter().any(|t| t.grade.is_some()));
    let mut cells = table.rows.iter().map(|row| row.cell(column));
    let commas = cells.clone().any(|cell| cell.contains(','));
    commas && !has_list_breaks(table, column) && !cells.any(graded)
}

/// Grades of the British civil service, the lowest first, and their levels.
const CIVIL_SERVICE: [(&str, Level); 15] = [
    ("aa", Level::Junior),
    ("ao", Level::Junior),
    ("eo", Level::Junior),
    ("heo", Level::Junior),
    ("seo", Level::Middle),
    ("grade 7", Level::Middle),
    ("grade 6", Level::Middle),
    ("g7", Level::Middle),
    ("g6", Level::Middle),
    ("scs1", Level::Executive),
    ("scs2", Level::Executive),
    ("scs3", Level::Executive),
    ("scs4", Level::Executive),
    ("scs", Level::Executive),
    ("fast stream", Level::Junior),
];

/// Words first; then the grades of a known family; then numbered grades by their
/// order, a third to each level. What is left, the organiser has to say.
pub(super) fn guess_levels(values: &[CellValue]) -> BTreeMap<String, Level> {
    let mut levels = BTreeMap::new();
    let mut numbered: BTreeMap<&str, Vec<(u32, &str)>> = BTreeMap::new();
    let civil_service = |key: &str| CIVIL_SERVICE.iter().find(|(grade, _)| *grade == key);
    let is_civil_service = values
        .iter()
        .filter(|value| civil_service(&value.key).is_some())
        .count()
        >= 2;
    for value in values {
        let key = value.key.as_str();
        let words = heading_key(key);
        if let Some(level) = level_word(key) {
            levels.insert(value.key.clone(), level);
        } else if let Some((_, level)) = civil_service(key).filter(|_| is_civil_service) {
            levels.insert(value.key.clone(), *level);
        } else if let Some(level) = words.split(' ').find_map(level_word) {
            levels.insert(value.key.clone(), level);
        } else if let Some((family, number)) = split_number(key) {
            numbered.entry(family).or_default().push((number, key));
        }
    }
    for mut grades in numbered.into_values() {
        grades.sort_unstable();
        let count = grades.len();
        for (place, (_, key)) in grades.into_iter().enumerate().filter(|_| count > 1) {
            let third = if count == 2 {
                2 * place
            } else {
                3 * place / count
            };
            levels.insert(key.to_owned(), Level::ALL[third.min(2)]);
        }
    }
    levels
}

fn split_number(key: &str) -> Option<(&str, u32)> {
    let family = key.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = key[family.len()..].parse().ok()?;
    Some((family, number))
}
