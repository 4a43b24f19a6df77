//! Choosing, weighing and planning in conversation: with keys on a terminal, and with typed lines.

use insta::assert_snapshot;

use crate::common::terminal::Terminal;
use crate::common::{Folder, Outcome};

/// Three barriers: no formal decision, no time, no knowledge.
const SESSION: &str = "strategiewijzer: 1
innovation: {name: LISO, client: gezin}
session: {date: 2026-11-12}
answers:
  formal-ratification: 1
  time: {value: 1, note: Het rooster is vol.}
  knowledge: 2
";

/// Takes the three on, weighs two of them and passes over what lies behind; chooses the first strategy; fills in all its fields;
/// is busy with it; notes something; is done.
const TYPED: &str = "j\n\n3\n2\n\n2\n1\n\noverslaan\n\n\n\n\n\nj\n1\n1\nAnna\n\nhet managementteam\n1-12-2026\n31-1-2027\n\nélke week\n\n\n2\n2\n3\nbesproken\n\n";

fn folder() -> Folder {
    Folder::holding("intake.yaml", SESSION).dated()
}

fn typed(folder: &Folder, arguments: &[&str], lines: &str) -> Outcome {
    folder.stdin(lines).run(&[&["plan", "intake.yaml", "--plain"], arguments].concat())
}

/// The last words of a screen with keys.
const LAST: &str = "bewaren en stoppen";

fn on_terminal(folder: &Folder, size: (u16, u16), language: &str) -> Terminal {
    Terminal::start(folder, size, &["plan", "intake.yaml", "--lang", language])
}

/// Checks that there is nothing to see or hear but text.
#[track_caller]
fn only_text(text: &str) {
    assert!(text.chars().all(|character| character == '\n' || !character.is_control()), "{text:?}");
}

#[test]
fn a_whole_conversation_in_typed_lines_in_dutch() {
    let outcome = typed(&folder(), &["--lang", "nl"], TYPED).ends_with(0);
    only_text(&outcome.stdout);
    assert_eq!(outcome.stderr, "");
    assert_snapshot!(outcome.stdout);
    assert_snapshot!("the_session_after_it", outcome.folder.read("intake.yaml"));
}

#[test]
fn a_whole_conversation_in_typed_lines_in_english() {
    let outcome =
        typed(&folder(), &["--lang", "en"], &TYPED.replace('j', "y").replace("overslaan", "skip")).ends_with(0);
    only_text(&outcome.stdout);
    assert_snapshot!(outcome.stdout);
}

