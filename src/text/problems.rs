//! What is wrong with a table of people, as sentences: what it is, where, what happens to
//! the row, what to do.

use super::number;
use crate::files::csv::{RowProblem, RowProblemKind, TableProblem};
use crate::model::Language;

/// How much of a cell a sentence repeats, in characters.
const SHOWN_MAX: usize = 40;

/// Where a row's problem is: `Zeile 7, „E-Mail“`; empty where the whole file is meant.
#[must_use]
pub fn row_place(language: Language, problem: &RowProblem) -> String {
    let row = number(language, to_usize(problem.row));
    match (language, problem.row, problem.column.is_empty()) {
        (_, 0, _) => String::new(),
        (Language::De, _, true) => format!("Zeile {row}"),
        (Language::De, _, false) => format!("Zeile {row}, {}", quoted(language, &problem.column)),
        (Language::En, _, true) => format!("Row {row}"),
        (Language::En, _, false) => format!("Row {row}, {}", quoted(language, &problem.column)),
    }
}

/// What is wrong with a row, what happens to it, and what to do.
#[must_use]
pub fn row_problem(language: Language, problem: &RowProblem) -> String {
    match language {
        Language::De => row_in_german(problem),
        Language::En => row_in_english(problem),
    }
}

/// Why a file or a pasted text is no table of people, and what to do.
#[must_use]
pub fn table_problem(language: Language, problem: &TableProblem) -> String {
    match language {
        Language::De => table_in_german(problem),
        Language::En => table_in_english(problem),
    }
}

fn row_in_german(problem: &RowProblem) -> String {
    use RowProblemKind as Kind;
    let value = quoted(Language::De, &problem.value);
    let count = |people: usize| number(Language::De, people);
    let sentence = match &problem.kind {
        Kind::File(whole) => return table_in_german(whole),
        Kind::NoName => "Der Name fehlt.".to_owned(),
        Kind::NoLevel => {
            "Die Ebene fehlt. Ergänzen Sie sie in der Tabelle, oder wählen Sie eine Ebene für alle, bei denen keine steht.".to_owned()
        }
        Kind::UnknownLevel => format!(
            "Die Ebene {value} ist nicht bekannt. Ordnen Sie ihr Nachwuchskraft, mittleres Management oder Führungskraft zu."
        ),
        Kind::SamePersonAs { row } => format!(
            "Diese Person steht schon in Zeile {}. Sind es zwei Menschen, braucht jeder eine eigene E-Mail-Adresse.",
            count(to_usize(*row))
        ),
        Kind::AmbiguousPerson { people } => format!(
            "So heißen {} Personen im Programm. Die E-Mail-Adresse würde sagen, wer gemeint ist.",
            count(*people)
        ),
        Kind::TooManyCells { headings } => format!(
            "Hier steht Text in mehr als {} Spalten, so viele Überschriften gibt es. Meist fehlen Anführungszeichen um einen Text mit Komma oder Semikolon.",
            count(*headings)
        ),
        Kind::OutOfRange { number, range } => {
            format!("{number} ist nicht möglich, nur {} bis {}.", range.start(), range.end())
        }
        Kind::NotANumber => format!("Erwartet wird eine Zahl, da steht {value}."),
        Kind::NotYesOrNo => format!("Erwartet wird Ja oder Nein, da steht {value}."),
        Kind::NotATopicList => format!(
            "Die Liste {value} ist nicht lesbar. Gemeint ist: Thema:3; Anderes Thema:1"
        ),
        Kind::NoTopicInHeading => {
            "Die Spalte soll ein Thema sein, hat aber keine Überschrift.".to_owned()
        }
        Kind::NotAnEmail => format!(
            "{value} sieht nicht nach einer E-Mail-Adresse aus. Übernommen wird sie so, wie sie da steht."
        ),
        Kind::UnknownManager => format!(
            "{value} steht weder in der Tabelle noch im Programm. Übernommen wird die Person ohne Vorgesetzte."
        ),
        Kind::AmbiguousManager { people } => format!(
            "{value} heißen {} Personen. Übernommen wird die Person ohne Vorgesetzte; die E-Mail-Adresse würde sagen, wer gemeint ist.",
            count(*people)
        ),
        Kind::OwnManager => {
            "Die Person ist sich selbst vorgesetzt. Übernommen wird sie ohne Vorgesetzte.".to_owned()
        }
    };
    if problem.leaves_row_out() {
        format!("{sentence} Die Zeile wird nicht übernommen.")
    } else {
        sentence
    }
}

