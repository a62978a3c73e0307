//! The learning page worked out: what each pair has behind and before it, what is missing, the
//! forms that change it, and the pairs' own logs, out and in.

mod draft;
mod end;
mod log_file;
mod overview;
mod returned;
mod returned_rows;
#[cfg(test)]
mod tests;

pub use draft::{DraftProblem, MeetingDraft, TakeawayDraft, pair_topics, remove_meeting};
pub use end::{EndDraft, EndKind, EndProblem, take_up_again};
pub use log_file::{LogFile, log_archive, log_file};
pub use overview::{Learning, MeetingLine, MissingLog, PairLog, When, learning};
pub use returned::{
    FieldChange, FieldValue, LogField, LogRefused, ReturnedLog, ReturnedMeeting, log_of,
};
pub use returned_rows::{
    LogRow, LogRowChange, LogRowMeeting, LogsToTake, ReceivedLog, logs_to_take,
};
