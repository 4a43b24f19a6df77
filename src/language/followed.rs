//! Words about what was agreed for a barrier, and what became of it.

/// Words about what was agreed for a barrier, and what became of it.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says where it stands, and the Dutch and English texts say the rest.
pub struct FollowedTexts {
    pub heading: &'static str,
    /// Whether notes stand there as well.
    pub why: fn(bool) -> String,
    pub agreed: &'static str,
    pub nothing_agreed: &'static str,
    pub without_agreement: &'static str,
    pub agreed_besides: &'static str,
    pub said_then: &'static str,
    pub said_now: &'static str,
    pub one_for_management: &'static str,
    pub one_for_management_hint: &'static str,
}

pub(super) const DUTCH: FollowedTexts = FollowedTexts {
    heading: "Wat er was afgesproken, en hoe het nu is",
    why: |said| {
        let what = if said {
            "wat ervan werd, wat was afgesproken en wat erover is gezegd"
        } else {
            "wat ervan werd en wat was afgesproken"
        };
        format!("Per factor: {what}. Of het een door het ander komt, is hieruit niet te zien: bespreek dat samen.")
    },
    agreed: "Afgesproken",
    nothing_agreed: "Hiervoor was niets afgesproken.",
    without_agreement: "Hiervoor was niets afgesproken",
    agreed_besides: "Ook afgesproken, zonder dat erbij staat voor welke factor",
    said_then: "Toen gezegd",
    said_now: "Nu gezegd",
    one_for_management: "Wat één persoon antwoordde, gaat niet naar de leiding.",
    one_for_management_hint: "Vergelijk de antwoorden van meer mensen, of laat --audience weg en kies zelf wat je vertelt.",
};

pub(super) const ENGLISH: FollowedTexts = FollowedTexts {
    heading: "What was agreed, and how it is now",
    why: |said| {
        let what = if said {
            "what became of it, what was agreed and what was said of it"
        } else {
            "what became of it and what was agreed"
        };
        format!(
            "For each factor: {what}. Whether the one comes from the other cannot be seen here: talk about that together."
        )
    },
    agreed: "Agreed",
    nothing_agreed: "Nothing was agreed for this.",
    without_agreement: "Nothing was agreed for these",
    agreed_besides: "Also agreed, without saying for which factor",
    said_then: "Said then",
    said_now: "Said now",
    one_for_management: "What one person answered does not go to management.",
    one_for_management_hint: "Compare the answers of several people, or leave out --audience and choose yourself what you tell.",
};
