//! What `advise` says about wrong input: what is wrong, where, and what to do, in the reader's language.

mod answers;
mod anything;
mod command_line;
mod files;
mod help;
mod ids;
mod places;
mod said;
mod shapes;
mod yaml;
