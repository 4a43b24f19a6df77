//! The screens of the conversation in words.

use super::choosing::ChoiceLine;
use super::{Planning, PlanningScreen, Work};
use crate::language::{Language, long_date};
use crate::plan::{PlanField, PlanFieldKind, PlannedAction, Status, get, missing};
use crate::talk::{KeysView, TickLine, TicksView, View};

pub(super) fn of(planning: &Planning<'_>, language: Language) -> View {
    let words = &language.phrases().planning;
    match planning.screen {
        PlanningScreen::Choose => choosing(planning, language),
        PlanningScreen::Search => View::Text {
            question: words.what_to_search.to_owned(),
            hint: words.what_to_search_hint.to_owned(),
            current: String::new(),
        },
        PlanningScreen::Found => {
            let (text, found) = &planning.found;
            let names = found.iter().map(|index| planning.catalogue.strategy(*index).name.get(language).to_owned());
            View::Pick {
                question: (words.which_found)(text),
                options: names.chain([words.none_of_these.to_owned()]).collect(),
            }
        }
        PlanningScreen::Own => View::Text {
            question: words.what_own.to_owned(),
            hint: words.what_own_hint.to_owned(),
            current: String::new(),
        },
        PlanningScreen::OwnFor(at) => {
            let subject = planning.grounds().with(&planning.session);
            let barriers = planning.own_can_be_for().into_iter().map(|index| subject.barrier_name(index, language));
            View::Pick {
                question: (words.own_for)(&name(planning, at, language)),
                options: barriers.chain([words.own_for_none.to_owned()]).collect(),
            }
        }
        PlanningScreen::Line { at, seen } => line(planning, at, seen, language),
        PlanningScreen::Fill(at, field) => filling(planning, at, field, language),
        PlanningScreen::Status(at) => {
            let statuses = Status::ALL.map(|status| status.among(&language.phrases().plan.statuses));
            let usual = Status::ALL.iter().position(|status| *status == planning.line(at).status);
            View::Keys(of_line(planning, at, words.how_far, &statuses, usual, language))
        }
        PlanningScreen::Remark(at) => View::Text {
            question: format!("{} {}", name(planning, at, language), words.remark),
            hint: words.remark_hint.to_owned(),
            current: String::new(),
        },
        PlanningScreen::Discard(at) => {
            View::Keys(of_line(planning, at, words.discard, &words.keep_or_discard, Some(0), language))
        }
    }
}

fn choosing(planning: &Planning<'_>, language: Language) -> View {
    let words = &language.phrases().planning;
    let subject = planning.grounds().with(&planning.session);
    let mut group = String::new();
    let options = planning.choice_lines().into_iter().map(|line| {
        let strategy = planning.strategy_of(line).map(|index| planning.catalogue.strategy(index));
        let called = strategy.map_or("", |strategy| strategy.name.get(language));
        let (above, label) = match line {
            ChoiceLine::Candidate(at) => {
                let candidate = &planning.candidates[at];
                let others = candidate.ranks.iter().filter(|rank| **rank != candidate.under);
                let others: Vec<String> = others.map(ToString::to_string).collect();
                let barrier = &planning.assessment.barriers[candidate.under - 1];
                let barrier = subject.barrier_name(barrier.determinant, language);
                let label = (words.candidate)(called, &others.join(", "), candidate.in_bundle);
                ((words.for_barrier)(candidate.under, &barrier), label)
            }
            ChoiceLine::LookedUp(_) => (words.looked_up.to_owned(), called.to_owned()),
            ChoiceLine::Others => {
                (words.elsewhere.to_owned(), (words.of_others)(planning.candidates.len() - planning.first))
            }
            ChoiceLine::Search => (words.elsewhere.to_owned(), words.search.to_owned()),
            ChoiceLine::Own => (words.elsewhere.to_owned(), words.own.to_owned()),
        };
        let opens = group != above;
        group.clone_from(&above);
        let more = strategy
            .map(|strategy| (words.explained)(strategy.summary.get(language), strategy.card.works_when.get(language)));
        TickLine {
            above: opens.then_some(above),
            label,
            is_ticked: planning.strategy_of(line).is_some_and(|strategy| planning.ticked.contains(&strategy)),
            more: more.unwrap_or_default(),
        }
    });
    let options: Vec<TickLine> = options.collect();
    let chosen = planning.session.plan.len();
    View::Ticks(TicksView {
        heading: words.choosing.to_owned(),
        subject: String::new(),
        facts: Vec::new(),
        question: words.which.to_owned(),
        hint: if chosen == 0 { words.which_hint.to_owned() } else { (words.chosen_already)(chosen) },
        options,
        more: Vec::new(),
        note: None,
    })
}

