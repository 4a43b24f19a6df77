//! Pictures: drawn from the same data in every format, with the same figures, and never more than may be shown. Each format is
//! read by a parser that is not ours.

use std::collections::BTreeMap;

use quick_xml::events::Event;
use strategiewijzer::language::Language;
use strategiewijzer::render::{Look, docx, html, screen, xlsx};
use strategiewijzer::report::{Audience, Length};
use strategiewijzer::typeset::Paint;

use crate::common::Folder;
use crate::common::groups::{EVERYTHING, survey};
use crate::common::html::{parse, select};
use crate::common::texts::example;
use crate::comparison_output::reports;
use crate::handouts::made;
use crate::office_documents::docx::planned;
use crate::office_documents::package::{Parts, assert_sound, attribute, attributes, events, parts};
use crate::office_documents::xlsx::sheet;

/// A shape of a drawing in Word: its form, its middle, and what stands in it.
struct ShapeFound {
    form: String,
    middle: (f64, f64),
    text: String,
}

/// The shapes of the drawings in a document, in order.
fn shapes(parts: &Parts) -> Vec<ShapeFound> {
    let mut found: Vec<ShapeFound> = Vec::new();
    let mut within = false;
    let number = |text: Option<String>| text.unwrap().parse::<f64>().unwrap();
    for event in events(&parts["word/document.xml"]) {
        match event {
            Event::Start(start) if start.name().as_ref() == "wps:wsp" => {
                within = true;
                found.push(ShapeFound { form: String::new(), middle: (0.0, 0.0), text: String::new() });
            }
            Event::End(end) if end.name().as_ref() == "wps:wsp" => within = false,
            Event::Empty(start) | Event::Start(start) if within => {
                let shape = found.last_mut().unwrap();
                match start.name().as_ref() {
                    "a:off" => shape.middle = (number(attribute(&start, "x")), number(attribute(&start, "y"))),
                    "a:ext" => {
                        shape.middle.0 += number(attribute(&start, "cx")) / 2.0;
                        shape.middle.1 += number(attribute(&start, "cy")) / 2.0;
                    }
                    "a:prstGeom" => shape.form = attribute(&start, "prst").unwrap(),
                    _ => {}
                }
            }
            Event::Text(text) if within => found.last_mut().unwrap().text += text.as_ref(),
            _ => {}
        }
    }
    found
}

/// The marks of dots in order from left to right, with those above each other from above.
fn in_order(mut dots: Vec<(String, f64, f64)>) -> Vec<String> {
    dots.sort_by(|one, other| (one.1.round(), one.2.round()).partial_cmp(&(other.1.round(), other.2.round())).unwrap());
    dots.into_iter().map(|(mark, ..)| mark).collect()
}

#[test]
fn what_was_weighed_is_drawn_at_the_same_place_in_each_format() {
    for (language, code, sheet_name) in [(Language::Dutch, "nl", "Beelden"), (Language::English, "en", "Pictures")] {
        let names = &language.phrases().plan.quadrants;
        let in_word = parts(&planned("a.docx", code));
        assert_sound(&in_word);
        let all = shapes(&in_word);
        let of = |form: &str| all.iter().filter(|shape| shape.form == form).collect::<Vec<_>>();
        assert!(of("line").len() == 2 && of("rect").iter().any(|shape| shape.text == names.do_now));
        let unit = |shape: &&ShapeFound| (shape.text.clone(), shape.middle.0 / 10_500.0, shape.middle.1 / 10_500.0);
        let word: Vec<_> = of("ellipse").iter().map(unit).collect();
        assert_eq!(word.len(), 8, "the weighed barriers of the example");

        let folder = Folder::new().dated();
        folder.lay("examples/liso-plan.yaml");
        folder.run(&["advise", "examples/liso-plan.yaml", "--lang", code, "--output", "a.html"]).fine();
        let page = parse(&folder.read("a.html"));
        let place = |name: &str, mark: &scraper::ElementRef<'_>| mark.attr(name).unwrap().parse::<f64>().unwrap();
        let web = select(&page, "svg.priorities text.mark");
        let web: Vec<_> =
            web.iter().map(|mark| (mark.text().collect::<String>(), place("x", mark), place("y", mark))).collect();
        assert_eq!(in_order(word.clone()), in_order(web.clone()));
        for (mark, x, y) in &word {
            let (_, other_x, other_y) = web.iter().find(|(other, ..)| other == mark).unwrap();
            assert!((x - other_x).abs() < 0.2 && (y - other_y).abs() < 0.2, "{mark}");
        }

        let rows = sheet(&planned("a.xlsx", code), sheet_name);
        let mut counted = BTreeMap::new();
        for row in rows.iter().filter(|row| row.len() > 5 && row[5].parse::<f64>().is_ok()) {
            let figure = |at: usize| row[at].parse::<f64>().unwrap();
            assert!((figure(2) - figure(4)).abs() < 0.5 && (figure(3) - figure(5)).abs() < 0.5, "{row:?}");
            let mark = row[0].split('.').next().unwrap().to_owned();
            counted.insert(mark, (figure(4), figure(5)));
        }
        assert_eq!(counted.len(), 8, "{rows:?}");
        for (one, x, y) in &web {
            for (other, other_x, other_y) in &web {
                let (a, b) = (counted[one], counted[other]);
                assert!(x + 1.0 >= *other_x || a.0 < b.0, "{one} lies left of {other} in both");
                assert!(y + 1.0 >= *other_y || a.1 > b.1, "{one} lies above {other} in both");
            }
        }
    }
}

