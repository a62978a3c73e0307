//! What leaves and comes back of a programme's meetings: tables for spreadsheets, and the log
//! that a pair fills in a file of its own.

use vice_versa::files::ProblemKind;
use vice_versa::files::csv::{write_learnings_csv, write_meetings_csv, write_pairs_csv};
use vice_versa::files::json::{
    LOG_FORMAT, LOG_MEETINGS_MAX, PairLogFile, read_log, read_programme, write_log, write_programme,
};
use vice_versa::model::{Date, Edit, Language, MeetingState, Programme, Score};
use vice_versa::sample::half_year_on;
use vice_versa::view::learning::{
    FieldValue, LogField, LogRefused, MeetingDraft, ReturnedLog, log_of,
};
use vice_versa::view::pairs::{PairKey, find_pair, pairs};

fn today() -> Date {
    "2027-06-10".parse().expect("a day")
}

fn sample() -> Programme {
    half_year_on(Language::De, today())
}

fn first_pair(programme: &Programme) -> PairKey {
    pairs(programme)[0].key()
}

fn log(programme: &Programme) -> PairLogFile {
    log_of(programme, &first_pair(programme), Some(today())).expect("a pair")
}

#[test]
fn the_sample_five_months_on_comes_back_from_a_programme_file() {
    for language in Language::ALL {
        let sample = half_year_on(language, today());
        let file = write_programme(&sample);
        assert_eq!(read_programme(file.as_bytes()).as_ref(), Ok(&sample));
    }
}

#[test]
fn the_sample_shows_its_dates_relative_to_any_day() {
    for day in ["1900-01-01", "2026-11-26", "2027-01-03", "2999-12-31"] {
        let day: Date = day.parse().expect("a day");
        let sample = half_year_on(Language::En, day);
        assert_eq!(pairs(&sample).len(), 12);
    }
}

#[test]
fn every_meeting_is_a_row() {
    let sample = sample();
    let meetings: usize = pairs(&sample)
        .iter()
        .map(|pair| pair.pairing.meetings.len())
        .sum();
    let german = write_meetings_csv(&sample, Language::De);
    assert!(german.starts_with("\u{feff}Runde;Tag;Person A;Person B;"));
    // No text of the sample breaks a line, so that lines are rows.
    assert_eq!(german.lines().count(), 1 + meetings);
    let english = write_pairs_csv(&sample, Language::En);
    assert!(english.starts_with("\u{feff}Round,Person A,Person B,State,"));
    assert_eq!(english.lines().count(), 13);
    assert!(english.contains("ended early"));
    let learned = write_learnings_csv(&sample, Language::En);
    assert!(learned.lines().count() > 70);
}

#[test]
fn no_cell_runs_as_a_formula() {
    let sample = sample();
    let key = first_pair(&sample);
    let pair = find_pair(&sample, &key).expect("a pair");
    let held = pair.pairing.meetings.iter();
    let mut held = held.filter(|meeting| meeting.state == MeetingState::Held);
    let id = held.next().expect("a meeting").id.clone();
    let mut draft = MeetingDraft::of(&sample, &key, &id).expect("a meeting");
    draft.both[0].learned = "=HYPERLINK(\"https://example.org\")".into();
    draft.discussed = "+49 30 1234; \"so\"".into();
    draft.outcome = "@SUM(A1)".into();
    draft.next_step = "-2\nmore".into();
    let edit = draft.into_edit(&sample, Some(today()));
    let edit = edit.expect("a sound form").expect("a pair");
    let hostile = sample.apply(edit).expect("an edit");
    for language in Language::ALL {
        let tables = [
            write_meetings_csv(&hostile, language),
            write_learnings_csv(&hostile, language),
        ];
        for table in tables {
            assert!(table.contains("'=HYPERLINK(\"\"https"), "{language:?}");
            for cell in cells(&table, language) {
                assert!(
                    !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']),
                    "{cell}"
                );
            }
        }
        let meetings = write_meetings_csv(&hostile, language);
        assert!(meetings.contains("\"'+49 30 1234; \"\"so\"\"\""));
    }
}

/// The cells of a table, read by the plainest of readers.
fn cells(table: &str, language: Language) -> Vec<String> {
    let separator = if language == Language::De { ';' } else { ',' };
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    for letter in table.trim_start_matches('\u{feff}').chars() {
        match letter {
            '"' => quoted = !quoted,
            '\n' if !quoted => cells.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            letter if letter == separator && !quoted => cells.push(std::mem::take(&mut cell)),
            letter => cell.push(letter),
        }
    }
    cells
}

#[test]
fn a_log_comes_back_as_it_went_out() {
    let log = log(&sample());
    let file = write_log(&log);
    assert_eq!(read_log(file.as_bytes()).as_ref(), Ok(&log));
    assert_eq!(read_log(format!("\u{feff}{file}").as_bytes()), Ok(log));
}

#[test]
fn a_log_that_nobody_filled_in_changes_nothing() {
    let sample = sample();
    let returned = ReturnedLog::of(&sample, &log(&sample)).expect("the same programme");
    assert!(returned.is_empty());
    assert_eq!(returned.same, log(&sample).meetings.len());
    assert_eq!(returned.into_edit(&sample), None);
}

