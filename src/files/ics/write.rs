//! Writes calendar files.

use std::fmt::Write as _;

use super::line::{escaped, mailto, push_line, quoted};
use super::time::{Minutes, digits};
use super::zone::{is_shown_twice, moment, rules, shown};
use super::{Calendar, CalendarEvent, Contact, EventStatus, Method, When};
use crate::model::Zone;

/// The most octets that a UID should have (RFC 7986, 5.3).
const UID_OCTETS_MAX: usize = 255;

/// A calendar as a file.
#[must_use]
pub fn write_calendar(calendar: &Calendar) -> String {
    let mut out = String::new();
    let method = match calendar.method {
        Method::Publish => "PUBLISH",
        Method::Request => "REQUEST",
        Method::Cancel => "CANCEL",
    };
    let name = escaped(&calendar.name);
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Vice Versa//Reverse Mentoring//EN",
        "CALSCALE:GREGORIAN",
        &format!("METHOD:{method}"),
        &format!("NAME:{name}"),
        &format!("X-WR-CALNAME:{name}"),
    ] {
        push_line(&mut out, line);
    }
    let is_timed = |event: &CalendarEvent| matches!(event.when, When::Timed { .. });
    if calendar.events.iter().any(is_timed) {
        for line in rules(calendar.zone).iter().flatten() {
            push_line(&mut out, line);
        }
    }
    for event in &calendar.events {
        write_event(&mut out, calendar, event);
    }
    push_line(&mut out, "END:VCALENDAR");
    out
}

fn write_event(out: &mut String, calendar: &Calendar, event: &CalendarEvent) {
    let status = match event.status {
        _ if calendar.method == Method::Cancel => "CANCELLED",
        EventStatus::Confirmed => "CONFIRMED",
        EventStatus::Tentative => "TENTATIVE",
        EventStatus::Cancelled => "CANCELLED",
    };
    // A whole day stays free for meetings.
    let shown_as = match event.when {
        When::Timed { .. } => "OPAQUE",
        When::AllDay { .. } => "TRANSPARENT",
    };
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", escaped(&event.uid)),
        format!("DTSTAMP:{}", calendar.stamp),
        format!("SEQUENCE:{}", event.sequence),
        format!("STATUS:{status}"),
        format!("TRANSP:{shown_as}"),
    ];
    lines.extend(times(calendar.zone, event.when));
    for (name, text) in [
        ("SUMMARY", &event.summary),
        ("DESCRIPTION", &event.description),
        ("LOCATION", &event.location),
    ] {
        if !text.trim().is_empty() {
            lines.push(format!("{name}:{}", escaped(text)));
        }
    }
    lines.extend(
        event
            .organizer
            .iter()
            .filter_map(|who| contact("ORGANIZER", who)),
    );
    if calendar.method != Method::Publish {
        let answer = ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE";
        let name = match calendar.method {
            Method::Request => format!("ATTENDEE{answer}"),
            _ => "ATTENDEE".to_owned(),
        };
        lines.extend(event.attendees.iter().filter_map(|who| contact(&name, who)));
    }
    lines.push("END:VEVENT".to_owned());
    for line in lines {
        push_line(out, &line);
    }
}

fn contact(property: &str, who: &Contact) -> Option<String> {
    let address = mailto(&who.email)?;
    let name = match who.name.trim() {
        "" => String::new(),
        name => format!(";CN={}", quoted(name)),
    };
    Some(format!("{property}{name}:{address}"))
}

/// The lines that say when an event begins and ends.
fn times(zone: Zone, when: When) -> Vec<String> {
    match when {
        When::AllDay { first, last } => {
            // The end is the day after the last.
            let end = last.max(first).plus_days(1);
            let end = end.map(|day| format!("DTEND;VALUE=DATE:{}", digits(day)));
            let start = format!("DTSTART;VALUE=DATE:{}", digits(first));
            std::iter::once(start).chain(end).collect()
        }
        When::Timed { day, time, minutes } => {
            let begins = moment(zone, Minutes::of(day, time));
            let ends = begins.plus(minutes.into());
            let (from, to) = (shown(zone, begins), shown(zone, ends));
            // Where the clocks are put back they show an hour twice. By the standard such a time
            // means the first; calendars differ, and all of them understand universal time.
            let is_clear = !is_shown_twice(zone, from) && !is_shown_twice(zone, to);
            let (parameter, mark, from, to) = if is_clear && zone != Zone::Utc {
                (format!(";TZID={}", zone.code()), "", from, to)
            } else {
                (String::new(), "Z", begins, ends)
            };
            let line = |name: &str, at: Minutes| {
                let at = at.written()?;
                Some(format!("{name}{parameter}:{at}{mark}"))
            };
            let end = if minutes > 0 { line("DTEND", to) } else { None };
            line("DTSTART", from).into_iter().chain(end).collect()
        }
    }
}

/// A UID that is the same for the same parts, such as a pair's id, the number of the meeting and
/// the programme's id, and another for others.
#[must_use]
pub fn event_uid(parts: &[&str]) -> String {
    let plain = |part: &&str| -> String {
        let encoded = |letter: char| match letter {
            _ if letter.is_ascii_alphanumeric() || letter == '-' => letter.to_string(),
            _ => format!("_{:x}_", u32::from(letter)),
        };
        part.chars().map(encoded).collect()
    };
    let parts: Vec<String> = parts.iter().map(plain).collect();
    let mut uid = parts.join(".");
    let place = "@vice-versa";
    if uid.len() + place.len() > UID_OCTETS_MAX {
        let hash = uid.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        uid.truncate(UID_OCTETS_MAX - place.len() - 17);
        let _ = write!(uid, ".{hash:016x}");
    }
    uid + place
}
