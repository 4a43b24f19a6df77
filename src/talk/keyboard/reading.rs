//! Reading more of what was just shown: a number opens a part of it.

use std::io;

use console::Key;

use super::super::{ConversationInput, UserAction};
use super::Keyboard;

/// What a key came to.
#[derive(Debug, PartialEq)]
enum ReadingCame {
    Chosen(ConversationInput),
    Interrupted,
    /// Another number, or nothing.
    Nothing,
    /// There is no such part.
    NoSuchPart,
}

/// The number that is being typed, of so many parts.
struct PartNumber {
    parts: usize,
    typed: usize,
}

impl PartNumber {
    /// A digit opens a part at once, unless another digit may follow.
    fn digit(&mut self, digit: usize) -> ReadingCame {
        self.typed = self.typed * 10 + digit;
        if !(1..=self.parts).contains(&self.typed) {
            self.typed = 0;
            return ReadingCame::NoSuchPart;
        }
        if self.typed * 10 > self.parts { self.open() } else { ReadingCame::Nothing }
    }

    fn open(&mut self) -> ReadingCame {
        ReadingCame::Chosen(ConversationInput::Open(std::mem::take(&mut self.typed)))
    }

    fn take(&mut self, key: &Key, (back, stop, everything): (char, char, char)) -> ReadingCame {
        let typed = match key {
            Key::Char(typed) => typed.to_lowercase().next().unwrap_or(*typed),
            _ => ' ',
        };
        if let (Key::Char(_), Some(digit)) = (key, typed.to_digit(10)) {
            return self.digit(digit as usize);
        }
        let is_typing = self.typed > 0;
        match key {
            Key::CtrlC => ReadingCame::Interrupted,
            Key::Enter if is_typing => self.open(),
            Key::Enter => ReadingCame::Chosen(ConversationInput::Finish),
            Key::Backspace if is_typing => {
                self.typed /= 10;
                ReadingCame::Nothing
            }
            Key::ArrowLeft | Key::Backspace | Key::Escape => ReadingCame::Chosen(ConversationInput::Back),
            Key::Char(_) if is_typing => ReadingCame::Nothing,
            Key::Char(_) if typed == back || typed == '<' => ReadingCame::Chosen(ConversationInput::Back),
            Key::Char(_) if typed == stop => ReadingCame::Chosen(ConversationInput::Stop),
            Key::Char(_) if typed == everything => ReadingCame::Chosen(ConversationInput::Everything),
            _ => ReadingCame::Nothing,
        }
    }
}

impl Keyboard {
    /// More to read of what was just shown. That may be longer than the window, so nothing is drawn afresh.
    pub(super) fn reading(&mut self, question: &str, parts: usize) -> io::Result<UserAction> {
        let phrases = self.language.phrases();
        let (keys, words) = (&phrases.interview.keys, &phrases.reading);
        let mut lines = self.below();
        lines.extend(self.titled(question, &(words.keys)(parts, keys)));
        lines.iter().try_for_each(|line| self.terminal.write_line(line))?;
        let mut number = PartNumber { parts, typed: 0 };
        loop {
            let shown = if number.typed > 0 { number.typed.to_string() } else { String::new() };
            self.terminal.clear_line()?;
            self.terminal.write_str(&self.paint.strong(&format!("> {shown}")))?;
            // In a number the same digit may come twice at once.
            let key = self.key_where(|key| !matches!(key, Key::Char('0'..='9')))?;
            // Of a window with another size, what was said above an earlier page may be waiting again.
            self.message.clear();
            let came = number.take(&key, (keys.back, keys.stop, words.everything));
            if came != ReadingCame::Nothing {
                self.terminal.write_line("")?;
            }
            match came {
                ReadingCame::Chosen(input) => return Ok(UserAction::Do(input)),
                ReadingCame::Interrupted => return Ok(UserAction::Interrupt),
                ReadingCame::NoSuchPart => self.terminal.write_line(&(phrases.interview.no_such_number)(parts))?,
                ReadingCame::Nothing => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(parts: usize, keys: &str) -> ReadingCame {
        let mut number = PartNumber { parts, typed: 0 };
        let key = |letter| match letter {
            '\r' => Key::Enter,
            '\u{8}' => Key::Backspace,
            letter => Key::Char(letter),
        };
        keys.chars().map(|letter| number.take(&key(letter), ('t', 'q', 'a'))).last().unwrap_or(ReadingCame::Nothing)
    }

    #[test]
    fn a_number_opens_a_part_as_soon_as_it_can_be_no_other() {
        let opens = |number| ReadingCame::Chosen(ConversationInput::Open(number));
        for (parts, keys, came) in [
            (9, "3", opens(3)),
            (12, "3", opens(3)),
            (12, "1", ReadingCame::Nothing),
            (12, "1\r", opens(1)),
            (12, "12", opens(12)),
            (12, "13", ReadingCame::NoSuchPart),
            (12, "1\u{8}2", opens(2)),
            (12, "1q\r", opens(1)),
            (3, "4", ReadingCame::NoSuchPart),
            (3, "0", ReadingCame::NoSuchPart),
            (0, "1", ReadingCame::NoSuchPart),
        ] {
            assert_eq!(typed(parts, keys), came, "{keys:?} of {parts}");
        }
    }

    #[test]
    fn enter_goes_on_and_a_letter_that_means_nothing_does_nothing() {
        for (keys, input) in [
            ("\r", ConversationInput::Finish),
            ("a", ConversationInput::Everything),
            ("T", ConversationInput::Back),
            ("\u{8}", ConversationInput::Back),
            ("q", ConversationInput::Stop),
        ] {
            assert_eq!(typed(12, keys), ReadingCame::Chosen(input), "{keys:?}");
        }
        for keys in ["n", "j", "é", " ", "x"] {
            assert_eq!(typed(12, keys), ReadingCame::Nothing, "{keys:?}");
        }
    }
}
