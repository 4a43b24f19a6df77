//! The shape of `causes.yaml`, and how it becomes part of a [`Questionnaire`].

use std::fmt::Arguments;

use serde::Deserialize;

use super::resolve::Reporter;
use crate::fault::Faults;
use crate::language::Text;
use crate::questionnaire::{
    Cause, CauseIndex, CauseList, CauseQuestion, DeterminantIndex, ElementKind, ItemIndex, Questionnaire, Theme,
    ThemeIndex,
};

/// The most causes that one question can have behind its answer: each is read aloud.
pub const MOST_CAUSES: usize = 7;

/// The most causes of one determinant with those that an organisation adds: each has a digit.
pub const MOST_CAUSES_WITH_OWN: usize = 9;

/// The most themes: each is a page that a reader can look up.
pub const MOST_THEMES: usize = 100;

/// Words that stand in a session in the place of a cause.
const RESERVED: [&str; 2] = ["other", "unknown"];

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CausesFile {
    format: u32,
    #[serde(rename = "version")]
    _version: String,
    themes: Vec<ThemeEntry>,
    determinants: Vec<CausesEntry>,
    /// Where the user's own themes and causes begin.
    #[serde(skip)]
    own_from: Option<(usize, usize)>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ThemeEntry {
    id: String,
    name: Text,
    explain: Text,
    begin: Text,
}

/// The causes of one determinant. An extra file that adds causes to ours need not ask anew.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CausesEntry {
    determinant: String,
    #[serde(default)]
    ask: Option<Text>,
    #[serde(default)]
    find_out: Option<Text>,
    causes: Vec<CauseEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CauseEntry {
    id: String,
    answer: Text,
    theme: String,
    #[serde(default)]
    item: Option<String>,
    #[serde(default)]
    kinds: Vec<String>,
    #[serde(default)]
    told_by: Vec<String>,
    #[serde(default)]
    safety: Option<Text>,
}

impl CausesFile {
    /// Adds the user's own themes and causes at the end of each list, and says how many stood there before. In an extra file
    /// the list of determinants with causes is called `causes`.
    pub(super) fn join(&mut self, themes: Vec<ThemeEntry>, causes: Vec<CausesEntry>) -> Vec<(&'static str, usize)> {
        let starts = vec![("themes", self.themes.len()), ("causes", self.determinants.len())];
        self.own_from = Some((self.themes.len(), self.determinants.len()));
        self.themes.extend(themes);
        self.determinants.extend(causes);
        starts
    }

    /// Checks what stands in the file, and lets the questionnaire know what can lie behind its barriers.
    pub(super) fn resolve(self, questionnaire: &mut Questionnaire, mut reporter: Reporter<'_>) -> Result<(), Faults> {
        reporter.format(self.format);
        let (own_themes, own_causes) = self.own_from.unwrap_or((usize::MAX, usize::MAX));
        let mut causes = CauseList { themes: themes(self.themes, own_themes, &mut reporter), ..CauseList::default() };
        for (position, entry) in self.determinants.into_iter().enumerate() {
            let is_own = position >= own_causes;
            // What stands in the extra file is called otherwise there.
            let list = if is_own { "causes" } else { "determinants" };
            let context = CauseContext { questionnaire, is_own };
            context.determinant(entry, format_args!("{list}/{position}"), &mut causes, &mut reporter);
        }
        reporter.finish(())?;
        questionnaire.explain_with(causes);
        Ok(())
    }
}

fn themes(entries: Vec<ThemeEntry>, own_from: usize, reporter: &mut Reporter<'_>) -> Vec<Theme> {
    let mut themes: Vec<Theme> = Vec::new();
    if entries.len().saturating_sub(own_from.min(entries.len())) > MOST_THEMES {
        reporter.report(format_args!("themes/{own_from}"), "too-many-themes", |words| {
            (words.causes.too_many_themes)(MOST_THEMES)
        });
    }
    for (position, entry) in entries.into_iter().take(own_from.saturating_add(MOST_THEMES)).enumerate() {
        let path = format!("themes/{position}");
        reporter.id(format_args!("{path}/id"), &entry.id, themes.iter().map(|theme| theme.id.as_str()));
        for (name, text) in [("name", &entry.name), ("explain", &entry.explain), ("begin", &entry.begin)] {
            reporter.text(format_args!("{path}/{name}"), text);
        }
        themes.push(Theme { id: entry.id, name: entry.name, explain: entry.explain, begin: entry.begin });
    }
    themes
}

/// How many causes are offered together with this one: those of the same question, and those of the determinant as a whole.
fn offered_beside(cause: &Cause, question: &CauseQuestion, causes: &[Cause]) -> usize {
    let together = |other: &&CauseIndex| {
        let item = causes[other.0].item;
        item.is_none() || cause.item.is_none() || item == cause.item
    };
    question.causes.iter().filter(together).count()
}

/// What the ids of a cause can refer to.
struct CauseContext<'a> {
    questionnaire: &'a Questionnaire,
    is_own: bool,
}

