//! The elements of several sessions laid beside each other: which of them are the same.

use std::collections::BTreeMap;

use super::same::{normal, option};
use super::{JoinGuidance, JoinSource, SameWording};
use crate::answers::Answers;
use crate::fault::Fault;
use crate::language::voices::ElementsApartInWords;
use crate::language::{Phrases, Text, clean};
use crate::questionnaire::{ElementKind, Elements, PerElement, Questionnaire, Slot};
use crate::session::{CauseAnswers, Entries, LISTS, SecondRound, Session};

/// An element of the whole.
#[derive(Clone, Debug)]
struct JoinedElement {
    text: String,
    /// What it is called in messages, and behind `--same`.
    called: String,
    /// The file that named it.
    file: String,
    kind: Option<ElementKind>,
    /// Whether it was said that it stands by itself.
    is_apart: bool,
}

/// The elements of the whole, by the kind that questions are asked per.
#[derive(Clone, Debug, Default)]
pub(super) struct JoinedElements(BTreeMap<PerElement, Vec<JoinedElement>>);

/// Where each element of a session is in the whole.
#[derive(Clone, Debug, Default)]
pub(super) struct ElementPlaces(BTreeMap<(PerElement, u16), u16>);

/// What a session says by place, with the places of the whole.
#[derive(Clone, Debug, Default)]
pub(super) struct MovedSession {
    pub voices: Vec<Answers>,
    pub causes: CauseAnswers,
    pub unfinished: Entries,
    pub second_round: SecondRound,
}

impl JoinedElements {
    /// Finds the place of each element of a session, and adds those that stand by themselves.
    ///
    /// # Errors
    ///
    /// When elements are worded otherwise and nobody says whether they are the same, or when there are too many.
    pub fn lay(
        &mut self,
        questionnaire: &Questionnaire,
        source: &JoinSource,
        guidance: &mut JoinGuidance<'_>,
    ) -> Result<ElementPlaces, Vec<Fault>> {
        let (mut places, mut faults) = (ElementPlaces::default(), Vec::new());
        for per in PerElement::ALL {
            let theirs = named_or_answered(questionnaire, source, per);
            // A kind that nobody was asked about says nothing.
            if theirs.is_empty() {
                continue;
            }
            let mine = self.0.entry(per).or_default();
            let found = if mine.is_empty() {
                Ok((0..theirs.len()).map(|_| None).collect())
            } else {
                matched(mine, &theirs, per, &source.name, guidance)
            };
            match found {
                Ok(found) => {
                    for ((at, element), place) in theirs.into_iter().zip(found) {
                        places.0.insert((per, at), put(mine, element, place));
                    }
                    if mine.len() > Elements::MOST {
                        let count = mine.len();
                        faults.push(Fault::from_data("too-many-elements", |words| {
                            (words.errors.too_many_elements)(per.among(&words.labels.elements), count, Elements::MOST)
                        }));
                    }
                }
                Err(fault) => faults.push(fault),
            }
        }
        if faults.is_empty() { Ok(places) } else { Err(faults) }
    }

    /// The elements of the whole. One without a name is the general word.
    pub fn named(&self) -> Elements {
        let mut elements = Elements::default();
        for (per, mine) in &self.0 {
            if mine.len() == 1 && mine[0].text.trim().is_empty() {
                continue;
            }
            for (at, element) in (0..).zip(mine) {
                elements.of_mut(*per).push(element.text.clone());
                elements.set_kind(*per, at, element.kind);
            }
        }
        elements
    }
}

impl ElementPlaces {
    /// What a session says, with the places of the whole.
    pub fn moved(&self, questionnaire: &Questionnaire, session: &Session) -> MovedSession {
        let place = |slot: Slot| {
            let per = questionnaire.item(slot.item).per;
            let element = per.and_then(|per| self.0.get(&(per, slot.element)).copied());
            Slot { element: element.unwrap_or(slot.element), ..slot }
        };
        let voice = |answers: &Answers| answers.iter().map(|(slot, response)| (place(slot), response)).collect();
        let mut unfinished = Entries::default();
        for (slot, entry) in session.unfinished.iter() {
            unfinished.insert(place(slot), entry.clone());
        }
        MovedSession {
            unfinished,
            second_round: session.second_round.iter().map(|(slot, hands)| (place(*slot), hands.clone())).collect(),
            voices: session.respondents().iter().map(voice).collect(),
            causes: session.causes.iter().map(|(slot, answer)| (place(*slot), answer.clone())).collect(),
        }
    }
}

/// The elements of a session that are named, and those without a name that somebody answered about.
fn named_or_answered(questionnaire: &Questionnaire, source: &JoinSource, per: PerElement) -> Vec<(u16, JoinedElement)> {
    let elements = &source.session.elements;
    let is_of = |slot: &Slot, at: u16| slot.element == at && questionnaire.item(slot.item).per == Some(per);
    let respondents = source.session.respondents();
    let Session { unfinished, second_round, .. } = &source.session;
    let is_answered = |at: u16| {
        respondents.iter().any(|answers| answers.iter().any(|(slot, _)| is_of(&slot, at)))
            || unfinished.iter().any(|(slot, _)| is_of(&slot, at))
            || second_round.keys().any(|slot| is_of(slot, at))
    };
    let found = (0..elements.count(per)).filter_map(|at| {
        let text = elements.of(per).get(usize::from(at)).cloned().unwrap_or_default();
        let is_named = !text.trim().is_empty();
        (is_named || is_answered(at)).then(|| {
            let called = if is_named { clean(&text) } else { format!("{}[{}]", per.among(&LISTS), at + 1) };
            let kind = elements.kind(per, at);
            (at, JoinedElement { text, called, file: source.name.clone(), kind, is_apart: false })
        })
    });
    found.collect()
}

