//! `plan`: weigh the barriers, fill the plan, see what it lacks, and take it along to a calendar or a drawing.

mod changes;
mod from_workbook;
mod together;

use std::path::{Path, PathBuf};

use super::delivery::made;
use super::fingerprint::of_file;
use super::formats::PlanFormat;
use super::options::PlanArguments;
use super::output::OutputSettings;
use super::rendering::Showing;
use super::{General, clock, content};
use crate::assessment::{Assessment, AssessmentSettings};
use crate::fault::{Fault, Faults};
use crate::language::{Language, Phrases, shown};
use crate::plan::Grounds;
use crate::render::{ReadableFormat, blocks_on_screen, calendar, logic_model, plan_as_json};
use crate::report::document::Block;
use crate::report::{PlanReport, Provenance};
use crate::session::{self, KeptSession};
use changes::PlanChanges;
use from_workbook::from_workbook;
use together::together;

pub(super) fn run(
    options: &PlanArguments,
    general: &General,
    language: Language,
    output: &mut OutputSettings,
) -> Result<(), Faults> {
    output.spare([&options.session]);
    let format = options.delivery.ready(output)?;
    if options.choose.is_empty() && !options.barrier.is_empty() {
        return Err(Fault::from_usage("for-without-choose", |words| words.plan.for_without_choose.to_owned())
            .hint(|words| words.plan.for_without_choose_hint.to_owned())
            .into());
    }
    let questionnaire = content::questionnaire(general)?;
    let (before, kept) = KeptSession::open(&options.session, &questionnaire)?;
    let catalogue = content::catalogue(general, &questionnaire)?;
    let assessment =
        Assessment::from_tally(&questionnaire, &before.tally(&questionnaire), AssessmentSettings::default());
    let grounds = Grounds { questionnaire: &questionnaire, catalogue: &catalogue, assessment: &assessment };
    if let Some(workbook) = &options.from {
        return from_workbook(options, workbook, grounds, language, output, (before, kept));
    }
    if options.is_bare() && (options.plain || OutputSettings::is_attended()) {
        return together(options, grounds, language, output, (before, kept));
    }
    let mut session = before.clone();
    let today = clock::today();
    PlanChanges::new(grounds, today, language).make(options, &mut session)?;

    let report = PlanReport::new(grounds.with(&session), &assessment, today);
    let mut documents = Vec::new();
    let mut undated = 0;
    if let Some(path) = &options.calendar {
        let made = calendar(report.subject, clock::now(), language);
        undated = made.undated;
        documents.push((path, made.text));
    }
    if let Some(path) = &options.logic_model {
        documents.push((path, logic_model(report.subject, language)));
    }
    let (shown, written): (Vec<_>, Vec<_>) = documents.into_iter().partition(|(path, _)| *path == Path::new("-"));
    if shown.len() > 1 {
        return Err(Fault::from_usage("options-conflict", |words| {
            (words.typed.conflict)("--calendar -", "--logic-model -")
        })
        .into());
    }
    // Everything that could stand in the way is looked at before anything is written.
    for (path, _) in &written {
        options.delivery.may_write(path, output)?;
    }
    let changed = session != before;
    let showing = Showing::with_brief(language, options.delivery.look(output));
    let text: Vec<u8> = match (shown.into_iter().next(), format) {
        (Some((_, text)), _) => text.into(),
        (None, PlanFormat::Readable(format)) => {
            let shown = showing.of(format, |_| report.document(language))?;
            if format == ReadableFormat::Table {
                let done = Done { options, changed, written: written.iter().map(|(path, _)| *path).collect(), undated };
                let hint = report.subject.session.plan.is_empty().then(|| language.phrases().plan.no_lines_hint);
                let hint = hint.map(Block::from_quiet).into_iter();
                let said: Vec<Block> = hint.chain(done.blocks(language.phrases())).collect();
                [shown, said_after(&said, showing).into()].concat()
            } else {
                shown
            }
        }
        (None, PlanFormat::Json) => {
            let made_from = Provenance::new(of_file(&options.session));
            let made_from = Provenance { own_files: content::own_files(general), ..made_from };
            made("json", plan_as_json(&report, &made_from))?.into()
        }
    };
    if changed {
        session::save(&options.session, &session, &questionnaire)?;
    }
    for (path, text) in written {
        options.delivery.write(path, &text, output)?;
    }
    Ok(options.delivery.deliver(text, output)?)
}

/// What is said after the plan, apart from it.
fn said_after(blocks: &[Block], showing: Showing) -> String {
    let said = blocks_on_screen(blocks, showing.language, showing.look);
    if said.is_empty() { said } else { format!("\n{said}") }
}

/// What was done beside showing the plan.
struct Done<'a> {
    options: &'a PlanArguments,
    changed: bool,
    written: Vec<&'a PathBuf>,
    undated: usize,
}

impl Done<'_> {
    fn blocks(&self, words: &Phrases) -> Vec<Block> {
        let name = |path: &Path| shown(path);
        let saved = self.changed.then(|| (words.plan.saved)(&name(&self.options.session)));
        let written = self.written.iter().map(|path| (words.plan.written)(&name(path)));
        let undated = (self.undated > 0).then(|| (words.plan.undated)(self.undated));
        saved.into_iter().chain(written).chain(undated).map(Block::from_text).collect()
    }
}
