//! How it looks: one folder or file per format, each with everything of that format. Formats do not know each other.
//!
//! What is shown was decided in [`crate::report`]. A renderer decides how that looks, returns text or bytes, and leaves where
//! they go to the caller.

mod calendar;
mod csv;
mod docx;
mod formats;
mod html;
mod json;
mod logic_model;
mod look;
mod markdown;
mod printable;
mod screen;
mod text;
// The library for workbooks asks what time it is, which a browser tells to JavaScript alone.
#[cfg(all(feature = "excel", not(all(target_family = "wasm", target_os = "unknown"))))]
mod xlsx;
#[cfg(any(not(feature = "excel"), all(target_family = "wasm", target_os = "unknown")))]
#[path = "without_xlsx.rs"]
mod xlsx;
mod yaml;

pub use calendar::{Calendar, calendar};
pub use csv::{
    CsvStyle, codebook_as_csv, comparison_as_csv, csv, determinants_as_csv, strategies_as_csv, survey_as_csv,
};
pub use docx::docx;
pub use formats::{DataFormat, Format, FormatRow, ReadableFormat};
pub use html::html;
pub use json::{
    SCHEMA_VERSION, SchemaDocument, check_as_json, codebook_as_json, comparison_as_json, determinants_as_json,
    import_json, json, plan_as_json, strategies_as_json,
};
pub use logic_model::logic_model;
pub use look::Look;
pub use markdown::markdown;
pub use screen::{blocks_on_screen, screen};
pub use text::text;
pub use xlsx::{codebook_as_xlsx, survey_as_xlsx, xlsx};
pub use yaml::session_template;
