//! Tests of the results on the sample five months on.

use super::*;
use crate::model::{Details, Edit, Language, Level, ProgrammeId};
use crate::sample::{self, half_year_on};

fn today() -> Date {
    "2027-06-10".parse().unwrap()
}

fn sample() -> Programme {
    half_year_on(Language::De, today())
}

#[test]
fn the_numbers_are_those_of_the_meetings_counted_one_by_one() {
    let sample = sample();
    let all = numbers(&sample, Some(today()));
    let round = sample.current_round().unwrap();
    let meetings: Vec<_> = round.pairings.iter().flat_map(|p| &p.meetings).collect();
    let count = |state| meetings.iter().filter(|m| m.state == state).count();
    assert_eq!(all.held, count(MeetingState::Held));
    assert_eq!(all.cancelled, count(MeetingState::Cancelled));
    assert_eq!(all.missing + all.ahead, count(MeetingState::Planned));
    assert_eq!(all.due, all.held + all.cancelled + all.missing);
    assert_eq!(
        (all.pairs, all.running, all.resting, all.ended),
        (12, 11, 1, 1)
    );
    assert_eq!(all.people, 24);
    assert_eq!(all.missing, 4);
    assert!(all.held > 100 && all.learnings > 70, "{all:?}");
    assert_eq!(all.learnings, learned(&quotes(&sample)));
    let percent = all.held_percent().unwrap();
    assert!((80..100).contains(&percent), "{percent}");
}

fn learned(quotes: &[Quote]) -> usize {
    let learned = quotes.iter().filter(|one| one.kind == QuoteKind::Learned);
    learned.count()
}

#[test]
fn an_empty_programme_and_one_without_meetings_have_no_results() {
    let details = Details::named(ProgrammeId::fresh(1), "", Language::De);
    for programme in [Programme::new(details), sample::programme(Language::De)] {
        let all = numbers(&programme, Some(today()));
        assert!(all.is_empty());
        assert_eq!(all.held_percent(), None);
        assert!(by_topic(&programme).is_empty());
        assert!(balances(&programme).is_empty());
        assert!(quotes(&programme).is_empty());
        assert!(satisfaction(&programme, Question::Useful).is_empty());
        let (unit, spans) = by_time(&programme, Some(today()));
        assert!(spans.is_empty());
        assert_eq!(columns(unit, &spans), None);
    }
}

#[test]
fn weeks_follow_each_other_without_a_gap_and_hold_every_meeting() {
    let sample = sample();
    let (unit, spans) = by_time(&sample, Some(today()));
    assert_eq!(unit, Unit::Week);
    assert!(spans.len() >= 24);
    for pair in spans.windows(2) {
        assert_eq!(pair[0].first.days_until(pair[1].first), 7);
    }
    let all = numbers(&sample, Some(today()));
    let sum = |part: Part| spans.iter().map(|span| part.count(span)).sum::<usize>();
    assert_eq!(
        Part::ALL.map(sum),
        [all.held, all.missing, all.cancelled, all.ahead]
    );
    assert!(
        spans.iter().any(|span| span.planned() == 0),
        "weeks between"
    );
}

#[test]
fn a_long_programme_is_counted_by_months() {
    let sample = sample();
    let mut round = sample.current_round().unwrap().as_ref().clone();
    let meeting = round.pairings[0].meetings.last_mut().unwrap();
    meeting.date = "2029-01-31".parse().unwrap();
    let long = sample.apply(Edit::PutRound(round)).unwrap();
    let (unit, spans) = by_time(&long, Some(today()));
    assert_eq!(unit, Unit::Month);
    assert_eq!(spans.last().unwrap().first.to_string(), "2029-01-01");
    let sum: usize = spans.iter().map(Span::planned).sum();
    let (_, weeks) = by_time(&sample, Some(today()));
    assert_eq!(sum, weeks.iter().map(Span::planned).sum::<usize>());
}

#[test]
fn columns_stand_side_by_side_on_the_sheet_as_high_as_their_counts() {
    let (unit, spans) = by_time(&sample(), Some(today()));
    let chart = columns(unit, &spans).unwrap();
    assert_eq!(chart.columns.len(), spans.len());
    let floor = chart.lines[0].0;
    let (top, most) = *chart.lines.last().unwrap();
    let one = (floor - top) / f64::from(u32::try_from(most).unwrap());
    for (column, span) in chart.columns.iter().zip(&spans) {
        assert!(column.x >= chart.left && column.x + column.width <= chart.width);
        let mut at = floor;
        for (part, y, height) in &column.parts {
            let wanted = one * f64::from(u32::try_from(part.count(span)).unwrap());
            assert!((height - wanted).abs() < 1e-9);
            assert!((at - height - y).abs() < 1e-9, "parts stand on each other");
            at = *y;
        }
        assert!(at >= top - 1e-9);
    }
    for pair in chart.columns.windows(2) {
        assert!(pair[0].x + pair[0].width < pair[1].x);
    }
    for pair in chart.names.windows(2) {
        assert!(
            pair[1].0 - pair[0].0 > 40.0,
            "names have room: {:?}",
            chart.names
        );
    }
}

#[test]
fn lines_stand_at_round_numbers_and_are_few() {
    let first: Date = "2027-01-04".parse().unwrap();
    for most in [1, 2, 5, 6, 11, 24, 51, 140, 999, 12_345] {
        let span = Span {
            first,
            held: most,
            cancelled: 0,
            missing: 0,
            ahead: 0,
        };
        let chart = columns(Unit::Week, &[span]).unwrap();
        assert!((2..=6).contains(&chart.lines.len()), "{most}");
        assert!(chart.lines.last().unwrap().1 >= most);
    }
}

