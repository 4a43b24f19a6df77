//! A name as it is said in a sentence: people type `Het LISO-framework`, and read `werken met het LISO-framework`.

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

#[cfg(test)]
mod tests {
    use super::*;

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
