//! Words of the results and their charts.

mod de;
mod en;

use super::number;
use crate::model::{Date, Language, Level};

pub(super) use de::DE;
pub(super) use en::EN;

/// Words of the results.
#[derive(Debug)]
pub struct ResultsWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub empty_title: &'static str,
    pub empty: &'static str,
    pub to_learning: &'static str,
    pub report: &'static str,

    pub numbers_title: &'static str,
    pub number_pairs: fn(usize) -> &'static str,
    pub number_pairs_more: fn(usize, usize, usize) -> String,
    pub number_held: &'static str,
    pub number_held_more: fn(usize, usize) -> String,
    pub number_learnings: fn(usize) -> &'static str,
    pub number_learnings_more: fn(usize) -> String,
    pub number_equals: &'static str,
    pub number_equals_more: fn(usize) -> String,
    pub number_unknown: &'static str,
    pub percent: fn(usize) -> String,
    pub of_five: fn(usize) -> String,

    pub as_table: &'static str,
    pub weeks_title: &'static str,
    pub months_title: &'static str,
    pub weeks_summary: fn(usize, usize, usize, usize) -> String,
    pub week: fn(Date) -> String,
    pub month: fn(Date) -> String,
    pub month_short: fn(Date) -> &'static str,
    pub unit_week: &'static str,
    pub unit_month: &'static str,
    /// Held, without a word, called off, ahead.
    pub parts: [&'static str; 4],
    pub planned: &'static str,

    pub topics_title: &'static str,
    pub topics_help: &'static str,
    pub topics_none: &'static str,
    pub topics_summary: fn(usize, &str) -> String,
    pub topic: &'static str,
    pub topic_meetings: &'static str,
    pub topic_pairs: &'static str,
    pub topic_learnings: &'static str,
    pub topic_line: fn(usize, usize) -> String,
    pub topics_more: fn(usize) -> String,

    pub balance_title: &'static str,
    pub balance_help: &'static str,
    pub balance_summary: fn(usize, usize) -> String,
    pub balance_none: &'static str,
    pub balance_pair: &'static str,
    pub balance_taught: fn(&str) -> String,
    pub balance_first: &'static str,
    pub balance_second: &'static str,
    pub halves: fn(u32) -> String,
    pub one_sided_title: fn(usize) -> String,
    pub one_sided: fn(&str, usize) -> String,
    pub could_teach: fn(&str, &str, &str) -> String,
    pub offers_other: fn(&str, &str, &str) -> String,
    pub offers_nothing: fn(&str) -> String,
    pub to_pair: &'static str,
    pub to_pair_label: fn(&str, &str) -> String,
    pub to_people: &'static str,
    pub over: &'static str,

    pub satisfaction_title: &'static str,
    pub satisfaction_none: &'static str,
    pub useful: &'static str,
    pub as_equals: &'static str,
    pub everybody: &'static str,
    pub level_many: fn(Level) -> &'static str,
    pub who: &'static str,
    pub answers: fn(usize) -> String,
    pub answers_short: &'static str,
    pub mean: &'static str,
    pub mean_value: fn(usize) -> String,
    pub satisfaction_line: fn(&str, usize, usize, usize) -> String,
    pub score: fn(usize, &str) -> String,

    pub fell_out_title: &'static str,
    pub fell_out_none: &'static str,
    pub fell_out_pair: fn(&str, &str) -> String,
    pub fell_out_on: fn(&str) -> String,
    pub fell_out_after: fn(usize) -> String,
    pub fell_out_no_reason: &'static str,
    pub on_break_title: &'static str,

    pub quotes_title: &'static str,
    pub quotes_search: &'static str,
    pub quotes_found: fn(usize, usize) -> String,
    pub quotes_none: &'static str,
    pub quotes_none_found: &'static str,
    pub quotes_more: fn(usize) -> String,
    pub quote_outcome: &'static str,
    pub quote_by: fn(&[String]) -> String,

    pub tables_title: &'static str,
    pub tables_help: &'static str,
    pub table_meetings: &'static str,
    pub table_learnings: &'static str,
    pub table_pairs: &'static str,
    pub table_saved: fn(&str) -> String,
    pub next_title: &'static str,
    pub next_report: &'static str,
    pub next_report_label: &'static str,
}

const MONTHS_DE: [&str; 12] = [
    "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.",
];
const MONTHS_EN: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

fn month_of(names: &'static [&'static str; 12], day: Date) -> &'static str {
    names[usize::from(day.month() - 1) % 12]
}

/// Tenths with the language's point: `4,3` or `4.3`.
pub(super) fn tenths(language: Language, value: usize) -> String {
    let point = match language {
        Language::De => ',',
        Language::En => '.',
    };
    format!("{}{point}{}", number(language, value / 10), value % 10)
}

/// Half meetings as meetings: `2`, `2½`.
fn halves(language: Language, halves: u32) -> String {
    let whole = number(language, usize::try_from(halves / 2).unwrap_or(usize::MAX));
    match (halves / 2, halves % 2) {
        (_, 0) => whole,
        (0, _) => "½".into(),
        _ => format!("{whole}½"),
    }
}

fn several(language: Language, count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{} {noun}", number(language, count))
}
