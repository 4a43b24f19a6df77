//! What stands in a document: one function for each part and each block.

use super::body::{Body, Orientation, ParagraphPart, ParagraphSetting, Style};
use crate::report::document::{
    Block, Fact, List, ListMark, Phrase, SaidBlock, Section, SectionKind, StrategyBlock, Tone,
};
use crate::typeset::capital;

impl Body<'_> {
    /// Adds parts of a level, 1 for those of the document.
    pub fn sections(&mut self, sections: &[Section], level: usize, orientation: Orientation) {
        for section in sections {
            // What lies within a part that lies on its side does so too.
            let orientation = if section.kind == SectionKind::Wide { Orientation::Landscape } else { orientation };
            self.turn_to(orientation);
            let new_page = section.kind == SectionKind::NewPage;
            let setting = ParagraphSetting { new_page, id: &section.id, ..ParagraphSetting::default() };
            self.paragraph(Style::Heading(level), setting, &[ParagraphPart::Plain(&named(section))]);
            self.blocks(&section.blocks);
            self.sections(&section.sections, level + 1, orientation);
        }
    }

    /// Adds blocks in order.
    pub fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { tone: Tone::Body, text } => self.phrase(Style::Text, text),
            Block::Paragraph { tone: Tone::Lead, text } => self.phrase(Style::Lead, text),
            Block::Paragraph { tone: Tone::Quiet, text } => self.phrase(Style::Quiet, text),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Said(said) => self.said(said),
            Block::Strategies(strategies) => self.strategies(strategies),
            // There are no pictures in it: the figures stand beside them.
            Block::Chart(_) | Block::Paragraph { tone: Tone::Legend, .. } => {}
        }
    }

    /// Adds a paragraph of one phrase.
    pub fn phrase(&mut self, style: Style, phrase: &Phrase) {
        self.paragraph(style, ParagraphSetting::default(), &parts(phrase));
    }

    /// Adds a name and what it is.
    pub fn fact(&mut self, style: Style, fact: &Fact) {
        let name = format!("{}:", fact.name);
        self.put(style, &[ParagraphPart::Strong(&name), ParagraphPart::Plain(fact.value.trim())]);
    }

    fn list(&mut self, list: &List) {
        let style = match list.mark {
            ListMark::Number => Style::Numbered,
            ListMark::Bullet | ListMark::Helps | ListMark::Remark => Style::Bullet,
        };
        if list.mark == ListMark::Number && !list.items.is_empty() {
            self.begin_list();
        }
        for item in &list.items {
            let setting = ParagraphSetting { with_next: !item.under.is_empty(), ..ParagraphSetting::default() };
            self.paragraph(style, setting, &parts(&item.text));
            for line in &item.under {
                self.phrase(Style::Under, line);
            }
        }
    }

    /// A statement and what was answered to it.
    fn said(&mut self, said: &SaidBlock) {
        let statement = format!("“{}”", said.statement);
        self.put(Style::Said, &[ParagraphPart::Plain(&statement), ParagraphPart::Strong(&said.answer)]);
        if let Some(note) = &said.note {
            self.fact(Style::Said, note);
        }
    }

    /// Strategies with their details beside their names: six columns of Dutch words would be too narrow on paper.
    fn strategies(&mut self, strategies: &[StrategyBlock]) {
        self.begin_list();
        for strategy in strategies {
            self.put(Style::Strategy, &[ParagraphPart::Plain(&strategy.name)]);
            match &strategy.effect {
                Some(effect) => {
                    self.fact(Style::Detail, &Fact { name: capital(effect), value: strategy.because.clone() });
                }
                None => self.put(Style::Detail, &[ParagraphPart::Plain(&strategy.because)]),
            }
            for detail in strategy.details.iter().filter(|detail| !detail.values.is_empty()) {
                self.fact(Style::Detail, &Fact { name: detail.name.clone(), value: detail.values.join("; ") });
            }
        }
    }
}

/// The pieces of a phrase.
pub(super) fn parts(phrase: &Phrase) -> Vec<ParagraphPart<'_>> {
    phrase.0.iter().map(ParagraphPart::from).collect()
}

/// The title of a part, with its number before it and what it is about behind it.
fn named(section: &Section) -> String {
    let number = section.number.map(|number| format!("{number}. ")).unwrap_or_default();
    format!("{number}{}", section.titled())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::sample;

    fn xml() -> String {
        let sample = sample::document();
        let mut body = Body::new(super::super::ids(&sample.sections));
        body.sections(&sample.sections, 1, Orientation::Portrait);
        body.document()
    }

    #[test]
    fn pages_turn_for_a_wide_part_and_what_is_within_it() {
        let xml = xml();
        assert_eq!(xml.matches("w:orient=\"landscape\"").count(), 1);
        assert_eq!(xml.matches("<w:sectPr>").count(), 3);
        let place = |text: &str| xml.find(text).unwrap();
        let (first, turned) = (place("SectionEnd"), place("landscape"));
        assert!(first < place(">Plan<") && place("What is missing") < turned && turned < place(">Figures<"));
    }

    #[test]
    fn links_lead_to_the_heading_of_their_part() {
        let xml = xml();
        assert!(xml.contains(r#"<w:bookmarkStart w:id="3" w:name="part3"/><w:r><w:t xml:space="preserve">1. Time (Organisation, 19)</w:t></w:r><w:bookmarkEnd w:id="3"/>"#));
        assert_eq!(
            xml.matches(r#"<w:hyperlink w:anchor="part3" w:history="1">"#).count(),
            2,
            "the summary and the plan"
        );
        assert_eq!(xml.matches("<w:bookmarkStart").count(), xml.matches("<w:bookmarkEnd").count());
    }

    #[test]
    fn every_list_with_numbers_counts_anew_and_a_strategy_is_one_of_them() {
        let lists: Vec<&str> = xml().match_indices("w:numId").map(|_| "").collect();
        assert_eq!(lists.len(), 4, "the summary, the strategy, and two steps");
        for list in [2, 3, 4] {
            assert!(xml().contains(&format!(r#"<w:numId w:val="{list}"/>"#)), "{list}");
        }
    }

    #[test]
    fn what_is_not_known_of_a_strategy_is_not_named() {
        let xml = xml();
        assert!(xml.contains(">Rests on:<") && xml.contains(">a method; an effect<"));
        assert!(!xml.contains(">Who:<"));
    }

    #[test]
    fn there_is_nothing_of_a_picture() {
        assert!(!xml().contains("Distribution") && !xml().contains("Left is unfavourable"));
        assert!(xml().contains(">71<"));
    }
}
