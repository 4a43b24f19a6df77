//! The interview on a terminal: one key answers.
//!
//! Every screen is printed afresh as ordinary wrapped text, after every key and when the window gets another size, so that
//! a narrow or resized window shows no leftovers. Every screen reads its keys in one place, and each key means the same
//! everywhere.

mod choices;
mod menus;
mod reading;
mod review;
mod rounds;
mod texts;
mod ticks;

use std::io;

use console::{Key, Term};

use super::keys::{KeyReader, Stdin, TypedInput};
use super::{ConversationInput, Face, QuestionView, UserAction, View};
use crate::language::interview::InterviewTexts;
use crate::language::{Language, clean};
use crate::typeset::{Paint, indented, wrap};
use choices::Choosing;
use texts::Drafts;
use ticks::TickMark;

/// Wider lines are hard to read.
const WIDEST: usize = 96;

/// The interview on a terminal.
#[derive(Debug)]
pub struct Keyboard {
    terminal: Term,
    keys: KeyReader<Stdin>,
    language: Language,
    paint: Paint,
    /// Something to say above the next screen.
    message: String,
    /// What was said above this screen, for when it must be drawn afresh.
    said: String,
    /// The page of the review that was open last.
    review_page: usize,
    /// What was typed and is not kept yet.
    drafts: Drafts,
    /// Where the mark was on the screen with ticks that was shown last.
    ticking: Option<TickMark>,
}

impl Keyboard {
    /// On standard output, in a language, with or without colour.
    #[must_use]
    pub fn new(language: Language, paint: Paint) -> Self {
        let terminal = Term::stdout();
        Self {
            keys: KeyReader::new(Stdin::new(&terminal)),
            terminal,
            language,
            paint,
            message: String::new(),
            said: String::new(),
            review_page: 0,
            drafts: Drafts::default(),
            ticking: None,
        }
    }

