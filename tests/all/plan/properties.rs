//! What holds for any plan: it is read back as it was written, and whatever was typed means nothing anywhere.

use jiff::Timestamp;
use jiff::civil::Date;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use pulldown_cmark::{Event, Options, Parser};

use strategiewijzer::catalogue::Catalogue;
use strategiewijzer::language::{Language, clean};
use strategiewijzer::plan::{
    Degree, PlanField, PlanFieldSlot, PlanRemark, PlannedAction, Priority, Status, checks, choose, day_to_look_back,
};
use strategiewijzer::questionnaire::{DeterminantIndex, Questionnaire};
use strategiewijzer::render::{Look, markdown, plan_as_json, screen};
use strategiewijzer::render::{calendar, logic_model};
use strategiewijzer::report::{PlanReport, Provenance};
use strategiewijzer::session::{LONGEST, Session, load, save};
use strategiewijzer::typeset::Paint;

use super::{TODAY, content, on};

/// Pieces of text that mean something to YAML, Markdown, Mermaid, iCalendar, HTML or a terminal.
const HOSTILE: [&str; 40] = [
    "\"",
    "'",
    "`",
    "```",
    "]",
    "[",
    "}",
    "{",
    ")",
    "(",
    "|",
    ";",
    ":",
    ": ",
    "#",
    " #",
    "#quot;",
    "%%",
    "\n",
    "\r\n",
    "\t",
    "\n\n- a",
    "end",
    " end ",
    "\nend\n",
    "-->",
    "<script>",
    "&amp;",
    "\u{1b}[2J",
    "\u{7}",
    "\u{202e}",
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
    "\\",
    "\\n",
    "é🙂日",
    "BEGIN:VEVENT",
    "\r\nEND:VCALENDAR\r\n",
    "1. ",
];

fn text() -> impl Strategy<Value = String> {
    let piece =
        prop_oneof![3 => select(&HOSTILE[..]).prop_map(str::to_owned), 2 => "[a-zA-Zé ]{1,12}", 1 => "\\PC{1,6}"];
    let pieces = vec(piece, 1..8).prop_map(|pieces| pieces.concat());
    let long = "[a-z ]{1,40}".prop_map(|word| word.repeat(50).chars().take(LONGEST).collect());
    prop_oneof![9 => pieces, 1 => long]
        .prop_map(|text: String| if text.trim().is_empty() { "x".to_owned() } else { text })
}

fn day() -> impl Strategy<Value = Date> {
    (0i16..=9999, 1i8..=12, 1i8..=28).prop_map(|(year, month, day)| Date::new(year, month, day).unwrap())
}

prop_compose! {
    fn action()(
        barriers in vec(0usize..29, 0..4),
        texts in vec(option::of(text()), PlanField::ALL.len()),
        days in vec(option::of(day()), PlanField::ALL.len()),
        status in select(&Status::ALL[..]),
        remarks in vec((day(), text()), 0..3),
        own in option::of("[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}"),
        index in any::<prop::sample::Index>(),
    ) -> (Vec<usize>, PlannedAction, Option<String>, prop::sample::Index) {
        let remarks = remarks.into_iter().map(|(date, text)| PlanRemark { date, text }).collect();
        let mut action = PlannedAction { remarks, ..PlannedAction::default() };
        for (field, (text, day)) in PlanField::ALL.into_iter().zip(texts.into_iter().zip(days)) {
            match action.slot(field) {
                PlanFieldSlot::Text(slot) => *slot = text,
                PlanFieldSlot::Day(slot) => *slot = day,
                PlanFieldSlot::Status(slot) => *slot = status,
            }
        }
        (barriers, action, own, index)
    }
}

type Drawn = (Vec<usize>, PlannedAction, Option<String>, prop::sample::Index);

/// A session with a plan as drawn: strategies from the catalogue or of nobody knows where, each at most once.
fn session(
    questionnaire: &Questionnaire,
    catalogue: &Catalogue,
    lines: Vec<Drawn>,
    weights: &[(usize, usize, usize)],
    name: String,
) -> Session {
    let all: Vec<DeterminantIndex> = questionnaire.determinants().map(|(index, _)| index).collect();
    let ids: Vec<&str> = catalogue.strategies().map(|(_, strategy)| strategy.id.as_str()).collect();
    let mut session = Session::default();
    session.context.innovation = name;
    for (at, hindrance, changeable) in weights {
        let priority = Priority { hindrance: Degree::ALL[*hindrance], changeable: Degree::ALL[*changeable] };
        session.priorities.insert(all[*at], priority);
    }
    for (barriers, mut action, own, index) in lines {
        action.strategy = own.unwrap_or_else(|| ids[index.index(ids.len())].to_owned());
        for barrier in barriers {
            strategiewijzer::plan::add_barriers(&mut action, &[all[barrier]]);
        }
        if session.plan.iter().all(|other| other.strategy != action.strategy) {
            session.plan.push(action);
        }
    }
    session
}

