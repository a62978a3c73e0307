//! Words of when and where people meet, and sentences about a rhythm.

use super::numbers::weekday;
use crate::model::{Date, EveryWeeks, Language, Minutes, Plan, TimeOfDay, Weekday, Zone};

/// Words of when and where people meet.
#[derive(Debug)]
pub struct PlanWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub every: &'static str,
    pub innovation_every: &'static str,
    pub weekday: &'static str,
    pub time: &'static str,
    pub time_wrong: &'static str,
    pub minutes: &'static str,
    pub minutes_wrong: fn(i64, i64) -> String,
    pub place: &'static str,
    pub place_hint: &'static str,
    pub zone: &'static str,
    pub zone_name: fn(Zone) -> &'static str,
    pub pair_meetings: fn(usize) -> String,
    pub innovation_meetings: fn(usize) -> String,
    pub free: &'static str,
    pub free_intro: &'static str,
    pub holidays: &'static str,
    pub no_holidays: &'static str,
    pub local_holidays: &'static str,
    pub local_holidays_hint: &'static str,
    pub holidays_within: fn(usize) -> String,
    pub days_off: &'static str,
    pub no_days_off: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub to_hint: &'static str,
    pub reason: &'static str,
    pub reason_hint: &'static str,
    pub day_wrong: &'static str,
    pub ends_first: &'static str,
    pub add_days: &'static str,
    pub days_added: &'static str,
    pub days_removed: &'static str,
    pub remove_days: fn(&str) -> String,
}

/// How many weeks lie between two meetings: `alle 2 Wochen`, `every week`.
#[must_use]
pub fn every_weeks(language: Language, weeks: EveryWeeks) -> String {
    match (language, weeks.get()) {
        (Language::De, 1) => "jede Woche".to_owned(),
        (Language::De, weeks) => format!("alle {weeks} Wochen"),
        (Language::En, 1) => "every week".to_owned(),
        (Language::En, weeks) => format!("every {weeks} weeks"),
    }
}

/// A time of day: `12:30 Uhr` or `12:30`.
#[must_use]
pub fn time(language: Language, time: TimeOfDay) -> String {
    let clock = format!("{}:{:02}", time.hour(), time.minute());
    match language {
        Language::De => format!("{clock} Uhr"),
        Language::En => clock,
    }
}

/// From when to when something takes place: `12:30 bis 13:30 Uhr` or `12:30 to 13:30`.
#[must_use]
pub fn time_span(language: Language, begins: TimeOfDay, minutes: Minutes) -> String {
    let end = u16::from(begins.hour()) * 60 + u16::from(begins.minute()) + minutes.get();
    let (hour, minute) = (begins.hour(), begins.minute());
    let (end_hour, end_minute) = (end / 60 % 24, end % 60);
    let word = match language {
        Language::De => "bis",
        Language::En => "to",
    };
    let span = format!("{hour}:{minute:02} {word} {end_hour}:{end_minute:02}");
    match language {
        Language::De => format!("{span} Uhr"),
        Language::En => span,
    }
}

/// A day of the week again and again: `dienstags` or `on Tuesdays`.
#[must_use]
pub fn on_weekdays(language: Language, day: Weekday) -> String {
    let name = weekday(language, day);
    match language {
        Language::De => format!("{}s", name.to_lowercase()),
        Language::En => format!("on {name}s"),
    }
}

/// When people meet, without how often: `dienstags um 12:00 Uhr, 60 Minuten`.
#[must_use]
pub fn usual_time(language: Language, plan: &Plan) -> String {
    let days = on_weekdays(language, plan.weekday.into());
    let clock = time(language, plan.time);
    let minutes = plan.minutes.get();
    match language {
        Language::De => format!("{days} um {clock}, {minutes} Minuten"),
        Language::En => format!("{days} at {clock}, {minutes} minutes"),
    }
}

/// A day or several, in one line: `24. Dezember 2026 bis 1. Januar 2027`.
#[must_use]
pub fn days(language: Language, from: Date, to: Date) -> String {
    let first = super::date(language, from);
    if from == to {
        return first;
    }
    let last = super::date(language, to);
    match language {
        Language::De => format!("{first} bis {last}"),
        Language::En => format!("{first} to {last}"),
    }
}

