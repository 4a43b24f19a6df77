//! The scripts that shells complete with, loaded in the shells themselves. Where a shell is not installed its tests say so.
#![allow(clippy::print_stderr)]

use crate::common::Folder;

/// Asks the function that the script defines, as bash does after a tab.
const BASH: &str = r#"
source ./script
ask() {
  COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
  _strategiewijzer strategiewijzer "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
  printf '%s\n' "${COMPREPLY[@]}"
}
ask "$@"
"#;

/// fish can be asked from outside.
const FISH: &str = "source ./script; complete -C \"$argv\"";

/// zsh completes only for somebody who types, so this types in a terminal; a key of our own then says what the line has
/// become.
const ZSH: &str = r#"
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'fpath=($PWD/functions $fpath); autoload -U compinit; compinit -u -D'
zpty -w shell 'tell() { print -r -- $BUFFER > line.part; mv line.part line }; zle -N tell; bindkey "^Xt" tell'
zpty -w -n shell "$*"$'\t\C-Xt'
for attempt in {1..300}; do
  [[ -e line ]] && break
  zpty -r -t shell drained
  sleep 0.1
done
zpty -d shell
cat line
"#;

/// Whether a program is there; says so if not.
fn is_there(program: &str) -> bool {
    let there = std::process::Command::new(program).arg("--version").output().is_ok();
    if !there {
        eprintln!("{program} is not installed: its completions are not tried");
    }
    there
}

/// What a shell makes of a line that ends where the tab is pressed.
fn completed(shell: &str, folder: &Folder, words: &[&str]) -> String {
    let arguments = match shell {
        "bash" => vec!["--norc", "-c", BASH, "bash"],
        "fish" => vec!["--no-config", "-c", FISH],
        _ => vec!["-f", "-c", ZSH, "zsh"],
    };
    let mut command = folder.variable("TERM", "dumb").command_of(shell);
    command.args(arguments).args(words);
    folder.finish(command).ends_with(0).stdout
}

/// A folder with the script of a shell, where each shell looks for it.
fn with_script(shell: &str, folder: Folder, options: &[&str]) -> Folder {
    let script = folder.run(&[&["completions", shell], options].concat()).fine();
    folder.write("script", &script);
    folder.write("functions/_strategiewijzer", &script);
    folder
}

fn completes(shell: &str, words: &[&str], expected: &str) {
    if !is_there(shell) {
        return;
    }
    let folder = with_script(shell, Folder::new(), &["--lang", "nl"]);
    let words = [&["strategiewijzer"], words].concat();
    let found = completed(shell, &folder, &words);
    assert!(found.split_whitespace().any(|word| word == expected), "{words:?} in {shell}: {found:?}");
}

#[test]
fn bash_completes_ids_phases_and_dutch_names() {
    completes("bash", &["advise", "--barrier", "ti"], "time");
    completes("bash", &["advies", "--belemmering", "ti"], "time");
    completes("bash", &["explain", "time", "prot"], "protected-time");
    completes("bash", &["plan", "mijn.yaml", "--kies", "prot"], "protected-time");
    completes("bash", &["advise", "--phase", "emb"], "embedding");
    completes("bash", &["advise", "--wie", "line"], "line-manager");
    completes("bash", &["completions", "fi"], "fish");
}

#[test]
fn fish_completes_ids_phases_and_dutch_names() {
    completes("fish", &["advise --barrier ti"], "time");
    completes("fish", &["advies --belemmering ti"], "time");
    completes("fish", &["explain ti"], "time");
    completes("fish", &["uitleg time prot"], "protected-time");
    completes("fish", &["advise --phase emb"], "embedding");
    completes("fish", &["completions zs"], "zsh");
}

#[test]
fn zsh_completes_ids_phases_and_dutch_names() {
    completes("zsh", &["advise", "--barrier", "tim"], "time");
    completes("zsh", &["advies", "--belemmering", "tim"], "time");
    completes("zsh", &["explain", "time", "protec"], "protected-time");
    completes("zsh", &["advise", "--phase", "emb"], "embedding");
}

#[test]
fn ids_of_ones_own_are_completed_and_a_name_is_never_run() {
    let own = crate::common::texts::example("own-content.yaml");
    let hostile = r#"name: {nl: "Vast \"moment' $(touch ran) `touch ran` ; touch ran \\", en: "A moment"}"#;
    let name = r#"name: {nl: "Vast moment op je werkdag kiezen", en: "Choose a fixed moment in your working day"}"#;
    assert!(own.contains(name));
    for shell in ["bash", "fish", "zsh"] {
        if !is_there(shell) {
            continue;
        }
        let folder = Folder::holding("own.yaml", own.replace(name, hostile));
        let folder = with_script(shell, folder, &["--extra", "own.yaml", "--lang", "nl"]);
        let line = "strategiewijzer strategies fixed-m";
        let words: Vec<&str> = if shell == "bash" { line.split(' ').collect() } else { vec![line] };
        let found = completed(shell, &folder, &words);
        assert!(found.contains("fixed-moment"), "{shell}: {found:?}");
        assert!(!folder.files().contains(&"ran".to_owned()), "{shell} ran a name");
    }
}

#[test]
fn a_shell_that_is_not_known_is_answered_with_those_that_are() {
    let said = Folder::new().run(&["completions", "tcsh", "--lang", "nl"]).failed(2);
    assert_eq!(said, "fout: tcsh kan niet bij SHELL.\ntip: Kies uit: bash, elvish, fish, powershell, zsh.\n");
}
