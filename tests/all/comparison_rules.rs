//! What changed between two measurements: the rules, through the public interface.

use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use strategiewijzer::advice::Filters;
use strategiewijzer::answers::{Answers, Counter, Forms, Layout, Response, Tally};
use strategiewijzer::assessment::{Assessment, AssessmentSettings, Denominator, Label};
use strategiewijzer::catalogue::Catalogue;
use strategiewijzer::comparison::{
    Comparison, ComparisonRemark, DeterminantShift, DeterminantVerdict, Keyed, Measurement, RespondentPairs, compare,
    newcombe,
};
use strategiewijzer::content::{bundled_catalogue, bundled_questionnaire};
use strategiewijzer::fault::Fault;
use strategiewijzer::language::Language;
use strategiewijzer::questionnaire::{Band, Elements, Questionnaire, Slot};
use strategiewijzer::render::json;
use strategiewijzer::report::{ReportInput, build};
use strategiewijzer::session::Session;
use strategiewijzer::yaml::YamlDocument;

static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(|| bundled_questionnaire().unwrap());
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| bundled_catalogue(&QUESTIONNAIRE).unwrap());

/// Two activities, so that one item is asked twice.
static ELEMENTS: LazyLock<Elements> =
    LazyLock::new(|| Elements { activities: vec!["praten".into(), "vastleggen".into()], ..Elements::default() });

fn slot(id: &str) -> Slot {
    Slot::from_id(&QUESTIONNAIRE, id).unwrap()
}

/// How often each answer was given to an item, as worded.
type Given<'a> = (&'a str, &'a [(u8, usize)]);

/// Answers of a group in which these items got these answers.
fn group(given: &[Given<'_>]) -> Vec<Answers> {
    let size = given.iter().map(|(_, counts)| counts.iter().map(|(_, count)| count).sum::<usize>()).max().unwrap();
    let mut group = vec![Answers::default(); size];
    for (id, counts) in given {
        let values = counts.iter().flat_map(|(value, count)| std::iter::repeat_n(*value, *count));
        for (answers, value) in group.iter_mut().zip(values) {
            answers.set(slot(id), Response::Value(value));
        }
    }
    group
}

fn tally(group: &[Answers]) -> Tally {
    let mut counter = Counter::new(Arc::new(Layout::new(&QUESTIONNAIRE, &ELEMENTS)));
    group.iter().for_each(|answers| counter.count_answers(answers));
    counter.tally()
}

fn measured_with(group: &[Answers], settings: AssessmentSettings) -> Measurement {
    Measurement::from_assessment(
        &QUESTIONNAIRE,
        &Assessment::from_tally(&QUESTIONNAIRE, &tally(group), settings),
        "meting",
    )
}

fn measured(given: &[Given<'_>]) -> Measurement {
    measured_with(&group(given), AssessmentSettings::default())
}

fn determinant<'a>(comparison: &'a Comparison, id: &str) -> &'a DeterminantShift {
    comparison.determinants.iter().find(|determinant| determinant.id == id).unwrap()
}

/// The advice in JSON that the program writes about a group.
fn written(group: &[Answers], settings: AssessmentSettings) -> String {
    written_of(&tally(group), settings)
}

fn written_of(tally: &Tally, settings: AssessmentSettings) -> String {
    let session = Session { elements: ELEMENTS.clone(), ..Session::default() };
    let filters = Filters::default();
    let report =
        build(&ReportInput { settings, ..ReportInput::new(&QUESTIONNAIRE, &CATALOGUE, &session, tally, &filters) });
    json(&report).unwrap()
}

fn read(text: &str) -> Result<Measurement, Fault> {
    let read = Measurement::from_json(&QUESTIONNAIRE, &YamlDocument::new("advies.json", text), "meting")?;
    assert!(read.reading.is_some());
    Ok(Measurement { reading: None, ..read })
}

