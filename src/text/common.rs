//! Words that all pages share: navigation, buttons, saving, levels and grades.

use crate::model::{Language, Level};
use crate::store::{Kept, LoadNotice, ShelfRefused};

use super::number;

/// Words that all pages share.
#[derive(Debug)]
pub struct CommonWords {
    // The page around the pages.
    pub app_name: &'static str,
    pub skip_to_content: &'static str,
    pub steps: &'static str,
    pub unnamed_programme: &'static str,
    pub step_start: &'static str,
    pub step_programme: &'static str,
    pub step_topics: &'static str,
    pub step_people: &'static str,
    pub step_pairing: &'static str,
    pub step_meetings: &'static str,
    pub step_learning: &'static str,
    pub step_results: &'static str,
    pub step_report: &'static str,
    pub step_files: &'static str,
    pub state_nothing_yet: &'static str,
    pub state_under_way: &'static str,
    pub state_done: &'static str,
    pub menu: &'static str,
    pub language: &'static str,
    pub theme: &'static str,
    pub theme_system: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub shortcuts: &'static str,
    pub commands: &'static str,
    pub commands_hint: &'static str,
    pub no_command: &'static str,
    pub print: &'static str,
    pub other_language: &'static str,
    pub key_command: &'static str,
    pub key_shift: &'static str,
    pub page_not_found: &'static str,
    pub page_not_found_help: &'static str,

    // Buttons.
    pub add: &'static str,
    pub edit: &'static str,
    pub remove: &'static str,
    pub cancel: &'static str,
    pub close: &'static str,
    pub done: &'static str,
    pub search: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub next: &'static str,
    pub back: &'static str,
    pub optional: &'static str,
    pub nothing_to_undo: &'static str,
    pub undone: &'static str,
    pub redone: &'static str,
    pub drop_file: &'static str,
    pub sort_by: fn(&str) -> String,

    // Saving.
    pub saved_here: &'static str,
    pub saving: &'static str,
    pub saved_for_now: &'static str,
    pub kept_alone: fn(Kept) -> Option<&'static str>,
    pub since_file: fn(u64) -> String,
    pub not_saved_yet: &'static str,
    pub sample_not_saved: &'static str,
    pub not_saved: &'static str,
    pub not_saved_why: fn(ShelfRefused) -> &'static str,
    pub save_file: &'static str,
    pub try_again: &'static str,
    pub sample_banner: &'static str,
    pub own_programme: &'static str,
    pub keep_sample: &'static str,
    pub other_tab: &'static str,
    pub continue_here: &'static str,
    pub unreadable_title: &'static str,
    pub unreadable_help: &'static str,
    pub unreadable_newer: &'static str,
    pub download_kept: &'static str,
    pub start_over: &'static str,
    pub load_notice: fn(LoadNotice) -> &'static str,
    pub closed: &'static str,

