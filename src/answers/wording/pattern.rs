//! A text with placeholders that a filled-in text can be held against.

use super::normal::Folded;

/// The longest text that fills a placeholder, in characters.
const LONGEST_FILLING: usize = 300;

/// The fewest letters a pattern must have of its own; with fewer it would match anything.
const FEWEST_LETTERS: usize = 8;

/// Words that turn a statement around. They fill no gap but the element's: "LISO niet" is no innovation.
const TURNS: [&str; 12] =
    ["niet", "geen", "nooit", "zelden", "nauwelijks", "amper", "not", "no", "never", "rarely", "hardly", "without"];

/// What takes the place of a placeholder while the rest is folded: private-use characters, which folding leaves alone.
const ANY: char = '\u{e000}';
const ELEMENT: char = '\u{e001}';

/// A statement with its placeholders as gaps.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// The literal texts around the gaps, one more than there are gaps.
    literals: Vec<Vec<char>>,
    /// The same without anything between their letters and digits.
    joined: Vec<Vec<char>>,
    /// Which gap is the element, if one is.
    element: Option<usize>,
}

impl Pattern {
    /// The pattern of a statement with `{innovation}`, `{client}` and `{element}`; `None` when hardly any text is its own.
    #[must_use]
    pub fn from_statement(statement: &str) -> Option<Self> {
        let marked = statement.replace([ANY, ELEMENT], "").replace("{innovation}", &ANY.to_string());
        Self::from_marked(&marked.replace("{client}", &ANY.to_string()).replace("{element}", &ELEMENT.to_string()))
    }

    /// The pattern of an answer in which a phrase stands for the innovation; `None` when it does not hold the phrase.
    #[must_use]
    pub fn from_phrase(text: &str, phrase: &str) -> Option<Self> {
        let text = text.replace([ANY, ELEMENT], "");
        text.contains(phrase).then(|| Self::from_marked(&text.replacen(phrase, &ANY.to_string(), 1))).flatten()
    }

    fn from_marked(text: &str) -> Option<Self> {
        let mut literals = vec![Vec::new()];
        let mut element = None;
        for character in Folded::from_text(text).without_number().characters() {
            match character {
                ANY | ELEMENT => {
                    if character == ELEMENT {
                        element = element.or(Some(literals.len() - 1));
                    }
                    literals.push(Vec::new());
                }
                _ => literals.last_mut()?.push(character),
            }
        }
        let letters = literals.iter().flatten().filter(|character| character.is_alphabetic()).count();
        let bare =
            |literal: &Vec<char>| literal.iter().copied().filter(|character| character.is_alphanumeric()).collect();
        let joined = literals.iter().map(bare).collect();
        (letters >= FEWEST_LETTERS).then_some(Self { literals, joined, element })
    }

    /// How many letters are its own.
    #[must_use]
    pub fn letters(&self) -> usize {
        self.literals.iter().flatten().filter(|character| character.is_alphabetic()).count()
    }

    /// Whether a text is this statement with every gap filled. Inside, where the element begins and ends in it.
    #[must_use]
    pub fn matches(&self, text: &Folded) -> Option<Option<(usize, usize)>> {
        self.filled(&self.literals, text, |from, to| {
            turns(&text.characters().skip(from).take(to - from).collect::<Vec<_>>())
        })
    }

    /// The same of a [`Folded::joined`] text.
    #[must_use]
    pub fn matches_joined(&self, text: &Folded) -> Option<Option<(usize, usize)>> {
        self.filled(&self.joined, text, |from, to| {
            turns(&Folded::from_text(text.shown(from, to)).characters().collect::<Vec<_>>())
        })
    }

    fn filled(
        &self,
        literals: &[Vec<char>],
        text: &Folded,
        turns: impl Fn(usize, usize) -> bool,
    ) -> Option<Option<(usize, usize)>> {
        let (first, rest) = literals.split_first()?;
        // Most texts are another statement, which shows at once.
        if !text.characters().take(first.len()).eq(first.iter().copied()) {
            return None;
        }
        let text: Vec<char> = text.characters().collect();
        let mut at = first.len();
        let mut element = None;
        for (gap, literal) in rest.iter().enumerate() {
            let last = gap + 1 == rest.len();
            let found = if last {
                // The last literal must end the text, wherever else it stands as well.
                text.len().checked_sub(literal.len()).filter(|start| *start > at && text.ends_with(literal))
            } else {
                (at + 1..text.len()).find(|start| text[*start..].starts_with(literal))
            };
            let start = found.filter(|start| start - at <= LONGEST_FILLING)?;
            if self.element == Some(gap) {
                element = Some((at, start));
            } else if turns(at, start) {
                return None;
            }
            at = start + literal.len();
        }
        (at == text.len()).then_some(element)
    }
}

