//! What is settled of a file before its first row comes in: which columns are answers, and which sort the rows.

use std::collections::HashMap;
use std::sync::Arc;

use super::headings::Aside;
use super::import::Container;
use super::lookup::{Headings, doubled};
use super::options::Options;
use super::plan::{ColumnPlan, Use};
use super::recognise::SurveyHead;
use super::respondents::rank;
use super::source::SurveySource;
use super::tools::RowRule;
use crate::answers::Layout;
use crate::fault::{Fault, Faults};
use crate::language::Phrases;
use crate::questionnaire::Questionnaire;
use crate::tables::shortened;

/// So many of the columns that could be meant instead are named.
const MOST_OTHERS: usize = 20;

/// What is known of a file beside its answers.
pub(super) struct FileFacts {
    pub name: String,
    pub container: Container,
    pub head: SurveyHead,
    pub plan: ColumnPlan,
}

/// What a column is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ColumnRole {
    /// Nothing.
    None,
    /// The answers at this place of the form, read by the decoder at this position.
    Answers { place: usize, decoder: usize },
    /// Something else that the rows are sorted, left out or recognised by.
    About,
}

/// What is known before the first row.
#[derive(Debug)]
pub(super) struct Setup {
    pub layout: Arc<Layout>,
    /// Per column.
    pub roles: Vec<ColumnRole>,
    /// In the order of their columns, at most one for each.
    pub rules: Vec<RowRule>,
    /// The columns that divide the respondents into groups, with what their codes stand for.
    pub groups: Vec<(usize, HashMap<String, String>)>,
    /// The column that tells respondents apart.
    pub pair: Option<usize>,
    /// The column with the number or code of the respondent.
    pub respondent: Option<usize>,
    /// Whether the survey has other files.
    pub several: bool,
    /// Whether the forms themselves are kept.
    pub keep: bool,
    /// Whether they are kept to be laid by the forms of other files.
    pub join: bool,
    /// The number of the first row with data.
    pub first_row: u64,
}

impl Setup {
    /// What is settled of a file.
    ///
    /// # Errors
    ///
    /// When a column to divide by or to tell respondents apart is not there, stands twice, is a question, or is about
    /// persons and would divide them.
    pub fn new(
        questionnaire: &Questionnaire,
        source: &SurveySource,
        plan: &ColumnPlan,
        layout: &Arc<Layout>,
        options: &Options<'_>,
        several: bool,
    ) -> Result<Self, Faults> {
        let head = &source.head;
        let mut roles = vec![ColumnRole::None; head.columns.len()];
        for (decoder, (column, slot)) in plan.items().enumerate() {
            if let Some(place) = layout.position(slot) {
                roles[column] = ColumnRole::Answers { place, decoder };
            }
        }
        let mut rules = head.rules.clone();
        rules.retain(|rule| !(options.keep_unfinished && matches!(rule, RowRule::Unfinished { .. })));
        let mut faults = Vec::new();
        let mut find = |heading: &str, by: SortedBy| match column(questionnaire, source, plan, heading, by) {
            Ok(column) => Some(column),
            Err(fault) => {
                faults.push(fault);
                None
            }
        };
        let groups: Vec<usize> = options.groups.iter().filter_map(|heading| find(heading, SortedBy::Group)).collect();
        let pair = options.pair.and_then(|heading| find(heading, SortedBy::Person));
        let respondent = respondent(head, plan);
        let about = rules.iter().map(|rule| rule.column()).chain(groups.iter().copied()).chain(pair).chain(respondent);
        for column in about {
            if let Some(role) = roles.get_mut(column).filter(|role| **role == ColumnRole::None) {
                *role = ColumnRole::About;
            }
        }
        let setup = Self {
            layout: layout.clone(),
            roles,
            rules,
            groups: groups.into_iter().map(|column| (column, head.columns[column].meanings())).collect(),
            pair,
            respondent,
            several,
            keep: options.keeps(),
            join: false,
            first_row: head.header_rows + 1,
        };
        Faults::check(faults, setup)
    }
}

/// The column that tells who a row is of. A token is blank in every row of an open survey.
pub(super) fn respondent(head: &SurveyHead, plan: &ColumnPlan) -> Option<usize> {
    let ranked = |index: usize| {
        let column = &head.columns[index];
        let free = !matches!(plan.columns[index], Use::Item { .. } | Use::Unsure { .. });
        let names = [Some(column.name.as_str()), column.text.as_deref()].into_iter().flatten();
        names.filter_map(rank).min().filter(|_| free)
    };
    (0..head.columns.len()).filter_map(|index| Some((ranked(index)?, index))).min().map(|(_, index)| index)
}

/// What respondents are sorted by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum SortedBy {
    /// Groups that are shown: nothing about a person may come out.
    Group,
    /// The person, which goes no further.
    Person,
}

/// The column with this heading, which must not be a question.
fn column(
    questionnaire: &Questionnaire,
    source: &SurveySource,
    plan: &ColumnPlan,
    heading: &str,
    by: SortedBy,
) -> Result<usize, Fault> {
    let SurveySource { head, name: file, .. } = source;
    let name = shortened(heading);
    let others = |words: &Phrases| match others(head, plan).as_slice() {
        [] => words.import.no_group_columns.to_owned(),
        others => (words.import.group_columns)(&others.join(", ")),
    };
    let headings = Headings::from_head(head);
    let column = match headings.columns(heading) {
        [only] => *only,
        [] => {
            return Err(
                Fault::from_data("unknown-group", |words| (words.import.unknown_group)(&name, file)).hint(others)
            );
        }
        several => {
            return Err(doubled(heading, several).hint(|words| words.import.group_doubled_hint.to_owned()));
        }
    };
    if let Use::Item { slot, .. } = &plan.columns[column] {
        let item = slot.id(questionnaire);
        return Err(
            Fault::from_data("question-group", |words| (words.import.question_group)(&name, &item)).hint(others)
        );
    }
    if by == SortedBy::Group && is_personal(head, column) {
        return Err(Fault::from_data("personal-group", |words| (words.import.personal_group)(&name))
            .hint(|words| words.import.another_column_hint.to_owned()));
    }
    Ok(column)
}

fn is_personal(head: &SurveyHead, column: usize) -> bool {
    head.asides.get(column).copied().flatten().is_some_and(Aside::is_personal)
}

/// The headings of columns that could divide respondents.
fn others(head: &SurveyHead, plan: &ColumnPlan) -> Vec<String> {
    let columns = head.columns.iter().zip(&plan.columns).enumerate();
    let could = columns.filter(|(index, (column, used))| {
        !matches!(used, Use::Item { .. }) && !is_personal(head, *index) && !column.name.is_empty()
    });
    could.map(|(_, (column, _))| shortened(&column.name)).take(MOST_OTHERS).collect()
}