#[test]
fn what_a_pair_wrote_is_taken_over_and_empty_fields_take_nothing_away() {
    let sample = sample();
    let key = first_pair(&sample);
    let first_is_a = pairs(&sample)[0].first_is_a;
    let mut log = log(&sample);
    let held = log.meetings.iter().position(|m| !m.discussed.is_empty());
    let written = &mut log.meetings[held.expect("a meeting")];
    let (date, before) = (written.date, written.discussed.clone());
    written.discussed = String::new();
    written.outcome = " A new idea ".into();
    let learner = if first_is_a {
        &mut written.a
    } else {
        &mut written.b
    };
    learner.learned = "Something else".into();
    learner.rating.useful = Score::new(1).ok();
    let id = written.id.clone();
    // A meeting that the programme does not know, as a pair adds one.
    let mut new = written.clone();
    new.id = vice_versa::model::MeetingId::fresh(77);
    log.meetings.push(new);

    let returned = ReturnedLog::of(&sample, &log).expect("the same programme");
    assert_eq!(returned.meetings.len(), 2);
    let changed = &returned.meetings[0];
    assert_eq!((changed.date, changed.is_new), (date, false));
    let fields: Vec<LogField> = changed.changes.iter().map(|change| change.field).collect();
    assert!(fields.contains(&LogField::Learned(0)));
    assert!(fields.contains(&LogField::Outcome));
    assert!(!fields.contains(&LogField::Discussed));
    let outcome = changed
        .changes
        .iter()
        .find(|c| c.field == LogField::Outcome);
    let outcome = outcome.expect("a change");
    assert_eq!(outcome.after, FieldValue::Text("A new idea".into()));
    assert!(returned.meetings[1].is_new);

    let edit = returned.into_edit(&sample).expect("an edit");
    let after = sample.apply(edit).expect("a sound edit");
    let pair = find_pair(&after, &key).expect("the pair");
    let meeting = pair.pairing.meetings.iter().find(|m| m.id == id);
    let meeting = meeting.expect("the meeting");
    assert_eq!(meeting.discussed, before);
    assert_eq!(meeting.outcome, "A new idea");
    let count = |programme: &Programme| {
        let pair = find_pair(programme, &key).expect("the pair");
        pair.pairing.meetings.len()
    };
    assert_eq!(count(&after), count(&sample) + 1);
}

#[test]
fn a_log_of_another_programme_or_pair_is_refused() {
    let sample = sample();
    let mut other = log(&sample);
    other.programme = vice_versa::model::ProgrammeId::fresh(9);
    let name = other.programme_name.clone();
    assert_eq!(
        ReturnedLog::of(&sample, &other),
        Err(LogRefused::OtherProgramme(name))
    );
    let mut round = sample.current_round().expect("a round").as_ref().clone();
    let gone = round.pairings.remove(0);
    let fewer = sample.apply(Edit::PutRound(round)).expect("an edit");
    let mut lost = log(&sample);
    lost.pairing = gone.id;
    assert_eq!(ReturnedLog::of(&fewer, &lost), Err(LogRefused::UnknownPair));
}

#[test]
fn topics_that_are_gone_are_left_out() {
    let sample = sample();
    let log = log(&sample);
    let topic = log.meetings.iter().find_map(|m| m.topic.clone());
    let fewer = sample
        .apply(Edit::RemoveTopic(topic.expect("a topic")))
        .expect("an edit");
    let returned = ReturnedLog::of(&fewer, &log).expect("the same programme");
    if let Some(edit) = returned.into_edit(&fewer) {
        fewer.apply(edit).expect("every reference resolves");
    }
}

#[test]
fn a_log_says_where_it_is_wrong() {
    let good = write_log(&log(&sample()));
    let cases = [
        (good.replace(LOG_FORMAT, "vice-versa/reply"), "format"),
        (good.replace("\"schema\": 1", "\"schema\": 2"), "schema"),
        (good.replace("\"schema\": 1", "\"schema\": 0"), "schema"),
        (
            good.replacen("\"state\": \"held\"", "\"state\": \"lost\"", 1),
            ".state",
        ),
        (good.replacen("\"useful\": ", "\"useful\": 1", 1), ".useful"),
        (
            good.replacen("\"date\": \"2027-06-10\"", "\"date\": \"soon\"", 1),
            "date",
        ),
        ("{".repeat(100), ""),
        (String::new(), ""),
        ("[]".into(), ""),
    ];
    for (text, place) in cases {
        let problem = read_log(text.as_bytes()).expect_err(place);
        assert!(problem.at.ends_with(place), "{} for {place}", problem.at);
    }
    assert!(read_log(b"\xff\xfe").is_err());
}

#[test]
fn a_log_with_the_same_meeting_twice_or_too_many_is_refused() {
    let mut twice = log(&sample());
    twice.meetings.push(twice.meetings[0].clone());
    let problem = read_log(write_log(&twice).as_bytes()).expect_err("twice");
    assert!(matches!(problem.kind, ProblemKind::DuplicateId(_)));
    let mut many = log(&sample());
    let one = many.meetings[0].clone();
    many.meetings = (0..=LOG_MEETINGS_MAX as u64)
        .map(|number| {
            let mut meeting = one.clone();
            meeting.id = vice_versa::model::MeetingId::fresh(number);
            meeting.discussed.clear();
            meeting
        })
        .collect();
    let problem = read_log(write_log(&many).as_bytes()).expect_err("too many");
    assert!(matches!(
        problem.kind,
        ProblemKind::OutOfRange { .. } | ProblemKind::TooLarge { .. }
    ));
}
