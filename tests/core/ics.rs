//! Calendar files, read back by the parser of a calendar server, which was not written here.

use std::str::FromStr;

use calcard::common::timezone::Tz;
use calcard::icalendar::dates::TimeOrDelta;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarParameterName,
    ICalendarProperty, ICalendarStatus, ICalendarValue,
};
use calcard::{Entry, Parser};
use chrono::{DateTime, NaiveDateTime, Offset, TimeDelta, TimeZone};
use proptest::prelude::*;
use vice_versa::files::ics::{
    Calendar, CalendarEvent, Contact, EventStatus, Method, Stamp, When, event_uid, write_calendar,
};
use vice_versa::model::{Date, TimeOfDay, Zone};

use crate::strategies::hostile_text;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn timed(date: &str, time: &str, minutes: u32) -> When {
    When::Timed {
        day: day(date),
        time: time.parse().unwrap(),
        minutes,
    }
}

fn event(number: usize, when: When) -> CalendarEvent {
    CalendarEvent {
        uid: event_uid(&["x-1", &number.to_string(), "g-1"]),
        sequence: 0,
        status: EventStatus::Confirmed,
        when,
        summary: "Ada und Eva".to_owned(),
        description: String::new(),
        location: String::new(),
        organizer: None,
        attendees: Vec::new(),
    }
}

fn calendar(zone: Zone, events: Vec<CalendarEvent>) -> Calendar {
    Calendar {
        name: "Vice Versa".to_owned(),
        method: Method::Publish,
        zone,
        stamp: Stamp::new(day("2027-01-04"), 3600),
        events,
    }
}

/// Reads a file, refusing whatever the standard does not allow in a line.
fn read(text: &str) -> ICalendar {
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(
            !line.contains(|c: char| c.is_control() && c != '\t'),
            "{line:?}"
        );
    }
    // The parser forgives what stands open.
    let mut open = Vec::new();
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("BEGIN:") {
            open.push(name);
        } else if let Some(name) = line.strip_prefix("END:") {
            assert_eq!(open.pop(), Some(name), "{text}");
        }
    }
    assert_eq!(open, [""; 0]);
    let mut parser = Parser::new(text);
    let Entry::ICalendar(calendar) = parser.entry() else {
        panic!("no calendar:\n{text}");
    };
    assert_eq!(parser.entry(), Entry::Eof, "{text}");
    calendar
}

fn of_kind<'a>(
    calendar: &'a ICalendar,
    kind: &ICalendarComponentType,
) -> Vec<&'a ICalendarComponent> {
    let components = calendar.components.iter();
    components
        .filter(|component| component.component_type == *kind)
        .collect()
}

fn property<'a>(component: &'a ICalendarComponent, name: &ICalendarProperty) -> &'a ICalendarValue {
    &component.property(name).unwrap().values[0]
}

fn words(component: &ICalendarComponent, name: &ICalendarProperty) -> String {
    property(component, name).as_text().unwrap().to_owned()
}

/// Begin and end of each event as the server's time zones have them.
fn times(calendar: &ICalendar) -> Vec<(DateTime<Tz>, DateTime<Tz>)> {
    let mut expanded = calendar.expand_dates(Tz::Floating, 100_000);
    assert_eq!(expanded.errors, []);
    expanded.events.sort_by_key(|event| event.comp_id);
    let events = expanded.events.into_iter();
    events
        .map(|event| match event.end {
            TimeOrDelta::Time(end) => (event.start, end),
            TimeOrDelta::Delta(length) => (event.start, event.start + length),
        })
        .collect()
}

fn shown(zone: Zone, when: When) -> (String, String) {
    let text = write_calendar(&calendar(zone, vec![event(1, when)]));
    let (from, to) = times(&read(&text))[0];
    (from.to_rfc3339(), to.to_rfc3339())
}

#[test]
fn lunch_is_at_noon_in_summer_and_in_winter() {
    for (date, offset) in [
        ("2027-01-11", "+01:00"),
        ("2027-03-27", "+01:00"),
        ("2027-03-28", "+02:00"),
        ("2027-10-30", "+02:00"),
        ("2027-10-31", "+01:00"),
        ("2027-12-31", "+01:00"),
    ] {
        let (from, to) = shown(Zone::Berlin, timed(date, "12:30", 90));
        assert_eq!(from, format!("{date}T12:30:00{offset}"));
        assert_eq!(to, format!("{date}T14:00:00{offset}"));
    }
    let (from, _) = shown(Zone::London, timed("2027-07-01", "12:30", 60));
    assert_eq!(from, "2027-07-01T12:30:00+01:00");
    let (from, _) = shown(Zone::Utc, timed("2027-07-01", "12:30", 60));
    assert_eq!(from, "2027-07-01T12:30:00+00:00");
}

