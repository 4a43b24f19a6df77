//! Comments that a person wrote in a file, so that they stand where they stood when the file is written anew.

use std::collections::BTreeMap;

use super::{Outline, YamlDocument};

/// The comments of a file by what they stand at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comments {
    /// Those above everything, each on its line.
    opening: Vec<String>,
    /// Those on lines of their own, by the path that comes next.
    before: BTreeMap<String, Vec<String>>,
    /// Those behind something, by its path.
    behind: BTreeMap<String, String>,
    /// Those after everything.
    end: Vec<String>,
}

impl Comments {
    /// The comments of a text whose outline is known.
    #[must_use]
    pub fn from_document(document: &YamlDocument, outline: &Outline) -> Self {
        let paths = outline.lines();
        let mut comments = Self::default();
        let mut waiting: Vec<String> = Vec::new();
        let mut within = Within::default();
        let opening = document.text().lines().take_while(|line| line.starts_with('#')).count();
        for (line, number) in document.text().lines().zip(1..) {
            let found = within.comment(line);
            if number <= opening {
                comments.opening.push(line.to_owned());
                continue;
            }
            let path = paths.get(&number).map(|path| (*path).to_owned());
            match (found, path) {
                (Some(comment), None) => waiting.push(comment.to_owned()),
                (comment, Some(path)) => {
                    comments.behind.extend(comment.map(|comment| (path.clone(), comment.to_owned())));
                    if !waiting.is_empty() {
                        comments.before.insert(path, std::mem::take(&mut waiting));
                    }
                }
                (None, None) => {}
            }
        }
        comments.end = waiting;
        comments
    }

    /// The comments that stand behind something, each with its path.
    pub fn all_behind(&self) -> impl Iterator<Item = (&str, &str)> {
        self.behind.iter().map(|(path, comment)| (path.as_str(), comment.as_str()))
    }

    /// The same with the comments at all places whose path begins so after everything, where they stand at nothing.
    #[must_use]
    pub fn apart_from(mut self, beginning: &str) -> Self {
        let (apart, before) = self.before.into_iter().partition(|(path, _)| path.starts_with(beginning));
        self.before = before;
        let (behind_apart, behind) = self.behind.into_iter().partition(|(path, _)| path.starts_with(beginning));
        self.behind = behind;
        let (apart, behind_apart): (BTreeMap<String, Vec<String>>, BTreeMap<String, String>) = (apart, behind_apart);
        self.end.extend(apart.into_values().flatten().chain(behind_apart.into_values()));
        self
    }

    /// The YAML text `yaml`, made by a program, with the comments at the same things as before. Comments at something that
    /// is not there any more come last, so that none is lost.
    #[must_use]
    pub fn woven(&self, yaml: &str) -> String {
        let opening: String = self.opening.iter().map(|line| format!("{line}\n")).collect();
        if self.before.is_empty() && self.behind.is_empty() && self.end.is_empty() {
            return opening + yaml;
        }
        let woven = self.within(yaml);
        let same = |text: &str| serde_yaml::from_str::<serde_yaml::Value>(text).ok();
        // A comment must never change what a file says; where it would, it comes last with all others.
        let (body, left) = match woven.filter(|(body, _)| same(body) == same(yaml)) {
            Some((body, left)) => (body, left),
            None => (yaml.to_owned(), self.before.values().flatten().chain(self.behind.values()).cloned().collect()),
        };
        let last: String = left.iter().chain(&self.end).map(|comment| format!("{comment}\n")).collect();
        opening + &body + &last
    }

    /// The text with its comments, and the comments that have no place in it.
    fn within(&self, yaml: &str) -> Option<(String, Vec<String>)> {
        let outline = Outline::from_document(&YamlDocument::new("", yaml)).ok()?;
        let paths = outline.lines();
        let mut before = self.before.clone();
        let mut behind = self.behind.clone();
        let mut text = String::with_capacity(yaml.len());
        for (line, number) in yaml.lines().zip(1..) {
            let path = paths.get(&number).copied().unwrap_or_default();
            let indent: String = line.chars().take_while(|c| *c == ' ').collect();
            for comment in before.remove(path).into_iter().flatten() {
                text += &format!("{indent}{comment}\n");
            }
            text += line;
            if let Some(comment) = behind.remove(path) {
                text += &format!("  {comment}");
            }
            text.push('\n');
        }
        Some((text, before.into_values().flatten().chain(behind.into_values()).collect()))
    }
}

