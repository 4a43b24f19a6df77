//! Ticking by typed numbers, and pages that must be read.

use std::io::{self, BufRead, Write};

use super::super::{ConversationInput, TicksView, UserAction};
use super::{Lines, bare};
use crate::answers::wording::number;
use crate::language::interview::CommandTexts;

impl<R: BufRead, W: Write> Lines<R, W> {
    /// Things to tick, by their numbers on one line. An empty line goes on with what is ticked.
    pub(super) fn ticks(&mut self, view: &TicksView) -> io::Result<UserAction> {
        let words = &self.language.phrases().understanding;
        self.say("")?;
        let subject = Some(&view.subject).filter(|subject| !subject.is_empty());
        for line in std::iter::once(&view.heading).chain(subject).chain(&view.facts).chain([&view.question, &view.hint])
        {
            if !line.is_empty() {
                self.say(line)?;
            }
        }
        for (at, option) in view.options.iter().enumerate() {
            if let Some(above) = &option.above {
                self.say(above)?;
            }
            self.say(&format!("{} = {}", at + 1, option.label))?;
        }
        let ticked = view.options.iter().zip(1..).filter(|(option, _)| option.is_ticked);
        let ticked: Vec<String> = ticked.map(|(_, number)| number.to_string()).collect();
        self.say(&(words.plain_ticks)(&ticked.join(", "), view.note.is_some(), view.has_more()))?;
        let hint = (words.plain_ticks)("", view.note.is_some(), view.has_more());
        loop {
            let line = match self.answer(&hint)? {
                Err(action) => return Ok(action),
                Ok(line) => line,
            };
            let is = |word: &str, of: fn(&CommandTexts) -> &'static [&'static str]| self.is_command(bare(word), of);
            let (first, rest) = line.split_once(char::is_whitespace).unwrap_or((&line, ""));
            // Behind the word may stand the number of the line that is meant.
            let meant = number(rest);
            let explained = |number: usize| {
                let option = number.checked_sub(1).and_then(|at| view.options.get(at));
                option.is_some_and(|option| !option.more.is_empty())
            };
            let is_there = if rest.trim().is_empty() { view.has_more() } else { meant.is_some_and(explained) };
            if is(first, |commands| commands.explain) && is_there {
                for (option, number) in view.options.iter().zip(1..).filter(|(option, _)| !option.more.is_empty()) {
                    if meant.is_none_or(|meant| meant == number) {
                        self.say(&format!("{number} = {}. {}", option.label, option.more))?;
                    }
                }
                if meant.is_none() {
                    view.more.iter().try_for_each(|more| self.say(more))?;
                }
                continue;
            }
            match rest.trim() {
                _ if line.is_empty() || is(&line, |commands| commands.done) => {
                    return Ok(UserAction::Do(ConversationInput::Finish));
                }
                // Whoever says no to what can be ticked wants none of it.
                _ if is(&line, |commands| commands.skip) || is(&line, |commands| commands.no) => {
                    return Ok(UserAction::Do(ConversationInput::Skip));
                }
                // The mark that goes back is no note.
                note if view.note.is_some() && is(first, |commands| commands.note) && note != "<" => {
                    return Ok(UserAction::Do(ConversationInput::Note(note.to_owned())));
                }
                _ => {}
            }
            let typed = line.split([',', ';', ' ']).filter(|part| !part.is_empty());
            let among = |number: &usize| (1..=view.options.len()).contains(number);
            let numbers: Option<Vec<usize>> = typed.map(|part| number(part).filter(among)).collect();
            match numbers {
                Some(numbers) => {
                    return Ok(UserAction::Do(ConversationInput::Several(
                        numbers.into_iter().map(|number| number - 1).collect(),
                    )));
                }
                None => self.say(&(self.words().no_such_number)(view.options.len()))?,
            }
        }
    }

    /// Something that must be read before the conversation goes on.
    pub(super) fn page(&mut self, heading: &str, subject: &str, text: &[String]) -> io::Result<UserAction> {
        let words = &self.language.phrases().understanding;
        self.say("")?;
        self.say(heading)?;
        self.say(subject)?;
        for paragraph in text {
            self.say(paragraph)?;
        }
        self.say(words.plain_page)?;
        Ok(match self.answer(words.plain_page)? {
            Err(action) => action,
            Ok(_) => UserAction::Do(ConversationInput::Finish),
        })
    }
}
