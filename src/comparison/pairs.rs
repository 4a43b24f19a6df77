//! The same people at two moments, matched by a key that they or their organisation made up.

use std::collections::{BTreeMap, HashMap};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::elements::{ElementPlace, partners};
use super::measurement::named;
use super::newcombe::PairTable;
use crate::answers::{Code, Forms, Layout};
use crate::questionnaire::{Band, Elements, Questionnaire, Slot};

/// Forms with a key each.
#[derive(Clone, Copy, Debug)]
pub struct Keyed<'a> {
    /// The places of the forms.
    pub layout: &'a Layout,
    /// The elements that the places are about, so that those with a name are matched by it.
    pub elements: &'a Elements,
    /// The key of each form, in the same order; white space around it does not count, capitals do.
    pub keys: &'a [String],
    /// The forms.
    pub forms: &'a Forms,
}

impl<'a> Keyed<'a> {
    fn places(&self, questionnaire: &'a Questionnaire) -> Vec<ElementPlace<'a>> {
        let place = |slot: Slot| ElementPlace {
            item: &questionnaire.item(slot.item).id,
            number: slot.element,
            name: named(questionnaire, self.elements, slot),
        };
        self.layout.slots().map(place).collect()
    }
}

/// Who answered twice, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RespondentPairs {
    /// How many keys stand once on both sides.
    pub matched: u64,
    /// How many keys stand on the first side only.
    pub only_before: u64,
    /// How many keys stand on the second side only.
    pub only_after: u64,
    /// How many keys stand more than once on a side; who is who cannot be known, so none of these count.
    pub repeated: u64,
    /// How many forms have no key.
    pub blank: u64,
    /// How many of those matched differ in capitals, accents, leading zeros or marks.
    pub alike: u64,
    /// How many keys are like one of the other side in this way and were not matched, since more than one could be meant.
    pub doubtful: u64,
    tables: BTreeMap<String, PairTable>,
}

/// Whose key it is.
#[derive(Clone, Copy)]
enum Owner {
    /// The form at this position.
    One(usize),
    /// More forms than one.
    Several,
}

/// The form behind each key.
type Owners<'a> = HashMap<&'a str, Owner>;

/// The forms behind keys that are alike.
fn by_likeness(owners: &Owners<'_>) -> HashMap<String, Vec<Owner>> {
    let mut all: HashMap<String, Vec<Owner>> = HashMap::new();
    for (key, owner) in owners {
        all.entry(alike(key)).or_default().push(*owner);
    }
    all
}

/// What a key comes down to when spreadsheets and people have written it: without capitals, accents, marks and spaces, without
/// the zeros that a number begins with (`007`, `a01`), and without the decimals of a whole number.
fn alike(key: &str) -> String {
    let whole = key.strip_suffix(".0").or_else(|| key.strip_suffix(",0")).unwrap_or(key);
    let bare = whole.nfd().filter(|character| character.is_alphanumeric() && !is_combining_mark(*character));
    let bare: Vec<char> = bare.flat_map(char::to_lowercase).collect();
    if bare.is_empty() {
        return key.to_owned();
    }
    let numbers = bare.chunk_by(|one, next| one.is_ascii_digit() == next.is_ascii_digit());
    let without_zeros = |run: &[char]| -> String {
        let text: String = run.iter().collect();
        match text.trim_start_matches('0') {
            "" => "0".to_owned(),
            rest => rest.to_owned(),
        }
    };
    numbers.map(without_zeros).collect()
}

