//! The interview as plain lines: for screen readers, and for input from a pipe.
//!
//! Nothing moves, nothing is coloured or drawn; what is said once is not said again unless asked for.

mod choices;
mod questions;
mod ticks;

use std::collections::VecDeque;
use std::io::{self, BufRead, Read as _, Write};

use super::{ConversationInput, Face, KeysView, QuestionView, ReviewLine, UserAction, View};
use crate::answers::wording::number;
use crate::language::interview::{CommandTexts, InterviewTexts};
use crate::language::{Language, clean};
use crate::questionnaire::Elements;

/// Of a line no more is read than this, in bytes, and the rest is passed over: far more than any field holds, and a pipe may
/// hold a line without end.
const LONGEST_LINE: u64 = 64 * 1024;

/// A command of another language has at least so many letters: a shorter word may be an answer in this one.
const SHORTEST_FOREIGN: usize = 4;

/// A typed word without what people put behind it, and without what nobody sees.
fn bare(word: &str) -> &str {
    let unseen = |c: char| c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    word.trim_matches(unseen).trim_end_matches(['.', '!', ':']).trim()
}

/// The interview as plain lines.
#[derive(Debug)]
pub struct Lines<R, W> {
    input: R,
    output: W,
    language: Language,
    /// The hint is said at the first question, and then on request.
    hinted: bool,
    /// The same where there are a few things to do.
    hinted_keys: bool,
    /// What the last few things to do were about, so that it is not said twice.
    about: Option<KeysView>,
    /// Something was read already.
    begun: bool,
    /// Lines that ended in a carriage return alone, and came with the one before them.
    ahead: VecDeque<String>,
    /// What was typed in fields and lists that were left before their end, with the questions they answer.
    unfinished: Vec<(String, Vec<String>)>,
    /// The question that was put last, so that a refused answer or a note does not repeat all of it.
    asked: Option<QuestionView>,
}

/// What a typed line means on every screen.
enum LineWord {
    Back,
    Stop,
    Help,
    Other,
}

impl<R: BufRead, W: Write> Lines<R, W> {
    /// Reads from one side and writes to the other.
    pub fn new(input: R, output: W, language: Language) -> Self {
        Self {
            input,
            output,
            language,
            hinted: false,
            hinted_keys: false,
            about: None,
            begun: false,
            ahead: VecDeque::new(),
            unfinished: Vec::new(),
            asked: None,
        }
    }

