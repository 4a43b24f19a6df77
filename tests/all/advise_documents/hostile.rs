//! Whatever a session says, a document shows it as the plain text it is.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::common::Folder;
use crate::common::html;

/// Text that means something in Markdown, HTML, a terminal or a line of text.
const HOSTILE: &str = "a | b\n\n<script>alert(1)</script> `code` [x](y) ![i](j) <https://z.example> ~~weg~~ [^1] \
                       # kop\n- lijst\n1. een\n| c | d |\n|---|---|\n***vet*** _schuin_ $x^2$ &amp; &lt; \\ \\| \
                       \u{1b}[31mrood\u{1b}[0m \u{7}\u{202e}om\u{202c} \u{200f}\u{61c}rechts\u{200b}\t{.klasse} \
                       --- === ``` <!-- weg --> [ ] :smile:";

/// The same text as a reader should see it: on one line, without what cannot be seen.
const SHOWN: &str = "a | b <script>alert(1)</script> `code` [x](y) ![i](j) <https://z.example> ~~weg~~ [^1] \
                     # kop - lijst 1. een | c | d | |---|---| ***vet*** _schuin_ $x^2$ &amp; &lt; \\ \\| \
                     [31mrood[0m om rechts {.klasse} --- === ``` <!-- weg --> [ ] :smile:";

/// A session with one text wherever a session takes text.
fn session(text: &str) -> String {
    let text = serde_json::to_string(text).unwrap();
    format!(
        "strategiewijzer: 1\n\
         innovation: {{name: {text}, client: {text}}}\n\
         session: {{date: {text}, organisation: {text}, team: {text}, phase: introduction, role: practitioner}}\n\
         elements: {{activities: [{text}], goals: [{text}], benefits: [{text}], drawbacks: [{text}], referents: [{text}]}}\n\
         answers:\n  \
         procedural-clarity: {{value: 1, note: {text}}}\n  \
         personal-benefits.benefit: 1\n  \
         personal-benefits.drawback: 5\n  \
         outcome-expectations.importance: 1\n  \
         professional-obligation: 1\n  \
         client-satisfaction: 1\n  \
         social-support: {{value: 1, note: {text}}}\n  \
         self-efficacy: 1\n"
    )
}

fn advice(text: &str, arguments: &[&str]) -> String {
    // JSON writes control characters as codes, which YAML reads.
    let folder = Folder::holding("intake.yaml", session(text));
    folder.run(&[&["advise", "intake.yaml"], arguments].concat()).fine()
}

/// Whether it begins or ends a link that is its own text: an address, which is one on purpose.
fn is_address(event: &Event<'_>) -> bool {
    matches!(event, Event::Start(Tag::Link { link_type: LinkType::Autolink, .. }) | Event::End(TagEnd::Link))
}

/// What the document is made of, without its texts and addresses: everything any reader of Markdown could find in it.
fn structure(markdown: &str) -> Vec<String> {
    let options = Options::all().difference(Options::ENABLE_SMART_PUNCTUATION);
    let events = Parser::new_ext(markdown, options);
    events
        .filter(|event| !matches!(event, Event::Text(_)) && !is_address(event))
        .map(|event| format!("{event:?}"))
        .collect()
}

/// The text of the document as a reader sees it, one line per block.
fn text(markdown: &str) -> String {
    let mut text = String::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Text(part) => text += &part,
            event if is_address(&event) => {}
            Event::End(_) => text.push('\n'),
            _ => {}
        }
    }
    text
}

#[test]
fn hostile_text_adds_nothing_to_the_structure_of_the_document() {
    for language in ["nl", "en"] {
        let arguments = ["--format", "markdown", "--lang", language];
        let (plain, hostile) = (advice("gewoon", &arguments), advice(HOSTILE, &arguments));
        assert_eq!(structure(&plain), structure(&hostile));
        assert!(!hostile.chars().any(|c| c.is_control() && c != '\n'), "{hostile}");
    }
}

#[test]
fn hostile_text_adds_nothing_to_a_page_and_is_shown_as_it_is() {
    let arguments = ["--format", "html", "--lang", "en"];
    let (plain, hostile) = (advice("gewoon", &arguments), advice(HOSTILE, &arguments));
    html::assert_sound(&hostile);
    assert_eq!(html::structure(&plain), html::structure(&hostile));
    assert!(!hostile.chars().any(|c| c.is_control() && c != '\n'), "{hostile}");
    let texts = |document: &str| html::texts(&html::parse(document), "html").concat();
    let found = texts(&hostile).matches(SHOWN).count();
    assert_eq!(found, texts(&plain).matches("gewoon").count());
    assert!(found >= 15, "{found}");
}

