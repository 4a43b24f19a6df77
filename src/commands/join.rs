//! `join`: one session of several, with what each answered and nothing that says who it was.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::files::listed;
use super::joining::JoinArguments;
use super::measurement::{HEAD, MeasurementKind, kind};
use super::options::ImportArguments;
use super::output::OutputSettings;
use super::survey::{Wanted, is_named_as_survey};
use super::{General, content, survey};
use crate::fault::{Fault, Faults};
use crate::language::{Language, Text, quoted, shown};
use crate::questionnaire::Questionnaire;
use crate::session::{
    self, Entries, JoinGuidance, JoinRemark, JoinSource, JoinedSession, SameWording, Session, for_new, keep_joined,
    named,
};
use crate::survey::given_twice;
use crate::typeset::wrap;

pub(super) fn run(
    options: &JoinArguments,
    general: &General,
    language: Language,
    output: &mut OutputSettings,
) -> Result<(), Faults> {
    let questionnaire = content::questionnaire(general)?;
    let team = for_new(&options.team);
    let files = files(options, &team, language, output)?;
    given_twice(&files)?;
    let is_team = |path: &PathBuf| same_file(path, &team);
    output.spare(files.iter().filter(|path| !is_team(path)).chain(&options.import.map));
    spare_an_intake(&team, &questionnaire)?;
    output.may_write(&team, options.force)?;
    let same = options.same.iter().map(|typed| SameWording::from_typed(typed)).collect::<Result<Vec<_>, _>>()?;
    let read = sources(&files, &options.import, &questionnaire, language, output);
    // Of a folder somebody may not know what is in it.
    if read.is_err() && files.len() > options.files.len() {
        let words = language.phrases();
        output.error(&format!("{}: {}\n", words.errors.warning, words.voices.other_files), language);
    }
    let mut sources = read?;
    name(&mut sources, options);
    let own: Vec<String> = files.iter().filter(|path| is_team(path)).map(|path| shown(path)).collect();
    leave_unfinished(&mut sources, &own, language, output);
    let joined = joined(&questionnaire, &sources, same, output)?;
    tell(&joined, options.import.strict, language, output)?;
    keep_joined(&team, &joined.session, &questionnaire, files.iter().any(is_team))?;
    let words = &language.phrases().voices;
    let parts: Vec<String> =
        sources.iter().map(|source| format!("{} {}", source.name, source.session.respondents().len())).collect();
    let people = joined.session.voices.len() as u64;
    let said = (words.written)(&shown(&team), people, &parts.join(", "));
    let said = if OutputSettings::is_on_terminal() {
        wrap(&said, output.look_in(None).width, language).join("\n")
    } else {
        said
    };
    let next = [(language.phrases().together.what_next)(&quoted(&team)), (words.goes_on)(&quoted(&team))];
    Ok(output.print(&format!("{said}\n{}\n", next.join("\n")))?)
}

/// The files to read. Of a folder, the file that the whole goes to is left out, unless it was named by itself: whoever joins
/// a folder again must not count everybody twice.
fn files(
    options: &JoinArguments,
    team: &Path,
    language: Language,
    output: &mut OutputSettings,
) -> Result<Vec<PathBuf>, Fault> {
    let given: Vec<PathBuf> = options.files.iter().map(|path| named(path)).collect();
    let listed = listed(&given, &is_named_as_measured, language, output)?;
    let (own, mut files): (Vec<PathBuf>, Vec<PathBuf>) = listed.into_iter().partition(|path| same_file(path, team));
    let by_itself = given.iter().find(|path| same_file(path, team));
    files.extend(by_itself.cloned());
    if by_itself.is_none() && !own.is_empty() {
        let words = language.phrases();
        let said = (words.voices.skipped_itself)(&shown(team));
        output.error(&format!("{}: {said}\n", words.errors.warning), language);
    }
    Ok(files)
}

/// Whether two names are those of one file.
fn same_file(one: &Path, other: &Path) -> bool {
    one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}

/// Whether a file of a folder is a survey or a session: a map or content of one's own is YAML as well.
fn is_named_as_measured(path: &Path) -> bool {
    let is_yaml = path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml");
    // One that is damaged is a session as well: whoever is in it must not be left out in silence.
    let is_session = || {
        let head = std::fs::File::open(path).and_then(|file| {
            let mut head = Vec::new();
            file.take(HEAD).read_to_end(&mut head).map(|_| head)
        });
        head.is_ok_and(|head| {
            String::from_utf8_lossy(&head)
                .trim_start_matches('\u{feff}')
                .lines()
                .any(|line| line.starts_with("strategiewijzer:"))
        })
    };
    is_named_as_survey(path) || is_yaml && is_session()
}

