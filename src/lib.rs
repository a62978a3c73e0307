//! Vice Versa runs a reverse mentoring programme: it pairs people by who gains most from
//! whose knowledge, proves that no better pairing exists, and explains every pair.
//!
//! The modules, in reading order; each imports only from those above it:
//! - [`model`]: a programme, its people, topics, rules and rounds.
//! - [`catalogue`]: topics to start from, with questions that open a talk.
//! - [`sample`]: an invented company that shows how a programme looks.
//! - [`merge`]: programmes that were edited apart, brought together again.
//! - [`files`]: people from spreadsheets, programme files, and back.
//! - [`schedule`]: when people meet, what for, and who presents.
//! - [`matching`]: maximum-weight matching in general graphs, with a proof.
//! - [`pairing`]: who fits whom: from people to a proven pairing and its reasons.
//! - [`store`]: what is kept and when, without a browser.
//! - [`text`]: every sentence, in German and in English.
//! - [`view`]: what to show, worked out without a browser.

#[cfg(feature = "app")]
pub mod browser;
pub mod catalogue;
pub mod files;
pub mod merge;
pub mod sample;
pub mod schedule;
pub mod store;
pub mod text;
#[cfg(feature = "app")]
pub mod ui;
pub mod view;

pub use vice_versa_engine::{matching, model, pairing};
