//! Numbers as a sheet shows them, as far as it matters for people: whole ones without a
//! fraction, days and times, percents, and numbers with leading zeros.

/// How a cell shows its number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Form {
    /// As it is.
    #[default]
    Plain,
    /// A day.
    Day,
    /// A day and a time.
    DayAndTime,
    /// A time of day.
    Time,
    /// Hours that may be more than a day has.
    Hours,
    /// Hundredths, with so many places behind the point.
    Percent(u8),
    /// With leading zeros, so many digits.
    Padded(u8),
}

/// The day that a sheet calls 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Calendar {
    /// Day 1 is 1 January 1900, a year that Excel gives a 29 February.
    #[default]
    Of1900,
    /// Day 0 is 1 January 1904, as on the first Macs.
    Of1904,
}

/// The largest number that has a day: 31 December 9999 in either calendar.
const DAY_MAX: f64 = 2_958_465.0;
const SECONDS_A_DAY: f64 = 86_400.0;
/// Office keeps fifteen digits and shows no more.
const DIGITS_BEHIND_POINT: usize = 14;

impl Form {
    /// What a number's format code says, such as `dd\.mm\.yyyy` or `0.0%`.
    pub(super) fn of_code(code: &str) -> Self {
        let lower = code.to_ascii_lowercase();
        if ["", "general", "standard", "@"].contains(&lower.as_str()) {
            return Self::Plain;
        }
        let found = Signs::of(&lower);
        match (found.day, found.time) {
            _ if found.hours => Self::Hours,
            (true, true) => Self::DayAndTime,
            (true, false) => Self::Day,
            (false, true) => Self::Time,
            // An m beside no hour or second is a month.
            (false, false) if found.month_or_minute => Self::Day,
            (false, false) if found.percent => Self::Percent(found.places),
            (false, false) if found.only_zeros && found.zeros > 1 => Self::Padded(found.zeros),
            (false, false) => Self::Plain,
        }
    }

    /// What a number says that stands for one of the formats without a code.
    pub(super) fn of_number(number: u32) -> Self {
        match number {
            9 => Self::Percent(0),
            10 => Self::Percent(2),
            14..=17 | 27..=31 | 36 | 50..=58 => Self::Day,
            18..=21 | 32..=35 | 45 | 47 => Self::Time,
            22 => Self::DayAndTime,
            46 => Self::Hours,
            _ => Self::Plain,
        }
    }
}

/// What stands in a format code.
#[derive(Debug, Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a sign that was seen"
)]
struct Signs {
    day: bool,
    time: bool,
    hours: bool,
    month_or_minute: bool,
    percent: bool,
    zeros: u8,
    /// Zeros behind the point.
    places: u8,
    only_zeros: bool,
}

impl Signs {
    /// Looks at the first section of a code, the one for ordinary numbers.
    fn of(code: &str) -> Self {
        let mut found = Self {
            only_zeros: true,
            ..Self::default()
        };
        let mut point = false;
        let mut rest = code.chars();
        while let Some(sign) = rest.next() {
            found.only_zeros &= sign == '0';
            match sign {
                ';' => break,
                '"' => while rest.next().is_some_and(|c| c != '"') {},
                '\\' | '_' | '*' => {
                    rest.next();
                }
                '[' => {
                    let inside: String = rest.by_ref().take_while(|c| *c != ']').collect();
                    let all = |one: char| inside.chars().all(|c| c == one);
                    found.hours |= !inside.is_empty() && (all('h') || all('m') || all('s'));
                }
                'y' | 'd' => found.day = true,
                'h' | 's' => found.time = true,
                'm' => found.month_or_minute = true,
                '%' => found.percent = true,
                '.' => point = true,
                '0' if point => found.places = found.places.saturating_add(1),
                '0' => found.zeros = found.zeros.saturating_add(1),
                _ => {}
            }
        }
        found
    }
}

/// The text of a number as it stands in a file. What is no number stays as it is.
pub(super) fn shown(written: &str, form: Form, calendar: Calendar) -> String {
    let Ok(value) = written.trim().parse::<f64>() else {
        return written.to_owned();
    };
    if !value.is_finite() {
        return written.to_owned();
    }
    match form {
        Form::Percent(places) => {
            let places = usize::from(places.min(10));
            format!("{:.places$}%", value * 100.0)
        }
        Form::Padded(digits) if value >= 0.0 && value.fract() == 0.0 => {
            let digits = usize::from(digits);
            format!("{:0>digits$}", plain(value))
        }
        Form::Hours if value >= 0.0 => clock((value * SECONDS_A_DAY).round()),
        Form::Time if value >= 0.0 => {
            clock((value.fract() * SECONDS_A_DAY).round() % SECONDS_A_DAY)
        }
        Form::Day | Form::DayAndTime if (0.0..=DAY_MAX).contains(&value) => {
            day_and_time(value, form, calendar)
        }
        _ => plain(value),
    }
}

/// A number in the digits that Office shows, without a fraction where it has none.
fn plain(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < 1e15 {
        // Adding nothing makes nothing of minus nothing.
        return format!("{:.0}", value + 0.0);
    }
    let rounded: f64 = format!("{value:.DIGITS_BEHIND_POINT$e}")
        .parse()
        .unwrap_or(value);
    if (1e-7..1e21).contains(&rounded.abs()) {
        rounded.to_string()
    } else {
        format!("{rounded:e}")
    }
}

