//! Survey data: from an export of many respondents to a tally.

mod decode;
mod headings;
mod letters;
mod lexicon;
mod likeness;
mod map_file;
mod matching;
mod normal;
mod pattern;
mod plan;
mod proposal;
mod recognise;
mod table;
mod tools;
mod words;

pub use decode::{Decoder, Seen};
pub use headings::{Aside, aside};
pub use letters::letters;
pub use map_file::{ColumnName, Entry, MAP_FORMAT, Map, Target, read as read_map};
pub use matching::{How, Match, Matcher, Which, Why};
pub use normal::normal;
pub use plan::{Conflict, Plan, Unused, Use, plan};
pub use proposal::write as write_map;
pub use recognise::{Head, recognise};
pub use table::{Column, FIRST_ROWS, MOST_COLUMNS, Sink};
pub use tools::{RowRule, Tool};
pub use words::{By, Polarity};
