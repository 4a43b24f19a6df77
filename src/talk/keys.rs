//! What is typed on a terminal: keys, whole pieces of pasted text, and a window that gets another size.
//!
//! The console library knows the few keys it names; of any other that a terminal writes as a longer sequence (Ctrl with an
//! arrow, a function key) it leaves the end behind, which would then be taken for typed letters and digits: an answer that
//! nobody gave. Such an end is read away here.

use std::io;

use console::{Key, Term};

/// What makes a terminal mark where a pasted text begins and ends, and what ends that. Without it a text of several lines
/// is answer after answer.
pub(super) const MARK_PASTES: (&str, &str) = ("\u{1b}[?2004h", "\u{1b}[?2004l");

/// What a pasted text begins and ends with, after the escape character and the bracket.
const PASTE: (&str, &str) = ("200~", "201~");

/// Of a pasted text no more is kept than this, in characters: far more than any field holds.
const LONGEST_PASTE: usize = 10_000;

/// The longest sequence that stands for one key, in characters; longer than any terminal sends.
const LONGEST_SEQUENCE: usize = 32;

/// How long a window can have another size before it is drawn afresh, in milliseconds.
#[cfg(unix)]
const GLANCE: i64 = 200;

/// How long the rest of a sequence may take, in milliseconds: a slow line may cut one in two.
#[cfg(unix)]
const REST: i64 = 50;

/// What a user did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// A key; [`Key::Unknown`] for one that means nothing here.
    Key(Key),
    /// A pasted text, with its line breaks as `\n`.
    Pasted(String),
    /// The window got another size (on Unix), so that the screen must be drawn afresh.
    Resized,
}

/// Waits until the user does something.
///
/// # Errors
///
/// When the terminal goes away.
pub(super) fn typed(terminal: &Term) -> io::Result<Typed> {
    if !wait_for_key(terminal) {
        return Ok(Typed::Resized);
    }
    one(&mut || terminal.read_key_raw(), &is_there_more)
}

/// The next key, or the pasted text that begins here. `more` tells whether anything was typed that is not read yet.
fn one(read: &mut dyn FnMut() -> io::Result<Key>, more: &dyn Fn() -> bool) -> io::Result<Typed> {
    match key_or_sequence(read, more)? {
        Ok(key) => Ok(Typed::Key(key)),
        Err(sequence) if sequence == PASTE.0 => pasted(read, more),
        Err(_) => Ok(Typed::Key(Key::Unknown)),
    }
}

/// The next key, or what stands behind the bracket of a sequence that the console library does not know.
fn key_or_sequence(
    read: &mut dyn FnMut() -> io::Result<Key>,
    more: &dyn Fn() -> bool,
) -> io::Result<Result<Key, String>> {
    let start = match read()? {
        Key::UnknownEscSeq(start) => start,
        key => return Ok(Ok(key)),
    };
    let mut sequence: String = start.iter().skip(1).collect();
    let is_whole = |sequence: &str| match start.first() {
        // From the second character on: a bracket may follow the bracket.
        Some('[') => sequence.chars().last().is_some_and(|last| ('@'..='~').contains(&last) && sequence != "["),
        Some('O') => !sequence.is_empty(),
        _ => true,
    };
    while !is_whole(&sequence) && sequence.len() < LONGEST_SEQUENCE && more() {
        match read()? {
            Key::Char(character) => sequence.push(character),
            Key::CtrlC => return Ok(Ok(Key::CtrlC)),
            _ => break,
        }
    }
    Ok(Err(sequence))
}

fn pasted(read: &mut dyn FnMut() -> io::Result<Key>, more: &dyn Fn() -> bool) -> io::Result<Typed> {
    let mut text = String::new();
    let mut length = 0;
    loop {
        let character = match key_or_sequence(read, more)? {
            Err(sequence) if sequence == PASTE.1 => return Ok(Typed::Pasted(text)),
            Ok(Key::CtrlC) => return Ok(Typed::Key(Key::CtrlC)),
            Ok(Key::Enter) => '\n',
            Ok(Key::Tab) => ' ',
            Ok(Key::Char(character)) => character,
            _ => continue,
        };
        if length < LONGEST_PASTE {
            text.push(character);
            length += 1;
        }
    }
}

/// `false` when the window got another size before anything was typed.
fn wait_for_key(terminal: &Term) -> bool {
    #[cfg(unix)]
    {
        let size = terminal.size();
        while !waits(GLANCE) {
            if terminal.size() != size {
                return false;
            }
        }
    }
    #[cfg(not(unix))]
    let _ = terminal;
    true
}

/// On Windows keys come whole.
fn is_there_more() -> bool {
    #[cfg(unix)]
    return waits(REST);
    #[cfg(not(unix))]
    false
}

/// Whether something was typed within so many milliseconds. What cannot be waited for is read at once.
#[cfg(unix)]
fn waits(milliseconds: i64) -> bool {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let time = Timespec { tv_sec: 0, tv_nsec: milliseconds * 1_000_000 };
    let stdin = rustix::stdio::stdin();
    let found = poll(&mut [PollFd::new(&stdin, PollFlags::IN)], Some(&time));
    !matches!(found, Ok(0) | Err(rustix::io::Errno::INTR))
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::collections::VecDeque;

    use super::*;

    /// What comes of keys as the console library gives them.
    fn read(keys: &[Key]) -> Vec<Typed> {
        let keys: RefCell<VecDeque<Key>> = RefCell::new(keys.iter().cloned().collect());
        let mut found = Vec::new();
        while !keys.borrow().is_empty() {
            let mut next = || keys.borrow_mut().pop_front().ok_or_else(|| io::ErrorKind::UnexpectedEof.into());
            found.push(one(&mut next, &|| !keys.borrow().is_empty()).unwrap());
        }
        found
    }

    fn keys(start: &str, rest: &str) -> Vec<Key> {
        let start = Key::UnknownEscSeq(start.chars().collect());
        std::iter::once(start).chain(rest.chars().map(Key::Char)).collect()
    }

    #[test]
    fn a_key_that_is_not_known_leaves_nothing_behind() {
        // Ctrl-Right, Shift-F5, F2 (two ways), F1 of the Linux console, Alt-x.
        for (start, rest) in [("[1;", "5C"), ("[15", ";2~"), ("O", "Q"), ("[12", "~"), ("[[A", ""), ("x", "")] {
            let mut all = keys(start, rest);
            all.push(Key::Char('4'));
            assert_eq!(read(&all), [Typed::Key(Key::Unknown), Typed::Key(Key::Char('4'))], "{start}{rest}");
        }
    }

    #[test]
    fn a_pasted_text_comes_whole_with_its_line_breaks() {
        let mut all = keys("[20", "0~een");
        all.extend([Key::Enter, Key::Tab, Key::Char('2'), Key::ArrowUp]);
        all.extend(keys("[20", "1~q"));
        assert_eq!(read(&all), [Typed::Pasted("een\n 2".to_owned()), Typed::Key(Key::Char('q'))]);
    }

    #[test]
    fn an_endless_paste_is_cut_and_can_be_broken_off() {
        let mut all = keys("[20", &format!("0~{}", "x".repeat(LONGEST_PASTE + 5)));
        all.extend(keys("[20", "1~"));
        assert_eq!(read(&all), [Typed::Pasted("x".repeat(LONGEST_PASTE))]);
        let mut open = keys("[20", "0~abc");
        open.push(Key::CtrlC);
        assert_eq!(read(&open), [Typed::Key(Key::CtrlC)]);
    }
}
