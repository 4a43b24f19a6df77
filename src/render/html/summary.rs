//! The summary, what helps, and what is not measured.

use super::chart;
use super::markup::{Markup, bullets, heading, link, paragraph, quiet};
use super::table::{Cell, table};
use super::{Walk, Section};
use crate::assessment::Label;
use crate::report::figures::{capital, whole};
use crate::report::sentences::{by_reason, composites, summary};
use crate::report::{groups, names};

impl Walk<'_> {
    pub(super) fn summary(&self) -> Section {
        let (report, words) = (self.report, self.words());
        let sentence = Markup::element("p", &[("class", "lead")], summary(report, self.language));
        let rule: Markup = groups::unusual_rule(report, self.language).into_iter().map(paragraph).collect();
        let figures = if report.named_barriers { Markup::default() } else { self.categories() };
        let strip = if report.named_barriers {
            Markup::default()
        } else {
            // In the order of the sentence below it.
            let mut labels: Vec<Label> = report.assessment.determinants.iter().map(|result| result.label).collect();
            labels.sort_unstable();
            chart::strip(&labels)
        };
        let body = strip.and(sentence).and(rule).and(self.at_a_glance()).and(self.notices()).and(figures);
        self.section("summary", words.summary, body)
    }

    /// Every barrier with the names of its strategies.
    fn at_a_glance(&self) -> Markup {
        let (report, words) = (self.report, self.words());
        let lines = report.barriers.iter().zip(1..).map(|(barrier, number)| {
            let name = link(&self.id(&format!("barrier-{number}")), self.name(barrier.determinant));
            let strategies: Vec<&str> = barrier
                .advice
                .top
                .iter()
                .map(|suggestion| report.catalogue.strategy(suggestion.strategy).name.get(self.language))
                .collect();
            let strategies = Markup::element("span", &[("class", "below")], strategies.join("; "));
            Markup::element("li", &[], Markup::element("strong", &[], name).and(" ").and(strategies))
        });
        let lines: Markup = lines.collect();
        if lines.is_empty() {
            return lines;
        }
        heading(3, &[], words.top_strategies).and(Markup::element("ol", &[("class", "glance")], lines))
    }

    fn notices(&self) -> Markup {
        let remarks = self.report.remarks();
        if remarks.is_empty() {
            return Markup::default();
        }
        let list = bullets(remarks.iter().map(|notice| notice.text.get(self.language)));
        Markup::element("div", &[("class", "notices")], heading(3, &[], self.words().notices).and(list))
    }

    fn categories(&self) -> Markup {
        let (report, words) = (self.report, self.words());
        let header = vec![
            Cell::text(words.category),
            Cell::text(words.score),
            Cell::figure(words.measured),
            Cell::figure(words.barriers_column),
            Cell::figure(words.facilitators_column),
        ];
        let rows = report.assessment.categories.iter().map(|result| {
            let name = report.questionnaire.category(result.category).name.get(self.language);
            let score = result.score.map_or_else(
                || Markup::from("–"),
                |score| {
                    let beside = chart::score(score).and(Markup::element("span", &[], whole(score)));
                    Markup::element("div", &[("class", "scored")], beside)
                },
            );
            let cells = vec![
                Cell::classed("score", score),
                Cell::figure((words.of)(result.measured, result.total)),
                Cell::figure(result.barriers.to_string()),
                Cell::figure(result.facilitators.to_string()),
            ];
            (name.into(), cells)
        });
        let caption = self.language.phrases().page.categories;
        table(&self.id("categories"), "categories", caption, header, rows.collect()).and(quiet(words.score_note))
    }

    pub(super) fn facilitators(&self) -> Option<Section> {
        let (report, words) = (self.report, self.words());
        let names = report
            .facilitators
            .iter()
            .map(|index| names::numbered(report.questionnaire.determinant(*index), self.language));
        let list = Markup::element("div", &[("class", "helping")], bullets(names));
        let body = paragraph(words.facilitators_note).and(list);
        (!report.facilitators.is_empty()).then(|| self.section("facilitators", words.facilitators, body))
    }

    pub(super) fn not_measured(&self) -> Option<Section> {
        let reasons = by_reason(self.report, self.language);
        let list = bullets(reasons.iter().map(|(reason, names)| format!("{}: {}", capital(reason), names.join(", "))));
        (!reasons.is_empty()).then(|| self.section("not-measured", self.words().not_measured, list))
    }

    pub(super) fn composites(&self) -> Option<Section> {
        let list = bullets(composites(self.report, self.language));
        (!list.is_empty()).then(|| self.section("composites", self.words().composites, list))
    }
}
