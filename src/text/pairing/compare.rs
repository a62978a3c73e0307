//! Words for results side by side.

use super::quantities::{counted, whole};
use crate::model::Language;

/// Words for the comparison.
#[derive(Debug)]
pub struct CompareWords {
    pub title: &'static str,
    pub help: &'static str,
    pub one: &'static str,
    pub other: &'static str,
    /// Number, aim, pairs, points; whether it was changed by hand, and whether it is in force.
    pub name: fn(usize, &str, usize, i64) -> String,
    pub by_hand: &'static str,
    pub in_force: &'static str,
    pub same: &'static str,
    /// Aim, pairs, people with a partner, points, weakest pair, pairs in which both learn,
    /// people without a partner.
    pub rows: [&'static str; 7],
    pub what: &'static str,
    pub only_in: fn(&str) -> String,
    pub shared: fn(usize) -> String,
    pub nothing: &'static str,
    pub take: &'static str,
    pub take_label: fn(&str) -> String,
    pub taken: fn(&str) -> String,
    pub cannot_take: &'static str,
}

pub(super) const DE: CompareWords = CompareWords {
    title: "Ergebnisse vergleichen",
    help: "Alle Ergebnisse dieses Besuchs, mit den heutigen Gewichten gerechnet. So lassen sich zwei Ziele oder zwei Regelsätze nebeneinander ansehen.",
    one: "Ein Ergebnis",
    other: "Ein anderes",
    name: |place, aim, pairs, points| {
        format!(
            "{place}. {aim}: {}, {} Punkte",
            counted(Language::De, pairs as u64, "ein Tandem", "Tandems"),
            whole(Language::De, points)
        )
    },
    by_hand: "von Hand geändert",
    in_force: "gilt jetzt",
    same: "Das sind zweimal dieselben Tandems.",
    rows: [
        "Ziel",
        "Tandems",
        "Personen mit Tandem",
        "Punkte zusammen",
        "Schwächstes Tandem",
        "Beide lernen",
        "Ohne Tandem",
    ],
    what: "Was",
    only_in: |number| format!("Nur in Ergebnis {number}"),
    shared: |pairs| match pairs {
        0 => "Kein Tandem steht in beiden.".into(),
        1 => "Ein Tandem steht in beiden.".into(),
        _ => format!(
            "{} Tandems stehen in beiden.",
            whole(Language::De, i64::try_from(pairs).unwrap_or(i64::MAX))
        ),
    },
    nothing: "–",
    take: "Dieses nehmen",
    take_label: |number| format!("Ergebnis {number} nehmen"),
    taken: |number| format!("Ergebnis {number} gilt jetzt, mit seinem Ziel und seinen Regeln"),
    cannot_take: "Dieses Ergebnis lässt sich nicht mehr nehmen: Die Runde hat begonnen, oder Personen daraus fehlen.",
};

pub(super) const EN: CompareWords = CompareWords {
    title: "Compare results",
    help: "All results of this visit, measured by today’s weights. This puts two aims or two sets of rules side by side.",
    one: "One result",
    other: "Another one",
    name: |place, aim, pairs, points| {
        format!(
            "{place}. {aim}: {}, {} points",
            counted(Language::En, pairs as u64, "one pair", "pairs"),
            whole(Language::En, points)
        )
    },
    by_hand: "changed by hand",
    in_force: "in force now",
    same: "These are the same pairs twice.",
    rows: [
        "Aim",
        "Pairs",
        "People with a partner",
        "Points in all",
        "Weakest pair",
        "Both learn",
        "Without a partner",
    ],
    what: "What",
    only_in: |number| format!("Only in result {number}"),
    shared: |pairs| match pairs {
        0 => "No pair is in both.".into(),
        1 => "One pair is in both.".into(),
        _ => format!(
            "{} pairs are in both.",
            whole(Language::En, i64::try_from(pairs).unwrap_or(i64::MAX))
        ),
    },
    nothing: "–",
    take: "Take this one",
    take_label: |number| format!("Take result {number}"),
    taken: |number| format!("Result {number} is in force now, with its aim and rules"),
    cannot_take: "This result can no longer be taken: the round has begun, or people in it are gone.",
};