    // Who, what, how much.
    pub people_count: fn(usize) -> String,
    pub topics_count: fn(usize) -> String,
    pub pairs_count: fn(usize) -> String,
    pub rounds_count: fn(usize) -> String,
    pub level: fn(Level) -> &'static str,
    pub can_teach: &'static str,
    pub wants_to_learn: &'static str,
    pub knowledge: [&'static str; 3],
    pub interest: [&'static str; 3],
    pub language_name: fn(Language) -> &'static str,
}

/// A count with its noun.
fn counted(language: Language, count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{} {noun}", number(language, count))
}

/// A large count, which no page ever shows in full.
fn counts(language: Language, count: u64) -> String {
    number(language, usize::try_from(count).unwrap_or(usize::MAX))
}

/// Each language in its own words, which is how one finds one's own.
fn language_name(language: Language) -> &'static str {
    match language {
        Language::De => "Deutsch",
        Language::En => "English",
    }
}

pub(super) const DE: CommonWords = CommonWords {
    app_name: "Vice Versa",
    skip_to_content: "Zum Inhalt springen",
    steps: "Schritte des Programms",
    unnamed_programme: "Programm ohne Namen",
    step_start: "Start",
    step_programme: "Programm",
    step_topics: "Themen",
    step_people: "Personen",
    step_pairing: "Tandems",
    step_meetings: "Treffen",
    step_learning: "Lernen",
    step_results: "Ergebnisse",
    step_report: "Bericht",
    step_files: "Dateien",
    state_nothing_yet: "noch nichts",
    state_under_way: "in Arbeit",
    state_done: "fertig",
    menu: "Menü",
    language: "Sprache",
    theme: "Darstellung",
    theme_system: "System",
    theme_light: "Hell",
    theme_dark: "Dunkel",
    shortcuts: "Tastenkürzel",
    commands: "Befehle",
    commands_hint: "Was möchten Sie tun?",
    no_command: "Dazu gibt es keinen Befehl.",
    print: "Drucken",
    other_language: "Switch to English",
    key_command: "Strg",
    key_shift: "Umschalt",
    page_not_found: "Diese Seite gibt es nicht",
    page_not_found_help: "Vielleicht stammt der Link aus einer anderen Fassung. Ihr Programm ist davon nicht berührt.",

    add: "Hinzufügen",
    edit: "Bearbeiten",
    remove: "Entfernen",
    cancel: "Abbrechen",
    close: "Schließen",
    done: "Fertig",
    search: "Suchen",
    undo: "Rückgängig",
    redo: "Wiederholen",
    next: "Weiter",
    back: "Zurück",
    optional: "freiwillig",
    nothing_to_undo: "Es gibt nichts rückgängig zu machen.",
    undone: "Der letzte Schritt ist zurückgenommen.",
    redone: "Der letzte Schritt ist wiederhergestellt.",
    drop_file: "oder die Datei hierher ziehen",
    sort_by: |column| format!("Nach {column} sortieren"),

    saved_here: "In diesem Browser gespeichert",
    saving: "Wird gespeichert …",
    saved_for_now: "Gespeichert, aber nicht absturzsicher",
    kept_alone: |kept| match kept {
        Kept::Twice => None,
        Kept::DatabaseAlone(ShelfRefused::Full) => Some(
            "Ihr Programm ist für den kleineren der beiden Speicher dieses Browsers zu groß geworden. Es liegt jetzt allein im größeren, auch dort sicher vor einem Absturz. Sichern Sie es ab und zu als Datei.",
        ),
        Kept::DatabaseAlone(_) => Some(
            "Einer der beiden Speicher dieses Browsers ist nicht erreichbar. Ihr Programm liegt allein im anderen, auch dort sicher vor einem Absturz. Sichern Sie es ab und zu als Datei.",
        ),
        Kept::LocalAlone(_) => Some(
            "Dieser Browser gibt der Seite nur seinen einfachen Speicher. Stürzt der Browser ab, können die letzten Sekunden fehlen. Sichern Sie Ihr Programm öfter als Datei.",
        ),
    },
    since_file: |count| match count {
        1 => "1 Änderung steht noch in keiner Datei.".to_owned(),
        _ => format!(
            "{} Änderungen stehen noch in keiner Datei.",
            counts(Language::De, count)
        ),
    },
    not_saved_yet: "Noch nichts zu speichern",
    sample_not_saved: "Beispiel, nicht gespeichert",
    not_saved: "Nicht gespeichert",
    not_saved_why: |refused| match refused {
        ShelfRefused::Blocked => {
            "Dieser Browser lässt die Seite nichts speichern, etwa im privaten Modus. Sie können weiterarbeiten, aber mit dem Schließen der Seite ist alles weg. Sichern Sie Ihr Programm als Datei."
        }
        ShelfRefused::Silent => {
            "Der Speicher dieses Browsers antwortet nicht. Was Sie ändern, steht nur auf dieser Seite. Sichern Sie Ihr Programm als Datei, und starten Sie dann den Browser neu."
        }
        ShelfRefused::Full => {
            "Im Speicher dieses Browsers ist kein Platz mehr. Der letzte gespeicherte Stand ist unversehrt, die Änderungen danach stehen nur auf dieser Seite. Sichern Sie Ihr Programm als Datei."
        }
    },
    save_file: "Als Datei sichern",
    try_again: "Noch einmal versuchen",
    sample_banner: "Dies ist ein erfundenes Beispiel zum Ausprobieren. Gespeichert wird es erst, wenn Sie etwas ändern.",
    own_programme: "Eigenes Programm beginnen",
    keep_sample: "Beispiel behalten",
    other_tab: "Dieses Programm ist in einem anderen Tab geöffnet oder wurde dort geändert. Damit nichts verloren geht, können Sie es hier nur lesen.",
    continue_here: "Neuesten Stand hier bearbeiten",
    unreadable_title: "Der gespeicherte Stand lässt sich nicht lesen",
    unreadable_help: "Die gespeicherten Daten sind beschädigt. Es wurde nichts überschrieben. Laden Sie die Daten herunter, bevor Sie neu beginnen; danach können Sie eine früher gesicherte Datei öffnen.",
    unreadable_newer: "Eine neuere Fassung von Vice Versa hat hier gespeichert. Öffnen Sie das Programm mit dieser neueren Fassung. Es wurde nichts überschrieben.",
    download_kept: "Gespeicherte Daten herunterladen",
    start_over: "Neu beginnen",
    load_notice: |notice| match notice {
        LoadNotice::CopySetAside => {
            "Eine der gespeicherten Kopien war beschädigt und wurde beiseitegelegt. Es fehlt nichts. Sie finden sie unter „Dateien“."
        }
        LoadNotice::StoreLost => {
            "Der Browser hat eine von zwei Kopien Ihres Programms verloren. Die andere ist vollständig, es fehlt nichts. Sichern Sie Ihr Programm am besten auch als Datei."
        }
        LoadNotice::OutOfReach => {
            "Ein Teil des Browserspeichers antwortet nicht. Geöffnet ist, was der andere Teil hat. Bitte prüfen Sie Ihre letzten Änderungen. Ein neuerer Stand im anderen Teil geht nicht verloren, wenn Sie hier weiterarbeiten."
        }
        LoadNotice::OtherSetAside => {
            "Ein Teil des Browserspeichers war vorübergehend nicht erreichbar und enthält noch einen anderen Stand. Geöffnet ist der Stand, an dem Sie zuletzt gearbeitet haben. Den anderen finden Sie unter „Dateien“."
        }
        LoadNotice::OlderOpened => {
            "Der neueste gespeicherte Stand war beschädigt oder fehlt. Geöffnet ist der Stand davor. Bitte prüfen Sie Ihre letzten Änderungen."
        }
        LoadNotice::Lost => {
            "In diesem Browser war ein Programm gespeichert, und der Browser hat es verloren. Öffnen Sie eine früher gesicherte Datei, falls Sie eine haben."
        }
    },
    closed: "Hier lässt sich gerade nichts ändern. Oben auf der Seite steht, warum.",

    people_count: |count| counted(Language::De, count, "Person", "Personen"),
    topics_count: |count| counted(Language::De, count, "Thema", "Themen"),
    pairs_count: |count| counted(Language::De, count, "Tandem", "Tandems"),
    rounds_count: |count| counted(Language::De, count, "Runde", "Runden"),
    level: |level| match level {
        Level::Junior => "Nachwuchskraft",
        Level::Middle => "Mittleres Management",
        Level::Executive => "Führungskraft",
    },
    can_teach: "möchte weitergeben",
    wants_to_learn: "möchte lernen",
    knowledge: ["Grundlagen", "erfahren", "sehr erfahren"],
    interest: ["neugierig", "möchte es lernen", "braucht es"],
    language_name,
};

pub(super) const EN: CommonWords = CommonWords {
    app_name: "Vice Versa",
    skip_to_content: "Skip to content",
    steps: "Steps of the programme",
    unnamed_programme: "Unnamed programme",
    step_start: "Start",
    step_programme: "Programme",
    step_topics: "Topics",
    step_people: "People",
    step_pairing: "Pairs",
    step_meetings: "Meetings",
    step_learning: "Learning",
    step_results: "Results",
    step_report: "Report",
    step_files: "Files",
    state_nothing_yet: "nothing yet",
    state_under_way: "under way",
    state_done: "done",
    menu: "Menu",
    language: "Language",
    theme: "Appearance",
    theme_system: "System",
    theme_light: "Light",
    theme_dark: "Dark",
    shortcuts: "Keyboard shortcuts",
    commands: "Commands",
    commands_hint: "What would you like to do?",
    no_command: "There is no command for that.",
    print: "Print",
    other_language: "Auf Deutsch umschalten",
    key_command: "Ctrl",
    key_shift: "Shift",
    page_not_found: "This page does not exist",
    page_not_found_help: "The link may come from another version. Your programme is not affected.",

    add: "Add",
    edit: "Edit",
    remove: "Remove",
    cancel: "Cancel",
    close: "Close",
    done: "Done",
    search: "Search",
    undo: "Undo",
    redo: "Redo",
    next: "Next",
    back: "Back",
    optional: "optional",
    nothing_to_undo: "There is nothing to undo.",
    undone: "The last step was taken back.",
    redone: "The last step is back.",
    drop_file: "or drag the file here",
    sort_by: |column| format!("Sort by {column}"),

    saved_here: "Saved in this browser",
    saving: "Saving…",
    saved_for_now: "Saved, but not safe from a crash",
    kept_alone: |kept| match kept {
        Kept::Twice => None,
        Kept::DatabaseAlone(ShelfRefused::Full) => Some(
            "Your programme has outgrown the smaller of this browser’s two stores. It is now kept in the larger one alone, where it is safe from a crash as well. Save it to a file now and then.",
        ),
        Kept::DatabaseAlone(_) => Some(
            "One of this browser’s two stores cannot be reached. Your programme is kept in the other one alone, where it is safe from a crash as well. Save it to a file now and then.",
        ),
        Kept::LocalAlone(_) => Some(
            "This browser gives the page its simple store only. If the browser crashes, the last seconds may be missing. Save your programme to a file more often.",
        ),
    },
    since_file: |count| match count {
        1 => "1 change is not in any file yet.".to_owned(),
        _ => format!(
            "{} changes are not in any file yet.",
            counts(Language::En, count)
        ),
    },
    not_saved_yet: "Nothing to save yet",
    sample_not_saved: "Sample, not saved",
    not_saved: "Not saved",
    not_saved_why: |refused| match refused {
        ShelfRefused::Blocked => {
            "This browser does not let the page save anything, as in private mode. You can go on working, but everything is lost when you close the page. Save your programme to a file."
        }
        ShelfRefused::Silent => {
            "This browser’s storage does not answer. What you change is on this page only. Save your programme to a file, then restart the browser."
        }
        ShelfRefused::Full => {
            "This browser’s storage is full. What was saved last is unharmed; the changes since then are on this page only. Save your programme to a file."
        }
    },
    save_file: "Save to a file",
    try_again: "Try again",
    sample_banner: "This is an invented sample to try things out. It is saved only once you change something.",
    own_programme: "Start your own programme",
    keep_sample: "Keep the sample",
    other_tab: "This programme is open in another tab, or was changed there. So that nothing gets lost, it can only be read here.",
    continue_here: "Edit the latest state here",
    unreadable_title: "The saved state cannot be read",
    unreadable_help: "The saved data is damaged. Nothing was overwritten. Download the data before you start over; after that you can open a file you saved earlier.",
    unreadable_newer: "A newer version of Vice Versa has saved here. Open the programme with that newer version. Nothing was overwritten.",
    download_kept: "Download the saved data",
    start_over: "Start over",
    load_notice: |notice| match notice {
        LoadNotice::CopySetAside => {
            "One of the saved copies was damaged and has been set aside. Nothing is missing. You will find it under “Files”."
        }
        LoadNotice::StoreLost => {
            "The browser has lost one of two copies of your programme. The other one is complete; nothing is missing. It is best to save your programme to a file as well."
        }
        LoadNotice::OutOfReach => {
            "A part of the browser’s storage does not answer. What the other part has is open. Please check your latest changes. A newer state in the other part will not be lost if you go on working here."
        }
        LoadNotice::OtherSetAside => {
            "A part of the browser’s storage could not be reached for a while, and still holds another state. The state that you worked on last is open. You will find the other one under “Files”."
        }
        LoadNotice::OlderOpened => {
            "The last saved state was damaged or has gone. The one before it is open. Please check your latest changes."
        }
        LoadNotice::Lost => {
            "A programme had been saved in this browser, and the browser has lost it. Open a file you saved earlier, if you have one."
        }
    },
    closed: "Nothing can be changed here at the moment. The top of the page says why.",

    people_count: |count| counted(Language::En, count, "person", "people"),
    topics_count: |count| counted(Language::En, count, "topic", "topics"),
    pairs_count: |count| counted(Language::En, count, "pair", "pairs"),
    rounds_count: |count| counted(Language::En, count, "round", "rounds"),
    level: |level| match level {
        Level::Junior => "Junior",
        Level::Middle => "Middle management",
        Level::Executive => "Executive",
    },
    can_teach: "can teach",
    wants_to_learn: "wants to learn",
    knowledge: ["knows the basics", "experienced", "expert"],
    interest: ["curious", "wants to learn it", "needs it"],
    language_name,
};
