//! Choosing on a terminal: from a menu, by a key, several at once, yes or no.

use std::io;

use console::Key;

use super::super::{Action, Input, KeysView};
use super::Keyboard;
use crate::language::clean;
use crate::typeset::indented;

/// What a key does on a screen with a few options.
pub(super) enum Choosing {
    /// It chooses this option, from 0.
    Chosen(usize),
    /// It is Enter, and no option is highlighted.
    Entered,
    /// It leaves the screen.
    Done(Action),
    /// It is another letter, in lower case.
    Letter(char),
    /// It moved the highlight, or means nothing here.
    Nothing,
}

impl Keyboard {
    /// Takes a key on a screen with options: `own` are the keys that choose them. Their numbers do so too, the arrows move
    /// the highlight, and Enter takes the one that is highlighted.
    pub(super) fn choosing(&mut self, own: &[char], highlight: &mut Option<usize>) -> io::Result<Choosing> {
        let keys = &self.words().keys;
        let last = own.len().saturating_sub(1);
        let typed = match self.key()? {
            Key::CtrlC => return Ok(Choosing::Done(Action::Interrupt)),
            Key::ArrowUp => {
                *highlight = Some(highlight.map_or(last, |at| at.saturating_sub(1)));
                return Ok(Choosing::Nothing);
            }
            Key::ArrowDown => {
                *highlight = Some(highlight.map_or(0, |at| (at + 1).min(last)));
                return Ok(Choosing::Nothing);
            }
            Key::Enter => return Ok(highlight.map_or(Choosing::Entered, Choosing::Chosen)),
            Key::ArrowLeft | Key::Backspace => return Ok(Choosing::Done(Action::Do(Input::Back))),
            Key::Char(typed) => typed.to_lowercase().next().unwrap_or(typed),
            _ => return Ok(Choosing::Nothing),
        };
        let by_number =
            || typed.to_digit(10).and_then(|digit| (digit as usize).checked_sub(1)).filter(|at| *at <= last);
        if let Some(at) = own.iter().position(|key| *key == typed).or_else(by_number) {
            return Ok(Choosing::Chosen(at));
        }
        if typed.is_ascii_digit() {
            self.message = (self.words().no_such_option)(own.len());
            return Ok(Choosing::Nothing);
        }
        Ok(match typed {
            _ if typed == keys.back => Choosing::Done(Action::Do(Input::Back)),
            _ if typed == keys.skip => Choosing::Done(Action::Do(Input::Skip)),
            _ if typed == keys.stop => Choosing::Done(Action::Stop),
            _ => Choosing::Letter(typed),
        })
    }

    /// A few things to do, one key each.
    pub(super) fn keys(&mut self, view: &KeysView) -> io::Result<Action> {
        let own: Vec<char> = ('1'..='9').take(view.options.len()).collect();
        let mut highlight = view.usual;
        loop {
            let lines = self.keys_lines(view, highlight);
            self.page(&lines)?;
            match self.choosing(&own, &mut highlight)? {
                Choosing::Chosen(at) => return Ok(Action::Do(Input::Pick(at))),
                Choosing::Entered => return Ok(Action::Do(Input::Skip)),
                Choosing::Done(action) => return Ok(action),
                Choosing::Letter(_) | Choosing::Nothing => {}
            }
        }
    }

    /// In a low window what is known gives way, so that the question and its answers stay in view.
    fn keys_lines(&self, view: &KeysView, highlight: Option<usize>) -> Vec<String> {
        let words = self.words();
        let mut head = vec![self.paint.heading(&clean(&view.heading)), String::new()];
        head.extend(self.wrapped(&clean(&view.subject)).iter().map(|line| self.paint.strong(line)));
        let facts: Vec<String> = view
            .facts
            .iter()
            .flat_map(|fact| indented(&clean(fact), self.width(), "  ", "    ", self.language))
            .map(|line| self.paint.quiet(&line))
            .collect();
        let mut rest = vec![String::new()];
        rest.extend(self.wrapped(&view.question).iter().map(|line| self.paint.strong(line)));
        for (at, option) in view.options.iter().enumerate() {
            let mark = if highlight == Some(at) { '>' } else { ' ' };
            for line in indented(option, self.width(), &format!("{mark} {}  ", at + 1), "     ", self.language) {
                rest.push(if highlight == Some(at) { self.paint.strong(&line) } else { line });
            }
        }
        rest.push(String::new());
        rest.extend(self.quiet(&(words.keys_hint)(&words.keys)));
        let rows = usize::from(self.terminal.size().0).saturating_sub(self.message_rows() + 1);
        let room = rows.saturating_sub(head.len() + rest.len());
        head.into_iter().chain(facts.into_iter().take(room)).chain(rest).collect()
    }

    /// Any number of things.
    pub(super) fn several(&mut self, question: &str, hint: &str, options: &[String]) -> io::Result<Action> {
        let hint = [hint, self.words().several_hint].join(" ");
        let mut at = 0;
        let mut chosen = vec![false; options.len()];
        loop {
            let mark = |option: usize| if chosen[option] { "[x] " } else { "[ ] " };
            let room = self.menu_page(question, hint.trim(), options, at, &mark)?;
            match self.key()? {
                Key::CtrlC => return Err(io::ErrorKind::Interrupted.into()),
                Key::Char(' ') => chosen.iter_mut().skip(at).take(1).for_each(|chosen| *chosen = !*chosen),
                Key::Char('a') => {
                    let all = chosen.iter().all(|chosen| *chosen);
                    chosen.fill(!all);
                }
                Key::Enter => {
                    let chosen = chosen.iter().enumerate().filter(|(_, chosen)| **chosen).map(|(option, _)| option);
                    return Ok(Action::Do(Input::Several(chosen.collect())));
                }
                Key::Escape | Key::Char('q') => return Ok(Action::Do(Input::Back)),
                key => at = moved(&key, at, options.len(), room),
            }
        }
    }

