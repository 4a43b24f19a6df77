//! Pictures that can be drawn with characters.

use super::ScreenPage;
use super::table::{ScreenColumn, TableRules, draw, share};
use crate::assessment::Shares;
use crate::plan::Quadrant;
use crate::report::document::Weighed;
use crate::report::figures::diverging;

/// From this width the four quadrants stand in a grid.
pub(super) const GRID_FROM: usize = 72;
/// How wide the column is that says how much a row hinders.
const ROW_NAME: usize = 16;
/// The cells of a bar on each side of its axis.
const HALF: usize = 12;

/// Shares to both sides of an axis.
pub(super) fn both_sides(shares: Shares) -> String {
    diverging(shares, HALF)
}

impl ScreenPage<'_> {
    /// The barriers by quadrant.
    pub(super) fn grid(&mut self, weighed: &[Weighed]) {
        let words = &self.language.phrases().plan;
        let mut columns = vec![ScreenColumn { width: ROW_NAME, right: false }];
        let widths = share(self.width, &[ROW_NAME], &[1, 1]);
        columns.extend(widths.into_iter().map(|width| ScreenColumn { width, right: false }));
        let cell = |quadrant: Quadrant| {
            let title = quadrant.among(&words.quadrants).to_uppercase();
            let within = weighed.iter().filter(|one| Quadrant::from_priority(one.priority) == quadrant);
            let names = within.map(|one| format!("{}. {}", one.mark, one.name));
            std::iter::once(title).chain(names).collect::<Vec<_>>().join("\n")
        };
        let rows = [
            vec![words.rows[0].to_owned(), cell(Quadrant::PlanAhead), cell(Quadrant::DoNow)],
            vec![words.rows[1].to_owned(), cell(Quadrant::LetRest), cell(Quadrant::TakeAlong)],
        ];
        let header = ["", words.columns[0], words.columns[1]];
        for line in draw(&header, &columns, &rows, TableRules::EveryRow, self.language).lines() {
            self.line(line);
        }
    }
}
