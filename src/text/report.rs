//! Words of the printed report.

use super::number;
use crate::model::{Language, Level};

/// Words of the printed report.
#[derive(Debug)]
pub struct ReportWords {
    pub title: &'static str,
    pub page_title: &'static str,
    pub intro: &'static str,
    pub back: &'static str,
    pub print: &'static str,
    pub options: &'static str,
    pub names: &'static str,
    pub names_full: &'static str,
    pub names_full_help: &'static str,
    pub names_roles: &'static str,
    pub names_roles_help: &'static str,
    pub quotes: &'static str,
    pub quotes_choose: fn(usize, usize) -> String,
    pub own_words: &'static str,
    pub own_words_hint: &'static str,
    pub not_kept: &'static str,

    pub period: fn(&str, &str) -> String,
    pub period_open: fn(&str) -> String,
    pub made_on: fn(&str) -> String,
    pub goals: &'static str,
    pub lead: fn(usize, usize, usize) -> String,
    pub heading_meetings: &'static str,
    pub heading_topics: &'static str,
    pub heading_balance: &'static str,
    pub heading_satisfaction: &'static str,
    pub heading_quotes: &'static str,
    pub heading_fell_out: &'static str,
    pub heading_next: &'static str,
    pub one_sided: fn(usize) -> String,
    pub all_both: &'static str,
    pub fell_out: fn(usize) -> String,
    pub fell_out_reasons: &'static str,
    pub someone: fn(Level) -> &'static str,
    pub name_instead: &'static str,
    pub next_ahead: fn(usize, &str) -> String,
    pub next_ends: fn(&str) -> String,
    pub next_over: &'static str,
    pub next_balance: fn(usize) -> String,
    pub next_free: fn(usize) -> String,
    pub made_with: &'static str,
}

pub(super) const DE: ReportWords = ReportWords {
    title: "Bericht",
    page_title: "Bericht für die Leitung",
    intro: "So kommt er aus dem Drucker, auch als PDF: im Druckfenster „Als PDF speichern“ wählen.",
    back: "Zurück zu den Ergebnissen",
    print: "Drucken oder als PDF sichern",
    options: "Was im Bericht steht",
    names: "Namen",
    names_full: "Mit Namen",
    names_full_help: "Zitate nennen, von wem sie sind.",
    names_roles: "Ohne Namen",
    names_roles_help: "Nur die Ebene wird genannt; Namen in Zitaten werden ersetzt.",
    quotes: "Zitate",
    quotes_choose: |chosen, all| {
        format!(
            "Zitate auswählen ({} von {})",
            number(Language::De, chosen),
            number(Language::De, all)
        )
    },
    own_words: "Was Sie selbst dazu sagen",
    own_words_hint: "Steht am Ende unter „Wie es weitergeht“.",
    not_kept: "Auswahl und eigene Worte bleiben, bis Sie die Seite schließen; in die Programmdatei kommen sie nicht.",

    period: |from, to| format!("{from} bis {to}"),
    period_open: |from| format!("seit {from}"),
    made_on: |date| format!("Stand {date}"),
    goals: "Wozu wir das machen",
    lead: |people, pairs, learnings| {
        let people = number(Language::De, people);
        let pairs_text = if pairs == 1 {
            "einem Tandem".to_owned()
        } else {
            format!("{} Tandems", number(Language::De, pairs))
        };
        let learned = match learnings {
            0 => "Was gelernt wurde, ist noch nicht aufgeschrieben.".to_owned(),
            1 => "Eine Erkenntnis ist aufgeschrieben.".to_owned(),
            _ => format!(
                "{} Erkenntnisse sind aufgeschrieben.",
                number(Language::De, learnings)
            ),
        };
        format!("{people} Menschen lernen in {pairs_text} voneinander. {learned}")
    },
    heading_meetings: "Treffen",
    heading_topics: "Themen",
    heading_balance: "Geben und Nehmen",
    heading_satisfaction: "Nützlich, und auf Augenhöhe",
    heading_quotes: "In ihren eigenen Worten",
    heading_fell_out: "Ausgeschieden",
    heading_next: "Wie es weitergeht",
    one_sided: |count| match count {
        1 => "In einem Tandem gibt bisher nur eine Seite weiter.".into(),
        _ => format!(
            "In {} Tandems gibt bisher nur eine Seite weiter.",
            number(Language::De, count)
        ),
    },
    all_both: "In jedem Tandem, das sich mehr als einmal getroffen hat, geben beide etwas weiter.",
    fell_out: |count| match count {
        0 => "Kein Tandem hat vorzeitig aufgehört.".into(),
        1 => "Ein Tandem hat vorzeitig aufgehört.".into(),
        _ => format!(
            "{} Tandems haben vorzeitig aufgehört.",
            number(Language::De, count)
        ),
    },
    fell_out_reasons: "Gründe:",
    someone: |level| match level {
        Level::Junior => "eine Nachwuchskraft",
        Level::Middle => "jemand aus dem mittleren Management",
        Level::Executive => "eine Führungskraft",
    },
    name_instead: "[Name]",
    next_ahead: |count, date| match count {
        1 => format!("Ein Treffen ist noch geplant, am {date}."),
        _ => format!(
            "{} Treffen sind noch geplant, das nächste am {date}.",
            number(Language::De, count)
        ),
    },
    next_ends: |date| format!("Das Programm läuft bis {date}."),
    next_over: "Alle geplanten Treffen liegen hinter uns.",
    next_balance: |count| match count {
        1 => "In einem Tandem übernimmt die andere Seite das nächste Treffen.".into(),
        _ => format!(
            "In {} Tandems übernimmt die andere Seite das nächste Treffen.",
            number(Language::De, count)
        ),
    },
    next_free: |count| match count {
        1 => {
            "Eine Person hat zurzeit kein Tandem und kann in der nächsten Runde dazukommen.".into()
        }
        _ => format!(
            "{} Personen haben zurzeit kein Tandem und können in der nächsten Runde dazukommen.",
            number(Language::De, count)
        ),
    },
    made_with: "Erstellt mit Vice Versa",
};

