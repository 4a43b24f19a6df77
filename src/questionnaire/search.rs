//! Finding questions by a number, an id, or the words people use for them.

use super::{Elements, Questionnaire, Slot};
use crate::nearest::{WordMatch, fold, matching};

/// Where a word was found; the earlier, the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum QuestionPlace {
    Name,
    Element,
    Statement,
}

/// The questions among these places that a text means: those of the determinant with that number or id, the one place with
/// that id, or else those in which every word of it stands, best first. An empty text means none.
#[must_use]
pub fn search_questions(questionnaire: &Questionnaire, elements: &Elements, places: &[Slot], query: &str) -> Vec<Slot> {
    let query = fold(query.trim());
    let of = |slot: &Slot| questionnaire.determinant(questionnaire.item(slot.item).determinant);
    let kept = |keep: &dyn Fn(&Slot) -> bool| -> Vec<Slot> { places.iter().copied().filter(keep).collect() };
    if let Ok(number) = query.parse::<u16>() {
        return kept(&|slot| of(slot).number == number);
    }
    let exact = kept(&|slot| of(slot).id == query || slot.id(questionnaire) == query);
    let words: Vec<&str> = query.split_whitespace().collect();
    if !exact.is_empty() || words.is_empty() {
        return exact;
    }
    let mut found: Vec<((WordMatch, QuestionPlace), Slot)> =
        places.iter().filter_map(|slot| Some((rank(questionnaire, elements, *slot, &words)?, *slot))).collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, slot)| slot).collect()
}

/// How well a question matches: the worst of the words, since all must be found. `None` when one is not.
fn rank(
    questionnaire: &Questionnaire,
    elements: &Elements,
    slot: Slot,
    words: &[&str],
) -> Option<(WordMatch, QuestionPlace)> {
    let item = questionnaire.item(slot.item);
    let determinant = questionnaire.determinant(item.determinant);
    let plain = determinant.plain.as_ref().unwrap_or(&determinant.name);
    let element = item.per.and_then(|per| elements.of(per).get(usize::from(slot.element)));
    let fields = [
        (
            QuestionPlace::Name,
            [&plain.nl, &plain.en, &determinant.name.nl, &determinant.name.en, &item.id]
                .map(|text| fold(text))
                .join(" "),
        ),
        (QuestionPlace::Element, element.map_or_else(String::new, |element| fold(element))),
        (QuestionPlace::Statement, fold(&format!("{} {}", item.statement.nl, item.statement.en))),
    ];
    let best = |word: &&str| fields.iter().filter_map(|(place, text)| Some((matching(text, word)?, *place))).min();
    let ranks: Option<Vec<(WordMatch, QuestionPlace)>> = words.iter().map(best).collect();
    ranks?.into_iter().max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::bundled_questionnaire;

    fn found(query: &str) -> Vec<String> {
        let questionnaire = bundled_questionnaire().unwrap();
        let elements = Elements { activities: vec!["bellen".into(), "evalueren".into()], ..Elements::default() };
        let places = questionnaire.slots(&elements);
        let found = search_questions(&questionnaire, &elements, &places, query);
        found.into_iter().map(|slot| slot.id(&questionnaire)).collect()
    }

    #[test]
    fn a_number_and_an_id_mean_one_determinant_or_one_place() {
        let questionnaire = bundled_questionnaire().unwrap();
        let time = questionnaire.determinant(questionnaire.find_determinant("time").unwrap());
        assert_eq!(found(&format!(" {} ", time.number)), ["time"]);
        assert_eq!(found("self-efficacy[2]"), ["self-efficacy[2]"]);
        assert_eq!(found("Self-Efficacy"), ["self-efficacy", "self-efficacy[2]"]);
        assert_eq!(found("999"), Vec::<String>::new());
        assert_eq!(found("-1"), Vec::<String>::new());
    }

    #[test]
    fn words_find_names_before_statements_in_both_languages_and_with_a_slip() {
        assert_eq!(found("tijd")[0], "time");
        assert_eq!(found("coordinatorr")[0], "coordinator");
        assert!(found("evalueren").contains(&"self-efficacy[2]".to_owned()));
        assert_eq!(found("xyzzyx"), Vec::<String>::new());
        assert_eq!(found(" "), Vec::<String>::new());
    }
}
