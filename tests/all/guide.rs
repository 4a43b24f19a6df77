//! The screens in the guides and the picture of the interview are those of the program. With `UPDATE_DOCS=1` this
//! test writes them anew.

mod alone;
mod reader;
mod together;

use strategiewijzer::language::Language;

use crate::common::texts::{project, too_wide};
use reader::GuideReader;

/// A page with screens: its language, and what stands before a block, with the name of its screen.
const PAGES: [(&str, Language, &str); 3] = [
    ("docs/handleiding.md", Language::Dutch, "<!-- scherm: "),
    ("docs/enquetes.md", Language::Dutch, "<!-- scherm: "),
    ("docs/user-guide.md", Language::English, "<!-- screen: "),
];
const PICTURE: &str = "docs/interview.svg";

/// A screen by its name, made in a folder of its own.
fn screen(language: Language, name: &str) -> String {
    let reader = GuideReader::new(language);
    let found = alone::screen(&reader, name).or_else(|| together::screen(&reader, name));
    found.unwrap_or_else(|| panic!("no screen is called {name}"))
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

/// Renews every screen of a page.
#[track_caller]
fn check_screens(page: &str, language: Language, mark: &str) {
    let text = project(page);
    let mut parts = text.split(mark);
    let mut renewed = parts.next().unwrap().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(" -->\n```text\n").expect("a mark stands right above a block of text");
        let (_, after) = rest.split_once("```").unwrap();
        let screen = screen(language, name);
        assert_eq!(too_wide(&screen, crate::common::COLUMNS), None, "{page}: {name}");
        renewed += &format!("{mark}{name} -->\n```text\n{screen}\n```{after}");
    }
    assert_eq!(
        renewed.matches("```text").count(),
        renewed.matches(mark).count(),
        "{page}: a screen that nothing holds"
    );
    check(page, &renewed);
}

#[test]
fn the_screens_in_the_dutch_guide_are_those_of_the_program() {
    let (page, language, mark) = PAGES[0];
    check_screens(page, language, mark);
}

#[test]
fn the_screens_in_the_pages_on_surveys_are_those_of_the_program() {
    let (page, language, mark) = PAGES[1];
    check_screens(page, language, mark);
}

#[test]
fn the_screens_in_the_english_guide_are_those_of_the_program() {
    let (page, language, mark) = PAGES[2];
    check_screens(page, language, mark);
}

#[test]
fn the_picture_of_the_interview_is_the_interview() {
    let terminal = alone::question(&GuideReader::new(Language::Dutch));
    let title = "De vragenlijst van de Strategiewijzer";
    let about = "Een scherm met een vraag uit de vragenlijst. Er staat:";
    check(PICTURE, &terminal.read(|screen| crate::common::picture::svg(screen, title, about)));
}

#[test]
fn the_keys_in_the_guides_are_those_of_the_interview() {
    let told = [
        ["terug", "uitleg", "opmerking", "niet van toepassing", "overslaan", "categorie", "bewaren en stoppen"],
        ["back", "explain", "add a note", "not applicable", "skip", "category", "save and stop"],
    ];
    for (page, language, whats) in
        [("docs/handleiding.md", Language::Dutch, told[0]), ("docs/user-guide.md", Language::English, told[1])]
    {
        let keys = &language.phrases().interview.keys;
        let guide = project(page);
        let all = [keys.back, keys.explain, keys.note, keys.not_applicable, keys.skip, keys.category, keys.stop];
        for (key, what) in all.iter().zip(whats) {
            assert!(guide.contains(&format!("| `{key}` | {what} |")), "{page}: {key} is {what}");
        }
        let and = if language == Language::Dutch { "en" } else { "and" };
        assert!(guide.contains(&format!("`{}` {and} `{}`", keys.yes, keys.no)), "{page}");
    }
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
