//! Every document says the same in every format that is read: the same sentences and the same parts, in the same order. Each
//! format is read as its readers read it, by a parser that is not ours. A new format has a line in [`reading`].

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use strategiewijzer::advice::Circumstances;
use strategiewijzer::answers::{Response, Tally};
use strategiewijzer::language::Language;
use strategiewijzer::questionnaire::{DeterminantIndex, Elements, Questionnaire};
use strategiewijzer::render::{Look, ReadableFormat, screen, text};
use strategiewijzer::report::document::{Block, Chart, Document, Phrase, Section, Table, TableCell, Tone};
use strategiewijzer::report::{
    Extent, Length, ReportInput, TemplateContent, bibliography, build, codebook_page, determinant_card,
    determinant_list, explain_order, explain_place, strategy_card, strategy_list,
};
use strategiewijzer::session::{Session, SessionEntry};
use strategiewijzer::typeset::Paint;

use crate::common::groups::{EVERYTHING, survey};
use crate::common::html::{parse, select};
use crate::common::texts::without_version;
use crate::comparison_output::reports;
use crate::office_documents::docx::text as words_of_word;
use crate::office_documents::package::parts;
use crate::plan::{SESSION, TODAY, content, session, with_report};

/// What a reader finds in a document: all of it, and the headings in it. Empty headings: the format has no marks for them.
struct Found {
    said: String,
    headings: Vec<String>,
}

type Reading = fn(&Document, Language) -> Found;

fn reading(format: ReadableFormat) -> Reading {
    match format {
        ReadableFormat::Table => on_screen,
        ReadableFormat::Markdown => in_markdown,
        ReadableFormat::Html => in_html,
        ReadableFormat::Docx => in_word,
        ReadableFormat::Text => in_text,
    }
}

/// A document as the program makes it in a format.
fn made(format: ReadableFormat, document: &Document, language: Language) -> Vec<u8> {
    format.show(document, language, Look { width: 80, paint: Paint::new(false), plain: true }).unwrap()
}

fn made_text(format: ReadableFormat, document: &Document, language: Language) -> String {
    String::from_utf8(made(format, document, language)).unwrap()
}

fn on_screen(document: &Document, language: Language) -> Found {
    Found { said: made_text(ReadableFormat::Table, document, language), headings: Vec::new() }
}

fn in_markdown(document: &Document, language: Language) -> Found {
    let made = made_text(ReadableFormat::Markdown, document, language);
    let mut found = Found { said: String::new(), headings: Vec::new() };
    let mut in_heading = false;
    for event in Parser::new_ext(&made, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                in_heading = true;
                found.headings.push(String::new());
            }
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Text(part) => {
                found.said += &part;
                if in_heading {
                    *found.headings.last_mut().unwrap() += &part;
                }
            }
            Event::Html(markup) | Event::InlineHtml(markup) => panic!("{markup}"),
            _ => found.said.push(' '),
        }
    }
    found
}

/// A heading is a line that is underlined.
fn in_text(document: &Document, language: Language) -> Found {
    let said = made_text(ReadableFormat::Text, document, language);
    let lines: Vec<&str> = said.lines().collect();
    let underlined =
        |line: &str| ["=", "-", "~"].iter().any(|mark| !line.is_empty() && line.replace(mark, "").is_empty());
    let ends = lines.iter().enumerate().filter(|(_, line)| underlined(line)).map(|(at, _)| at);
    let headings = ends.map(|end| {
        let start = lines[..end].iter().rposition(|line| line.is_empty()).map_or(0, |blank| blank + 1);
        lines[start..end].join(" ")
    });
    Found { headings: headings.collect(), said }
}

fn in_html(document: &Document, language: Language) -> Found {
    let read = parse(&made_text(ReadableFormat::Html, document, language));
    // What a browser needs to find its way is not part of the document.
    let texts = |selector: &str| {
        select(&read, selector).into_iter().map(|element| element.text().collect::<String>()).collect::<Vec<_>>()
    };
    let own = ".more, .hint";
    let all = texts("body > header, body > main, body > footer").join(" ");
    let said = texts(own).iter().fold(all, |said, own| said.replacen(own.as_str(), " ", 1));
    let selector: Vec<String> =
        (1..=6).flat_map(|level| ["header", "main"].map(|at| format!("{at} h{level}"))).collect();
    Found { said, headings: texts(&selector.join(", ")) }
}

