//! `schema`: the form of a document, for programs that read or write it.

use super::formats::SchemaFormat;
use super::options::Schema;
use super::output::Output;
use crate::fault::Faults;

pub(super) fn run(options: &Schema, output: &mut Output) -> Result<(), Faults> {
    let SchemaFormat::Json = options.delivery.ready(output)?;
    Ok(options.delivery.deliver(options.which.text(), output)?)
}
