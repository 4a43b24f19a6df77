//! The advice on a terminal of 40 columns or more, with or without colour.

mod barriers;
mod bundle;
mod categories;
mod certainty;
mod comparison;
mod divisions;
mod items;
mod listing;
mod page;
mod plan;
mod table;

use crate::language::{Language, clean, long_date};
use crate::questionnaire::DeterminantIndex;
use crate::render::Look;
use crate::report::card::card_body;
use crate::report::colophon::colophon;
use crate::report::figures::capital;
use crate::report::groups;
use crate::report::sentences::{bundle_sentences, by_reason, composites, filters, summary, title};
use crate::report::{Report, names};
use crate::typeset::{Paint, indented};

pub use comparison::comparison_on_screen;
pub use listing::{determinants_on_screen, strategies_on_screen};
pub use page::on_screen;
use plan::within_screen;
pub use plan::{plan_on_screen, priorities_on_screen};

/// Narrower than this nothing is laid out; the text just becomes longer than the screen.
const NARROWEST: usize = 40;
/// Wider lines than this are hard to read.
const WIDEST: usize = 120;

/// The advice as text for a terminal.
#[must_use]
pub fn screen(report: &Report<'_>, language: Language, look: Look) -> String {
    let Look { paint, plain, details, .. } = look;
    let width = look.width_within(NARROWEST, WIDEST);
    let mut page = Page { report, language, width, paint, plain, out: String::new() };
    page.opening();
    if !report.named_barriers {
        page.categories();
    }
    page.barriers();
    page.bundle();
    page.certainty();
    if let Some(plan) = &report.plan {
        page.out.push_str(&within_screen(plan, language, Look { width: page.width, ..look }));
    }
    if details {
        page.cards(look);
    }
    page.facilitators();
    page.not_measured();
    page.composites();
    page.items();
    page.divisions();
    page.parts();
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
        // A figure stays with its sign.
        let text = text.replace(" %", "\u{a0}%");
        for line in indented(&text, self.width, first, rest, self.language) {
            self.line(&line.replace('\u{a0}', " "));
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
        names::numbered(self.report.questionnaire.determinant(determinant), self.language)
    }

    fn opening(&mut self) {
        let context = &self.report.context;
        self.heading(&title(self.report, self.language));
        let date = context.date.as_deref().map(|date| long_date(&clean(date), self.language));
        let phase = context.phase.map(|phase| self.language.phrases().labels.phases[phase as usize].to_owned());
        let about = groups::about(self.report, self.language);
        let parts: Vec<String> =
            [about, context.organisation.as_deref().map(clean), context.team.as_deref().map(clean), date, phase]
                .into_iter()
                .flatten()
                .collect();
        if !parts.is_empty() {
            self.quiet(&parts.join(" · "), "", "");
        }
        self.line("");
        let summary = summary(self.report, self.language);
        self.text(&summary, "", "");
        if let Some(rule) = groups::unusual_rule(self.report, self.language) {
            self.text(&rule, "", "");
        }
    }

    fn categories(&mut self) {
        let Self { report, language, width, paint, plain, .. } = *self;
        self.out.push_str(&categories::block(report, language, width, paint, plain));
        let note = self.words().score_note;
        self.quiet(note, "", "");
    }

    fn bundle(&mut self) {
        let (report, words) = (self.report, self.words());
        if !report.has_bundle() {
            return;
        }
        self.heading(words.bundle);
        self.quiet(words.bundle_note, "", "");
        self.out.push_str(&bundle::block(report, self.language, self.width, self.plain));
        for line in bundle_sentences(report, self.language) {
            self.text(&line, "- ", "  ");
        }
    }

    fn cards(&mut self, look: Look) {
        let report = self.report;
        let strategies = report.strategies();
        if !strategies.is_empty() {
            self.heading(self.words().cards);
        }
        for index in strategies {
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

    /// The advice for each group apart.
    fn parts(&mut self) {
        for report in &self.report.parts {
            let mut page = Page { report, out: String::new(), ..*self };
            page.heading(&groups::about(report, self.language).unwrap_or_default());
            page.text(&summary(report, self.language), "", "");
            page.barriers();
            page.bundle();
            self.out.push_str(&page.out);
        }
    }

    fn notices(&mut self) {
        let remarks = self.report.remarks();
        if remarks.is_empty() {
            return;
        }
        self.heading(self.words().notices);
        for notice in &remarks {
            self.text(notice.text.get(self.language), "! ", "  ");
        }
    }

    fn closing(&mut self) {
        self.line("");
        let report = self.report;
        if let Some(filters) = filters(report, self.language) {
            self.quiet(&filters, "", "");
        }
        self.quiet(&colophon(report.questionnaire, report.catalogue, self.language), "", "");
    }
}
