//! `schema`: the form of a document, for programs that read or write it.

use super::options::Schema;
use super::output::Output;
use crate::fault::Faults;

pub(super) fn run(options: &Schema, output: &mut Output) -> Result<(), Faults> {
    // There is one form; asking for it refuses a file whose name promises another.
    options.delivery.form()?;
    Ok(options.delivery.deliver(options.which.text(), output)?)
}