fn in_word(document: &Document, language: Language) -> Found {
    let read = words_of_word(&parts(&made(ReadableFormat::Docx, document, language)));
    let lines = || read.lines().map(|line| line.split_once(" | ").unwrap_or(("", line)));
    let is_heading = |style: &str| style == "Title" || style.starts_with("Heading");
    Found {
        said: lines().map(|(_, text)| text).collect::<Vec<_>>().join("\n"),
        headings: lines().filter(|(style, _)| is_heading(style)).map(|(_, text)| text.to_owned()).collect(),
    }
}

/// Something that a document says: in one way, or as a table or as what stands in its place.
enum Said {
    Text(String),
    Table { rows: Vec<Said>, instead: [Vec<Said>; 2] },
}

fn one(text: &str) -> Said {
    Said::Text(text.to_owned())
}

/// A text piece by piece: a browser shows an address without what every address begins with.
fn phrase(phrase: &Phrase) -> impl Iterator<Item = Said> {
    phrase.0.iter().map(|piece| one(piece.text().trim_start_matches("https://")))
}

fn said(document: &Document) -> Vec<Said> {
    let mut all = vec![one(&document.title)];
    all.extend(document.about.as_deref().map(one));
    all.extend(document.facts.iter().map(|fact| one(&fact.value)));
    all.extend(document.opening.iter().flat_map(block));
    all.extend(document.sections.iter().flat_map(section));
    all.extend(document.colophon.iter().map(|made| Said::Text(without_version(&made.plain()))));
    all
}

fn section(of: &Section) -> Vec<Said> {
    let title = std::iter::once(one(&of.title)).chain(of.place.as_deref().map(one));
    title.chain(of.blocks.iter().flat_map(block)).chain(of.sections.iter().flat_map(section)).collect()
}

fn block(block: &Block) -> Vec<Said> {
    match block {
        Block::Paragraph { tone: Tone::Legend, .. } | Block::Chart(_) => Vec::new(),
        Block::Paragraph { text, .. } => phrase(text).collect(),
        Block::List(list) => {
            let items = list.items.iter();
            items.flat_map(|item| std::iter::once(&item.text).chain(&item.under)).flat_map(phrase).collect()
        }
        Block::Table(of) => vec![table(of)],
        Block::Said(said) => {
            let note = said.note.iter().map(|note| one(&note.value));
            [one(&said.statement), one(&said.answer)].into_iter().chain(note).collect()
        }
        Block::Strategies(all) => {
            let strategies = all.iter().flat_map(|strategy| {
                let first: Vec<_> = [&strategy.name]
                    .into_iter()
                    .chain(&strategy.effect)
                    .chain([&strategy.because])
                    .map(|text| one(text))
                    .collect();
                let details = strategy.details.iter().flat_map(|detail| &detail.values);
                first.into_iter().chain(details.map(|value| one(value)))
            });
            strategies.collect()
        }
    }
}

fn table(table: &Table) -> Said {
    let cells = table.rows.iter().flatten().flat_map(|cell: &TableCell| &cell.paragraphs);
    let instead = |blocks: &[Block]| blocks.iter().flat_map(block).collect();
    Said::Table { rows: cells.flat_map(phrase).collect(), instead: [instead(&table.spoken), instead(&table.narrow)] }
}

/// The letters and figures of a text: marks, spaces and the breaks of lines differ from form to form.
pub fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Where a reader is who has found something after a place; what was not found, if it is not there.
fn after(found: &str, from: usize, said: &Said) -> Result<usize, String> {
    match said {
        Said::Text(text) => {
            let wanted = letters(text);
            let at = found[from..].find(&wanted).ok_or_else(|| text.clone())?;
            Ok(from + at + wanted.len())
        }
        Said::Table { rows, instead } => {
            let ways = std::iter::once(rows).chain(instead.iter().filter(|way| !way.is_empty()));
            let ends: Vec<Result<usize, String>> =
                ways.map(|way| way.iter().try_fold(from, |at, said| after(found, at, said))).collect();
            // The nearest end is where it stands.
            let nearest = ends.iter().filter_map(|end| end.as_ref().ok()).min();
            nearest.copied().ok_or_else(|| format!("{ends:?}"))
        }
    }
}

