//! One row of text that the user edits. A text that is longer than the row slides along, so that it never takes a second
//! row, which few terminals redraw well.

use std::io;

use console::{Key, Term};
use unicode_width::UnicodeWidthChar as _;

use super::terminal::key;

/// What stands before the text.
const PROMPT: &str = "> ";

/// Lets the user edit a text until Enter.
///
/// # Errors
///
/// When the terminal goes away, and of kind [`io::ErrorKind::Interrupted`] at Ctrl-C.
pub(super) fn edit(terminal: &Term, current: &str) -> io::Result<String> {
    let mut field = Field { text: current.chars().collect(), at: current.chars().count() };
    loop {
        let room = usize::from(terminal.size().1).saturating_sub(PROMPT.len() + 1).max(1);
        let (shown, column) = field.row(room);
        // The row is written afresh, and the cursor put back from its beginning.
        terminal.write_str(&format!("\r\u{1b}[2K{PROMPT}{shown}\r\u{1b}[{}C", PROMPT.len() + column))?;
        match key(terminal)? {
            Key::CtrlC => return Err(io::ErrorKind::Interrupted.into()),
            Key::Enter => {
                terminal.write_line("")?;
                return Ok(field.text.into_iter().collect());
            }
            key => field.take(&key),
        }
    }
}

/// The text, and which character the cursor is on.
struct Field {
    text: Vec<char>,
    at: usize,
}

impl Field {
    fn take(&mut self, key: &Key) {
        match key {
            Key::Char(character) if !character.is_control() => {
                self.text.insert(self.at, *character);
                self.at += 1;
            }
            Key::Backspace if self.at > 0 => {
                self.at -= 1;
                self.text.remove(self.at);
            }
            Key::Del if self.at < self.text.len() => drop(self.text.remove(self.at)),
            Key::ArrowLeft => self.at = self.at.saturating_sub(1),
            Key::ArrowRight => self.at = (self.at + 1).min(self.text.len()),
            Key::Home => self.at = 0,
            Key::End => self.at = self.text.len(),
            _ => {}
        }
    }

    /// The part of the text around the cursor that fits, and the column of the cursor in it.
    fn row(&self, room: usize) -> (String, usize) {
        let wide = |text: &[char]| text.iter().map(|character| character.width().unwrap_or(0)).sum::<usize>();
        // The cursor itself takes a column, also behind the last character.
        let start = (0..self.at).find(|start| wide(&self.text[*start..self.at]) < room).unwrap_or(self.at);
        let mut end = self.at;
        while end < self.text.len() && wide(&self.text[start..=end]) <= room {
            end += 1;
        }
        (self.text[start..end].iter().collect(), wide(&self.text[start..self.at]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(text: &str, at: usize) -> Field {
        Field { text: text.chars().collect(), at }
    }

    #[test]
    fn keys_edit_at_the_cursor() {
        let mut field = field("", 0);
        let keys = [Key::Char('a'), Key::Char('c'), Key::ArrowLeft, Key::Char('b'), Key::Char('\u{1b}'), Key::Home];
        for key in keys.iter().chain([&Key::Backspace, &Key::Del, &Key::End, &Key::ArrowRight, &Key::Del]) {
            field.take(key);
        }
        assert_eq!((field.text.iter().collect::<String>(), field.at), ("bc".to_owned(), 2));
    }

    #[test]
    fn a_long_text_slides_so_that_the_cursor_stays_in_view() {
        assert_eq!(field("abcdef", 6).row(10), ("abcdef".to_owned(), 6));
        assert_eq!(field("abcdef", 6).row(4), ("def".to_owned(), 3));
        assert_eq!(field("abcdef", 0).row(4), ("abcd".to_owned(), 0));
        assert_eq!(field("abcdef", 4).row(4), ("bcde".to_owned(), 3));
    }

    #[test]
    fn wide_characters_take_two_columns() {
        assert_eq!(field("日本語", 3).row(5), ("本語".to_owned(), 4));
        assert_eq!(field("日本語", 0).row(5), ("日本".to_owned(), 0));
        assert_eq!(field("日", 1).row(1), (String::new(), 0));
    }
}
