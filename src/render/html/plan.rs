//! What a team weighed and planned: a part of the advice, or a document of its own.

use super::closing::{card_id, footer};
use super::markup::{Markup, bullets, heading, link, paragraph, quiet};
use super::priority_chart::chart;
use super::table::{Cell, cards};
use super::{Walk, Section, around, facts_list};
use crate::language::{Language, clean, long_date};
use crate::plan::{Action, Field, Quadrant, Standing, Status, get};
use crate::report::figures::capital;
use crate::report::plan::{PlanReport, timing};
use crate::report::sentences::facts;
use crate::tables::letters;

/// The plan as an HTML document.
#[must_use]
pub fn plan_as_html(report: &PlanReport<'_>, language: Language) -> String {
    let part = Part { plan: report, advice: None, language };
    let (title, subject) = (report.title(language), report.subject);
    let opening = heading(1, &[], &title).and(facts_list(facts(&subject.session.context, language)));
    let main = part.sections().into_iter().map(Section::markup).collect();
    let footer = footer(subject.questionnaire, subject.catalogue, language);
    around(&title, language, opening, Markup::default(), main, footer)
}

impl Walk<'_> {
    /// What the team weighed and planned, if it did.
    pub(super) fn plan(&self) -> Vec<Section> {
        let plan = self.report.plan.as_ref();
        let part = plan.map(|plan| Part { plan, advice: Some(self), language: self.language });
        part.map(|part| part.sections()).unwrap_or_default()
    }
}

struct Part<'a> {
    plan: &'a PlanReport<'a>,
    /// The advice around it, to whose barriers and cards it links.
    advice: Option<&'a Walk<'a>>,
    language: Language,
}