fn titles(sections: &[Section]) -> Vec<String> {
    sections.iter().flat_map(|section| [vec![section.title.clone()], titles(&section.sections)].concat()).collect()
}

/// Checks that every format says everything of a document in its order, under the same headings.
fn same(what: &str, document: &Document, language: Language) {
    let expected = said(document);
    assert!(expected.len() > 1, "{what} says something");
    for format in ReadableFormat::ALL {
        let (name, found) = (format.row().name, reading(*format)(document, language));
        let in_letters = letters(&without_version(&found.said));
        let mut at = 0;
        for said in &expected {
            at = after(&in_letters, at, said).unwrap_or_else(|missing| {
                panic!("{what} in {name} {language:?} does not say, where it should: {missing}\n{}", found.said)
            });
        }
        let mut headings = found.headings.iter();
        for title in titles(&document.sections).iter().filter(|_| !found.headings.is_empty()) {
            assert!(
                headings.any(|heading| letters(heading).contains(&letters(title))),
                "{what} in {name} {language:?}: {title} is no heading, or stands elsewhere: {:?}",
                found.headings
            );
        }
    }
}

#[test]
fn an_advice_says_the_same_in_every_format_at_every_length() {
    let (questionnaire, catalogue) = content();
    let filters = strategiewijzer::advice::Filters::default();
    let example = session(&std::fs::read_to_string("examples/liso-plan.yaml").unwrap(), &questionnaire);
    let tally = example.tally(&questionnaire);
    let time = questionnaire.find_determinant("time").unwrap();
    let nothing = Tally::new(&questionnaire, &Elements::default());
    let input =
        ReportInput { today: Some(TODAY), ..ReportInput::new(&questionnaire, &catalogue, &example, &tally, &filters) };
    let named = ReportInput { named: &[time], tally: &nothing, ..input };
    for language in Language::ALL {
        for length in [Length::Brief, Length::Detailed, Length::Page, Length::Short, Length::Full] {
            let of = |report: &strategiewijzer::report::Report<'_>| report.document(&length.into(), language);
            same("an advice", &of(&build(&input)), language);
            same("an advice about a barrier", &of(&build(&named)), language);
            survey().report(EVERYTHING, |report| same("an advice to a group", &of(report), language));
        }
        let extent = Extent { in_full: Some(vec![time]), ..Extent::from(Length::Full) };
        same("an advice about what is taken on", &build(&input).document(&extent, language), language);
    }
}

/// A session in which every question has a note of its own, answered as helpfully as can be, in the middle, at its worst or not
/// at all, in turn.
fn noted(questionnaire: &Questionnaire, turn: usize) -> (Session, Vec<String>) {
    let mut session = session(&std::fs::read_to_string("examples/liso-intake.yaml").unwrap(), questionnaire);
    let mut notes = Vec::new();
    for (at, slot) in questionnaire.slots(&session.elements).into_iter().enumerate() {
        let item = questionnaire.item(slot.item);
        let most = item.scale.points.len() as u8;
        let response = [Some(most), Some(most.div_ceil(2)), Some(1), None][(at + turn) % 4];
        let response = response.map(|value| Response::Value(item.scored(value)));
        let note = format!("notitie{at}ahem");
        session.entries.insert(slot, SessionEntry { response, note: Some(note.clone()) });
        notes.push(note);
    }
    (session, notes)
}

