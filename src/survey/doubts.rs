//! What the user should look at before trusting the result.

use super::import::Doubt;
use super::intake::Intake;
use super::options::Options;
use super::plan::Use;
use super::setup::About;
use super::words::Polarity;
use crate::answers::{Forms, Layout, agreement};
use crate::questionnaire::{Questionnaire, Slot};

/// Doubts about bare numbers, where no label says which way they run and the user has not said so either.
pub(super) fn of_file(
    questionnaire: &Questionnaire,
    file: &About,
    intake: &Intake,
    options: &Options<'_>,
    doubts: &mut Vec<Doubt>,
) {
    let read = file.plan.columns.iter().filter_map(|used| match used {
        Use::Item { slot, polarity, .. } => Some((*slot, *polarity)),
        _ => None,
    });
    let bare = read.filter(|(slot, _)| intake.position(*slot).is_some_and(|place| intake.seen(place).numbers));
    let stated = |polarity: Option<Polarity>| polarity.or(options.reversed).is_some();
    let (mut reversed, mut two_answers) = (Vec::new(), Vec::new());
    for (slot, polarity) in bare {
        let item = questionnaire.item(slot.item);
        if item.reversed && !stated(polarity) {
            reversed.push(slot);
        }
        if item.scale.is_yes_no() {
            two_answers.push(slot);
        }
    }
    add(doubts, Doubt::Reversed(reversed));
    add(doubts, Doubt::TwoAnswers(two_answers));
}

/// Adds the places to a doubt of that kind from another file, if there are any.
fn add(doubts: &mut Vec<Doubt>, doubt: Doubt) {
    let merge = |known: &mut Vec<Slot>, more: &[Slot]| {
        known.extend(more.iter().filter(|slot| !known.contains(slot)).copied().collect::<Vec<_>>());
    };
    match &doubt {
        Doubt::Reversed(slots) | Doubt::TwoAnswers(slots) if slots.is_empty() => return,
        _ => {}
    }
    for known in doubts.iter_mut() {
        match (known, &doubt) {
            (Doubt::Reversed(known), Doubt::Reversed(more)) | (Doubt::TwoAnswers(known), Doubt::TwoAnswers(more)) => {
                return merge(known, more);
            }
            _ => {}
        }
    }
    doubts.push(doubt);
}

/// Items that go against all others.
pub(super) fn of_answers(questionnaire: &Questionnaire, layout: &Layout, sample: &Forms, doubts: &mut Vec<Doubt>) {
    let found = layout.slots().zip(agreement(layout, sample));
    let classed = found.filter(|(slot, _)| questionnaire.item(slot.item).scale.is_classed());
    doubts.extend(
        classed
            .filter_map(|(slot, agreement)| Some(Doubt::Against(slot, agreement.filter(|found| found.is_against())?))),
    );
}
