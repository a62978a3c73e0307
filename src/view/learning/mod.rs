//! The learning page worked out: what each pair has behind and before it, what is missing, and
//! the forms that change it.

mod draft;
mod end;
mod overview;
mod returned;
#[cfg(test)]
mod tests;

pub use draft::{DraftProblem, MeetingDraft, TakeawayDraft, pair_topics, remove_meeting};
pub use end::{EndDraft, EndKind, EndProblem, take_up_again};
pub use overview::{Learning, MeetingLine, MissingLog, PairLog, When, learning};
pub use returned::{
    FieldChange, FieldValue, LogField, LogRefused, ReturnedLog, ReturnedMeeting, log_of, take_over,
};
