//! The questionnaire: sending it, who has answered, and answers that came back.

mod answers;
mod asked;
mod page;
mod row;
mod send;
mod state;

pub use page::QuestionnairePage;
