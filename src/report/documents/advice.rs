//! The advice as a document.

use super::parts::AdvicePart;
use super::room::SheetRoom;
use super::{Extent, Length};
use crate::language::{Language, clean, long_date};
use crate::questionnaire::DeterminantIndex;
use crate::report::colophon::colophon;
use crate::report::document::{Block, Document, Fact, ListMark, Phrase, Section, SectionKind};
use crate::report::sentences::{facts, filters, summary, title};
use crate::report::{Report, groups, names};

impl Report<'_> {
    /// The advice as blocks, so much of it.
    #[must_use]
    pub fn document(&self, extent: &Extent, language: Language) -> Document {
        if extent.is_sheet() {
            return self.sheet(extent, language);
        }
        if extent.length == Length::Short {
            return self.few_pages(extent, language);
        }
        let advice = AdviceWriter { report: self, extent, language, prefix: String::new(), room: SheetRoom::default() };
        let brief = !extent.is_full();
        let filters = filters(self, language).filter(|_| brief);
        Document {
            facts: advice.facts(),
            opening: if extent.is_full() { Vec::new() } else { advice.standing() },
            sections: extent.parts().iter().flat_map(|part| advice.part(*part)).collect(),
            ..advice.head(&self.context.innovation, filters)
        }
    }
}

/// An advice that is being written: that of everybody, or that of a group within it.
pub(super) struct AdviceWriter<'a> {
    pub report: &'a Report<'a>,
    pub extent: &'a Extent,
    pub language: Language,
    /// What every id starts with, so that the same part for two groups has two ids.
    pub prefix: String,
    /// How much of each there is room for on one side of paper.
    pub room: SheetRoom,
}

impl AdviceWriter<'_> {
    pub fn words(&self) -> &'static crate::language::report::ReportTexts {
        &self.language.phrases().report
    }

    /// What stands around every document: its title, what it is about, and below it how it was made, after a remark.
    /// `innovation` is written out at the foot of a page, where there is room for one line.
    pub fn head(&self, innovation: &str, remark: Option<String>) -> Document {
        let title = title(self.report, self.language);
        let running = Some(groups::shown(innovation)).filter(|name| !name.is_empty());
        let made = colophon(self.report.questionnaire, self.report.catalogue, self.language);
        Document {
            running: running.unwrap_or_else(|| title.clone()),
            title,
            about: groups::about(self.report, self.language),
            colophon: remark.into_iter().chain([made]).map(Phrase::from).collect(),
            ..Document::default()
        }
    }

    pub fn id(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    pub fn name(&self, determinant: DeterminantIndex) -> String {
        names::determinant(self.report.questionnaire.determinant(determinant), self.language)
    }

    /// The id of the part about the barrier at a place, from 1.
    pub fn barrier_id(&self, number: usize) -> String {
        self.id(&format!("barrier-{number}"))
    }

    pub fn part(&self, part: AdvicePart) -> Vec<Section> {
        let found = match part {
            AdvicePart::Summary => self.summary(),
            AdvicePart::Safety => self.safety(),
            AdvicePart::Barriers => self.barriers(),
            AdvicePart::Bundle => self.bundle(),
            // What was agreed says where a team begins.
            AdvicePart::Beginning if self.extent.length == Length::Short && !self.under_way().is_empty() => None,
            AdvicePart::Beginning => self.beginning(),
            AdvicePart::Standing => self.how_things_stand(),
            AdvicePart::Certainty => self.certainty(),
            AdvicePart::Plan => return self.plan(),
            AdvicePart::Facilitators => self.facilitators(),
            AdvicePart::Notes => self.notes(),
            AdvicePart::NotMeasured => self.not_measured(),
            AdvicePart::Composites => self.composites(),
            AdvicePart::Items => self.items(),
            AdvicePart::Divisions => return self.divisions(),
            AdvicePart::Groups => return self.groups(),
            AdvicePart::Notices => self.notices(),
            AdvicePart::Method => Some(self.method()),
            AdvicePart::Cards => self.cards(),
            AdvicePart::Hinders => self.hinders(),
            AdvicePart::AlreadyHelps => self.already_helps(),
            AdvicePart::Doing => self.doing(),
            AdvicePart::Asking => self.asking(),
            AdvicePart::LookingBack => self.looking_back(),
            AdvicePart::Decision => return self.decision(),
            AdvicePart::TeamDoes => self.team_does(),
            AdvicePart::Chosen => self.chosen(),
            AdvicePart::NotChosen => self.not_chosen(),
            AdvicePart::Basis => self.basis(),
            AdvicePart::Weighed => self.weighed(),
            AdvicePart::HowMany => self.how_many(),
        };
        found.into_iter().collect()
    }

    /// Who, where and when; in brief only what tells one advice from another.
    pub fn facts(&self) -> Vec<Fact> {
        let (words, context) = (self.words(), &self.report.context);
        if self.extent.length == Length::Full {
            return facts(context, self.language).into_iter().map(|(name, value)| Fact::new(name, value)).collect();
        }
        let phases = self.language.phrases().labels.phases;
        let known = [
            (words.organisation, context.organisation.as_deref().map(clean)),
            (words.team, context.team.as_deref().map(clean)),
            (words.date, context.date.as_deref().map(|date| long_date(&clean(date), self.language))),
            (words.phase, context.phase.map(|phase| phase.among(&phases).to_owned())),
        ];
        known.into_iter().filter_map(|(name, value)| Some(Fact::new(name, value?))).collect()
    }

    /// What the team weighed and planned, if it did.
    fn plan(&self) -> Vec<Section> {
        self.report.plan.as_ref().map(|plan| plan.sections(Some(self), self.language)).unwrap_or_default()
    }

    /// The advice for each group apart.
    fn groups(&self) -> Vec<Section> {
        let parts = self.report.parts.iter().zip(1..).map(|(report, number)| {
            let prefix = self.id(&format!("group-{number}-"));
            let part = AdviceWriter { report, prefix, room: self.room, ..*self };
            Section {
                id: self.id(&format!("group-{number}")),
                title: groups::about(report, self.language).unwrap_or_default(),
                kind: SectionKind::NewPage,
                listed: true,
                blocks: vec![Block::from_text(summary(report, self.language))],
                sections: [part.barriers(), part.bundle()].into_iter().flatten().collect(),
                ..Section::default()
            }
        });
        parts.collect()
    }

    /// What the reader must know, as a part of its own.
    pub fn notices(&self) -> Option<Section> {
        Section::from_blocks(self.id("notices"), self.words().notices, self.remarks().into_iter().collect())
    }

    /// What the reader must know.
    pub fn remarks(&self) -> Option<Block> {
        Block::from_items(ListMark::Remark, self.report.notices.iter().map(|notice| notice.text.get(self.language)))
    }
}
