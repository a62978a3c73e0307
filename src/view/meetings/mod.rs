//! Meetings: planning them for all pairs at once, the innovation meetings, what lies ahead day
//! by day, and the calendars that people take away.

mod ahead;
mod by_hand;
mod calendar;
mod planning;
mod stages;

#[cfg(test)]
mod tests;

pub use ahead::{MeetingRow, Teaching, ahead, moved, with_state};
pub use by_hand::{
    OtherTalk, Speakers, TalkPlace, exchange, given_free, other_talks, put_in, speakers_to_choose,
    take_out, with_title,
};
pub use calendar::{calendar, gathering_calendar};
pub use planning::{MissedMeeting, Outcome, last_day, plan_meetings};
pub use stages::{StageOutcome, StageRow, StageTalk, plan_stages, put_stage, stages};
