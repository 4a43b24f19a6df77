//! Where documents go: a file whose name tells the form, standard output, or a pipe that somebody closes.

use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

use insta::assert_snapshot;

use crate::support::{Ran, World};

fn write(world: &World, file: &str, more: &[&str]) -> Ran {
    world.run(&[&["advise", "--barrier", "time", "--output", file], more].concat())
}

#[test]
fn the_name_of_the_file_tells_the_form() {
    let world = World::new();
    for (file, format) in [("a.md", "markdown"), ("a.markdown", "markdown"), ("a.json", "json"), ("a.txt", "table")] {
        assert_eq!(write(&world, file, &[]).printed(), "", "what goes to a file does not go to the screen");
        let printed = world.run(&["advise", "--barrier", "time", "--format", format]).printed();
        assert_eq!(world.read(file), printed, "{file}");
    }
}

#[test]
fn a_format_that_is_asked_for_goes_before_the_name() {
    let world = World::new();
    write(&world, "a.txt", &["--format", "json"]).printed();
    serde_json::from_str::<serde_json::Value>(&world.read("a.txt")).unwrap();
    write(&world, "zonder-naam", &["--format", "markdown"]).printed();
    assert!(world.read("zonder-naam").starts_with("# "));
}

#[test]
fn a_file_never_holds_colour() {
    let world = World::new();
    write(&world, "a.txt", &["--color", "always"]).printed();
    assert!(!world.read("a.txt").contains('\u{1b}'));
}

#[test]
fn a_hyphen_is_standard_output() {
    let world = World::new();
    let ran = write(&world, "-", &[]);
    assert_eq!(ran.printed(), world.run(&["advise", "--barrier", "time"]).printed());
    assert!(!world.path("-").exists());
}

#[test]
fn an_unknown_ending_is_refused() {
    let world = World::new();
    for file in ["a.pdf", "a.docx", "a", "a.", ".md.zip"] {
        let ran = write(&world, file, &[]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{file}");
        assert!(!world.path(file).exists());
    }
    assert_snapshot!(write(&world, "a.pdf", &[]).err, @r"
    fout: Aan de naam a.pdf is niet te zien welk soort bestand je wilt.
    tip: Laat de naam eindigen op .md, .json of .txt, of kies met --format.
    ");
    assert_snapshot!(write(&world, "a.pdf", &["--lang", "en"]).err, @r"
    error: The name a.pdf does not tell which kind of file you want.
    hint: Let the name end in .md, .json or .txt, or choose with --format.
    ");
}

#[test]
fn an_existing_file_is_left_whole_unless_it_may_be_replaced() {
    let world = World::new();
    world.file("a.md", "van mij\n");
    let ran = write(&world, "a.md", &[]);
    assert_eq!(ran.code, 1);
    assert_snapshot!(ran.err, @r"
    fout: Het bestand a.md bestaat al.
    tip: Kies een andere naam, of voeg --force toe om het te vervangen.
    ");
    assert_snapshot!(write(&world, "a.md", &["--lang", "en"]).err, @r"
    error: The file a.md exists already.
    hint: Choose another name, or add --force to replace it.
    ");
    assert_eq!(world.read("a.md"), "van mij\n");

    write(&world, "a.md", &["--force"]).printed();
    assert!(world.read("a.md").starts_with("# Advies"));
    world.file("a.md", "van mij\n");
    write(&world, "a.md", &["--vervang"]).printed();
    assert!(world.read("a.md").starts_with("# Advies"));
}

#[test]
fn a_wrong_input_leaves_the_file_alone() {
    let world = World::new();
    world.file("a.md", "van mij\n");
    let ran = world.run(&["advise", "nergens.yaml", "--output", "a.md", "--force"]);
    assert_eq!(ran.code, 1);
    assert_eq!(world.read("a.md"), "van mij\n");
}

#[test]
fn a_folder_that_does_not_exist_is_named() {
    let world = World::new();
    let ran = write(&world, "nergens/a.md", &[]);
    assert_eq!(ran.code, 1);
    assert_snapshot!(ran.err, @r"
    fout: Opslaan in nergens/a.md lukt niet: de map bestaat niet. Wat er al stond, is nog heel.
    tip: Kies een map waarin je mag schrijven en waar nog ruimte is.
    ");
    assert_snapshot!(write(&world, "nergens/a.md", &["--lang", "en"]).err, @r"
    error: Saving to nergens/a.md failed: the folder does not exist. What stood there before is still whole.
    hint: Choose a folder you may write in and that has room left.
    ");
    assert!(!world.path("nergens").exists());
}

#[test]
fn a_folder_is_no_file() {
    let world = World::new();
    std::fs::create_dir(world.path("map.md")).unwrap();
    let ran = write(&world, "map.md", &["--force"]);
    assert_eq!(ran.code, 1);
    assert_snapshot!(ran.err, @r"
    fout: Opslaan in map.md lukt niet: het is een map. Wat er al stond, is nog heel.
    tip: Kies een map waarin je mag schrijven en waar nog ruimte is.
    ");
    assert_snapshot!(write(&world, "liso-intake.yaml/a.md", &[]).err, @r"
    fout: Opslaan in liso-intake.yaml/a.md lukt niet: een deel van het pad is geen map. Wat er al stond, is nog heel.
    tip: Kies een map waarin je mag schrijven en waar nog ruimte is.
    ");
}

#[test]
fn no_other_file_is_left_behind() {
    let world = World::new();
    write(&world, "a.md", &[]).printed();
    std::fs::create_dir(world.path("map.md")).unwrap();
    write(&world, "map.md", &["--force"]);
    let mut names: Vec<String> = std::fs::read_dir(world.path(""))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["a.md", "liso-intake-en.yaml", "liso-intake.yaml", "map.md"]);
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let world = World::new();
    let arguments = ["advise", "liso-intake.yaml", "--format", "json", "--top", "20"];
    // More than a pipe holds, so that the program is still writing when the reader goes.
    assert!(world.run(&arguments).printed().len() > 100_000);
    let mut child = world.command(&arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    let ended = child.wait_with_output().unwrap();
    assert_eq!(first, "{\n");
    assert_eq!(String::from_utf8(ended.stderr).unwrap(), "");
    assert_eq!(ended.status.code(), Some(0));
}

#[test]
fn a_reader_that_was_never_there_is_no_error_either() {
    let world = World::new();
    let mut child = world.command(&["advise", "--help"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert_eq!((ended.status.code(), ended.stderr.as_slice()), (Some(0), &b""[..]));
}
