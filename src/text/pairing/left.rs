//! Words for people without a partner, what would help them, and any two people.

use super::quantities::{counted, large, whole};
use crate::model::Language;
use crate::pairing::{Barrier, Cost};

/// Words for who is left over and for questions about two people.
#[derive(Debug)]
pub struct LeftWords {
    pub title: fn(usize) -> String,
    pub nobody: &'static str,
    pub on_break: &'static str,
    pub nobody_eligible: &'static str,
    /// For how many of the other people a barrier is the first in the way.
    pub taken_away: fn(Barrier, u32) -> String,
    /// With how many people a partnership would be possible.
    pub outbid: fn(u32) -> String,
    /// A possible partner, and with whom they are.
    pub rival: fn(&str, &str) -> String,
    pub rival_free: fn(&str) -> String,
    pub helps: &'static str,
    pub help_room: fn(&str) -> String,
    pub help_teach: fn(&str, usize) -> String,
    pub help_learn: fn(&str, usize) -> String,
    pub show_all: fn(usize) -> String,
    /// What would help everybody most.
    pub best: &'static str,
    pub best_searching: &'static str,
    pub best_failed: &'static str,
    pub best_nothing: &'static str,
    /// Who would teach which topic as well; people and points more.
    pub best_offer: fn(&str, &str, i64, i64) -> String,
    /// Who would take one partner more; people and points more.
    pub best_seat: fn(&str, i64, i64) -> String,

    /// Why two people may not be paired.
    pub barrier: fn(Barrier) -> &'static str,
    /// What a pair costs the others: at least so much, or exactly.
    pub cost: fn(Cost, bool) -> String,

    pub two: &'static str,
    pub two_help: &'static str,
    pub one: &'static str,
    pub other: &'static str,
    pub not_known: fn(&str) -> String,
    pub same_person: &'static str,
    pub may: &'static str,
    pub may_not: &'static str,
    pub are_pair: &'static str,
    pub worth: fn(i64) -> String,
    pub run_first: &'static str,
    pub exactly: &'static str,
    pub alternatives: fn(&str) -> String,
    pub no_alternatives: fn(&str) -> String,
}

fn count(people: usize) -> u64 {
    u64::try_from(people).unwrap_or(u64::MAX)
}

/// Who newly has a partner, and what all pairs are worth more.
fn gain_in_german(people: i64, points: i64) -> String {
    let points = match points {
        0 => None,
        less if less < 0 => Some(format!(
            "sind alle Tandems {} Punkte weniger wert",
            whole(Language::De, -less)
        )),
        more => Some(format!(
            "sind alle Tandems {} Punkte mehr wert",
            whole(Language::De, more)
        )),
    };
    let people = match people {
        ..=0 => None,
        1 => Some("hat eine Person mehr ein Tandem".to_owned()),
        more => Some(format!(
            "haben {} Personen mehr ein Tandem",
            whole(Language::De, more)
        )),
    };
    let both: Vec<String> = people.into_iter().chain(points).collect();
    both.join(", und zusammengenommen ")
}

/// Who newly has a partner, and what all pairs are worth more.
fn gain_in_english(people: i64, points: i64) -> String {
    let points = match points {
        0 => None,
        less if less < 0 => Some(format!(
            "all pairs together would be worth {} points less",
            whole(Language::En, -less)
        )),
        more => Some(format!(
            "all pairs together would be worth {} points more",
            whole(Language::En, more)
        )),
    };
    let people = match people {
        ..=0 => None,
        1 => Some("one more person would have a partner".to_owned()),
        more => Some(format!(
            "{} more people would have a partner",
            whole(Language::En, more)
        )),
    };
    let both: Vec<String> = people.into_iter().chain(points).collect();
    both.join(", and ")
}

