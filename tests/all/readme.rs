//! What the README and the guides show is what the program does: every command in them is run, in the order of the page.

use std::path::Path;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::common::Folder;
use crate::common::texts::project;

/// Where pages are, for people to read.
const FOLDERS: [&str; 5] = ["", "docs", "data", "examples/published", "tests/data"];

/// The example under the name it has on the pages that tell of a reader's own intake.
const LAID: [(&str, &str, &str); 11] = [
    ("docs/handleiding.md", "examples/liso-intake.yaml", "liso.yaml"),
    ("docs/handleiding.md", "examples/liso-plan.yaml", "liso-2.yaml"),
    ("docs/handleiding.md", "examples/liso-intake.yaml", "anna.yaml"),
    ("docs/handleiding.md", "examples/liso-plan.yaml", "bert.yaml"),
    ("docs/user-guide.md", "examples/liso-intake-en.yaml", "liso.yaml"),
    ("docs/user-guide.md", "examples/liso-intake-en.yaml", "liso-2.yaml"),
    ("docs/user-guide.md", "examples/liso-intake-en.yaml", "anna.yaml"),
    ("docs/user-guide.md", "examples/liso-intake-en.yaml", "ben.yaml"),
    ("docs/toegankelijk.md", "examples/liso-intake.yaml", "liso.yaml"),
    ("docs/accessibility.md", "examples/liso-intake.yaml", "liso.yaml"),
    ("docs/plan.md", "examples/liso-intake-en.yaml", "ours.yaml"),
];

/// Every page of the project.
fn pages() -> Vec<String> {
    let mut pages = Vec::new();
    for folder in FOLDERS {
        for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if name.ends_with(".md") {
                pages.push(if folder.is_empty() { name } else { format!("{folder}/{name}") });
            }
        }
    }
    pages.sort();
    pages
}

/// The blocks of a page in one language of code, without their fences.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let text = project(page);
    let fence = format!("```{language}\n");
    text.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

/// A command line in words, without its comment. Quotation marks hold words together.
fn words(line: &str) -> Vec<String> {
    let line = if line.starts_with('#') { "" } else { line.split(" #").next().unwrap() };
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

/// Whether a word stands for something of the reader's own.
fn is_stand_in(word: &str) -> bool {
    word.len() > 2 && word == word.to_uppercase()
}

/// Does what a line says, as far as a test can. Gives whether the program was run.
#[track_caller]
fn obey(page: &str, folder: &mut Folder, line: &str) -> bool {
    let words = words(line);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        [] => {}
        ["cp", from, to] => folder.write(to, folder.read(from)),
        ["export", setting] => {
            let (name, value) = setting.split_once('=').unwrap();
            *folder = folder.variable(name, value);
        }
        // In the folder of the project: building and testing, which is what runs now, and the tests of one file.
        [".ci/run"] | ["INSTA_UPDATE=always", "cargo", "test"] | ["cargo", "test"] => {}
        ["cargo", "install", "--locked", "--path", "."] => {}
        ["UPDATE_DOCS=1" | "UPDATE_AUDIT=1", "cargo", "test", "--test", "all", name] => {
            drop(project(&format!("tests/all/{name}.rs")));
        }
        // Fuzzing, which needs a tool and time: the target it names is there.
        ["cargo", "install", "cargo-fuzz"] | ["cd", "fuzz", ..] => {}
        ["RUSTC_BOOTSTRAP=1", "cargo", "fuzz", "run", "-s", "none", target, ..] => {
            drop(project(&format!("fuzz/fuzz_targets/{target}.rs")));
        }
        // Measuring, which needs quiet and time.
        [script, ..] if script.starts_with("benches/") => drop(project(script)),
        // Another program, that is not always there; tests/all/schema.rs checks the same.
        ["check-jsonschema", "--schemafile", schema, ref documents @ ..] => {
            for file in [&[schema], documents].concat() {
                assert!(folder.path(file).exists(), "{page}: {file} does not exist at `{line}`");
            }
        }
        ["strategiewijzer" | "cargo", ref rest @ ..] => {
            let built = words[0] == "cargo";
            let separator = rest.iter().position(|word| *word == "--").filter(|_| built).map_or(0, |at| at + 1);
            let arguments = &rest[separator..];
            assert!(!built || rest[0] == "run", "{page}: `{line}` is a command that no test knows");
            if arguments.iter().any(|word| is_stand_in(word)) {
                return false;
            }
            let asks = matches!(arguments, [] | ["interview" | "intake" | "meeting" | "overleg", ..]);
            let mut arguments = arguments.to_vec();
            if asks {
                // This takes a person: one who names an innovation in typed lines, and stops.
                arguments = if arguments.is_empty() { vec!["interview"] } else { arguments };
                arguments.retain(|word| !["--plain", "--eenvoudig"].contains(word));
                arguments.push("--plain");
                *folder = folder.stdin("LISO\nstop\n");
            }
            folder.run(&arguments).ends_with(0);
            *folder = folder.stdin("");
            return true;
        }
        _ => panic!("{page}: `{line}` is a command that no test knows"),
    }
    false
}