#[test]
fn no_note_is_lost_in_any_form_whatever_was_answered() {
    let (questionnaire, catalogue) = content();
    let filters = strategiewijzer::advice::Filters::default();
    let time = questionnaire.find_determinant("time").unwrap();
    for turn in 0..4 {
        let (session, notes) = noted(&questionnaire, turn);
        let tally = session.tally(&questionnaire);
        let report = build(&ReportInput::new(&questionnaire, &catalogue, &session, &tally, &filters));
        for language in Language::ALL {
            let taken_on = Extent { in_full: Some(vec![time]), ..Extent::from(Length::Full) };
            let lengths = [Length::Brief, Length::Detailed, Length::Full].map(Extent::from);
            for extent in lengths.iter().chain([&taken_on]) {
                let document = report.document(extent, language);
                same("an advice with notes", &document, language);
                for format in ReadableFormat::ALL {
                    let (name, found) = (format.row().name, reading(*format)(&document, language).said);
                    for note in &notes {
                        assert_eq!(found.matches(note.as_str()).count(), 1, "{note} in {name} {extent:?}\n{found}");
                    }
                }
            }
        }
    }
}

#[test]
fn what_helps_is_said_as_it_was_answered_and_never_by_the_name_of_a_danger() {
    let (questionnaire, catalogue) = content();
    let filters = strategiewijzer::advice::Filters::default();
    let example = session(&std::fs::read_to_string("examples/liso-intake.yaml").unwrap(), &questionnaire);
    let tally = example.tally(&questionnaire);
    let report = build(&ReportInput::new(&questionnaire, &catalogue, &example, &tally, &filters));
    let helps = |language| {
        let document = report.document(&Length::Brief.into(), language);
        let sections = document.sections.into_iter().filter(|section| section.id == "facilitators").collect();
        text(&Document { sections, ..Document::default() })
    };
    let dutch = helps(Language::Dutch);
    for said in [
        "- Rust in de organisatie (26)\n  Naast het LISO-framework spelen er in onze organisatie nu geen andere\n  grote veranderingen.",
        "- Niet te ingewikkeld (4)\n  Ik vind niet dat het LISO-framework te ingewikkeld in elkaar zit.",
        "krijg ik steun van de andere\n  leden van het netwerk.",
    ] {
        assert!(dutch.contains(said), "{said}\n{dutch}");
    }
    // One of them hinders.
    assert!(!dutch.contains("teamleider"), "{dutch}");
    for (language, dangers) in [
        (Language::Dutch, ["urbulentie", "omplexiteit", "nadeel"]),
        (Language::English, ["nsettled", "omplexity", "drawback"]),
    ] {
        let helps = helps(language);
        assert!(dangers.iter().all(|danger| !helps.contains(danger)), "{helps}");
        assert!(!helps.contains('?') && !helps.contains('“'), "{helps}");
    }
}

#[test]
fn the_advice_at_a_glance_and_a_barrier_apart_say_the_same_in_every_form() {
    let (questionnaire, catalogue) = content();
    let filters = strategiewijzer::advice::Filters::default();
    let example = session(&std::fs::read_to_string("examples/liso-intake.yaml").unwrap(), &questionnaire);
    let tally = example.tally(&questionnaire);
    let report = build(&ReportInput::new(&questionnaire, &catalogue, &example, &tally, &filters));
    for language in Language::ALL {
        same("a glance", &report.glance(language), language);
        let look = Look { width: 79, paint: Paint::new(false), plain: false };
        let glance = screen(&report.glance(language), language, look);
        // It fits a window of a common height, but for the longest advice.
        assert!(glance.lines().count() <= 34, "{glance}");
        for at in 0..report.barriers.len() {
            same("a barrier", &report.barrier_document(at, language), language);
        }
        assert_eq!(report.barrier_document(report.barriers.len(), language), Document::default());
    }
}

#[test]
fn a_plan_and_a_comparison_say_the_same_in_every_format() {
    for language in Language::ALL {
        with_report(SESSION, |report| same("a plan", &report.document(language), language));
        for report in reports() {
            for length in [Length::Brief, Length::Full] {
                same("a comparison", &report.document(&length.into(), language), language);
            }
        }
    }
}

