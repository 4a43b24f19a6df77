//! Text that means nothing in Markdown.

use crate::language::clean;

/// Makes a text from anywhere safe at the start of a paragraph or cell: on one line, with every character that means
/// something in Markdown (or in pandoc's, such as `@` for a citation) written out, also where it would make a list of the
/// text.
pub(super) fn escape(text: &str) -> String {
    let escaped = inside(text);
    if escaped.starts_with(['-', '+', '=']) {
        return format!("\\{escaped}");
    }
    let digits = escaped.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && escaped[digits..].starts_with(['.', ')']) {
        return format!("{}\\{}", &escaped[..digits], &escaped[digits..]);
    }
    escaped
}

/// The same of a text that goes on within a line.
pub(super) fn inside(text: &str) -> String {
    let text = clean(text);
    let mut escaped = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        let means_something = matches!(
            character,
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$' | '^' | '@'
        );
        if means_something {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(escape("*a* <b> [c](d) | `e` #f @g"), r"\*a\* \<b\> \[c\](d) \| \`e\` \#f \@g");
        assert_eq!(escape("- één"), r"\- één");
        assert_eq!(escape("12. twee"), r"12\. twee");
        assert_eq!(escape("3 van 7. Klaar"), "3 van 7. Klaar");
    }
}
