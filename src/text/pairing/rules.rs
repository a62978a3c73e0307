//! Words for rules, weights and aims.

use super::quantities::{counted, large};
use crate::model::{Aim, Language};

/// Words for rules, weights and aims. The rules stand in the order of
/// `view::RuleSwitch::ALL`, the bonuses in that of `view::BonusKind::ALL`.
#[derive(Debug)]
pub struct RuleWords {
    pub aim_title: &'static str,
    pub aim: fn(Aim) -> AimWords,
    pub title: &'static str,
    pub intro: &'static str,
    pub possible: fn(u64) -> String,
    pub counting: &'static str,
    /// Each rule's name and its reason.
    pub rules: [(&'static str, &'static str); 6],
    pub takes: fn(u64, u64) -> String,
    pub would_take: fn(u64, u64) -> String,
    pub weights_title: &'static str,
    pub learning: &'static str,
    pub reciprocity: &'static str,
    pub reciprocity_help: &'static str,
    pub reciprocity_words: fn(u16) -> &'static str,
    /// Each bonus's name and when it is paid.
    pub bonuses: [(&'static str, &'static str); 4],
    pub reaches: fn(u64, u64) -> String,
    pub bonus_wrong: &'static str,
    pub defaults: &'static str,
    pub defaults_back: &'static str,
}

/// What an aim is called, and what it means.
#[derive(Clone, Copy, Debug)]
pub struct AimWords {
    pub name: &'static str,
    pub meaning: &'static str,
}

pub(super) const DE: RuleWords = RuleWords {
    aim_title: "Was ist Ihnen am wichtigsten?",
    aim: |aim| match aim {
        Aim::Everyone => AimWords {
            name: "Alle mitnehmen",
            meaning: "So viele wie möglich bekommen ein Tandem. Unter diesen Lösungen gewinnt die mit den meisten Punkten.",
        },
        Aim::Benefit => AimWords {
            name: "Am meisten lernen",
            meaning: "Die Lösung mit den meisten Punkten, auch wenn dafür jemand ohne Tandem bleibt.",
        },
        Aim::Fair => AimWords {
            name: "Niemand fällt ab",
            meaning: "So viele wie möglich bekommen ein Tandem, und das schwächste wird so stark, wie es geht.",
        },
        Aim::Leximin => AimWords {
            name: "Von unten nach oben",
            meaning: "Wie „Niemand fällt ab“; danach wird auch das zweitschwächste Tandem so stark, wie es geht, dann das dritte und so weiter. Bei mehr als 1.000 Personen dauert das lange.",
        },
    },
    title: "Regeln und Gewichte",
    intro: "Die Regeln sagen, wer zusammenkommen kann; die Gewichte, was ein Tandem wert ist.",
    possible: |pairs| match pairs {
        0 => "Mit diesen Regeln ist kein Tandem möglich.".into(),
        1 => "Mit diesen Regeln ist ein Tandem möglich.".into(),
        _ => format!(
            "Mit diesen Regeln sind {} Tandems möglich.",
            large(Language::De, pairs)
        ),
    },
    counting: "Wird gezählt …",
    rules: [
        (
            "Verschiedene Ebenen",
            "Partnerinnen und Partner stehen auf verschiedenen Ebenen.",
        ),
        (
            "Nicht mit direkten Vorgesetzten",
            "Niemand bildet ein Tandem mit der eigenen vorgesetzten Person.",
        ),
        (
            "Wer höher steht, lernt",
            "Das ist das Umgekehrte am Reverse Mentoring: In jedem Tandem lernt die Person weiter oben etwas.",
        ),
        (
            "Beide lernen",
            "Kein Tandem, in dem nur eine Person etwas mitnimmt.",
        ),
        (
            "Eine gemeinsame Sprache",
            "Gilt, wo bei beiden Sprachen eingetragen sind.",
        ),
        (
            "Keine Wiederholung",
            "Wer in einer früheren Runde ein Tandem war, trifft sich nicht noch einmal.",
        ),
    ],
    takes: |taken, of| match taken {
        0 => "schließt gerade kein Tandem aus".into(),
        _ => format!(
            "schließt {} von {} möglichen Tandems aus",
            large(Language::De, taken),
            large(Language::De, of)
        ),
    },
    would_take: |taken, of| match taken {
        0 => "aus; würde kein Tandem ausschließen".into(),
        _ => format!(
            "aus; würde {} von {} möglichen Tandems ausschließen",
            large(Language::De, taken),
            large(Language::De, of)
        ),
    },
    weights_title: "Was ein Tandem wert ist",
    learning: "Jedes Thema, das jemand lernen möchte und die andere Person besser kennt, bringt 100 Punkte mal Interesse (1 bis 3) mal Vorsprung (1 bis 3). Dazu kommt:",
    reciprocity: "Geben und Nehmen",
    reciprocity_help: "Wie viel es zählt, dass beide geben und beide nehmen.",
    reciprocity_words: |value| match value {
        0 => "zählt nicht",
        1..=60 => "zählt ein wenig",
        61..=160 => "zählt deutlich",
        161..=300 => "zählt viel",
        _ => "zählt mehr als alles andere",
    },
    bonuses: [
        (
            "Andere Abteilung",
            "Beide kommen aus verschiedenen Abteilungen.",
        ),
        (
            "Gleicher Standort",
            "Beide arbeiten am selben Ort und können sich zum Mittagessen treffen.",
        ),
        ("Eine Ebene Abstand", "Die Ebenen liegen nebeneinander."),
        (
            "Zwei Ebenen Abstand",
            "Eine Nachwuchskraft und eine Führungskraft kommen zusammen.",
        ),
    ],
    reaches: |reached, of| {
        format!(
            "trifft auf {} von {} möglichen Tandems zu",
            large(Language::De, reached),
            large(Language::De, of)
        )
    },
    bonus_wrong: "Bitte eine ganze Zahl von 0 bis 1000 eingeben.",
    defaults: "Voreinstellung wiederherstellen",
    defaults_back: "Regeln und Gewichte stehen wieder auf der Voreinstellung",
};

