//! Words for another partner by hand, and for what helps a pair in which only one side teaches.

use super::quantities::{counted, large, per_cent, whole};
use crate::model::Language;
use crate::pairing::Cost;

/// Words for changes by hand.
#[derive(Debug)]
pub struct SwapWords {
    /// The button on a pair's card, and what screen readers say of it.
    pub open: &'static str,
    pub open_label: fn(&str, &str) -> String,
    pub title: fn(&str, &str) -> String,
    pub for_whom: &'static str,
    pub intro: &'static str,
    /// What is lost: its cost and the share of all points in thousandths.
    pub cost: fn(Cost, u32) -> String,
    pub possible: fn(&str, usize) -> String,
    pub nobody: fn(&str) -> String,
    pub show_all: fn(usize) -> String,
    pub impossible: fn(usize) -> String,
    pub partners: &'static str,
    pub settled: fn(&str) -> String,

    // What would follow.
    pub then_pair: fn(&str, &str) -> String,
    pub then_left: fn(&str) -> String,
    pub then_gained: fn(&str) -> String,
    pub exchange_title: &'static str,
    pub exchange: &'static str,
    pub exchange_label: fn(&str, &str) -> String,
    pub exchanged: fn(&str, &str) -> String,
    pub best_title: &'static str,
    pub best_wait: &'static str,
    pub best_failed: &'static str,
    pub best_same: &'static str,
    pub best_more: fn(usize) -> String,
    pub take_best: &'static str,
    pub take_best_help: &'static str,
    pub taken: fn(&str, &str) -> String,

    // Changed by hand.
    pub by_hand: &'static str,
    pub by_hand_gap: fn(Option<u32>) -> String,

    // Only one side teaches.
    pub one_sided: fn(&str) -> String,
    pub mend: &'static str,
    pub mend_title: fn(&str) -> String,
    pub mend_offers: fn(&str, &str) -> String,
    pub mend_wants: fn(&str, &str) -> String,
    pub mend_nothing: fn(&str, &str) -> String,
    pub teaches_too: fn(&str, &str) -> String,
    pub wants_too: fn(&str, &str) -> String,
    pub mended: fn(&str, &str) -> String,
}

fn and_people(language: Language, people: i64) -> String {
    let more = people.unsigned_abs();
    match (language, people > 0) {
        (Language::De, true) => match more {
            1 => "eine Person mehr bleibt ohne Tandem".into(),
            _ => format!(
                "{} Personen mehr bleiben ohne Tandem",
                large(language, more)
            ),
        },
        (Language::De, false) => match more {
            1 => "eine Person mehr hat ein Tandem".into(),
            _ => format!("{} Personen mehr haben ein Tandem", large(language, more)),
        },
        (Language::En, true) => match more {
            1 => "one more person without a partner".into(),
            _ => format!("{} more people without a partner", large(language, more)),
        },
        (Language::En, false) => match more {
            1 => "one more person with a partner".into(),
            _ => format!("{} more people with a partner", large(language, more)),
        },
    }
}

fn upper(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

fn joined(parts: [Option<String>; 2], between: &str) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    upper(&parts.join(between))
}

pub(super) const DE: SwapWords = SwapWords {
    open: "Anders …",
    open_label: |a, b| format!("Andere Möglichkeiten für {a} und {b}"),
    title: |a, b| format!("{a} und {b}"),
    for_whom: "Ein anderes Gegenüber für",
    intro: "Bei jeder Möglichkeit steht vorher, was sie alle zusammen kostet.",
    cost: |cost, share| {
        let people = (cost.people != 0).then(|| and_people(Language::De, cost.people));
        let points = match cost.points {
            0 => None,
            lost if lost > 0 => Some(format!(
                "kostet {} der Punkte",
                per_cent(Language::De, share)
            )),
            won => Some(format!("bringt {} Punkte mehr", whole(Language::De, -won))),
        };
        if people.is_none() && points.is_none() {
            return "Kostet nichts".into();
        }
        joined([points, people], "; ")
    },
    possible: |name, people| {
        let people = counted(
            Language::De,
            people as u64,
            "eine Möglichkeit",
            "Möglichkeiten",
        );
        format!("Für {name}: {people}")
    },
    nobody: |name| format!("Für {name} kommt mit den jetzigen Regeln sonst niemand infrage."),
    show_all: |more| format!("Alle zeigen (noch {})", large(Language::De, more as u64)),
    impossible: |people| format!("Nicht möglich ({})", large(Language::De, people as u64)),
    partners: "Die beiden sind schon ein Tandem.",
    settled: |names| format!("Das Tandem mit {names} ist festgehalten oder vereinbart."),
    then_pair: |a, b| format!("{a} trifft dann {b}."),
    then_left: |name| format!("{name} bleibt ohne Tandem."),
    then_gained: |name| format!("{name} hat dann ein Tandem."),
    exchange_title: "Nur tauschen",
    exchange: "So tauschen",
    exchange_label: |a, b| format!("Tauschen: {a} mit {b}"),
    exchanged: |a, b| format!("Getauscht: {a} trifft jetzt {b}"),
    best_title: "Festhalten und alle anderen neu bilden",
    best_wait: "Wird ausgerechnet …",
    best_failed: "Das ließ sich nicht ausrechnen.",
    best_same: "Mehr als dieser Tausch ändert sich nicht.",
    best_more: |more| {
        format!(
            "und {} weitere Tandems ändern sich",
            large(Language::De, more as u64)
        )
    },
    take_best: "Festhalten und neu bilden",
    take_best_help: "Das beste Ergebnis, in dem die beiden ein Tandem sind.",
    taken: |a, b| format!("{a} und {b} bleiben zusammen; alle anderen sind bestmöglich eingeteilt"),
    by_hand: "Von Hand geändert",
    by_hand_gap: |gap| {
        match gap {
        Some(0) => "Trotzdem gibt es kein Ergebnis, das zusammen mehr Punkte bringt.".into(),
        Some(thousandths) => format!(
            "Das beste mögliche Ergebnis brächte höchstens {} mehr.",
            per_cent(Language::De, thousandths)
        ),
        None => "Wie viel zum besten möglichen Ergebnis fehlt, lässt sich hier nicht in Punkten sagen. Neu bilden führt zum bewiesen besten zurück.".into(),
    }
    },
    one_sided: |name| format!("Hier gibt nur {name} etwas weiter."),
    mend: "Ausgleichen …",
    mend_title: |name| format!("Was könnte {name} weitergeben?"),
    mend_offers: |silent, other| {
        format!(
            "{other} möchte das lernen. Wenn {silent} sich damit auskennt, lernen beide voneinander:"
        )
    },
    mend_wants: |silent, other| {
        format!("Das bietet {silent} schon an. Fragen Sie {other}, ob etwas davon interessiert:")
    },
    mend_nothing: |silent, other| {
        format!(
            "{other} hat noch keinen Wunsch eingetragen, und {silent} bietet noch nichts an. Fragen Sie beide nach weiteren Themen, oder wählen Sie unten ein anderes Gegenüber."
        )
    },
    teaches_too: |name, topic| format!("{name} gibt „{topic}“ weiter"),
    wants_too: |name, topic| format!("{name} möchte „{topic}“ lernen"),
    mended: |name, topic| format!("Eingetragen bei {name}: „{topic}“"),
};

