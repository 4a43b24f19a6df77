//! What the columns of a file are used for, with and without a list of columns of the user's own.

use strategiewijzer::answers::Code;
use strategiewijzer::content::bundled_questionnaire;
use strategiewijzer::fault::Faults;
use strategiewijzer::language::Language;
use strategiewijzer::questionnaire::{Elements, PerElement, Questionnaire};
use strategiewijzer::survey::{ColumnPlan, SurveyHead, Unused, Use, plan, read_map, recognise};
use strategiewijzer::yaml::YamlDocument;

struct Made {
    questionnaire: Questionnaire,
    head: SurveyHead,
    plan: Result<ColumnPlan, Faults>,
}

fn make(headings: &[&str], map: Option<&str>, elements: &Elements) -> Made {
    let questionnaire = bundled_questionnaire().unwrap();
    let head = recognise(&[headings.iter().map(|heading| (*heading).to_owned()).collect()], &questionnaire);
    let map = map.map(|text| {
        read_map(&YamlDocument::new("map.yaml", format!("survey-map: 1\ncolumns:\n{text}")), &questionnaire)
    });
    let plan = match map.transpose() {
        Ok(map) => plan(&questionnaire, &head, map.as_ref(), elements),
        Err(faults) => Err(faults),
    };
    Made { questionnaire, head, plan }
}

/// Every column in a word: its place, `?` behind one that is unsure, `-` for one that is not used.
fn uses(headings: &[&str], map: Option<&str>) -> Vec<String> {
    let made = make(headings, map, &Elements::default());
    let plan = made.plan.unwrap_or_else(|faults| panic!("{}", faults.render(Language::English)));
    plan.columns
        .iter()
        .map(|used| match used {
            Use::Item { slot, .. } => slot.id(&made.questionnaire),
            Use::Unsure { slot, .. } => format!("{}?", slot.id(&made.questionnaire)),
            Use::Unused(_) => "-".to_owned(),
        })
        .collect()
}

fn said(headings: &[&str], map: &str) -> String {
    make(headings, Some(map), &Elements::default()).plan.unwrap_err().render(Language::English)
}

#[test]
fn elements_are_numbered_in_the_order_of_their_columns_and_alike_for_all_items() {
    let headings = [
        "Dit hoort bij mijn werk: praten",
        "Dit hoort bij mijn werk: schrijven",
        "Lukt het mij om dit goed te doen in mijn eigen werk: Schrijven?",
        "Lukt het mij om dit goed te doen in mijn eigen werk: praten?",
    ];
    let ids = ["professional-obligation", "professional-obligation[2]", "self-efficacy[2]", "self-efficacy"];
    assert_eq!(uses(&headings, None), ids);
    let plan = make(&headings, None, &Elements::default()).plan.unwrap();
    assert_eq!(plan.elements.of(PerElement::Activity), ["praten", "schrijven"]);
}

#[test]
fn points_and_feedback_of_a_quiz_are_no_second_column_of_their_question() {
    let question = "In mijn werkweek is genoeg tijd ingeruimd om met LISO te werken.";
    let (points, feedback) = (format!("Points - {question}"), format!("Feedback - {question}"));
    let headings = ["ID", "Start time", "Completion time", "Total points", question, &points, &feedback];
    assert_eq!(uses(&headings, None), ["-", "-", "-", "-", "time", "-", "-"]);
}

#[test]
fn elements_that_the_user_named_keep_their_number() {
    let elements = Elements { activities: vec!["schrijven".into(), "praten".into()], ..Elements::default() };
    let made = make(&["Dit hoort bij mijn werk: praten"], None, &elements);
    let plan = made.plan.unwrap();
    assert_eq!(plan.items().next().unwrap().1.element, 1);
    assert_eq!(plan.elements, elements);
}

