//! Menus on a terminal: one of some lines, or any number of them. Their keys are those of the questions.

use std::io;

use console::Key;

use super::super::{ConversationInput, UserAction};
use super::Keyboard;
use crate::language::clean;
use crate::typeset::indented;

/// Up to so many lines a digit is a choice; where there are more, digits make a number that moves the mark.
pub(super) const BY_DIGIT: usize = 9;

/// A menu and where the user is in it.
pub(super) struct Menu<'a> {
    question: &'a str,
    hint: String,
    options: &'a [String],
    /// The line with the mark, from 0.
    pub(super) at: usize,
    /// What is ticked, where any number can be.
    pub(super) ticked: Option<Vec<bool>>,
    /// Enter takes the line with the mark when none is ticked.
    takes_marked: bool,
    /// The number that is being typed.
    number: usize,
}

/// What a key came to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum MenuCame {
    /// These lines were chosen, from 0.
    Chosen(Vec<usize>),
    Skipped,
    Back,
    Stop,
    Interrupted,
    /// A line was ticked, the mark moved, or the key means nothing here.
    Nothing,
    /// There is no such line.
    NoSuchLine,
}

impl<'a> Menu<'a> {
    pub(super) fn new(question: &'a str, hint: String, options: &'a [String], several: bool) -> Self {
        let ticked = several.then(|| vec![false; options.len()]);
        Self { question, hint, options, at: 0, ticked, takes_marked: false, number: 0 }
    }

    fn move_to(&mut self, at: usize) -> MenuCame {
        self.at = at.min(self.options.len().saturating_sub(1));
        MenuCame::Nothing
    }

    /// Chooses the line with the mark; where several can be chosen, ticks it, or takes the tick away.
    fn choose(&mut self) -> MenuCame {
        match &mut self.ticked {
            None if self.at < self.options.len() => MenuCame::Chosen(vec![self.at]),
            None => MenuCame::Nothing,
            Some(ticked) => {
                if let Some(tick) = ticked.get_mut(self.at) {
                    *tick = !*tick;
                }
                MenuCame::Nothing
            }
        }
    }

    fn digit(&mut self, digit: usize) -> MenuCame {
        let last = self.options.len();
        let number = self.number * 10 + digit;
        // A number that is too large begins anew.
        let number = if number > last { digit } else { number };
        if !(1..=last).contains(&number) {
            self.number = 0;
            return MenuCame::NoSuchLine;
        }
        self.at = number - 1;
        if last <= BY_DIGIT {
            return self.choose();
        }
        self.number = number;
        MenuCame::Nothing
    }

    pub(super) fn take(&mut self, key: &Key, (back, skip, stop): (char, char, char)) -> MenuCame {
        let typed = match key {
            Key::Char(typed) => typed.to_lowercase().next().unwrap_or(*typed),
            _ => ' ',
        };
        if let (Key::Char(_), Some(digit)) = (key, typed.to_digit(10)) {
            return self.digit(digit as usize);
        }
        // Whoever types a number and Enter means that line, and does not go on without it.
        let typed_number = std::mem::take(&mut self.number) > 0;
        match key {
            Key::CtrlC => MenuCame::Interrupted,
            Key::ArrowUp => self.move_to(self.at.saturating_sub(1)),
            Key::ArrowDown => self.move_to(self.at + 1),
            Key::Home | Key::PageUp => self.move_to(0),
            Key::End | Key::PageDown => self.move_to(usize::MAX),
            Key::ArrowLeft | Key::Backspace | Key::Escape => MenuCame::Back,
            Key::Enter if typed_number && self.ticked.is_some() => self.choose(),
            Key::Enter => match &self.ticked {
                None => self.choose(),
                Some(ticked) => {
                    let takes_marked = self.takes_marked && !ticked.contains(&true);
                    let is_chosen = |at: &usize| ticked[*at] || takes_marked && *at == self.at;
                    MenuCame::Chosen((0..ticked.len()).filter(is_chosen).collect())
                }
            },
            Key::Char(' ') if self.ticked.is_some() => self.choose(),
            Key::Char(_) if typed == back || typed == '<' => MenuCame::Back,
            Key::Char(_) if typed == skip => MenuCame::Skipped,
            Key::Char(_) if typed == stop => MenuCame::Stop,
            // As elsewhere in terminals.
            Key::Char(_) if typed == 'k' => self.move_to(self.at.saturating_sub(1)),
            Key::Char(_) if typed == 'j' => self.move_to(self.at + 1),
            _ => MenuCame::Nothing,
        }
    }
}

impl Keyboard {
    /// Shows a menu until something comes of it that leaves it.
    fn menu(&mut self, mut menu: Menu<'_>) -> io::Result<MenuCame> {
        let keys = &self.words().keys;
        loop {
            let lines = self.menu_lines(&menu);
            self.page(&lines)?;
            let key = self.key()?;
            match menu.take(&key, (keys.back, keys.skip, keys.stop)) {
                MenuCame::Nothing => {}
                MenuCame::NoSuchLine => self.message = (self.words().no_such_number)(menu.options.len()),
                came => return Ok(came),
            }
        }
    }

