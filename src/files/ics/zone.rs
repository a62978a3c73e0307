//! The rules of time zones: when the clocks change, and by how much.

use super::time::Minutes;
use crate::model::{Date, Weekday, Zone};

/// Minutes ahead of universal time in winter.
fn winter(zone: Zone) -> i64 {
    match zone {
        Zone::Berlin | Zone::Vienna | Zone::Zurich => 60,
        Zone::London | Zone::Utc => 0,
    }
}

/// Minutes ahead of universal time at a moment of universal time. From 1996 on the clocks of all
/// Europe change at once: at 01:00 of the last Sundays of March and October.
fn ahead(zone: Zone, moment: Minutes) -> i64 {
    let summer = moment.day().is_some_and(|day| {
        let changes = [3, 10].map(|month| {
            let sunday = last_sunday(day.year(), month)?;
            Some(Minutes(i64::from(sunday.day_number()) * 1440 + 60))
        });
        matches!(changes, [Some(from), Some(until)] if from <= moment && moment < until)
    });
    let summer = summer && zone != Zone::Utc;
    winter(zone) + if summer { 60 } else { 0 }
}

/// The moment of universal time at which clocks show a time. Of two such moments the first; a
/// time that the clocks skip is read as if they had not been put forward yet (RFC 5545, 3.3.5).
pub(super) fn moment(zone: Zone, shown: Minutes) -> Minutes {
    let in_summer = shown.plus(-winter(zone) - 60);
    if ahead(zone, in_summer) > winter(zone) {
        in_summer
    } else {
        shown.plus(-winter(zone))
    }
}

/// What clocks show at a moment of universal time.
pub(super) fn shown(zone: Zone, moment: Minutes) -> Minutes {
    moment.plus(ahead(zone, moment))
}

/// Whether clocks show a time twice, because they are put back within the hour after it.
pub(super) fn is_shown_twice(zone: Zone, time: Minutes) -> bool {
    shown(zone, moment(zone, time).plus(60)) == time
}

/// The rules of a zone as a calendar file writes them, line by line; universal time has none.
pub(super) fn rules(zone: Zone) -> Option<[String; 18]> {
    let (winter, summer, winter_name, summer_name) = match zone {
        Zone::Berlin | Zone::Vienna | Zone::Zurich => ("+0100", "+0200", "CET", "CEST"),
        Zone::London => ("+0000", "+0100", "GMT", "BST"),
        Zone::Utc => return None,
    };
    // Clocks show this when they change.
    let (forward, back) = match zone {
        Zone::London => ("010000", "020000"),
        _ => ("020000", "030000"),
    };
    let id = zone.code();
    Some([
        "BEGIN:VTIMEZONE".to_owned(),
        format!("TZID:{id}"),
        format!("X-LIC-LOCATION:{id}"),
        "BEGIN:DAYLIGHT".to_owned(),
        format!("TZOFFSETFROM:{winter}"),
        format!("TZOFFSETTO:{summer}"),
        format!("TZNAME:{summer_name}"),
        format!("DTSTART:19960331T{forward}"),
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU".to_owned(),
        "END:DAYLIGHT".to_owned(),
        "BEGIN:STANDARD".to_owned(),
        format!("TZOFFSETFROM:{summer}"),
        format!("TZOFFSETTO:{winter}"),
        format!("TZNAME:{winter_name}"),
        format!("DTSTART:19961027T{back}"),
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU".to_owned(),
        "END:STANDARD".to_owned(),
        "END:VTIMEZONE".to_owned(),
    ])
}

fn last_sunday(year: i16, month: u8) -> Option<Date> {
    let first = Date::new(year, month, 1).ok()?;
    first.last_of_month().on_or_before(Weekday::Sunday)
}
