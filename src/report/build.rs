//! Putting the report together.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::beginning::Beginning;
use super::behind::{CauseSaid, knots, safety};
use super::groups::divisions;
use super::plan::PlanReport;
use super::provenance::{NOTHING, Provenance};
use super::{BarrierAdvice, BundleAdvice, BundleLine, FEWEST_FOR_SHARES, Report, Said, notices};
use crate::advice::{Advice, Certainty, Circumstances, Drawn, Draws, Filters, Need, TOP, bundle, for_causes};
use crate::answers::Tally;
use crate::assessment::{Assessment, AssessmentSettings, Barrier, Division, GroupName, ItemResult, NotMeasured};
use crate::catalogue::{Backing, Catalogue, SourceIndex, StrategyIndex};
use crate::language::{Text, clean};
use crate::plan::Subject;
use crate::questionnaire::{DeterminantIndex, Questionnaire, Slot, wording};
use crate::session::{Session, SessionEntry};

/// Ids of the publications behind the method itself, cited in every report whatever its strategies rest on.
pub const METHOD_SOURCES: [&str; 5] = ["tno-2012", "fleuren-2014", "dugstad-2020", "wilson-1927", "dubbeldeman-2024"];

/// The publication behind Cronbach's alpha, cited where it is shown.
pub const ALPHA_SOURCE: &str = "cronbach-1951";

/// The publication behind the bootstrap, cited where certainty is shown.
pub const CERTAINTY_SOURCE: &str = "efron-1979";

/// How many strategies a bundle holds at most, unless asked otherwise.
pub const BUNDLE_SIZE: usize = 5;

/// What a report is made from.
#[derive(Clone, Copy, Debug)]
pub struct ReportInput<'a> {
    /// The questionnaire.
    pub questionnaire: &'a Questionnaire,
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// Who, where, when; the elements, and the notes.
    pub session: &'a Session,
    /// What was answered, by one respondent or by many.
    pub tally: &'a Tally,
    /// The choices behind the labels.
    pub settings: AssessmentSettings,
    /// Barriers the user named; when there are any, the answers are not looked at.
    pub named: &'a [DeterminantIndex],
    /// How many strategies per barrier.
    pub top: usize,
    /// How many strategies the bundle holds at most.
    pub bundle: usize,
    /// What to leave out.
    pub filters: &'a Filters,
    /// What was read, and how.
    pub provenance: &'a Provenance,
    /// The day on which the plan in the session is looked at; without one the plan is left out.
    pub today: Option<Date>,
    /// The respondents divided into groups, once per column that was asked for.
    pub divisions: &'a [Division],
    /// The fewest respondents that a group in the divisions had to have.
    pub min_group: Option<u64>,
    /// Whether each group in the divisions gets an advice of its own.
    pub per_group: bool,
    /// From what, and how, is drawn to see how sure the advice is; without it that is not worked out.
    pub drawn: Option<(Drawn<'a>, Draws)>,
}

impl<'a> ReportInput<'a> {
    /// What is always needed; the rest is as it is when nobody chooses.
    #[must_use]
    pub fn new(
        questionnaire: &'a Questionnaire,
        catalogue: &'a Catalogue,
        session: &'a Session,
        tally: &'a Tally,
        filters: &'a Filters,
    ) -> Self {
        Self {
            questionnaire,
            catalogue,
            session,
            tally,
            settings: AssessmentSettings::default(),
            named: &[],
            top: TOP,
            bundle: BUNDLE_SIZE,
            filters,
            provenance: &NOTHING,
            today: None,
            divisions: &[],
            min_group: None,
            per_group: false,
            drawn: None,
        }
    }
}

/// Makes the report, for one respondent or for a group, with everything that was asked for in it.
///
/// The plan is left out where nothing was weighed or planned, or where barriers were named without a questionnaire.
#[must_use]
pub fn build<'a>(input: &ReportInput<'a>) -> Report<'a> {
    let ReportInput { questionnaire, catalogue, session, named, .. } = *input;
    let assessment = if named.is_empty() {
        Assessment::from_tally(questionnaire, input.tally, input.settings)
    } else {
        Assessment::from_tally(questionnaire, &Tally::new(questionnaire, &session.elements), input.settings)
    };
    let subject = Subject { questionnaire, catalogue, session };
    let plan = input.today.filter(|_| named.is_empty()).map(|today| PlanReport::new(subject, &assessment, today));
    let mut report = assemble(input, assessment, None);
    report.plan = plan.filter(|plan| !plan.is_empty());
    report.divisions = input.divisions.to_vec();
    report.notices.extend(divisions::notices(&report));
    if input.per_group {
        report.parts = parts(input, input.divisions);
    }
    report.certainty = input.drawn.as_ref().map(|(drawn, draws)| {
        let found: Vec<_> = report.barriers.iter().map(|barrier| barrier.determinant).collect();
        let chosen: Vec<_> = report.bundle.lines.iter().map(|line| line.strategy).collect();
        Certainty::from_drawn(drawn, *draws, &found, &chosen)
    });
    report
}

