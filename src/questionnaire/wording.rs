//! Statements with the innovation, the client and the element filled in.

use super::{Elements, Questionnaire, Slot};
use crate::language::{Language, Text, addressed, clean, opening_sentence, within_sentence};

/// What fills the placeholders of a statement.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// The innovation, such as `LISO-framework`.
    pub innovation: &'a str,
    /// The word for the client, such as `gezin`.
    pub client: &'a str,
    /// The elements the user named.
    pub elements: &'a Elements,
}

/// A text of an item (its statement or help) with the placeholders filled, safe to print.
///
/// Filling is done in one pass, so that a name that itself holds `{client}` is left as it is.
#[must_use]
pub fn wording(questionnaire: &Questionnaire, slot: Slot, text: &Text, names: Names<'_>, language: Language) -> String {
    fill(text.get(language), names, &element(questionnaire, slot, names, language))
}

/// The question as one person puts it to another, if it has such a wording; what is `mijn` in the answerer's own list is
/// `je` there.
#[must_use]
pub fn asked(questionnaire: &Questionnaire, slot: Slot, names: Names<'_>, language: Language) -> Option<String> {
    let text = questionnaire.item(slot.item).asked.as_ref()?;
    let element = addressed(&element(questionnaire, slot, names, language), language);
    Some(fill(text.get(language), names, &element))
}

/// What an item is asked for: the element that the user named, else the default; empty for an item that has none.
fn element(questionnaire: &Questionnaire, slot: Slot, names: Names<'_>, language: Language) -> String {
    let Some(per) = questionnaire.item(slot.item).per else { return String::new() };
    let own = names.elements.of(per).get(usize::from(slot.element)).map(|own| clean(own)).filter(|own| !own.is_empty());
    own.unwrap_or_else(|| {
        let default = questionnaire.default_element(per).map_or("", |text| text.get(language));
        fill(default, names, "")
    })
}

fn fill(text: &str, names: Names<'_>, element: &str) -> String {
    let mut out = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let placeholders = [
            ("{innovation}", clean(names.innovation)),
            ("{client}", clean(names.client)),
            ("{element}", element.to_owned()),
        ];
        match placeholders.iter().find(|(placeholder, _)| rest.starts_with(placeholder)) {
            Some((placeholder, value)) => {
                let opens = out.trim_end().is_empty() || out.trim_end().ends_with(['.', '?', '!']);
                out.push_str(&if opens { opening_sentence(value) } else { within_sentence(value) });
                rest = &rest[placeholder.len()..];
            }
            None => {
                out.push('{');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_once() {
        let elements = Elements::default();
        let names = Names { innovation: "{client}", client: "gezin", elements: &elements };
        assert_eq!(
            fill("Ik ken {innovation}, een {client}: {element} {x}", names, "praten"),
            "Ik ken {client}, een gezin: praten {x}"
        );
    }

    #[test]
    fn an_article_before_a_name_has_a_capital_only_where_it_opens_a_sentence() {
        let elements = Elements::default();
        let names = Names { innovation: "Het LISO-framework", client: "gezin", elements: &elements };
        let filled = fill("Ik ken {innovation}, met {element}. {innovation} is er.", names, "Mijn collega's");
        assert_eq!(filled, "Ik ken het LISO-framework, met mijn collega's. Het LISO-framework is er.");
    }
}
