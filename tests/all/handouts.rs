//! Documents for a meeting: as long as was asked, for whom was asked, and with what was chosen to be quoted.

#![allow(clippy::print_stderr)]

use std::process::Command;

use strategiewijzer::advice::Filters;
use strategiewijzer::language::Language;
use strategiewijzer::render::{docx, html, markdown, text};
use strategiewijzer::report::document::{Block, DetailKind, Document, DocumentSpacing};
use strategiewijzer::report::{Audience, Extent, Length, ReportInput, SHEET_LINES, build, sheet_lines};

use crate::common::Folder;
use crate::common::texts::example;
use crate::html_browser::browser;
use crate::plan::{TODAY, content, session};

/// The most that a field may hold.
const LONGEST: usize = strategiewijzer::session::LONGEST;

/// The example with a plan, in which every text that can be typed is as long as it may be.
pub fn longest() -> String {
    filled_with("een heel verhaal van de verbindingsfunctionaris ")
}

/// The same in one word of the widest letters.
fn widest() -> String {
    filled_with("W")
}

fn filled_with(text: &str) -> String {
    let long = text.repeat(LONGEST).chars().take(LONGEST).collect::<String>();
    let long = long.trim_end();
    let keys = [
        "name",
        "client",
        "organisation",
        "team",
        "note",
        "who",
        "what",
        "target",
        "when",
        "dose",
        "outcome",
        "because",
    ];
    let lines = example("liso-plan.yaml").lines().map(ToOwned::to_owned).collect::<Vec<_>>();
    let made = lines.iter().map(|line| {
        let key = line.trim_start().trim_start_matches("- ").split(':').next().unwrap_or_default();
        match line.split_once(": ") {
            Some((start, _)) if keys.contains(&key) => format!("{start}: '{long}'"),
            _ => line.clone(),
        }
    });
    let made = made.collect::<Vec<_>>().join("\n") + "\n";
    made.replace(
        "strategiewijzer: 1",
        "strategiewijzer: 2\nquotes: [time, staff-capacity, compatibility, formal-ratification]",
    )
}

/// A document of a session.
pub fn made(yaml: &str, length: Length, audience: Audience, language: Language) -> Document {
    let (questionnaire, catalogue) = content();
    let session = session(yaml, &questionnaire);
    let (tally, filters) = (session.tally(&questionnaire), Filters::default());
    let input = ReportInput::new(&questionnaire, &catalogue, &session, &tally, &filters);
    let report = build(&ReportInput { today: Some(TODAY), ..input });
    report.document(&Extent { audience, ..report.extent(length) }, language)
}

#[test]
fn one_side_of_paper_is_one_with_the_longest_texts_there_are() {
    for language in Language::ALL {
        for yaml in [
            longest(),
            widest(),
            example("liso-plan.yaml"),
            example("liso-intake.yaml"),
            example("guideline-intake.yaml"),
        ] {
            for audience in [Audience::Team, Audience::Management] {
                let page = made(&yaml, Length::Page, audience, language);
                let lines = sheet_lines(&page);
                assert!(
                    page.spacing == DocumentSpacing::Sheet && lines <= SHEET_LINES,
                    "{lines} {audience:?}\n{}",
                    text(&page)
                );
            }
        }
    }
}

/// Has LibreOffice print a Word document, and counts the pages; nothing where it is not installed.
fn pages(folder: &Folder, name: &str, word: Vec<u8>) -> Option<usize> {
    folder.write(name, word);
    let profile = format!("-env:UserInstallation=file://{}", folder.path("profile").display());
    let mut command = folder.command_of("soffice");
    command.args([&profile, "--headless", "--convert-to", "pdf", name]);
    command.output().ok()?;
    let made = std::fs::read(folder.path(name).with_extension("pdf")).ok()?;
    let made = String::from_utf8_lossy(&made).into_owned();
    Some(made.split("/Type/Page").skip(1).filter(|rest| !rest.starts_with('s')).count())
}

#[test]
fn a_word_document_has_as_many_pages_as_its_length_says() {
    if Command::new("soffice").arg("--version").output().is_err() {
        eprintln!("LibreOffice is not installed, so no pages are counted.");
        return;
    }
    let folder = Folder::new();
    let (nl, en) = (Language::Dutch, Language::English);
    let of = |yaml: &str, length, audience, language| {
        let document = made(yaml, length, audience, language);
        pages(&folder, "made.docx", docx(&document, language).unwrap())
    };
    let Some(first) = of(&longest(), Length::Page, Audience::Team, nl) else {
        eprintln!("LibreOffice Writer is not installed, so no pages are counted.");
        return;
    };
    assert_eq!(first, 1, "the longest");
    assert_eq!(of(&longest(), Length::Page, Audience::Management, en), Some(1));
    for (audience, language) in [(Audience::Team, nl), (Audience::Team, en), (Audience::Management, nl)] {
        assert_eq!(of(&widest(), Length::Page, audience, language), Some(1), "the widest");
    }
    assert_eq!(of(&example("liso-plan.yaml"), Length::Page, Audience::Team, nl), Some(1));
    for (yaml, language) in [("liso-plan.yaml", nl), ("liso-intake.yaml", en), ("guideline-intake.yaml", nl)] {
        let short = of(&example(yaml), Length::Short, Audience::Team, language).unwrap();
        assert!((2..=6).contains(&short), "{yaml}: {short}");
    }
    for (yaml, language) in [(longest(), nl), (longest(), en), (widest(), nl)] {
        let short = of(&yaml, Length::Short, Audience::Team, language).unwrap();
        assert!((2..=6).contains(&short), "with the longest texts: {short}");
    }
}

