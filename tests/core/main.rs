//! Tests of the core through its public face, as one program.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where it is surprised"
)]

mod company;
mod corpora;
mod csv;
mod erasing;
mod ics;
mod json;
mod matching;
mod matching_capacity;
mod matching_families;
mod matching_session;
mod merge;
mod merge_world;
mod outlook;
mod pairing;
mod pairing_wide;
mod reply;
mod results;
mod rounds;
mod sample;
mod schedule;
mod schema;
mod store;
mod store_model;
mod store_two;
mod store_world;
mod strategies;
mod strategies_meetings;
mod workbook;
mod workbook_parts;

#[path = "../../benches/support/company.rs"]
mod generator;
