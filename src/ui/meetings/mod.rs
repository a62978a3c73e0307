//! Meetings: their dates, who is away, calendars, and who presents when.

mod ahead;
mod away;
mod calendars;
mod page;
mod planning;
mod rota;
mod stages;

pub use page::MeetingsPage;
