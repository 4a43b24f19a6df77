//! Several forms of one person: parts of one questionnaire in files of their own, laid together by the number or code that
//! all of them have, so that a person counts once and what one part says holds for the others.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::noted::KeptForm;
use super::plan::ColumnPlan;
use super::setup::{Setup, respondent};
use super::source::SurveySource;
use crate::answers::wording::normal::squeezed;
use crate::answers::{Code, Counter, Layout, Presence};

/// Whether the files are parts of one questionnaire: no question stands in two of them, and all have a column of the same
/// name for who a row is of.
pub(super) fn are_parts(files: &[(SurveySource, ColumnPlan)]) -> bool {
    let heading = |(source, plan): &(SurveySource, ColumnPlan)| {
        respondent(&source.head, plan).map(|column| squeezed(&source.head.columns[column].name))
    };
    let mut slots: Vec<_> = files.iter().flat_map(|(_, plan)| plan.items().map(|(_, slot)| slot)).collect();
    let all = slots.len();
    slots.sort_unstable();
    slots.dedup();
    let first = files.first().and_then(heading);
    files.len() > 1 && slots.len() == all && first.is_some() && files.iter().all(|file| heading(file) == first)
}

/// The forms of one person.
struct Person {
    form: Box<[Code]>,
    key: String,
    groups: Vec<String>,
    /// The last file that said something.
    file: usize,
}

/// The forms of all files, laid together by person.
#[derive(Default)]
pub(super) struct Joining {
    people: Vec<Person>,
    /// Where the person with this identity is.
    known: HashMap<u64, usize>,
    files: usize,
    /// How many forms were laid by another one.
    pub joined: u64,
}

impl Joining {
    /// Takes in the forms of one file. What has no number, or one that stands in this file already, is a person of its own.
    pub fn add(&mut self, kept: Vec<KeptForm>) {
        self.files += 1;
        for KeptForm { key, respondent, form, groups, .. } in kept {
            let known = self.known.get(&respondent).copied().filter(|_| respondent != 0);
            match known.and_then(|at| self.people.get_mut(at)).filter(|person| person.file < self.files) {
                Some(person) => {
                    person.file = self.files;
                    self.joined += 1;
                    for (mine, theirs) in person.form.iter_mut().zip(&form) {
                        if *mine == Code::MISSING {
                            *mine = *theirs;
                        }
                    }
                    for (mine, theirs) in person.groups.iter_mut().zip(groups) {
                        if mine.is_empty() {
                            *mine = theirs;
                        }
                    }
                    if person.key.is_empty() {
                        person.key = key;
                    }
                }
                None => {
                    self.known.insert(respondent, self.people.len());
                    self.people.push(Person { form, key, groups, file: self.files });
                }
            }
        }
    }

    /// How many people there are.
    pub fn len(&self) -> usize {
        self.people.len()
    }

    /// The forms with their keys, in the order in which they came.
    pub fn forms(&self) -> impl Iterator<Item = (&[Code], &str)> {
        self.people.iter().map(|person| (&*person.form, person.key.as_str()))
    }

    /// All people, by group and by combination of groups.
    pub fn counted(&self, layout: &Arc<Layout>, columns: usize) -> CountedForms {
        let mut counted = CountedForms {
            whole: Counter::new(layout.clone()),
            groups: vec![BTreeMap::new(); columns],
            crossed: BTreeMap::new(),
        };
        for person in &self.people {
            counted.whole.count(&person.form);
            for (groups, name) in counted.groups.iter_mut().zip(&person.groups) {
                groups.entry(name.clone()).or_insert_with(|| Counter::new(layout.clone())).count(&person.form);
            }
            if columns > 1 {
                let nobody = || Presence::new(layout.slots().len());
                counted.crossed.entry(person.groups.clone()).or_insert_with(nobody).count(layout, &person.form);
            }
        }
        counted
    }
}

/// What the forms of all people amount to.
pub(super) struct CountedForms {
    pub whole: Counter,
    pub groups: Vec<BTreeMap<String, Counter>>,
    pub crossed: BTreeMap<Vec<String>, Presence>,
}

impl Setup {
    /// Lets every form be kept with its groups, so that it can be laid by others.
    pub fn joining(mut self) -> Self {
        self.keep = true;
        self.join = true;
        self
    }
}
