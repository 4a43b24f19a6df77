//! What stands in a document: one function for each part and each block.

use super::body::{Body, Orientation, ParagraphPart, ParagraphSetting, Style};
use super::colour::BarColour;
use crate::assessment::Label;
use crate::report::document::{
    Block, Chart, Fact, List, ListMark, Phrase, SaidBlock, Section, SectionKind, StrategyBlock, Tone,
};
use crate::report::groups::items::key;
use crate::typeset::capital;

/// How wide a bar is under what was said, in twentieths of a point.
const BAR: u32 = 3_400;

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
        for (at, block) in blocks.iter().enumerate() {
            match block {
                // How to read a picture is said where there is one.
                Block::Paragraph { tone: Tone::Legend, text } if self.is_drawn(blocks.get(at + 1)) => {
                    self.phrase(Style::Quiet, text);
                }
                block => self.block(block),
            }
        }
    }

    /// Whether a block has a picture here.
    fn is_drawn(&self, block: Option<&Block>) -> bool {
        match block {
            Some(Block::Table(table)) => self.has_pictures(table),
            Some(Block::Chart(chart)) => matches!(chart, Chart::Strip(_) | Chart::Weighing(_)),
            _ => false,
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
            Block::Chart(Chart::Strip(labels)) => self.strip(labels),
            Block::Chart(Chart::Weighing(weighed)) => self.weighing(weighed),
            // A bar alone says nothing.
            Block::Chart(_) | Block::Paragraph { tone: Tone::Legend, .. } => {}
        }
    }

    /// Adds a block for every factor, and under it which colour is what.
    fn strip(&mut self, labels: &[Label]) {
        let key = key(labels, self.language);
        let said: Vec<String> = key.iter().map(|(_, name)| name.clone()).collect();
        let bar = self.bar(&Chart::Strip(labels.to_vec()), self.text_width(), &said.join(", "));
        self.drawing(Style::Lead, &bar);
        let parts: Vec<ParagraphPart<'_>> = key
            .iter()
            .flat_map(|(label, name)| {
                [
                    ParagraphPart::Swatch(BarColour::from_label(*label)),
                    ParagraphPart::Plain(name),
                    ParagraphPart::Plain("   "),
                ]
            })
            .collect();
        self.paragraph(Style::Quiet, ParagraphSetting::default(), &parts);
    }

    /// Adds a paragraph with nothing but a picture.
    fn drawing(&mut self, style: Style, picture: &str) {
        if !picture.is_empty() {
            self.drawn_paragraph(style, picture);
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
        if let Some(share) = said.share {
            let bar = self.bar(&Chart::Unfavourable(share), BAR, &said.answer);
            self.drawing(Style::Said, &bar);
        }
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
                None => self.put(Style::Under, &[ParagraphPart::Plain(&strategy.because)]),
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
    fn a_picture_says_what_it_shows_and_how_to_read_it() {
        let xml = xml();
        assert!(xml.contains("Distribution") && xml.contains("Left is unfavourable"));
        assert_eq!(xml.matches("<w:drawing>").count(), xml.matches(r#" descr=""#).count());
        assert!(xml.matches("<w:drawing>").count() >= 3 && !xml.contains(" descr=\"\""), "{xml}");
        assert!(xml.contains("> 71<"), "and its figure stands beside it");
    }
}
