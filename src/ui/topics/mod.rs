//! What it is about: the catalogue of topics with supply and demand.

mod area;
mod form;
mod merge;
mod page;
mod row;

pub use page::TopicsPage;
