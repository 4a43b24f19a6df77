//! A comparison in every format: an invented team of 24 before and 21 after, with a plan.

use std::sync::{Arc, LazyLock};

use insta::assert_snapshot;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};
use strategiewijzer::answers::{Answers, Code, Counter, Forms, Layout, Response};
use strategiewijzer::assessment::{Assessment, AssessmentSettings};
use strategiewijzer::catalogue::Catalogue;
use strategiewijzer::comparison::{Aims, Keyed, Measurement, RespondentPairs, compare};
use strategiewijzer::content::{bundled_catalogue, bundled_questionnaire};
use strategiewijzer::language::Language;
use strategiewijzer::questionnaire::{Elements, Questionnaire, Slot};
use strategiewijzer::render::{self, CsvStyle, Look, comparison_as_csv, comparison_as_json};
use strategiewijzer::report::{ComparisonReport, Length};
use strategiewijzer::session::read;
use strategiewijzer::typeset::Paint;
use strategiewijzer::yaml::YamlDocument;

static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(|| bundled_questionnaire().unwrap());
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| bundled_catalogue(&QUESTIONNAIRE).unwrap());
static ELEMENTS: LazyLock<Elements> = LazyLock::new(|| {
    let activities = vec!["het startgesprek voeren".to_owned(), "doelen vastleggen".to_owned()];
    Elements { activities, ..Elements::default() }
});
static LAYOUT: LazyLock<Arc<Layout>> = LazyLock::new(|| Arc::new(Layout::new(&QUESTIONNAIRE, &ELEMENTS)));

/// How often an item was answered with which position.
type Given = (&'static str, &'static [(u8, usize)]);

const BEFORE: [Given; 12] = [
    ("awareness", &[(4, 24)]),
    ("complexity", &[(2, 15), (4, 9)]),
    ("client-relevance", &[(4, 22), (2, 2)]),
    ("professional-obligation", &[(4, 20), (3, 4)]),
    ("self-efficacy", &[(2, 6), (4, 18)]),
    ("self-efficacy[2]", &[(1, 3), (2, 9), (4, 12)]),
    ("formal-ratification", &[(1, 20), (2, 4)]),
    ("staff-capacity", &[(1, 10), (2, 8), (4, 6)]),
    ("time", &[(1, 6), (2, 7), (3, 6), (4, 5)]),
    ("materials", &[(2, 3), (4, 21)]),
    ("performance-feedback", &[(3, 15), (2, 9)]),
    ("legislation", &[(3, 24)]),
];

const AFTER: [Given; 13] = [
    ("awareness", &[(4, 21)]),
    ("complexity", &[(2, 11), (4, 10)]),
    ("client-relevance", &[(4, 21)]),
    ("professional-obligation", &[(4, 8), (3, 9), (2, 4)]),
    ("self-efficacy", &[(2, 2), (4, 19)]),
    ("self-efficacy[2]", &[(2, 3), (4, 18)]),
    ("formal-ratification", &[(1, 2), (2, 19)]),
    ("staff-capacity", &[(1, 9), (2, 9), (4, 3)]),
    ("time", &[(2, 4), (3, 7), (4, 10)]),
    ("materials", &[(2, 6), (4, 15)]),
    ("performance-feedback", &[(3, 5), (4, 12), (2, 4)]),
    ("coordinator", &[(1, 15), (2, 6)]),
    ("professional-obligation[2]", &[(4, 21)]),
];

const PLAN: &str = "
- {strategy: inspirational-management, status: done}
- {strategy: protected-time, barriers: [time, staff-capacity]}
- {strategy: bestaat-niet}
";

fn forms(given: &[Given]) -> Forms {
    let size = given.iter().map(|(_, counts)| counts.iter().map(|(_, count)| count).sum::<usize>()).max().unwrap();
    let mut group = vec![Answers::default(); size];
    for (id, counts) in given {
        let slot = Slot::from_id(&QUESTIONNAIRE, id).unwrap();
        let values = counts.iter().flat_map(|(value, count)| std::iter::repeat_n(*value, *count));
        for (answers, value) in group.iter_mut().zip(values) {
            answers.set(slot, Response::Value(value));
        }
    }
    let mut forms = Forms::new(LAYOUT.slots().len());
    group.iter().for_each(|answers| forms.push(&LAYOUT.row(answers)));
    forms
}

fn measured(forms: &Forms, name: &str) -> Measurement {
    let mut counter = Counter::new(LAYOUT.clone());
    forms.iter().for_each(|row: &[Code]| counter.count(row));
    Measurement::from_assessment(
        &QUESTIONNAIRE,
        &Assessment::from_tally(&QUESTIONNAIRE, &counter.tally(), AssessmentSettings::default()),
        name,
    )
}

