//! Typing on a terminal: a text, a list, a note. What was typed is kept until it has its place: a text that was refused
//! stands there again, and so does one that was left by going back.

use std::io;

use super::super::field::TextField;
use super::super::{ConversationInput, UserAction};
use super::Keyboard;
use crate::language::clean;
use crate::questionnaire::Elements;

/// What a user types in a field to go back.
const BACK: &str = "<";

/// What was typed and is not kept yet.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    /// What was given last, with the question it answers: asked again at once, it was refused.
    given: Option<(String, Vec<String>)>,
    /// What fields held when they were left, with their questions.
    left: Vec<(String, Vec<String>)>,
    /// The note that was given last, with the statement it is about and the note before it.
    note: Option<(String, Option<String>, String)>,
}

impl Drafts {
    /// What was typed at this question before, if it has no place yet.
    fn take(&mut self, question: &str) -> Option<Vec<String>> {
        let given = self.given.take().filter(|(before, _)| before == question).map(|(_, lines)| lines);
        let left = self.left.iter().position(|(before, _)| before == question);
        let left = left.map(|at| self.left.swap_remove(at).1);
        given.or(left)
    }

    fn leave(&mut self, question: &str, lines: Vec<String>) {
        self.left.push((question.to_owned(), lines));
    }

    fn give(&mut self, question: &str, lines: &[String]) {
        self.given = Some((question.to_owned(), lines.to_vec()));
    }

    /// What was given last was taken.
    pub(super) fn settle(&mut self) {
        self.given = None;
    }

    /// Whether the note that was given last was refused: something was `said`, and the question has the note it had.
    pub(super) fn is_refused_note(&mut self, about: &str, has: Option<&str>, said: bool) -> bool {
        let Some((statement, before, note)) = self.note.take() else { return false };
        let is_refused = said && statement == about && before.as_deref() == has && Some(&note) != before.as_ref();
        if is_refused {
            self.leave(&statement, vec![note]);
        }
        is_refused
    }
}

/// What was typed, when the mark that goes back was typed with it: alone, behind the text, or anywhere in a text that was
/// there already.
fn going_back(typed: &str, before: &str) -> Option<String> {
    let (typed, before) = (typed.trim(), before.trim());
    if typed == before && typed != BACK {
        return None;
    }
    if let Some(text) = typed.strip_suffix(BACK) {
        return Some(text.trim_end().to_owned());
    }
    let is_added = |(at, _): (usize, &str)| [&typed[..at], &typed[at + BACK.len()..]].concat().trim() == before;
    typed.match_indices(BACK).any(is_added).then(|| before.to_owned())
}

impl Keyboard {
    /// Shows a page and lets the user edit a text under it.
    fn line(&mut self, page: &dyn Fn(&Self) -> Vec<String>, mut field: TextField) -> io::Result<String> {
        loop {
            self.page(&page(self))?;
            if let Some(text) = field.edit(&self.terminal, &mut self.keys)? {
                return Ok(text);
            }
            self.say_again();
        }
    }

    pub(super) fn text(&mut self, question: &str, hint: &str, current: &str) -> io::Result<UserAction> {
        let draft = self.drafts.take(question).and_then(|lines| lines.into_iter().next());
        let current = clean(draft.as_deref().unwrap_or(current));
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
        let text = self.line(&page, TextField::new(&current, false))?;
        Ok(UserAction::Do(if let Some(text) = going_back(&text, &current) {
            if !text.is_empty() {
                self.drafts.leave(question, vec![text]);
            }
            ConversationInput::Back
        } else {
            self.drafts.give(question, std::slice::from_ref(&text));
            ConversationInput::Text(text)
        }))
    }

