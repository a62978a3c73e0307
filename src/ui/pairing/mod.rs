//! Who meets whom: rules and aims, the run with its proof, the pairs with their reasons, and
//! who is left over.

mod aims;
mod barred;
mod card;
mod compare;
mod drawing;
mod end;
mod left;
mod left_best;
mod list;
mod mend;
mod page;
mod picture;
mod printed;
mod proof;
mod rounds;
mod rules;
mod run;
mod run_line;
mod shown_as;
mod status;
mod swap;
mod swap_best;
mod table;
mod two;
mod weights;

pub use page::PairingPage;
pub use run::PairingRun;
