//! Nothing that can be typed into a file makes the program stumble.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use strategiewijzer::advice::Filters;
use strategiewijzer::catalogue::Catalogue;
use strategiewijzer::content::{bundled_catalogue, bundled_questionnaire};
use strategiewijzer::language::Language;
use strategiewijzer::questionnaire::Questionnaire;
use strategiewijzer::render::{Look, json, markdown, screen};
use strategiewijzer::report::{Length, ReportInput, build};
use strategiewijzer::session::{Session, read};
use strategiewijzer::typeset::Paint;
use strategiewijzer::yaml::YamlDocument;

/// Lines of a session, right ones and slightly wrong ones.
const LINES: [&str; 26] = [
    "strategiewijzer: 1\n",
    "innovation: {name: LISO, client: gezin}\n",
    "innovation:\n  name: \"LISO\"\n",
    "session: {date: 2026-11-12, phase: introduction, role: practitioner}\n",
    "session:\n  team: 'Zuid'\n",
    "elements: {activities: [a, b], goals: [\"c\"]}\n",
    "elements:\n  referents:\n    - mijn collega's\n",
    "answers:\n",
    "  time: 2\n",
    "  time: {value: 2, note: \"Druk.\"}\n",
    "  self-efficacy[2]: 4\n",
    "  awareness: not-applicable\n",
    "  subjective-norm.belief: {}\n",
    "  formal-ratification: {value: 1, note: |\n    een\n    twee\n    }\n",
    "  personal-benefits.drawback: 5\n",
    "plan: []\n",
    "plan:\n  - {wie: ik}\n",
    "plan:\n  - {strategy: buddy, barriers: [time], who: ik, due: 2027-01-01}\n",
    "priorities: {time: {hindrance: 3, changeable: 1}}\n",
    "# opmerking\n",
    "---\n",
    "...\n",
    "? a\n: b\n",
    "<<: *x\n",
    "&x a: !!str b\n",
    "%YAML 1.2\n",
];

/// What a slip of the hand, a broken disk or somebody with bad plans puts in.
const BITS: [&str; 34] = [
    "",
    " ",
    "  ",
    "\t",
    "\n",
    "\r",
    "\r\n",
    ":",
    ": ",
    "-",
    "- ",
    "#",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "|",
    ">",
    "&a",
    "*a",
    "!",
    "%",
    "@",
    "`",
    "~",
    "\\",
    "\0",
    "\u{1b}[2J",
    "\u{feff}",
    "\u{2028}",
    "é🙂日",
    "99999999999999999999",
];

fn any_text() -> impl Strategy<Value = String> {
    let lines = prop::collection::vec(select(&LINES[..]), 0..12).prop_map(|lines| lines.concat());
    // Half of the texts begin as a session must, to get past the first check.
    let start = prop_oneof![Just(""), Just("strategiewijzer: 1\ninnovation: {name: LISO}\nanswers:\n")];
    let long = prop_oneof![9 => Just(String::new()), 1 => (1usize..200).prop_map(|count| "Woord".repeat(count))];
    let changes = prop::collection::vec((any::<Index>(), 0usize..6, select(&BITS[..]), long), 0..5);
    (start, lines, changes).prop_map(|(start, lines, changes)| {
        let mut text: Vec<char> = format!("{start}{lines}").chars().collect();
        for (at, removed, bit, long) in changes {
            let at = at.index(text.len() + 1);
            let end = text.len().min(at + removed);
            text.splice(at..end, bit.chars().chain(long.chars()));
        }
        text.into_iter().collect()
    })
}

fn advise(questionnaire: &Questionnaire, catalogue: &Catalogue, session: &Session) {
    let filters = Filters::default();
    let tally = session.tally(questionnaire);
    let report = build(&ReportInput {
        top: 1,
        bundle: 2,
        ..ReportInput::new(questionnaire, catalogue, session, &tally, &filters)
    });
    for language in Language::ALL {
        let look = Look { width: 40, paint: Paint::new(true), plain: false };
        let document = |length: Length| report.document(&length.into(), language);
        assert!(!screen(&document(Length::Detailed), language, look).is_empty());
        assert!(!markdown(&document(Length::Full)).is_empty());
    }
    assert!(json(&report).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_advice_or_an_error_that_can_be_read(text in any_text()) {
        thread_local! {
            static CONTENT: (Questionnaire, Catalogue) = {
                let questionnaire = bundled_questionnaire().unwrap();
                let catalogue = bundled_catalogue(&questionnaire).unwrap();
                (questionnaire, catalogue)
            };
        }
        CONTENT.with(|(questionnaire, catalogue)| match read(&YamlDocument::new("s.yaml", text.as_str()), questionnaire) {
            Ok(session) => advise(questionnaire, catalogue, &session),
            Err(faults) => {
                assert!(!faults.all().is_empty());
                for language in Language::ALL {
                    let shown = faults.render(language);
                    assert!(shown.lines().count() >= faults.all().len().min(20), "{shown}");
                    assert!(!shown.chars().any(|c| c.is_control() && c != '\n'), "{shown:?}");
                }
            }
        });
    }
}
