//! What each command can be given.

use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{Args, ValueHint};
use clap_complete::Shell;

use super::delivery::Delivery;
use super::formats::{
    AdviceFormat, CheckFormat, ComparisonFormat, ListFormat, PageFormat, PlanFormat, SchemaFormat, SurveyFormat,
};
use super::handout::Handout;
use super::known::KnownOptions;
use super::typed;
use crate::advice::TOP;
use crate::assessment::{AssessmentSettings, Denominator, MIN_GROUP};
use crate::catalogue::{Actor, Effort, Phase};
use crate::render;
use crate::report::{Audience, BUNDLE_SIZE};
use crate::survey::Polarity;
use crate::tables::Encoding;

#[derive(Debug, Default, Args)]
pub(super) struct InterviewArguments {
    #[arg(value_name = "SESSION")]
    pub session: Option<PathBuf>,
    #[arg(long, visible_alias = "eenvoudig")]
    pub plain: bool,
    #[arg(long, visible_alias = "opnieuw", value_name = "SESSION", requires = "session")]
    pub again: Option<PathBuf>,
    /// What is finished is offered as well, with all that can be done with it.
    #[arg(skip)]
    pub offers: bool,
}

#[derive(Debug, Args)]
pub(super) struct MeetingArguments {
    #[arg(value_name = "SESSION")]
    pub session: PathBuf,
    #[arg(long, visible_alias = "eenvoudig")]
    pub plain: bool,
}

#[derive(Debug, Args)]
pub(super) struct AdviseArguments {
    #[arg(value_name = "SESSION", conflicts_with = "barrier")]
    pub session: Option<PathBuf>,
    #[arg(long, visible_alias = "antwoord", value_name = "ID=VALUE", conflicts_with = "barrier")]
    pub answer: Vec<String>,
    #[arg(long, visible_alias = "belemmering", value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    pub barrier: Vec<String>,
    #[command(flatten)]
    pub known: KnownOptions,
    #[command(flatten)]
    pub choice: ChoiceArguments,
    #[command(flatten)]
    pub handout: Handout,
    #[command(flatten)]
    pub delivery: Delivery<AdviceFormat>,
}

/// What the advice is about, and which strategies it may hold.
#[derive(Debug, Args)]
pub(super) struct ChoiceArguments {
    #[arg(long, visible_alias = "innovatie", value_name = "NAME")]
    pub innovation: Option<String>,
    #[arg(long, value_name = "WORD")]
    pub client: Option<String>,
    #[arg(long, value_name = "N", default_value_t = TOP as u64, value_parser = typed::number("--top"))]
    pub top: u64,
    #[arg(long, visible_alias = "bundel", value_name = "K", default_value_t = BUNDLE_SIZE as u64, value_parser = typed::number("--bundle"))]
    pub bundle: u64,
    #[arg(long, visible_alias = "fase", value_name = "PHASE")]
    pub phase: Option<Phase>,
    #[arg(long, visible_alias = "wie", value_name = "ACTOR")]
    pub actor: Vec<Actor>,
    #[arg(long, visible_alias = "hoogstens", value_name = "EFFORT")]
    pub max_effort: Option<Effort>,
    #[arg(long, visible_alias = "zonder", value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    pub exclude: Vec<String>,
    #[arg(long, visible_alias = "kaarten")]
    pub details: bool,
}

#[derive(Debug, Args)]
pub(super) struct AnalyseArguments {
    #[arg(value_name = "FILE", required_unless_present = "counts")]
    pub files: Vec<PathBuf>,
    #[arg(long, visible_alias = "aantallen", value_name = "FILE", conflicts_with = "files")]
    pub counts: Option<PathBuf>,
    #[command(flatten)]
    pub import: ImportArguments,
    #[arg(long, visible_alias = "bewaar-indeling", value_name = "FILE", conflicts_with = "counts")]
    pub save_map: Option<PathBuf>,
    #[arg(long, visible_alias = "bewaar-sessie", value_name = "FILE", conflicts_with_all = ["counts", "dry_run"])]
    pub save_session: Option<PathBuf>,
    #[arg(long, visible_alias = "zelfde", value_name = "A=B", conflicts_with = "counts", value_parser = NonEmptyStringValueParser::new())]
    pub same: Vec<String>,
    #[arg(long, visible_alias = "proef")]
    pub dry_run: bool,
    #[arg(long, visible_alias = "groep", value_name = "COLUMN", value_parser = NonEmptyStringValueParser::new())]
    pub group: Vec<String>,
    #[arg(long, visible_alias = "kleinste-groep", value_name = "N", default_value_t = MIN_GROUP, value_parser = typed::number("--min-group"))]
    pub min_group: u64,
    #[arg(long, visible_alias = "per-groep", requires = "group")]
    pub per_group: bool,
    #[command(flatten)]
    pub rules: RuleArguments,
    #[arg(long, visible_alias = "steekproeven", value_name = "N", conflicts_with = "counts", value_parser = typed::number("--bootstrap"))]
    pub bootstrap: Option<u64>,
    #[arg(long, visible_alias = "startgetal", value_name = "N", default_value_t = 1, requires = "bootstrap", value_parser = typed::number("--seed"))]
    pub seed: u64,
    #[command(flatten)]
    pub choice: ChoiceArguments,
    #[arg(long)]
    pub excel_nl: bool,
    #[command(flatten)]
    pub delivery: Delivery<SurveyFormat>,
}