impl Part<'_> {
    fn words(&self) -> &'static crate::language::plan::Plan {
        &self.language.phrases().plan
    }

    fn sections(&self) -> Vec<Section> {
        let words = self.words();
        let section = |name: &str, title: &str, body| Section {
            id: self.id(name),
            title: title.to_owned(),
            level: 2,
            under: Vec::new(),
            body,
        };
        vec![section("priorities", words.priorities, self.priorities()), section("plan", words.lines, self.lines())]
    }

    fn id(&self, name: &str) -> String {
        self.advice.map_or_else(|| name.to_owned(), |page| page.id(name))
    }

    fn priorities(&self) -> Markup {
        let words = self.words();
        if self.plan.standings.is_empty() {
            return paragraph(words.no_barriers);
        }
        let weighed = self.weighed();
        let drawn = if weighed.is_empty() { Markup::default() } else { self.drawn(&weighed) };
        let unweighed = bullets(self.plan.in_quadrant(None).map(|standing| self.barrier(standing)));
        if unweighed.is_empty() {
            return drawn;
        }
        drawn.and(heading(3, &[], words.unweighed)).and(paragraph(words.unweighed_why)).and(unweighed)
    }

    /// What was weighed, each with its mark: its place in the advice, or a letter where it has none.
    fn weighed(&self) -> Vec<(String, &Standing)> {
        let mut unranked = 0..;
        let weighed = self.plan.standings.iter().filter(|standing| standing.priority.is_some());
        let marked = weighed.map(|standing| {
            let mark = standing.rank.map(|rank| rank.to_string());
            (mark.unwrap_or_else(|| unranked.next().map(letters).unwrap_or_default()), standing)
        });
        marked.collect()
    }

    /// The drawing, and the same as a table.
    fn drawn(&self, weighed: &[(String, &Standing)]) -> Markup {
        let words = self.words();
        let dots: Vec<_> =
            weighed.iter().filter_map(|(mark, standing)| Some(crate::report::document::Weighed { mark: mark.clone(), name: String::new(), priority: standing.priority? })).collect();
        let rows = Quadrant::ALL.map(|quadrant| {
            let name = Markup::element("b", &[], words.quadrants[quadrant as usize]).and(" ");
            let why = Markup::element("span", &[("class", "below")], words.quadrant_why[quadrant as usize]);
            let within = weighed.iter().filter(|(_, standing)| standing.quadrant() == Some(quadrant));
            let within = bullets(within.map(|(mark, standing)| self.marked(mark, standing)));
            let within = if within.is_empty() { "–".into() } else { within };
            (name.and(why), vec![Cell::text(within)])
        });
        let lettered = weighed.iter().any(|(_, standing)| standing.rank.is_none());
        let note = if lettered { format!("{} {}", words.dots, words.lettered) } else { words.dots.to_owned() };
        let header = [words.quadrant, words.barriers];
        let table = cards(&self.id("quadrants"), "quadrants", words.quadrants_table, &header, rows.into());
        quiet(note).and(Markup::element("div", &[("class", "weighing")], chart(&dots, self.language).and(table)))
    }

    /// A barrier with the mark it has in the drawing, and how it was weighed.
    fn marked(&self, mark: &str, standing: &Standing) -> Markup {
        let mark = Markup::element("span", &[("class", "dot")], mark).and(" ");
        let how = capital(&PlanReport::weighed(standing, self.language).unwrap_or_default());
        let how = Markup::element("span", &[("class", "below")], how);
        let name = self.plan.subject.barrier_name(standing.determinant, self.language);
        mark.and(self.linked(standing, name)).and(" ").and(how)
    }

    /// A barrier with its place in the advice.
    fn barrier(&self, standing: &Standing) -> Markup {
        self.linked(standing, self.plan.numbered(standing, self.language))
    }

    fn linked(&self, standing: &Standing, name: String) -> Markup {
        match (self.advice, standing.rank) {
            (Some(page), Some(rank)) => link(&page.id(&format!("barrier-{rank}")), name),
            _ => name.into(),
        }
    }

    /// The lines of the plan, and what they lack.
    fn lines(&self) -> Markup {
        let (words, fields) = (self.words(), &self.words().fields);
        let plan = &self.plan.subject.session.plan;
        let checks = bullets(self.plan.checks.iter().map(|check| check.text.get(self.language)));
        let lacking = match (checks.is_empty(), plan.is_empty()) {
            (false, _) => heading(3, &[], words.lacking).and(checks),
            (true, false) => paragraph(words.nothing_lacking),
            (true, true) => Markup::default(),
        };
        if plan.is_empty() {
            return paragraph(words.no_lines).and(lacking);
        }
        let field = |field: Field| fields[field as usize];
        let header = [
            words.strategy,
            field(Field::Who),
            field(Field::What),
            field(Field::Target),
            words.timing,
            field(Field::Dose),
            field(Field::Outcome),
            field(Field::Because),
            field(Field::Status),
        ];
        let rows = plan.iter().map(|action| (self.strategy(action), self.cells(action))).collect();
        cards(&self.id("plan-table"), "plan", words.lines_table, &header, rows).and(lacking)
    }

    /// The name of a strategy, and the barriers it is for.
    fn strategy(&self, action: &Action) -> Markup {
        let subject = self.plan.subject;
        let name = subject.strategy_name(&action.strategy, self.language);
        let card = self.advice.and_then(|page| {
            let index = subject.catalogue.find(&action.strategy)?;
            page.report.strategies().contains(&index).then(|| card_id(subject.catalogue.strategy(index)))
        });
        let name = card.map_or_else(|| Markup::from(&name), |card| link(&card, &name));
        let barriers: Vec<String> =
            action.barriers.iter().map(|index| subject.barrier_name(*index, self.language)).collect();
        if barriers.is_empty() {
            return Markup::element("b", &[], name);
        }
        let serves = format!("{}: {}", self.words().serves, barriers.join(", "));
        Markup::element("b", &[], name).and(" ").and(Markup::element("span", &[("class", "below")], serves))
    }

    /// What stands behind it, in the order of the header.
    fn cells(&self, action: &Action) -> Vec<Cell> {
        let filled = |text: String| if text.is_empty() { "–".to_owned() } else { text };
        let field = |class, field| Cell::classed(class, filled(clean(&get(action, field))));
        vec![
            field("who", Field::Who),
            field("long", Field::What),
            field("short", Field::Target),
            Cell::classed("short", filled(timing(action, self.language))),
            field("short", Field::Dose),
            field("long", Field::Outcome),
            field("long", Field::Because),
            Cell::classed("status", self.status(action)),
        ]
    }

    /// How it stands, why it was stopped, and what was remarked.
    fn status(&self, action: &Action) -> Markup {
        let words = self.words();
        let status =
            Markup::element("span", &[("class", state(action.status))], words.statuses[action.status as usize]);
        let reason = clean(action.stopped_because.as_deref().unwrap_or_default());
        let stopped = (action.status == Status::Stopped && !reason.is_empty())
            .then(|| format!("{}: {reason}", words.fields[Field::StoppedBecause as usize]));
        let remarks = action
            .remarks
            .iter()
            .map(|remark| format!("{}: {}", long_date(&remark.date.to_string(), self.language), clean(&remark.text)));
        status.and(bullets(stopped.into_iter().chain(remarks)))
    }
}

/// The class of a status in the style sheet.
const fn state(status: Status) -> &'static str {
    match status {
        Status::Planned => "state",
        Status::Busy => "state busy",
        Status::Done => "state done",
        Status::Stopped => "state stopped",
    }
}