#[test]
fn cards_lists_and_explanations_say_the_same_in_every_format() {
    let nothing = Circumstances::default();
    let (questionnaire, catalogue) = content();
    let strategies: Vec<_> = catalogue.strategies().map(|(_, strategy)| strategy).collect();
    let determinants: Vec<DeterminantIndex> = questionnaire.determinants().map(|(index, _)| index).collect();
    let index = determinants[12];
    for language in Language::ALL {
        same("a card", &strategy_card(&questionnaire, &catalogue, strategies[3], language), language);
        same("a page", &determinant_card(&questionnaire, &catalogue, index, language), language);
        same("an order", &explain_order(&questionnaire, &catalogue, index, &nothing, language), language);
        for (wanted, _) in catalogue.strategies().step_by(23) {
            same("a place", &explain_place(&questionnaire, &catalogue, index, wanted, &nothing, language), language);
        }
        same("strategies", &strategy_list(&strategies, Length::Full, language), language);
        same("determinants", &determinant_list(&questionnaire, &determinants, Length::Full, language), language);
        same("the sources", &bibliography(&catalogue, language), language);
        let template = TemplateContent { questionnaire: &questionnaire, innovation: None, client: None };
        same("a codebook", &codebook_page(&template, language), language);
    }
}

#[test]
fn a_barrier_that_is_not_taken_on_stays_in_view_with_its_strategies_by_name() {
    let (questionnaire, catalogue) = content();
    let filters = strategiewijzer::advice::Filters::default();
    let example = session(&std::fs::read_to_string("examples/liso-intake.yaml").unwrap(), &questionnaire);
    let tally = example.tally(&questionnaire);
    let report = build(&ReportInput::new(&questionnaire, &catalogue, &example, &tally, &filters));
    let time = questionnaire.find_determinant("time").unwrap();
    let extent = Extent { in_full: Some(vec![time]), ..Extent::from(Length::Brief) };
    let document = report.document(&extent, Language::Dutch);
    let barriers = &document.sections.iter().find(|section| section.id == "barriers").unwrap().sections;
    assert_eq!(barriers.len(), report.barriers.len());
    for (shown, barrier) in barriers.iter().zip(&report.barriers) {
        let full = shown.blocks.iter().any(|block| matches!(block, Block::Strategies(_)));
        assert_eq!(full, barrier.determinant == time, "{}", shown.title);
        let text = screen(
            &Document { sections: vec![shown.clone()], ..Document::default() },
            Language::Dutch,
            Look { width: 80, paint: Paint::new(false), plain: true },
        );
        for suggestion in &barrier.advice.top {
            assert!(text.contains(catalogue.strategy(suggestion.strategy).name.get(Language::Dutch)), "{text}");
        }
    }
}

#[test]
fn plain_text_can_go_into_a_mail() {
    let plan = with_report(SESSION, |report| text(&report.document(Language::Dutch)));
    let advice = survey().report(EVERYTHING, |report| text(&report.document(&Length::Full.into(), Language::Dutch)));
    for made in [plan, advice] {
        assert!(made.ends_with('\n') && !made.ends_with("\n\n") && !made.starts_with('\n'));
        for line in made.lines() {
            let long = line.chars().count() > 72;
            assert!(!long || line.split_whitespace().any(|word| word.chars().count() > 60), "{line}");
            assert_eq!(line, line.trim_end(), "white space at the end of a line");
        }
        let drawn = |c: char| ('\u{2500}'..='\u{25ff}').contains(&c) || c == '\u{a0}' || c.is_control() && c != '\n';
        assert!(
            !made.contains(drawn) && !made.contains("**") && !made.contains("\n#") && !made.contains(" | "),
            "{made}"
        );
    }
}

#[test]
fn a_picture_is_never_the_only_one_to_say_something() {
    fn charts(sections: &[Section]) -> usize {
        let own = |section: &Section| {
            let own = section.blocks.windows(2).filter(|pair| {
                let weighing = matches!(pair[0], Block::Chart(Chart::Weighing(_)));
                assert!(!weighing || matches!(pair[1], Block::Table(_)), "the table stands beside the drawing");
                weighing
            });
            own.count() + charts(&section.sections)
        };
        sections.iter().map(own).sum()
    }
    with_report(SESSION, |report| assert_eq!(charts(&report.document(Language::Dutch).sections), 1));
}
