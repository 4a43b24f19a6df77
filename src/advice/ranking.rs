//! The order of strategies for one determinant.
//!
//! The rules are looked at one after the other, so that every place can be explained in a sentence; no points are added
//! up. Effects measured in reviews are modest and alike, so they strengthen a link but never outweigh how well it fits.

use std::cmp::{Ordering, Reverse};

use crate::catalogue::{Backing, Catalogue, Crosswalk, Endorsement, Link, Strategy, StrategyIndex};
use crate::questionnaire::DeterminantIndex;

/// A strategy as advice for one determinant.
#[derive(Clone, Copy, Debug)]
pub struct Suggestion<'a> {
    /// The strategy.
    pub strategy: StrategyIndex,
    /// Why it is linked.
    pub link: &'a Link,
}

/// How strong the backing of a link is, by the kinds it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Only the project's own reasoning.
    Judgement,
    /// A behaviour-change method.
    Method,
    /// A panel of experts.
    Expert,
    /// A measured effect.
    Effect,
    /// A measured effect and a panel of experts.
    EffectAndExpert,
}

impl Strength {
    /// The strength of a link.
    #[must_use]
    pub fn from_link(link: &Link) -> Self {
        let has = |kind: fn(&Backing) -> bool| link.backing.iter().any(kind);
        let expert = has(|backing| matches!(backing, Backing::Expert { .. }));
        let effect = has(|backing| matches!(backing, Backing::Effect { .. }));
        match (effect, expert) {
            (true, true) => Self::EffectAndExpert,
            (true, false) => Self::Effect,
            (false, true) => Self::Expert,
            (false, false) if has(|backing| matches!(backing, Backing::Method { .. })) => Self::Method,
            (false, false) => Self::Judgement,
        }
    }
}

/// The rule that puts one strategy before another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RankingRule {
    /// It takes more of the cause away.
    Fit,
    /// Its backing is of a stronger kind.
    Backing,
    /// More experts chose it.
    Experts,
    /// It is more about this determinant than about others.
    Specificity,
    /// It asks less.
    Effort,
    /// Nothing sets them apart; by id, so that the order is always the same.
    Id,
}

/// All strategies for a determinant, best first.
#[must_use]
pub fn rank(catalogue: &Catalogue, determinant: DeterminantIndex) -> Vec<Suggestion<'_>> {
    let mut found: Vec<Suggestion<'_>> =
        catalogue.links_to(determinant).map(|(strategy, link)| Suggestion { strategy, link }).collect();
    found.sort_by(|a, b| compare(catalogue, a, b).0);
    found
}

/// The rule that puts `better` before `other`.
#[must_use]
pub fn decided_by(catalogue: &Catalogue, better: &Suggestion<'_>, other: &Suggestion<'_>) -> RankingRule {
    compare(catalogue, better, other).1
}

fn compare(catalogue: &Catalogue, a: &Suggestion<'_>, b: &Suggestion<'_>) -> (Ordering, RankingRule) {
    let (one, two) = (catalogue.strategy(a.strategy), catalogue.strategy(b.strategy));
    let rules = [
        (b.link.fit.cmp(&a.link.fit), RankingRule::Fit),
        (Strength::from_link(b.link).cmp(&Strength::from_link(a.link)), RankingRule::Backing),
        (Reverse(endorsed(a.link)).cmp(&Reverse(endorsed(b.link))), RankingRule::Experts),
        (larger_share(specificity(two, b.link), specificity(one, a.link)), RankingRule::Specificity),
        (one.effort.cmp(&two.effort), RankingRule::Effort),
    ];
    rules.into_iter().find(|(ordering, _)| ordering.is_ne()).unwrap_or_else(|| (one.id.cmp(&two.id), RankingRule::Id))
}

/// The share of experts that is certain, in percent: of the choices of a link that came through the first construct of the
/// crosswalk, or else of those that came through the second; 0 without experts.
#[must_use]
pub fn endorsed(link: &Link) -> u8 {
    let best = |wanted| {
        let shares = link.backing.iter().filter_map(|backing| match backing {
            Backing::Expert { crosswalk, endorsement, .. } if *crosswalk == wanted => {
                Some(Endorsement::at_least(*endorsement))
            }
            _ => None,
        });
        shares.max()
    };
    best(Crosswalk::First).or_else(|| best(Crosswalk::Second)).unwrap_or(0)
}

/// How much a strategy is about this determinant: the fit of this link, and the fits of all its links together; the share
/// of the one in the other decides. Champions, who turn up almost everywhere, come low; a handover procedure comes high.
#[must_use]
pub fn specificity(strategy: &Strategy, link: &Link) -> (u32, u32) {
    // What an organisation adds leaves the order of our own links alone.
    let counted = strategy.links.iter().filter(|other| link.own || !other.own);
    let all = counted.map(|link| u32::from(u8::from(link.fit))).sum();
    (u32::from(u8::from(link.fit)), all)
}

/// Compares two shares exactly.
fn larger_share((own_a, all_a): (u32, u32), (own_b, all_b): (u32, u32)) -> Ordering {
    (own_a * all_b).cmp(&(own_b * all_a))
}
