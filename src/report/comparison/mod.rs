//! Two measurements side by side as one value.

pub(crate) mod figures;
mod remarks;

use super::{FEWEST_FOR_SHARES, Notice, Provenance, names};
use crate::assessment::Label;
use crate::catalogue::Catalogue;
use crate::comparison::{
    AimedLine, Aims, Comparison, DeterminantShift, DeterminantVerdict, ItemShift, MeasuredItem, QuotedNote,
};
use crate::language::{Language, clean};
use crate::questionnaire::Questionnaire;
use figures::FigureKind;

/// Ids of the publications behind a comparison.
pub const COMPARISON_SOURCES: [&str; 4] = ["dugstad-2020", "wilson-1927", "newcombe-1998", "newcombe-1998-paired"];

/// The verdicts that are reported determinant by determinant, in order.
pub(crate) const CHANGES: [DeterminantVerdict; 5] = [
    DeterminantVerdict::Solved,
    DeterminantVerdict::UnderLimit,
    DeterminantVerdict::New,
    DeterminantVerdict::OverLimit,
    DeterminantVerdict::Still,
];

/// Those that are told of only where there are any.
const PERHAPS: [DeterminantVerdict; 2] = [DeterminantVerdict::UnderLimit, DeterminantVerdict::OverLimit];

/// Two measurements side by side, with all that is said about them.
#[derive(Clone, Debug)]
pub struct ComparisonReport<'a> {
    /// The questionnaire that names come from; it need not hold everything that was measured.
    pub questionnaire: &'a Questionnaire,
    /// The catalogue that strategies and sources come from.
    pub catalogue: &'a Catalogue,
    /// What changed.
    pub comparison: Comparison,
    /// Which strategies were meant for what; empty without a plan.
    pub aims: Aims,
    /// What each measurement was made from, and how that was read.
    pub provenance: [Provenance; 2],
    /// The heading of the column by which the same people were found, if they were.
    pub pair: Option<String>,
    /// The notes that were chosen to be quoted, at each moment.
    pub quotes: [Vec<QuotedNote>; 2],
    /// Whether both measurements are of the voices of a team, whose counts are said in words while they are few.
    pub of_voices: bool,
}

/// The id of an item, with what it is about where that was named.
pub(crate) fn asked(item: &ItemShift) -> String {
    let id = clean(&item.id);
    item.element().map_or(id.clone(), |element| format!("{id} ({})", clean(element)))
}

