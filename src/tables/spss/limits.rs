//! How much one file may ask for.

/// The largest dictionary that is read, in bytes. The largest known surveys need some ten megabytes; a file that claims
/// more labels or documents than this is broken, or meant to fill our memory.
pub(super) const MOST_DICTIONARY: u64 = 64 * 1024 * 1024;

/// How many value labels the columns of one file may have together. A set of labels is written once and may be laid on
/// every column, so a small file could ask for any amount of memory.
pub(super) const MOST_LABELS: usize = 1 << 20;

/// How many values are unpacked at most: a million rows of four thousand. Compression twice over lets a file of some
/// megabytes promise more than anyone can wait for.
pub(super) const MOST_CODES: u64 = 1 << 32;
