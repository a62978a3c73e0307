//! Tests of the learning page on the sample five months on.

use super::*;
use crate::model::{Date, Edit, Language, MeetingState, Programme, Score, Status, Teaches};
use crate::sample::half_year_on;
use crate::view::pairs::{Teacher, find_pair, pairs};

const TODAY: &str = "2027-06-10";

fn today() -> Date {
    TODAY.parse().unwrap()
}

fn sample() -> Programme {
    half_year_on(Language::En, today())
}

fn overview(programme: &Programme) -> Learning {
    learning(programme, Some(today()))
}

#[test]
fn the_oldest_meeting_without_a_word_comes_first() {
    let all = overview(&sample());
    assert_eq!(all.missing.len(), 4);
    let days: Vec<Date> = all.missing.iter().map(|one| one.meeting.date).collect();
    assert!(days.is_sorted());
    assert!(days.iter().all(|day| *day < today()));
    assert_eq!(all.running.len(), 11);
    assert_eq!(all.over.len(), 1);
    assert_eq!(all.over[0].status, Status::Ended);
    // Without a clock nothing has passed.
    assert!(learning(&sample(), None).missing.is_empty());
}

#[test]
fn both_of_a_pair_are_named_first_turn_by_turn() {
    let sample = sample();
    let seniors_first = pairs(&sample)
        .iter()
        .filter(|pair| pair.people[0].level > pair.people[1].level)
        .count();
    assert_eq!(seniors_first, 6);
}

#[test]
fn a_written_form_becomes_the_meeting_and_undoes_nothing_else() {
    let sample = sample();
    let missing = overview(&sample).missing.swap_remove(0);
    let mut draft = MeetingDraft::of(&sample, &missing.key, &missing.meeting.id).unwrap();
    assert_eq!(draft.state, MeetingState::Held);
    draft.discussed = " A talk over lunch ".into();
    draft.both[0].learned = "For the first".into();
    draft.both[1].learned = "For the second".into();
    draft.both[1].as_equals = Score::new(5).ok();
    draft.teaches = Teacher::Second;
    let edit = draft.into_edit(&sample, Some(today())).unwrap().unwrap();
    let after = sample.apply(edit).unwrap();
    let all = overview(&after);
    assert_eq!(all.missing.len(), 3);
    let log = all.running.iter().find(|log| log.key == missing.key);
    let mut lines = log.unwrap().past.iter();
    let line = lines.find(|line| line.id == missing.meeting.id).unwrap();
    assert_eq!(line.when, When::Held);
    assert_eq!(line.discussed, "A talk over lunch");
    assert_eq!(line.learned, ["For the first", "For the second"]);
    assert_eq!(line.teaches, Teacher::Second);
    assert_eq!(line.ratings[1].as_equals, Score::new(5).ok());
    // The words stand with the person who said them, whichever of the two is `a`.
    let pair = find_pair(&after, &missing.key).unwrap();
    let meetings = &pair.pairing.meetings;
    let meeting = meetings.iter().find(|one| one.id == line.id).unwrap();
    let of_first = if pair.first_is_a {
        &meeting.a
    } else {
        &meeting.b
    };
    assert_eq!(of_first.learned, "For the first");
    assert_eq!(meeting.changes, 0);
}

#[test]
fn a_form_that_was_opened_and_saved_changes_nothing_but_that_it_was_held() {
    let sample = sample();
    for log in overview(&sample).running {
        for line in log.past.iter().filter(|line| line.when == When::Held) {
            let draft = MeetingDraft::of(&sample, &log.key, &line.id).unwrap();
            let edit = draft.into_edit(&sample, Some(today())).unwrap().unwrap();
            assert_eq!(sample.apply(edit).unwrap(), sample);
        }
    }
}

#[test]
fn days_that_are_none_or_lie_ahead_are_refused() {
    let sample = sample();
    let key = overview(&sample).running[0].key.clone();
    let mut draft = MeetingDraft::unplanned(&sample, &key, Some(today()), 7).unwrap();
    assert_eq!(draft.date, TODAY);
    assert_eq!(draft.problem(Some(today())), None);
    draft.date = "2027-06-11".into();
    assert_eq!(
        draft.problem(Some(today())),
        Some(DraftProblem::HeldInFuture)
    );
    draft.state = MeetingState::Cancelled;
    assert_eq!(draft.problem(Some(today())), None);
    draft.date = "tomorrow".into();
    let refused = draft.into_edit(&sample, Some(today()));
    assert_eq!(refused, Err(DraftProblem::NoDate));
}

