//! `plan`: weigh the barriers, fill the plan, see what it lacks, and take it along to a calendar or a drawing.

use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::formats::PlanFormat;
use super::keeping::{Keeper, Setting};
use super::meeting::Meeting;
use super::options::Plan;
use super::output::{self, Output};
use super::strategies::unwritable;
use super::{General, clock, content, lookup};
use crate::assessment::{Assessment, Settings};
use crate::catalogue::Catalogue;
use crate::fault::{Fault, Faults};
use crate::interview::{Face, Guard, Keyboard, Lines, lost};
use crate::language::{Language, Phrases, Text, clean};
use crate::plan::{Field, Grounds, calendar, choose, discard, find, logic_model, remark, set, weigh};
use crate::questionnaire::{DeterminantIndex, Questionnaire};
use crate::report::{Block, PlanReport, on_screen, plan_as_html, plan_as_json, plan_as_markdown, plan_on_screen};
use crate::session::{self, Kept, Session};

pub(super) fn run(options: &Plan, general: &General, language: Language, output: &mut Output) -> Result<(), Faults> {
    let form = options.delivery.form()?;
    if options.choose.is_empty() && !options.barrier.is_empty() {
        return Err(Fault::usage(|words| words.plan.for_without_choose.to_owned())
            .hint(|words| words.plan.for_without_choose_hint.to_owned())
            .into());
    }
    let questionnaire = content::questionnaire(general)?;
    let (before, kept) = Kept::open(&options.session, &questionnaire)?;
    let catalogue = content::catalogue(general, &questionnaire)?;
    let assessment = Assessment::of(&questionnaire, &before.tally(&questionnaire), Settings::default());
    let grounds = Grounds { questionnaire: &questionnaire, catalogue: &catalogue, assessment: &assessment };
    if options.is_bare() && (options.plain || Output::is_attended()) {
        return together(options, grounds, language, output, (&before, kept));
    }
    let mut session = before.clone();
    let today = clock::today();
    Changes { grounds, today, language, faults: Vec::new() }.make(options, &mut session)?;

    let report = PlanReport::of(grounds.with(&session), &assessment, today);
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
        return Err(Fault::usage(|words| (words.typed.conflict)("--calendar -", "--logic-model -")).into());
    }
    // Everything that could stand in the way is looked at before anything is written.
    for (path, _) in &written {
        options.delivery.may_write(path, output)?;
    }
    let changed = session != before;
    let text = match (shown.into_iter().next(), form) {
        (Some((_, text)), _) => text,
        (None, PlanFormat::Markdown) => plan_as_markdown(&report, language, 1),
        (None, PlanFormat::Html) => plan_as_html(&report, language),
        (None, PlanFormat::Json) => plan_as_json(&report).map_err(unwritable)?,
        (None, PlanFormat::Table) => {
            let look = options.delivery.look(output);
            let done = Done { options, changed, written: written.iter().map(|(path, _)| *path).collect(), undated };
            plan_on_screen(&report, language, look) + &on_screen(&done.blocks(language.phrases()), language, look)
        }
    };
    if changed {
        session::save(&options.session, &session, &questionnaire)?;
    }
    for (path, text) in written {
        options.delivery.write(path, &text, output)?;
    }
    Ok(options.delivery.deliver(&text, output)?)
}

/// Weighing and filling in with somebody who is there.
fn together(
    options: &Plan,
    grounds: Grounds<'_>,
    language: Language,
    output: &Output,
    (before, kept): (&Session, Kept),
) -> Result<(), Faults> {
    let plain = options.plain || output::plain() || output::dumb();
    let guard = Guard::new(!plain);
    let look = if plain { output.plain_look() } else { output.look() };
    let mut lines;
    let mut keyboard;
    let face: &mut dyn Face = if plain {
        lines = Lines::new(io::stdin().lock(), io::stdout(), language);
        &mut lines
    } else {
        keyboard = Keyboard::new(language, output.paint());
        &mut keyboard
    };
    let all_saved = |path: Option<&Path>| {
        let name = clean(&path.unwrap_or(&options.session).display().to_string());
        Text::say(|words| (words.planning.stopped)(&name))
    };
    let typed = io::IsTerminal::is_terminal(&io::stdin());
    let setting =
        Setting { questionnaire: grounds.questionnaire, language, look, guard: &guard, typed, all_saved: &all_saved };
    let mut keeper = Keeper::new(setting, Some(kept));
    guard.say_last(keeper.last_words().get(language).to_owned() + "\n");
    let report = PlanReport::of(grounds.with(before), grounds.assessment, clock::today());
    if !report.is_empty() {
        face.show(&plan_on_screen(&report, language, look)).map_err(lost)?;
    }
    let held = Meeting { grounds, language, look, face, keeper: &mut keeper }.hold(before.clone())?;
    if held.is_none() {
        face.show(&format!("\n{}\n", keeper.last_words().get(language))).map_err(lost)?;
    }
    Ok(())
}

