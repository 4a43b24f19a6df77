//! `check`: what is right, what could be better, and what is wrong, each kind of file at its own spot.

use crate::common::texts::{assert_marked, changed, project, strategies};
use crate::common::{Folder, Outcome, PROGRAM};

const SESSION: &str = "strategiewijzer: 1
innovation: {name: LISO}
session: {date: 2026-11-12}
answers:
  time: 4
  coordinator: 2
";

fn checked(text: &str, more: &[&str]) -> Outcome {
    Folder::holding("file.yaml", text).run(&[&["check", "file.yaml"], more].concat())
}

/// What a check of this text prints: it goes well, with or without notes.
#[track_caller]
fn passes(text: &str, more: &[&str]) -> String {
    checked(text, more).fine()
}

/// Changes one thing in a text that is right. The check must name the spot, show its line with a mark under it, and say
/// what is there. What is said in each language is for the tests of errors to see.
#[track_caller]
fn fails(whole: &str, from: &str, to: &str, named: &str) {
    let (text, line, column) = changed(whole, from, to);
    let error = checked(&text, &[]).failed(1);
    assert_marked(&error, "file.yaml", &text, line, column);
    assert!(error.lines().next().unwrap().contains(named), "says nothing of {named}\n{error}");
}

/// Every answer of a session, so that nothing is open.
fn whole_session() -> String {
    project("examples/liso-intake.yaml").replace("observability: {note:", "observability: {value: 3, note:")
}

#[test]
fn without_a_file_the_content_of_this_run_is_checked() {
    let check = |more: &[&str]| Folder::new().run(&[&["check"], more].concat()).fine();
    let all = strategies();
    let dutch = format!("De inhoud is in orde: 29 determinanten, {all} strategieën.\n");
    assert_eq!(check(&["--strict", "--lang", "nl"]), dutch);
    let english = format!("The content is in order: 29 determinants, {all} strategies.\n");
    assert_eq!(check(&["--lang", "en"]), english);
    let folder = Folder::new();
    folder.lay("examples/own-content.yaml");
    let joined = folder.run(&["check", "--extra", "examples/own-content.yaml", "--lang", "en"]).fine();
    assert!(joined.contains(&format!("30 determinants, {} strategies", all + 1)), "{joined}");
}

#[test]
fn a_good_session_is_told_so() {
    let said = passes(&whole_session(), &["--strict", "--lang", "en"]);
    assert_eq!(said, "file.yaml is in order: a session, 37 of 37 questions done.\n");
}

#[test]
fn open_questions_are_a_note_and_with_strict_an_error() {
    let said = passes(SESSION, &["--lang", "nl"]);
    assert_eq!(said, "file.yaml is in orde: een sessie, 2 van 32 vragen gehad.\nlet op: nog niet beantwoord: 30\n");
    let strict = checked(SESSION, &["--strict", "--lang", "en"]);
    assert_eq!(strict.code, 1);
    assert_eq!(
        strict.stdout,
        "file.yaml is in order: a session, 2 of 32 questions done.\nnote: not answered yet: 30\n"
    );
    assert_eq!(strict.stderr, "error: Warnings: 1.\nhint: With --strict a warning counts as an error.\n");
}

#[test]
fn a_question_passed_over_is_done_but_not_answered() {
    let said = passes(&whole_session().replace("time: {value: 2, note:", "time: {note:"), &["--lang", "en"]);
    assert_eq!(said, "file.yaml is in order: a session, 37 of 37 questions done.\nnote: not answered yet: 1\n");
}

#[test]
fn a_session_without_a_date_gets_a_note() {
    let said = passes(&SESSION.replace("session: {date: 2026-11-12}\n", ""), &["--lang", "en"]);
    assert!(said.ends_with("note: the date is missing\n"), "{said}");
}

