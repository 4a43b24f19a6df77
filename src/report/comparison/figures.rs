//! The figures of an item at two moments, as readers see them.

use crate::assessment::rounded;
use crate::comparison::{ItemShift, MeasuredItem, ShareDifference};
use crate::language::Language;
use crate::questionnaire::Band;
use crate::report::figures::{decimal, percent};

/// A difference in percentage points with its sign; a minus sign and not a hyphen, so that it is read out as one.
pub(crate) fn points(shift: f64) -> String {
    match rounded(shift * 100.0, 0) as i64 {
        0 => "0".to_owned(),
        points if points < 0 => format!("−{}", -points),
        points => format!("+{points}"),
    }
}

/// An end of an interval in points. Where the interval is clear of 0 by less than half a point, it must not read as 0.
fn bound(end: f64, clear: bool, language: Language) -> String {
    match points(end).as_str() {
        "0" if clear => {
            let sign = if end < 0.0 { "−" } else { "+" };
            format!("{sign}{}", decimal((end.abs() * 100.0).max(0.1), 1, language))
        }
        points => points.to_owned(),
    }
}

/// How figures are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FigureKind {
    /// The only answer.
    Answer,
    /// Counts of a small team, in words; without a shift in points, of which each would be a part of a person.
    Counts,
    /// Shares, with what can be said of their difference.
    Shares,
}

/// What an item amounts to at one moment: the unfavourable share or count, or the band of the only answer.
pub(crate) fn shown(item: &MeasuredItem, kind: FigureKind, language: Language) -> Option<String> {
    let bands = item.bands?;
    let band = match (bands.unfavourable > 0, bands.favourable > 0) {
        (true, _) => Band::Unfavourable,
        (false, true) => Band::Favourable,
        (false, false) => Band::Neutral,
    };
    let words = &language.phrases().comparison.bands;
    Some(match kind {
        FigureKind::Answer => band.among(words).to_owned(),
        FigureKind::Counts => (language.phrases().voices.of)(bands.unfavourable, bands.total),
        FigureKind::Shares => percent(bands.unfavourable_share()),
    })
}

/// How unfavourable an item is, from 0 to 1.
fn place(item: &MeasuredItem, kind: FigureKind) -> Option<f64> {
    let bands = item.bands?;
    let halfway = kind == FigureKind::Answer && bands.unfavourable == 0 && bands.favourable == 0;
    Some(if halfway { 0.5 } else { bands.unfavourable_share() })
}

/// What an item amounts to at two moments, in words.
pub(crate) struct Figures {
    /// The unfavourable share before, or the band of the only answer.
    pub before: String,
    pub after: String,
    pub n_before: u64,
    pub n_after: u64,
    /// How unfavourable it is before and after, from 0 to 1, for a picture; an answer in the middle lies halfway.
    pub places: [f64; 2],
    /// The shift in points, without a word; empty for one person.
    pub shift: String,
    /// The interval in words, if there is one.
    pub interval: Option<String>,
    /// How many pairs, and the shift among them.
    pub pairs: Option<String>,
    /// Whether it is clear.
    pub judgement: &'static str,
}

impl Figures {
    /// The figures of an item that was answered at both moments.
    pub fn from_item(item: &ItemShift, kind: FigureKind, language: Language) -> Option<Self> {
        let words = &language.phrases().comparison;
        let (before, after) = (item.before.as_ref()?, item.after.as_ref()?);
        let judgement = |difference: &ShareDifference| {
            if difference.low > 0.0 {
                words.clearly_higher
            } else if difference.high < 0.0 {
                words.clearly_lower
            } else if difference.shift == 0.0 {
                words.equal
            } else {
                words.by_chance
            }
        };
        let difference = item.difference.filter(|_| kind == FigureKind::Shares);
        Some(Self {
            before: shown(before, kind, language)?,
            after: shown(after, kind, language)?,
            n_before: before.n,
            n_after: after.n,
            places: [place(before, kind)?, place(after, kind)?],
            shift: item.shift.filter(|_| kind == FigureKind::Shares).map(points).unwrap_or_default(),
            interval: difference.map(|found| {
                let end = |end| bound(end, found.is_clear(), language);
                (words.between)(&end(found.low), &end(found.high))
            }),
            pairs: difference.and_then(|found| Some((words.pairs)(found.pairs?, &points(found.shift)))),
            judgement: difference.as_ref().map_or("", judgement),
        })
    }

    /// The figures in one or two sentences without their full stop.
    pub fn sentences(&self, language: Language) -> Vec<String> {
        let words = &language.phrases().comparison;
        if self.judgement.is_empty() {
            return vec![(words.from_to)(&self.before, &self.after)];
        }
        let about: Vec<&str> = [self.pairs.as_deref(), self.interval.as_deref()].into_iter().flatten().collect();
        vec![
            (words.shares)(&self.before, self.n_before, &self.after, self.n_after),
            format!("{} ({}): {}", (words.points)(&self.shift), about.join(", "), self.judgement),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::{bound, points};
    use crate::language::Language;

    #[test]
    fn points_have_a_sign_and_nought_has_none() {
        assert_eq!([0.24, -0.24, 0.004, -0.004, 1.0].map(points), ["+24", "−24", "0", "0", "+100"]);
    }

    #[test]
    fn the_end_of_a_clear_interval_never_reads_as_nought() {
        assert_eq!(bound(0.004, true, Language::Dutch), "+0,4");
        assert_eq!(bound(-0.0001, true, Language::English), "−0.1");
        assert_eq!(bound(0.004, false, Language::Dutch), "0");
    }
}
