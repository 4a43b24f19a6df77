//! What several files of one survey are to each other: the same file once more, or a form that a map takes nothing from.

use std::collections::HashSet;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::assign::{assign, fitting};
use super::map_file::{Map, Target};
use super::plan::plan;
use super::recognise::SurveyHead;
use super::source::SurveySource;
use crate::fault::{Fault, Faults};
use crate::questionnaire::{Elements, Questionnaire, Slot};

/// How much of two files is compared at a time, in bytes.
const PIECE: usize = 64 * 1024;

/// A fault for every file that is given twice, under one name or under two: its respondents would count twice.
///
/// # Errors
///
/// Names each two.
pub fn given_twice(paths: &[PathBuf]) -> Result<(), Faults> {
    let sizes: Vec<Option<u64>> = paths.iter().map(|path| Some(path.metadata().ok()?.len())).collect();
    let mut faults = Vec::new();
    for (at, path) in paths.iter().enumerate() {
        let twin =
            (0..at).find(|other| sizes[at].is_some() && sizes[*other] == sizes[at] && equal(&paths[*other], path));
        if let Some(other) = twin {
            let (one, another) = (paths[other].display().to_string(), path.display().to_string());
            faults.push(
                Fault::from_data("equal-files", |words| (words.doubts.equal_files)(&one, &another))
                    .hint(|words| words.doubts.equal_files_hint.to_owned()),
            );
        }
    }
    Faults::check(faults, ())
}

/// Whether two files hold the same; what cannot be read is told by whoever reads it.
fn equal(one: &Path, other: &Path) -> bool {
    let compare = || -> std::io::Result<bool> {
        let (mut one, mut other) = (File::open(one)?, File::open(other)?);
        let (mut first, mut second) = (Vec::with_capacity(PIECE), Vec::with_capacity(PIECE));
        loop {
            first.clear();
            second.clear();
            one.by_ref().take(PIECE as u64).read_to_end(&mut first)?;
            other.by_ref().take(PIECE as u64).read_to_end(&mut second)?;
            if first != second {
                return Ok(false);
            }
            if first.is_empty() {
                return Ok(true);
            }
        }
    };
    compare().unwrap_or(false)
}

/// The members of a ZIP: those that belong to the survey, those without any question, and those whose questions the map
/// takes from another member.
pub(super) struct Members {
    pub concerned: Vec<SurveySource>,
    pub without: Vec<SurveySource>,
    pub elsewhere: Vec<SurveySource>,
}

impl Members {
    pub fn from_sources(questionnaire: &Questionnaire, sources: Vec<SurveySource>, map: Option<&Map>) -> Self {
        let claimed: HashSet<Slot> = sources.iter().flat_map(|source| claims(&source.head, map)).collect();
        let mut members = Self { concerned: Vec::new(), without: Vec::new(), elsewhere: Vec::new() };
        for source in sources {
            let mapped = assign(&source.head, map, &mut Vec::new()).iter().any(Option::is_some);
            let recognised = plan(questionnaire, &source.head, None, &Elements::default());
            let recognised = recognised.ok().filter(super::plan::ColumnPlan::has_questions);
            let known = recognised.as_ref().is_some_and(|plan| {
                plan.unsure().next().is_none() && plan.items().all(|(_, slot)| claimed.contains(&slot))
            });
            match (mapped, recognised.is_some()) {
                (false, true) if known => members.elsewhere.push(source),
                (false, false) => members.without.push(source),
                _ => members.concerned.push(source),
            }
        }
        members
    }
}

/// The places that the map says are in a file.
fn claims(head: &SurveyHead, map: Option<&Map>) -> Vec<Slot> {
    let entries = map.map(|map| fitting(head, map).entries).unwrap_or_default();
    let slots = entries.iter().filter_map(|entry| match entry.target {
        Target::Slot(slot) => Some(slot),
        _ => None,
    });
    slots.collect()
}
