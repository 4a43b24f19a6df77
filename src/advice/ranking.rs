//! The order of strategies for one determinant.
//!
//! The rules are looked at one after the other, so that every place can be explained in a sentence; no points are added
//! up. Effects measured in reviews are modest and alike, so they strengthen a link but never outweigh how well it fits.

use std::cmp::Ordering;

use super::circumstances::{Circumstances, StrategyState};
use super::objecting::spoken_against;
use super::strength::Strength;
use crate::catalogue::{Catalogue, Fit, Link, LinkCause, Strategy, StrategyIndex};
use crate::language::Text;
use crate::questionnaire::{CauseIndex, DeterminantIndex};

/// Whether a strategy works on the cause that was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CauseMatch {
    /// It works on a cause that was named.
    Named,
    /// It works whatever the cause is.
    Any,
    /// It works on another cause only.
    Other,
}

/// A strategy as advice for one determinant.
#[derive(Clone, Debug)]
pub struct Suggestion<'a> {
    /// The strategy.
    pub strategy: StrategyIndex,
    /// Why it is linked.
    pub link: &'a Link,
    /// Whether it works on the cause that was named; `None` where none was.
    pub works_on: Option<CauseMatch>,
    /// How directly it works, on the cause that was named where it does.
    pub fit: Fit,
    /// What it does, about the cause that was named where it does something about that.
    pub because: &'a Text,
    /// How near what it rests on is to it, and to the cause that was named.
    pub strength: Strength,
    /// What speaks against it, as far as is known.
    pub against: Vec<&'a Text>,
    /// How far it is already.
    pub state: Option<StrategyState>,
}

impl<'a> Suggestion<'a> {
    /// A linked strategy, as far as these circumstances say.
    fn from_link(catalogue: &'a Catalogue, strategy: StrategyIndex, link: &'a Link, known: &Circumstances) -> Self {
        let named = known.causes_behind(link.determinant);
        let (works_on, fit, because) = for_causes(link, named);
        Self {
            strategy,
            link,
            works_on,
            fit,
            because,
            strength: Strength::from_link(link, named),
            against: spoken_against(catalogue.strategy(strategy), link, known),
            state: known.state(strategy, link.determinant),
        }
    }

    /// Whether it is left out of what is suggested, since it is there and works, or was tried for this and stopped.
    #[must_use]
    pub fn is_aside(&self) -> bool {
        self.state.is_some_and(StrategyState::is_aside)
    }
}

/// What a link does about the causes that were named: whether it works on one, how directly, and how. Of several that it
/// works on, the one on which it works most directly speaks.
#[must_use]
pub fn for_causes<'a>(link: &'a Link, named: &[CauseIndex]) -> (Option<CauseMatch>, Fit, &'a Text) {
    if named.is_empty() {
        return (None, link.fit, &link.because);
    }
    if link.causes.is_empty() {
        return (Some(CauseMatch::Any), link.fit, &link.because);
    }
    let fit = |cause: &LinkCause| cause.fit.unwrap_or(link.fit);
    let worked_on = link.causes.iter().filter(|cause| named.contains(&cause.cause));
    // Of equals the first, as the last of the greatest from behind.
    match worked_on.rev().max_by_key(|cause| fit(cause)) {
        Some(best) => (Some(CauseMatch::Named), fit(best), best.because.as_ref().unwrap_or(&link.because)),
        None => (Some(CauseMatch::Other), link.fit, &link.because),
    }
}

/// The rule that puts one strategy before another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RankingRule {
    /// Nothing is known to speak against it.
    Objection,
    /// It works on the cause that was named.
    Cause,
    /// It does more about the cause.
    Fit,
    /// What it rests on is nearer to it.
    Backing,
    /// It can be used in the phase of the introduction.
    Phase,
    /// It is more about this determinant than about others.
    Specificity,
    /// It asks less.
    Effort,
    /// Nothing sets them apart; by id, so that the order is always the same.
    Id,
}

/// All strategies for a determinant, best first. What is there already or was tried keeps its place in this list.
#[must_use]
pub fn rank<'a>(catalogue: &'a Catalogue, determinant: DeterminantIndex, known: &Circumstances) -> Vec<Suggestion<'a>> {
    let mut found: Vec<Suggestion<'a>> = catalogue
        .links_to(determinant)
        .map(|(strategy, link)| Suggestion::from_link(catalogue, strategy, link, known))
        .collect();
    found.sort_by(|a, b| compare(catalogue, a, b, known).0);
    found
}

/// The rule that puts `better` before `other`.
#[must_use]
pub fn decided_by(
    catalogue: &Catalogue,
    better: &Suggestion<'_>,
    other: &Suggestion<'_>,
    known: &Circumstances,
) -> RankingRule {
    compare(catalogue, better, other, known).1
}

fn compare(
    catalogue: &Catalogue,
    a: &Suggestion<'_>,
    b: &Suggestion<'_>,
    known: &Circumstances,
) -> (Ordering, RankingRule) {
    let objections = a.against.is_empty().cmp(&b.against.is_empty()).reverse();
    if objections.is_ne() { (objections, RankingRule::Objection) } else { on_its_merits(catalogue, a, b, known) }
}

/// The order where nothing would speak against anything.
pub(super) fn on_its_merits(
    catalogue: &Catalogue,
    a: &Suggestion<'_>,
    b: &Suggestion<'_>,
    known: &Circumstances,
) -> (Ordering, RankingRule) {
    let (one, two) = (catalogue.strategy(a.strategy), catalogue.strategy(b.strategy));
    let later = |strategy: &Strategy| known.phase.is_some_and(|phase| !strategy.phases.contains(&phase));
    let rules = [
        (a.works_on.cmp(&b.works_on), RankingRule::Cause),
        (b.fit.cmp(&a.fit), RankingRule::Fit),
        (b.strength.cmp(&a.strength), RankingRule::Backing),
        (later(one).cmp(&later(two)), RankingRule::Phase),
        (larger_share(specificity(two, b.link), specificity(one, a.link)), RankingRule::Specificity),
        (one.effort.cmp(&two.effort), RankingRule::Effort),
    ];
    rules.into_iter().find(|(ordering, _)| ordering.is_ne()).unwrap_or_else(|| (one.id.cmp(&two.id), RankingRule::Id))
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