/// Whether a line stands within a text of several lines, in which a hash sign is no comment.
#[derive(Default)]
struct Within {
    /// The indentation of the line that began a block of text (`|` or `>`).
    block: Option<usize>,
    /// The quotation mark of a text that is not closed yet.
    quote: Option<char>,
}

impl Within {
    /// The comment on the next line, from its hash sign on.
    fn comment<'a>(&mut self, line: &'a str) -> Option<&'a str> {
        let indent = line.len() - line.trim_start_matches(' ').len();
        match self.block {
            Some(_) if line.trim().is_empty() => return None,
            Some(begun) if indent > begun => return None,
            _ => self.block = None,
        }
        // What stands before a character decides what it is: a quotation mark within a word opens nothing.
        let mut before = ' ';
        let mut opens = true;
        // Two single quotation marks within single ones are one of the text.
        let mut doubled = false;
        for (at, character) in line.char_indices() {
            match self.quote {
                Some('\'') if character == '\'' && (doubled || line[at + 1..].starts_with('\'')) => doubled = !doubled,
                Some(quote) if character == quote && (quote == '\'' || before != '\\') => self.quote = None,
                Some(_) => {}
                None if character == '#' && (at == 0 || before.is_whitespace()) => return Some(line[at..].trim_end()),
                None if matches!(character, '"' | '\'') && opens => self.quote = Some(character),
                None => {}
            }
            opens = match character {
                ':' | '-' | '[' | '{' | ',' => true,
                _ if character.is_whitespace() => opens,
                _ => false,
            };
            before = if self.quote == Some('"') && before == '\\' { ' ' } else { character };
        }
        let code = line.trim_end();
        let mark = code.trim_end_matches(['+', '-', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        if self.quote.is_none()
            && (mark.ends_with(": |") || mark.ends_with(": >") || mark.ends_with("- |") || mark.ends_with("- >"))
        {
            self.block = Some(indent);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comments(text: &str) -> Comments {
        let document = YamlDocument::new("t.yaml", text);
        Comments::from_document(&document, &document.outline().unwrap())
    }

    const FILE: &str = "# Kop van Anna\na: 1   # werktitel\nb:\n  # besproken op 3 maart\n  c: x # twijfel\n  d: |\n    # geen opmerking\n    tekst\n  e: 'it''s # no comment'\n# slot\n";

    #[test]
    fn comments_stand_where_they_stood() {
        let found = comments(FILE);
        let again = found.woven("a: 2\nb:\n  c: y\n  d: z\nf: 1\n");
        assert_eq!(
            again,
            "# Kop van Anna\na: 2  # werktitel\nb:\n  # besproken op 3 maart\n  c: y  # twijfel\n  d: z\nf: 1\n# slot\n"
        );
        assert_eq!(comments(&again), found, "and do so the next time");
    }

    #[test]
    fn a_comment_at_something_that_is_gone_comes_last() {
        assert_eq!(comments("a: 1\n# weg\nb: 2 # ook\n").woven("a: 1\n"), "a: 1\n# weg\n# ook\n");
    }

    #[test]
    fn a_hash_sign_in_a_text_is_no_comment() {
        for text in
            ["a: \"x # y\"\n", "a: x#y\n", "a: |-\n  x\n  # y\nb: 1\n", "a: 'x\n  # y'\n", "a: [\"#1\", \"# 2\"]\n"]
        {
            assert_eq!(comments(text), Comments::default(), "{text}");
        }
        let found = comments("note: Geen ruimte #1 in team\n");
        assert_eq!(found.all_behind().collect::<Vec<_>>(), [("note", "#1 in team")]);
    }

    proptest::proptest! {
        #[test]
        fn comments_never_change_what_a_file_says(text in "([a-c]: (x|'#'|\\|\n  # y| ?#[a-z ]*)?\n|# [a-z]*\n|\n){0,8}", value in "[ -~]{0,20}") {
            let document = YamlDocument::new("t.yaml", text);
            if let Ok(outline) = document.outline() {
                let new = serde_yaml::to_string(&serde_json::json!({"a": value, "c": [value, 1]})).unwrap();
                let woven = Comments::from_document(&document, &outline).woven(&new);
                let read = |text: &str| serde_yaml::from_str::<serde_yaml::Value>(text).unwrap();
                proptest::prop_assert_eq!(read(&woven), read(&new));
            }
        }
    }
}
