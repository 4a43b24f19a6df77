//! Colour, where the reader wants it. Nothing is said by colour alone.

/// Adds emphasis to text, or leaves it as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paint {
    on: bool,
}

impl Paint {
    /// With or without colour.
    #[must_use]
    pub const fn new(on: bool) -> Self {
        Self { on }
    }

    fn style(self, text: &str, codes: &str) -> String {
        if self.on { format!("\u{1b}[{codes}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    /// A heading.
    #[must_use]
    pub fn heading(self, text: &str) -> String {
        self.style(text, "1;36")
    }

    /// Something important.
    #[must_use]
    pub fn strong(self, text: &str) -> String {
        self.style(text, "1")
    }

    /// Something that hinders.
    #[must_use]
    pub fn hindering(self, text: &str) -> String {
        self.style(text, "1;31")
    }

    /// Something that helps.
    #[must_use]
    pub fn helping(self, text: &str) -> String {
        self.style(text, "32")
    }

    /// Something in the background.
    #[must_use]
    pub fn quiet(self, text: &str) -> String {
        self.style(text, "2")
    }
}
