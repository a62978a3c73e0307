//! Words of the page about privacy: what is kept, one person's data, how long, and a copy
//! without names.

mod de;
mod en;

pub(super) use de::DE;
pub(super) use en::EN;

/// Words of the page about privacy.
#[derive(Debug)]
pub struct PrivacyWords {
    pub title: &'static str,
    pub intro: &'static str,
    /// Who stands where somebody was erased.
    pub erased_person: &'static str,

    // What is kept where.
    pub kept_title: &'static str,
    pub kept_help: &'static str,
    pub kept_columns: [&'static str; 3],
    pub local_storage: &'static str,
    pub database: &'static str,
    /// People, steps back.
    pub kept_programme: fn(usize, usize) -> String,
    pub kept_nothing: &'static str,
    pub kept_blocked: &'static str,
    pub kept_aside: fn(usize) -> String,
    pub kept_file: fn(&str) -> String,
    pub no_kept_file: &'static str,
    pub file_column: &'static str,
    pub file_size: &'static str,
    pub settings: &'static str,
    pub settings_text: &'static str,
    pub bytes: fn(usize) -> String,
    pub measuring: &'static str,
    pub goes_out: &'static str,
    pub profile_files: &'static str,

    // One person.
    pub person_title: &'static str,
    pub person_help: &'static str,
    pub person: &'static str,
    pub person_none: &'static str,
    pub nobody: &'static str,
    pub give_out: &'static str,
    pub give_out_help: &'static str,
    pub as_text: &'static str,
    pub as_json: &'static str,
    /// Begins the name of a person's file.
    pub person_file: &'static str,
    pub given_out: fn(&str) -> String,
    pub erase_title: &'static str,
    pub erase_help: &'static str,
    pub erase: &'static str,
    pub erase_ask: fn(&str) -> String,
    pub goes: &'static str,
    pub goes_profile: &'static str,
    pub goes_pairs: fn(usize, usize) -> String,
    pub goes_learnings: fn(usize) -> String,
    pub goes_gatherings: fn(usize) -> String,
    pub goes_barred: fn(usize) -> String,
    pub goes_managed: fn(usize) -> String,
    pub goes_names: fn(usize) -> String,
    pub goes_contact: &'static str,
    pub goes_steps: fn(usize) -> String,
    pub goes_aside: fn(usize) -> String,
    pub stays: &'static str,
    pub stays_id: &'static str,
    pub stays_partner: &'static str,
    pub stays_file: fn(&str) -> String,
    pub stays_files: &'static str,
    pub look_at: fn(usize) -> String,
    pub cannot_undo: &'static str,
    pub erase_confirm: &'static str,
    pub erased: fn(&str) -> String,
    pub erased_so_far: fn(usize) -> String,
    pub erased_in_file: fn(usize) -> String,
    pub mentioned_in: MentionWords,

    // How long.
    pub retention_title: &'static str,
    pub retention_help: &'static str,
    pub keep_until: &'static str,
    pub keep_until_hint: &'static str,
    pub keep_until_wrong: &'static str,
    pub suggest: fn(&str) -> String,
    pub retention_set: fn(&str) -> String,
    pub retention_days: fn(i32) -> String,
    pub retention_due: fn(&str) -> String,
    pub retention_due_text: &'static str,
    pub retention_steps: [&'static str; 4],
    pub to_privacy: &'static str,
    pub to_report: &'static str,

    // Without names.
    pub anonymous_title: &'static str,
    pub anonymous_help: &'static str,
    pub anonymous_stays: &'static str,
    pub anonymous_warning: &'static str,
    pub anonymous: &'static str,
    pub anonymous_person: fn(usize) -> String,
    pub anonymous_programme: &'static str,
    /// Ends the name of the file, in front of its kind.
    pub anonymous_mark: &'static str,

    // Elsewhere.
    pub protect_title: &'static str,
    pub protect_help: &'static str,
    pub to_files: &'static str,
    pub wipe_title: &'static str,
    pub wipe_help: &'static str,
    pub cannot_talk_title: &'static str,
    pub cannot_talk: &'static str,
}

/// Where a text stands that names somebody.
#[derive(Debug)]
pub struct MentionWords {
    pub programme_name: &'static str,
    pub programme: &'static str,
    pub contact: &'static str,
    pub topic: fn(&str) -> String,
    pub person: fn(&str) -> String,
    pub pair: fn(&str, &str) -> String,
    pub gathering: &'static str,
    pub unknown: &'static str,
}