/// Seconds as a time: `09:30`, or with seconds where there are some.
fn clock(seconds: f64) -> String {
    let seconds = whole(seconds);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if seconds == 0 {
        format!("{hours:02}:{minutes:02}")
    } else {
        format!("{hours:02}:{minutes:02}:{seconds:02}")
    }
}

fn day_and_time(value: f64, form: Form, calendar: Calendar) -> String {
    let seconds = whole((value * SECONDS_A_DAY).round());
    let (day, rest) = (seconds / 86_400, seconds % 86_400);
    let since_1970 = match calendar {
        Calendar::Of1904 => day - 24_107,
        // Before the day that never was, all are one further.
        Calendar::Of1900 if day < 60 => day - 25_568,
        Calendar::Of1900 => day - 25_569,
    };
    let (year, month, day) = date(since_1970);
    let day = format!("{year:04}-{month:02}-{day:02}");
    match (form, rest) {
        (Form::Day, _) | (_, 0) => day,
        (_, rest) => {
            #[allow(clippy::cast_precision_loss, reason = "less than a day has seconds")]
            let time = clock(rest as f64);
            format!("{day} {time}")
        }
    }
}

/// Year, month and day, so many days after 1 January 1970. Counts in years that begin in
/// March, so that a leap day is a year's last.
fn date(since_1970: i64) -> (i64, i64, i64) {
    let days = since_1970 + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a float beyond the range becomes its end"
)]
fn whole(value: f64) -> i64 {
    value as i64
}

/// A day or time as ISO 8601 has it, in the same shape as numbers show it: a day alone where
/// it is midnight.
pub(super) fn iso(written: &str) -> String {
    let Some((day, time)) = written.split_once('T') else {
        return written.to_owned();
    };
    let time = time.trim_end_matches('Z').split('.').next().unwrap_or("");
    let time = match time.strip_suffix(":00") {
        Some(short) if short.len() == 5 => short,
        _ => time,
    };
    if time.is_empty() || time == "00:00" {
        day.to_owned()
    } else {
        format!("{day} {time}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by_code(written: &str, code: &str) -> String {
        shown(written, Form::of_code(code), Calendar::Of1900)
    }

    #[test]
    fn numbers_have_the_digits_that_a_sheet_shows() {
        let cases = [
            ("3", "3"),
            ("1.0", "1"),
            ("-0", "0"),
            ("2.50", "2.5"),
            ("0.30000000000000004", "0.3"),
            ("4.9171012345678E+12", "4917101234567.8"),
            ("491710123456", "491710123456"),
            ("1E+15", "1000000000000000"),
            ("1e300", "1e300"),
            ("-1.5E-9", "-1.5e-9"),
            ("1e999", "1e999"),
            ("NaN", "NaN"),
            ("", ""),
            ("three", "three"),
        ];
        for (written, wanted) in cases {
            assert_eq!(by_code(written, "General"), wanted, "{written}");
        }
    }

    #[test]
    fn days_are_iso_days_in_both_calendars() {
        for code in [
            "dd\\.mm\\.yyyy",
            "[$-407]d\\. mmmm yyyy;@",
            "mmm yy",
            "\"week of\" m/d",
        ] {
            assert_eq!(by_code("46402", code), "2027-01-15", "{code}");
        }
        assert_eq!(by_code("46402.5", "m/d/yy h:mm"), "2027-01-15 12:00");
        assert_eq!(by_code("46402.75", "yyyy-mm-dd"), "2027-01-15");
        assert_eq!(by_code("46402.9999999", "yyyy-mm-dd hh:mm"), "2027-01-16");
        assert_eq!(by_code("1", "yyyy-mm-dd"), "1900-01-01");
        assert_eq!(by_code("59", "yyyy-mm-dd"), "1900-02-28");
        assert_eq!(by_code("61", "yyyy-mm-dd"), "1900-03-01");
        assert_eq!(by_code("2958465", "yyyy-mm-dd"), "9999-12-31");
        assert_eq!(by_code("2958466", "yyyy-mm-dd"), "2958466");
        assert_eq!(by_code("-1", "yyyy-mm-dd"), "-1");
        assert_eq!(shown("44940", Form::Day, Calendar::Of1904), "2027-01-15");
    }

    #[test]
    fn times_percents_and_leading_zeros() {
        assert_eq!(by_code("0.395833333333333", "h:mm AM/PM"), "09:30");
        assert_eq!(by_code("0.5", "mm:ss"), "12:00");
        assert_eq!(by_code("0.99999999", "hh:mm"), "00:00");
        assert_eq!(by_code("1.5", "[h]:mm"), "36:00");
        assert_eq!(
            by_code("1e300", "[h]:mm").len(),
            "2562047788015215:30:07".len()
        );
        assert_eq!(by_code("0.125", "0.0%"), "12.5%");
        assert_eq!(by_code("0.5", "0%"), "50%");
        assert_eq!(by_code("1067", "00000"), "01067");
        assert_eq!(by_code("12.5", "0.00"), "12.5");
        assert_eq!(by_code("12", "#,##0.00 \"days\""), "12");
        assert_eq!(by_code("12", "[Red]0;[Blue]-0"), "12");
    }

    #[test]
    fn written_days_have_the_same_shape() {
        assert_eq!(iso("2027-01-15T00:00:00"), "2027-01-15");
        assert_eq!(iso("2027-01-15T12:30:00.000Z"), "2027-01-15 12:30");
        assert_eq!(iso("2027-01-15T12:30:05"), "2027-01-15 12:30:05");
        assert_eq!(iso("2027-01-15"), "2027-01-15");
    }
}
