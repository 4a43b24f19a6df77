//! What `advise` shows on screen: whole screens, at every width, in both languages, with and without colour.

use std::fmt::Write as _;

use insta::assert_snapshot;
use strategiewijzer::advice::Filters;
use strategiewijzer::content::{bundled_catalogue, bundled_questionnaire};
use strategiewijzer::language::Language;
use strategiewijzer::questionnaire::{Band, DeterminantIndex, Elements, Questionnaire, Slot};
use strategiewijzer::render::{Look, screen};
use strategiewijzer::report::{Length, ReportInput, build};
use strategiewijzer::session::{Session, read};
use strategiewijzer::typeset::Paint;
use strategiewijzer::yaml::YamlDocument;

use crate::common::Folder;
use crate::common::texts::{example, too_wide, without_version};

const NARROWEST: usize = 40;

/// Both languages' screens under each other.
fn both(folder: &Folder, arguments: &[&str]) -> String {
    let screen = |language: &str| {
        let arguments = [&["advise"], arguments, &["--lang", language]].concat();
        without_version(&folder.run(&arguments).fine())
    };
    format!("{}\n======== en ========\n{}", screen("nl"), screen("en"))
}

fn dutch(folder: &Folder) -> String {
    without_version(&folder.run(&["advise", "liso-intake.yaml"]).fine())
}

/// An `--answer` for every question, with the value that `choose` gives it.
fn answers(choose: impl Fn(&Questionnaire, Slot) -> String) -> Vec<String> {
    let questionnaire = bundled_questionnaire().unwrap();
    let slots = questionnaire.slots(&Elements::default());
    slots.iter().map(|slot| format!("--answer={}={}", slot.id(&questionnaire), choose(&questionnaire, *slot))).collect()
}

fn favourable(questionnaire: &Questionnaire, slot: Slot) -> String {
    let item = questionnaire.item(slot.item);
    let values = 1..=item.scale.points.len() as u8;
    values.rev().find(|value| item.band(*value).is_none_or(|band| band == Band::Favourable)).unwrap().to_string()
}

fn words(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}

#[test]
fn the_dutch_example_on_a_narrow_screen() {
    assert_snapshot!(dutch(&Folder::with_examples().columns(40)));
}

#[test]
fn the_dutch_example_on_a_common_screen() {
    assert_snapshot!(dutch(&Folder::with_examples().columns(80)));
}

#[test]
fn the_dutch_example_on_a_wide_screen() {
    assert_snapshot!(dutch(&Folder::with_examples().columns(120)));
}

#[test]
fn a_very_wide_screen_shows_what_a_wide_screen_shows() {
    assert_eq!(dutch(&Folder::with_examples().columns(200)), dutch(&Folder::with_examples().columns(120)));
}

#[test]
fn the_english_example_on_a_common_screen() {
    let ran = Folder::with_examples().run(&["advise", "liso-intake-en.yaml", "--lang", "en"]);
    assert_snapshot!(without_version(&ran.fine()));
}

#[test]
fn two_barriers_by_name() {
    assert_snapshot!(both(&Folder::with_examples(), &["--barrier", "time", "--barrier", "formal-ratification"]));
}

#[test]
fn a_barrier_named_twice_is_shown_once() {
    let folder = Folder::with_examples();
    let once = both(&folder, &["--barrier", "time"]);
    assert_eq!(both(&folder, &["--barrier", "time", "--barrier", "time"]), once);
}

#[test]
fn all_answers_favourable_leave_no_barrier() {
    assert_snapshot!(both(&Folder::with_examples(), &words(&answers(favourable))));
}

#[test]
fn nothing_applicable_leaves_nothing_to_advise() {
    assert_snapshot!(both(&Folder::with_examples(), &words(&answers(|_, _| "not-applicable".to_owned()))));
}

#[test]
fn who_does_not_know_the_innovation_is_not_asked_to_judge_it() {
    let folder = Folder::with_examples();
    let arguments = ["liso-intake.yaml", "--answer", "awareness=1", "--top", "1"];
    assert_snapshot!(both(&folder, &arguments));
}