/// Whether a filling holds a word that turns the statement around.
fn turns(filling: &[char]) -> bool {
    filling
        .split(|character| !character.is_alphabetic())
        .any(|word| TURNS.iter().any(|turn| turn.chars().eq(word.iter().copied())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn element(statement: &str, text: &str) -> Option<Option<String>> {
        let folded = Folded::from_text(text);
        let found = Pattern::from_statement(statement).unwrap().matches(&folded)?;
        Some(found.map(|(from, to)| folded.shown(from, to).to_owned()))
    }

    #[test]
    fn any_name_fills_a_gap_and_the_element_is_caught() {
        let statement = "Is het volgens {element} de bedoeling dat ik met {innovation} werk?";
        assert_eq!(
            element(statement, "Is het volgens <b>Mijn Leidinggevende</b> de bedoeling dat ik met het LISO werk?"),
            Some(Some("Mijn Leidinggevende".to_owned()))
        );
        assert_eq!(
            element("Dit hoort bij mijn werk: {element}.", "dit hoort bij mijn werk: Eén gesprek voeren"),
            Some(Some("Eén gesprek voeren".to_owned()))
        );
        assert_eq!(
            element(
                "Voor mij zit {innovation} te ingewikkeld in elkaar.",
                "Voor mij zit LISO te ingewikkeld in elkaar"
            ),
            Some(None)
        );
    }

    #[test]
    fn an_empty_gap_or_another_text_does_not_match() {
        let statement = "Voor mij zit {innovation} te ingewikkeld in elkaar.";
        assert_eq!(element(statement, "Voor mij zit te ingewikkeld in elkaar."), None);
        assert_eq!(element(statement, "Voor mij zit LISO niet te ingewikkeld in elkaar, denk ik."), None);
        assert_eq!(element(statement, "Voor mij zit LISO niet te ingewikkeld in elkaar."), None, "says the opposite");
        assert_eq!(element("Dit hoort bij mijn werk: {element}.", "Dit hoort bij mijn werk:"), None);
        assert_eq!(element(statement, &format!("Voor mij zit {} te ingewikkeld in elkaar.", "x".repeat(400))), None);
    }

    #[test]
    fn words_joined_by_dots_or_strokes_are_the_same_statement() {
        let element = |statement: &str, text: &str| {
            let folded = Folded::from_text(text).joined();
            let found = Pattern::from_statement(statement).unwrap().matches_joined(&folded)?;
            Some(found.map(|(from, to)| folded.shown(from, to).to_owned()))
        };
        let statement = "Voor mij zit {innovation} te ingewikkeld in elkaar.";
        for text in ["Voor.mij.zit.LISO.te.ingewikkeld.in.elkaar.", "voor_mij_zit_liso_te_ingewikkeld_in_elkaar"] {
            assert_eq!(element(statement, text), Some(None), "{text}");
        }
        for text in ["voor_mij_zit_liso_niet_te_ingewikkeld_in_elkaar", "Voor.mij.zit.te.ingewikkeld.in.elkaar."] {
            assert_eq!(element(statement, text), None, "{text}");
        }
        let statement = "Dit hoort bij mijn werk: {element}.";
        assert_eq!(
            element(statement, "Dit.hoort.bij.mijn.werk..het.gesprek.voeren."),
            Some(Some("het.gesprek.voeren".to_owned()))
        );
    }

    #[test]
    fn a_statement_that_is_all_gap_has_no_pattern() {
        assert!(Pattern::from_statement("{element}: {innovation}?").is_none());
    }

    #[test]
    fn an_answer_may_name_the_innovation() {
        let pattern = Pattern::from_phrase("ik ken de innovatie niet", "de innovatie").unwrap();
        assert!(pattern.matches(&Folded::from_text("Ik ken LISO niet.")).is_some());
        assert!(pattern.matches(&Folded::from_text("Ik ken LISO wel.")).is_none());
    }
}