    fn words(&self) -> &'static InterviewTexts {
        &self.language.phrases().interview
    }

    fn width(&self) -> usize {
        usize::from(self.terminal.size().1).saturating_sub(1).clamp(10, WIDEST)
    }

    fn wrapped(&self, text: &str) -> Vec<String> {
        wrap(text, self.width(), self.language)
    }

    fn quiet(&self, text: &str) -> Vec<String> {
        self.wrapped(text).iter().map(|line| self.paint.quiet(line)).collect()
    }

    /// What is asked, and a remark under it.
    fn titled(&self, question: &str, hint: &str) -> Vec<String> {
        let question = self.wrapped(question).into_iter().map(|line| self.paint.strong(&line));
        question.chain(self.quiet(hint)).collect()
    }

    /// Clears the screen and prints these lines, with a waiting message first.
    fn page(&mut self, lines: &[String]) -> io::Result<()> {
        self.terminal.clear_screen()?;
        self.said = std::mem::take(&mut self.message);
        if !self.said.is_empty() {
            for line in self.wrapped(&self.said) {
                self.terminal.write_line(&self.paint.strong(&line))?;
            }
            self.terminal.write_line("")?;
        }
        for line in lines {
            self.terminal.write_line(line)?;
        }
        Ok(())
    }

    /// The rows that a message takes above the next screen, with the empty one under it.
    fn message_rows(&self) -> usize {
        if self.message.is_empty() { 0 } else { self.wrapped(&self.message).len() + 1 }
    }

    /// The next key. [`Key::Unknown`] for one that means nothing anywhere, for a pasted text, which answers nothing, and when
    /// the window got another size; the same message is waiting then, so that the screen can be drawn afresh.
    fn key(&mut self) -> io::Result<Key> {
        self.key_where(|_| true)
    }

    /// The same; `bounces` as in [`KeyReader::next`].
    fn key_where(&mut self, bounces: fn(&Key) -> bool) -> io::Result<Key> {
        Ok(match self.keys.next(bounces)? {
            TypedInput::Key(key) if key != Key::Unknown => key,
            TypedInput::Key(_) | TypedInput::Pasted(_) | TypedInput::Resized => {
                self.say_again();
                Key::Unknown
            }
        })
    }

    fn say_again(&mut self) {
        if self.message.is_empty() {
            self.message = std::mem::take(&mut self.said);
        }
    }

    fn question(&mut self, view: &QuestionView) -> io::Result<UserAction> {
        let keys = &self.words().keys;
        let own: Vec<char> = view.options.iter().map(|option| option.key).collect();
        let mut explain = false;
        let mut highlight = view.current.map(|value| usize::from(value) - 1);
        if self.drafts.is_refused_note(&view.statement, view.note.as_deref(), !self.message.is_empty())
            && let Some(action) = self.note(&view.statement, view.note.as_deref())?
        {
            return Ok(action);
        }
        loop {
            let lines = self.question_lines(view, highlight, explain);
            self.page(&lines)?;
            match self.choosing(&own, &mut highlight)? {
                Choosing::Chosen(at) => return Ok(UserAction::Do(ConversationInput::Answer(at as u8 + 1))),
                Choosing::Entered => self.message = self.words().choose_first.to_owned(),
                Choosing::Done(action) => return Ok(action),
                Choosing::Letter(typed) if typed == keys.explain || typed == '?' => explain = !explain,
                Choosing::Letter(typed) if typed == keys.not_applicable => {
                    return Ok(UserAction::Do(ConversationInput::NotApplicable));
                }
                Choosing::Letter(typed) if typed == keys.note && !view.takes_notes => {
                    return Ok(UserAction::Do(ConversationInput::Note(String::new())));
                }
                Choosing::Letter(typed) if typed == keys.note => {
                    if let Some(action) = self.note(&view.statement, view.note.as_deref())? {
                        return Ok(action);
                    }
                }
                Choosing::Letter(typed) if typed == keys.quote => {
                    return Ok(UserAction::Do(ConversationInput::Quote));
                }
                Choosing::Letter(typed) if typed == keys.category => {
                    if let Some(action) = self.category(view)? {
                        return Ok(action);
                    }
                }
                Choosing::Letter(_) | Choosing::Nothing => {}
            }
        }
    }

    /// The lines of a question. In a low window the least needed give way, so that the statement stays in view.
    fn question_lines(&self, view: &QuestionView, highlight: Option<usize>, explain: bool) -> Vec<String> {
        let rows = usize::from(self.terminal.size().0).saturating_sub(self.message_rows() + 1);
        let mut parts = self.question_parts(view, highlight, explain);
        // Who reads the explanation answers later.
        let least_needed: &[usize] = if explain { &[1, 7, 4, 6, 8] } else { &[1, 7, 8] };
        for part in least_needed {
            if parts.iter().map(Vec::len).sum::<usize>() > rows {
                parts[*part].clear();
            }
        }
        // Of a long note a part is enough to know it by.
        let too_many = parts.iter().map(Vec::len).sum::<usize>().saturating_sub(rows);
        let shown = parts[6].len().saturating_sub(too_many).max(1);
        if shown < parts[6].len() {
            parts[6].truncate(shown);
            if let Some(last) = parts[6].last_mut() {
                *last = console::truncate_str(&format!("{last} …"), self.width(), "…").into_owned();
            }
        }
        parts.concat()
    }

    /// Heading, opening of the category, statement, explanation, answers, an empty line, what was given, and the two hints.
    fn question_parts(&self, view: &QuestionView, highlight: Option<usize>, explain: bool) -> [Vec<String>; 9] {
        let words = self.words();
        let heading =
            vec![self.paint.heading(&(words.progress)(&view.category, view.number, view.total)), String::new()];
        // Who asks for the explanation has read how the category opens, and may be reading the question to another.
        let before = view.aloud.as_deref().filter(|_| explain).or(view.intro.as_deref());
        let mut intro = before.map(|before| self.quiet(before)).unwrap_or_default();
        intro.extend(before.is_some().then(String::new));
        let statement = self.wrapped(&view.statement).iter().map(|line| self.paint.strong(line)).collect();
        let mut help = Vec::new();
        if explain {
            help.push(String::new());
            help.extend(self.wrapped(&view.help));
        }
        let mut options = vec![String::new()];
        for (at, option) in view.options.iter().enumerate() {
            let mark = if highlight == Some(at) { '>' } else { ' ' };
            let given = if view.current == Some(at as u8 + 1) { '●' } else { ' ' };
            // A long label goes on under itself.
            let first = format!("{mark} {} {given} ", option.key);
            for line in indented(&option.label, self.width(), &first, "      ", self.language) {
                options.push(if highlight == Some(at) { self.paint.strong(&line) } else { line });
            }
        }
        let given = view.given.as_ref().map(|given| self.wrapped(&(words.given)(given)));
        let noted = if view.is_quoted { words.quote.note } else { words.note };
        let note = view.note.as_ref().map(|note| self.wrapped(&noted(note)));
        let earlier = given.into_iter().chain(note).flatten().collect();
        let mut hint = (words.question_hint)(&words.keys, view.takes_notes);
        if view.note.is_some() {
            let quote = if view.is_quoted { words.quote.leave } else { words.quote.choose };
            hint = format!("{hint} · {}", quote(&words.keys));
        }
        let (choose, keys) = (self.quiet(words.choose), self.quiet(&hint));
        [heading, intro, statement, help, options, vec![String::new()], earlier, choose, keys]
    }

    /// A category to jump to; any other key goes back to the question.
    fn category(&mut self, view: &QuestionView) -> io::Result<Option<UserAction>> {
        self.keys.begin_screen()?;
        loop {
            let mut lines = self.wrapped(self.words().choose_category);
            lines.push(String::new());
            for ((_, name), number) in view.categories.iter().zip(1..) {
                lines.extend(indented(name, self.width(), &format!("  {number}  "), "     ", self.language));
            }
            self.page(&lines)?;
            return Ok(match self.key()? {
                Key::Unknown => continue,
                Key::CtrlC => Some(UserAction::Interrupt),
                Key::Char(digit) => {
                    let at = digit.to_digit(10).and_then(|digit| (digit as usize).checked_sub(1));
                    at.and_then(|at| view.categories.get(at))
                        .map(|(index, _)| UserAction::Do(ConversationInput::Jump(*index)))
                }
                _ => None,
            });
        }
    }
}

