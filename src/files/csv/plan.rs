//! What an import would do, to be looked at before it is done.

use std::sync::Arc;

use super::RowProblem;
use crate::model::{Edit, Participant, Topic};

/// What an import would do. Rows with problems that leave them out are not part of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportPlan {
    /// People that the programme does not have yet, in the order of the file.
    pub new_people: Vec<Participant>,
    /// People of whom the file says something else than the programme.
    pub changed_people: Vec<ChangedPerson>,
    /// How many people the file repeats as they are.
    pub unchanged: usize,
    /// Topics that the programme does not have yet, in the order of the file.
    pub new_topics: Vec<NewTopic>,
    /// What is wrong with the file, in the order of its rows.
    pub problems: Vec<RowProblem>,
}

/// A person before and after an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedPerson {
    /// The person as the programme has them.
    pub before: Arc<Participant>,
    /// The person as the import would leave them.
    pub after: Participant,
}

/// A topic that an import would add.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTopic {
    /// The topic.
    pub topic: Topic,
    /// How many people of the file offer it.
    pub offers: usize,
    /// How many people of the file want it.
    pub wants: usize,
}

impl ImportPlan {
    /// Whether importing would change nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.new_people.is_empty() && self.changed_people.is_empty() && self.new_topics.is_empty()
    }

    /// How many rows of the file cannot be imported.
    #[must_use]
    pub fn rows_left_out(&self) -> usize {
        let mut rows: Vec<u32> = self
            .problems
            .iter()
            .filter(|problem| problem.leaves_row_out())
            .map(|problem| problem.row)
            .collect();
        rows.sort_unstable();
        rows.dedup();
        rows.len()
    }

    /// The import as one change. The programme for which it was planned carries it out;
    /// another one may refuse it.
    #[must_use]
    pub fn into_edit(self) -> Edit {
        let topics = self
            .new_topics
            .into_iter()
            .map(|new| Edit::PutTopic(new.topic));
        let changed = self.changed_people.into_iter().map(|changed| changed.after);
        let people = self
            .new_people
            .into_iter()
            .chain(changed)
            .map(Edit::PutParticipant);
        Edit::Batch(topics.chain(people).collect())
    }
}
