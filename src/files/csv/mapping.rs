//! How the columns of a table become people: a guess first, which the organiser corrects.

use std::collections::BTreeMap;

use super::cells::name_key;
use super::guess::{guess_levels, guess_uses};
use super::headings::heading_key;
use super::words::level_word;
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

    /// Turns the order of the levels round, for grades where 1 is the highest.
    pub fn reverse_levels(&mut self) {
        for level in self.levels.values_mut() {
            *level = match level {
                Level::Junior => Level::Executive,
                Level::Middle => Level::Middle,
                Level::Executive => Level::Junior,
            };
        }
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
    fn without_headings_the_cells_tell() {
        let table = Table::parse("ann@x.org,Ann Lee,junior\nbo@x.org,Bo,senior").unwrap();
        assert!(table.first_row_is_data());
        let table = table.without_headings();
        assert_eq!(table.rows.len(), 2);
        let mapping = Mapping::guess(&table);
        assert_eq!(mapping.uses, [Use::Email, Use::Name, Use::Level]);
        let names = Table::parse("Ann\nBo").unwrap().without_headings();
        assert_eq!(Mapping::guess(&names).uses, [Use::Name]);
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
