//! Whether something speaks against a strategy. Each term is true, false or not known; what is not known never counts.

use super::circumstances::Circumstances;
use crate::catalogue::{Actor, Link, Objection, ObjectionTerm, Phase, Strategy, StrategyIndex, TermBound, TermLabel};
use crate::language::Text;
use crate::questionnaire::{CauseIndex, DeterminantIndex, ElementKind, ItemIndex};

/// What speaks against a strategy for the determinant of this link, each reason once.
#[must_use]
pub fn spoken_against<'a>(strategy: &'a Strategy, link: &'a Link, known: &Circumstances) -> Vec<&'a Text> {
    let objections = strategy.not_when.iter().chain(&link.not_when);
    let mut found: Vec<&Text> = Vec::new();
    for objection in objections.filter(|objection| holds(objection, link.determinant, known)) {
        if !found.contains(&&objection.text) {
            found.push(&objection.text);
        }
    }
    found
}

/// Whether all terms are known to be true.
fn holds(objection: &Objection, determinant: DeterminantIndex, known: &Circumstances) -> bool {
    objection.all.iter().all(|term| is_true(term, determinant, known) == Some(true))
}

/// Whether one term is true for a barrier; `None` where that is not known.
#[must_use]
pub fn is_true(term: &ObjectionTerm, determinant: DeterminantIndex, known: &Circumstances) -> Option<bool> {
    match term {
        ObjectionTerm::Phase(phases) => phase(known, phases),
        ObjectionTerm::Label(of, wanted) => label(known, *of, *wanted),
        ObjectionTerm::Answer(item, bound) => answer(known, *item, *bound),
        ObjectionTerm::Cause(wanted) => cause(known, *wanted),
        ObjectionTerm::Kind(wanted) => kind(known, determinant, *wanted),
        ObjectionTerm::Absent(actor) => present(known, *actor).map(|present| !present),
        ObjectionTerm::Present(actor) => present(known, *actor),
        ObjectionTerm::TeamSize(bound) => team_size(known, *bound),
        ObjectionTerm::Have(strategy) => have(known, *strategy),
        ObjectionTerm::Tried(strategy) => tried(known, *strategy),
    }
}

fn phase(known: &Circumstances, phases: &[Phase]) -> Option<bool> {
    known.phase.map(|phase| phases.contains(&phase))
}

fn label(known: &Circumstances, determinant: DeterminantIndex, wanted: TermLabel) -> Option<bool> {
    known.labels.get(&determinant).map(|label| *label == wanted)
}

fn answer(known: &Circumstances, item: ItemIndex, bound: TermBound) -> Option<bool> {
    known.answers.get(&item).map(|answers| answers.iter().any(|answer| bound.holds((*answer).into())))
}

/// A cause that was not named may be there all the same.
fn cause(known: &Circumstances, wanted: CauseIndex) -> Option<bool> {
    if known.causes.values().flatten().any(|cause| *cause == wanted) {
        return Some(true);
    }
    None
}

fn kind(known: &Circumstances, determinant: DeterminantIndex, wanted: ElementKind) -> Option<bool> {
    let kinds = known.kinds.get(&determinant)?;
    // Elements of another list say nothing of this one.
    let mut own = kinds.iter().filter(|kind| kind.list() == wanted.list()).peekable();
    own.peek()?;
    Some(own.any(|kind| *kind == wanted))
}

fn present(known: &Circumstances, actor: Actor) -> Option<bool> {
    known.present.as_ref().map(|present| present.contains(&actor))
}

fn team_size(known: &Circumstances, bound: TermBound) -> Option<bool> {
    known.team_size.map(|size| bound.holds(size))
}

/// What is not on the list of what is there may be there all the same.
fn have(known: &Circumstances, strategy: StrategyIndex) -> Option<bool> {
    known.have.get(&strategy).copied()
}

fn tried(known: &Circumstances, strategy: StrategyIndex) -> Option<bool> {
    known.tried.iter().any(|(tried, _)| *tried == strategy).then_some(true)
}