#[test]
fn an_unplanned_meeting_begins_a_pair_and_is_taught_by_whoever_taught_less() {
    let sample = sample();
    let mut round = sample.current_round().unwrap().as_ref().clone();
    round.pairings.truncate(1);
    round.pairings[0].status = Status::Agreed;
    round.pairings[0].started = None;
    round.pairings[0].meetings.clear();
    let fresh = sample.apply(Edit::PutRound(round)).unwrap();
    let key = overview(&fresh).running[0].key.clone();
    let add = |programme: &Programme, random| {
        let draft = MeetingDraft::unplanned(programme, &key, Some(today()), random).unwrap();
        let teaches = draft.teaches;
        let edit = draft.into_edit(programme, Some(today())).unwrap().unwrap();
        (teaches, programme.apply(edit).unwrap())
    };
    let (first, one) = add(&fresh, 1);
    let (second, two) = add(&one, 2);
    assert_eq!([first, second], [Teacher::First, Teacher::Second]);
    let pair = find_pair(&two, &key).unwrap();
    assert_eq!(pair.pairing.status, Status::Active);
    assert_eq!(pair.pairing.started, Some(today()));
    assert_eq!(pair.pairing.meetings.len(), 2);
    let id = pair.pairing.meetings[0].id.clone();
    let without = remove_meeting(&two, &key, &id).unwrap();
    let without = two.apply(without).unwrap();
    assert_eq!(overview(&without).running[0].held, 1);
    assert_eq!(remove_meeting(&without, &key, &id), None);
}

#[test]
fn topics_that_flow_in_the_pair_come_first() {
    let sample = sample();
    let pair = &pairs(&sample)[0];
    let topics = pair_topics(&sample, &pair.key());
    assert_eq!(topics.len(), sample.topics().len());
    let [first, second] = pair.people;
    let (id, _) = &topics[0];
    assert!(first.wants.contains_key(id) || second.wants.contains_key(id));
    let last = &topics[topics.len() - 1].0;
    assert!(!first.wants.contains_key(last) || second.knows(last) == 0);
}

#[test]
fn a_pair_that_ends_keeps_its_past_and_calls_off_what_was_planned() {
    let sample = sample();
    let log = overview(&sample).running.swap_remove(0);
    let (planned, held) = (log.ahead.len(), log.held);
    assert!(planned > 0);
    let mut draft = EndDraft::of(&sample, &log.key, Some(today())).unwrap();
    draft.reason = " Has left ".into();
    draft.leaves = [true, false];
    let after = sample
        .apply(draft.into_edit(&sample).unwrap().unwrap())
        .unwrap();
    let all = overview(&after);
    let over = all.over.iter().find(|one| one.key == log.key).unwrap();
    assert_eq!(over.status, Status::Ended);
    assert_eq!(over.ended, Some(today()));
    assert_eq!(over.why_ended, "Has left");
    assert_eq!((over.held, over.ahead.len()), (held, 0));
    assert_eq!(over.active, [false, true]);
    let pair = find_pair(&after, &log.key).unwrap();
    let called_off = pair.pairing.meetings.iter().filter(|m| m.changes == 1);
    assert_eq!(called_off.count(), planned);

    let again = after
        .apply(take_up_again(&after, &log.key).unwrap())
        .unwrap();
    let pair = find_pair(&again, &log.key).unwrap();
    assert_eq!(pair.pairing.status, Status::Active);
    assert_eq!(pair.pairing.ended, None);
    assert_eq!(pair.pairing.why_ended, "");
    assert_eq!(take_up_again(&again, &log.key), None);
}

#[test]
fn a_pair_cannot_end_before_a_meeting_that_was_held_but_can_rest_at_any_time() {
    let sample = sample();
    let log = overview(&sample).running.swap_remove(0);
    let last = log.past.iter().find(|line| line.when == When::Held);
    let last = last.unwrap().date;
    let mut draft = EndDraft::of(&sample, &log.key, Some(today())).unwrap();
    draft.date = last.plus_days(-1).unwrap().to_string();
    assert_eq!(
        draft.problem(&sample),
        Some(EndProblem::BeforeMeeting(last))
    );
    draft.date = String::new();
    assert_eq!(draft.problem(&sample), Some(EndProblem::NoDate));
    draft.kind = EndKind::Pause;
    let after = sample
        .apply(draft.into_edit(&sample).unwrap().unwrap())
        .unwrap();
    let pair = find_pair(&after, &log.key).unwrap();
    assert_eq!(pair.pairing.status, Status::Paused);
    assert_eq!(pair.pairing.ended, None);
}

