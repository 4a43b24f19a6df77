//! What the bytes of a terminal mean: keys, pasted texts, and everything else that terminals send.
//!
//! A pure state machine over single bytes, so that a sequence may be cut anywhere. Whatever is no key comes out as exactly
//! one [`Key::Unknown`], whole: replies to questions that another program asked, reports of a mouse that was left on, keys
//! that this program does not know. Nothing of it is ever left behind to be taken for typed letters and digits.

use std::time::Duration;

use console::{Key, strip_ansi_codes};

use super::TypedInput;

const ESCAPE: u8 = 0x1b;
/// Ctrl-C, which always gets through.
const INTERRUPT: u8 = 0x03;
const BELL: u8 = 0x07;
/// What breaks a sequence off: CAN and SUB.
const BROKEN_OFF: [u8; 2] = [0x18, 0x1a];
/// What a pasted text ends with; the escape character is in it once.
const PASTE_END: &[u8] = b"\x1b[201~";
/// Of a pasted text no more is kept than this, in bytes: far more than any field holds.
const LONGEST_PASTE: usize = 40_000;
/// Of a sequence no more is kept than this, in bytes; longer than that of any key.
const LONGEST_SEQUENCE: usize = 32;

/// How long is waited for what may follow an escape character: with nothing behind it, it was the key Esc. A slow line may
/// cut a sequence in two.
const AFTER_ESCAPE: Duration = Duration::from_millis(250);
/// How long is waited for the rest of a sequence that has begun.
const WITHIN_SEQUENCE: Duration = Duration::from_millis(500);

/// Where a byte stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum KeyDecoderState {
    /// Between keys.
    #[default]
    Ground,
    /// Within a character of several bytes; so many are to come.
    Character(u8),
    /// Behind an escape character.
    Escape,
    /// Behind an escape character and a mark that something follows (nF).
    Designation,
    /// Within a control sequence (CSI).
    Control,
    /// Within a key of the function or number pad (SS3).
    Pad,
    /// Behind the two brackets with which the Linux console begins its function keys.
    Console,
    /// Within a report of a mouse; so many bytes are to come.
    Mouse(u8),
    /// Within a text for a program (OSC, DCS, APC, PM, SOS); `short` when it began with one byte and may end with one.
    Text { short: bool },
    /// Behind an escape character in such a text.
    TextEscape,
    /// Within a pasted text; so much of its end was seen.
    Paste(usize),
}

/// Takes the bytes of a terminal one by one and gives what the user did.
#[derive(Debug, Default)]
pub struct KeyDecoder {
    state: KeyDecoderState,
    /// What was kept of a character, a sequence or a pasted text.
    kept: Vec<u8>,
    /// An escape character stands before the sequence: a key that was pressed with Alt.
    alt: bool,
    /// The byte before was a carriage return; a line feed behind it is the same Enter.
    returned: bool,
}

impl KeyDecoder {
    /// Takes a byte; what the user did with it, if that is known by now, is added to `found`.
    pub fn push(&mut self, byte: u8, found: &mut Vec<TypedInput>) {
        if byte == INTERRUPT {
            self.reset();
            found.push(TypedInput::Key(Key::CtrlC));
            return;
        }
        match self.state {
            KeyDecoderState::Ground => self.begin(byte, found),
            KeyDecoderState::Character(missing) => self.character(byte, missing, found),
            KeyDecoderState::Escape => self.escaped(byte, found),
            KeyDecoderState::Paste(seen) => self.paste(byte, seen, found),
            KeyDecoderState::Mouse(1) => self.give(Key::Unknown, found),
            KeyDecoderState::Mouse(missing) => self.state = KeyDecoderState::Mouse(missing - 1),
            KeyDecoderState::TextEscape if byte == b'\\' => self.give(Key::Unknown, found),
            KeyDecoderState::TextEscape => {
                self.give(Key::Unknown, found);
                self.state = KeyDecoderState::Escape;
                self.escaped(byte, found);
            }
            KeyDecoderState::Text { .. } if byte == ESCAPE => self.state = KeyDecoderState::TextEscape,
            KeyDecoderState::Text { short: true } if byte == 0x9c => self.give(Key::Unknown, found),
            KeyDecoderState::Text { .. } if byte == BELL || BROKEN_OFF.contains(&byte) => {
                self.give(Key::Unknown, found);
            }
            KeyDecoderState::Text { .. } => {}
            // Everything below is a sequence of plain characters.
            _ if byte == ESCAPE => {
                self.give(Key::Unknown, found);
                self.state = KeyDecoderState::Escape;
            }
            _ if byte >= 0x7f || BROKEN_OFF.contains(&byte) => self.give(Key::Unknown, found),
            _ if byte < 0x20 => {}
            KeyDecoderState::Designation if byte < 0x30 => {}
            KeyDecoderState::Designation | KeyDecoderState::Console => self.give(Key::Unknown, found),
            KeyDecoderState::Control => self.control(byte, found),
            KeyDecoderState::Pad => self.pad(byte, found),
        }
    }

