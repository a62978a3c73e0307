//! The English words of the page about privacy.

use super::{MentionWords, PrivacyWords};
use crate::model::Language;
use crate::text::number;

fn many(count: usize) -> String {
    number(Language::En, count)
}

fn counted(count: usize, one: &str, several: &str) -> String {
    if count == 1 {
        one.to_owned()
    } else {
        format!("{} {several}", many(count))
    }
}

pub(in crate::text) const EN: PrivacyWords = PrivacyWords {
    title: "Privacy",
    intro: "What this page knows about people, where it is kept, and how to hand it out or erase it.",
    erased_person: "erased person",

    kept_title: "What is kept where",
    kept_help: "There is no server behind this page. Everything is on this device, in this browser’s storage:",
    kept_columns: ["Where", "What", "Size"],
    local_storage: "Local storage",
    database: "The browser’s database",
    kept_programme: |people, steps| {
        format!(
            "Your programme with {} and {} to undo, which may hold earlier names and texts",
            counted(people, "1 person", "people"),
            counted(steps, "1 step", "steps"),
        )
    },
    kept_nothing: "nothing",
    kept_blocked: "The browser does not let the page use it.",
    kept_aside: |count| {
        format!(
            "{}, damaged or overtaken",
            counted(count, "1 copy set aside", "copies set aside"),
        )
    },
    kept_file: |name| format!("“{name}” is kept in step with the programme"),
    no_kept_file: "none",
    file_column: "File kept up to date",
    file_size: "as the programme",
    settings: "Settings",
    settings_text: "This page’s language and appearance",
    bytes: |bytes| match bytes {
        0..1000 => format!("{bytes}\u{a0}bytes"),
        1000..1_000_000 => format!("{}\u{a0}kB", bytes.div_ceil(1000)),
        _ => format!(
            "{}.{}\u{a0}MB",
            bytes / 1_000_000,
            bytes % 1_000_000 / 100_000
        ),
    },
    measuring: "being measured…",
    goes_out: "Nothing gets out but what you save, print, copy or send yourself. Of such files and letters this page knows nothing afterwards.",
    profile_files: "The browser keeps its storage in files from which deleted text disappears only with time. An encrypted drive protects that as well.",

    person_title: "One person",
    person_help: "Whoever takes part may know what you have kept, and may ask you to erase it (GDPR, articles 15 and 17).",
    person: "Person",
    person_none: "Please choose",
    nobody: "There is nobody in the programme yet.",
    give_out: "Hand out the data",
    give_out_help: "A file with everything that the programme knows of the person: details, pairs, meetings, what they learned and answered, and every place where their name stands. What partners think of a meeting is theirs, and is not in it.",
    as_text: "To read (text)",
    as_json: "To take along (JSON)",
    person_file: "Data",
    given_out: |name| format!("{name} was downloaded"),
    erase_title: "Erase for good",
    erase_help: "From the programme, from all steps to undo and from both stores. You see first what will be gone.",
    erase: "Erase for good…",
    erase_ask: |name| format!("Erase {name} for good?"),
    goes: "This will be gone:",
    goes_profile: "the name, the address and all details of the person",
    goes_pairs: |running, over| {
        let running = match running {
            0 => String::new(),
            1 => "1 running pair, which ends today".to_owned(),
            _ => format!("{} running pairs, which end today", many(running)),
        };
        let over = match over {
            0 => String::new(),
            1 => "the name in 1 earlier pair".to_owned(),
            _ => format!("the name in {} earlier pairs", many(over)),
        };
        let parts: Vec<String> = [running, over]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        parts.join("; ")
    },
    goes_learnings: |count| {
        format!(
            "what the person said about {}, and what both noted together",
            counted(count, "1 meeting", "meetings"),
        )
    },
    goes_gatherings: |count| {
        format!(
            "the invitation, answer and talk at {}",
            counted(count, "1 event", "events"),
        )
    },
    goes_barred: |count| {
        counted(
            count,
            "1 pair that was ruled out",
            "pairs that were ruled out",
        )
    },
    goes_managed: |count| {
        format!(
            "the mark as manager of {}",
            counted(count, "1 person", "people"),
        )
    },
    goes_names: |count| {
        format!(
            "the full name and the address in {}, which will say “erased person” instead",
            counted(count, "1 more text", "more texts"),
        )
    },
    goes_contact: "the address for answers and questions, since it is this person’s",
    goes_steps: |count| {
        counted(
            count,
            "the last step to undo",
            "steps to undo, since they still know the person",
        )
    },
    goes_aside: |count| counted(count, "1 copy set aside", "copies set aside"),
    stays: "This stays:",
    stays_id: "the bare id, without the name. By it the program knows the person when somebody opens an older file, and does not let them in again.",
    stays_partner: "what the others learned and said themselves. Their rounds say “erased person”.",
    stays_file: |name| format!("“{name}”; the file is brought up to date in a moment."),
    stays_files: "files, letters and printouts that you have already passed on. Delete those yourself.",
    look_at: |count| match count {
        1 => "This text has a part of the name in it. Have a look whether the person is meant:"
            .to_owned(),
        _ => format!(
            "These {} texts have a part of the name in them. Have a look whether the person is meant:",
            many(count)
        ),
    },
    cannot_undo: "This cannot be undone.",
    erase_confirm: "Erase for good",
    erased: |name| format!("{name} is erased for good"),
    erased_so_far: |count| {
        format!(
            "Erased for good so far: {}.",
            counted(count, "1 person", "people")
        )
    },
    erased_in_file: |count| match count {
        1 => "1 person in the file was erased here for good. They stay erased.".to_owned(),
        _ => format!(
            "{} people in the file were erased here for good. They stay erased.",
            many(count)
        ),
    },
    mentioned_in: MentionWords {
        programme_name: "The programme’s name",
        programme: "Details of the programme",
        contact: "Address for questions",
        topic: |name| format!("Topic “{name}”"),
        person: |name| format!("Details of {name}"),
        pair: |a, b| format!("Pair {a} and {b}"),
        gathering: "Event",
        unknown: "Another field",
    },

    retention_title: "How long",
    retention_help: "Keep the data only as long as the programme needs it. On the day that you set here, the page reminds you.",
    keep_until: "Keep until",
    keep_until_hint: "Empty: no reminder.",
    keep_until_wrong: "There is no such day.",
    suggest: |date| format!("Half a year after the end: {date}"),
    retention_set: |date| format!("The page will remind you on {date}"),
    retention_days: |days| match days {
        0 => "Today is the day.".to_owned(),
        1 => "1 more day.".to_owned(),
        _ => format!("{days} more days."),
    },
    retention_due: |date| format!("The data was to be kept until {date}"),
    retention_due_text: "If the programme still needs it, set a later day. Otherwise:",
    retention_steps: [
        "Print or save the report without names, if you have none yet.",
        "Save a copy without names, if you still need the numbers.",
        "Empty this browser.",
        "Delete programme files, spreadsheets and letters that you saved or passed on.",
    ],
    to_privacy: "To privacy",
    to_report: "To the report",

    anonymous_title: "A copy without names",
    anonymous_help: "A programme file in which people become “Person 1”, “Person 2” and so on, in random order and with new ids. Names, addresses, roles, departments, places, languages, absences, managers, pairs ruled out and all texts are left out.",
    anonymous_stays: "Levels, topics with their grades, pairs, days of meetings, ratings and rules stay.",
    anonymous_warning: "In a small group, whoever knows it well may still recognise somebody, for instance by their only topic or their level.",
    anonymous: "Save a copy without names",
    anonymous_person: |place| format!("Person {place}"),
    anonymous_programme: "Programme without names",
    anonymous_mark: "without-names",

    protect_title: "Save with a passphrase",
    protect_help: "A programme file that opens only for those who know the passphrase. Good for mail and shared folders.",
    to_files: "To “Save and pass on”",
    wipe_title: "Empty this browser",
    wipe_help: "Deletes the programme and all people from this browser.",
    cannot_talk_title: "Why nothing gets out",
    cannot_talk: "A rule at the head of this page forbids the browser to speak to any other address. The program itself has no command for it, and tests count: while you work with the page, not one packet leaves the device. It cannot be embedded in another page.",
};
