//! Words of the page that brings people in from a spreadsheet.

use super::number;
use crate::files::csv::{Encoding, Use};
use crate::model::Language;

/// Words of the page that brings people in from a spreadsheet.
#[derive(Debug)]
pub struct ImportWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub back: &'static str,

    // Choosing.
    pub choose: &'static str,
    pub paste: &'static str,
    pub paste_hint: &'static str,
    pub read_pasted: &'static str,
    pub what_helps_title: &'static str,
    pub what_helps: [&'static str; 3],
    pub file_unread: fn(&str) -> String,
    pub reading: &'static str,

    // What was read.
    pub read_title: &'static str,
    pub pasted: &'static str,
    pub read: fn(&str, usize, usize) -> String,
    pub separator: fn(char) -> &'static str,
    pub encoding: fn(Encoding) -> &'static str,
    pub sheet: fn(&str) -> String,
    pub which_sheet: &'static str,
    pub cells_with_errors: fn(usize, &str) -> String,
    pub formulas_without_result: fn(usize, &str) -> String,
    pub other_file: &'static str,
    pub first_row_is_person: &'static str,
    pub first_row_hint: &'static str,

    // Columns.
    pub columns_title: &'static str,
    pub columns_hint: &'static str,
    pub column: &'static str,
    pub sample: &'static str,
    pub used_for: &'static str,
    pub column_number: fn(usize) -> String,
    pub use_of: fn(&str) -> String,
    pub no_sample: &'static str,
    pub use_name: fn(Use) -> &'static str,
    pub group_people: &'static str,
    pub group_offers: &'static str,
    pub group_wants: &'static str,
    pub ignored: fn(usize) -> String,

    // Levels and grades.
    pub levels_title: &'static str,
    pub levels_hint: &'static str,
    pub level_rows: fn(usize) -> String,
    pub level_of: fn(&str) -> String,
    pub no_level_chosen: &'static str,
    pub and_below: &'static str,
    pub and_below_label: fn(&str) -> String,
    pub reverse_levels: &'static str,
    pub default_level: &'static str,
    pub default_level_hint: &'static str,
    pub default_level_none: &'static str,
    pub grades_title: &'static str,
    pub grades_hint: &'static str,
    pub default_knowledge: &'static str,
    pub default_interest: &'static str,

    // The preview.
    pub preview_title: &'static str,
    pub new_people: fn(usize) -> String,
    pub changed_people: fn(usize) -> String,
    pub unchanged: fn(usize) -> String,
    pub new_topics: fn(usize) -> String,
    pub left_out: fn(usize) -> String,
    pub with_remarks: fn(usize) -> String,
    pub problems_hint: &'static str,
    pub remarks_hint: &'static str,
    pub offers_and_wants: fn(usize, usize) -> String,
    pub topic_counts: fn(usize, usize) -> String,
    pub show_more: fn(usize) -> String,
    pub before: &'static str,
    pub after: &'static str,
    pub empty_value: &'static str,
    pub nothing_to_do: &'static str,
    pub no_names: &'static str,
    pub nothing_yet: &'static str,
    pub import: fn(usize) -> String,

    // Afterwards.
    pub imported: fn(usize) -> String,
    pub done_title: &'static str,
    pub done_text: fn(usize) -> String,
    pub next_people: &'static str,
    pub next_topics: &'static str,
    pub next_pairing: &'static str,
    pub next_file: &'static str,
}

fn people(language: Language, count: usize, one: &str, many: &str) -> String {
    if count == 1 {
        format!("1 {one}")
    } else {
        format!("{} {many}", number(language, count))
    }
}

