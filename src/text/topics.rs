//! Words of the topics' page.

use super::number;
use crate::model::Language;

/// Words of the topics' page.
#[derive(Debug)]
pub struct TopicsWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub add: &'static str,
    pub legend: &'static str,
    pub none_in_area: &'static str,
    pub examples: fn(usize) -> String,
    pub add_all: &'static str,
    pub take: fn(&str) -> String,
    pub offered_by: fn(usize) -> String,
    pub wanted_by: fn(usize) -> String,
    pub nobody_offers: &'static str,
    pub nobody_wants: &'static str,
    pub nobody_either: &'static str,
    pub of_grade: fn(usize, &str) -> String,
    pub questions: &'static str,
    pub open: fn(&str) -> String,
    pub delete: fn(&str) -> String,
    pub merge: fn(&str) -> String,
    pub menu_of: fn(&str) -> String,

    // The form.
    pub add_title: &'static str,
    pub edit_title: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub area: &'static str,
    pub note: &'static str,
    pub note_hint: &'static str,
    pub save_new: &'static str,
    pub save: &'static str,
    pub no_name: &'static str,
    pub name_taken: fn(&str) -> String,

    // Two topics into one.
    pub merge_title: fn(&str) -> String,
    pub merge_text: fn(&str) -> String,
    pub merge_into: &'static str,
    pub merge_choose: &'static str,
    pub merge_do: &'static str,

    // What was done.
    pub added: fn(&str) -> String,
    pub many_added: fn(usize) -> String,
    pub changed: fn(&str) -> String,
    pub deleted: fn(&str) -> String,
    pub merged: fn(&str, &str) -> String,

    pub next_title: &'static str,
    /// Before there is a topic.
    pub next_before: &'static str,
    pub next_text: &'static str,
    pub next: &'static str,
    pub gaps_title: &'static str,
    pub gaps_offer: &'static str,
    pub gaps_want: &'static str,
}

pub(super) const DE: TopicsWords = TopicsWords {
    title: "Worum es geht",
    intro: "Was in Ihrem Programm weitergegeben und gelernt wird. Nehmen Sie Beispiele auf, die passen, und ergänzen Sie eigene.",
    add: "Eigenes Thema",
    legend: "Links, wie viele ein Thema weitergeben möchten, rechts, wie viele es lernen möchten.",
    none_in_area: "Hier ist noch kein Thema aufgenommen.",
    examples: |count| match count {
        1 => "Ein Beispiel zum Aufnehmen".to_owned(),
        more => format!("{more} Beispiele zum Aufnehmen"),
    },
    add_all: "Alle aufnehmen",
    take: |name| format!("{name} aufnehmen"),
    offered_by: |count| match count {
        1 => "1 gibt es weiter".to_owned(),
        more => format!("{} geben es weiter", number(Language::De, more)),
    },
    wanted_by: |count| match count {
        1 => "1 möchte es lernen".to_owned(),
        more => format!("{} möchten es lernen", number(Language::De, more)),
    },
    nobody_offers: "Niemand bietet es an",
    nobody_wants: "Niemand möchte es lernen",
    nobody_either: "Noch ohne Personen",
    of_grade: |count, grade| format!("{count} × {grade}"),
    questions: "Fragen zum Einstieg",
    open: |name| format!("{name} bearbeiten"),
    delete: |name| format!("{name} löschen"),
    merge: |name| format!("{name} mit einem anderen Thema zusammenlegen"),
    menu_of: |name| format!("Mehr zu {name}"),

    add_title: "Eigenes Thema",
    edit_title: "Thema bearbeiten",
    name: "Name",
    name_hint: "So, wie Sie im Haus darüber sprechen.",
    area: "Bereich",
    note: "Worum es dabei geht",
    note_hint: "Ein Satz für alle, die den Namen nicht kennen, und eigene Fragen zum Einstieg.",
    save_new: "Aufnehmen",
    save: "Speichern",
    no_name: "Bitte geben Sie dem Thema einen Namen.",
    name_taken: |name| format!("Das Thema „{name}“ gibt es schon."),

    merge_title: |name| format!("„{name}“ zusammenlegen"),
    merge_text: |name| {
        format!(
            "Wer „{name}“ anbietet oder lernen möchte, hat danach das andere Thema; wer beide hatte, behält die höhere Stufe. „{name}“ gibt es dann nicht mehr."
        )
    },
    merge_into: "Dieses Thema bleibt",
    merge_choose: "Thema wählen",
    merge_do: "Zusammenlegen",

    added: |name| format!("„{name}“ ist aufgenommen."),
    many_added: |count| match count {
        1 => "Ein Thema aufgenommen.".to_owned(),
        more => format!("{more} Themen aufgenommen."),
    },
    changed: |name| format!("„{name}“ ist geändert."),
    deleted: |name| format!("„{name}“ ist gelöscht, auch bei allen Personen."),
    merged: |gone, kept| format!("„{gone}“ ist jetzt „{kept}“."),

    next_title: "Als Nächstes",
    next_before: "Nehmen Sie auf, was bei Ihnen zählt. Oder beginnen Sie mit den Personen: Deren Themen kommen mit ihnen.",
    next_text: "Die Themen stehen. Jetzt fehlt noch, wer was weitergibt und lernen möchte.",
    next: "Zu den Personen",
    gaps_title: "Was noch fehlt",
    gaps_offer: "Gesucht, aber niemand bietet es an",
    gaps_want: "Angeboten, aber niemand möchte es lernen",
};

