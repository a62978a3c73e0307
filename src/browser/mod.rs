//! The outside world of the page: everything that asks the browser for something.

pub mod address;
pub mod clipboard;
pub mod durability;
pub mod file_handle;
pub mod files;
pub mod indexed_db;
pub mod jobs;
pub mod local_storage;
pub mod now;
pub mod panic;
pub mod pen;
pub mod random;
pub mod screen;
pub mod sealing;
pub mod settings;
pub mod slices;
pub mod tabs;
pub mod worker;
