//! Words that give a language away: short, frequent, and found in one of the two only.

use std::collections::BTreeSet;

/// Dutch words that are no English words. Left out are those that are both: `en` (also the code of English), `of`, `in`,
/// `is`, `was`, `die`, `want`, `over`, `we`, `door`, `hand`, `hoe`, `met` and the like.
const DUTCH: &str = "aan als anders bij dan dat de deze dit een er geef geen gunstig heb hebt heeft het hier hun ik je jij jouw kan \
    kies kolom kun maar mag meer moet naar niet nog nu om onderdeel ongunstig ook op per-vraag rij staan staat te tegen \
    tot uit vaker van vanaf voor vraag vragen waar wat weet welke wie wij worden wordt zet zich zie zijn zo zonder";
/// English words that are no Dutch words. Left out are `a`, which may name a column, and `other`, which is an id of a role.
const ENGLISH: &str = "all also and any are at be been before both but by can cannot choose could do does each every for from \
    give has have how if it its least leave more most must not nothing on once one only or otherwise out row \
    several shall should so such than that the their them then there these they this those to what when where which \
    who will with without would yes you your";

/// The language a text should not stray into.
#[derive(Clone, Copy, Debug)]
pub enum Other {
    Dutch,
    English,
}

impl Other {
    fn words(self) -> BTreeSet<&'static str> {
        match self {
            Self::Dutch => DUTCH.split_whitespace().collect(),
            Self::English => ENGLISH.split_whitespace().collect(),
        }
    }

    /// The words of this language in a text of the other. Names with a hyphen, such as `weigh-pros-and-cons`, and quoted words
    /// of code, such as `--for` and `.md`, are whole.
    pub fn in_text(self, text: &str) -> BTreeSet<String> {
        let words = self.words();
        let between = |c: char| !(c.is_alphanumeric() || "-_'.’/=".contains(c));
        let found = text.split(between).map(|word| word.trim_matches(['.', '\'', '’', '/']).to_lowercase());
        found.filter(|word| words.contains(word.as_str())).collect()
    }
}

#[test]
fn names_are_no_stray_words_and_sentences_are() {
    let found = |text: &str| Other::English.in_text(text).into_iter().collect::<Vec<_>>();
    assert_eq!(found("Kies de strategie weigh-pros-and-cons, met --for of the.md."), Vec::<String>::new());
    assert_eq!(found("Kies (the) strategie. You’ll zien: and/or 'with'"), ["the", "with"]);
    assert!(Other::Dutch.in_text("Choose van de lijst").contains("van"));
}
