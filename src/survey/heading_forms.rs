//! The ways in which one heading can be read.

/// Where a heading may be cut in a question and a part of it: at most this many spots are tried.
const MOST_CUTS: usize = 8;

/// Whether a heading is a sentence of which the words were joined, as programs do that allow no spaces in names.
pub(super) fn is_joined(heading: &str) -> bool {
    const SHORTEST: usize = 20;
    heading.len() >= SHORTEST && !heading.trim().contains(char::is_whitespace)
}

/// The ways to read a joined heading as a question: whole, without a code of one word in front, and from any of the first
/// spots where a mark stood, or more than one.
pub(super) fn joined_readings(heading: &str) -> Vec<&str> {
    let mut readings = vec![heading];
    if let Some((code, rest)) = heading.split_once(['.', '_'])
        && code.len() <= 6
        && code.contains(|c: char| c.is_ascii_digit())
    {
        readings.push(rest);
    }
    readings.extend(heading.match_indices("..").take(MOST_CUTS).map(|(at, _)| &heading[at..]));
    readings.extend(heading.match_indices(['.', '_']).take(MOST_CUTS).map(|(at, _)| &heading[at + 1..]));
    readings
}

/// What stands between a code and a text, as `LimeSurvey` lets its user choose it.
const AFTER_CODE: [&str; 5] = [": ", " - ", " | ", ") ", "] "];

/// A heading that is a code and a text: `code. text` as `LimeSurvey` writes it, in which the code is certain, and others.
pub(super) fn coded(heading: &str) -> Option<(&str, &str, bool)> {
    if let Some((code, text)) = heading.split_once(". ") {
        return Some((code, text, true));
    }
    let others = AFTER_CODE.iter().filter_map(|between| heading.split_once(between));
    let (code, text) = others.min_by_key(|(code, _)| code.len())?;
    Some((code.trim_start_matches(['(', '[']), text, false))
}

/// A heading without the number in front of it: `23 text`, `vraag 23 text`, `Q23_text`.
fn unnumbered(heading: &str) -> Option<&str> {
    const WORDS: [&str; 9] = ["question", "stelling", "statement", "vraag", "item", "nr", "q", "v", "d"];
    let heading = heading.trim_start();
    let word =
        WORDS.iter().find(|word| heading.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)));
    let rest = word.map_or(heading, |word| heading[word.len()..].trim_start_matches([' ', '.']));
    let text = rest.trim_start_matches(|character: char| character.is_ascii_digit());
    let text = match text.strip_prefix(|character: char| character.is_ascii_lowercase()) {
        Some(rest) if !rest.starts_with(char::is_alphabetic) => rest,
        _ => text,
    };
    let bare = text.trim_start_matches([' ', '_', '.', ':', ')', '-']);
    (rest.starts_with(|character: char| character.is_ascii_digit()) && bare.len() < text.len()).then_some(bare)
}

/// The ways to read a heading as a question: whole; without its number; of a table, the part alone (`Question [part]`,
/// `Question - part`, `Question.part`), and the part as what fills the end of the question.
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
    texts.extend(unnumbered(heading).map(str::to_owned));
    if let Some((before, part)) = heading.trim().strip_suffix(')').and_then(|whole| whole.rsplit_once(" (")) {
        texts.extend([part.to_owned(), before.to_owned()]);
    }
    for separator in [" - ", " \u{2013} ", ".", ": ", " | ", " > ", " >> ", " / ", "\n", ") ", "] "] {
        for (at, _) in heading.match_indices(separator).take(MOST_CUTS) {
            texts.extend(cut(&heading[..at], &heading[at + separator.len()..]));
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_front_is_no_part_of_a_question() {
        for (heading, expected) in [
            ("23 Krijg ik tijd?", Some("Krijg ik tijd?")),
            ("vraag 23 Krijg ik tijd?", Some("Krijg ik tijd?")),
            ("Q23_Krijg ik tijd?", Some("Krijg ik tijd?")),
            ("Q23a. Krijg ik tijd?", Some("Krijg ik tijd?")),
            ("Krijg ik tijd?", None),
            ("Q23", None),
            ("é", None),
        ] {
            assert_eq!(unnumbered(heading), expected, "{heading}");
        }
    }

    #[test]
    fn a_code_may_stand_before_a_text() {
        assert_eq!(coded("time. Krijg ik tijd"), Some(("time", "Krijg ik tijd", true)));
        assert_eq!(coded("time: Krijg ik - ooit - tijd"), Some(("time", "Krijg ik - ooit - tijd", false)));
        assert_eq!(coded("[time] Krijg ik tijd"), Some(("time", "Krijg ik tijd", false)));
        assert_eq!(coded("time"), None);
    }
}
