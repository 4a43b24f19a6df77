//! The barriers on the two scales on which a team weighed them, as a drawing: where everything stands is decided once, and each
//! format draws it in its own way. The table that stands beside it says the same.

use super::document::Weighed;
use crate::language::Language;
use crate::plan::{Degree, Quadrant};

/// The width of the drawing; on a telephone a unit is about a pixel, so letters are drawn as large as they must be there.
const WIDTH: f64 = 344.0;
/// The room left of the cells for the steps of the scale that goes up.
const LEFT: f64 = 58.0;
/// The room above them for its name.
const ABOVE: f64 = 20.0;
/// The room under the cells for the steps and the name of the other scale.
const BELOW: f64 = 38.0;
/// The width of a cell.
const CELL: f64 = (WIDTH - LEFT) / 3.0;
/// The upper part of a cell that holds the name of a quadrant, where one starts there.
const NAME: f64 = 22.0;
/// The height of a row without it.
const ROW: f64 = 72.0;
/// The top of each row and its height, in the order of how much it hinders: the least below.
const ROWS: [(f64, f64); 3] = [(ABOVE + NAME + 2.0 * ROW, NAME + ROW), (ABOVE + NAME + ROW, ROW), (ABOVE, NAME + ROW)];
/// Where the cells end below.
const HEIGHT: f64 = ABOVE + 2.0 * NAME + 3.0 * ROW;
/// Half the space between two quadrants.
const GAP: f64 = 2.0;
/// The space around what is in a cell.
const MARGIN: f64 = 5.0;
/// The radius of a dot that has all the room it wants.
const RADIUS: f64 = 12.0;
/// The part of the room of a dot that it fills.
const FILLED: f64 = 0.88;

/// A rectangle: left, top, width and height.
type DrawnArea = (f64, f64, f64, f64);

/// The drawing: from below to above it hinders more, and from left to right it can be changed better.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WeighingDrawing {
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// The four quadrants.
    pub fields: Vec<DrawnField>,
    /// The lines between the two upper steps of each scale, which lie in one quadrant: from and to, each with its place.
    pub lines: [[f64; 4]; 2],
    /// The names of the steps and of the two scales.
    pub labels: Vec<DrawnLabel>,
    /// The barriers.
    pub dots: Vec<DrawnDot>,
}

/// A quadrant.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DrawnField {
    /// Where it is: left, top, width and height.
    pub area: DrawnArea,
    /// What it is called.
    pub name: &'static str,
    /// Whether it is what comes first.
    pub is_first: bool,
}

/// The name of a step, or of a whole scale.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DrawnLabel {
    /// The middle of its base line.
    pub at: (f64, f64),
    /// How much room it has along that line, half of it on either side.
    pub room: f64,
    /// What it says.
    pub text: String,
    /// Whether it is the name of the whole scale.
    pub is_axis: bool,
}

/// A barrier.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DrawnDot {
    /// The mark it has in the text.
    pub mark: String,
    /// Its middle.
    pub at: (f64, f64),
    /// How large it is.
    pub radius: f64,
    /// Its place on the scales, from 1 to 3 in the middle of a step: how changeable, and how much it hinders.
    pub on_scales: (f64, f64),
}

impl WeighingDrawing {
    /// The drawing of barriers, each with its mark and how it was weighed.
    pub(crate) fn new(weighed: &[Weighed], language: Language) -> Self {
        let names = &language.phrases().plan.quadrants;
        let fields = Quadrant::ALL.map(|quadrant| DrawnField {
            area: area(quadrant),
            name: quadrant.among(names),
            is_first: quadrant == Quadrant::DoNow,
        });
        let (between, across) = (LEFT + 2.0 * CELL, ROWS[1].0);
        let mut dots = Vec::new();
        for (column, row) in (0..9).map(|cell| (cell % 3, cell / 3)) {
            let within = weighed
                .iter()
                .filter(|dot| (dot.priority.changeable as usize, dot.priority.hindrance as usize) == (column, row));
            let within: Vec<&Weighed> = within.collect();
            let room = room(column, row);
            let (places, radius) = places(room, within.len());
            dots.extend(within.iter().zip(places).map(|(dot, at)| DrawnDot {
                mark: dot.mark.clone(),
                at,
                radius,
                on_scales: (
                    on_scale(column, at.0, (room.0, room.2)),
                    2.0 * (row + 1) as f64 - on_scale(row, at.1, (room.1, room.3)),
                ),
            }));
        }
        Self {
            width: WIDTH,
            height: HEIGHT + BELOW,
            fields: fields.into(),
            lines: [[between, ABOVE + GAP, between, HEIGHT - GAP], [LEFT + GAP, across, WIDTH - GAP, across]],
            labels: labels(language),
            dots,
        }
    }
}

/// Which barriers lie in which quadrant, in words: for whoever cannot see the drawing.
pub(crate) fn weighing_in_words(weighed: &[Weighed], language: Language) -> String {
    let quadrants = Quadrant::ALL.into_iter().filter_map(|quadrant| {
        let within = weighed.iter().filter(|one| Quadrant::from_priority(one.priority) == quadrant);
        let names: Vec<String> = within.map(|one| format!("{}. {}", one.mark, one.name)).collect();
        let name = quadrant.among(&language.phrases().plan.quadrants);
        (!names.is_empty()).then(|| format!("{name}: {}.", names.join("; ")))
    });
    quadrants.collect::<Vec<_>>().join(" ")
}

