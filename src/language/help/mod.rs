//! What `--help` and the manual say of each command and option.
//!
//! A command stands under its name, an option under `command.option` with the name it has in the program; options that
//! commands share are described once. A line of its own for each language keeps both in the same order.

mod dutch;
mod english;

pub(super) use dutch::HELP as DUTCH;
pub(super) use english::HELP as ENGLISH;