fn name(planning: &Planning<'_>, at: usize, language: Language) -> String {
    planning.grounds().with(&planning.session).strategy_name(&planning.line(at).strategy, language)
}

fn of_line(
    planning: &Planning<'_>,
    at: usize,
    question: &str,
    options: &[&str],
    usual: Option<usize>,
    language: Language,
) -> KeysView {
    KeysView {
        heading: (language.phrases().planning.line_of)(at + 1, planning.session.plan.len()),
        subject: name(planning, at, language),
        facts: facts(planning, planning.line(at), language),
        rounds: Vec::new(),
        question: question.to_owned(),
        options: options.iter().map(|option| (*option).to_owned()).collect(),
        details: Vec::new(),
        usual,
    }
}

fn line(planning: &Planning<'_>, at: usize, seen: bool, language: Language) -> View {
    let words = &language.phrases().planning;
    let usual = planning.usual_work(at, seen);
    let usual = Work::ALL.iter().position(|work| *work == usual);
    let mut works = words.works;
    if at + 1 == planning.session.plan.len() {
        works[works.len() - 1] = words.ready;
    }
    View::Keys(of_line(planning, at, words.what_now, &works, usual, language))
}

/// What a line says in brief: what it is for, who and when, how far it is, what was noted last, and what is not filled in.
fn facts(planning: &Planning<'_>, action: &PlannedAction, language: Language) -> Vec<String> {
    let phrases = language.phrases();
    let words = &phrases.plan;
    let subject = planning.grounds().with(&planning.session);
    let barriers: Vec<String> = action.barriers.iter().map(|index| subject.barrier_name(*index, language)).collect();
    let day = |field| Some(get(action, field)).filter(|text| !text.is_empty());
    let shown = |field: PlanField| {
        let text = get(action, field);
        let dated = field.row().kind == PlanFieldKind::Day;
        let text = if dated && !text.is_empty() { long_date(&text, language) } else { text };
        ((field.row().words)(phrases).name, text)
    };
    let mut lines = vec![(words.serves, barriers.join(", ")), shown(PlanField::Who)];
    lines.extend([PlanField::Start, PlanField::Due].into_iter().filter(|field| day(*field).is_some()).map(shown));
    lines.push(shown(PlanField::When));
    if action.status != Status::Planned {
        let status = action.status.among(&words.statuses);
        lines.push(((PlanField::Status.row().words)(phrases).name, status.to_owned()));
        lines.push(shown(PlanField::StoppedBecause));
    }
    let last = action.remarks.last();
    let remark = last.map(|remark| format!("{}: {}", long_date(&remark.date.to_string(), language), remark.text));
    let lacking: Vec<String> =
        missing(action).into_iter().map(|field| (field.row().words)(phrases).name.to_lowercase()).collect();
    let lacking = (!lacking.is_empty()).then(|| (language.phrases().planning.lacking)(&lacking.join(", ")));
    let filled = lines.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| format!("{name}: {text}"));
    filled.chain(remark).chain(lacking).collect()
}

fn filling(planning: &Planning<'_>, at: usize, field: PlanField, language: Language) -> View {
    let words = (field.row().words)(language.phrases());
    View::Text {
        question: format!("{} {}", name(planning, at, language), words.question),
        hint: words.hint.to_owned(),
        current: get(planning.line(at), field),
    }
}