impl RespondentPairs {
    /// Matches the respondents of two measurements, and counts per place how they answered at both moments. An answer
    /// counts where it lies on a scale that is classed, and where its respondent was asked both times.
    #[must_use]
    pub fn from_keyed(questionnaire: &Questionnaire, before: Keyed<'_>, after: Keyed<'_>) -> Self {
        let mut pairs = Self::default();
        let (first, second) = (pairs.owners(before), pairs.owners(after));
        let found = partners(&before.places(questionnaire), &after.places(questionnaire));
        let places: Vec<(Slot, usize, usize)> = (before.layout.slots().zip(found).enumerate())
            .filter(|(_, (slot, _))| questionnaire.item(slot.item).scale.is_classed())
            .filter_map(|(place, (slot, partner))| Some((slot, place, partner?)))
            .collect();
        let mut tables = vec![PairTable::default(); places.len()];
        for (one, other) in pairs.matches(&first, &second) {
            pairs.matched += 1;
            let rows = (before.forms.get(one), after.forms.get(other));
            let closed = before.layout.is_closed(rows.0) || after.layout.is_closed(rows.1);
            for ((slot, at, then), table) in places.iter().zip(&mut tables) {
                if !(closed && questionnaire.is_gated(slot.item)) {
                    count(questionnaire, *slot, (rows.0[*at], rows.1[*then]), table);
                }
            }
        }
        pairs.tables = places.iter().map(|(slot, ..)| slot.id(questionnaire)).zip(tables).collect();
        pairs
    }

    /// How the pairs answered at a place, by its id.
    #[must_use]
    pub fn table(&self, item: &str) -> Option<PairTable> {
        self.tables.get(item).copied()
    }

    /// The forms that belong together: those with the same key, then those whose keys are alike, where only one of each side
    /// is meant. On the way, how many have no partner.
    fn matches(&mut self, first: &Owners<'_>, second: &Owners<'_>) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        let (like_first, like_second) = (by_likeness(first), by_likeness(second));
        for (key, owner) in first {
            match (owner, second.get(key)) {
                (Owner::Several, _) | (_, Some(Owner::Several)) => self.repeated += 1,
                (Owner::One(one), Some(Owner::One(other))) => found.push((*one, *other)),
                (Owner::One(one), None) => {
                    let (mine, theirs) = (like_first.get(&alike(key)), like_second.get(&alike(key)));
                    match (mine.map(Vec::as_slice), theirs.map(Vec::as_slice)) {
                        (Some([_]), Some([Owner::One(other)])) => {
                            self.alike += 1;
                            found.push((*one, *other));
                        }
                        (_, theirs) => {
                            self.only_before += 1;
                            self.doubtful += u64::from(theirs.is_some());
                        }
                    }
                }
            }
        }
        for (key, owner) in second.iter().filter(|(key, _)| !first.contains_key(*key)) {
            match owner {
                Owner::Several => self.repeated += 1,
                Owner::One(_) => {
                    let (mine, theirs) = (like_second.get(&alike(key)), like_first.get(&alike(key)));
                    let matched = matches!(
                        (mine.map(Vec::as_slice), theirs.map(Vec::as_slice)),
                        (Some([_]), Some([Owner::One(_)]))
                    );
                    self.only_after += u64::from(!matched);
                    self.doubtful += u64::from(!matched && theirs.is_some());
                }
            }
        }
        found
    }

    /// The form behind each key, and on the way how many have none.
    fn owners<'a>(&mut self, keyed: Keyed<'a>) -> Owners<'a> {
        let mut owners = HashMap::new();
        for (at, key) in keyed.keys.iter().take(keyed.forms.len()).enumerate() {
            match key.trim() {
                "" => self.blank += 1,
                key => {
                    owners.entry(key).and_modify(|owner| *owner = Owner::Several).or_insert(Owner::One(at));
                }
            }
        }
        self.blank += keyed.forms.len().saturating_sub(keyed.keys.len()) as u64;
        owners
    }
}

