//! A name as it is said in a sentence: people type `Het LISO-framework`, and read `werken met het LISO-framework`.

use super::Language;

/// Words that open a name and are no part of it, in Dutch and English.
const OPENERS: [&str; 16] =
    ["de", "het", "een", "ons", "onze", "mijn", "dit", "deze", "the", "a", "an", "our", "my", "this", "these", "your"];

/// A name in the middle of a sentence: an article in front of it has no capital.
#[must_use]
pub fn within_sentence(name: &str) -> String {
    opened(name, |first| first.to_lowercase().collect())
}

/// A name that opens a sentence or stands alone: an article in front of it has a capital.
#[must_use]
pub fn opening_sentence(name: &str) -> String {
    opened(name, |first| first.to_uppercase().collect())
}

/// A name that is not opened by an article stays as it was typed: `iPad`, `Sanne`.
fn opened(name: &str, letter: impl Fn(char) -> String) -> String {
    let first = name.split(' ').next().unwrap_or_default();
    let mut letters = first.chars();
    match letters.next() {
        Some(initial) if name.len() > first.len() && OPENERS.contains(&first.to_lowercase().as_str()) => {
            format!("{}{}{}", letter(initial), letters.as_str(), &name[first.len()..])
        }
        _ => name.to_owned(),
    }
}

/// What somebody wrote from their own side, as it is put to that person: `mijn leidinggevende` becomes `je leidinggevende`.
///
/// Only words in small letters are taken, and the one that opens: `Mijn` within a name is part of it.
#[must_use]
pub fn addressed(words: &str, language: Language) -> String {
    let pairs = match language {
        Language::Dutch => [("mijn", "je"), ("mij", "jou"), ("onze", "jullie"), ("ons", "jullie")],
        Language::English => [("my", "your"), ("me", "you"), ("our", "your"), ("us", "you")],
    };
    let written = within_sentence(words);
    let turned =
        written.split(' ').map(|word| pairs.iter().find(|(own, _)| *own == word).map_or(word, |(_, other)| *other));
    turned.collect::<Vec<&str>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_mine_is_yours_when_it_is_asked() {
        for (language, written, asked) in [
            (Language::Dutch, "Mijn directe collega's", "je directe collega's"),
            (Language::Dutch, "meer houvast in mijn werk", "meer houvast in je werk"),
            (Language::Dutch, "onze gedragswetenschapper", "jullie gedragswetenschapper"),
            (Language::Dutch, "minder werk voor ons", "minder werk voor jullie"),
            (Language::Dutch, "werken met Mijn Plan", "werken met Mijn Plan"),
            (Language::English, "my line manager and our team", "your line manager and your team"),
            (Language::English, "mijn team", "mijn team"),
        ] {
            assert_eq!(addressed(written, language), asked);
        }
    }

    #[test]
    fn an_article_follows_its_place_and_a_name_stays_as_it_is() {
        for (typed, within, opening) in [
            ("Het LISO-framework", "het LISO-framework", "Het LISO-framework"),
            ("de richtlijn Scheiding", "de richtlijn Scheiding", "De richtlijn Scheiding"),
            ("Mijn directe collega's", "mijn directe collega's", "Mijn directe collega's"),
            ("LISO-framework", "LISO-framework", "LISO-framework"),
            ("Sanne", "Sanne", "Sanne"),
            ("Een", "Een", "Een"),
            ("", "", ""),
        ] {
            assert_eq!(within_sentence(typed), within);
            assert_eq!(opening_sentence(typed), opening);
        }
    }
}
