//! What `check` finds.

use crate::language::Text;

/// A remark about a file that is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckWarning {
    /// Kebab-case code, for programs.
    pub code: &'static str,
    /// What could be better.
    pub text: Text,
}

impl CheckWarning {
    /// A remark with its code.
    #[must_use]
    pub fn new(code: &'static str, text: Text) -> Self {
        Self { code, text }
    }
}

/// That a file is right, and what could be better about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckFinding {
    /// What it is, and how much is in it.
    pub fine: Text,
    /// What could be better.
    pub warnings: Vec<CheckWarning>,
}