    /// The elements of a list, a row each; the mark that goes back leads to the row before, and from the first row to the
    /// screen before.
    pub(super) fn list(&mut self, question: &str, current: &[String]) -> io::Result<UserAction> {
        let mut held = self.drafts.take(question).unwrap_or_else(|| current.to_vec());
        let mut at = 0;
        loop {
            let page = |this: &Self| {
                let mut lines = this.titled(question, this.words().list_hint);
                lines.push(String::new());
                for (number, element) in held[..at].iter().enumerate() {
                    lines.extend(this.wrapped(&format!("{} {}", (this.words().list_next)(number + 1), clean(element))));
                }
                lines
            };
            let now = held.get(at).map_or(String::new(), |element| clean(element));
            let typed = self.line(&page, TextField::new(&now, true))?;
            if let Some(text) = going_back(&typed, &now) {
                // A row that was emptied before the mark was typed is not what the row held.
                let kept = if text.is_empty() { now } else { text };
                held.truncate(if kept.is_empty() { at } else { held.len() });
                match held.get_mut(at) {
                    Some(row) => *row = kept,
                    None if !kept.is_empty() => held.push(kept),
                    None => {}
                }
                if at == 0 {
                    self.drafts.leave(question, held);
                    return Ok(UserAction::Do(ConversationInput::Back));
                }
                at -= 1;
                continue;
            }
            // Pasted lines are an element each.
            let rows = typed.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
            let rows: Vec<String> = rows.take(Elements::MOST.saturating_sub(at)).collect();
            let is_last = rows.is_empty();
            let replaced = usize::from(at < held.len());
            held.splice(at..at + replaced, rows.iter().cloned());
            at += rows.len();
            if is_last || at >= Elements::MOST {
                // An empty row ends the list.
                held.truncate(at);
                self.drafts.give(question, &held);
                return Ok(UserAction::Do(ConversationInput::List(held)));
            }
        }
    }

    /// A note with a question that has this one already; `None` goes back to the question.
    pub(super) fn note(&mut self, statement: &str, has: Option<&str>) -> io::Result<Option<UserAction>> {
        let page = |this: &Self| {
            let mut lines = this.wrapped(statement);
            lines.push(String::new());
            lines.push(this.paint.strong(this.words().note_prompt));
            lines.extend(this.quiet(this.words().note_empty_hint));
            lines
        };
        let draft = self.drafts.take(statement).and_then(|lines| lines.into_iter().next());
        let current = clean(draft.as_deref().or(has).unwrap_or_default());
        let text = self.line(&page, TextField::new(&current, false))?;
        if let Some(text) = going_back(&text, &current) {
            if !text.is_empty() && Some(text.as_str()) != has {
                self.drafts.leave(statement, vec![text]);
            }
            self.keys.begin_screen()?;
            return Ok(None);
        }
        self.drafts.note = Some((statement.to_owned(), has.map(str::to_owned), text.trim().to_owned()));
        Ok(Some(UserAction::Do(ConversationInput::Note(text))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_that_goes_back_is_never_part_of_a_text() {
        assert_eq!(going_back("<", "").as_deref(), Some(""));
        assert_eq!(going_back(" < ", "gezin").as_deref(), Some(""));
        assert_eq!(going_back("gezin<", "gezin").as_deref(), Some("gezin"));
        assert_eq!(going_back("<gezin", "gezin").as_deref(), Some("gezin"));
        assert_eq!(going_back("ge<zin", "gezin").as_deref(), Some("gezin"));
        // What was typed and what goes back.
        assert_eq!(going_back("jeugdige<", "gezin").as_deref(), Some("jeugdige"));
        // Less than is a sign like any other.
        assert_eq!(going_back("een <", "een <"), None);
        for text in ["< 3 dagen", "minder dan <3 dagen", "a <b> c", "gezin", ""] {
            assert_eq!(going_back(text, ""), None, "{text}");
        }
    }

    #[test]
    fn what_was_refused_or_left_stands_there_again_and_what_was_taken_does_not() {
        let mut drafts = Drafts::default();
        drafts.give("Welke?", &["een".to_owned()]);
        assert_eq!(drafts.take("Welke?"), Some(vec!["een".to_owned()]));
        assert_eq!(drafts.take("Welke?"), None);
        drafts.give("Welke?", &["een".to_owned()]);
        assert_eq!(drafts.take("Andere?"), None);
        assert_eq!(drafts.take("Welke?"), None);
        drafts.give("Welke?", &["een".to_owned()]);
        drafts.settle();
        assert_eq!(drafts.take("Welke?"), None);
        drafts.leave("Welke?", vec!["twee".to_owned()]);
        assert_eq!(drafts.take("Andere?"), None);
        assert_eq!(drafts.take("Welke?"), Some(vec!["twee".to_owned()]));
    }
}
