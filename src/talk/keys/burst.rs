//! Keys that come at once, where a terminal does not say what was pasted.

use console::Key;

use super::TypedInput;

/// Keys of which one follows the other within this time were not typed by a hand.
#[cfg(not(unix))]
pub(super) const AT_ONCE: std::time::Duration = std::time::Duration::from_millis(10);

/// Of so many characters in one burst the rest is passed over: far more than any field holds.
const LONGEST: usize = 10_000;

/// What keys that came at once are: several that make a text are one pasted text; anything else is what it is.
pub(super) fn taken(keys: Vec<Key>) -> Vec<TypedInput> {
    let character = |key: &Key| match key {
        Key::Char(character) => Some(*character),
        Key::Enter => Some('\n'),
        Key::Tab => Some(' '),
        _ => None,
    };
    // One key whose contact bounces is no text.
    let is_one_key = keys.iter().all(|key| Some(key) == keys.first());
    match keys.iter().map(character).collect::<Option<String>>() {
        Some(text) if !is_one_key => vec![TypedInput::Pasted(text.chars().take(LONGEST).collect())],
        _ => keys.into_iter().map(TypedInput::Key).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_keys_at_once_are_one_text() {
        let keys = vec![Key::Char('4'), Key::Enter, Key::Char('q')];
        assert_eq!(taken(keys), [TypedInput::Pasted("4\nq".to_owned())]);
    }

    #[test]
    fn one_key_a_bounce_and_keys_that_are_no_text_stay_keys() {
        assert_eq!(taken(vec![Key::Enter]), [TypedInput::Key(Key::Enter)]);
        assert_eq!(taken(vec![Key::Char('4'); 2]), vec![TypedInput::Key(Key::Char('4')); 2]);
        let moves = vec![Key::ArrowDown, Key::Enter];
        assert_eq!(taken(moves.clone()), moves.into_iter().map(TypedInput::Key).collect::<Vec<_>>());
    }
}