#[test]
fn keys_lines_and_flags_come_to_the_same_session() {
    let by_lines = folder();
    typed(&by_lines, &["--lang", "nl"], TYPED).ends_with(0);

    let by_keys = folder();
    let mut terminal = on_terminal(&by_keys, (30, 80), "nl");
    terminal.wait_for("nu oppakken").wait_for("j = ja").type_keys("j");
    terminal.wait_for("nu oppakken?").wait_for(LAST).type_keys("\r");
    for (heading, weighed) in [("factor 1 van 3", "32"), ("factor 2 van 3", "21"), ("factor 3 van 3", "s")] {
        terminal.wait_for(heading).wait_for("Hoe erg").wait_for(LAST).type_keys(&weighed[..1]);
        if let Some(changeable) = weighed.get(1..2) {
            terminal.wait_for("zelf iets aan").wait_for(LAST).type_keys(changeable);
        }
        terminal.wait_for(heading).wait_for("meer dan één antwoord").wait_for(LAST).type_keys("\r");
    }
    terminal.wait_for("Wie kan er meedoen?").wait_for(LAST).type_keys("\r");
    for heading in ["factor 1 van 3", "factor 2 van 3", "factor 3 van 3"] {
        terminal.wait_for(heading).wait_for("geregeld of geprobeerd").wait_for(LAST).type_keys("\r");
    }
    terminal
        .wait_for("een plan maken")
        .wait_for("j = ja")
        .type_keys("j")
        .wait_for("Welke strategieën")
        .type_keys(" \r");
    terminal.wait_for("strategie 1 van 1").wait_for("Wat wil je doen?").type_keys("\r");
    let fields = [
        ("Wie gaat dit doen?", "Anna"),
        ("Wat ga je doen?", ""),
        ("Voor wie", "het managementteam"),
        ("begint het?", "1-12-2026"),
        ("is het klaar?", "31-1-2027"),
        ("in woorden?", ""),
        ("Hoeveel", "élke week"),
        ("anders zijn?", ""),
        ("Waarom helpt dit?", ""),
    ];
    for (question, text) in fields {
        terminal.wait_for(question).wait_for("Enter gaat verder").type_keys(&format!("{text}\r"));
    }
    terminal.wait_for("Wat wil je doen?").type_keys("2").wait_for("Hoe ver is het?").type_keys("2");
    terminal
        .wait_for("Wat wil je doen?")
        .type_keys("3")
        .wait_for("erbij schrijven")
        .wait_for(">")
        .type_keys("besproken\r");
    terminal.wait_for("Wat wil je doen?").type_keys("\r");
    terminal.wait_for("als document").wait_for("j = ja").type_keys("n");
    assert_eq!(terminal.wait(), 0);
    assert_eq!(by_keys.read("intake.yaml"), by_lines.read("intake.yaml"));

    let by_flags = folder();
    let chosen = by_lines.read("intake.yaml");
    let id = chosen.lines().find_map(|line| line.strip_prefix("- strategy: ")).unwrap();
    let filled = [
        "who=Anna",
        "target=het managementteam",
        "start=2026-12-01",
        "due=2027-01-31",
        "dose=élke week",
        "status=busy",
    ];
    let mut arguments: Vec<String> =
        ["plan", "intake.yaml", "--lang", "nl", "--choose", id].map(str::to_owned).to_vec();
    // What is taken on is said in the file or with the advice.
    by_flags.write("intake.yaml", SESSION.replace("strategiewijzer: 1", "strategiewijzer: 2") + TAKEN_ON);
    for weighed in ["time=3,2", "formal-ratification=2,1"] {
        arguments.extend(["--priority".to_owned(), weighed.to_owned()]);
    }
    for field in filled {
        arguments.extend(["--set".to_owned(), format!("{id}.{field}")]);
    }
    arguments.extend(["--remark".to_owned(), format!("{id}=besproken")]);
    by_flags.run(&arguments.iter().map(String::as_str).collect::<Vec<_>>()).ends_with(0);
    assert_eq!(by_flags.read("intake.yaml"), by_lines.read("intake.yaml"));
}

const TAKEN_ON: &str = "take_on: [time, formal-ratification, knowledge]\n";

/// The screens of the conversation at a size: a weighing, the choice, a line of the plan, a field with a long text.
fn screens(size: (u16, u16), language: &str) -> String {
    let dutch = language == "nl";
    let in_language = |nl, en| if dutch { nl } else { en };
    let last = in_language("bewaren en stoppen", "save and stop");
    let folder = folder();
    let mut terminal = on_terminal(&folder, size, language);
    let mut found = Vec::new();
    terminal.wait_for(in_language("j = ja", "y = yes")).type_keys(in_language("j", "y"));
    terminal.wait_for(in_language("nu oppakken?", "take on now?")).wait_for(last).type_keys("\r");
    found.push(terminal.wait_for(in_language("Hoe erg", "How much")).wait_for(last).screen());
    // What comes between is on the screens of the talk itself.
    for _ in 0..20 {
        if terminal.screen().contains(in_language("plan maken", "make a plan")) {
            break;
        }
        let before = terminal.screen();
        terminal.type_keys("s").wait_until_other(&before);
    }
    terminal.wait_for(in_language("een plan maken", "make a plan")).wait_for(in_language("j = ja", "y = yes"));
    terminal.type_keys(in_language("j", "y"));
    // The last line that fits: a menu is drawn line by line.
    let fits = size.1 > 40;
    let lasts = if fits {
        ["Een kaart met de stappen bij de hand", "A card with the steps at hand"]
    } else {
        ["in beeld.", "into view."]
    };
    found.push(terminal.wait_for(in_language(lasts[0], lasts[1])).screen());
    terminal.type_keys(" ").wait_for("[x]").type_keys("\r");
    terminal.wait_for(in_language("strategie 1 van 1", "strategy 1 of 1")).wait_for(last);
    found.push(terminal.screen());
    terminal.type_keys("1").wait_for(in_language("Wie gaat", "Who does")).wait_for(">").type_keys("\r");
    found.push(terminal.wait_for(in_language("Nu staat hier", "It now says")).wait_for("<").screen());
    found.join("\n=====\n")
}

