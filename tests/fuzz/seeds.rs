//! Valid files of every kind, from which all others are made.

use std::collections::BTreeMap;
use std::fs;

use serde::Serialize;
use vice_versa::files::csv::write_people_csv;
use vice_versa::files::json::reply::{base64url, reply_line, write_reply};
use vice_versa::files::json::write_log;
use vice_versa::files::protected::{Header, Parts, Sealed};
use vice_versa::files::write_programme_file;
use vice_versa::merge::Clock;
use vice_versa::model::{Date, Edit, Language};
use vice_versa::sample;
use vice_versa::store::{Found, Loaded, Role, Session, Shelf, ShelfRefused, key, save};
use vice_versa::view::learning::log_of;
use vice_versa::view::pairs::pairs;

use crate::readers;

fn today() -> Date {
    Date::new(2027, 6, 1).unwrap()
}

fn files(folder: &str, ending: &str) -> Vec<Vec<u8>> {
    let mut found: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect();
    found.sort();
    assert!(!found.is_empty(), "{folder} has no {ending}");
    found
        .into_iter()
        .map(|path| fs::read(path).unwrap())
        .collect()
}

/// The small ones by hand come first.
pub(crate) fn programmes() -> Vec<Vec<u8>> {
    let mut all = files("tests/data/json/valid", ".json");
    let sample = sample::half_year_on(Language::De, today());
    all.push(write_programme_file(&sample, &Clock::of_content(7)).into_bytes());
    all
}

pub(crate) fn tables() -> Vec<Vec<u8>> {
    let sample = sample::programme(Language::En);
    vec![
        write_people_csv(&sample, Language::En).into_bytes(),
        write_people_csv(&sample, Language::De).into_bytes(),
        b"Name;Ebene;Lernt;Zeigt\r\nAnn;Junior;Video:2;Excel\r\n".to_vec(),
    ]
}

pub(crate) fn workbooks() -> Vec<Vec<u8>> {
    let all = files("tests/data/xlsx", ".xlsx");
    all.into_iter()
        .filter(|bytes| readers::workbook(bytes))
        .collect()
}

pub(crate) fn answers() -> Vec<Vec<u8>> {
    let sample = sample::half_year_on(Language::En, today());
    let key = pairs(&sample)[0].key();
    let log = log_of(&sample, &key, Some(today())).unwrap();
    let reply = readers::some_reply(&sample);
    let line = reply_line(&reply);
    let mail = format!("Hello,\n> {line}\nBest wishes");
    vec![
        write_reply(&reply).into_bytes(),
        line.into_bytes(),
        mail.into_bytes(),
        write_log(&log).into_bytes(),
    ]
}

pub(crate) fn protected() -> Vec<Vec<u8>> {
    let header = Header::new(&[7; 16], 600_000);
    let parts = Parts {
        key: &[1; 40],
        iv: &[2; 12],
        content: &[3; 200],
    };
    let whole = Sealed::write(&header, parts).unwrap();
    let other = json_header(
        r#"{"alg":"PBES2-HS512+A256KW","enc":"A256GCM","p2c":1000,"p2s":"AAECAwQFBgc","kid":"x"}"#,
    );
    let rest = whole.split_once('.').unwrap().1.to_owned();
    vec![whole.into_bytes(), format!("{other}.{rest}").into_bytes()]
}

fn json_header(text: &str) -> String {
    base64url(text.as_bytes())
}

/// A store in memory.
#[derive(Default)]
struct Memory(BTreeMap<String, String>);

impl Shelf for Memory {
    fn read(&self, key: &str) -> Result<Option<String>, ShelfRefused> {
        Ok(self.0.get(key).cloned())
    }

    fn write(&mut self, key: &str, value: &impl Serialize) -> Result<(), ShelfRefused> {
        let text = serde_json::to_string(value).unwrap();
        self.0.insert(key.to_owned(), text);
        Ok(())
    }

    fn remove(&mut self, key: &str) -> Result<(), ShelfRefused> {
        self.0.remove(key);
        Ok(())
    }
}

/// What a browser keeps of some edits, steps back included.
pub(crate) fn records() -> Vec<Vec<u8>> {
    let mut memory = Memory::default();
    let nothing = Loaded {
        local: Found::gather(|_| Ok(None)),
        database: Err(ShelfRefused::Blocked),
    };
    let mut session = Session::begin(&nothing, Role::Writer, 1, Language::En);
    let sample = sample::programme(Language::En);
    let person = sample.participants().values().next().unwrap();
    let request = session.replace(sample.clone(), None).unwrap();
    let saved = save(&mut memory, &request);
    session.settle(&request, saved);
    for name in ["Ann", "Anna"] {
        let mut person = (**person).clone();
        name.clone_into(&mut person.name);
        let request = session.perform(Edit::PutParticipant(person)).unwrap();
        let saved = save(&mut memory, &request);
        session.settle(&request, saved);
    }
    let slots = [key::SLOT_A, key::SLOT_B];
    let mut all = files("tests/data/record", ".json");
    all.extend(
        slots
            .iter()
            .map(|slot| memory.0[*slot].clone().into_bytes()),
    );
    all
}
