//! Browsing the catalogue on a terminal: type to find, Enter to read a card, Esc to go back.

use std::io;

use console::{Key, Term};

use super::output::OutputSettings;
use crate::catalogue::{Catalogue, Strategy, search};
use crate::fault::Faults;
use crate::language::Language;
use crate::questionnaire::Questionnaire;
use crate::render::{Look, screen};
use crate::report::strategy_card;
use crate::talk::{Guard, lost};
use crate::typeset::Paint;

/// Rows that are not part of the list: search line, count, hint, and air.
const FRAME: usize = 5;

pub(super) fn run(
    questionnaire: &Questionnaire,
    catalogue: &Catalogue,
    language: Language,
    output: &OutputSettings,
) -> Result<(), Faults> {
    let _guard = Guard::new(true);
    let terminal = Term::stdout();
    let browser = Browser { questionnaire, catalogue, language, paint: output.paint(), terminal };
    match browser.find() {
        // Ctrl-C while nothing can be lost is just another way to leave.
        Err(error) if error.kind() == io::ErrorKind::Interrupted => Ok(()),
        other => Ok(other.map_err(lost)?),
    }
}

struct Browser<'a> {
    questionnaire: &'a Questionnaire,
    catalogue: &'a Catalogue,
    language: Language,
    paint: Paint,
    terminal: Term,
}

impl Browser<'_> {
    fn find(&self) -> io::Result<()> {
        let (mut query, mut at) = (String::new(), 0);
        loop {
            let found = search(self.catalogue, &query);
            let found: Vec<&Strategy> = found.into_iter().map(|index| self.catalogue.strategy(index)).collect();
            at = at.min(found.len().saturating_sub(1));
            self.list(&query, &found, at)?;
            match self.terminal.read_key_raw()? {
                Key::CtrlC | Key::Escape => return Ok(()),
                Key::ArrowDown => at += 1,
                Key::ArrowUp => at = at.saturating_sub(1),
                Key::PageDown => at += self.room(),
                Key::PageUp => at = at.saturating_sub(self.room()),
                Key::Enter => {
                    if let Some(strategy) = found.get(at) {
                        self.read(strategy)?;
                    }
                }
                Key::Backspace => drop(query.pop()),
                Key::Char(letter) if !letter.is_control() => {
                    query.push(letter);
                    at = 0;
                }
                _ => {}
            }
        }
    }

    /// How many rows the list or card may take.
    fn room(&self) -> usize {
        usize::from(self.terminal.size().0).saturating_sub(FRAME).max(1)
    }

    fn width(&self) -> usize {
        usize::from(self.terminal.size().1).saturating_sub(1).max(10)
    }

    fn line(&self, text: &str) -> io::Result<()> {
        self.terminal.write_line(&console::truncate_str(text, self.width(), "…"))
    }

    fn list(&self, query: &str, found: &[&Strategy], at: usize) -> io::Result<()> {
        let words = &self.language.phrases().browse;
        self.terminal.clear_screen()?;
        self.line(&self.paint.strong(&(words.search)(query)))?;
        self.line(&self.paint.quiet(&(words.found)(found.len(), self.catalogue.strategies().len())))?;
        self.terminal.write_line("")?;
        let first = at.saturating_sub(self.room() / 2).min(found.len().saturating_sub(self.room()));
        for (number, strategy) in found.iter().enumerate().skip(first).take(self.room()) {
            let name = strategy.name.get(self.language);
            let line = if number == at { self.paint.strong(&format!("> {name}")) } else { format!("  {name}") };
            self.line(&line)?;
        }
        self.line(&self.paint.quiet(words.browser_hint))
    }

    /// Shows a card, as much of it as fits, until Esc or Enter.
    fn read(&self, strategy: &Strategy) -> io::Result<()> {
        let card = strategy_card(self.questionnaire, self.catalogue, strategy, self.language);
        let mut top = 0;
        loop {
            let look = Look { width: self.width(), paint: self.paint, plain: false };
            let text = screen(&card, self.language, look);
            let lines: Vec<&str> = text.lines().collect();
            let room = self.room() + FRAME - 2;
            top = top.min(lines.len().saturating_sub(room));
            self.terminal.clear_screen()?;
            for line in lines.iter().skip(top).take(room) {
                self.terminal.write_line(line)?;
            }
            self.line(&self.paint.quiet(self.language.phrases().browse.card_hint))?;
            match self.terminal.read_key_raw()? {
                Key::CtrlC => return Err(io::ErrorKind::Interrupted.into()),
                Key::Escape | Key::Enter | Key::Backspace | Key::ArrowLeft => return Ok(()),
                Key::ArrowDown => top += 1,
                Key::ArrowUp => top = top.saturating_sub(1),
                Key::PageDown | Key::Char(' ') => top += room,
                Key::PageUp => top = top.saturating_sub(room),
                _ => {}
            }
        }
    }
}