/// Puts an element at its place in the whole, or at a new one.
fn put(mine: &mut Vec<JoinedElement>, element: JoinedElement, place: Option<usize>) -> u16 {
    let at = match place {
        Some(at) => {
            mine[at].kind = mine[at].kind.or(element.kind);
            if mine[at].text.trim().is_empty() {
                mine[at].text.clone_from(&element.text);
            }
            at
        }
        None => {
            mine.push(element);
            mine.len() - 1
        }
    };
    u16::try_from(at).unwrap_or(u16::MAX)
}

/// The place of each of their elements among ours; `None` for what stands by itself.
fn matched(
    mine: &mut [JoinedElement],
    theirs: &[(u16, JoinedElement)],
    per: PerElement,
    file: &str,
    guidance: &mut JoinGuidance<'_>,
) -> Result<Vec<Option<usize>>, Fault> {
    let mut found: Vec<Option<usize>> = vec![None; theirs.len()];
    let mut settled = vec![false; theirs.len()];
    let mut match_by = |mine: &[JoinedElement], is_same: &mut dyn FnMut(&JoinedElement, &JoinedElement) -> bool| {
        for (at, (_, element)) in theirs.iter().enumerate() {
            if settled[at] {
                continue;
            }
            let free = (0..mine.len()).filter(|place| !found.contains(&Some(*place)));
            let place = free.into_iter().find(|place| is_same(&mine[*place], element));
            if place.is_some() {
                (found[at], settled[at]) = (place, true);
            }
        }
    };
    match_by(mine, &mut |one, other| normal(&one.called) == normal(&other.called));
    let same = &mut guidance.same;
    match_by(mine, &mut |one, other| said_same(same, &one.called, &other.called));
    for (at, (_, element)) in theirs.iter().enumerate().filter(|(at, _)| found[*at].is_none()) {
        settled[at] = settled[at] || said_apart(&mut guidance.same, &element.called);
    }
    for (at, element) in mine.iter_mut().enumerate().filter(|(at, _)| !found.contains(&Some(*at))) {
        let _ = at;
        element.is_apart = element.is_apart || said_apart(&mut guidance.same, &element.called);
    }
    let left_theirs: Vec<usize> = (0..theirs.len()).filter(|at| !settled[*at]).collect();
    let left_mine: Vec<usize> =
        (0..mine.len()).filter(|at| !mine[*at].is_apart && !found.contains(&Some(*at))).collect();
    if left_theirs.is_empty() && left_mine.is_empty() {
        return Ok(found);
    }
    let Some(ask) = guidance.ask.as_mut() else {
        return Err(apart(mine, theirs, (&left_mine, &left_theirs), per, file));
    };
    for at in left_theirs {
        let element = &theirs[at].1;
        let same = left_mine.iter().copied().filter(|place| !found.contains(&Some(*place))).find(|place| {
            let one = &mine[*place];
            ask(&Text::from_phrases(|words| {
                (words.voices.ask_same)(&one.called, &one.file, &element.called, &element.file)
            }))
        });
        found[at] = same;
    }
    for at in left_mine {
        mine[at].is_apart = !found.contains(&Some(at));
    }
    Ok(found)
}

fn said_same(same: &mut [SameWording], one: &str, other: &str) -> bool {
    let said = same.iter_mut().find(|same| same.covers(one, other));
    said.map(|said| said.was_used = true).is_some()
}

fn said_apart(same: &mut [SameWording], one: &str) -> bool {
    let said = same.iter_mut().find(|same| same.sets_apart(one));
    said.map(|said| said.was_used = true).is_some()
}

/// What the whole and a file word otherwise, with the options that settle it.
fn apart(
    mine: &[JoinedElement],
    theirs: &[(u16, JoinedElement)],
    (left_mine, left_theirs): (&[usize], &[usize]),
    per: PerElement,
    file: &str,
) -> Fault {
    let ours: Vec<&JoinedElement> = left_mine.iter().map(|at| &mine[*at]).collect();
    let others: Vec<&JoinedElement> = left_theirs.iter().map(|at| &theirs[*at].1).collect();
    let names = |list: &[&JoinedElement]| {
        list.iter().map(|element| format!("“{}”", element.called)).collect::<Vec<_>>().join(", ")
    };
    let mut files: Vec<&str> = ours.iter().map(|element| element.file.as_str()).collect();
    if files.is_empty() {
        files.extend(mine.first().map(|element| element.file.as_str()));
    }
    files.dedup();
    let in_words = |words: &'static Phrases| {
        (words.voices.elements_apart)(&ElementsApartInWords {
            kind: per.among(&words.labels.elements),
            files: [files.join(", "), file.to_owned()],
            only: [names(&ours), names(&others)],
        })
    };
    let pairs: Vec<String> = ours.iter().zip(&others).map(|(one, other)| option(&one.called, &other.called)).collect();
    let rest = ours.iter().skip(pairs.len()).chain(others.iter().skip(pairs.len()));
    let alone: Vec<String> = rest.map(|element| option(&element.called, "")).collect();
    Fault::from_data("elements-apart", in_words).hint(|words| match (pairs.as_slice(), alone.as_slice()) {
        ([], alone) => (words.voices.same_alone_hint)(&alone.join(" ")),
        (pairs, []) => (words.voices.same_hint)(&pairs.join(" ")),
        (pairs, alone) => (words.voices.same_hint_alone)(&pairs.join(" "), &alone.join(" ")),
    })
}