pub(super) const DE: ImportWords = ImportWords {
    title: "Personen aus einer Tabelle",
    intro: "Eine Zeile je Person. Sie sehen alles, bevor sich etwas ändert.",
    back: "Zurück zu den Personen",

    choose: "Excel- oder CSV-Datei wählen",
    paste: "Oder hier einfügen",
    paste_hint: "Markieren Sie in Excel oder einer anderen Tabelle die Zellen samt Überschriften, kopieren Sie sie, und fügen Sie sie hier ein.",
    read_pasted: "Eingefügtes lesen",
    what_helps_title: "Was die Tabelle braucht",
    what_helps: [
        "Eine Spalte mit Namen genügt. Überschriften und Reihenfolge sind frei; was eine Spalte bedeutet, schlägt die Seite vor und Sie entscheiden.",
        "E-Mail-Adressen helfen: An ihnen erkennt die Seite, wer schon dabei ist, und ergänzt statt zu verdoppeln.",
        "Eine Excel-Datei (.xlsx) geht, wie sie ist, auch aus LibreOffice oder Google Tabellen; ebenso eine CSV-Datei oder kopierte Zellen.",
    ],
    file_unread: |name| {
        format!(
            "„{name}“ ließ sich nicht lesen. Vielleicht wurde die Datei inzwischen verschoben. Es hat sich nichts geändert."
        )
    },
    reading: "Die Tabelle wird gelesen …",

    read_title: "Gelesen",
    pasted: "Eingefügte Tabelle",
    read: |name, rows, columns| {
        format!(
            "{name}: {} mit {}",
            people(Language::De, rows, "Zeile", "Zeilen"),
            people(Language::De, columns, "Spalte", "Spalten")
        )
    },
    separator: |separator| match separator {
        ';' => "durch Semikolon getrennt",
        '\t' => "durch Tabulator getrennt",
        '|' => "durch senkrechten Strich getrennt",
        _ => "durch Komma getrennt",
    },
    encoding: |encoding| match encoding {
        Encoding::Utf8 => "Zeichensatz UTF-8",
        Encoding::Utf16LittleEndian | Encoding::Utf16BigEndian => "Zeichensatz UTF-16",
        Encoding::Windows1252 => "Zeichensatz Windows-1252",
    },
    sheet: |name| format!("Blatt „{name}“"),
    which_sheet: "Welches Blatt?",
    cells_with_errors: |count, first| match count {
        1 => format!(
            "In Zelle {first} steht statt eines Werts ein Fehler wie #NV. Sie gilt als leer."
        ),
        count => format!(
            "In {} Zellen steht statt eines Werts ein Fehler wie #NV, zuerst in {first}. Sie gelten als leer.",
            number(Language::De, count)
        ),
    },
    formulas_without_result: |count, first| match count {
        1 => format!(
            "Die Formel in Zelle {first} hat in der Datei kein Ergebnis und gilt als leer. Öffnen und speichern Sie die Datei in Excel oder LibreOffice, dann ist es da."
        ),
        count => format!(
            "{} Formeln haben in der Datei kein Ergebnis, die erste in {first}, und gelten als leer. Öffnen und speichern Sie die Datei in Excel oder LibreOffice, dann sind die Ergebnisse da.",
            number(Language::De, count)
        ),
    },
    other_file: "Andere Tabelle",
    first_row_is_person: "Die erste Zeile ist schon eine Person",
    first_row_hint: "Ankreuzen, wenn die Tabelle keine Überschriften hat.",

    columns_title: "Was die Spalten bedeuten",
    columns_hint: "Vorgeschlagen nach Überschrift und Inhalt. Prüfen Sie vor allem, was angeboten und was gesucht wird.",
    column: "Spalte",
    sample: "Zum Beispiel",
    used_for: "Bedeutet",
    column_number: |number| format!("Spalte {number}"),
    use_of: |heading| format!("Bedeutung von {heading}"),
    no_sample: "leer",
    use_name: |found| match found {
        Use::Ignore => "nicht übernehmen",
        Use::Name => "Name",
        Use::FirstName => "Vorname",
        Use::LastName => "Nachname",
        Use::Email => "E-Mail",
        Use::Role => "Rolle",
        Use::Level => "Ebene",
        Use::Department => "Abteilung",
        Use::Location => "Standort",
        Use::Languages => "Sprachen",
        Use::Manager => "Vorgesetzte Person",
        Use::Capacity => "Anzahl der Plätze",
        Use::Active => "nimmt teil (ja/nein)",
        Use::OnBreak => "macht Pause (ja/nein)",
        Use::Note => "Notiz",
        Use::OffersList => "bietet: Liste mit Stufen (Thema:3; Thema:1)",
        Use::OffersForm => "bietet: Liste mit Komma (Thema, Thema)",
        Use::OffersValue => "bietet: ein Thema je Zelle",
        Use::OffersTopic => "bietet: Überschrift ist das Thema",
        Use::WantsList => "möchte lernen: Liste mit Stufen (Thema:3; Thema:1)",
        Use::WantsForm => "möchte lernen: Liste mit Komma (Thema, Thema)",
        Use::WantsValue => "möchte lernen: ein Thema je Zelle",
        Use::WantsTopic => "möchte lernen: Überschrift ist das Thema",
    },
    group_people: "Angaben zur Person",
    group_offers: "Was die Person weitergeben möchte",
    group_wants: "Was die Person lernen möchte",
    ignored: |count| {
        people(
            Language::De,
            count,
            "Spalte wird nicht übernommen",
            "Spalten werden nicht übernommen",
        )
    },

    levels_title: "Welche Ebene ist das?",
    levels_hint: "Die Angaben in Ihrer Tabelle und die drei Ebenen des Programms. Was schon gewählt ist, ist ein Vorschlag.",
    level_rows: |rows| people(Language::De, rows, "Zeile", "Zeilen"),
    level_of: |value| format!("Ebene für {value}"),
    no_level_chosen: "Bitte wählen",
    and_below: "auch für alle darunter",
    and_below_label: |value| format!("Ebene von {value} auch für alle Zeilen darunter"),
    reverse_levels: "Reihenfolge umkehren",
    default_level: "Alle ohne Angabe sind",
    default_level_hint: "Gilt für Personen, bei denen die Tabelle keine Ebene nennt. Bei zwei Dateien, einer mit Jüngeren und einer mit Führungskräften, wählen Sie hier die Ebene der Datei.",
    default_level_none: "Bitte wählen",
    grades_title: "Themen ohne Zahl",
    grades_hint: "Wo die Tabelle ein Thema nennt, aber keine Stufe.",
    default_knowledge: "Ein angebotenes Thema heißt",
    default_interest: "Ein gesuchtes Thema heißt",

    preview_title: "Das wird geschehen",
    new_people: |count| people(Language::De, count, "neue Person", "neue Personen"),
    changed_people: |count| {
        people(
            Language::De,
            count,
            "Person ändert sich",
            "Personen ändern sich",
        )
    },
    unchanged: |count| {
        people(
            Language::De,
            count,
            "Person bleibt, wie sie ist",
            "Personen bleiben, wie sie sind",
        )
    },
    new_topics: |count| people(Language::De, count, "neues Thema", "neue Themen"),
    left_out: |count| {
        people(
            Language::De,
            count,
            "Zeile kann nicht übernommen werden",
            "Zeilen können nicht übernommen werden",
        )
    },
    with_remarks: |count| people(Language::De, count, "Hinweis", "Hinweise"),
    problems_hint: "Die übrigen Zeilen sind davon nicht betroffen.",
    remarks_hint: "Diese Zeilen werden trotzdem übernommen.",
    offers_and_wants: |offers, wants| format!("bietet {offers}, sucht {wants}"),
    topic_counts: |offers, wants| format!("angeboten von {offers}, gesucht von {wants}"),
    show_more: |count| format!("{} weitere zeigen", number(Language::De, count)),
    before: "bisher",
    after: "neu",
    empty_value: "leer",
    nothing_to_do: "Diese Tabelle ändert nichts: Alle Personen stehen schon genau so im Programm.",
    no_names: "Noch fehlt die Spalte mit den Namen. Wählen Sie sie oben aus.",
    nothing_yet: "Sobald Zeilen übernommen werden können, stehen sie hier.",
    import: |count| match count {
        0 => "Themen übernehmen".to_owned(),
        count => format!(
            "{} übernehmen",
            people(Language::De, count, "Person", "Personen")
        ),
    },

    imported: |count| {
        people(
            Language::De,
            count,
            "Person übernommen.",
            "Personen übernommen.",
        )
    },
    done_title: "Übernommen",
    done_text: |count| {
        format!(
            "Neu oder geändert im Programm: {}. Sehen Sie nach, ob die Themen zusammenpassen, oder bilden Sie gleich Tandems.",
            people(Language::De, count, "Person", "Personen")
        )
    },
    next_people: "Personen ansehen",
    next_topics: "Themen prüfen",
    next_pairing: "Tandems bilden",
    next_file: "Noch eine Tabelle",
};

