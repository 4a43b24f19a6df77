//! Files that are named in another order, by another spelling or of another kind than a command takes: understood, or explained
//! with the command that does it.

use crate::common::Folder;
use crate::common::sessions::session;

fn folder() -> Folder {
    let folder = Folder::holding("a.yaml", session(32));
    folder.write("b.yaml", session(3));
    folder.write("t.csv", "respondent;time\n1;4\n");
    std::fs::create_dir(folder.path("sub")).unwrap();
    folder.write("sub/s.yaml", session(3));
    folder.write("leeg.txt", "x");
    folder
}

fn said(words: &[&str]) -> String {
    let outcome = folder().run(&[words, &["--lang", "nl"]].concat());
    assert!(outcome.stdout.is_empty(), "{words:?}: {}", outcome.stdout);
    outcome.stderr
}

#[test]
fn a_report_is_made_whichever_of_its_files_comes_first() {
    for words in [["a.yaml", "y.html", "z.md"], ["y.html", "a.yaml", "z.md"], ["y.html", "z.md", "a"]] {
        let folder = folder();
        folder.run(&[&["report"], words.as_slice()].concat()).fine();
        assert!(
            folder.files().contains(&"y.html".to_owned()) && folder.files().contains(&"z.md".to_owned()),
            "{words:?}"
        );
    }
    assert!(said(&["rapport", "a.yaml", "b.yaml"]).contains("b.yaml is er ook een"));
    assert!(said(&["rapport", "a", "b"]).contains("strategiewijzer samenvoegen"));
    assert!(said(&["rapport"]).contains("strategiewijzer rapport intake.yaml verslag.docx"));
}

#[test]
fn what_a_command_does_not_take_is_explained_with_what_does_it() {
    for (words, hint) in [
        (["advies", "a.yaml", "y.docx"].as_slice(), "--uitvoer y.docx"),
        (&["advies", "a", "b"], "Geef één bestand tegelijk"),
        (&["plan", "a.yaml", "b.yaml"], "Geef één bestand tegelijk"),
        (&["advies", "t.csv"], "strategiewijzer analyseer t.csv"),
        (&["plan", "t.csv"], "strategiewijzer analyseer t.csv"),
        (&["rapport", "t.csv", "y.docx"], "strategiewijzer analyseer t.csv"),
        (&["advies", "sub"], "bijvoorbeeld sub/s.yaml"),
        (&["sub"], "bijvoorbeeld sub/s.yaml"),
        (&["a.yaml", "y.docx"], "strategiewijzer rapport a.yaml y.docx"),
        (&["a.yaml", "advies"], "strategiewijzer advies a.yaml"),
        (&["a", "plan"], "strategiewijzer plan a.yaml"),
        (&["A.YML"], "Bedoel je a.yaml?"),
        (&["a."], "Bedoel je a.yaml?"),
        (&["advies", "A.yaml."], "Bedoel je a.yaml?"),
        (&["T"], "Bedoel je t.csv?"),
    ] {
        assert!(said(words).contains(hint), "{words:?}: {}", said(words));
    }
}

#[test]
fn help_is_given_however_it_is_asked_for() {
    for word in ["hulp", "HELP", "?", "/?", "/h", "/help", "--hulp"] {
        let told = folder().run(&[word, "--lang", "nl"]).fine();
        assert!(told.contains("Opdrachten:"), "{word}: {told}");
    }
}