pub(super) const EN: ReportWords = ReportWords {
    title: "Report",
    page_title: "Report for the management",
    intro: "This is how it comes out of the printer, as a PDF as well: choose “Save as PDF” when printing.",
    back: "Back to the results",
    print: "Print or save as PDF",
    options: "What the report says",
    names: "Names",
    names_full: "With names",
    names_full_help: "Quotes say whose they are.",
    names_roles: "Without names",
    names_roles_help: "Only the level is given; names within quotes are replaced.",
    quotes: "Quotes",
    quotes_choose: |chosen, all| {
        format!(
            "Choose quotes ({} of {})",
            number(Language::En, chosen),
            number(Language::En, all)
        )
    },
    own_words: "What you have to say yourself",
    own_words_hint: "Stands at the end, under “What comes next”.",
    not_kept: "Your choice and your words stay until you close the page; they do not become part of the programme file.",

    period: |from, to| format!("{from} to {to}"),
    period_open: |from| format!("since {from}"),
    made_on: |date| format!("As of {date}"),
    goals: "Why we do this",
    lead: |people, pairs, learnings| {
        let people = number(Language::En, people);
        let pairs_text = if pairs == 1 {
            "one pair".to_owned()
        } else {
            format!("{} pairs", number(Language::En, pairs))
        };
        let learned = match learnings {
            0 => "What they learned has not been written down yet.".to_owned(),
            1 => "One thing that was learned has been written down.".to_owned(),
            _ => format!(
                "{} things they learned have been written down.",
                number(Language::En, learnings)
            ),
        };
        format!("{people} people learn from each other in {pairs_text}. {learned}")
    },
    heading_meetings: "Meetings",
    heading_topics: "Topics",
    heading_balance: "Give and take",
    heading_satisfaction: "Useful, and as equals",
    heading_quotes: "In their own words",
    heading_fell_out: "Who fell out",
    heading_next: "What comes next",
    one_sided: |count| match count {
        1 => "In one pair, only one side has taught so far.".into(),
        _ => format!(
            "In {} pairs, only one side has taught so far.",
            number(Language::En, count)
        ),
    },
    all_both: "In every pair that has met more than once, both have taught something.",
    fell_out: |count| match count {
        0 => "No pair has stopped early.".into(),
        1 => "One pair has stopped early.".into(),
        _ => format!("{} pairs have stopped early.", number(Language::En, count)),
    },
    fell_out_reasons: "Reasons:",
    someone: |level| match level {
        Level::Junior => "a junior",
        Level::Middle => "somebody from middle management",
        Level::Executive => "an executive",
    },
    name_instead: "[name]",
    next_ahead: |count, date| match count {
        1 => format!("One more meeting is planned, on {date}."),
        _ => format!(
            "{} more meetings are planned, the next one on {date}.",
            number(Language::En, count)
        ),
    },
    next_ends: |date| format!("The programme runs until {date}."),
    next_over: "All planned meetings lie behind us.",
    next_balance: |count| match count {
        1 => "In one pair, the other side takes the next meeting.".into(),
        _ => format!(
            "In {} pairs, the other side takes the next meeting.",
            number(Language::En, count)
        ),
    },
    next_free: |count| match count {
        1 => "One person has no partner at present and can join in the next round.".into(),
        _ => format!(
            "{} people have no partner at present and can join in the next round.",
            number(Language::En, count)
        ),
    },
    made_with: "Made with Vice Versa",
};
