//! `report`: everything in a session as documents, at once.

use insta::assert_snapshot;

use crate::common::{Folder, Outcome};

/// Every kind of document there is.
const ALL: [&str; 8] = ["a.docx", "a.html", "a.xlsx", "a.md", "a.json", "a.txt", "a.ics", "a.mmd"];

/// The example with a plan, on 26 November 2026.
fn folder() -> Folder {
    let folder = Folder::new().dated();
    folder.lay("examples/liso-plan.yaml");
    folder
}

fn report(folder: &Folder, outputs: &[&str], more: &[&str]) -> Outcome {
    let outputs: Vec<&str> = outputs.iter().flat_map(|name| ["--output", *name]).collect();
    folder.run(&[&["report", "examples/liso-plan.yaml"], outputs.as_slice(), more].concat())
}

fn made(folder: &Folder) -> Vec<String> {
    folder.files().into_iter().filter(|name| name != "examples").collect()
}

#[test]
fn every_kind_of_document_is_made_at_once_and_named() {
    let folder = folder();
    let outcome = report(&folder, &ALL, &["--lang", "en"]).ends_with(0);
    assert_eq!(outcome.stdout, ALL.map(|name| format!("Made: {name}.\n")).concat());
    let mut names = ALL.map(str::to_owned).to_vec();
    names.sort();
    assert_eq!(made(&folder), names);
}

#[test]
fn each_document_is_what_the_command_for_it_gives() {
    let folder = folder();
    report(&folder, &ALL, &["--lang", "nl"]).ends_with(0);
    for name in ["a.docx", "a.html", "a.xlsx", "a.md", "a.json", "a.txt"] {
        let other = format!("other-{name}");
        let length = ["--length", "short"];
        folder
            .run(&[&["advise", "examples/liso-plan.yaml", "--lang", "nl", "--output", &other], &length[..]].concat())
            .ends_with(0);
        let [one, other] = [name, other.as_str()].map(|name| std::fs::read(folder.path(name)).unwrap());
        assert!(one == other, "{name}");
    }
    for (name, option) in [("a.ics", "--calendar"), ("a.mmd", "--logic-model")] {
        let other = format!("other-{name}");
        folder.run(&["plan", "examples/liso-plan.yaml", "--lang", "nl", option, &other]).ends_with(0);
        assert_eq!(folder.read(name), folder.read(&other));
    }
}

#[test]
fn the_options_of_the_advice_hold_for_documents_too() {
    let folder = folder();
    let more = ["--top", "1", "--innovation", "Iets anders", "--exclude", "decision-memo"];
    report(&folder, &["a.json"], &more).ends_with(0);
    let text = folder.read("a.json");
    let document: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(document["innovation"]["name"], "Iets anders");
    assert_eq!(document["barriers"][0]["strategies"].as_array().unwrap().len(), 1);
    assert_ne!(document["barriers"][0]["strategies"][0]["id"], "decision-memo");
}

