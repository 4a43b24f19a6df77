//! Text from files and keyboards is never trusted on a terminal.

/// Makes a text safe to print on one line: control characters and invisible direction marks are dropped, line breaks and
/// tabs become a space, and runs of white space shrink to one.
///
/// A note such as `"\u{1b}[2Jhallo"` must not clear the reader's screen.
#[must_use]
pub fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_whitespace() {
            if !cleaned.ends_with(' ') && !cleaned.is_empty() {
                cleaned.push(' ');
            }
        } else if !is_hidden(character) {
            cleaned.push(character);
        }
    }
    cleaned.truncate(cleaned.trim_end().len());
    cleaned
}

/// What shows nothing, or steers the terminal.
pub(super) fn is_hidden(character: char) -> bool {
    character.is_control() || is_invisible(character)
}

/// Marks that change the direction or joining of text around them, or that show nothing at all.
const fn is_invisible(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn escape_codes_lose_their_escape() {
        assert_eq!(clean("\u{1b}[2Jhallo\u{7}"), "[2Jhallo");
    }

    #[test]
    fn white_space_shrinks_and_letters_stay() {
        assert_eq!(
            clean("  geen\r\n ruimte\t in het  rooster — één \u{202e}keer "),
            "geen ruimte in het rooster — één keer"
        );
    }
}
