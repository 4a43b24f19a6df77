//! The formats of documents: each that there is can be asked for, by its name and by the ending of a file, and is told of
//! wherever formats are told of.

use std::collections::BTreeSet;

use strategiewijzer::language::Language;
use strategiewijzer::render::{DataFormat, Format, ReadableFormat};

use crate::common::{Folder, texts::example};

/// A document that the program makes: the words that make it, without a format.
const DOCUMENTS: [(&[&str], Asked); 14] = [
    (&["advise", "s.yaml"], Asked::ByName),
    (&["analyse", "t.csv"], Asked::ByName),
    (&["analyse", "t.csv", "--dry-run"], Asked::InDryRun),
    (&["compare", "t.csv", "u.csv"], Asked::ByName),
    (&["plan", "s.yaml"], Asked::ByName),
    (&["report", "s.yaml"], Asked::ByFileAlone),
    (&["strategies"], Asked::ByName),
    (&["determinants", "time"], Asked::ByName),
    (&["explain", "time"], Asked::ByName),
    (&["template", "session"], Asked::ByName),
    (&["template", "survey"], Asked::ByName),
    (&["template", "codebook"], Asked::ByName),
    (&["check", "s.yaml"], Asked::ByName),
    (&["schema"], Asked::ByName),
];

/// How a document's format is asked for, and where it is said which there are.
#[derive(Clone, Copy, PartialEq)]
enum Asked {
    ByName,
    /// By name; what it cannot be is said when it is asked for.
    InDryRun,
    ByFileAlone,
}

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("s.yaml", example("liso-plan.yaml"));
    folder.write("t.csv", example("team-survey.csv"));
    folder.write("u.csv", example("team-survey.csv"));
    folder
}

/// The formats that a document has, as the program says it when one is asked for that nobody has.
fn formats(document: &[&str], asked: Asked, language: Language) -> BTreeSet<String> {
    let tag = if language == Language::Dutch { "nl" } else { "en" };
    let wrong: &[&str] = match asked {
        Asked::ByName => &["--format", "?"],
        Asked::InDryRun => &["--format", "csv"],
        Asked::ByFileAlone => &["a.unknown"],
    };
    let said = folder().run(&[document, wrong, &["--lang", tag]].concat()).failed(2);
    let hint = said.split_once('\n').unwrap().1.replace("--format", "").replace("--dry-run", "");
    let words: BTreeSet<&str> = hint.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let words = words.into_iter().map(str::to_owned);
    let known = |word: &String| Format::all().any(|format| word == name(format, asked, language));
    words.filter(known).collect()
}

/// What a format is called where it is told of.
fn name(format: Format, asked: Asked, language: Language) -> &'static str {
    if asked == Asked::ByFileAlone { format.ending().unwrap_or("no ending") } else { format.called(language.phrases()) }
}

/// The formats that a document has.
fn of(document: &[&str], asked: Asked) -> Vec<Format> {
    let told = formats(document, asked, Language::English);
    Format::all().filter(|format| told.contains(name(*format, asked, Language::English))).collect()
}

#[test]
fn every_format_is_that_of_some_document_and_has_names_of_its_own() {
    let had: Vec<Format> = DOCUMENTS.iter().flat_map(|(document, asked)| of(document, *asked)).collect();
    let (mut names, mut endings) = (BTreeSet::new(), BTreeSet::new());
    for format in Format::all() {
        let row = format.row();
        assert!(had.contains(&format), "{}: no document has it", row.name);
        let own: BTreeSet<&str> = std::iter::once(row.name).chain(format.other_names()).collect();
        assert!(own.into_iter().all(|name| names.insert(name)), "{}: a name of two formats", row.name);
        assert!(row.endings.iter().all(|ending| endings.insert(*ending)), "{}: an ending of two formats", row.name);
    }
    let mut places: Vec<u8> = Format::all().filter_map(|format| Some(format.row().offer?.0)).collect();
    places.sort_unstable();
    assert_eq!(places, (1..=4).collect::<Vec<u8>>(), "every offer has a place of its own");
}

#[test]
fn every_document_that_is_read_has_every_format_that_is_read() {
    for (document, asked) in DOCUMENTS {
        let own = of(document, asked);
        assert!(!own.is_empty(), "{document:?}");
        let with_ending = |format: &&ReadableFormat| asked != Asked::ByFileAlone || !format.row().endings.is_empty();
        let readable: Vec<&ReadableFormat> = ReadableFormat::ALL.iter().filter(with_ending).collect();
        // Lines on a screen are no document.
        let readable: Vec<&ReadableFormat> = if document[0] == "check" { Vec::new() } else { readable };
        let had = readable.iter().filter(|format| own.contains(&Format::Readable(***format))).count();
        assert!(had == 0 || had == readable.len(), "{document:?} has {had} of {readable:?}");
        assert_eq!(own.len(), formats(document, asked, Language::Dutch).len(), "{document:?}");
    }
}

