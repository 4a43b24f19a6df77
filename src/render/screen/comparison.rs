//! A comparison on a terminal of 40 columns or more.

use crate::comparison::DeterminantShift;
use crate::language::Language;
use crate::render::Look;
use crate::render::screen::table::{Column, Rules, draw, share};
use crate::report::comparison::figures::Figures;
use crate::report::comparison::{CHANGES, ComparisonReport, asked};
use crate::typeset::indented;

/// Narrower than this nothing is laid out; the text just becomes longer than the screen.
const NARROWEST: usize = 40;
/// Wider lines than this are hard to read.
const WIDEST: usize = 120;
/// From this width determinants stand in a table; below it, under each other.
const TABLE_FROM: usize = 72;

/// A comparison as text for a terminal.
#[must_use]
pub fn comparison_on_screen(report: &ComparisonReport<'_>, language: Language, look: Look) -> String {
    let look = Look { width: look.width_within(NARROWEST, WIDEST), ..look };
    let mut page = Page { report, language, look, out: String::new() };
    page.opening();
    for verdict in CHANGES {
        let found: Vec<&DeterminantShift> = report.comparison.with(verdict).collect();
        page.section(language.phrases().comparison.verdicts[verdict as usize], &found);
    }
    page.section(language.phrases().comparison.also_changed, &report.also_changed().collect::<Vec<_>>());
    page.rest();
    page.closing();
    page.out
}

struct Page<'a> {
    report: &'a ComparisonReport<'a>,
    language: Language,
    look: Look,
    out: String,
}

impl Page<'_> {
    fn words(&self) -> &'static crate::language::comparison::Comparison {
        &self.language.phrases().comparison
    }

    fn styled(&mut self, text: &str, first: &str, rest: &str, style: impl Fn(&str) -> String) {
        // A figure stays with its sign.
        let text = text.replace(" %", "\u{a0}%");
        for line in indented(&text, self.look.width, first, rest, self.language) {
            self.out.push_str(&style(line.replace('\u{a0}', " ").trim_end()));
            self.out.push('\n');
        }
    }

    fn text(&mut self, text: &str, first: &str, rest: &str) {
        self.styled(text, first, rest, str::to_owned);
    }

    fn heading(&mut self, text: &str) {
        let paint = self.look.paint;
        self.out.push('\n');
        self.styled(text, "", "", |line| paint.heading(line));
    }

    fn quiet(&mut self, text: &str) {
        let paint = self.look.paint;
        self.styled(text, "", "", |line| paint.quiet(line));
    }

    fn opening(&mut self) {
        let report = self.report;
        self.heading(&report.title(self.language));
        self.quiet(&report.sides(self.language).join(" · "));
        self.out.push('\n');
        for line in report.summary(self.language) {
            self.text(&line, "", "   ");
        }
    }

    fn section(&mut self, heading: &str, found: &[&DeterminantShift]) {
        if found.is_empty() {
            return;
        }
        self.heading(heading);
        if self.look.plain {
            found.iter().for_each(|determinant| self.sentence(determinant));
        } else if self.look.width < TABLE_FROM {
            found.iter().for_each(|determinant| self.stacked(determinant));
        } else {
            self.table(found);
        }
    }

    fn figures(&self, determinant: &DeterminantShift) -> Option<Figures> {
        Figures::of(determinant.lead()?, self.report.comparison.is_alone(), self.language)
    }

    /// What is said of a determinant besides its name.
    fn lines(&self, determinant: &DeterminantShift) -> Vec<String> {
        let figures = self.figures(determinant).map(|figures| figures.sentences(self.language)).unwrap_or_default();
        figures.into_iter().chain(self.explained(determinant)).collect()
    }

    /// Which question the figures are of, where there is a choice, and which strategies were chosen.
    fn explained(&self, determinant: &DeterminantShift) -> impl Iterator<Item = String> {
        let shared = determinant.items.iter().filter(|item| item.is_shared()).count();
        let lead = determinant.lead().filter(|_| shared > 1);
        let question = lead.map(|item| (self.words().worst_of)(shared, &asked(item)));
        let once = self.report.answered_once(determinant, self.language);
        question.into_iter().chain(once).chain(self.report.strategies(&determinant.id, self.language))
    }

    fn sentence(&mut self, determinant: &DeterminantShift) {
        let name = self.report.numbered(&determinant.id, self.language);
        let lines = self.lines(determinant);
        self.text(&format!("{name}: {}.", lines.join(". ")), "- ", "  ");
    }

    fn stacked(&mut self, determinant: &DeterminantShift) {
        let paint = self.look.paint;
        let name = self.report.numbered(&determinant.id, self.language);
        self.styled(&name, "", "  ", |line| paint.strong(line));
        for line in self.lines(determinant) {
            self.text(&line, "  ", "  ");
        }
    }

    fn table(&mut self, found: &[&DeterminantShift]) {
        let words = self.words();
        let alone = self.report.comparison.is_alone();
        let rows = found.iter().map(|determinant| {
            let name = self.report.numbered(&determinant.id, self.language);
            let name = std::iter::once(name).chain(self.explained(determinant)).collect::<Vec<_>>().join("\n");
            let Some(figures) = self.figures(determinant) else {
                return vec![name, "–".to_owned(), "–".to_owned(), "–".to_owned(), "–".to_owned()];
            };
            if alone {
                return vec![name, figures.before, figures.after];
            }
            let judgement: Vec<&str> = [Some(figures.judgement), figures.pairs.as_deref(), figures.interval.as_deref()]
                .into_iter()
                .flatten()
                .collect();
            let judgement = judgement.join("\n");
            vec![
                name,
                format!("{}\nn {}", figures.before, figures.n_before),
                format!("{}\nn {}", figures.after, figures.n_after),
                figures.shift,
                judgement,
            ]
        });
        let mut rows: Vec<Vec<String>> = rows.collect();
        let (header, fixed) = if alone {
            (vec![words.factor, words.before, words.after], vec![12, 12])
        } else {
            (vec![words.factor, words.before, words.after, words.shift, words.judgement], vec![6, 6, 8, 18])
        };
        rows.iter_mut().for_each(|row| row.truncate(header.len()));
        let name = share(self.look.width, &fixed, &[1])[0];
        let mut columns = vec![Column { width: name, right: false }];
        // Shares and shifts stand to the right of their column; words do not.
        columns.extend(fixed.iter().map(|width| Column { width: *width, right: *width < 9 }));
        self.out.push_str(&draw(&header, &columns, &rows, Rules::EveryRow, self.language));
        self.out.push('\n');
    }

    /// What needs no figures: the determinants that hindered neither time, and those that cannot be compared.
    fn rest(&mut self) {
        let (report, words) = (self.report, self.words());
        let others = report.names(report.unremarkable(), self.language);
        if !others.is_empty() {
            self.out.push('\n');
            self.text(&(words.not_barrier)(&others), "", "");
        }
        let reasons = report.not_comparable(self.language);
        if !reasons.is_empty() {
            self.heading(words.verdicts[crate::comparison::Verdict::NotComparable as usize]);
        }
        for reason in reasons {
            self.text(&reason, "- ", "  ");
        }
    }

    fn closing(&mut self) {
        let (report, words) = (self.report, self.words());
        let remarks = report.remarks();
        if !remarks.is_empty() {
            self.heading(self.language.phrases().report.notices);
        }
        for remark in remarks {
            self.text(remark.text.get(self.language), "! ", "  ");
        }
        if !report.comparison.is_alone() {
            self.out.push('\n');
            self.quiet(&format!("{} {}", words.figures, words.meaning));
        }
    }
}
