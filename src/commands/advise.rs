//! `advise`: from a session, from answers on the command line, or for named barriers.

use sha2::{Digest as _, Sha256};

use super::choice::{filters, lay_names};
use super::fingerprint::hex;
use super::formats::DocumentFormat as _;
use super::options::AdviseArguments;
use super::output::OutputSettings;
use super::rendering::{Showing, render};
use super::{General, clock, content, lookup};
use crate::answers::Response;
use crate::fault::{Fault, Faults};
use crate::language::Language;
use crate::questionnaire::{DeterminantIndex, Questionnaire, Slot, find_slot};
use crate::report::{Provenance, ReportInput, build};
use crate::session::{Session, parse_answer, read};
use crate::yaml::YamlDocument;

pub(super) fn run(
    options: &AdviseArguments,
    general: &General,
    language: Language,
    output: &mut OutputSettings,
) -> Result<(), Faults> {
    output.spare(&options.session);
    let format = options.delivery.ready(output)?;
    options.handout.fits(format.format().data_name())?;
    let questionnaire = content::questionnaire(general)?;
    let (mut session, input_sha256) = session(options, &questionnaire)?;
    let named = named(options, &questionnaire)?;
    let catalogue = content::catalogue(general, &questionnaire)?;
    options.known.lay_over(&questionnaire, &catalogue, &mut session)?;
    let choice = &options.choice;
    let filters = filters(choice, &catalogue)?;
    let tally = session.tally(&questionnaire);
    let made = Provenance { own_files: content::own_files(general), ..Provenance::new(input_sha256) };
    let report = build(&ReportInput {
        named: &named,
        top: choice.top as usize,
        bundle: choice.bundle as usize,
        provenance: &made,
        today: Some(clock::today()),
        ..ReportInput::new(&questionnaire, &catalogue, &session, &tally, &filters)
    });
    let showing = Showing::with_brief(language, options.delivery.look(output)).detailed(choice.details);
    let showing = options.handout.showing(showing, None);
    let text = render(&report, format, showing)?;
    Ok(options.delivery.deliver(&text, output)?)
}

/// The session of the file, with the answers and names of the command line laid over it; and the hash of all that.
fn session(options: &AdviseArguments, questionnaire: &Questionnaire) -> Result<(Session, String), Faults> {
    let mut hash = Sha256::new();
    let mut session = match &options.session {
        Some(path) => {
            let document = YamlDocument::from_path(path)?;
            hash.update(document.text().as_bytes());
            read(&document, questionnaire)?
        }
        None if options.answer.is_empty() && options.barrier.is_empty() => {
            return Err(Fault::from_usage("nothing-to-advise", |words| words.errors.nothing_to_advise.to_owned())
                .hint(|words| words.errors.nothing_to_advise_hint.to_owned())
                .into());
        }
        None => Session::default(),
    };
    if session.has_voices() && !options.answer.is_empty() {
        let people = session.voices.len() as u64;
        return Err(Fault::from_usage("answer-of-a-voice", |words| (words.voices.answer_of_a_voice)(people))
            .hint(|words| words.voices.answer_of_a_voice_hint.to_owned())
            .into());
    }
    let mut faults = Vec::new();
    let mut seen = Vec::new();
    for text in &options.answer {
        hash.update(format!("answer {text}\n").as_bytes());
        match answer(text, questionnaire) {
            Ok((slot, _)) if seen.contains(&slot) => {
                faults.push(Fault::from_usage("answer-twice", |words| {
                    (words.errors.answer_twice)(&slot.id(questionnaire))
                }));
            }
            Ok((slot, response)) => {
                session.entries.respond(slot, response);
                session.elements.make_room(questionnaire.item(slot.item).per, slot.element);
                seen.push(slot);
            }
            Err(fault) => faults.push(fault),
        }
    }
    for barrier in &options.barrier {
        hash.update(format!("barrier {barrier}\n").as_bytes());
    }
    options.known.add_to(&mut hash);
    faults.extend(options.handout.lay_over(questionnaire, &mut session, &mut hash));
    lay_names(&options.choice, &mut session, &mut hash);
    Faults::check(faults, (session, hex(&hash.finalize())))
}

fn answer(text: &str, questionnaire: &Questionnaire) -> Result<(Slot, Option<Response>), Fault> {
    let parts = text.split_once('=').map(|(id, value)| (id.trim(), value.trim()));
    let Some((id, value)) = parts.filter(|(id, value)| !id.is_empty() && !value.is_empty()) else {
        return Err(Fault::from_usage("answer-not-understood", |words| (words.errors.answer_form)(text))
            .hint(|words| words.errors.answer_form_hint.to_owned()));
    };
    let slot = find_slot(questionnaire, id)?;
    Ok((slot, parse_answer(questionnaire, slot, value)?))
}

fn named(options: &AdviseArguments, questionnaire: &Questionnaire) -> Result<Vec<DeterminantIndex>, Faults> {
    let mut faults = Vec::new();
    let mut named = Vec::new();
    for id in &options.barrier {
        match lookup::determinant(questionnaire, id) {
            Ok(index) if named.contains(&index) => {}
            Ok(index) => named.push(index),
            Err(fault) => faults.push(fault),
        }
    }
    Faults::check(faults, named)
}
