//! Who meets whom: rules and aims, the run with its proof, the pairs with their reasons, and
//! who is left over.

mod aims;
mod barred;
mod card;
mod end;
mod left;
mod list;
mod page;
mod printed;
mod proof;
mod rules;
mod run;
mod run_line;
mod two;
mod weights;

pub use page::PairingPage;
pub use run::PairingRun;
