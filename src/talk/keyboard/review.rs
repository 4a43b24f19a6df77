//! The review on a terminal: a line for each answer where it fits, page by page.

use std::io;

use console::{Key, measure_text_width};

use super::super::{ConversationInput, ReviewLine, UserAction};
use super::Keyboard;
use crate::language::clean;
use crate::typeset::indented;

/// What stands before the lines of an answer that does not fit on one.
const INDENT: &str = "     ";
/// No number or word that is typed here is longer, in characters.
const LONGEST_TYPED: usize = 20;

impl Keyboard {
    pub(super) fn review(&mut self, groups: &[(String, Vec<ReviewLine>)]) -> io::Result<UserAction> {
        let keys = &self.words().keys;
        let mut typed = String::new();
        loop {
            let pages = self.review_pages(groups);
            self.review_page = self.review_page.min(pages.len().saturating_sub(1));
            let page = self.review_page;
            // Without the empty line that stands under it elsewhere.
            let said = std::mem::take(&mut self.message);
            let lines = self.review_lines(&said, (&pages, page), &typed);
            self.page(&lines)?;
            self.said = said;
            // In a number the same digit may come twice at once.
            match self.key_where(|key| !matches!(key, Key::Char('0'..='9')))? {
                Key::CtrlC => return Ok(UserAction::Interrupt),
                Key::Enter if typed.is_empty() => return Ok(UserAction::Do(ConversationInput::Finish)),
                Key::Enter => {
                    if let Some(input) = self.meant(&std::mem::take(&mut typed)) {
                        return Ok(UserAction::Do(input));
                    }
                }
                Key::Escape => return Ok(UserAction::Do(ConversationInput::Back)),
                Key::Backspace if typed.is_empty() => return Ok(UserAction::Do(ConversationInput::Back)),
                Key::Backspace => drop(typed.pop()),
                Key::ArrowDown | Key::ArrowRight | Key::PageDown => self.review_page += 1,
                Key::ArrowUp | Key::ArrowLeft | Key::PageUp => self.review_page = page.saturating_sub(1),
                // A letter acts at once where nothing was typed; behind others it is part of a word.
                Key::Char(letter) if typed.is_empty() && letter.to_ascii_lowercase() == keys.back => {
                    return Ok(UserAction::Do(ConversationInput::Back));
                }
                Key::Char(letter) if typed.is_empty() && letter.to_ascii_lowercase() == keys.stop => {
                    return Ok(UserAction::Do(ConversationInput::Stop));
                }
                Key::Char('?') => self.message = self.words().review_help.to_owned(),
                Key::Char(letter) if letter.is_alphanumeric() && typed.chars().count() < LONGEST_TYPED => {
                    typed.push(letter);
                }
                _ => {}
            }
        }
    }

    /// What a typed number or word asks for. A word that asks for nothing is answered above the next screen: it is no sign
    /// that somebody is done.
    fn meant(&mut self, typed: &str) -> Option<ConversationInput> {
        let words = self.words();
        let is = |known: &[&str]| known.iter().any(|word| typed.eq_ignore_ascii_case(word));
        match typed.parse() {
            Ok(number) => return Some(ConversationInput::Open(number)),
            Err(_) if is(words.commands.done) => return Some(ConversationInput::Finish),
            Err(_) if is(words.commands.stop) => return Some(ConversationInput::Stop),
            Err(_) if is(words.commands.back) => return Some(ConversationInput::Back),
            Err(_) if is(words.commands.help) => self.message = words.review_help.to_owned(),
            Err(_) if typed.chars().all(|character| character.is_ascii_digit()) => {
                return Some(ConversationInput::Open(usize::MAX));
            }
            Err(_) => self.message = (words.not_understood)(&clean(typed)),
        }
        None
    }

    /// A page with what stands around it. What is said above it takes the place of the hint, so that pages stay what they are.
    fn review_lines(&self, said: &str, (pages, page): (&[Vec<String>], usize), typed: &str) -> Vec<String> {
        let words = self.words();
        let mut lines: Vec<String> = self.wrapped(said).iter().map(|line| self.paint.strong(line)).collect();
        lines.retain(|line| !said.is_empty() && !line.is_empty());
        lines.push(self.paint.heading(words.review));
        lines.extend(pages.get(page).cloned().unwrap_or_default());
        if pages.len() > 1 {
            lines.extend(self.quiet(&(words.review_page)(page + 1, pages.len())));
        }
        // Beside these lines: the prompt and the row of the cursor.
        let rows = usize::from(self.terminal.size().0).saturating_sub(2);
        let hint = self.quiet(words.review_hint);
        if lines.len() + hint.len() <= rows {
            lines.extend(hint);
        }
        lines.truncate(rows.max(2));
        lines.push(self.paint.strong(&(words.review_prompt)(typed)));
        lines
    }

    /// Everything that can be changed, cut into pages that fit the window; a page never parts an answer from its name.
    fn review_pages(&self, groups: &[(String, Vec<ReviewLine>)]) -> Vec<Vec<String>> {
        let words = self.words();
        let hints = self.wrapped(words.review_hint).len() + self.wrapped(&(words.review_page)(99, 99)).len();
        // Beside the hints: the heading, the prompt, and the row of the cursor.
        let room = usize::from(self.terminal.size().0).saturating_sub(hints + 3).max(4);
        let mut pages: Vec<Vec<String>> = vec![Vec::new()];
        for (category, answers) in groups.iter().filter(|(_, answers)| !answers.is_empty()) {
            let mut heading = Some(self.paint.strong(category));
            for line in answers {
                let mut block: Vec<String> = heading.take().into_iter().collect();
                block.extend(self.answer_lines(line));
                let full = pages.last().is_some_and(|page| !page.is_empty() && page.len() + block.len() > room);
                if full {
                    pages.push(Vec::new());
                }
                if let Some(page) = pages.last_mut() {
                    page.extend(block);
                }
            }
        }
        pages
    }

    /// One answer: on one line, or the name above it where that does not fit.
    fn answer_lines(&self, line: &ReviewLine) -> Vec<String> {
        let number = format!("{:>3}. ", line.number);
        let whole = format!("{number}{}: {}", line.name, line.answer);
        let mut block = if measure_text_width(&whole) <= self.width() {
            vec![format!("{number}{}: {}", line.name, self.paint.strong(&line.answer))]
        } else {
            let name = format!("{}:", line.name);
            let answer = indented(&line.answer, self.width(), INDENT, INDENT, self.language);
            let name = indented(&name, self.width(), &number, INDENT, self.language);
            name.into_iter().chain(answer.iter().map(|line| self.paint.strong(line))).collect()
        };
        if let Some(note) = &line.note {
            let noted = if line.is_quoted { self.words().quote.note } else { self.words().note };
            block.extend(indented(&noted(note), self.width(), INDENT, INDENT, self.language));
        }
        block
    }
}
