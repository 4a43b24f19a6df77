//! The session file with the answers of several people.

use proptest::prelude::*;
use strategiewijzer::answers::{Counter, Layout};
use strategiewijzer::content::bundled_questionnaire;
use strategiewijzer::questionnaire::Elements;
use strategiewijzer::session::{load, save};

use super::{parsed, wrong};
use crate::common::Folder;

const TEAM: &str = "voices:\n- {time: 1, knowledge: 4}\n- {time: 4}\n- {knowledge: 2, legislation: nvt}\n";

/// The file that the program writes of a session.
fn written(rest: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("team.yaml");
    save(&path, &parsed(rest).unwrap(), &bundled_questionnaire().unwrap()).unwrap();
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn everybody_counts_once_and_the_file_says_no_more_than_their_answers() {
    let session = parsed(TEAM).unwrap();
    let tally = session.tally(&bundled_questionnaire().unwrap());
    assert_eq!((session.voices.len(), tally.respondents), (3, 3));
    let text = written(TEAM);
    assert!(text.starts_with("strategiewijzer: 2\n") && !text.contains("answers:"), "{text}");
    assert_eq!(written(&text.split_once("session").unwrap().1.replacen(": {}", "session: {}", 1)), text);
}

#[test]
fn a_session_of_one_is_written_as_before() {
    let one = written("answers: {time: 4}");
    assert!(
        one.starts_with("strategiewijzer: 1\n") && one.contains("answers:\n  time: 4\n") && !one.contains("voices")
    );
    assert!(written("").contains("answers: {}\n"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn the_order_follows_from_the_answers_alone(
        people in prop::collection::vec((1..=5_u8, 1..=5_u8, any::<bool>()), 1..12), turned in 0..12_usize,
    ) {
        let file = |people: &[(u8, u8, bool)]| {
            let line = |(time, knowledge, first): &(u8, u8, bool)| if *first {
                format!("- {{time: {time}, knowledge: {knowledge}}}\n")
            } else {
                format!("- {{knowledge: {knowledge}, time: {time}}}\n")
            };
            format!("voices:\n{}", people.iter().map(line).collect::<String>())
        };
        let mut others = people.clone();
        others.rotate_left(turned % people.len());
        others.reverse();
        prop_assert_eq!(written(&file(&people)), written(&file(&others)));
    }
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    for (rest, said) in [
        ("answers: {time: 4}\nvoices: [{time: 4}]", "one of the two"),
        ("voices: []", "is empty"),
        ("voices: [{}]", "no answer at all"),
        ("voices: [{time: }]", "no answer at all"),
        ("voices: [{time: 6}]", "from 1 to 5"),
        ("voices: [{tiem: 4}]", "time"),
        ("voices: [{time: 4, time: 3}]", "time"),
        ("voices: [{time: {value: 4, note: Jan zegt}}]", "no note"),
        ("voices: [{time: {value: 4, name: Jan}}]", "name"),
        ("voices: [{\"personal-benefits.drawback[2]\": 4}]", "personal-benefits.drawback[2]"),
        ("voices: [{time: 1}]\nunfinished: {time: {value: 4, note: Jan}}", "no note"),
        ("voices: [{time: 1}]\nunfinished: {tiem: 4}", "time"),
        ("voices: [{time: 1}]\nunfinished: {time: 9}", "from 1 to 5"),
        ("answers: {time: 1}\nunfinished: {time: 4}", "`unfinished` belongs"),
        ("answers: {time: 1}\nsecond_round: {time: [0, 0, 0, 0, 1]}", "`second_round` belongs"),
        ("voices: [{time: 1}]\nsecond_round: {time: [1, 2]}", "5 numbers of hands"),
        ("voices: [{time: 1}]\nsecond_round: {time: [0, 0, 0, 0, 0]}", "not all zero"),
        ("voices: [{time: 1}]\nsecond_round: {time: [0, 0, 0, 0, 10001]}", "10000"),
        ("voices: [{time: 1}]\nsecond_round: {tiem: [0, 0, 0, 0, 1]}", "time"),
        ("voices: [{time: 1}]\nsecond_round: {time: [0, 0, 0, 0, 1], time: [0, 0, 0, 0, 1]}", "time"),
    ] {
        let shown = wrong(rest);
        assert!(shown.contains(said) && shown.contains("--> team.yaml:"), "{rest}: {shown}");
        assert!(!shown.contains("Jan zegt") || shown.contains("| "), "{shown}");
    }
    for rest in [
        "voices: [{time: 1}]\nsecond_round: {time: 4}",
        "voices: [{time: 1}]\nsecond_round: {time: [-1, 0, 0, 0, 1]}",
        "voices: [{time: 1}]\nsecond_round: {time: [99999999999, 0, 0, 0, 1]}",
        "voices: [{time: 1}]\nunfinished: [time]",
        "voices: 4",
        "voices: {time: 4}",
        "voices: [4]",
        "voices: [[time]]",
    ] {
        assert!(wrong(rest).contains("team.yaml:"), "{rest}");
    }
    assert!(parsed("answers: {}\nvoices: [{time: 4}]").is_ok());
}

#[test]
fn a_comment_never_comes_to_stand_beside_the_answers_of_another() {
    let folder = Folder::holding(
        "team.yaml",
        "# van het team\nstrategiewijzer: 2\ninnovation: {name: LISO}\nvoices:\n# Anna\n- {time: 4}\n- {time: 1} # Bert\n",
    );
    folder.run(&["plan", "team.yaml", "--choose", "buddy", "--lang", "nl"]).fine();
    let text = folder.read("team.yaml");
    let last: Vec<&str> = text.lines().rev().take(2).collect();
    assert_eq!(last, ["# Bert", "# Anna"], "{text}");
    assert!(text.starts_with("# van het team\n"), "{text}");
}

#[test]
fn labels_are_those_of_a_survey_with_the_same_answers() {
    let questionnaire = bundled_questionnaire().unwrap();
    let session =
        parsed("session: {phase: introduction}\nvoices: [{time: 1}, {time: 5}, {awareness: 1, time: 2}]").unwrap();
    let mut counter = Counter::new(Layout::new(&questionnaire, &Elements::default()).into());
    session.voices.iter().for_each(|answers| counter.count_answers(answers));
    assert_eq!(session.tally(&questionnaire), counter.tally());
}

#[test]
fn what_has_yet_to_begin_hinders_nobody() {
    let questionnaire = bundled_questionnaire().unwrap();
    let item = questionnaire.items().find(|(_, item)| item.not_before_start).unwrap().1;
    let rest = |phase: &str| format!("session: {{phase: {phase}}}\nvoices: [{{{}: 1}}, {{{}: 1}}]", item.id, item.id);
    let answered = |phase: &str| {
        let tally = parsed(&rest(phase)).unwrap().tally(&questionnaire);
        tally.slots.iter().map(strategiewijzer::answers::SlotTally::valid).sum::<u64>()
    };
    assert_eq!((answered("preparation"), answered("introduction")), (0, 2));
}

#[test]
fn checking_says_how_many_people_there_are() {
    let folder = Folder::holding("team.yaml", format!("strategiewijzer: 2\ninnovation: {{name: LISO}}\n{TEAM}"));
    for (language, said) in [("nl", "de antwoorden van 3 mensen"), ("en", "the answers of 3 people")] {
        let shown = folder.run(&["check", "team.yaml", "--strict", "--lang", language]).fine();
        assert!(shown.contains(said), "{shown}");
    }
}

#[test]
fn one_answer_cannot_be_given_for_several() {
    let folder = Folder::holding("team.yaml", format!("strategiewijzer: 2\ninnovation: {{name: LISO}}\n{TEAM}"));
    for language in ["nl", "en"] {
        let shown = folder.run(&["advise", "team.yaml", "--answer", "time=4", "--lang", language]).failed(2);
        assert!(shown.contains("3 ") && shown.contains("strategiewijzer join"), "{shown}");
    }
    // Nor is it offered as an intake to go on with.
    let shown = folder.stdin("q\n").run(&["interview", "--plain", "--lang", "nl"]);
    assert!(!shown.stdout.contains("team.yaml"), "{}", shown.stdout);
    assert!(load(&folder.path("team.yaml"), &bundled_questionnaire().unwrap()).unwrap().has_voices());
}
