//! The advice: a row for every strategy of every barrier.

use super::WorkbookView;
use super::grid::{SheetCell, SheetColumn, SheetTable};
use crate::advice::Suggestion;
use crate::report::figures::capital;
use crate::report::sentences::{no_strategies, said_in_words};
use crate::report::suggested::Suggested;
use crate::report::{BarrierAdvice, Report};
use crate::report::{groups, names};

/// How wide the columns are, in characters.
const WIDTHS: [u16; 19] = [8, 9, 26, 16, 15, 44, 8, 32, 18, 40, 40, 26, 13, 20, 44, 10, 34, 40, 34];
const GROUP: u16 = 32;

impl WorkbookView<'_> {
    pub(super) fn advice(&self) -> SheetTable {
        let (report, words) = (self.report, self.words());
        let divided = !report.parts.is_empty();
        let group = divided.then(|| SheetColumn::new(words.group, GROUP));
        let columns = words.advice.iter().zip(WIDTHS).map(|(heading, width)| SheetColumn::new(*heading, width));
        let everybody = (report, words.everybody.to_owned());
        let parts = report.parts.iter().map(|part| (part, groups::about(part, self.language).unwrap_or_default()));
        let rows = std::iter::once(everybody).chain(parts).flat_map(|(part, name)| {
            let rows = part.barriers.iter().zip(1..).flat_map(|(barrier, rank)| self.barrier(part, barrier, rank));
            let group = divided.then_some(SheetCell::Text(name));
            rows.map(|row| group.iter().cloned().chain(row).collect::<Vec<_>>()).collect::<Vec<_>>()
        });
        SheetTable {
            name: words.sheets[2],
            rows: rows.collect(),
            columns: group.into_iter().chain(columns).collect(),
            fixed: if divided { 4 } else { 3 },
        }
    }

    /// A barrier, once for every strategy; once without one where it has none.
    fn barrier(&self, report: &Report<'_>, barrier: &BarrierAdvice<'_>, rank: u64) -> Vec<Vec<SheetCell>> {
        let said: Vec<String> = barrier
            .said
            .iter()
            .map(|said| {
                let (statement, answer) = said_in_words(said, self.language);
                let note = said.note.as_ref().map(|note| format!(" {}: {note}", self.language.phrases().report.note));
                format!("“{statement}” {answer}{}", note.unwrap_or_default())
            })
            .collect();
        let begin = [
            SheetCell::Count(rank),
            SheetCell::Count(report.questionnaire.determinant(barrier.determinant).number.into()),
            SheetCell::from_text(self.determinant_name(barrier.determinant)),
            SheetCell::from_text(self.category_name(barrier.determinant)),
            SheetCell::from_share(barrier.share),
            SheetCell::from_text(said.join(" ")),
        ];
        let with = |rest: Vec<SheetCell>| begin.iter().cloned().chain(rest).collect::<Vec<_>>();
        if barrier.advice.top.is_empty() {
            return vec![with(vec![SheetCell::Empty, SheetCell::from_text(no_strategies(barrier, self.language))])];
        }
        let rows = barrier.advice.top.iter().zip(1..);
        rows.map(|(suggestion, place)| with(self.suggestion(report, barrier, suggestion, place))).collect()
    }

    fn suggestion(
        &self,
        report: &Report<'_>,
        barrier: &BarrierAdvice<'_>,
        suggestion: &Suggestion<'_>,
        place: u64,
    ) -> Vec<SheetCell> {
        let causes = barrier.causes.iter().filter_map(|said| said.in_words(report.questionnaire, self.language));
        let causes: Vec<String> = causes.collect();
        let labels = &self.language.phrases().labels;
        let strategy = report.catalogue.strategy(suggestion.strategy);
        let phases: Vec<&str> = strategy.phases.iter().map(|phase| phase.among(&labels.phases)).collect();
        let in_bundle = report.is_in_bundle(suggestion.strategy);
        let suggested = Suggested::new(report, suggestion, self.language);
        vec![
            SheetCell::Count(place),
            SheetCell::from_text(&suggested.name),
            SheetCell::from_text(
                suggested.effect.map_or_else(|| capital(names::fit(suggestion.fit, self.language)), str::to_owned),
            ),
            SheetCell::from_text(suggested.because),
            SheetCell::from_text(suggested.first_step),
            SheetCell::from_text(&suggested.actors),
            SheetCell::from_text(strategy.effort.among(&labels.efforts)),
            SheetCell::from_text(phases.join(", ")),
            SheetCell::from_text(suggested.backing().join("; ")),
            if in_bundle { SheetCell::from_text(self.language.phrases().labels.yes) } else { SheetCell::Empty },
            SheetCell::from_text(causes.join("; ")),
            SheetCell::from_text(suggested.works_when),
            SheetCell::from_text(suggested.against.join("; ")),
        ]
    }
}
