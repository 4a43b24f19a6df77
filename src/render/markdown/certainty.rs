//! How sure the advice is, as tables.

use super::Page;
use super::text::{Column, escape, pipe_table};
use crate::advice::TOP_BARRIERS;
use crate::report::groups::certainty::{barriers, others, strategies};

impl Page<'_> {
    pub(super) fn certainty(&mut self) {
        let (report, words) = (self.report, &self.language.phrases().groups);
        let Some(certainty) = &report.certainty else { return };
        self.heading(2, words.certainty);
        self.block(&escape(&(words.certainty_note)(certainty.resamples, certainty.seed)));
        let top = (words.certainty_top)(TOP_BARRIERS);
        let rows = barriers(report, certainty, self.language)
            .into_iter()
            .map(|[name, stays, top]| vec![escape(&name), stays, top]);
        self.figures(&[words.certainty_barrier, words.certainty_stays, &top], &rows.collect::<Vec<_>>());
        if let Some(sentence) = others(report, certainty, self.language) {
            self.block(&escape(&sentence));
        }
        let rows =
            strategies(report, certainty, self.language).into_iter().map(|[name, share]| vec![escape(&name), share]);
        self.figures(&[self.words().strategy, words.certainty_chosen], &rows.collect::<Vec<_>>());
    }

    /// A table of names with figures behind them, if there are any.
    fn figures(&mut self, header: &[&str], rows: &[Vec<String>]) {
        let mut columns = vec![Column::Text(40)];
        columns.extend(header.iter().skip(1).map(|_| Column::Figures(16)));
        if !rows.is_empty() {
            self.block(&pipe_table(header, &columns, rows));
        }
    }
}
