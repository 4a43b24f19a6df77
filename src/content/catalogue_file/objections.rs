//! What speaks against a strategy, with its ids resolved: one small function per kind of term.

use std::fmt::Arguments;

use super::entries::{
    AnswerEntry, CauseTermEntry, KindEntry, LabelEntry, LabelWord, ListWord, ObjectionEntry, TermEntry,
};
use crate::catalogue::{Objection, ObjectionTerm, StrategyIndex, TermBound, TermLabel};
use crate::content::resolve::Reporter;
use crate::questionnaire::{DeterminantIndex, ElementKind, PerElement, Questionnaire};

/// The most that can speak against a strategy or a link, and the most terms of each: all are looked at for every barrier.
pub const MOST_OBJECTIONS: usize = 20;

/// The kinds of term there are, as they are written.
const TERMS: [&str; 10] =
    ["phase", "label", "answer", "cause", "kind", "absent", "present", "team_size", "have", "tried"];

/// What the ids of a term can refer to.
pub(super) struct TermContext<'a> {
    pub questionnaire: &'a Questionnaire,
    pub strategies: &'a [String],
}

impl TermContext<'_> {
    pub(super) fn objections(
        &self,
        entries: Vec<ObjectionEntry>,
        path: Arguments<'_>,
        reporter: &mut Reporter<'_>,
    ) -> Vec<Objection> {
        if entries.len() > MOST_OBJECTIONS {
            reporter.report(path, "too-many-objections", |words| (words.causes.too_many_objections)(MOST_OBJECTIONS));
        }
        let entries = entries.into_iter().take(MOST_OBJECTIONS).enumerate();
        entries.filter_map(|(number, entry)| self.objection(entry, format_args!("{path}/{number}"), reporter)).collect()
    }

    fn objection(&self, entry: ObjectionEntry, path: Arguments<'_>, reporter: &mut Reporter<'_>) -> Option<Objection> {
        reporter.text(format_args!("{path}/text"), &entry.text);
        if entry.all.is_empty() || entry.all.len() > MOST_OBJECTIONS {
            reporter.report(format_args!("{path}/all"), "objection-number-of-terms", |words| {
                (words.causes.number_of_terms)(MOST_OBJECTIONS)
            });
        }
        let terms = entry.all.into_iter().take(MOST_OBJECTIONS).enumerate();
        let all: Vec<Option<ObjectionTerm>> =
            terms.map(|(number, term)| self.term(term, format_args!("{path}/all/{number}"), reporter)).collect();
        // A term about what this questionnaire does not have is never known to be true.
        let all: Option<Vec<ObjectionTerm>> = all.into_iter().collect();
        Some(Objection { all: all?, text: entry.text })
    }

    fn term(&self, entry: TermEntry, path: Arguments<'_>, reporter: &mut Reporter<'_>) -> Option<ObjectionTerm> {
        let TermEntry { phase, label, answer, cause, kind, absent, present, team_size, have, tried } = entry;
        let filled = [
            phase.is_some(),
            label.is_some(),
            answer.is_some(),
            cause.is_some(),
            kind.is_some(),
            absent.is_some(),
            present.is_some(),
            team_size.is_some(),
            have.is_some(),
            tried.is_some(),
        ];
        if filled.iter().filter(|filled| **filled).count() != 1 {
            reporter.report(path, "objection-of-several-terms", |words| (words.causes.one_term)(&TERMS.join(", ")));
            return None;
        }
        let mut term = phase.map(ObjectionTerm::Phase);
        term = term.or_else(|| self.label(&label?, format_args!("{path}/label"), reporter));
        term = term.or_else(|| self.answer(&answer?, format_args!("{path}/answer"), reporter));
        term = term.or_else(|| self.cause(&cause?, format_args!("{path}/cause"), reporter));
        term = term.or_else(|| self.kind(&kind?, format_args!("{path}/kind"), reporter));
        term = term.or_else(|| absent.map(ObjectionTerm::Absent));
        term = term.or_else(|| present.map(ObjectionTerm::Present));
        term = term.or_else(|| {
            let size = team_size?;
            bound(size.at_most, size.at_least, format_args!("{path}/team_size"), reporter).map(ObjectionTerm::TeamSize)
        });
        term = term.or_else(|| self.strategy(&have?, format_args!("{path}/have"), reporter).map(ObjectionTerm::Have));
        term.or_else(|| self.strategy(&tried?, format_args!("{path}/tried"), reporter).map(ObjectionTerm::Tried))
    }

    fn label(&self, entry: &LabelEntry, path: Arguments<'_>, reporter: &mut Reporter<'_>) -> Option<ObjectionTerm> {
        let label = match entry.is {
            LabelWord::Barrier => TermLabel::Barrier,
            LabelWord::Facilitator => TermLabel::Facilitator,
            LabelWord::Neither => TermLabel::Neither,
        };
        let determinant = self.determinant(&entry.determinant, format_args!("{path}/determinant"), reporter)?;
        Some(ObjectionTerm::Label(determinant, label))
    }

    fn answer(&self, entry: &AnswerEntry, path: Arguments<'_>, reporter: &mut Reporter<'_>) -> Option<ObjectionTerm> {
        let bound = bound(entry.at_most, entry.at_least, path, reporter);
        let item = self.questionnaire.find_item(&entry.item);
        if item.is_none() && !reporter.is_bundled(path) {
            let known = self.questionnaire.items().map(|(_, item)| item.id.as_str());
            reporter.unknown(format_args!("{path}/item"), &entry.item, known);
        }
        Some(ObjectionTerm::Answer(item?, bound?))
    }

    fn cause(&self, entry: &CauseTermEntry, path: Arguments<'_>, reporter: &mut Reporter<'_>) -> Option<ObjectionTerm> {
        let determinant = self.determinant(&entry.determinant, format_args!("{path}/determinant"), reporter)?;
        let cause = self.questionnaire.find_cause(determinant, &entry.is);
        if cause.is_none() {
            let known = self.questionnaire.causes_of(determinant).map(|(_, cause)| cause.id.as_str());
            reporter.unknown(format_args!("{path}/is"), &entry.is, known);
        }
        cause.map(ObjectionTerm::Cause)
    }

    fn kind(&self, entry: &KindEntry, path: Arguments<'_>, reporter: &mut Reporter<'_>) -> Option<ObjectionTerm> {
        let list = match entry.list {
            ListWord::Referents => PerElement::Referent,
            ListWord::Drawbacks => PerElement::Drawback,
        };
        let kind = ElementKind::of(list).find(|kind| kind.id() == entry.is);
        if kind.is_none() {
            reporter.unknown(format_args!("{path}/is"), &entry.is, ElementKind::of(list).map(ElementKind::id));
        }
        kind.map(ObjectionTerm::Kind)
    }

    fn strategy(&self, id: &str, path: Arguments<'_>, reporter: &mut Reporter<'_>) -> Option<StrategyIndex> {
        let found = self.strategies.iter().position(|known| known == id).map(StrategyIndex);
        if found.is_none() {
            reporter.unknown(path, id, self.strategies.iter().map(String::as_str));
        }
        found
    }

    fn determinant(&self, id: &str, path: Arguments<'_>, reporter: &mut Reporter<'_>) -> Option<DeterminantIndex> {
        let found = self.questionnaire.find_determinant(id);
        if found.is_none() && !reporter.is_bundled(path) {
            let known = self.questionnaire.determinants().map(|(_, determinant)| determinant.id.as_str());
            reporter.unknown(path, id, known);
        }
        found
    }
}

/// A limit is an upper or a lower one.
fn bound(
    at_most: Option<u32>,
    at_least: Option<u32>,
    path: Arguments<'_>,
    reporter: &mut Reporter<'_>,
) -> Option<TermBound> {
    match (at_most, at_least) {
        (Some(most), None) => Some(TermBound::AtMost(most)),
        (None, Some(least)) => Some(TermBound::AtLeast(least)),
        _ => {
            reporter.report(path, "objection-bound", |words| words.causes.one_bound.to_owned());
            None
        }
    }
}
