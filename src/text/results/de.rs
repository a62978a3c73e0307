//! Words of the results in German.

use super::{MONTHS_DE, ResultsWords, halves, month_of, number, several, tenths};
use crate::model::{Language, Level};

pub(in crate::text) const DE: ResultsWords = ResultsWords {
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
