//! The questionnaire as it goes out, as a link or as a file of its own; who was asked and who
//! has answered; and answers that came back, with what they would change.

mod answers;
mod asked;
mod file;

pub use answers::{AnswerRow, answer_rows, answers_to_take};
pub use asked::{Asked, AskedPerson, asked, mark_asked, reminder, request};
pub use file::{Questionnaire, questionnaire_file};

#[cfg(test)]
mod tests;
