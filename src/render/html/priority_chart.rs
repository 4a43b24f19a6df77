//! The barriers on the two scales on which a team weighed them, as SVG. Where everything stands is decided elsewhere; the table
//! beside it says the same, so that whoever hears the document is told by its title what the picture shows, and no more.

use super::markup::{Attribute, Markup};
use crate::language::Language;
use crate::report::document::Weighed;
use crate::report::weighing::{DrawnDot, DrawnField, DrawnLabel, WeighingDrawing, weighing_in_words};

/// The space between the edge of a quadrant and its name.
const MARGIN: f64 = 6.0;

/// The drawing of barriers, each with its mark and how it was weighed. Its title is the element with this id.
pub(super) fn chart(weighed: &[Weighed], title: &str, id: &str, language: Language) -> Markup {
    let drawing = WeighingDrawing::new(weighed, language);
    let [named, described] = ["picture", "words"].map(|part| format!("{id}-{part}"));
    let attributes: [Attribute<'_>; 6] = [
        ("class", "priorities"),
        ("viewBox", &format!("0 0 {} {}", drawing.width, drawing.height)),
        ("role", "img"),
        ("aria-labelledby", &named),
        ("aria-describedby", &described),
        ("focusable", "false"),
    ];
    let said = Markup::from_element("title", &[("id", &named)], title).and(Markup::from_element(
        "desc",
        &[("id", &described)],
        weighing_in_words(weighed, language),
    ));
    let fields: Markup = drawing.fields.iter().map(field).collect();
    let lines: Markup = drawing.lines.iter().map(line).collect();
    let labels: Markup = drawing.labels.iter().map(label).collect();
    let dots: Markup = drawing.dots.iter().map(dot).collect();
    Markup::from_element("svg", &attributes, said.and(fields).and(lines).and(labels).and(dots))
}

/// A quadrant with its name.
fn field(field: &DrawnField) -> Markup {
    let (x, y, width, height) = field.area;
    let [left, top, wide, high] = [x, y, width, height].map(number);
    let class = if field.is_first { "first" } else { "field" };
    let attributes: [Attribute<'_>; 6] =
        [("class", class), ("x", &left), ("y", &top), ("width", &wide), ("height", &high), ("rx", "4")];
    Markup::from_element("rect", &attributes, "").and(text("name", (x + MARGIN, y + 15.0), field.name))
}

fn line(ends: &[f64; 4]) -> Markup {
    let [x1, y1, x2, y2] = ends.map(number);
    let attributes: [Attribute<'_>; 5] = [("class", "step"), ("x1", &x1), ("y1", &y1), ("x2", &x2), ("y2", &y2)];
    Markup::from_element("line", &attributes, "")
}

fn label(label: &DrawnLabel) -> Markup {
    let class = if label.is_axis { "axis" } else { "scale" };
    text(class, label.at, &label.text)
}

fn text(class: &str, (x, y): (f64, f64), text: &str) -> Markup {
    Markup::from_element("text", &[("class", class), ("x", &number(x)), ("y", &number(y))], text)
}

fn dot(dot: &DrawnDot) -> Markup {
    let (x, y) = dot.at;
    let [x, middle, radius, size] = [x, y, dot.radius, dot.radius * 1.05].map(number);
    let circle = Markup::from_element("circle", &[("cx", &x), ("cy", &middle), ("r", &radius)], "");
    let attributes: [Attribute<'_>; 4] = [("class", "mark"), ("x", &x), ("y", &middle), ("font-size", &size)];
    circle.and(Markup::from_element("text", &attributes, dot.mark.as_str()))
}

fn number(value: f64) -> String {
    format!("{value:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Degree, Priority};

    #[test]
    fn a_picture_is_named_and_described_and_has_a_dot_for_every_barrier() {
        let priority = |at: usize| Priority { hindrance: Degree::ALL[at % 3], changeable: Degree::ALL[at / 3] };
        let weighed: Vec<Weighed> =
            (0..9).map(|at| Weighed { mark: at.to_string(), name: format!("n{at}"), priority: priority(at) }).collect();
        let page = Markup::from_element("body", &[], chart(&weighed, "T", "a", Language::English)).document();
        let read = scraper::Html::parse_document(&page);
        let texts = |selector: &str| -> Vec<String> {
            let selector = scraper::Selector::parse(selector).unwrap();
            read.select(&selector).map(|found| found.text().collect::<String>().trim().to_owned()).collect()
        };
        let mut marks = texts("text.mark");
        marks.sort();
        assert_eq!(marks, (0..9).map(|at| at.to_string()).collect::<Vec<_>>());
        assert_eq!((texts("#a-picture"), texts("text.name").len()), (vec!["T".to_owned()], 4));
        let said = texts("#a-words").concat();
        assert!((0..9).all(|at| said.contains(&format!("{at}. n{at}"))), "{said}");
    }
}
