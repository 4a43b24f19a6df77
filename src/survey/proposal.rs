//! The list of columns as the program proposes it, for the user to look over and keep.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use super::map_file::{MAP_FORMAT, NONE, UNDECIDED};
use super::plan::{ColumnPlan, Unused, Use};
use super::recognise::SurveyHead;
use crate::answers::Code;
use crate::answers::wording::words::Polarity;
use crate::language::{Language, clean};
use crate::questionnaire::{Elements, Questionnaire, Slot};
use crate::tables::shortened;

/// What numbers commonly mean at questions with no and yes.
const YES_NO: [[&str; 2]; 3] = [["1: yes", "0: no"], ["1: yes", "2: no"], ["1: no", "2: yes"]];

/// The longest heading that is written out, in characters; a column with a longer one goes by its number.
const LONGEST_HEADING: usize = 250;

/// The whole list as YAML, with comments in one language. What is certain stands as it is; where the user has to choose
/// it says `undecided`, which no reader accepts; what is not used has the item `none` and the reason.
///
/// Columns without heading, in which nothing stands and behind which no others come, are left out.
#[must_use]
pub fn write(questionnaire: &Questionnaire, head: &SurveyHead, plan: &ColumnPlan, language: Language) -> String {
    write_all(questionnaire, &[("", head, plan)], language)
}

/// One list for several files, each with its name. A heading that stands in more than one of them is listed once. A column
/// that goes by its number is a remark only, since a number would mean a column of every file.
#[must_use]
pub fn write_all(
    questionnaire: &Questionnaire,
    files: &[(&str, &SurveyHead, &ColumnPlan)],
    language: Language,
) -> String {
    let words = &language.phrases().mapping;
    let mut out = String::new();
    for line in words.proposal_head.lines() {
        // Writing to a String cannot fail, here and below.
        let _ = writeln!(out, "# {}", line.trim());
    }
    let _ = writeln!(out, "survey-map: {MAP_FORMAT}\ncolumns:");
    let start = out.len();
    let mut proposal = MapProposal { questionnaire, language, files, listed: HashSet::new() };
    for file in files {
        out += &proposal.of(*file);
    }
    if !out[start..].lines().any(|line| line.trim_start().starts_with("- ")) {
        out.truncate(start - 1);
        out.push_str(" []\n");
    }
    out
}

/// The list as far as it has been written.
struct MapProposal<'a> {
    questionnaire: &'a Questionnaire,
    language: Language,
    files: &'a [(&'a str, &'a SurveyHead, &'a ColumnPlan)],
    /// The columns that are in it.
    listed: HashSet<String>,
}

