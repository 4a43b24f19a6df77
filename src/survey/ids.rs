//! Headings that are codes: the ids of questions in the shapes that survey tools force on them, and bare numbers.

use std::collections::HashMap;

use crate::answers::wording::normal::squeezed;
use crate::questionnaire::{Elements, ItemIndex, Questionnaire, Slot};

/// `LimeSurvey` cuts a code after this many characters.
const LIMESURVEY_CODE: usize = 20;

/// Items whose id is a word that tables have for something else as well.
pub(super) const COMMON_WORDS: &[&str] = &["time"];

/// The codes that the items of a questionnaire go by.
#[derive(Debug)]
pub(super) struct Ids<'a> {
    questionnaire: &'a Questionnaire,
    /// Squeezed ids; `None` where two items share one.
    names: HashMap<String, Option<ItemIndex>>,
}

impl<'a> Ids<'a> {
    pub fn from_questionnaire(questionnaire: &'a Questionnaire) -> Self {
        let mut names: HashMap<String, Option<ItemIndex>> = HashMap::new();
        let mut add = |name: String, item| {
            names.entry(name).and_modify(|known| *known = known.filter(|known| *known == item)).or_insert(Some(item));
        };
        for (index, item) in questionnaire.items() {
            let id = squeezed(&item.id);
            add(id.chars().take(LIMESURVEY_CODE).collect(), index);
            add(format!("midi{id}"), index);
            add(id, index);
        }
        Self { questionnaire, names }
    }

    /// The place whose id a heading is: as it stands, with other marks between its parts, with `MIDI` in front, or as a code
    /// of `LimeSurvey` (without marks, cut after twenty characters, the element as `[SQ002]` or `_SQ002`). R makes a dot of
    /// every mark, so that what stood between brackets ends with one: `self.efficacy.2.`.
    pub fn place(&self, heading: &str) -> Option<Slot> {
        let heading = heading.trim();
        let known = |name: &str| self.names.get(&squeezed(name)).copied().flatten();
        let place = |item: ItemIndex, number: Option<u16>, bracketed: bool| {
            let element = number.unwrap_or(1).checked_sub(1)?;
            let per = self.questionnaire.item(item).per.is_some();
            let fits = match number {
                None => true,
                Some(number) if per => usize::from(number) <= Elements::MOST,
                // The only row of a table, as LimeSurvey writes it.
                Some(number) => bracketed && number == 1,
            };
            fits.then_some(Slot { item, element })
        };
        if let Some((name, inside)) = heading.strip_suffix(']').and_then(|whole| whole.split_once('[')) {
            let digits = inside.trim().trim_start_matches(|c: char| c.is_ascii_alphabetic());
            return match (known(name), digits.parse()) {
                (Some(item), number) => place(item, Some(number.ok()?), true),
                // The rows of one table, each with the id as its code: `statements[time]`.
                _ if inside.contains(['[', ']']) => None,
                _ => self.place(inside),
            };
        }
        if let Some((name, inside)) = heading.strip_suffix('.').and_then(|whole| whole.rsplit_once('.')) {
            let digits = inside.trim_start_matches(|c: char| c.is_ascii_alphabetic());
            if let (Some(item), Ok(number)) = (known(name), digits.parse()) {
                return place(item, Some(number), true);
            }
        }
        if let Some(item) = known(heading) {
            return place(item, None, false);
        }
        // What stood between brackets, as databases and Python write it: `self_efficacy_2_`, `self-efficacy (2)`.
        let open = heading.trim_end_matches(['_', '.', ')', ' ']);
        if open.len() < heading.len() && open.ends_with(|c: char| c.is_ascii_digit()) {
            let name = open.trim_end_matches(|c: char| c.is_ascii_digit());
            let number = open[name.len()..].parse().ok()?;
            let name = name.strip_suffix("SQ").or_else(|| name.strip_suffix("sq")).unwrap_or(name);
            return place(known(name)?, Some(number), true);
        }
        let name = heading.trim_end_matches(|c: char| c.is_ascii_digit());
        let number = heading[name.len()..].parse().ok()?;
        match name.strip_suffix("SQ").or_else(|| name.strip_suffix("sq")) {
            Some(name) => place(known(name)?, Some(number), true),
            None => place(known(name)?, Some(number), false),
        }
    }

    /// The place that an id behind a code may stand for: `Q1_time`, `D23.self_efficacy`. The column may be about that question
    /// as well, such as the seconds it took.
    pub fn prefixed(&self, heading: &str) -> Option<Slot> {
        const LONGEST_CODE: usize = 8;
        let (code, id) = heading.trim().split_once(['_', '.', '-', ' ', ':'])?;
        let is_code = code.len() <= LONGEST_CODE && code.contains(|c: char| c.is_ascii_digit());
        self.place(id.trim_start_matches(['_', '.', '-', ' '])).filter(|_| is_code)
    }