#[test]
fn who_teaches_reads_the_same_from_both_sides() {
    for first_is_a in [true, false] {
        for teacher in Teacher::ALL {
            let in_pair = teacher.in_pair(first_is_a);
            assert_eq!(Teacher::of(in_pair, first_is_a), teacher);
        }
    }
    assert_eq!(Teacher::First.in_pair(false), Teaches::B);
}

#[test]
fn the_log_of_a_pair_is_a_file_closed_to_the_outside_that_holds_its_meetings() {
    let sample = sample();
    let key = overview(&sample).running[0].key.clone();
    let LogFile { name, page } = log_file(&sample, &key, Some(today())).unwrap();
    assert!(name.contains(".html") && !name.contains('/'), "{name}");
    assert!(page.contains("default-src 'none'") && page.len() < 60_000);
    for outside in ["http:", "https:", "fetch(", "import("] {
        assert!(!page.contains(outside), "{outside}");
    }
    // The data block and the program.
    assert_eq!(page.matches("<script").count(), 2);
    let pair = find_pair(&sample, &key).unwrap();
    for meeting in &pair.pairing.meetings {
        assert!(page.contains(&format!("\"{}\"", meeting.id)));
    }
    let (_, packed) = log_archive(&sample, Some(today())).unwrap();
    assert!(packed.starts_with(b"PK"));
}

#[test]
fn both_languages_of_the_log_have_the_words_that_it_asks_for() {
    let keys = |source: &str| -> Vec<String> {
        let lines = source.lines().filter(|line| line.starts_with("  "));
        let keys = lines.filter_map(|line| Some(line.split_once(':')?.0.trim().to_owned()));
        keys.filter(|key| key.chars().all(|c| c.is_alphanumeric() || c == '_'))
            .collect()
    };
    let german = keys(include_str!("log_words.de.js"));
    assert_eq!(german, keys(include_str!("log_words.en.js")));
    for asked in include_str!("log_form.js").split("say.").skip(1) {
        let end = asked.find(|c: char| !c.is_alphanumeric()).unwrap();
        let asked = &asked[..end];
        assert!(german.iter().any(|key| key == asked), "{asked}");
    }
}

#[test]
fn logs_that_came_back_are_taken_in_the_order_in_which_they_were_written() {
    let words = crate::text::words(Language::En);
    let sample = sample();
    let key = overview(&sample).missing[0].key.clone();
    let said = |number: usize, day: &str, text: &str| {
        let mut log = log_of(&sample, &key, day.parse().ok()).unwrap();
        let missing = overview(&sample).missing[0].meeting.id.clone();
        log.meetings.retain(|meeting| meeting.id == missing);
        log.meetings[0].state = MeetingState::Held;
        log.meetings[0].discussed = text.into();
        ReceivedLog {
            number,
            source: format!("{number}.json"),
            log,
        }
    };
    let mut other = said(3, "2027-01-01", "elsewhere");
    other.log.programme = crate::model::ProgrammeId::new("another").unwrap();
    let received = [
        said(1, "2027-02-02", "later"),
        said(2, "2027-02-01", "earlier"),
        other,
    ];
    let all = logs_to_take(&sample, &received, &[].into(), words);
    let numbers: Vec<usize> = all.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [3, 2, 1]);
    assert_eq!((all.rows[0].is_open, all.count), (false, 2));
    let changes = &all.rows[2].meetings[0].changes;
    assert_eq!(
        (&*changes[0].before, &*changes[0].after),
        ("earlier", "later")
    );
    let after = sample.apply(all.edit.unwrap()).unwrap();
    let meetings = &find_pair(&after, &key).unwrap().pairing.meetings;
    assert!(meetings.iter().any(|meeting| meeting.discussed == "later"));
    // Once more they say nothing new; left out, the later one changes nothing.
    let again = logs_to_take(&after, &received[..1], &[].into(), words);
    assert_eq!((again.rows[0].is_open, again.edit), (false, None));
    let fewer = logs_to_take(&sample, &received, &[1].into(), words);
    assert_eq!(fewer.count, 1);
}