/// What was done beside showing the plan.
struct Done<'a> {
    options: &'a Plan,
    changed: bool,
    written: Vec<&'a PathBuf>,
    undated: usize,
}

impl Done<'_> {
    fn blocks(&self, words: &Phrases) -> Vec<Block> {
        let name = |path: &Path| path.display().to_string();
        let saved = self.changed.then(|| (words.plan.saved)(&name(&self.options.session)));
        let written = self.written.iter().map(|path| (words.plan.written)(&name(path)));
        let undated = (self.undated > 0).then(|| (words.plan.undated)(self.undated));
        let lines: Vec<Block> = saved.into_iter().chain(written).chain(undated).map(Block::Text).collect();
        if lines.is_empty() { lines } else { [vec![Block::Text(String::new())], lines].concat() }
    }
}

/// What was typed, carried out on a session in memory: all of it, or nothing.
struct Changes<'a> {
    grounds: Grounds<'a>,
    today: Date,
    language: Language,
    faults: Vec<Fault>,
}

impl Changes<'_> {
    /// Weighs first, then takes out, puts in and fills in, so that one command can begin a line again and fill it.
    fn make(mut self, options: &Plan, session: &mut Session) -> Result<(), Faults> {
        for typed in &options.priority {
            let done = self.weigh(typed, session);
            self.keep(done);
        }
        for id in &options.discard {
            self.keep(discard(session, id));
        }
        let barriers = options.barrier.iter().map(|id| lookup::determinant(self.questionnaire(), id));
        let (found, faults): (Vec<_>, Vec<_>) = barriers.partition(Result::is_ok);
        self.faults.extend(faults.into_iter().filter_map(Result::err));
        let barriers: Vec<DeterminantIndex> = found.into_iter().filter_map(Result::ok).collect();
        for id in &options.choose {
            let done = lookup::strategy(self.catalogue(), id)
                .and_then(|strategy| choose(session, self.grounds, strategy, &barriers, self.language));
            self.keep(done);
        }
        for typed in &options.set {
            self.keep(fill(typed, session));
        }
        for typed in &options.remark {
            let today = self.today;
            self.keep(note(typed, session, today));
        }
        Faults::check(self.faults, ())
    }

    fn questionnaire(&self) -> &Questionnaire {
        self.grounds.questionnaire
    }

    fn catalogue(&self) -> &Catalogue {
        self.grounds.catalogue
    }

    fn keep(&mut self, done: Result<(), Fault>) {
        self.faults.extend(done.err());
    }

    /// `time=3,1` weighs, `time=` takes the weighing away.
    fn weigh(&self, typed: &str, session: &mut Session) -> Result<(), Fault> {
        let wrong = || {
            Fault::usage(|words| (words.plan.priority_form)(typed))
                .hint(|words| words.plan.priority_form_hint.to_owned())
        };
        let (id, weights) = typed.split_once('=').ok_or_else(wrong)?;
        let barrier = lookup::determinant(self.questionnaire(), id.trim())?;
        if weights.trim().is_empty() {
            session.priorities.remove(&barrier);
            return Ok(());
        }
        let (hindrance, changeable) = weights.split_once(',').ok_or_else(wrong)?;
        weigh(session, barrier, hindrance, changeable)
    }
}

/// `protected-time.who=Fatima`.
fn fill(typed: &str, session: &mut Session) -> Result<(), Fault> {
    let parts = typed.split_once('=').and_then(|(left, text)| Some((left.rsplit_once('.')?, text)));
    let ((strategy, field), text) = parts.ok_or_else(|| {
        Fault::usage(|words| (words.plan.set_form)(typed)).hint(|words| words.plan.set_form_hint.to_owned())
    })?;
    let field = Field::find(field)?;
    set(find(session, strategy.trim())?, field, text)
}

/// `protected-time=Discussed in the team.`
fn note(typed: &str, session: &mut Session, today: Date) -> Result<(), Fault> {
    let parts = typed.split_once('=').filter(|(_, text)| !text.trim().is_empty());
    let (strategy, text) = parts.ok_or_else(|| {
        Fault::usage(|words| (words.plan.remark_form)(typed)).hint(|words| words.plan.remark_form_hint.to_owned())
    })?;
    remark(find(session, strategy.trim())?, text, today)
}