#[test]
fn screens_of_a_common_window_in_dutch() {
    assert_snapshot!(screens((24, 80), "nl"));
}

#[test]
fn screens_of_a_narrow_window_in_english() {
    assert_snapshot!(screens((24, 40), "en"));
}

#[test]
fn breaking_off_keeps_what_was_weighed_and_leaves_the_terminal_as_it_was() {
    let folder = folder();
    let mut terminal = on_terminal(&folder, (24, 80), "en");
    terminal.wait_for("y = yes").type_keys("y").wait_for("take on now?").wait_for("save and stop").type_keys("\r");
    terminal.wait_for("factor 1 of 3").wait_for("save and stop").type_keys("3").wait_for("yourselves?");
    terminal.type_keys("3").wait_for("More than one answer").wait_for("save and stop").type_keys("\r");
    terminal.wait_for("factor 2 of 3").wait_for("save and stop").type_keys("2").wait_for("yourselves?");
    terminal.type_keys("\u{3}");
    assert_eq!(terminal.wait(), 130, "{}", terminal.transcript());
    assert!(
        terminal.transcript().contains("Stopped. What you filled in is in intake.yaml."),
        "{}",
        terminal.transcript()
    );
    assert!(terminal.is_as_it_was() && !terminal.cursor_is_hidden());
    let saved = folder.read("intake.yaml");
    assert!(saved.contains("time:\n    hindrance: 3\n    changeable: 3"), "{saved}");
    assert!(!saved.contains("changeable: 2"), "{saved}");
}

#[test]
fn stopping_is_a_good_end_and_says_where_everything_is() {
    let outcome = typed(&folder(), &["--lang", "en"], "y\n\n3\n3\n1\nstop\n").ends_with(0);
    assert!(outcome.stdout.ends_with("Stopped. What you filled in is in intake.yaml.\n"), "{}", outcome.stdout);
    // What is weighed is not asked again: it goes on with the second.
    let outcome = typed(&outcome.folder, &["--lang", "en"], "y\nstop\n").ends_with(0);
    assert!(outcome.stdout.contains("factor 2 of 3"), "{}", outcome.stdout);
}

#[test]
fn at_an_offer_stopping_stops_and_back_leads_to_the_offer_before() {
    let outcome = typed(&folder(), &["--lang", "en"], "stop\n").ends_with(0);
    assert!(outcome.stdout.ends_with("Stopped. What you filled in is in intake.yaml.\n"), "{}", outcome.stdout);
    let outcome = typed(&folder(), &["--lang", "en"], "back\nn\nback\ny\n\n1\n1\n").ends_with(0);
    assert!(outcome.stdout.contains("This is the beginning; there is nothing before it."), "{}", outcome.stdout);
    let asked = |offer: &str| outcome.stdout.matches(offer).count();
    assert_eq!((asked("choose together what you take on now"), asked("make a plan now")), (3, 2), "{}", outcome.stdout);
    assert!(outcome.folder.read("intake.yaml").contains("hindrance: 1"));
}

#[test]
fn the_end_of_the_input_is_a_good_end_wherever_it_comes() {
    let lines: Vec<&str> = TYPED.split_inclusive('\n').collect();
    for end in 0..lines.len() {
        typed(&folder(), &["--lang", "nl"], &lines[..end].concat()).ends_with(0);
    }
}

#[test]
fn wrong_input_is_refused_and_asked_again() {
    let lines = "y\n\n4\nveel\n3\n0\n1\n\nskip\n\nskip\n\n\n\n\n\ny\n99\nx\n1\n1\n\n\n\n31-2-2027\nstop\n";
    let outcome = typed(&folder(), &["--lang", "en"], lines).ends_with(0);
    assert_eq!(outcome.stdout.matches("Choose a digit from 1 to 3.").count(), 3, "{}", outcome.stdout);
    assert_eq!(outcome.stdout.matches("Choose a number from 1 to").count(), 2, "{}", outcome.stdout);
    assert!(outcome.stdout.contains("“31-2-2027” does not exist: February 2027 has no day 31."), "{}", outcome.stdout);
}