#[test]
fn every_command_of_the_pages_does_what_it_says() {
    let mut run = 0;
    for page in pages() {
        let commands = blocks(&page, "sh").concat();
        if commands.is_empty() {
            continue;
        }
        let mut folder = clone();
        for (_, from, to) in LAID.iter().filter(|(on, ..)| *on == page) {
            // No two files are the same, as those of two people never are.
            folder.write(to, folder.read(from) + &format!("# {to}\n"));
        }
        run += commands.lines().filter(|line| obey(&page, &mut folder, line)).count();
    }
    assert!(run > 80, "only {run} commands are run");
}

/// What a link or a picture on a page points at.
fn links(page: &str) -> Vec<String> {
    let text = project(page);
    let parser = pulldown_cmark::Parser::new_ext(&text, pulldown_cmark::Options::all());
    let links = parser.filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some(dest_url.into_string()),
        _ => None,
    });
    links.collect()
}

/// The headings of a page as the names that links can end with: small letters, without signs, with hyphens for spaces.
fn anchors(page: &str) -> Vec<String> {
    let text = project(page);
    let mut found = Vec::new();
    let mut heading: Option<String> = None;
    for event in pulldown_cmark::Parser::new_ext(&text, pulldown_cmark::Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => found.extend(heading.take()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    *heading += &text;
                }
            }
            _ => {}
        }
    }
    let named = |heading: &String| {
        let kept = heading.to_lowercase().replace(' ', "-");
        kept.chars().filter(|character| character.is_alphanumeric() || "-_".contains(*character)).collect()
    };
    found.iter().map(named).collect()
}

/// The file of the project that a link on a page leads to, and the heading in it; nothing for a link to elsewhere.
fn within(page: &str, link: &str) -> Option<(String, Option<String>)> {
    if link.contains("://") || link.starts_with("mailto:") {
        return None;
    }
    let (path, heading) = link.split_once('#').map_or((link, None), |(path, heading)| (path, Some(heading.to_owned())));
    if path.is_empty() {
        return Some((page.to_owned(), heading));
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    Some((parts.join("/"), heading))
}

#[test]
fn no_link_within_the_project_leads_nowhere() {
    let mut seen = 0;
    for page in pages() {
        for link in links(&page) {
            let Some((file, heading)) = within(&page, &link) else { continue };
            seen += 1;
            let there = Path::new(env!("CARGO_MANIFEST_DIR")).join(&file).exists();
            assert!(there, "{page} links to {link}, and there is no {file}");
            if let Some(heading) = heading {
                assert!(anchors(&file).contains(&heading), "{page} links to {link}: {:?}", anchors(&file));
            }
        }
    }
    assert!(seen > 40, "only {seen} links are seen");
}

#[test]
fn every_document_is_reached_from_the_readme() {
    let mut reached = vec!["README.md".to_owned()];
    let mut at = 0;
    while let Some(page) = reached.get(at).cloned() {
        let found = links(&page).into_iter().filter_map(|link| within(&page, &link)).map(|(file, _)| file);
        for file in found.filter(|file| file.ends_with(".md")).collect::<Vec<_>>() {
            if !reached.contains(&file) {
                reached.push(file);
            }
        }
        at += 1;
    }
    let missed: Vec<String> =
        pages().into_iter().filter(|page| page.starts_with("docs/") && !reached.contains(page)).collect();
    assert!(missed.is_empty(), "no page leads to {missed:?}");
}

#[test]
fn the_maps_in_the_guides_fit_the_file_they_describe() {
    for page in ["docs/surveys.md", "docs/enquetes.md"] {
        let folder = Folder::new();
        folder.write("map.yaml", &blocks(page, "yaml")[0]);
        folder.write(
            "survey.csv",
            "Q23,Q16_1,Q16_2,Q4,Team,,Hoe tevreden ben je?\n2,4,3,8,Noord,x,7\n1,5,2,9,Zuid,y,8\n",
        );
        let read =
            folder.run(&["analyse", "survey.csv", "--map", "map.yaml", "--strict", "--format", "json"]).ends_with(0);
        let results: serde_json::Value = serde_json::from_str(&read.stdout).unwrap();
        let items: Vec<_> =
            results["determinants"].as_array().unwrap().iter().flat_map(|it| it["items"].as_array()).collect();
        let found = |id: &str| items.iter().copied().flatten().find(|item| item["id"] == id).unwrap();
        assert_eq!((&found("time")["n"], &found("self-efficacy[2]")["mean"]), (&2.into(), &2.5.into()));
        assert_eq!((&found("complexity")["missing"], &found("complexity")["not_applicable"]), (&1.into(), &1.into()));
    }
}

#[test]
fn the_screen_in_the_readme_is_a_screen_of_the_program() {
    let shown = &blocks("README.md", "text")[0];
    let screen = clone().run(&["advise", "examples/liso-intake-en.yaml", "--lang", "en"]).fine();
    assert!(screen.contains(shown.as_str()), "the README shows\n{shown}\nbut the program says\n{screen}");
}
