//! Words of the results and their charts.

use super::number;
use crate::model::{Date, Language, Level};

/// Words of the results.
#[derive(Debug)]
pub struct ResultsWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub empty_title: &'static str,
    pub empty: &'static str,
    pub to_learning: &'static str,
    pub report: &'static str,

    pub numbers_title: &'static str,
    pub number_pairs: fn(usize) -> &'static str,
    pub number_pairs_more: fn(usize, usize, usize) -> String,
    pub number_held: &'static str,
    pub number_held_more: fn(usize, usize) -> String,
    pub number_learnings: fn(usize) -> &'static str,
    pub number_learnings_more: fn(usize) -> String,
    pub number_equals: &'static str,
    pub number_equals_more: fn(usize) -> String,
    pub number_unknown: &'static str,
    pub percent: fn(usize) -> String,
    pub of_five: fn(usize) -> String,

    pub as_table: &'static str,
    pub weeks_title: &'static str,
    pub months_title: &'static str,
    pub weeks_summary: fn(usize, usize, usize, usize) -> String,
    pub week: fn(Date) -> String,
    pub month: fn(Date) -> String,
    pub month_short: fn(Date) -> &'static str,
    pub unit_week: &'static str,
    pub unit_month: &'static str,
    /// Held, without a word, called off, ahead.
    pub parts: [&'static str; 4],
    pub planned: &'static str,

    pub topics_title: &'static str,
    pub topics_help: &'static str,
    pub topics_none: &'static str,
    pub topics_summary: fn(usize, &str) -> String,
    pub topic: &'static str,
    pub topic_meetings: &'static str,
    pub topic_pairs: &'static str,
    pub topic_learnings: &'static str,
    pub topic_line: fn(usize, usize) -> String,
    pub topics_more: fn(usize) -> String,

    pub balance_title: &'static str,
    pub balance_help: &'static str,
    pub balance_summary: fn(usize, usize) -> String,
    pub balance_none: &'static str,
    pub balance_pair: &'static str,
    pub balance_taught: fn(&str) -> String,
    pub balance_first: &'static str,
    pub balance_second: &'static str,
    pub halves: fn(u32) -> String,
    pub one_sided_title: fn(usize) -> String,
    pub one_sided: fn(&str, usize) -> String,
    pub could_teach: fn(&str, &str, &str) -> String,
    pub offers_other: fn(&str, &str, &str) -> String,
    pub offers_nothing: fn(&str) -> String,
    pub to_pair: &'static str,
    pub to_pair_label: fn(&str, &str) -> String,
    pub to_people: &'static str,
    pub over: &'static str,

    pub satisfaction_title: &'static str,
    pub satisfaction_none: &'static str,
    pub useful: &'static str,
    pub as_equals: &'static str,
    pub everybody: &'static str,
    pub level_many: fn(Level) -> &'static str,
    pub who: &'static str,
    pub answers: fn(usize) -> String,
    pub answers_short: &'static str,
    pub mean: &'static str,
    pub mean_value: fn(usize) -> String,
    pub satisfaction_line: fn(&str, usize, usize, usize) -> String,
    pub score: fn(usize, &str) -> String,

    pub fell_out_title: &'static str,
    pub fell_out_none: &'static str,
    pub fell_out_pair: fn(&str, &str) -> String,
    pub fell_out_on: fn(&str) -> String,
    pub fell_out_after: fn(usize) -> String,
    pub fell_out_no_reason: &'static str,
    pub on_break_title: &'static str,

    pub quotes_title: &'static str,
    pub quotes_search: &'static str,
    pub quotes_found: fn(usize, usize) -> String,
    pub quotes_none: &'static str,
    pub quotes_none_found: &'static str,
    pub quotes_more: fn(usize) -> String,
    pub quote_outcome: &'static str,
    pub quote_by: fn(&[String]) -> String,

    pub tables_title: &'static str,
    pub tables_help: &'static str,
    pub table_meetings: &'static str,
    pub table_learnings: &'static str,
    pub table_pairs: &'static str,
    pub table_saved: fn(&str) -> String,
    pub next_title: &'static str,
    pub next_report: &'static str,
    pub next_report_label: &'static str,
}

const MONTHS_DE: [&str; 12] = [
    "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.",
];
const MONTHS_EN: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

fn month_of(names: &'static [&'static str; 12], day: Date) -> &'static str {
    names[usize::from(day.month() - 1) % 12]
}

/// Tenths with the language's point: `4,3` or `4.3`.
pub(super) fn tenths(language: Language, value: usize) -> String {
    let point = match language {
        Language::De => ',',
        Language::En => '.',
    };
    format!("{}{point}{}", number(language, value / 10), value % 10)
}