/// A plan with one text wherever a plan takes text.
fn plan(text: &str) -> String {
    let text = serde_json::to_string(text).unwrap();
    format!(
        "strategiewijzer: 1\n\
         innovation: {{name: {text}}}\n\
         session: {{organisation: {text}, team: {text}, date: {text}}}\n\
         answers: {{time: 1}}\n\
         priorities: {{time: {{hindrance: 3, changeable: 3}}}}\n\
         plan:\n\
         - {{strategy: protected-time, who: {text}, what: {text}, target: {text}, when: {text}, dose: {text}, outcome: {text}, \
         because: {text}, status: stopped, stopped_because: {text}, barriers: [time], \
         remarks: [{{date: 2026-11-20, text: {text}}}]}}\n"
    )
}

#[test]
fn whatever_is_typed_in_a_plan_is_shown_as_it_is_and_adds_nothing_to_a_page() {
    for command in ["advise", "plan"] {
        let made = |text: &str| {
            let folder = Folder::holding("s.yaml", plan(text)).dated();
            folder.run(&[command, "s.yaml", "--format", "html", "--lang", "en"]).fine()
        };
        let plain = made("gewoon");
        for text in
            ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='x", "</td></table>", "&lt;b"]
        {
            let document = made(text);
            html::assert_sound(&document);
            assert_eq!(html::structure(&document), html::structure(&plain), "{text}");
            let shown =
                |document: &str, text: &str| html::texts(&html::parse(document), "html").concat().matches(text).count();
            assert_eq!(shown(&document, text), shown(&plain, "gewoon"));
            assert!(shown(&document, text) >= 12);
        }
    }
}

#[test]
fn no_text_can_end_an_element_or_an_attribute_of_a_page() {
    let plain = html::structure(&advice("gewoon", &["--format", "html"]));
    for text in
        ["</p>", "</title><b>", "\" onload=\"x", "' x='", "<!--", "]]>", "</style><script>", "&lt;b&gt;", "&#60;b"]
    {
        assert_eq!(html::structure(&advice(text, &["--format", "html"])), plain, "{text}");
    }
}

#[test]
fn hostile_text_is_shown_as_it_is_in_every_place() {
    let markdown = advice(HOSTILE, &["--format", "markdown", "--lang", "en"]);
    let text = text(&markdown);
    // Its title, organisation, team, date and client, two notes, and eight statements about the innovation or an element.
    let found = text.matches(SHOWN).count();
    let plain = self::text(&advice("gewoon", &["--format", "markdown", "--lang", "en"])).matches("gewoon").count();
    assert!(plain >= 15, "{plain}");
    assert_eq!(found, plain, "{text}");
    assert!(!text.contains(['\u{202e}', '\u{200f}', '\u{61c}', '\u{200b}']));
}

#[test]
fn a_hostile_title_is_still_one_title() {
    let markdown = advice(HOSTILE, &["--format", "markdown"]);
    let titles = Parser::new(&markdown).filter(|event| matches!(event, Event::Start(Tag::Heading { .. }))).count();
    let plain = advice("gewoon", &["--format", "markdown"]);
    assert_eq!(titles, Parser::new(&plain).filter(|event| matches!(event, Event::Start(Tag::Heading { .. }))).count());
}

#[test]
fn single_characters_at_the_start_mean_nothing_either() {
    let plain = structure(&advice("gewoon", &["--format", "markdown"]));
    for text in ["# kop", "- a", "+ a", "* a", "1. a", "1) a", "> a", "    a", "---", "===", "| a |", "~~~", "\\"] {
        assert_eq!(structure(&advice(text, &["--format", "markdown"])), plain, "{text}");
    }
}

#[test]
fn hostile_text_cannot_steer_the_screen() {
    for language in ["nl", "en"] {
        let screen = advice(HOSTILE, &["--lang", language]);
        assert!(!screen.chars().any(|c| c.is_control() && c != '\n'), "{screen}");
        assert!(!screen.contains(['\u{202e}', '\u{202c}', '\u{200f}', '\u{61c}', '\u{200b}']), "{screen}");
    }
}

#[test]
fn json_keeps_the_text_whole_and_shows_no_control_character() {
    let json = advice(HOSTILE, &["--format", "json"]);
    let document: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(document["innovation"]["name"], HOSTILE);
    assert_eq!(document["innovation"]["client"], HOSTILE);
    assert!(!json.chars().any(|c| c.is_control() && c != '\n'));
}