impl MapProposal<'_> {
    /// What one file adds to the list.
    fn of(&mut self, (file, head, plan): (&str, &SurveyHead, &ColumnPlan)) -> String {
        let words = &self.language.phrases().mapping;
        let several = self.files.len() > 1;
        let times = times(self.files);
        let doubled: HashSet<usize> =
            plan.conflicts.iter().flat_map(|conflict| conflict.columns.iter().copied()).collect();
        let mut out = String::new();
        for (index, used) in plan.columns.iter().enumerate() {
            let Some(comment) = self.comment(head, index, used) else { continue };
            let name = name(head, index, &times);
            let by_number = name.starts_with("number");
            if several && !by_number && !self.listed.insert(name.clone()) {
                continue;
            }
            let mut entry = String::new();
            if doubled.contains(&index) {
                let _ = writeln!(entry, "  # {}", words.doubled);
            }
            let _ = writeln!(entry, "  # {}", clean(&comment));
            let _ = writeln!(entry, "  - {name}");
            self.meaning_of(head, plan, index, &mut entry);
            if several && by_number {
                let _ = writeln!(out, "\n  # {}", words.number_of_one);
                entry
                    .lines()
                    .for_each(|line| out += &format!("  # {}\n", line.trim_start_matches("  # ").trim_start()));
            } else {
                out.push('\n');
                out += &entry;
            }
        }
        if several && !out.is_empty() { format!("\n  # == {}\n{out}", clean(file)) } else { out }
    }

    /// Why a column stands in the list as it does; `None` where it is left out.
    fn comment(&self, head: &SurveyHead, index: usize, used: &Use) -> Option<String> {
        let phrases = self.language.phrases();
        let words = &phrases.mapping;
        let statement = |slot: Slot| shortened(self.questionnaire.item(slot.item).statement.get(self.language));
        Some(match used {
            Use::Item { slot, how, .. } => format!("{}: {}", how.in_words(phrases), statement(*slot)),
            Use::Unsure { slot, .. } => (words.perhaps)(&slot.id(self.questionnaire), &statement(*slot)),
            Use::Unused(Unused::Aside(aside)) => aside.among(&words.asides).to_owned(),
            Use::Unused(Unused::Map | Unused::Replaced) => words.left_out.to_owned(),
            Use::Unused(Unused::TooMany) => (words.too_many)(Elements::MOST),
            Use::Unused(Unused::Unknown) if head.columns[index].name.is_empty() && !head.may_hold(index) => {
                return None;
            }
            Use::Unused(Unused::Unknown) => words.unknown.to_owned(),
        })
    }

    /// The lines below the name of a column.
    fn meaning_of(&self, head: &SurveyHead, plan: &ColumnPlan, index: usize, out: &mut String) {
        let (questionnaire, words) = (self.questionnaire, &self.language.phrases().mapping);
        match &plan.columns[index] {
            Use::Item { slot, polarity, recode, .. } => {
                let item = questionnaire.item(slot.item);
                let _ = writeln!(out, "    item: {}", item.id);
                if item.per.is_some() {
                    let _ = writeln!(out, "    element: {}", slot.element + 1);
                }
                if item.reversed {
                    let polarity = match polarity.unwrap_or_default() {
                        Polarity::AsWorded => "as-worded",
                        Polarity::AsScored => "as-scored",
                    };
                    let _ = writeln!(out, "    polarity: {polarity}  # {}", words.reversed);
                }
                let recode = with_labels(questionnaire, head, plan, index, recode);
                if !recode.is_empty() {
                    let pairs: Vec<String> =
                        recode.iter().map(|(text, code)| format!("{}: {}", quoted(text), meaning(*code))).collect();
                    let _ = writeln!(out, "    recode: {{{}}}", pairs.join(", "));
                } else if item.scale.is_yes_no() && head.columns[index].labels.is_empty() {
                    let _ = writeln!(out, "    # {}", words.yes_no);
                    for choice in YES_NO {
                        let _ = writeln!(out, "    # recode: {{{}}}", choice.join(", "));
                    }
                }
            }
            Use::Unsure { .. } => {
                let _ = writeln!(out, "    item: {UNDECIDED}");
            }
            Use::Unused(_) => {
                let _ = writeln!(out, "    item: {NONE}");
            }
        }
    }
}

/// How often each heading comes in the file in which it comes most.
fn times<'a>(files: &[(&str, &'a SurveyHead, &ColumnPlan)]) -> HashMap<&'a str, usize> {
    let mut most: HashMap<&str, usize> = HashMap::new();
    for (_, head, _) in files {
        let mut times: HashMap<&str, usize> = HashMap::new();
        for column in &head.columns {
            *times.entry(column.name.as_str()).or_default() += 1;
        }
        for (heading, times) in times {
            let known = most.entry(heading).or_default();
            *known = times.max(*known);
        }
    }
    most
}

/// What texts mean in a column, with the codes without a value label that are read by the labels of the others.
fn with_labels(
    questionnaire: &Questionnaire,
    head: &SurveyHead,
    plan: &ColumnPlan,
    index: usize,
    recode: &[(String, Code)],
) -> Vec<(String, Code)> {
    let mut all = recode.to_vec();
    if let Some(decoder) = plan.decoder(questionnaire, head, index) {
        all.extend(decoder.between().into_iter().filter(|(text, _)| recode.iter().all(|(known, _)| known != text)));
    }
    all
}

/// How a column is named in the list: by its heading, or by its number where the heading is empty, doubled or unfit.
/// `times` is how often each heading comes.
fn name(head: &SurveyHead, index: usize, times: &HashMap<&str, usize>) -> String {
    let heading = &head.columns[index].name;
    let doubled = times.get(heading.as_str()).is_some_and(|times| *times > 1);
    let unfit = heading.chars().any(char::is_control) || heading.chars().count() > LONGEST_HEADING;
    if heading.is_empty() || doubled || unfit {
        return match shortened(heading) {
            shown if shown.is_empty() => format!("number: {}", index + 1),
            shown => format!("number: {}  # {shown}", index + 1),
        };
    }
    format!("column: {}", quoted(heading))
}

/// A text in double quotes: what JSON writes is YAML as well.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

