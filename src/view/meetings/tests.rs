//! The meetings of a small programme, planned, changed, and written into calendars.

use super::*;
use crate::files::ics::Stamp;
use crate::model::{
    Date, Edit, Language, MeetingState, Participant, Period, Programme, Status, Teaches,
};
use crate::sample;
use crate::view::pairs::pairs;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn fresh() -> impl FnMut() -> u64 {
    let mut next = 0;
    move || {
        next += 1;
        next
    }
}

/// The sample, paired, beginning on a Monday.
fn paired() -> Programme {
    use crate::model::{Aim, Duo, Pairing, PairingId, Round, RoundId, Rules};
    let programme = sample::programme(Language::En);
    let mut details = programme.details().clone();
    details.start = Some(day("2027-01-11"));
    let people: Vec<_> = programme.participants().keys().cloned().collect();
    let pairings = people
        .chunks_exact(2)
        .take(6)
        .enumerate()
        .map(|(number, two)| {
            let duo = Duo::new(two[0].clone(), two[1].clone()).unwrap();
            let id = PairingId::new(&format!("x-{number}")).unwrap();
            let mut pairing = Pairing::proposed(id, duo, 100);
            pairing.status = Status::Active;
            pairing
        });
    let round = Round {
        id: RoundId::new("r").unwrap(),
        made: day("2027-01-04"),
        aim: Aim::default(),
        rules: Rules::default(),
        proof: None,
        by_hand: false,
        pairings: pairings.collect(),
        extra: crate::model::Extra::default(),
    };
    programme
        .apply(Edit::Batch(vec![
            Edit::SetDetails(details),
            Edit::PutRound(round),
        ]))
        .unwrap()
}

fn away(programme: &Programme, from: &str, to: &str) -> Programme {
    let pair = &pairs(programme)[0];
    let mut person = Participant::clone(pair.people[0]);
    person.absences = vec![Period::new(day(from), day(to)).unwrap()];
    programme.apply(Edit::PutParticipant(person)).unwrap()
}

#[test]
fn every_pair_meets_in_the_rhythm_and_both_teach() {
    let programme = paired();
    let outcome = plan_meetings(&programme, day("2027-01-04"), &mut fresh()).unwrap();
    assert_eq!((outcome.planned, outcome.missed.len()), (6 * 13, 0));
    let after = programme.apply(outcome.edit).unwrap();
    for pair in pairs(&after) {
        let count = |who| {
            pair.pairing
                .meetings
                .iter()
                .filter(|one| one.teaches == who)
                .count()
        };
        assert_eq!(count(Teaches::A), count(Teaches::B));
        assert_eq!(pair.pairing.meetings[0].date, day("2027-01-12"));
    }
    // Once more changes nothing.
    let again = plan_meetings(&after, day("2027-01-04"), &mut fresh()).unwrap();
    assert_eq!(again.edit, Edit::Batch(Vec::new()));
}

#[test]
fn nobody_meets_while_away_and_calendars_notice_the_change() {
    let programme = paired();
    let first = plan_meetings(&programme, day("2027-01-04"), &mut fresh()).unwrap();
    let planned = programme.apply(first.edit).unwrap();
    let programme = away(&planned, "2027-01-25", "2027-02-05");
    assert!(
        ahead(&programme, day("2027-01-04"))
            .iter()
            .any(|row| row.away.is_some())
    );
    let outcome = plan_meetings(&programme, day("2027-01-20"), &mut fresh()).unwrap();
    let after = programme.apply(outcome.edit).unwrap();
    assert!(
        ahead(&after, day("2027-01-20"))
            .iter()
            .all(|row| row.away.is_none())
    );
    // What lies behind stays.
    let (before, now) = (&pairs(&planned)[0], &pairs(&after)[0]);
    assert_eq!(before.pairing.meetings[0], now.pairing.meetings[0]);
    let same_id = &now.pairing.meetings[1];
    assert_eq!(before.pairing.meetings[1].id, same_id.id);
    assert_ne!(before.pairing.meetings[1].date, same_id.date);
    assert_eq!(same_id.changes, 1);
}

