//! Files out and in, and what is kept where.

mod difference;
mod kept;
mod kept_file;
mod merge;
mod open_file;
mod page;
mod protect;
mod unlock;

pub(crate) use kept_file::FileBanner;
pub use merge::MergePage;
pub use open_file::OpenFile;
pub(crate) use open_file::is_untouched;
pub use page::FilesPage;
