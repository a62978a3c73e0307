//! Maximum-weight matching in general graphs: exact, with a proof.
//!
//! - [`Graph`], [`Matching`]: what is solved, and the answer.
//! - [`solve`]: the best matching of a graph, by weight or by number of pairs first.
//! - [`Session`]: the same for a graph that changes, each time from where the last answer stood.
//! - [`Layers`]: the best by one weight, among those the best by another, and so on.
//! - [`solve_pairs`], [`verify_pairs`]: vertices that may have several partners.
//! - [`Certificate`]: prices that prove it; [`verify`] checks them from the graph alone and
//!   shares nothing with the solver.

mod adjacency;
mod blossom;
mod capacity;
mod certificate;
mod check;
mod graph;
mod layers;
mod session;
mod solve;

pub use capacity::{Pairs, solve_pairs, verify_pairs};
pub use certificate::{Bound, Certificate, Goal, Group};
pub use check::{Flaw, verify};
pub use graph::{Graph, GraphError, Matching, Vertex, weight_limit};
pub use layers::{Layer, Layers};
pub use session::{Session, Standing};
pub use solve::{Progress, Solution, Watch, keep_going, solve};
