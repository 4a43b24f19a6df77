//! The forms of what the program writes and reads, as JSON Schema (draft 2020-12).

/// A document that other programs read or write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaDocument {
    /// The advice in JSON.
    Advice,
    /// The action plan in JSON.
    Plan,
    /// A comparison in JSON.
    Comparison,
    /// What `check` finds, in JSON.
    Check,
    /// The session file, which a person writes in YAML.
    Session,
}

impl SchemaDocument {
    /// All of them, in the order of the enumeration.
    pub const ALL: [Self; 5] = [Self::Advice, Self::Plan, Self::Comparison, Self::Check, Self::Session];

    /// The schema as JSON text, ending in a line break. It is closed: it knows every field of this version of the program.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Advice => include_str!("../../../schema/advice.schema.json"),
            Self::Plan => include_str!("../../../schema/plan.schema.json"),
            Self::Comparison => include_str!("../../../schema/comparison.schema.json"),
            Self::Check => include_str!("../../../schema/check.schema.json"),
            Self::Session => include_str!("../../../schema/session.schema.json"),
        }
    }
}
