//! What whole screens look like, in a common window and in a small one.

use insta::assert_snapshot;
use strategiewijzer::content::bundled_questionnaire;
use strategiewijzer::language::Language;
use strategiewijzer::questionnaire::Elements;

use crate::common::Folder;
use crate::common::sessions::session;
use crate::common::terminal::Terminal;

const COMMON: (u16, u16) = (24, 80);
const SMALL: (u16, u16) = (20, 40);

/// The last words of a question and of the review: when they are there, the screen is whole.
const LAST: [(&str, &str, &str); 2] = [("nl", "bewaren en stoppen", "Nummer:"), ("en", "save and stop", "Number:")];

fn last_of_question(language: &str) -> &'static str {
    LAST.iter().find(|(code, ..)| *code == language).unwrap().1
}

fn last_of_review(language: &str) -> &'static str {
    LAST.iter().find(|(code, ..)| *code == language).unwrap().2
}

/// The fourth question, which has an earlier answer and a note but no opening of its category.
fn question(size: (u16, u16), language: &str) -> (Folder, Terminal) {
    let folder =
        Folder::holding("intake.yaml", session(3) + "  completeness: {value: 2, note: Het formulier ontbreekt.}\n");
    let mut terminal = Terminal::start(&folder, size, &["interview", "intake.yaml", "--lang", language]);
    let back = if language == "nl" { "t" } else { "b" };
    terminal.wait_for(last_of_question(language)).type_keys(back).wait_for("Het formulier ontbreekt.");
    terminal.wait_for(last_of_question(language));
    (folder, terminal)
}

fn question_screen(size: (u16, u16), language: &str) -> String {
    let (_folder, terminal) = question(size, language);
    terminal.screen()
}

fn explained_screen(size: (u16, u16), language: &str) -> String {
    let (_folder, mut terminal) = question(size, language);
    let (key, words) = if language == "nl" { ("u", "Het gaat om") } else { ("e", "This is about") };
    terminal.type_keys(key).wait_for(words).wait_for(last_of_question(language));
    terminal.screen()
}

fn review_screen(size: (u16, u16), language: &str) -> String {
    let folder = Folder::holding("intake.yaml", session(32));
    let mut terminal = Terminal::start(&folder, size, &["interview", "intake.yaml", "--lang", language]);
    terminal.wait_for(last_of_review(language));
    // A number that is typed takes the greeting away.
    terminal.type_keys("7").wait_for(&format!("{} 7", last_of_review(language)));
    terminal.screen()
}

/// A test of one screen in each language and size.
macro_rules! screens {
    ($($name:ident: $screen:ident($size:ident, $language:literal);)+) => {
        $(
            #[test]
            fn $name() {
                let screen = $screen($size, $language);
                assert_snapshot!(screen);
            }
        )+
    };
}

screens! {
    a_question_in_dutch: question_screen(COMMON, "nl");
    a_question_in_english: question_screen(COMMON, "en");
    a_question_in_dutch_in_a_small_window: question_screen(SMALL, "nl");
    a_question_in_english_in_a_small_window: question_screen(SMALL, "en");
    an_explained_question_in_dutch: explained_screen(COMMON, "nl");
    an_explained_question_in_english: explained_screen(COMMON, "en");
    an_explained_question_in_dutch_in_a_small_window: explained_screen(SMALL, "nl");
    an_explained_question_in_english_in_a_small_window: explained_screen(SMALL, "en");
    the_review_in_dutch: review_screen(COMMON, "nl");
    the_review_in_english: review_screen(COMMON, "en");
    the_review_in_dutch_in_a_small_window: review_screen(SMALL, "nl");
    the_review_in_english_in_a_small_window: review_screen(SMALL, "en");
}

#[test]
fn a_resized_window_shows_no_leftovers_after_the_next_key() {
    let (_folder, mut terminal) = question(COMMON, "nl");
    terminal
        .resize(SMALL.0, SMALL.1)
        .type_keys("u")
        .wait_for("Het gaat om")
        .type_keys("u")
        .wait_until_gone("Het gaat om");
    terminal.wait_for(last_of_question("nl"));
    assert_eq!(terminal.screen(), question_screen(SMALL, "nl"));
}