impl Face for Keyboard {
    fn ask(&mut self, view: &View) -> io::Result<UserAction> {
        if !matches!(view, View::Text { .. } | View::List { .. }) {
            // A screen that comes back with a tick more was seen: whoever ticks several things does not wait for it.
            if !self.is_ticking(view) {
                self.keys.begin_screen()?;
            }
            // Another screen: what was typed was taken.
            self.drafts.settle();
        }
        let action = match view {
            View::Text { question, hint, current } => self.text(question, hint, current),
            View::Choice { question, hint, options, current } => self.choice(question, hint, options, *current),
            View::YesNo { question, hint, below: false } => self.yes_no(question, hint),
            View::YesNo { question, hint, below: true } => self.yes_no_below(question, hint),
            View::Pick { question, options } => self.pick(question, options),
            View::Reading { question, parts } => self.reading(question, *parts),
            View::List { question, current } => self.list(question, current),
            View::Question(view) => self.question(view),
            View::Review(groups) => self.review(groups),
            View::Keys(view) => self.keys(view),
            View::Ticks(view) => self.ticks(view),
            View::Page { heading, subject, text } => self.reading_page(heading, subject, text),
            View::Several { question, hint, options, takes_marked } => {
                self.several(question, hint, options, *takes_marked)
            }
            View::Nothing => Ok(UserAction::Do(ConversationInput::Ended)),
        };
        match action {
            // The window is closed.
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(UserAction::Do(ConversationInput::Ended)),
            // Ctrl-C in the middle of a line.
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {
                self.terminal.write_line("")?;
                Ok(UserAction::Interrupt)
            }
            other => other,
        }
    }

    fn tell(&mut self, text: &str) -> io::Result<()> {
        if !self.message.is_empty() {
            self.message.push(' ');
        }
        self.message.push_str(&clean(text));
        Ok(())
    }

    fn show(&mut self, document: &str) -> io::Result<()> {
        self.terminal.write_str(document)
    }
}