#[test]
fn a_barrier_can_go_come_or_stay() {
    let before = measured(&[
        ("time", &[(1, 10), (5, 10)]),
        ("coordinator", &[(2, 20)]),
        ("staff-capacity", &[(2, 5), (4, 15)]),
        ("knowledge", &[(1, 3), (4, 17)]),
        ("information-access", &[(1, 4), (4, 16)]),
        ("legislation", &[(3, 20)]),
        ("materials", &[(1, 20)]),
        ("self-efficacy", &[(4, 20)]),
        ("self-efficacy[2]", &[(4, 20)]),
    ]);
    let after = measured(&[
        ("time", &[(1, 1), (5, 19)]),
        ("coordinator", &[(1, 9), (2, 11)]),
        ("knowledge", &[(1, 4), (4, 16)]),
        ("staff-capacity", &[(2, 4), (4, 16)]),
        ("information-access", &[(1, 3), (4, 17)]),
        ("legislation", &[(3, 20)]),
        ("self-efficacy", &[(4, 20)]),
    ]);
    let comparison = compare(&before, &after, None);
    for (id, verdict) in [
        ("time", DeterminantVerdict::Solved),
        ("coordinator", DeterminantVerdict::New),
        ("staff-capacity", DeterminantVerdict::Still),
        ("legislation", DeterminantVerdict::NotBarrier),
        ("materials", DeterminantVerdict::NotComparable),
        ("social-support", DeterminantVerdict::NotComparable),
        ("knowledge", DeterminantVerdict::OverLimit),
        ("information-access", DeterminantVerdict::UnderLimit),
    ] {
        assert_eq!(determinant(&comparison, id).verdict, verdict, "{id}");
    }
    let order: Vec<&str> = comparison.determinants.iter().take(5).map(|determinant| determinant.id.as_str()).collect();
    assert_eq!(order, ["time", "information-access", "coordinator", "knowledge", "staff-capacity"]);
    assert!(
        comparison.remarks.contains(&ComparisonRemark::OnlyBefore(vec!["self-efficacy[2]".to_owned()])),
        "{comparison:?}"
    );
    assert!(comparison.remarks.contains(&ComparisonRemark::Unpaired));
}

#[test]
fn questions_about_elements_of_ones_own_are_remarked_on() {
    let codes = |given: &[Given<'_>]| {
        let measurement = measured(given);
        compare(&measurement, &measurement, None).remarks.iter().map(ComparisonRemark::code).collect::<Vec<_>>()
    };
    assert!(codes(&[("self-efficacy[2]", &[(4, 20)])]).contains(&"elements"));
    assert!(!codes(&[("self-efficacy", &[(4, 20)])]).contains(&"elements"));
}

#[test]
fn the_worst_of_each_verdict_comes_first() {
    let before = measured(&[("time", &[(1, 5), (5, 15)]), ("coordinator", &[(1, 9), (2, 11)])]);
    let after = measured(&[("time", &[(5, 20)]), ("coordinator", &[(2, 20)])]);
    let solved: Vec<String> =
        compare(&before, &after, None).with(DeterminantVerdict::Solved).map(|found| found.id.clone()).collect();
    assert_eq!(solved, ["coordinator", "time"]);
}

#[test]
fn shares_of_groups_get_newcombes_interval() {
    let before = measured(&[("time", &[(1, 48), (5, 32)])]);
    let after = measured(&[("time", &[(1, 56), (5, 14)])]);
    let comparison = compare(&before, &after, None);
    let item = determinant(&comparison, "time").lead().unwrap();
    assert!((item.shift.unwrap() - 0.2).abs() < 1e-12);
    assert!((item.favourability.unwrap() + 20.0).abs() < 1e-9, "mean 2.6 became 1.8: {item:?}");
    let difference = item.difference.unwrap();
    assert!((difference.low - 0.0524).abs() < 5e-5 && (difference.high - 0.3339).abs() < 5e-5, "{difference:?}");
    assert!(item.is_clear() && difference.pairs.is_none());
}

#[test]
fn one_person_twice_gets_bands_and_no_interval() {
    let comparison = compare(&measured(&[("time", &[(1, 1)])]), &measured(&[("time", &[(4, 1)])]), None);
    let item = determinant(&comparison, "time").lead().unwrap();
    assert_eq!((item.shift, item.difference), (Some(-1.0), None));
    assert!(comparison.is_alone() && comparison.remarks.contains(&ComparisonRemark::Alone));
}

