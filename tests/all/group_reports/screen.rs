//! What is shown of groups on screen, at every width.

use insta::assert_snapshot;
use strategiewijzer::assessment::{AssessmentSettings, Denominator};
use strategiewijzer::language::Language;
use strategiewijzer::render::{Look, screen};
use strategiewijzer::report::{Length, Report};
use strategiewijzer::typeset::Paint;
use unicode_width::UnicodeWidthStr as _;

use crate::common::groups::{EVERYTHING, Survey, Wanted, survey, value};
use crate::common::texts::without_version;

fn look(width: usize, plain: bool) -> Look {
    Look { width, paint: Paint::new(false), plain }
}

fn in_brief(report: &Report<'_>, language: Language, look: Look) -> String {
    screen(&report.document(&Length::Brief.into(), language), language, look)
}

fn shown(survey: &Survey, wanted: Wanted, language: Language, look: Look) -> String {
    survey.report(wanted, |report| without_version(&in_brief(report, language, look)))
}

#[test]
fn a_survey_on_a_narrow_screen() {
    assert_snapshot!(shown(&survey(), EVERYTHING, Language::Dutch, look(40, false)));
}

#[test]
fn a_survey_on_a_common_screen() {
    assert_snapshot!(shown(&survey(), EVERYTHING, Language::Dutch, look(80, false)));
}

#[test]
fn a_survey_on_a_wide_screen() {
    assert_snapshot!(shown(&survey(), EVERYTHING, Language::Dutch, look(120, false)));
}

#[test]
fn a_survey_in_english() {
    assert_snapshot!(shown(&survey(), EVERYTHING, Language::English, look(80, false)));
}

#[test]
fn a_survey_without_tables_and_bars() {
    assert_snapshot!(shown(&survey(), EVERYTHING, Language::Dutch, look(80, true)));
}

#[test]
fn without_bars_no_sign_stands_for_a_word() {
    let text = shown(&survey(), EVERYTHING, Language::Dutch, look(80, true));
    assert!(!text.contains(['▓', '░', '█', '│', '−', '─']), "{text}");
}

#[test]
fn colour_only_adds_codes() {
    for width in [40, 80, 120] {
        let coloured = Look { paint: Paint::new(true), ..look(width, false) };
        let text = shown(&survey(), EVERYTHING, Language::Dutch, coloured);
        let bare = shown(&survey(), EVERYTHING, Language::Dutch, look(width, false));
        assert_eq!(console::strip_ansi_codes(&text), bare);
    }
}

#[test]
fn other_limits_are_stated() {
    let mut survey = survey();
    let usual = shown(&survey, Wanted::default(), Language::Dutch, look(120, false));
    assert!(!usual.contains("Voor dit advies is een factor"), "{usual}");
    survey.settings = AssessmentSettings {
        barrier_at: 0.125,
        facilitator_at: 0.75,
        denominator: Denominator::All,
        round_percent: true,
    };
    let unusual = shown(&survey, Wanted::default(), Language::Dutch, look(120, false));
    let stated = unusual.lines().skip_while(|line| !line.starts_with("Voor dit advies")).take(2);
    assert_eq!(
        stated.collect::<Vec<_>>().join(" "),
        "Voor dit advies is een factor belemmerend vanaf 12,5 % ongunstig en bevorderend vanaf 75 % gunstig. Aandelen \
         zijn van alle respondenten, ook van wie geen antwoord gaf. Aandelen worden eerst afgerond op hele procenten."
    );
    assert!(unusual.contains("Bij deze factoren ligt de grens van 12,5 % binnen de onzekerheid"), "{unusual}");
}

