//! Runs the program on wrong input in both languages and shows what it said, with what must hold for every message.

use crate::support::World;

/// Words of the libraries below us. They are English and speak to programmers, so no user should meet them.
const FOREIGN: [&str; 13] = [
    "error", "expected", "found", "invalid", "struct", "while ", "did not", "sequence", "mapping", "scalar", "(os ",
    "panicked", "RUST_",
];

/// The exit code and standard error, Dutch first.
pub fn said(world: &World, arguments: &[&str]) -> String {
    let [dutch, english] = ["nl", "en"].map(|language| {
        let ran = world.run(&[arguments, &["--lang", language]].concat());
        assert_eq!(ran.out, "", "an error prints nothing on standard output");
        assert!(ran.err.starts_with(if language == "nl" { "fout: " } else { "error: " }), "{}", ran.err);
        assert!(ran.err.ends_with('\n') && !ran.err.contains('\u{1b}'), "{:?}", ran.err);
        ran
    });
    for line in dutch.err.lines().filter(|line| line.starts_with("fout: ")) {
        let found = FOREIGN.iter().find(|word| line.contains(**word));
        assert_eq!(found, None, "English in Dutch: {line}");
    }
    assert_eq!(dutch.code, english.code);
    assert_ne!(dutch.err, english.err);
    format!("{}\n{}{}", dutch.code, dutch.err, english.err)
}

/// What `advise` says about these arguments.
pub fn advise(arguments: &[&str]) -> String {
    said(&World::new(), &[&["advise"], arguments].concat())
}

/// What `advise` says about a session with this content.
pub fn session(content: impl AsRef<[u8]>) -> String {
    let world = World::new();
    world.file("s.yaml", content);
    said(&world, &["advise", "s.yaml"])
}

/// The smallest session, for what comes after it; its own lines are the first two.
pub const START: &str = "strategiewijzer: 1\ninnovation: {name: LISO}\n";

/// What `advise` says about a session that goes on like this.
pub fn after_start(rest: &str) -> String {
    session(format!("{START}{rest}"))
}