#[test]
fn other_settings_and_small_groups_are_remarked_on() {
    let answers = group(&[("time", &[(1, 2), (5, 6)])]);
    let before = measured_with(&answers, AssessmentSettings::default());
    let after = measured_with(&answers, AssessmentSettings { barrier_at: 0.3, ..AssessmentSettings::default() });
    let comparison = compare(&before, &after, None);
    assert_eq!(
        determinant(&comparison, "time").verdict,
        DeterminantVerdict::NotBarrier,
        "under the settings of the second"
    );
    assert_eq!(determinant(&compare(&after, &before, None), "time").verdict, DeterminantVerdict::Still);
    assert!(comparison.remarks.contains(&ComparisonRemark::SmallGroup(8, 8)), "{:?}", comparison.remarks);
    assert!(comparison.remarks.iter().any(|remark| remark.code() == "different-settings"));
}

#[test]
fn a_group_is_small_below_ten_and_chance_is_spoken_of_from_ten_questions() {
    let codes = |size: usize, ids: &[&str]| {
        let all = |value: u8| {
            let counts = [(value, size)];
            measured(&ids.iter().map(|id| (*id, &counts[..])).collect::<Vec<_>>())
        };
        compare(&all(1), &all(2), None).remarks.iter().map(ComparisonRemark::code).collect::<Vec<_>>()
    };
    let ids = ["coordinator", "formal-ratification", "time", "knowledge", "materials", "staff-capacity"];
    let more = ["staff-replacement", "financial-resources", "legislation", "information-access"];
    let ten = [&ids[..], &more].concat();
    assert!(codes(9, &ten).contains(&"small-group") && !codes(10, &ten).contains(&"small-group"));
    assert!(codes(20, &ten).contains(&"chance") && !codes(20, &ten[..9]).contains(&"chance"));
}

/// Two groups of the same people, of whom as many as asked left a key.
fn pairs(before: &[Answers], after: &[Answers], keyed: usize) -> RespondentPairs {
    let layout = Layout::new(&QUESTIONNAIRE, &ELEMENTS);
    let side = |group: &[Answers]| {
        let mut forms = Forms::new(layout.slots().len());
        group.iter().for_each(|answers| forms.push(&layout.row(answers)));
        let keys = (0..group.len()).map(|at| if at < keyed { format!("p{at}") } else { String::new() });
        (keys.collect::<Vec<String>>(), forms)
    };
    let ((keys, forms), (other_keys, other_forms)) = (side(before), side(after));
    RespondentPairs::from_keyed(
        &QUESTIONNAIRE,
        Keyed { layout: &layout, elements: &ELEMENTS, keys: &keys, forms: &forms },
        Keyed { layout: &layout, elements: &ELEMENTS, keys: &other_keys, forms: &other_forms },
    )
}

#[test]
fn the_same_people_are_compared_as_pairs() {
    // Of fifty, 36 are unfavourable twice, 12 after only and 2 before only: Newcombe's first example.
    let before = group(&[("time", &[(1, 36), (5, 12), (1, 2)])]);
    let after = group(&[("time", &[(1, 36), (1, 12), (5, 2)])]);
    let pairs = pairs(&before, &after, 50);
    let (first, second) =
        (measured_with(&before, AssessmentSettings::default()), measured_with(&after, AssessmentSettings::default()));
    let comparison = compare(&first, &second, Some(&pairs));
    let difference = determinant(&comparison, "time").lead().unwrap().difference.unwrap();
    assert_eq!(difference.pairs, Some(50));
    assert!((difference.low - 0.0569).abs() < 5e-5 && (difference.high - 0.3404).abs() < 5e-5, "{difference:?}");
    assert_eq!(comparison.remarks.iter().filter(|remark| remark.code() == "few-pairs").count(), 0);
}

#[test]
fn with_few_pairs_the_groups_are_compared_as_strangers() {
    let before = group(&[("time", &[(1, 10), (5, 10)])]);
    let after = group(&[("time", &[(1, 4), (5, 16)])]);
    let (first, second) =
        (measured_with(&before, AssessmentSettings::default()), measured_with(&after, AssessmentSettings::default()));
    let nine = compare(&first, &second, Some(&pairs(&before, &after, 9)));
    let difference = determinant(&nine, "time").lead().unwrap().difference;
    assert_eq!(difference, newcombe::independent((4, 20), (10, 20)));
    assert!(nine.remarks.contains(&ComparisonRemark::FewPairs(1)));
    let ten = compare(&first, &second, Some(&pairs(&before, &after, 10)));
    assert_eq!(determinant(&ten, "time").lead().unwrap().difference.unwrap().pairs, Some(10));
}

