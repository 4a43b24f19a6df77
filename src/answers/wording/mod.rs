//! What answers are called: in questionnaires of others, by survey tools, and by people who write them in a file or type them.

pub(crate) mod lexicon;
pub(crate) mod normal;
pub(crate) mod pattern;
mod said;
mod synonyms;
pub(crate) mod wordings;
pub(crate) mod words;

pub(crate) use said::{SaidAnswer, chosen, is_answer, number, said};
