//! The pairing engine: what a programme is, matching in graphs, and people to a proven pairing.
//!
//! A package of its own, because it is built otherwise than the page: for speed, where the page
//! is built to be small. The modules lie beside all others and are used through `vice_versa`.

#[path = "../model/mod.rs"]
pub mod model;

#[path = "../matching/mod.rs"]
pub mod matching;

#[path = "../pairing/mod.rs"]
pub mod pairing;

#[cfg(test)]
mod random;
