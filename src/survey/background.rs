//! Columns that are called like an item and are most likely something else: `time` for the number of the measurement.

use std::collections::{HashMap, HashSet};

use super::ids::COMMON_WORDS;
use super::import::Doubt;
use super::intake::RowIntake;
use super::matching::How;
use super::noted::KeptForm;
use super::plan::Use;
use super::setup::FileFacts;
use crate::answers::Code;
use crate::questionnaire::Questionnaire;

/// A measurement has a number up to this.
const MOST_MOMENTS: u8 = 4;

/// With fewer rows it may be chance that they lie in order.
const FEWEST_IN_ORDER: usize = 6;

/// So many that all answered the same are strange.
const FEWEST_ALIKE: usize = 10;

/// A doubt for every column that is called like an item, and whose numbers are those of measurements: the same people have
/// each number once, or the rows lie in blocks of one number each.
pub(super) fn doubts(questionnaire: &Questionnaire, file: &FileFacts, intake: &RowIntake, doubts: &mut Vec<Doubt>) {
    for used in &file.plan.columns {
        let Use::Item { slot, how: How::Id, .. } = used else { continue };
        let item = questionnaire.item(slot.item);
        if !COMMON_WORDS.contains(&item.id.as_str()) {
            continue;
        }
        let Some(place) = intake.position(*slot).filter(|place| !intake.seen(*place).labels) else { continue };
        let known = doubts.contains(&Doubt::Background(*slot));
        if !known && are_moments(&intake.kept, place) {
            doubts.push(Doubt::Background(*slot));
        }
    }
}

/// Whether the answers at a place are numbers of measurements.
fn are_moments(kept: &[KeptForm], place: usize) -> bool {
    let code = |kept: &KeptForm| kept.form.get(place).copied().unwrap_or_default();
    let numbers: Vec<u8> = kept.iter().filter_map(|kept| code(kept).position()).collect();
    let different: HashSet<u8> = numbers.iter().copied().collect();
    // Every row has one, from 1 on.
    let few = different.len() <= usize::from(MOST_MOMENTS) && numbers.len() == kept.len();
    if !few || !(1..=different.len() as u8).all(|number| different.contains(&number)) {
        return different.len() == 1 && numbers.len() == kept.len() && numbers.len() >= FEWEST_ALIKE;
    }
    if different.len() == 1 {
        return numbers.len() >= FEWEST_ALIKE;
    }
    once_each(kept, code) || numbers.len() >= FEWEST_IN_ORDER && in_order(&numbers, different.len())
}

/// Whether most respondents come more than once, each time with another number.
fn once_each(kept: &[KeptForm], code: impl Fn(&KeptForm) -> Code) -> bool {
    let mut of_each: HashMap<u64, Vec<Code>> = HashMap::new();
    for kept in kept.iter().filter(|kept| kept.respondent != 0) {
        of_each.entry(kept.respondent).or_default().push(code(kept));
    }
    let several: Vec<&Vec<Code>> = of_each.values().filter(|codes| codes.len() > 1).collect();
    let differ = |codes: &Vec<Code>| codes.iter().collect::<HashSet<_>>().len() == codes.len();
    !several.is_empty() && several.len() * 2 >= of_each.len() && several.into_iter().all(differ)
}

/// Whether the numbers lie in blocks, or go round and round.
fn in_order(numbers: &[u8], different: usize) -> bool {
    numbers.is_sorted() || numbers.iter().enumerate().all(|(at, number)| usize::from(*number) == at % different + 1)
}