#[test]
fn a_night_lasts_as_long_as_it_lasts() {
    // Three hours from one o’clock on, while the clocks go forward, and while they go back.
    let spring = shown(Zone::Berlin, timed("2027-03-28", "01:00", 180));
    assert_eq!(spring.1, "2027-03-28T05:00:00+02:00");
    let autumn = shown(Zone::Berlin, timed("2027-10-31", "01:00", 180));
    assert_eq!(autumn.1, "2027-10-31T03:00:00+01:00");
    // An end in the hour that comes twice, and a beginning in the hour that never comes.
    let twice = shown(Zone::Berlin, timed("2027-10-31", "01:30", 120));
    assert_eq!(
        twice,
        (
            "2027-10-30T23:30:00+00:00".into(),
            "2027-10-31T01:30:00+00:00".into()
        )
    );
    let never = shown(Zone::Berlin, timed("2027-03-28", "02:30", 30));
    assert_eq!(never.0, "2027-03-28T03:30:00+02:00");
    let year = shown(Zone::Vienna, timed("2027-12-31", "23:30", 60));
    assert_eq!(year.1, "2028-01-01T00:30:00+01:00");
}

#[test]
fn every_hour_of_the_days_around_a_change_is_exact() {
    for zone in Zone::ALL {
        let id = zone.code();
        let mut asked = Vec::new();
        for year in 2024..=2040 {
            for month in [3, 10] {
                let last = Date::new(year, month, 31).unwrap();
                for back in 0..8 {
                    for hour in 0..24 {
                        let day = last.plus_days(-back).unwrap();
                        let time = TimeOfDay::new(hour, 15).unwrap();
                        asked.push((day, time));
                    }
                }
            }
        }
        let length = 90;
        let when = |&(day, time): &(Date, TimeOfDay)| When::Timed {
            day,
            time,
            minutes: length,
        };
        let events = asked
            .iter()
            .enumerate()
            .map(|(at, asked)| event(at, when(asked)));
        let text = write_calendar(&calendar(*zone, events.collect()));
        let found = times(&read(&text));
        assert_eq!(found.len(), asked.len());
        let known = Tz::from_str(id).unwrap();
        for ((day, time), (from, to)) in asked.iter().zip(found) {
            let local = NaiveDateTime::from_str(&format!("{day}T{time}:00")).unwrap();
            // In the hour that the clocks skip: as they stood an hour before.
            let expected = known
                .from_local_datetime(&local)
                .earliest()
                .unwrap_or_else(|| {
                    let before = known.from_local_datetime(&(local - TimeDelta::hours(1)));
                    before.single().unwrap() + TimeDelta::hours(1)
                });
            assert_eq!(from.timestamp(), expected.timestamp(), "{id} {day} {time}");
            assert_eq!(
                (to - from).num_minutes(),
                i64::from(length),
                "{id} {day} {time}"
            );
        }
    }
}

#[test]
fn the_rules_in_the_file_are_those_of_the_zone() {
    for zone in Zone::ALL {
        let text = write_calendar(&calendar(
            *zone,
            vec![event(1, timed("2027-01-11", "12:00", 60))],
        ));
        let rules = read(&text);
        let zones = of_kind(&rules, &ICalendarComponentType::VTimezone);
        let id = zone.code();
        if *zone == Zone::Utc {
            assert!(zones.is_empty());
            continue;
        }
        assert_eq!(words(zones[0], &ICalendarProperty::Tzid), id);
        let known = Tz::from_str(id).unwrap();
        for name in ["DAYLIGHT", "STANDARD"] {
            let begin = text.find(&format!("BEGIN:{name}")).unwrap();
            let end = text.find(&format!("END:{name}")).unwrap();
            let part = &text[begin..end];
            let line = |name: &str| {
                let found = part.lines().find(|line| line.starts_with(name)).unwrap();
                found.to_owned()
            };
            let seconds = |name: &str| {
                let line = line(name);
                let offset = line.split_once(':').unwrap().1;
                let sign = if offset.starts_with('-') { -1 } else { 1 };
                let hours: i32 = offset[1..3].parse().unwrap();
                sign * (hours * 3600 + offset[3..5].parse::<i32>().unwrap() * 60)
            };
            // The rule, unrolled by the parser as if it were an event that comes every year.
            let every_year = format!(
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n{}\r\n{}\r\n\
                 END:VEVENT\r\nEND:VCALENDAR\r\n",
                line("DTSTART"),
                line("RRULE"),
            );
            let yearly = ICalendar::parse(&every_year)
                .unwrap()
                .expand_dates(Tz::Floating, 60);
            assert!(yearly.events.len() >= 50);
            for change in yearly.events {
                let before = i64::from(seconds("TZOFFSETFROM"));
                let at = change.start.naive_local() - TimeDelta::seconds(before);
                let offset = |seconds: i64| {
                    let at = at + TimeDelta::seconds(seconds);
                    known.offset_from_utc_datetime(&at).fix().local_minus_utc()
                };
                assert_eq!(offset(-1), seconds("TZOFFSETFROM"), "{id} {at}");
                assert_eq!(offset(0), seconds("TZOFFSETTO"), "{id} {at}");
            }
        }
    }
}