pub(super) const EN: ImportWords = ImportWords {
    title: "People from a spreadsheet",
    intro: "One row for each person. You see everything before anything changes.",
    back: "Back to people",

    choose: "Choose an Excel or CSV file",
    paste: "Or paste here",
    paste_hint: "Select the cells in Excel or another spreadsheet, headings included, copy them, and paste them here.",
    read_pasted: "Read what was pasted",
    what_helps_title: "What the table needs",
    what_helps: [
        "A column of names is enough. Headings and order are free; the page suggests what a column means, and you decide.",
        "E-mail addresses help: they show the page who is already in, so that nobody is added twice.",
        "An Excel file (.xlsx) will do as it is, also one from LibreOffice or Google Sheets; so will a CSV file, or cells that you copy.",
    ],
    file_unread: |name| {
        format!("“{name}” could not be read. It may have been moved since. Nothing has changed.")
    },
    reading: "Reading the table…",

    read_title: "What was read",
    pasted: "Pasted table",
    read: |name, rows, columns| {
        format!(
            "{name}: {} with {}",
            people(Language::En, rows, "row", "rows"),
            people(Language::En, columns, "column", "columns")
        )
    },
    separator: |separator| match separator {
        ';' => "separated by semicolons",
        '\t' => "separated by tabs",
        '|' => "separated by bars",
        _ => "separated by commas",
    },
    encoding: |encoding| match encoding {
        Encoding::Utf8 => "encoding UTF-8",
        Encoding::Utf16LittleEndian | Encoding::Utf16BigEndian => "encoding UTF-16",
        Encoding::Windows1252 => "encoding Windows-1252",
    },
    sheet: |name| format!("sheet “{name}”"),
    which_sheet: "Which sheet?",
    cells_with_errors: |count, first| match count {
        1 => format!(
            "Cell {first} shows an error such as #N/A instead of a value. It counts as empty."
        ),
        count => format!(
            "{} cells show an error such as #N/A instead of a value, the first in {first}. They count as empty.",
            number(Language::En, count)
        ),
    },
    formulas_without_result: |count, first| match count {
        1 => format!(
            "The formula in cell {first} has no result in the file and counts as empty. Open and save the file in Excel or LibreOffice, and it will be there."
        ),
        count => format!(
            "{} formulas have no result in the file, the first in {first}, and count as empty. Open and save the file in Excel or LibreOffice, and the results will be there.",
            number(Language::En, count)
        ),
    },
    other_file: "Another table",
    first_row_is_person: "The first row is already a person",
    first_row_hint: "Tick this if the table has no headings.",

    columns_title: "What the columns mean",
    columns_hint: "Suggested from headings and contents. Check above all what is offered and what is wanted.",
    column: "Column",
    sample: "For example",
    used_for: "Means",
    column_number: |number| format!("Column {number}"),
    use_of: |heading| format!("Meaning of {heading}"),
    no_sample: "empty",
    use_name: |found| match found {
        Use::Ignore => "leave out",
        Use::Name => "name",
        Use::FirstName => "first name",
        Use::LastName => "last name",
        Use::Email => "e-mail",
        Use::Role => "role",
        Use::Level => "level",
        Use::Department => "department",
        Use::Location => "location",
        Use::Languages => "languages",
        Use::Manager => "line manager",
        Use::Capacity => "number of places",
        Use::Active => "takes part (yes/no)",
        Use::OnBreak => "on a break (yes/no)",
        Use::Note => "note",
        Use::OffersList => "offers: list with grades (Topic:3; Topic:1)",
        Use::OffersForm => "offers: list with commas (Topic, Topic)",
        Use::OffersValue => "offers: one topic in each cell",
        Use::OffersTopic => "offers: the heading is the topic",
        Use::WantsList => "wants to learn: list with grades (Topic:3; Topic:1)",
        Use::WantsForm => "wants to learn: list with commas (Topic, Topic)",
        Use::WantsValue => "wants to learn: one topic in each cell",
        Use::WantsTopic => "wants to learn: the heading is the topic",
    },
    group_people: "About the person",
    group_offers: "What the person can teach",
    group_wants: "What the person wants to learn",
    ignored: |count| {
        people(
            Language::En,
            count,
            "column is left out",
            "columns are left out",
        )
    },

    levels_title: "Which level is that?",
    levels_hint: "What your table says, and the three levels of the programme. What is already chosen is a suggestion.",
    level_rows: |rows| people(Language::En, rows, "row", "rows"),
    level_of: |value| format!("Level of {value}"),
    no_level_chosen: "Please choose",
    and_below: "for all below as well",
    and_below_label: |value| format!("Level of {value} for all rows below as well"),
    reverse_levels: "Reverse the order",
    default_level: "Everybody without one is",
    default_level_hint: "For people whose level the table does not say. With two files, one of juniors and one of executives, choose the file’s level here.",
    default_level_none: "Please choose",
    grades_title: "Topics without a number",
    grades_hint: "Where the table names a topic, but no grade.",
    default_knowledge: "A topic offered means",
    default_interest: "A topic wanted means",

    preview_title: "This will happen",
    new_people: |count| people(Language::En, count, "new person", "new people"),
    changed_people: |count| people(Language::En, count, "person changes", "people change"),
    unchanged: |count| {
        people(
            Language::En,
            count,
            "person stays as they are",
            "people stay as they are",
        )
    },
    new_topics: |count| people(Language::En, count, "new topic", "new topics"),
    left_out: |count| {
        people(
            Language::En,
            count,
            "row cannot be imported",
            "rows cannot be imported",
        )
    },
    with_remarks: |count| people(Language::En, count, "note", "notes"),
    problems_hint: "The other rows are not affected.",
    remarks_hint: "These rows are imported all the same.",
    offers_and_wants: |offers, wants| format!("offers {offers}, wants {wants}"),
    topic_counts: |offers, wants| format!("offered by {offers}, wanted by {wants}"),
    show_more: |count| format!("Show {} more", number(Language::En, count)),
    before: "before",
    after: "after",
    empty_value: "empty",
    nothing_to_do: "This table changes nothing: everybody is already in the programme exactly like this.",
    no_names: "The column with the names is still missing. Choose it above.",
    nothing_yet: "Rows appear here as soon as they can be imported.",
    import: |count| match count {
        0 => "Import the topics".to_owned(),
        count => format!("Import {}", people(Language::En, count, "person", "people")),
    },

    imported: |count| people(Language::En, count, "person imported.", "people imported."),
    done_title: "Imported",
    done_text: |count| {
        format!(
            "Added or changed in the programme: {}. See whether the topics fit together, or make pairs right away.",
            people(Language::En, count, "person", "people")
        )
    },
    next_people: "Look at the people",
    next_topics: "Check the topics",
    next_pairing: "Make pairs",
    next_file: "Another table",
};
