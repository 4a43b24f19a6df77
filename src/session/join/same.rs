//! What is the same in other words, as the user says it.

use crate::fault::Fault;
use crate::language::quoted_text;

/// Two wordings of one thing, or one that stands by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SameWording {
    typed: String,
    one: String,
    other: Option<String>,
    /// Whether it settled something.
    pub(super) was_used: bool,
}

impl SameWording {
    /// Reads `A=B`, or `A=` for what is nothing else.
    ///
    /// # Errors
    ///
    /// When there is no equals sign, or nothing before it.
    pub fn from_typed(typed: &str) -> Result<Self, Fault> {
        let parts = typed.split_once('=').map(|(one, other)| (normal(one), normal(other)));
        match parts.filter(|(one, _)| !one.is_empty()) {
            Some((one, other)) => {
                let other = Some(other).filter(|other| !other.is_empty());
                Ok(Self { typed: typed.to_owned(), one, other, was_used: false })
            }
            None => Err(Fault::from_usage("same-form", |words| (words.voices.same_form)(typed))
                .hint(|words| words.voices.same_form_hint.to_owned())),
        }
    }

    /// Whether it says that these two are the same, in either order.
    pub(super) fn covers(&self, one: &str, other: &str) -> bool {
        let is = |first: &str, second: &str| self.one == normal(first) && self.other == Some(normal(second));
        is(one, other) || is(other, one)
    }

    /// Whether it says that this stands by itself.
    pub(super) fn sets_apart(&self, one: &str) -> bool {
        self.other.is_none() && self.one == normal(one)
    }

    /// That it settled nothing.
    #[must_use]
    pub fn unused(&self) -> Fault {
        Fault::from_usage("same-unused", |words| (words.voices.same_unused)(&self.typed))
            .hint(|words| words.voices.same_unused_hint.to_owned())
    }
}

/// A text as it is compared: whatever its capitals, and the white space around and in it.
pub(super) fn normal(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Two wordings as the option takes them, between quotation marks for a shell.
pub(super) fn option(one: &str, other: &str) -> String {
    format!("--same {}", quoted_text(&format!("{one}={other}")))
}
