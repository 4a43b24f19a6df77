//! Sessions that cannot be read at all.

use insta::assert_snapshot;

use super::said::{advise, said};
use crate::support::World;

#[test]
fn a_file_that_is_not_there_is_named() {
    assert_snapshot!(advise(&["nergens.yaml"]), @r"
    1
    fout: Het bestand nergens.yaml bestaat niet.
    tip: Kijk of de naam klopt en of je in de goede map staat.
    error: The file nergens.yaml does not exist.
    hint: Check the name, and whether you are in the right folder.
    ");
    assert_snapshot!(advise(&["nergens/intake.yaml"]), @r"
    1
    fout: Het bestand nergens/intake.yaml bestaat niet.
    tip: Kijk of de naam klopt en of je in de goede map staat.
    error: The file nergens/intake.yaml does not exist.
    hint: Check the name, and whether you are in the right folder.
    ");
}

#[test]
fn a_folder_is_no_session() {
    let world = World::new();
    std::fs::create_dir(world.path("map")).unwrap();
    assert_snapshot!(said(&world, &["advise", "map"]), @r"
    1
    fout: Het bestand map is niet te lezen: het is een map.
    error: The file map cannot be read: it is a folder.
    ");
    assert_snapshot!(said(&world, &["advise", "liso-intake.yaml/intake.yaml"]), @r"
    1
    fout: Het bestand liso-intake.yaml/intake.yaml is niet te lezen: een deel van het pad is geen map.
    error: The file liso-intake.yaml/intake.yaml cannot be read: part of the path is not a folder.
    ");
}

#[test]
fn the_session_is_never_changed() {
    let world = World::new();
    let texts = ["", "strategiewijzer: 2\n", "strategiewijzer: 1\ninnovation: [", "strategiewijzer: 1\nx: y\n"];
    for text in texts {
        world.file("s.yaml", text);
        assert_eq!(world.run(&["advise", "s.yaml"]).code, 1);
        assert_eq!(world.read("s.yaml"), text);
    }
}

#[test]
fn the_file_is_called_what_the_user_called_it_without_what_steers_a_screen() {
    let world = World::new();
    world.file("s\u{1b}[2J.yaml", "strategiewijzer: 1\nx: y\n");
    let text = said(&world, &["advise", "./s\u{1b}[2J.yaml"]);
    assert!(text.contains("  --> ./s[2J.yaml:2:1\n"), "{text}");
}
