//! Hash signs in texts: for YAML a comment begins there, for whoever wrote `Geen ruimte #1` it does not.

use super::held::PlanFieldKind;
use super::plan_fields::PlanField;
use crate::yaml::{Comments, Outline, YamlDocument};

/// The fields of a session that hold what a person wrote, by the last part of their path, beside those of the plan.
const TEXTS: [&str; 8] = ["name", "client", "organisation", "team", "note", "text", "why", "other"];

fn is_text(name: &str) -> bool {
    let planned =
        || PlanField::ALL.iter().any(|field| field.row().kind == PlanFieldKind::Text && field.row().id == name);
    TEXTS.contains(&name) || planned()
}

/// The texts without quotation marks in which a word begins with a hash sign, so that it and what follows is not read: the
/// line, counted from 1, and what is not read.
#[must_use]
pub fn cut_at_hash(document: &YamlDocument, outline: &Outline) -> Vec<(usize, String)> {
    let comments = Comments::from_document(document, outline);
    let found = comments.all_behind().filter_map(|(path, comment)| {
        let last = path.rsplit('/').next().unwrap_or_default();
        let is_text = is_text(last) || path.starts_with("elements/");
        // A comment that is meant as one has a space behind its sign.
        let is_word = comment.chars().nth(1).is_some_and(|next| !next.is_whitespace() && next != '#');
        let place = outline.key_place(document, path).filter(|_| is_text && is_word)?;
        let line = document.text().lines().nth(place.line - 1)?;
        let text = line.strip_suffix(comment).unwrap_or(line).trim_end();
        (!text.ends_with(['"', '\''])).then(|| (place.line, comment.to_owned()))
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_begins_with_a_hash_sign_is_told_and_a_comment_is_not() {
        let text =
            "innovation:\n  name: LISO #2 zuid\n  client: gezin # zo noemen we dat\nanswers:\n  time: 3 #1\n  a: {}\n";
        let document = YamlDocument::new("t.yaml", text);
        let outline = document.outline().unwrap();
        assert_eq!(cut_at_hash(&document, &outline), [(2, "#2 zuid".to_owned())]);
        let quoted = YamlDocument::new("t.yaml", "innovation:\n  name: \"LISO\" #2\n");
        assert_eq!(cut_at_hash(&quoted, &quoted.outline().unwrap()), []);
    }
}