#[test]
fn a_factor_that_is_hardly_ever_a_barrier_is_not_named() {
    survey().report(EVERYTHING, |report| {
        let text = in_brief(report, Language::English, look(120, true));
        let named = text.split("another factor was a barrier too: ").nth(1).unwrap().split('\n').next().unwrap();
        let named = named.replace('\n', " ");
        let is_advised = |index| report.barriers.iter().any(|barrier| barrier.determinant == index);
        let certainty = report.certainty.as_ref().unwrap();
        let (mut often, mut seldom) = (0, 0);
        for sure in certainty.barriers.iter().filter(|sure| !is_advised(sure.determinant)) {
            let number = format!(", {})", report.questionnaire.determinant(sure.determinant).number);
            let is_named = sure.barrier >= 0.05;
            assert_eq!(named.contains(&number), is_named, "{number} {} {named}", sure.barrier);
            *(if is_named { &mut often } else { &mut seldom }) += 1;
        }
        assert!(often > 0 && seldom > 0, "{often} {seldom}");
    });
}

#[test]
fn groups_that_do_not_differ_are_said_not_to() {
    let mut survey = Survey::new(&[("a", 8), ("b", 8)], "Locatie");
    survey.answer("time", |_, _| value(2));
    let text = shown(&survey, EVERYTHING, Language::English, look(120, false));
    assert!(text.contains("On no question does a group stand out"), "{text}");
    assert!(!text.contains("corrected for the number"), "{text}");
}

/// More groups than fit, with names no screen was made for.
fn many() -> Survey {
    let long = "Langwoord".repeat(30);
    let wide = "日本語のテキスト".repeat(9);
    let marks = "e\u{301}".repeat(80);
    let names = [
        "",
        &long,
        &wide,
        &marks,
        "a b c d e f g h i j k l m n o p q r s t u v w x y z",
        "\u{200b}",
        "👩‍👩‍👧 👩‍👩‍👧",
        "h",
        "i",
        "j",
    ];
    let groups: Vec<(&str, usize)> = names.iter().map(|name| (*name, 6)).chain([("klein", 2)]).collect();
    let mut survey = Survey::new(&groups, &long);
    survey.session.elements.activities[0].clone_from(&long);
    survey.fill();
    survey
}

#[test]
fn no_line_is_wider_than_the_screen_at_any_width() {
    let divided = Wanted { parts: false, ..EVERYTHING };
    for (survey, wanted) in
        [(survey(), EVERYTHING), (many(), divided), (Survey::new(&[("alleen", 3)], "Team"), EVERYTHING)]
    {
        survey.report(wanted, |report| {
            // Beyond 120 columns nothing changes. The two languages take turns: what breaks lines knows no language.
            for (width, language) in (40..=122).chain([160, 200]).zip(Language::ALL.into_iter().cycle()) {
                let text = in_brief(report, language, look(width, false));
                for line in text.lines() {
                    assert!(line.width() <= width, "{width} {language:?}: {} {line:?}", line.width());
                    assert_eq!(line, line.trim_end(), "white space at the end of a line");
                }
            }
            // Plain text is not broken: a voice reads whole sentences, whatever the width.
            for language in Language::ALL {
                let text = in_brief(report, language, look(40, true));
                assert_eq!(text, in_brief(report, language, look(200, true)));
                assert!(text.lines().all(|line| line == line.trim_end()), "{text}");
            }
        });
    }
}

#[test]
fn a_name_of_a_group_cannot_steer_the_screen() {
    let hostile = "\u{1b}[31mrood\u{1b}[0m \u{7}\u{202e}om\u{202c}\nregel\u{200f}";
    let mut survey = Survey::new(&[(hostile, 9), ("b", 9)], hostile);
    survey.fill();
    survey.report(EVERYTHING, |report| {
        for (width, plain) in [(40, false), (80, false), (120, false), (80, true)] {
            let text = in_brief(report, Language::Dutch, look(width, plain));
            assert!(text.contains("[31mrood[0m"), "{text}");
            assert!(!text.chars().any(|c| c.is_control() && c != '\n'), "{text}");
            assert!(!text.contains(['\u{202e}', '\u{202c}', '\u{200f}']), "{text}");
        }
    });
}