#[test]
fn a_broken_session_is_shown_at_the_spot() {
    fails(SESSION, "time: 4", "§tiem: 4", "tiem");
    fails(SESSION, "time: 4", "time: §9", "9");
    fails(SESSION, "time: 4", "time: {value: §often, note: x}", "often");
    fails(SESSION, "coordinator: 2", "§coordinator[2]: 2", "coordinator");
    fails(SESSION, "coordinator: 2", "§time: 2", "time");
    fails(SESSION, "{name: LISO}", "{name: §\" \"}", "");
    fails(SESSION, "strategiewijzer: 1", "strategiewijzer: §7", "7");
    fails(SESSION, "answers:\n", "§colour: red\nanswers:\n", "colour");
}

#[test]
fn several_faults_are_shown_at_once() {
    let text = SESSION.replace("time: 4", "tiem: 4\n  knowledge: 0");
    let error = checked(&text, &[]).failed(1);
    assert_eq!(error.matches("  --> file.yaml:").count(), 2, "{error}");
}

#[test]
fn our_own_files_are_told_to_be_good() {
    let folder = Folder::new();
    let catalogue = format!("in order: a catalogue with {} strategies and ", strategies());
    for (name, told) in [
        ("data/strategies.yaml", catalogue.as_str()),
        ("data/midi-questions.yaml", "in order: a questionnaire with 29 determinants and 32 questions."),
        ("examples/own-content.yaml", "in order: a file of your own (determinants: 1, strategies: 1, links: 4)."),
    ] {
        folder.lay(name);
        let said = folder.run(&["check", "--strict", name, "--lang", "en"]).fine();
        assert!(said.starts_with(&format!("{name} is {told}")), "{said}");
    }
}

#[test]
fn a_broken_catalogue_is_shown_at_the_spot() {
    let whole = project("data/strategies.yaml");
    fails(&whole, "cluster: innovation-itself", "cluster: §innovation", "innovation");
    fails(&whole, "level: innovation", "level: §inovation", "inovation");
    fails(&whole, "        fit: 3", "        fit: §5", "5");
    fails(&whole, "effort: high", "effort: §heavy", "heavy");
    fails(&whole, "- {kind: judgement}", "- {kind: §judgment}", "judgment");
    fails(&whole, "id: usability-test", "id: §redesign-with-users", "redesign-with-users");
    fails(&whole, "source: kok-2016", "source: §kok-2061", "kok-2061");
    fails(&whole, "version: \"2.1.0\"", "version: \"2.1.0\"\n§version: \"2.1.0\"", "version");
}

#[test]
fn a_broken_questionnaire_is_shown_at_the_spot() {
    let whole = project("data/midi-questions.yaml");
    fails(&whole, "scale: agreement", "scale: §agreeing", "agreeing");
    fails(&whole, "number: 2\n", "number: §1\n", "1");
    fails(&whole, "category: innovation\n    rank", "category: §innovations\n    rank", "innovations");
    fails(&whole, "item: awareness", "item: §awarenes", "awarenes");
    fails(&whole, "    items:\n", "    itmes: []\n    items:\n".replacen("itmes", "§itmes", 1).as_str(), "itmes");
}

#[test]
fn a_broken_file_of_your_own_is_shown_at_the_spot() {
    let whole = project("examples/own-content.yaml");
    fails(&whole, "strategy: reminders", "strategy: §remnders", "remnders");
    fails(&whole, "phase: [introduction, embedding]", "phase: [§introducing]", "introducing");
    fails(&whole, "measure:\n", "measure:\n      nl: \"Tel.\"\n      §nl: \"Tel.\"\n", "nl");
}

#[test]
fn a_file_of_no_known_kind_is_told_what_the_kinds_are() {
    let error = checked("shopping: [milk]\n", &["--lang", "en"]).failed(1);
    assert!(
        error.starts_with("error: file.yaml does not show what kind of file it is.\nhint: A session has"),
        "{error}"
    );
    for (text, said) in
        [("", "is empty"), ("# only this\n", "is empty"), ("just words\n", "what kind"), ("- a\n", "what kind")]
    {
        let error = checked(text, &["--lang", "en"]).failed(1);
        assert!(error.contains(said), "{text:?}: {error}");
    }
    let error = Folder::new().run(&["check", "nowhere.yaml", "--lang", "en"]).failed(1);
    assert!(error.contains("nowhere.yaml does not exist"), "{error}");
}

