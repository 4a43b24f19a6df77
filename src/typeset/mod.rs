//! How text is set on a terminal, broken into lines and emphasised where the reader wants colour, and how wide it is on paper.

mod capital;
mod letters;
mod paint;
mod wrap;

pub use capital::capital;
pub use letters::letters;
pub use paint::Paint;
pub use wrap::{indented, unbroken, wrap};