    /// The lines of a menu. Where not all of them fit, those are shown that stand on one page with the mark, so that the
    /// question stays in view.
    fn menu_lines(&self, menu: &Menu<'_>) -> Vec<String> {
        let mut lines = self.titled(menu.question, &menu.hint);
        let digits = menu.options.len().to_string().len();
        let blocks: Vec<Vec<String>> = menu
            .options
            .iter()
            .enumerate()
            .map(|(at, option)| {
                let mark = if at == menu.at { '>' } else { ' ' };
                let tick = menu.ticked.as_ref().map_or("", |ticked| if ticked[at] { "[x] " } else { "[ ] " });
                let first = format!("{mark} {:>digits$}  {tick}", at + 1);
                let rest = " ".repeat(first.len());
                let shown = indented(&clean(option), self.width(), &first, &rest, self.language);
                let emphasised = |line: String| if at == menu.at { self.paint.strong(&line) } else { line };
                shown.into_iter().map(emphasised).collect()
            })
            .collect();
        // The last row is the cursor's.
        let rows = usize::from(self.terminal.size().0).saturating_sub(self.message_rows() + 2);
        let more = self.quiet(&(self.words().more_below)(menu.options.len()));
        let is_whole = lines.len() + blocks.iter().map(Vec::len).sum::<usize>() <= rows;
        let room = rows.saturating_sub(lines.len() + more.len()).max(2);
        lines.push(String::new());
        if is_whole {
            lines.extend(blocks.into_iter().flatten());
            return lines;
        }
        lines.extend(on_page(blocks, menu.at, room));
        lines.extend(more);
        lines
    }

    /// Any number of things. With `takes_marked`, Enter takes the one with the mark when none is ticked.
    pub(super) fn several(
        &mut self,
        question: &str,
        hint: &str,
        options: &[String],
        takes_marked: bool,
    ) -> io::Result<UserAction> {
        let words = self.words();
        let keys_hint = if takes_marked { words.several_marked_hint } else { words.several_hint };
        let hint = [hint, keys_hint(&words.keys).as_str()].join(" ").trim().to_owned();
        let mut menu = Menu::new(question, hint, options, true);
        menu.takes_marked = takes_marked;
        Ok(match self.menu(menu)? {
            MenuCame::Chosen(chosen) => UserAction::Do(ConversationInput::Several(chosen)),
            MenuCame::Skipped => UserAction::Do(ConversationInput::Skip),
            came => left(&came),
        })
    }

    /// One of some lines.
    pub(super) fn pick(&mut self, question: &str, options: &[String]) -> io::Result<UserAction> {
        let hint = (self.words().pick_hint)(&self.words().keys);
        loop {
            return Ok(match self.menu(Menu::new(question, hint.clone(), options, false))? {
                MenuCame::Chosen(chosen) => {
                    UserAction::Do(ConversationInput::Pick(chosen.first().copied().unwrap_or_default()))
                }
                // There is nothing to pass over.
                MenuCame::Skipped => continue,
                came => left(&came),
            });
        }
    }

    /// One of some options, or none; passing over keeps what it has.
    pub(super) fn choice(
        &mut self,
        question: &str,
        hint: &str,
        options: &[String],
        current: Option<usize>,
    ) -> io::Result<UserAction> {
        let mut all = options.to_vec();
        all.push(self.words().skip_choice.to_owned());
        let hint = [hint, (self.words().menu_hint)(&self.words().keys).as_str()].join(" ").trim().to_owned();
        let mut menu = Menu::new(question, hint, &all, false);
        menu.at = current.unwrap_or(0).min(options.len());
        Ok(match self.menu(menu)? {
            MenuCame::Chosen(chosen) => {
                let chosen = chosen.first().copied().filter(|at| *at < options.len());
                UserAction::Do(ConversationInput::Choice(chosen))
            }
            MenuCame::Skipped => UserAction::Do(ConversationInput::Choice(current)),
            came => left(&came),
        })
    }
}

/// Of lines in blocks that do not all fit, from the first line on, page after page, the page with the mark on it.
pub(super) fn on_page(blocks: Vec<Vec<String>>, mark: usize, room: usize) -> Vec<String> {
    let mut page: Vec<String> = Vec::new();
    for (at, block) in blocks.into_iter().enumerate() {
        if !page.is_empty() && page.len() + block.len() > room {
            if at > mark {
                break;
            }
            page.clear();
        }
        page.extend(block);
    }
    page
}

