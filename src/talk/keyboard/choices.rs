//! Choosing on a terminal by a key, among a few things or between yes and no.

use std::io;

use console::Key;

use super::super::{ConversationInput, KeysView, UserAction};
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
    Done(UserAction),
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
            Key::CtrlC => return Ok(Choosing::Done(UserAction::Interrupt)),
            Key::ArrowUp => {
                *highlight = Some(highlight.map_or(last, |at| at.saturating_sub(1)));
                return Ok(Choosing::Nothing);
            }
            Key::ArrowDown => {
                *highlight = Some(highlight.map_or(0, |at| (at + 1).min(last)));
                return Ok(Choosing::Nothing);
            }
            Key::Enter => return Ok(highlight.map_or(Choosing::Entered, Choosing::Chosen)),
            Key::ArrowLeft | Key::Backspace | Key::Escape => {
                return Ok(Choosing::Done(UserAction::Do(ConversationInput::Back)));
            }
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
            _ if typed == keys.back => Choosing::Done(UserAction::Do(ConversationInput::Back)),
            _ if typed == keys.skip => Choosing::Done(UserAction::Do(ConversationInput::Skip)),
            _ if typed == keys.stop => Choosing::Done(UserAction::Do(ConversationInput::Stop)),
            _ => Choosing::Letter(typed),
        })
    }

    /// A few things to do, one key each.
    pub(super) fn keys(&mut self, view: &KeysView) -> io::Result<UserAction> {
        let own: Vec<char> = ('1'..='9').take(view.options.len()).collect();
        let mut highlight = view.usual;
        loop {
            let lines = self.keys_lines(view, highlight);
            self.page(&lines)?;
            match self.choosing(&own, &mut highlight)? {
                Choosing::Chosen(at) => return Ok(UserAction::Do(ConversationInput::Pick(at))),
                Choosing::Entered => return Ok(UserAction::Do(ConversationInput::Skip)),
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
        let rest = |with_details: bool| {
            let mut rest = vec![String::new()];
            rest.extend(self.wrapped(&view.question).iter().map(|line| self.paint.strong(line)));
            for (at, option) in view.options.iter().enumerate() {
                let mark = if highlight == Some(at) { '>' } else { ' ' };
                for line in indented(option, self.width(), &format!("{mark} {}  ", at + 1), "     ", self.language) {
                    rest.push(if highlight == Some(at) { self.paint.strong(&line) } else { line });
                }
                let detail = view.details.get(at).filter(|detail| with_details && !detail.is_empty());
                for line in detail.into_iter().flat_map(|detail| self.below_option(detail)) {
                    rest.push(line);
                }
            }
            rest.push(String::new());
            rest.extend(self.quiet(&(words.keys_hint)(&words.keys)));
            rest
        };
        let rows = usize::from(self.terminal.size().0).saturating_sub(self.message_rows() + 1);
        let whole = rest(true);
        let rest = if head.len() + whole.len() > rows { rest(false) } else { whole };
        let room = rows.saturating_sub(head.len() + rest.len());
        let rounds = self.rounds_within(&view.rounds, room, facts.len());
        let room = room.saturating_sub(rounds.len());
        // What is counted is read across the room; empty lines give way first.
        let is_tight = !rounds.is_empty() && head.len() + rounds.len() + rest.len() > rows;
        let rest = rounds.into_iter().chain(rest);
        let lines = head.into_iter().chain(facts.into_iter().take(room)).chain(rest);
        lines.filter(|line| !(is_tight && line.is_empty())).collect()
    }

    /// What is said of an option, under it.
    fn below_option(&self, detail: &str) -> Vec<String> {
        let lines = indented(&clean(detail), self.width(), "     ", "     ", self.language);
        lines.iter().map(|line| self.paint.quiet(line)).collect()
    }

    /// Yes or no, on a page of its own.
    pub(super) fn yes_no(&mut self, question: &str, hint: &str) -> io::Result<UserAction> {
        loop {
            let lines = self.yes_no_lines(question, hint);
            self.page(&lines)?;
            let key = self.key()?;
            if let Some(action) = self.agreeing(&key) {
                return Ok(action);
            }
        }
    }

    /// Yes or no about what was just shown. That may be longer than the window, so nothing is drawn afresh.
    pub(super) fn yes_no_below(&mut self, question: &str, hint: &str) -> io::Result<UserAction> {
        let mut lines = self.below();
        lines.extend(self.yes_no_lines(question, hint));
        lines.iter().try_for_each(|line| self.terminal.write_line(line))?;
        loop {
            let key = self.key()?;
            if let Some(action) = self.agreeing(&key) {
                // Of a window with another size, what was said above an earlier page may be waiting again.
                self.message.clear();
                return Ok(action);
            }
        }
    }

    /// What stands between something that was shown and what is asked under it: what is said about it, if anything.
    pub(super) fn below(&mut self) -> Vec<String> {
        let said = std::mem::take(&mut self.message);
        let mut lines = vec![String::new()];
        if !said.is_empty() {
            lines.extend(self.wrapped(&said).iter().map(|line| self.paint.strong(line)));
            lines.push(String::new());
        }
        lines
    }

    fn yes_no_lines(&self, question: &str, hint: &str) -> Vec<String> {
        let mut lines: Vec<String> = self.wrapped(question).iter().map(|line| self.paint.strong(line)).collect();
        if !hint.is_empty() {
            lines.extend(self.quiet(hint));
        }
        lines.extend(self.quiet(&(self.words().yes_no)(&self.words().keys)));
        lines
    }

    /// What a key says at yes or no; Enter is no, since what is offered can always be left.
    fn agreeing(&self, key: &Key) -> Option<UserAction> {
        let keys = &self.words().keys;
        Some(match key {
            Key::CtrlC => UserAction::Interrupt,
            Key::Enter => UserAction::Do(ConversationInput::Want(false)),
            Key::ArrowLeft | Key::Backspace | Key::Escape => UserAction::Do(ConversationInput::Back),
            Key::Char(typed) => match typed.to_ascii_lowercase() {
                typed if typed == keys.yes => UserAction::Do(ConversationInput::Want(true)),
                typed if typed == keys.no => UserAction::Do(ConversationInput::Want(false)),
                typed if typed == keys.back || typed == '<' => UserAction::Do(ConversationInput::Back),
                typed if typed == keys.stop => UserAction::Do(ConversationInput::Stop),
                _ => return None,
            },
            _ => return None,
        })
    }
}