thread_local! {
    static CONTENT: (Questionnaire, Catalogue) = content();
}

/// Changes every text of a plan, also those that are not filled in.
fn each_text(session: &mut Session, change: impl Fn(&mut Option<String>)) {
    for action in &mut session.plan {
        for field in PlanField::ALL {
            if let PlanFieldSlot::Text(slot) = action.slot(field) {
                change(slot);
            }
        }
        for remark in &mut action.remarks {
            let mut text = Some(std::mem::take(&mut remark.text));
            change(&mut text);
            remark.text = text.unwrap_or_default();
        }
    }
}

/// The same plan with a plain word wherever text can be typed. What shows nothing at all shows nothing here either.
fn tamed(session: &Session) -> Session {
    let mut tame = session.clone();
    tame.context.innovation = "LISO".to_owned();
    each_text(&mut tame, |text| {
        *text = text.take().map(|text| if clean(&text).is_empty() { text } else { "gewoon".to_owned() });
    });
    tame
}

/// A plan without the characters that YAML cannot carry, with one kind of line end, and without empty texts.
fn legible(session: &Session) -> Session {
    let mend = |text: &str| -> String {
        let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
        text.chars().filter(|c| ("\n\t".contains(*c) || !c.is_control()) && *c != '\u{feff}').collect()
    };
    let mut mended = session.clone();
    mended.context.innovation = mend(&session.context.innovation);
    each_text(&mut mended, |text| {
        *text = text.take().map(|text| mend(&text)).filter(|text| !text.trim().is_empty());
    });
    mended
}

/// What a Markdown document is made of, without its texts.
fn structure(markdown: &str) -> Vec<String> {
    let options = Options::all().difference(Options::ENABLE_SMART_PUNCTUATION);
    let events = Parser::new_ext(markdown, options).filter(|event| !matches!(event, Event::Text(_)));
    events.map(|event| format!("{event:?}")).collect()
}

/// A drawing without what stands in its labels; every label must be letters, figures, a few marks, and numbered
/// characters.
fn skeleton(drawing: &str) -> String {
    let mut out = String::new();
    for (at, part) in drawing.split('"').enumerate() {
        if at % 2 == 0 {
            out += part;
            continue;
        }
        let mut rest = part;
        while let Some(next) = rest.chars().next() {
            if next == '#' {
                let (number, after) = rest[1..].split_once(';').unwrap_or_else(|| panic!("{part}"));
                assert!(number.parse::<u32>().is_ok(), "{part}");
                rest = after;
            } else {
                assert!(next.is_alphanumeric() || " ,.…".contains(next), "{part}");
                rest = &rest[next.len_utf8()..];
            }
        }
        assert!(!part.split(' ').any(|word| word.eq_ignore_ascii_case("end")), "{part}");
        out += "\"\"";
    }
    out
}

/// The lines of a calendar, unfolded, as name and value.
fn unfolded(ics: &str) -> Vec<(String, String)> {
    assert!(ics.ends_with("\r\n") && !ics.replace("\r\n", "").contains(['\r', '\n']), "{ics:?}");
    assert!(ics.split("\r\n").all(|line| line.len() <= 75), "{ics}");
    let whole = ics.replace("\r\n ", "");
    let lines = whole.lines().map(|line| {
        let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("{line}"));
        (name.to_owned(), value.to_owned())
    });
    lines.collect()
}