#[test]
fn an_alias_bomb_and_anchors_in_a_circle_are_refused_unread() {
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let below = format!("*a{}", level - 1);
        bomb += &format!("a{level}: &a{level} [{}]\n", [below.as_str(); 9].join(", "));
    }
    let texts = [bomb.as_str(), "format: 1\nlinks: &all [*all]\n", "strategiewijzer: 1\nsession: &s {<<: *s}\n"];
    for text in texts {
        let error = checked(text, &["--lang", "en"]).failed(1);
        let (line, column) = (2, text.lines().nth(1).unwrap().find('*').unwrap() + 1);
        assert_marked(&error, "file.yaml", text, line, column);
        assert!(error.contains("does not read references"), "{error}");
    }
}

#[test]
fn a_huge_file_is_refused_without_reading_it_all() {
    let folder = Folder::new();
    let file = std::fs::File::create(folder.path("huge.yaml")).unwrap();
    file.set_len(100 * 1024 * 1024).unwrap();
    for command in ["check huge.yaml", "check --extra huge.yaml", "check --questions huge.yaml", "advise huge.yaml"] {
        let arguments: Vec<&str> = command.split(' ').chain(["--lang", "en"]).collect();
        let error = within_memory(&folder, &arguments).failed(1);
        assert!(error.contains("huge.yaml is larger than 8 MB"), "{error}");
    }
}

/// Runs the program with less memory than a hundred megabytes would take.
#[cfg(target_os = "linux")]
fn within_memory(folder: &Folder, arguments: &[&str]) -> Outcome {
    let mut command = folder.command_of("sh");
    command.args(["-c", "ulimit -v 81920; exec \"$0\" \"$@\"", PROGRAM]).args(arguments);
    folder.finish(command)
}

/// Elsewhere memory cannot be limited from a shell.
#[cfg(not(target_os = "linux"))]
fn within_memory(folder: &Folder, arguments: &[&str]) -> Outcome {
    folder.run(arguments)
}

#[test]
fn a_map_of_survey_columns_is_checked_by_itself() {
    let map = "survey-map: 1
columns:
  - {column: Vraag 1, item: time, recode: {altijd: 5}}
  - {number: 4, item: self-efficacy, element: 2}
";
    assert_eq!(passes(map, &["--lang", "nl"]), "file.yaml is in orde: een indeling van 2 kolommen.\n");
    assert_eq!(passes(map, &["--lang", "en", "--strict"]), "file.yaml is in order: a map of 2 columns.\n");
    fails(map, "item: time", "item: §tiem", "tiem");
    fails(map, "item: time", "item: §undecided", "Vraag 1");
    fails(map, "altijd: 5", "altijd: §6", "6");
    fails(map, "element: 2", "element: §11", "11");
    fails(map, "survey-map: 1", "survey-map: §7", "7");
    fails(map, "columns:", "§column:", "column");
}

#[test]
fn a_file_of_answers_is_sent_to_the_command_that_reads_it() {
    let files: [(&str, &[u8]); 5] = [
        ("team.csv", b"time,coordinator\n4,1\n"),
        ("TEAM.XLSX", b"PK\x03\x04"),
        ("team.sav", b"$FL2"),
        ("export.zip", b""),
        ("export", b"PK\x03\x04 without an ending"),
    ];
    for (name, bytes) in files {
        let folder = Folder::holding(name, bytes);
        let said = folder.run(&["check", name, "--lang", "en"]).failed(1);
        let hint = format!("hint: See how it is read with: strategiewijzer analyse {name} --dry-run\n");
        assert!(said.contains("is a file of answers") && said.ends_with(&hint), "{said}");
        assert!(folder.run(&["check", name, "--lang", "nl"]).failed(1).contains("is een bestand met antwoorden"));
    }
    assert!(Folder::new().run(&["check", "absent.csv", "--lang", "en"]).failed(1).contains("does not exist"));
}