#[derive(Debug, Args)]
pub(super) struct CompareArguments {
    // Without an order, help shows arguments by the alphabet.
    #[arg(value_name = "BEFORE", display_order = 1)]
    pub before: PathBuf,
    #[arg(value_name = "AFTER", display_order = 2)]
    pub after: PathBuf,
    #[arg(long, visible_alias = "paar", value_name = "COLUMN", value_parser = NonEmptyStringValueParser::new())]
    pub pair: Option<String>,
    #[command(flatten)]
    pub import: ImportArguments,
    #[arg(long, visible_alias = "indeling-na", value_name = "FILE")]
    pub map_after: Option<PathBuf>,
    #[arg(long, visible_alias = "lezer", value_name = "AUDIENCE")]
    pub audience: Option<Audience>,
    #[command(flatten)]
    pub rules: RuleArguments,
    #[arg(long)]
    pub excel_nl: bool,
    #[command(flatten)]
    pub delivery: Delivery<ComparisonFormat>,
}

/// How a survey file is read.
#[derive(Clone, Debug, Default, Args)]
pub(super) struct ImportArguments {
    #[arg(long, visible_alias = "indeling", value_name = "FILE")]
    pub map: Option<PathBuf>,
    #[arg(long, visible_alias = "streng")]
    pub strict: bool,
    #[arg(long, visible_alias = "omgekeerd", value_name = "READING")]
    pub reversed: Option<Polarity>,
    #[arg(long, visible_alias = "ja-nee", value_name = "MEANINGS")]
    pub yes_no: Option<String>,
    #[arg(long, visible_alias = "ook-onaf")]
    pub keep_unfinished: bool,
    #[arg(long, visible_alias = "blad", value_name = "NAME")]
    pub sheet: Option<String>,
    #[arg(long, visible_alias = "tekenset", value_name = "NAME")]
    pub encoding: Option<Encoding>,
    #[arg(long, visible_alias = "scheiding", value_name = "CHARACTER")]
    pub delimiter: Option<String>,
}

/// The choices behind the labels.
#[derive(Debug, Args)]
pub(super) struct RuleArguments {
    #[arg(long, visible_alias = "belemmerend-vanaf", value_name = "N", default_value_t = 20, value_parser = typed::number("--barrier-at"))]
    pub barrier_at: u64,
    #[arg(long, visible_alias = "bevorderend-vanaf", value_name = "N", default_value_t = 80, value_parser = typed::number("--facilitator-at"))]
    pub facilitator_at: u64,
    #[arg(long, visible_alias = "noemer", value_name = "valid|all", default_value = "valid")]
    pub denominator: Denominator,
    #[arg(long, visible_alias = "rond-af")]
    pub round_percent: bool,
}

impl RuleArguments {
    /// As settings of the assessment.
    pub fn settings(&self) -> AssessmentSettings {
        AssessmentSettings {
            barrier_at: self.barrier_at as f64 / 100.0,
            facilitator_at: self.facilitator_at as f64 / 100.0,
            denominator: self.denominator,
            round_percent: self.round_percent,
        }
    }
}

#[derive(Debug, Args)]
pub(super) struct PlanArguments {
    #[arg(value_name = "SESSION")]
    pub session: PathBuf,
    #[arg(long, visible_alias = "eenvoudig")]
    pub plain: bool,
    #[arg(long, visible_alias = "weging", value_name = "ID=1-3,1-3")]
    pub priority: Vec<String>,
    #[arg(long, visible_alias = "kies", value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    pub choose: Vec<String>,
    #[arg(long = "for", visible_alias = "voor", value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    pub barrier: Vec<String>,
    #[arg(long = "drop", visible_alias = "schrap", value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    pub discard: Vec<String>,
    #[arg(long, visible_alias = "vul", value_name = "ID.FIELD=TEXT")]
    pub set: Vec<String>,
    #[arg(long, visible_alias = "opmerking", value_name = "ID=TEXT")]
    pub remark: Vec<String>,
    #[arg(long, visible_alias = "uit", value_name = "WORKBOOK")]
    pub from: Option<PathBuf>,
    #[arg(long, visible_alias = "ja", requires = "from")]
    pub yes: bool,
    #[command(flatten)]
    pub known: KnownOptions,
    #[arg(long, visible_alias = "agenda", value_name = "FILE")]
    pub calendar: Option<PathBuf>,
    #[arg(long, visible_alias = "logisch-model", value_name = "FILE")]
    pub logic_model: Option<PathBuf>,
    #[command(flatten)]
    pub delivery: Delivery<PlanFormat>,
}