#[test]
fn what_cannot_be_planned_is_said() {
    let programme = away(&paired(), "2027-01-01", "2027-12-31");
    let outcome = plan_meetings(&programme, day("2027-01-04"), &mut fresh()).unwrap();
    assert_eq!(outcome.missed.len(), 13);
    assert!(plan_meetings(&programme, day("2028-01-01"), &mut fresh()).is_none());
}

#[test]
fn a_meeting_is_moved_and_called_off_by_hand() {
    let programme = paired();
    let outcome = plan_meetings(&programme, day("2027-01-04"), &mut fresh()).unwrap();
    let programme = programme.apply(outcome.edit).unwrap();
    let row = ahead(&programme, day("2027-01-04")).swap_remove(0);
    let edit = moved(&programme, &row.key, &row.id, day("2027-01-14")).unwrap();
    let programme = programme.apply(edit).unwrap();
    let off = with_state(&programme, &row.key, &row.id, MeetingState::Cancelled).unwrap();
    let programme = programme.apply(off).unwrap();
    let rows = ahead(&programme, day("2027-01-04"));
    let now = rows.iter().find(|one| one.id == row.id).unwrap();
    assert_eq!((now.date, now.cancelled), (day("2027-01-14"), true));
    let same = moved(&programme, &row.key, &row.id, day("2027-01-14"));
    assert_eq!(same, None);
}

#[test]
fn a_calendar_holds_ones_own_meetings() {
    let programme = paired();
    let outcome = plan_meetings(&programme, day("2027-01-04"), &mut fresh()).unwrap();
    let programme = programme.apply(outcome.edit).unwrap();
    let words = crate::text::ENGLISH.meetings.calendar;
    let stamp = Stamp::new(day("2027-01-04"), 0);
    let all = calendar(&programme, None, words, "All", stamp).unwrap();
    assert_eq!(all.matches("BEGIN:VEVENT").count(), 6 * 13);
    let id = pairs(&programme)[0].people[0].id.clone();
    let own = calendar(&programme, Some(&id), words, "Own", stamp).unwrap();
    assert_eq!(own.matches("BEGIN:VEVENT").count(), 13);
    assert!(
        all.lines()
            .all(|line| line.trim_end_matches('\r').len() <= 75)
    );
    let nobody = crate::model::ParticipantId::new("nobody").unwrap();
    assert_eq!(calendar(&programme, Some(&nobody), words, "", stamp), None);
}

#[test]
fn everybody_gets_a_turn_at_the_innovation_meetings() {
    let programme = paired();
    let outcome = plan_stages(&programme, day("2027-01-04"), &mut fresh()).unwrap();
    assert_eq!(outcome.without_turn, []);
    let after = programme.apply(outcome.edit).unwrap();
    let speakers: std::collections::BTreeSet<_> = stages(&after)
        .into_iter()
        .flat_map(|row| row.talks)
        .flat_map(|talk| talk.speakers)
        .collect();
    let active = after.participants().values().filter(|person| person.active);
    assert_eq!(speakers.len(), active.count());
    let again = plan_stages(&after, day("2027-01-04"), &mut fresh()).unwrap();
    assert_eq!(again.edit, Edit::Batch(Vec::new()));
}

#[test]
fn a_gathering_has_a_calendar_of_its_own_once_it_has_a_day() {
    use crate::view::kick_off::{changed, kick_off};
    let programme = paired();
    let words = crate::text::ENGLISH.meetings.calendar;
    let stamp = Stamp::new(day("2027-01-01"), 0);
    let planned = changed(&programme, 7, |one| one.place = "Hall".into());
    let programme = programme.apply(Edit::PutGathering(planned)).unwrap();
    let gathering = kick_off(&programme).unwrap();
    let text = gathering_calendar(&programme, gathering, words, "Kick-off", stamp).unwrap();
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
    assert!(
        text.contains("LOCATION:Hall") && text.contains("20270111T120000"),
        "{text}"
    );
    // The same event as in everybody's calendar, so that no calendar shows it twice.
    let uid = text.lines().find(|line| line.starts_with("UID:")).unwrap();
    let all = calendar(&programme, None, words, "All", stamp).unwrap();
    assert!(all.lines().any(|line| line == uid));
    let no_day = changed(&programme, 8, |one| one.date = None);
    assert_eq!(
        gathering_calendar(&programme, &no_day, words, "", stamp),
        None
    );
}

