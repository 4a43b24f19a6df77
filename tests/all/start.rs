//! How the program is begun: with nothing, with a file, with a word for help, in a folder that holds intakes.

use crate::common::Folder;
use crate::common::sessions::{session, session_about};
use crate::common::terminal::Terminal;

const LANGUAGES: [(&str, &str); 2] = [("nl", "Wat wil je doen?"), ("en", "What do you want to do?")];

#[test]
fn words_for_help_are_commands() {
    let folder = Folder::new();
    for language in ["nl", "en"] {
        let all = folder.run(&["--help", "--lang", language]).fine();
        let one = folder.run(&["advise", "--help", "--lang", language]).fine();
        for word in ["help", "hulp", "?", "/?", "HELP"] {
            assert_eq!(folder.run(&[word, "--lang", language]).fine(), all, "{word}");
            assert_eq!(folder.run(&["--lang", language, word, "advise"]).fine(), one, "{word}");
            assert_eq!(folder.run(&["advies", word, "--lang", language]).fine(), one, "{word}");
        }
    }
    // A file of that name is still a file.
    let folder = Folder::holding("help.yaml", session(32));
    assert!(folder.run(&["advise", "help", "--lang", "en"]).fine().contains("LISO"));
}

#[test]
fn a_name_without_its_ending_finds_the_file_and_a_new_one_gets_an_ending() {
    let folder = Folder::holding("liso.yaml", session(32));
    for arguments in [&["advise", "liso"][..], &["plan", "liso"], &["check", "liso"], &["report", "liso", "-o", "a.md"]]
    {
        folder.run(&[arguments, &["--lang", "en"]].concat()).fine();
    }
    folder.stdin("stop\n").run(&["interview", "--plain", "liso", "--lang", "en"]).fine();
    assert_eq!(folder.files(), ["a.md", "liso.yaml"]);
    folder.stdin("Ander\nstop\n").run(&["interview", "--plain", "ander", "--lang", "en"]).fine();
    assert_eq!(folder.files(), ["a.md", "ander.yaml", "liso.yaml"]);
}

#[test]
fn a_new_file_says_which_intakes_are_beside_it() {
    let folder = Folder::holding("liso.yaml", session(3));
    folder.write("boodschappen.yaml", "melk: 1\n");
    let said = folder.stdin("stop\n").run(&["intake", "--eenvoudig", "lisso.yaml", "--taal", "nl"]).fine();
    assert!(said.starts_with("lisso.yaml is een nieuw bestand. In deze map staan al: liso.yaml.\n"), "{said}");
    let alone = Folder::new().stdin("stop\n").run(&["interview", "--plain", "a.yaml", "--lang", "en"]).fine();
    assert!(alone.starts_with("Welcome."), "{alone}");
}

#[test]
fn without_a_command_a_finished_intake_leads_to_all_that_can_be_done() {
    for (language, asked) in LANGUAGES {
        let folder = Folder::holding("liso.yaml", session(32));
        let said = folder.stdin("stop\n").run(&["--plain", "--lang", language]).fine();
        assert!(said.contains(asked) && said.contains("\n6 = "), "{said}");
        // The advice, then nothing more.
        let said = folder.stdin("2\n\n\n\n").run(&["--plain", "--lang", language]).fine();
        assert!(said.contains("strategiewijzer advise liso.yaml"), "{said}");
        // Measuring again makes another file and leaves this one.
        let before = folder.read("liso.yaml");
        folder.stdin("5\n3\nstop\n").run(&["--plain", "--lang", language]).fine();
        let files = folder.files();
        assert_eq!((files.len(), folder.read("liso.yaml")), (2, before), "{files:?}");
        let other = files.iter().find(|name| *name != "liso.yaml").unwrap();
        assert!(folder.read(other).contains("awareness: 3"), "{}", folder.read(other));
    }
}

#[test]
fn without_a_command_finished_and_unfinished_intakes_are_offered_together() {
    let folder = Folder::holding("af.yaml", session(32));
    folder.write("half.yaml", session_about("half", 3));
    let said = folder.stdin("stop\n").run(&["--plain", "--lang", "en"]).fine();
    assert!(said.starts_with("This folder holds intakes. Which one do you want to go on with?"), "{said}");
    assert!(
        said.contains("LISO: finished (af.yaml)") && said.contains("half: 3 of 32 questions (half.yaml)"),
        "{said}"
    );
}

#[test]
fn a_file_without_a_command_is_opened_or_explained() {
    let folder = Folder::holding("mijn intake.yaml", session(32));
    folder.write("team.csv", "a,b\n1,2\n");
    let said = folder.stdin("stop\n").run(&["--plain", "mijn intake.yaml", "--lang", "en"]).fine();
    assert!(said.contains("What do you want to do?"), "{said}");
    let said = folder.run(&["mijn intake.yaml", "--lang", "en"]).failed(2);
    assert!(said.contains("strategiewijzer advise 'mijn intake.yaml'"), "{said}");
    let said = folder.run(&["team.csv", "--lang", "en"]).failed(2);
    assert!(said.contains("strategiewijzer analyse team.csv"), "{said}");
    let said = folder.run(&["niets.yaml", "--lang", "nl"]).failed(2);
    assert!(said.contains("strategiewijzer intake niets.yaml"), "{said}");
}