fn meaning(code: Code) -> String {
    match code.position() {
        Some(position) => position.to_string(),
        None if code == Code::NOT_APPLICABLE => "not-applicable".to_owned(),
        None => "missing".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::map_file::read;
    use super::super::plan::plan;
    use super::*;
    use crate::content::bundled_questionnaire;
    use crate::tables::FileColumn;
    use crate::yaml::YamlDocument;

    fn head(headings: &[String]) -> SurveyHead {
        let column = |name: &String| FileColumn { name: name.trim().to_owned(), ..FileColumn::default() };
        SurveyHead::from_columns(headings.iter().map(column).collect())
    }

    fn slots(plan: &ColumnPlan) -> Vec<(usize, Slot)> {
        plan.items().collect()
    }

    #[test]
    fn the_proposal_shows_what_is_certain_unsure_and_unused() {
        let questionnaire = bundled_questionnaire().unwrap();
        let headings = ["complexity", "self-efficacy[2]", "Q4", "Q5", "E-mail", "Team", "Team", ""].map(str::to_owned);
        let head = head(&headings);
        let plan = plan(&questionnaire, &head, None, &Elements::default()).unwrap();
        insta::assert_snapshot!(write(&questionnaire, &head, &plan, Language::Dutch));
    }

    #[test]
    fn several_files_have_one_list() {
        let questionnaire = bundled_questionnaire().unwrap();
        let heads = [["Q5", "time", "Team", "Team"], ["time", "Q6", "", "Team"]];
        let heads = heads.map(|headings| head(&headings.map(str::to_owned)));
        let plans = heads.each_ref().map(|head| plan(&questionnaire, head, None, &Elements::default()).unwrap());
        let files = [("a.csv", &heads[0], &plans[0]), ("b.csv", &heads[1], &plans[1])];
        let list = write_all(&questionnaire, &files, Language::English);
        let times = |part: &str| list.matches(part).count();
        assert_eq!((times("- column: \"time\""), times("\n    item: undecided"), times("# == ")), (1, 2, 2), "{list}");
        assert_eq!((times("\n  - number"), times("\n  # - number")), (0, 4), "{list}");
    }

    #[test]
    fn an_open_choice_has_to_be_made() {
        let questionnaire = bundled_questionnaire().unwrap();
        let head = head(&["Q5".to_owned(), "time".to_owned()]);
        let plan = plan(&questionnaire, &head, None, &Elements::default()).unwrap();
        let text = write(&questionnaire, &head, &plan, Language::English);
        let faults = read(&YamlDocument::new("map.yaml", text), &questionnaire).unwrap_err();
        assert_eq!(faults.all().len(), 1);
        assert!(faults.all()[0].message(Language::English).contains("Q5"), "{faults:?}");
    }

    #[test]
    fn a_file_of_nothing_gives_an_empty_list() {
        let questionnaire = bundled_questionnaire().unwrap();
        let text = write(&questionnaire, &SurveyHead::default(), &ColumnPlan::default(), Language::Dutch);
        assert_eq!(read(&YamlDocument::new("map.yaml", text), &questionnaire).unwrap().entries, []);
    }

    fn any_heading() -> impl Strategy<Value = String> {
        prop_oneof![
            Just("time".to_owned()),
            Just("complexity".to_owned()),
            Just("E-mail".to_owned()),
            (1..=10_u8).prop_map(|element| format!("self_efficacy_{element}")),
            "[a-c]{1,3}".prop_map(|activity| format!("Dit hoort bij mijn werk: {activity}xyz")),
            "\\PC{0,20}",
            Just("een kop\nvan twee regels".to_owned()),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn a_proposal_is_read_back_as_the_same_plan(headings in prop::collection::vec(any_heading(), 0..12)) {
            let questionnaire = bundled_questionnaire().unwrap();
            let head = head(&headings);
            let first = plan(&questionnaire, &head, None, &Elements::default()).unwrap();
            prop_assume!(first.is_settled());
            for language in Language::ALL {
                let text = write(&questionnaire, &head, &first, language);
                let map = read(&YamlDocument::new("map.yaml", text.clone()), &questionnaire);
                let map = map.map_err(|faults| TestCaseError::fail(format!("{}\n{text}", faults.render(language))))?;
                let second = plan(&questionnaire, &head, Some(&map), &Elements::default());
                let second = second.map_err(|faults| TestCaseError::fail(format!("{}\n{text}", faults.render(language))))?;
                prop_assert_eq!(slots(&first), slots(&second));
                prop_assert_eq!(&first.elements, &second.elements);
            }
        }
    }
}
