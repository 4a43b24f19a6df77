//! Short names that turn up everywhere.

use super::each::{ActorTexts, EffortTexts, ElementTexts, PhaseTexts, RoleTexts};

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
    pub actors: ActorTexts,
    /// Preparation, introduction, embedding.
    pub phases: PhaseTexts,
    /// Low, medium, high.
    pub efforts: EffortTexts,
    /// Professional, coordinator, line manager, other.
    pub roles: RoleTexts,
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
    actors: ActorTexts {
        practitioner: "professional",
        coordinator: "coördinator",
        liaison: "verbindingsfunctionaris",
        line_manager: "leidinggevende",
        board: "bestuur",
        external_partner: "externe partner",
        policy_maker: "beleidsmaker",
    },
    phases: PhaseTexts { preparation: "voorbereiding", introduction: "invoering", embedding: "borging" },
    efforts: EffortTexts { low: "weinig", medium: "gemiddeld", high: "veel" },
    roles: RoleTexts {
        practitioner: "professional",
        coordinator: "coördinator van de invoering",
        line_manager: "leidinggevende",
        other: "iemand anders",
    },
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
    actors: ActorTexts {
        practitioner: "professional",
        coordinator: "coordinator",
        liaison: "liaison officer",
        line_manager: "line manager",
        board: "board",
        external_partner: "external partner",
        policy_maker: "policy-maker",
    },
    phases: PhaseTexts { preparation: "preparation", introduction: "introduction", embedding: "embedding" },
    efforts: EffortTexts { low: "low", medium: "medium", high: "high" },
    roles: RoleTexts {
        practitioner: "professional",
        coordinator: "coordinator of the introduction",
        line_manager: "line manager",
        other: "somebody else",
    },
};