#[test]
fn a_picture_says_in_words_what_it_shows_in_both_languages() {
    for (code, said) in [("nl", "Nu doen: 2. Een besluit van het management"), ("en", "Do now: 2. ")] {
        let in_word = parts(&planned("a.docx", code));
        let told = attributes(&in_word["word/document.xml"], "wp:docPr", "descr");
        assert!(told.iter().any(|told| told.contains(said)), "{told:?}");
        assert!(told.iter().all(|told| !told.is_empty()));
        let in_excel = parts(&planned("a.xlsx", code));
        let drawings: Vec<&String> =
            in_excel.iter().filter(|(name, _)| name.starts_with("xl/drawings/drawing")).map(|(_, part)| part).collect();
        let told: Vec<String> = drawings.iter().flat_map(|part| attributes(part, "xdr:cNvPr", "descr")).collect();
        assert!(told.len() == 2 && told.iter().any(|told| told.contains(said)), "{told:?}");
        let language = if code == "nl" { Language::Dutch } else { Language::English };
        let short = made(&example("liso-plan.yaml"), Length::Short, Audience::Team, language);
        let page = html(&short, language);
        let page = parse(&page);
        let described = select(&page, "svg.priorities[role=img] > desc");
        let words: String = described.iter().flat_map(|found| found.text()).collect();
        assert!(described.len() == 1 && words.contains(said), "{words}");
    }
}

/// A share in a table: `67 %`.
fn share(text: &str) -> f64 {
    text.replace('\u{a0}', " ").split(" %").next().unwrap().trim().parse::<f64>().unwrap() / 100.0
}

#[test]
fn what_was_before_and_is_now_is_drawn_where_its_figures_say() {
    let report = &reports()[0];
    for length in [Length::Brief, Length::Full] {
        let document = report.document(&length.into(), Language::English);
        let page = parse(&html(&document, Language::English));
        let rows = select(&page, "tr");
        let drawn: Vec<_> = rows.iter().filter(|row| row.select(&selector("svg.shift")).next().is_some()).collect();
        assert!(drawn.len() > 5, "{}", drawn.len());
        for row in &drawn {
            let place = |name: &str| {
                let circle = row.select(&selector(&format!("circle.{name}"))).next().unwrap();
                (circle.attr("cx").unwrap().parse::<f64>().unwrap() - 7.0) / 106.0
            };
            let figures: Vec<f64> = row
                .select(&selector("td.figure"))
                .map(|cell| cell.text().collect::<String>())
                .filter(|text| text.contains('%'))
                .take(2)
                .map(|text| share(&text))
                .collect();
            assert!((place("before") - figures[0]).abs() < 0.01 && (place("after") - figures[1]).abs() < 0.01);
        }
        let in_word = parts(&docx(&document, Language::English).unwrap());
        assert_sound(&in_word);
        assert_eq!(in_word["word/document.xml"].matches("<w:drawing>").count(), drawn.len());
        let look = Look { width: 120, paint: Paint::new(false), plain: false };
        let lines = screen(&document, Language::English, look);
        let shown = lines.lines().filter(|line| line.contains('●')).count();
        assert!(length == Length::Full || shown == drawn.len(), "{shown}\n{lines}");
        let narrow = screen(&document, Language::English, Look { width: 60, ..look });
        assert!(!narrow.contains('●') && !narrow.contains("open circle"), "{narrow}");
    }
}

