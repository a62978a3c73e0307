//! Words of the results in English.

use super::{MONTHS_EN, ResultsWords, halves, month_of, number, several, tenths};
use crate::model::{Language, Level};

pub(in crate::text) const EN: ResultsWords = ResultsWords {
    title: "What the programme achieves",
    intro: "Made of what was noted on the meetings: how often people meet, what they learn, whether both give and take.",
    empty_title: "No results yet",
    empty: "As soon as the first meeting is written up, numbers and charts stand here: meetings held, topics learned, give and take, satisfaction.",
    to_learning: "To the meetings",
    report: "Report for the management",

    numbers_title: "In numbers",
    number_pairs: |count| {
        if count == 1 {
            "pair running"
        } else {
            "pairs running"
        }
    },
    number_pairs_more: |resting, completed, ended| {
        let mut parts = Vec::new();
        if resting > 0 {
            parts.push(format!("{resting} of them paused"));
        }
        if completed > 0 {
            parts.push(format!("{completed} ended as planned"));
        }
        if ended > 0 {
            parts.push(format!("{ended} ended early"));
        }
        parts.join(", ")
    },
    number_held: "of the meetings were held",
    number_held_more: |held, due| {
        format!(
            "{} of {}",
            number(Language::En, held),
            number(Language::En, due)
        )
    },
    number_learnings: |count| {
        if count == 1 {
            "thing learned"
        } else {
            "things learned"
        }
    },
    number_learnings_more: |topics| match topics {
        1 => "on one topic".into(),
        _ => format!("on {} topics", number(Language::En, topics)),
    },
    number_equals: "as equals",
    number_equals_more: |answers| {
        format!(
            "of 5, from {}",
            several(Language::En, answers, "answer", "answers")
        )
    },
    number_unknown: "–",
    percent: |percent| format!("{percent}%"),
    of_five: |value| tenths(Language::En, value),

    as_table: "Numbers as a table",
    weeks_title: "Meetings week by week",
    months_title: "Meetings month by month",
    weeks_summary: |held, missing, cancelled, ahead| {
        format!(
            "{} meetings were held, {} were not, {} have not been written up yet, {} lie ahead.",
            number(Language::En, held),
            number(Language::En, cancelled),
            number(Language::En, missing),
            number(Language::En, ahead)
        )
    },
    week: |day| {
        format!(
            "Week {} ({} {})",
            day.week().number,
            day.day(),
            month_of(&MONTHS_EN, day)
        )
    },
    month: |day| format!("{} {}", month_of(&MONTHS_EN, day), day.year()),
    month_short: |day| month_of(&MONTHS_EN, day),
    unit_week: "Week",
    unit_month: "Month",
    parts: ["held", "not written up yet", "not held", "ahead"],
    planned: "in all",

    topics_title: "What was talked about and learned",
    topics_help: "Meetings on each topic, and how many things people noted that they learned.",
    topics_none: "No meeting that was held has a topic yet.",
    topics_summary: |topics, most| {
        format!(
            "{}; most often: {most}.",
            several(Language::En, topics, "topic", "topics")
        )
    },
    topic: "Topic",
    topic_meetings: "Meetings",
    topic_pairs: "Pairs",
    topic_learnings: "Things learned",
    topic_line: |meetings, learnings| {
        format!(
            "{}, {} learned",
            several(Language::En, meetings, "meeting", "meetings"),
            several(Language::En, learnings, "thing", "things")
        )
    },
    topics_more: |left| format!("and {} more in the table", number(Language::En, left)),

    balance_title: "Give and take",
    balance_help: "How many meetings each of the two has taught.",
    balance_summary: |both, all| {
        format!(
            "In {} of {} pairs, both have taught something.",
            number(Language::En, both),
            number(Language::En, all)
        )
    },
    balance_none: "No pair has met yet.",
    balance_pair: "Pair",
    balance_taught: |name| format!("{name} taught"),
    balance_first: "those named first taught",
    balance_second: "those named second taught",
    halves: |value| halves(Language::En, value),
    one_sided_title: |count| match count {
        1 => "In one pair, only one side teaches".into(),
        _ => format!(
            "In {} pairs, only one side teaches",
            number(Language::En, count)
        ),
    },
    one_sided: |silent, held| {
        format!(
            "{silent} has not taught anything in {}.",
            several(Language::En, held, "meeting", "meetings")
        )
    },
    could_teach: |silent, other, topics| {
        format!("What helps: {silent} takes the next meeting. {other} wants to learn: {topics}.")
    },
    offers_other: |silent, other, topics| {
        format!(
            "{silent} offers {topics}, none of which {other} has asked for. Ask whether one of these would do after all, or add a topic."
        )
    },
    offers_nothing: |silent| {
        format!("{silent} has not said yet what there is to teach. Ask, and enter it.")
    },
    to_pair: "To the pair",
    to_pair_label: |a, b| format!("To the pair {a} and {b}"),
    to_people: "To the people",
    over: "ended",

    satisfaction_title: "Useful, and as equals?",
    satisfaction_none: "Nobody has rated a meeting yet.",
    useful: "Was it useful?",
    as_equals: "Did you meet as equals?",
    everybody: "Everybody",
    level_many: |level| match level {
        Level::Junior => "Juniors",
        Level::Middle => "Middle management",
        Level::Executive => "Executives",
    },
    who: "Who",
    answers: |count| several(Language::En, count, "answer", "answers"),
    answers_short: "Answers",
    mean: "Mean",
    mean_value: |value| tenths(Language::En, value),
    satisfaction_line: |who, mean, content, answers| {
        format!(
            "{who}: {} of 5 on average, {content}% say well or very much, {}.",
            tenths(Language::En, mean),
            several(Language::En, answers, "answer", "answers")
        )
    },
    score: |score, word| format!("{score} ({word})"),

    fell_out_title: "Who fell out",
    fell_out_none: "Nobody so far: every pair that has begun still meets.",
    fell_out_pair: |a, b| format!("{a} and {b}"),
    fell_out_on: |date| format!("ended on {date}"),
    fell_out_after: |held| match held {
        0 => "without a meeting".into(),
        1 => "after one meeting".into(),
        _ => format!("after {} meetings", number(Language::En, held)),
    },
    fell_out_no_reason: "No reason was noted.",
    on_break_title: "Not taking part at present",

    quotes_title: "What was learned",
    quotes_search: "Search in what was learned",
    quotes_found: |found, all| {
        format!(
            "{} of {}",
            number(Language::En, found),
            number(Language::En, all)
        )
    },
    quotes_none: "Nobody has written down yet what they learned.",
    quotes_none_found: "Nobody has written anything about that.",
    quotes_more: |left| format!("Show more ({} left)", number(Language::En, left)),
    quote_outcome: "What came of it",
    quote_by: |names| names.join(" and "),

    tables_title: "As tables",
    tables_help: "For Excel and other spreadsheets, with names.",
    table_meetings: "Meetings",
    table_learnings: "Things learned",
    table_pairs: "Pairs",
    table_saved: |name| format!("Saved as “{name}”"),
    next_title: "Next",
    next_report: "One document for the management: numbers, charts and quotes, without names if you like.",
    next_report_label: "See the report",
};
