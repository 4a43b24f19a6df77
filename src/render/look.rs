//! How wide and how colourful text on a terminal is.

use crate::typeset::Paint;

/// How the advice may look.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// How many columns there are.
    pub width: usize,
    /// With or without colour.
    pub paint: Paint,
    /// Without tables and bars, for screen readers.
    pub plain: bool,
}

impl Look {
    /// How wide lines may be, kept between a least and a most that suit the page. A voice reads whole paragraphs: it would
    /// spell out the hyphens that lines are broken with, so that plain text is not broken at all.
    pub(super) fn width_within(self, least: usize, most: usize) -> usize {
        /// Longer than any paragraph.
        const UNBROKEN: usize = 100_000;
        if self.plain { UNBROKEN } else { self.width.clamp(least, most) }
    }
}
