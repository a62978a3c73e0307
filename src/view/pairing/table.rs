//! The pairs as a table for a spreadsheet.

use super::card::{Side, pair_card};
use super::list::PairRow;
use crate::model::{Language, Programme};
use crate::text::Words;

/// All pairs as a table that Excel opens by double click: UTF-8 with a byte order mark, and the
/// separator that Excel expects in the language. Cells that a spreadsheet would run as a
/// formula get an apostrophe in front.
#[must_use]
pub fn pairs_as_csv(programme: &Programme, rows: &[PairRow], words: &Words) -> String {
    let separator = match words.language {
        Language::De => ';',
        Language::En => ',',
    };
    let mut text = String::from('\u{feff}');
    let headings = words.pairing.result.columns.map(str::to_owned);
    push_line(&mut text, &headings, separator);
    for row in rows {
        let card = pair_card(programme, &row.first, &row.second);
        let [first, second] = &card.sides;
        let cells = [
            first.name.clone(),
            second.name.clone(),
            topics(first),
            topics(second),
            card.weight.to_string(),
        ];
        push_line(&mut text, &cells, separator);
    }
    text
}

/// The topics that a partner learns, with commas.
fn topics(side: &Side) -> String {
    let names: Vec<&str> = side.learns.iter().map(|flow| flow.topic.as_str()).collect();
    names.join(", ")
}

fn push_line(text: &mut String, cells: &[String], separator: char) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            text.push(separator);
        }
        text.push('"');
        if cell
            .trim_start_matches('\'')
            .starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
        {
            text.push('\'');
        }
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    }
    text.push_str("\r\n");
}