#[test]
fn what_the_program_wrote_reads_back_the_same() {
    let group = group(&[
        ("time", &[(1, 3), (3, 3), (5, 1)]),
        ("self-efficacy[2]", &[(2, 6)]),
        ("formal-ratification", &[(1, 2), (2, 5)]),
        ("awareness", &[(1, 2), (4, 5)]),
        ("correctness", &[(2, 7)]),
    ]);
    for denominator in [Denominator::Valid, Denominator::All] {
        let settings = AssessmentSettings { denominator, ..AssessmentSettings::default() };
        assert_eq!(read(&written(&group, settings)).unwrap(), measured_with(&group, settings), "{denominator:?}");
    }
}

#[test]
fn an_advice_from_a_published_table_of_sides_without_means_reads_back_too() {
    let layout = Layout::new(&QUESTIONNAIRE, &ELEMENTS);
    let place = layout.position(slot("time")).unwrap();
    let mut counter = Counter::new(Arc::new(layout));
    for (band, times) in [(Band::Unfavourable, 6), (Band::Neutral, 2), (Band::Favourable, 12)] {
        counter.add_band(place, band, times);
    }
    counter.complete();
    let tally = counter.tally();
    let assessment = Assessment::from_tally(&QUESTIONNAIRE, &tally, AssessmentSettings::default());
    let read = read(&written_of(&tally, AssessmentSettings::default())).unwrap();
    assert_eq!(read, Measurement::from_assessment(&QUESTIONNAIRE, &assessment, "meting"));
}