    /// Shows a menu: the page with the line at `at`, which is marked. How many lines a page has.
    fn menu_page(
        &mut self,
        question: &str,
        hint: &str,
        options: &[String],
        at: usize,
        mark: &dyn Fn(usize) -> &'static str,
    ) -> io::Result<usize> {
        let mut lines = self.titled(question, hint);
        // The menu turns its pages, so that the question stays in view; the last row is the cursor's.
        let rows = usize::from(self.terminal.size().0).saturating_sub(self.message_rows() + 2);
        if lines.len() + options.len() > rows {
            lines.extend(self.quiet(&(self.words().more_below)(options.len())));
        }
        let room = rows.saturating_sub(lines.len()).max(2);
        for (option, text) in options.iter().enumerate().skip(at / room * room).take(room) {
            let marks = format!("{} {}", if option == at { '>' } else { ' ' }, mark(option));
            // A line that took two rows would push the question out of view.
            let width = self.width().saturating_sub(marks.len());
            lines.push(marks + &console::truncate_str(&clean(text), width, "…"));
        }
        self.page(&lines)?;
        Ok(room)
    }

    /// One of some lines, from 0; `None` goes back.
    pub(super) fn menu(
        &mut self,
        question: &str,
        hint: &str,
        options: &[String],
        current: Option<usize>,
    ) -> io::Result<Option<usize>> {
        let mut at = current.unwrap_or(0);
        loop {
            let room = self.menu_page(question, hint, options, at, &|_| "")?;
            match self.key()? {
                Key::CtrlC => return Err(io::ErrorKind::Interrupted.into()),
                Key::Enter | Key::Char(' ') => return Ok(Some(at)),
                Key::Escape | Key::Char('q') => return Ok(None),
                key => at = moved(&key, at, options.len(), room),
            }
        }
    }

    pub(super) fn choice(
        &mut self,
        question: &str,
        hint: &str,
        options: &[String],
        current: Option<usize>,
    ) -> io::Result<Action> {
        let mut all = options.to_vec();
        all.push(self.words().skip_choice.to_owned());
        Ok(Action::Do(match self.menu(question, hint, &all, current)? {
            None => Input::Back,
            Some(at) => Input::Choice(Some(at).filter(|at| *at < options.len())),
        }))
    }

    pub(super) fn want_elements(&mut self, question: &str, hint: &str) -> io::Result<Action> {
        loop {
            let mut lines = self.titled(question, hint);
            lines.extend(self.quiet(&(self.words().yes_no)(&self.words().keys)));
            self.page(&lines)?;
            let key = self.key()?;
            if let Some(answer) = self.yes_or_no(&key)? {
                return Ok(Action::Do(answer.map_or(Input::Back, Input::WantElements)));
            }
        }
    }

    /// What a key says: yes, no (also Enter), back (`Some(None)`), or nothing.
    pub(super) fn yes_or_no(&self, key: &Key) -> io::Result<Option<Option<bool>>> {
        let keys = &self.words().keys;
        Ok(match key {
            Key::CtrlC => return Err(io::ErrorKind::Interrupted.into()),
            Key::Enter => Some(Some(false)),
            Key::ArrowLeft | Key::Backspace => Some(None),
            Key::Char(typed) => match typed.to_ascii_lowercase() {
                typed if typed == keys.yes => Some(Some(true)),
                typed if typed == keys.no => Some(Some(false)),
                typed if typed == keys.back || typed == '<' => Some(None),
                _ => None,
            },
            _ => None,
        })
    }
}

/// Where a key brings the mark in a menu of so many lines, of which a page shows `room`.
fn moved(key: &Key, at: usize, lines: usize, room: usize) -> usize {
    let last = lines.saturating_sub(1);
    match key {
        Key::ArrowDown | Key::Tab | Key::Char('j') if at >= last => 0,
        Key::ArrowDown | Key::Tab | Key::Char('j') => at + 1,
        Key::ArrowUp | Key::BackTab | Key::Char('k') => at.checked_sub(1).unwrap_or(last),
        Key::ArrowRight | Key::PageDown | Key::Char('l') => (at + room).min(last),
        Key::ArrowLeft | Key::PageUp | Key::Char('h') => at.saturating_sub(room),
        Key::Home => 0,
        Key::End => last,
        _ => at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_goes_round_by_line_and_stops_at_the_ends_by_page() {
        let five = |keys: &[Key]| keys.iter().fold(0, |at, key| moved(key, at, 5, 2));
        assert_eq!(five(&[Key::ArrowUp]), 4);
        assert_eq!(five(&[Key::ArrowUp, Key::ArrowDown]), 0);
        assert_eq!(five(&[Key::PageDown, Key::PageDown, Key::PageDown]), 4);
        assert_eq!(five(&[Key::ArrowDown, Key::PageUp]), 0);
        assert_eq!(five(&[Key::End, Key::Char('x')]), 4);
        assert_eq!(moved(&Key::ArrowUp, 0, 0, 2), 0, "a menu without lines");
    }
}
