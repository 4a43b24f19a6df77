//! Where documents go: a file whose name tells the form, standard output, or a pipe that somebody closes.

use std::io::{BufRead as _, BufReader};

use insta::assert_snapshot;

use crate::common::{Folder, Outcome};

fn write(folder: &Folder, file: &str, more: &[&str]) -> Outcome {
    folder.run(&[&["advise", "--barrier", "time", "--output", file], more].concat())
}

#[test]
fn the_name_of_the_file_tells_the_form() {
    let folder = Folder::with_examples();
    for (file, format) in [
        ("a.md", "markdown"),
        ("a.markdown", "markdown"),
        ("a.json", "json"),
        ("a.html", "html"),
        ("a.htm", "html"),
        ("a.txt", "text"),
    ] {
        assert_eq!(write(&folder, file, &[]).fine(), "", "what goes to a file does not go to the screen");
        let printed = folder.run(&["advise", "--barrier", "time", "--format", format]).fine();
        assert_eq!(folder.read(file), printed, "{file}");
    }
}

#[test]
fn a_format_that_is_asked_for_goes_before_the_name() {
    let folder = Folder::with_examples();
    write(&folder, "a.txt", &["--format", "json"]).fine();
    serde_json::from_str::<serde_json::Value>(&folder.read("a.txt")).unwrap();
    write(&folder, "zonder-naam", &["--format", "markdown"]).fine();
    assert!(folder.read("zonder-naam").starts_with("# "));
}

#[test]
fn a_file_never_holds_colour() {
    let folder = Folder::with_examples();
    write(&folder, "a.txt", &["--color", "always"]).fine();
    assert!(!folder.read("a.txt").contains('\u{1b}'));
}

#[test]
fn a_hyphen_is_standard_output() {
    let folder = Folder::with_examples();
    let ran = write(&folder, "-", &[]);
    assert_eq!(ran.fine(), folder.run(&["advise", "--barrier", "time"]).fine());
    assert!(!folder.path("-").exists());
}

#[test]
fn an_unknown_ending_is_refused() {
    let folder = Folder::with_examples();
    for file in ["a.pdf", "a.doc", "a", "a.", ".md.zip"] {
        write(&folder, file, &[]).failed(2);
        assert!(!folder.path(file).exists());
    }
    assert_snapshot!(write(&folder, "a.pdf", &[]).failed(2), @r"
    fout: Aan de naam a.pdf is niet te zien welk soort bestand je wilt.
    tip: Laat de naam eindigen op .md, .html, .docx, .txt, .xlsx of .json, of kies met --format.
    ");
    assert_snapshot!(write(&folder, "a.pdf", &["--lang", "en"]).failed(2), @r"
    error: The name a.pdf does not tell which kind of file you want.
    hint: Give it a name that ends in .md, .html, .docx, .txt, .xlsx or .json, or choose with --format.
    ");
}

#[test]
fn an_existing_file_is_left_whole_unless_it_may_be_replaced() {
    let folder = Folder::with_examples();
    folder.write("a.md", "van mij\n");
    assert_snapshot!(write(&folder, "a.md", &[]).failed(1), @r"
    fout: Het bestand a.md bestaat al.
    tip: Kies een andere naam, of voeg --force toe om het te vervangen.
    ");
    assert_snapshot!(write(&folder, "a.md", &["--lang", "en"]).failed(1), @r"
    error: The file a.md already exists.
    hint: Choose another name, or add --force to replace it.
    ");
    assert_eq!(folder.read("a.md"), "van mij\n");

    write(&folder, "a.md", &["--force"]).fine();
    assert!(folder.read("a.md").starts_with("# Advies"));
    folder.write("a.md", "van mij\n");
    write(&folder, "a.md", &["--vervang"]).fine();
    assert!(folder.read("a.md").starts_with("# Advies"));
}

#[test]
fn a_wrong_input_leaves_the_file_alone() {
    let folder = Folder::with_examples();
    folder.write("a.md", "van mij\n");
    folder.run(&["advise", "nergens.yaml", "--output", "a.md", "--force"]).failed(1);
    assert_eq!(folder.read("a.md"), "van mij\n");
}

#[test]
fn a_folder_that_does_not_exist_is_named() {
    let folder = Folder::with_examples();
    assert_snapshot!(write(&folder, "nergens/a.md", &[]).failed(1), @r"
    fout: Opslaan in nergens/a.md lukt niet: de map bestaat niet. Wat er al stond, is nog heel.
    tip: Kies een map waarin je mag schrijven en waar nog ruimte is.
    ");
    assert_snapshot!(write(&folder, "nergens/a.md", &["--lang", "en"]).failed(1), @r"
    error: Saving to nergens/a.md failed: the folder does not exist. What stood there before is still whole.
    hint: Choose a folder you may write in and that has room left.
    ");
    assert!(!folder.path("nergens").exists());
}

#[test]
fn a_folder_is_no_file() {
    let folder = Folder::with_examples();
    std::fs::create_dir(folder.path("map.md")).unwrap();
    assert_snapshot!(write(&folder, "map.md", &["--force"]).failed(1), @r"
    fout: Opslaan in map.md lukt niet: het is een map. Wat er al stond, is nog heel.
    tip: Kies een map waarin je mag schrijven en waar nog ruimte is.
    ");
    assert_snapshot!(write(&folder, "liso-intake.yaml/a.md", &[]).failed(1), @r"
    fout: Opslaan in liso-intake.yaml/a.md lukt niet: een deel van het pad is geen map. Wat er al stond, is nog heel.
    tip: Kies een map waarin je mag schrijven en waar nog ruimte is.
    ");
}

#[test]
fn no_other_file_is_left_behind() {
    let folder = Folder::with_examples();
    write(&folder, "a.md", &[]).fine();
    std::fs::create_dir(folder.path("map.md")).unwrap();
    write(&folder, "map.md", &["--force"]);
    assert_eq!(folder.files(), ["a.md", "liso-intake-en.yaml", "liso-intake.yaml", "map.md"]);
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let folder = Folder::with_examples();
    let arguments = ["advise", "liso-intake.yaml", "--format", "json", "--top", "20"];
    // More than a pipe holds, so that the program is still writing when the reader goes.
    assert!(folder.run(&arguments).fine().len() > 100_000);
    let mut child = folder.command(&arguments).spawn().unwrap();
    let mut first = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    let ended = child.wait_with_output().unwrap();
    assert_eq!(first, "{\n");
    assert_eq!(String::from_utf8(ended.stderr).unwrap(), "");
    assert_eq!(ended.status.code(), Some(0));
}

#[test]
fn a_reader_that_was_never_there_is_no_error_either() {
    let folder = Folder::with_examples();
    let mut child = folder.command(&["advise", "--help"]).spawn().unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert_eq!((ended.status.code(), ended.stderr.as_slice()), (Some(0), &b""[..]));
}
