//! The barriers on the two scales on which a team weighed them, as SVG. It is hidden from whoever hears the document: the
//! table beside it says the same.

use super::markup::{Attribute, Markup};
use crate::language::Language;
use crate::plan::{Degree, Quadrant};
use crate::report::document::Weighed;

/// The width of the drawing; on a telephone a unit is about a pixel, so letters are drawn as large as they must be there.
const WIDTH: f64 = 344.0;
/// The room left of the cells for the scale and its name.
const LEFT: f64 = 38.0;
/// The room under the cells for the same.
const BELOW: f64 = 38.0;
/// The width of a cell.
const CELL: f64 = (WIDTH - LEFT) / 3.0;
/// The upper part of a cell that holds the name of a quadrant, where one starts there.
const NAME: f64 = 22.0;
/// The height of a row without it.
const ROW: f64 = 72.0;
/// The top of each row and its height, in the order of how much it hinders: the least below.
const ROWS: [(f64, f64); 3] = [(NAME + 2.0 * ROW, NAME + ROW), (NAME + ROW, ROW), (0.0, NAME + ROW)];
/// The height of the cells.
const HEIGHT: f64 = 2.0 * NAME + 3.0 * ROW;
/// Half the space between two quadrants.
const GAP: f64 = 2.0;
/// The space around what is in a cell.
const MARGIN: f64 = 5.0;
/// The radius of a dot that has all the room it wants.
const RADIUS: f64 = 12.0;
/// The part of the room of a dot that it fills.
const FILLED: f64 = 0.88;

/// A rectangle: left, top, width and height.
type Area = (f64, f64, f64, f64);

/// The drawing of barriers, each with its mark and how it was weighed.
pub(super) fn chart(dots: &[Weighed], language: Language) -> Markup {
    let attributes: [Attribute<'_>; 4] = [
        ("class", "priorities"),
        ("viewBox", &format!("0 0 {WIDTH} {}", HEIGHT + BELOW)),
        ("aria-hidden", "true"),
        ("focusable", "false"),
    ];
    let quadrants: Markup = Quadrant::ALL.into_iter().map(|quadrant| field(quadrant, language)).collect();
    let mut drawn = Markup::default();
    for (column, row) in (0..9).map(|cell| (cell % 3, cell / 3)) {
        let within: Vec<&str> = dots
            .iter()
            .filter(|dot| (dot.priority.changeable as usize, dot.priority.hindrance as usize) == (column, row))
            .map(|dot| dot.mark.as_str())
            .collect();
        let (places, radius) = places(room(column, row), within.len());
        drawn = drawn.and(within.iter().zip(places).map(|(mark, place)| dot(mark, place, radius)).collect::<Markup>());
    }
    Markup::from_element("svg", &attributes, quadrants.and(lines()).and(scales(language)).and(drawn))
}

/// The four quadrants, from the cells they take.
fn area(quadrant: Quadrant) -> Area {
    let (left, width) = match quadrant {
        Quadrant::PlanAhead | Quadrant::LetRest => (LEFT, CELL),
        Quadrant::DoNow | Quadrant::TakeAlong => (LEFT + CELL, 2.0 * CELL),
    };
    let (top, height) = match quadrant {
        Quadrant::PlanAhead | Quadrant::DoNow => (ROWS[2].0, ROWS[2].1 + ROWS[1].1),
        Quadrant::LetRest | Quadrant::TakeAlong => ROWS[0],
    };
    (left + GAP, top + GAP, width - 2.0 * GAP, height - 2.0 * GAP)
}

