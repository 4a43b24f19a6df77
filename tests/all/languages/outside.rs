//! Words outside `src/language`: there should be none.

use syn::visit::Visit as _;

use crate::languages::source::{Literals, files, without_places};

/// Files whose text is not ours to word: what others write, and is recognised.
const RECOGNISED: [&str; 7] = [
    // What people and survey tools write in a cell, in many languages.
    "src/answers/wording/lexicon.rs",
    // The answers that questionnaires offer, in many languages.
    "src/answers/wording/wordings.rs",
    "src/answers/wording/synonyms.rs",
    // What people write below a table.
    "src/survey/legend.rs",
    // The sheets and columns that survey tools make.
    "src/survey/tool.rs",
    "src/survey/tools.rs",
    // The messages of the YAML reader, which are put in words of our own.
    "src/yaml/explain.rs",
];

/// Text of several words that is no sentence to a reader.
const CODE: [(&str, &str); 26] = [
    ("COMMON is the least common multiple of 1 to 10", "checked when the program is built"),
    ("strategiewijzer advise ", "a command line"),
    ("--logic-model -", "a command line"),
    ("complete -c  -n \"__fish__using_subcommand \" -f -a \"\"\n", "a command of a shell"),
    (".TH   \"\" \"strategiewijzer \" Strategiewijzer\n", "the head of a manual page"),
    ("[$-413]d mmm yyyy", "the form of a date in Excel"),
    ("[$-809]d mmm yyyy", "the form of a date in Excel"),
    ("flowchart LR\n", "Mermaid"),
    ("bar score", "a class in CSS"),
    ("bar share", "a class in CSS"),
    ("bar both", "a class in CSS"),
    ("bar shift", "a class in CSS"),
    ("quiet hint", "a class in CSS"),
    ("rows pictures", "a class in CSS"),
    ("cards dense", "a class in CSS"),
    ("cards beside", "a class in CSS"),
    ("state busy", "a class in CSS"),
    ("state done", "a class in CSS"),
    ("state stopped", "a class in CSS"),
    ("noopener noreferrer", "a relation in HTML"),
    ("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'", "a policy in HTML"),
    ("width=device-width, initial-scale=1", "a viewport in HTML"),
    ("light dark", "colour schemes in HTML"),
    ("value, note", "names of fields in a session"),
    ("doctype html", "how a page on the web begins"),
    ("PowerPoint Document", "a part of a file of PowerPoint"),
];

/// A text without tags and attributes of HTML and XML, which say nothing.
fn without_markup(text: &str) -> String {
    let mut kept = String::new();
    let mut inside = false;
    for character in text.chars() {
        inside = (inside || character == '<') && character != '>';
        if !inside && character != '>' {
            kept.push(character);
        }
    }
    let words = kept.split(' ').filter(|word| !word.contains("=\""));
    words.collect::<Vec<_>>().join(" ")
}

fn is_sentence(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 1).count();
    // Fields of YAML each stand on a line of their own.
    words > 1 && text.contains(' ') && !text.lines().all(|line| line.is_empty() || line.trim_end().ends_with(':'))
}

#[test]
fn no_sentence_stands_outside_the_language() {
    let (mut wrong, mut met) = (Vec::new(), Vec::new());
    for (path, file) in files("src") {
        let recognised = RECOGNISED.iter().any(|recognised| path.ends_with(recognised));
        if path.starts_with("src/language")
            || recognised
            || path.ends_with("tests.rs")
            || path.ends_with("walk_tests.rs")
            || path.ends_with("cell_tests.rs")
            || path.ends_with("sample.rs")
            || path.components().any(|part| part.as_os_str() == "tests")
        {
            continue;
        }
        let mut literals = Literals::default();
        literals.visit_file(&file);
        for (line, text) in literals.found {
            let text = without_markup(&without_places(&text));
            if let Some((code, _)) = CODE.iter().find(|(code, _)| *code == text) {
                met.push(*code);
            } else if is_sentence(&text) {
                wrong.push(format!("{}:{line}: {text:?}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let gone: Vec<_> = CODE.iter().filter(|(code, _)| !met.contains(code)).collect();
    assert!(gone.is_empty(), "no longer in the source: {gone:?}");
}

#[test]
fn a_sentence_is_known_from_code() {
    for sentence in ["Geen antwoord", "<b>no answer</b>", "Row 2: wrong"] {
        assert!(is_sentence(&without_markup(sentence)), "{sentence}");
    }
    for code in
        ["<w:pgSz w:w=\"1\" w:orient=\"landscape\"/>", " w:orient=\"landscape\"", "\nsurvey-map: \ncolumns:", "a-b"]
    {
        assert!(!is_sentence(&without_markup(code)), "{code}");
    }
}