    /// Nothing came for as long as [`KeyDecoder::patience`] says: what has begun ends here.
    pub fn pause(&mut self, found: &mut Vec<TypedInput>) {
        match self.state {
            KeyDecoderState::Ground | KeyDecoderState::Character(_) | KeyDecoderState::Paste(_) => {}
            KeyDecoderState::Escape => {
                // Twice Esc is Esc too.
                self.alt = false;
                self.give(Key::Escape, found);
            }
            _ => self.give(Key::Unknown, found),
        }
    }

    /// How long to wait for the rest of what has begun; `None` where the next byte decides whenever it comes.
    #[must_use]
    pub fn patience(&self) -> Option<Duration> {
        match self.state {
            KeyDecoderState::Ground | KeyDecoderState::Character(_) | KeyDecoderState::Paste(_) => None,
            KeyDecoderState::Escape => Some(AFTER_ESCAPE),
            _ => Some(WITHIN_SEQUENCE),
        }
    }

    /// Whether something has begun that is not known yet.
    #[must_use]
    pub fn is_within(&self) -> bool {
        self.state != KeyDecoderState::Ground
    }

    fn reset(&mut self) {
        *self = Self::default();
    }

    /// Gives a key, which is another one when it was pressed with Alt, and is between keys again.
    fn give(&mut self, key: Key, found: &mut Vec<TypedInput>) {
        let key = if self.alt && key != Key::CtrlC { Key::Unknown } else { key };
        self.reset();
        found.push(TypedInput::Key(key));
    }

    fn keep(&mut self, byte: u8, most: usize) {
        if self.kept.len() < most {
            self.kept.push(byte);
        }
    }

    /// A byte between keys.
    fn begin(&mut self, byte: u8, found: &mut Vec<TypedInput>) {
        let returned = std::mem::take(&mut self.returned);
        let key = match byte {
            b'\n' if returned => return,
            ESCAPE => {
                self.state = KeyDecoderState::Escape;
                return;
            }
            // What begins with two bytes may begin with one where characters are of one byte.
            0x80..=0x9f => {
                self.introduced(byte - 0x40, true, found);
                return;
            }
            0xc2..=0xf4 => {
                self.lead(byte);
                return;
            }
            b'\r' | b'\n' => Key::Enter,
            b'\t' => Key::Tab,
            0x08 | 0x7f => Key::Backspace,
            0x01 => Key::Home,
            0x05 => Key::End,
            b' '..=b'~' => Key::Char(char::from(byte)),
            _ => Key::Unknown,
        };
        self.give(key, found);
        self.returned = byte == b'\r';
    }

    /// The first byte of a character of several.
    fn lead(&mut self, byte: u8) {
        self.kept.push(byte);
        self.state = KeyDecoderState::Character(match byte {
            0xf0.. => 3,
            0xe0..0xf0 => 2,
            _ => 1,
        });
    }

    fn character(&mut self, byte: u8, missing: u8, found: &mut Vec<TypedInput>) {
        if !(0x80..0xc0).contains(&byte) {
            // It was no character, such as a letter with an accent that was sent as one byte.
            self.give(Key::Unknown, found);
            self.begin(byte, found);
            return;
        }
        self.kept.push(byte);
        if missing > 1 {
            self.state = KeyDecoderState::Character(missing - 1);
            return;
        }
        let character = std::str::from_utf8(&self.kept).ok().and_then(|text| text.chars().next());
        self.give(character.map_or(Key::Unknown, Key::Char), found);
    }

