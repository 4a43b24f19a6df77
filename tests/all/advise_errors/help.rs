//! Help, version, and in which language everything is said.

use insta::assert_snapshot;

use crate::common::Folder;
use crate::common::texts::without_version;

fn help(arguments: &[&str], language: &str) -> String {
    without_version(&Folder::new().run(&[arguments, &["--lang", language]].concat()).fine())
}

#[test]
fn help_of_the_program() {
    assert_snapshot!(help(&["--help"], "nl"));
    assert_snapshot!(help(&["--help"], "en"));
}

#[test]
fn help_of_advise() {
    assert_snapshot!(help(&["advise", "--help"], "nl"));
    assert_snapshot!(help(&["advise", "--help"], "en"));
}

#[test]
fn help_of_interview() {
    assert_snapshot!(help(&["interview", "--help"], "nl"));
    assert_snapshot!(help(&["interview", "--help"], "en"));
}

#[test]
fn help_of_plan() {
    assert_snapshot!(help(&["plan", "--help"], "nl"));
    assert_snapshot!(help(&["plan", "--help"], "en"));
}

#[test]
fn the_version_is_the_same_in_both_languages() {
    for language in ["nl", "en"] {
        for option in ["--version", "-V"] {
            assert_eq!(help(&[option], language), "strategiewijzer [version]\n");
        }
    }
}

#[test]
fn every_option_is_explained_in_both_languages() {
    for language in ["nl", "en"] {
        for command in [
            &["--help"][..],
            &["advise", "-h"],
            &["interview", "-h"],
            &["plan", "-h"],
            &["template", "-h"],
            &["template", "session", "-h"],
            &["template", "survey", "-h"],
            &["template", "codebook", "-h"],
            &["sjabloon", "sessie", "-h"],
            &["advies", "-h"],
            &["intake", "-h"],
        ] {
            let text = help(command, language);
            let lines: Vec<&str> = text.lines().collect();
            for (at, line) in
                lines.iter().enumerate().filter(|(_, line)| line.starts_with("  -") || line.starts_with("      --"))
            {
                let beside = line.trim_start().contains("  ");
                let below = lines.get(at + 1).is_some_and(|next| next.starts_with("          "));
                assert!(beside || below, "{language} {line}");
            }
        }
    }
}

#[test]
fn help_fits_the_screen() {
    for columns in [60, 80, 120] {
        let text = Folder::new().columns(columns).run(&["advise", "--help"]).fine();
        assert!(text.lines().all(|line| line.chars().count() <= columns), "{columns}\n{text}");
    }
}

// Only here is the language of the computer a variable.
#[cfg(target_os = "linux")]
/// The language in which a barrier is advised on.
fn language(folder: &Folder, arguments: &[&str]) -> &'static str {
    let text = folder.run(&[&["advise", "--barrier", "time"], arguments].concat()).fine();
    if text.contains("Possible strateg") || text.contains("First step") { "en" } else { "nl" }
}

#[cfg(target_os = "linux")]
#[test]
fn dutch_is_spoken_where_nothing_says_otherwise() {
    for locale in ["C", "C.UTF-8", "nl_NL.UTF-8", "de_DE.UTF-8", ""] {
        assert_eq!(language(&Folder::new().variable("LC_ALL", locale), &[]), "nl", "{locale}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn the_locale_counts_then_the_variable_then_the_option() {
    let locale = || Folder::new().variable("LC_ALL", "en_GB.UTF-8");
    assert_eq!(language(&locale(), &[]), "en");
    assert_eq!(language(&locale().variable("STRATEGIEWIJZER_LANG", ""), &[]), "en", "empty is not set");
    let variable = || locale().variable("STRATEGIEWIJZER_LANG", "nl");
    assert_eq!(language(&variable(), &[]), "nl");
    for option in [&["--lang", "en"][..], &["--taal", "en"], &["--lang=en"], &["--taal=en"], &["--lang", "EN"]] {
        assert_eq!(language(&variable(), option), "en", "{option:?}");
    }
    assert_eq!(language(&locale(), &["--taal", "nl"]), "nl");
}

#[test]
fn the_language_may_stand_before_and_after_the_command() {
    let folder = Folder::new();
    for arguments in [["--lang", "en", "advise"], ["advise", "--lang", "en"]] {
        let ran = folder.run(&[&arguments[..], &["--barier"]].concat());
        assert!(ran.stderr.starts_with("error: The option --barier is not known.\n"), "{}", ran.stderr);
    }
}

#[test]
fn errors_follow_the_same_order() {
    let english = Folder::new().variable("STRATEGIEWIJZER_LANG", "en");
    assert!(english.run(&["advise", "nergens.yaml"]).stderr.starts_with("error: "));
    assert!(english.run(&["advise", "nergens.yaml", "--lang=nl"]).stderr.starts_with("fout: "));
}

#[test]
fn a_language_that_is_not_spoken_is_refused() {
    let error = Folder::new().run(&["advise", "--barrier", "time", "--lang", "fy"]).failed(2);
    assert_snapshot!(error, @r"
    fout: fy kan niet bij --lang.
    tip: Kies uit: nl, en.
    ");
}