fn count(questionnaire: &Questionnaire, slot: Slot, answers: (Code, Code), table: &mut PairTable) {
    let item = questionnaire.item(slot.item);
    let unfavourable = |code: Code| {
        let position = code.position().filter(|position| item.scale.holds(*position))?;
        Some(item.band(position) == Some(Band::Unfavourable))
    };
    let (Some(before), Some(after)) = (unfavourable(answers.0), unfavourable(answers.1)) else { return };
    // The first share minus the second is what the formulas give, and the shift is after minus before.
    let cell = match (after, before) {
        (true, true) => &mut table.both,
        (true, false) => &mut table.first_only,
        (false, true) => &mut table.second_only,
        (false, false) => &mut table.neither,
    };
    *cell += 1;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, Response};
    use crate::content::bundled_questionnaire;

    struct TwoRows {
        layout: Layout,
        elements: Elements,
        keys: Vec<String>,
        forms: Forms,
    }

    impl TwoRows {
        fn keyed(&self) -> Keyed<'_> {
            Keyed { layout: &self.layout, elements: &self.elements, keys: &self.keys, forms: &self.forms }
        }
    }

    fn side(questionnaire: &Questionnaire, rows: &[(&str, &[(&str, u8)])]) -> TwoRows {
        let layout = Layout::new(questionnaire, &Elements::default());
        let mut forms = Forms::new(layout.slots().len());
        for (_, given) in rows {
            let answers: Answers = given
                .iter()
                .map(|(id, value)| (Slot::from_id(questionnaire, id).unwrap(), Response::Value(*value)))
                .collect();
            forms.push(&layout.row(&answers));
        }
        let keys = rows.iter().map(|(key, _)| (*key).to_owned()).collect();
        TwoRows { layout, elements: Elements::default(), keys, forms }
    }

    fn pairs(before: &[(&str, &[(&str, u8)])], after: &[(&str, &[(&str, u8)])]) -> RespondentPairs {
        let questionnaire = bundled_questionnaire().unwrap();
        RespondentPairs::from_keyed(
            &questionnaire,
            side(&questionnaire, before).keyed(),
            side(&questionnaire, after).keyed(),
        )
    }

    #[test]
    fn keys_are_matched_once_without_the_spaces_around_them() {
        let none: &[(&str, u8)] = &[];
        let found = pairs(
            &[("a", none), (" b ", none), ("c", none), ("c", none), ("", none), ("d", none)],
            &[("b", none), ("A", none), ("a", none), ("c", none), ("e", none), ("e", none), ("  ", none)],
        );
        assert_eq!((found.matched, found.only_before, found.only_after), (2, 1, 1));
        assert_eq!((found.repeated, found.blank), (2, 2));
        // "A" is like "a", which has its partner.
        assert_eq!((found.alike, found.doubtful), (0, 1));
    }

    #[test]
    fn keys_that_a_spreadsheet_or_a_hand_wrote_otherwise_are_matched_where_one_is_meant() {
        let none: &[(&str, u8)] = &[];
        let found = pairs(
            &[("007", none), ("Fem30", none), ("d'Or4", none), ("012", none), ("12", none), ("0", none)],
            &[("7", none), ("fem30", none), ("dor4", none), ("12.0", none), ("000", none), ("x", none)],
        );
        assert_eq!((found.matched, found.alike), (4, 4));
        // "012" and "12" are both like "12.0".
        assert_eq!((found.only_before, found.only_after, found.doubtful), (2, 2, 3));
    }

    #[test]
    fn a_reversed_question_is_unfavourable_for_who_agrees() {
        let found = pairs(&[("a", &[("complexity", 5), ("time", 5)])], &[("a", &[("complexity", 1), ("time", 1)])]);
        assert_eq!(found.table("complexity"), Some(PairTable { second_only: 1, ..PairTable::default() }));
        assert_eq!(found.table("time"), Some(PairTable { first_only: 1, ..PairTable::default() }));
    }

    #[test]
    fn who_does_not_know_the_innovation_at_one_moment_is_left_out_of_the_questions_about_it() {
        let before: &[(&str, u8)] = &[("awareness", 1), ("correctness", 2), ("time", 2)];
        let after: &[(&str, u8)] = &[("awareness", 4), ("correctness", 2), ("time", 2)];
        let found = pairs(&[("a", before)], &[("a", after)]);
        assert_eq!(found.table("correctness").map(|table| table.pairs()), Some(0));
        assert_eq!(found.table("time"), Some(PairTable { both: 1, ..PairTable::default() }));
        assert_eq!(found.table("awareness"), Some(PairTable { second_only: 1, ..PairTable::default() }));
    }

    #[test]
    fn an_answer_at_one_moment_only_makes_no_pair_and_a_scale_without_bands_no_table() {
        let found = pairs(&[("a", &[("time", 2)])], &[("a", &[("coordinator", 2)])]);
        assert_eq!(found.table("time").map(|table| table.pairs()), Some(0));
        assert_eq!(found.table("subjective-norm.motivation"), None);
    }
}
