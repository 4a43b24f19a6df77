//! Ticking on a terminal. A tick is taken at once, so that it is kept even if the next key never comes; the screen then comes
//! back with the tick on it.

use std::io;

use console::Key;

use super::super::{ConversationInput, TicksView, UserAction, View};
use super::Keyboard;
use super::menus::{BY_DIGIT, Menu, MenuCame, left, on_page};
use crate::language::clean;
use crate::typeset::indented;

/// Where the mark was on a screen with ticks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TickMark {
    heading: String,
    subject: String,
    question: String,
    at: usize,
}

impl TickMark {
    fn from_view(view: &TicksView, at: usize) -> Self {
        let TicksView { heading, subject, question, .. } = view;
        Self { heading: heading.clone(), subject: subject.clone(), question: question.clone(), at }
    }
}

impl Keyboard {
    /// Whether this screen is the one that was ticked on last.
    pub(super) fn is_ticking(&self, view: &View) -> bool {
        let View::Ticks(view) = view else { return false };
        self.ticking.as_ref().is_some_and(|mark| *mark == TickMark::from_view(view, mark.at))
    }

    /// Things to tick, with what they are about.
    pub(super) fn ticks(&mut self, view: &TicksView) -> io::Result<UserAction> {
        let keys = &self.words().keys;
        let labels: Vec<String> = view.options.iter().map(|option| option.label.clone()).collect();
        let mut menu = Menu::new(&view.question, String::new(), &labels, true);
        menu.ticked = Some(view.options.iter().map(|option| option.is_ticked).collect());
        let mark = self.ticking.take().filter(|mark| *mark == TickMark::from_view(view, mark.at));
        menu.at = mark.map_or(0, |mark| mark.at);
        let has = view.note.as_deref().filter(|note| !note.is_empty());
        if view.note.is_some()
            && self.drafts.is_refused_note(&view.subject, has, !self.message.is_empty())
            && let Some(action) = self.note(&view.subject, has)?
        {
            return Ok(action);
        }
        let mut reads = false;
        loop {
            let lines = if reads { self.more_lines(view, menu.at) } else { self.ticks_lines(view, &menu) };
            self.page(&lines)?;
            let key = self.key()?;
            let letter = if let Key::Char(typed) = key { typed.to_lowercase().next() } else { None };
            let asks_more = letter.is_some_and(|letter| letter == keys.explain || letter == '?');
            if reads && (asks_more || matches!(key, Key::Enter | Key::Escape | Key::Backspace | Key::ArrowLeft)) {
                reads = false;
                continue;
            }
            if asks_more {
                reads = !self.read_at(view, menu.at).is_empty();
                continue;
            }
            if view.note.is_some() && letter == Some(keys.note) {
                if let Some(action) = self.note(&view.subject, has)? {
                    self.ticking = Some(TickMark::from_view(view, menu.at));
                    return Ok(action);
                }
                continue;
            }
            match menu.take(&key, (keys.back, keys.skip, keys.stop)) {
                MenuCame::Nothing => {
                    let ticked = menu.ticked.iter().flatten();
                    let changed = ticked.zip(&view.options).position(|(now, before)| *now != before.is_ticked);
                    if let Some(at) = changed {
                        self.ticking = Some(TickMark::from_view(view, menu.at));
                        return Ok(UserAction::Do(ConversationInput::Pick(at)));
                    }
                }
                MenuCame::NoSuchLine => self.message = (self.words().no_such_number)(labels.len()),
                MenuCame::Chosen(_) => return Ok(UserAction::Do(ConversationInput::Finish)),
                MenuCame::Skipped => return Ok(UserAction::Do(ConversationInput::Skip)),
                came => return Ok(left(&came)),
            }
        }
    }

    /// Where the user is, and what it is about.
    fn ticks_head(&self, heading: &str, subject: &str) -> Vec<String> {
        let mut head = vec![self.paint.heading(&clean(heading)), String::new()];
        if !subject.is_empty() {
            head.extend(self.wrapped(&clean(subject)).iter().map(|line| self.paint.strong(line)));
        }
        head
    }

    /// What there is to read with the mark on a line: about that line, and about the whole.
    fn read_at(&self, view: &TicksView, at: usize) -> Vec<String> {
        let marked = view.options.get(at).filter(|option| !option.more.is_empty());
        let mut lines = Vec::new();
        if let Some(option) = marked {
            lines.extend(self.wrapped(&clean(&option.label)).iter().map(|line| self.paint.strong(line)));
            lines.extend(self.wrapped(&clean(&option.more)));
        }
        lines.extend(view.more.iter().flat_map(|more| indented(&clean(more), self.width(), "", "  ", self.language)));
        lines
    }