/// The reports of the groups of a survey, one per group, division by division. `input` is that of the whole survey, without
/// named barriers.
///
/// They are made from the results in the divisions, not from answers, so that what is withheld there stays withheld.
fn parts<'a>(input: &ReportInput<'a>, divisions: &[Division]) -> Vec<Report<'a>> {
    let groups = divisions.iter().flat_map(|division| division.groups.iter().map(move |group| (division, group)));
    let reports = groups.map(|(division, group)| {
        assemble(input, group.assessment.clone(), Some((division.column.clone(), group.name.clone())))
    });
    reports.collect()
}

fn assemble<'a>(input: &ReportInput<'a>, assessment: Assessment, about: Option<(String, GroupName)>) -> Report<'a> {
    let ReportInput { questionnaire, catalogue, session, named, .. } = *input;
    let known = Circumstances::from_session(questionnaire, catalogue, session, &assessment, named);
    let barriers =
        if named.is_empty() { measured(input, &assessment, &known) } else { asked(input, &assessment, &known) };
    let alone = assessment.respondents == 1 && named.is_empty() && about.is_none();
    let indices: Vec<DeterminantIndex> = barriers.iter().map(|barrier| barrier.determinant).collect();
    let knots = knots(questionnaire, session, &known, &indices);
    let present = session.context.present.as_deref();
    let beginning = Beginning::from_barriers(catalogue, &barriers, &session.take_on, &knots, present).filter(|_| alone);
    let needs: Vec<Need> = if named.is_empty() {
        assessment.barriers.iter().map(Need::from_barrier).collect()
    } else {
        named.iter().copied().map(Need::from_name).collect()
    };
    let mut advised: Vec<StrategyIndex> = Vec::new();
    for suggestion in barriers.iter().flat_map(|barrier| &barrier.advice.top) {
        if !advised.contains(&suggestion.strategy) {
            advised.push(suggestion.strategy);
        }
    }
    let not_measured = assessment
        .not_measured()
        .filter(|_| named.is_empty())
        .map(|result| (result.determinant, result.reason.unwrap_or(NotMeasured::Missing)))
        .collect();
    let mut report = Report {
        questionnaire,
        catalogue,
        context: session.context.clone(),
        elements: session.elements.clone(),
        notes: notes(session),
        quotes: session.quotes.clone(),
        about,
        take_on: session.take_on.clone(),
        have: session.have.clone(),
        tried: session.tried.clone(),
        knots,
        beginning,
        facilitators: assessment.facilitators().map(|result| result.determinant).collect(),
        not_measured,
        bundle: bundle_advice(catalogue, &needs, &advised, input.bundle, &known),
        of_voices: session.has_voices(),
        named_barriers: !named.is_empty(),
        plan: None,
        divisions: Vec::new(),
        certainty: None,
        parts: Vec::new(),
        notices: Vec::new(),
        filters: input.filters.clone(),
        top: input.top,
        sources: sources(catalogue, &barriers),
        bundle_size: input.bundle,
        min_group: input.min_group,
        provenance: input.provenance.clone(),
        assessment,
        circumstances: known,
        barriers,
    };
    report.notices = notices::of(&report);
    report
}

/// A barrier with what lies behind it and its strategies.
fn advised<'a>(
    input: &ReportInput<'a>,
    assessment: &Assessment,
    determinant: DeterminantIndex,
    known: &Circumstances,
) -> BarrierAdvice<'a> {
    let causes = CauseSaid::of(input.questionnaire, input.session, assessment, determinant);
    BarrierAdvice {
        determinant,
        share: None,
        said: Vec::new(),
        safety: safety(input.questionnaire, &causes),
        causes,
        advice: Advice::new(input.catalogue, determinant, input.top, input.filters, known),
    }
}

/// The barriers that follow from the answers.
fn measured<'a>(input: &ReportInput<'a>, assessment: &Assessment, known: &Circumstances) -> Vec<BarrierAdvice<'a>> {
    let found = assessment.barriers.iter().map(|barrier| BarrierAdvice {
        determinant: barrier.determinant,
        share: Some(barrier.share),
        said: answers(input, assessment, barrier),
        ..advised(input, assessment, barrier.determinant, known)
    });
    found.collect()
}

