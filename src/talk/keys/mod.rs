//! What is typed on a terminal: keys, whole pieces of pasted text, and a window that gets another size.
//!
//! Every screen reads here. On Unix the bytes are read and understood by a [`KeyDecoder`] of our own; elsewhere the console
//! library knows the keys. What a key may not do is decided here for both: answer a screen that was not shown yet, and count
//! twice when its contact bounces.

#[cfg(any(not(unix), test))]
mod burst;
mod decoder;
#[cfg(not(unix))]
mod elsewhere;
#[cfg(unix)]
mod unix;

use std::collections::VecDeque;
use std::io;
use std::time::{Duration, Instant};

use console::Key;

#[cfg(not(unix))]
pub(super) use elsewhere::StdinByKey as Stdin;
#[cfg(unix)]
pub(super) use unix::StdinByByte as Stdin;

pub use decoder::KeyDecoder;

/// How long a window can have another size before it is drawn afresh.
const GLANCE: Duration = Duration::from_millis(200);

/// The same key again within this time is one press whose contact bounced. Nobody presses that fast; a key that is held
/// repeats about as fast, and then goes on a little slower.
const BOUNCE: Duration = Duration::from_millis(30);

/// How often is looked for what was typed ahead: so that input without end cannot hold the program.
const LOOKS: usize = 64;

/// What a user did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypedInput {
    /// A key; [`Key::Unknown`] for one that means nothing here.
    Key(Key),
    /// A pasted text, with its line breaks as `\n`.
    Pasted(String),
    /// The window got another size (on Unix), so that the screen must be drawn afresh.
    Resized,
}

/// Where typing comes from.
pub(super) trait TypingSource {
    /// What was typed, waiting no longer than this for it; `None` when nothing came. With nothing to wait for, something
    /// that has only begun goes on beginning.
    ///
    /// # Errors
    ///
    /// When the terminal goes away.
    fn gather(&mut self, wait: Duration) -> io::Result<Option<Vec<TypedInput>>>;

    /// Whether something has begun whose end has not come.
    fn is_within(&self) -> bool;

    /// Whether the screen must be drawn afresh.
    fn is_changed(&mut self) -> bool;
}

/// The one reader of keys.
#[derive(Debug)]
pub(super) struct KeyReader<S> {
    source: S,
    /// What was read and not given yet, with when it was read.
    waiting: VecDeque<(TypedInput, Instant)>,
    /// The last key that counted.
    last: Option<(Key, Instant)>,
    /// What has begun was typed before this screen was shown.
    is_stale: bool,
}

impl<S: TypingSource> KeyReader<S> {
    pub(super) fn new(source: S) -> Self {
        Self { source, waiting: VecDeque::new(), last: None, is_stale: false }
    }

    /// A new screen is shown that one key can answer: what was typed before it is passed over, but for Ctrl-C.
    ///
    /// # Errors
    ///
    /// When the terminal goes away.
    pub(super) fn begin_screen(&mut self) -> io::Result<()> {
        for _ in 0..LOOKS {
            let Some(found) = self.source.gather(Duration::ZERO)? else { break };
            self.add(found);
        }
        self.waiting.retain(|(typed, _)| *typed == TypedInput::Key(Key::CtrlC));
        self.is_stale = self.source.is_within();
        Ok(())
    }

    fn add(&mut self, found: Vec<TypedInput>) {
        let now = Instant::now();
        for typed in found {
            let is_stale = std::mem::take(&mut self.is_stale) && typed != TypedInput::Key(Key::CtrlC);
            if !is_stale {
                self.waiting.push_back((typed, now));
            }
        }
    }

    /// Waits until the user does something. `bounces` are the keys of which a second one that comes at once is the first.
    ///
    /// # Errors
    ///
    /// When the terminal goes away.
    pub(super) fn next(&mut self, bounces: fn(&Key) -> bool) -> io::Result<TypedInput> {
        loop {
            if let Some((typed, at)) = self.waiting.pop_front() {
                let TypedInput::Key(key) = &typed else { return Ok(typed) };
                let again = self.last.as_ref().is_some_and(|(last, then)| last == key && at - *then < BOUNCE);
                if again && *key != Key::CtrlC && bounces(key) {
                    continue;
                }
                self.last = Some((key.clone(), at));
                return Ok(typed);
            }
            if self.source.is_changed() {
                return Ok(TypedInput::Resized);
            }
            if let Some(found) = self.source.gather(GLANCE)? {
                self.add(found);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes at each look; a real terminal has nothing when it was looked at long enough.
    struct Script {
        looks: VecDeque<Option<Vec<TypedInput>>>,
        within: bool,
    }

    impl TypingSource for Script {
        fn gather(&mut self, _: Duration) -> io::Result<Option<Vec<TypedInput>>> {
            self.looks.pop_front().ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
        }

        fn is_within(&self) -> bool {
            self.within
        }

        fn is_changed(&mut self) -> bool {
            false
        }
    }

    fn keys(looks: &[Option<&str>], within: bool) -> KeyReader<Script> {
        let typed = |text: &str| text.chars().map(|letter| TypedInput::Key(key(letter))).collect();
        KeyReader::new(Script { looks: looks.iter().map(|look| look.map(typed)).collect(), within })
    }

    fn key(letter: char) -> Key {
        if letter == '!' { Key::CtrlC } else { Key::Char(letter) }
    }

    fn rest(keys: &mut KeyReader<Script>, bounces: fn(&Key) -> bool) -> String {
        let mut text = String::new();
        while let Ok(TypedInput::Key(key)) = keys.next(bounces) {
            text.push(if let Key::Char(letter) = key { letter } else { '!' });
        }
        text
    }

    #[test]
    fn what_was_typed_ahead_answers_no_screen_that_comes_later() {
        let mut ahead = keys(&[Some("12"), Some("3"), None, Some("45")], false);
        ahead.begin_screen().unwrap();
        assert_eq!(rest(&mut ahead, |_| true), "45");
        // Ctrl-C is never passed over.
        let mut broken_off = keys(&[Some("1!2"), None, Some("4")], false);
        broken_off.begin_screen().unwrap();
        assert_eq!(rest(&mut broken_off, |_| true), "!4");
        // What began before the screen is passed over when it is whole.
        let mut cut = keys(&[None, Some("12")], true);
        cut.begin_screen().unwrap();
        assert_eq!(rest(&mut cut, |_| true), "2");
    }

    #[test]
    fn a_key_that_bounces_counts_once_but_not_where_text_is_typed() {
        assert_eq!(rest(&mut keys(&[Some("4"), Some("4"), Some("45")], false), |_| true), "45");
        assert_eq!(rest(&mut keys(&[Some("4455")], false), |_| false), "4455");
    }

    #[test]
    fn a_key_that_is_held_goes_on() {
        let mut held = keys(&[], false);
        let start = Instant::now();
        for at in 0..12 {
            held.waiting.push_back((TypedInput::Key(Key::Char('x')), start + at * Duration::from_millis(16)));
        }
        assert_eq!(rest(&mut held, |_| true).len(), 6);
    }

    #[test]
    fn input_without_end_does_not_hold_the_program() {
        let endless: Vec<_> = (0..LOOKS * 2).map(|_| Some("7")).collect();
        keys(&endless, false).begin_screen().unwrap();
    }
}
