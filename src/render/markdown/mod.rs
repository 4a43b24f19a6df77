//! The advice as CommonMark with pipe tables: for a wiki, pandoc, and through pandoc for Word.

mod barriers;
mod certainty;
mod closing;
mod comparison;
mod divisions;
mod items;
mod listing;
mod page;
mod plan;
mod text;

use crate::language::Language;
use crate::report::figures::{bar, capital, whole};
use crate::report::groups;
use crate::report::sentences::{bundle_sentences, by_reason, composites, facts, summary, title};
use crate::report::{BarrierAdvice, Report, names};

pub use comparison::comparison_as_markdown;
pub use listing::{determinants_as_markdown, strategies_as_markdown};
pub use page::as_markdown;
pub use plan::plan_as_markdown;
use plan::within_markdown;
use text::{Column, cited_source, escape, pipe_table};

/// The columns of the category table: name, measured, barriers, facilitators, score with its bar.
const CATEGORY_COLUMNS: [Column; 5] =
    [Column::Text(22), Column::Figures(11), Column::Figures(17), Column::Figures(17), Column::Text(28)];

/// The advice as a Markdown document.
#[must_use]
pub fn markdown(report: &Report<'_>, language: Language) -> String {
    let mut page = Page { report, language, depth: 0, out: String::new() };
    page.opening();
    page.summary();
    page.barriers();
    page.bundle();
    page.certainty();
    if let Some(plan) = &report.plan {
        page.out.push_str(&within_markdown(plan, language, 1));
    }
    page.facilitators();
    page.not_measured();
    page.items();
    page.divisions();
    page.parts();
    page.method();
    page.out
}

struct Page<'a> {
    report: &'a Report<'a>,
    language: Language,
    /// How much deeper headings stand than in a document of their own.
    depth: usize,
    out: String,
}

impl Page<'_> {
    fn words(&self) -> &'static crate::language::report::Report {
        &self.language.phrases().report
    }

    /// A block of its own, with an empty line after it.
    fn block(&mut self, text: &str) {
        self.out.push_str(text.trim_end());
        self.out.push_str("\n\n");
    }

    /// A heading of a level, 2 for the parts of a document. It is Markdown already.
    fn heading(&mut self, level: usize, title: &str) {
        self.block(&format!("{} {title}", "#".repeat(level + self.depth)));
    }

    /// A list with bullets, if there is anything in it.
    fn bullets(&mut self, texts: &[impl AsRef<str>]) {
        let lines: Vec<String> = texts.iter().map(|text| format!("- {}", escape(text.as_ref()))).collect();
        if !lines.is_empty() {
            self.block(&lines.join("\n"));
        }
    }

    fn opening(&mut self) {
        let report = self.report;
        self.block(&format!("# {}", escape(&title(report, self.language))));
        if let Some(about) = groups::about(report, self.language) {
            self.block(&escape(&about));
        }
        let facts = facts(&report.context, self.language);
        self.bullets(&facts.iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>());
    }

    fn summary(&mut self) {
        let (report, words) = (self.report, self.words());
        self.block(&format!("## {}", words.summary));
        self.block(&summary(report, self.language));
        if let Some(rule) = groups::unusual_rule(report, self.language) {
            self.block(&escape(&rule));
        }
        if !report.named_barriers {
            let rows: Vec<Vec<String>> = report
                .assessment
                .categories
                .iter()
                .map(|result| {
                    vec![
                        escape(report.questionnaire.category(result.category).name.get(self.language)),
                        (words.of)(result.measured, result.total),
                        result.barriers.to_string(),
                        result.facilitators.to_string(),
                        result
                            .score
                            .map_or_else(|| "–".to_owned(), |score| format!("{} {}", whole(score), bar(score, 10))),
                    ]
                })
                .collect();
            let header =
                [words.category, words.measured, words.barriers_column, words.facilitators_column, words.score];

            self.block(&pipe_table(&header, &CATEGORY_COLUMNS, &rows));
            self.block(words.score_note);
        }
        let lines: Vec<String> = report
            .barriers
            .iter()
            .enumerate()
            .map(|(number, barrier)| {
                let names: Vec<String> = barrier
                    .advice
                    .top
                    .iter()
                    .map(|suggestion| escape(report.catalogue.strategy(suggestion.strategy).name.get(self.language)))
                    .collect();
                format!("{}. **{}**: {}", number + 1, self.name(barrier), names.join("; "))
            })
            .collect();
        if !lines.is_empty() {
            self.block(&format!("{}:", words.top_strategies));
            self.block(&lines.join("\n"));
        }
        let remarks = report.remarks();
        if !remarks.is_empty() {
            let lines: Vec<&str> = remarks.iter().map(|notice| notice.text.get(self.language)).collect();
            self.block(&format!("{}:", words.notices));
            self.bullets(&lines);
        }
    }

    fn name(&self, barrier: &BarrierAdvice<'_>) -> String {
        escape(&names::determinant(self.report.questionnaire.determinant(barrier.determinant), self.language))
    }

    fn bundle(&mut self) {
        let (report, words) = (self.report, self.words());
        if !report.has_bundle() {
            return;
        }
        self.heading(2, words.bundle);
        self.block(words.bundle_note);
        let titles: Vec<String> = (1..=report.barriers.len()).map(|number| number.to_string()).collect();
        let mut header = vec![words.strategy];
        header.extend(titles.iter().map(String::as_str));
        let mut columns = vec![Column::Text(40)];
        columns.extend(titles.iter().map(|_| Column::Figures(3)));
        let rows = report.bundle.lines.iter().map(|line| {
            let mut cells = vec![escape(&names::strategy(report.catalogue.strategy(line.strategy), self.language))];
            cells
                .extend((0..titles.len()).map(|place| line.fit(place).map_or_else(String::new, |fit| fit.to_string())));
            cells
        });
        self.block(&pipe_table(&header, &columns, &rows.collect::<Vec<_>>()));
        self.bullets(&bundle_sentences(report, self.language));
    }

    /// The advice for each group apart.
    fn parts(&mut self) {
        for report in &self.report.parts {
            let mut page = Page { report, depth: self.depth + 1, out: String::new(), ..*self };
            let title = groups::about(report, self.language).unwrap_or_default();
            page.heading(1, &escape(&title));
            page.block(&escape(&summary(report, self.language)));
            page.barriers();
            page.bundle();
            self.out.push_str(&page.out);
        }
    }

    fn facilitators(&mut self) {
        let (report, words) = (self.report, self.words());
        if report.facilitators.is_empty() {
            return;
        }
        self.block(&format!("## {}", words.facilitators));
        self.block(words.facilitators_note);
        let names = report.facilitators.iter().map(|index| report.questionnaire.determinant(*index));
        self.bullets(&names.map(|determinant| names::numbered(determinant, self.language)).collect::<Vec<_>>());
    }

    fn not_measured(&mut self) {
        let words = self.words();
        let reasons = by_reason(self.report, self.language);
        if !reasons.is_empty() {
            self.block(&format!("## {}", words.not_measured));
            let lines = reasons.iter().map(|(reason, names)| format!("{}: {}", capital(reason), names.join(", ")));
            self.bullets(&lines.collect::<Vec<_>>());
        }
        let scores = composites(self.report, self.language);
        if !scores.is_empty() {
            self.block(&format!("## {}", words.composites));
            self.bullets(&scores);
        }
    }
}
