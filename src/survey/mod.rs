//! Survey data: from an export of many respondents to a tally.
//!
//! [`Opened::from_paths`] looks at files of any kind and decides what each column is; [`Opened::read`] then takes the answers in.
//! Every reader passes its rows to a sink as text, so that all of them are recognised, decoded and counted in one way.
//! What is not certain is never guessed: it is proposed as a [`Map`] for the user to settle.

mod assign;
mod background;
mod counts;
mod decode;
mod doubts;
mod heading_forms;
mod heading_rows;
mod headings;
mod ids;
mod import;
mod intake;
mod joining;
mod legend;
mod likeness;
mod lookup;
mod map_file;
mod matching;
mod noted;
mod options;
mod people;
mod plan;
mod proposal;
mod reading;
mod recognise;
mod respondents;
mod row_names;
mod setup;
mod several;
mod source;
mod telling;
mod tool;
mod tools;
mod unreadable;
mod voices;

pub use crate::answers::wording::normal::normal;
pub use crate::answers::wording::words::{Polarity, YesNo};
pub use counts::{CountRows, CountedFile};
pub use decode::ColumnDecoder;
pub use headings::Aside;
pub use import::{Container, Doubt, Exclusion, FileImport, NotUsed, SurveyImport, UsedColumn};
pub use map_file::{Map, read as read_map};
pub use matching::{How, Why};
pub use options::Options;
pub use plan::{ColumnPlan, Conflict, Unused, Use, plan};
pub use proposal::{write as write_map, write_all as write_maps};
pub use reading::{Opened, Survey};
pub use recognise::{SurveyHead, recognise};
pub use several::given_twice;
pub use tool::SurveyTool;
pub use tools::RowRule;
