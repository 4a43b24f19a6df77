//! Strategies in order: side by side with why they stand there, or under each other.

use super::ScreenPage;
use super::table::{ScreenColumn, TableRules, draw, share};
use crate::report::document::{DetailKind, StrategyBlock, StrategyDetail};
use crate::report::figures::capital;
use crate::typeset::Paint;

/// From this width the strategies of a barrier stand in a table; below it, under each other.
const TABLE_FROM: usize = 92;

impl ScreenPage<'_> {
    pub(super) fn strategies(&mut self, strategies: &[StrategyBlock]) {
        if self.width >= TABLE_FROM && !self.plain {
            self.strategy_table(strategies);
        } else {
            strategies.iter().zip(1..).for_each(|(strategy, rank)| self.strategy(rank, strategy));
        }
    }

    fn strategy(&mut self, rank: usize, strategy: &StrategyBlock) {
        self.styled(&format!("{rank}. {}", strategy.name), "", "   ", Paint::strong);
        self.text(&strategy.because_in_full(), "   ", "   ");
        for detail in &strategy.details {
            self.text(&format!("{}: {}", detail.name, detail.values.join("; ")), "   ", "   ");
        }
    }

    fn strategy_table(&mut self, strategies: &[StrategyBlock]) {
        let words = &self.language.phrases().report;
        let row = |(strategy, rank): (&StrategyBlock, usize)| {
            let detail = |kind| strategy.details.iter().find(move |detail| detail.kind == kind);
            let values =
                |kind| detail(kind).map(|detail: &StrategyDetail| detail.values.join("; ")).unwrap_or_default();
            let under = |kinds: &[DetailKind]| {
                let found = kinds.iter().filter_map(|kind| detail(*kind));
                found.map(|it| format!("\n{}: {}", it.name, it.values.join("; "))).collect::<String>()
            };
            vec![
                format!("{rank}."),
                format!(
                    "{}{}\n{}",
                    strategy.name,
                    under(&[DetailKind::Against, DetailKind::Mend]),
                    values(DetailKind::Who)
                ),
                format!("{}{}", strategy.because_in_full(), under(&[DetailKind::WorksWhen, DetailKind::FirstStep])),
                capital(&values(DetailKind::RestsOn)),
            ]
        };
        let rows: Vec<Vec<String>> = strategies.iter().zip(1..).map(row).collect();
        let mut columns = vec![ScreenColumn { width: 2, right: true }];
        let widths = share(self.width, &[2], &[30, 42, 28]);
        columns.extend(widths.into_iter().map(|width| ScreenColumn { width, right: false }));
        let header = ["", words.strategy, words.why, words.rests_on];
        for line in draw(&header, &columns, &rows, TableRules::EveryRow, self.language).lines() {
            self.line(line);
        }
    }
}