#[test]
fn whole_days_end_the_day_after() {
    let turn = When::AllDay {
        first: day("2027-12-31"),
        last: day("2028-01-01"),
    };
    let one = When::AllDay {
        first: day("2028-02-28"),
        last: day("2028-02-28"),
    };
    let text = write_calendar(&calendar(Zone::Berlin, vec![event(1, turn), event(2, one)]));
    assert!(text.contains("DTSTART;VALUE=DATE:20271231\r\nDTEND;VALUE=DATE:20280102\r\n"));
    assert!(text.contains("DTSTART;VALUE=DATE:20280228\r\nDTEND;VALUE=DATE:20280229\r\n"));
    assert!(!text.contains("VTIMEZONE"));
    let days: Vec<i64> = times(&read(&text))
        .iter()
        .map(|(from, to)| (*to - *from).num_days())
        .collect();
    assert_eq!(days, [2, 1]);
}

#[test]
fn texts_come_back_as_they_were() {
    let texts = [
        "Mittagessen; danach Kaffee, Kuchen\\Torte",
        "1. Was kostet Sie jede Woche mehr Zeit, als sie wert ist?\n2. „Warum?“\n\n:-) \u{2028}",
        &"👩🏽‍🔬 Zoë 🇩🇪 ".repeat(40),
        &"x".repeat(1000),
        "\tBEGIN:VEVENT\nEND:VCALENDAR",
    ];
    for text in texts {
        let mut meeting = event(1, timed("2027-01-11", "12:00", 60));
        meeting.summary = text.to_owned();
        meeting.description = text.to_owned();
        meeting.location = text.to_owned();
        let mut calendar = calendar(Zone::Berlin, vec![meeting]);
        calendar.name = text.to_owned();
        let found = read(&write_calendar(&calendar));
        let events = of_kind(&found, &ICalendarComponentType::VEvent);
        for name in [
            ICalendarProperty::Summary,
            ICalendarProperty::Description,
            ICalendarProperty::Location,
        ] {
            assert_eq!(words(events[0], &name), text);
        }
        let outside = of_kind(&found, &ICalendarComponentType::VCalendar);
        assert_eq!(words(outside[0], &ICalendarProperty::Name), text);
    }
}

#[test]
fn a_later_version_and_a_cancellation_are_of_the_same_event() {
    let first = event(1, timed("2027-01-11", "12:00", 60));
    let moved = CalendarEvent {
        sequence: 1,
        ..event(1, timed("2027-01-12", "12:00", 60))
    };
    let cancelled = CalendarEvent {
        sequence: 2,
        status: EventStatus::Cancelled,
        ..moved.clone()
    };
    let read_one = |event: &CalendarEvent, method| {
        let calendar = Calendar {
            method,
            ..calendar(Zone::Berlin, vec![event.clone()])
        };
        let text = write_calendar(&calendar);
        let found = read(&text);
        let event = of_kind(&found, &ICalendarComponentType::VEvent)[0].clone();
        let sequence = property(&event, &ICalendarProperty::Sequence)
            .as_integer()
            .unwrap();
        (
            event.uid().unwrap().to_owned(),
            sequence,
            event.status().cloned(),
        )
    };
    let uid = "x-1.1.g-1@vice-versa".to_owned();
    assert_eq!(
        [
            read_one(&first, Method::Publish),
            read_one(&moved, Method::Publish),
            read_one(&cancelled, Method::Publish),
            read_one(&moved, Method::Cancel),
        ],
        [
            (uid.clone(), 0, Some(ICalendarStatus::Confirmed)),
            (uid.clone(), 1, Some(ICalendarStatus::Confirmed)),
            (uid.clone(), 2, Some(ICalendarStatus::Cancelled)),
            (uid, 1, Some(ICalendarStatus::Cancelled)),
        ]
    );
}