    fn words(&self) -> &'static InterviewTexts {
        &self.language.phrases().interview
    }

    /// Says one line. Names and typed words are part of it, so that control characters go.
    fn say(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.output, "{}", clean(text))
    }

    /// The next line without white space around it; `None` at the end of the input.
    fn read(&mut self) -> io::Result<Option<String>> {
        self.output.flush()?;
        if let Some(line) = self.ahead.pop_front() {
            return Ok(Some(line));
        }
        let mut bytes = Vec::new();
        if self.input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        if bytes.last() != Some(&b'\n') {
            self.input.skip_until(b'\n')?;
        }
        let line = String::from_utf8_lossy(&bytes);
        // Some programs begin what they write with a byte order mark.
        let is_first = !std::mem::replace(&mut self.begun, true);
        let line = line.strip_prefix('\u{feff}').filter(|_| is_first).unwrap_or(&line);
        // Some programs end a line with a carriage return and nothing else.
        let mut lines = line.trim_end_matches(['\r', '\n']).split('\r').map(|line| line.trim().to_owned());
        let first = lines.next().unwrap_or_default();
        self.ahead.extend(lines);
        Ok(Some(first))
    }

    fn word(&self, line: &str) -> LineWord {
        let line = bare(line);
        if self.is_command(line, |commands| commands.back) || line == "<" {
            LineWord::Back
        } else if self.is_command(line, |commands| commands.stop) {
            LineWord::Stop
        } else if self.is_command(line, |commands| commands.help) {
            LineWord::Help
        } else {
            LineWord::Other
        }
    }

    /// Whether a word is this command: in the language of the conversation, or in full in another, where it is nothing in
    /// this one.
    fn is_command(&self, word: &str, of: fn(&CommandTexts) -> &'static [&'static str]) -> bool {
        let is = |words: &[&str]| words.iter().any(|known| word.eq_ignore_ascii_case(known));
        let others = || Language::ALL.into_iter().filter(|language| *language != self.language);
        is(of(&self.words().commands))
            || word.len() >= SHORTEST_FOREIGN
                && !self.words().commands.all().into_iter().any(is)
                && others().any(|language| is(of(&language.phrases().interview.commands)))
    }

    /// Reads lines until one is more than a request for help, which this screen gives.
    fn answer(&mut self, help: &str) -> io::Result<Result<String, UserAction>> {
        loop {
            let Some(line) = self.read()? else { return Ok(Err(UserAction::Do(ConversationInput::Ended))) };
            match self.word(&line) {
                LineWord::Back => return Ok(Err(UserAction::Do(ConversationInput::Back))),
                LineWord::Stop => return Ok(Err(UserAction::Do(ConversationInput::Stop))),
                // At a question this sign asks what is meant by it.
                LineWord::Help if line == "?" && self.asked.is_some() => return Ok(Ok(line)),
                LineWord::Help => self.say(help)?,
                LineWord::Other => return Ok(Ok(line)),
            }
        }
    }

    fn options(&mut self, options: &[String], current: Option<usize>) -> io::Result<()> {
        for (number, option) in options.iter().enumerate() {
            self.say(&format!("{} = {option}", number + 1))?;
        }
        if let Some(now) = current.and_then(|at| options.get(at)) {
            self.say(&(self.words().now)(now))?;
        }
        Ok(())
    }

    fn text(&mut self, question: &str, hint: &str, current: &str) -> io::Result<UserAction> {
        self.say(question)?;
        if !hint.is_empty() {
            self.say(hint)?;
        }
        let unfinished = self.left(question).and_then(|given| given.into_iter().next());
        let current = unfinished.as_deref().unwrap_or(current);
        if !current.is_empty() {
            self.say(&(self.words().now)(current))?;
        }
        Ok(match self.answer(self.words().plain_text_help)? {
            Err(action) => {
                self.unfinished.extend(unfinished.map(|text| (question.to_owned(), vec![text])));
                action
            }
            // An empty line keeps what was there.
            Ok(line) if line.is_empty() => UserAction::Do(ConversationInput::Text(current.to_owned())),
            // The mark that goes back is never part of a text.
            Ok(line) if line.ends_with('<') => {
                self.unfinished.push((question.to_owned(), vec![line.trim_end_matches('<').trim_end().to_owned()]));
                UserAction::Do(ConversationInput::Back)
            }
            Ok(line) => UserAction::Do(ConversationInput::Text(line)),
        })
    }

    /// What was typed before the user went back from this question.
    fn left(&mut self, question: &str) -> Option<Vec<String>> {
        let at = self.unfinished.iter().position(|(before, _)| before == question)?;
        Some(self.unfinished.swap_remove(at).1)
    }

    fn list(&mut self, question: &str, current: &[String]) -> io::Result<UserAction> {
        self.say(question)?;
        self.say(self.words().list_hint)?;
        // What was typed before the user went back is still there.
        let unfinished = self.left(question);
        let current = unfinished.as_deref().unwrap_or(current);
        if !current.is_empty() {
            self.say(&(self.words().now)(&current.join("; ")))?;
        }
        let mut given = Vec::new();
        while given.len() < Elements::MOST {
            match self.answer(self.words().list_hint)? {
                Err(action) => {
                    let left = if given.is_empty() { current.to_vec() } else { given };
                    self.unfinished.push((question.to_owned(), left));
                    return Ok(action);
                }
                Ok(line) if line.is_empty() && given.is_empty() => {
                    return Ok(UserAction::Do(ConversationInput::List(current.to_vec())));
                }
                Ok(line) if line.is_empty() => break,
                Ok(line) => given.push(line),
            }
        }
        Ok(UserAction::Do(ConversationInput::List(given)))
    }

    fn review(&mut self, groups: &[(String, Vec<ReviewLine>)]) -> io::Result<UserAction> {
        self.say("")?;
        self.say(self.words().review)?;
        for (category, answers) in groups.iter().filter(|(_, answers)| !answers.is_empty()) {
            self.say(category)?;
            for line in answers {
                self.say(&format!("{}. {}: {}.", line.number, line.name, line.answer))?;
                if let Some(note) = &line.note {
                    let words = self.words();
                    self.say(&if line.is_quoted { (words.quote.note)(note) } else { (words.note)(note) })?;
                }
            }
        }
        self.say(self.words().review_hint_plain)?;
        loop {
            let line = match self.answer(self.words().review_hint_plain)? {
                Err(action) => return Ok(action),
                Ok(line) => line,
            };
            if self.is_command(bare(&line), |commands| commands.done) {
                return Ok(UserAction::Do(ConversationInput::Finish));
            }
            match number(&line) {
                Some(number) => return Ok(UserAction::Do(ConversationInput::Open(number))),
                None => self.say(&(self.words().not_understood)(&line))?,
            }
        }
    }
}

