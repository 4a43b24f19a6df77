//! A few pages: whatever was typed, and however much was agreed, they stay a few. What is cut for it stands whole elsewhere, and
//! that is said.

use super::Extent;
use super::advice::AdviceWriter;
use super::height::{FEW_PAGES_LINES, sheet_lines};
use super::room::SheetRoom;
use crate::language::Language;
use crate::plan::{PlanField, get};
use crate::report::Report;
use crate::report::document::{Document, DocumentSpacing, Phrase};
use crate::report::fitted::fitted;

/// How wide a name may be in the title and the facts.
const NAME: usize = 120;
/// How wide the name of an element may be before a cause.
const ELEMENT: usize = 60;

impl<'a> Report<'a> {
    /// The advice on a few pages, with as much as there is room for.
    pub(super) fn few_pages(&self, extent: &Extent, language: Language) -> Document {
        let fits = |document: &Document| sheet_lines(document) <= FEW_PAGES_LINES;
        let mut made = Document::default();
        for room in SheetRoom::ON_A_FEW_PAGES {
            made = self.few_pages_with(extent, language, room);
            if fits(&made) {
                break;
            }
        }
        made
    }

    fn few_pages_with(&self, extent: &Extent, language: Language, room: SheetRoom) -> Document {
        let (short, is_cut) = self.with_fitted_texts(room);
        let advice = AdviceWriter { report: &short, extent, language, prefix: String::new(), room };
        let head = advice.head(&self.context.innovation, None);
        let told = is_cut.then(|| Phrase::from(advice.sheet_words().cut));
        Document {
            facts: advice.facts(),
            // What was agreed comes first, and the figures later.
            opening: advice.standing().into_iter().take(1).collect(),
            sections: extent.parts().iter().flat_map(|part| advice.part(*part)).collect(),
            spacing: DocumentSpacing::FewPages,
            colophon: told.into_iter().chain(head.colophon).collect(),
            ..head
        }
    }

    /// The same with every text that was typed as long as there is room for, and whether that cut any.
    fn with_fitted_texts(&self, room: SheetRoom) -> (Report<'a>, bool) {
        let mut short = self.clone();
        let mut is_cut = self.is_cut_in_plan(room);
        let mut fit = |text: &mut String, most: usize| {
            let own = fitted(text, most);
            is_cut |= own.ends_with('…') && !text.trim_end().ends_with('…');
            *text = own;
        };
        let context = &mut short.context;
        fit(&mut context.innovation, NAME);
        [&mut context.organisation, &mut context.team].into_iter().flatten().for_each(|name| fit(name, NAME));
        for said in short.barriers.iter_mut().flat_map(|barrier| &mut barrier.said) {
            // A statement names what was typed: the innovation, an activity, a person.
            fit(&mut said.statement.nl, room.statement());
            fit(&mut said.statement.en, room.statement());
            if let Some(note) = said.note.as_mut().filter(|_| self.quotes.contains(&said.slot)) {
                fit(note, room.text);
            }
        }
        for said in short.barriers.iter_mut().flat_map(|barrier| &mut barrier.causes) {
            said.element.iter_mut().for_each(|element| fit(element, ELEMENT));
            said.other.iter_mut().for_each(|other| fit(other, room.text));
        }
        let have = short.have.iter_mut().filter_map(|have| have.note.as_mut());
        let tried = short.tried.iter_mut().filter_map(|tried| tried.why.as_mut());
        have.chain(tried).for_each(|note| fit(note, room.text / 2));
        (short, is_cut)
    }

    /// Whether a text of the plan is longer than there is room for.
    fn is_cut_in_plan(&self, room: SheetRoom) -> bool {
        let actions = self.plan.iter().flat_map(|plan| &plan.subject.session.plan).take(room.lines);
        let is_long = |text: String, most: usize| fitted(&text, most) != fitted(&text, usize::MAX);
        let fields = [(PlanField::What, room.text), (PlanField::Who, room.who()), (PlanField::When, room.who())];
        actions.into_iter().any(|action| fields.iter().any(|(field, most)| is_long(get(action, *field), *most)))
    }
}