pub(super) const DE: PlanWords = PlanWords {
    title: "Wann und wo man sich trifft",
    intro: "Das gilt, solange ein Tandem nichts anderes vereinbart.",
    every: "Tandems treffen sich",
    innovation_every: "Innovationstreffen gibt es",
    weekday: "Wochentag",
    time: "Uhrzeit",
    time_wrong: "Eine Uhrzeit wie 12:30",
    minutes: "Dauer in Minuten",
    minutes_wrong: |least, most| format!("Eine ganze Zahl von {least} bis {most}"),
    place: "Ort",
    place_hint: "Etwa „Kantine“ oder ein Videoraum",
    zone: "Uhrzeiten gelten in",
    zone_name: |zone| match zone {
        Zone::Berlin => "Deutschland",
        Zone::Vienna => "Österreich",
        Zone::Zurich => "Schweiz",
        Zone::London => "Vereinigtes Königreich",
        Zone::Utc => "Weltzeit (UTC)",
    },
    pair_meetings: |count| match count {
        1 => "ein Treffen je Tandem".to_owned(),
        _ => format!("bis zu {count} Treffen je Tandem"),
    },
    innovation_meetings: |count| match count {
        1 => "ein Innovationstreffen".to_owned(),
        _ => format!("bis zu {count} Innovationstreffen"),
    },
    free: "Wann sich niemand trifft",
    free_intro: "An diesen Tagen wird kein Treffen geplant. Abwesenheiten einzelner Personen kommen dazu.",
    holidays: "Gesetzliche Feiertage",
    no_holidays: "Keine",
    local_holidays: "Örtliche Feiertage",
    local_holidays_hint: "In diesem Land gilt nicht überall dasselbe. Was ist bei Ihnen frei?",
    holidays_within: |count| match count {
        1 => "Ein Feiertag auf einem Werktag im Zeitraum".to_owned(),
        _ => format!("{count} Feiertage auf Werktagen im Zeitraum"),
    },
    days_off: "Weitere freie Tage",
    no_days_off: "Noch keine, etwa Betriebsferien oder eine Messe.",
    from: "Erster freier Tag",
    to: "Letzter freier Tag",
    to_hint: "Leer lassen, wenn es nur einer ist",
    reason: "Anlass",
    reason_hint: "Etwa „Betriebsferien“",
    day_wrong: "Ein Tag wie 24.12.2026",
    ends_first: "Der letzte Tag liegt vor dem ersten.",
    add_days: "Freie Tage hinzufügen",
    days_added: "Freie Tage hinzugefügt",
    days_removed: "Freie Tage entfernt",
    remove_days: |days| format!("{days} entfernen"),
};

pub(super) const EN: PlanWords = PlanWords {
    title: "When and where people meet",
    intro: "This applies unless a pair agrees otherwise.",
    every: "Pairs meet",
    innovation_every: "There is an innovation meeting",
    weekday: "Day of the week",
    time: "Time",
    time_wrong: "A time such as 12:30",
    minutes: "Length in minutes",
    minutes_wrong: |least, most| format!("A whole number from {least} to {most}"),
    place: "Place",
    place_hint: "Such as “Canteen” or a video room",
    zone: "Times are those of",
    zone_name: |zone| match zone {
        Zone::Berlin => "Germany",
        Zone::Vienna => "Austria",
        Zone::Zurich => "Switzerland",
        Zone::London => "the United Kingdom",
        Zone::Utc => "Universal time (UTC)",
    },
    pair_meetings: |count| match count {
        1 => "one meeting per pair".to_owned(),
        _ => format!("up to {count} meetings per pair"),
    },
    innovation_meetings: |count| match count {
        1 => "one innovation meeting".to_owned(),
        _ => format!("up to {count} innovation meetings"),
    },
    free: "When nobody meets",
    free_intro: "No meeting is planned on these days. Absences of single people come on top.",
    holidays: "Public holidays",
    no_holidays: "None",
    local_holidays: "Local holidays",
    local_holidays_hint: "Not every town of this state keeps them. Which of them are free where you work?",
    holidays_within: |count| match count {
        1 => "One holiday on a working day of the programme".to_owned(),
        _ => format!("{count} holidays on working days of the programme"),
    },
    days_off: "Other days off",
    no_days_off: "None yet, such as company holidays or a trade fair.",
    from: "First day off",
    to: "Last day off",
    to_hint: "Leave it empty if it is only one",
    reason: "Occasion",
    reason_hint: "Such as “Company holidays”",
    day_wrong: "A date such as 24 December 2026",
    ends_first: "The last day is before the first.",
    add_days: "Add days off",
    days_added: "Days off added",
    days_removed: "Days off removed",
    remove_days: |days| format!("Remove {days}"),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rhythm_is_said_as_people_say_it() {
        let plan = Plan::default();
        let german = usual_time(Language::De, &plan);
        assert_eq!(german, "dienstags um 12:00 Uhr, 60 Minuten");
        let english = usual_time(Language::En, &plan);
        assert_eq!(english, "on Tuesdays at 12:00, 60 minutes");
        let weekly = EveryWeeks::new(1).unwrap();
        assert_eq!(every_weeks(Language::De, weekly), "jede Woche");
        assert_eq!(every_weeks(Language::En, plan.every), "every 2 weeks");
    }

    #[test]
    fn a_span_ends_on_the_clock_also_beyond_midnight() {
        let begins: TimeOfDay = "23:30".parse().unwrap();
        let span = time_span(Language::De, begins, Minutes::new(90).unwrap());
        assert_eq!(span, "23:30 bis 1:00 Uhr");
    }
}
