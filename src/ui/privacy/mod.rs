//! The page about privacy: what is kept where, one person's data, how long, a copy without names.

mod anonymous;
mod erase;
mod kept;
mod page;
mod person;
mod retention;

pub use page::PrivacyPage;
pub(crate) use retention::RetentionBanner;