fn selector(text: &str) -> scraper::Selector {
    scraper::Selector::parse(text).unwrap()
}

#[test]
fn an_answer_of_one_person_is_drawn_at_its_side_of_the_scale() {
    let document = reports()[2].document(&Length::Brief.into(), Language::English);
    let page = parse(&html(&document, Language::English));
    for row in select(&page, "tbody tr") {
        let side = |word: &str| match word {
            "unfavourable" => "113.0",
            "neutral" => "60.0",
            _ => "7.0",
        };
        let texts: Vec<String> =
            row.select(&selector("td.figure")).map(|cell| cell.text().collect::<String>()).collect();
        let places = ["before", "after"].map(|name| {
            let circle = row.select(&selector(&format!("circle.{name}"))).next().unwrap();
            circle.attr("cx").unwrap().to_owned()
        });
        assert_eq!(places, [side(texts[0].trim()), side(texts[1].trim())]);
    }
}

#[test]
fn how_many_said_what_is_the_same_in_a_short_document_and_in_the_workbook() {
    let (page, book) = survey().report(EVERYTHING, |report| {
        let document = report.document(&report.extent(Length::Short), Language::English);
        (html(&document, Language::English), xlsx(report, Language::English).unwrap())
    });
    assert_sound(&parts(&book));
    let sheet = sheet(&book, "Pictures");
    let page = parse(&page);
    let rows = select(&page, "#how-many tbody tr");
    assert!((3..=12).contains(&rows.len()), "{}", rows.len());
    for row in rows {
        let name: String = row.select(&selector("th")).next().unwrap().text().collect();
        let figures: Vec<f64> =
            row.select(&selector("td.figure")).map(|cell| share(&cell.text().collect::<String>())).collect();
        let wide = ["hinders", "middle", "helps"].map(|class| {
            let part = row.select(&selector(&format!("rect.{class}"))).next();
            part.map_or(0.0, |part| part.attr("width").unwrap().parse::<f64>().unwrap() / 100.0)
        });
        let cells = sheet
            .iter()
            .find(|cells| cells.first().is_some_and(|first| *first == name))
            .unwrap_or_else(|| panic!("{name}"));
        for (at, figure) in figures.iter().enumerate() {
            let counted: f64 = cells[at + 1].parse().unwrap();
            assert!((counted - figure).abs() < 0.006 && (wide[at] - counted).abs() < 0.001, "{name}: {cells:?}");
        }
    }
}

#[test]
fn of_a_few_people_counts_are_drawn_and_no_shares() {
    let folder = Folder::holding(
        "team.yaml",
        "strategiewijzer: 2
innovation: {name: LISO}
voices:
- {time: 1, knowledge: 2}
- {time: 5, knowledge: 4}
- {time: 2, knowledge: 4}
- {time: 5, knowledge: 4}
- {time: 3, knowledge: 4}
",
    )
    .dated();
    folder.run(&["report", "team.yaml", "a.xlsx", "--lang", "en"]).fine();
    let rows = sheet(&std::fs::read(folder.path("a.xlsx")).unwrap(), "Pictures");
    let time = rows
        .iter()
        .find(|row| row.first().is_some_and(|name| name.starts_with("Enough time")))
        .unwrap_or_else(|| panic!("{rows:?}"));
    assert_eq!(time[1..4], ["2", "1", "2"]);
    folder.run(&["report", "team.yaml", "a.html", "--lang", "en"]).fine();
    let page = parse(&folder.read("a.html"));
    let said: String = select(&page, "#how-many").iter().flat_map(|found| found.text()).collect();
    assert!(said.contains("two of the five") && !said.contains('%'), "{said}");
}

#[test]
fn what_is_named_without_a_questionnaire_has_no_pictures() {
    let folder = Folder::with_examples();
    folder.run(&["advise", "--barrier", "time", "--lang", "en", "--output", "a.xlsx"]).fine();
    let parts = parts(&std::fs::read(folder.path("a.xlsx")).unwrap());
    assert!(!attributes(&parts["xl/workbook.xml"], "sheet", "name").contains(&"Pictures".to_owned()));
    assert!(!parts.keys().any(|name| name.contains("chart")));
}
