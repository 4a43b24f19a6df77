//! The words that are typed in the interview, line by line.

/// The words that do the same where lines are typed. The first of each list is the one that is shown.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct CommandTexts {
    pub back: &'static [&'static str],
    pub explain: &'static [&'static str],
    pub note: &'static [&'static str],
    pub quote: &'static [&'static str],
    pub not_applicable: &'static [&'static str],
    pub skip: &'static [&'static str],
    pub category: &'static [&'static str],
    pub stop: &'static [&'static str],
    pub help: &'static [&'static str],
    pub done: &'static [&'static str],
    pub yes: &'static [&'static str],
    pub no: &'static [&'static str],
}

impl CommandTexts {
    /// All of them.
    #[must_use]
    pub const fn all(&self) -> [&'static [&'static str]; 12] {
        let Self { back, explain, note, quote, not_applicable, skip, category, stop, help, done, yes, no } = self;
        [back, explain, note, quote, not_applicable, skip, category, stop, help, done, yes, no]
    }
}

pub(super) const DUTCH: CommandTexts = CommandTexts {
    back: &["terug", "t"],
    explain: &["uitleg", "u", "?"],
    note: &["opmerking", "o", "notitie"],
    quote: &["verslag", "m", "citaat"],
    not_applicable: &["nvt", "v", "n.v.t", "na", "n/a"],
    skip: &["overslaan", "s", "sla over"],
    category: &["categorie", "c"],
    stop: &["stop", "q", "stoppen", "einde", "quit", "exit"],
    help: &["hulp", "h", "help", "?"],
    done: &["klaar", "k"],
    yes: &["j", "ja"],
    no: &["n", "nee"],
};

pub(super) const ENGLISH: CommandTexts = CommandTexts {
    back: &["back", "b"],
    explain: &["explain", "e", "?"],
    note: &["note", "a"],
    quote: &["quote", "m", "report"],
    not_applicable: &["na", "x", "n/a"],
    skip: &["skip", "s"],
    category: &["category", "c"],
    stop: &["stop", "q", "quit", "exit", "end"],
    help: &["help", "h", "hulp", "?"],
    done: &["done", "d"],
    yes: &["y", "yes"],
    no: &["n", "no"],
};
