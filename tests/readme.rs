//! What the README and the guides show is what the program does: every command in them is run, in the order of the page.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use std::path::Path;

use common::Folder;
use common::texts::project;

/// The pages with commands a reader may copy.
const PAGES: [&str; 5] = ["README.md", "docs/json.md", "docs/own-content.md", "docs/plan.md", "docs/surveys.md"];

/// The blocks of a page in one language of code, without their fences.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let text = project(page);
    let fence = format!("```{language}\n");
    text.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

/// A command line in words, without its comment. Quotation marks hold words together.
fn words(line: &str) -> Vec<String> {
    let line = line.split(" #").next().unwrap();
    let parts = line.split('"').enumerate().flat_map(|(number, part)| {
        let quoted = number % 2 == 1;
        if quoted { vec![part.to_owned()] } else { part.split_whitespace().map(str::to_owned).collect() }
    });
    parts.collect()
}

/// A folder as a reader has it after a clone, with what the commands touch.
fn clone() -> Folder {
    let folder = Folder::new();
    ["examples", "data"].into_iter().for_each(|place| lay_all(&folder, place));
    folder
}

/// Lays a folder of the project with all that is in it.
fn lay_all(folder: &Folder, place: &str) {
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(place)).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{place}/{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() {
            lay_all(folder, &name);
        } else {
            folder.lay(&name);
        }
    }
}

#[test]
fn every_command_of_the_pages_does_what_it_says() {
    for page in PAGES {
        let folder = clone();
        let mut run = 0;
        for line in blocks(page, "sh").iter().flat_map(|block| block.lines()) {
            let words = words(line);
            match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
                ["cp", from, to] => folder.write(to, folder.read(from)),
                // These take a person; the interview has tests of its own.
                ["strategiewijzer"] | ["strategiewijzer", "interview", ..] => {}
                // A word in capitals stands for something of the reader's own.
                ["strategiewijzer", ..] if words.iter().any(|word| word.len() > 2 && *word == word.to_uppercase()) => {}
                ["strategiewijzer", ref arguments @ ..] => {
                    folder.run(arguments).ends_with(0);
                    run += 1;
                }
                _ => {}
            }
        }
        assert!(run > 0, "{page} has no command that is run");
    }
}

#[test]
fn the_map_in_the_guide_fits_the_file_it_describes() {
    let folder = Folder::new();
    folder.write("map.yaml", &blocks("docs/surveys.md", "yaml")[0]);
    folder.write("survey.csv", "Q23,Q16_1,Q16_2,Q4,Team,,Hoe tevreden ben je?\n2,4,3,8,Noord,x,7\n1,5,2,9,Zuid,y,8\n");
    let read = folder.run(&["analyse", "survey.csv", "--map", "map.yaml", "--strict", "--format", "json"]).ends_with(0);
    let results: serde_json::Value = serde_json::from_str(&read.stdout).unwrap();
    let items: Vec<_> =
        results["determinants"].as_array().unwrap().iter().flat_map(|it| it["items"].as_array()).collect();
    let found = |id: &str| items.iter().copied().flatten().find(|item| item["id"] == id).unwrap();
    assert_eq!((&found("time")["n"], &found("self-efficacy[2]")["mean"]), (&2.into(), &2.5.into()));
    assert_eq!((&found("complexity")["missing"], &found("complexity")["not_applicable"]), (&1.into(), &1.into()));
}

#[test]
fn the_screen_in_the_readme_is_a_screen_of_the_program() {
    let shown = &blocks("README.md", "text")[0];
    let screen = clone().run(&["advise", "examples/liso-intake-en.yaml", "--lang", "en"]).fine();
    assert!(screen.contains(shown.as_str()), "the README shows\n{shown}\nbut the program says\n{screen}");
}
