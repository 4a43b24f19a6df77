//! Short names that turn up everywhere. Lists are in the order of the enumeration they name.

use super::each::ElementTexts;

/// Short names.
#[derive(Debug)]
pub struct LabelTexts {
    /// A factor that hinders.
    pub barrier: &'static str,
    /// A factor that does neither.
    pub neither: &'static str,
    /// A factor without a usable answer.
    pub not_measured: &'static str,
    /// An answer that does not apply.
    pub not_applicable: &'static str,
    /// A question without an answer.
    pub unanswered: &'static str,
    /// Agreement in a table: this one is, this one does it.
    pub yes: &'static str,
    /// Its opposite.
    pub no: &'static str,
    /// What stands for the rest of a list that is cut short.
    pub and_others: fn(usize) -> String,
    /// What is an organisation's own, behind its name.
    pub own: &'static str,
    /// The innovation when it has no name.
    pub innovation: &'static str,
    /// The word for the client when the user gives none.
    pub client: &'static str,
    /// Kinds of elements.
    pub elements: ElementTexts,
    /// Who acts: professional, coordinator, line manager, board, external partner, policy maker.
    pub actors: [&'static str; 7],
    /// Preparation, introduction, embedding.
    pub phases: [&'static str; 3],
    /// Low, medium, high.
    pub efforts: [&'static str; 3],
    /// Professional, coordinator, line manager, other.
    pub roles: [&'static str; 4],
}

pub(super) const DUTCH: LabelTexts = LabelTexts {
    barrier: "belemmerend",
    neither: "geen van beide",
    not_measured: "niet gemeten",
    not_applicable: "niet van toepassing",
    unanswered: "niet beantwoord",
    yes: "ja",
    no: "nee",
    and_others: |count| format!("en nog {count}"),
    own: "eigen",
    innovation: "de innovatie",
    client: "cliënt",
    elements: ElementTexts {
        activity: "activiteiten",
        goal: "doelen",
        benefit: "voordelen",
        drawback: "nadelen",
        referent: "mensen die belangrijk zijn",
    },
    actors: [
        "professional",
        "coördinator",
        "verbindingsfunctionaris",
        "leidinggevende",
        "bestuur",
        "externe partner",
        "beleidsmaker",
    ],
    phases: ["voorbereiding", "invoering", "borging"],
    efforts: ["weinig", "gemiddeld", "veel"],
    roles: ["professional", "coördinator van de invoering", "leidinggevende", "iemand anders"],
};

pub(super) const ENGLISH: LabelTexts = LabelTexts {
    barrier: "barrier",
    neither: "neither",
    not_measured: "not measured",
    not_applicable: "not applicable",
    unanswered: "not answered",
    yes: "yes",
    no: "no",
    and_others: |count| format!("and {count} more"),
    own: "own",
    innovation: "the innovation",
    client: "client",
    elements: ElementTexts {
        activity: "activities",
        goal: "goals",
        benefit: "benefits",
        drawback: "drawbacks",
        referent: "people who matter",
    },
    actors: [
        "professional",
        "coordinator",
        "liaison officer",
        "line manager",
        "board",
        "external partner",
        "policy-maker",
    ],
    phases: ["preparation", "introduction", "embedding"],
    efforts: ["low", "medium", "high"],
    roles: ["professional", "coordinator of the introduction", "line manager", "somebody else"],
};
