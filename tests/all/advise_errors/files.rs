//! Sessions that cannot be read at all.

use insta::assert_snapshot;

use super::said::{advise, said};
use crate::common::Folder;

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
    let folder = Folder::with_examples();
    std::fs::create_dir(folder.path("map")).unwrap();
    assert_snapshot!(said(&folder, &["advise", "map"]), @r"
    1
    fout: map is een map.
    tip: Noem een bestand. In deze map zelf staat geen sessie.
    error: map is a folder.
    hint: Name a file. In this folder itself there is no session.
    ");
    assert_snapshot!(said(&folder, &["advise", "liso-intake.yaml/intake.yaml"]), @r"
    1
    fout: Het bestand liso-intake.yaml/intake.yaml is niet te lezen: een deel van het pad is geen map.
    error: The file liso-intake.yaml/intake.yaml cannot be read: part of the path is not a folder.
    ");
}

#[test]
fn the_session_is_never_changed() {
    let texts = ["", "strategiewijzer: 2\n", "strategiewijzer: 1\ninnovation: [", "strategiewijzer: 1\nx: y\n"];
    for text in texts {
        let folder = Folder::holding("s.yaml", text);
        folder.run(&["advise", "s.yaml"]).failed(1);
        assert_eq!(folder.read("s.yaml"), text);
    }
}

#[test]
fn the_file_is_called_what_the_user_called_it_without_what_steers_a_screen() {
    let folder = Folder::holding("s\u{1b}[2J.yaml", "strategiewijzer: 1\nx: y\n");
    let text = said(&folder, &["advise", "./s\u{1b}[2J.yaml"]);
    assert!(text.contains("  --> ./s[2J.yaml:2:1\n"), "{text}");
}
