//! The bundle: which of its strategies serves which barrier.

use super::barriers::fit_class;
use super::markup::{bullets, link, paragraph};
use super::table::{Cell, table};
use super::{Walk, Section};
use crate::report::sentences::bundle_sentences;
use crate::report::{groups, names};

impl Walk<'_> {
    /// The strategies of the bundle against the barriers.
    pub(super) fn bundle(&self) -> Option<Section> {
        let (report, words) = (self.report, self.words());
        if !report.has_bundle() {
            return None;
        }
        let numbers = report.barriers.iter().zip(1..).map(|(barrier, number)| {
            // The number stays with the name, which is read from below to above and may take two lines.
            let title = format!("{number}.\u{a0}{}", self.name(barrier.determinant));
            Cell::figure(link(&self.id(&format!("barrier-{number}")), title))
        });
        let header = std::iter::once(Cell::text(words.strategy)).chain(numbers).collect();
        let rows = report.bundle.lines.iter().map(|line| {
            let cells = (0..report.barriers.len()).map(|place| {
                line.fit(place).map_or_else(|| Cell::figure(""), |fit| Cell::classed(fit_class(fit), fit.to_string()))
            });
            (names::strategy(report.catalogue.strategy(line.strategy), self.language).into(), cells.collect())
        });
        let caption = self.language.phrases().page.bundle;
        // Two tables of one document do not have the same name.
        let caption = groups::about(report, self.language)
            .map_or_else(|| caption.to_owned(), |about| format!("{about} · {caption}"));
        let body = paragraph(words.bundle_note)
            .and(table(&self.id("bundle-table"), "matrix", &caption, header, rows.collect()))
            .and(bullets(bundle_sentences(report, self.language)));
        Some(self.section("bundle", words.bundle, body))
    }
}
