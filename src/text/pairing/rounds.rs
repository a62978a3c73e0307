//! Words for how far pairs have come, for the next round and for the rounds before.

use super::quantities::{counted, large};
use crate::model::{Language, Status};

/// Words for rounds and for the status of pairs.
#[derive(Debug)]
pub struct RoundsWords {
    pub status: fn(Status) -> &'static str,
    /// What the choice of a pair's status is called.
    pub status_label: fn(&str, &str) -> String,
    pub status_done: fn(&str, &str, Status) -> String,
    pub why_ended: &'static str,
    pub why_ended_hint: &'static str,
    /// A pair of an earlier round that goes on; the number of that round.
    pub of_round: fn(usize) -> String,
    pub since: fn(&str) -> String,
    pub until: fn(&str) -> String,

    pub next_title: &'static str,
    pub next_intro: fn(usize, usize) -> String,
    pub free: fn(usize) -> String,
    pub nobody_free: &'static str,
    pub nobody_fits: &'static str,
    pub pair_free: fn(usize) -> String,
    pub pair_free_help: &'static str,
    pub all_anew: &'static str,
    pub all_anew_help: &'static str,
    pub anew_title: &'static str,
    /// How many pairs will be completed, and how many suggested ones dropped.
    pub anew_text: fn(usize, usize) -> String,
    pub anew_confirm: &'static str,

