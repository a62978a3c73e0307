//! How the columns of a table become people: a guess first, which the organiser corrects.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::{level_word, name_key, topic_list};
use super::headings::{Sureness, guess_use, heading_key, split_topic};
use super::{Table, Use};
use crate::model::{Interest, Knowledge, Level};

/// How the columns of a table become people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// What each column is used for, from left to right.
    pub uses: Vec<Use>,
    /// The levels of the company's own grades, by [`name_key`] of the cell.
    pub levels: BTreeMap<String, Level>,
    /// The level of people for whom the file says none.
    pub default_level: Option<Level>,
    /// How well a topic is known where the file gives no number.
    pub default_knowledge: Knowledge,
    /// How much a topic is wanted where the file gives no number.
    pub default_interest: Interest,
}

/// A text that stands in a column, and how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellValue {
    /// As it stands in the first such cell.
    pub text: String,
    /// How it is compared, see [`name_key`].
    pub key: String,
    /// In how many rows it stands.
    pub rows: usize,
}

impl Mapping {
    /// Guesses from headings and cells; never fails, at worst all columns are ignored.
    #[must_use]
    pub fn guess(table: &Table) -> Self {
        let mut mapping = Self {
            uses: guess_uses(table),
            levels: BTreeMap::new(),
            default_level: None,
            default_knowledge: Knowledge::default(),
            default_interest: Interest::default(),
        };
        mapping.guess_levels(table);
        mapping
    }

    /// The same mapping, where columns that could mean either teach or learn follow the
    /// name of the file: in `mentees.csv` the topics are wanted.
    #[must_use]
    pub fn for_file_named(mut self, file_name: &str) -> Self {
        let key = heading_key(file_name);
        let wanted = ["mentee", "learner", "lernende", "sucht", "wants", "protege"];
        if wanted.iter().any(|word| key.contains(word)) {
            for column in &mut self.uses {
                if *column == Use::OffersValue {
                    *column = Use::WantsValue;
                }
            }
        }
        self
    }

    /// Uses a column for something else. Another column that had a use which only one can
    /// have is ignored from then on. Levels are guessed anew where the level's column changes.
    pub fn set_use(&mut self, table: &Table, column: usize, wanted: Use) {
        if column >= self.uses.len() {
            return;
        }
        let level_before = self.column(Use::Level);
        if !wanted.may_repeat() {
            for other in &mut self.uses {
                if *other == wanted {
                    *other = Use::Ignore;
                }
            }
        }
        self.uses[column] = wanted;
        if self.column(Use::Level) != level_before {
            self.guess_levels(table);
        }
    }

    /// The first column with a use.
    #[must_use]
    pub fn column(&self, wanted: Use) -> Option<usize> {
        self.uses.iter().position(|found| *found == wanted)
    }

    /// Whether a column, or two, give people's names.
    #[must_use]
    pub fn has_names(&self) -> bool {
        let names = [Use::Name, Use::FirstName, Use::LastName];
        names.into_iter().any(|name| self.column(name).is_some())
    }

    /// The level that a cell names: as mapped, else by its word.
    #[must_use]
    pub fn level(&self, cell: &str) -> Option<Level> {
        self.levels
            .get(&name_key(cell))
            .copied()
            .or_else(|| level_word(cell))
    }

    /// The different texts in the level's column, the frequent ones first.
    #[must_use]
    pub fn level_values(&self, table: &Table) -> Vec<CellValue> {
        self.column(Use::Level)
            .map_or_else(Vec::new, |column| distinct(table, column))
    }

    fn guess_levels(&mut self, table: &Table) {
        self.levels = guess_levels(&self.level_values(table));
    }
}

/// The different texts in a column, the frequent ones first, empty ones left out.
#[must_use]
pub fn distinct(table: &Table, column: usize) -> Vec<CellValue> {
    let mut found: BTreeMap<String, CellValue> = BTreeMap::new();
    let cells = table.rows.iter().map(|row| row.cell(column));
    for text in cells.filter(|cell| !cell.is_empty()) {
        let key = name_key(text);
        let value = found.entry(key.clone()).or_insert_with(|| CellValue {
            text: text.to_owned(),
            key,
            rows: 0,
        });
        value.rows += 1;
    }
    let mut values: Vec<_> = found.into_values().collect();
    values.sort_by_key(|value| std::cmp::Reverse(value.rows));
    values
}

fn guess_uses(table: &Table) -> Vec<Use> {
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
    drop_doubled_names(&mut uses);
    guess_topic_columns(table, &mut uses);
    uses
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
fn guess_levels(values: &[CellValue]) -> BTreeMap<String, Level> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn mapping(text: &str) -> Mapping {
        Mapping::guess(&Table::parse(text).unwrap())
    }

    #[test]
    fn the_surer_column_wins() {
        let found = mapping("Your name,Name,Vorname,E-Mail of your manager,Mail\na,b,c,d,e");
        assert_eq!(
            found.uses,
            [
                Use::Ignore,
                Use::LastName,
                Use::FirstName,
                Use::Manager,
                Use::Email
            ]
        );
    }

    #[test]
    fn cells_tell_lists_from_forms_and_grades() {
        let found = mapping("name,offers,wants,Excel,SQL\nA,\"x, y\",\"x, y:3\",0,3\nB,,,2,\n");
        assert_eq!(
            found.uses,
            [
                Use::Name,
                Use::OffersForm,
                Use::WantsList,
                Use::OffersTopic,
                Use::OffersTopic
            ]
        );
    }

    #[test]
    fn grades_become_levels() {
        let level = |text: &str, grade: &str| mapping(text).level(grade);
        let own = "name,grade\na,E1\na,E2\na,E3\na,E13\na,Senior Developer\na,odd\n";
        assert_eq!(level(own, "E1"), Some(Level::Junior));
        assert_eq!(level(own, "e2"), Some(Level::Junior));
        assert_eq!(level(own, "E3"), Some(Level::Middle));
        assert_eq!(level(own, "E13"), Some(Level::Executive));
        assert_eq!(level(own, "senior developer"), Some(Level::Executive));
        assert_eq!(level(own, "odd"), None);
        assert_eq!(
            level("name,Ebene\na,0\na,1\na,2\n", "1"),
            Some(Level::Middle)
        );
    }

    #[test]
    fn a_use_that_one_column_has_moves() {
        let table = Table::parse("a,b\nJunior,x\nE9,y\nE1,z").unwrap();
        let mut mapping = Mapping::guess(&table);
        mapping.set_use(&table, 1, Use::Level);
        mapping.set_use(&table, 0, Use::Level);
        assert_eq!(mapping.uses, [Use::Level, Use::Ignore]);
        assert_eq!(mapping.levels.len(), 3);
    }
}
