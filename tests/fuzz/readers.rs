//! What every reader has to hold to.

use std::collections::BTreeMap;
use std::sync::Arc;

use vice_versa::files::csv::write_people_csv;
use vice_versa::files::json::reply::{
    Reply, ReplyPerson, ReplyProblem, logs_in_file, read_reply, replies_in_file, write_reply,
};
use vice_versa::files::json::{read_log, write_log};
use vice_versa::files::protected::{Sealed, is_protected};
use vice_versa::files::workbook::Workbook;
use vice_versa::files::{
    Problem, ProgrammeFile, read_people_csv, read_programme_file, write_programme,
    write_programme_file,
};
use vice_versa::merge::{Clock, Merge, Replica, Side};
use vice_versa::model::{Language, Level, Programme};
use vice_versa::store::{Found, Loaded, Role, Session, ShelfRefused, key};
use vice_versa::text::{file_place, file_problem, row_problem, table_problem, words};

/// More letters are no sentence; a file's own words are quoted in short.
const SENTENCE_MAX: usize = 2000;

fn check_sentence(text: &str) {
    let letters = text.chars().count();
    assert!((5..=SENTENCE_MAX).contains(&letters), "{text:.300}");
}

fn check_problem(problem: &Problem) {
    for language in Language::ALL {
        check_sentence(&file_problem(language, problem));
        let _ = file_place(language, &problem.at);
    }
}

pub(crate) fn programme(bytes: &[u8]) -> bool {
    match read_programme_file(bytes) {
        Err(problem) => {
            check_problem(&problem);
            false
        }
        Ok(file) => {
            let ProgrammeFile { programme, clock } = &file;
            let text = match clock {
                Some(clock) => write_programme_file(programme, clock),
                None => write_programme(programme),
            };
            let back = read_programme_file(text.as_bytes()).expect("what was written");
            assert_eq!(back, file);
            true
        }
    }
}

/// A programme that is open while others are merged into it.
pub(crate) struct Open(Arc<Programme>, Clock);

impl Open {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let file = read_programme_file(bytes).expect("a valid file");
        let clock = file.clock.unwrap_or_else(|| Clock::of_content(1));
        Self(Arc::new(file.programme), clock)
    }

    pub(crate) fn merges(&self, bytes: &[u8]) -> bool {
        let Ok(file) = read_programme_file(bytes) else {
            return false;
        };
        let clock = file.clock.unwrap_or_else(|| Clock::of_content(2));
        let theirs = (Arc::new(file.programme), clock);
        let merge = Merge::of((Arc::clone(&self.0), self.1.clone()), theirs);
        let replica = Replica::named("fuzz").expect("a name");
        for side in Side::ALL {
            let all = merge.conflicts().iter().map(|one| (one.at.clone(), side));
            if let Ok(merged) = merge.decide(&all.collect::<BTreeMap<_, _>>(), &replica) {
                let text = write_programme_file(&merged.programme, &merged.clock);
                let back = read_programme_file(text.as_bytes()).expect("what was merged");
                assert_eq!(back.programme, merged.programme);
            }
        }
        true
    }
}

pub(crate) fn people(bytes: &[u8]) -> bool {
    match read_people_csv(bytes) {
        Err(problems) => {
            assert!(!problems.is_empty());
            for problem in problems.iter().take(20) {
                for language in Language::ALL {
                    check_sentence(&row_problem(language, problem));
                }
            }
            false
        }
        Ok(programme) => {
            for language in Language::ALL {
                let text = write_people_csv(&programme, language);
                let back = read_people_csv(text.as_bytes()).expect("what was written");
                let count = programme.participants().len();
                assert_eq!(back.participants().len(), count, "{text}");
            }
            true
        }
    }
}

pub(crate) fn workbook(bytes: &[u8]) -> bool {
    let _ = Workbook::is_one(bytes);
    let read = Workbook::open(bytes.to_vec()).and_then(|book| {
        let sheets = book.sheets().count();
        (0..sheets).try_for_each(|sheet| book.read(sheet).map(drop))
    });
    if let Err(problem) = &read {
        for language in Language::ALL {
            check_sentence(&table_problem(language, problem));
        }
    }
    read.is_ok()
}

/// An answer of the first person.
pub(crate) fn some_reply(programme: &Programme) -> Reply {
    let person = programme.participants().values().next().expect("a person");
    Reply {
        programme: programme.details().id.clone(),
        programme_name: programme.details().name.clone(),
        date: "2027-01-08".parse().ok(),
        time: "10:15".parse().ok(),
        person: ReplyPerson {
            id: Some(person.id.clone()),
            name: person.name.clone(),
            email: Some(person.email.clone()),
            role: Some("Ä".into()),
            level: Level::Junior,
            department: None,
            location: None,
            languages: Some(person.languages.clone()),
            offers: person.offers.clone(),
            wants: person.wants.clone(),
            absences: None,
            note: Some("…".into()),
        },
        new_topics: Vec::new(),
    }
}

pub(crate) fn answers(bytes: &[u8]) -> bool {
    let check = |problem: &ReplyProblem| {
        if let ReplyProblem::Unreadable(problem) = problem {
            check_problem(problem);
        }
    };
    let (replies, logs) = (replies_in_file(bytes), logs_in_file(bytes));
    assert!(!replies.is_empty() && !logs.is_empty());
    let mut accepted = false;
    for found in &replies {
        match &found.reply {
            Err(problem) => check(problem),
            Ok(reply) => {
                accepted = true;
                let back = read_reply(write_reply(reply).as_bytes());
                assert_eq!(back.as_ref(), Ok(reply));
            }
        }
    }
    for found in &logs {
        match &found.reply {
            Err(problem) => check(problem),
            Ok(log) => {
                accepted = true;
                assert_eq!(read_log(write_log(log).as_bytes()).as_ref(), Ok(log));
            }
        }
    }
    accepted
}

pub(crate) fn protected(bytes: &[u8]) -> bool {
    let _ = is_protected(bytes);
    match Sealed::read(bytes) {
        Ok(_) => true,
        Err(problem) => {
            for language in Language::ALL {
                check_sentence(&(words(language).protected.problem)(&problem));
            }
            false
        }
    }
}

/// A store with this text in a slot and as its mark. A session begins all the same, and goes
/// through every step that was kept.
pub(crate) fn record(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return false;
    };
    let found = Found::gather(|name| {
        let here = [key::SLOT_A, key::NEWEST].contains(&name);
        Ok::<_, ShelfRefused>(here.then(|| text.to_owned()))
    });
    let loaded = Loaded {
        local: found,
        database: Err(ShelfRefused::Blocked),
    };
    let mut session = Session::begin(&loaded, Role::Writer, 1, Language::En);
    while session.undo().is_some() {}
    while session.redo().is_some() {}
    session.closed().is_none()
}