#[test]
fn what_is_cut_in_a_few_pages_is_said_with_where_it_stands_whole() {
    for (language, said) in [(Language::Dutch, "is hier ingekort"), (Language::English, "was cut here")] {
        let short = |yaml: &str| text(&made(yaml, Length::Short, Audience::Team, language)).replace('\n', " ");
        assert!(!short(&example("liso-plan.yaml")).contains(said));
        let cut = short(&longest());
        assert!(cut.contains(said) && cut.contains('…'), "{cut}");
        let whole = text(&made(&longest(), Length::Full, Audience::Team, language));
        assert!(!whole.replace('\n', " ").contains(said) && whole.len() > 3 * cut.len());
    }
}

/// Has the browser print a document, and counts the pages; nothing where it is not installed.
fn printed(folder: &Folder, name: &str, page: String) -> Option<usize> {
    let browser = browser()?;
    folder.write(name, page);
    let paper = folder.path(name).with_extension("pdf");
    let mut command = Command::new(browser);
    command.args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer"]);
    command.arg(format!("--user-data-dir={}", folder.path("profile").display()));
    command.arg(format!("--print-to-pdf={}", paper.display())).arg(folder.path(name));
    command.output().ok()?;
    let made = String::from_utf8_lossy(&std::fs::read(paper).ok()?).into_owned();
    Some(made.split("/Type /Page").skip(1).filter(|rest| !rest.starts_with('s')).count())
}

#[test]
fn a_page_is_printed_on_as_many_sides_as_its_length_says() {
    let folder = Folder::new();
    let of = |yaml: &str, length, language| {
        printed(&folder, "made.html", html(&made(yaml, length, Audience::Team, language), language))
    };
    let Some(first) = of(&widest(), Length::Page, Language::Dutch) else {
        eprintln!("Chromium is not installed, so no printed sides are counted.");
        return;
    };
    assert_eq!(first, 1, "the widest");
    for yaml in ["liso-plan.yaml", "liso-intake.yaml", "guideline-intake.yaml"] {
        for language in Language::ALL {
            let short = of(&example(yaml), Length::Short, language).unwrap();
            assert!((2..=6).contains(&short), "{yaml} in {language:?}: {short}");
        }
    }
    for yaml in [longest(), widest()] {
        let short = of(&yaml, Length::Short, Language::Dutch).unwrap();
        assert!((2..=6).contains(&short), "with the longest texts: {short}");
    }
}

#[test]
fn a_strategy_is_told_whole_once_in_a_short_document() {
    for (language, again) in [(Language::Dutch, "staat bij factor"), (Language::English, "is said at factor")] {
        let document = made(&example("liso-plan.yaml"), Length::Short, Audience::Team, language);
        let barriers = document.sections.iter().find(|section| section.id == "barriers").unwrap();
        let mut told: Vec<(&str, usize)> = Vec::new();
        for (section, place) in barriers.sections.iter().zip(1..) {
            let strategies = section.blocks.iter().filter_map(|block| match block {
                Block::Strategies(strategies) => Some(strategies),
                _ => None,
            });
            for strategy in strategies.flatten() {
                let begins = strategy.details.iter().any(|detail| detail.kind == DetailKind::FirstStep);
                match told.iter().find(|(name, _)| *name == strategy.name) {
                    Some((_, at)) => {
                        let points = strategy.because.ends_with(&format!("{again} {at}."));
                        assert!(points && !begins, "{}: {}", strategy.name, strategy.because);
                    }
                    None => {
                        assert!(begins && !strategy.because.contains(again), "{}", strategy.because);
                        told.push((&strategy.name, place));
                    }
                }
            }
        }
        assert!(told.len() < 15 && told.len() > 5, "{told:?}");
    }
}