#[derive(Debug, Args)]
pub(super) struct ReportArguments {
    #[arg(value_name = "SESSION")]
    pub session: PathBuf,
    #[arg(value_name = "DOCUMENT")]
    pub documents: Vec<PathBuf>,
    #[arg(long, visible_alias = "uitvoer", short, value_name = "FILE", required_unless_present = "documents")]
    pub output: Vec<PathBuf>,
    #[command(flatten)]
    pub known: KnownOptions,
    #[command(flatten)]
    pub choice: ChoiceArguments,
    #[command(flatten)]
    pub handout: Handout,
    #[arg(long, visible_alias = "vervang")]
    pub force: bool,
}

#[derive(Debug, Args)]
pub(super) struct StrategiesArguments {
    #[arg(value_name = "ID")]
    pub id: Option<String>,
    #[arg(long, visible_alias = "zoek", value_name = "TEXT", conflicts_with = "id")]
    pub search: Option<String>,
    #[arg(long, value_name = "ID", conflicts_with = "id")]
    pub determinant: Option<String>,
    #[arg(long, visible_alias = "groep", value_name = "ID", conflicts_with = "id")]
    pub cluster: Option<String>,
    #[arg(long, visible_alias = "niveau", value_name = "ID", conflicts_with = "id")]
    pub level: Option<String>,
    #[arg(long, visible_alias = "wie", value_name = "ACTOR", conflicts_with = "id")]
    pub actor: Vec<Actor>,
    #[arg(long, visible_alias = "fase", value_name = "PHASE", conflicts_with = "id")]
    pub phase: Option<Phase>,
    #[arg(long, visible_alias = "inspanning", value_name = "EFFORT", conflicts_with = "id")]
    pub effort: Option<Effort>,
    #[command(flatten)]
    pub delivery: Delivery<ListFormat>,
}

impl ReportArguments {
    /// The documents to make: those behind the session, and those behind the option.
    pub fn wanted(&self) -> Vec<&PathBuf> {
        self.documents.iter().chain(&self.output).collect()
    }
}

impl PlanArguments {
    /// Whether nothing was asked but to work on the plan, or to read it back from a workbook.
    pub fn is_bare(&self) -> bool {
        let lists = [&self.priority, &self.choose, &self.barrier, &self.discard, &self.set, &self.remark];
        lists.iter().all(|list| list.is_empty())
            && self.known.is_empty()
            && self.calendar.is_none()
            && self.logic_model.is_none()
            && self.delivery.is_bare()
    }
}

impl StrategiesArguments {
    /// Whether nothing was asked but to see the catalogue.
    pub fn is_bare(&self) -> bool {
        let filters = [&self.search, &self.determinant, &self.cluster, &self.level];
        filters.iter().all(|filter| filter.is_none())
            && self.actor.is_empty()
            && self.phase.is_none()
            && self.effort.is_none()
            && self.delivery.is_bare()
    }
}

#[derive(Debug, Args)]
pub(super) struct DeterminantsArguments {
    #[arg(value_name = "ID")]
    pub id: Option<String>,
    #[arg(long, visible_alias = "categorie", value_name = "ID", conflicts_with = "id")]
    pub category: Option<String>,
    #[command(flatten)]
    pub delivery: Delivery<ListFormat>,
}

#[derive(Debug, Args)]
pub(super) struct ExplainArguments {
    #[arg(value_name = "DETERMINANT")]
    pub determinant: String,
    #[arg(value_name = "STRATEGY")]
    pub strategy: Option<String>,
    #[arg(long, visible_alias = "sessie", value_name = "FILE")]
    pub session: Option<PathBuf>,
    #[command(flatten)]
    pub known: KnownOptions,
    #[command(flatten)]
    pub delivery: Delivery<PageFormat>,
}

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    #[arg(long, visible_alias = "streng")]
    pub strict: bool,
    #[command(flatten)]
    pub delivery: Delivery<CheckFormat>,
}

#[derive(Debug, Args)]
pub(super) struct SchemaArguments {
    #[arg(value_name = "DOCUMENT", default_value = "advice")]
    pub which: render::SchemaDocument,
    #[command(flatten)]
    pub delivery: Delivery<SchemaFormat>,
}

#[derive(Debug, Args)]
pub(super) struct CompletionsArguments {
    #[arg(value_name = "SHELL")]
    pub shell: Shell,
}

#[derive(Debug, Args)]
pub(super) struct ManualArguments {
    #[arg(long, visible_alias = "naar", value_name = "FOLDER", value_hint = ValueHint::DirPath)]
    pub folder: Option<PathBuf>,
    #[arg(long, visible_alias = "vervang", requires = "folder")]
    pub force: bool,
}