/// What documents of a format begin with, where that tells them apart.
fn beginning(format: Format) -> &'static [u8] {
    match format {
        Format::Readable(ReadableFormat::Html) => b"<!DOCTYPE html>",
        Format::Readable(ReadableFormat::Markdown) => b"# ",
        Format::Readable(ReadableFormat::Docx) | Format::Data(DataFormat::Xlsx) => b"PK",
        Format::Data(DataFormat::Json) => b"{",
        Format::Data(DataFormat::Yaml) => b"#",
        Format::Data(DataFormat::Calendar) => b"BEGIN:VCALENDAR",
        Format::Data(DataFormat::LogicModel) => b"flowchart",
        Format::Readable(ReadableFormat::Table | ReadableFormat::Text) | Format::Data(DataFormat::Csv) => b"",
    }
}

/// Makes a document with these words, and looks whether it is in this format.
#[track_caller]
fn assert_made(folder: &Folder, words: &[&str], file: &str, format: Format) {
    folder.run(&[words, &["--lang", "en", "--force"]].concat()).ends_with(0);
    let made = std::fs::read(folder.path(file)).unwrap();
    // A list begins with a bracket.
    let made_list = format == Format::Data(DataFormat::Json) && made.starts_with(b"[");
    assert!((made.starts_with(beginning(format)) || made_list) && made.len() > 20, "{words:?}");
}

#[test]
fn every_document_can_be_made_in_every_format_it_says_it_has() {
    let folder = folder();
    for (document, asked) in DOCUMENTS {
        for format in of(document, asked) {
            let file = format!("made.{}", format.ending().unwrap_or("x"));
            let to = match (asked, format.ending()) {
                (Asked::ByFileAlone, _) => vec![file.as_str()],
                (_, Some(_)) => vec!["--output", &file],
                (_, None) => vec!["--format", format.row().name, "--output", &file],
            };
            assert_made(&folder, &[document, to.as_slice()].concat(), &file, format);
        }
    }
}

#[test]
fn every_name_and_every_ending_of_a_format_is_understood() {
    let folder = folder();
    let codebook: &[&str] = &["template", "codebook"];
    for format in of(codebook, Asked::ByName) {
        for name in std::iter::once(format.row().name).chain(format.other_names()) {
            assert_made(&folder, &[codebook, &["--format", name, "--output", "made"]].concat(), "made", format);
        }
        for ending in format.row().endings {
            let file = format!("made.{}", ending.to_uppercase());
            assert_made(&folder, &[codebook, &["--output", &file]].concat(), &file, format);
        }
    }
}

#[test]
fn help_names_the_formats_and_the_endings_of_each_document() {
    for language in Language::ALL {
        let (words, tag) = (language.phrases(), if language == Language::Dutch { "nl" } else { "en" });
        for (document, asked) in DOCUMENTS.iter().filter(|(_, asked)| *asked != Asked::InDryRun) {
            // What is a command, and not something to give it.
            let command = if document[0] == "template" { &document[..2] } else { &document[..1] };
            let help = Folder::new().columns(2000).run(&[command, &["--help", "--lang", tag]].concat()).fine();
            let told = |option: &str| {
                help.lines()
                    .find(|line| line.trim_start().starts_with('-') && line.contains(option))
                    .unwrap_or_default()
                    .to_owned()
            };
            let own = of(document, *asked);
            for format in Format::all() {
                if *asked == Asked::ByName {
                    let name = format.explained(format.called(words), words);
                    let wanted = own.contains(&format);
                    let line = told("--format").replace([',', ';'], " , ") + " ";
                    let (_, line) = line.split_once(if tag == "nl" { "vorm: " } else { "form: " }).unwrap();
                    assert_eq!(format!(" {line}").contains(&format!(" {name} ")), wanted, "{command:?} {tag} {name}");
                }
                if let Some(ending) = format.ending() {
                    let line = told("--output").replace([',', ')', '('], " ") + " ";
                    let named = line.contains(&format!(" .{ending} "));
                    assert_eq!(named, own.contains(&format), "{command:?} {tag} .{ending}: {line}");
                }
            }
        }
    }
}

#[test]
fn what_is_offered_at_the_end_of_a_conversation_is_in_the_table() {
    for language in Language::ALL {
        let words = language.phrases();
        let mut offers: Vec<_> = Format::all().filter_map(|format| format.row().offer).collect();
        offers.sort_by_key(|(place, _)| *place);
        let offers: Vec<&str> = offers.into_iter().map(|(_, offer)| offer(words)).collect();
        let tag = if language == Language::Dutch { "nl" } else { "en" };
        let yes = if language == Language::Dutch { "j" } else { "y" };
        let folder = folder().stdin(format!("n\nn\n{yes}\n"));
        let said = folder.run(&["plan", "s.yaml", "--plain", "--lang", tag]).stdout;
        let at: Vec<Option<usize>> = offers.iter().map(|offer| said.find(offer)).collect();
        assert!(at.iter().all(Option::is_some) && at.is_sorted(), "{offers:?}\n{said}");
    }
}
