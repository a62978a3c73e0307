//! Words of the pairing page: rules and aims, the run and its proof, the result, who is left.

mod compare;
mod left;
mod picture;
mod quantities;
mod result;
mod rounds;
mod rules;
mod run;
mod swap;

pub use compare::CompareWords;
pub use left::LeftWords;
pub use picture::PictureWords;
pub use result::ResultWords;
pub use rounds::RoundsWords;
pub use rules::{AimWords, RuleWords};
pub use run::RunWords;
pub use swap::SwapWords;

use super::number;
use crate::model::Language;

/// Words of the pairing page.
#[derive(Debug)]
pub struct PairingWords {
    pub title: &'static str,
    pub intro: &'static str,

    // Nothing to pair yet.
    pub no_people_title: &'static str,
    pub no_people: &'static str,
    pub to_people: &'static str,
    pub no_topics_title: &'static str,
    pub no_topics: &'static str,
    pub to_topics: &'static str,
    pub one_person_title: &'static str,
    pub one_person: &'static str,
    pub no_wishes_title: &'static str,
    pub no_wishes: &'static str,
    pub to_settings: &'static str,
    /// What is next, once the pairs are there.
    pub next: &'static str,
    pub to_meetings: &'static str,
    pub not_run_title: &'static str,
    pub not_run: fn(usize) -> String,

    /// Rules, weights, aims.
    pub rules: RuleWords,
    /// The run and its proof.
    pub run: RunWords,
    /// The pairs.
    pub result: ResultWords,
    /// The pairs as a picture and as a table.
    pub picture: PictureWords,
    /// Another partner by hand.
    pub swap: SwapWords,
    /// How far pairs have come, and one round after the other.
    pub rounds: RoundsWords,
    /// Results side by side.
    pub compare: CompareWords,
    /// People without a partner, and questions about any two people.
    pub left: LeftWords,
}

pub(super) const DE: PairingWords = PairingWords {
    title: "Wer mit wem",
    intro: "Aus dem, was alle weitergeben und lernen möchten, entstehen Tandems, in denen beide gewinnen. Zu jedem sehen Sie, warum.",
    no_people_title: "Noch ist niemand da",
    no_people: "Tandems entstehen aus Personen: aus dem, was sie weitergeben, und dem, was sie lernen möchten.",
    to_people: "Personen eintragen",
    no_topics_title: "Noch gibt es keine Themen",
    no_topics: "Wer zu wem passt, sagen die Themen: was die einen wissen und die anderen lernen möchten.",
    to_topics: "Themen anlegen",
    one_person_title: "Zu einem Tandem gehören zwei",
    one_person: "Bisher ist erst eine Person dabei. Ab zwei lassen sich Tandems bilden.",
    no_wishes_title: "Niemand hat bisher Themen gewählt",
    no_wishes: "Tragen Sie bei den Personen ein, was sie weitergeben und was sie lernen möchten. Dann lässt sich ausrechnen, wer zusammenpasst.",
    to_settings: "Ziel, Regeln, neu bilden",
    next: "Passt das Ergebnis? Dann finden Sie für alle Tandems die Tage, an denen sie sich treffen.",
    to_meetings: "Treffen planen",
    not_run_title: "Alles bereit",
    not_run: |people| {
        let people = number(Language::De, people);
        format!(
            "{people} Personen sind dabei. Ein Klick, und Sie sehen die besten Tandems mit ihren Gründen."
        )
    },
    rules: rules::DE,
    run: run::DE,
    result: result::DE,
    picture: picture::DE,
    swap: swap::DE,
    rounds: rounds::DE,
    compare: compare::DE,
    left: left::DE,
};

pub(super) const EN: PairingWords = PairingWords {
    title: "Who meets whom",
    intro: "What everybody can teach and wants to learn makes pairs in which both gain. For each of them you see why.",
    no_people_title: "Nobody is here yet",
    no_people: "Pairs are made of people: of what they can teach and what they want to learn.",
    to_people: "Add people",
    no_topics_title: "There are no topics yet",
    no_topics: "Topics decide who fits whom: what some know and others want to learn.",
    to_topics: "Add topics",
    one_person_title: "It takes two to make a pair",
    one_person: "So far only one person is taking part. Pairs need at least two.",
    no_wishes_title: "Nobody has chosen topics yet",
    no_wishes: "For each person, enter what they can teach and what they want to learn. Then the page can work out who fits whom.",
    to_settings: "Aim, rules, run again",
    next: "Happy with the result? Then find the days on which all pairs meet.",
    to_meetings: "Plan the meetings",
    not_run_title: "All set",
    not_run: |people| {
        let people = number(Language::En, people);
        format!(
            "{people} people are taking part. One click, and you see the best pairs with their reasons."
        )
    },
    rules: rules::EN,
    run: run::EN,
    result: result::EN,
    picture: picture::EN,
    swap: swap::EN,
    rounds: rounds::EN,
    compare: compare::EN,
    left: left::EN,
};
