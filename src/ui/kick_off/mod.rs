//! The kick-off: who leads the way, what happens, who comes.

mod agenda;
mod champions;
mod guest_row;
mod guests;
mod invitation;
mod numbers;
mod page;
mod state;
mod when;

pub use page::KickOffPage;