pub(super) const EN: RuleWords = RuleWords {
    aim_title: "What matters most to you?",
    aim: |aim| match aim {
        Aim::Everyone => AimWords {
            name: "Take everyone along",
            meaning: "As many people as possible get a partner. Among these results, the one with the most points wins.",
        },
        Aim::Benefit => AimWords {
            name: "Learn the most",
            meaning: "The result with the most points, even if somebody goes without a partner for it.",
        },
        Aim::Fair => AimWords {
            name: "Nobody falls behind",
            meaning: "As many people as possible get a partner, and the weakest pair is as strong as it can be.",
        },
        Aim::Leximin => AimWords {
            name: "From the bottom up",
            meaning: "As with “Nobody falls behind”; after that the second weakest pair is as strong as it can be too, then the third, and so on. With more than 1,000 people this takes long.",
        },
    },
    title: "Rules and weights",
    intro: "The rules say who may be paired; the weights, what a pair is worth.",
    possible: |pairs| match pairs {
        0 => "With these rules no pair is possible.".into(),
        _ => format!(
            "With these rules {} possible.",
            counted(Language::En, pairs, "one pair is", "pairs are")
        ),
    },
    counting: "Counting…",
    rules: [
        ("Different levels", "Partners are of different levels."),
        (
            "Not with their own manager",
            "Nobody is paired with the person they report to.",
        ),
        (
            "The more senior one learns",
            "That is the reverse in reverse mentoring: in every pair the more senior one learns something.",
        ),
        (
            "Both learn",
            "No pair in which only one of the two gains something.",
        ),
        (
            "A shared language",
            "Applies where languages are entered for both.",
        ),
        (
            "No repeats",
            "Those who were a pair in an earlier round are not paired again.",
        ),
    ],
    takes: |taken, of| match taken {
        0 => "rules out no pair at present".into(),
        _ => format!(
            "rules out {} of {} possible pairs",
            large(Language::En, taken),
            large(Language::En, of)
        ),
    },
    would_take: |taken, of| match taken {
        0 => "off; would rule out no pair".into(),
        _ => format!(
            "off; would rule out {} of {} possible pairs",
            large(Language::En, taken),
            large(Language::En, of)
        ),
    },
    weights_title: "What a pair is worth",
    learning: "Each topic that one wants to learn and the other knows better brings 100 points times interest (1 to 3) times how much better (1 to 3). On top of that:",
    reciprocity: "Give and take",
    reciprocity_help: "How much it counts that both give and both take.",
    reciprocity_words: |value| match value {
        0 => "does not count",
        1..=60 => "counts a little",
        61..=160 => "counts noticeably",
        161..=300 => "counts a lot",
        _ => "counts more than anything else",
    },
    bonuses: [
        (
            "Another department",
            "The two come from different departments.",
        ),
        (
            "Same location",
            "The two work in the same place and can meet for lunch.",
        ),
        ("One level apart", "Their levels are next to each other."),
        (
            "Two levels apart",
            "A junior and an executive come together.",
        ),
    ],
    reaches: |reached, of| {
        format!(
            "holds for {} of {} possible pairs",
            large(Language::En, reached),
            large(Language::En, of)
        )
    },
    bonus_wrong: "Please enter a whole number from 0 to 1000.",
    defaults: "Back to the defaults",
    defaults_back: "Rules and weights are back at their defaults",
};
