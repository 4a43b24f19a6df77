//! Questions, and what a typed line means at one.

use std::io::{self, BufRead, Write};

use super::super::{ConversationInput, QuestionView, UserAction};
use super::{Lines, bare};
use crate::answers::wording::number;
use crate::language::interview::CommandTexts;

impl<R: BufRead, W: Write> Lines<R, W> {
    pub(super) fn question(&mut self, view: &QuestionView) -> io::Result<UserAction> {
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
        let is = |word: &str, of: fn(&CommandTexts) -> &'static [&'static str]| self.is_command(word, of);
        let (first, rest) =
            line.split_once(char::is_whitespace).map_or((line, ""), |(first, rest)| (first, rest.trim()));
        let (word, first) = (bare(line), bare(first));
        let value = number(line).filter(|number| *number <= usize::from(u8::MAX));
        if let Some(value) = value {
            return LineMeaning::Give(ConversationInput::Answer(value as u8));
        }
        match line {
            // An empty line keeps an answer that was given before.
            "" if view.given.is_some() => LineMeaning::Give(ConversationInput::Skip),
            "" => LineMeaning::Unclear,
            _ if view.options.len() == 2 && is(word, |commands| commands.no) => {
                LineMeaning::Give(ConversationInput::Answer(1))
            }
            _ if view.options.len() == 2 && is(word, |commands| commands.yes) => {
                LineMeaning::Give(ConversationInput::Answer(2))
            }
            _ if is(word, |commands| commands.explain) => LineMeaning::Explain,
            _ if is(word, |commands| commands.not_applicable) => LineMeaning::Give(ConversationInput::NotApplicable),
            _ if is(word, |commands| commands.skip) => LineMeaning::Give(ConversationInput::Skip),
            _ if is(word, |commands| commands.quote) => LineMeaning::Give(ConversationInput::Quote),
            // The mark that goes back is no note.
            _ if is(first, |commands| commands.note) && rest == "<" => LineMeaning::Unclear,
            _ if is(first, |commands| commands.note) => LineMeaning::Give(ConversationInput::Note(rest.to_owned())),
            _ if is(first, |commands| commands.category) => {
                let wanted = number(rest).and_then(|number| view.categories.get(number.checked_sub(1)?));
                wanted.map_or(LineMeaning::Categories, |(index, _)| LineMeaning::Give(ConversationInput::Jump(*index)))
            }
            _ => LineMeaning::Give(ConversationInput::Said(line.to_owned())),
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