#[test]
fn documents_may_stand_behind_the_session_without_an_option() {
    let folder = Folder::holding("a.yaml", session(32));
    folder.run(&["report", "a.yaml", "b.md", "c.html", "--lang", "en"]).fine();
    assert_eq!(folder.files(), ["a.yaml", "b.md", "c.html"]);
    // A second session is no document.
    folder.run(&["report", "a.yaml", "a2.yaml", "--lang", "en"]).failed(2);
    folder.run(&["report", "a.yaml", "--lang", "en"]).failed(2);
}

#[test]
fn on_a_terminal_the_same_is_chosen_from_a_menu_also_in_a_narrow_window() {
    for (language, _) in LANGUAGES {
        let folder = Folder::holding("liso.yaml", session(32));
        let mut terminal = Terminal::start(&folder, (24, 40), &["--lang", language]);
        let last = if language == "nl" { "Een nieuwe intake" } else { "Begin a new intake" };
        terminal.wait_for(last).type_keys("\r");
        terminal.wait_for(if language == "nl" { "Alle antwoorden" } else { "All answers" });
    }
}

#[cfg(unix)]
#[test]
fn no_name_of_a_file_steers_the_screen_and_every_suggested_command_runs() {
    let name = "esc\u{1b}]0;titel\u{7} it's.yaml";
    let folder = Folder::holding(name, session(32));
    let checked = folder.run(&["check", name, "--lang", "en"]).fine();
    let talked = folder.stdin("done\nn\nn\ny\n4\n").run(&["interview", "--plain", name, "--lang", "en"]).fine();
    for said in [&checked, &talked] {
        assert!(!said.contains(['\u{1b}', '\u{7}']), "{said:?}");
    }
    let command = talked.lines().last().unwrap().trim().to_owned();
    let arguments = command.strip_prefix("strategiewijzer ").unwrap();
    let split = std::process::Command::new("sh").arg("-c").arg(format!("printf '%s\\n' {arguments}")).output().unwrap();
    let split = String::from_utf8(split.stdout).unwrap();
    assert_eq!(split.lines().collect::<Vec<_>>(), ["advise", name, "--lang", "en"], "{command}");
}

#[test]
fn a_second_measurement_takes_over_what_it_is_about_and_no_answer() {
    const OLD: &str = "strategiewijzer: 2\ninnovation: {name: LISO, client: gezin}\nsession: {date: 2026-01-12, team: Oost, \
                       present: [coordinator], team_size: 6}\nelements: {activities: [oefenen]}\nanswers: {time: {value: 1, note: \
                       vol}}\ntake_on: [time]\nplan: [{strategy: buddy}]\n";
    for (language, option, begins) in
        [("nl", "--opnieuw", "Een nieuwe meting"), ("en", "--again", "A new measurement for LISO.")]
    {
        let folder = Folder::holding("oud.yaml", OLD).dated();
        let arguments = ["interview", "nieuw.yaml", option, "oud.yaml", "--plain", "--lang", language];
        let said = folder.stdin("3\nstop\n").run(&arguments).fine();
        assert!(said.starts_with(begins), "{said}");
        let kept = folder.read("nieuw.yaml");
        for there in
            ["name: LISO", "client: gezin", "2026-11-26", "team: Oost", "coordinator", "team_size: 6", "oefenen"]
        {
            assert!(kept.contains(there), "{there}: {kept}");
        }
        for gone in ["vol", "take_on", "buddy", "\n  time:"] {
            assert!(!kept.contains(gone), "{gone}: {kept}");
        }
        assert_eq!(folder.read("oud.yaml"), OLD);
        // Whoever does it twice has one file of each.
        let twice = folder.run(&arguments).failed(2);
        assert!(twice.contains("nieuw.yaml"), "{twice}");
        assert_eq!(folder.read("nieuw.yaml"), kept);
    }
    let folder = Folder::holding("oud.yaml", OLD);
    assert!(folder.run(&["interview", "a.yaml", "--plain", "--again", "weg.yaml"]).failed(1).contains("weg.yaml"));
    folder.write("lijst.yaml", "melk: 1\n");
    assert!(folder.run(&["interview", "a.yaml", "--plain", "--again", "lijst.yaml"]).failed(1).contains("lijst.yaml"));
    folder.run(&["interview", "--plain", "--again", "oud.yaml"]).ends_with(2);
    assert_eq!(folder.files(), ["lijst.yaml", "oud.yaml"]);
}

#[test]
fn a_second_measurement_can_follow_on_the_answers_of_several() {
    const TEAM: &str = "strategiewijzer: 2\ninnovation: {name: LISO}\nvoices: [{time: 1}, {time: 2}]\n";
    let folder = Folder::holding("team.yaml", TEAM);
    let arguments = ["interview", "anna.yaml", "--again", "team.yaml", "--plain", "--lang", "en"];
    folder.stdin("3\nstop\n").run(&arguments).fine();
    let kept = folder.read("anna.yaml");
    assert!(kept.contains("name: LISO") && !kept.contains("voices") && !kept.contains("time:"), "{kept}");
}