#[test]
fn people_are_invited_where_they_are_asked_to_answer() {
    let contact = |name: &str, email: &str| Contact {
        name: name.to_owned(),
        email: email.to_owned(),
    };
    let mut meeting = event(1, timed("2027-01-11", "12:00", 60));
    meeting.organizer = Some(contact("Gül; \"G\", Öz", "guel@example.org"));
    meeting.attendees = vec![
        contact("", "ada@example.org"),
        contact("Eva", " "),
        contact("Ben", "ben+1@example.org"),
    ];
    let people = |method| {
        let calendar = Calendar {
            method,
            ..calendar(Zone::Berlin, vec![meeting.clone()])
        };
        let found = read(&write_calendar(&calendar));
        let event = of_kind(&found, &ICalendarComponentType::VEvent)[0].clone();
        let roles = [ICalendarProperty::Organizer, ICalendarProperty::Attendee];
        let people = event
            .entries
            .iter()
            .filter(|entry| roles.contains(&entry.name));
        let named = people.filter_map(|entry| {
            let address = entry.calendar_address()?;
            let name = entry
                .parameter(&ICalendarParameterName::Cn)
                .and_then(|name| name.as_text());
            Some(format!("{}|{address}", name.unwrap_or_default()))
        });
        named.collect::<Vec<_>>()
    };
    let organizer = "Gül; ″G″, Öz|guel@example.org";
    assert_eq!(people(Method::Publish), [organizer]);
    let all = [organizer, "|ada@example.org", "Ben|ben+1@example.org"];
    assert_eq!(people(Method::Request), all);
    assert_eq!(people(Method::Cancel), all);
}

#[test]
fn uids_are_as_different_as_what_they_are_made_of() {
    assert_eq!(event_uid(&["x-1", "2"]), event_uid(&["x-1", "2"]));
    let long = "ß".repeat(200);
    let uids = [
        event_uid(&["a", "b.c"]),
        event_uid(&["a.b", "c"]),
        event_uid(&["a_2e_b", "c"]),
        event_uid(&["ab", "c"]),
        event_uid(&[&long, "1"]),
        event_uid(&[&long, "2"]),
    ];
    for (at, uid) in uids.iter().enumerate() {
        assert!(uid.len() <= 255 && uid.is_ascii());
        assert!(!uids[..at].contains(uid), "{uid}");
    }
}

proptest! {
    /// Whatever people write, the file stays one calendar with one event of these texts.
    #[test]
    fn no_text_breaks_out_of_its_line(
        texts in proptest::collection::vec(hostile_text(), 8),
        // 1997 to 2098: the time zones' table has today's rules for no longer.
        number in 9_862..47_000_i32,
        (hour, minute, minutes) in (0..24_u8, 0..60_u8, 1..100_000_u32),
        zone in proptest::sample::select(Zone::ALL),
    ) {
        let date = Date::from_day_number(number).unwrap();
        let when = When::Timed { day: date, time: TimeOfDay::new(hour, minute).unwrap(), minutes };
        let contact = |at: usize| Contact { name: texts[at].clone(), email: texts[at + 1].clone() };
        let meeting = CalendarEvent {
            uid: event_uid(&[&texts[0]]),
            summary: texts[1].clone(),
            description: texts[2].clone(),
            location: texts[3].clone(),
            organizer: Some(contact(4)),
            attendees: vec![contact(6), contact(5)],
            ..event(1, when)
        };
        let mut calendar = calendar(zone, vec![meeting]);
        calendar.name.clone_from(&texts[7]);
        calendar.method = Method::Request;
        let found = read(&write_calendar(&calendar));
        let events = of_kind(&found, &ICalendarComponentType::VEvent);
        prop_assert_eq!(events.len(), 1);
        let (from, to) = times(&found)[0];
        prop_assert_eq!((to - from).num_minutes(), i64::from(minutes));
        for (name, text) in [
            (ICalendarProperty::Summary, &texts[1]),
            (ICalendarProperty::Description, &texts[2]),
            (ICalendarProperty::Location, &texts[3]),
        ] {
            let read = events[0].property(&name).map(|entry| entry.values[0].as_text().unwrap());
            let kept: String = text
                .replace("\r\n", "\n")
                .replace('\r', "\n")
                .chars()
                .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
                .collect();
            // What is empty is not written.
            prop_assert_eq!(read, (!text.trim().is_empty()).then_some(kept.as_str()));
        }
    }
}
