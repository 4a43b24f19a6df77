//! How much a document for a meeting has room for.

/// How much there is room for.
#[derive(Clone, Copy, Debug)]
pub(super) struct SheetRoom {
    /// How many barriers.
    pub barriers: usize,
    /// How many lines of a plan, and of what is asked.
    pub lines: usize,
    /// How wide a text may be that was typed.
    pub text: usize,
}

impl Default for SheetRoom {
    /// What there is room for on a few pages.
    fn default() -> Self {
        Self { barriers: 5, lines: 12, text: 300 }
    }
}

impl SheetRoom {
    /// What there is room for on one side of paper: the first that fits is taken.
    pub const ON_A_SHEET: [Self; 6] = [
        Self { barriers: 5, lines: 5, text: 150 },
        Self { barriers: 5, lines: 5, text: 100 },
        Self { barriers: 4, lines: 4, text: 100 },
        Self { barriers: 3, lines: 4, text: 90 },
        Self { barriers: 3, lines: 3, text: 80 },
        Self { barriers: 3, lines: 3, text: 60 },
    ];
}