impl<R: BufRead, W: Write> Face for Lines<R, W> {
    fn ask(&mut self, view: &View) -> io::Result<UserAction> {
        // After another screen a question is put in full again.
        if !matches!(view, View::Question(_)) {
            self.asked = None;
        }
        match view {
            View::Text { question, hint, current } => self.text(question, hint, current),
            View::Choice { question, hint, options, current } => self.choice(question, hint, options, *current),
            View::YesNo { question, hint, .. } => self.yes_no(question, hint),
            View::Pick { question, options } => self.pick(question, options),
            View::Reading { question, parts } => self.reading(question, *parts),
            View::List { question, current } => self.list(question, current),
            View::Question(view) => self.question(view),
            View::Review(groups) => self.review(groups),
            View::Keys(view) => self.keys(view),
            View::Ticks(view) => self.ticks(view),
            View::Page { heading, subject, text } => self.page(heading, subject, text),
            View::Several { question, hint, options, .. } => self.several(question, hint, options),
            View::Nothing => Ok(UserAction::Do(ConversationInput::Ended)),
        }
    }

    fn tell(&mut self, text: &str) -> io::Result<()> {
        self.say(text)
    }

    fn show(&mut self, document: &str) -> io::Result<()> {
        self.output.write_all(document.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_an_endless_line_a_part_is_read_and_the_next_line_is_the_next() {
        let input = format!("{}\r\nvierde\nlaatste", "x".repeat(3 * LONGEST_LINE as usize));
        let mut lines = Lines::new(input.as_bytes(), Vec::new(), Language::Dutch);
        assert_eq!(lines.read().unwrap().map(|line| line.len()), Some(LONGEST_LINE as usize));
        assert_eq!(lines.read().unwrap().as_deref(), Some("vierde"));
        assert_eq!(lines.read().unwrap().as_deref(), Some("laatste"));
        assert_eq!(lines.read().unwrap(), None);
    }

    #[test]
    fn a_byte_order_mark_at_the_beginning_is_no_answer_and_elsewhere_it_is_what_was_typed() {
        let mut lines = Lines::new("\u{feff}4\n\u{feff}5\n".as_bytes(), Vec::new(), Language::Dutch);
        assert_eq!(lines.read().unwrap().as_deref(), Some("4"));
        assert_eq!(lines.read().unwrap().as_deref(), Some("\u{feff}5"));
    }

    #[test]
    fn lines_may_end_as_they_did_on_old_computers() {
        let mut lines = Lines::new("4\rmee eens\r\r3\r\n5\n".as_bytes(), Vec::new(), Language::Dutch);
        for wanted in ["4", "mee eens", "", "3", "5"] {
            assert_eq!(lines.read().unwrap().as_deref(), Some(wanted));
        }
        assert_eq!(lines.read().unwrap(), None);
    }

    #[test]
    fn a_command_is_known_in_both_languages_unless_it_is_something_else_in_this_one() {
        let lines = Lines::new("".as_bytes(), Vec::new(), Language::Dutch);
        for back in ["terug", "Terug.", "t", "<", "back", "\u{feff}TERUG"] {
            assert!(matches!(lines.word(back), LineWord::Back), "{back}");
        }
        for stop in ["stop.", "q", "quit", "exit", "einde"] {
            assert!(matches!(lines.word(stop), LineWord::Stop), "{stop}");
        }
        for other in ["b", "terugblik", "stop er niet mee", "e"] {
            assert!(matches!(lines.word(other), LineWord::Other), "{other}");
        }
    }

    #[test]
    fn the_mark_that_goes_back_is_never_part_of_a_text() {
        let mut lines = Lines::new("jeugdige <\n\n<\n< 3 dagen\n".as_bytes(), Vec::new(), Language::Dutch);
        let text = |text: &str| UserAction::Do(ConversationInput::Text(text.to_owned()));
        assert_eq!(lines.text("Welk?", "", "gezin").unwrap(), UserAction::Do(ConversationInput::Back));
        assert_eq!(lines.text("Welk?", "", "gezin").unwrap(), text("jeugdige"));
        assert_eq!(lines.text("Welk?", "", "gezin").unwrap(), UserAction::Do(ConversationInput::Back));
        assert_eq!(lines.text("Welk?", "", "gezin").unwrap(), text("< 3 dagen"));
    }

    #[test]
    fn what_was_typed_in_a_list_is_still_there_after_going_back() {
        let mut lines = Lines::new("praten\nterug\n\n".as_bytes(), Vec::new(), Language::Dutch);
        assert_eq!(lines.list("Welke?", &[]).unwrap(), UserAction::Do(ConversationInput::Back));
        assert_eq!(
            lines.list("Welke?", &[]).unwrap(),
            UserAction::Do(ConversationInput::List(vec!["praten".to_owned()]))
        );
    }
}
