//! Words for the run, what is proven of its result, and what has changed since.

use super::quantities::{counted, duration, large, per_cent, whole};
use crate::model::{Aim, Language};

/// Words for the run and its proof.
#[derive(Debug)]
pub struct RunWords {
    pub run: &'static str,
    pub again: &'static str,
    pub running: &'static str,
    pub progress: &'static str,
    /// How far from the best at most, in thousandths.
    pub gap: fn(u32) -> String,
    pub so_far: fn(u32, i64) -> String,
    pub cancel: &'static str,
    pub cancelled: &'static str,
    pub cancelled_best: &'static str,
    pub failed: fn(&str) -> String,
    /// What a screen reader says: pairs, people left over, proven or not.
    pub announce: fn(usize, usize, bool) -> String,
    pub done: &'static str,

    pub proven: fn(Aim) -> &'static str,
    pub not_proven: fn(Option<u32>) -> String,
    pub not_proven_help: &'static str,
    pub flawed: &'static str,
    pub why: &'static str,
    /// People with a partner, and how many can have one.
    pub why_people: fn(u32, u32) -> String,
    /// The total, and the most it can be.
    pub why_points: fn(i64, i64, Aim) -> String,
    pub why_fair: fn(i64) -> String,
    pub why_leximin: &'static str,
    pub why_how: &'static str,
    pub why_groups: &'static str,
    pub why_independent: &'static str,
    /// Possible pairs; milliseconds of solving and of checking.
    pub why_times: fn(u64, u32, u32) -> String,
    pub why_kept: &'static str,

