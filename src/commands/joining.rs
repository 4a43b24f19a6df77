//! What `join` can be given.

use std::path::PathBuf;

use clap::Args;
use clap::builder::NonEmptyStringValueParser;

use super::options::ImportArguments;
use super::template_options::NamingArguments;

#[derive(Debug, Args)]
pub(super) struct JoinArguments {
    // Without an order, help shows arguments by the alphabet.
    #[arg(value_name = "NEW", display_order = 1)]
    pub team: PathBuf,
    #[arg(value_name = "FILE", display_order = 2, required = true, num_args = 1..)]
    pub files: Vec<PathBuf>,
    #[arg(long, visible_alias = "zelfde", value_name = "A=B", value_parser = NonEmptyStringValueParser::new())]
    pub same: Vec<String>,
    #[command(flatten)]
    pub naming: NamingArguments,
    #[command(flatten)]
    pub import: ImportArguments,
    #[arg(long, visible_alias = "vervang")]
    pub force: bool,
}
