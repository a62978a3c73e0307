//! Letters to the pairs.

mod letter;
mod page;

pub use page::LettersPage;