#[test]
fn a_note_stands_in_what_is_handed_out_only_where_it_was_chosen() {
    let plain = example("liso-plan.yaml");
    let notes: Vec<String> = plain
        .lines()
        .filter_map(|line| line.trim().strip_prefix("note: "))
        .map(|note| note.chars().take(30).collect())
        .collect();
    assert!(notes.len() > 5);
    let chosen = plain.replace("strategiewijzer: 1", "strategiewijzer: 2\nquotes: [time]");
    let quoted = "Er staan geen uren voor in het";
    for length in [Length::Page, Length::Short] {
        for language in Language::ALL {
            let said = |yaml: &str, audience| {
                let document = made(yaml, length, audience, language);
                text(&document).replace('\n', " ").replace("  ", " ")
                    + &markdown(&document)
                    + &html(&document, language)
            };
            let without = said(&plain, Audience::Team);
            assert!(notes.iter().all(|note| !without.contains(note)), "{without}");
            let with = said(&chosen, Audience::Team);
            assert!(with.contains(quoted), "{with}");
            assert_eq!(notes.iter().filter(|note| with.contains(*note)).count(), 1);
            let management = said(&chosen, Audience::Management);
            assert!(notes.iter().all(|note| !management.contains(note)), "{management}");
            assert!(!management.contains("Sanne"), "nor the names in the plan: {management}");
        }
    }
}

#[test]
fn what_is_agreed_stands_first_in_a_short_document_and_the_rest_in_view() {
    let document = made(&example("liso-plan.yaml"), Length::Short, Audience::Team, Language::Dutch);
    assert_eq!(document.sections[0].title, "Wat we doen");
    let barriers = document.sections.iter().find(|section| section.id == "barriers").unwrap();
    assert_eq!(barriers.sections.len(), 5);
    assert!(document.sections.iter().any(|section| section.id == "not-now"));
    let taken = example("liso-plan.yaml").replace("strategiewijzer: 1", "strategiewijzer: 2\ntake_on: [time]");
    let document = made(&taken, Length::Short, Audience::Team, Language::Dutch);
    let barriers = document.sections.iter().find(|section| section.id == "barriers").unwrap();
    assert_eq!(
        barriers.sections.iter().map(|section| section.title.as_str()).collect::<Vec<_>>(),
        ["Genoeg tijd (tijd)"]
    );
}

#[test]
fn what_cannot_be_is_refused_in_words_before_anything_is_made() {
    let folder = Folder::new().dated();
    folder.lay("examples/liso-plan.yaml");
    let run = |more: &[&str]| folder.run(&[&["report", "examples/liso-plan.yaml", "--lang", "en"], more].concat());
    let refused = |more: &[&str], said: &str| {
        let outcome = run(more).ends_with(2);
        assert!(outcome.stderr.contains(said) && outcome.stderr.contains("hint:"), "{}", outcome.stderr);
    };
    refused(&["a.md", "--audience", "management", "--length", "full"], "For management there is one page.");
    for name in ["a.json", "a.xlsx", "a.ics", "a.mmd"] {
        refused(&[name, "--audience", "management"], "is not for management");
    }
    refused(&["a.md", "--quote", "knowledge"], "There is no note at knowledge to quote.");
    let unknown = run(&["a.md", "--quote", "tiem"]).ends_with(1);
    assert!(unknown.stderr.contains("Did you mean time?"), "{}", unknown.stderr);
    refused(&["a.md", "--length", "long"], "long");
    assert_eq!(folder.files().iter().filter(|name| *name != "examples").count(), 0);
    let dutch = ["report", "examples/liso-plan.yaml", "a.md", "--lezer", "leiding", "--lengte", "blad"];
    folder.run(&dutch).ends_with(0);
    assert!(folder.read("a.md").starts_with("# "));
}

#[test]
fn a_quote_stays_in_the_file_and_makes_it_of_the_second_format() {
    let (questionnaire, _) = content();
    let with = example("liso-plan.yaml")
        .replace("strategiewijzer: 1", "strategiewijzer: 2\nquotes: [time, \"self-efficacy[2]\"]");
    let read = session(&with, &questionnaire);
    assert_eq!(
        read.quotes.iter().map(|slot| slot.id(&questionnaire)).collect::<Vec<_>>(),
        ["time", "self-efficacy[2]"]
    );
    assert!(read.says_more());
    let folder = Folder::new();
    folder.write("kept.yaml", with);
    let outcome = folder.run(&["plan", "kept.yaml", "--drop", "decision-memo"]).ends_with(0);
    assert!(folder.read("kept.yaml").contains("quotes:\n- time\n- self-efficacy[2]\n"), "{}", outcome.stdout);
    folder.write(
        "wrong.yaml",
        example("liso-plan.yaml").replace("strategiewijzer: 1", "strategiewijzer: 2\nquotes: [time, time, tiem]"),
    );
    let outcome = folder.run(&["check", "wrong.yaml", "--lang", "en"]);
    assert!(outcome.stdout.contains("tiem") || outcome.stderr.contains("tiem"), "{}{}", outcome.stdout, outcome.stderr);
}
