//! The manual, as those who read it with `man` see it.
#![allow(clippy::print_stderr)]

use crate::common::Folder;

/// All pages, written to a folder; with their paths.
fn written() -> (Folder, Vec<String>) {
    let folder = Folder::new();
    assert_eq!(folder.run(&["man", "--folder", "manual"]).fine(), "");
    let mut pages = Vec::new();
    for place in ["manual/man1", "manual/nl/man1"] {
        for entry in std::fs::read_dir(folder.path(place)).unwrap() {
            pages.push(format!("{place}/{}", entry.unwrap().file_name().to_string_lossy()));
        }
    }
    pages.sort();
    (folder, pages)
}

#[test]
fn both_languages_have_the_same_pages_where_man_looks_for_them() {
    let (_, pages) = written();
    let (english, dutch): (Vec<&String>, Vec<&String>) = pages.iter().partition(|page| !page.contains("/nl/"));
    assert!(english.contains(&&"manual/man1/strategiewijzer.1".to_owned()), "{english:?}");
    assert!(english.contains(&&"manual/man1/strategiewijzer-advise.1".to_owned()), "{english:?}");
    let dutch: Vec<String> = dutch.iter().map(|page| page.replace("/nl/", "/")).collect();
    assert_eq!(english.into_iter().cloned().collect::<Vec<_>>(), dutch);
}

#[test]
fn pages_that_are_there_are_replaced_only_when_asked() {
    let (folder, pages) = written();
    folder.write(&pages[0], "mine");
    let said = folder.run(&["man", "--folder", "manual", "--lang", "en"]).failed(1);
    assert!(said.contains("manual/") && said.contains("already exists"), "{said}");
    assert_eq!(folder.read(&pages[0]), "mine");
    folder.run(&["handleiding", "--naar", "manual", "--vervang"]).fine();
    assert_ne!(folder.read(&pages[0]), "mine");
}

#[test]
fn the_main_page_goes_to_the_screen_in_the_language_of_the_reader() {
    let dutch = Folder::new().run(&["man", "--lang", "nl"]).fine();
    let english = Folder::new().run(&["man", "--lang", "en"]).fine();
    for heading in ["NAAM", "OVERZICHT", "BESCHRIJVING", "OPDRACHTEN", "VERSIE", "OMGEVING", "EINDCODE"] {
        assert!(dutch.contains(&format!("\n.SH {heading}\n")), "{heading}");
        assert!(!english.contains(heading), "{heading}");
    }
    for heading in ["NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "VERSION", "ENVIRONMENT"] {
        assert!(english.contains(&format!("\n.SH {heading}\n")), "{heading}");
    }
}

#[test]
fn every_page_is_typeset_without_a_warning_and_with_all_its_letters() {
    let (folder, pages) = written();
    let typeset = |page: &String| {
        let mut groff = folder.command_of("groff");
        groff.args(["-man", "-Tutf8", "-Kutf8", "-ww", "-rLL=78n", page]);
        folder.finish(groff).fine()
    };
    // Other makes of groff warn of other things, and know other options.
    if cfg!(not(target_os = "linux")) || std::process::Command::new("groff").arg("--version").output().is_err() {
        eprintln!("groff is not there: the manual is not typeset");
        return;
    }
    let all: String = pages.iter().map(typeset).collect();
    for word in ["strategieën", "enquête", "één", "vóór"] {
        assert!(all.contains(word), "{word}");
    }
}

#[test]
fn every_page_passes_the_check_of_mandoc() {
    let (folder, pages) = written();
    if std::process::Command::new("mandoc").arg("-V").output().is_err() {
        eprintln!("mandoc is not there: the manual is not checked with it");
        return;
    }
    for page in &pages {
        let mut mandoc = folder.command_of("mandoc");
        mandoc.args(["-Tlint", "-Wwarning", page]);
        let said = folder.finish(mandoc).stdout;
        // Pages carry no date on purpose: the same program makes the same pages on any day.
        let said: Vec<&str> = said.lines().filter(|line| !line.contains("missing date")).collect();
        assert!(said.is_empty(), "{}", said.join("\n"));
    }
}
