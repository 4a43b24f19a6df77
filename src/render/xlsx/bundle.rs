//! The bundle: which of its strategies serves which barrier, and how well.

use super::WorkbookView;
use super::grid::{SheetCell, SheetColumn, SheetTable};
use crate::catalogue::StrategyIndex;
use crate::report::{Report, groups};

/// How wide the columns are, in characters: group, place and barrier, and those of the strategies.
const GROUP: u16 = 32;
const BARRIER: [u16; 2] = [8, 42];
const STRATEGY: u16 = 22;

impl WorkbookView<'_> {
    /// A row for every barrier, a column for every strategy of a bundle, and the fit where they meet; a row without a fit
    /// is a barrier that is not covered. `None` where no bundle is worth the name.
    pub(super) fn bundle(&self) -> Option<SheetTable> {
        let (report, words) = (self.report, self.words());
        let divided = !report.parts.is_empty();
        let everybody = (report, words.everybody.to_owned());
        let parts = report.parts.iter().map(|part| (part, groups::about(part, self.language).unwrap_or_default()));
        let bundles: Vec<(&Report<'_>, String)> =
            std::iter::once(everybody).chain(parts).filter(|(part, _)| part.has_bundle()).collect();
        let mut strategies: Vec<StrategyIndex> = Vec::new();
        for line in bundles.iter().flat_map(|(part, _)| &part.bundle.lines) {
            if !strategies.contains(&line.strategy) {
                strategies.push(line.strategy);
            }
        }
        let rows = bundles.iter().flat_map(|(part, name)| {
            let group = divided.then(|| SheetCell::from_text(name));
            let rows = (0..part.barriers.len()).map(|place| self.fits(part, place, &strategies));
            rows.map(|row| group.iter().cloned().chain(row).collect::<Vec<_>>()).collect::<Vec<_>>()
        });
        let group = divided.then(|| SheetColumn::new(words.group, GROUP));
        let barrier = [words.advice[0], words.advice[2]].into_iter().zip(BARRIER);
        let barrier = barrier.map(|(name, width)| SheetColumn::new(name, width));
        let named = strategies.iter().map(|index| SheetColumn::new(self.strategy_name(*index), STRATEGY));
        let grid = SheetTable {
            name: words.sheets[3],
            rows: rows.collect(),
            columns: group.into_iter().chain(barrier).chain(named).collect(),
            fixed: if divided { 3 } else { 2 },
        };
        Some(grid).filter(|grid| !grid.rows.is_empty())
    }

    /// How well each strategy fits the barrier at a place.
    fn fits(&self, report: &Report<'_>, place: usize, strategies: &[StrategyIndex]) -> Vec<SheetCell> {
        let name = self.determinant_name(report.barriers[place].determinant);
        let fits = strategies.iter().map(|strategy| {
            let line = report.bundle.lines.iter().find(|line| line.strategy == *strategy);
            let fit = line.and_then(|line| line.fit(place));
            fit.map_or(SheetCell::Empty, |fit| SheetCell::Count(fit.into()))
        });
        [SheetCell::Count(place as u64 + 1), SheetCell::Text(name)].into_iter().chain(fits).collect()
    }
}