fn row_in_english(problem: &RowProblem) -> String {
    use RowProblemKind as Kind;
    let value = quoted(Language::En, &problem.value);
    let count = |people: usize| number(Language::En, people);
    let sentence = match &problem.kind {
        Kind::File(whole) => return table_in_english(whole),
        Kind::NoName => "The name is missing.".to_owned(),
        Kind::NoLevel => {
            "The level is missing. Add it to the spreadsheet, or choose a level for everybody without one.".to_owned()
        }
        Kind::UnknownLevel => format!(
            "The level {value} is not known. Choose junior, middle management or executive for it."
        ),
        Kind::SamePersonAs { row } => format!(
            "This person is already in row {}. If they are two people, each needs an e-mail address of their own.",
            count(to_usize(*row))
        ),
        Kind::AmbiguousPerson { people } => format!(
            "{} people in the programme have this name. An e-mail address would tell who is meant.",
            count(*people)
        ),
        Kind::TooManyCells { headings } => format!(
            "There is text in more than {} columns, which is how many headings there are. Most often a text with a comma or semicolon lacks its quotes.",
            count(*headings)
        ),
        Kind::OutOfRange { number, range } => {
            format!("{number} is not possible, only {} to {}.", range.start(), range.end())
        }
        Kind::NotANumber => format!("A number is expected, and {value} is there."),
        Kind::NotYesOrNo => format!("Yes or no is expected, and {value} is there."),
        Kind::NotATopicList => {
            format!("The list {value} cannot be read. It should be: Topic:3; Other topic:1")
        }
        Kind::NoTopicInHeading => "The column should be a topic but has no heading.".to_owned(),
        Kind::NotAnEmail => {
            format!("{value} does not look like an e-mail address. It is imported as it stands.")
        }
        Kind::UnknownManager => format!(
            "{value} is neither in the spreadsheet nor in the programme. The person is imported without a manager."
        ),
        Kind::AmbiguousManager { people } => format!(
            "{} people are called {value}. The person is imported without a manager; an e-mail address would tell who is meant.",
            count(*people)
        ),
        Kind::OwnManager => {
            "The person is their own manager. They are imported without a manager.".to_owned()
        }
    };
    if problem.leaves_row_out() {
        format!("{sentence} The row is not imported.")
    } else {
        sentence
    }
}

fn table_in_german(problem: &TableProblem) -> String {
    let count = |value: usize| number(Language::De, value);
    match problem {
        TableProblem::TooLarge { bytes, most } => format!(
            "Die Tabelle ist mit {}\u{a0}MB zu groß; gelesen werden bis zu {}\u{a0}MB. Nehmen Sie nur die Spalten, die Sie brauchen.",
            count(megabytes(*bytes)),
            count(megabytes(*most))
        ),
        TableProblem::OldWorkbook => "Das ist eine Arbeitsmappe im alten Format von Excel (.xls). Öffnen Sie sie in Excel oder LibreOffice und speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“ oder als CSV.".to_owned(),
        TableProblem::OtherWorkbook => "Diese Art von Arbeitsmappe kann die Seite nicht lesen. Öffnen Sie sie in dem Programm, aus dem sie stammt, und speichern oder exportieren Sie sie als Excel-Datei (.xlsx) oder als CSV.".to_owned(),
        TableProblem::NoWorkbook => "Das ist keine Excel-Datei, sondern ein anderes Dokument oder ein Archiv. Wählen Sie eine Datei mit der Endung .xlsx oder .csv.".to_owned(),
        TableProblem::LockedWorkbook => "Diese Arbeitsmappe ist mit einem Kennwort verschlüsselt. Öffnen Sie sie in Excel, speichern Sie eine Kopie ohne Kennwort und wählen Sie diese, oder kopieren Sie die Zellen und fügen Sie sie hier ein.".to_owned(),
        TableProblem::DamagedWorkbook => "Diese Arbeitsmappe ist beschädigt oder unvollständig. Laden oder kopieren Sie sie noch einmal; wenn Excel oder LibreOffice sie öffnet, speichern Sie sie dort neu.".to_owned(),
        TableProblem::WorkbookTooLarge => "Diese Arbeitsmappe enthält mehr, als die Seite lesen kann. Kopieren Sie die Spalten, die Sie brauchen, in eine neue Tabelle und speichern Sie diese.".to_owned(),
        TableProblem::NoSheet => "In dieser Arbeitsmappe ist kein Blatt mit Zellen. Wählen Sie eine Datei, in der die Personen in einem Tabellenblatt stehen.".to_owned(),
        TableProblem::TooManyCells { most } => format!(
            "Das Tabellenblatt hat mehr als {} Zellen. Nehmen Sie nur die Zeilen und Spalten, die Sie brauchen.",
            count(*most)
        ),
        TableProblem::Binary { at } => format!(
            "Das ist keine Tabelle aus Text (ab Byte {}). Wählen Sie eine Excel-Datei (.xlsx), oder speichern Sie die Tabelle als „CSV UTF-8“.",
            count(*at)
        ),
        TableProblem::Empty => "Hier steht kein Text.".to_owned(),
        TableProblem::UnclosedQuote { line } => format!(
            "In Textzeile {} öffnet ein Anführungszeichen eine Zelle, die nirgends endet. Schließen oder entfernen Sie es.",
            count(to_usize(*line))
        ),
        TableProblem::TooManyColumns { line, most } => format!(
            "Zeile {} hat mehr als {} Spalten. Nehmen Sie nur die Spalten, die Sie brauchen.",
            count(to_usize(*line)),
            count(*most)
        ),
        TableProblem::TooManyRows { most } => {
            format!("Die Tabelle hat mehr als {} Zeilen. Teilen Sie sie auf.", count(*most))
        }
        TableProblem::NoNameColumn => "Keine Spalte enthält Namen. Wählen Sie, in welcher Spalte sie stehen.".to_owned(),
    }
}

