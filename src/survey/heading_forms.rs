//! The ways in which one heading can be read.

/// Where a heading may be cut in a question and a part of it: at most this many spots are tried.
const MOST_CUTS: usize = 8;

/// Whether a heading is a sentence of which the words were joined, as programs do that allow no spaces in names.
pub(super) fn is_joined(heading: &str) -> bool {
    const SHORTEST: usize = 20;
    heading.len() >= SHORTEST && !heading.trim().contains(char::is_whitespace)
}

/// The ways to read a joined heading as a question: whole, without a code of one word in front, and from any spot where
/// more than one mark stood.
pub(super) fn joined_readings(heading: &str) -> Vec<&str> {
    let mut readings = vec![heading];
    if let Some((code, rest)) = heading.split_once(['.', '_'])
        && code.len() <= 6
        && code.contains(|c: char| c.is_ascii_digit())
    {
        readings.push(rest);
    }
    readings.extend(heading.match_indices("..").take(MOST_CUTS).map(|(at, _)| &heading[at..]));
    readings
}

/// The ways to read a heading as a question: whole; of a table, the part alone (`Question [part]`, `Question - part`,
/// `Question.part`), and the part as what fills the end of the question.
pub(super) fn readings(heading: &str) -> Vec<String> {
    let cut = |before: &str, part: &str| {
        [part.to_owned(), format!("{}: {part}", before.trim_end_matches([' ', ':', '?', '.', '-']))]
    };
    let mut texts = Vec::new();
    // Before the whole, which would take the brackets for a part of the element.
    if let Some((before, part)) = heading.trim().strip_suffix(']').and_then(|whole| whole.rsplit_once('[')) {
        texts.extend(cut(before, part));
        // With a code in front as well: "code. Question [part]".
        texts.extend(before.split_once(". ").map(|(_, before)| cut(before, part)).into_iter().flatten());
    }
    texts.push(heading.to_owned());
    for separator in [" - ", " \u{2013} ", "."] {
        for (at, _) in heading.match_indices(separator).take(MOST_CUTS) {
            texts.extend(cut(&heading[..at], &heading[at + separator.len()..]));
        }
    }
    texts
}