#[test]
fn a_key_that_stands_twice_is_named_with_the_line_of_the_first() {
    let (text, line, column) = changed(SESSION, "coordinator: 2", "coordinator: 2\n  §time: 5");
    let error = checked(&text, &["--lang", "en"]).failed(1);
    assert_marked(&error, "file.yaml", &text, line, column);
    assert!(error.contains("time is here for the second time; the first is on line 5."), "{error}");
}

#[test]
fn a_text_that_is_the_same_in_both_languages_gets_a_note() {
    let own = project("examples/own-content.yaml");
    let same = own.replace("name: {nl: \"gewoonte\", en: \"habit\"}", "name: {nl: \"habit\", en: \"habit\"}");
    let said = passes(&same, &["--lang", "en"]);
    let note = "note: the text is the same in both languages: /determinants/0/name\n";
    assert!(said.ends_with(note) && said.lines().count() == 2, "{said}");
    assert_eq!(checked(&same, &["--strict"]).code, 1);
    let questions = project("data/midi-questions.yaml").replacen("en: \"no\"", "en: \"nee\"", 1);
    assert!(passes(&questions, &[]).contains("/scales/5/points/0/label\n"));
    let catalogue =
        project("data/strategies.yaml").replacen("en: \"Train and inform\"", "en: \"Scholen en informeren\"", 1);
    assert!(passes(&catalogue, &[]).contains("/clusters/1/name\n"));
}

#[test]
fn few_strategies_and_names_that_are_alike_get_a_note() {
    let own = project("examples/own-content.yaml");
    let last = own.find("  - strategy: reminders").unwrap();
    let said = passes(&own[..last], &["--lang", "en"]);
    assert!(said.ends_with("note: habit has too few strategies for a top 3: 2\n"), "{said}");
    let alike = own.replace("nl: \"Vast moment op je werkdag kiezen\"", "nl: \"Rollenspel met feedback doen\"");
    let said = passes(&alike, &["--lang", "en"]);
    assert!(said.ends_with("note: role-play and fixed-moment are very much alike\n"), "{said}");
}

#[test]
fn a_strategy_that_crowds_out_the_others_gets_a_note() {
    let mut own = project("examples/own-content.yaml");
    for determinant in ["time", "completeness", "correctness", "complexity", "staff-capacity", "procedural-clarity"] {
        own += &format!(
            "  - strategy: fixed-moment\n    determinant: {determinant}\n    fit: 3\n    because: {{nl: a, en: b}}\n    \
             backing: [{{kind: effect, source: grimshaw-2012, figure: {{nl: a, en: b}}}}, \
             {{kind: expert, source: waltz-2019, construct: x, crosswalk: first, certainty: 99, percent: 99}}]\n"
        );
    }
    let said = passes(&own, &["--lang", "en"]);
    assert!(said.contains("note: fixed-moment is in the top 3 of 7 determinants\n"), "{said}");
}

#[test]
fn a_date_in_a_session_may_be_written_as_people_write_it_but_must_exist() {
    for (typed, language, said) in [
        ("2026-02-30", "nl", "“2026-02-30” bestaat niet: februari 2026 heeft geen dag 30."),
        ("12/25/2026", "en", "“12/25/2026” does not exist: there is no month 25."),
    ] {
        let folder = Folder::holding("a.yaml", SESSION.replace("2026-11-12", typed));
        let error = folder.run(&["check", "a.yaml", "--lang", language]).failed(1);
        assert!(error.contains(said) && error.contains("a.yaml:"), "{error}");
    }
    for typed in ["12-11-2026", "12 november 2026", "November 12, 2026"] {
        let said = Folder::holding("a.yaml", SESSION.replace("2026-11-12", &format!("\"{typed}\"")));
        let advice = said.run(&["advise", "a.yaml", "--lang", "en"]).fine();
        assert!(advice.contains("12 November 2026"), "{typed}: {advice}");
    }
}
