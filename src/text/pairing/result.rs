//! Words for the list of pairs and the reasons for each.

use super::number;
use super::quantities::{counted, large, whole};
use crate::model::Language;

/// Words for the pairs.
#[derive(Debug)]
pub struct ResultWords {
    pub title: &'static str,
    /// Pairs, people with a partner, points.
    pub summary: fn(usize, usize, i64) -> String,
    pub sort: &'static str,
    /// Strongest, weakest, by name.
    pub orders: [&'static str; 3],
    pub search: &'static str,
    pub shown: fn(usize, usize) -> String,
    pub none_found: &'static str,
    pub show_more: fn(usize) -> String,

    pub pair_of: fn(&str, &str) -> String,
    pub learns: fn(&str) -> String,
    pub learns_nothing: fn(&str) -> String,
    pub more_topics: fn(usize) -> String,
    pub points: fn(i64) -> String,
    pub reasons: &'static str,
    /// Name of the learner, topic.
    pub reason_topic: fn(&str, &str) -> String,
    /// How the points of a topic come about: interest, knowledge of both.
    pub reason_sum: fn(u8, u8, u8) -> String,
    pub reason_reciprocity: &'static str,
    pub reason_reciprocity_sum: fn(u16, i64) -> String,
    pub reason_department: &'static str,
    pub reason_location: &'static str,
    pub reason_levels: fn(u8) -> &'static str,
    pub reason_total: &'static str,
    pub weight_then: fn(i64) -> String,

    pub keep: &'static str,
    pub keep_label: fn(&str, &str) -> String,
    pub keep_help: &'static str,
    pub kept: &'static str,
    pub keep_done: fn(&str, &str) -> String,
    pub keep_undone: fn(&str, &str) -> String,
    pub bar: &'static str,
    pub bar_label: fn(&str, &str) -> String,
    pub bar_done: fn(&str, &str) -> String,
    pub bar_undone: fn(&str, &str) -> String,
    pub barred_mark: &'static str,
    pub barred_title: fn(usize) -> String,
    pub barred_help: &'static str,
    pub unbar: &'static str,
    pub unbar_label: fn(&str, &str) -> String,

    pub print: &'static str,
    pub table: &'static str,
    pub table_file: &'static str,
    pub table_saved: fn(&str) -> String,
    pub table_title: fn(&str) -> String,
    pub printed_pair: &'static str,
    pub printed_learns: &'static str,
    /// Columns of the table: the one, the other, what the one learns, what the other learns, points.
    pub columns: [&'static str; 5],
}

pub(super) const DE: ResultWords = ResultWords {
    title: "Die Tandems",
    summary: |pairs, people, points| {
        format!(
            "{}, {}, {} Punkte",
            counted(Language::De, pairs as u64, "Ein Tandem", "Tandems"),
            counted(Language::De, people as u64, "eine Person", "Personen"),
            whole(Language::De, points)
        )
    },
    sort: "Reihenfolge",
    orders: ["Stärkste zuerst", "Schwächste zuerst", "Nach Namen"],
    search: "Tandem suchen",
    shown: |shown, all| {
        format!(
            "{} von {} Tandems",
            number(Language::De, shown),
            number(Language::De, all)
        )
    },
    none_found: "Kein Tandem passt zu dieser Suche.",
    show_more: |left| format!("Mehr zeigen (noch {})", number(Language::De, left)),
    pair_of: |a, b| format!("{a} und {b}"),
    learns: |learner| format!("{learner} lernt"),
    learns_nothing: |learner| format!("{learner} lernt hier nichts, was gewünscht war"),
    more_topics: |more| format!("und {more} weitere"),
    points: |points| match points {
        1 => "1 Punkt".into(),
        _ => format!("{} Punkte", whole(Language::De, points)),
    },
    reasons: "Gründe",
    reason_topic: |learner, topic| format!("{learner} lernt {topic}"),
    reason_sum: |interest, knows, own| {
        let wish = ["ist neugierig", "möchte es lernen", "braucht es"];
        let wish = wish[usize::from(interest.clamp(1, 3)) - 1];
        let gain = knows.saturating_sub(own);
        format!("{wish} ({interest}) × Vorsprung {gain} (Kenntnis {knows} gegen {own}) × 100")
    },
    reason_reciprocity: "Geben und Nehmen",
    reason_reciprocity_sum: |factor, shared| {
        format!(
            "beide lernen mindestens {} × {factor}",
            whole(Language::De, shared)
        )
    },
    reason_department: "Andere Abteilung",
    reason_location: "Gleicher Standort",
    reason_levels: |apart| match apart {
        1 => "Eine Ebene Abstand",
        _ => "Zwei Ebenen Abstand",
    },
    reason_total: "Zusammen",
    weight_then: |then| {
        format!(
            "Als das Tandem gebildet wurde, waren es {} Punkte.",
            whole(Language::De, then)
        )
    },
    keep: "Festhalten",
    keep_label: |a, b| format!("{a} und {b} festhalten"),
    keep_help: "Festgehaltene Tandems bleiben in jedem weiteren Ergebnis.",
    kept: "Festgehalten",
    keep_done: |a, b| format!("{a} und {b} bleiben zusammen"),
    keep_undone: |a, b| format!("{a} und {b} sind nicht mehr festgehalten"),
    bar: "Ausschließen",
    bar_label: |a, b| format!("{a} und {b} ausschließen"),
    bar_done: |a, b| format!("{a} und {b} kommen nicht mehr zusammen"),
    bar_undone: |a, b| format!("{a} und {b} dürfen wieder zusammenkommen"),
    barred_mark: "Ausgeschlossen; fällt beim nächsten Mal weg",
    barred_title: |count| {
        format!(
            "Ausgeschlossene Tandems ({})",
            large(Language::De, count as u64)
        )
    },
    barred_help: "Diese Personen kommen in keinem Ergebnis zusammen.",
    unbar: "Wieder zulassen",
    unbar_label: |a, b| format!("{a} und {b} wieder zulassen"),
    print: "Drucken",
    table: "Als Tabelle sichern",
    table_file: "Tandems",
    table_saved: |name| format!("Gesichert als „{name}“"),
    table_title: |programme| match programme {
        "" => "Tandems".into(),
        _ => format!("Tandems: {programme}"),
    },
    printed_pair: "Tandem",
    printed_learns: "Wer lernt was",
    columns: [
        "Person A",
        "Person B",
        "A lernt von B",
        "B lernt von A",
        "Punkte",
    ],
};

pub(super) const EN: ResultWords = ResultWords {
    title: "The pairs",
    summary: |pairs, people, points| {
        format!(
            "{}, {}, {} points",
            counted(Language::En, pairs as u64, "One pair", "pairs"),
            counted(Language::En, people as u64, "one person", "people"),
            whole(Language::En, points)
        )
    },
    sort: "Order",
    orders: ["Strongest first", "Weakest first", "By name"],
    search: "Search pairs",
    shown: |shown, all| {
        format!(
            "{} of {} pairs",
            number(Language::En, shown),
            number(Language::En, all)
        )
    },
    none_found: "No pair matches this search.",
    show_more: |left| format!("Show more ({} left)", number(Language::En, left)),
    pair_of: |a, b| format!("{a} and {b}"),
    learns: |learner| format!("{learner} learns"),
    learns_nothing: |learner| format!("{learner} learns nothing they asked for here"),
    more_topics: |more| format!("and {more} more"),
    points: |points| match points {
        1 => "1 point".into(),
        _ => format!("{} points", whole(Language::En, points)),
    },
    reasons: "Reasons",
    reason_topic: |learner, topic| format!("{learner} learns {topic}"),
    reason_sum: |interest, knows, own| {
        let wish = ["is curious", "wants to learn it", "needs it"];
        let wish = wish[usize::from(interest.clamp(1, 3)) - 1];
        let gain = knows.saturating_sub(own);
        format!("{wish} ({interest}) × {gain} better (knowledge {knows} compared with {own}) × 100")
    },
    reason_reciprocity: "Give and take",
    reason_reciprocity_sum: |factor, shared| {
        format!(
            "both learn at least {} × {factor}",
            whole(Language::En, shared)
        )
    },
    reason_department: "Another department",
    reason_location: "Same location",
    reason_levels: |apart| match apart {
        1 => "One level apart",
        _ => "Two levels apart",
    },
    reason_total: "Together",
    weight_then: |then| {
        format!(
            "When the pair was made, it had {} points.",
            whole(Language::En, then)
        )
    },
    keep: "Keep",
    keep_label: |a, b| format!("Keep {a} and {b}"),
    keep_help: "Kept pairs stay in all further results.",
    kept: "Kept",
    keep_done: |a, b| format!("{a} and {b} stay together"),
    keep_undone: |a, b| format!("{a} and {b} are no longer kept"),
    bar: "Rule out",
    bar_label: |a, b| format!("Rule out {a} and {b}"),
    bar_done: |a, b| format!("{a} and {b} will no longer be paired"),
    bar_undone: |a, b| format!("{a} and {b} may be paired again"),
    barred_mark: "Ruled out; will be gone after the next run",
    barred_title: |count| format!("Pairs ruled out ({})", large(Language::En, count as u64)),
    barred_help: "These people will not be paired in any result.",
    unbar: "Allow again",
    unbar_label: |a, b| format!("Allow {a} and {b} again"),
    print: "Print",
    table: "Save as a table",
    table_file: "Pairs",
    table_saved: |name| format!("Saved as “{name}”"),
    table_title: |programme| match programme {
        "" => "Pairs".into(),
        _ => format!("Pairs: {programme}"),
    },
    printed_pair: "Pair",
    printed_learns: "Who learns what",
    columns: [
        "Person A",
        "Person B",
        "A learns from B",
        "B learns from A",
        "Points",
    ],
};
