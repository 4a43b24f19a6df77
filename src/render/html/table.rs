//! Tables that scroll on their own where a screen is too narrow for them, and that can be read aloud: with a caption, and
//! headers that say what they head.

use super::markup::{Attribute, Markup};

/// A cell below a header, with its class in the style sheet; empty for none.
pub(super) struct Cell {
    class: &'static str,
    inside: Markup,
}

impl Cell {
    /// A cell with words.
    pub fn text(inside: impl Into<Markup>) -> Self {
        Self { class: "", inside: inside.into() }
    }

    /// A cell with a figure.
    pub fn figure(inside: impl Into<Markup>) -> Self {
        Self { class: "figure", inside: inside.into() }
    }

    /// A cell with a class of its own.
    pub fn classed(class: &'static str, inside: impl Into<Markup>) -> Self {
        Self { class, inside: inside.into() }
    }

    /// The cell with what its tag has besides a class.
    fn markup(self, tag: &'static str, attributes: &[Attribute<'_>]) -> Markup {
        let class = Some(("class", self.class)).filter(|_| !self.class.is_empty());
        let attributes: Vec<Attribute<'_>> = attributes.iter().copied().chain(class).collect();
        Markup::element(tag, &attributes, self.inside)
    }
}

/// A table. The first cell of the header and of each row is a header too. `id` is that of its caption.
pub(super) fn table(id: &str, class: &str, caption: &str, header: Vec<Cell>, rows: Vec<(Markup, Vec<Cell>)>) -> Markup {
    let header: Markup = header.into_iter().map(|cell| cell.markup("th", &[("scope", "col")])).collect();
    let rows = rows.into_iter().map(|(name, cells)| {
        let cells: Markup = cells.into_iter().map(|cell| cell.markup("td", &[])).collect();
        Markup::element("tr", &[], Cell::text(name).markup("th", &[("scope", "row")]).and(cells))
    });
    let header = Markup::element("thead", &[], Markup::element("tr", &[], header));
    let body = Markup::element("tbody", &[], rows.collect::<Markup>());
    scrolling(id, &[("class", class)], caption, header.and(body))
}

/// A table that the style sheet may lay out as cards, one for each row. Every part says what it is, since a browser may
/// take what is laid out otherwise for no table; and every cell says what it is about, since its header is out of sight.
pub(super) fn cards(id: &str, class: &str, caption: &str, header: &[&str], rows: Vec<(Markup, Vec<Cell>)>) -> Markup {
    const ROW: [Attribute<'_>; 1] = [("role", "row")];
    const GROUP: [Attribute<'_>; 1] = [("role", "rowgroup")];
    let names: Markup = header
        .iter()
        .map(|name| Cell::text(*name).markup("th", &[("role", "columnheader"), ("scope", "col")]))
        .collect();
    let rows = rows.into_iter().map(|(name, cells)| {
        let cells: Markup = cells
            .into_iter()
            .zip(header.iter().skip(1))
            .map(|(cell, about)| cell.markup("td", &[("role", "cell"), ("data-label", *about)]))
            .collect();
        let name = Cell::text(name).markup("th", &[("role", "rowheader"), ("scope", "row")]);
        Markup::element("tr", &ROW, name.and(cells))
    });
    let header = Markup::element("thead", &GROUP, Markup::element("tr", &ROW, names));
    let body = Markup::element("tbody", &GROUP, rows.collect::<Markup>());
    scrolling(id, &[("class", class), ("role", "table")], caption, header.and(body))
}

fn scrolling(id: &str, attributes: &[Attribute<'_>], caption: &str, inside: Markup) -> Markup {
    // The text of a caption keeps to the screen, however wide its table is.
    let caption = Markup::element("caption", &[("id", id)], Markup::element("span", &[], caption));
    let scrolls = [("class", "scroll"), ("role", "region"), ("aria-labelledby", id), ("tabindex", "0")];
    Markup::element("div", &scrolls, Markup::element("table", attributes, caption.and(inside)))
}
