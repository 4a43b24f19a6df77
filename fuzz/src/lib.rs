//! What the fuzz targets feed: the readers as the test of the kept inputs calls them.

#[path = "../../tests/all/hostile/readers.rs"]
mod readers;

pub use readers::*;