impl CauseContext<'_> {
    fn determinant(
        &self,
        entry: CausesEntry,
        path: Arguments<'_>,
        causes: &mut CauseList,
        reporter: &mut Reporter<'_>,
    ) {
        let Some(index) = self.questionnaire.find_determinant(&entry.determinant) else {
            // A questionnaire of the user's own may leave determinants out; our causes of them have nothing to say then.
            if !reporter.is_bundled(path) {
                let known = self.questionnaire.determinants().map(|(_, determinant)| determinant.id.as_str());
                reporter.unknown(format_args!("{path}/determinant"), &entry.determinant, known);
            }
            return;
        };
        for (name, text) in [("ask", &entry.ask), ("find_out", &entry.find_out)] {
            if let Some(text) = text {
                reporter.text(format_args!("{path}/{name}"), text);
            }
        }
        let before = causes.questions.iter().position(|question| question.determinant == index);
        let question = match before {
            Some(before) if self.is_own => before,
            Some(_) => {
                return reporter.report(format_args!("{path}/determinant"), "duplicate-id", |words| {
                    (words.errors.duplicate_id)(&entry.determinant)
                });
            }
            None => {
                for (name, text) in [("ask", &entry.ask), ("find_out", &entry.find_out)] {
                    if text.is_none() {
                        reporter.report(path, "missing-field", |words| (words.errors.missing_field)(name));
                    }
                }
                causes.questions.push(CauseQuestion {
                    determinant: index,
                    ask: entry.ask.unwrap_or_default(),
                    find_out: entry.find_out.unwrap_or_default(),
                    causes: Vec::new(),
                });
                causes.questions.len() - 1
            }
        };
        if entry.causes.is_empty() {
            reporter.report(format_args!("{path}/causes"), "empty-list", |words| {
                (words.errors.empty_list)(&entry.determinant, "causes")
            });
        }
        for (number, cause) in entry.causes.into_iter().enumerate() {
            let cause = self.cause(cause, index, format_args!("{path}/causes/{number}"), causes, question, reporter);
            let most = if self.is_own { MOST_CAUSES_WITH_OWN } else { MOST_CAUSES };
            if offered_beside(&cause, &causes.questions[question], &causes.causes) >= most {
                return reporter.report(format_args!("{path}/causes/{number}"), "too-many", |words| {
                    (words.causes.too_many)(&entry.determinant, most)
                });
            }
            causes.questions[question].causes.push(CauseIndex(causes.causes.len()));
            causes.causes.push(cause);
        }
    }

    fn cause(
        &self,
        entry: CauseEntry,
        determinant: DeterminantIndex,
        path: Arguments<'_>,
        causes: &CauseList,
        question: usize,
        reporter: &mut Reporter<'_>,
    ) -> Cause {
        let taken = causes.questions[question].causes.iter().map(|index| causes.causes[index.0].id.as_str());
        reporter.id(format_args!("{path}/id"), &entry.id, taken);
        if RESERVED.contains(&entry.id.as_str()) {
            reporter.report(format_args!("{path}/id"), "reserved-cause", |words| (words.causes.reserved)(&entry.id));
        }
        reporter.text(format_args!("{path}/answer"), &entry.answer);
        if let Some(safety) = &entry.safety {
            reporter.text(format_args!("{path}/safety"), safety);
        }
        let theme = causes.themes.iter().position(|theme| theme.id == entry.theme);
        if theme.is_none() {
            let known = causes.themes.iter().map(|theme| theme.id.as_str());
            reporter.unknown(format_args!("{path}/theme"), &entry.theme, known);
        }
        let item = entry.item.and_then(|item| self.item(&item, determinant, format_args!("{path}/item"), reporter));
        let mut kinds = |name: &str, ids: Vec<String>| -> Vec<ElementKind> {
            let found = ids.iter().enumerate().filter_map(|(number, id)| {
                self.kind(id, determinant, item, format_args!("{path}/{name}/{number}"), reporter)
            });
            found.collect()
        };
        let (offered, told_by) = (kinds("kinds", entry.kinds), kinds("told_by", entry.told_by));
        Cause {
            id: entry.id,
            determinant,
            answer: entry.answer,
            theme: ThemeIndex(theme.unwrap_or_default()),
            item,
            kinds: offered,
            told_by,
            safety: entry.safety,
            own: self.is_own,
        }
    }

    /// One question of a determinant with several, by its own part of the id (`drawback`) or the whole of it.
    fn item(
        &self,
        name: &str,
        determinant: DeterminantIndex,
        path: Arguments<'_>,
        reporter: &mut Reporter<'_>,
    ) -> Option<ItemIndex> {
        let determinant = self.questionnaire.determinant(determinant);
        let own = |index: &ItemIndex| self.questionnaire.item(*index).id.as_str();
        let part = |index: &ItemIndex| own(index).strip_prefix(determinant.id.as_str())?.strip_prefix('.');
        let found = determinant.items.iter().find(|index| own(index) == name || part(index) == Some(name)).copied();
        if found.is_none() {
            reporter.unknown(path, name, determinant.items.iter().filter_map(part));
        }
        found
    }

    /// A kind that elements of this determinant's questions can be of.
    fn kind(
        &self,
        id: &str,
        determinant: DeterminantIndex,
        item: Option<ItemIndex>,
        path: Arguments<'_>,
        reporter: &mut Reporter<'_>,
    ) -> Option<ElementKind> {
        let items = &self.questionnaire.determinant(determinant).items;
        let lists = items.iter().filter(|index| item.is_none_or(|item| item == **index));
        let lists: Vec<_> = lists.filter_map(|index| self.questionnaire.item(*index).per).collect();
        let fitting: Vec<ElementKind> = lists.into_iter().flat_map(ElementKind::of).collect();
        let found = fitting.iter().find(|kind| kind.id() == id).copied();
        if found.is_none() {
            match ElementKind::ALL.iter().find(|kind| kind.id() == id) {
                Some(_) => {
                    let name = &self.questionnaire.determinant(determinant).id;
                    reporter.report(path, "cause-kind-elsewhere", |words| (words.causes.kind_elsewhere)(id, name));
                }
                None => reporter.unknown(path, id, ElementKind::ALL.iter().map(|kind| kind.id())),
            }
        }
        found
    }
}
