//! What a line of the plan may say to begin with. A team changes it into its own words.

use super::Grounds;
use crate::catalogue::{Backing, Catalogue, Link, SourceIndex, StrategyIndex};
use crate::language::Language;
use crate::questionnaire::{DeterminantIndex, Slot, wording};
use crate::session::{LONGEST, Session};

/// How many of the first steps of a card are proposed: as many as a team can begin with this month.
const STEPS: usize = 2;

/// For how many barriers the outcome and the reason are worded. More sentences than this are not read.
const WORDED: usize = 3;

/// Texts to begin with; `None` where nothing is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// The first steps of the strategy.
    pub what: Option<String>,
    /// What should be different about the barriers at the next measurement.
    pub outcome: Option<String>,
    /// The mechanism by which it works on the barriers, and what that rests on.
    pub because: Option<String>,
}

/// Texts for a strategy and the barriers it is meant for. A barrier it is not linked to gets an outcome and no reason: the
/// catalogue knows none.
#[must_use]
pub fn propose(
    grounds: Grounds<'_>,
    session: &Session,
    strategy: StrategyIndex,
    barriers: &[DeterminantIndex],
    language: Language,
) -> Proposal {
    let card = grounds.catalogue.strategy(strategy);
    let steps = card.card.steps.iter().take(STEPS).map(|step| step.get(language).to_owned());
    let outcomes = barriers.iter().take(WORDED).filter_map(|index| outcome(grounds, session, *index, language));
    let links = barriers.iter().filter_map(|index| card.links.iter().find(|link| link.determinant == *index));
    let reasons = links.take(WORDED).map(|link| reason(grounds.catalogue, link, language));
    Proposal {
        what: joined(&steps.collect::<Vec<_>>()),
        outcome: joined(&outcomes.collect::<Vec<_>>()),
        because: joined(&reasons.collect::<Vec<_>>()),
    }
}

/// What should be different: fewer unfavourable answers to the statement on which the answers are worst now, or else to
/// the first statement of the determinant.
fn outcome(
    grounds: Grounds<'_>,
    session: &Session,
    determinant: DeterminantIndex,
    language: Language,
) -> Option<String> {
    let Grounds { questionnaire, assessment, .. } = grounds;
    let worst = assessment.barriers.iter().find(|barrier| barrier.determinant == determinant);
    let first = || questionnaire.determinant(determinant).items.first().map(|item| Slot::from_item(*item));
    let slot = worst.map(|barrier| barrier.worst).or_else(first)?;
    let statement = &questionnaire.item(slot.item).statement;
    let statement = wording(questionnaire, slot, statement, session.names(language), language);
    Some((language.phrases().plan.outcome)(&statement))
}

/// The mechanism of a link, and the kinds of backing it has with their publications. Figures stay in the advice: a plan is
/// read by people who want to know why, not how many.
fn reason(catalogue: &Catalogue, link: &Link, language: Language) -> String {
    let words = &language.phrases().plan;
    let sources = |kind: fn(&Backing) -> bool| {
        let mut found: Vec<SourceIndex> = Vec::new();
        for source in link.backing.iter().filter(|backing| kind(backing)).filter_map(Backing::source) {
            if !found.contains(&source) {
                found.push(source);
            }
        }
        let names: Vec<&str> = found.iter().map(|source| catalogue.source(*source).short.get(language)).collect();
        (!names.is_empty()).then(|| names.join("; "))
    };
    let judged = link.backing.iter().any(|backing| matches!(backing, Backing::Judgement));
    let judgement = if link.own { words.own_judgement } else { words.judgement };
    let kinds = [
        sources(|backing| matches!(backing, Backing::Panel { .. }) && !backing.is_caution())
            .map(|sources| (words.panel)(&sources)),
        sources(|backing| matches!(backing, Backing::Effect { .. }) && !backing.is_caution())
            .map(|sources| (words.effect)(&sources)),
        sources(|backing| matches!(backing, Backing::Expert { .. })).map(|sources| (words.experts)(&sources)),
        sources(|backing| matches!(backing, Backing::Method { .. })).map(|sources| (words.method)(&sources)),
        judged.then(|| judgement.to_owned()),
    ];
    let kinds: Vec<String> = kinds.into_iter().flatten().collect();
    let list = match kinds.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{}{}{last}", first.join(", "), words.and),
        None => String::new(),
    };
    format!("{} {}", link.because.get(language), (words.rests_on)(&list))
}

/// The sentences after each other, no longer than a session can hold; names that a user typed may be very long.
fn joined(sentences: &[String]) -> Option<String> {
    let text = sentences.join(" ");
    let text = match text.char_indices().nth(LONGEST) {
        Some(_) => text.chars().take(LONGEST - 1).chain(['…']).collect(),
        None => text,
    };
    Some(text).filter(|text| !text.trim().is_empty())
}