/// What was said at the questions that make a determinant a barrier.
fn answers(input: &ReportInput<'_>, assessment: &Assessment, barrier: &Barrier) -> Vec<Said> {
    let alone = assessment.respondents == 1;
    let culprits = assessment.determinant(barrier.determinant).culprits();
    let mut said: Vec<Said> = culprits.map(|item| said(input, item, alone)).collect();
    if let Some(first) = said.first_mut().filter(|_| alone && barrier.tied_with > 0) {
        first.tie = Some((barrier.rank, barrier.tied_with));
    }
    said
}

/// The barriers that the user named.
fn asked<'a>(input: &ReportInput<'a>, assessment: &Assessment, known: &Circumstances) -> Vec<BarrierAdvice<'a>> {
    input.named.iter().map(|index| advised(input, assessment, *index, known)).collect()
}

/// The bundle, and what would take the place of each strategy in it.
fn bundle_advice(
    catalogue: &Catalogue,
    needs: &[Need],
    advised: &[StrategyIndex],
    size: usize,
    known: &Circumstances,
) -> BundleAdvice {
    let found = bundle(catalogue, needs, advised, size, known);
    let place = |index: &DeterminantIndex| needs.iter().position(|need| need.determinant == *index);
    let line = |(strategy, covers): &(StrategyIndex, Vec<DeterminantIndex>)| {
        let links = &catalogue.strategy(*strategy).links;
        let fit = |index: &DeterminantIndex| {
            let link = links.iter().find(|link| link.determinant == *index)?;
            Some(for_causes(link, known.causes_behind(*index)).1)
        };
        let without: Vec<StrategyIndex> = advised.iter().copied().filter(|other| other != strategy).collect();
        let others = bundle(catalogue, needs, &without, size, known);
        let is_new = |other: &StrategyIndex| found.strategies.iter().all(|(chosen, _)| chosen != other);
        BundleLine {
            strategy: *strategy,
            serves: covers.iter().filter_map(|index| Some((place(index)?, fit(index)?))).collect(),
            instead: others.strategies.iter().map(|(other, _)| *other).filter(is_new).collect(),
        }
    };
    BundleAdvice {
        lines: found.strategies.iter().map(line).collect(),
        uncovered: found.uncovered.iter().filter_map(place).collect(),
    }
}

/// What was said at a place: the answer of one respondent `alone`, the share of a group.
fn said(input: &ReportInput<'_>, result: &ItemResult, alone: bool) -> Said {
    let slot = result.slot;
    let item = input.questionnaire.item(slot.item);
    let counts = input.tally.slots.iter().find(|tally| tally.slot == slot).map_or(&[][..], |tally| &tally.counts);
    let scored = counts.iter().zip(1..).find(|(count, _)| **count > 0).map(|(_, value)| value);
    let answer = scored.filter(|_| alone).and_then(|scored| item.scale.point(item.scored(scored)));
    Said {
        slot,
        statement: Text::from_each(|language| {
            clean(&wording(input.questionnaire, slot, &item.statement, input.session.names(language), language))
        }),
        answer: answer.map(|point| point.label.clone()),
        share: result.shares.map(|shares| shares.unfavourable).filter(|_| !alone),
        divided: result.shares.map(|shares| shares.favourable).filter(|_| !alone && result.is_divided()),
        counted: result
            .sides
            .filter(|_| input.session.has_voices() && (2..FEWEST_FOR_SHARES).contains(&input.tally.respondents)),
        tie: None,
        note: input.session.entries.get(slot).and_then(note),
    }
}

/// The notes of a session, by question.
fn notes(session: &Session) -> BTreeMap<Slot, String> {
    session.entries.iter().filter_map(|(slot, entry)| Some((slot, note(entry)?))).collect()
}

/// The note of an entry as it is shown, if there is anything to show.
fn note(entry: &SessionEntry) -> Option<String> {
    entry.note.as_deref().map(clean).filter(|note| !note.is_empty())
}

/// Everything that is cited, in the order of the catalogue's list of sources.
fn sources(catalogue: &Catalogue, barriers: &[BarrierAdvice<'_>]) -> Vec<SourceIndex> {
    let method =
        catalogue.sources().filter(|(_, source)| METHOD_SOURCES.contains(&source.id.as_str())).map(|(index, _)| index);
    let suggestions = || barriers.iter().flat_map(|barrier| &barrier.advice.top);
    let backings = suggestions().flat_map(|suggestion| suggestion.link.backing.iter().filter_map(Backing::source));
    let origins = suggestions()
        .flat_map(|suggestion| catalogue.strategy(suggestion.strategy).origin.iter().map(|origin| origin.source));
    let cited: BTreeSet<SourceIndex> = method.chain(backings).chain(origins).collect();
    cited.into_iter().collect()
}