/// The intake of one person is never replaced by the whole: most likely the name of the new file was forgotten.
pub(super) fn spare_an_intake(team: &Path, questionnaire: &Questionnaire) -> Result<(), Fault> {
    let of_one = team.is_file() && session::load(team, questionnaire).is_ok_and(|session| !session.has_voices());
    if !of_one {
        return Ok(());
    }
    Err(Fault::from_usage("join-over-intake", |words| (words.voices.over_intake)(&shown(team)))
        .hint(|words| words.voices.over_intake_hint.to_owned()))
}

/// What is in the files: each session by itself, and all surveys as one.
pub(super) fn sources(
    files: &[PathBuf],
    import: &ImportArguments,
    questionnaire: &Questionnaire,
    language: Language,
    output: &mut OutputSettings,
) -> Result<Vec<JoinSource>, Faults> {
    let (mut sources, mut surveys, mut faults) = (Vec::new(), Vec::new(), Vec::new());
    for path in files {
        let name = shown(path);
        match kind(path, import) {
            Ok(MeasurementKind::Session) => match session::load(path, questionnaire) {
                Ok(session) => sources.push(JoinSource { name, session }),
                Err(wrong) => faults.extend(wrong.all().iter().cloned()),
            },
            Ok(MeasurementKind::Survey) => surveys.push(path.clone()),
            Ok(MeasurementKind::Counts | MeasurementKind::Json) => faults.push(
                Fault::from_data("not-by-person", |words| (words.voices.not_by_person)(&name))
                    .hint(|words| words.voices.not_by_person_hint.to_owned()),
            ),
            Err(fault) => faults.push(fault),
        }
    }
    Faults::check(faults, ())?;
    if !surveys.is_empty() {
        let wanted = Wanted { forms: true, ..Wanted::default() };
        let survey = survey::read(&surveys, import, wanted, questionnaire, |_| Ok(()))?;
        survey::tell(questionnaire, &survey.import, &survey.whole.tally(), import.strict, language, output)?;
        let names: Vec<String> = surveys.iter().map(|path| shown(path)).collect();
        let session = Session { elements: survey.elements.clone(), voices: survey.voices(), ..Session::default() };
        sources.push(JoinSource { name: names.join(", "), session });
    }
    Ok(sources)
}

/// A questionnaire that is not finished stays in the file where it was begun, or the same person would be in two; in the file
/// that the whole goes to, by its `own` names, it stays too.
fn leave_unfinished(sources: &mut [JoinSource], own: &[String], language: Language, output: &mut OutputSettings) {
    let words = language.phrases();
    for source in sources {
        if !source.session.unfinished.is_empty() && !own.contains(&source.name) {
            source.session.unfinished = Entries::default();
            let said = (words.voices.unfinished_stays)(&source.name);
            output.error(&format!("{}: {said}\n", words.errors.warning), language);
        }
    }
}

/// Lays what the user says the innovation and the client are called over files that do not say so.
fn name(sources: &mut [JoinSource], options: &JoinArguments) {
    let naming = &options.naming;
    for source in sources.iter_mut() {
        let context = &mut source.session.context;
        if context.innovation.trim().is_empty() {
            context.innovation = naming.innovation.clone().unwrap_or_default();
        }
        if context.client.is_none() {
            context.client.clone_from(&naming.client);
        }
    }
}

fn joined(
    questionnaire: &Questionnaire,
    sources: &[JoinSource],
    same: Vec<SameWording>,
    output: &OutputSettings,
) -> Result<JoinedSession, Faults> {
    let mut ask = |question: &Text| output.agrees(|words| question.get(words.language).to_owned());
    let ask: Option<&mut dyn FnMut(&Text) -> bool> = if OutputSettings::is_attended() { Some(&mut ask) } else { None };
    session::join(questionnaire, sources, JoinGuidance { same, ask })
}

/// Says what to look at; with `strict`, doubts are a failure.
pub(super) fn tell(
    joined: &JoinedSession,
    strict: bool,
    language: Language,
    output: &mut OutputSettings,
) -> Result<(), Fault> {
    let words = language.phrases();
    for remark in &joined.remarks {
        output.error(&format!("{}: {}\n", words.errors.warning, remark.in_words(words)), language);
    }
    let doubts = joined.remarks.iter().filter(|remark| JoinRemark::is_doubt(remark)).count();
    if strict && doubts > 0 {
        return Err(Fault::from_data("doubts-are-errors", |words| (words.import.strict)(doubts))
            .hint(|words| words.import.strict_hint.to_owned()));
    }
    Ok(())
}
