//! `schema`: the form of a document, for programs that read or write it.

use super::formats::SchemaFormat;
use super::options::SchemaArguments;
use super::output::OutputSettings;
use crate::fault::Faults;

pub(super) fn run(options: &SchemaArguments, output: &mut OutputSettings) -> Result<(), Faults> {
    let SchemaFormat::Json = options.delivery.ready(output)?;
    Ok(options.delivery.deliver(options.which.text(), output)?)
}
