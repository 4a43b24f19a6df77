//! How sure the advice is: tables where there is room, sentences where there is not.

use super::Page;
use crate::advice::TOP_BARRIERS;
use crate::render::screen::table::{Column, Rules, draw, share};
use crate::report::groups::certainty::{barriers, others, sentences, strategies};

/// From this width the figures stand in tables.
const TABLE_FROM: usize = 72;
/// The width of a column of figures.
const FIGURES: usize = 18;
/// What stands around a column: a space on either side, and one between two columns.
const AROUND: usize = 3;
/// Names need no more than this.
const WIDEST_NAME: usize = 56;

impl Page<'_> {
    pub(super) fn certainty(&mut self) {
        let (report, words) = (self.report, &self.language.phrases().groups);
        let Some(certainty) = &report.certainty else { return };
        self.heading(words.certainty);
        self.quiet(&(words.certainty_note)(certainty.resamples, certainty.seed), "", "");
        if self.plain || self.width < TABLE_FROM {
            for sentence in sentences(report, certainty, self.language) {
                self.text(&sentence, "- ", "  ");
            }
        } else {
            let top = (words.certainty_top)(TOP_BARRIERS);
            let name = share(self.width, &[FIGURES, FIGURES], &[1])[0].min(WIDEST_NAME);
            let rows = barriers(report, certainty, self.language).into_iter().map(Vec::from);
            self.figures(&[words.certainty_barrier, words.certainty_stays, &top], name, &rows.collect::<Vec<_>>());
            self.line("");
            // Both tables have one width: a column of figures less, and what stands around it, leaves more for names.
            let name = name + FIGURES + AROUND;
            let rows = strategies(report, certainty, self.language).into_iter().map(Vec::from);
            self.figures(&[self.words().strategy, words.certainty_chosen], name, &rows.collect::<Vec<_>>());
        }
        if let Some(sentence) = others(report, certainty, self.language) {
            self.text(&sentence, "", "");
        }
    }

    /// A table of names with figures behind them, if there are any.
    fn figures(&mut self, header: &[&str], name: usize, rows: &[Vec<String>]) {
        let figures = header.iter().skip(1).map(|_| Column { width: FIGURES, right: true });
        let columns: Vec<Column> = std::iter::once(Column { width: name, right: false }).chain(figures).collect();
        if !rows.is_empty() {
            for line in draw(header, &columns, rows, Rules::Header, self.language).lines() {
                self.line(line);
            }
        }
    }
}
