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

    fn markup(self, tag: &'static str, scope: Option<&'static str>) -> Markup {
        let scope = scope.map(|scope| ("scope", scope));
        let class = Some(("class", self.class)).filter(|_| !self.class.is_empty());
        let attributes: Vec<Attribute<'_>> = scope.into_iter().chain(class).collect();
        Markup::element(tag, &attributes, self.inside)
    }
}

/// A table. The first cell of the header and of each row is a header too. `id` is that of its caption.
pub(super) fn table(id: &str, class: &str, caption: &str, header: Vec<Cell>, rows: Vec<(Markup, Vec<Cell>)>) -> Markup {
    // The text of a caption keeps to the screen, however wide its table is.
    let caption = Markup::element("caption", &[("id", id)], Markup::element("span", &[], caption));
    let header: Markup = header.into_iter().map(|cell| cell.markup("th", Some("col"))).collect();
    let rows = rows.into_iter().map(|(name, cells)| {
        let cells: Markup = cells.into_iter().map(|cell| cell.markup("td", None)).collect();
        Markup::element("tr", &[], Cell::text(name).markup("th", Some("row")).and(cells))
    });
    let inside = caption.and(Markup::element("thead", &[], Markup::element("tr", &[], header))).and(Markup::element(
        "tbody",
        &[],
        rows.collect::<Markup>(),
    ));
    let scrolls = [("class", "scroll"), ("role", "region"), ("aria-labelledby", id), ("tabindex", "0")];
    Markup::element("div", &scrolls, Markup::element("table", &[("class", class)], inside))
}
