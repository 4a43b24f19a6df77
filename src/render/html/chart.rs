//! Bars as SVG. They are hidden from whoever hears the document: the same figures stand beside each of them as text.

use super::markup::{Attribute, Markup};
use crate::assessment::{Label, Shares};
use crate::language::Language;
use crate::report::document::MomentShares;
use crate::report::groups::items::key;

/// The height of a bar, in the units of its drawing; the style sheet decides how large a unit is.
const HEIGHT: f64 = 12.0;

/// A drawing so many units wide.
fn drawing(class: &'static str, width: f64, inside: impl IntoIterator<Item = Markup>) -> Markup {
    let attributes: [Attribute<'_>; 5] = [
        ("class", class),
        ("viewBox", &format!("0 0 {width} {HEIGHT}")),
        ("preserveAspectRatio", "none"),
        ("aria-hidden", "true"),
        ("focusable", "false"),
    ];
    Markup::from_element("svg", &attributes, inside.into_iter().collect::<Markup>())
}

/// A block from `start`, `width` wide; nothing where it is too thin to see.
fn block(class: &str, start: f64, width: f64) -> Markup {
    if width < 0.05 {
        return Markup::default();
    }
    let number = |value: f64| format!("{value:.1}");
    let attributes: [Attribute<'_>; 5] = [
        ("class", class),
        ("x", &number(start)),
        ("y", "0"),
        ("width", &number(width)),
        ("height", &HEIGHT.to_string()),
    ];
    Markup::from_element("rect", &attributes, "")
}

/// A bar that is `percent` full, from 0 to 100.
pub(super) fn score(percent: f64) -> Markup {
    drawing("bar score", 100.0, [block("track", 0.0, 100.0), block("helps", 0.0, percent.clamp(0.0, 100.0))])
}

/// A bar that shows a share of unfavourable answers, 0 to 1.
pub(super) fn unfavourable(share: f64) -> Markup {
    drawing("bar share", 100.0, [block("track", 0.0, 100.0), block("hinders", 0.0, share.clamp(0.0, 1.0) * 100.0)])
}

/// A bar to both sides of an axis: unfavourable to its left, favourable to its right, and the middle half on either side
/// (the diverging stacked bar of N.B. Robbins and R.M. Heiberger 2011, Plotting Likert and other rating scales, JSM
/// Proceedings).
pub(super) fn diverging(shares: Shares) -> Markup {
    let [unfavourable, neutral, favourable] =
        [shares.unfavourable, shares.neutral, shares.favourable].map(|share| share * 100.0);
    let (left, right) = (100.0 - neutral / 2.0, 100.0 + neutral / 2.0);
    let blocks = [
        block("track", 0.0, 200.0),
        block("hinders", left - unfavourable, unfavourable),
        block("middle", left, neutral),
        block("helps", right, favourable),
        block("axis", 99.0, 2.0),
    ];
    drawing("bar both", 200.0, blocks)
}

/// How far something shifted: an open circle where it was, a full one where it is now, the further to the right the more
/// unfavourable.
pub(super) fn shift(shares: MomentShares) -> Markup {
    /// The room beside the scale for half a circle, and how long the scale is.
    const ROOM: f64 = 7.0;
    const LONG: f64 = 106.0;
    let number = |value: f64| format!("{value:.1}");
    let place = |share: f64| ROOM + share.clamp(0.0, 1.0) * LONG;
    let middle = number(HEIGHT / 2.0 + 1.0);
    let line = |class: &'static str, from: f64, to: f64| {
        let ends: [Attribute<'_>; 5] =
            [("class", class), ("x1", &number(from)), ("y1", &middle), ("x2", &number(to)), ("y2", &middle)];
        Markup::from_element("line", &ends, "")
    };
    let circle = |class: &'static str, share: f64, radius: f64| {
        let attributes: [Attribute<'_>; 4] =
            [("class", class), ("cx", &number(place(share))), ("cy", &middle), ("r", &number(radius))];
        Markup::from_element("circle", &attributes, "")
    };
    let attributes: [Attribute<'_>; 4] = [
        ("class", "bar shift"),
        ("viewBox", &format!("0 0 {} {}", LONG + 2.0 * ROOM, HEIGHT + 2.0)),
        ("aria-hidden", "true"),
        ("focusable", "false"),
    ];
    // The open circle is the larger one, so that it shows where nothing changed.
    let drawn = line("scale", place(0.0), place(1.0))
        .and(line("way", place(shares.before), place(shares.after)))
        .and(circle("before", shares.before, 5.5))
        .and(circle("after", shares.after, 3.5));
    Markup::from_element("svg", &attributes, drawn)
}

/// One block per factor, with the colour of what it turned out to be.
pub(super) fn strip(labels: &[Label], language: Language) -> Markup {
    /// A block and the space behind it.
    const STEP: f64 = 10.0;
    const SPACE: f64 = 1.0;
    let width = labels.len() as f64 * STEP - SPACE;
    let blocks = labels.iter().enumerate().map(|(at, label)| block(class(*label), at as f64 * STEP, STEP - SPACE));
    let key = key(labels, language).into_iter().map(|(label, name)| {
        let swatch = drawing("swatch", HEIGHT, [block(class(label), 0.0, HEIGHT)]);
        Markup::from_element("span", &[], swatch.and(name)).and(" ")
    });
    // Hidden as the picture is: the sentence below it says the same.
    let key = Markup::from_element("div", &[("class", "key"), ("aria-hidden", "true")], key.collect::<Markup>());
    drawing("strip", width.max(STEP), blocks).and(key)
}

/// The class of a judgement in the style sheet.
pub(super) const fn class(label: Label) -> &'static str {
    match label {
        Label::Barrier => "hinders",
        Label::Facilitator => "helps",
        Label::Neither => "middle",
        Label::NotMeasured | Label::NotClassed => "track",
    }
}
