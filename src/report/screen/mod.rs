//! The advice on a terminal of 40 columns or more, with or without colour.

pub(super) mod bundle;
mod categories;

use super::card::card_body;
use super::figures::capital;
use super::page::on_screen;
use super::sentences::{bundle_sentences, by_reason, composites, filters, no_strategies, said_in_words, summary};
use super::table::{Column, Rules, draw, share};
use super::{BarrierAdvice, Report, backing, names};
use crate::advice::Suggestion;
use crate::language::{Language, clean, long_date};
use crate::questionnaire::DeterminantIndex;
use crate::typeset::{Paint, indented};

/// Narrower than this nothing is laid out; the text just becomes longer than the screen.
const NARROWEST: usize = 40;
/// Wider lines than this are hard to read.
const WIDEST: usize = 120;
/// From this width the strategies of a barrier stand in a table; below it, under each other.
const TABLE_FROM: usize = 92;

/// How the advice may look.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// How many columns there are.
    pub width: usize,
    /// With or without colour.
    pub paint: Paint,
    /// Without tables and bars, for screen readers.
    pub plain: bool,
    /// With the whole card of every strategy that is advised.
    pub details: bool,
}

/// The advice as text for a terminal.
#[must_use]
pub fn screen(report: &Report<'_>, language: Language, look: Look) -> String {
    let Look { width, paint, plain, details } = look;
    let mut page = Page { report, language, width: width.clamp(NARROWEST, WIDEST), paint, plain, out: String::new() };
    page.opening();
    if !report.named_barriers {
        page.categories();
    }
    page.barriers();
    page.bundle();
    if details {
        page.cards(look);
    }
    page.facilitators();
    page.not_measured();
    page.composites();
    page.notices();
    page.closing();
    page.out
}

struct Page<'a> {
    report: &'a Report<'a>,
    language: Language,
    width: usize,
    paint: Paint,
    plain: bool,
    out: String,
}

