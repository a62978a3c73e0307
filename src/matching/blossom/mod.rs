//! The primal-dual method for maximum-weight matching in general graphs (Edmonds 1965), with one
//! search tree at a time (but for `forest`) whose prices are written down only where the search
//! went (Galil 1986), started from a fractional matching (Derigs and Metz 1986).
//!
//! - `state`: prices, partners, blossoms.
//! - `search`: the growth of a tree from one single vertex, and its end.
//! - `cycle`: blossoms come and go.
//! - `fractional`: the same without blossoms, which comes first.
//! - `forest`: that from many vertices at once, where all have far to go.
//! - `augment`: the matching changes along a path.
//! - `queue`: what becomes due when; `ranges`: the same inside of blossoms.
//! - `ahead`: what the next steps will read, read together.
//! - `export`: what the outside gets to see.
//! - `release`: changes from outside between searches.

mod ahead;
mod augment;
mod cycle;
mod export;
mod forest;
mod fractional;
mod queue;
mod ranges;
mod release;
mod search;
mod state;

pub(super) use state::PrimalDual;
