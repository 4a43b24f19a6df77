//! The parts of a document, and the list of them.

use super::HtmlPage;
use super::markup::{Markup, heading, link};
use crate::report::document::{Section, SectionKind};

impl HtmlPage<'_> {
    /// Parts of the same level, one after another.
    pub(super) fn sections(&self, sections: &[Section], level: usize) -> Markup {
        sections.iter().map(|section| self.section(section, level)).collect()
    }

    fn section(&self, section: &Section, level: usize) -> Markup {
        let blocks = self.blocks(&section.blocks, level + 1);
        let cards = section.sections.first().is_some_and(|first| first.kind == SectionKind::Card);
        let note = cards
            .then(|| Markup::from_element("p", &[("class", "quiet hint")], self.language.phrases().page.cards_note));
        let inside = blocks.and(note.unwrap_or_default()).and(self.sections(&section.sections, level + 1));
        let title = heading(level, &[], named(section));
        match section.kind {
            SectionKind::Card => folded(&section.id, title, inside),
            SectionKind::Barrier => Markup::from_element(
                "article",
                &with_id(section, Some("barrier")),
                title.and(place(section)).and(inside),
            ),
            SectionKind::Plain | SectionKind::Wide | SectionKind::NewPage => {
                Markup::from_element("section", &with_id(section, None), title.and(place(section)).and(inside))
            }
        }
    }

    /// The list of the parts that are listed; nothing where there are few enough to oversee.
    pub(super) fn contents(&self, sections: &[Section]) -> Markup {
        if sections.iter().filter(|section| section.listed).count() < 3 {
            return Markup::default();
        }
        let list = listed(sections, 2);
        let title = heading(2, &[("id", "contents")], self.language.phrases().page.contents);
        Markup::from_element("nav", &[("aria-labelledby", "contents")], title.and(list))
    }
}

/// The parts that are listed, to so many levels: the parts of parts of parts would hide the rest.
fn listed(sections: &[Section], levels: usize) -> Markup {
    if levels == 0 {
        return Markup::default();
    }
    let within: Vec<&Section> = sections.iter().filter(|section| section.listed).collect();
    let lines = within.iter().map(|section| {
        let line = link(&section.id, &section.title).and(listed(&section.sections, levels - 1));
        Markup::from_element("li", &[], line)
    });
    let numbered = within.first().is_some_and(|section| section.number.is_some());
    let lines: Markup = lines.collect();
    if lines.is_empty() { lines } else { Markup::from_element(if numbered { "ol" } else { "ul" }, &[], lines) }
}

/// The title of a part with its number before it.
fn named(section: &Section) -> Markup {
    let number = section
        .number
        .map(|number| Markup::from_element("span", &[("class", "number")], format!("{number}.")).and(" "));
    number.unwrap_or_default().and(&section.title)
}

fn place(section: &Section) -> Markup {
    let place = section.place.iter().map(|place| Markup::from_element("p", &[("class", "place")], place));
    place.collect()
}

fn with_id<'a>(section: &'a Section, class: Option<&'a str>) -> Vec<(&'static str, &'a str)> {
    let id = Some(("id", section.id.as_str())).filter(|(_, id)| !id.is_empty());
    class.map(|class| ("class", class)).into_iter().chain(id).collect()
}

/// A card of which the title is seen and the rest opens. A link to its id opens it too.
fn folded(id: &str, title: Markup, inside: Markup) -> Markup {
    let title = Markup::from_element("summary", &[], title);
    Markup::from_element("details", &[("class", "card")], title.and(Markup::from_element("div", &[("id", id)], inside)))
}
