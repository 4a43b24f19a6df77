//! An empty session as a person fills it in: YAML with what can be answered above every answer.

use std::fmt::Write as _;

use crate::language::{Language, clean};
use crate::questionnaire::PerElement;
use crate::report::template::TemplateContent;
use crate::session::{FIRST_FORMAT, LISTS};
use crate::typeset::indented;

/// The width of the comments, in characters.
const WIDTH: usize = 100;
/// An equals sign between two spaces at which no line is broken.
const TOGETHER: &str = "\u{a0}=\u{a0}";

/// An empty session in the form of [`crate::session::read`]: every field and every question stands in it, and nothing is
/// answered. Only the innovation has a name, since a session without one is refused.
#[must_use]
pub fn session_template(template: &TemplateContent<'_>, language: Language) -> String {
    let words = &language.phrases().template;
    let mut out = String::new();
    for (number, paragraph) in words.session.iter().enumerate() {
        if number > 0 {
            out += "#\n";
        }
        comment(&mut out, "", paragraph, language);
    }
    // Writing to a String cannot fail.
    let _ = write!(out, "\nstrategiewijzer: {FIRST_FORMAT}\n\ninnovation:\n");
    field(&mut out, "name", &quoted(&template.innovation(language)), words.innovation_name, language);
    let client = crate::report::template::filled(template.client).map_or_else(String::new, |client| quoted(&client));
    field(&mut out, "client", &client, words.client, language);
    out += "\nsession:\n";
    for (name, meaning) in [
        ("date", words.date),
        ("organisation", words.organisation),
        ("team", words.team),
        ("phase", words.phase),
        ("role", words.role),
        ("present", words.present),
        ("team_size", words.team_size),
    ] {
        field(&mut out, name, "", meaning, language);
    }
    out.push('\n');
    comment(&mut out, "", words.elements, language);
    out += "elements:\n";
    for per in PerElement::ALL {
        field(&mut out, per.among(&LISTS), "[]", per.among(&words.element_lists), language);
    }
    out.push('\n');
    comment(&mut out, "", words.answers, language);
    out += "answers:\n";
    answers(&mut out, template, language);
    out.push('\n');
    comment(&mut out, "", words.behind, language);
    for (name, value, meaning) in [
        ("take_on", "[]", words.take_on),
        ("causes", "{}", words.causes),
        ("have", "[]", words.have),
        ("tried", "[]", words.tried),
        ("quotes", "[]", words.quotes),
    ] {
        out.push('\n');
        comment(&mut out, "", meaning, language);
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{name}: {value}");
    }
    out
}

/// Every question with what can be answered, and its id to write the answer behind.
fn answers(out: &mut String, template: &TemplateContent<'_>, language: Language) {
    let words = &language.phrases().template;
    let mut category = None;
    for entry in template.entries(language) {
        out.push('\n');
        if category != Some(entry.category) {
            category = Some(entry.category);
            comment(out, "  ", &format!("== {} ==", clean(entry.category)), language);
            out.push('\n');
        }
        comment(out, "  ", &format!("{}. {}", entry.number, entry.determinant), language);
        comment(out, "  ", &entry.statement, language);
        // A number stays on the line of the words it stands for.
        let together = |answer: &String| answer.replacen(" = ", TOGETHER, 1);
        comment(out, "  ", &entry.answers.iter().map(together).collect::<Vec<_>>().join("; "), language);
        if let Some(per) = entry.item.per {
            // On one line, so that the id can be copied whole.
            let _ = writeln!(out, "  # {}", per.among(&words.second)(&template.second(entry.slot)));
        }
        let _ = writeln!(out, "  {}:", key(&entry.id));
    }
}

/// A field with what it means above it.
fn field(out: &mut String, name: &str, value: &str, meaning: &str, language: Language) {
    comment(out, "  ", meaning, language);
    let space = if value.is_empty() { "" } else { " " };
    let _ = writeln!(out, "  {name}:{space}{value}");
}

/// A comment of as many lines as it takes. What it says must be on one line: a line break would end the comment.
fn comment(out: &mut String, indent: &str, text: &str, language: Language) {
    let mark = format!("{indent}# ");
    for line in indented(text, WIDTH, &mark, &mark, language) {
        out.push_str(&line.trim_end().replace(TOGETHER, " = "));
        out.push('\n');
    }
}

/// A text in quotation marks. A string of JSON is one of YAML as well (YAML 1.2.2, section 1.3).
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// An id as a key. One that YAML would read as a number, or as yes or no, stands in quotation marks.
fn key(id: &str) -> String {
    serde_yaml::to_string(id).map_or_else(|_| quoted(id), |key| key.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_that_yaml_reads_as_something_else_is_quoted() {
        assert_eq!(["time", "personal-benefits.benefit"].map(key), ["time", "personal-benefits.benefit"]);
        for id in ["12", "true", "null", "1.5"] {
            let read: std::collections::BTreeMap<String, Option<u8>> =
                serde_yaml::from_str(&format!("{}:\n", key(id))).unwrap();
            assert_eq!(read.keys().collect::<Vec<_>>(), [id]);
        }
    }

    #[test]
    fn a_comment_keeps_its_mark_on_every_line() {
        let mut out = String::new();
        comment(&mut out, "  ", &"één woord en nog een ".repeat(20), Language::Dutch);
        assert!(
            out.lines().count() > 3 && out.lines().all(|line| line.starts_with("  # ") && line.len() < 130),
            "{out}"
        );
    }
}
