//! The start page: an empty programme, a sample, a spreadsheet or a file.

mod page;

pub use page::StartPage;