#[test]
fn a_name_that_tells_no_form_or_stands_there_twice_is_refused_before_anything_is_made() {
    let folder = folder();
    let outcome = report(&folder, &["a.md", "b.pdf", "c.html", "c.html", "-"], &["--lang", "en"]).ends_with(2);
    assert_snapshot!(outcome.stderr, @"
    error: The name b.pdf does not tell which kind of file you want.
    hint: Give it a name that ends in .md, .html, .docx, .txt, .xlsx, .json, .ics or .mmd.
    error: The file c.html is named twice. Give each document a name of its own.
    error: The name - does not tell which kind of file you want.
    hint: Give it a name that ends in .md, .html, .docx, .txt, .xlsx, .json, .ics or .mmd.
    ");
    assert_eq!(made(&folder), [""; 0]);
}

#[test]
fn without_an_output_it_says_what_is_needed() {
    let outcome = folder().run(&["report", "examples/liso-plan.yaml", "--lang", "en"]).ends_with(2);
    assert!(outcome.stderr.contains("--output"), "{}", outcome.stderr);
}

#[test]
fn an_existing_file_stays_and_nothing_is_made_unless_it_may_be_replaced() {
    let folder = folder();
    folder.write("a.md", "mine");
    let outcome = report(&folder, &["a.html", "a.md"], &["--lang", "nl"]).ends_with(1);
    assert_snapshot!(outcome.stderr, @"
    fout: Het bestand a.md bestaat al.
    tip: Kies een andere naam, of voeg --force toe om het te vervangen.
    ");
    assert_eq!((made(&folder), folder.read("a.md").as_str()), (vec!["a.md".to_owned()], "mine"));
    report(&folder, &["a.html", "a.md"], &["--force"]).ends_with(0);
    assert_ne!(folder.read("a.md"), "mine");
}

#[test]
fn a_folder_that_is_not_there_is_named_and_what_was_made_before_is_told() {
    let folder = folder();
    let outcome = report(&folder, &["a.md", "niet/hier/b.html"], &["--lang", "nl"]).ends_with(1);
    assert_eq!(outcome.stdout, "Gemaakt: a.md.\n");
    assert_snapshot!(outcome.stderr, @"
    fout: Opslaan in niet/hier/b.html lukt niet: de map bestaat niet. Wat er al stond, is nog heel.
    tip: Kies een map waarin je mag schrijven en waar nog ruimte is.
    ");
}

#[test]
fn the_same_session_gives_the_same_bytes() {
    let twice = [folder(), folder()].map(|folder| {
        report(&folder, &ALL, &[]).ends_with(0);
        ALL.map(|name| std::fs::read(folder.path(name)).unwrap())
    });
    assert!(twice[0] == twice[1]);
}

#[test]
fn the_whole_markdown_document_with_a_plan() {
    for language in ["nl", "en"] {
        let folder = folder();
        report(&folder, &["a.md"], &["--lang", language, "--length", "full"]).ends_with(0);
        assert_snapshot!(format!("markdown_{language}"), folder.read("a.md"));
    }
}

#[test]
fn the_whole_screen_with_a_plan() {
    let folder = folder();
    report(&folder, &["a.txt"], &["--lang", "nl", "--length", "full"]).ends_with(0);
    assert_snapshot!(folder.read("a.txt"));
}

#[test]
fn the_whole_json_document_with_a_plan() {
    let folder = folder();
    report(&folder, &["a.json"], &[]).ends_with(0);
    let text = folder.read("a.json");
    let mut document: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert!(["priorities", "plan", "checks"].iter().all(|key| !document[key].as_array().unwrap().is_empty()));
    // What stands in the snapshots of the advice already.
    for key in ["tool", "determinants", "barriers", "categories", "bundle"] {
        document.as_object_mut().unwrap().remove(key);
    }
    assert_snapshot!(serde_json::to_string_pretty(&document).unwrap());
}

#[test]
fn the_bundle_says_what_came_first_in_it_in_both_languages() {
    let folder = Folder::new();
    folder.lay("examples/liso-intake.yaml");
    let mut told = Vec::new();
    for (code, note, taken) in [
        ("nl", "1 ondersteunt.", "Wat jullie nu oppakken, telt vóór de rest: "),
        ("en", "1 supports.", "What you take on now counts before the rest: "),
    ] {
        let advice = |more: &[&str]| {
            let arguments = ["advise", "examples/liso-intake.yaml", "--format", "markdown", "--lang", code];
            folder.run(&[&arguments[..], more].concat()).fine()
        };
        assert!(advice(&[]).contains(note) && !advice(&[]).contains(taken));
        let chosen = advice(&["--take-on", "time"]);
        let (_, numbers) = chosen.split_once(taken).unwrap();
        told.push(numbers.split_once('.').unwrap().0.to_owned());
    }
    // The same number in both.
    assert_eq!(told[0], told[1]);
    assert!(told[0].parse::<usize>().is_ok(), "{told:?}");
}