/// A place within the cell of a step (from 0), whose room begins there and is that large, on a scale on which the middle of
/// the step is a whole number.
fn on_scale(step: usize, place: f64, (start, size): (f64, f64)) -> f64 {
    (step + 1) as f64 + (place - start) / size - 0.5
}

/// The four quadrants, from the cells they take.
fn area(quadrant: Quadrant) -> DrawnArea {
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

/// The names of the steps and of the two scales.
fn labels(language: Language) -> Vec<DrawnLabel> {
    let words = &language.phrases().plan;
    let label = |at, room, text: &str, is_axis| DrawnLabel { at, room, text: text.to_owned(), is_axis };
    let columns = (0..).zip(Degree::ALL.map(|degree| degree.among(&words.changeables)));
    let columns = columns
        .map(|(column, step)| label((LEFT + (f64::from(column) + 0.5) * CELL, HEIGHT + 14.0), CELL, step, false));
    let rows = ROWS.iter().zip(Degree::ALL.map(|degree| degree.among(&words.hindrances)));
    let rows = rows.map(|((top, height), step)| label((LEFT / 2.0, top + height / 2.0 + 4.0), LEFT, step, false));
    let under = format!("{} →", words.changeable_axis);
    let over = format!("{} ↑", words.hindrance_axis);
    let names = [
        label((LEFT + 1.5 * CELL, HEIGHT + 32.0), 3.0 * CELL, &under, true),
        label((WIDTH / 2.0, 13.0), WIDTH, &over, true),
    ];
    columns.chain(rows).chain(names).collect()
}

/// The part of a cell that dots may stand in.
fn room(column: usize, row: usize) -> DrawnArea {
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
fn places((left, top, width, height): DrawnArea, count: usize) -> (Vec<(f64, f64)>, f64) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Priority;

    fn weighed(hindrance: usize, changeable: usize) -> Priority {
        Priority { hindrance: Degree::ALL[hindrance - 1], changeable: Degree::ALL[changeable - 1] }
    }

    /// The marks of a drawing with the middles of their dots, and their places on the scales.
    fn drawn(weighed: &[Weighed]) -> Vec<(String, f64, f64, (f64, f64))> {
        let dots = WeighingDrawing::new(weighed, Language::English).dots;
        dots.into_iter().map(|dot| (dot.mark, dot.at.0, dot.at.1, dot.on_scales)).collect()
    }

    #[test]
    fn every_dot_stands_in_the_cell_of_its_two_weights_and_in_its_quadrant() {
        for (hindrance, changeable) in (0..9).map(|cell| (cell / 3 + 1, cell % 3 + 1)) {
            let priority = weighed(hindrance, changeable);
            let found = drawn(&[Weighed { mark: "7".to_owned(), name: String::new(), priority }]);
            let [(mark, x, y, on_scales)] = &found[..] else { panic!("{found:?}") };
            assert_eq!(mark, "7");
            assert_eq!(((x - LEFT) / CELL).floor() as usize + 1, changeable, "changeability is from left to right");
            let rows = ROWS.iter().position(|(top, height)| (*top..top + height).contains(y));
            assert_eq!(rows, Some(hindrance - 1), "hindrance is from below to above");
            let (across, up) = (on_scales.0 - changeable as f64, on_scales.1 - hindrance as f64);
            assert!(across.abs() < 1e-9 && up.abs() < 1e-9, "one dot stands in the middle of its steps: {on_scales:?}");
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
            assert!(left >= LEFT && left + width <= WIDTH && top >= ABOVE && top + height <= HEIGHT);
            let named = row != 1;
            assert!(!named || top >= ROWS[row].0 + NAME, "the name stands above the dots");
        }
    }

    #[test]
    fn few_dots_are_as_large_as_one_and_many_are_smaller() {
        let size = |count| places(room(0, 0), count).1;
        assert!((size(1) - RADIUS).abs() < 1e-9 && (size(6) - RADIUS).abs() < 0.1, "{}", size(6));
        assert!(size(7) < RADIUS || size(12) < RADIUS);
        assert!((2..60).all(|count| size(count + 1) <= size(count) + 1e-9));
        assert_eq!(places(room(0, 0), 0).0, []);
    }

    #[test]
    fn several_dots_of_one_cell_stay_within_its_steps() {
        let one = |at: usize| Weighed { mark: at.to_string(), name: String::new(), priority: weighed(3, 1) };
        let many: Vec<Weighed> = (1..=9).map(one).collect();
        for (.., (changeable, hindrance)) in drawn(&many) {
            assert!((0.5..=1.5).contains(&changeable) && (2.5..=3.5).contains(&hindrance), "{changeable} {hindrance}");
        }
    }

    #[test]
    fn what_the_drawing_shows_is_said_by_quadrant() {
        let one = |mark: &str, name: &str, priority| Weighed { mark: mark.to_owned(), name: name.to_owned(), priority };
        let said = weighing_in_words(
            &[one("1", "Time", weighed(3, 3)), one("2", "Law", weighed(3, 1)), one("3", "Room", weighed(2, 2))],
            Language::English,
        );
        assert_eq!(said, "Do now: 1. Time; 3. Room. Plan ahead: 2. Law.");
    }
}