#[test]
fn fields_and_yes_or_no_are_drawn_afresh_in_a_resized_window() {
    let words = &Language::English.phrases().interview;
    let folder = Folder::new();
    let mut terminal = Terminal::start(&folder, COMMON, &["interview", "intake.yaml", "--lang", "en"]);
    // The simulated terminal cuts off what stands beyond its edge, so it is whole again only where it was drawn again.
    let both_ways = |terminal: &mut Terminal, question: &str, rest: &str, key: &str| {
        for columns in [80, 40, 80] {
            terminal.resize(24, columns).wait_for(question).wait_for(rest);
        }
        terminal.type_keys(key);
    };
    let (fields, hints) = (&words.fields, &words.field_hints);
    for (field, hint, key) in [
        (fields.innovation, hints.innovation, "LISO\r"),
        (fields.client, hints.client, "\r"),
        (fields.organisation, hints.organisation, "\r"),
        (fields.team, hints.team, "\r"),
    ] {
        let question = format!("{field} {hint}");
        both_ways(&mut terminal, &question, words.text_hint, key);
    }
    for field in [fields.phase, fields.role] {
        both_ways(&mut terminal, field, words.skip_choice, "\r");
    }
    both_ways(&mut terminal, words.want_elements, words.want_elements_hint, "y");
    both_ways(&mut terminal, words.lists.activity, words.list_hint, "\r");
}

#[test]
fn a_message_stays_when_the_window_is_resized() {
    let (_folder, mut terminal) = question(COMMON, "nl");
    terminal.type_keys("9").wait_for("Kies een cijfer van 1");
    terminal.resize(SMALL.0, SMALL.1);
    terminal.wait_for("tot en met 5.").wait_for(last_of_question("nl")).wait_for("Kies een cijfer van 1");
}

/// The last words of the explanation of a question, or of its statement.
fn end_of(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    characters[characters.len().saturating_sub(20)..].iter().collect()
}

#[test]
fn the_heading_of_every_question_stays_in_view_in_a_small_window() {
    let questionnaire = bundled_questionnaire().unwrap();
    for (language, explain, of) in [(Language::Dutch, "u", "van"), (Language::English, "e", "of")] {
        let folder = Folder::holding("intake.yaml", session(1));
        let arguments = ["interview", "intake.yaml", "--lang", language.code()];
        let mut terminal = Terminal::start(&folder, SMALL, &arguments);
        for (number, slot) in questionnaire.slots(&Elements::default()).into_iter().enumerate().skip(1) {
            let item = questionnaire.item(slot.item);
            let heading = format!("{} {of} 32", number + 1);
            terminal.wait_for(&heading).wait_for(item.scale.points.last().unwrap().label.get(language));
            // The explanation is drawn after the heading: once it is there, the heading is to be seen or gone for good.
            terminal.type_keys(explain).wait_for(&end_of(item.help.get(language))).wait_for(&heading);
            terminal.type_keys("1");
        }
        terminal.wait_for(last_of_review(language.code()));
    }
}

#[test]
fn the_heading_of_the_review_stays_in_view_on_every_page_in_a_small_window() {
    let folder = Folder::holding("intake.yaml", session(32));
    let mut terminal = Terminal::start(&folder, SMALL, &["interview", "intake.yaml", "--lang", "nl"]);
    terminal.wait_for("Nummer:");
    let screen = terminal.screen();
    let pages: usize = screen.split("Blad 1 van ").nth(1).unwrap().split(';').next().unwrap().parse().unwrap();
    for page in 1..=pages {
        terminal.wait_for(&format!("Blad {page} van {pages}")).wait_for("Nummer:").wait_for("Alle antwoorden");
        terminal.type_keys("\u{1b}[6~");
    }
}