#[test]
fn three_answers_are_enough_for_advice_about_them() {
    assert_snapshot!(both(
        &Folder::with_examples(),
        &["--answer", "time=2", "--answer", "knowledge=4", "--answer", "coordinator=1", "--innovation", "LISO"]
    ));
}

#[test]
fn filters_are_named_with_what_they_removed() {
    let folder = Folder::with_examples();
    let filters: [&[&str]; 5] = [
        &["--phase", "embedding"],
        &["--actor", "line-manager", "--actor", "coordinator"],
        &["--max-effort", "low"],
        &["--exclude", "protected-time", "--exclude", "prune-projects"],
        &["--phase", "preparation", "--actor", "board", "--max-effort", "medium", "--exclude", "protected-time"],
    ];
    let mut screens = String::new();
    for filter in filters {
        let arguments = [&["--barrier", "time"], filter].concat();
        writeln!(screens, "######## {}\n{}", filter.join(" "), both(&folder, &arguments)).unwrap();
    }
    assert_snapshot!(screens);
}

#[test]
fn dutch_words_for_filters_mean_the_same() {
    let folder = Folder::with_examples();
    let english = ["advise", "--barrier=time", "--phase=introduction", "--actor=line-manager", "--max-effort=low"];
    let dutch = ["advies", "--belemmering=time", "--fase=invoering", "--wie=leidinggevende", "--hoogstens=weinig"];
    assert_eq!(folder.run(&english).fine(), folder.run(&dutch).fine());
}

#[test]
fn what_is_shown_and_what_is_removed_add_up_to_all_linked_strategies() {
    let questionnaire = bundled_questionnaire().unwrap();
    let catalogue = bundled_catalogue(&questionnaire).unwrap();
    let folder = Folder::with_examples();
    for id in ["time", "awareness", "legislation"] {
        let linked = catalogue.links_to(questionnaire.find_determinant(id).unwrap()).count();
        let arguments = ["advise", "--barrier", id, "--max-effort", "low", "--top", "20", "--lang", "en"];
        let screen = folder.run(&arguments).fine();
        // A strategy stands three columns in, with its number.
        let numbered = |line: &&str| line.starts_with("   ") && line[3..].starts_with(|c: char| c.is_ascii_digit());
        let shown = screen.lines().filter(numbered).count();
        let removed = screen.split("Left out by your filters: ").nth(1).unwrap().split(' ').next().unwrap();
        assert!(shown < 20, "too many to count");
        assert_eq!(shown + removed.parse::<usize>().unwrap(), linked, "{id}\n{screen}");
    }
}

#[test]
fn filters_that_leave_nothing_say_so() {
    let arguments = ["--barrier", "time", "--phase", "embedding", "--actor", "policy-maker", "--max-effort", "low"];
    assert_snapshot!(both(&Folder::with_examples(), &arguments));
}

#[test]
fn top_decides_how_many_strategies_are_shown() {
    let folder = Folder::with_examples();
    let one = both(&folder, &["--barrier", "time", "--top", "1"]);
    let five = both(&folder, &["--barrier", "time", "--top", "5"]);
    assert!(one.contains("   1. ") && !one.contains("   2. "), "{one}");
    assert!(five.contains("   5. ") && !five.contains("   6. "), "{five}");
    assert_snapshot!(one);
    assert_snapshot!(five);
}

/// The example, the example with words no screen was made for, and all determinants as barriers.
fn sessions(questionnaire: &Questionnaire) -> Vec<(Session, Vec<DeterminantIndex>)> {
    let session = |text: &str| read(&YamlDocument::new("intake.yaml", text), questionnaire).unwrap();
    let odd = format!(
        "strategiewijzer: 1\ninnovation: {{name: {long}, client: 家族家族家族家族家族家族家族家族家族家族家族家族}}\n\
         session: {{team: {long}, organisation: 'a b c {dashes}', date: {long}}}\n\
         elements: {{activities: [{long}], referents: ['👩‍👩‍👧 👩‍👩‍👧 {wide}']}}\n\
         answers:\n  self-efficacy: {{value: 1, note: {long}}}\n  time: {{value: 1, note: '{wide}'}}\n  \
         social-support: {{value: 1, note: 'https://example.org/{long}'}}\n",
        long = "Langwoord".repeat(30),
        dashes = "a-b".repeat(60),
        wide = "日本語のテキスト".repeat(20),
    );
    let all = questionnaire.determinants().map(|(index, _)| index).collect();
    vec![
        (session(&example("liso-intake.yaml")), Vec::new()),
        (session(&example("liso-intake-en.yaml")), Vec::new()),
        (session(&odd), Vec::new()),
        (Session::default(), all),
    ]
}

