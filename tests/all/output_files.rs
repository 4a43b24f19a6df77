//! Where documents go: what is there is looked at before any work is done, and what is read is never replaced.

use crate::common::Folder;

const SESSION: &str = "examples/liso-plan.yaml";
const SURVEY: &str = "examples/team-survey.csv";
const OWN: &str = "examples/own-content.yaml";

fn folder() -> Folder {
    let folder = Folder::new();
    for name in [SESSION, SURVEY, OWN] {
        folder.lay(name);
    }
    folder
}

#[test]
fn what_is_read_is_never_replaced_even_when_that_is_asked_for() {
    let folder = folder();
    let cases: [&[&str]; 9] = [
        &["advise", SESSION, "--format", "markdown", "--output", SESSION],
        &["advise", SESSION, "--format", "markdown", "--output", "examples/../examples/liso-plan.yaml"],
        &["analyse", SURVEY, "--output", SURVEY],
        &["analyse", SURVEY, "--save-map", SURVEY],
        &["analyse", SURVEY, "--extra", OWN, "--format", "json", "--output", OWN],
        &["compare", SESSION, SURVEY, "--output", SURVEY],
        &["plan", SESSION, "--format", "json", "--output", SESSION],
        &["plan", SESSION, "--choose", "buddy", "--calendar", SESSION],
        &["strategies", "--extra", OWN, "--format", "csv", "--output", OWN],
    ];
    for arguments in cases {
        let file = arguments.last().unwrap();
        let before = folder.read(file);
        let said = folder.run(&[arguments, &["--force", "--lang", "en"]].concat()).failed(2);
        assert!(said.contains("never replaced") && said.contains(file), "{arguments:?}: {said}");
        assert_eq!(folder.read(file), before, "{arguments:?}");
    }
}

#[test]
fn a_document_of_a_session_does_not_take_the_place_of_the_session() {
    let folder = Folder::new();
    // A session may have any name.
    folder.write("liso.md", crate::common::texts::project(SESSION));
    let before = folder.read("liso.md");
    let said =
        folder.run(&["report", "liso.md", "-o", "new.html", "-o", "liso.md", "--force", "--lang", "en"]).failed(2);
    assert!(said.contains("liso.md") && said.contains("never replaced"), "{said}");
    assert_eq!(folder.read("liso.md"), before);
    assert_eq!(folder.files(), ["liso.md"], "nothing is made when something stands in the way");
}

#[test]
fn nothing_is_changed_or_made_when_the_output_is_there_already() {
    let folder = folder();
    folder.write("there.json", "mine");
    let before = folder.read(SESSION);
    let calendar = ["--calendar", "new.ics"];
    let plan =
        [&["plan", SESSION, "--choose", "buddy", "--output", "there.json", "--lang", "en"], &calendar[..]].concat();
    let said = folder.run(&plan).failed(1);
    assert!(said.contains("there.json already exists") && said.contains("--force"), "{said}");
    assert_eq!(folder.read(SESSION), before);
    assert_eq!(folder.files(), ["examples", "there.json"]);
}

#[test]
fn an_output_that_cannot_be_is_told_before_the_input_is_read() {
    let folder = folder();
    for command in [&["analyse", "gone.csv"][..], &["advise", "gone.yaml"], &["compare", "gone.csv", "gone.json"]] {
        let said = folder.run(&[command, &["--output", "advice.pdf", "--lang", "en"]].concat()).failed(2);
        assert!(said.contains("advice.pdf") && said.contains(".json") && !said.contains("gone"), "{said}");
    }
    for form in ["xlsx", "csv"] {
        let said = folder.run(&["analyse", "gone.csv", "--dry-run", "--format", form, "--lang", "en"]).failed(2);
        assert!(said.contains("--dry-run") && said.contains(form), "{said}");
    }
}
