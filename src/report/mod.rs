//! What is said: the advice, the plan, a comparison and every other document as values.
//!
//! Everything is decided here, before it is shown: what is said, in which order, with which remarks. How that looks is up to
//! [`crate::render`].

pub(crate) mod backing;
mod beginning;
mod behind;
pub(crate) mod bibliography;
pub(crate) mod build;
pub(crate) mod card;
pub mod check;
pub(crate) mod colophon;
pub(crate) mod comparison;
pub(crate) mod counted;
pub mod document;
pub(crate) mod documents;
pub(crate) mod doubts;
pub(crate) mod explain;
pub(crate) mod figures;
pub(crate) mod fitted;
pub(crate) mod groups;
pub(crate) mod helping;
pub(crate) mod import;
pub(crate) mod listing;
pub(crate) mod method;
pub(crate) mod names;
pub(crate) mod notices;
pub(crate) mod plan;
pub(crate) mod provenance;
pub(crate) mod sentences;
pub(crate) mod suggested;
pub(crate) mod template;
mod themes;
pub(crate) mod weighing;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::advice::{Advice, Certainty, Circumstances, Filters};
use crate::assessment::{Assessment, Division, GroupName, NotMeasured, Sides};
use crate::catalogue::{Actor, Catalogue, Fit, SourceIndex, StrategyIndex};
use crate::language::Text;
use crate::questionnaire::{DeterminantIndex, Elements, Questionnaire, Slot};
use crate::session::{HaveAlready, SessionContext, TriedBefore};

pub use beginning::{Beginning, BeginningStep};
pub use behind::{CauseSaid, KnotSaid};
pub use bibliography::bibliography;
pub use build::{ALPHA_SOURCE, BUNDLE_SIZE, CERTAINTY_SOURCE, METHOD_SOURCES, ReportInput, build};
pub use card::{determinant_card, strategy_card};
pub use comparison::{COMPARISON_SOURCES, ComparisonReport};
pub use documents::{Audience, Extent, Length, SHEET_LINES, sheet_lines};
pub use doubts::doubt_in_words;
pub use explain::{explain_order, explain_place};
pub use import::{import_page, import_summary};
pub use listing::{determinant_list, strategy_list};
pub use plan::{PlanReport, read_back_blocks};
pub use provenance::{CountedDoubt, Provenance};
pub use template::{TemplateContent, codebook_page};
pub use themes::themes;

/// From so many people on, shares of a team are percentages.
const FEWEST_FOR_SHARES: u64 = 10;

/// Something the reader must know to read the advice well.
#[derive(Clone, Debug, Serialize)]
pub struct Notice {
    /// Kebab-case code, for programs.
    pub code: &'static str,
    /// The remark.
    pub text: Text,
}

/// What was said at a question that makes a determinant a barrier.
#[derive(Clone, Debug)]
pub struct Said {
    /// The question.
    pub slot: Slot,
    /// The statement as it was put, cleaned.
    pub statement: Text,
    /// The answer in words, for one respondent.
    pub answer: Option<Text>,
    /// The unfavourable share, 0 to 1, for a group.
    pub share: Option<f64>,
    /// The favourable share, 0 to 1, for a group whose opinions are divided.
    pub divided: Option<f64>,
    /// For a group of which counts are said: how many answered unfavourably and favourably, of how many.
    pub counted: Option<Sides>,
    /// For one respondent, the rank that the barrier shares with so many others, at its first question: their answers are
    /// equal, so that the order among them says nothing.
    pub tie: Option<(usize, usize)>,
    /// The note made with it, cleaned.
    pub note: Option<String>,
}

/// A barrier with its strategies.
#[derive(Clone, Debug)]
pub struct BarrierAdvice<'a> {
    /// The determinant.
    pub determinant: DeterminantIndex,
    /// The unfavourable share of its worst item; `None` for a barrier that the user named without a questionnaire.
    pub share: Option<f64>,
    /// The answers that make it a barrier.
    pub said: Vec<Said>,
    /// What lies behind the answers, as far as somebody was asked or it is told.
    pub causes: Vec<CauseSaid>,
    /// What must be made safe before anything else.
    pub safety: Vec<&'a Text>,
    /// Its strategies.
    pub advice: Advice<'a>,
}

impl BarrierAdvice<'_> {
    /// Whether a cause was named that strategies can work on.
    #[must_use]
    pub fn cause_is_known(&self) -> bool {
        self.causes.iter().any(|said| !said.named.is_empty())
    }
}

/// A strategy of the bundle.
#[derive(Clone, Debug)]
pub struct BundleLine {
    /// The strategy.
    pub strategy: StrategyIndex,
    /// The barriers it works on, as places in the list of barriers (from 0), with the fit.
    pub serves: Vec<(usize, Fit)>,
    /// What would come into the bundle if this strategy were left out.
    pub instead: Vec<StrategyIndex>,
}

impl BundleLine {
    /// The fit of the strategy for the barrier at a place (from 0), from 1 to 3, if it works on it.
    pub(crate) fn fit(&self, place: usize) -> Option<u8> {
        self.serves.iter().find(|(served, _)| *served == place).map(|(_, fit)| u8::from(*fit))
    }