    pub history: &'static str,
    pub history_help: &'static str,
    /// Number of the round, the day it was made, how many pairs.
    pub round: fn(usize, &str, usize) -> String,
    /// Columns: pair, status, from, to, why.
    pub columns: [&'static str; 5],
}

pub(super) const DE: RoundsWords = RoundsWords {
    status: |status| match status {
        Status::Proposed => "Vorgeschlagen",
        Status::Agreed => "Vereinbart",
        Status::Active => "Läuft",
        Status::Paused => "Pausiert",
        Status::Completed => "Abgeschlossen",
        Status::Ended => "Vorzeitig beendet",
    },
    status_label: |a, b| format!("Stand des Tandems {a} und {b}"),
    status_done: |a, b, status| {
        let now = match status {
            Status::Proposed => "ist wieder ein Vorschlag",
            Status::Agreed => "ist vereinbart",
            Status::Active => "läuft",
            Status::Paused => "pausiert",
            Status::Completed => "ist abgeschlossen",
            Status::Ended => "ist beendet",
        };
        format!("Das Tandem {a} und {b} {now}")
    },
    why_ended: "Warum es endete",
    why_ended_hint: "Ein Stichwort genügt; es bleibt bei Ihnen.",
    of_round: |number| format!("Aus Runde {number}, läuft weiter"),
    since: |day| format!("seit {day}"),
    until: |day| format!("bis {day}"),
    next_title: "Die nächste Runde",
    next_intro: |running, unanswered| {
        let running = counted(
            Language::De,
            running as u64,
            "Ein Tandem läuft oder ist vereinbart",
            "Tandems laufen oder sind vereinbart",
        );
        if unanswered == 0 {
            format!("{running}.")
        } else {
            let open = counted(Language::De, unanswered as u64, "eines ist", "sind");
            format!("{running}, {open} noch ein Vorschlag.")
        }
    },
    free: |people| {
        counted(
            Language::De,
            people as u64,
            "Eine Person ist frei:",
            "Personen sind frei:",
        )
    },
    nobody_free: "Gerade ist niemand frei: Alle, die dabei sind, haben ihr Tandem.",
    nobody_fits: "Unter den Freien passt gerade niemand zusammen. Alles ist, wie es war.",
    pair_free: |people| {
        format!(
            "Nur die Freien einteilen ({})",
            large(Language::De, people as u64)
        )
    },
    pair_free_help: "Neue Personen und alle, deren Tandem zu Ende ist. Laufende Tandems behalten ihre Plätze.",
    all_anew: "Alle neu einteilen …",
    all_anew_help: "Alle bekommen ein neues Gegenüber; niemand trifft dieselbe Person noch einmal, solange die Regel dagegen gilt.",
    anew_title: "Alle neu einteilen?",
    anew_text: |running, unanswered| {
        let completed = match running {
            0 => String::new(),
            1 => "Ein laufendes Tandem wird mit dem heutigen Tag als abgeschlossen eingetragen. "
                .into(),
            _ => format!(
                "{} laufende Tandems werden mit dem heutigen Tag als abgeschlossen eingetragen. ",
                large(Language::De, running as u64)
            ),
        };
        let dropped = match unanswered {
            0 => String::new(),
            1 => "Ein Vorschlag, der noch nicht vereinbart ist, entfällt. ".into(),
            _ => format!(
                "{} Vorschläge, die noch nicht vereinbart sind, entfallen. ",
                large(Language::De, unanswered as u64)
            ),
        };
        format!(
            "{completed}{dropped}Treffen und Notizen bleiben erhalten. Danach wird eine neue Runde gebildet. Das lässt sich rückgängig machen."
        )
    },
    anew_confirm: "Abschließen und neu einteilen",
    history: "Bisherige Runden",
    history_help: "Wer mit wem, wann, und warum es endete.",
    round: |number, day, pairs| {
        let pairs = counted(Language::De, pairs as u64, "ein Tandem", "Tandems");
        format!("Runde {number}, gebildet am {day}: {pairs}")
    },
    columns: ["Tandem", "Stand", "Von", "Bis", "Warum"],
};

pub(super) const EN: RoundsWords = RoundsWords {
    status: |status| match status {
        Status::Proposed => "Suggested",
        Status::Agreed => "Agreed",
        Status::Active => "Running",
        Status::Paused => "Paused",
        Status::Completed => "Completed",
        Status::Ended => "Ended early",
    },
    status_label: |a, b| format!("Status of the pair {a} and {b}"),
    status_done: |a, b, status| {
        let now = match status {
            Status::Proposed => "is a suggestion again",
            Status::Agreed => "is agreed",
            Status::Active => "is running",
            Status::Paused => "is paused",
            Status::Completed => "is completed",
            Status::Ended => "has ended",
        };
        format!("The pair {a} and {b} {now}")
    },
    why_ended: "Why it ended",
    why_ended_hint: "A word will do; it stays with you.",
    of_round: |number| format!("From round {number}, still running"),
    since: |day| format!("since {day}"),
    until: |day| format!("until {day}"),
    next_title: "The next round",
    next_intro: |running, unanswered| {
        let running = counted(
            Language::En,
            running as u64,
            "One pair is running or agreed",
            "pairs are running or agreed",
        );
        if unanswered == 0 {
            format!("{running}.")
        } else {
            let open = counted(Language::En, unanswered as u64, "one is", "are");
            format!("{running}, {open} only suggested so far.")
        }
    },
    free: |people| {
        counted(
            Language::En,
            people as u64,
            "One person is free:",
            "people are free:",
        )
    },
    nobody_free: "Nobody is free right now: everybody who takes part has a partner.",
    nobody_fits: "Nobody who is free fits anybody else right now. Everything is as it was.",
    pair_free: |people| {
        format!(
            "Pair only those who are free ({})",
            large(Language::En, people as u64)
        )
    },
    pair_free_help: "New people and all whose pair has come to its end. Running pairs keep their places.",
    all_anew: "Pair all anew …",
    all_anew_help: "Everybody gets a new partner; nobody meets the same person again, as long as the rule against it is on.",
    anew_title: "Pair all anew?",
    anew_text: |running, unanswered| {
        let completed = match running {
            0 => String::new(),
            1 => "One running pair will be marked as completed as of today. ".into(),
            _ => format!(
                "{} running pairs will be marked as completed as of today. ",
                large(Language::En, running as u64)
            ),
        };
        let dropped = match unanswered {
            0 => String::new(),
            1 => "One suggestion that is not agreed will be dropped. ".into(),
            _ => format!(
                "{} suggestions that are not agreed will be dropped. ",
                large(Language::En, unanswered as u64)
            ),
        };
        format!(
            "{completed}{dropped}Meetings and notes stay. Then a new round is made. This can be undone."
        )
    },
    anew_confirm: "Complete and pair anew",
    history: "Rounds so far",
    history_help: "Who with whom, when, and why it ended.",
    round: |number, day, pairs| {
        let pairs = counted(Language::En, pairs as u64, "one pair", "pairs");
        format!("Round {number}, made on {day}: {pairs}")
    },
    columns: ["Pair", "Status", "From", "To", "Why"],
};