fn report_of(
    before: &Measurement,
    after: &Measurement,
    pairs: Option<&RespondentPairs>,
    plan: &str,
) -> ComparisonReport<'static> {
    let text = format!("strategiewijzer: 1\ninnovation: {{name: LISO}}\nplan: {plan}");
    let session = read(&YamlDocument::new("plan.yaml", text), &QUESTIONNAIRE).unwrap();
    ComparisonReport {
        questionnaire: &QUESTIONNAIRE,
        catalogue: &CATALOGUE,
        comparison: compare(before, after, pairs),
        aims: Aims::from_plan(&session.plan, &QUESTIONNAIRE, &CATALOGUE, before),
        provenance: Default::default(),
        pair: pairs.map(|_| "code".to_owned()),
        quotes: Default::default(),
        of_voices: false,
    }
}

fn report() -> ComparisonReport<'static> {
    report_of(&measured(&forms(&BEFORE), "voorjaar"), &measured(&forms(&AFTER), "najaar"), None, PLAN)
}

/// The same, where everybody who answered after had answered before.
fn paired() -> ComparisonReport<'static> {
    let (before, after) = (forms(&BEFORE), forms(&AFTER));
    let keys = |forms: &Forms| (0..forms.len()).map(|at| format!("p{at}")).collect::<Vec<String>>();
    let (first, second) = (keys(&before), keys(&after));
    let pairs = RespondentPairs::from_keyed(
        &QUESTIONNAIRE,
        Keyed { layout: &LAYOUT, elements: &ELEMENTS, keys: &first, forms: &before },
        Keyed { layout: &LAYOUT, elements: &ELEMENTS, keys: &second, forms: &after },
    );
    report_of(&measured(&before, "voorjaar"), &measured(&after, "najaar"), Some(&pairs), "[]")
}

fn one_person() -> ComparisonReport<'static> {
    let before = forms(&[("time", &[(2, 1)]), ("formal-ratification", &[(1, 1)]), ("coordinator", &[(2, 1)])]);
    let after = forms(&[("time", &[(3, 1)]), ("formal-ratification", &[(1, 1)]), ("coordinator", &[(1, 1)])]);
    report_of(&measured(&before, "voorjaar.yaml"), &measured(&after, "najaar.yaml"), None, "[]")
}

/// A group and another, the same people twice, and one person twice.
pub fn reports() -> [ComparisonReport<'static>; 3] {
    [report(), paired(), one_person()]
}

fn look(width: usize) -> Look {
    Look { width, paint: Paint::new(false), plain: false }
}

fn screen(report: &ComparisonReport<'_>, language: Language, width: usize) -> String {
    on_screen(report, language, look(width))
}

fn on_screen(report: &ComparisonReport<'_>, language: Language, look: Look) -> String {
    render::screen(&report.document(&Length::Brief.into(), language), language, look)
}

fn markdown(report: &ComparisonReport<'_>, language: Language) -> String {
    render::markdown(&report.document(&Length::Full.into(), language))
}

#[test]
fn on_a_common_screen() {
    assert_snapshot!("dutch_80", screen(&report(), Language::Dutch, 80));
    assert_snapshot!("english_80", screen(&report(), Language::English, 80));
}

#[test]
fn on_a_narrow_screen() {
    assert_snapshot!("dutch_40", screen(&report(), Language::Dutch, 40));
    assert_snapshot!("english_40", screen(&report(), Language::English, 40));
}

#[test]
fn on_a_wide_screen() {
    assert_snapshot!("dutch_120", screen(&report(), Language::Dutch, 120));
    assert_snapshot!("english_120", screen(&report(), Language::English, 120));
}

#[test]
fn in_plain_sentences() {
    let plain = |language| on_screen(&report(), language, Look { plain: true, ..look(80) });
    assert_snapshot!("dutch_plain", plain(Language::Dutch));
    assert_snapshot!("english_plain", plain(Language::English));
}

#[test]
fn a_voice_gets_whole_paragraphs_at_any_width() {
    let plain = |width| on_screen(&report(), Language::Dutch, Look { plain: true, ..look(width) });
    assert_eq!(plain(40), plain(120));
}

#[test]
fn a_figure_stays_with_its_sign() {
    for width in 40..120 {
        let text = screen(&report(), Language::Dutch, width);
        assert!(!text.lines().any(|line| line.trim_start().starts_with('%')), "{text}");
    }
}

