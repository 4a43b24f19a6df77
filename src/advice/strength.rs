//! How near the backing of a link is to what the link says.

use crate::catalogue::{Backing, Crosswalk, EffectDirection, EffectSubject, Link, PanelAnswer, PanelFigure};
use crate::language::each::StrengthTexts;
use crate::questionnaire::CauseIndex;

/// How near the backing of a link is, by the nearest it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Only the project's own reasoning.
    Judgement,
    /// Publications about something close: a panel that was asked about another matter, a method that is like it.
    Nearby,
    /// Publications about this very link.
    Direct,
}

/// From this share of a panel on, in percent, its choice backs a link.
const ENOUGH_EXPERTS: u8 = 20;

/// From this height of its scale on, a median backs a link: the upper third.
const HIGH_MEDIAN: f64 = 2.0 / 3.0;

impl Strength {
    /// The text for it, out of those for all.
    #[must_use]
    pub const fn among<T: Copy>(self, texts: &StrengthTexts<T>) -> T {
        match self {
            Self::Judgement => texts.judgement,
            Self::Nearby => texts.nearby,
            Self::Direct => texts.direct,
        }
    }

    /// The strength of a link, where these causes were named.
    #[must_use]
    pub fn from_link(link: &Link, named: &[CauseIndex]) -> Self {
        link.backing.iter().map(|backing| Self::from_backing(backing, named)).max().unwrap_or(Self::Judgement)
    }

    /// The strength of one thing that a link rests on, where these causes were named.
    #[must_use]
    pub fn from_backing(backing: &Backing, named: &[CauseIndex]) -> Self {
        match backing {
            // What does not point the strategy's way backs nothing.
            _ if backing.is_caution() => Self::Judgement,
            Backing::Expert { crosswalk: Crosswalk::First, endorsement, .. } => match endorsement.at_least() {
                // A best match was published without a share.
                0 | ENOUGH_EXPERTS.. => Self::Direct,
                _ => Self::Nearby,
            },
            Backing::Expert { .. } | Backing::Method { nearby: true, .. } => Self::Nearby,
            Backing::Method { .. } => Self::Direct,
            Backing::Effect { direction: EffectDirection::For, measured_on, .. } => match measured_on {
                EffectSubject::This => Self::Direct,
                EffectSubject::Class => Self::Nearby,
            },
            Backing::Panel { answer, .. } => Self::from_panel(*answer, named),
            Backing::Effect { .. } | Backing::Judgement => Self::Judgement,
        }
    }

    /// A panel that was asked about a cause says it of that cause.
    fn from_panel(answer: PanelAnswer, named: &[CauseIndex]) -> Self {
        let is_about_this = answer.cause.is_none_or(|cause| named.contains(&cause));
        let is_high = match answer.figure {
            PanelFigure::Percent(percent) => percent >= ENOUGH_EXPERTS,
            PanelFigure::Median { .. } => answer.figure.height().is_some_and(|height| height >= HIGH_MEDIAN - 1e-9),
        };
        if is_about_this && is_high { Self::Direct } else { Self::Nearby }
    }
}
