//! How text is set on a terminal: broken into lines, and emphasised where the reader wants colour.

mod capital;
mod paint;
mod wrap;

pub use capital::capital;
pub use paint::Paint;
pub use wrap::{indented, unbroken, wrap};