    /// A byte behind an escape character.
    fn escaped(&mut self, byte: u8, found: &mut Vec<TypedInput>) {
        match byte {
            ESCAPE => self.alt = true,
            0xc2..=0xf4 => {
                self.alt = true;
                self.lead(byte);
            }
            b' '..=b'/' => self.state = KeyDecoderState::Designation,
            _ => self.introduced(byte, false, found),
        }
    }

    /// What this byte begins behind an escape character; else it is a key with Alt.
    fn introduced(&mut self, byte: u8, short: bool, found: &mut Vec<TypedInput>) {
        self.state = match byte {
            b'[' => KeyDecoderState::Control,
            b'O' => KeyDecoderState::Pad,
            b'P' | b']' | b'X' | b'^' | b'_' => KeyDecoderState::Text { short },
            _ => return self.give(Key::Unknown, found),
        };
    }

    fn control(&mut self, byte: u8, found: &mut Vec<TypedInput>) {
        match (self.kept.as_slice(), byte) {
            (_, b' '..=b'?') => self.keep(byte, LONGEST_SEQUENCE),
            ([], b'[') => self.state = KeyDecoderState::Console,
            ([], b'M') => self.state = KeyDecoderState::Mouse(3),
            (b"200", b'~') => {
                self.reset();
                self.state = KeyDecoderState::Paste(0);
            }
            (sequence, end) => {
                let key = control_key(sequence, end);
                self.give(key, found);
            }
        }
    }

    fn pad(&mut self, byte: u8, found: &mut Vec<TypedInput>) {
        if byte < b'@' {
            // Keys that are held come before the end.
            self.keep(byte, LONGEST_SEQUENCE);
            return;
        }
        let key = if self.kept.is_empty() { pad_key(byte) } else { Key::Unknown };
        self.give(key, found);
    }

    fn paste(&mut self, byte: u8, seen: usize, found: &mut Vec<TypedInput>) {
        if byte == PASTE_END[seen] {
            self.state = KeyDecoderState::Paste(seen + 1);
            if seen + 1 == PASTE_END.len() {
                let text = pasted(&self.kept);
                self.reset();
                found.push(TypedInput::Pasted(text));
            }
            return;
        }
        // It was not the end after all.
        for seen in &PASTE_END[..seen] {
            self.keep(*seen, LONGEST_PASTE);
        }
        if byte == ESCAPE {
            self.state = KeyDecoderState::Paste(1);
        } else {
            self.state = KeyDecoderState::Paste(0);
            self.keep(byte, LONGEST_PASTE);
        }
    }
}

/// A pasted text as it is taken: its lines parted by `\n`, without tabs and sequences.
fn pasted(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    strip_ansi_codes(&text).into_owned()
}

/// The key of a control sequence, by what stands in it and its end.
fn control_key(sequence: &[u8], end: u8) -> Key {
    match (sequence, end) {
        (b"" | b"1" | b"1;1", b'A'..=b'D' | b'F' | b'H') => pad_key(end),
        (b"", b'Z') => Key::BackTab,
        (b"1" | b"7", b'~') => Key::Home,
        (b"2", b'~') => Key::Insert,
        (b"3", b'~') => Key::Del,
        (b"4" | b"8", b'~') => Key::End,
        (b"5", b'~') => Key::PageUp,
        (b"6", b'~') => Key::PageDown,
        // Ctrl-C where another program left the terminal spelling out its keys.
        (b"99;5", b'u') | (b"27;5;99", b'~') => Key::CtrlC,
        _ => Key::Unknown,
    }
}

/// The key of the function or number pad.
fn pad_key(end: u8) -> Key {
    match end {
        b'A' => Key::ArrowUp,
        b'B' => Key::ArrowDown,
        b'C' => Key::ArrowRight,
        b'D' => Key::ArrowLeft,
        b'F' => Key::End,
        b'H' => Key::Home,
        b'M' => Key::Enter,
        b'X' => Key::Char('='),
        // Signs and digits, in the order of their codes.
        b'j'..=b'y' => Key::Char(char::from(end - b'j' + b'*')),
        _ => Key::Unknown,
    }
}

#[cfg(test)]
mod tests;
