//! What the advice is about and which strategies it may hold, as it was typed.

use sha2::{Digest as _, Sha256};

use super::lookup::strategy;
use super::options::ChoiceArguments;
use crate::advice::Filters;
use crate::catalogue::Catalogue;
use crate::fault::Faults;
use crate::session::Session;

/// What the options leave out of the advice.
pub(super) fn filters(choice: &ChoiceArguments, catalogue: &Catalogue) -> Result<Filters, Faults> {
    let faults = choice.exclude.iter().filter_map(|id| strategy(catalogue, id).err());
    let filters = Filters {
        phase: choice.phase,
        actors: choice.actor.clone(),
        max_effort: choice.max_effort,
        exclude: choice.exclude.clone(),
    };
    Faults::check(faults.collect(), filters)
}

/// Lays the names that were typed over those of the session; what was typed is part of the input.
pub(super) fn lay_names(choice: &ChoiceArguments, session: &mut Session, hash: &mut Sha256) {
    if let Some(innovation) = &choice.innovation {
        hash.update(format!("innovation {innovation}\n").as_bytes());
        session.context.innovation.clone_from(innovation);
    }
    if let Some(client) = &choice.client {
        hash.update(format!("client {client}\n").as_bytes());
        session.context.client = Some(client.clone());
    }
}
