//! Which strategy and which barrier a text in a cell means.

use std::collections::BTreeMap;

use super::Grounds;
use super::columns::alike;
use crate::catalogue::StrategyIndex;
use crate::fault::Fault;
use crate::language::{Language, clean};
use crate::nearest::nearest;
use crate::questionnaire::DeterminantIndex;
use crate::session::Session;
use crate::typeset::capital;

/// Every name by which a line of the plan, a strategy or a barrier can be meant, in both languages.
pub(super) struct NamesInCells {
    lines: Vec<(String, usize)>,
    strategies: BTreeMap<String, StrategyIndex>,
    barriers: BTreeMap<String, DeterminantIndex>,
    /// What to name when a barrier is mistyped.
    shown: Vec<String>,
}

impl NamesInCells {
    pub fn new(grounds: Grounds<'_>, session: &Session, language: Language) -> Self {
        let subject = grounds.with(session);
        let (mut lines, mut strategies, mut barriers) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
        for (at, action) in session.plan.iter().enumerate() {
            let names = Language::ALL.map(|language| subject.strategy_name(&action.strategy, language));
            lines.extend(names.into_iter().chain([action.strategy.clone()]).map(|name| (alike(&name), at)));
        }
        for (index, strategy) in grounds.catalogue.strategies() {
            for name in both(|language| strategy.name.get(language).to_owned(), strategy.own) {
                strategies.entry(name).or_insert(index);
            }
            strategies.entry(alike(&strategy.id)).or_insert(index);
        }
        let mut shown = Vec::new();
        for (index, determinant) in grounds.questionnaire.determinants() {
            for name in both(|language| determinant.called(language, None), determinant.own) {
                barriers.entry(name).or_insert(index);
            }
            let short = Language::ALL.map(|language| alike(determinant.plain_name(language)));
            for name in short.into_iter().chain([alike(&determinant.id)]) {
                barriers.entry(name).or_insert(index);
            }
            shown.push(capital(&clean(determinant.plain_name(language))));
        }
        Self { lines, strategies, barriers, shown }
    }

    /// The lines of the plan that are called this.
    pub fn lines(&self, name: &str) -> impl Iterator<Item = usize> {
        let name = alike(name);
        self.lines.iter().filter(move |(known, _)| *known == name).map(|(_, at)| *at)
    }

    /// The strategy of the catalogue that is called this.
    pub fn strategy(&self, name: &str) -> Option<StrategyIndex> {
        self.strategies.get(&alike(name)).copied()
    }

    /// The barriers that a cell names, each once.
    pub fn barriers(&self, cell: &str) -> Result<Vec<DeterminantIndex>, Fault> {
        let mut found = Vec::new();
        for name in cell.split([';', '\n']).filter(|name| !name.trim().is_empty()) {
            let Some(index) = self.barriers.get(&alike(name)).copied() else {
                let near = nearest(name.trim(), self.shown.iter().map(String::as_str));
                return Err(Fault::from_data("plan-barrier-unknown", |words| {
                    (words.read_back.unknown_barrier)(&clean(name))
                })
                .hint(|words| match &near {
                    Some(near) => (words.errors.did_you_mean)(near),
                    None => words.read_back.unknown_barrier_hint.to_owned(),
                }));
            };
            if !found.contains(&index) {
                found.push(index);
            }
        }
        Ok(found)
    }
}

/// A name in both languages, also as it is marked where an organisation added it.
fn both(name: impl Fn(Language) -> String, own: bool) -> Vec<String> {
    let plain = Language::ALL.map(|language| alike(&name(language)));
    let marked = Language::ALL.map(|l| alike(&format!("{} ({})", name(l), l.phrases().labels.own)));
    plain.into_iter().chain(marked.into_iter().filter(|_| own)).collect()
}
