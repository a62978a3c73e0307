//! Numbers and days as people write them.

use crate::model::{Date, Language, Weekday};

/// A whole number with the language's separator between thousands: `12.345` or `12,345`.
#[must_use]
pub fn number(language: Language, value: usize) -> String {
    let digits = value.to_string();
    let separator = match language {
        Language::De => '.',
        Language::En => ',',
    };
    // Four digits are read at a glance without one.
    if digits.len() < 5 {
        return digits;
    }
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

const MONTHS_DE: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS_DE: [&str; 7] = [
    "Montag",
    "Dienstag",
    "Mittwoch",
    "Donnerstag",
    "Freitag",
    "Samstag",
    "Sonntag",
];
const WEEKDAYS_EN: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// A day as people say it: `11. Januar 2027` or `11 January 2027`.
#[must_use]
pub fn date(language: Language, day: Date) -> String {
    let month = usize::from(day.month()) - 1;
    match language {
        Language::De => format!("{}. {} {}", day.day(), MONTHS_DE[month], day.year()),
        Language::En => format!("{} {} {}", day.day(), MONTHS_EN[month], day.year()),
    }
}

/// A day with its weekday: `Montag, 11. Januar 2027`.
#[must_use]
pub fn date_and_weekday(language: Language, day: Date) -> String {
    format!(
        "{}, {}",
        weekday(language, day.weekday()),
        date(language, day)
    )
}

/// A day of the week: `Montag` or `Monday`.
#[must_use]
pub fn weekday(language: Language, day: Weekday) -> &'static str {
    let names = match language {
        Language::De => &WEEKDAYS_DE,
        Language::En => &WEEKDAYS_EN,
    };
    names[day as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_separated_from_five_digits_on() {
        assert_eq!(number(Language::De, 1234), "1234");
        assert_eq!(number(Language::De, 12_345), "12.345");
        assert_eq!(number(Language::En, 1_234_567), "1,234,567");
    }

    #[test]
    fn days_have_their_weekday() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let german = date_and_weekday(Language::De, day("2027-01-11"));
        assert_eq!(german, "Montag, 11. Januar 2027");
        let english = date_and_weekday(Language::En, day("2024-02-29"));
        assert_eq!(english, "Thursday, 29 February 2024");
    }
}
