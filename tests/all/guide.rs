//! The screens in the Dutch guide and the picture of the interview are those of the program. With `UPDATE_DOCS=1` this
//! test writes them anew.

use strategiewijzer::language::Language;

use crate::common::Folder;
use crate::common::terminal::Terminal;
use crate::common::texts::{example, project, too_wide};

const GUIDE: &str = "docs/handleiding.md";
const PICTURE: &str = "docs/interview.svg";
/// A common window.
const SIZE: (u16, u16) = (24, 80);
/// The last words of a question: when they are there, the screen is whole.
const LAST: &str = "bewaren en stoppen";
/// What stands before a block, with the name of its screen.
const MARK: &str = "<!-- scherm: ";

/// A folder with the example under the name it has in the guide, half a year later too, and with a plan.
fn folder() -> Folder {
    let folder = Folder::new().dated().variable("STRATEGIEWIJZER_LANG", "nl");
    let first = example("liso-intake.yaml");
    let mut later = first.replace("2026-11-12", "2027-05-20");
    for (from, to) in [
        (
            "formal-ratification: {value: 1, note: \"De gemeente en de school hebben ja gezegd. Ons managementteam heeft nog niets besloten.",
            "formal-ratification: {value: 2, note: \"Het besluit staat nu in het jaarplan.",
        ),
        ("self-efficacy[2]: {value: 2", "self-efficacy[2]: {value: 4"),
        ("time: {value: 2", "time: {value: 4"),
        ("financial-resources: 3", "financial-resources: 2"),
    ] {
        assert!(later.contains(from), "{from}");
        later = later.replace(from, to);
    }
    // The example up to the question about what can be seen of the innovation.
    let half = first.split("  observability:").next().unwrap().to_owned();
    for (name, text) in [("half.yaml", half), ("liso-2.yaml", later), ("plan.yaml", example("liso-plan.yaml"))] {
        folder.write(name, text);
    }
    folder.write("liso.yaml", first);
    folder
}

/// A question with an earlier answer and a note.
fn question(folder: &Folder) -> Terminal {
    let mut terminal = Terminal::start(folder, SIZE, &["intake", "half.yaml"]);
    terminal.wait_for(LAST).type_keys("t").wait_for("Opmerking: Wij werken").wait_for(LAST);
    terminal
}

fn explained(folder: &Folder) -> String {
    let mut terminal = question(folder);
    terminal.type_keys("u").wait_for("Denk aan").wait_for(LAST).screen()
}

fn review(folder: &Folder) -> String {
    let mut terminal = Terminal::start(folder, SIZE, &["intake", "liso.yaml"]);
    // A number that is typed takes the greeting away.
    terminal.wait_for("Nummer:").type_keys("6").wait_for("Nummer: 6").screen()
}

/// What stands in the way, after the review.
fn choosing(folder: &Folder) -> Terminal {
    let mut terminal = Terminal::start(folder, SIZE, &["intake", "liso.yaml"]);
    terminal.wait_for("Nummer:").type_keys("\r").wait_for("nu oppakken?").wait_for(LAST);
    terminal
}

/// At the first barrier that is taken on.
fn weighing(folder: &Folder) -> Terminal {
    let mut terminal = choosing(folder);
    terminal.type_keys("\r").wait_for("Hoe erg").wait_for(LAST);
    terminal
}

/// At what lies behind it, with a cause ticked.
fn behind(folder: &Folder) -> Terminal {
    let mut terminal = weighing(folder);
    terminal.type_keys("3").wait_for("zelf iets aan").wait_for(LAST).type_keys("2");
    terminal.wait_for("meer dan één antwoord").wait_for(LAST).type_keys("1").wait_for("[x]").wait_for(LAST);
    terminal
}

/// At who is there; the other barriers are passed over.
fn present(folder: &Folder) -> Terminal {
    let mut terminal = behind(folder);
    for number in 2..=3 {
        let heading = format!("factor {number} van 3");
        terminal.type_keys("s").wait_for(&heading).wait_for("Hoe erg").wait_for(LAST);
        terminal.type_keys("s").wait_for(&heading).wait_for("meer dan één antwoord").wait_for(LAST);
    }
    terminal.type_keys("s").wait_for("Wie kan er meedoen?").wait_for(LAST).type_keys("1").wait_for("[x]");
    terminal.wait_for(LAST);
    terminal
}

/// At the strategies for the first barrier.
fn there(folder: &Folder) -> Terminal {
    let mut terminal = present(folder);
    terminal.type_keys("\r").wait_for("geregeld of geprobeerd?").wait_for(LAST);
    terminal
}

fn following(folder: &Folder) -> String {
    let mut terminal = Terminal::start(folder, SIZE, &["plan", "plan.yaml"]);
    terminal.wait_for("nu oppakken").wait_for("j = ja").type_keys("n");
    terminal.wait_for("ermee verder?").wait_for("j = ja").type_keys("j").wait_for("[ ]").type_keys("\r");
    terminal.wait_for("strategie 1 van 4").wait_for(LAST).screen()
}

