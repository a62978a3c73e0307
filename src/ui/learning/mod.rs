//! What is being learned: meetings that lack a word, every pair with its meetings, the form for
//! a meeting, and the end of a pair.

mod end;
mod form;
mod line;
mod missing;
mod own_log_row;
mod own_logs;
mod page;
mod pair;
mod sides;

pub use end::{EndDialog, EndForm, use_end_form};
pub(crate) use page::HalfYearSample;
pub use page::LearningPage;
