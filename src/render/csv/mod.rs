//! Comma-separated values: the answers of every question, lists, a comparison, and what to begin with.

mod comparison;
mod listing;
mod long_form;
mod sheet;
mod template;

pub use comparison::comparison_as_csv;
pub use listing::{determinants_as_csv, strategies_as_csv};
pub use long_form::csv;
pub use sheet::CsvStyle;
pub use template::{codebook_as_csv, survey_as_csv};