#[test]
fn the_interview_goes_on_to_priorities_plan_and_documents() {
    let session = crate::common::sessions::session(32)
        .replace("  time: 5\n", "  time: 1\n")
        .replace("  knowledge: 5\n", "  knowledge: 1\n");
    let folder = Folder::holding("intake.yaml", session).dated();
    let lines = "done\n\n3\n3\n1\n1\n1\n\n2, 7\n7\n\n\n\ny\n1\nskip\ny\n1, 2;3 4\n3\n";
    let outcome = folder.stdin(lines).run(&["interview", "intake.yaml", "--plain", "--lang", "en"]).ends_with(0);
    assert!(outcome.stdout.contains("Who can take part?"), "{}", outcome.stdout);
    let saved = outcome.folder.read("intake.yaml");
    assert!(saved.contains("take_on:") && saved.contains("causes:") && saved.contains("team_size: 7"), "{saved}");
    let files = ["intake-advice.docx", "intake-advice.html", "intake-advice.md", "intake-advice.xlsx", "intake.yaml"];
    assert_eq!(folder.files(), files);
    let document = folder.read("intake-advice.md");
    assert!(
        document.contains("## Where do we begin?") && document.contains("## What are we going to do?"),
        "{document}"
    );
}

#[test]
fn without_somebody_to_ask_the_plan_is_only_shown() {
    let folder = folder();
    let before = folder.read("intake.yaml");
    let outcome = folder.stdin("y\n3\n3\n").run(&["plan", "intake.yaml", "--lang", "en"]).ends_with(0);
    assert!(!outcome.stdout.contains("y = yes"), "{}", outcome.stdout);
    assert_eq!(folder.read("intake.yaml"), before);
}

#[test]
fn the_environment_can_ask_for_plain_lines() {
    let folder = folder().variable("STRATEGIEWIJZER_PLAIN", "1");
    let outcome = folder.run(&["advise", "intake.yaml", "--lang", "en"]).ends_with(0);
    only_text(&outcome.stdout);
    assert!(!outcome.stdout.contains('─') && !outcome.stdout.contains('█'), "{}", outcome.stdout);
    let outcome = folder.stdin("LISO\nstop\n").run(&["interview", "new.yaml", "--lang", "en"]).ends_with(0);
    only_text(&outcome.stdout);
}

/// Takes nothing on; searches, reads about one, writes something of its own for the second barrier, and is done.
#[test]
fn a_strategy_is_explained_searched_for_or_written_down_in_typed_lines() {
    for (language, words) in [("nl", ["j", "nee", "uitleg 1"]), ("en", ["y", "no", "explain 1"])] {
        let folder = folder();
        let [yes, no, explain] = words;
        let before =
            folder.stdin(format!("{no}\n{yes}\n")).run(&["plan", "intake.yaml", "--plain", "--lang", language]);
        let number = |label: &str| {
            let line = before.stdout.lines().find(|line| line.ends_with(label)).unwrap_or_else(|| panic!("{label}"));
            line.split_once(" = ").unwrap().0.to_owned()
        };
        let (search, own) = if language == "nl" {
            (number("zoeken in alle strategieën"), number("iets van jullie zelf opschrijven"))
        } else {
            (number("search all strategies"), number("write down something of your own"))
        };
        // What was searched for pushes the last line one place on.
        let own = own.parse::<usize>().unwrap() + 1;
        let lines = format!("{no}\n{yes}\n{explain}\n{search}\ncontract\n1\n1 {own}\nSamen koffie\n2\nstop\n");
        let outcome = typed(&folder, &["--lang", language], &lines).ends_with(0);
        only_text(&outcome.stdout);
        let kept = folder.read("intake.yaml");
        assert!(kept.contains("own: Samen koffie"), "{}\n{kept}", outcome.stdout);
        if language == "nl" {
            assert_snapshot!(outcome.stdout);
        }
    }
}

#[test]
fn strategies_stand_under_their_barrier_on_a_narrow_screen_with_their_explanation_on_a_key() {
    let folder = folder();
    let mut terminal = on_terminal(&folder, (30, 40), "nl");
    terminal.wait_for("nu oppakken").wait_for("j = ja").type_keys("n");
    terminal.wait_for("een plan maken").wait_for("j = ja").type_keys("j");
    terminal.wait_for("Voor factor 1").wait_for("stoppen").type_keys("u");
    terminal.wait_for("Dit werkt als").wait_for("terug naar de vraag").type_keys("\r");
    terminal.wait_for("Voor factor 1").wait_for("stoppen").type_keys("q");
    assert_eq!(terminal.wait(), 0);
}