#[test]
fn segments_fill_the_bar_without_a_gap() {
    let found = segments(&[3, 0, 1, 0, 4]);
    assert_eq!(found.len(), 3);
    let mut at = 0.0;
    for piece in &found {
        assert!((piece.x - at).abs() < 1e-9);
        at += piece.width;
    }
    assert!((at - 100.0).abs() < 1e-9);
    assert!(segments(&[0, 0]).is_empty());
}

#[test]
fn every_meeting_that_was_held_counts_for_its_topic() {
    let sample = sample();
    let topics = by_topic(&sample);
    let all = numbers(&sample, Some(today()));
    let sum: usize = topics.iter().map(|topic| topic.meetings).sum();
    assert_eq!(sum, all.held);
    assert_eq!(
        topics.iter().map(|topic| topic.learnings).sum::<usize>(),
        all.learnings
    );
    assert!(topics.is_sorted_by_key(|topic| std::cmp::Reverse(topic.meetings)));
    assert_eq!(all.topics, topics.len());
}

#[test]
fn the_pair_in_which_only_one_teaches_stands_first_with_what_would_mend_it() {
    let sample = sample();
    let balances = balances(&sample);
    assert_eq!(balances.len(), 12);
    let one_sided: Vec<_> = balances.iter().filter(|b| b.one_sided.is_some()).collect();
    assert_eq!(one_sided.len(), 1);
    assert_eq!(*one_sided[0], balances[0]);
    let mend = balances[0].one_sided.as_ref().unwrap();
    assert_eq!(balances[0].names[mend.silent], "Minh Anh Nguyen");
    assert_eq!(balances[0].halves[mend.silent], 0);
    assert!(!mend.could_teach.is_empty());
    for balance in &balances {
        let taught: u32 = balance.halves.iter().sum();
        assert_eq!(usize::try_from(taught).unwrap(), 2 * balance.held);
    }
}

#[test]
fn one_meeting_is_too_early_to_call_a_pair_one_sided() {
    let sample = sample();
    let mut round = sample.current_round().unwrap().as_ref().clone();
    for pairing in &mut round.pairings {
        pairing.meetings.retain(|m| m.state == MeetingState::Held);
        pairing.meetings.truncate(1);
    }
    let early = sample.apply(Edit::PutRound(round)).unwrap();
    assert!(balances(&early).iter().all(|b| b.one_sided.is_none()));
}

#[test]
fn answers_add_up_over_the_levels() {
    let sample = sample();
    for question in Question::ALL {
        let said = satisfaction(&sample, question);
        assert_eq!(said[0].who, Who::All);
        let levels: usize = said[1..].iter().map(Said::answers).sum();
        assert_eq!(said[0].answers(), levels);
        assert_eq!(said.len(), 1 + Level::ALL.len());
    }
    let said = Said {
        who: Who::All,
        counts: [1, 0, 0, 1, 1],
    };
    assert_eq!(said.mean_in_tenths(), Some(33));
    assert_eq!(said.content_percent(), Some(67));
    let nobody = Said {
        who: Who::All,
        counts: [0; 5],
    };
    assert_eq!(nobody.mean_in_tenths(), None);
}

#[test]
fn who_fell_out_is_named_with_the_reason() {
    let out = fell_out(&sample());
    assert_eq!(out.pairs.len(), 1);
    assert_eq!(out.pairs[0].why, "Niklas Behrendt ist in Elternzeit");
    assert!(out.pairs[0].held > 0);
    assert_eq!(out.on_break.len(), 2);
}

#[test]
fn quotes_are_found_by_words_names_and_topics() {
    let quotes = quotes(&sample());
    assert!(quotes.is_sorted_by_key(|quote| std::cmp::Reverse(quote.date)));
    let all = search_quotes(&quotes, "  ");
    assert_eq!(all.len(), quotes.len());
    let some = search_quotes(&quotes, "okafor schweigen");
    assert!(some.len() < all.len());
    let by_name = search_quotes(&quotes, "SOPHIE");
    assert!(!by_name.is_empty() && by_name.len() < all.len());
    assert!(search_quotes(&quotes, "nirgends zu finden").is_empty());
}

#[test]
fn a_report_picks_different_topics_and_what_came_of_it() {
    let quotes = quotes(&sample());
    let picked = picked(&quotes);
    assert_eq!(picked.len(), 6);
    let outcomes = picked
        .iter()
        .filter(|&&at| quotes[at].kind == QuoteKind::Outcome);
    assert_eq!(outcomes.count(), 2);
    let topics: std::collections::BTreeSet<_> =
        picked[..4].iter().map(|&at| &quotes[at].topic).collect();
    assert_eq!(topics.len(), 4);
}

#[test]
fn a_report_without_names_names_no_one() {
    let namer = Namer::of(&sample());
    let without = |text: &str| namer.without_names(text, "[Name]");
    assert_eq!(
        without("Mit Sophie Lindqvist und Thomas. Sophies Frage war gut."),
        "Mit [Name] und [Name]. [Name] Frage war gut."
    );
    assert_eq!(without("Okafor’s plan"), "[Name] plan");
    // Only whole words are names.
    assert_eq!(without("Sommerfest mit Maxime"), "Sommerfest mit Maxime");
    assert_eq!(without(""), "");
    assert_eq!(without("äöü … Emre!"), "äöü … [Name]!");
}
