//! The keys of the interview.

/// One key per action; no key is also an answer on a no-yes scale.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct ActionKeys {
    pub no: char,
    pub yes: char,
    pub back: char,
    pub explain: char,
    pub note: char,
    pub quote: char,
    pub not_applicable: char,
    pub skip: char,
    pub category: char,
    pub stop: char,
}

pub(super) const DUTCH: ActionKeys = ActionKeys {
    no: 'n',
    yes: 'j',
    back: 't',
    explain: 'u',
    note: 'o',
    quote: 'm',
    not_applicable: 'v',
    skip: 's',
    category: 'c',
    stop: 'q',
};

pub(super) const ENGLISH: ActionKeys = ActionKeys {
    no: 'n',
    yes: 'y',
    back: 'b',
    explain: 'e',
    note: 'a',
    quote: 'm',
    not_applicable: 'x',
    skip: 's',
    category: 'c',
    stop: 'q',
};
