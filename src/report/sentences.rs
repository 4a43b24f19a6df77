//! What the report says in words, the same on screen and in documents.

use super::counted::{divided_in_words, unfavourable_in_words};
use super::figures::{capital, decimal, percent};
use super::{BarrierAdvice, Report, Said, names};
use crate::assessment::{Label, NotMeasured};
use crate::language::report::Counts;
use crate::language::{Language, clean, long_date, within_sentence};
use crate::questionnaire::DeterminantIndex;
use crate::session::SessionContext;

/// What the report is called.
pub(crate) fn title(report: &Report<'_>, language: Language) -> String {
    let words = &language.phrases().report;
    match clean(&report.context.innovation).as_str() {
        "" => words.title_without_innovation.to_owned(),
        innovation => (words.title)(&within_sentence(innovation)),
    }
}

/// Who, where and when, as far as that is known: what each is called, and what it is.
pub(crate) fn facts(context: &SessionContext, language: Language) -> Vec<(&'static str, String)> {
    let (words, labels) = (&language.phrases().report, &language.phrases().labels);
    let rows = [
        (words.organisation, context.organisation.clone()),
        (words.team, context.team.clone()),
        (words.date, context.date.as_deref().map(|date| long_date(date, language))),
        (words.client, context.client.clone()),
        (words.phase, context.phase.map(|phase| phase.among(&labels.phases).to_owned())),
        (words.role, context.role.map(|role| role.among(&labels.roles).to_owned())),
    ];
    rows.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// The report in one sentence.
pub(crate) fn summary(report: &Report<'_>, language: Language) -> String {
    let words = &language.phrases().report;
    if report.named_barriers {
        return (words.asked_barriers)(report.barriers.len());
    }
    let count = |label| report.assessment.determinants.iter().filter(|result| result.label == label).count();
    let counts = Counts {
        barriers: count(Label::Barrier),
        facilitators: count(Label::Facilitator),
        neither: count(Label::Neither),
        not_measured: count(Label::NotMeasured),
    };
    let mut sentence = (words.counts)(counts);
    if report.is_of_a_group() {
        let whom = (language.phrases().groups.filled_in)(report.assessment.respondents);
        sentence = format!("{whom} {sentence}");
    }
    if counts.not_measured == report.assessment.determinants.len() {
        words.nothing_measured.to_owned()
    } else if counts.barriers == 0 {
        format!("{sentence} {}", words.no_barriers)
    } else {
        sentence
    }
}

/// A statement and the answer to it, in words.
pub(crate) fn said_in_words(said: &Said, language: Language) -> (String, String) {
    let words = &language.phrases().report;
    let mut answer = match (&said.answer, said.share) {
        (Some(answer), _) => format!("{}: {}.", words.answer, answer.get(language)),
        (None, Some(_)) => format!("{}.", capital(&unfavourable(said, language).unwrap_or_default())),
        (None, None) => String::new(),
    };
    let divided = said.divided.map(|share| match said.counted {
        Some(sides) => divided_in_words(&sides, language),
        None => (language.phrases().groups.divided_note)(&percent(share)),
    });
    let tie = said.tie.map(|(rank, others)| (words.tie)(rank, others));
    for sentence in divided.into_iter().chain(tie) {
        answer = format!("{answer} {sentence}");
    }
    (said.statement.get(language).to_owned(), answer)
}

/// How many of a group answered unfavourably: in words where it is small, as a share where it is not.
pub(crate) fn unfavourable(said: &Said, language: Language) -> Option<String> {
    Some(match said.counted {
        Some(sides) => unfavourable_in_words(&sides, language),
        None => (language.phrases().report.unfavourable_share)(&percent(said.share?)),
    })
}

/// What is not measured, gathered by reason.
pub(crate) fn by_reason(report: &Report<'_>, language: Language) -> Vec<(&'static str, Vec<String>)> {
    let reasons = [NotMeasured::Unknown, NotMeasured::NotApplicable, NotMeasured::Missing];
    let gathered = reasons.into_iter().map(|wanted| {
        let own = report.not_measured.iter().filter(|(_, reason)| *reason == wanted);
        let names = own.map(|(index, _)| names::plain(report.questionnaire.determinant(*index), language).to_owned());
        (reason(wanted, language), names.collect::<Vec<_>>())
    });
    gathered.filter(|(_, names)| !names.is_empty()).collect()
}

/// Why something is not measured.
pub(crate) fn reason(reason: NotMeasured, language: Language) -> &'static str {
    let phrases = language.phrases();
    match reason {
        NotMeasured::Unknown => phrases.report.reason_unknown,
        NotMeasured::NotApplicable => phrases.labels.not_applicable,
        NotMeasured::Missing => phrases.labels.unanswered,
    }
}