pub(super) const DE: LeftWords = LeftWords {
    title: |people| match people {
        0 => "Niemand ohne Tandem".into(),
        _ => format!("Noch ohne Tandem ({})", large(Language::De, count(people))),
    },
    nobody: "Alle, die dabei sind, haben ein Tandem.",
    on_break: "Macht gerade Pause und wird deshalb nicht eingeteilt.",
    nobody_eligible: "Mit den jetzigen Regeln kommt niemand infrage:",
    taken_away: |barrier, people| {
        let why = match barrier {
            Barrier::OnBreak => "Pause",
            Barrier::SameLevel => "dieselbe Ebene",
            Barrier::LineManager => "direkt vorgesetzt oder unterstellt",
            Barrier::SeniorLearnsNothing => "die Person weiter oben würde nichts lernen",
            Barrier::OneSided => "nur eine Seite würde lernen",
            Barrier::NoSharedLanguage => "keine gemeinsame Sprache",
            Barrier::EarlierRound => "schon in einer früheren Runde ein Tandem",
            Barrier::Barred => "von Ihnen ausgeschlossen",
            Barrier::NothingToLearn => "kein Thema, das sie voneinander lernen könnten",
        };
        let people = counted(Language::De, people.into(), "eine Person", "Personen");
        format!("{people}: {why}")
    },
    outbid: |people| match people {
        1 => "Eine Person käme infrage, bringt anderswo aber mehr:".into(),
        _ => format!(
            "{} Personen kämen infrage, bringen anderswo aber mehr. Am nächsten liegen:",
            large(Language::De, people.into())
        ),
    },
    rival: |partner, instead| format!("{partner}, jetzt mit {instead}."),
    rival_free: |partner| format!("{partner}."),
    helps: "Was würde helfen?",
    help_room: |partner| {
        format!("Wenn {partner} ein Tandem mehr übernimmt, ist Platz für diese Person.")
    },
    help_teach: |topic, people| {
        let fit = counted(Language::De, count(people), "käme eine Person", "Personen");
        let fit = if people == 1 {
            fit
        } else {
            format!("kämen {fit}")
        };
        format!("Mit „{topic}“ zum Weitergeben {fit} infrage.")
    },
    help_learn: |topic, people| {
        let fit = counted(Language::De, count(people), "käme eine Person", "Personen");
        let fit = if people == 1 {
            fit
        } else {
            format!("kämen {fit}")
        };
        format!("Mit dem Wunsch, „{topic}“ zu lernen, {fit} infrage.")
    },
    best: "Was würde allen am meisten helfen?",
    best_searching: "Wird ausgerechnet …",
    best_failed: "Das ließ sich hier nicht ausrechnen. Bilden Sie die Tandems noch einmal neu.",
    best_nothing: "Kein einzelnes Angebot und kein weiterer Platz brächte mehr.",
    best_offer: |name, topic, people, points| {
        let gain = gain_in_german(people, points);
        format!("Gibt {name} auch „{topic}“ weiter, {gain}.")
    },
    best_seat: |name, people, points| {
        let gain = gain_in_german(people, points);
        format!("Nimmt {name} ein Tandem mehr, {gain}.")
    },
    show_all: |more| format!("Alle zeigen (noch {})", large(Language::De, count(more))),
    barrier: |barrier| match barrier {
        Barrier::OnBreak => "Eine der beiden Personen macht gerade Pause.",
        Barrier::SameLevel => "Beide stehen auf derselben Ebene.",
        Barrier::LineManager => "Eine ist der anderen direkt unterstellt.",
        Barrier::SeniorLearnsNothing => "Wer weiter oben steht, würde nichts lernen.",
        Barrier::OneSided => "Nur eine der beiden Personen würde etwas lernen.",
        Barrier::NoSharedLanguage => "Sie haben keine gemeinsame Sprache.",
        Barrier::EarlierRound => "Sie waren schon in einer früheren Runde ein Tandem.",
        Barrier::Barred => "Sie haben dieses Tandem ausgeschlossen.",
        Barrier::NothingToLearn => {
            "Keine kann der anderen etwas beibringen, das diese lernen möchte."
        }
    },
    cost: |cost, exact| {
        let least = if exact { "" } else { "mindestens " };
        let points = match cost.points {
            0 => None,
            less if less > 0 => Some(format!(
                "{least}{} Punkte weniger",
                whole(Language::De, less)
            )),
            more => Some(format!("{} Punkte mehr", whole(Language::De, -more))),
        };
        let people = match cost.people {
            0 => None,
            1 => Some(format!("{least}eine Person mehr ohne Tandem")),
            more => Some(format!(
                "{least}{} Personen mehr ohne Tandem",
                whole(Language::De, more)
            )),
        };
        match (people, points) {
            (None, None) if exact => {
                "Das kostet nichts: Es gibt ein gleich gutes Ergebnis damit.".into()
            }
            (None, None) => "Das kostet wenig oder nichts.".into(),
            (Some(people), None) => format!("Das heißt: {people}."),
            (None, Some(points)) => format!("Alle Tandems zusammen hätten {points}."),
            (Some(people), Some(_)) if !exact => format!("Das heißt: {people}."),
            (Some(people), Some(points)) => format!("Das heißt: {people} und {points}."),
        }
    },
    two: "Und diese beiden?",
    two_help: "Wählen Sie zwei Personen: Dürfen sie zusammenkommen, und was kostet es die anderen?",
    one: "Die eine Person",
    other: "Die andere Person",
    not_known: |name| format!("„{name}“ ist nicht dabei."),
    same_person: "Das ist zweimal dieselbe Person.",
    may: "Ja, das ist möglich.",
    may_not: "Nein.",
    are_pair: "Sie sind in diesem Ergebnis ein Tandem.",
    worth: |points| {
        format!(
            "Ihr Tandem wäre {} Punkte wert.",
            whole(Language::De, points)
        )
    },
    run_first: "Was es die anderen kostet, steht hier, sobald Tandems gebildet sind.",
    exactly: "Genau ausrechnen",
    alternatives: |name| format!("Die besten anderen Möglichkeiten für {name}"),
    no_alternatives: |name| format!("Für {name} gibt es keine andere Möglichkeit."),
};

