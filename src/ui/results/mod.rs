//! The results: numbers, charts with their tables, what was learned, and the report.

mod balance;
mod fell_out;
mod figure;
mod numbers;
mod page;
mod quotes;
mod report;
mod report_options;
mod satisfaction;
mod tables;
mod times;
mod topics;

pub use page::ResultsPage;
pub use report::ReportPage;
pub use report_options::ReportOptions;