impl ComparisonReport<'_> {
    /// Everything the reader must know, in both languages.
    #[must_use]
    pub fn remarks(&self) -> Vec<Notice> {
        remarks::of(self)
    }

    /// The name of a determinant; its id where the questionnaire does not have it.
    pub(crate) fn name(&self, id: &str, language: Language) -> String {
        self.questionnaire
            .find_determinant(id)
            .map_or_else(|| clean(id), |found| names::determinant(self.questionnaire.determinant(found), language))
    }

    /// The name of a determinant with its number.
    pub(crate) fn numbered(&self, id: &str, language: Language) -> String {
        self.questionnaire
            .find_determinant(id)
            .map_or_else(|| clean(id), |found| names::numbered(self.questionnaire.determinant(found), language))
    }

    /// The name of an item: that of its determinant, with the item's id where this has several.
    pub(crate) fn item_name(&self, determinant: &DeterminantShift, item: &ItemShift, language: Language) -> String {
        let name = self.numbered(&determinant.id, language);
        if determinant.items.len() > 1 { format!("{name}, {}", asked(item)) } else { name }
    }

    /// How its figures are shown.
    pub(crate) fn figure_kind(&self) -> FigureKind {
        let few = |respondents: u64| respondents < FEWEST_FOR_SHARES;
        if self.comparison.is_alone() {
            FigureKind::Answer
        } else if self.of_voices && few(self.comparison.before.respondents) && few(self.comparison.after.respondents) {
            FigureKind::Counts
        } else {
            FigureKind::Shares
        }
    }

    /// What explains a verdict beside the figures: that a share fell to the limit but not below it, and the questions that made
    /// a determinant a barrier but were answered at one moment only, in a line per moment: its label rests on them, and they
    /// have no shift.
    pub(crate) fn answered_once(&self, determinant: &DeterminantShift, language: Language) -> Vec<String> {
        let (words, kind) = (&language.phrases().comparison, self.figure_kind());
        let told = |item: &ItemShift, moment: &MeasuredItem| {
            let share = figures::shown(moment, kind, language).filter(|_| moment.label == Label::Barrier)?;
            let share =
                if kind == FigureKind::Answer { share } else { format!("{share} {}", words.bands.unfavourable) };
            Some(format!("{}, {share}", asked(item)))
        };
        let once = || determinant.items.iter().filter(|item| !item.is_shared());
        let before = once().filter_map(|item| told(item, item.before.as_ref()?)).collect::<Vec<_>>();
        let after = once().filter_map(|item| told(item, item.after.as_ref()?)).collect::<Vec<_>>();
        let settings = self.comparison.after.settings;
        let at_limit = determinant.still_at_limit(settings).filter(|_| kind == FigureKind::Shares);
        let at_limit = at_limit.map(|_| (words.at_limit)(&super::figures::limit(settings.barrier_at, language)));
        let lines = [(words.only_before, before), (words.only_after, after)].into_iter();
        let lines = lines.filter(|(_, items)| !items.is_empty());
        let lines = lines.map(|(moment, items)| format!("{}: {}", super::figures::capital(moment), items.join("; ")));
        at_limit.into_iter().chain(lines).collect()
    }

    /// The names of some determinants in one line.
    pub(crate) fn names<'a>(&self, found: impl Iterator<Item = &'a DeterminantShift>, language: Language) -> String {
        let names: Vec<String> = found.map(|determinant| self.name(&determinant.id, language)).collect();
        names.join("; ")
    }

    /// The lines of the plan that were meant for none of the determinants that are told of here.
    pub(crate) fn agreed_besides(&self) -> impl Iterator<Item = &AimedLine> {
        let is_told = |id: &String| self.comparison.determinants.iter().any(|determinant| determinant.id == *id);
        self.aims.lines.iter().filter(move |line| !line.determinants.iter().any(is_told))
    }

    /// The notes that were chosen to be quoted with a determinant, at each moment.
    pub(crate) fn quoted(&self, determinant: &str) -> [Vec<&str>; 2] {
        self.quotes.each_ref().map(|notes| {
            notes.iter().filter(|note| note.determinant == determinant).map(|note| note.text.as_str()).collect()
        })
    }

    /// What changed, in as few lines as can be: a line per verdict, one about the rest, and what is more than chance.
    pub(crate) fn summary(&self, language: Language) -> Vec<String> {
        let (words, comparison) = (&language.phrases().comparison, &self.comparison);
        let mut lines: Vec<String> = CHANGES
            .iter()
            .filter(|verdict| !PERHAPS.contains(verdict) || comparison.with(**verdict).next().is_some())
            .map(|verdict| {
                let heading = verdict.among(&words.verdicts);
                match comparison.with(*verdict).count() {
                    0 => format!("{heading}: {}.", words.none),
                    count => format!("{heading} ({count}): {}.", self.names(comparison.with(*verdict), language)),
                }
            })
            .collect();
        let count = |verdict| comparison.with(verdict).count();
        let (not_barrier, not_comparable) =
            (count(DeterminantVerdict::NotBarrier), count(DeterminantVerdict::NotComparable));
        if not_barrier + not_comparable > 0 {
            lines.push((words.others)(not_barrier, not_comparable));
        }
        let clear = |lower: bool| {
            let found = comparison.determinants.iter().filter(|determinant| {
                let difference = determinant.lead().filter(|item| item.is_clear()).and_then(|item| item.difference);
                difference.is_some_and(|difference| (difference.high < 0.0) == lower)
            });
            self.names(found, language)
        };
        let (lower, higher) = (clear(true), clear(false));
        if self.figure_kind() == FigureKind::Shares && comparison.determinants.iter().any(|it| it.lead().is_some()) {
            if lower.is_empty() && higher.is_empty() {
                lines.push(words.nothing_clear.to_owned());
            }
            lines.extend(Some(lower).filter(|names| !names.is_empty()).map(|names| (words.lower)(&names)));
            lines.extend(Some(higher).filter(|names| !names.is_empty()).map(|names| (words.higher)(&names)));
        }
        lines
    }

    /// The respondents of both measurements, in one line each.
    pub(crate) fn sides(&self, language: Language) -> [String; 2] {
        let words = &language.phrases().comparison;
        [&self.comparison.before, &self.comparison.after]
            .map(|side| (words.respondents)(&clean(&side.name), side.respondents))
    }

    pub(crate) fn title(&self, language: Language) -> String {
        let Comparison { before, after, .. } = &self.comparison;
        (language.phrases().comparison.title)(&clean(&before.name), &clean(&after.name))
    }

    /// The determinants that are no barrier, neither time, but that clearly changed.
    pub(crate) fn also_changed(&self) -> impl Iterator<Item = &DeterminantShift> {
        self.comparison
            .with(DeterminantVerdict::NotBarrier)
            .filter(|determinant| determinant.lead().is_some_and(ItemShift::is_clear))
    }

    /// The other determinants that are no barrier, neither time.
    pub(crate) fn unremarkable(&self) -> impl Iterator<Item = &DeterminantShift> {
        self.comparison
            .with(DeterminantVerdict::NotBarrier)
            .filter(|determinant| !determinant.lead().is_some_and(ItemShift::is_clear))
    }

    /// The determinants that cannot be compared, gathered by the reason.
    pub(crate) fn not_comparable(&self, language: Language) -> Vec<String> {
        let words = &language.phrases().comparison;
        let measured = |label: Option<Label>| label.is_some_and(|label| label.is_measured());
        let reasons = [
            ((true, false), words.only_before),
            ((false, true), words.only_after),
            ((true, true), words.other_questions),
            ((false, false), words.at_neither),
        ];
        let lines = reasons.into_iter().filter_map(|(reason, text)| {
            let found = self
                .comparison
                .with(DeterminantVerdict::NotComparable)
                .filter(|found| (measured(found.before), measured(found.after)) == reason);
            let names = self.names(found, language);
            (!names.is_empty()).then(|| format!("{}: {names}", super::figures::capital(text)))
        });
        lines.collect()
    }
}
