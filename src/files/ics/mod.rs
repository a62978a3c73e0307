//! Calendar files (iCalendar, RFC 5545) that calendars of all makers read: invitations, later
//! versions of them and cancellations, with times that stay right when the clocks change.

mod line;
mod time;
mod write;
mod zone;

use crate::model::{Date, TimeOfDay, Zone};

pub use time::Stamp;
pub use write::{event_uid, write_calendar};

/// A calendar file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// What calendars show as its name.
    pub name: String,
    /// What it asks of whoever opens it.
    pub method: Method,
    /// Where its clock times hold.
    pub zone: Zone,
    /// When it was written.
    pub stamp: Stamp,
    /// What it holds; a file without events is none that calendars take.
    pub events: Vec<CalendarEvent>,
}

/// What a calendar file asks of whoever opens it (RFC 5546).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// Take these events. Names no attendees: the standard forbids it.
    #[default]
    Publish,
    /// Say whether you come; for events with an organiser and attendees.
    Request,
    /// These events do not take place.
    Cancel,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEvent {
    /// The same for all versions of an event and for no other event; see [`event_uid`].
    pub uid: String,
    /// The version: 0 first, and higher each time that day, time, place or status change.
    pub sequence: u32,
    /// Whether it takes place.
    pub status: EventStatus,
    /// When.
    pub when: When,
    /// What it is, in one line.
    pub summary: String,
    /// More about it, such as the agenda; lines as people write them.
    pub description: String,
    /// Where; may be empty.
    pub location: String,
    /// Who invites.
    pub organizer: Option<Contact>,
    /// Who is invited.
    pub attendees: Vec<Contact>,
}

/// Whether an event takes place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EventStatus {
    /// It does.
    #[default]
    Confirmed,
    /// Perhaps.
    Tentative,
    /// It was to, and does not.
    Cancelled,
}

/// When an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// At a clock time.
    Timed {
        /// The day.
        day: Date,
        /// When it begins, on the clocks of the calendar's zone.
        time: TimeOfDay,
        /// How long it lasts, in minutes as they pass.
        minutes: u32,
    },
    /// All day, from one day to another; the days stay free for other events.
    AllDay {
        /// The first day.
        first: Date,
        /// The last day; where it is before the first, the first alone is meant.
        last: Date,
    },
}

/// A person and where to write to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The name; may be empty.
    pub name: String,
    /// The e-mail address; whoever has none is left out.
    pub email: String,
}
