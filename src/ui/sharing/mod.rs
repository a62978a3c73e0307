//! Files out and in, and what is kept where.

mod difference;
mod kept;
mod open_file;
mod page;

pub use open_file::OpenFile;
pub(crate) use open_file::is_untouched;
pub use page::FilesPage;