    pub stale: &'static str,
    /// Rules, aim, people, kept pairs, barred pairs.
    pub stale_reasons: [&'static str; 5],
    pub stale_help: &'static str,
    /// The same where pairs have begun.
    pub stale_begun: &'static str,
}

pub(super) const DE: RunWords = RunWords {
    run: "Tandems bilden",
    again: "Neu bilden",
    running: "Die besten Tandems werden gesucht",
    progress: "Fortschritt der Suche",
    gap: |thousandths| {
        format!(
            "höchstens {} vom Besten entfernt",
            per_cent(Language::De, thousandths)
        )
    },
    so_far: |people, points| {
        format!(
            "Bisher {} Personen mit Tandem, {} Punkte",
            whole(Language::De, people.into()),
            whole(Language::De, points)
        )
    },
    cancel: "Abbrechen",
    cancelled: "Abgebrochen. Alles ist, wie es war.",
    cancelled_best: "Abgebrochen. Sie sehen das Beste, das bis dahin gefunden war.",
    failed: |words| {
        format!(
            "Die Berechnung ist gescheitert ({words}). Ihre Angaben sind unverändert; versuchen Sie es noch einmal."
        )
    },
    announce: |pairs, left, proven| {
        let found = counted(Language::De, pairs as u64, "Ein Tandem", "Tandems");
        let left = match left {
            0 => "niemand bleibt ohne Tandem".to_owned(),
            1 => "eine Person bleibt ohne Tandem".to_owned(),
            _ => format!(
                "{} Personen bleiben übrig",
                large(Language::De, left as u64)
            ),
        };
        let proven = if proven {
            "Bewiesen das Beste."
        } else {
            "Nicht bewiesen."
        };
        format!("{found}, {left}. {proven}")
    },
    done: "Tandems gebildet",
    proven: |aim| match aim {
        Aim::Fair | Aim::Leximin => "Bewiesen: Keine andere Paarung ist gerechter",
        _ => "Bewiesen: Keine andere Paarung bringt mehr",
    },
    not_proven: |gap| match gap {
        Some(thousandths) => {
            format!(
                "Nicht bewiesen: höchstens {} vom Besten entfernt",
                per_cent(Language::De, thousandths)
            )
        }
        None => "Nicht bewiesen: Vielleicht geht es noch besser".into(),
    },
    not_proven_help: "Die Suche wurde vor ihrem Ende angehalten. Bilden Sie die Tandems neu, um das bewiesen Beste zu bekommen.",
    flawed: "Die Nachprüfung hat einen Fehler im Ergebnis gefunden. Es wurde nicht übernommen; bitte melden Sie das mit Ihrer Programmdatei.",
    why: "Was genau ist bewiesen?",
    why_people: |people, bound| {
        let have = counted(
            Language::De,
            people.into(),
            "Eine Person hat",
            "Personen haben",
        );
        if people == bound {
            format!("{have} ein Tandem. Mehr können es mit diesen Regeln nicht sein.")
        } else {
            format!(
                "{have} ein Tandem; möglich wären höchstens {}.",
                whole(Language::De, bound.into())
            )
        }
    },
    why_points: |total, bound, aim| {
        let same = match aim {
            Aim::Benefit => "",
            Aim::Everyone => ", ohne dass mehr Personen ohne Tandem bleiben",
            Aim::Fair => {
                ", ohne dass mehr Personen ohne Tandem bleiben oder das schwächste Tandem schwächer wird"
            }
            Aim::Leximin => {
                ", ohne dass mehr Personen ohne Tandem bleiben oder ein schwaches Tandem noch schwächer wird"
            }
        };
        let all = format!(
            "Alle Tandems zusammen bringen {} Punkte.",
            whole(Language::De, total)
        );
        if total == bound {
            format!("{all} Mehr sind nicht möglich{same}.")
        } else {
            format!(
                "{all} Mehr als {} sind nicht möglich{same}.",
                whole(Language::De, bound)
            )
        }
    },
    why_fair: |weakest| {
        format!(
            "Das schwächste Tandem hat {} Punkte. Mit lauter stärkeren Tandems blieben mehr Personen ohne Tandem.",
            whole(Language::De, weakest)
        )
    },
    why_leximin: "Dasselbe gilt für das zweitschwächste Tandem, das dritte und alle weiteren: Keines kann stärker werden, ohne dass ein schwächeres darunter leidet. Dafür hat jede Person nicht einen Preis, sondern eine Reihe von Preisen, die einer nach dem anderen verglichen werden.",
    why_how: "So geht der Beweis: Jede Person bekommt einen Preis. Kein mögliches Tandem ist mehr wert als die Preise der beiden zusammen. Darum kann keine Auswahl von Tandems mehr wert sein als alle Preise zusammen, und genau so viel ist dieses Ergebnis wert.",
    why_groups: "Auch manche Gruppen mit ungerader Personenzahl haben einen Preis, denn in ihnen geht es nie ganz auf: Eine Person bleibt dort immer ohne Gegenüber.",
    why_independent: "Nachgerechnet hat das ein eigener Teil des Programms. Er kennt nur Personen, Regeln, Ergebnis und Preise, sieht jedes mögliche Tandem an und weiß nicht, wie das Ergebnis gefunden wurde.",
    why_times: |pairs, solve, check| {
        format!(
            "{} mögliche Tandems, gefunden in {}, nachgerechnet in {}.",
            large(Language::De, pairs),
            duration(Language::De, solve),
            duration(Language::De, check)
        )
    },
    why_kept: "Festgehaltene Tandems gelten dabei als gesetzt, ausgeschlossene als unmöglich.",
    stale: "Seit diesem Ergebnis hat sich etwas geändert",
    stale_reasons: [
        "die Regeln oder Gewichte",
        "das Ziel",
        "Personen oder ihre Themen",
        "festgehaltene Tandems",
        "ausgeschlossene Tandems",
    ],
    stale_help: "Bilden Sie die Tandems neu, damit das Ergebnis wieder das bewiesen Beste ist.",
    stale_begun: "Tandems, die begonnen haben, bleiben zusammen. Für alle, die frei sind, lassen sich Tandems bilden; neu gemischt wird mit der nächsten Runde.",
};

pub(super) const EN: RunWords = RunWords {
    run: "Make pairs",
    again: "Run again",
    running: "Looking for the best pairs",
    progress: "Progress of the search",
    gap: |thousandths| {
        format!(
            "at most {} below the best possible",
            per_cent(Language::En, thousandths)
        )
    },
    so_far: |people, points| {
        format!(
            "So far {} people with a partner, {} points",
            whole(Language::En, people.into()),
            whole(Language::En, points)
        )
    },
    cancel: "Cancel",
    cancelled: "Cancelled. Everything is as it was.",
    cancelled_best: "Cancelled. This is the best that had been found by then.",
    failed: |words| {
        format!("The computation failed ({words}). Nothing of yours has changed; try again.")
    },
    announce: |pairs, left, proven| {
        let found = counted(Language::En, pairs as u64, "One pair", "pairs");
        let left = match left {
            0 => "nobody is without a partner".to_owned(),
            1 => "one person is without a partner".to_owned(),
            _ => format!(
                "{} people are without a partner",
                large(Language::En, left as u64)
            ),
        };
        let proven = if proven {
            "Proven to be the best."
        } else {
            "Not proven."
        };
        format!("{found}, {left}. {proven}")
    },
    done: "Pairs made",
    proven: |aim| match aim {
        Aim::Fair | Aim::Leximin => "Proven: no other pairing is fairer",
        _ => "Proven: no other pairing brings more",
    },
    not_proven: |gap| match gap {
        Some(thousandths) => {
            format!(
                "Not proven: at most {} below the best possible",
                per_cent(Language::En, thousandths)
            )
        }
        None => "Not proven: there may be better".into(),
    },
    not_proven_help: "The search was stopped before its end. Run again to get the proven best.",
    flawed: "The check found a mistake in the result. It was not used; please report this with your programme file.",
    why: "What exactly is proven?",
    why_people: |people, bound| {
        let have = counted(Language::En, people.into(), "One person has", "people have");
        if people == bound {
            format!("{have} a partner. With these rules there cannot be more.")
        } else {
            format!(
                "{have} a partner; at most {} could.",
                whole(Language::En, bound.into())
            )
        }
    },
    why_points: |total, bound, aim| {
        let same = match aim {
            Aim::Benefit => "",
            Aim::Everyone => " without leaving more people out",
            Aim::Fair => " without leaving more people out or making the weakest pair weaker",
            Aim::Leximin => " without leaving more people out or making a weak pair weaker still",
        };
        let all = format!(
            "All pairs together bring {} points.",
            whole(Language::En, total)
        );
        if total == bound {
            format!("{all} More is not possible{same}.")
        } else {
            format!(
                "{all} More than {} is not possible{same}.",
                whole(Language::En, bound)
            )
        }
    },
    why_fair: |weakest| {
        format!(
            "The weakest pair has {} points. With only stronger pairs, more people would be without a partner.",
            whole(Language::En, weakest)
        )
    },
    why_leximin: "The same holds for the second weakest pair, the third and all others: none can become stronger without a weaker one suffering for it. For that each person has not one price but a row of prices, which are compared one after another.",
    why_how: "This is how it is proven: each person is given a price. No possible pair is worth more than the prices of its two people together. So no choice of pairs can be worth more than all prices together, and this result is worth exactly that much.",
    why_groups: "Some groups of an odd number of people have a price too, because they never work out evenly: one of them always stays on their own there.",
    why_independent: "This was checked by a separate part of the program. It knows only the people, the rules, the result and the prices, looks at every possible pair, and does not know how the result was found.",
    why_times: |pairs, solve, check| {
        format!(
            "{}, found in {}, checked in {}.",
            counted(Language::En, pairs, "One possible pair", "possible pairs"),
            duration(Language::En, solve),
            duration(Language::En, check)
        )
    },
    why_kept: "Pairs that you kept count as settled here, pairs that you ruled out as impossible.",
    stale: "Something has changed since this result",
    stale_reasons: [
        "the rules or weights",
        "the aim",
        "people or their topics",
        "kept pairs",
        "pairs ruled out",
    ],
    stale_help: "Run again to make the result the proven best once more.",
    stale_begun: "Pairs that have begun stay together. Those who are free can be paired; everybody is paired anew with the next round.",
};