#[test]
fn no_line_is_wider_than_the_screen_at_any_width() {
    let questionnaire = bundled_questionnaire().unwrap();
    let catalogue = bundled_catalogue(&questionnaire).unwrap();
    let filters = Filters::default();
    for (session, named) in sessions(&questionnaire) {
        let tally = session.tally(&questionnaire);
        let report = build(&ReportInput {
            named: &named,
            ..ReportInput::new(&questionnaire, &catalogue, &session, &tally, &filters)
        });
        let shown = |language, width, plain, details| {
            let length = if details { Length::Detailed } else { Length::Brief };
            let look = Look { width, paint: Paint::new(false), plain };
            let text = screen(&report.document(&length.into(), language), language, look);
            assert!(text.lines().all(|line| line == line.trim_end()), "white space at the end of a line\n{text}");
            text
        };
        for language in Language::ALL {
            // Beyond 120 columns nothing changes. The two languages take turns: what breaks lines knows no language.
            let from = NARROWEST + usize::from(language == Language::English);
            for width in (from..=122).step_by(2).chain([160, 200]) {
                let text = shown(language, width, false, width % 16 / 2 == 4);
                assert_eq!(too_wide(&text, width), None, "{width} {language:?}");
            }
            // Plain text is not broken: a voice reads whole sentences, whatever the width.
            assert_eq!(shown(language, NARROWEST, true, true), shown(language, 200, true, true));
        }
    }
}

#[test]
fn the_program_keeps_to_the_columns_it_is_given() {
    for columns in [40, 47, 71, 72, 91, 92, 100] {
        for (language, session) in [("nl", "liso-intake.yaml"), ("en", "liso-intake-en.yaml")] {
            let text = Folder::with_examples().columns(columns).run(&["advise", session, "--lang", language]).fine();
            assert_eq!(too_wide(&text, columns), None, "{columns} {language}");
        }
    }
}

#[test]
fn odd_columns_do_not_matter() {
    for columns in ["0", "1", "39", "-5", "veel", "99999999999999999999", ""] {
        let text = Folder::with_examples().variable("COLUMNS", columns).run(&["advise", "liso-intake.yaml"]).fine();
        assert_eq!(too_wide(&text, 120), None, "{columns}");
    }
}

#[test]
fn colour_only_adds_codes_to_the_text() {
    for columns in [40, 80, 120] {
        let folder = Folder::with_examples().columns(columns);
        let bare = folder.run(&["advise", "liso-intake.yaml"]).fine();
        let coloured = folder.run(&["advise", "liso-intake.yaml", "--color", "always"]).fine();
        assert!(coloured.contains("\u{1b}[1;31m") && coloured.contains("\u{1b}[0m"), "{coloured}");
        assert_eq!(console::strip_ansi_codes(&coloured), bare);
    }
}

#[test]
fn there_is_no_colour_unless_it_is_asked_for_or_a_terminal_reads() {
    let terminal = || Folder::with_examples().variable("TERM", "xterm-256color");
    let folders = [
        Folder::with_examples(),
        terminal(),
        terminal().variable("NO_COLOR", "1"),
        Folder::with_examples().variable("TERM", "dumb"),
    ];
    for folder in folders {
        for arguments in [&["advise", "liso-intake.yaml"][..], &["advise", "liso-intake.yaml", "--color", "never"]] {
            assert!(!folder.run(arguments).fine().contains('\u{1b}'));
        }
    }
}
