//! Public collections of what is hard to read (`tests/data/corpora`): JSON, CSV, and texts that
//! have broken programs.

use std::collections::BTreeMap;

use serde_json::Value;
use vice_versa::files::csv::{read_people_csv, write_people_csv};
use vice_versa::files::json::{read_programme, write_programme};
use vice_versa::files::{Problem, ProblemKind};
use vice_versa::model::{Edit, Language, Participant, Programme};
use vice_versa::text::file_problem;
use vice_versa::{files::csv::Table, sample};

const JSON: &str = include_str!("../data/corpora/json.json");
const STRINGS: &str = include_str!("../data/corpora/strings.json");
const CSV: &str = include_str!("../data/corpora/csv.json");

/// A row of a table, by heading.
type Cells = BTreeMap<String, String>;

/// A refusal has a sentence in both languages.
fn said(problem: &Problem) {
    for language in Language::ALL {
        assert!(!file_problem(language, problem).is_empty());
    }
}

/// A programme with this text as a field that nobody knows.
fn programme_with(field: &str) -> String {
    let head = r#"{"format":"vice-versa/programme","schema":1,"programme":{"id":"g","name":"N","language":"en"},"topics":[],"participants":[],"rounds":[],"barred":[],"meetings":[]"#;
    format!("{head},\"later\":{field}}}")
}

#[test]
fn json_is_told_from_what_is_none() {
    let cases: Vec<(String, String)> = serde_json::from_str(JSON).unwrap();
    assert!(cases.len() > 300);
    for (name, text) in &cases {
        // None of them is a programme, whatever it is else.
        said(&read_programme(text.as_bytes()).unwrap_err());

        let text = text.trim_start_matches('\u{feff}');
        let read = read_programme(programme_with(text).as_bytes());
        match (name.as_bytes()[0], read) {
            (b'n', Ok(_)) => panic!("{name} is no JSON, and was read"),
            (b'y', Err(problem)) => {
                // The format forbids what JSON leaves open.
                let kind = &problem.kind;
                assert!(
                    matches!(kind, ProblemKind::DuplicateKey(_)),
                    "{name}: {kind:?}"
                );
            }
            (_, Err(problem)) => said(&problem),
            (_, Ok(programme)) => {
                let file = write_programme(&programme);
                assert_eq!(
                    read_programme(file.as_bytes()).as_ref(),
                    Ok(&programme),
                    "{name}"
                );
                let later = serde_json::from_str::<Value>(&file).unwrap()["later"].take();
                assert_eq!(
                    later,
                    serde_json::from_str::<Value>(text).unwrap(),
                    "{name}"
                );
            }
        }
    }
}

#[test]
fn tables_are_read_as_others_read_them() {
    let cases: Vec<(String, String, Vec<Cells>)> = serde_json::from_str(CSV).unwrap();
    assert!(cases.len() > 10);
    for (name, text, rows) in &cases {
        let table = Table::parse(text).unwrap();
        // Rows without any text are none here.
        let rows = rows
            .iter()
            .filter(|row| row.values().any(|cell| !cell.is_empty()));
        let rows: Vec<_> = rows.collect();
        assert_eq!(table.rows.len(), rows.len(), "{name}");
        for (read, row) in table.rows.iter().zip(rows) {
            for (column, heading) in table.headings.iter().enumerate() {
                assert_eq!(read.cell(column), row[heading].trim(), "{name}");
            }
        }
    }
}

/// The sample with these texts as names, roles, departments, places and notes.
fn people_called(texts: &[String]) -> Programme {
    let begun = sample::programme(Language::De);
    let changed = begun
        .participants()
        .values()
        .zip(texts)
        .map(|(person, text)| {
            let mut person = Participant::clone(person);
            person.name.clone_from(text);
            person.role.clone_from(text);
            person.department.clone_from(text);
            person.location.clone_from(text);
            person.note.clone_from(text);
            Edit::PutParticipant(person)
        });
    let changed = Edit::Batch(changed.collect());
    begun.apply(changed).unwrap()
}

#[test]
fn texts_that_broke_others_are_names() {
    let texts: Vec<String> = serde_json::from_str(STRINGS).unwrap();
    let named: Vec<String> = texts
        .into_iter()
        .filter(|text| !text.trim().is_empty())
        .collect();
    assert!(named.len() > 400);
    for some in named.chunks(25) {
        let programme = people_called(some);
        let file = write_programme(&programme);
        assert_eq!(read_programme(file.as_bytes()).as_ref(), Ok(&programme));

        for language in Language::ALL {
            let table = write_people_csv(&programme, language);
            let read = read_people_csv(table.as_bytes()).unwrap();
            assert_eq!(read.participants().len(), programme.participants().len());
            for person in programme.participants().values() {
                let same = |other: &&std::sync::Arc<Participant>| other.email == person.email;
                let back = read.participants().values().find(same).unwrap();
                assert_eq!(back.name, plain(&person.name));
                assert_eq!(back.note, plain(&person.note));
            }
        }
    }
}

/// A text as a cell keeps it: without characters that no cell holds, and trimmed.
fn plain(text: &str) -> String {
    let kept = |c: &char| !c.is_control() || matches!(c, '\t' | '\n' | '\r');
    text.chars()
        .filter(kept)
        .collect::<String>()
        .trim()
        .to_owned()
}