/// At the strategies for the plan, under the barriers they are for.
fn strategies(folder: &Folder) -> String {
    let mut terminal = Terminal::start(folder, SIZE, &["plan", "liso.yaml"]);
    terminal.wait_for("nu oppakken").wait_for("j = ja").type_keys("n");
    terminal.wait_for("een plan maken").wait_for("j = ja").type_keys("j");
    terminal.wait_for("Voor factor 1").wait_for(LAST).screen()
}

/// What a command prints, from the line that begins with some words to the line that begins with others.
fn part(folder: &Folder, arguments: &[&str], from: &str, to: &str) -> String {
    let printed = folder.run(arguments).fine();
    let lines = printed.lines().skip_while(|line| !line.starts_with(from));
    let part: Vec<&str> = lines.take_while(|line| !line.starts_with(to)).collect();
    assert!(part.len() > 1, "{from:?} and {to:?} do not stand in\n{printed}");
    part.join("\n").trim_end().to_owned()
}

fn screen(name: &str) -> String {
    let folder = &folder();
    match name {
        "vraag" => question(folder).screen(),
        "uitleg" => explained(folder),
        "overzicht" => review(folder),
        "advies" => part(folder, &["advies", "liso.yaml"], "Advies", "Belemmerende"),
        "factor" => part(folder, &["advies", "liso.yaml"], "5. ", "6. "),
        "oppakken" => choosing(folder).screen(),
        "wegen" => weighing(folder).screen(),
        "erachter" => behind(folder).screen(),
        "aanwezig" => present(folder).screen(),
        "al" => there(folder).screen(),
        "vakken" => part(folder, &["plan", "plan.yaml"], "Waar beginnen", "Nog niet gewogen"),
        "planregel" => part(folder, &["plan", "plan.yaml"], " 3. ", " 4. "),
        "kiezen" => strategies(folder),
        "bijhouden" => following(folder),
        "vergelijken" => {
            part(folder, &["vergelijk", "liso.yaml", "liso-2.yaml"], "Wat is er", "Nog steeds belemmerend")
        }
        _ => panic!("no screen is called {name}"),
    }
}

/// Compares a file with what it should hold, or writes it.
#[track_caller]
fn check(file: &str, text: &str) {
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file), text).unwrap();
    }
    let stands = project(file);
    let differs = stands.lines().zip(text.lines()).find(|(stands, is)| stands != is);
    assert!(
        stands == text,
        "{file} is out of date, first at {differs:?}; UPDATE_DOCS=1 cargo test --test all guide writes it"
    );
}

#[test]
fn the_screens_in_the_guide_are_those_of_the_program() {
    let guide = project(GUIDE);
    let mut parts = guide.split(MARK);
    let mut renewed = parts.next().unwrap().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(" -->\n```text\n").expect("a mark stands right above a block of text");
        let (_, after) = rest.split_once("```").unwrap();
        let screen = screen(name);
        assert_eq!(too_wide(&screen, crate::common::COLUMNS), None);
        renewed += &format!("{MARK}{name} -->\n```text\n{screen}\n```{after}");
    }
    assert_eq!(renewed.matches("```text").count(), renewed.matches(MARK).count(), "a screen that nothing holds");
    check(GUIDE, &renewed);
}

#[test]
fn the_picture_of_the_interview_is_the_interview() {
    let terminal = question(&folder());
    let title = "De vragenlijst van de Strategiewijzer";
    let about = "Een scherm met een vraag uit de vragenlijst. Er staat:";
    check(PICTURE, &terminal.read(|screen| crate::common::picture::svg(screen, title, about)));
}

#[test]
fn the_keys_in_the_guide_are_those_of_the_interview() {
    let keys = &Language::Dutch.phrases().interview.keys;
    let guide = project(GUIDE);
    let told = [
        (keys.back, "terug"),
        (keys.explain, "uitleg"),
        (keys.note, "opmerking"),
        (keys.not_applicable, "niet van toepassing"),
        (keys.skip, "overslaan"),
        (keys.category, "categorie"),
        (keys.stop, "bewaren en stoppen"),
    ];
    for (key, what) in told {
        assert!(guide.contains(&format!("| `{key}` | {what} |")), "{key} is {what}");
    }
    assert!(guide.contains(&format!("`{}` en `{}`", keys.yes, keys.no)));
}

#[test]
fn the_words_to_type_are_those_of_the_plain_interview() {
    for (page, language) in [("docs/toegankelijk.md", Language::Dutch), ("docs/accessibility.md", Language::English)] {
        let (page, commands) = (project(page), &language.phrases().interview.commands);
        let words = [
            commands.back,
            commands.explain,
            commands.note,
            commands.not_applicable,
            commands.skip,
            commands.category,
            commands.stop,
            commands.help,
        ];
        for word in words {
            assert!(page.contains(&format!("`{}`", word[0])), "{} is not told of", word[0]);
        }
    }
}
