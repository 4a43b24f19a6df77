//! Text that means nothing in Markdown, and tables of it.

use crate::catalogue::Source;
use crate::language::{Language, clean};

/// Makes a text from anywhere safe inside a paragraph or cell: on one line, with every character that means something in
/// Markdown (or in pandoc's, such as `@` for a citation) written out, also where it would make a list of the text.
pub(in crate::render) fn escape(text: &str) -> String {
    let text = clean(text);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let mut escaped = String::with_capacity(text.len() + 8);
    for (at, character) in text.chars().enumerate() {
        let always = matches!(
            character,
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$' | '^' | '@'
        );
        let bullet = at == 0 && matches!(character, '-' | '+' | '=');
        let number = at > 0 && at == digits && matches!(character, '.' | ')');
        if always || bullet || number {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// A publication as an item of a list, with its address as a link and what it is used for.
pub(in crate::render) fn cited_source(source: &Source, language: Language) -> String {
    let [short, reference, used_for] =
        [&source.short, &source.reference, &source.used_for].map(|text| escape(text.get(language)));
    let url = source.url.as_deref().map(|url| format!(" <{url}>")).unwrap_or_default();
    format!("- {short}: {reference}{url} ({used_for})")
}

/// A column of a table and its share of the page.
#[derive(Clone, Copy)]
pub(in crate::render) enum Column {
    Text(usize),
    Figures(usize),
}

/// A pipe table. Pandoc divides the page by the number of dashes, so each column says how wide it wants to be.
pub(in crate::render) fn pipe_table(header: &[&str], columns: &[Column], rows: &[Vec<String>]) -> String {
    let dashes = |column: &Column| match column {
        Column::Text(width) => "-".repeat(*width),
        Column::Figures(width) => "-".repeat(*width) + ":",
    };
    let rule: Vec<String> = columns.iter().map(dashes).collect();
    let mut table = format!("| {} |\n| {} |\n", header.join(" | "), rule.join(" | "));
    for row in rows {
        table += &format!("| {} |\n", row.join(" | "));
    }
    table
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
