//! What is said of a group and of groups in it, decided before it is shown: the same on screen and in documents.

pub(crate) mod certainty;
pub(crate) mod divisions;
pub(crate) mod items;

use unicode_width::UnicodeWidthStr;

use super::Report;
use super::figures::limit;
use crate::assessment::{AssessmentSettings, Denominator, GroupName};
use crate::language::rule::RuleInWords;
use crate::language::{Language, clean};

/// The widest a name from a file is shown; what is longer is cut, since it stands above columns and in sentences.
const LONGEST_NAME: usize = 40;

impl Report<'_> {
    /// Whether it is about answers of more than one respondent.
    #[must_use]
    pub fn is_of_a_group(&self) -> bool {
        !self.named_barriers && self.assessment.respondents > 1
    }
}

/// A name from a file: safe on a terminal, on one line, and no wider than [`LONGEST_NAME`].
pub(crate) fn shown(name: &str) -> String {
    let name = clean(name);
    if name.width() <= LONGEST_NAME {
        return name;
    }
    let fits = |end: &usize| name[..*end].width() < LONGEST_NAME;
    let end = name.char_indices().map(|(at, _)| at).take_while(fits).last().unwrap_or_default();
    format!("{}…", name[..end].trim_end())
}

/// What a group is called.
pub(crate) fn name(name: &GroupName, language: Language) -> String {
    let words = &language.phrases().groups;
    match name {
        GroupName::Named(name) => match shown(name) {
            name if name.is_empty() => words.unreadable.to_owned(),
            name => name,
        },
        GroupName::Unnamed => words.unnamed.to_owned(),
        GroupName::Pooled(number) => (words.pooled)(*number),
    }
}

/// What a group is called in a sentence: a name of its own stands between quotation marks.
fn quoted(group: &GroupName, language: Language) -> String {
    let shown = name(group, language);
    if matches!(group, GroupName::Named(_)) { format!("“{shown}”") } else { shown }
}

/// The group that a report is about, with its column, if it is about one.
pub(crate) fn about(report: &Report<'_>, language: Language) -> Option<String> {
    let (column, group) = report.about.as_ref()?;
    let respondents = (language.phrases().groups.respondents)(report.assessment.respondents);
    Some(format!("{}: {} ({respondents})", shown(column), name(group, language)))
}

/// The rule behind the labels, for the sentences that state it.
pub(crate) fn rule(settings: AssessmentSettings, language: Language) -> RuleInWords {
    RuleInWords {
        barrier: limit(settings.barrier_at, language),
        facilitator: limit(settings.facilitator_at, language),
        of_all: settings.denominator == Denominator::All,
        rounded: settings.round_percent,
    }
}

/// The rule in one sentence, where it is not the usual one.
pub(crate) fn unusual_rule(report: &Report<'_>, language: Language) -> Option<String> {
    let settings = report.assessment.settings;
    let unusual = !report.named_barriers && settings != AssessmentSettings::default();
    unusual.then(|| (language.phrases().report.settings)(&rule(settings, language)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_from_a_file_is_one_line_without_codes() {
        assert_eq!(shown("  noord\n\u{1b}[2Joost "), "noord [2Joost");
    }

    #[test]
    fn a_long_name_is_cut_by_its_width_on_screen() {
        assert_eq!(shown(&"a".repeat(40)), "a".repeat(40));
        assert_eq!(shown(&"a".repeat(41)), format!("{}…", "a".repeat(39)));
        for long in ["日本".repeat(40), "e\u{301}".repeat(90), "👩‍👩‍👧".repeat(50)] {
            assert!(shown(&long).width() <= LONGEST_NAME && shown(&long).ends_with('…'), "{}", shown(&long));
        }
    }

    #[test]
    fn a_name_that_shows_nothing_is_named_as_such() {
        let unreadable = name(&GroupName::Named("\u{200b}\u{7}".to_owned()), Language::Dutch);
        assert_eq!(unreadable, "groep met een onleesbare naam");
    }
}
