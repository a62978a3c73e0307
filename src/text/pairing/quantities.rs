//! Points, shares and times as people read them.

use super::number;
use crate::model::Language;

/// Points, or another number that may be below nought.
pub(super) fn whole(language: Language, value: i64) -> String {
    let digits = large(language, value.unsigned_abs());
    if value < 0 {
        format!("−{digits}")
    } else {
        digits
    }
}

/// A count.
pub(super) fn large(language: Language, value: u64) -> String {
    number(language, usize::try_from(value).unwrap_or(usize::MAX))
}

/// Milliseconds: `12 ms`, `0.4 s`, `30 s`.
pub(super) fn duration(language: Language, milliseconds: u32) -> String {
    match milliseconds {
        0 => "< 1\u{a0}ms".to_owned(),
        1..=99 => format!("{milliseconds}\u{a0}ms"),
        100..=9_949 => {
            let tenths = (milliseconds + 50) / 100;
            let point = decimal_point(language);
            format!("{}{point}{}\u{a0}s", tenths / 10, tenths % 10)
        }
        _ => format!("{}\u{a0}s", milliseconds.saturating_add(500) / 1000),
    }
}

/// Thousandths as per cent with one decimal.
pub(super) fn per_cent(language: Language, thousandths: u32) -> String {
    let (whole, tenth) = (thousandths / 10, thousandths % 10);
    match language {
        Language::De => format!("{whole},{tenth}\u{a0}%"),
        Language::En => format!("{whole}.{tenth}%"),
    }
}

/// A count with its noun: `one` for 1, else the number before `many`.
pub(super) fn counted(language: Language, count: u64, one: &str, many: &str) -> String {
    if count == 1 {
        one.to_owned()
    } else {
        format!("{} {many}", large(language, count))
    }
}

fn decimal_point(language: Language) -> char {
    match language {
        Language::De => ',',
        Language::En => '.',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_read_well_in_both_languages() {
        assert_eq!(whole(Language::De, -12_345), "−12.345");
        assert_eq!(duration(Language::De, 12), "12\u{a0}ms");
        assert_eq!(duration(Language::En, 149), "0.1\u{a0}s");
        assert_eq!(duration(Language::De, 9_949), "9,9\u{a0}s");
        assert_eq!(duration(Language::De, 9_950), "10\u{a0}s");
        assert_eq!(per_cent(Language::De, 4), "0,4\u{a0}%");
        assert_eq!(per_cent(Language::En, 123), "12.3%");
        assert_eq!(counted(Language::En, 1, "one pair", "pairs"), "one pair");
    }
}
