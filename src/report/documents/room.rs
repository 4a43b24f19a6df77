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
    /// Whether there is room for pictures that take much of it.
    pub pictures: bool,
}

impl Default for SheetRoom {
    /// What there is room for on a few pages.
    fn default() -> Self {
        Self { barriers: 5, lines: 12, text: 300, pictures: true }
    }
}

impl SheetRoom {
    /// What there is room for on a few pages: the first that fits is taken.
    pub const ON_A_FEW_PAGES: [Self; 6] = [
        Self { barriers: 5, lines: 12, text: 300, pictures: true },
        Self { barriers: 5, lines: 12, text: 160, pictures: true },
        Self { barriers: 5, lines: 8, text: 120, pictures: true },
        Self { barriers: 5, lines: 8, text: 120, pictures: false },
        Self { barriers: 5, lines: 6, text: 80, pictures: false },
        Self { barriers: 5, lines: 4, text: 60, pictures: false },
    ];

    /// How wide a statement with a name in it may be.
    pub const fn statement(self) -> usize {
        if self.text > 160 { 320 } else { 200 }
    }

    /// How wide what was typed about who and when may be in a column where there are more pages than one.
    pub const fn who(self) -> usize {
        if self.text < 120 { self.text } else { 120 }
    }

    /// What there is room for on one side of paper: the first that fits is taken.
    pub const ON_A_SHEET: [Self; 6] = [
        Self { barriers: 5, lines: 5, text: 150, pictures: false },
        Self { barriers: 5, lines: 5, text: 100, pictures: false },
        Self { barriers: 4, lines: 4, text: 100, pictures: false },
        Self { barriers: 3, lines: 4, text: 90, pictures: false },
        Self { barriers: 3, lines: 3, text: 80, pictures: false },
        Self { barriers: 3, lines: 3, text: 60, pictures: false },
    ];
}