/// Half meetings as meetings: `2`, `2½`.
fn halves(language: Language, halves: u32) -> String {
    let whole = number(language, usize::try_from(halves / 2).unwrap_or(usize::MAX));
    match (halves / 2, halves % 2) {
        (_, 0) => whole,
        (0, _) => "½".into(),
        _ => format!("{whole}½"),
    }
}

fn several(language: Language, count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{} {noun}", number(language, count))
}

pub(super) const DE: ResultsWords = ResultsWords {
    title: "Was das Programm bewirkt",
    intro: "Aus den Einträgen zu den Treffen: wie oft man sich trifft, was gelernt wird, ob beide geben und nehmen.",
    empty_title: "Noch keine Ergebnisse",
    empty: "Sobald zum ersten Treffen etwas eingetragen ist, stehen hier Zahlen und Bilder: gehaltene Treffen, gelernte Themen, Geben und Nehmen, Zufriedenheit.",
    to_learning: "Zu den Treffen",
    report: "Bericht für die Leitung",

    numbers_title: "In Zahlen",
    number_pairs: |count| {
        if count == 1 {
            "Tandem läuft"
        } else {
            "Tandems laufen"
        }
    },
    number_pairs_more: |resting, completed, ended| {
        let mut parts = Vec::new();
        if resting > 0 {
            parts.push(format!(
                "{resting} davon {}",
                if resting == 1 {
                    "pausiert"
                } else {
                    "pausieren"
                }
            ));
        }
        if completed > 0 {
            parts.push(format!("{completed} planmäßig beendet"));
        }
        if ended > 0 {
            parts.push(format!("{ended} vorzeitig beendet"));
        }
        parts.join(", ")
    },
    number_held: "der Treffen fanden statt",
    number_held_more: |held, due| {
        format!(
            "{} von {}",
            number(Language::De, held),
            number(Language::De, due)
        )
    },
    number_learnings: |count| {
        if count == 1 {
            "Erkenntnis"
        } else {
            "Erkenntnisse"
        }
    },
    number_learnings_more: |topics| match topics {
        1 => "zu einem Thema".into(),
        _ => format!("zu {} Themen", number(Language::De, topics)),
    },
    number_equals: "auf Augenhöhe",
    number_equals_more: |answers| {
        format!(
            "von 5, aus {}",
            several(Language::De, answers, "Antwort", "Antworten")
        )
    },
    number_unknown: "–",
    percent: |percent| format!("{percent} %"),
    of_five: |value| tenths(Language::De, value),

    as_table: "Zahlen als Tabelle",
    weeks_title: "Treffen Woche für Woche",
    months_title: "Treffen Monat für Monat",
    weeks_summary: |held, missing, cancelled, ahead| {
        format!(
            "{} Treffen fanden statt, {} fielen aus, zu {} fehlt noch ein Wort, {} stehen noch bevor.",
            number(Language::De, held),
            number(Language::De, cancelled),
            number(Language::De, missing),
            number(Language::De, ahead)
        )
    },
    week: |day| format!("KW {} ({}.{}.)", day.week().number, day.day(), day.month()),
    month: |day| format!("{} {}", month_of(&MONTHS_DE, day), day.year()),
    month_short: |day| month_of(&MONTHS_DE, day),
    unit_week: "Woche",
    unit_month: "Monat",
    parts: [
        "fand statt",
        "noch nichts eingetragen",
        "fiel aus",
        "steht bevor",
    ],
    planned: "zusammen",

    topics_title: "Worüber gesprochen und was gelernt wurde",
    topics_help: "Treffen je Thema, und wie viele Erkenntnisse dazu aufgeschrieben sind.",
    topics_none: "Noch kein Treffen, das stattfand, hat ein Thema.",
    topics_summary: |topics, most| {
        format!(
            "{}; am häufigsten: {most}.",
            several(Language::De, topics, "Thema", "Themen")
        )
    },
    topic: "Thema",
    topic_meetings: "Treffen",
    topic_pairs: "Tandems",
    topic_learnings: "Erkenntnisse",
    topic_line: |meetings, learnings| {
        format!(
            "{} Treffen, {}",
            number(Language::De, meetings),
            several(Language::De, learnings, "Erkenntnis", "Erkenntnisse")
        )
    },
    topics_more: |left| format!("und {} weitere in der Tabelle", number(Language::De, left)),

    balance_title: "Geben und Nehmen",
    balance_help: "Wie viele Treffen jeder der beiden gestaltet hat.",
    balance_summary: |both, all| {
        format!(
            "In {} von {} Tandems geben beide etwas weiter.",
            number(Language::De, both),
            number(Language::De, all)
        )
    },
    balance_none: "Noch hat sich kein Tandem getroffen.",
    balance_pair: "Tandem",
    balance_taught: |name| format!("{name} gab weiter"),
    balance_first: "zuerst Genannte gaben weiter",
    balance_second: "zuletzt Genannte gaben weiter",
    halves: |value| halves(Language::De, value),
    one_sided_title: |count| match count {
        1 => "In einem Tandem gibt nur eine Seite weiter".into(),
        _ => format!(
            "In {} Tandems gibt nur eine Seite weiter",
            number(Language::De, count)
        ),
    },
    one_sided: |silent, held| {
        format!(
            "{silent} hat in {} noch nichts weitergegeben.",
            several(Language::De, held, "Treffen", "Treffen")
        )
    },
    could_teach: |silent, other, topics| {
        format!(
            "Das hilft: {silent} übernimmt das nächste Treffen. {other} möchte lernen: {topics}."
        )
    },
    offers_other: |silent, other, topics| {
        format!(
            "{silent} bietet {topics} an; davon hat sich {other} nichts gewünscht. Fragen Sie nach, ob eines davon doch passt, oder ergänzen Sie ein Thema."
        )
    },
    offers_nothing: |silent| {
        format!(
            "{silent} hat noch nicht angegeben, was sich weitergeben ließe. Fragen Sie danach und tragen Sie es ein."
        )
    },
    to_pair: "Zum Tandem",
    to_pair_label: |a, b| format!("Zum Tandem {a} und {b}"),
    to_people: "Zu den Personen",
    over: "beendet",

    satisfaction_title: "Nützlich, und auf Augenhöhe?",
    satisfaction_none: "Noch hat niemand ein Treffen bewertet.",
    useful: "War es nützlich?",
    as_equals: "War es auf Augenhöhe?",
    everybody: "Alle",
    level_many: |level| match level {
        Level::Junior => "Nachwuchskräfte",
        Level::Middle => "Mittleres Management",
        Level::Executive => "Führungskräfte",
    },
    who: "Wer",
    answers: |count| several(Language::De, count, "Antwort", "Antworten"),
    answers_short: "Antworten",
    mean: "Mittel",
    mean_value: |value| tenths(Language::De, value),
    satisfaction_line: |who, mean, content, answers| {
        format!(
            "{who}: im Mittel {} von 5, {content} % sagen gut oder sehr, {}.",
            tenths(Language::De, mean),
            several(Language::De, answers, "Antwort", "Antworten")
        )
    },
    score: |score, word| format!("{score} ({word})"),

    fell_out_title: "Wer ausgeschieden ist",
    fell_out_none: "Bisher niemand: Alle Tandems, die begonnen haben, treffen sich noch.",
    fell_out_pair: |a, b| format!("{a} und {b}"),
    fell_out_on: |date| format!("beendet am {date}"),
    fell_out_after: |held| match held {
        0 => "ohne ein Treffen".into(),
        1 => "nach einem Treffen".into(),
        _ => format!("nach {} Treffen", number(Language::De, held)),
    },
    fell_out_no_reason: "Kein Grund eingetragen.",
    on_break_title: "Machen zurzeit nicht mit",

    quotes_title: "Was gelernt wurde",
    quotes_search: "In den Erkenntnissen suchen",
    quotes_found: |found, all| {
        format!(
            "{} von {}",
            number(Language::De, found),
            number(Language::De, all)
        )
    },
    quotes_none: "Noch hat niemand aufgeschrieben, was er oder sie gelernt hat.",
    quotes_none_found: "Dazu hat niemand etwas aufgeschrieben.",
    quotes_more: |left| format!("Mehr zeigen (noch {})", number(Language::De, left)),
    quote_outcome: "Was daraus wird",
    quote_by: |names| names.join(" und "),

    tables_title: "Als Tabellen",
    tables_help: "Für Excel und andere Tabellenprogramme, mit Namen.",
    table_meetings: "Treffen",
    table_learnings: "Erkenntnisse",
    table_pairs: "Tandems",
    table_saved: |name| format!("Gesichert als „{name}“"),
    next_title: "Als Nächstes",
    next_report: "Eine Seite für die Geschäftsleitung: Zahlen, Bilder und Zitate, auf Wunsch ohne Namen.",
    next_report_label: "Bericht ansehen",
};

pub(super) const EN: ResultsWords = ResultsWords {
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