pub(super) const EN: SwapWords = SwapWords {
    open: "Change …",
    open_label: |a, b| format!("Other possibilities for {a} and {b}"),
    title: |a, b| format!("{a} and {b}"),
    for_whom: "Another partner for",
    intro: "Each possibility says beforehand what it costs all pairs together.",
    cost: |cost, share| {
        let people = (cost.people != 0).then(|| and_people(Language::En, cost.people));
        let points = match cost.points {
            0 => None,
            lost if lost > 0 => Some(format!(
                "costs {} of the points",
                per_cent(Language::En, share)
            )),
            won => Some(format!("brings {} more points", whole(Language::En, -won))),
        };
        if people.is_none() && points.is_none() {
            return "Costs nothing".into();
        }
        joined([points, people], "; ")
    },
    possible: |name, people| {
        let people = counted(
            Language::En,
            people as u64,
            "one possibility",
            "possibilities",
        );
        format!("For {name}: {people}")
    },
    nobody: |name| format!("With the current rules there is nobody else for {name}."),
    show_all: |more| format!("Show all ({} more)", large(Language::En, more as u64)),
    impossible: |people| format!("Not possible ({})", large(Language::En, people as u64)),
    partners: "The two are a pair already.",
    settled: |names| format!("The pair with {names} is kept or agreed."),
    then_pair: |a, b| format!("{a} then meets {b}."),
    then_left: |name| format!("{name} is left without a partner."),
    then_gained: |name| format!("{name} then has a partner."),
    exchange_title: "Only exchange",
    exchange: "Exchange like this",
    exchange_label: |a, b| format!("Exchange: {a} with {b}"),
    exchanged: |a, b| format!("Exchanged: {a} now meets {b}"),
    best_title: "Keep this pair and make all others anew",
    best_wait: "Being worked out …",
    best_failed: "This could not be worked out.",
    best_same: "Nothing changes beyond this exchange.",
    best_more: |more| {
        format!(
            "and {} further pairs change",
            large(Language::En, more as u64)
        )
    },
    take_best: "Keep and run again",
    take_best_help: "The best result in which these two are a pair.",
    taken: |a, b| format!("{a} and {b} stay together; all others are paired as well as possible"),
    by_hand: "Changed by hand",
    by_hand_gap: |gap| {
        match gap {
        Some(0) => "Even so, no result brings more points in all.".into(),
        Some(thousandths) => format!(
            "The best possible result would bring at most {} more.",
            per_cent(Language::En, thousandths)
        ),
        None => "How much is missing to the best possible result cannot be said in points here. Running again leads back to the proven best.".into(),
    }
    },
    one_sided: |name| format!("Only {name} teaches here."),
    mend: "Balance …",
    mend_title: |name| format!("What could {name} teach?"),
    mend_offers: |silent, other| {
        format!(
            "{other} wants to learn this. If {silent} knows about it, both learn from each other:"
        )
    },
    mend_wants: |silent, other| {
        format!("{silent} already offers this. Ask {other} whether any of it is of interest:")
    },
    mend_nothing: |silent, other| {
        format!(
            "{other} has not entered a wish yet, and {silent} offers nothing yet. Ask both for further topics, or choose another partner below."
        )
    },
    teaches_too: |name, topic| format!("{name} can teach “{topic}”"),
    wants_too: |name, topic| format!("{name} wants to learn “{topic}”"),
    mended: |name, topic| format!("Noted for {name}: “{topic}”"),
};
