//! The interview as plain lines: for screen readers, and for input from a pipe.
//!
//! Nothing moves, nothing is coloured or drawn; what is said once is not said again unless asked for.

mod choices;
mod ticks;

use std::io::{self, BufRead, Read as _, Write};

use super::{ConversationInput, Face, KeysView, QuestionView, ReviewLine, UserAction, View};
use crate::language::interview::{CommandTexts, InterviewTexts};
use crate::language::{Language, clean};
use crate::questionnaire::Elements;

/// Of a line no more is read than this, in bytes, and the rest is passed over: far more than any field holds, and a pipe may
/// hold a line without end.
const LONGEST_LINE: u64 = 64 * 1024;

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
        Ok(Some(line.trim().to_owned()))
    }

    fn word(&self, line: &str) -> LineWord {
        let commands = &self.words().commands;
        let is = |words: &[&str]| words.iter().any(|word| line.eq_ignore_ascii_case(word));
        if is(commands.back) || line == "<" {
            LineWord::Back
        } else if is(commands.stop) {
            LineWord::Stop
        } else if is(commands.help) {
            LineWord::Help
        } else {
            LineWord::Other
        }
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

    fn question(&mut self, view: &QuestionView) -> io::Result<UserAction> {
        match self.asked.replace(view.clone()) {
            Some(before) if before.number == view.number && before.statement == view.statement => {
                let quote = &self.words().quote;
                if view.note.is_some() && before.note != view.note {
                    self.note(view)?;
                } else if before.is_quoted != view.is_quoted {
                    self.say(if view.is_quoted { quote.chosen } else { quote.left })?;
                }
            }
            _ => self.put(view)?,
        }
        if !std::mem::replace(&mut self.hinted, true) {
            self.say(&(self.words().plain_hint)(view.takes_notes))?;
        }
        loop {
            self.say(self.words().plain_answer)?;
            let line = match self.answer(&(self.words().plain_hint)(view.takes_notes))? {
                Err(action) => return Ok(action),
                Ok(line) => line,
            };
            match self.meaning(view, &line) {
                LineMeaning::Give(input) => return Ok(UserAction::Do(input)),
                LineMeaning::Explain => {
                    if let Some(aloud) = &view.aloud {
                        self.say(aloud)?;
                    }
                    self.say(&view.help)?;
                }
                LineMeaning::Categories => {
                    self.say(self.words().choose_category)?;
                    let names: Vec<String> = view.categories.iter().map(|(_, name)| name.clone()).collect();
                    self.options(&names, None)?;
                    let command = self.words().commands.category[0];
                    self.say(&format!("{command} 1 … {command} {}", names.len()))?;
                }
                LineMeaning::Unclear => self.say(&(self.words().not_understood)(&line))?,
            }
        }
    }

    fn put(&mut self, view: &QuestionView) -> io::Result<()> {
        let words = self.words();
        self.say("")?;
        self.say(&(words.progress_plain)(&view.category, view.number, view.total))?;
        if let Some(intro) = &view.intro {
            self.say(intro)?;
        }
        self.say(&view.statement)?;
        for (number, option) in view.options.iter().enumerate() {
            self.say(&format!("{} = {}", number + 1, option.label))?;
        }
        if let Some(given) = &view.given {
            self.say(&(words.given)(given))?;
        }
        self.note(view)
    }

    /// The note, and what is typed to quote it or not.
    fn note(&mut self, view: &QuestionView) -> io::Result<()> {
        let (words, Some(note)) = (self.words(), &view.note) else { return Ok(()) };
        let (note, typed) = if view.is_quoted {
            ((words.quote.note)(note), words.quote.leave_plain)
        } else {
            ((words.note)(note), words.quote.choose_plain)
        };
        self.say(&note)?;
        self.say(typed)
    }

    fn meaning(&self, view: &QuestionView, line: &str) -> LineMeaning {
        let CommandTexts { explain, note, quote, not_applicable, skip, category, yes, no, .. } = &self.words().commands;
        let is = |word: &str, words: &[&str]| words.iter().any(|known| word.eq_ignore_ascii_case(known));
        let (first, rest) =
            line.split_once(char::is_whitespace).map_or((line, ""), |(first, rest)| (first, rest.trim()));
        if let Ok(value) = line.parse::<u8>() {
            return LineMeaning::Give(ConversationInput::Answer(value));
        }
        match line {
            // An empty line keeps an answer that was given before.
            "" if view.given.is_some() => LineMeaning::Give(ConversationInput::Skip),
            _ if view.options.len() == 2 && is(line, no) => LineMeaning::Give(ConversationInput::Answer(1)),
            _ if view.options.len() == 2 && is(line, yes) => LineMeaning::Give(ConversationInput::Answer(2)),
            _ if is(line, explain) => LineMeaning::Explain,
            _ if is(line, not_applicable) => LineMeaning::Give(ConversationInput::NotApplicable),
            _ if is(line, skip) => LineMeaning::Give(ConversationInput::Skip),
            _ if is(line, quote) => LineMeaning::Give(ConversationInput::Quote),
            // The mark that goes back is no note.
            _ if is(first, note) && rest == "<" => LineMeaning::Unclear,
            _ if is(first, note) => LineMeaning::Give(ConversationInput::Note(rest.to_owned())),
            _ if is(first, category) => {
                let wanted = rest.parse::<usize>().ok().and_then(|number| view.categories.get(number.checked_sub(1)?));
                wanted.map_or(LineMeaning::Categories, |(index, _)| LineMeaning::Give(ConversationInput::Jump(*index)))
            }
            _ => LineMeaning::Unclear,
        }
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
            if self.words().commands.done.iter().any(|word| line.eq_ignore_ascii_case(word)) {
                return Ok(UserAction::Do(ConversationInput::Finish));
            }
            match line.parse::<usize>() {
                Ok(number) => return Ok(UserAction::Do(ConversationInput::Open(number))),
                Err(_) => self.say(&(self.words().not_understood)(&line))?,
            }
        }
    }
}

/// What a line means at a question.
enum LineMeaning {
    Give(ConversationInput),
    Explain,
    Categories,
    Unclear,
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
