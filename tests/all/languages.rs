//! Dutch and English to the last word: whatever is said in one language is said in the other, and neither strays into it.

mod content;
mod help;
mod output;
mod outside;
pub mod source;
mod stray;
mod typed;
pub mod words;