#[test]
fn talks_settled_by_hand_stay_and_everybody_else_still_gets_a_turn() {
    let today = day("2027-01-04");
    let programme = paired();
    let outcome = plan_stages(&programme, today, &mut fresh()).unwrap();
    let before = programme.apply(outcome.edit).unwrap();
    let rows = stages(&before);
    let (first, last) = (&rows[0], &rows[rows.len() - 1]);
    // Those of the last meeting come first, and the other way round.
    let others = other_talks(&before, &first.id);
    let theirs = others.iter().find(|one| one.at.meeting == last.id).unwrap();
    let mine = TalkPlace {
        meeting: first.id.clone(),
        place: 0,
    };
    let swapped = before
        .apply(exchange(&before, &mine, &theirs.at).unwrap())
        .unwrap();
    let titled = swapped
        .apply(with_title(&swapped, &mine, "Short videos").unwrap())
        .unwrap();
    // Somebody who is not at the second meeting presents there, and no longer where they did.
    let second = &rows[1];
    let choices = speakers_to_choose(&titled, &second.id);
    let moving = choices.iter().find(|one| one.on == rows[2].date).unwrap();
    let moved_in = put_in(&titled, &second.id, &moving.people).unwrap();
    let settled = titled.apply(moved_in).unwrap();
    let by_hand = stages(&settled);
    assert_eq!(by_hand[0].talks[0].speakers, theirs.speakers);
    assert_eq!(by_hand[0].talks[0].title, "Short videos");
    assert_eq!(by_hand[1].talks.last().unwrap().speakers, moving.names);
    let talks_of = |rows: &[StageRow], names: &[String]| {
        let talks = rows.iter().flat_map(|row| &row.talks);
        talks.filter(|talk| talk.speakers == names).count()
    };
    assert_eq!(talks_of(&by_hand, &moving.names), 1);

    // Planned again, on another day of the week, all of it stays, and nobody is left out.
    let mut details = settled.details().clone();
    details.plan.weekday = crate::model::Workday::Thursday;
    let thursdays = settled.apply(Edit::SetDetails(details)).unwrap();
    let outcome = plan_stages(&thursdays, today, &mut fresh()).unwrap();
    assert_eq!(outcome.without_turn, []);
    let after = thursdays.apply(outcome.edit).unwrap();
    let now = stages(&after);
    for row in by_hand.iter().filter(|row| row.by_hand) {
        let same = now.iter().find(|one| one.id == row.id).unwrap();
        assert_eq!(same.talks, row.talks);
        assert_eq!(same.date, row.date.unwrap().plus_days(2));
    }
    assert_eq!(now.len(), rows.len());
    let again = plan_stages(&after, today, &mut fresh()).unwrap();
    assert_eq!(again.edit, Edit::Batch(Vec::new()));

    // Given free, the rota is the computer's again; taken out, a talk is gone.
    let free = after.apply(given_free(&after, &first.id).unwrap()).unwrap();
    assert_eq!(given_free(&free, &first.id), None);
    let out = free.apply(take_out(&free, &mine).unwrap()).unwrap();
    assert_eq!(stages(&out)[0].talks.len() + 1, now[0].talks.len());
}

#[test]
fn whoever_is_away_on_the_day_of_their_talk_is_named() {
    let programme = paired();
    let outcome = plan_stages(&programme, day("2027-01-04"), &mut fresh()).unwrap();
    let programme = away(
        &programme.apply(outcome.edit).unwrap(),
        "2027-01-01",
        "2027-12-31",
    );
    let name = pairs(&programme)[0].people[0].name.clone();
    let rows = stages(&programme);
    let talks = rows.iter().flat_map(|row| &row.talks);
    let named: Vec<_> = talks.filter(|talk| !talk.away.is_empty()).collect();
    assert!(!named.is_empty() && named.iter().all(|talk| talk.away == [name.clone()]));
}
