//! The rule behind the labels in words, with the limits that were chosen.

/// The rule behind the labels: its limits as percentages without a sign, and what shares are of.
#[derive(Clone, Debug)]
pub struct RuleInWords {
    /// From how much unfavourable something is a barrier.
    pub barrier: String,
    /// From how much favourable it is a facilitator.
    pub facilitator: String,
    /// Whether shares are of all respondents, and not of those who answered.
    pub of_all: bool,
    /// Whether shares are rounded to whole percents first.
    pub rounded: bool,
}

pub(super) fn dutch(rule: &RuleInWords) -> String {
    format!(
        "Voor dit advies is een factor belemmerend vanaf {} % ongunstig en bevorderend vanaf {} % gunstig.{}",
        rule.barrier,
        rule.facilitator,
        dutch_shares(rule)
    )
}

pub(super) fn english(rule: &RuleInWords) -> String {
    format!(
        "In this advice a factor is a barrier from {} % unfavourable and a facilitator from {} % favourable.{}",
        rule.barrier,
        rule.facilitator,
        english_shares(rule)
    )
}

pub(super) fn dutch_method(rule: &RuleInWords) -> String {
    let RuleInWords { barrier, facilitator, .. } = rule;
    format!(
        "Bij één respondent geldt de band van het antwoord: ongunstig is belemmerend, gunstig is bevorderend, het midden is geen van beide. Bij een groep geldt de {barrier}/{facilitator}-regel: belemmerend vanaf {barrier} % ongunstig, bevorderend vanaf {facilitator} % gunstig.{} TNO noemt zelf geen grens.",
        dutch_shares(rule)
    )
}

pub(super) fn english_method(rule: &RuleInWords) -> String {
    let RuleInWords { barrier, facilitator, .. } = rule;
    format!(
        "With one respondent the band of the answer counts: unfavourable is a barrier, favourable is a facilitator, the middle is neither. With a group the {barrier}/{facilitator} rule applies: a barrier from {barrier} % unfavourable, a facilitator from {facilitator} % favourable.{} TNO itself gives no cut-off.",
        english_shares(rule)
    )
}

fn dutch_shares(rule: &RuleInWords) -> String {
    let of_all = if rule.of_all { " Aandelen zijn van alle respondenten, ook van wie geen antwoord gaf." } else { "" };
    let rounded = if rule.rounded { " Aandelen worden eerst afgerond op hele procenten." } else { "" };
    format!("{of_all}{rounded}")
}

fn english_shares(rule: &RuleInWords) -> String {
    let of_all = if rule.of_all { " Shares are of all respondents, also of those who gave no answer." } else { "" };
    let rounded = if rule.rounded { " Shares are first rounded to whole percents." } else { "" };
    format!("{of_all}{rounded}")
}