/// The product scores that could be worked out, in words.
pub(crate) fn composites(report: &Report<'_>, language: Language) -> Vec<String> {
    let words = &language.phrases().report;
    let found =
        report.assessment.determinants.iter().filter_map(|result| Some((result.determinant, result.composite?)));
    let lines = found.map(|(index, composite)| {
        let name = names::determinant(report.questionnaire.determinant(index), language);
        (words.composite)(&name, &decimal(composite.mean, 1, language), composite.range.0, composite.range.1)
    });
    lines.collect()
}

/// How the bundle is to be read, and which barriers came first in it, by their numbers.
pub(crate) fn bundle_lead(report: &Report<'_>, language: Language) -> String {
    let words = &language.phrases().report;
    let numbers = |of: &dyn Fn(DeterminantIndex) -> bool| -> Option<String> {
        let places = report.barriers.iter().zip(1..).filter(|(barrier, _)| of(barrier.determinant));
        let found: Vec<String> = places.map(|(_, number)| number.to_string()).collect();
        // What is true of all sets none apart.
        (!found.is_empty() && found.len() < report.barriers.len()).then(|| found.join(", "))
    };
    let known = &report.circumstances;
    let ties = |barrier: DeterminantIndex| known.knots.iter().any(|knot| knot.contains(&barrier));
    let knots = numbers(&ties).map(|numbers| (words.bundle_knots)(&numbers));
    let taken = numbers(&|barrier| known.taken_on.contains(&barrier)).map(|numbers| (words.bundle_taken)(&numbers));
    let sentences = std::iter::once(words.bundle_note.to_owned()).chain(knots).chain(taken);
    sentences.collect::<Vec<_>>().join(" ")
}

/// What would take the place of each strategy of the bundle, and what the bundle leaves uncovered.
pub(crate) fn bundle_sentences(report: &Report<'_>, language: Language) -> Vec<String> {
    let words = &language.phrases().report;
    let name = |index| names::strategy(report.catalogue.strategy(index), language);
    let swaps = report.bundle.lines.iter().filter(|line| !line.instead.is_empty()).map(|line| {
        let instead: Vec<String> = line.instead.iter().map(|index| name(*index)).collect();
        (words.bundle_instead)(&name(line.strategy), &instead.join("; "))
    });
    let uncovered = report.bundle.uncovered.iter().map(|place| {
        let determinant = report.questionnaire.determinant(report.barriers[*place].determinant);
        format!("{} ({})", names::plain(determinant, language), place + 1)
    });
    let uncovered: Vec<String> = uncovered.collect();
    let rest = (!uncovered.is_empty()).then(|| (words.bundle_uncovered)(&uncovered.join(", ")));
    swaps.chain(rest).collect()
}

/// Why a barrier has no strategies.
pub(crate) fn no_strategies(barrier: &BarrierAdvice<'_>, language: Language) -> &'static str {
    let words = &language.phrases().report;
    if barrier.advice.removed > 0 { words.no_strategies } else { words.no_strategies_known }
}

/// The filters in one sentence, if there are any.
pub(crate) fn filters(report: &Report<'_>, language: Language) -> Option<String> {
    let (words, labels, filters) = (&language.phrases().report, &language.phrases().labels, &report.filters);
    let parts: Vec<String> = [
        filters.phase.map(|phase| (words.filter_phase)(phase.among(&labels.phases))),
        (!filters.actors.is_empty()).then(|| (words.filter_actor)(&names::actors(&filters.actors, language))),
        filters.max_effort.map(|effort| (words.filter_effort)(effort.among(&words.efforts))),
        (!filters.exclude.is_empty()).then(|| (words.filter_exclude)(&filters.exclude.join(", "))),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| (words.filters)(&parts.join("; ")))
}
