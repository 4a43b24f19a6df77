//! The interview on a terminal: one key answers.
//!
//! Every screen is printed afresh as ordinary wrapped text, after every key and when the window gets another size, so that
//! a narrow or resized window shows no leftovers. Menus are dialoguer's; it redraws badly when a line takes several rows, so
//! lines are kept to one.

mod choices;
mod review;

use std::io;

use console::{Key, Term};

use super::field::Field;
use super::keys::{Typed, typed};
use super::{Action, Face, Input, QuestionView, View};
use crate::language::interview::Interview;
use crate::language::{Language, clean};
use crate::questionnaire::Elements;
use crate::typeset::{Paint, indented, wrap};
use choices::Choosing;

/// Wider lines are hard to read.
const WIDEST: usize = 96;
/// What a user types in a text field to go back.
const BACK: &str = "<";

/// The interview on a terminal.
#[derive(Debug)]
pub struct Keyboard {
    terminal: Term,
    language: Language,
    paint: Paint,
    /// Something to say above the next screen.
    message: String,
    /// What was said above this screen, for when it must be drawn afresh.
    said: String,
    /// The page of the review that was open last.
    review_page: usize,
}

impl Keyboard {
    /// On standard output, in a language, with or without colour.
    #[must_use]
    pub fn new(language: Language, paint: Paint) -> Self {
        Self { terminal: Term::stdout(), language, paint, message: String::new(), said: String::new(), review_page: 0 }
    }

    fn words(&self) -> &'static Interview {
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