    /// The place that a bare number may stand for: `4`, `Q4`, `MIDI 4`, `d04`, `v4`, and `D8_2` for the second question or
    /// element of a determinant.
    pub fn numbered(&self, heading: &str) -> Option<Slot> {
        // R puts an x before a name that begins with a digit.
        const WORDS: [&str; 11] =
            ["midi", "determinant", "question", "vraag", "item", "det", "var", "d", "q", "v", "x"];
        let lower = heading.trim().to_lowercase();
        let rest = WORDS.iter().find_map(|word| lower.strip_prefix(word)).unwrap_or(&lower);
        let mut numbers = rest.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
        if rest.chars().any(char::is_alphabetic) {
            return None;
        }
        let number: u16 = numbers.next()?.parse().ok()?;
        let part = numbers.next().map_or(Ok(1), str::parse::<u16>).ok()?.checked_sub(1)?;
        if numbers.next().is_some() {
            return None;
        }
        let (_, determinant) =
            self.questionnaire.determinants().find(|(_, determinant)| determinant.number == number)?;
        match determinant.items.as_slice() {
            [only] if self.questionnaire.item(*only).per.is_some() && usize::from(part) < Elements::MOST => {
                Some(Slot { item: *only, element: part })
            }
            items => items.get(usize::from(part)).map(|item| Slot::from_item(*item)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::bundled_questionnaire;

    fn shown(find: impl Fn(&Ids<'_>) -> Option<Slot>) -> String {
        let questionnaire = bundled_questionnaire().unwrap();
        find(&Ids::from_questionnaire(&questionnaire)).map_or_else(|| "-".to_owned(), |slot| slot.id(&questionnaire))
    }

    #[test]
    fn ids_are_certain_in_the_shapes_that_tools_force_on_them() {
        for (heading, expected) in [
            ("self-efficacy", "self-efficacy"),
            ("self-efficacy[2]", "self-efficacy[2]"),
            ("Self_Efficacy", "self-efficacy"),
            ("self_efficacy_2", "self-efficacy[2]"),
            ("selfefficacy2", "self-efficacy[2]"),
            ("selfefficacy[SQ002]", "self-efficacy[2]"),
            ("selfefficacy_SQ003", "self-efficacy[3]"),
            ("time[SQ001]", "time"),
            ("MIDI_time", "time"),
            ("TIME", "time"),
            ("outcome_expectations_importance", "outcome-expectations.importance"),
            ("outcomeexpectationsp", "outcome-expectations.probability"),
            ("professionalobligati[SQ002]", "professional-obligation[2]"),
            ("time_SQ001", "time"),
            ("time_sq001", "time"),
            ("complexity_SQ1", "complexity"),
            ("professionalobligati_SQ002", "professional-obligation[2]"),
            ("self.efficacy.2.", "self-efficacy[2]"),
            ("self.efficacy.SQ002.", "self-efficacy[2]"),
            ("time.SQ001.", "time"),
            ("time.1.", "time"),
            ("personal.benefits.drawback", "personal-benefits.drawback"),
            ("outcome.expectations.importance.2.", "outcome-expectations.importance[2]"),
            ("self_efficacy_2_", "self-efficacy[2]"),
            ("self_efficacy__2_", "self-efficacy[2]"),
            ("selfefficacy_SQ002_", "self-efficacy[2]"),
            ("self-efficacy (2)", "self-efficacy[2]"),
            ("self.efficacy.SQ002..", "self-efficacy[2]"),
            ("time_SQ001_", "time"),
            ("midi[time]", "time"),
            ("statements[selfefficacy2]", "self-efficacy[2]"),
        ] {
            assert_eq!(shown(|ids| ids.place(heading)), expected, "{heading}");
        }
    }

    #[test]
    fn what_looks_like_an_id_and_is_none_is_no_place() {
        for heading in ["time_SQ002", "time.2.", "time.1", "self.efficacy.11.", ".", "..", "a.2."] {
            assert_eq!(shown(|ids| ids.place(heading)), "-", "{heading}");
        }
        for heading in ["time_2_", "time (2)", "start[time[1]]", "statements[age]", "Q1_time", "2026-01-01)"] {
            assert_eq!(shown(|ids| ids.place(heading)), "-", "{heading}");
        }
        for heading in ["time_2", "time[SQ002]", "self-efficacy[11]", "self-efficacy[0]", "self", "timestamp", ""] {
            assert_eq!(shown(|ids| ids.place(heading)), "-", "{heading}");
        }
    }

    #[test]
    fn a_code_before_an_id_leaves_a_question() {
        for (heading, expected) in [
            ("Q1_time", "time"),
            ("D16.self_efficacy_2", "self-efficacy[2]"),
            ("start_time", "-"),
            ("2026-01-01 time", "-"),
            ("time", "-"),
        ] {
            assert_eq!(shown(|ids| ids.prefixed(heading)), expected, "{heading}");
        }
    }

    #[test]
    fn numbers_may_stand_for_a_determinant_and_its_parts() {
        for (heading, expected) in [
            ("4", "complexity"),
            ("Q4", "complexity"),
            ("MIDI 04", "complexity"),
            ("d8_2", "personal-benefits.drawback"),
            ("v16_2", "self-efficacy[2]"),
            ("X4", "complexity"),
            ("X16.2", "self-efficacy[2]"),
            ("Q30", "-"),
            ("Q4_TEXT", "-"),
            ("2026-01-01", "-"),
        ] {
            assert_eq!(shown(|ids| ids.numbered(heading)), expected, "{heading}");
            assert_eq!(shown(|ids| ids.place(heading)), "-", "{heading}");
        }
    }
}
