//! What `template` can be given.

use clap::{Args, Subcommand};

use super::delivery::Delivery;
use super::formats::{CodebookFormat, SessionFormat, TableFormat};

#[derive(Debug, Args)]
#[command(disable_help_subcommand = true)]
pub(super) struct TemplateArguments {
    #[command(subcommand)]
    pub kind: Option<TemplateKind>,
}

/// What there is a template of.
#[derive(Debug, Subcommand)]
pub(super) enum TemplateKind {
    #[command(visible_alias = "sessie")]
    Session(SessionTemplateArguments),
    #[command(visible_alias = "enquete", alias = "enquête")]
    Survey(SurveyTemplateArguments),
    #[command(visible_alias = "codeboek")]
    Codebook(CodebookTemplateArguments),
}

/// What stands in the questions of a template.
#[derive(Debug, Args)]
pub(super) struct NamingArguments {
    #[arg(long, visible_alias = "innovatie", value_name = "NAME")]
    pub innovation: Option<String>,
    #[arg(long, value_name = "WORD")]
    pub client: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct SessionTemplateArguments {
    #[command(flatten)]
    pub naming: NamingArguments,
    #[command(flatten)]
    pub delivery: Delivery<SessionFormat>,
}

#[derive(Debug, Args)]
pub(super) struct SurveyTemplateArguments {
    #[command(flatten)]
    pub naming: NamingArguments,
    #[arg(long)]
    pub excel_nl: bool,
    #[command(flatten)]
    pub delivery: Delivery<TableFormat>,
}

#[derive(Debug, Args)]
pub(super) struct CodebookTemplateArguments {
    #[command(flatten)]
    pub naming: NamingArguments,
    #[arg(long)]
    pub excel_nl: bool,
    #[command(flatten)]
    pub delivery: Delivery<CodebookFormat>,
}