    /// The next key. [`Key::Unknown`] when the window got another size, with the same message waiting, so that the screen
    /// can be drawn afresh; and for a pasted text, which answers nothing.
    fn key(&mut self) -> io::Result<Key> {
        Ok(match typed(&self.terminal)? {
            Typed::Key(key) => key,
            Typed::Pasted(_) | Typed::Resized => {
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

    /// Whether a typed word asks for help.
    fn is_help(&self, word: &str) -> bool {
        self.words().commands.help.iter().any(|help| help.len() != 1 && word.eq_ignore_ascii_case(help)) || word == "?"
    }

    /// Shows a page and lets the user edit a text under it.
    fn line(&mut self, page: &dyn Fn(&Self) -> Vec<String>, mut field: Field) -> io::Result<String> {
        loop {
            self.page(&page(self))?;
            if let Some(text) = field.edit(&self.terminal)? {
                return Ok(text);
            }
            self.say_again();
        }
    }

    fn text(&mut self, question: &str, hint: &str, current: &str) -> io::Result<Action> {
        let current = clean(current);
        let page = |this: &Self| {
            let mut lines = this.titled(question, hint);
            // Of a long text the row below shows a part.
            if console::measure_text_width(&current) + 3 > this.width() {
                lines.push(String::new());
                lines.extend(this.wrapped(&(this.words().now)(&current)));
            }
            lines.push(String::new());
            lines.extend(this.quiet(this.words().text_hint));
            lines
        };
        loop {
            let text = self.line(&page, Field::new(&current, false))?;
            match text.trim() {
                BACK => return Ok(Action::Do(Input::Back)),
                word if self.is_help(word) => self.message = self.words().text_hint.to_owned(),
                _ => return Ok(Action::Do(Input::Text(text))),
            }
        }
    }

    fn list(&mut self, question: &str, current: &[String]) -> io::Result<Action> {
        let mut given: Vec<String> = Vec::new();
        loop {
            let page = |this: &Self| {
                let mut lines = this.titled(question, this.words().list_hint);
                lines.push(String::new());
                for (number, element) in given.iter().enumerate() {
                    lines.extend(this.wrapped(&format!("{} {}", (this.words().list_next)(number + 1), clean(element))));
                }
                lines
            };
            let now = current.get(given.len()).map_or(String::new(), |element| clean(element));
            let typed = self.line(&page, Field::new(&now, true))?;
            match typed.trim() {
                BACK => return Ok(Action::Do(Input::Back)),
                "" => return Ok(Action::Do(Input::List(given))),
                // Pasted lines are an element each.
                typed => given.extend(typed.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty())),
            }
            if given.len() >= Elements::MOST {
                return Ok(Action::Do(Input::List(given)));
            }
        }
    }

    fn question(&mut self, view: &QuestionView) -> io::Result<Action> {
        let keys = &self.words().keys;
        let own: Vec<char> = view.options.iter().map(|option| option.key).collect();
        let mut explain = false;
        let mut highlight = view.current.map(|value| usize::from(value) - 1);
        loop {
            let lines = self.question_lines(view, highlight, explain);
            self.page(&lines)?;
            match self.choosing(&own, &mut highlight)? {
                Choosing::Chosen(at) => return Ok(Action::Do(Input::Answer(at as u8 + 1))),
                Choosing::Entered => self.message = self.words().choose_first.to_owned(),
                Choosing::Done(action) => return Ok(action),
                Choosing::Letter(typed) if typed == keys.explain || typed == '?' => explain = !explain,
                Choosing::Letter(typed) if typed == keys.not_applicable => return Ok(Action::Do(Input::NotApplicable)),
                Choosing::Letter(typed) if typed == keys.note => return self.note(view),
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
        parts.concat()
    }

    /// Heading, opening of the category, statement, explanation, answers, an empty line, what was given, and the two hints.
    fn question_parts(&self, view: &QuestionView, highlight: Option<usize>, explain: bool) -> [Vec<String>; 9] {
        let words = self.words();
        let heading =
            vec![self.paint.heading(&(words.progress)(&view.category, view.number, view.total)), String::new()];
        let mut intro = view.intro.as_deref().map(|intro| self.quiet(intro)).unwrap_or_default();
        intro.extend(view.intro.is_some().then(String::new));
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
        let note = view.note.as_ref().map(|note| self.wrapped(&(words.note)(note)));
        let earlier = given.into_iter().chain(note).flatten().collect();
        let (choose, keys) = (self.quiet(words.choose), self.quiet(&(words.question_hint)(&words.keys)));
        [heading, intro, statement, help, options, vec![String::new()], earlier, choose, keys]
    }

    fn note(&mut self, view: &QuestionView) -> io::Result<Action> {
        let page = |this: &Self| {
            let mut lines = this.wrapped(&view.statement);
            lines.push(String::new());
            lines.push(this.paint.strong(this.words().note_prompt));
            lines.extend(this.quiet(this.words().note_empty_hint));
            lines
        };
        let current = clean(view.note.as_deref().unwrap_or_default());
        Ok(Action::Do(Input::Note(self.line(&page, Field::new(&current, false))?)))
    }

    /// A category to jump to; any other key goes back to the question.
    fn category(&mut self, view: &QuestionView) -> io::Result<Option<Action>> {
        loop {
            let mut lines = self.wrapped(self.words().choose_category);
            lines.push(String::new());
            for ((_, name), number) in view.categories.iter().zip(1..) {
                lines.extend(indented(name, self.width(), &format!("  {number}  "), "     ", self.language));
            }
            self.page(&lines)?;
            return Ok(match self.key()? {
                Key::Unknown => continue,
                Key::CtrlC => Some(Action::Interrupt),
                Key::Char(digit) => {
                    let at = digit.to_digit(10).and_then(|digit| (digit as usize).checked_sub(1));
                    at.and_then(|at| view.categories.get(at)).map(|(index, _)| Action::Do(Input::Jump(*index)))
                }
                _ => None,
            });
        }
    }
}

impl Face for Keyboard {
    fn ask(&mut self, view: &View) -> io::Result<Action> {
        let action = match view {
            View::Text { question, hint, current } => self.text(question, hint, current),
            View::Choice { question, hint, options, current } => self.choice(question, hint, options, *current),
            View::YesNo { question, hint, below: false } => self.yes_no(question, hint),
            View::YesNo { question, hint, below: true } => self.yes_no_below(question, hint),
            View::Pick { question, options } => self.pick(question, options),
            View::List { question, current } => self.list(question, current),
            View::Question(view) => self.question(view),
            View::Review(groups) => self.review(groups),
            View::Keys(view) => self.keys(view),
            View::Several { question, hint, options } => self.several(question, hint, options),
            View::Nothing => Ok(Action::Do(Input::Ended)),
        };
        match action {
            // The window is closed.
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(Action::Do(Input::Ended)),
            // Ctrl-C in the middle of a line.
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {
                self.terminal.write_line("")?;
                Ok(Action::Interrupt)
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
