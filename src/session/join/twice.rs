//! Whoever is in two files: a copy of a team's file, made because two people wrote in it at once, or one person who answered in
//! a session and in a survey. Whether equal answers are those of one person only a user can say.

use super::elements::MovedSession;
use super::{JoinGuidance, JoinRemark, JoinSource};
use crate::answers::Answers;
use crate::language::Text;

/// Looks at every two files that hold the same answers. Where the user says that these are of the same people, they count once:
/// with what was given, or else by being asked.
pub(super) fn settle(
    sources: &[JoinSource],
    laid: &mut [MovedSession],
    guidance: &mut JoinGuidance<'_>,
    remarks: &mut Vec<JoinRemark>,
) {
    for at in 1..laid.len() {
        for before in 0..at {
            let rest = without(&laid[at].voices, &laid[before].voices);
            let shared = laid[at].voices.len() - rest.len();
            if shared == 0 {
                continue;
            }
            let (one, other) = (&sources[before].name, &sources[at].name);
            let are_same = match said(guidance, one, other) {
                Some(said) => said,
                None => match guidance.ask.as_mut() {
                    Some(ask) => {
                        ask(&Text::from_phrases(|words| (words.twice.ask_same_people)(one, other, shared as u64)))
                    }
                    None => {
                        remarks.push(JoinRemark::SameAnswers(one.clone(), other.clone(), shared));
                        false
                    }
                },
            };
            if are_same {
                laid[at].voices = rest;
                remarks.push(JoinRemark::CountedOnce(one.clone(), other.clone(), shared));
            }
        }
    }
}

/// What the user said beforehand: that the people of two files are the same, or that those of one stand by themselves.
fn said(guidance: &mut JoinGuidance<'_>, one: &str, other: &str) -> Option<bool> {
    for same in &mut guidance.same {
        let are_same = same.covers(one, other);
        if are_same || same.sets_apart(one) || same.sets_apart(other) {
            same.was_used = true;
            return Some(are_same);
        }
    }
    None
}

/// The answers that are left when each of those in the other file is taken away once.
fn without(answers: &[Answers], others: &[Answers]) -> Vec<Answers> {
    let mut others: Vec<&Answers> = others.iter().collect();
    let mut rest = Vec::new();
    for one in answers {
        match others.iter().position(|other| *other == one) {
            Some(at) => drop(others.swap_remove(at)),
            None => rest.push(one.clone()),
        }
    }
    rest
}
