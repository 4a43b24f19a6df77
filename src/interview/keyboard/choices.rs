//! Choosing on a terminal: from a menu, by a key, several at once, yes or no.

use std::io;

use console::Key;
use dialoguer::theme::{SimpleTheme, Theme};
use dialoguer::{MultiSelect, Select};

use super::super::terminal::key;
use super::super::{Action, Input, KeysView};
use super::Keyboard;
use crate::language::clean;
use crate::typeset::indented;

/// How menus look: without colour, so that a mark says what is chosen.
const THEME: &dyn Theme = &SimpleTheme;

impl Keyboard {
    /// A few things to do, one key each.
    pub(super) fn keys(&mut self, view: &KeysView) -> io::Result<Action> {
        let keys = &self.words().keys;
        let mut highlight = view.usual;
        let last = view.options.len().saturating_sub(1);
        loop {
            let lines = self.keys_lines(view, highlight);
            self.page(&lines)?;
            match key(&self.terminal)? {
                Key::CtrlC => return Ok(Action::Interrupt),
                Key::ArrowUp => highlight = Some(highlight.map_or(last, |at| at.saturating_sub(1))),
                Key::ArrowDown => highlight = Some(highlight.map_or(0, |at| (at + 1).min(last))),
                Key::Enter => return Ok(Action::Do(highlight.map_or(Input::Skip, Input::Pick))),
                Key::ArrowLeft | Key::Backspace => return Ok(Action::Do(Input::Back)),
                Key::Char(typed) => {
                    let typed = typed.to_lowercase().next().unwrap_or(typed);
                    let chosen = typed.to_digit(10).and_then(|digit| (digit as usize).checked_sub(1));
                    match typed {
                        _ if chosen.is_some_and(|at| at <= last) => {
                            return Ok(Action::Do(Input::Pick(chosen.unwrap_or_default())));
                        }
                        _ if typed.is_ascii_digit() => self.message = (self.words().no_such_option)(view.options.len()),
                        _ if typed == keys.back => return Ok(Action::Do(Input::Back)),
                        _ if typed == keys.skip => return Ok(Action::Do(Input::Skip)),
                        _ if typed == keys.stop => return Ok(Action::Stop),
                        _ => {}
                    }
                }
                _ => {}
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
        let message = if self.message.is_empty() { 0 } else { self.wrapped(&self.message).len() + 1 };
        let rows = usize::from(self.terminal.size().0).saturating_sub(message + 1);
        let room = rows.saturating_sub(head.len() + rest.len());
        head.into_iter().chain(facts.into_iter().take(room)).chain(rest).collect()
    }

    /// Any number of things.
    pub(super) fn several(&mut self, question: &str, hint: &str, options: &[String]) -> io::Result<Action> {
        let hint = [hint, self.words().several_hint].join(" ");
        let mut title = self.titled(question, hint.trim());
        let lines = self.menu_lines(options, 8);
        // The menu turns its pages, so that the question stays in view; the last row is the cursor's.
        let rows = usize::from(self.terminal.size().0).saturating_sub(2);
        if title.len() + lines.len() > rows {
            title.extend(self.quiet(&(self.words().more_below)(lines.len())));
        }
        self.page(&title)?;
        let room = rows.saturating_sub(title.len()).max(2);
        let menu = MultiSelect::with_theme(THEME).items(&lines).max_length(room).report(false);
        let picked = menu.interact_on_opt(&self.terminal);
        let picked = picked.map_err(|dialoguer::Error::IO(error)| error)?;
        Ok(Action::Do(picked.map_or(Input::Back, Input::Several)))
    }

    /// The lines of a menu; each must fit its row, beside its mark.
    fn menu_lines(&self, options: &[String], mark: usize) -> Vec<String> {
        let width = self.width().saturating_sub(mark);
        options.iter().map(|option| console::truncate_str(&clean(option), width, "…").into_owned()).collect()
    }

    pub(super) fn menu(&self, options: &[String], current: Option<usize>) -> io::Result<Option<usize>> {
        let lines = self.menu_lines(options, 4);
        let picked = Select::with_theme(THEME)
            .items(&lines)
            .default(current.unwrap_or(0))
            .report(false)
            .interact_on_opt(&self.terminal);
        picked.map_err(|dialoguer::Error::IO(error)| error)
    }

    pub(super) fn choice(
        &mut self,
        question: &str,
        hint: &str,
        options: &[String],
        current: Option<usize>,
    ) -> io::Result<Action> {
        self.page(&self.titled(question, hint))?;
        let mut all = options.to_vec();
        all.push(self.words().skip_choice.to_owned());
        Ok(Action::Do(match self.menu(&all, current)? {
            None => Input::Back,
            Some(at) => Input::Choice(Some(at).filter(|at| *at < options.len())),
        }))
    }

    /// Yes, no, or back.
    pub(super) fn yes_or_no(&mut self) -> io::Result<Option<bool>> {
        let keys = &self.words().keys;
        self.terminal.write_line(&self.paint.quiet(&(self.words().yes_no)(keys)))?;
        loop {
            match self.terminal.read_key_raw()? {
                Key::CtrlC => return Err(io::ErrorKind::Interrupted.into()),
                Key::Char(key) if key.to_lowercase().eq([keys.yes]) => return Ok(Some(true)),
                Key::Char(key) if key.to_lowercase().eq([keys.no]) => return Ok(Some(false)),
                Key::Enter => return Ok(Some(false)),
                Key::Char(key) if key == keys.back || key == '<' => return Ok(None),
                Key::ArrowLeft | Key::Backspace => return Ok(None),
                _ => {}
            }
        }
    }
}