/// The advice about seven answers to one question, with one thing in it changed.
fn spoilt(from: &str, to: &str) -> String {
    let text = written(&group(&[("time", &[(1, 3), (3, 3), (5, 1)])]), AssessmentSettings::default());
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

fn said(text: &str) -> String {
    read(text).unwrap_err().render(Language::English)
}

#[test]
fn figures_that_cannot_be_true_together_are_named_with_their_place() {
    for (from, to, what) in [
        (r#""n": 7"#, r#""n": 6"#, "at time, time: these shares cannot belong to 6 answers"),
        (r#""n": 7"#, r#""n": 18446744073709551615"#, "more answers than 7 respondents"),
        (r#""share": 0.42857142857142855"#, r#""share": 1.5"#, "a share always lies between 0 and 1"),
        (r#""share": 0.42857142857142855"#, r#""share": 0.43"#, "these shares cannot belong to 7"),
        (r#""count": 3"#, r#""count": 2"#, "these shares cannot belong to 7"),
        (r#""mean": 2.4285714285714284"#, r#""mean": -3"#, "not between 1 and 9"),
        (r#""mean": null"#, r#""mean": 3"#, "the mean is missing, should not be there"),
        (r#""barrier_at": 0.2"#, r#""barrier_at": 0.5"#, "does not follow from the shares and the limits"),
        (r#""barrier_at": 0.2"#, r#""barrier_at": 2"#, "at settings, barrier_at"),
        (r#""id": "coordinator""#, r#""id": "time""#, "this id comes twice"),
        (r#""respondents": 7"#, r#""respondents": 2000000000"#, "more than a billion respondents"),
    ] {
        let message = said(&spoilt(from, to));
        assert!(message.contains(what) && message.contains("advies.json"), "{from} -> {to}: {message}");
    }
}

#[test]
fn a_side_or_a_count_that_is_lacking_is_named_with_its_place() {
    let text = written(&group(&[("time", &[(1, 3), (3, 3), (5, 1)])]), AssessmentSettings::default());
    let with = |field: &str, value: serde_json::Value| {
        let mut advice: serde_json::Value = serde_json::from_str(&text).unwrap();
        let determinants = advice["determinants"].as_array_mut().unwrap();
        let time = determinants.iter_mut().find(|determinant| determinant["id"] == "time").unwrap();
        time["items"][0][field] = value;
        said(&advice.to_string())
    };
    let message = with("neutral", serde_json::Value::Null);
    assert!(message.contains("at time, time: there are shares, but not all three"), "{message}");
    let message = with("counts", serde_json::json!([3, 0, 3, 0, 2]));
    assert!(message.contains("at time, time: these shares cannot belong to 7 answers"), "{message}");
    let message = with("n", serde_json::Value::Null);
    assert!(message.contains("at time, time:"), "{message}");
}

#[test]
fn the_label_of_a_factor_must_follow_from_its_questions() {
    let text = written(&group(&[("time", &[(1, 7)])]), AssessmentSettings::default());
    let at = text.find(r#""id": "time""#).unwrap();
    let (head, tail) = text.split_at(at);
    let message = said(&format!("{head}{}", tail.replacen(r#""label": "barrier""#, r#""label": "neither""#, 1)));
    assert!(message.contains("at time: the label of the factor"), "{message}");
}

#[test]
fn a_file_of_another_kind_is_named_as_such() {
    for (text, what) in [
        ("{}", "does not hold advice"),
        ("[1, 2]", "not readable as JSON"),
        (r#"{"schema_version": 1, "kind": "comparison", "determinants": []}"#, "does not hold advice"),
        (r#"{"schema_version": 3, "determinants": []}"#, "JSON of version 3; this program reads versions 1 to 2"),
        (r#"{"schema_version": 0, "determinants": []}"#, "JSON of version 0"),
        (r#"{"schema_version": 2, "kind": "comparison", "determinants": []}"#, "does not hold advice"),
        (r#"{"schema_version": 2, "kind": 2, "determinants": []}"#, "does not hold advice"),
        (r#"{"schema_version": 2, "kind": "advice", "determinants": []}"#, "The field tool is missing"),
        ("", "not readable as JSON"),
        ("strategiewijzer: 1", "not readable as JSON"),
        (r#"{"schema_version": 1e999}"#, "not readable as JSON"),
        (r#"{"schema_version": -1}"#, "whole number"),
        (r#"{"schema_version": 1, "determinants": []}"#, "The field tool is missing"),
    ] {
        let message = said(text);
        assert!(message.contains(what), "{text}: {message}");
    }
}

#[test]
fn the_spot_in_a_broken_file_is_shown() {
    let text = spoilt(r#""respondents": 7"#, r#""respondents": "zeven""#);
    let line = text.lines().position(|line| line.contains("zeven")).unwrap() + 1;
    let message = said(&text);
    assert!(message.contains(&format!("advies.json:{line}:")) && message.contains("zeven"), "{message}");
}

#[test]
fn a_file_that_is_too_large_or_too_deep_is_refused() {
    let large = format!("{}{}", " ".repeat(8 * 1024 * 1024), "{}");
    assert!(said(&large).contains("8 MB"), "{}", said(&large));
    let deep = format!(r#"{{"schema_version": 1, "determinants": {}"#, "[".repeat(200_000));
    assert!(said(&deep).contains("not readable as JSON"));
    let many = r#"{"id": "x", "number": 1, "category": "user", "own": false, "items": [], "alpha": []},"#.repeat(2001);
    let text = spoilt(r#""determinants": ["#, &format!(r#""determinants": [{many}"#));
    assert!(said(&text).contains("more than 2000"), "{}", said(&text));
}

/// A group of up to twelve who answered a few questions, or did not.
fn groups() -> impl Strategy<Value = Vec<Answers>> {
    const ITEMS: [(&str, u8); 6] = [
        ("awareness", 4),
        ("correctness", 5),
        ("complexity", 5),
        ("formal-ratification", 2),
        ("self-efficacy", 5),
        ("self-efficacy[2]", 5),
    ];
    let one = ITEMS.map(|(id, points)| {
        let answer = prop_oneof![
            1 => Just(None),
            1 => Just(Some(Response::NotApplicable)),
            8 => (1..=points).prop_map(|value| Some(Response::Value(value))),
        ];
        answer.prop_map(move |answer| (slot(id), answer))
    });
    let one =
        one.prop_map(|given| given.into_iter().filter_map(|(slot, answer)| Some((slot, answer?))).collect::<Answers>());
    prop::collection::vec(one, 1..12)
}

fn settings() -> impl Strategy<Value = AssessmentSettings> {
    (any::<bool>(), any::<bool>()).prop_map(|(all, round_percent)| AssessmentSettings {
        denominator: if all { Denominator::All } else { Denominator::Valid },
        round_percent,
        ..AssessmentSettings::default()
    })
}

proptest! {
    #[test]
    fn a_measurement_beside_itself_shows_no_change(group in groups(), settings in settings(), keyed in any::<bool>()) {
        let measurement = measured_with(&group, settings);
        let pairs = pairs(&group, &group, group.len());
        let comparison = compare(&measurement, &measurement, keyed.then_some(&pairs));
        for determinant in &comparison.determinants {
            prop_assert!(!matches!(determinant.verdict, DeterminantVerdict::Solved | DeterminantVerdict::New));
            for item in &determinant.items {
                prop_assert!(item.shift.is_none_or(|shift| shift == 0.0));
                prop_assert!(item.favourability.is_none_or(|shift| shift == 0.0));
                prop_assert!(!item.is_clear());
            }
        }
    }

    #[test]
    fn swapping_before_and_after_turns_every_shift_round(one in groups(), other in groups(), keyed in any::<bool>()) {
        let (first, second) = (measured_with(&one, AssessmentSettings::default()), measured_with(&other, AssessmentSettings::default()));
        let (there, back) = (pairs(&one, &other, 9), pairs(&other, &one, 9));
        let forward = compare(&first, &second, keyed.then_some(&there));
        let backward = compare(&second, &first, keyed.then_some(&back));
        for determinant in &forward.determinants {
            let mirrored = backward.determinants.iter().find(|found| found.id == determinant.id).unwrap();
            let verdict = match mirrored.verdict {
                DeterminantVerdict::Solved => DeterminantVerdict::New,
                DeterminantVerdict::New => DeterminantVerdict::Solved,
                DeterminantVerdict::UnderLimit => DeterminantVerdict::OverLimit,
                DeterminantVerdict::OverLimit => DeterminantVerdict::UnderLimit,
                same => same,
            };
            // What fell to the limit is solved; what rose from the limit was a barrier already. And a question that was not
            // asked again may hinder still, while one that is asked for the first time takes nothing away.
            let alike = |one: &DeterminantShift| {
                one.still_at_limit(AssessmentSettings::default()).is_none() && one.verdict != DeterminantVerdict::NotComparable
            };
            if alike(determinant) && alike(mirrored) {
                prop_assert_eq!(determinant.verdict, verdict);
            }
            for (item, mirrored) in determinant.items.iter().zip(&mirrored.items) {
                prop_assert_eq!(item.shift, mirrored.shift.map(|shift| -shift));
                prop_assert_eq!(
                    item.difference.map(|found| (found.shift, found.low, found.high, found.pairs)),
                    mirrored.difference.map(|found| (-found.shift, -found.high, -found.low, found.pairs))
                );
            }
        }
    }

    #[test]
    fn every_advice_in_json_reads_back_as_the_measurement_behind_it(group in groups(), settings in settings()) {
        prop_assert_eq!(read(&written(&group, settings)).unwrap(), measured_with(&group, settings));
    }

    #[test]
    fn no_text_makes_the_reader_panic(from in 0usize..20_000, length in 0usize..40, with in "[-0-9.eE\"{}\\[\\],a-z]{0,8}") {
        static TEXT: LazyLock<String> =
            LazyLock::new(|| written(&group(&[("time", &[(1, 3), (3, 3), (5, 1)])]), AssessmentSettings::default()));
        let (from, until) = (from.min(TEXT.len()), (from + length).min(TEXT.len()));
        let boundary = |at: usize| (at..=TEXT.len()).find(|at| TEXT.is_char_boundary(*at)).unwrap();
        let (from, until) = (boundary(from), boundary(until));
        if let Ok(found) = read(&format!("{}{with}{}", &TEXT[..from], &TEXT[until..])) {
            for item in found.determinants.iter().flat_map(|determinant| &determinant.items) {
                prop_assert!(item.bands.is_none_or(|bands| bands.total > 0));
                prop_assert!(item.label != Label::Barrier || item.bands.is_some());
            }
        }
    }
}
