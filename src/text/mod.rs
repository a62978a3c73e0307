//! Every sentence of the page, in German and in English.
//!
//! Each part of the page has a struct of its own with a German and an English value, so that
//! a missing translation does not compile. To add a page: one file with its struct and its
//! `DE` and `EN`, and one line each in [`Words`], [`GERMAN`] and [`ENGLISH`].

#![allow(
    missing_docs,
    reason = "a field's name and its English text say what it is"
)]

mod announcement;
mod answers;
mod common;
mod culture;
mod files;
mod holidays;
mod import;
mod invitation;
mod kept_file;
mod kick_off;
mod learning;
mod letters;
mod mail;
mod meetings;
mod merging;
mod numbers;
mod pairing;
mod people;
mod person_file;
mod places;
mod plan;
mod privacy;
mod problems;
mod programme;
mod protected;
mod questionnaire;
mod refused;
mod report;
mod results;
mod returned;
mod start;
mod topics;

pub use announcement::{AnnouncementWords, announcement};
pub use answers::AnswersWords;
pub use common::CommonWords;
pub use culture::CultureWords;
pub use files::FilesWords;
pub use holidays::{holiday, local_holiday, state};
pub use import::ImportWords;
pub use invitation::{InvitationTalk, invitation, names};
pub use kept_file::KeptFileWords;
pub use kick_off::KickOffWords;
pub use learning::LearningWords;
pub use letters::LettersWords;
pub use mail::{Letter, MailWords};
pub use meetings::{CalendarWords, MeetingsWords};
pub use merging::MergingWords;
pub use numbers::{date, date_and_weekday, number, weekday};
pub use pairing::{
    AimWords, CompareWords, LeftWords, PairingWords, PictureWords, ResultWords, RoundsWords,
    RuleWords, RunWords, SwapWords,
};
pub use people::PeopleWords;
pub use person_file::PersonFileWords;
pub use places::file_place;
pub use plan::{PlanWords, days, every_weeks, on_weekdays, time, time_span, usual_time};
pub use privacy::{MentionWords, PrivacyWords};
pub use problems::{row_place, row_problem, table_problem};
pub use programme::ProgrammeWords;
pub use protected::{PASSPHRASE_LENGTH_MIN, ProtectedWords, Strength};
pub use questionnaire::QuestionnaireWords;
pub use refused::{change_refused, file_problem};
pub use report::ReportWords;
pub use results::ResultsWords;
pub use returned::ReturnedWords;
pub use start::StartWords;
pub use topics::TopicsWords;

use crate::model::Language;

/// All words of one language.
#[derive(Debug)]
pub struct Words {
    /// Which one.
    pub language: Language,
    /// Buttons, navigation, saving: what all pages share.
    pub common: CommonWords,
    /// The start page.
    pub start: StartWords,
    /// The programme's page.
    pub programme: ProgrammeWords,
    /// The six questions on how people work together.
    pub culture: CultureWords,
    /// When and where people meet.
    pub plan: PlanWords,
    /// The announcement's page.
    pub announcement: AnnouncementWords,
    /// The kick-off's page.
    pub kick_off: KickOffWords,
    /// The pairing page.
    pub pairing: PairingWords,
    /// The page about files.
    pub files: FilesWords,
    /// A file that is kept up to date.
    pub kept_file: KeptFileWords,
    /// The page that brings together what was edited apart.
    pub merging: MergingWords,
    /// Files that a passphrase protects.
    pub protected: ProtectedWords,
    /// The page about privacy.
    pub privacy: PrivacyWords,
    /// The file that tells a person what is known of them.
    pub person_file: PersonFileWords,
    /// The people's page and the form for one person.
    pub people: PeopleWords,
    /// Letters that leave the page.
    pub mail: MailWords,
    /// The topics' page.
    pub topics: TopicsWords,
    /// The page that brings people in from a spreadsheet.
    pub import: ImportWords,
    /// The questionnaire's page and letters.
    pub questionnaire: QuestionnaireWords,
    /// Answers that came back.
    pub answers: AnswersWords,
    /// Letters to pairs.
    pub letters: LettersWords,
    /// The meetings' page and calendars.
    pub meetings: MeetingsWords,
    /// The learning page and its forms.
    pub learning: LearningWords,
    /// The pairs' own logs.
    pub returned: ReturnedWords,
    /// The results.
    pub results: ResultsWords,
    /// The printed report.
    pub report: ReportWords,
}

/// The German words.
pub static GERMAN: Words = Words {
    language: Language::De,
    common: common::DE,
    start: start::DE,
    programme: programme::DE,
    culture: culture::DE,
    plan: plan::DE,
    announcement: announcement::DE,
    kick_off: kick_off::DE,
    pairing: pairing::DE,
    files: files::DE,
    kept_file: kept_file::DE,
    merging: merging::DE,
    protected: protected::DE,
    privacy: privacy::DE,
    person_file: person_file::DE,
    people: people::DE,
    mail: mail::DE,
    topics: topics::DE,
    import: import::DE,
    questionnaire: questionnaire::DE,
    answers: answers::DE,
    letters: letters::DE,
    meetings: meetings::DE,
    learning: learning::DE,
    returned: returned::DE,
    results: results::DE,
    report: report::DE,
};

/// The English words.
pub static ENGLISH: Words = Words {
    language: Language::En,
    common: common::EN,
    start: start::EN,
    programme: programme::EN,
    culture: culture::EN,
    plan: plan::EN,
    announcement: announcement::EN,
    kick_off: kick_off::EN,
    pairing: pairing::EN,
    files: files::EN,
    kept_file: kept_file::EN,
    merging: merging::EN,
    protected: protected::EN,
    privacy: privacy::EN,
    person_file: person_file::EN,
    people: people::EN,
    mail: mail::EN,
    topics: topics::EN,
    import: import::EN,
    questionnaire: questionnaire::EN,
    answers: answers::EN,
    letters: letters::EN,
    meetings: meetings::EN,
    learning: learning::EN,
    returned: returned::EN,
    results: results::EN,
    report: report::EN,
};

/// The words of a language.
#[must_use]
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::De => &GERMAN,
        Language::En => &ENGLISH,
    }
}