pub(super) const EN: LeftWords = LeftWords {
    title: |people| match people {
        0 => "Nobody without a partner".into(),
        _ => format!(
            "Still without a partner ({})",
            large(Language::En, count(people))
        ),
    },
    nobody: "Everybody who takes part has a partner.",
    on_break: "On a break, and therefore not paired.",
    nobody_eligible: "With the current rules nobody is possible:",
    taken_away: |barrier, people| {
        let why = match barrier {
            Barrier::OnBreak => "on a break",
            Barrier::SameLevel => "same level",
            Barrier::LineManager => "line manager or direct report",
            Barrier::SeniorLearnsNothing => "the more senior one would learn nothing",
            Barrier::OneSided => "only one side would learn",
            Barrier::NoSharedLanguage => "no shared language",
            Barrier::EarlierRound => "already paired in an earlier round",
            Barrier::Barred => "ruled out by you",
            Barrier::NothingToLearn => "no topic to learn from each other",
        };
        let people = counted(Language::En, people.into(), "one person", "people");
        format!("{people}: {why}")
    },
    outbid: |people| match people {
        1 => "One person would be possible, but brings more elsewhere:".into(),
        _ => format!(
            "{} people would be possible, but bring more elsewhere. The closest are:",
            large(Language::En, people.into())
        ),
    },
    rival: |partner, instead| format!("{partner}, now with {instead}."),
    rival_free: |partner| format!("{partner}."),
    helps: "What would help?",
    help_room: |partner| {
        format!("If {partner} takes on one partner more, there is room for this person.")
    },
    help_teach: |topic, people| {
        let people = counted(Language::En, count(people), "one person", "people");
        format!("If they could teach “{topic}”, {people} would be possible.")
    },
    help_learn: |topic, people| {
        let people = counted(Language::En, count(people), "one person", "people");
        format!("If they wanted to learn “{topic}”, {people} would be possible.")
    },
    best: "What would help everybody most?",
    best_searching: "Working it out…",
    best_failed: "This could not be worked out here. Make the pairs once more.",
    best_nothing: "No single offer and no further place would bring more.",
    best_offer: |name, topic, people, points| {
        let gain = gain_in_english(people, points);
        format!("If {name} taught “{topic}” as well, {gain}.")
    },
    best_seat: |name, people, points| {
        let gain = gain_in_english(people, points);
        format!("If {name} took one partner more, {gain}.")
    },
    show_all: |more| format!("Show all ({} more)", large(Language::En, count(more))),
    barrier: |barrier| match barrier {
        Barrier::OnBreak => "One of the two is on a break.",
        Barrier::SameLevel => "Both are on the same level.",
        Barrier::LineManager => "One of them reports to the other.",
        Barrier::SeniorLearnsNothing => "The more senior one would learn nothing.",
        Barrier::OneSided => "Only one of the two would learn something.",
        Barrier::NoSharedLanguage => "They share no language.",
        Barrier::EarlierRound => "They were a pair in an earlier round.",
        Barrier::Barred => "You ruled this pair out.",
        Barrier::NothingToLearn => "Neither can teach the other anything they want to learn.",
    },
    cost: |cost, exact| {
        let least = if exact { "" } else { "at least " };
        let points = match cost.points {
            0 => None,
            less if less > 0 => Some(format!("{least}{} points less", whole(Language::En, less))),
            more => Some(format!("{} points more", whole(Language::En, -more))),
        };
        let people = match cost.people {
            0 => None,
            1 => Some(format!("{least}one more person without a partner")),
            more => Some(format!(
                "{least}{} more people without a partner",
                whole(Language::En, more)
            )),
        };
        match (people, points) {
            (None, None) if exact => {
                "That costs nothing: there is an equally good result with it.".into()
            }
            (None, None) => "That costs little or nothing.".into(),
            (Some(people), None) => format!("That means {people}."),
            (None, Some(points)) => format!("All pairs together would have {points}."),
            (Some(people), Some(_)) if !exact => format!("That means {people}."),
            (Some(people), Some(points)) => format!("That means {people} and {points}."),
        }
    },
    two: "What about these two?",
    two_help: "Choose two people: may they be paired, and what would it cost the others?",
    one: "One person",
    other: "The other person",
    not_known: |name| format!("“{name}” is not taking part."),
    same_person: "That is the same person twice.",
    may: "Yes, that is possible.",
    may_not: "No.",
    are_pair: "They are a pair in this result.",
    worth: |points| {
        format!(
            "As a pair they would be worth {} points.",
            whole(Language::En, points)
        )
    },
    run_first: "What it costs the others is shown here once pairs are made.",
    exactly: "Work it out exactly",
    alternatives: |name| format!("The best other possibilities for {name}"),
    no_alternatives: |name| format!("There is no other possibility for {name}."),
};
