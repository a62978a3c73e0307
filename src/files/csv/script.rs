//! People from a table without anybody there to correct the mapping: for scripts, tests and
//! benchmarks.

use std::collections::HashSet;

use super::cells::name_key;
use super::people::{NewIds, plan};
use super::{Mapping, RowProblem, Table, TableProblem, Use, decode};
use crate::files::workbook::Workbook;
use crate::model::{
    Details, ID_LENGTH_MAX, Language, ParticipantId, Programme, ProgrammeId, TopicId,
};

/// Room for a number that tells equal ids apart.
const SUFFIX_LENGTH_MAX: usize = 12;

/// Reads a table of people, text or a workbook, into a programme of their own, with the default rules. A person's
/// id is the e-mail, else the name; a topic's id is made from its name. A manager who is
/// not in the file is no error.
///
/// # Errors
/// Everything that is wrong with the file, each with its line; then nothing is read.
pub fn read_people_csv(bytes: &[u8]) -> Result<Programme, Vec<RowProblem>> {
    let whole_file = |problem| vec![RowProblem::of_file(problem)];
    let table = table(bytes).map_err(whole_file)?;
    let mut mapping = Mapping::guess(&table);
    // The documented lists have no comma between topics, so one belongs to a name.
    for found in &mut mapping.uses {
        match found {
            Use::OffersForm => *found = Use::OffersList,
            Use::WantsForm => *found = Use::WantsList,
            _ => {}
        }
    }
    let empty = Programme::new(Details::named(programme_id(), "", Language::En));
    let plan = plan(&table, &mapping, &empty, &mut IdsFromNames::default());
    let (wrong, _): (Vec<_>, Vec<_>) = plan
        .problems
        .iter()
        .cloned()
        .partition(RowProblem::leaves_row_out);
    if !wrong.is_empty() {
        return Err(wrong);
    }
    // The plan was made for this programme, which therefore takes it.
    Ok(empty.apply(plan.into_edit()).unwrap_or(empty))
}

/// The table in a text, or in a workbook's first sheet.
fn table(bytes: &[u8]) -> Result<Table, TableProblem> {
    if Workbook::is_one(bytes) {
        let sheet = Workbook::open(bytes.to_vec())?.read(0)?;
        return Ok(sheet.table);
    }
    Table::parse(&decode(bytes)?.text)
}

fn programme_id() -> ProgrammeId {
    ProgrammeId::new("csv").unwrap_or_else(|_| ProgrammeId::fresh(0))
}

/// Ids that are the same each time a file is read.
#[derive(Default)]
struct IdsFromNames {
    taken: HashSet<String>,
}

impl IdsFromNames {
    fn free<Id, Problem>(
        &mut self,
        text: &str,
        id: impl Fn(&str) -> Result<Id, Problem>,
        otherwise: impl Fn(u64) -> Id,
    ) -> Id {
        let text = without_controls(text);
        let mut number = 1;
        loop {
            let candidate = if number == 1 {
                text.clone()
            } else {
                format!("{text} ({number})")
            };
            number += 1;
            if self.taken.insert(candidate.clone()) {
                // A text of nothing but control characters is no id.
                return id(&candidate).unwrap_or_else(|_| otherwise(self.taken.len() as u64));
            }
        }
    }
}

impl NewIds for IdsFromNames {
    fn person(&mut self, email: &str, name: &str) -> ParticipantId {
        let text = if email.is_empty() { name } else { email };
        self.free(text, ParticipantId::new, ParticipantId::fresh)
    }

    fn topic(&mut self, name: &str) -> TopicId {
        let text = format!("t-{}", name_key(name));
        self.free(&text, TopicId::new, TopicId::fresh)
    }
}

/// The text as an id can hold it: one line, not too long.
fn without_controls(text: &str) -> String {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .collect();
    let words = words
        .into_iter()
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    words
        .chars()
        .take(ID_LENGTH_MAX - SUFFIX_LENGTH_MAX)
        .collect()
}