    /// The places (from 1) of the barriers that it works on, each with the fit: `1 (3), 4 (2)`.
    pub(crate) fn fits(&self) -> String {
        let fits = self.serves.iter().map(|(place, fit)| format!("{} ({})", place + 1, u8::from(*fit)));
        fits.collect::<Vec<_>>().join(", ")
    }
}

/// The few strategies that together serve the barriers best.
#[derive(Clone, Debug, Default)]
pub struct BundleAdvice {
    /// The strategies, largest contribution first.
    pub lines: Vec<BundleLine>,
    /// Barriers that none of them works on, as places in the list of barriers.
    pub uncovered: Vec<usize>,
}

/// The whole advice.
#[derive(Clone, Debug)]
pub struct Report<'a> {
    /// The questionnaire it is based on.
    pub questionnaire: &'a Questionnaire,
    /// The catalogue it draws from.
    pub catalogue: &'a Catalogue,
    /// Who, where, when.
    pub context: SessionContext,
    /// The concrete activities, goals, benefits, drawbacks and referents that questions were asked about.
    pub elements: Elements,
    /// The column and the group that it is about, where it is about one group of a survey.
    pub about: Option<(String, GroupName)>,
    /// The notes that were made with answers, of barriers and of everything else, each cleaned.
    pub notes: BTreeMap<Slot, String>,
    /// The places of the notes that were chosen to be quoted, in order.
    pub quotes: Vec<Slot>,
    /// Labels, shares, category scores.
    pub assessment: Assessment,
    /// What else is known, of which the order of strategies makes use.
    pub circumstances: Circumstances,
    /// Whether it is about the voices of one team, whose counts are said in words while they are few.
    pub of_voices: bool,
    /// Whether the barriers were named by the user, without a questionnaire.
    pub named_barriers: bool,
    /// The barriers in order, each with its strategies.
    pub barriers: Vec<BarrierAdvice<'a>>,
    /// The barriers that are taken on now, where a team chose them.
    pub take_on: Vec<DeterminantIndex>,
    /// What is there already, as the team tells it.
    pub have: Vec<HaveAlready>,
    /// What was tried and stopped.
    pub tried: Vec<TriedBefore>,
    /// Barriers that may be one.
    pub knots: Vec<KnotSaid>,
    /// Where to begin; left out for groups, and where barriers were named without a questionnaire.
    pub beginning: Option<Beginning<'a>>,
    /// What helps already.
    pub facilitators: Vec<DeterminantIndex>,
    /// What is not measured, and why.
    pub not_measured: Vec<(DeterminantIndex, NotMeasured)>,
    /// The few strategies that serve the barriers best together.
    pub bundle: BundleAdvice,
    /// What the team weighed and planned, if it did.
    pub plan: Option<PlanReport<'a>>,
    /// The respondents divided into groups, once per column that was asked for.
    pub divisions: Vec<Division>,
    /// How sure the advice is, where that was worked out.
    pub certainty: Option<Certainty>,
    /// The advice for each group apart, where that was asked for.
    pub parts: Vec<Report<'a>>,
    /// What the reader must know.
    pub notices: Vec<Notice>,
    /// What was filtered out.
    pub filters: Filters,
    /// How many strategies per barrier were asked for.
    pub top: usize,
    /// The sources cited, in the order of the catalogue.
    pub sources: Vec<SourceIndex>,
    /// How many strategies the bundle may hold.
    pub bundle_size: usize,
    /// The fewest respondents a group had to have, where the respondents were divided.
    pub min_group: Option<u64>,
    /// What it was made from, and how that was read.
    pub provenance: Provenance,
}

impl<'a> Report<'a> {
    /// Who is there to do something; `None` where that was not said.
    #[must_use]
    pub fn present(&self) -> Option<&[Actor]> {
        self.context.present.as_deref()
    }

    /// Every strategy that is advised, also to a group in it, in the order in which it comes up, once.
    #[must_use]
    pub fn strategies(&self) -> Vec<StrategyIndex> {
        let mut found: Vec<StrategyIndex> = Vec::new();
        let barriers = self.barriers.iter().chain(self.parts.iter().flat_map(|part| &part.barriers));
        for suggestion in barriers.flat_map(|barrier| &barrier.advice.top) {
            if !found.contains(&suggestion.strategy) {
                found.push(suggestion.strategy);
            }
        }
        found
    }

    /// Whether counts stand in words where others have percentages: of fewer than ten people each percentage is a person.
    #[must_use]
    pub fn says_counts(&self) -> bool {
        self.of_voices && self.assessment.respondents < FEWEST_FOR_SHARES
    }

    /// Whether the bundle is worth showing: for one barrier it says no more than its strategies do.
    #[must_use]
    pub fn has_bundle(&self) -> bool {
        self.barriers.len() > 1 && !self.bundle.lines.is_empty()
    }

    /// Whether a strategy is in a bundle that is worth showing.
    #[must_use]
    pub fn is_in_bundle(&self, strategy: StrategyIndex) -> bool {
        self.has_bundle() && self.bundle.lines.iter().any(|line| line.strategy == strategy)
    }
}