fn table_in_english(problem: &TableProblem) -> String {
    let count = |value: usize| number(Language::En, value);
    match problem {
        TableProblem::TooLarge { bytes, most } => format!(
            "The spreadsheet is too large at {}\u{a0}MB; up to {}\u{a0}MB can be read. Take only the columns that you need.",
            count(megabytes(*bytes)),
            count(megabytes(*most))
        ),
        TableProblem::OldWorkbook => "This is a workbook in Excel’s old format (.xls). Open it in Excel or LibreOffice and save it as “Excel Workbook (.xlsx)” or as CSV.".to_owned(),
        TableProblem::OtherWorkbook => "The page cannot read this kind of workbook. Open it in the program that it comes from, and save or export it as an Excel file (.xlsx) or as CSV.".to_owned(),
        TableProblem::NoWorkbook => "This is not an Excel file but another kind of document or an archive. Choose a file that ends in .xlsx or .csv.".to_owned(),
        TableProblem::LockedWorkbook => "This workbook is encrypted with a password. Open it in Excel, save a copy without a password and choose that, or copy the cells and paste them here.".to_owned(),
        TableProblem::DamagedWorkbook => "This workbook is damaged or incomplete. Download or copy it again; if Excel or LibreOffice opens it, save it anew there.".to_owned(),
        TableProblem::WorkbookTooLarge => "This workbook holds more than the page can read. Copy the columns that you need into a new spreadsheet and save that.".to_owned(),
        TableProblem::NoSheet => "No sheet in this workbook has cells. Choose a file that lists the people in a sheet.".to_owned(),
        TableProblem::TooManyCells { most } => format!(
            "The sheet has more than {} cells. Take only the rows and columns that you need.",
            count(*most)
        ),
        TableProblem::Binary { at } => format!(
            "This is not a table of text (from byte {} on). Choose an Excel file (.xlsx), or save the table as “CSV UTF-8”.",
            count(*at)
        ),
        TableProblem::Empty => "There is no text here.".to_owned(),
        TableProblem::UnclosedQuote { line } => format!(
            "In text line {} a quote opens a cell that never ends. Close the quote or remove it.",
            count(to_usize(*line))
        ),
        TableProblem::TooManyColumns { line, most } => format!(
            "Line {} has more than {} columns. Take only the columns that you need.",
            count(to_usize(*line)),
            count(*most)
        ),
        TableProblem::TooManyRows { most } => {
            format!("The spreadsheet has more than {} rows. Split it up.", count(*most))
        }
        TableProblem::NoNameColumn => {
            "No column has names. Choose the column in which they are.".to_owned()
        }
    }
}

/// A text from a file within a sentence: on one line, not too long, and without what would turn
/// the sentence around.
pub(super) fn shown(text: &str) -> String {
    let steers = |c: &char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let mut shown: String = text
        .chars()
        .filter(|c| !steers(c))
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(SHOWN_MAX + 1)
        .collect();
    if shown.chars().count() > SHOWN_MAX {
        shown.pop();
        shown.push('…');
    }
    shown
}

/// The same in the language's quotes, and kept apart from the sentence's own direction of
/// writing.
fn quoted(language: Language, text: &str) -> String {
    const ISOLATE: char = '\u{2068}';
    const END: char = '\u{2069}';
    let shown = shown(text);
    match language {
        Language::De => format!("„{ISOLATE}{shown}{END}“"),
        Language::En => format!("“{ISOLATE}{shown}{END}”"),
    }
}

fn megabytes(bytes: usize) -> usize {
    bytes.div_ceil(1 << 20)
}

fn to_usize(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_from_files_stay_within_their_quotes() {
        let text = quoted(Language::De, &format!("a\n\u{202e}b{}", "x".repeat(10_000)));
        assert!(
            text.starts_with("„\u{2068}a bx") && text.ends_with("x…\u{2069}“"),
            "{text}"
        );
        assert_eq!(text.chars().count(), SHOWN_MAX + 5);
    }

    #[test]
    fn a_problem_says_where_it_is_and_what_becomes_of_the_row() {
        let problem = RowProblem {
            row: 7,
            line: 9,
            column: "Kapazität".to_owned(),
            value: "9".to_owned(),
            kind: RowProblemKind::OutOfRange {
                number: 9,
                range: 1..=5,
            },
        };
        let place = row_place(Language::De, &problem).replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(place, "Zeile 7, „Kapazität“");
        assert_eq!(
            row_problem(Language::De, &problem),
            "9 ist nicht möglich, nur 1 bis 5. Die Zeile wird nicht übernommen."
        );
        let warning = RowProblem {
            kind: RowProblemKind::OwnManager,
            ..problem
        };
        assert_eq!(
            row_problem(Language::En, &warning),
            "The person is their own manager. They are imported without a manager."
        );
    }
}
