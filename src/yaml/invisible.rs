//! Characters that nobody sees and that make a file unreadable: pasted from a web page, a mail or a word processor.

use super::YamlDocument;
use crate::fault::Fault;
use crate::language::Phrases;

/// A character that is not seen, or not for what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invisible {
    /// An ordinary space.
    Space,
    /// A tab.
    Tab,
    /// A space that does not break, such as word processors make.
    HardSpace(char),
    /// A character without width, such as those that steer the direction of a text.
    Unseen(char),
}

/// Which invisible character this is, if it is one.
#[must_use]
pub fn invisible(character: char) -> Option<Invisible> {
    match character {
        ' ' => Some(Invisible::Space),
        '\t' => Some(Invisible::Tab),
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
            Some(Invisible::HardSpace(character))
        }
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{85}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{feff}' => Some(Invisible::Unseen(character)),
        _ => None,
    }
}

impl Invisible {
    /// What it is called, with its code where it has no name that everybody knows.
    #[must_use]
    pub fn words(self, words: &Phrases) -> String {
        let code = |character: char| format!("U+{:04X}", u32::from(character));
        match self {
            Self::Space => words.legible.space.to_owned(),
            Self::Tab => words.legible.tab.to_owned(),
            Self::HardSpace(character) => (words.legible.hard_space)(&code(character)),
            Self::Unseen(character) => (words.legible.unseen)(&code(character)),
        }
    }
}

/// How many lines before the one at which a reader gave up may hold what made it.
const LOOKED_BACK: usize = 3;

/// A fault about a character that some readers take for the end of a line or of the text and others for nothing, wherever it
/// stands.
pub(super) fn breaking(document: &YamlDocument) -> Option<Fault> {
    let breaks = |character: char| matches!(character, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}');
    let at = document.text().find(breaks)?;
    let before = &document.text()[..at];
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let found = document.text()[at..].chars().next().and_then(invisible)?;
    Some(
        Fault::from_data("invisible-in-structure", |words| (words.legible.in_structure)(&found.words(words)))
            .hint(|words| words.legible.in_structure_hint.to_owned())
            .at(Some(document.place(before.matches('\n').count() + 1, column))),
    )
}

/// Whether a name is another one but for what nobody sees in it: the name without that, and the first of those characters.
#[must_use]
pub fn unseen_in(name: &str) -> Option<(String, Invisible)> {
    let found = name.chars().find_map(invisible).filter(|found| *found != Invisible::Space)?;
    Some((name.chars().filter(|character| invisible(*character).is_none()).collect(), found))
}

/// A fault about an invisible character where the file has its structure, in the indentation or behind a colon, on this line
/// or a little before. Readers take such a character for a letter and complain about what comes after it.
pub(super) fn in_structure(document: &YamlDocument, line: usize) -> Option<Fault> {
    (0..=LOOKED_BACK).filter_map(|back| line.checked_sub(back)).filter(|line| *line > 0).find_map(|line| {
        let text = document.line(line);
        let mut structural = true;
        for ((at, character), column) in text.char_indices().zip(1..) {
            match invisible(character) {
                Some(Invisible::Space) => {}
                // In the indentation a tab has a fault of its own.
                Some(Invisible::Tab) if !structural || text[..at].trim().is_empty() => {}
                Some(found) if structural => {
                    return Some(
                        Fault::from_data("invisible-in-structure", |words| {
                            (words.legible.in_structure)(&found.words(words))
                        })
                        .hint(|words| words.legible.in_structure_hint.to_owned())
                        .at(Some(document.place(line, column))),
                    );
                }
                _ => structural = character == ':' || (structural && character == '-'),
            }
        }
        None
    })
}