#[test]
fn an_eleventh_element_is_left_out() {
    let headings: Vec<String> = (0..11)
        .map(|n| {
            format!("Dit hoort bij mijn werk: taak {}", ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"][n])
        })
        .collect();
    let made = make(&headings.iter().map(String::as_str).collect::<Vec<_>>(), None, &Elements::default());
    let plan = made.plan.unwrap();
    assert_eq!(plan.columns[10], Use::Unused(Unused::TooMany));
    assert_eq!(plan.items().count(), 10);
}

#[test]
fn two_columns_at_one_place_are_a_conflict_that_names_both() {
    let made = make(&["time", "team", "TIME"], None, &Elements::default());
    let plan = made.plan.unwrap();
    assert!(!plan.is_settled());
    assert_eq!(plan.conflicts[0].columns, [0, 2]);
    let text = plan.faults(&made.questionnaire, &made.head)[0].render(Language::English);
    assert!(text.contains("column A (time)") && text.contains("column C (TIME)"), "{text}");
}

#[test]
fn what_the_map_says_wins() {
    assert_eq!(uses(&["time", "Q1"], Some("  - {column: Q1, item: time}")), ["-", "time"]);
    assert_eq!(uses(&["time", "Q1"], Some("  - {column: time, item: none}")), ["-", "procedural-clarity?"]);
    assert_eq!(uses(&["x", "x"], Some("  - {number: 2, item: self-efficacy, element: 3}")), ["-", "self-efficacy[3]"]);
}

#[test]
fn an_entry_may_only_say_how_a_recognised_column_is_read() {
    let map = "  - {column: complexity, polarity: as-scored, recode: {\"9\": not-applicable, ja: 2}}";
    let made = make(&["complexity"], Some(map), &Elements::default());
    let plan = made.plan.unwrap();
    let mut decoder = plan.decoder(&made.questionnaire, &made.head, 0).unwrap();
    let codes = ["1", "9", "ja"].map(|text| decoder.decode(text).unwrap());
    assert_eq!(codes, [Code::from_position(5).unwrap(), Code::NOT_APPLICABLE, Code::from_position(2).unwrap()]);
}

#[test]
fn unsure_columns_are_proposed_unless_their_place_is_taken() {
    assert_eq!(uses(&["Q4", "Q5"], None), ["complexity?", "compatibility?"]);
    assert_eq!(uses(&["Q4", "complexity"], None), ["-", "complexity"]);
}

#[test]
fn a_map_that_does_not_fit_the_file_says_where_and_how() {
    for (map, expected) in [
        ("  - {column: tima, item: time}", "Do you mean the column time?"),
        ("  - {column: x, item: time}", "B, C"),
        ("  - {number: 9, item: time}", "has 4 columns"),
        ("  - {column: time, item: none}\n  - {number: 1, item: time}", "twice"),
        ("  - {column: y, polarity: as-worded}", "Add item"),
        ("  - {column: time, recode: {a: 6}}", "from 1 to 5"),
        ("  - {column: time, polarity: as-scored}", "not a reversed"),
    ] {
        let text = said(&["time", "x", "x", "y"], map);
        assert!(text.contains(expected) && text.contains("map.yaml:"), "{text}");
    }
}

#[test]
fn faults_of_the_list_itself_point_at_their_spot() {
    for (map, expected, spot) in [
        ("  - {column: x, item: tiem}", "Did you mean time?", "3:23"),
        ("  - {column: x, item: subjective-norm}", "subjective-norm.belief", "3:23"),
        ("  - {column: x, item: undecided}", "still have to choose", "3:23"),
        ("  - {column: x, item: time, element: 2}", "without elements", "3:38"),
        ("  - {column: x, item: self-efficacy, element: 11}", "from 1 to 10", "3:47"),
        ("  - {column: x, element: 2}", "needs an item", "3:26"),
        ("  - {column: x, item: coordinator, recode: {\"3\": 3}}", "from 1 to 2", "3:50"),
        ("  - {item: time}", "by column or by number", "3:5"),
        ("  - {column: x, number: 2, item: time}", "by column or by number", "3:5"),
        ("  - {column: x, items: time}", "items", "3:"),
        ("  - {column: x, item: time, polarity: reversed}", "as-scored", "3:"),
    ] {
        let text = said(&["x"], map);
        assert!(text.contains(expected) && text.contains(&format!("map.yaml:{spot}")), "{map}\n{text}");
    }
}

#[test]
fn a_file_that_is_no_list_of_columns_or_a_newer_one_is_refused() {
    let questionnaire = bundled_questionnaire().unwrap();
    for (text, expected) in
        [("strategiewijzer: 1\n", "survey-map: 1"), ("survey-map: 2\ncolumns: [x]\n", "newer version")]
    {
        let faults = read_map(&YamlDocument::new("map.yaml", text), &questionnaire).unwrap_err();
        assert!(faults.render(Language::English).contains(expected), "{faults:?}");
    }
}