/// A quadrant with its name.
fn field(quadrant: Quadrant, language: Language) -> Markup {
    let (x, y, width, height) = area(quadrant);
    let class = if quadrant == Quadrant::DoNow { "first" } else { "field" };
    let [left, top, wide, high] = [x, y, width, height].map(number);
    let attributes: [Attribute<'_>; 6] =
        [("class", class), ("x", &left), ("y", &top), ("width", &wide), ("height", &high), ("rx", "4")];
    let name = quadrant.among(&language.phrases().plan.quadrants);
    Markup::from_element("rect", &attributes, "").and(label("name", (x + MARGIN + 1.0, y + 15.0), name))
}

/// The lines between the two upper steps of each scale, which lie in one quadrant.
fn lines() -> Markup {
    let (between, across) = (LEFT + 2.0 * CELL, ROWS[1].0);
    let ends = [[between, GAP, between, HEIGHT - GAP], [LEFT + GAP, across, WIDTH - GAP, across]];
    let lines = ends.map(|ends| {
        let [x1, y1, x2, y2] = ends.map(number);
        let attributes: [Attribute<'_>; 5] = [("class", "step"), ("x1", &x1), ("y1", &y1), ("x2", &x2), ("y2", &y2)];
        Markup::from_element("line", &attributes, "")
    });
    lines.into_iter().collect()
}

/// The names of the steps and of the two scales.
fn scales(language: Language) -> Markup {
    let words = &language.phrases().plan;
    let columns = (0..)
        .zip(Degree::ALL.map(|degree| degree.among(&words.changeables)))
        .map(|(column, step)| label("scale", (LEFT + (f64::from(column) + 0.5) * CELL, HEIGHT + 14.0), step));
    let rows = ROWS
        .iter()
        .zip(Degree::ALL.map(|degree| degree.among(&words.hindrances)))
        .map(|((top, height), step)| upright("scale", (30.0, top + height / 2.0), step));
    let under = label("axis", (LEFT + 1.5 * CELL, HEIGHT + 32.0), &format!("{} →", words.changeable_axis));
    let beside = upright("axis", (11.0, HEIGHT / 2.0), &format!("{} →", words.hindrance_axis));
    columns.chain(rows).collect::<Markup>().and(under).and(beside)
}

fn label(class: &str, (x, y): (f64, f64), text: &str) -> Markup {
    Markup::from_element("text", &[("class", class), ("x", &number(x)), ("y", &number(y))], text)
}

/// A text that is read from below to above.
fn upright(class: &str, (x, y): (f64, f64), text: &str) -> Markup {
    let turned = format!("translate({} {}) rotate(-90)", number(x), number(y));
    Markup::from_element("text", &[("class", class), ("transform", &turned)], text)
}

/// The part of a cell that dots may stand in.
fn room(column: usize, row: usize) -> Area {
    let (top, height) = ROWS[row];
    let below = height - ROW;
    (
        LEFT + column as f64 * CELL + GAP + MARGIN,
        top + below + MARGIN,
        CELL - 2.0 * (GAP + MARGIN),
        height - below - GAP - 2.0 * MARGIN,
    )
}

/// Where the middles of so many dots come, side by side in rows, and their radius: as large as they can all be.
fn places((left, top, width, height): Area, count: usize) -> (Vec<(f64, f64)>, f64) {
    // As many in a row as give the largest dots.
    let side = |columns: usize| (width / columns as f64).min(height / count.div_ceil(columns) as f64);
    let best = (1..=count).max_by(|one, other| side(*one).total_cmp(&side(*other))).unwrap_or(1);
    let step = side(best).min(2.0 * RADIUS / FILLED);
    let rows = count.div_ceil(best);
    let places = (0..count).map(|at| {
        let row = at / best;
        let within = if row + 1 == rows { count - row * best } else { best };
        let middle = |start: f64, size: f64, at: usize, of: usize| {
            start + size / 2.0 + (at as f64 + 0.5 - of as f64 / 2.0) * step
        };
        (middle(left, width, at % best, within), middle(top, height, row, rows))
    });
    (places.collect(), step * FILLED / 2.0)
}

fn dot(mark: &str, (x, y): (f64, f64), radius: f64) -> Markup {
    let [x, middle, radius, size] = [x, y, radius, radius * 1.05].map(number);
    let circle = Markup::from_element("circle", &[("cx", &x), ("cy", &middle), ("r", &radius)], "");
    let attributes: [Attribute<'_>; 4] = [("class", "mark"), ("x", &x), ("y", &middle), ("font-size", &size)];
    circle.and(Markup::from_element("text", &attributes, mark))
}

fn number(value: f64) -> String {
    format!("{value:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Priority;

    fn weighed(hindrance: usize, changeable: usize) -> Priority {
        Priority { hindrance: Degree::ALL[hindrance - 1], changeable: Degree::ALL[changeable - 1] }
    }

    /// The marks of a drawing with the middles of their dots.
    fn drawn(dots: &[Weighed]) -> Vec<(String, f64, f64)> {
        let page = Markup::from_element("body", &[], chart(dots, Language::English)).document();
        let read = scraper::Html::parse_document(&page);
        let marks = scraper::Selector::parse("text.mark").unwrap();
        let number = |mark: &scraper::ElementRef<'_>, name| mark.attr(name).unwrap().parse().unwrap();
        let marks = read.select(&marks);
        marks.map(|mark| (mark.text().collect(), number(&mark, "x"), number(&mark, "y"))).collect()
    }

    #[test]
    fn every_dot_stands_in_the_cell_of_its_two_weights_and_in_its_quadrant() {
        for (hindrance, changeable) in (0..9).map(|cell| (cell / 3 + 1, cell % 3 + 1)) {
            let priority = weighed(hindrance, changeable);
            let found = drawn(&[Weighed { mark: "7".to_owned(), name: String::new(), priority }]);
            let [(mark, x, y)] = &found[..] else { panic!("{found:?}") };
            assert_eq!(mark, "7");
            assert_eq!(((x - LEFT) / CELL).floor() as usize + 1, changeable, "changeability is from left to right");
            let rows = ROWS.iter().position(|(top, height)| (*top..top + height).contains(y));
            assert_eq!(rows, Some(hindrance - 1), "hindrance is from below to above");
            let (left, top, width, height) = area(Quadrant::from_priority(priority));
            assert!((left..left + width).contains(x) && (top..top + height).contains(y), "{priority:?}");
        }
        assert!(ROWS[0].0 > ROWS[1].0 && ROWS[1].0 > ROWS[2].0);
    }

    #[test]
    fn dots_in_one_cell_do_not_touch_and_do_not_leave_it() {
        for (column, row) in (0..9).map(|cell| (cell % 3, cell / 3)) {
            let room = room(column, row);
            let (left, top, width, height) = room;
            for count in 1..=60 {
                let (places, radius) = places(room, count);
                assert_eq!(places.len(), count);
                assert!(radius > 3.0, "{count} dots are {radius} large");
                for (at, (x, y)) in places.iter().enumerate() {
                    assert!(x - radius >= left && x + radius <= left + width, "{count}: {x}");
                    assert!(y - radius >= top && y + radius <= top + height, "{count}: {y}");
                    let nearest = places[..at].iter().map(|(a, b)| (x - a).hypot(y - b));
                    assert!(nearest.fold(f64::INFINITY, f64::min) > 2.0 * radius, "{count} dots touch");
                }
            }
        }
    }

    #[test]
    fn cells_lie_within_the_drawing_and_under_the_names_of_their_quadrants() {
        for (column, row) in (0..9).map(|cell| (cell % 3, cell / 3)) {
            let (left, top, width, height) = room(column, row);
            assert!(left >= LEFT && left + width <= WIDTH && top >= 0.0 && top + height <= HEIGHT);
            let named = row != 1;
            assert!(!named || top >= ROWS[row].0 + NAME, "the name stands above the dots");
        }
    }

    #[test]
    fn few_dots_are_as_large_as_one_and_many_are_smaller() {
        let size = |count| places(room(0, 0), count).1;
        assert!((size(1) - RADIUS).abs() < 1e-9 && (size(6) - RADIUS).abs() < 1e-9, "{}", size(6));
        assert!(size(7) < RADIUS || size(12) < RADIUS);
        assert!((2..60).all(|count| size(count + 1) <= size(count) + 1e-9));
        assert_eq!(places(room(0, 0), 0).0, []);
    }
}