    fn more_lines(&self, view: &TicksView, at: usize) -> Vec<String> {
        let mut lines = self.ticks_head(&view.heading, &view.subject);
        lines.extend(self.read_at(view, at));
        lines.push(String::new());
        lines.extend(self.quiet(self.language.phrases().understanding.enough_read));
        lines
    }

    /// In a low window what is known gives way; where not all lines fit, those are shown that stand on one page with the mark.
    fn ticks_lines(&self, view: &TicksView, menu: &Menu<'_>) -> Vec<String> {
        let words = &self.language.phrases().understanding;
        let head = self.ticks_head(&view.heading, &view.subject);
        let facts =
            view.facts.iter().flat_map(|fact| indented(&clean(fact), self.width(), "  ", "    ", self.language));
        let facts: Vec<String> = facts.map(|line| self.paint.quiet(&line)).collect();
        let mut asked = if view.subject.is_empty() { Vec::new() } else { vec![String::new()] };
        asked.extend(self.titled(&view.question, &view.hint));
        let mut hint = vec![String::new()];
        hint.extend(self.quiet(&(words.ticks_hint)(
            &self.words().keys,
            view.options.len() > BY_DIGIT,
            view.note.is_some(),
            view.has_more(),
        )));
        let blocks = self.tick_blocks(view, menu);
        let rows = usize::from(self.terminal.size().0).saturating_sub(self.message_rows() + 1);
        let rows = rows.saturating_sub(head.len() + asked.len() + hint.len());
        let all: usize = blocks.iter().map(Vec::len).sum();
        let shown: Vec<String> = if all <= rows {
            blocks.concat()
        } else {
            let more = self.quiet(&(self.words().more_below)(view.options.len()));
            let mut page = on_page(blocks, menu.at, rows.saturating_sub(more.len()).max(2));
            page.extend(more);
            page
        };
        let room = rows.saturating_sub(shown.len());
        [head, facts.into_iter().take(room).collect(), asked, shown, hint].concat()
    }

    fn tick_blocks(&self, view: &TicksView, menu: &Menu<'_>) -> Vec<Vec<String>> {
        let digits = view.options.len().to_string().len();
        let block = |(at, option): (usize, &super::super::TickLine)| {
            let mark = if at == menu.at { '>' } else { ' ' };
            let is_ticked = menu.ticked.as_ref().is_some_and(|ticked| ticked[at]);
            let first = format!("{mark} {:>digits$}  [{}] ", at + 1, if is_ticked { 'x' } else { ' ' });
            let rest = " ".repeat(first.len());
            let above = option.above.as_ref().map(|above| self.quiet(above)).unwrap_or_default();
            let shown = indented(&clean(&option.label), self.width(), &first, &rest, self.language);
            let emphasised = |line: String| if at == menu.at { self.paint.strong(&line) } else { line };
            above.into_iter().chain(shown.into_iter().map(emphasised)).collect()
        };
        view.options.iter().enumerate().map(block).collect()
    }

    /// Something that must be read before the conversation goes on.
    pub(super) fn reading_page(&mut self, heading: &str, subject: &str, text: &[String]) -> io::Result<UserAction> {
        let keys = &self.words().keys;
        loop {
            let mut lines = self.ticks_head(heading, subject);
            for paragraph in text {
                lines.push(String::new());
                lines.extend(self.wrapped(&clean(paragraph)));
            }
            lines.push(String::new());
            lines.extend(self.quiet(&(self.language.phrases().understanding.page_hint)(keys)));
            self.page(&lines)?;
            return Ok(match self.key()? {
                Key::CtrlC => UserAction::Interrupt,
                Key::Enter => UserAction::Do(ConversationInput::Finish),
                Key::ArrowLeft | Key::Backspace | Key::Escape => UserAction::Do(ConversationInput::Back),
                Key::Char(typed) => match typed.to_ascii_lowercase() {
                    typed if typed == keys.back || typed == '<' => UserAction::Do(ConversationInput::Back),
                    typed if typed == keys.stop => UserAction::Do(ConversationInput::Stop),
                    _ => continue,
                },
                _ => continue,
            });
        }
    }
}
