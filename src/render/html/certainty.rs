//! How sure the advice is, as tables.

use super::markup::{Markup, paragraph};
use super::table::{Cell, table};
use super::{Walk, Section};
use crate::advice::TOP_BARRIERS;
use crate::report::groups::certainty::{barriers, others, strategies};

impl Walk<'_> {
    pub(super) fn certainty(&self) -> Option<Section> {
        let (report, words, page) = (self.report, &self.language.phrases().groups, &self.language.phrases().page);
        let certainty = report.certainty.as_ref()?;
        let top = (words.certainty_top)(TOP_BARRIERS);
        let found = barriers(report, certainty, self.language);
        let rows = found.into_iter().map(|[name, stays, top]| (name, vec![stays, top]));
        let header = [words.certainty_barrier, words.certainty_stays, &top];
        let barriers = self.figures("sure-barriers", page.sure_barriers, &header, rows.collect());
        let others: Markup = others(report, certainty, self.language).into_iter().map(paragraph).collect();
        let found = strategies(report, certainty, self.language);
        let rows = found.into_iter().map(|[name, share]| (name, vec![share]));
        let header = [self.words().strategy, words.certainty_chosen];
        let strategies = self.figures("sure-strategies", page.sure_strategies, &header, rows.collect());
        let note = paragraph((words.certainty_note)(certainty.resamples, certainty.seed));
        Some(self.section("certainty", words.certainty, note.and(barriers).and(others).and(strategies)))
    }

    /// A table of names with figures behind them, if there are any.
    fn figures(&self, id: &str, caption: &str, header: &[&str], rows: Vec<(String, Vec<String>)>) -> Markup {
        if rows.is_empty() {
            return Markup::default();
        }
        let header = header.iter().enumerate().map(|(at, name)| match at {
            0 => Cell::text(*name),
            _ => Cell::figure(*name),
        });
        let rows =
            rows.into_iter().map(|(name, figures)| (name.into(), figures.into_iter().map(Cell::figure).collect()));
        table(&self.id(id), "figures", caption, header.collect(), rows.collect())
    }
}