impl Page<'_> {
    fn words(&self) -> &'static crate::language::report::Report {
        &self.language.phrases().report
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    fn text(&mut self, text: &str, first: &str, rest: &str) {
        for line in indented(text, self.width, first, rest, self.language) {
            self.line(&line);
        }
    }

    /// Text in the background: an explanation that a practised reader skips.
    fn quiet(&mut self, text: &str, first: &str, rest: &str) {
        for line in indented(text, self.width, first, rest, self.language) {
            let line = self.paint.quiet(line.trim_end());
            self.line(&line);
        }
    }

    fn heading(&mut self, text: &str) {
        self.line("");
        for line in indented(text, self.width, "", "", self.language) {
            let line = self.paint.heading(&line);
            self.line(&line);
        }
    }

    fn name(&self, determinant: DeterminantIndex) -> String {
        let determinant = self.report.questionnaire.determinant(determinant);
        format!("{} ({})", names::determinant(determinant, self.language), determinant.number)
    }

    fn opening(&mut self) {
        let context = &self.report.context;
        let innovation = clean(&context.innovation);
        let title = if innovation.is_empty() {
            self.words().title_without_innovation.to_owned()
        } else {
            (self.words().title)(&innovation)
        };
        self.heading(&title);
        let date = context.date.as_deref().map(|date| long_date(&clean(date), self.language));
        let phase = context.phase.map(|phase| self.language.phrases().labels.phases[phase as usize].to_owned());
        let parts: Vec<String> =
            [context.organisation.as_deref().map(clean), context.team.as_deref().map(clean), date, phase]
                .into_iter()
                .flatten()
                .collect();
        if !parts.is_empty() {
            self.quiet(&parts.join(" · "), "", "");
        }
        self.line("");
        let summary = summary(self.report, self.language);
        self.text(&summary, "", "");
    }

    fn categories(&mut self) {
        let Self { report, language, width, paint, plain, .. } = *self;
        self.out.push_str(&categories::block(report, language, width, paint, plain));
        let note = self.words().score_note;
        self.quiet(note, "", "");
    }

    fn barriers(&mut self) {
        let report = self.report;
        if report.barriers.is_empty() {
            return;
        }
        self.heading(self.words().barriers);
        for (number, barrier) in report.barriers.iter().enumerate() {
            self.barrier(number + 1, barrier);
        }
    }

    fn bundle(&mut self) {
        let (report, words) = (self.report, self.words());
        if report.barriers.len() < 2 || report.bundle.lines.is_empty() {
            return;
        }
        self.heading(words.bundle);
        self.quiet(words.bundle_note, "", "");
        self.out.push_str(&bundle::block(report, self.language, self.width, self.plain));
        for line in bundle_sentences(report, self.language) {
            self.text(&line, "- ", "  ");
        }
    }

    fn barrier(&mut self, number: usize, barrier: &BarrierAdvice<'_>) {
        let words = self.words();
        let determinant = self.report.questionnaire.determinant(barrier.determinant);
        let category = self.report.questionnaire.category(determinant.category).name.get(self.language);
        self.line("");
        let head = format!("{number}. {} · {category}", self.name(barrier.determinant));
        for line in indented(&head, self.width, "", "   ", self.language) {
            let line = self.paint.hindering(&line);
            self.line(&line);
        }
        for said in &barrier.said {
            let (statement, answer) = said_in_words(said, self.language);
            self.text(&format!("“{statement}” {answer}"), "   ", "   ");
            if let Some(note) = said.note.as_deref().map(clean).filter(|note| !note.is_empty()) {
                self.text(&format!("{}: {note}", words.note), "   ", "   ");
            }
        }
        if barrier.advice.top.is_empty() {
            self.text(no_strategies(barrier, self.language), "   ", "   ");
        } else if self.width >= TABLE_FROM && !self.plain {
            self.strategy_table(barrier);
        } else {
            for (rank, suggestion) in barrier.advice.top.iter().enumerate() {
                self.strategy(rank + 1, suggestion);
            }
        }
        if barrier.advice.removed > 0 {
            self.quiet(&(words.removed)(barrier.advice.removed), "   ", "   ");
        }
    }

    fn strategy_table(&mut self, barrier: &BarrierAdvice<'_>) {
        let words = self.words();
        let rows: Vec<Vec<String>> = barrier
            .advice
            .top
            .iter()
            .enumerate()
            .map(|(rank, suggestion)| {
                let strategy = self.report.catalogue.strategy(suggestion.strategy);
                vec![
                    format!("{}.", rank + 1),
                    format!("{}\n{}", names::strategy(strategy, self.language), self.who_and_effort(suggestion)),
                    format!("{}\n{}", self.because(suggestion), self.first_step(suggestion)),
                    capital(&backing::strongest(self.report.catalogue, suggestion.link, self.language)),
                ]
            })
            .collect();
        let widths = share(self.width, &[2], &[30, 42, 28]);
        let mut columns = vec![Column { width: 2, right: true }];
        columns.extend(widths.into_iter().map(|width| Column { width, right: false }));
        let table =
            draw(&["", words.strategy, words.why, words.rests_on], &columns, &rows, Rules::EveryRow, self.language);
        for line in table.lines() {
            self.line(line);
        }
    }

    fn strategy(&mut self, rank: usize, suggestion: &Suggestion<'_>) {
        let words = self.words();
        let strategy = self.report.catalogue.strategy(suggestion.strategy);
        let name = format!("{rank}. {}", names::strategy(strategy, self.language));
        for line in indented(&name, self.width, "   ", "      ", self.language) {
            let line = self.paint.strong(&line);
            self.line(&line);
        }
        let body = [
            self.because(suggestion),
            self.first_step(suggestion),
            format!("{}: {}", words.who, self.who_and_effort(suggestion)),
            format!(
                "{}: {}",
                words.rests_on,
                backing::strongest(self.report.catalogue, suggestion.link, self.language)
            ),
        ];
        for text in body.iter().filter(|text| !text.is_empty()) {
            self.text(text, "      ", "      ");
        }
    }

    /// What it does about the cause, and how.
    fn because(&self, suggestion: &Suggestion<'_>) -> String {
        let fit = capital(names::fit(suggestion.link, self.language));
        format!("{fit}. {}", suggestion.link.because.get(self.language))
    }

    fn first_step(&self, suggestion: &Suggestion<'_>) -> String {
        let step = self.report.catalogue.strategy(suggestion.strategy).card.steps.first();
        step.map_or_else(String::new, |step| format!("{}: {}", self.words().first_step, step.get(self.language)))
    }

    fn who_and_effort(&self, suggestion: &Suggestion<'_>) -> String {
        let strategy = self.report.catalogue.strategy(suggestion.strategy);
        let labels = &self.language.phrases().labels;
        format!(
            "{} · {} {}",
            names::actors(&strategy.actors, self.language),
            self.words().effort,
            labels.efforts[strategy.effort as usize]
        )
    }

    fn cards(&mut self, look: Look) {
        let report = self.report;
        if !report.barriers.is_empty() {
            self.heading(self.words().cards);
        }
        for index in report.strategies() {
            let strategy = report.catalogue.strategy(index);
            let blocks = card_body(report.questionnaire, report.catalogue, strategy, self.language);
            self.line("");
            self.out.push_str(&on_screen(&blocks, self.language, Look { width: self.width, ..look }));
        }
    }

    fn facilitators(&mut self) {
        if self.report.facilitators.is_empty() {
            return;
        }
        self.heading(self.words().facilitators);
        let names: Vec<String> = self.report.facilitators.iter().map(|index| self.name(*index)).collect();
        for name in names {
            for (at, line) in indented(&name, self.width, "+ ", "  ", self.language).into_iter().enumerate() {
                let line = if at == 0 { line.replacen('+', &self.paint.helping("+"), 1) } else { line };
                self.line(&line);
            }
        }
        self.quiet(self.words().facilitators_note, "", "");
    }

    fn not_measured(&mut self) {
        if self.report.not_measured.is_empty() {
            return;
        }
        self.heading(self.words().not_measured);
        for (reason, names) in by_reason(self.report, self.language) {
            self.text(&format!("{}: {}", capital(reason), names.join(", ")), "- ", "  ");
        }
    }

    fn composites(&mut self) {
        let lines = composites(self.report, self.language);
        if !lines.is_empty() {
            self.heading(self.words().composites);
        }
        for line in lines {
            self.text(&line, "- ", "  ");
        }
    }

    fn notices(&mut self) {
        if self.report.notices.is_empty() {
            return;
        }
        self.heading(self.words().notices);
        for notice in &self.report.notices {
            self.text(notice.text.get(self.language), "! ", "  ");
        }
    }

    fn closing(&mut self) {
        self.line("");
        let words = self.words();
        if let Some(filters) = filters(self.report, self.language) {
            self.quiet(&filters, "", "");
        }
        let version = (words.version)(
            env!("CARGO_PKG_VERSION"),
            self.report.catalogue.version(),
            self.report.questionnaire.version(),
        );
        self.quiet(&format!("{version} {}", words.not_tno), "", "");
    }
}