/// A value of a calendar as a reader shows it.
fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(other @ ('\\' | ';' | ',')) => out.push(other),
                other => panic!("{other:?} in {value}"),
            },
            ';' | ',' => panic!("{value}"),
            other => out.push(other),
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_is_read_back_as_it_was_written(
        lines in vec(action(), 0..6),
        weights in vec((0usize..29, 0usize..3, 0usize..3), 0..8),
        name in text(),
    ) {
        CONTENT.with(|(questionnaire, catalogue)| {
            // A name that shows nothing is refused, as everywhere.
            let name = format!("x{}", name.chars().skip(1).collect::<String>());
            let session = session(questionnaire, catalogue, lines, &weights, name);
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("s.yaml");
            save(&path, &session, questionnaire).unwrap();
            // Saving may take out what YAML cannot carry, once.
            let once = load(&path, questionnaire).unwrap_or_else(|faults| panic!("{}", faults.render(Language::English)));
            save(&path, &once, questionnaire).unwrap();
            let again = load(&path, questionnaire).unwrap_or_else(|faults| panic!("{}", faults.render(Language::English)));
            assert_eq!(again, once);
            assert_eq!(legible(&once), legible(&session));
        });
    }

    #[test]
    fn what_was_typed_means_nothing_in_any_document(
        lines in vec(action(), 0..6),
        weights in vec((0usize..29, 0usize..3, 0usize..3), 0..8),
        name in text(),
    ) {
        CONTENT.with(|(questionnaire, catalogue)| {
            let mut wild = session(questionnaire, catalogue, lines, &weights, name);
            // A title of nothing is left out, which is no matter of markup.
            wild.context.innovation += "x";
            let tame = tamed(&wild);
            for language in Language::ALL {
                let written = |session| on(session, questionnaire, catalogue, |subject, grounds| {
                    markdown(&PlanReport::new(subject, grounds.assessment, TODAY).document(language))
                });
                let one_person = |text: &str| text.contains("Alles in dit plan") || text.contains("Everything in this plan");
                let (one, two) = (written(&wild), written(&tame));
                // Different names may become one and the same, which is remarked on.
                if one_person(&one) == one_person(&two) {
                    assert_eq!(structure(&one), structure(&two), "{one}");
                }
                let drawing = |session| on(session, questionnaire, catalogue, |subject, _| logic_model(subject, language));
                assert_eq!(skeleton(&drawing(&wild)), skeleton(&drawing(&tame)));

                on(&wild, questionnaire, catalogue, |subject, grounds| {
                    let report = PlanReport::new(subject, grounds.assessment, TODAY);
                    for (width, plain) in [(40, false), (100, false), (80, true)] {
                        let look = Look { width, paint: Paint::new(false), plain };
                        let screen = screen(&report.document(language), language, look);
                        assert!(!screen.chars().any(|c| c.is_control() && c != '\n' || c == '\u{202e}'), "{screen:?}");
                    }
                    serde_json::from_str::<serde_json::Value>(&plan_as_json(&report, &Provenance::default()).unwrap()).unwrap();
                });
            }
        });
    }

    #[test]
    fn a_calendar_shows_what_was_typed_and_nothing_else(lines in vec(action(), 0..6), name in text()) {
        CONTENT.with(|(questionnaire, catalogue)| {
            let session = session(questionnaire, catalogue, lines, &[], name);
            let ics = on(&session, questionnaire, catalogue, |subject, _| {
                calendar(subject, Timestamp::UNIX_EPOCH, Language::Dutch).text
            });
            let found = unfolded(&ics);
            let dated: Vec<&PlannedAction> = session.plan.iter().filter(|line| line.start.is_some() || line.due.is_some()).collect();
            let days: usize = dated.iter().map(|line| usize::from(line.start.is_some()) + usize::from(line.due.is_some())).sum();
            let days = days + usize::from(day_to_look_back(&session).is_some());
            let count = |name: &str, value: &str| found.iter().filter(|(n, v)| n == name && v == value).count();
            assert_eq!((count("BEGIN", "VEVENT"), count("END", "VEVENT"), count("END", "VCALENDAR")), (days, days, 1));
            let known = ["BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "UID", "DTSTAMP", "DTSTART;VALUE=DATE",
                "DTEND;VALUE=DATE", "SUMMARY", "DESCRIPTION", "STATUS", "TRANSP"];
            assert!(found.iter().all(|(name, _)| known.contains(&name.as_str())), "{found:?}");
            let shown: Vec<String> = found.iter().filter(|(name, _)| name == "DESCRIPTION").map(|(_, text)| unescaped(text)).collect();
            for who in dated.iter().filter_map(|line| line.who.as_deref()).map(clean).filter(|who| !who.is_empty()) {
                assert!(shown.iter().any(|text| text.lines().any(|line| line == format!("Wie: {who}"))), "{who:?} in {shown:?}");
            }
        });
    }

    #[test]
    fn a_proposal_fits_the_file_whatever_the_innovation_is_called(name in text(), repeat in 1usize..200, at in any::<prop::sample::Index>()) {
        CONTENT.with(|(questionnaire, catalogue)| {
            let mut session = Session::default();
            session.context.innovation = name.repeat(repeat).chars().take(LONGEST).collect();
            let (strategy, card) = catalogue.strategies().nth(at.index(catalogue.strategies().count())).unwrap();
            let barriers: Vec<DeterminantIndex> = card.links.iter().map(|link| link.determinant).collect();
            let mut chosen = session.clone();
            on(&session, questionnaire, catalogue, |_, grounds| {
                choose(&mut chosen, grounds, strategy, &barriers, Language::Dutch).unwrap();
            });
            let line = &chosen.plan[0];
            for text in [&line.what, &line.outcome, &line.because] {
                assert!(text.as_ref().is_some_and(|text| text.chars().count() <= LONGEST), "{text:?}");
            }
            on(&chosen, questionnaire, catalogue, |subject, grounds| checks(subject, grounds.assessment, TODAY));
        });
    }
}
