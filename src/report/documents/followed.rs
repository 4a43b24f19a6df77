//! What was agreed for each barrier, and what became of it.

use super::Audience;
use crate::assessment::Label;
use crate::comparison::{AimedLine, DeterminantShift};
use crate::language::followed::FollowedTexts;
use crate::language::{Language, clean, long_date};
use crate::plan::{PlanField, Status, get};
use crate::report::comparison::ComparisonReport;
use crate::report::comparison::figures::{FigureKind, Figures};
use crate::report::document::{Block, ListItem, Phrase, Section};
use crate::report::figures::capital;
use crate::report::names;
use crate::report::plan::timing;

impl ComparisonReport<'_> {
    /// What was agreed for each barrier, what became of it, and what was said of it; nothing where nothing was agreed or
    /// chosen to be quoted.
    pub(super) fn followed(&self, audience: Audience, language: Language) -> Option<Section> {
        FollowedWriter { report: self, audience, language }.section()
    }
}

struct FollowedWriter<'a> {
    report: &'a ComparisonReport<'a>,
    audience: Audience,
    language: Language,
}

impl FollowedWriter<'_> {
    fn words(&self) -> &'static FollowedTexts {
        &self.language.phrases().followed
    }

    fn section(&self) -> Option<Section> {
        let words = self.words();
        let mut items = Vec::new();
        let mut without = Vec::new();
        for determinant in self.report.comparison.determinants.iter() {
            let mut under = self.agreed(determinant);
            let is_agreed = !under.is_empty();
            under.extend(self.said(determinant));
            let was_barrier = determinant.before == Some(Label::Barrier);
            match under.is_empty() {
                true if was_barrier => without.push(determinant),
                true => {}
                false => {
                    if !is_agreed && was_barrier && self.has_plan() {
                        under.insert(0, words.nothing_agreed.to_owned());
                    }
                    let name = self.report.numbered(&determinant.id, self.language);
                    items.push(ListItem {
                        text: Phrase::from_name(&name, &self.became(determinant)),
                        under: under.into_iter().map(Phrase::from).collect(),
                        ..ListItem::default()
                    });
                }
            }
        }
        let elsewhere = self.elsewhere();
        let of_team = self.audience == Audience::Team;
        if items.is_empty() && elsewhere.is_empty() {
            return None;
        }
        let mut blocks =
            vec![Block::from_lead((words.why)(self.report.quotes.iter().any(|notes| !notes.is_empty()) && of_team))];
        blocks.extend(Block::from_bullets(items));
        if self.has_plan() && !without.is_empty() {
            let names = without.into_iter().map(|determinant| {
                let name = self.report.numbered(&determinant.id, self.language);
                Phrase::from_name(&name, &self.became(determinant))
            });
            blocks.push(Block::from_lead(words.without_agreement));
            blocks.extend(Block::from_bullets(names));
        }
        if let Some(list) = Block::from_bullets(elsewhere) {
            blocks.extend([Block::from_lead(words.agreed_besides), list]);
        }
        Section::from_blocks("followed", words.heading, blocks)
    }

    fn has_plan(&self) -> bool {
        self.report.aims.lines.iter().any(|line| self.shows(line))
    }

    /// What a team calls its own was typed by somebody, and stays with the team.
    fn shows(&self, line: &AimedLine) -> bool {
        self.audience == Audience::Team || line.action.own.is_none()
    }

    /// What became of a barrier, with its answers where these may be shown.
    fn became(&self, determinant: &DeterminantShift) -> String {
        let (words, kind) = (&self.language.phrases().comparison, self.report.figure_kind());
        let verdict = determinant.verdict.among(&words.verdicts);
        let may = self.audience == Audience::Team || kind == FigureKind::Shares;
        let lead = determinant.lead().filter(|_| may);
        let figures = lead.and_then(|item| Figures::from_item(item, kind, self.language));
        let figures = figures.map(|figures| {
            let shift = (words.from_to)(&figures.before, &figures.after);
            if kind == FigureKind::Answer { shift } else { format!("{shift} {}", words.bands.unfavourable) }
        });
        figures.map_or_else(|| verdict.to_owned(), |figures| format!("{verdict} ({figures})"))
    }

    /// The lines of the plan that were meant for a determinant.
    fn agreed(&self, determinant: &DeterminantShift) -> Vec<String> {
        let lines = self.report.aims.lines_on(&determinant.id).filter(|line| self.shows(line));
        lines.map(|line| format!("{}: {}", self.words().agreed, self.line(line))).collect()
    }

    /// The lines that were meant for none of the determinants that are told of here.
    fn elsewhere(&self) -> Vec<String> {
        self.report.agreed_besides().filter(|line| self.shows(line)).map(|line| self.line(line)).collect()
    }

    /// A line of the plan in a few words: what, who, when, and how far it was.
    fn line(&self, line: &AimedLine) -> String {
        let (action, phrases) = (&line.action, self.language.phrases());
        let known = self.report.catalogue.find(action.strategy.trim()).filter(|_| action.own.is_none());
        let name = match known {
            Some(index) => names::strategy(self.report.catalogue.strategy(index), self.language),
            None => clean(action.own.as_deref().unwrap_or(&action.strategy)),
        };
        let status = action.status.among(&phrases.plan.statuses);
        let of_team = self.audience == Audience::Team;
        let told = |field: PlanField, text: String| {
            let name = (field.row().words)(phrases).name;
            Some(format!("{name}: {text}")).filter(|_| !text.is_empty())
        };
        let due = action.due.map(|due| (phrases.plan.until)(&long_date(&due.to_string(), self.language)));
        let when = if of_team { timing(action, self.language) } else { due.unwrap_or_default() };
        let who = told(PlanField::Who, clean(&get(action, PlanField::Who)));
        let why = told(PlanField::StoppedBecause, clean(&get(action, PlanField::StoppedBecause)));
        let parts = [
            Some(format!("{name} ({status})")),
            who.filter(|_| of_team),
            told(PlanField::When, when),
            why.filter(|_| of_team && action.status == Status::Stopped),
        ];
        parts.into_iter().flatten().map(|part| capital(&part)).collect::<Vec<_>>().join(". ")
    }

    /// The notes that were chosen to be quoted, then and now.
    fn said(&self, determinant: &DeterminantShift) -> Vec<String> {
        if self.audience == Audience::Management {
            return Vec::new();
        }
        let (words, [then, now]) = (self.words(), self.report.quoted(&determinant.id));
        let quoted = |moment: &'static str| move |text: &str| format!("{moment}: “{}”", clean(text));
        let then = then.into_iter().map(quoted(words.said_then));
        then.chain(now.into_iter().map(quoted(words.said_now))).collect()
    }
}