#[test]
fn thresholds_that_differ_by_little_are_seen_to_differ() {
    let (before, mut after) = (measured(&forms(&BEFORE), "voor"), measured(&forms(&AFTER), "na"));
    after.settings.barrier_at = 0.2004;
    let markdown = markdown(&report_of(&before, &after, None, "[]"), Language::Dutch);
    assert!(markdown.contains("belemmerend vanaf 20 %,"), "{markdown}");
    assert!(markdown.contains("belemmerend vanaf 20,04 %,"), "{markdown}");
}

#[test]
fn as_markdown() {
    assert_snapshot!("markdown_dutch", markdown(&report(), Language::Dutch));
    assert_snapshot!("markdown_english", markdown(&report(), Language::English));
}

#[test]
fn as_csv() {
    assert_snapshot!("csv", comparison_as_csv(&report(), CsvStyle::default()));
}

#[test]
fn as_json() {
    let version = concat!("\"version\": \"", env!("CARGO_PKG_VERSION"), "\"");
    let text = comparison_as_json(&report()).unwrap().replace(version, "\"version\": \"[version]\"");
    assert_snapshot!("json", text);
}

#[test]
fn the_same_people_twice() {
    assert_snapshot!("pairs_dutch_80", screen(&paired(), Language::Dutch, 80));
    assert_snapshot!("pairs_english_80", screen(&paired(), Language::English, 80));
}

#[test]
fn one_person_twice() {
    assert_snapshot!("one_dutch_80", screen(&one_person(), Language::Dutch, 80));
    assert_snapshot!("one_english_40", screen(&one_person(), Language::English, 40));
}

#[test]
fn every_csv_row_is_as_long_as_its_header_and_excel_gets_its_own_form() {
    let report = paired();
    let text = comparison_as_csv(&report, CsvStyle { excel_nl: true });
    let inside = text.strip_prefix('\u{feff}').unwrap();
    assert!(inside.lines().count() > 30 && inside.contains("\r\n"));
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(inside.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let mut at = |name: &str| reader.headers().unwrap().iter().position(|heading| heading == name).unwrap();
    let (item, shift, pairs) = (at("item"), at("shift"), at("pairs"));
    let row = rows.iter().find(|row| &row[item] == "formal-ratification").unwrap();
    // Of those who took part once there are a few, and the pairs would give them away.
    assert_eq!((&row[shift], &row[pairs]), ("-0,738095", ""));
}

#[test]
fn the_markdown_has_the_tables_that_were_meant() {
    let text = markdown(&report(), Language::Dutch);
    let tables: Vec<usize> = Parser::new_ext(&text, Options::ENABLE_TABLES)
        .filter_map(|event| match event {
            Event::Start(Tag::Table(columns)) => Some(columns.len()),
            _ => None,
        })
        .collect();
    assert_eq!(tables, [6, 6, 6, 6, 6], "solved, new, perhaps new, still, not a barrier");
}

#[test]
fn names_from_files_are_only_text() {
    let name = "\u{1b}[2J=1+1|*a*";
    let (mut before, mut after) = (measured(&forms(&BEFORE), name), measured(&forms(&AFTER), name));
    // An advice in JSON can have any id.
    for measurement in [&mut before, &mut after] {
        let time = measurement.determinants.iter_mut().find(|determinant| determinant.id == "time").unwrap();
        name.clone_into(&mut time.id);
        name.clone_into(&mut time.items[0].id);
    }
    let report = report_of(&before, &after, None, PLAN);
    let markdown = markdown(&report, Language::Dutch);
    for text in [&markdown, &screen(&report, Language::Dutch, 80), &comparison_as_csv(&report, CsvStyle::default())] {
        assert!(!text.contains('\u{1b}'));
    }
    assert!(markdown.contains(r"\|\*a\*"), "{markdown}");
}

#[test]
fn determinants_that_the_questionnaire_does_not_have_keep_their_id() {
    let (mut before, mut after) = (measured(&forms(&BEFORE), "voor"), measured(&forms(&AFTER), "na"));
    for measurement in [&mut before, &mut after] {
        let time = measurement.determinants.iter_mut().find(|determinant| determinant.id == "time").unwrap();
        "our-own".clone_into(&mut time.id);
    }
    let text = screen(&report_of(&before, &after, None, "[]"), Language::Dutch, 80);
    assert!(text.contains("Niet meer belemmerend (") && text.contains("our-own"), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn no_line_is_wider_than_the_screen(width in 40usize..200, english in any::<bool>()) {
        let language = if english { Language::English } else { Language::Dutch };
        for report in [report(), paired(), one_person()] {
            let text = on_screen(&report, language, look(width));
            for line in text.lines() {
                prop_assert!(unicode_width::UnicodeWidthStr::width(line) <= width, "{width}: {line}");
            }
        }
    }
}
