//! One row of text that the user edits. A text that is longer than the row slides along, so that it never takes a second
//! row, which few terminals redraw well.

use std::io;

use console::{Key, Term};
use unicode_width::UnicodeWidthChar as _;

use super::keys::{KeyReader, TypedInput, TypingSource};

/// What stands before the text.
const PROMPT: &str = "> ";

/// The text, and which character the cursor is on.
pub(super) struct TextField {
    text: Vec<char>,
    at: usize,
    /// Whether pasted lines are texts of their own; else they come after each other.
    keeps_lines: bool,
}

impl TextField {
    /// With the cursor behind the text.
    pub(super) fn new(text: &str, keeps_lines: bool) -> Self {
        let text: Vec<char> = text.chars().collect();
        Self { at: text.len(), text, keeps_lines }
    }

    /// Lets the user edit until Enter, or until lines are pasted that are texts of their own. `None` when the window got
    /// another size: what stands around the row must be drawn afresh, and then editing goes on.
    ///
    /// # Errors
    ///
    /// When the terminal goes away, and of kind [`io::ErrorKind::Interrupted`] at Ctrl-C.
    pub(super) fn edit(
        &mut self,
        terminal: &Term,
        keys: &mut KeyReader<impl TypingSource>,
    ) -> io::Result<Option<String>> {
        loop {
            let room = usize::from(terminal.size().1).saturating_sub(PROMPT.len() + 1).max(1);
            let (shown, column) = self.row(room);
            // The row is written afresh, and the cursor put back from its beginning.
            terminal.write_str(&format!("\r\u{1b}[2K{PROMPT}{shown}\r\u{1b}[{}C", PROMPT.len() + column))?;
            // In a text the same letter may come twice at once.
            let done = match keys.next(|_| false)? {
                TypedInput::Resized => return Ok(None),
                TypedInput::Key(Key::CtrlC) => return Err(io::ErrorKind::Interrupted.into()),
                TypedInput::Key(Key::Enter) => true,
                TypedInput::Key(key) => {
                    self.take(&key);
                    false
                }
                TypedInput::Pasted(text) => self.paste(&text),
            };
            if done {
                terminal.write_line("")?;
                return Ok(Some(self.text.iter().collect()));
            }
        }
    }

    /// Puts a pasted text in at the cursor; whether that ends the editing.
    fn paste(&mut self, text: &str) -> bool {
        let ends = self.keeps_lines && text.contains('\n');
        for character in text.chars() {
            let character = if character == '\n' && !ends { ' ' } else { character };
            if !character.is_control() || character == '\n' {
                self.insert(character);
            }
        }
        ends
    }

    fn insert(&mut self, character: char) {
        self.text.insert(self.at, character);
        self.at += 1;
    }

    fn take(&mut self, key: &Key) {
        match key {
            Key::Char(character) if !character.is_control() => self.insert(*character),
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
        let wide = |character: char| character.width().unwrap_or(0);
        // Outwards from the cursor, so that a long text costs no more than a row of it.
        let (mut start, mut column) = (self.at, 0);
        // The cursor itself takes a column, also behind the last character.
        while start > 0 && column + wide(self.text[start - 1]) < room {
            start -= 1;
            column += wide(self.text[start]);
        }
        let (mut end, mut width) = (self.at, column);
        while end < self.text.len() && width + wide(self.text[end]) <= room {
            width += wide(self.text[end]);
            end += 1;
        }
        (self.text[start..end].iter().collect(), column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(text: &str, at: usize) -> TextField {
        TextField { text: text.chars().collect(), at, keeps_lines: false }
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

    #[test]
    fn pasted_lines_come_after_each_other_or_end_the_editing() {
        let mut one = TextField::new("ab", false);
        one.take(&Key::ArrowLeft);
        assert!(!one.paste("1\n\u{1b}2"));
        assert_eq!((one.text.iter().collect::<String>(), one.at), ("a1 2b".to_owned(), 4));
        let mut list = TextField::new("", true);
        assert!(!list.paste("praten"));
        assert!(list.paste(" met\nschrijven"));
        assert_eq!(list.text.iter().collect::<String>(), "praten met\nschrijven");
    }
}