pub(super) const EN: TopicsWords = TopicsWords {
    title: "What it is about",
    intro: "What is taught and learned in your programme. Add the examples that fit, and topics of your own.",
    add: "Topic of your own",
    legend: "On the left, how many can teach a topic; on the right, how many want to learn it.",
    none_in_area: "No topic here yet.",
    examples: |count| match count {
        1 => "One example to add".to_owned(),
        more => format!("{more} examples to add"),
    },
    add_all: "Add all",
    take: |name| format!("Add {name}"),
    offered_by: |count| format!("{} can teach it", number(Language::En, count)),
    wanted_by: |count| match count {
        1 => "1 wants to learn it".to_owned(),
        more => format!("{} want to learn it", number(Language::En, more)),
    },
    nobody_offers: "Nobody offers this",
    nobody_wants: "Nobody wants this",
    nobody_either: "No people yet",
    of_grade: |count, grade| format!("{count} × {grade}"),
    questions: "Opening questions",
    open: |name| format!("Edit {name}"),
    delete: |name| format!("Delete {name}"),
    merge: |name| format!("Merge {name} with another topic"),
    menu_of: |name| format!("More on {name}"),

    add_title: "Topic of your own",
    edit_title: "Edit the topic",
    name: "Name",
    name_hint: "The way your company talks about it.",
    area: "Area",
    note: "What it is about",
    note_hint: "A sentence for those who do not know the name, and opening questions of your own.",
    save_new: "Add",
    save: "Save",
    no_name: "Please give the topic a name.",
    name_taken: |name| format!("There is already a topic “{name}”."),

    merge_title: |name| format!("Merge “{name}”"),
    merge_text: |name| {
        format!(
            "Whoever offers or wants “{name}” will have the other topic instead; whoever had both keeps the higher grade. “{name}” itself will be gone."
        )
    },
    merge_into: "Topic to keep",
    merge_choose: "Choose a topic",
    merge_do: "Merge",

    added: |name| format!("“{name}” is added."),
    many_added: |count| match count {
        1 => "One topic added.".to_owned(),
        more => format!("{more} topics added."),
    },
    changed: |name| format!("The changes to “{name}” are saved."),
    deleted: |name| format!("“{name}” is deleted, for everybody who had it too."),
    merged: |gone, kept| format!("“{gone}” is now “{kept}”."),

    next_title: "Next",
    next_before: "Add what matters where you work. Or begin with the people: their topics come with them.",
    next_text: "The topics are ready. Now for who can teach what and who wants to learn what.",
    next: "Go to people",
    gaps_title: "What is still missing",
    gaps_offer: "Wanted, but nobody offers it",
    gaps_want: "Offered, but nobody wants it",
};
