//! Choosing by typed numbers.

use std::io::{self, BufRead, Write};

use super::super::{ConversationInput, KeysView, UserAction};
use super::{Lines, bare};
use crate::answers::wording::{chosen, number};

impl<R: BufRead, W: Write> Lines<R, W> {
    /// A few things to do. An empty line does what is usual.
    pub(super) fn keys(&mut self, view: &KeysView) -> io::Result<UserAction> {
        let before = self.about.replace(view.clone());
        // What was counted again is said again.
        let is_new = before.is_none_or(|before| {
            (&before.heading, &before.subject, &before.rounds) != (&view.heading, &view.subject, &view.rounds)
        });
        self.say("")?;
        if is_new {
            self.say(&view.heading)?;
            self.say(&view.subject)?;
            for fact in &view.facts {
                self.say(fact)?;
            }
        }
        for round in view.rounds.iter().filter(|_| is_new) {
            self.say(&round.name)?;
            round.answers.iter().try_for_each(|(label, count)| self.say(&format!("{label}: {count}")))?;
            self.say(&round.said)?;
        }
        self.say(&view.question)?;
        for (at, option) in view.options.iter().enumerate() {
            self.say(&format!("{} = {option}", at + 1))?;
            if let Some(detail) = view.details.get(at).filter(|detail| !detail.is_empty()) {
                self.say(detail)?;
            }
        }
        if let Some(usual) = view.usual.and_then(|at| view.options.get(at)) {
            self.say(&(self.words().usual)(usual))?;
        }
        if !std::mem::replace(&mut self.hinted_keys, true) {
            self.say(self.words().plain_keys_hint)?;
        }
        loop {
            let line = match self.answer(self.words().plain_keys_hint)? {
                Err(action) => return Ok(action),
                Ok(line) => line,
            };
            match chosen(&line, view.options.iter().map(String::as_str)) {
                _ if self.is_command(bare(&line), |commands| commands.skip) => {
                    return Ok(UserAction::Do(ConversationInput::Skip));
                }
                _ if line.is_empty() => {
                    return Ok(UserAction::Do(view.usual.map_or(ConversationInput::Skip, ConversationInput::Pick)));
                }
                Some(at) => return Ok(UserAction::Do(ConversationInput::Pick(at))),
                None => self.say(&(self.words().no_such_option)(view.options.len()))?,
            }
        }
    }

    /// Any number of things, by their numbers on one line.
    pub(super) fn several(&mut self, question: &str, hint: &str, options: &[String]) -> io::Result<UserAction> {
        self.say("")?;
        self.say(question)?;
        if !hint.is_empty() {
            self.say(hint)?;
        }
        self.options(options, None)?;
        self.say(self.words().plain_several_hint)?;
        loop {
            let line = match self.answer(self.words().plain_several_hint)? {
                Err(action) => return Ok(action),
                Ok(line) => line,
            };
            let typed = line.split([',', ';', ' ']).filter(|part| !part.is_empty());
            let numbers: Option<Vec<usize>> =
                typed.map(|part| number(part).filter(|number| (1..=options.len()).contains(number))).collect();
            match numbers {
                Some(numbers) => {
                    return Ok(UserAction::Do(ConversationInput::Several(
                        numbers.into_iter().map(|number| number - 1).collect(),
                    )));
                }
                None => self.say(&(self.words().no_such_number)(options.len()))?,
            }
        }
    }

    pub(super) fn choice(
        &mut self,
        question: &str,
        hint: &str,
        options: &[String],
        current: Option<usize>,
    ) -> io::Result<UserAction> {
        self.say(question)?;
        if !hint.is_empty() {
            self.say(hint)?;
        }
        self.options(options, current)?;
        loop {
            let line = match self.answer(self.words().plain_pick_help)? {
                Err(action) => return Ok(action),
                Ok(line) => line,
            };
            if line.is_empty() {
                return Ok(UserAction::Do(ConversationInput::Choice(current)));
            }
            match chosen(&line, options.iter().map(String::as_str)) {
                Some(at) => return Ok(UserAction::Do(ConversationInput::Choice(Some(at)))),
                None => self.say(&(self.words().no_such_option)(options.len()))?,
            }
        }
    }

    /// Yes or no; an empty line is no, since what is offered can always be left.
    pub(super) fn yes_no(&mut self, question: &str, hint: &str) -> io::Result<UserAction> {
        self.say(question)?;
        if !hint.is_empty() {
            self.say(hint)?;
        }
        self.say(&(self.words().yes_no)(&self.words().keys))?;
        loop {
            let line = match self.answer(self.words().plain_pick_help)? {
                Err(action) => return Ok(action),
                Ok(line) => line,
            };
            if self.is_command(bare(&line), |commands| commands.yes) {
                return Ok(UserAction::Do(ConversationInput::Want(true)));
            }
            if line.is_empty() || self.is_command(bare(&line), |commands| commands.no) {
                return Ok(UserAction::Do(ConversationInput::Want(false)));
            }
            self.say(&(self.words().not_understood)(&line))?;
        }
    }

    /// More to read of what was just shown, by its number.
    pub(super) fn reading(&mut self, question: &str, parts: usize) -> io::Result<UserAction> {
        let phrases = self.language.phrases();
        let hint = (phrases.reading.lines)(parts);
        self.say("")?;
        self.say(question)?;
        self.say(&hint)?;
        loop {
            let line = match self.answer(&hint)? {
                Err(action) => return Ok(action),
                Ok(line) => line,
            };
            match number(&line) {
                Some(number) if (1..=parts).contains(&number) => {
                    return Ok(UserAction::Do(ConversationInput::Open(number)));
                }
                Some(_) => self.say(&(self.words().no_such_number)(parts))?,
                None if line.is_empty() || self.is_command(bare(&line), |commands| commands.done) => {
                    return Ok(UserAction::Do(ConversationInput::Finish));
                }
                None if bare(&line).eq_ignore_ascii_case(phrases.reading.all) => {
                    return Ok(UserAction::Do(ConversationInput::Everything));
                }
                None => self.say(&(self.words().not_understood)(&line))?,
            }
        }
    }

    /// One of some lines, by its number.
    pub(super) fn pick(&mut self, question: &str, options: &[String]) -> io::Result<UserAction> {
        self.say(question)?;
        self.options(options, None)?;
        loop {
            let line = match self.answer(self.words().plain_pick_help)? {
                Err(action) => return Ok(action),
                Ok(line) => line,
            };
            match chosen(&line, options.iter().map(String::as_str)) {
                Some(at) => return Ok(UserAction::Do(ConversationInput::Pick(at))),
                None => self.say(&(self.words().no_such_number)(options.len()))?,
            }
        }
    }
}
