//! The plan as a drawing: from what hinders, through what is done and why that works, to what it brings. The form is a
//! Mermaid flowchart, which wikis and Markdown readers draw.

use std::fmt::Write as _;

use crate::language::{Language, clean};
use crate::plan::Subject;
use crate::questionnaire::DeterminantIndex;
use crate::session::{PlannedAction, Status};

/// The longest label, in characters. A box with more text is not read, and the drawing program refuses a source of more
/// than 50,000 characters.
const LONGEST_LABEL: usize = 160;

/// The drawing of everything in the plan that was not stopped.
///
/// Labels are harmless whatever was typed: every character that could mean something to the drawing program is written
/// as the number of that character.
#[must_use]
pub fn logic_model(subject: Subject<'_>, language: Language) -> String {
    let words = &language.phrases().plan;
    let actions: Vec<&PlannedAction> =
        subject.session.plan.iter().filter(|action| action.status != Status::Stopped).collect();
    let mut barriers: Vec<DeterminantIndex> = Vec::new();
    for index in actions.iter().flat_map(|action| &action.barriers) {
        if !barriers.contains(index) {
            barriers.push(*index);
        }
    }
    let [hinders, does, works, brings] = words.model_columns;
    let numbered = || actions.iter().zip(1..);
    let mut out = "flowchart LR\n".to_owned();
    let names = barriers.iter().zip(1..).map(|(index, n)| (format!("b{n}"), subject.barrier_name(*index, language)));
    column(&mut out, "barriers", hinders, names);
    let strategies = numbered().map(|(action, n)| (format!("s{n}"), subject.strategy_name(&action.strategy, language)));
    column(&mut out, "strategies", does, strategies);
    let mechanisms =
        numbered().filter_map(|(action, n)| Some((format!("m{n}"), mechanism(subject, action, language)?)));
    column(&mut out, "mechanisms", works, mechanisms);
    let outcomes = numbered().filter_map(|(action, n)| Some((format!("o{n}"), filled(action.outcome.as_deref())?)));
    column(&mut out, "outcomes", brings, outcomes);
    for (action, n) in numbered() {
        for index in &action.barriers {
            let barrier = barriers.iter().position(|known| known == index).map_or(0, |at| at + 1);
            arrow(&mut out, &format!("b{barrier}"), &format!("s{n}"));
        }
        let mut from = format!("s{n}");
        if mechanism(subject, action, language).is_some() {
            arrow(&mut out, &from, &format!("m{n}"));
            from = format!("m{n}");
        }
        if filled(action.outcome.as_deref()).is_some() {
            arrow(&mut out, &from, &format!("o{n}"));
        }
    }
    out
}

/// Why a line works: what the team wrote, or else the mechanism of the catalogue for its first barrier that has one.
fn mechanism(subject: Subject<'_>, action: &PlannedAction, language: Language) -> Option<String> {
    filled(action.because.as_deref()).or_else(|| {
        let links = &subject.catalogue.strategy(subject.catalogue.find(&action.strategy)?).links;
        let linked = |index: &DeterminantIndex| links.iter().find(|link| link.determinant == *index);
        Some(action.barriers.iter().find_map(linked)?.because.get(language).to_owned())
    })
}

fn filled(text: Option<&str>) -> Option<String> {
    text.map(clean).filter(|text| !text.is_empty())
}

fn column(out: &mut String, id: &str, title: &str, boxes: impl Iterator<Item = (String, String)>) {
    let mut boxes = boxes.peekable();
    if boxes.peek().is_none() {
        return;
    }
    // Writing to a String cannot fail.
    let _ = writeln!(out, "  subgraph {id} [\"{}\"]", label(title));
    for (id, text) in boxes {
        let _ = writeln!(out, "    {id}[\"{}\"]", label(&text));
    }
    out.push_str("  end\n");
}

fn arrow(out: &mut String, from: &str, to: &str) {
    let _ = writeln!(out, "  {from} --> {to}");
}

/// A text that is nothing but a label. Letters, figures, spaces and a few marks stay; everything else becomes `#` with the
/// number of the character and `;`, which is how Mermaid writes a character out. The word `end` closes a part of a drawing
/// in some versions wherever it stands, so its first letter is written out as well; and a point after a figure makes a
/// list of a label.
fn label(text: &str) -> String {
    let text = clean(text);
    let text: String = match text.char_indices().nth(LONGEST_LABEL) {
        Some(_) => text.chars().take(LONGEST_LABEL - 1).chain(['…']).collect(),
        None => text,
    };
    let words = text.split(' ').map(|word| {
        let mut out = String::with_capacity(word.len());
        let letters: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
        let is_end = letters.eq_ignore_ascii_case("end");
        let mut before = None;
        for character in word.chars() {
            let first = is_end && before.is_none_or(|before: char| !before.is_alphanumeric());
            let point = character == '.' && before.is_some_and(char::is_alphabetic);
            let harmless = character.is_alphanumeric() && !first || point || matches!(character, ',' | '…');
            before = Some(character);
            if harmless {
                out.push(character);
            } else {
                let _ = write!(out, "#{};", u32::from(character));
            }
        }
        out
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn what_could_mean_something_is_written_as_a_number() {
        assert_eq!(label("a\"]; b"), "a#34;#93;#59; b");
        assert_eq!(label("`x` #35; -->"), "#96;x#96; #35;35#59; #45;#45;#62;");
        assert_eq!(label("the end."), "the #101;nd.");
        assert_eq!(label("het eind, één-op-één"), "het eind, één#45;op#45;één");
        assert_eq!(label("[END]"), "#91;#69;ND#93;");
        assert_eq!(label("1. een"), "1#46; een");
    }

    #[test]
    fn a_long_label_is_cut() {
        assert_eq!(label(&"é".repeat(500)).chars().count(), super::LONGEST_LABEL);
    }
}