/// What leaves a menu without a choice.
pub(super) fn left(came: &MenuCame) -> UserAction {
    match came {
        MenuCame::Interrupted => UserAction::Interrupt,
        MenuCame::Stop => UserAction::Do(ConversationInput::Stop),
        _ => UserAction::Do(ConversationInput::Back),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: (char, char, char) = ('t', 's', 'q');

    fn options(count: usize) -> Vec<String> {
        (1..=count).map(|number| number.to_string()).collect()
    }

    fn typed(menu: &mut Menu<'_>, keys: &str) -> MenuCame {
        let key = |letter| if letter == '\r' { Key::Enter } else { Key::Char(letter) };
        keys.chars().map(|letter| menu.take(&key(letter), KEYS)).last().unwrap_or(MenuCame::Nothing)
    }

    #[test]
    fn one_line_is_chosen_as_at_a_question() {
        let options = options(4);
        let mut menu = Menu::new("", String::new(), &options, false);
        assert_eq!(typed(&mut menu, "3"), MenuCame::Chosen(vec![2]));
        assert_eq!(typed(&mut menu, "5"), MenuCame::NoSuchLine);
        assert_eq!(typed(&mut menu, "0"), MenuCame::NoSuchLine);
        for other in ["a", " ", "*", "é"] {
            assert_eq!(typed(&mut menu, other), MenuCame::Nothing, "{other}");
        }
        assert_eq!(menu.at, 2);
        assert_eq!(menu.take(&Key::ArrowDown, KEYS), MenuCame::Nothing);
        assert_eq!(menu.take(&Key::ArrowDown, KEYS), MenuCame::Nothing);
        assert_eq!(typed(&mut menu, "\r"), MenuCame::Chosen(vec![3]));
        for (key, came) in [
            (Key::Escape, MenuCame::Back),
            (Key::ArrowLeft, MenuCame::Back),
            (Key::Backspace, MenuCame::Back),
            (Key::Char('T'), MenuCame::Back),
            (Key::Char('Q'), MenuCame::Stop),
            (Key::Char('s'), MenuCame::Skipped),
            (Key::CtrlC, MenuCame::Interrupted),
            (Key::Unknown, MenuCame::Nothing),
        ] {
            assert_eq!(menu.take(&key, KEYS), came, "{key:?}");
        }
    }

    #[test]
    fn several_lines_are_ticked_and_nothing_is_ticked_by_another_key() {
        let options = options(5);
        let mut menu = Menu::new("", String::new(), &options, true);
        assert_eq!(typed(&mut menu, "\r"), MenuCame::Chosen(Vec::new()));
        assert_eq!(typed(&mut menu, "24ajx4 \r"), MenuCame::Chosen(vec![1, 3]));
        let mut marked = Menu { takes_marked: true, ..Menu::new("", String::new(), &options, true) };
        assert_eq!(typed(&mut marked, "\r"), MenuCame::Chosen(vec![0]));
        assert_eq!(typed(&mut marked, "j\r"), MenuCame::Chosen(vec![1]));
        assert_eq!(typed(&mut marked, "35k\r"), MenuCame::Chosen(vec![2, 4]));
    }

    #[test]
    fn among_many_lines_digits_make_a_number() {
        let options = options(14);
        let mut menu = Menu::new("", String::new(), &options, false);
        assert_eq!(typed(&mut menu, "12"), MenuCame::Nothing);
        assert_eq!(typed(&mut menu, "\r"), MenuCame::Chosen(vec![11]));
        assert_eq!(typed(&mut menu, "15\r"), MenuCame::Chosen(vec![4]));
        assert_eq!(typed(&mut menu, "3j1\r"), MenuCame::Chosen(vec![0]));
        // Where several are ticked, a number and Enter ticks one, and Enter alone goes on.
        let mut menu = Menu::new("", String::new(), &options, true);
        assert_eq!(typed(&mut menu, "1\r"), MenuCame::Nothing);
        assert_eq!(menu.ticked.as_ref().map(|ticked| ticked[0]), Some(true));
        assert_eq!(typed(&mut menu, "12\r3 \r"), MenuCame::Chosen(vec![0, 2, 11]));
        assert_eq!(typed(&mut menu, "3j\r"), MenuCame::Chosen(vec![0, 2, 11]), "moved on from the number");
    }

    #[test]
    fn of_what_does_not_fit_the_page_with_the_mark_is_shown() {
        let blocks: Vec<Vec<String>> = (0..7).map(|at| vec![at.to_string(); 1 + at % 2]).collect();
        assert_eq!(on_page(blocks.clone(), 0, 4).concat(), "0112");
        assert_eq!(on_page(blocks.clone(), 3, 4).concat(), "334");
        assert_eq!(on_page(blocks.clone(), 6, 4).concat(), "556");
        // A line that is longer than the page is shown all the same.
        assert_eq!(on_page(blocks, 1, 1).concat(), "11");
    }

    #[test]
    fn a_menu_without_lines_can_be_left() {
        let mut menu = Menu::new("", String::new(), &[], false);
        assert_eq!(typed(&mut menu, "\r"), MenuCame::Nothing);
        assert_eq!(typed(&mut menu, "1"), MenuCame::NoSuchLine);
        assert_eq!(typed(&mut menu, "t"), MenuCame::Back);
    }
}
